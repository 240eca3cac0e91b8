namespace Jeugdhulp.TestCommon;

/// <summary>A clock that stands still until a test moves it; local time is Dutch time.</summary>
public sealed class StilleKlok(DateTimeOffset nu) : TimeProvider
{
    private DateTimeOffset _nu = nu;

    /// <summary>At noon, so that the date is the same in UTC and in the Netherlands.</summary>
    public StilleKlok(DateOnly datum)
        : this(new DateTimeOffset(datum, new TimeOnly(12, 0), TimeSpan.Zero))
    {
    }

    public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public override DateTimeOffset GetUtcNow() => _nu;

    public void Advance(TimeSpan time) => _nu += time;

    public void ZetOp(DateTimeOffset nu) => _nu = nu;
}
