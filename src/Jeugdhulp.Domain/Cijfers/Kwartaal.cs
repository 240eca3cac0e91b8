using System.Globalization;
using System.Runtime.InteropServices;

namespace Jeugdhulp.Domain.Cijfers;

/// <summary>
/// A quarter of a calendar year: what a team reports about (DSH-12). It is no <see cref="Meetmoment"/>, for neither the CBS nor a
/// dashboard counts in quarters.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Kwartaal : IComparable<Kwartaal>
{
    /// <param name="jaar">Calendar year.</param>
    /// <param name="nummer">1 for January to March, up to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such quarter.</exception>
    public Kwartaal(int jaar, int nummer)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(jaar, DateOnly.MinValue.Year);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(jaar, DateOnly.MaxValue.Year);
        ArgumentOutOfRangeException.ThrowIfLessThan(nummer, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(nummer, 4);
        (Jaar, Nummer) = (jaar, nummer);
    }

    /// <summary>Calendar year.</summary>
    public int Jaar { get; }

    /// <summary>1 to 4.</summary>
    public int Nummer { get; }

    /// <summary>First day.</summary>
    public DateOnly Begin => new(Jaar, (Nummer * 3) - 2, 1);

    /// <summary>Last day.</summary>
    public DateOnly Einde => Begin.AddMonths(3).AddDays(-1);

    /// <summary>The half-year it lies in.</summary>
    public Halfjaar Halfjaar => new(Jaar, Nummer <= 2 ? 1 : 2);

    /// <summary>Name in an address and a file: "2025K1".</summary>
    public string Code => string.Create(CultureInfo.InvariantCulture, $"{Jaar:0000}K{Nummer}");

    /// <summary>Name on a screen: "1e kwartaal 2025".</summary>
    public string Naam => string.Create(CultureInfo.InvariantCulture, $"{Nummer}e kwartaal {Jaar}");

    /// <summary>The quarter before.</summary>
    public Kwartaal Vorige => Nummer > 1 ? new(Jaar, Nummer - 1) : new(Jaar - 1, 4);

    /// <summary>The same quarter a year before.</summary>
    public Kwartaal JaarEerder => new(Jaar - 1, Nummer);

    /// <summary>The one in which a day lies.</summary>
    public static Kwartaal Van(DateOnly dag) => new(dag.Year, (dag.Month + 2) / 3);

    /// <summary>Reads a <see cref="Code"/>; nothing else is taken for one.</summary>
    public static bool TryParse(string? code, out Kwartaal kwartaal)
    {
        kwartaal = default;
        if (code is not { Length: 6 } || code[4] != 'K' || code[5] is < '1' or > '4'
            || !int.TryParse(code.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var jaar) || jaar == 0)
        {
            return false;
        }

        kwartaal = new(jaar, code[5] - '0');
        return true;
    }

    /// <summary>The <see cref="Code"/>.</summary>
    public override string ToString() => Code;

    /// <summary>Earlier comes first.</summary>
    public int CompareTo(Kwartaal other) => (Jaar, Nummer).CompareTo((other.Jaar, other.Nummer));

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(Kwartaal links, Kwartaal rechts) => links.CompareTo(rechts) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(Kwartaal links, Kwartaal rechts) => links.CompareTo(rechts) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(Kwartaal links, Kwartaal rechts) => links.CompareTo(rechts) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(Kwartaal links, Kwartaal rechts) => links.CompareTo(rechts) >= 0;
}
