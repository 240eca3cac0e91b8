using Jeugdhulp.Domain.Plannen;

namespace Jeugdhulp.Application.Plannen;

/// <summary>
/// A question of the gemeente at the end of help, counted beside tevredenheid (PLN-13). It never changes, so that one name never counts two
/// questions: it ends, and another begins.
/// </summary>
public sealed class Kwaliteitsindicator
{
    public required string GemeenteCode { get; init; }

    /// <summary>The id the form was given when it was opened: a second submit finds this indicator.</summary>
    public required Guid Id { get; init; }

    public required string Naam { get; init; }

    public required string Vraag { get; init; }

    public required Indicatorsoort Soort { get; init; }

    /// <summary>Own answers; empty for the other kinds.</summary>
    public required List<string> Keuzes { get; init; }

    /// <summary>The highest answer there is; the lowest is 1.</summary>
    public required int Hoogste { get; init; }

    public required DateOnly Vanaf { get; init; }

    /// <summary>Day after the last one; empty while no end is known.</summary>
    public DateOnly? Tot { get; set; }

    public required int Volgorde { get; init; }

    public required string Door { get; init; }

    public required DateTimeOffset Op { get; init; }

    /// <summary>The answers that can be given, the first is 1.</summary>
    public IReadOnlyList<string> Antwoorden => Indicatorregels.Antwoorden(Soort, Keuzes);

    public bool GeldtOp(DateOnly dag) => Indicatorregels.GeldtOp(Vanaf, Tot, dag);

    /// <summary>An answer in words.</summary>
    public string Tekst(int waarde) => Antwoorden[waarde - 1];
}

/// <summary>What one informant answered at the end to a question of the gemeente.</summary>
public sealed class Indicatorantwoord
{
    public required string GemeenteCode { get; init; }

    public required Guid AfrondingId { get; init; }

    public required string Informant { get; init; }

    public required Guid IndicatorId { get; init; }

    /// <summary>Of the indicator, so that the database knows which answers there are.</summary>
    public required int Hoogste { get; init; }

    public required int Waarde { get; set; }
}
