namespace Jeugdhulp.Application.Data;

/// <summary>The two years before a day: working days, quiet summers, and the lateness with which contacts are registered.</summary>
internal sealed class Demokalender(DateOnly vandaag, Toeval toeval)
{
    private static readonly (int Waarde, int Gewicht)[] Achterstand = [(0, 55), (1, 15), (2, 6), (3, 5), (4, 4), (7, 6), (10, 4), (24, 3), (40, 2)];

    public DateOnly Begin { get; } = vandaag.AddYears(-2);

    /// <summary>The last day with contacts: yesterday.</summary>
    public DateOnly Eind { get; } = vandaag.AddDays(-1);

    /// <summary>A working day in the period, on which something begins.</summary>
    /// <remarks>Many begin in the first months: a team that has worked for years does not start with empty hands.</remarks>
    public DateOnly Start() => Werkdag(Begin.AddDays(toeval.Onder(toeval.Kans(30) ? 75 : Eind.DayNumber - Begin.DayNumber - 7)));

    /// <summary>The working day from <paramref name="datum"/> on; in the holidays most appointments wait until they are over.</summary>
    public DateOnly Werkdag(DateOnly datum)
    {
        if (datum is { Month: 7, Day: >= 15 } or { Month: 8 } && toeval.Kans(50))
        {
            datum = new DateOnly(datum.Year, 9, 1).AddDays(toeval.Onder(35));
        }
        else if (datum is { Month: 12, Day: >= 22 } && toeval.Kans(80))
        {
            datum = new DateOnly(datum.Year + 1, 1, 4).AddDays(toeval.Onder(10));
        }

        return datum.DayOfWeek switch
        {
            DayOfWeek.Saturday => datum.AddDays(2),
            DayOfWeek.Sunday => datum.AddDays(1),
            _ => datum,
        };
    }

    /// <summary>When a contact of <paramref name="datum"/> was registered: mostly the same day, sometimes weeks later.</summary>
    public DateTimeOffset Geregistreerd(DateOnly datum)
    {
        var dag = datum.AddDays(toeval.Weeg(Achterstand));
        var moment = new DateTimeOffset(dag, new TimeOnly(toeval.Tussen(9, 16), toeval.Onder(60)), TimeSpan.Zero);
        var laatste = new DateTimeOffset(Eind, new TimeOnly(16, 59), TimeSpan.Zero);
        return moment < laatste ? moment : laatste;
    }
}
