namespace Jeugdhulp.Domain.Instellingen;

/// <summary>Words of the research (I&amp;O Research 2018, chapter 4) behind every answer in <see cref="Voorbeeldinstellingen"/>.</summary>
internal static class Voorbeeldantwoorden
{
    public const string Taken = "teamTaken";

    public static readonly Voorbeeldantwoord[] A =
    [
        new(Instellingsnamen.MaxGesprekken, "als men inschat dat de hulpvraag binnen vijf of zes gesprekken is op te lossen", "De ruimste van de twee: 6. Betwist, want een andere medewerker noemt een half jaar."),
        new(Instellingsnamen.KorteReeksKlasse, "de vijf gesprekken die het wijkteam voert geen ambulante jeugdhulp is", "Alleen tellen: het systeem toont dat er vijf gesprekken zijn, maar van jeugdhulp is geen sprake. Betwist: de andere medewerker rekent ze wel tot ambulante jeugdhulp."),
        new(Instellingsnamen.SchoolmaatschappelijkWerk, "Ook voeren ze schoolgericht maatschappelijk werk uit"),
        new(Instellingsnamen.PohJeugd, "praktijkondersteuning bij de huisarts (POH) voor de jeugd"),
        new(Instellingsnamen.MpgMaxDuurMaanden, "biedt maximaal zes maanden ambulante jeugdhulp zonder indicatie"),
        new(Instellingsnamen.RegieNaVerwijzing, "als regiehouder in beeld blijft, maar vaak stopt de betrokkenheid van het wijkteam vanaf dat moment"),
        new(Instellingsnamen.Heraanmelding, "Wanneer een cliënt na afsluiting van dit traject toch terugkomt, dan start het wijkteam een nieuw traject op"),
        new(Instellingsnamen.LevertAanCbs, "leveren zij deze laatste cijfers dan ook niet aan bij het CBS", "De lichte hulp van het team zelf wordt niet als jeugdhulp geregistreerd."),
    ];

    public static readonly Voorbeeldantwoord[] B =
    [
        new(Instellingsnamen.MaxDuurMaanden, "wanneer de inschatting is dat de begeleiding niet langer dan een half jaar duurt"),
        new(Instellingsnamen.SiblingPreventie, "de medewerker neemt een beschrijving van deze gesprekken op in het al bestaande dossier"),
        new(Instellingsnamen.SchoolmaatschappelijkWerk, "dan verwijst het wijkteam vaak door naar bijvoorbeeld het schoolmaatschappelijk werk"),
        new(Instellingsnamen.LevertAanCbs, "waarna deze gegevens via de informatievoorzieningsafdeling bij het CBS terechtkomen"),
    ];

    public static readonly Voorbeeldantwoord[] C =
    [
        new(Instellingsnamen.UrenPerWeek, "als de inschatting is dat de begeleiding ongeveer twee uur per week in beslag neemt"),
        new(Instellingsnamen.UrenTolerantie, "ongeveer twee uur per week", "\"Ongeveer\" is hier een half uur; het onderzoek noemt geen getal."),
        new(Instellingsnamen.VeelMeerGrens, "Wanneer de verwachting is dat het veel meer is dan verwijst het wijkteam door naar een specialistische zorgaanbieder", "\"Veel meer\" is hier het dubbele; het onderzoek noemt geen getal."),
        new(Instellingsnamen.RegieNaVerwijzing, "In geval van een verwijzing blijft de wijkteammedewerker als regisseur in beeld"),
        new(Instellingsnamen.EigenHulpRegistratie, "Wel maakt het wijkteam een dossier aan in dit systeem wanneer zij zelf hulp bieden"),
    ];

    public static readonly Voorbeeldantwoord[] D =
    [
        new(Instellingsnamen.DuurVenster, "als vooraf de inschatting was dat het traject binnen drie tot zes maanden kon worden afgesloten", "Tot en met 2017."),
        new(Instellingsnamen.GeenIndicatieIsHulp, "alle hulp waarvoor geen indicatie nodig is, automatisch valt onder hulp door het wijkteam"),
        new(Instellingsnamen.LevertAanCbs, "levert gemeente D geen gegevens aan over jeugdhulp zonder verblijf uitgevoerd door het wijkteam"),
        new(Instellingsnamen.CjgMeetellen, "het centrum acteert sinds 2017 zelfstandig", "Nee vanaf 2017; daarvoor niet beantwoord, omdat het misschien is samengenomen."),
        new(Taken, "Momenteel focust het wijkteam zich op een coördinerende functie", "Vanaf 2018 zonder de taak hulp."),
    ];

    public static readonly Voorbeeldantwoord[] E =
    [
        new(Instellingsnamen.LangdurigIntensief, "wanneer de medewerker inschat dat de hulp niet ‘langdurig intensief’ van aard is"),
        new(Instellingsnamen.Overbruggingszorg, "Dit is een vorm van overbruggingszorg en registreert het wijkteam, volgens de beleidsafdeling, als ambulante jeugdhulp"),
        new(Instellingsnamen.OpenHoudenNaSpecialistisch, "Dit valt volgens de afdeling beleid onder ambulante jeugdhulp door het wijkteam"),
        new(Instellingsnamen.KorteBegeleidingTerVoorkoming, "Deze korte begeleiding registreert de medewerker ook als ambulante jeugdhulp vanuit het wijkteam"),
        new(Instellingsnamen.ZelfBeschikken, "waarbij de wijkteammedewerker zichzelf ‘beschikt’"),
        new(Instellingsnamen.LevertAanCbs, "zijn volgens de beleidsmedewerkers en de data-analist ook terug te vinden in de cijfers van het CBS"),
        new(Instellingsnamen.EigenHulpRegistratie, "kunnen wijkteammedewerkers aangeven dat zij zelf ambulante begeleiding bieden"),
    ];

    public static readonly Voorbeeldantwoord[] F =
    [
        new(Taken, "het team volgens hen alleen zorgt voor de toegang tot de jeugdhulp", "Regie erbij: de consulenten in dit team functioneren als regisseurs."),
        new(Instellingsnamen.SchoolmaatschappelijkWerk, "vaak een verwijzing naar een voorliggende voorziening krijgt. Dit kan bijvoorbeeld maatschappelijk werk of het school maatschappelijk werk zijn"),
        new(Instellingsnamen.LevertAanCbs, "dat dit alleen gaat om de cijfers van de geïndiceerde jeugdhulp"),
    ];
}
