using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Web.TagHelpers;

namespace Jeugdhulp.Web.Pages.Cijfers;

/// <summary>What belongs together on a page, under one heading.</summary>
/// <param name="Titel">The heading.</param>
/// <param name="Anker">Its place on the page.</param>
/// <param name="Maten">What is counted.</param>
public sealed record Kwaliteitsonderwerp(string Titel, string Anker, IReadOnlyList<Kwaliteitsmaat> Maten);

/// <summary>What is counted about plans, reports, waits and dossiers, in words, with where the definition comes from.</summary>
public static class Kwaliteitswoorden
{
    private const string Groei = "toelichting op de groei van hulp door wijkteams, I&O Research 2018";

    private const string Wijkteams = "literatuuronderzoek naar wijkteams, NJi 2024";

    private const string Afname = "onderzoek naar minder jeugdigen met hulp van een lokaal team, ABJ 2023";

    private const string Ggz = "De jeugd-ggz na de Jeugdwet, Nivel en NJi 2019";

    /// <summary>Who answer at the end of help, apart from each other (PLN-07).</summary>
    public static IReadOnlyList<(string Wie, bool Jeugdige)> Informanten { get; } = [("Jeugdigen", true), ("Ouders", false)];

    /// <summary>What stands on the page of quality.</summary>
    public static IReadOnlyList<Kwaliteitsonderwerp> Kwaliteit { get; } =
    [
        new("Plannen en verslagen", "plannen", [Kwaliteitsmaat.Plannen, Kwaliteitsmaat.Problematiek, Kwaliteitsmaat.AlleenGesproken, Kwaliteitsmaat.Gedragswetenschapper, Kwaliteitsmaat.Verslagen]),
        new("Afsluiten en tevredenheid", "afsluiten", [Kwaliteitsmaat.Afsluiten, Kwaliteitsmaat.TevredenJeugdigen, Kwaliteitsmaat.TevredenOuders]),
        new("Registreren", "registreren", [Kwaliteitsmaat.EigenHulp, Kwaliteitsmaat.KorteNotities, Kwaliteitsmaat.EigenKeuzes]),
    ];

    /// <summary>What stands on the page of waiting and referring.</summary>
    public static IReadOnlyList<Kwaliteitsonderwerp> Wachten { get; } =
    [
        new("Wachten op het team", "wachten", [Kwaliteitsmaat.EersteGesprek, Kwaliteitsmaat.Wachtlijst, Kwaliteitsmaat.Wachturgentie, Kwaliteitsmaat.Wachtoverbrugging, Kwaliteitsmaat.Wachtopschoning]),
        new("Doorverwijzen", "doorverwijzen", [Kwaliteitsmaat.Verwijsreden, Kwaliteitsmaat.Aanbiederwacht, Kwaliteitsmaat.Overbruggingseinde]),
    ];

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
        Kwaliteitsmaat.Wachtlijst => "Hoe lang wacht wie op de wachtlijst van het team staat?",
        Kwaliteitsmaat.Wachturgentie => "Hoe dringend is het voor wie op de wachtlijst staat?",
        Kwaliteitsmaat.Wachtoverbrugging => "Krijgt wie op de wachtlijst staat intussen hulp?",
        Kwaliteitsmaat.Wachtopschoning => "Hoe vaak is wachten niet meer nodig?",
        Kwaliteitsmaat.Verwijsreden => "Waarom is er doorverwezen?",
        Kwaliteitsmaat.Aanbiederwacht => "Helpt het team wie op een aanbieder wacht?",
        Kwaliteitsmaat.Overbruggingseinde => "Hoe lang duurde de overbruggingszorg?",
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
        Kwaliteitsmaat.Wachtlijst or Kwaliteitsmaat.Wachturgentie or Kwaliteitsmaat.Wachtoverbrugging => "Wachtenden",
        Kwaliteitsmaat.Wachtopschoning => "Nagekeken of van de lijst",
        Kwaliteitsmaat.Verwijsreden => "Doorverwijzingen",
        Kwaliteitsmaat.Aanbiederwacht => "Wacht op een aanbieder",
        Kwaliteitsmaat.Overbruggingseinde => "Overbruggingen",
        Kwaliteitsmaat.EigenHulp or Kwaliteitsmaat.KorteNotities or Kwaliteitsmaat.EigenKeuzes => "Contacten",
        _ => "Afgerond",
    };

    /// <summary>What its mean is called; empty when it has none.</summary>
    public static string? Gemiddelde(this Kwaliteitsmaat maat) => maat switch
    {
        Kwaliteitsmaat.TevredenJeugdigen or Kwaliteitsmaat.TevredenOuders => "Gemiddeld cijfer",
        Kwaliteitsmaat.Wachtlijst or Kwaliteitsmaat.Aanbiederwacht or Kwaliteitsmaat.Overbruggingseinde => "Gemiddeld aantal dagen",
        _ => null,
    };

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
            Kwaliteitsuitkomst.WachtBinnenNorm => $"Hoogstens {Notatie.Aantal(termijnen.NormWerkdagen)} werkdagen",
            Kwaliteitsuitkomst.WachtNaNorm => "Langer",
            Kwaliteitsuitkomst.WachtLang => $"Langer dan {Notatie.Aantal(termijnen.LangWeken)} weken",
            Kwaliteitsuitkomst.WachtSpoed => "Spoed",
            Kwaliteitsuitkomst.WachtVoorrang => "Voorrang",
            Kwaliteitsuitkomst.WachtGewoon => "Gewoon",
            Kwaliteitsuitkomst.WachtMetHulp or Kwaliteitsuitkomst.Overbrugd => "Ja",
            Kwaliteitsuitkomst.WachtZonderHulp or Kwaliteitsuitkomst.NietOverbrugd => "Nee",
            Kwaliteitsuitkomst.VanDeLijst => "Van de lijst",
            Kwaliteitsuitkomst.BlijftWachten => "Nog nodig",
            Kwaliteitsuitkomst.EigenWachtlijst => "Wachtlijst eigen team",
            Kwaliteitsuitkomst.WachtlijstAanbieder => "Wachtlijst aanbieder",
            Kwaliteitsuitkomst.AndereReden => "Andere reden",
            Kwaliteitsuitkomst.HulpBegon => "Hulp aanbieder begon",
            Kwaliteitsuitkomst.ZonderBegin => "Begon niet",
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
        Kwaliteitsmaat.EersteGesprek => $"Mensen op de eigen wachtlijst die in dit halfjaar hun eerste gesprek hadden, van aanmelding tot gesprek. Zij tellen bij het team waar het wachten begon. De norm en de weken zijn die van uw gemeente. Bron: {Ggz}.",
        Kwaliteitsmaat.Afsluiten => $"Dossiers voor de Jeugdwet die op een dag van dit halfjaar liepen. ‘Afgesloten’ is: met een einddatum in dit halfjaar. Sluit het ene team veel vaker af dan het andere, dan telt dat anders mee bij het CBS. Bron: {Groei}.",
        Kwaliteitsmaat.TevredenJeugdigen => $"Jeugdigen die in dit halfjaar de hulp van het team afrondden. Het cijfer (1 tot en met 10) gaat over die hulp, niet over de toegang of een verwijzing. ‘Gaf een cijfer’ is de respons. Bron: {Wijkteams}.",
        Kwaliteitsmaat.EigenHulp => $"Contacten van dit halfjaar, zonder korte notities. Een contact over drie jeugdigen telt drie keer. ‘Per fte’ is het aantal contacten met jeugdhulp, gedeeld door de fte die aan het werk is aan het einde van het halfjaar. Registreert een team veel vaker eigen hulp dan andere, dan kan het ook anders registreren. Hoeveel het bij één team is, staat er alleen voor wie met de personen zelf werkt: met de cijfers over klassen ernaast zijn kleine getallen anders terug te rekenen. Of een team opvalt, staat er altijd. Bron: {Groei}.",
        Kwaliteitsmaat.KorteNotities => $"Alle contacten van dit halfjaar. Een korte notitie telt niet mee in de cijfers over contacten. Bron: {Groei}.",
        Kwaliteitsmaat.EigenKeuzes => $"Contacten van dit halfjaar, zonder korte notities. ‘Zelf gekozen’ is: een medewerker koos met een reden een andere klasse, of koos bij een grensgeval. Bron: {Groei}.",
        Kwaliteitsmaat.Wachtlijst => $"Plekken op de wachtlijst van het team aan het einde van het halfjaar, of vandaag als het halfjaar nog loopt, bij het team dat de plek op die dag had. Wie bij twee teams wacht, telt twee keer. De dagen zijn van aanmelding tot die dag. De norm en de weken zijn die van uw gemeente. Bron: {Afname} (meer mensen wachten langer dan tien weken).",
        Kwaliteitsmaat.Wachturgentie => "Dezelfde plekken, met de urgentie zoals die er nu staat.",
        Kwaliteitsmaat.Wachtoverbrugging => "Dezelfde plekken. ‘Ja’ is: bij de plek staat dat de jeugdige of het gezin intussen hulp krijgt van het team of het netwerk.",
        Kwaliteitsmaat.Wachtopschoning => $"Plekken op de eigen wachtlijst die in dit halfjaar zijn nagekeken of van de lijst gehaald, met de laatste uitkomst. Wie zonder nakijken een eerste gesprek kreeg, telt hier niet. ‘Van de lijst’ is: niet meer nodig, lichter geholpen of elders geplaatst. Wie daarna is teruggezet, blijft wachten. Ging de plek later naar een ander team, dan telt het team dat haar op die dag had. Bron: {Ggz} (bijna de helft kon eraf).",
        Kwaliteitsmaat.Verwijsreden => $"Doorverwijzingen van dit halfjaar, bij het team dat verwees. Is de eigen wachtlijst lang, dan verwijst een team eerder. Is de wachtlijst van aanbieders lang, dan helpt het langer zelf. Die twee staan daarom apart. Bron: {Groei}.",
        Kwaliteitsmaat.Aanbiederwacht => $"Doorverwijzingen naar een aanbieder waarvan de hulp aan het einde van het halfjaar nog niet begonnen was, of vandaag als het halfjaar nog loopt. ‘Ja’ is: op die dag liep er overbruggingszorg van het team. De dagen zijn van verwijzing tot die dag. Bron: {Groei}.",
        Kwaliteitsmaat.Overbruggingseinde => $"Overbruggingszorg van het team die in dit halfjaar eindigde. De dagen zijn die waarop de jeugdige echt op de aanbieder wachtte, met de eerste en de laatste dag. Bron: {Groei}.",
        Kwaliteitsmaat.TevredenOuders => $"Hetzelfde, van een ouder. Jeugdigen en ouders staan nooit in één gemiddelde. Bron: {Wijkteams}.",
        _ => throw new ArgumentOutOfRangeException(nameof(maat)),
    };
}
