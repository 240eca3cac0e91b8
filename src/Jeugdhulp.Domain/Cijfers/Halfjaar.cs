using System.Globalization;

namespace Jeugdhulp.Domain.Cijfers;

/// <summary>
/// Half of a calendar year, the period over which is delivered to the CBS (Informatieprotocol v7 §7.3): 1 January to 30 June, or
/// 1 July to 31 December.
/// </summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct Halfjaar : IComparable<Halfjaar>
{
    /// <summary>Makes a half-year.</summary>
    /// <param name="jaar">Year, 1 to 9999.</param>
    /// <param name="helft">1 or 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">For any other year or half.</exception>
    public Halfjaar(int jaar, int helft)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(jaar, DateOnly.MinValue.Year);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(jaar, DateOnly.MaxValue.Year);
        ArgumentOutOfRangeException.ThrowIfLessThan(helft, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(helft, 2);
        (Jaar, Helft) = (jaar, helft);
    }

    /// <summary>Year.</summary>
    public int Jaar { get; }

    /// <summary>1 for January to June, 2 for July to December.</summary>
    public int Helft { get; }

    /// <summary>First day.</summary>
    public DateOnly Begin => new(Jaar, Helft == 1 ? 1 : 7, 1);

    /// <summary>Last day, the peildatum.</summary>
    public DateOnly Einde => Helft == 1 ? new DateOnly(Jaar, 6, 30) : new DateOnly(Jaar, 12, 31);

    /// <summary>Name in an address or a file, e.g. "2026H1".</summary>
    public string Code => string.Create(CultureInfo.InvariantCulture, $"{Jaar:0000}H{Helft}");

    /// <summary>Name on a screen, e.g. "1e halfjaar 2026".</summary>
    public string Naam => string.Create(CultureInfo.InvariantCulture, $"{Helft}e halfjaar {Jaar}");

    /// <summary>The half-year before.</summary>
    public Halfjaar Vorige => Helft == 2 ? new(Jaar, 1) : new(Jaar - 1, 2);

    /// <summary>The half-year after.</summary>
    public Halfjaar Volgende => Helft == 1 ? new(Jaar, 2) : new(Jaar + 1, 1);

    /// <summary>The half-year in which a day lies.</summary>
    public static Halfjaar Van(DateOnly dag) => new(dag.Year, dag.Month <= 6 ? 1 : 2);

    /// <summary>Reads a <see cref="Code"/>; nothing else is taken for one.</summary>
    public static bool TryParse(string? code, out Halfjaar halfjaar)
    {
        halfjaar = default;
        if (code is not { Length: 6 } || code[4] != 'H' || code[5] is not ('1' or '2')
            || !int.TryParse(code[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var jaar) || jaar == 0)
        {
            return false;
        }

        halfjaar = new Halfjaar(jaar, code[5] - '0');
        return true;
    }

    /// <summary>The <see cref="Code"/>; what a record makes of itself would name the half-year before, and so on for ever.</summary>
    public override string ToString() => Code;

    /// <summary>Earlier half-years come first.</summary>
    public int CompareTo(Halfjaar other) => (Jaar, Helft).CompareTo((other.Jaar, other.Helft));

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(Halfjaar links, Halfjaar rechts) => links.CompareTo(rechts) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(Halfjaar links, Halfjaar rechts) => links.CompareTo(rechts) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(Halfjaar links, Halfjaar rechts) => links.CompareTo(rechts) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(Halfjaar links, Halfjaar rechts) => links.CompareTo(rechts) >= 0;
}
