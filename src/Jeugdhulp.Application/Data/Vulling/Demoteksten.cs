using Jeugdhulp.Domain.Contacten;

namespace Jeugdhulp.Application.Data;

/// <summary>Short and neutral texts; made up, about nobody.</summary>
internal static class Demoteksten
{
    private static readonly Dictionary<Activiteit, string[]> Feiten = new()
    {
        [Activiteit.InformatieAdvies] = ["Vraag over slaapproblemen beantwoord.", "Informatie gegeven over de cursus voor ouders.", "Uitleg gegeven over de weg naar hulp."],
        [Activiteit.Consult] = ["Met de leerkracht meegedacht, zonder naam.", "Overlegd met de huisarts over een vraag, zonder naam."],
        [Activiteit.Collectief] = ["Bijeenkomst gehouden.", "Groepstraining gegeven."],
        [Activiteit.Triage] = ["De aanmelding is bekeken; binnen twee weken volgt een gesprek.", "Er is geen spoed."],
        [Activiteit.Intake] = ["Kennisgemaakt en de vraag verkend.", "De vraag en de wensen van het gezin zijn besproken."],
        [Activiteit.Planvorming] = ["Samen het plan gemaakt: drie doelen voor de komende maanden.", "Het plan is besproken en vastgesteld."],
        [Activiteit.Indicatie] = ["Bepaald welke hulp past.", "Het besluit is voorbereid."],
        [Activiteit.Doorverwijzing] = ["De verwijzing is verstuurd.", "Aangemeld bij de aanbieder; de ouders weten ervan."],
        [Activiteit.Terugkoppeling] = ["Aan de verwijzer verteld wat er is gedaan.", "De school weet dat het traject klaar is."],
        [Activiteit.Opvoedondersteuning] = ["Afspraken over bedtijd geoefend.", "Gesproken over regels thuis.", "Een beloningskaart gemaakt.", "Besproken wat er de afgelopen weken goed ging."],
        [Activiteit.KortGesprek] = ["Kort gesproken op school; kan weer verder.", "Even gebeld hoe het gaat."],
        [Activiteit.Begeleiding] = ["Gewerkt aan doel 1 van het plan.", "Geoefend met omgaan met boosheid.", "Gewandeld en gesproken over school.", "Doel 2 besproken en bijgesteld."],
        [Activiteit.Ouderondersteuning] = ["Met de ouders gesproken over samenwerken na de scheiding.", "De ouders oefenen met grenzen stellen."],
        [Activiteit.SchoolmaatschappelijkWerk] = ["Gesprek op school over pesten.", "Met de mentor en de jeugdige gesproken."],
        [Activiteit.PohJeugd] = ["Gesprek in de huisartsenpraktijk over piekeren.", "Ontspanningsoefeningen gedaan."],
        [Activiteit.Overbruggingszorg] = ["Gesproken in afwachting van de start bij de aanbieder.", "De wachttijd besproken en een oefening meegegeven."],
        [Activiteit.OpenHouden] = ["Gebeld: het gaat stabiel na het einde van de behandeling.", "Gesprek om terugval te voorkomen."],
        [Activiteit.Crisishulp] = ["Dezelfde dag langsgegaan; er zijn afspraken gemaakt voor vannacht.", "De rust is hersteld; morgen weer contact."],
        [Activiteit.Regie] = ["De voortgang met het gezin en de aanbieder afgestemd.", "Afspraken tussen school en aanbieder gemaakt."],
        [Activiteit.Casusoverleg] = ["De casus in het team besproken.", "Overleg met school en jeugdarts."],
        [Activiteit.EvaluatieMetAanbieder] = ["De hulp met de aanbieder geëvalueerd.", "Doelen bekeken; de hulp loopt door."],
    };

    private static readonly string[] Bronnen = ["Gesprek met de ouder", "Gesprek met de jeugdige", "Telefoongesprek", "Verslag van de aanbieder", "Overleg met school"];

    private static readonly string[] Beelden = ["Het gezin werkt goed mee.", "De jeugdige oogt rustiger dan vorige keer.", "Het doel lijkt haalbaar.", "Er is meer tijd nodig dan gedacht."];

    private static readonly string[] Ouders = ["Ouder is tevreden over de gesprekken.", "Ouder maakt zich zorgen over school.", "Ouder wil graag meer tips."];

    private static readonly string[] Jeugdigen = ["Wil graag minder ruzie thuis.", "Vindt de gesprekken fijn.", "Wil liever online afspreken."];

    private static readonly string[] Redenen =
    [
        "Besproken in het teamoverleg.", "Het ging om het versterken van de ouders, er is geen plan gemaakt.",
        "Er is met een plan aan doelen gewerkt.", "Past bij de afspraak met de gedragswetenschapper.",
    ];

    private static readonly string[] Themas = ["Omgaan met schermtijd", "Positief opvoeden", "Weerbaarheid", "Scheiden met kinderen", "Puberteit"];

    private static readonly string[] Partners = ["Basisschool De Verzinsels", "Jeugdgezondheidszorg", "Bibliotheek", "Jongerenwerk"];

    public static string Feit(Activiteit activiteit, Toeval toeval) => toeval.Kies(Feiten[activiteit]);

    public static string Bron(Toeval toeval) => toeval.Kies(Bronnen);

    public static string? Beeld(Toeval toeval) => toeval.Kans(35) ? toeval.Kies(Beelden) : null;

    public static string? MeningOuder(Toeval toeval) => toeval.Kans(20) ? toeval.Kies(Ouders) : null;

    public static string? MeningJeugdige(Toeval toeval) => toeval.Kans(20) ? toeval.Kies(Jeugdigen) : null;

    public static string Reden(Toeval toeval) => toeval.Kies(Redenen);

    public static string Thema(Toeval toeval) => toeval.Kies(Themas);

    public static string Partner(Toeval toeval) => toeval.Kies(Partners);
}
