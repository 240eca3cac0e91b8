namespace Jeugdhulp.Domain.Instellingen;

/// <summary>Dutch names of the choices in the settings, written so that they can stand in a list or in a sentence.</summary>
public static class Keuzenamen
{
    /// <summary>Name of the choice.</summary>
    public static string Naam(this KorteReeksKlasse keuze) => keuze switch
    {
        KorteReeksKlasse.Jeugdhulp => "jeugdhulp",
        KorteReeksKlasse.Preventie => "preventie",
        KorteReeksKlasse.AlleenTellen => "alleen tellen",
        _ => Onbekend,
    };

    /// <inheritdoc cref="Naam(KorteReeksKlasse)"/>
    public static string Naam(this IntakeTeltAls keuze) => keuze switch
    {
        IntakeTeltAls.Toegang => "toegang",
        IntakeTeltAls.StartHulp => "start van de hulp",
        _ => Onbekend,
    };

    /// <inheritdoc cref="Naam(KorteReeksKlasse)"/>
    public static string Naam(this SiblingPreventie keuze) => keuze switch
    {
        SiblingPreventie.InBestaandDossier => "in het bestaande dossier",
        SiblingPreventie.EigenDossier => "in een eigen dossier",
        SiblingPreventie.EigenTraject => "als eigen traject",
        _ => Onbekend,
    };

    /// <inheritdoc cref="Naam(KorteReeksKlasse)"/>
    public static string Naam(this HulpOfRegie keuze) => keuze switch
    {
        HulpOfRegie.Jeugdhulp => "jeugdhulp",
        HulpOfRegie.Casusregie => "casusregie",
        _ => Onbekend,
    };

    /// <inheritdoc cref="Naam(KorteReeksKlasse)"/>
    public static string Naam(this HulpOfPreventie keuze) => keuze switch
    {
        HulpOfPreventie.Jeugdhulp => "jeugdhulp",
        HulpOfPreventie.Preventie => "preventie",
        _ => Onbekend,
    };

    /// <inheritdoc cref="Naam(KorteReeksKlasse)"/>
    public static string Naam(this WijkteamOfVoorliggend keuze) => keuze switch
    {
        WijkteamOfVoorliggend.Wijkteam => "onderdeel van het wijkteam",
        WijkteamOfVoorliggend.Voorliggend => "voorliggend",
        _ => Onbekend,
    };

    /// <inheritdoc cref="Naam(KorteReeksKlasse)"/>
    public static string Naam(this RegieNaVerwijzing keuze) => keuze switch
    {
        RegieNaVerwijzing.Blijft => "blijft",
        RegieNaVerwijzing.Soms => "soms",
        RegieNaVerwijzing.Stopt => "stopt",
        _ => Onbekend,
    };

    /// <inheritdoc cref="Naam(KorteReeksKlasse)"/>
    public static string Naam(this LichteAmbulanteHulpBij keuze) => keuze switch
    {
        LichteAmbulanteHulpBij.Wijkteam => "het wijkteam",
        LichteAmbulanteHulpBij.Welzijn => "welzijn",
        LichteAmbulanteHulpBij.Aanbieder => "een aanbieder",
        _ => Onbekend,
    };

    /// <inheritdoc cref="Naam(KorteReeksKlasse)"/>
    public static string Naam(this Heraanmelding keuze) => keuze switch
    {
        Heraanmelding.NieuwTraject => "nieuw traject",
        Heraanmelding.Heropenen => "heropenen",
        _ => Onbekend,
    };

    /// <inheritdoc cref="Naam(KorteReeksKlasse)"/>
    public static string Naam(this Financiering keuze) => keuze switch
    {
        Financiering.Lumpsum => "lumpsum",
        Financiering.Kwantitatief => "per eenheid",
        Financiering.Beschikking => "per beschikking",
        _ => Onbekend,
    };

    /// <inheritdoc cref="Naam(KorteReeksKlasse)"/>
    public static string Naam(this EigenHulpRegistratie keuze) => keuze switch
    {
        EigenHulpRegistratie.Traject => "als traject",
        EigenHulpRegistratie.AlleenDossier => "alleen in het dossier",
        _ => Onbekend,
    };

    /// <inheritdoc cref="Naam(KorteReeksKlasse)"/>
    public static string Naam(this Combinatie keuze) => keuze switch
    {
        Combinatie.Alle => "alle grenzen",
        Combinatie.EenVan => "één grens is genoeg",
        _ => Onbekend,
    };

    private const string Onbekend = "onbekend";
}
