namespace Jeugdhulp.Application.Contacten;

/// <summary>A form that was not sent yet; belongs to one account in one gemeente and goes after seven days without a change.</summary>
public sealed class Concept
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>The fields as they were typed, by name.</summary>
    public required Dictionary<string, string[]> Velden { get; set; }

    public required DateTimeOffset BegonnenOp { get; init; }

    public required DateTimeOffset BijgewerktOp { get; set; }
}
