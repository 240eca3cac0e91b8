using Jeugdhulp.Application.Contacten;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>A change of a person or a household: who, when, and each old and new value.</summary>
public sealed class Persoonwijziging
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public Guid? PersoonId { get; init; }

    public Guid? GezinId { get; init; }

    public required DateTimeOffset Op { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string DoorNaam { get; init; }

    public string? Reden { get; init; }

    public required List<Veldwijziging> Velden { get; init; }
}
