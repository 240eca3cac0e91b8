namespace Jeugdhulp.Domain.Trajecten;

/// <summary>The days of one traject of a hulpvorm of a jeugdige.</summary>
/// <param name="Aanvang">First day.</param>
/// <param name="Einde">Last day; null while it lasts.</param>
/// <param name="Reden">Code of the reason of its end.</param>
/// <param name="Plan">The plan (hulpvraag) it belongs to; null when not known.</param>
public sealed record Trajectperiode(DateOnly Aanvang, DateOnly? Einde, string? Reden = null, Guid? Plan = null)
{
    /// <summary>They have a day in common; an end and a beginning on one day count (R3).</summary>
    public bool Overlapt(Trajectperiode ander)
    {
        ArgumentNullException.ThrowIfNull(ander);
        return (ander.Einde is null || Aanvang <= ander.Einde) && (Einde is null || ander.Aanvang <= Einde);
    }
}

/// <summary>Joins what the protocol counts as one record (IP7 §3.3, R2 and R3).</summary>
public static class Samenvoeging
{
    /// <summary>
    /// The records of one hulpvorm of one jeugdige. A record has to begin after the day on which the one before it ended, so one
    /// that begins on that day is joined. One that begins the day after is joined when both are of one plan.
    /// </summary>
    public static IReadOnlyList<Trajectperiode> VoegSamen(IEnumerable<Trajectperiode> perioden)
    {
        ArgumentNullException.ThrowIfNull(perioden);
        var samen = new List<Trajectperiode>();
        foreach (var periode in perioden.OrderBy(p => p.Aanvang).ThenBy(p => p.Einde ?? DateOnly.MaxValue))
        {
            if (samen.Count > 0 && Sluitaan(samen[^1], periode))
            {
                samen[^1] = Samen(samen[^1], periode);
            }
            else
            {
                samen.Add(periode);
            }
        }

        return samen;
    }

    private static bool Sluitaan(Trajectperiode eerder, Trajectperiode later) =>
        eerder.Einde is not { } einde
        || later.Aanvang <= einde
        || (later.Aanvang == einde.AddDays(1) && eerder.Plan is not null && eerder.Plan == later.Plan);

    private static Trajectperiode Samen(Trajectperiode eerder, Trajectperiode later)
    {
        var laatste = eerder.Einde is null || (later.Einde is not null && later.Einde < eerder.Einde) ? eerder : later;
        return eerder with { Einde = laatste.Einde, Reden = laatste.Einde is null ? null : laatste.Reden, Plan = eerder.Plan == later.Plan ? eerder.Plan : null };
    }
}
