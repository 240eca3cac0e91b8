using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Domain.Levering;

/// <summary>Days on which something held. What ends on a day still held on it, as with a traject.</summary>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day; empty while it lasts.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct Hulptijd(DateOnly Van, DateOnly? TotEnMet)
{
    /// <summary>It held on a day of the period.</summary>
    public bool Raakt(Halfjaar periode) => Van <= periode.Einde && !(TotEnMet < periode.Begin);
}

/// <summary>When someone received help in a dossier that counted (lens D).</summary>
public static class Hulptijden
{
    /// <summary>
    /// The times in which both held, oldest first. What follows on the same day is one time: a role or status that was written down in
    /// pieces did not end in between.
    /// </summary>
    /// <param name="rollen">When the person was who receives help.</param>
    /// <param name="statussen">When the dossier had a status that counts.</param>
    public static IReadOnlyList<Hulptijd> Bereken(IEnumerable<Hulptijd> rollen, IEnumerable<Hulptijd> statussen)
    {
        ArgumentNullException.ThrowIfNull(rollen);
        ArgumentNullException.ThrowIfNull(statussen);
        var telt = Aaneen(statussen);
        return Aaneen(
            from rol in Aaneen(rollen)
            from status in telt
            let van = rol.Van > status.Van ? rol.Van : status.Van
            let einde = Eerste(rol.TotEnMet, status.TotEnMet)

            // One ends on the day on which the other begins: they did not hold together, unless one of them lasted no longer than that day.
            where einde is null || einde > van || (einde == van && (rol.TotEnMet == rol.Van || status.TotEnMet == status.Van))
            select new Hulptijd(van, einde));
    }

    private static List<Hulptijd> Aaneen(IEnumerable<Hulptijd> tijden)
    {
        List<Hulptijd> aaneen = [];
        foreach (var tijd in tijden.OrderBy(t => t.Van).ThenBy(t => t.TotEnMet ?? DateOnly.MaxValue))
        {
            if (aaneen.Count > 0 && !(aaneen[^1].TotEnMet < tijd.Van))
            {
                aaneen[^1] = aaneen[^1] with { TotEnMet = Laatste(aaneen[^1].TotEnMet, tijd.TotEnMet) };
            }
            else
            {
                aaneen.Add(tijd);
            }
        }

        return aaneen;
    }

    private static DateOnly? Eerste(DateOnly? een, DateOnly? ander) => (een ?? DateOnly.MaxValue) < (ander ?? DateOnly.MaxValue) ? een : ander;

    private static DateOnly? Laatste(DateOnly? een, DateOnly? ander) => een is null || ander is null ? null : een > ander ? een : ander;
}
