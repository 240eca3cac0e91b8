namespace Jeugdhulp.Domain.Trajecten;

/// <summary>Working days: Monday to Friday, except the public holidays of the Netherlands on which a town hall is closed.</summary>
public static class Werkdagen
{
    /// <summary>Working days after <paramref name="van"/> up to and including <paramref name="tot"/>; 0 when they are one day.</summary>
    public static int Tussen(DateOnly van, DateOnly tot)
    {
        var aantal = 0;
        for (var dag = van.AddDays(1); dag <= tot; dag = dag.AddDays(1))
        {
            if (Is(dag))
            {
                aantal++;
            }
        }

        return aantal;
    }

    /// <summary>Whether a town hall works on that day.</summary>
    public static bool Is(DateOnly dag) => dag.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsFeestdag(dag);

    private static bool IsFeestdag(DateOnly dag)
    {
        if (dag is { Month: 1, Day: 1 } or { Month: 12, Day: 25 or 26 } || dag == Koningsdag(dag.Year))
        {
            return true;
        }

        // Liberation Day is a day off for all once in five years.
        if (dag is { Month: 5, Day: 5 } && dag.Year % 5 == 0)
        {
            return true;
        }

        // Easter Monday, Ascension Day and Whit Monday, counted from Easter Sunday.
        return (dag.DayNumber - Pasen(dag.Year).DayNumber) is 1 or 39 or 50;
    }

    private static DateOnly Koningsdag(int jaar)
    {
        var dag = new DateOnly(jaar, 4, 27);
        return dag.DayOfWeek is DayOfWeek.Sunday ? dag.AddDays(-1) : dag;
    }

    /// <summary>Easter Sunday by the anonymous Gregorian algorithm.</summary>
    private static DateOnly Pasen(int jaar)
    {
        var a = jaar % 19;
        var (b, c) = (jaar / 100, jaar % 100);
        var d = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var e = (32 + (2 * (b % 4)) + (2 * (c / 4)) - d - (c % 4)) % 7;
        var f = d + e - (7 * ((a + (11 * d) + (22 * e)) / 451)) + 114;
        return new DateOnly(jaar, f / 31, (f % 31) + 1);
    }
}
