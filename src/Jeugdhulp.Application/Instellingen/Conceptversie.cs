using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Application.Instellingen;

/// <summary>
/// Settings of a gemeente in the making: written by one person, put in force by another. The database keeps that the assessor
/// had no hand in it, and that it never changes after it was put in force or given up.
/// </summary>
public sealed class Conceptversie
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    /// <summary>What the gemeente calls it, e.g. "na het teamoverleg van november".</summary>
    public required string Naam { get; set; }

    public required LokaleInstellingen Instellingen { get; set; }

    public required Herkomstsoort Herkomst { get; init; }

    /// <summary>Code of the gemeente it was copied from; for an example that of its fictional gemeente. Empty when it began empty.</summary>
    public string? HerkomstGemeente { get; init; }

    /// <summary>Number of the version it was copied from; empty for an example.</summary>
    public int? HerkomstNummer { get; init; }

    public Conceptstand Stand { get; set; }

    public required Guid AuteurAccountId { get; init; }

    public required string Auteur { get; init; }

    public required DateTimeOffset BegonnenOp { get; init; }

    /// <summary>Everyone who wrote in it or handed it in, the author first; none of them may put it in force.</summary>
    public List<Guid> Makers { get; set; } = [];

    public required string GewijzigdDoor { get; set; }

    public required DateTimeOffset GewijzigdOp { get; set; }

    /// <summary>Day from which it is to hold.</summary>
    public DateOnly? GeldigVan { get; set; }

    public string? Reden { get; set; }

    /// <summary>The decision, or the agreement with CBS on the delivery, that it rests on (LOK-30).</summary>
    public string? BesluitTekst { get; set; }

    public DateOnly? BesluitDatum { get; set; }

    /// <summary>With whom it was agreed.</summary>
    public string? BesluitContact { get; set; }

    public Guid? IndienerAccountId { get; set; }

    public string? Indiener { get; set; }

    public DateTimeOffset? IngediendOp { get; set; }

    public Guid? BeoordelaarAccountId { get; set; }

    public string? Beoordelaar { get; set; }

    public DateTimeOffset? BeoordeeldOp { get; set; }

    /// <summary>Why it went back to concept, or was given up: the last time.</summary>
    public string? TerugReden { get; set; }

    public string? TerugDoor { get; set; }

    public DateTimeOffset? TerugOp { get; set; }

    /// <summary>Number of the version that it became.</summary>
    public int? Versienummer { get; set; }

    /// <summary>Changes with every write, so that two people do not overwrite each other.</summary>
    public uint Versie { get; private set; }
}
