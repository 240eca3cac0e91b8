using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>What was chosen for after the 18th birthday (GEZ-05); the last one holds, the others stay.</summary>
public sealed class Vervolgkeuze
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Guid PersoonId { get; init; }

    public required Vervolg18 Keuze { get; init; }

    public string? Toelichting { get; init; }

    /// <summary>Day on which it was chosen.</summary>
    public required DateOnly Datum { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string DoorNaam { get; init; }

    public required DateTimeOffset Op { get; init; }
}
