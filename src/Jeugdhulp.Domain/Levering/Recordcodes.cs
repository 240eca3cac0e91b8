using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Domain.Levering;

/// <summary>
/// The nine digits of a record that stand for a person (Informatieprotocol §2.2): a BSN, or a code of the protocol where there is none.
/// <see cref="ToString"/> is masked, so that a number never ends up in a log by accident.
/// </summary>
public sealed record Persoonsnummer
{
    private const int Lengte = 9;

    private Persoonsnummer(string waarde) => Waarde = waarde;

    /// <summary>The nine digits.</summary>
    public string Waarde { get; }

    /// <summary>Passes the elfproef; a code of the protocol does not.</summary>
    public bool IsBsn => Bsn.TryParse(Waarde, out _);

    /// <summary>The number of a person.</summary>
    public static Persoonsnummer Van(Bsn bsn) => Lees(bsn.Waarde);

    /// <summary>Reads nine digits; nothing else is taken for a number.</summary>
    public static bool TryParse(ReadOnlySpan<char> tekst, [NotNullWhen(true)] out Persoonsnummer? nummer)
    {
        nummer = tekst.Length == Lengte && Cijfers.Alleen(tekst) ? new(tekst.ToString()) : null;
        return nummer is not null;
    }

    /// <summary>Reads nine digits that are known to be right, such as those of the protocol.</summary>
    /// <exception cref="FormatException">They are not nine digits.</exception>
    public static Persoonsnummer Lees(string cijfers) =>
        TryParse(cijfers, out var nummer) ? nummer : throw new FormatException("A number of a person has nine digits.");

    /// <summary>With only its last three digits readable.</summary>
    public override string ToString() => "••••••" + Waarde[6..];
}

/// <summary>
/// The eight digits of a day of birth (Informatieprotocol §2.3): JJJJMMDD, JJJJMM00 or JJJJ0000 when it is known in part, or the code of
/// an unborn child. Whether it is a day that exists is for a check to say.
/// </summary>
public sealed record Geboortecode
{
    private const int Lengte = 8;

    private Geboortecode(string waarde) => Waarde = waarde;

    /// <summary>The eight digits.</summary>
    public string Waarde { get; }

    /// <summary>The first day that can be; null when there is none.</summary>
    public DateOnly? Vroegst => Dag(1, 1);

    /// <summary>The last day that can be; null when there is none.</summary>
    public DateOnly? Laatst => Vroegst is not { } vroegst ? null
        : Precisie switch
        {
            Geboorteprecisie.Jaar => new(vroegst.Year, 12, 31),
            Geboorteprecisie.Maand => new(vroegst.Year, vroegst.Month, DateTime.DaysInMonth(vroegst.Year, vroegst.Month)),
            _ => vroegst,
        };

    /// <summary>How much of it is known, going by its zeros.</summary>
    public Geboorteprecisie Precisie => Waarde.EndsWith("0000", StringComparison.Ordinal) ? Geboorteprecisie.Jaar
        : Waarde.EndsWith("00", StringComparison.Ordinal) ? Geboorteprecisie.Maand
        : Geboorteprecisie.Dag;

    /// <summary>A day of birth as far as it is known.</summary>
    /// <param name="dag">Born already.</param>
    /// <exception cref="ArgumentOutOfRangeException">An unborn child has a code of the version of the protocol.</exception>
    public static Geboortecode Van(Geboortedag dag)
    {
        ArgumentNullException.ThrowIfNull(dag);
        return dag.Precisie switch
        {
            Geboorteprecisie.Dag => Lees(dag.Datum.ToString("yyyyMMdd", CultureInfo.InvariantCulture)),
            Geboorteprecisie.Maand => Lees(dag.Datum.ToString("yyyyMM", CultureInfo.InvariantCulture) + "00"),
            Geboorteprecisie.Jaar => Lees(dag.Datum.ToString("yyyy", CultureInfo.InvariantCulture) + "0000"),
            _ => throw new ArgumentOutOfRangeException(nameof(dag)),
        };
    }

    /// <summary>Reads eight digits; nothing else is taken for a day.</summary>
    public static bool TryParse(ReadOnlySpan<char> tekst, [NotNullWhen(true)] out Geboortecode? code)
    {
        code = tekst.Length == Lengte && Cijfers.Alleen(tekst) ? new(tekst.ToString()) : null;
        return code is not null;
    }

    /// <summary>Reads eight digits that are known to be right.</summary>
    /// <exception cref="FormatException">They are not eight digits.</exception>
    public static Geboortecode Lees(string cijfers) =>
        TryParse(cijfers, out var code) ? code : throw new FormatException("A day of birth has eight digits.");

    /// <summary>Says nothing: a day of birth belongs in no log.</summary>
    public override string ToString() => "••••••••";

    private DateOnly? Dag(int maandAlsNul, int dagAlsNul)
    {
        var (jaar, maand, dag) = (Getal(0, 4), Getal(4, 2), Getal(6, 2));
        (maand, dag) = Precisie switch
        {
            Geboorteprecisie.Jaar => (maandAlsNul, dagAlsNul),
            Geboorteprecisie.Maand => (maand, dagAlsNul),
            _ => (maand, dag),
        };
        return jaar is >= 1 and <= 9999 && maand is >= 1 and <= 12 && dag >= 1 && dag <= DateTime.DaysInMonth(jaar, maand) ? new(jaar, maand, dag) : null;
    }

    private int Getal(int plaats, int lengte) => int.Parse(Waarde.AsSpan(plaats, lengte), NumberStyles.None, CultureInfo.InvariantCulture);
}

/// <summary>Postcode of six positions, or the CBS code of a gemeente where there is none (Informatieprotocol §2.5).</summary>
public sealed record Woonplaatscode
{
    private const int Postcodelengte = 6;
    private const int Gemeentelengte = 4;

    private Woonplaatscode(string waarde) => Waarde = waarde;

    /// <summary>"1234AB" or "0363".</summary>
    public string Waarde { get; }

    /// <summary>A postcode and not the code of a gemeente.</summary>
    public bool IsPostcode => Waarde.Length == Postcodelengte;

    /// <summary>Reads a postcode, with or without a space, or a code of four digits.</summary>
    public static bool TryParse(ReadOnlySpan<char> tekst, [NotNullWhen(true)] out Woonplaatscode? code)
    {
        code = null;
        Span<char> waarde = stackalloc char[Postcodelengte];
        var lengte = 0;
        foreach (var teken in tekst)
        {
            if (teken == ' ')
            {
                continue;
            }

            if (lengte == Postcodelengte)
            {
                return false;
            }

            waarde[lengte++] = char.ToUpperInvariant(teken);
        }

        var goed = lengte switch
        {
            Gemeentelengte => Cijfers.Alleen(waarde[..Gemeentelengte]),
            Postcodelengte => waarde[0] is >= '1' and <= '9' && Cijfers.Alleen(waarde[1..4]) && char.IsAsciiLetterUpper(waarde[4]) && char.IsAsciiLetterUpper(waarde[5]),
            _ => false,
        };
        code = goed ? new(waarde[..lengte].ToString()) : null;
        return goed;
    }

    /// <summary>Says nothing: where someone lives belongs in no log.</summary>
    public override string ToString() => "••••";
}

/// <summary>A code of two digits, as nearly every choice of the protocol is written.</summary>
public sealed record Recordcode
{
    private const byte Geen = byte.MaxValue;

    // A delivery has millions of codes, and there are a hundred of them.
    private static readonly Recordcode[] Alle = [.. Enumerable.Range(0, 100).Select(getal => new Recordcode(getal.ToString("00", CultureInfo.InvariantCulture)))];

    private Recordcode(string waarde) => Waarde = waarde;

    /// <summary>The two digits.</summary>
    public string Waarde { get; }

    /// <summary>Reads two digits; nothing else is taken for a code.</summary>
    public static bool TryParse(ReadOnlySpan<char> tekst, [NotNullWhen(true)] out Recordcode? code)
    {
        code = Van(tekst);
        return code is not null;
    }

    /// <summary>The code; null when it is none.</summary>
    public static Recordcode? Van(ReadOnlySpan<char> tekst) => tekst.Length == 2 && Cijfers.Alleen(tekst) ? Alle[((tekst[0] - '0') * 10) + tekst[1] - '0'] : null;

    /// <summary>A code in one byte, as <see cref="Uit"/> reads it.</summary>
    internal static byte Pak(Recordcode? code) => code is null ? Geen : (byte)(((code.Waarde[0] - '0') * 10) + code.Waarde[1] - '0');

    /// <summary>The code of <see cref="Pak"/>.</summary>
    internal static Recordcode? Uit(byte pak) => pak == Geen ? null : Alle[pak];

    /// <inheritdoc/>
    public override string ToString() => Waarde;
}

/// <summary>Sex as the protocol codes it (Informatieprotocol §2.4).</summary>
public enum Geslachtcode
{
    /// <summary>O.</summary>
    Onbekend,

    /// <summary>V.</summary>
    Vrouw,

    /// <summary>M.</summary>
    Man,
}

/// <summary>Looks at digits without making anything, for a file has millions of them.</summary>
internal static class Cijfers
{
    public static bool Alleen(ReadOnlySpan<char> tekst) => !tekst.ContainsAnyExceptInRange('0', '9');
}
