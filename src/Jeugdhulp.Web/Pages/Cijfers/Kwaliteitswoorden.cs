using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Web.TagHelpers;

namespace Jeugdhulp.Web.Pages.Cijfers;

/// <summary>What is counted about plans, reports, waits and dossiers, in words, with where the definition comes from.</summary>
public static class Kwaliteitswoorden
{
    private const string Groei = "toelichting op de groei van hulp door wijkteams, I&O Research 2018";

    private const string Wijkteams = "literatuuronderzoek naar wijkteams, NJi 2024";

    public static string Naam(this Kwaliteitsmaat maat) => maat switch
    {
        Kwaliteitsmaat.Plannen => "Hoe ver zijn de plannen?",
        Kwaliteitsmaat.Problematiek => "Staat in het plan wat er speelt?",
        Kwaliteitsmaat.AlleenGesproken => "Is de jeugdige alleen gesproken?",
        Kwaliteitsmaat.Gedragswetenschapper => "Dacht een gedragswetenschapper mee?",
        Kwaliteitsmaat.Verslagen => "Zijn feiten en meningen uit elkaar te houden?",
        Kwaliteitsmaat.EersteGesprek => "Hoe snel was het eerste gesprek?",
        Kwaliteitsmaat.Afsluiten => "Welk deel van de dossiers is afgesloten?",
        Kwaliteitsmaat.TevredenJeugdigen => "Hoe tevreden waren jeugdigen?",
        Kwaliteitsmaat.TevredenOuders => "Hoe tevreden waren ouders?",
        Kwaliteitsmaat.EigenHulp => "Hoe vaak is een contact jeugdhulp?",
        Kwaliteitsmaat.KorteNotities => "Hoe vaak is een contact een korte notitie?",
        Kwaliteitsmaat.EigenKeuzes => "Hoe vaak koos een medewerker zelf de klasse?",
        _ => throw new ArgumentOutOfRangeException(nameof(maat)),
    };

    /// <summary>What the whole consists of.</summary>
    public static string Geheel(this Kwaliteitsmaat maat) => maat switch
    {
        Kwaliteitsmaat.Plannen or Kwaliteitsmaat.Problematiek or Kwaliteitsmaat.Gedragswetenschapper => "Plannen",
        Kwaliteitsmaat.AlleenGesproken => "Jeugdigen",
        Kwaliteitsmaat.Verslagen => "Verslagen",
        Kwaliteitsmaat.EersteGesprek => "Gesprekken",
        Kwaliteitsmaat.Afsluiten => "Dossiers",
        Kwaliteitsmaat.EigenHulp or Kwaliteitsmaat.KorteNotities or Kwaliteitsmaat.EigenKeuzes => "Contacten",
        _ => "Afgerond",
    };

    public static bool HeeftGemiddelde(this Kwaliteitsmaat maat) => maat is Kwaliteitsmaat.TevredenJeugdigen or Kwaliteitsmaat.TevredenOuders;

    public static string Naam(this Kwaliteitsuitkomst uitkomst, Wachttermijnen termijnen)
    {
        ArgumentNullException.ThrowIfNull(termijnen);
        return uitkomst switch
        {
            Kwaliteitsuitkomst.DuidelijkDoel => "Duidelijk doel",
            Kwaliteitsuitkomst.DoelNietDuidelijk => "Doel niet duidelijk",
            Kwaliteitsuitkomst.AlleenHulpvraag => "Alleen hulpvraag",
            Kwaliteitsuitkomst.Leeg => "Geen van beide",
            Kwaliteitsuitkomst.AardBekend => "Ja",
            Kwaliteitsuitkomst.AardOnbekend => "Onbekend",
            Kwaliteitsuitkomst.AardNietIngevuld => "Niet ingevuld",
            Kwaliteitsuitkomst.Alleen => "Ja",
            Kwaliteitsuitkomst.NietMetReden => "Nee, met reden",
            Kwaliteitsuitkomst.NietVastgelegd => "Niet ingevuld",
            Kwaliteitsuitkomst.Betrokken => "Ja",
            Kwaliteitsuitkomst.NietBetrokken => "Nee",
            Kwaliteitsuitkomst.NietGezegd => "Niet ingevuld",
            Kwaliteitsuitkomst.MetLabel => "Ja",
            Kwaliteitsuitkomst.ZonderLabel => "Nee",
            Kwaliteitsuitkomst.BinnenNorm => $"Binnen {Notatie.Aantal(termijnen.NormWerkdagen)} werkdagen",
            Kwaliteitsuitkomst.NaNorm => "Later",
            Kwaliteitsuitkomst.Lang => $"Na meer dan {Notatie.Aantal(termijnen.LangWeken)} weken",
            Kwaliteitsuitkomst.Afgesloten => "Afgesloten",
            Kwaliteitsuitkomst.LiepDoor => "Liep door",
            Kwaliteitsuitkomst.JeugdigeAntwoordde or Kwaliteitsuitkomst.OuderAntwoordde => "Gaf een cijfer",
            Kwaliteitsuitkomst.Hulpcontact => "Jeugdhulp",
            Kwaliteitsuitkomst.AnderContact => "Iets anders",
            Kwaliteitsuitkomst.KorteNotitie => "Korte notitie",
            Kwaliteitsuitkomst.GewoonContact => "Gewoon contact",
            Kwaliteitsuitkomst.ZelfGekozen => "Zelf gekozen",
            Kwaliteitsuitkomst.Berekend => "Zoals berekend",
            Kwaliteitsuitkomst.JeugdigeZonderAntwoord or Kwaliteitsuitkomst.OuderZonderAntwoord => "Gaf geen cijfer",
            _ => throw new ArgumentOutOfRangeException(nameof(uitkomst)),
        };
    }

    public static string Definitie(this Kwaliteitsmaat maat) => maat switch
    {
        Kwaliteitsmaat.Plannen => $"Gezinsplannen die in dit halfjaar begonnen, zoals zij nu zijn. Een doel is duidelijk als er staat wat er anders wordt, wanneer u daarnaar kijkt en hoe iedereen ziet dat het gelukt is. Bron: {Wijkteams} (21% van de plannen had een duidelijk doel).",
        Kwaliteitsmaat.Problematiek => $"Gezinsplannen die in dit halfjaar begonnen. ‘Onbekend’ is een antwoord, en telt apart. Bron: {Wijkteams}.",
        Kwaliteitsmaat.AlleenGesproken => $"Jeugdigen in gezinsplannen die in dit halfjaar begonnen: met een datum van het gesprek zonder ouders, met een reden waarom niet, of zonder een van beide. Bron: {Wijkteams} (een derde werd alleen gesproken).",
        Kwaliteitsmaat.Gedragswetenschapper => $"Gezinsplannen die in dit halfjaar begonnen. Bron: {Wijkteams}.",
        Kwaliteitsmaat.Verslagen => $"Contacten van dit halfjaar met een verslag. ‘Ja’ is: bij de feiten staat een bron, of het beeld van de professional of een mening staat apart. Bron: {Wijkteams}.",
        Kwaliteitsmaat.EersteGesprek => "Mensen op de eigen wachtlijst die in dit halfjaar hun eerste gesprek hadden, van aanmelding tot gesprek. De norm en de weken zijn die van uw gemeente. Bron: De jeugd-ggz na de Jeugdwet, Nivel en NJi 2019.",
        Kwaliteitsmaat.Afsluiten => $"Dossiers voor de Jeugdwet die op een dag van dit halfjaar liepen. ‘Afgesloten’ is: met een einddatum in dit halfjaar. Sluit het ene team veel vaker af dan het andere, dan telt dat anders mee bij het CBS. Bron: {Groei}.",
        Kwaliteitsmaat.TevredenJeugdigen => $"Jeugdigen die in dit halfjaar de hulp van het team afrondden. Het cijfer (1 tot en met 10) gaat over die hulp, niet over de toegang of een verwijzing. ‘Gaf een cijfer’ is de respons. Bron: {Wijkteams}.",
        Kwaliteitsmaat.EigenHulp => $"Contacten van dit halfjaar, zonder korte notities. Een contact over drie jeugdigen telt drie keer. ‘Per fte’ is het aantal contacten met jeugdhulp, gedeeld door de fte die aan het werk is aan het einde van het halfjaar. Registreert een team veel vaker eigen hulp dan andere, dan kan het ook anders registreren. Hoeveel het bij één team is, staat er alleen voor wie met de personen zelf werkt: met de cijfers over klassen ernaast zijn kleine getallen anders terug te rekenen. Of een team opvalt, staat er altijd. Bron: {Groei}.",
        Kwaliteitsmaat.KorteNotities => $"Alle contacten van dit halfjaar. Een korte notitie telt niet mee in de cijfers over contacten. Bron: {Groei}.",
        Kwaliteitsmaat.EigenKeuzes => $"Contacten van dit halfjaar, zonder korte notities. ‘Zelf gekozen’ is: een medewerker koos met een reden een andere klasse, of koos bij een grensgeval. Bron: {Groei}.",
        Kwaliteitsmaat.TevredenOuders => $"Hetzelfde, van een ouder. Jeugdigen en ouders staan nooit in één gemiddelde. Bron: {Wijkteams}.",
        _ => throw new ArgumentOutOfRangeException(nameof(maat)),
    };
}
