using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>A target of the gemeente for one of its figures (DSH-22). Never changed: another agreement is another version.</summary>
public sealed class Streefdoel
{
    public const int MaxAfspraak = 500;

    public required string GemeenteCode { get; init; }

    public required Streefmaat Maat { get; init; }

    public required int Versie { get; init; }

    /// <summary>First day of the half-year in which it begins to hold.</summary>
    public required DateOnly Vanaf { get; init; }

    /// <summary>Empty when there is no target any more.</summary>
    public decimal? Waarde { get; init; }

    /// <summary>What was agreed, and where.</summary>
    public required string Afspraak { get; init; }

    public required Guid? DoorAccountId { get; init; }

    public required string DoorNaam { get; init; }

    public required DateTimeOffset Op { get; init; }

    public Streefwaarde Streefwaarde => new(Maat, Versie, Halfjaar.Van(Vanaf), Waarde);
}
