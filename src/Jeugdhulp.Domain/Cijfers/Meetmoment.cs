using System.Globalization;

namespace Jeugdhulp.Domain.Cijfers;

/// <summary>The three ways in which figures are measured (DSH-02).</summary>
public enum Meetwijze
{
    /// <summary>A calendar year: everyone once, so never the sum of its halves.</summary>
    Jaar,

    /// <summary>A <see cref="Cijfers.Halfjaar"/>.</summary>
    Halfjaar,

    /// <summary>The state at the end of one day, 30 June or 31 December.</summary>
    Peildatum,
}

/// <summary>
/// What a figure is about in time: a year, a half-year or a peildatum (DSH-02, domein §3). A peildatum is the last day of a half-year
/// and no other day, as the CBS counts.
/// </summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct Meetmoment : IComparable<Meetmoment>
{
    private readonly Halfjaar _halfjaar;

    private Meetmoment(Meetwijze wijze, Halfjaar halfjaar) => (Wijze, _halfjaar) = (wijze, halfjaar);

    /// <summary>How it is measured.</summary>
    public Meetwijze Wijze { get; }

    /// <summary>Calendar year it lies in.</summary>
    public int Jaar => _halfjaar.Jaar;

    /// <summary>First day; of a peildatum that day.</summary>
    public DateOnly Begin => Wijze switch
    {
        Meetwijze.Jaar => new(Jaar, 1, 1),
        Meetwijze.Halfjaar => _halfjaar.Begin,
        _ => _halfjaar.Einde,
    };

    /// <summary>Last day.</summary>
    public DateOnly Einde => _halfjaar.Einde;

    /// <summary>The half-years it says something about: both of a year, else the one it is or ends.</summary>
    public IReadOnlyList<Halfjaar> Halfjaren => Wijze is Meetwijze.Jaar ? [new(Jaar, 1), new(Jaar, 2)] : [_halfjaar];

    /// <summary>Name in an address, a file and a command: "2025", "2025H1" or "2025-06-30".</summary>
    public string Code => Wijze switch
    {
        Meetwijze.Jaar => Jaar.ToString("0000", CultureInfo.InvariantCulture),
        Meetwijze.Halfjaar => _halfjaar.Code,
        _ => _halfjaar.Einde.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    /// <summary>Name on a screen: "2025", "1e halfjaar 2025" or "30 juni 2025".</summary>
    public string Naam => Wijze switch
    {
        Meetwijze.Jaar => Jaar.ToString("0000", CultureInfo.InvariantCulture),
        Meetwijze.Halfjaar => _halfjaar.Naam,
        _ => string.Create(CultureInfo.InvariantCulture, $"{(_halfjaar.Helft == 1 ? "30 juni" : "31 december")} {Jaar}"),
    };

    /// <summary>The same measure one earlier: the year before, the half-year before, or the peildatum half a year before.</summary>
    public Meetmoment Vorige => Wijze is Meetwijze.Jaar ? VanJaar(Jaar - 1) : new(Wijze, _halfjaar.Vorige);

    /// <summary>The same measure one year earlier: what a half-year is compared with, so that a season is no trend.</summary>
    public Meetmoment JaarEerder => Wijze is Meetwijze.Jaar ? VanJaar(Jaar - 1) : new(Wijze, new Halfjaar(Jaar - 1, _halfjaar.Helft));

    /// <summary>A year.</summary>
    public static Meetmoment VanJaar(int jaar) => new(Meetwijze.Jaar, new Halfjaar(jaar, 2));

    /// <summary>A half-year.</summary>
    public static Meetmoment Van(Halfjaar halfjaar) => new(Meetwijze.Halfjaar, halfjaar);

    /// <summary>The last day of a half-year.</summary>
    public static Meetmoment Peildatum(Halfjaar halfjaar) => new(Meetwijze.Peildatum, halfjaar);

    /// <summary>The five that lie in a year: the year, its halves and their peildata.</summary>
    public static IReadOnlyList<Meetmoment> InJaar(int jaar)
    {
        var (eerste, tweede) = (new Halfjaar(jaar, 1), new Halfjaar(jaar, 2));
        return [VanJaar(jaar), Van(eerste), Van(tweede), Peildatum(eerste), Peildatum(tweede)];
    }

    /// <summary>Reads a <see cref="Code"/>; nothing else is taken for one, so no other day than a peildatum.</summary>
    public static bool TryParse(string? code, out Meetmoment moment)
    {
        moment = default;
        if (Halfjaar.TryParse(code, out var halfjaar))
        {
            moment = Van(halfjaar);
            return true;
        }

        if (code is { Length: 4 } && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var jaar) && jaar > 0)
        {
            moment = VanJaar(jaar);
            return true;
        }

        if (DateOnly.TryParseExact(code, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) && Halfjaar.Van(dag) is var van && van.Einde == dag)
        {
            moment = Peildatum(van);
            return true;
        }

        return false;
    }

    /// <summary>The <see cref="Code"/>; what a record makes of itself would name the moment before, and so on for ever.</summary>
    public override string ToString() => Code;

    /// <summary>Earlier ends come first; of the same end the shorter comes first.</summary>
    public int CompareTo(Meetmoment other) => (Einde, other.Wijze).CompareTo((other.Einde, Wijze));

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(Meetmoment links, Meetmoment rechts) => links.CompareTo(rechts) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(Meetmoment links, Meetmoment rechts) => links.CompareTo(rechts) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(Meetmoment links, Meetmoment rechts) => links.CompareTo(rechts) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(Meetmoment links, Meetmoment rechts) => links.CompareTo(rechts) >= 0;
}
