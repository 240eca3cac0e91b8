namespace Jeugdhulp.Application.Leren;

/// <summary>A worker did the instruction and its test, under these settings (REG-02). How many answers were right is kept nowhere.</summary>
public sealed class Instructieafronding
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Guid MedewerkerId { get; init; }

    /// <summary>Version of the settings the instruction was about; empty when there were none.</summary>
    public int? Versienummer { get; init; }

    public required DateTimeOffset Op { get; init; }
}

/// <summary>Whether a gemeente lets someone register a first contact only after the instruction; without a row it does not ask.</summary>
public sealed class Instructieplicht
{
    public required string GemeenteCode { get; init; }

    public required bool Verplicht { get; set; }

    public Guid? DoorAccountId { get; set; }

    public required string Door { get; set; }

    public required DateTimeOffset Op { get; set; }
}
