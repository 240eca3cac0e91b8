using System.Globalization;

namespace Jeugdhulp.Domain.Teams;

/// <summary>Days on which someone belongs to a team.</summary>
/// <param name="Van">First day.</param>
/// <param name="Tot">Day after the last one; empty while it lasts, the same as <paramref name="Van"/> when it held on no day.</param>
public sealed record Lidperiode(DateOnly Van, DateOnly? Tot)
{
    /// <summary>Given by mistake and taken back: held on no day.</summary>
    public bool IsLeeg => Tot == Van;
}

/// <summary>When someone may begin or stop in a team (BEH-01). Who is in a team reads what the team works with, so the days are kept.</summary>
public static class Lidmaatschapregels
{
    /// <summary>What is wrong with a first day; null when nothing is.</summary>
    /// <param name="van">First day that was filled in.</param>
    /// <param name="teamVan">First day of the team.</param>
    /// <param name="teamTot">Day after the last one of the team; empty while it exists.</param>
    /// <param name="eerder">The periods of this person in this team.</param>
    /// <param name="vandaag">Today.</param>
    public static string? Begin(DateOnly? van, DateOnly teamVan, DateOnly? teamTot, IEnumerable<Lidperiode> eerder, DateOnly vandaag)
    {
        if (van is not { } dag)
        {
            return "Vul in vanaf welke dag de medewerker bij dit team hoort.";
        }

        if (dag < teamVan)
        {
            return $"Dit team bestaat vanaf {Dag(teamVan)}. Kies die dag of later.";
        }

        if (dag >= teamTot)
        {
            return $"De laatste dag van dit team is {Dag(teamTot.Value.AddDays(-1))}. Kies een dag tot en met die dag.";
        }

        return dag > vandaag.AddYears(1) ? TeVer
            : eerder.Any(p => !p.IsLeeg && (p.Tot is null || p.Tot > dag)) ? "De medewerker hoort dan al bij dit team, of later weer. Kies een andere dag of een ander team."
            : null;
    }

    /// <summary>What is wrong with a last day; null when nothing is. The day before the first one takes the whole period back.</summary>
    public static string? Einde(DateOnly? laatsteDag, DateOnly van, DateOnly vandaag)
    {
        if (laatsteDag is not { } dag)
        {
            return "Vul de laatste dag in.";
        }

        return dag < van.AddDays(-1) ? $"De medewerker hoort bij dit team vanaf {Dag(van)}. Kies die dag of later, of de dag ervoor als het een vergissing was."
            : dag > vandaag.AddYears(1) ? TeVer
            : null;
    }

    /// <summary>
    /// For each period the day after its last one, when <paramref name="laatsteDag"/> is the last day in the team: what goes on then ends,
    /// what would begin later is taken back, and what ended before a later one stays. The only one may also be made longer.
    /// </summary>
    /// <param name="perioden">The periods that go on or are to come, the first one first; none is empty.</param>
    /// <param name="laatsteDag">Last day in the team, checked by <see cref="Einde"/> for the first of them.</param>
    public static IReadOnlyList<DateOnly> Eindes(IReadOnlyList<Lidperiode> perioden, DateOnly laatsteDag)
    {
        ArgumentNullException.ThrowIfNull(perioden);
        var tot = laatsteDag.AddDays(1);
        return [.. perioden.Select((p, i) => p.Van >= tot ? p.Van : i < perioden.Count - 1 && p.Tot < tot ? p.Tot.Value : tot)];
    }

    private const string TeVer = "Kies een dag die hoogstens een jaar vooruit ligt.";

    private static string Dag(DateOnly dag) => dag.ToString("d-M-yyyy", CultureInfo.InvariantCulture);
}
