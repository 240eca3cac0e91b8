namespace Jeugdhulp.Domain.Levering;

/// <summary>Who is in a delivery under one definition and not under the other (CBS-03).</summary>
/// <param name="AlleenTrajecten">Only in the delivery by trajecten (lens G).</param>
/// <param name="AlleenDossiers">Only in the delivery by active dossiers (lens D).</param>
/// <param name="Beide">In both.</param>
public sealed record Lensverschil(IReadOnlyList<Guid> AlleenTrajecten, IReadOnlyList<Guid> AlleenDossiers, IReadOnlyList<Guid> Beide)
{
    /// <summary>Compares two deliveries over one period, person by person, each list in a fixed order.</summary>
    public static Lensverschil Bereken(Leveringsontwerp trajecten, Leveringsontwerp dossiers)
    {
        ArgumentNullException.ThrowIfNull(trajecten);
        ArgumentNullException.ThrowIfNull(dossiers);
        var (g, d) = (Personen(trajecten), Personen(dossiers));
        return new([.. g.Except(d).Order()], [.. d.Except(g).Order()], [.. g.Intersect(d).Order()]);
    }

    private static HashSet<Guid> Personen(Leveringsontwerp ontwerp) => [.. ontwerp.Regels.Select(r => r.PersoonId)];
}
