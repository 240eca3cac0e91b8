namespace Jeugdhulp.Domain.Aanmelden;

/// <summary>What a yearly review says about the rights of an account.</summary>
public enum Rechtoordeel
{
    /// <summary>Still needed for the work.</summary>
    Klopt,

    /// <summary>To be changed or taken away.</summary>
    Aanpassen,

    /// <summary>Of the reviewer, who does not judge the own rights.</summary>
    EigenAccount,
}

/// <summary>When the rights have to be looked at.</summary>
public static class Rechtentermijn
{
    /// <summary>Months between two reviews.</summary>
    public const int Maanden = 12;

    /// <summary>Whether a review is due.</summary>
    public static bool IsNodig(DateOnly? laatste, DateOnly vandaag) => laatste is not { } dag || dag.AddMonths(Maanden) <= vandaag;

    /// <summary>The word on a screen.</summary>
    public static string Naam(this Rechtoordeel oordeel) => oordeel switch
    {
        Rechtoordeel.Klopt => "klopt",
        Rechtoordeel.Aanpassen => "aanpassen of weghalen",
        _ => "eigen account, niet beoordeeld",
    };
}
