using Jeugdhulp.Domain.Plannen;

namespace Jeugdhulp.Application.Plannen;

/// <summary>What the team decided about an adopted version of a plan (TRJ-10); never changed. A plan that was given back gets a next version.</summary>
public sealed class Planbesluit
{
    public required string GemeenteCode { get; init; }

    /// <summary>Key of the form; a second submit finds this decision.</summary>
    public required Guid Id { get; init; }

    public required Guid PlanversieId { get; init; }

    /// <summary>Who adopted that version; a copy, kept equal by a foreign key, so that the database can refuse who decides alone.</summary>
    public required Guid VersieDoorAccountId { get; init; }

    public required Teambesluit Besluit { get; init; }

    /// <summary>Always there when it was given back.</summary>
    public Teruggeefreden? Reden { get; init; }

    public string? Toelichting { get; init; }

    public required DateTimeOffset Op { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string DoorNaam { get; init; }
}
