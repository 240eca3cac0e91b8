using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>Two records that turned out to be one person, with everything needed to take them apart again.</summary>
public sealed class Samenvoeging
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    /// <summary>The person that stays.</summary>
    public required Guid BlijftId { get; init; }

    /// <summary>The person that is no longer found.</summary>
    public required Guid VervaltId { get; init; }

    public required string Reden { get; init; }

    /// <summary>Names of the fields the staying person took from the other because they were empty.</summary>
    public required List<string> Overgenomen { get; init; }

    /// <summary>Why the staying person had no BSN, where that reason made place for the number of the other.</summary>
    public Bsnreden? ZonderBsn { get; init; }

    /// <summary>Keys of the rows that went along, by "tabel.kolom"; written by the database function that moves them.</summary>
    public required string Verplaatst { get; init; }

    public required DateTimeOffset Op { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string DoorNaam { get; init; }

    public DateTimeOffset? OngedaanOp { get; set; }

    public Guid? OngedaanDoorAccountId { get; set; }

    public string? OngedaanDoorNaam { get; set; }
}

/// <summary>Two persons who look like one and were said to be two, so that nobody is asked again.</summary>
public sealed class Onderscheid
{
    public required string GemeenteCode { get; init; }

    /// <summary>The smaller of the two ids.</summary>
    public required Guid EenId { get; init; }

    public required Guid AnderId { get; init; }

    public required string DoorNaam { get; init; }

    public required DateTimeOffset Op { get; init; }
}
