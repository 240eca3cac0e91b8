namespace Jeugdhulp.Domain.Cijfers;

/// <summary>What must hold between figures (DSH-04).</summary>
public enum Consistentieregel
{
    /// <summary>Unieke jeugdigen are at most trajecten.</summary>
    JeugdigenHoogstensTrajecten,

    /// <summary>A part is at most its whole.</summary>
    DeelHoogstensGeheel,

    /// <summary>A peildatum is at most the year it lies in.</summary>
    PeildatumHoogstensJaar,

    /// <summary>Beginstand + instroom − uitstroom = eindstand.</summary>
    Stroom,
}

/// <summary>How serious it is that a rule does not hold.</summary>
public enum Consistentieernst
{
    /// <summary>Something to know about figures that were rounded before they were published.</summary>
    Opmerking,

    /// <summary>The figures cannot be right.</summary>
    Fout,
}

/// <summary>What can have caused it.</summary>
public enum Consistentieoorzaak
{
    /// <summary>Nothing is known.</summary>
    Onbekend,

    /// <summary>"Afronding op vijf": each figure was rounded to a multiple of five by itself.</summary>
    AfrondingOpVijf,
}

/// <summary>A rule that does not hold.</summary>
/// <param name="Regel">Which.</param>
/// <param name="Gevonden">The part, or beginstand + instroom − uitstroom.</param>
/// <param name="Verwacht">The whole that it may be at most, or the eindstand that it should be.</param>
/// <param name="Ernst">How serious.</param>
/// <param name="Oorzaak">The possible cause.</param>
public sealed record Consistentiemelding(Consistentieregel Regel, long Gevonden, long Verwacht, Consistentieernst Ernst, Consistentieoorzaak Oorzaak);

/// <summary>
/// Checks figures against each other (DSH-04). A missing figure is not checked. Published figures that were rounded to fives are never in
/// error: of the real tables, gemeente D has 30 jongeren with 25 trajecten.
/// </summary>
public static class Consistentie
{
    /// <summary>The source does not say how the CBS rounds to five: each figure is at most this far from the exact one.</summary>
    private const int RuimtePerCijfer = Rekenregels.Vijftal - 1;

    /// <summary>A part against the whole that it may be at most; nothing when it holds.</summary>
    /// <param name="regel">Which rule, for the message.</param>
    /// <param name="deel">The part, the jeugdigen or the peildatum.</param>
    /// <param name="geheel">The whole, the trajecten or the year.</param>
    /// <param name="afgerond">Both were rounded to fives.</param>
    public static Consistentiemelding? Hoogstens(Consistentieregel regel, long? deel, long? geheel, bool afgerond) =>
        deel is { } gevonden && geheel is { } verwacht && gevonden > verwacht ? Melding(regel, gevonden, verwacht, afgerond, cijfers: 2) : null;

    /// <summary>Whether the flows explain the change; nothing when they do.</summary>
    public static Consistentiemelding? Stroom(long? begin, long? instroom, long? uitstroom, long? eind, bool afgerond) =>
        begin + instroom - uitstroom is { } gevonden && eind is { } verwacht && gevonden != verwacht
            ? Melding(Consistentieregel.Stroom, gevonden, verwacht, afgerond, cijfers: 4) : null;

    private static Consistentiemelding Melding(Consistentieregel regel, long gevonden, long verwacht, bool afgerond, int cijfers) => new(
        regel,
        gevonden,
        verwacht,
        afgerond ? Consistentieernst.Opmerking : Consistentieernst.Fout,
        afgerond && Math.Abs(gevonden - verwacht) <= cijfers * RuimtePerCijfer ? Consistentieoorzaak.AfrondingOpVijf : Consistentieoorzaak.Onbekend);
}
