namespace Jeugdhulp.Domain.Gemeenten;

/// <summary>Dutch names of what a profile of a gemeente says.</summary>
public static class Profielwoorden
{
    /// <summary>Where the team stands.</summary>
    public static string Naam(this Positionering positionering) => positionering switch
    {
        Positionering.EigenBeheer => "Eigen beheer",
        Positionering.SpeciaalOpgericht => "Uitbesteed: speciaal opgericht",
        Positionering.EenHoofdaanbieder => "Uitbesteed: één hoofdaanbieder",
        Positionering.MeerdereAanbieders => "Uitbesteed: meerdere aanbieders",
        _ => throw new ArgumentOutOfRangeException(nameof(positionering)),
    };

    /// <summary>For what and whom it is there.</summary>
    public static string Naam(this Organisatievorm vorm) => vorm switch
    {
        Organisatievorm.Integraal => "Breed integraal team",
        Organisatievorm.Specifiek => "Team voor één domein of doelgroep",
        Organisatievorm.Generalistisch => "Generalistisch team",
        Organisatievorm.AlleenComplex => "Breed team, alleen voor complexe vragen",
        _ => throw new ArgumentOutOfRangeException(nameof(vorm)),
    };

    /// <summary>Whom it helps.</summary>
    public static string Naam(this Leeftijdsbereik bereik) => bereik switch
    {
        Leeftijdsbereik.Jeugd => "0 tot 18 jaar, of tot 23 jaar",
        Leeftijdsbereik.AlleLeeftijden => "alle leeftijden (0 tot 100 jaar)",
        _ => throw new ArgumentOutOfRangeException(nameof(bereik)),
    };

    /// <summary>How large the gemeente is.</summary>
    public static string Naam(this Grootteklasse klasse) => klasse switch
    {
        Grootteklasse.Tot50Duizend => "minder dan 50.000 inwoners",
        Grootteklasse.Tot100Duizend => "50.000 tot 100.000 inwoners",
        Grootteklasse.Tot500Duizend => "100.000 tot 500.000 inwoners",
        Grootteklasse.Vanaf500Duizend => "500.000 inwoners of meer",
        _ => throw new ArgumentOutOfRangeException(nameof(klasse)),
    };

    /// <summary>What changed.</summary>
    public static string Naam(this Opdrachtwijziging wijziging) => wijziging switch
    {
        Opdrachtwijziging.Inbedding => "Team ondergebracht bij een andere organisatie",
        Opdrachtwijziging.KnipToegangHulp => "Knip tussen toegang en hulp",
        Opdrachtwijziging.Versmalling => "Opdracht versmald",
        Opdrachtwijziging.AlleenToegang => "Alleen nog toegang",
        Opdrachtwijziging.Anders => "Iets anders",
        _ => throw new ArgumentOutOfRangeException(nameof(wijziging)),
    };

    /// <summary>The same within a sentence.</summary>
    public static string Zinsnede(this Opdrachtwijziging wijziging) => char.ToLowerInvariant(wijziging.Naam()[0]) + wijziging.Naam()[1..];
}
