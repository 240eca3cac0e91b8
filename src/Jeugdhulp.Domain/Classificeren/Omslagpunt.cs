using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Classificeren;

/// <summary>The smallest change found that gives another outcome under lens G. Holds the changed input, so that anyone can try it.</summary>
public sealed record Omslagpunt
{
    /// <summary>Name of the one fact or setting that changes, camelCase as in the contract.</summary>
    public required string Naam { get; init; }

    /// <summary>A setting of the gemeente changes; otherwise a fact.</summary>
    public required bool IsInstelling { get; init; }

    /// <summary>The facts after the change.</summary>
    public required Contactfeiten Feiten { get; init; }

    /// <summary>The settings after the change.</summary>
    public required LokaleInstellingen Instellingen { get; init; }

    /// <summary>For a number: all values that give the new outcome, not only the one in the changed input.</summary>
    public Bereik? Bereik { get; init; }

    /// <summary>The outcome after the change.</summary>
    public required Uitkomst Uitkomst { get; init; }

    /// <summary>One Dutch sentence: "Bij 7 gesprekken of meer wordt het toegang, met het advies doorverwijzen."</summary>
    public required string Zin { get; init; }
}

/// <summary>A range of numbers; at most one lower and one upper end is given.</summary>
/// <param name="Vanaf">Lower end, inclusive.</param>
/// <param name="Boven">Lower end, exclusive.</param>
/// <param name="TotEnMet">Upper end, inclusive.</param>
/// <param name="Onder">Upper end, exclusive.</param>
public sealed record Bereik(decimal? Vanaf = null, decimal? Boven = null, decimal? TotEnMet = null, decimal? Onder = null)
{
    /// <summary>The number lies in the range.</summary>
    public bool Bevat(decimal waarde) =>
        (Vanaf is null || waarde >= Vanaf) && (Boven is null || waarde > Boven)
        && (TotEnMet is null || waarde <= TotEnMet) && (Onder is null || waarde < Onder);

    /// <summary>Dutch text, e.g. "7 gesprekken of meer".</summary>
    internal string Tekst(Func<decimal, string> metEenheid) => this switch
    {
        { Boven: { } boven, Onder: { } onder } => $"meer dan {Taal.Getal(boven)} en minder dan {metEenheid(onder)}",
        { Vanaf: { } vanaf } => metEenheid(vanaf) + " of meer",
        { Boven: { } boven } => "meer dan " + metEenheid(boven),
        { TotEnMet: { } tot } => metEenheid(tot) + " of minder",
        _ => string.Empty,
    };
}
