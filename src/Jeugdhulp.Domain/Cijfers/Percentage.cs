using System.Runtime.InteropServices;

namespace Jeugdhulp.Domain.Cijfers;

/// <summary>
/// A percentage computed from stored counts, or "n.v.t." where there is nothing to divide by. It keeps the exact value, so that marks are
/// tested on that; it is shown with one decimal, half away from zero (F1, DSH-06, DSH-17). The default is n.v.t.
/// </summary>
/// <param name="Exact">Before rounding; empty for n.v.t.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Percentage(decimal? Exact)
{
    /// <summary>How a percentage that does not exist is written.</summary>
    public const string NvtTekst = "n.v.t.";

    /// <summary>Further than this from the computed percentage, in points, a printed one is wrong (DSH-17).</summary>
    public const decimal Gedruktemarge = 0.05m;

    /// <summary>There is no percentage: the base is missing or zero.</summary>
    public static Percentage Nvt => default;

    /// <summary>There is a percentage.</summary>
    public bool Bestaat => Exact is not null;

    /// <summary>With one decimal; empty for n.v.t.</summary>
    public decimal? Afgerond => Exact is { } exact ? Rekenregels.Rond(exact, 1) : null;

    /// <summary>As it is written, without sign of percentage: "12,3", "0,0" or "n.v.t.".</summary>
    public string Tekst => Exact is { } exact ? Rekenregels.Schrijf(exact, 1) : NvtTekst;

    /// <summary>A part of a whole; n.v.t. when either is missing or the whole is zero.</summary>
    public static Percentage Van(decimal? deel, decimal? geheel) =>
        deel is null || geheel is null or 0 ? Nvt : new(deel * 100 / geheel);

    /// <summary>
    /// Whether a printed percentage differs from this one by more than <see cref="Gedruktemarge"/> (DSH-17). Printed where none can be
    /// computed is wrong too; nothing printed is never wrong.
    /// </summary>
    public bool WijktAfVan(decimal? gedrukt) =>
        gedrukt is { } getal && (Afgerond is not { } berekend || Math.Abs(getal - berekend) > Gedruktemarge);
}
