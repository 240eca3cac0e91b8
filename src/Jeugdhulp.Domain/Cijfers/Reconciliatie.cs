namespace Jeugdhulp.Domain.Cijfers;

/// <summary>Why an own report and the figure of the CBS differ.</summary>
public enum Verschilsoort
{
    /// <summary>Toegang is no jeugdhulp, and is not delivered.</summary>
    Toegang,

    /// <summary>Preventie is no jeugdhulp, and is not delivered.</summary>
    Preventie,

    /// <summary>Casusregie is no jeugdhulp, and is not delivered.</summary>
    Casusregie,

    /// <summary>Jeugdhulp that the gemeente did not deliver, for no other reason here.</summary>
    NietGeleverd,

    /// <summary>No BSN, or one that is not in the BRP.</summary>
    ZonderBsn,

    /// <summary>Another gemeente is responsible by the woonplaatsbeginsel.</summary>
    Woonplaatsbeginsel,

    /// <summary>Left out by the Leidraad.</summary>
    Leidraad,

    /// <summary>Registered after the delivery.</summary>
    TeLaat,

    /// <summary>Changed by a delivery once more.</summary>
    Herlevering,

    /// <summary>Changed between the provisional and the final figure.</summary>
    VoorlopigDefinitief,

    /// <summary>The CBS rounds to fives.</summary>
    Afronding,

    /// <summary>What is left.</summary>
    Onverklaard,
}

/// <summary>A report of a gemeente, which often tells more than jeugdhulp; counts, zero or more.</summary>
public sealed record Eigenrapportage(long Toegang, long Preventie, long Casusregie, long Jeugdhulp)
{
    /// <summary>All of it.</summary>
    public long Totaal => Toegang + Preventie + Casusregie + Jeugdhulp;
}

/// <summary>A named gap.</summary>
/// <param name="Soort">Why.</param>
/// <param name="Aantal">What it adds to the own total on the way to the figure of the CBS; negative when it takes away.</param>
public sealed record Verschilpost(Verschilsoort Soort, long Aantal);

/// <summary>
/// From the own report to the figure of the CBS, every gap with its name (F11, CBS-08). The own total, all gaps and
/// <paramref name="Leververschil"/> add up to the published figure. Without one there is nothing to differ from, and
/// <see cref="Verschilsoort.Onverklaard"/> is left out.
/// </summary>
/// <param name="Eigen">Total of the own report; empty when there is none.</param>
/// <param name="Posten">The gaps, in the order of <see cref="Verschilsoort"/>; those of zero too, except of reasons that were not given.</param>
/// <param name="Leververschil">What was delivered, less the own jeugdhulp and the reasons that people gave; empty when nothing was delivered, or nothing is known beside it.</param>
/// <param name="Geleverd">Jeugdhulp as it was delivered; where no delivery is known, what the own figures and the reasons come to.</param>
/// <param name="Verwacht">What the CBS should publish: delivered, to the nearest five.</param>
/// <param name="Cbs">What it published.</param>
/// <param name="Onverklaard">Published less expected; empty when there is no number.</param>
public sealed record Reconciliatie(long? Eigen, IReadOnlyList<Verschilpost> Posten, long? Leververschil, long Geleverd, long Verwacht, Cijferwaarde Cbs, long? Onverklaard)
{
    /// <summary>Computes the way from one to the other.</summary>
    /// <param name="eigen">The own report.</param>
    /// <param name="redenen">
    /// Jeugdhulp that differs in the delivery, per reason from <see cref="Verschilsoort.NietGeleverd"/> up to
    /// <see cref="Verschilsoort.VoorlopigDefinitief"/>; negative when it was left out.
    /// </param>
    /// <param name="cbs">The published figure.</param>
    /// <param name="geleverd">What was delivered, as it was frozen; empty when no delivery is known.</param>
    /// <exception cref="ArgumentException">A reason is given that is computed here, or without a delivery more was left out than there was.</exception>
    public static Reconciliatie Bereken(Eigenrapportage eigen, IReadOnlyDictionary<Verschilsoort, long> redenen, Cijferwaarde cbs, long? geleverd = null)
    {
        ArgumentNullException.ThrowIfNull(eigen);
        ArgumentNullException.ThrowIfNull(redenen);
        if (redenen.Keys.Any(r => r is < Verschilsoort.NietGeleverd or > Verschilsoort.VoorlopigDefinitief))
        {
            throw new ArgumentException("A reason is given that follows from the figures.", nameof(redenen));
        }

        // What was sent is a fact; the own figures and the reasons only come near it.
        var zelf = eigen.Jeugdhulp + redenen.Values.Sum();
        if (geleverd is null && zelf < 0)
        {
            throw new ArgumentException("More was left out than there was.", nameof(redenen));
        }

        var rest = Publicatie(geleverd ?? zelf, cbs);
        return rest with
        {
            Eigen = eigen.Totaal,
            Posten =
            [
                new(Verschilsoort.Toegang, -eigen.Toegang),
                new(Verschilsoort.Preventie, -eigen.Preventie),
                new(Verschilsoort.Casusregie, -eigen.Casusregie),
                .. redenen.OrderBy(r => r.Key).Select(r => new Verschilpost(r.Key, r.Value)),
                .. rest.Posten,
            ],
            Leververschil = geleverd - zelf,
        };
    }

    /// <summary>The way from what was delivered to what was published, where there is no own figure beside it.</summary>
    /// <param name="geleverd">What was delivered, as it was frozen.</param>
    /// <param name="cbs">The published figure.</param>
    public static Reconciliatie Publicatie(long geleverd, Cijferwaarde cbs)
    {
        var verwacht = Rekenregels.OpVijf(geleverd);
        var onverklaard = (long?)cbs.Getal - verwacht;
        List<Verschilpost> posten = [new(Verschilsoort.Afronding, verwacht - geleverd)];
        if (onverklaard is { } rest)
        {
            posten.Add(new(Verschilsoort.Onverklaard, rest));
        }

        return new(null, posten, null, geleverd, verwacht, cbs, onverklaard);
    }
}

/// <summary>A figure of the CBS that cannot be right, or is not there (CBS-09).</summary>
public enum Cbssignaal
{
    /// <summary>Nothing to look at.</summary>
    Geen,

    /// <summary>The CBS has help of the wijkteam, and no team has help as a task.</summary>
    HulpZonderTaak,

    /// <summary>The CBS has no figure, and the teams give help.</summary>
    LeegTerwijlHulp,
}

/// <summary>Looks at a published figure beside what a gemeente knows itself (CBS-09).</summary>
public static class Cbssignalen
{
    /// <summary>
    /// What to look at. A figure that is hidden for being small or recomputable is neither zero nor absent: it says that there was help.
    /// </summary>
    /// <param name="cbs">The published figure of help by the wijkteam.</param>
    /// <param name="heeftTaakHulp">A team of the gemeente has help as a task in that period.</param>
    /// <param name="eigenHulp">Own help in that period, as a count.</param>
    public static Cbssignaal Bepaal(Cijferwaarde cbs, bool heeftTaakHulp, long eigenHulp) => cbs switch
    {
        { Getal: > 0 } or { IsVerborgen: true } when !heeftTaakHulp => Cbssignaal.HulpZonderTaak,
        { Stand: Celstand.Onbekend or Celstand.NietGeleverd } when eigenHulp > 0 => Cbssignaal.LeegTerwijlHulp,
        _ => Cbssignaal.Geen,
    };
}
