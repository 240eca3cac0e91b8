namespace Jeugdhulp.Application.Trajecten;

/// <summary>The worker who is fixed for a school or a huisartsenpraktijk (TRJ-22).</summary>
public sealed class Vastecontactpersoon
{
    public required string GemeenteCode { get; init; }

    /// <summary>The id the form was given when it was opened: a second submit finds this row.</summary>
    public required Guid Id { get; init; }

    public required Guid VoorzieningId { get; init; }

    public required Guid MedewerkerId { get; init; }

    /// <summary>Team of the worker when it began.</summary>
    public required Guid TeamId { get; init; }

    public required DateOnly Van { get; init; }

    /// <summary>Day after the last one; empty while no end is known.</summary>
    public DateOnly? Tot { get; set; }

    public required string Door { get; init; }

    public required DateTimeOffset Op { get; init; }
}
