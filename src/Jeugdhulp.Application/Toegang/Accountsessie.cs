namespace Jeugdhulp.Application.Toegang;

/// <summary>A sign-in of an account, from then until it signs out, is ended from elsewhere, or is too old. A cookie without one opens nothing.</summary>
public sealed class Accountsessie
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTimeOffset Begonnen { get; init; }

    /// <summary>When it was last used, to the minute.</summary>
    public required DateTimeOffset Laatst { get; set; }

    /// <summary>Kind of browser and device, to recognise it by; see <see cref="Domain.Aanmelden.Apparaat"/>.</summary>
    public required string Apparaat { get; init; }

    public DateTimeOffset? BeeindigdOp { get; set; }
}
