using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>
/// What someone found of the figures of a half-year, and why (TRB-11). A later one about the same half-year and team takes its place;
/// the earlier one stays, for figures were read with it.
/// </summary>
public sealed class Betrouwbaarheidsoordeel
{
    public const int MaxReden = 500;

    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    /// <summary>First day of the half-year.</summary>
    public required DateOnly Begin { get; init; }

    /// <summary>Empty for the whole gemeente.</summary>
    public Guid? TeamId { get; init; }

    public required Betrouwbaarheid Oordeel { get; init; }

    public required string Reden { get; init; }

    public Guid? DoorAccountId { get; init; }

    public required string DoorNaam { get; init; }

    public required DateTimeOffset Op { get; init; }

    public Halfjaar Halfjaar => Halfjaar.Van(Begin);

    public Betrouwbaarheidsmerk Merk => new(Halfjaar, TeamId, Oordeel);
}

/// <summary>Which of them hold, asked the same way everywhere.</summary>
public static class Betrouwbaarheidsvragen
{
    /// <summary>The newest of each half-year and team, in the order of the half-years; one that takes an earlier one back is among them.</summary>
    public static IReadOnlyList<Betrouwbaarheidsoordeel> Geldend(this IEnumerable<Betrouwbaarheidsoordeel> oordelen) =>
        [.. oordelen.GroupBy(o => (o.Begin, o.TeamId)).Select(g => g.MaxBy(o => (o.Op, o.Id))!).OrderBy(o => o.Begin).ThenBy(o => o.TeamId)];
}
