namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>
/// Who stays of each person that was merged with another, at the end of however many steps. What was written down once and for all keeps the
/// id of who vanished; whoever shows it reads this.
/// </summary>
public sealed class Samengevoegd
{
    public required string GemeenteCode { get; init; }

    /// <summary>Who vanished.</summary>
    public required Guid PersoonId { get; init; }

    /// <summary>Who stays, and was merged with nobody.</summary>
    public required Guid BlijftId { get; init; }
}
