namespace Jeugdhulp.Application.Triage;

/// <summary>Who takes a question after the verdeeloverleg (TRI-14); never changed, only taken back.</summary>
public sealed class Verdeling
{
    public required string GemeenteCode { get; init; }

    /// <summary>Key the form was given when it was opened; a second submit finds this row.</summary>
    public required Guid Id { get; init; }

    public required Guid HulpvraagId { get; init; }

    /// <summary>Day of the verdeeloverleg.</summary>
    public required DateOnly Datum { get; init; }

    public Guid? TeamId { get; init; }

    public Guid? VoorzieningId { get; init; }

    /// <summary>Name of an organisation that stands on no map.</summary>
    public string? Organisatie { get; init; }

    /// <summary>Worker of the team who takes it.</summary>
    public Guid? MedewerkerId { get; init; }

    /// <summary>Name of a professional elsewhere; never someone who gets help.</summary>
    public string? Professional { get; init; }

    public string? Opmerking { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string DoorNaam { get; init; }

    public required DateTimeOffset Op { get; init; }

    /// <summary>When it was taken back; empty while it stands.</summary>
    public DateTimeOffset? TeruggenomenOp { get; set; }

    public string? TeruggenomenDoor { get; set; }
}

/// <summary>A question that somebody put on the list of the verdeeloverleg by hand, whatever its triage says.</summary>
public sealed class Verdeelvraag
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Guid HulpvraagId { get; init; }

    public required DateTimeOffset Op { get; init; }

    public required string DoorNaam { get; init; }

    /// <summary>When somebody took it off again, without an assignment.</summary>
    public DateTimeOffset? ErafOp { get; set; }

    public string? ErafDoor { get; set; }
}
