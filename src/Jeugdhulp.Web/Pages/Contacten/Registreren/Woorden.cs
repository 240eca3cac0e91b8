using Jeugdhulp.Domain.Classificeren;

namespace Jeugdhulp.Web.Pages.Contacten.Registreren;

/// <summary>Outcomes in words, for sentences and lists.</summary>
public static class Woorden
{
    public static string Van(Uitkomst uitkomst) => uitkomst switch
    {
        Uitkomst.Toegang => "Toegang",
        Uitkomst.Preventie => "Preventie",
        Uitkomst.Casusregie => "Casusregie",
        Uitkomst.Jeugdhulp => "Jeugdhulp",
        Uitkomst.Grensgeval => "Grensgeval",
        Uitkomst.NietVastgelegd => "Niet vastgelegd",
        _ => "Buiten bereik",
    };

    public static string Van(Klasse klasse) => klasse.ToString();

    public static string Van(Adviesuitkomst advies) => advies switch
    {
        Adviesuitkomst.ZelfHelpen => "Zelf helpen",
        Adviesuitkomst.Doorverwijzen => "Doorverwijzen",
        Adviesuitkomst.Grensgeval => "Nog niet te zeggen",
        _ => "Geen advies nodig",
    };

    public static string Van(Sublabel sublabel) => sublabel switch
    {
        Sublabel.InformatieAdvies => "informatie en advies",
        Sublabel.Consult => "consult",
        Sublabel.Collectief => "collectief",
        Sublabel.Contactnotitie => "contactnotitie",
        Sublabel.Overbruggingszorg => "overbruggingszorg",
        Sublabel.OpenHouden => "casus open houden",
        Sublabel.Voorkomen => "voorkomen",
        Sublabel.Voorliggend => "voorliggend",
        Sublabel.Ouderondersteuning => "ouderondersteuning",
        _ => "MPG-team",
    };

    /// <summary>Readable name of a setting of the Leidraad.</summary>
    public static string Instelling(string naam) => naam switch
    {
        "drempels" => "de grens voor zelf helpen",
        "maxGesprekken" => "het aantal gesprekken",
        "korteReeksKlasse" => "de klasse van een korte reeks",
        "maxDuurMaanden" => "de duur in maanden",
        "duurVenster" => "de duur in maanden",
        "urenPerWeek" => "de uren per week",
        "langdurigIntensief" => "langdurig en intensief",
        "intakeTeltAls" => "wat een intake is",
        "overbruggingszorg" => "wat overbruggingszorg is",
        "openHoudenNaSpecialistisch" => "wat een opengehouden casus is",
        "korteBegeleidingTerVoorkoming" => "korte begeleiding ter voorkoming",
        "siblingPreventie" => "gesprekken met een broer of zus",
        "schoolmaatschappelijkWerk" => "schoolmaatschappelijk werk",
        "pohJeugd" => "POH-jeugd",
        "mpgMaxDuurMaanden" => "de duur bij een MPG-team",
        _ => naam,
    };
}
