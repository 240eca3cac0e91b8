namespace Jeugdhulp.Domain.Levering;

/// <summary>Who is in a delivery under one definition and not under the other (CBS-03).</summary>
/// <param name="AlleenTrajecten">Only in the delivery by trajecten (lens G).</param>
/// <param name="AlleenDossiers">Only in the delivery by active dossiers (lens D).</param>
/// <param name="Beide">In both.</param>
public sealed record Lensverschil(IReadOnlyList<Guid> AlleenTrajecten, IReadOnlyList<Guid> AlleenDossiers, IReadOnlyList<Guid> Beide)
{
    /// <summary>Compares two deliveries over one period, person by person, each list in a fixed order.</summary>
    public static Lensverschil Bereken(Leveringsontwerp trajecten, Leveringsontwerp dossiers, Protocolversie versie)
    {
        ArgumentNullException.ThrowIfNull(trajecten);
        ArgumentNullException.ThrowIfNull(dossiers);
        var (g, d) = (Personen(trajecten, versie), Personen(dossiers, versie));
        return new(
            [.. g.Where(p => !d.ContainsKey(p.Key)).Select(p => p.Value).Order()],
            [.. d.Where(p => !g.ContainsKey(p.Key)).Select(p => p.Value).Order()],
            [.. g.Where(p => d.ContainsKey(p.Key)).Select(p => p.Value).Order()]);
    }

    /// <summary>The same jeugdigen as the count of the delivery, each with one person of the registration.</summary>
    private static Dictionary<Jeugdigesleutel, Guid> Personen(Leveringsontwerp ontwerp, Protocolversie versie)
    {
        var personen = new Dictionary<Jeugdigesleutel, Guid>();
        foreach (var regel in ontwerp.Regels)
        {
            var sleutel = regel.Jeugdige(versie);
            personen[sleutel] = personen.TryGetValue(sleutel, out var eerder) && eerder < regel.PersoonId ? eerder : regel.PersoonId;
        }

        return personen;
    }
}
