using Jeugdhulp.Domain.Dossiers;

namespace Jeugdhulp.Domain.Cijfers;

/// <summary>Households by the laws under which someone in them is helped (GEZ-04). The first seven share no household.</summary>
public enum Wettencel
{
    /// <summary>Under the Jeugdwet only.</summary>
    AlleenJeugd,

    /// <summary>Under the Wmo only.</summary>
    AlleenWmo,

    /// <summary>Under the Participatiewet only.</summary>
    AlleenParticipatie,

    /// <summary>Under Jeugdwet and Wmo, and not under the third.</summary>
    JeugdWmo,

    /// <summary>Under Jeugdwet and Participatiewet, and not under the third.</summary>
    JeugdParticipatie,

    /// <summary>Under Wmo and Participatiewet, and not under the third.</summary>
    WmoParticipatie,

    /// <summary>Under all three.</summary>
    AlleDrie,

    /// <summary>Under Jeugdwet and Wmo, with or without the third: the samenloop of the requirement.</summary>
    SamenloopJeugdWmo,

    /// <summary>All households with a dossier that counts.</summary>
    Totaal,
}

/// <summary>Counts households in which people are helped under more than one law (GEZ-04). Whole households, no persons.</summary>
public static class Wettenteller
{
    /// <summary>The households of the page of figures, which has them beside these.</summary>
    private const Wettencel Gezinnen = (Wettencel)(-1);

    private static readonly Wettencel[] Groepen = [.. Enum.GetValues<Wettencel>().Where(c => c < Wettencel.SamenloopJeugdWmo)];

    private static readonly Wettencel[] ZonderJeugd = [Wettencel.AlleenWmo, Wettencel.AlleenParticipatie, Wettencel.WmoParticipatie];

    /// <summary>The group of a household.</summary>
    /// <exception cref="ArgumentException">Nobody in it is helped.</exception>
    public static Wettencel Groep(IReadOnlyCollection<Wet> wetten)
    {
        ArgumentNullException.ThrowIfNull(wetten);
        return (wetten.Contains(Wet.Jeugd), wetten.Contains(Wet.Wmo), wetten.Contains(Wet.Participatie)) switch
        {
            (true, false, false) => Wettencel.AlleenJeugd,
            (false, true, false) => Wettencel.AlleenWmo,
            (false, false, true) => Wettencel.AlleenParticipatie,
            (true, true, false) => Wettencel.JeugdWmo,
            (true, false, true) => Wettencel.JeugdParticipatie,
            (false, true, true) => Wettencel.WmoParticipatie,
            (true, true, true) => Wettencel.AlleDrie,
            _ => throw new ArgumentException("A household without a law is not counted.", nameof(wetten)),
        };
    }

    /// <summary>How many households each cell has; all cells are there, also with zero.</summary>
    /// <param name="huishoudens">Of each household the laws under which someone in it is helped; never empty.</param>
    public static IReadOnlyDictionary<Wettencel, long> Tel(IEnumerable<IReadOnlyCollection<Wet>> huishoudens)
    {
        ArgumentNullException.ThrowIfNull(huishoudens);
        var cellen = Enum.GetValues<Wettencel>().ToDictionary(c => c, _ => 0L);
        foreach (var groep in huishoudens.Select(Groep))
        {
            cellen[groep]++;
        }

        cellen[Wettencel.SamenloopJeugdWmo] = cellen[Wettencel.JeugdWmo] + cellen[Wettencel.AlleDrie];
        cellen[Wettencel.Totaal] = Groepen.Sum(g => cellen[g]);
        return cellen;
    }

    /// <summary>
    /// The same, with small numbers hidden so that none can be recomputed (PRV-01), nor the households of the page of figures under lens D:
    /// those are the groups with the Jeugdwet together.
    /// </summary>
    /// <param name="cellen">As <see cref="Tel"/> gives them.</param>
    /// <param name="gezinnen">How those households stand on the page of figures; empty when it does not have them.</param>
    /// <param name="eerder">What was hidden the last time that someone looked, and is hidden before what was shown.</param>
    /// <param name="grens">The smallest count that is shown.</param>
    public static IReadOnlyDictionary<Wettencel, Cijferwaarde> Bescherm(IReadOnlyDictionary<Wettencel, long> cellen, Celstand? gezinnen, IReadOnlySet<Wettencel> eerder, int grens = Bescherming.Grens)
    {
        ArgumentNullException.ThrowIfNull(cellen);
        ArgumentNullException.ThrowIfNull(eerder);
        if (gezinnen is not (null or Celstand.Getoond))
        {
            // What is hidden there is bounded there too: nothing here may be a second bound, nor say which part of it is small or zero.
            return cellen.ToDictionary(c => c.Key, c => ZonderJeugd.Contains(c.Key) ? c.Value > 0 && c.Value < grens ? Cijferwaarde.TeKlein : Cijferwaarde.Van(c.Value) : Cijferwaarde.Terugrekenbaar);
        }

        var verbanden = new List<Verband<Wettencel>> { Verband.Som(Wettencel.Totaal, Groepen), Verband.Som(Wettencel.SamenloopJeugdWmo, [Wettencel.JeugdWmo, Wettencel.AlleDrie]) };
        var alle = cellen.ToDictionary();
        if (gezinnen is not null)
        {
            var jeugd = Groepen.Except(ZonderJeugd).ToList();
            alle[Gezinnen] = jeugd.Sum(g => cellen[g]);
            verbanden.Add(Verband.Som(Gezinnen, jeugd));
        }

        return Bescherming.Bescherm(alle, verbanden, grens, prijs: c => eerder.Contains(c) ? Bescherming.Kosteloos : null, elders: c => c is Gezinnen ? gezinnen : null)
            .Where(c => c.Key is not Gezinnen).ToDictionary();
    }

    /// <summary>As it is shown.</summary>
    public static string Naam(this Wettencel cel) => cel switch
    {
        Wettencel.AlleenJeugd => "Alleen Jeugdwet",
        Wettencel.AlleenWmo => "Alleen Wmo",
        Wettencel.AlleenParticipatie => "Alleen Participatiewet",
        Wettencel.JeugdWmo => "Jeugdwet en Wmo",
        Wettencel.JeugdParticipatie => "Jeugdwet en Participatiewet",
        Wettencel.WmoParticipatie => "Wmo en Participatiewet",
        Wettencel.AlleDrie => "Alle drie de wetten",
        Wettencel.SamenloopJeugdWmo => "Samenloop van Jeugdwet en Wmo",
        Wettencel.Totaal => "Alle huishoudens",
        _ => throw new ArgumentOutOfRangeException(nameof(cel)),
    };
}
