namespace Jeugdhulp.Domain.Trajecten;

/// <summary>A wait of a jeugdige.</summary>
/// <param name="Van">Day on which the wait began.</param>
/// <param name="Tot">Day on which it ended; null while it lasts.</param>
/// <param name="Aanbieder">Who was waited for.</param>
public sealed record Wacht(DateOnly Van, DateOnly? Tot, string Aanbieder);

/// <summary>Days of help that bridged the wait for an aanbieder.</summary>
/// <param name="Aanvang">First day.</param>
/// <param name="Einde">Last day; null while it lasts.</param>
/// <param name="Aanbieder">Who was waited for.</param>
/// <param name="Verwezen">Day of the referral; help from before it bridged nothing yet.</param>
/// <param name="GewachtTot">Last day of waiting; empty while it goes on.</param>
public sealed record Overbrugging(DateOnly Aanvang, DateOnly? Einde, string Aanbieder, DateOnly? Verwezen = null, DateOnly? GewachtTot = null);

/// <summary>The waits of a list in figures (CAP-01).</summary>
/// <param name="Aantal">Number of first talks.</param>
/// <param name="Gemiddeld">Working days on average; null without any.</param>
/// <param name="BinnenNorm">Number within the norm.</param>
/// <param name="Lang">Number that waited longer than the limit in weeks.</param>
public sealed record Wachtcijfers(int Aantal, decimal? Gemiddeld, int BinnenNorm, int Lang)
{
    /// <summary>Share within the norm in whole percents; null without any.</summary>
    public int? ProcentBinnenNorm => Aantal == 0 ? null : (int)Math.Round(100m * BinnenNorm / Aantal, MidpointRounding.AwayFromZero);
}

/// <summary>Counts days of waiting and of bridging.</summary>
public static class Wachttijden
{
    /// <summary>Calendar days of a wait, up to today while it lasts.</summary>
    public static int Dagen(DateOnly van, DateOnly? tot, DateOnly vandaag) => Math.Max(0, (tot ?? vandaag).DayNumber - van.DayNumber);

    /// <summary>Days on which a jeugdige waited at all: waits that follow each other add up, days of two waits count once (CAP-03).</summary>
    public static int Gestapeld(IEnumerable<Wacht> wachten, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(wachten);
        var (dagen, tot) = (0, DateOnly.MinValue);
        foreach (var wacht in wachten.OrderBy(w => w.Van))
        {
            var begin = wacht.Van > tot ? wacht.Van : tot;
            var einde = wacht.Tot ?? vandaag;
            if (einde > begin)
            {
                dagen += einde.DayNumber - begin.DayNumber;
                tot = einde;
            }
        }

        return dagen;
    }

    /// <summary>Days of bridging per aanbieder, the first and the last day both counted (TRJ-07).</summary>
    public static IReadOnlyDictionary<string, int> OverbruggingPerAanbieder(IEnumerable<Overbrugging> overbruggingen, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(overbruggingen);
        return overbruggingen.GroupBy(o => o.Aanbieder, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.Sum(o => Overbruggingsdagen(o.Aanvang, o.Einde, vandaag, o.Verwezen, o.GewachtTot)), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Days of one bridging, the first and the last both counted.</summary>
    /// <param name="aanvang">First day of the help.</param>
    /// <param name="einde">Last day; empty when it goes on.</param>
    /// <param name="vandaag">Today, which is not over: help that goes on bridged up to yesterday, as the wait that it bridges (<see cref="Dagen"/>).</param>
    /// <param name="verwezen">Day of the referral: help from before it bridged nothing yet.</param>
    /// <param name="gewachtTot">Last day of waiting (<see cref="LaatsteWachtdag"/>): help after it bridged nothing any more.</param>
    public static int Overbruggingsdagen(DateOnly aanvang, DateOnly? einde, DateOnly vandaag, DateOnly? verwezen = null, DateOnly? gewachtTot = null)
    {
        var laatste = einde ?? vandaag.AddDays(-1);
        return Math.Max(0, (gewachtTot < laatste ? gewachtTot.Value : laatste).DayNumber - (verwezen > aanvang ? verwezen.Value : aanvang).DayNumber + 1);
    }

    /// <summary>The last day on which a jeugdige waited for an aanbieder: the day before help began there, or the day on which the referral stopped; empty while the wait goes on.</summary>
    public static DateOnly? LaatsteWachtdag(DateOnly? gestart, DateOnly? beeindigd) => gestart?.AddDays(-1) ?? beeindigd;

    /// <summary>The last day of bridging when help elsewhere begins: the day before, for two records may not share a day (R3).</summary>
    public static DateOnly EindeOverbrugging(DateOnly aanvang, DateOnly gestart) => gestart > aanvang ? gestart.AddDays(-1) : aanvang;

    /// <summary>The figures of waits that ended in a first talk.</summary>
    public static Wachtcijfers Tel(IReadOnlyCollection<(DateOnly Aangemeld, DateOnly Gesprek)> gesprekken, int normWerkdagen, int langWeken)
    {
        ArgumentNullException.ThrowIfNull(gesprekken);
        var dagen = gesprekken.Select(g => Werkdagen.Tussen(g.Aangemeld, g.Gesprek)).ToList();
        return new(
            dagen.Count,
            dagen.Count == 0 ? null : Math.Round((decimal)dagen.Average(), 1, MidpointRounding.AwayFromZero),
            dagen.Count(d => d <= normWerkdagen),
            gesprekken.Count(g => IsLang(g.Aangemeld, g.Gesprek, langWeken)));
    }

    /// <summary>Longer than the limit in weeks.</summary>
    public static bool IsLang(DateOnly van, DateOnly tot, int langWeken) => tot.DayNumber - van.DayNumber > langWeken * 7;
}
