using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Landelijk;

namespace Jeugdhulp.Application.Landelijk;

/// <summary>
/// A version of the norm in the making: written by one landelijk beheerder, put in force by another. The database keeps that the
/// assessor had no hand in it, and that it never changes after it was put in force or given up.
/// </summary>
public sealed class Normconcept
{
    public required Guid Id { get; init; }

    /// <summary>Version as printed on the protocol, e.g. "8".</summary>
    public required string Naam { get; set; }

    public required string Publicatie { get; set; }

    public IReadOnlyList<Normbepaling> Bepalingen { get; set; } = [];

    /// <summary>Number of the version it was copied from.</summary>
    public int? VanNummer { get; init; }

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
