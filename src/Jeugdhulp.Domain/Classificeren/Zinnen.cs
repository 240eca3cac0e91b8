using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Domain.Classificeren;

/// <summary>The outcome under lens G in one or two short Dutch sentences, each rule and outcome its own.</summary>
internal static class Zinnen
{
    public static string Schrijf(in Geval geval, in Oordeel oordeel, Classificatieregel regel)
    {
        if (oordeel.Ontbreekt is { } instelling)
        {
            return "Uw gemeente heeft nog niet vastgelegd " + OpenVraag(instelling) + ". Een beheerder kan dat instellen.";
        }

        var zin = regel.Zin(geval, oordeel);
        return oordeel.Uitkomst is Uitkomst.Jeugdhulp ? zin + " " + Levering(geval.Lokaal) : zin;
    }

    /// <summary>Whether own help goes to the CBS.</summary>
    public static string Levering(LokaleInstellingen lokaal)
    {
        if (lokaal.LevertAanCbs is false)
        {
            return "Uw gemeente levert eigen hulp niet aan het CBS.";
        }

        return lokaal.EigenHulpAlsTraject()
            ? "Het telt mee voor het CBS."
            : "Eigen hulp staat in uw gemeente alleen in het dossier en gaat niet naar het CBS.";
    }

    public static string Voorliggend(in Geval geval, in Oordeel oordeel) =>
        Naam(geval) + " is hier een voorliggende voorziening. Het contact telt apart, niet als contact van het wijkteam.";

    public static string Toegangstaak(in Geval geval, in Oordeel oordeel) => Naam(geval) + " is een taak van de toegang.";

    public static string Intake(in Geval geval, in Oordeel oordeel) => "Een intake hoort in uw gemeente bij de toegang.";

    public static string Regie(in Geval geval, in Oordeel oordeel) =>
        (geval.Feiten.Activiteit is Activiteit.EvaluatieMetAanbieder ? "Evaluatie met de aanbieder" : Naam(geval)) + " is casusregie: een ander geeft de hulp.";

    public static string KortGesprek(in Geval geval, in Oordeel oordeel) =>
        "Een kort gesprek is preventie. Het wordt een contactnotitie en telt niet mee.";

    public static string Overbrugging(in Geval geval, in Oordeel oordeel) =>
        "Hulp tijdens het wachten op een andere aanbieder is in uw gemeente " + KlasseInZin(oordeel) + " (overbruggingszorg).";

    public static string OpenHouden(in Geval geval, in Oordeel oordeel) =>
        "Een casus open houden na specialistische hulp is in uw gemeente " + KlasseInZin(oordeel) + ".";

    public static string ZonderIndicatie(in Geval geval, in Oordeel oordeel) =>
        "Alle hulp zonder indicatie is in uw gemeente hulp van het wijkteam, dus jeugdhulp.";

    public static string EigenHulp(in Geval geval, in Oordeel oordeel) => EigenHulp(geval, oordeel, Begin(geval));

    private static string OpenVraag(string instelling) =>
        Instellingsomschrijvingen.Van(instelling)?.OpenVraag ?? "vanaf welke grens het team doorverwijst";

    public static string BuitenBereik(in Geval geval, in Oordeel oordeel) => geval.Leeftijd >= Leeftijdsgrenzen.EindeJeugdhulp
        ? $"De jeugdige is {geval.Leeftijd} jaar. Vanaf 23 jaar valt een contact buiten de jeugdhulp."
        : $"De jeugdige is {geval.Leeftijd} jaar. Vanaf 18 jaar telt alleen voortgezette hulp of hulp in het jeugdstrafrecht.";

    public static string Advieswerk(in Geval geval, in Oordeel oordeel) => geval.Feiten switch
    {
        { Activiteit: Activiteit.InformatieAdvies } => "Informatie en advies is preventie.",
        { Activiteit: Activiteit.Consult } => "Een consult over een casus is preventie.",
        { Activiteit: Activiteit.Collectief } or { GerichtOp: GerichtOp.Collectief } => "Een activiteit voor een groep is preventie.",
        _ => "Een anoniem contact geldt als advies, en dat is preventie.",
    };

    public static string ZonderHulp(in Geval geval, in Oordeel oordeel) => oordeel.Uitkomst is Uitkomst.Preventie
        ? "Dit team geeft geen hulp, maar doet wel preventie. " + LichtContact(geval) + " telt daarom als preventie."
        : "Dit team geeft zelf geen hulp. Het contact is toegang, met het advies doorverwijzen.";

    public static string Sibling(in Geval geval, in Oordeel oordeel) => geval.Lokaal.SiblingPreventie is SiblingPreventie.InBestaandDossier
        ? "Een gesprek met een broer of zus komt in uw gemeente in het dossier dat er al is. Het telt als preventie."
        : "Een broer of zus krijgt in uw gemeente een eigen dossier. Het gesprek telt als preventie.";

    public static string Voorkomen(in Geval geval, in Oordeel oordeel) => oordeel.Uitkomst is Uitkomst.Preventie
        ? "Korte begeleiding om specialistische hulp te voorkomen telt in uw gemeente als preventie."
        : EigenHulp(geval, oordeel, "Dit is korte begeleiding om specialistische hulp te voorkomen.");

    public static string KorteReeks(in Geval geval, in Oordeel oordeel)
    {
        if (oordeel.Uitkomst is not Uitkomst.Preventie)
        {
            return EigenHulp(geval, oordeel);
        }

        return (geval.Lokaal.KorteReeksKlasse, geval.Lokaal.MaxGesprekken) switch
        {
            (null, _) => Begin(geval) + " Een korte reeks die hoort bij het wijkteam telt als preventie.",
            (KorteReeksKlasse.AlleenTellen, { } grens) => Begin(geval) + $" Tot en met {Taal.Gesprekken(grens)} wordt het hier alleen geteld, als preventie.",
            (KorteReeksKlasse.AlleenTellen, null) => Begin(geval) + " Een korte reeks wordt hier alleen geteld, als preventie.",
            (_, { } grens) => Begin(geval) + $" Tot en met {Taal.Gesprekken(grens)} telt het hier als preventie.",
            _ => Begin(geval) + " Een korte reeks telt hier als preventie.",
        };
    }

    private static string EigenHulp(in Geval geval, in Oordeel oordeel, string begin) => oordeel.Uitkomst switch
    {
        Uitkomst.Toegang => begin + " " + Drempelteksten.Overschreden(geval) + " Het is toegang, met het advies doorverwijzen.",
        Uitkomst.Grensgeval => begin + " " + Openreden(geval) + " Kies zelf tussen jeugdhulp en toegang, en schrijf op waarom.",
        _ => begin + " " + Binnenreden(geval) + " Het is jeugdhulp van het team zelf.",
    };

    private static string Openreden(in Geval geval)
    {
        var tussen = Drempelteksten.Eerste(geval, Drempelstand.Tussen);
        return tussen.Length > 0 ? tussen : Drempelteksten.Eerste(geval, Drempelstand.NietTeToetsen);
    }

    private static string Binnenreden(in Geval geval)
    {
        var voldaan = Drempelteksten.Eerste(geval, Drempelstand.Voldaan);
        if (voldaan.Length is 0)
        {
            return "Alle hulp zonder indicatie is in uw gemeente hulp van het wijkteam.";
        }

        var meer = geval.Lokaal.Combinatie is not Combinatie.EenVan && Drempelteksten.Alle(geval).Count > 1;
        return meer ? "De verwachting past binnen alle grenzen van uw gemeente: " + Drempelteksten.AlleGrenzen(geval) + "." : voldaan;
    }

    private static string Begin(in Geval geval) => geval.Feiten.Activiteit is Activiteit.Intake
        ? "Een intake is in uw gemeente de start van de hulp."
        : $"Dit is het {Taal.Rang(geval.Gesprek)} gesprek {geval.Feiten.Activiteit.Omschrijving().InZin}.";

    private static string LichtContact(in Geval geval) =>
        geval.Feiten.Activiteit is Activiteit.KortGesprek ? "Een kort gesprek" : Naam(geval);

    private static string KlasseInZin(in Oordeel oordeel) => oordeel.Uitkomst is Uitkomst.Jeugdhulp ? "jeugdhulp" : "casusregie";

    private static string Naam(in Geval geval) => geval.Feiten.Activiteit.Omschrijving().Naam;
}
