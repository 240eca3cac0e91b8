namespace Jeugdhulp.Domain.Classificeren;

/// <summary>Outcome of one lens without texts, for counting and recomputing (CLS-14).</summary>
/// <param name="Uitkomst">The outcome.</param>
/// <param name="Regelnummer">Number of the rule that decided: 1 for R01 to 15 for R15.</param>
/// <param name="Levert">This contact would make its person part of the delivery.</param>
public readonly record struct Lensbepaling(Uitkomst Uitkomst, int Regelnummer, bool Levert);

/// <summary>Outcome of all lenses without texts; allocates nothing.</summary>
/// <param name="Gemeente">Lens G.</param>
/// <param name="Norm">Lens L.</param>
/// <param name="DossierTelt">Lens D.</param>
/// <param name="Advies">The advice that went with lens G.</param>
public readonly record struct Bepaling(Lensbepaling Gemeente, Lensbepaling Norm, bool DossierTelt, Adviesuitkomst Advies)
{
    /// <summary>G and L are both one of the four classes, and differ.</summary>
    public bool Afwijking => Gemeente.Uitkomst.WijktAfVan(Norm.Uitkomst);
}

/// <summary>Questions about an outcome.</summary>
public static class Uitkomsten
{
    /// <summary>One of the four classes: no grensgeval, open setting or out of range.</summary>
    public static bool IsKlasse(this Uitkomst uitkomst) => uitkomst is >= Uitkomst.Toegang and <= Uitkomst.Jeugdhulp;

    /// <summary>Both are one of the four classes, and differ (CLS-03).</summary>
    public static bool WijktAfVan(this Uitkomst gemeente, Uitkomst norm) => gemeente.IsKlasse() && norm.IsKlasse() && gemeente != norm;

    /// <summary>The class, or null when the outcome is none.</summary>
    public static Klasse? AlsKlasse(this Uitkomst uitkomst) => uitkomst switch
    {
        Uitkomst.Toegang => Klasse.Toegang,
        Uitkomst.Preventie => Klasse.Preventie,
        Uitkomst.Casusregie => Klasse.Casusregie,
        Uitkomst.Jeugdhulp => Klasse.Jeugdhulp,
        _ => null,
    };
}
