namespace Jeugdhulp.Application.Instellingen;

/// <summary>A setting on which people disagree, until someone writes down how it was settled (LOK-32).</summary>
public sealed class Betwisting
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Name of the setting as in the contract; at most one open dispute on each, kept by the database.</summary>
    public required string Instelling { get; init; }

    public required string Reden { get; init; }

    public Guid? DoorAccountId { get; init; }

    public required string Door { get; init; }

    public required DateTimeOffset Op { get; init; }

    public string? Oplossing { get; set; }

    public Guid? OpgelostDoorAccountId { get; set; }

    public string? OpgelostDoor { get; set; }

    public DateTimeOffset? OpgelostOp { get; set; }
}
