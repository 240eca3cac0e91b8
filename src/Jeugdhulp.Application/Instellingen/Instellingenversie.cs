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

    /// <summary>Empty for a version from before settings were put in force in the application.</summary>
    public Guid? AuteurAccountId { get; init; }

    /// <summary>Who put it in force; someone else than the author.</summary>
    public string? VastgesteldDoor { get; init; }

    public Guid? VastgesteldDoorAccountId { get; init; }

    /// <summary>The decision, or the agreement with CBS on the delivery, that it rests on (LOK-30).</summary>
    public string? BesluitTekst { get; init; }

    public DateOnly? BesluitDatum { get; init; }

    /// <summary>With whom it was agreed.</summary>
    public string? BesluitContact { get; init; }

    /// <summary>What it was copied from; empty where nobody wrote that down.</summary>
    public Herkomstsoort? Herkomst { get; init; }

    /// <summary>Code of the gemeente it was copied from; for an example that of its fictional gemeente.</summary>
    public string? HerkomstGemeente { get; init; }

    public int? HerkomstNummer { get; init; }

    public Looptijd Looptijd => new(Nummer, GeldigVan, GeldigTot);
}
