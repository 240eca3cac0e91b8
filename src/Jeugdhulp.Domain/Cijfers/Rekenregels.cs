using System.Globalization;

namespace Jeugdhulp.Domain.Cijfers;

/// <summary>How figures are rounded and written: half away from zero, a decimal comma, a thousands point and never "-0,0" (F1, DSH-17).</summary>
public static class Rekenregels
{
    /// <summary>The CBS publishes its counts as multiples of this number.</summary>
    public const int Vijftal = 5;

    /// <summary>
    /// How far a whole number lies at most from its nearest multiple of five: two, for it never lies halfway.
    /// </summary>
    public const int RuimteOpVijf = Vijftal / 2;

    private static readonly NumberFormatInfo Notatie = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
        NumberGroupSizes = [3],
        NegativeSign = "-",
    };

    /// <summary>A count to the nearest five.</summary>
    public static long OpVijf(long aantal) => (long)OpVijf((decimal)aantal);

    /// <summary>A number to the nearest five; halfway goes away from zero.</summary>
    public static decimal OpVijf(decimal getal) => Rond(getal / Vijftal, 0) * Vijftal;

    /// <summary>Rounds half away from zero; what rounds to zero has no sign.</summary>
    public static decimal Rond(decimal getal, int decimalen)
    {
        var rond = Math.Round(getal, decimalen, MidpointRounding.AwayFromZero);
        return rond == 0 ? 0 : rond;
    }

    /// <summary>Writes a number with so many decimals, e.g. "1.548,3".</summary>
    public static string Schrijf(decimal getal, int decimalen) =>
        Rond(getal, decimalen).ToString(string.Create(CultureInfo.InvariantCulture, $"N{decimalen}"), Notatie);

    /// <summary>Whether a published count can be an own count: rounded to five they are the same (CBS-15).</summary>
    public static bool IsGelijkOpVijf(long eigen, long gepubliceerd) => OpVijf(eigen) == gepubliceerd;

    /// <summary>The own counts that a published count can be, both ends included; never under zero (CBS-15).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The published count is negative.</exception>
    public static (long Laag, long Hoog) GrenzenOpVijf(long gepubliceerd)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(gepubliceerd);
        return (Math.Max(0, gepubliceerd - RuimteOpVijf), gepubliceerd + RuimteOpVijf);
    }
}
