namespace Jeugdhulp.Application.Leren;

/// <summary>What was decided after discussing a casus; a later one stands beside it and changes nothing of it (LER-01).</summary>
public sealed class Casusbesluit
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Guid CasusId { get; init; }

    /// <summary>About work and rules; whoever reads casussen reads it, so it holds no person.</summary>
    public required string Besluit { get; init; }

    /// <summary>Day of the discussion.</summary>
    public required DateOnly Datum { get; init; }

    /// <summary>The proposal for a setting that it led to; empty when nothing has to change.</summary>
    public Guid? ConceptversieId { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string Door { get; init; }

    public required DateTimeOffset Op { get; init; }
}
