using Jeugdhulp.Domain.Inzicht;

namespace Jeugdhulp.Application.Inzicht;

/// <summary>
/// Someone says that the Leidraad does not fit a contact (CLS-17). It stands beside the class and never changes it: it is meant
/// for the meeting with the CBS.
/// </summary>
public sealed class Leidraadmelding
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    /// <summary>At most one that was not withdrawn on each contact, kept by the database.</summary>
    public required Guid ContactId { get; init; }

    public required Leidraadreden Reden { get; init; }

    /// <summary>In own words; may name persons, so only whoever may read the contact reads it.</summary>
    public required string Toelichting { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string DoorNaam { get; init; }

    public required DateTimeOffset Op { get; init; }

    /// <summary>The explanation as a teammanager wrote it for the meeting, without persons; empty as long as nobody did.</summary>
    public string? Overlegtekst { get; set; }

    public Guid? VrijgegevenDoorAccountId { get; set; }

    public DateTimeOffset? VrijgegevenOp { get; set; }

    public DateTimeOffset? IngetrokkenOp { get; set; }
}
