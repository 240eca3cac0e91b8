using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Domain.Cbs;

/// <summary>What the CBS prints in a cell. Only a number is a number: none of the signs is zero, and no two of them are the same (CBS-10).</summary>
public enum Cbsteken
{
    /// <summary>A number, also when it is zero.</summary>
    Getal,

    /// <summary>A point: unknown, not reliable enough, or secret. The CBS does not say which.</summary>
    Punt,

    /// <summary>A dash: there is no figure.</summary>
    Streep,

    /// <summary>Nothing at all: it cannot occur.</summary>
    Leeg,

    /// <summary>An x, in older tables: secret.</summary>
    Geheim,
}

/// <summary>A cell of a published table.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly partial record struct Cbscel
{
    /// <summary>The largest number that is believed: a hundred times as many as there are people in the country.</summary>
    public const decimal Hoogst = 1_000_000_000;

    private Cbscel(Cbsteken teken, decimal? getal) => (Teken, Getal) = (teken, getal);

    /// <summary>What stands there.</summary>
    public Cbsteken Teken { get; }

    /// <summary>The number; empty for a sign.</summary>
    public decimal? Getal { get; }

    /// <summary>A number.</summary>
    public static Cbscel Van(decimal getal) => new(Cbsteken.Getal, getal);

    /// <summary>A sign.</summary>
    /// <exception cref="ArgumentOutOfRangeException">For <see cref="Cbsteken.Getal"/>, which has a number.</exception>
    public static Cbscel Zonder(Cbsteken teken) => teken is Cbsteken.Getal || !Enum.IsDefined(teken)
        ? throw new ArgumentOutOfRangeException(nameof(teken), teken, "A cell without a number holds a sign.")
        : new(teken, null);

    /// <summary>
    /// Reads a cell. The decimal mark may be a comma or a point. Points or spaces between groups of three separate thousands: the
    /// CBS gives no count with three decimals.
    /// </summary>
    public static bool TryParse(string tekst, out Cbscel cel)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        cel = default;
        var kaal = tekst.Trim();
        switch (kaal)
        {
            case "":
                cel = Zonder(Cbsteken.Leeg);
                return true;
            case ".":
                cel = Zonder(Cbsteken.Punt);
                return true;
            case "-" or "–":
                cel = Zonder(Cbsteken.Streep);
                return true;
            case "x" or "X":
                cel = Zonder(Cbsteken.Geheim);
                return true;
            default:
                var cijfers = Duizendtallen().IsMatch(kaal) ? Scheiding().Replace(kaal, string.Empty) : kaal;
                if (!Getalvorm().IsMatch(cijfers)
                    || !decimal.TryParse(cijfers.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var getal)
                    || Math.Abs(getal) > Hoogst)
                {
                    return false;
                }

                cel = Van(getal);
                return true;
        }
    }

    /// <summary>
    /// The same as a figure here. A point beside an own count that is too small to publish says that the count was hidden; beside a
    /// larger one nobody knows why there is no figure.
    /// </summary>
    /// <param name="eigen">The own count; empty when it is not known.</param>
    public Cijferwaarde NaarWaarde(decimal? eigen = null) => Teken switch
    {
        Cbsteken.Getal => Cijferwaarde.Van(Getal!.Value),
        Cbsteken.Streep => Cijferwaarde.NietGeleverd,
        Cbsteken.Geheim => Cijferwaarde.TeKlein,
        Cbsteken.Punt when eigen is > 0 and < Bescherming.Grens => Cijferwaarde.TeKlein,
        _ => Cijferwaarde.Onbekend,
    };

    [GeneratedRegex(@"^-?[0-9]{1,3}([. \u00A0\u202F][0-9]{3})+(,[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Duizendtallen();

    [GeneratedRegex(@"[. \u00A0\u202F]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Scheiding();

    [GeneratedRegex(@"^-?[0-9]{1,12}([.,][0-9]{1,4})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Getalvorm();
}
