using Jeugdhulp.Application.Contacten;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>What a change was about; what the values were is encrypted.</summary>
public enum Persoonwijzigingsoort
{
    /// <summary>Facts of the person: of birth, the BSN, the address; also who was merged with whom.</summary>
    Gegevens,

    /// <summary>Who is in which household, as what and since when.</summary>
    Gezin,

    /// <summary>Who belongs to whom, and who decides.</summary>
    Relatie,

    /// <summary>A question for help that was changed or closed.</summary>
    Hulpvraag,
}

/// <summary>A change of a person or a household: who, when, and each old and new value.</summary>
public sealed class Persoonwijziging
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public Guid? PersoonId { get; init; }

    public Guid? GezinId { get; init; }

    /// <summary>What it was about.</summary>
    public Persoonwijzigingsoort Soort { get; init; }

    public required DateTimeOffset Op { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string DoorNaam { get; init; }

    public string? Reden { get; init; }

    public required List<Veldwijziging> Velden { get; init; }
}
