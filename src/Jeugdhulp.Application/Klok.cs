namespace Jeugdhulp.Application;

/// <summary>The clock on the wall of a Dutch town hall, whatever zone the server runs in.</summary>
public static class Klok
{
    private static readonly TimeZoneInfo Nederland = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>Today in the Netherlands.</summary>
    public static DateOnly Vandaag(this TimeProvider klok)
    {
        ArgumentNullException.ThrowIfNull(klok);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(klok.GetUtcNow(), Nederland).DateTime);
    }

    /// <summary>A moment as Dutch local time, to show.</summary>
    public static DateTime InNederland(this DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Nederland).DateTime;

    /// <summary>The moment at which a day begins in the Netherlands.</summary>
    public static DateTimeOffset BeginInNederland(this DateOnly dag)
    {
        var begin = dag.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(begin, Nederland.GetUtcOffset(begin)).ToUniversalTime();
    }
}
