namespace Jeugdhulp.Domain.Classificeren;

/// <summary>Dutch names of outcomes and marks for a screen.</summary>
public static class Weergave
{
    /// <summary>Name on a screen.</summary>
    public static string Naam(this Klasse klasse) => klasse switch
    {
        Klasse.Toegang => "Toegang",
        Klasse.Preventie => "Preventie",
        Klasse.Casusregie => "Casusregie",
        Klasse.Jeugdhulp => "Jeugdhulp",
        _ => "Onbekend",
    };

    /// <inheritdoc cref="Naam(Klasse)"/>
    public static string Naam(this Uitkomst uitkomst) => uitkomst switch
    {
        Uitkomst.Grensgeval => "Grensgeval",
        Uitkomst.NietVastgelegd => "Niet vastgelegd",
        Uitkomst.BuitenBereik => "Buiten bereik",
        _ => uitkomst.AlsKlasse()?.Naam() ?? "Onbekend",
    };

    /// <inheritdoc cref="Naam(Klasse)"/>
    public static string Naam(this Sublabel sublabel) => sublabel switch
    {
        Sublabel.InformatieAdvies => "Informatie en advies",
        Sublabel.Consult => "Consult",
        Sublabel.Collectief => "Voor een groep",
        Sublabel.Contactnotitie => "Contactnotitie",
        Sublabel.Overbruggingszorg => "Overbruggingszorg",
        Sublabel.OpenHouden => "Open gehouden",
        Sublabel.Voorkomen => "Specialistische hulp voorkomen",
        Sublabel.Voorliggend => "Voorliggend",
        Sublabel.Ouderondersteuning => "Ouderondersteuning",
        Sublabel.Mpg => "Multiprobleemgezin",
        _ => "Onbekend",
    };

    /// <inheritdoc cref="Naam(Klasse)"/>
    public static string Naam(this Adviesuitkomst advies) => advies switch
    {
        Adviesuitkomst.Geen => "Geen advies nodig",
        Adviesuitkomst.ZelfHelpen => "Zelf helpen",
        Adviesuitkomst.Doorverwijzen => "Doorverwijzen",
        Adviesuitkomst.Grensgeval => "Nog niet te zeggen",
        _ => "Onbekend",
    };

    /// <inheritdoc cref="Naam(Klasse)"/>
    public static string Naam(this Drempelstand stand) => stand switch
    {
        Drempelstand.Voldaan => "Binnen de grens",
        Drempelstand.Overschreden => "Over de grens",
        Drempelstand.Tussen => "Tussen twee grenzen",
        Drempelstand.NietTeToetsen => "Nog niet te zeggen",
        _ => "Onbekend",
    };

    /// <inheritdoc cref="Naam(Klasse)"/>
    public static string Naam(this Lens lens) => lens is Lens.Gemeente ? "Gemeente" : "Landelijk";
}
