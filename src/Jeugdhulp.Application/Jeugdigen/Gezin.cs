using System.Globalization;
using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>A household; a person may belong to two (GEZ-01).</summary>
public sealed class Gezin
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Number a worker can say aloud; unique in the gemeente.</summary>
    public required int Nummer { get; init; }

    public List<Gezinslid> Leden { get; init; } = [];
}

/// <summary>A person in a household.</summary>
public sealed class Gezinslid
{
    public required string GemeenteCode { get; init; }

    public required Guid GezinId { get; init; }

    public required Guid PersoonId { get; init; }

    /// <summary>Which time in this household: 1 for the first, one more for each return. What was before a return stays.</summary>
    public int Nummer { get; init; } = 1;

    public required Gezinsrol Rol { get; set; }

    /// <summary>First day in the household; empty when it is not known.</summary>
    public DateOnly? Van { get; set; }

    /// <summary>First day on which the person no longer belongs to it.</summary>
    public DateOnly? Tot { get; set; }

    public Persoon? Persoon { get; init; }

    /// <summary>Role and first day in one word, to see whether someone else changed them.</summary>
    public string Stand => string.Create(CultureInfo.InvariantCulture, $"{Rol}/{Van:yyyyMMdd}");
}

/// <summary>Role of a person in a household.</summary>
public enum Gezinsrol
{
    Jeugdige,
    Ouder,
    Ander,
}

/// <summary>Who steers a household with more than one party, and how they meet (GEZ-03). The one without end holds now.</summary>
public sealed class Gezinsregie
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Guid GezinId { get; init; }

    public required Regiesoort Soort { get; init; }

    /// <summary>The worker who steers; empty when it is another party.</summary>
    public Guid? MedewerkerId { get; init; }

    /// <summary>The other party that steers.</summary>
    public string? AnderePartij { get; init; }

    /// <summary>How the parties meet: who, how often.</summary>
    public string? Overlegstructuur { get; init; }

    public required DateOnly Van { get; init; }

    public DateOnly? Tot { get; set; }

    public required Guid DoorAccountId { get; init; }

    public required string DoorNaam { get; init; }

    public required DateTimeOffset Op { get; init; }
}
