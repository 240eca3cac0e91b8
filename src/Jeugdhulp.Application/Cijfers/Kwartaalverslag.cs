using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>
/// What a team tells beside the figures of a quarter (DSH-12). A concept changes until it is put in force; after that a change is a next
/// one, and the earlier stays.
/// </summary>
public sealed class Kwartaalverslag
{
    public const int MaxVerhaal = 5_000;

    public required string GemeenteCode { get; init; }

    public required Guid TeamId { get; init; }

    /// <summary>First day of the quarter.</summary>
    public required DateOnly Begin { get; init; }

    /// <summary>1 for the first, and one more for each that takes its place.</summary>
    public required int Nummer { get; init; }

    /// <summary>Empty only in a concept.</summary>
    public required string Verhaal { get; set; }

    /// <summary>Empty while it is a concept.</summary>
    public DateTimeOffset? VastgesteldOp { get; set; }

    public Guid? DoorAccountId { get; set; }

    public required string DoorNaam { get; set; }

    /// <summary>When it was written last.</summary>
    public required DateTimeOffset Op { get; set; }

    public Kwartaal Kwartaal => Kwartaal.Van(Begin);
}

/// <summary>What someone sends of a report.</summary>
/// <param name="Team">Of which team.</param>
/// <param name="Kwartaal">About which quarter.</param>
/// <param name="Verhaal">The story.</param>
/// <param name="Gezien">The concept the writer began from, as <see cref="Kwartaalbeeld.Merk"/> of it; so that nobody overwrites another.</param>
/// <param name="StelVast">Whether it is ready for others.</param>
public sealed record Verslagopdracht(Guid Team, Kwartaal Kwartaal, string? Verhaal, string? Gezien, bool StelVast);

/// <summary>A figure of a quarter beside earlier ones.</summary>
/// <param name="Maat">What is counted.</param>
/// <param name="Nu">In this quarter.</param>
/// <param name="Vorige">In the quarter before.</param>
/// <param name="JaarEerder">A year before.</param>
public sealed record Kwartaalregel(Maat Maat, Cijferwaarde Nu, Cijferwaarde Vorige, Cijferwaarde JaarEerder);

/// <summary>The report of a team about a quarter.</summary>
public sealed record Kwartaalbeeld(Cijferteam Team, Kwartaal Kwartaal, IReadOnlyList<Kwartaalregel> Cijfers)
{
    /// <summary>What holds; empty when nothing was put in force.</summary>
    public Kwartaalverslag? Verslag { get; init; }

    /// <summary>What its team is writing; empty for who may not write it.</summary>
    public Kwartaalverslag? Concept { get; init; }

    /// <summary>Whether this reader writes for this team.</summary>
    public bool MagSchrijven { get; init; }

    /// <summary>What people said about the half-year of the quarter.</summary>
    public IReadOnlyList<Betrouwbaarheidsoordeel> Oordelen { get; init; } = [];

    public DateTimeOffset? GeteldOp { get; init; }

    /// <summary>Tells one state of the text from another.</summary>
    public string Merk => MerkVan(Concept ?? Verslag);

    internal static string MerkVan(Kwartaalverslag? verslag) =>
        verslag is null ? string.Empty : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{verslag.Nummer}-{verslag.Op.UtcTicks}");
}

/// <summary>A team and a quarter in the list of reports.</summary>
public sealed record Verslagregel(Cijferteam Team, Kwartaal Kwartaal, DateTimeOffset? VastgesteldOp, bool HeeftConcept, bool MagSchrijven);
