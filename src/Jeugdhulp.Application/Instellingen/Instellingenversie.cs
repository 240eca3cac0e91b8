using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Application.Instellingen;

/// <summary>The settings of a gemeente during a period; no two at one time (kept by the database), immutable once in force.</summary>
public sealed class Instellingenversie
{
    public required string GemeenteCode { get; init; }

    /// <summary>From 1, in the order in which they were made.</summary>
    public required int Nummer { get; init; }

    public required DateOnly GeldigVan { get; init; }

    /// <summary>Day after the last one; empty while it holds.</summary>
    public DateOnly? GeldigTot { get; set; }

    public required LokaleInstellingen Instellingen { get; init; }

    public required string Auteur { get; init; }

    public required string Reden { get; init; }

    public required DateTimeOffset VastgesteldOp { get; init; }
}
