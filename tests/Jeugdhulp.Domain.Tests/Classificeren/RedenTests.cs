using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Tests.Classificeren;

/// <summary>The "waarom" of a line in the trace names the fact or the setting that made the rule apply or not.</summary>
[Trait("Eis", "CLS-11")]
public sealed class RedenTests
{
    private static readonly LokaleInstellingen Zes = new() { MaxGesprekken = 6 };

    private static readonly Contactfeiten Hulp = Feiten.Van(Activiteit.Begeleiding) with { VerwachtAantalGesprekken = 5 };

    private static readonly Contactfeiten School = Feiten.Van(Activiteit.SchoolmaatschappelijkWerk);

    private static readonly Contactfeiten Opvoeden = Feiten.Opvoedondersteuning(2, 5);

    public static TheoryData<string, Contactfeiten, LokaleInstellingen, string> Gemeente() => new()
    {
        { "R01", Hulp with { Geboortedatum = null }, Zes, "De geboortedatum is niet bekend, dus de leeftijd sluit niets uit." },
        { "R01", Hulp.VanLeeftijd(17), Zes, "De jeugdige is 17 jaar op de contactdatum; jonger dan 18." },
        { "R01", Hulp.VanLeeftijd(18), Zes, "De jeugdige is 18 jaar, zonder voortgezette hulp en zonder jeugdstrafrecht." },
        { "R01", Hulp.VanLeeftijd(22) with { Voortgezet = true }, Zes, "De jeugdige is 22 jaar, maar de hulp is voortgezet na de 18e verjaardag." },
        { "R01", Hulp.VanLeeftijd(22) with { Jeugdstrafrecht = true }, Zes, "De jeugdige is 22 jaar, maar de hulp valt onder het jeugdstrafrecht." },
        { "R01", Hulp.VanLeeftijd(23) with { Jeugdstrafrecht = true }, Zes, "De jeugdige is 23 jaar op de contactdatum; 23 jaar of ouder." },
        { "R01", Hulp.VanLeeftijd(18) with { Voortgezet = true }, Zes, "De jeugdige is 18 jaar, maar de hulp is voortgezet na de 18e verjaardag." },
        { "R01", Hulp.VanLeeftijd(18) with { Jeugdstrafrecht = true }, Zes, "De jeugdige is 18 jaar, maar de hulp valt onder het jeugdstrafrecht." },
        { "R02", Hulp, Zes, "De activiteit is begeleiding, geen schoolmaatschappelijk werk of POH-jeugd." },
        { "R02", School, Zes, "Niet vastgelegd of schoolmaatschappelijk werk bij het wijkteam hoort of voorliggend is." },
        { "R02", School, new() { SchoolmaatschappelijkWerk = WijkteamOfVoorliggend.Voorliggend }, "Schoolmaatschappelijk werk is in deze gemeente voorliggend." },
        { "R02", School, new() { SchoolmaatschappelijkWerk = WijkteamOfVoorliggend.Wijkteam }, "Schoolmaatschappelijk werk hoort in deze gemeente bij het wijkteam; de volgende regels gelden." },
        { "R03", Feiten.Van(Activiteit.Consult), Zes, "De activiteit is consult." },
        { "R03", Hulp with { GerichtOp = GerichtOp.Collectief }, Zes, "Het contact is gericht op een groep." },
        { "R03", Hulp with { Anoniem = true }, Zes, "Het contact is anoniem." },
        { "R03", Hulp, Zes, "De activiteit is begeleiding, met naam en niet voor een groep." },
        { "R04", Feiten.Van(Activiteit.Triage), Zes, "De activiteit is triage, een taak van de toegang." },
        { "R04", Hulp, Zes, "De activiteit is begeleiding, geen taak van de toegang." },
        { "R05", Hulp, Zes, "De activiteit is begeleiding, geen intake." },
        { "R05", Feiten.Van(Activiteit.Intake), new() { IntakeTeltAls = IntakeTeltAls.Toegang }, "De activiteit is intake; die hoort in deze gemeente bij de toegang." },
        { "R06", Hulp, Zes, "De activiteit is begeleiding, geen regie." },
        { "R06", Feiten.Van(Activiteit.Regie), Zes, "De activiteit is regie: een ander geeft de hulp." },
        { "R06", Feiten.Van(Activiteit.Casusoverleg), Zes, "De activiteit is casusoverleg: een ander geeft de hulp." },
        { "R06", Feiten.Van(Activiteit.EvaluatieMetAanbieder), Zes, "De activiteit is evaluatie met aanbieder: een ander geeft de hulp." },
        { "R07", Hulp, Zes, "Het team heeft de taak hulp." },
        { "R07", Hulp.ZonderTaakHulp(), Zes, "Het team heeft de taak hulp niet, en begeleiding is hulp." },
        { "R07", Feiten.Van(Activiteit.Regie).ZonderTaakHulp(), Zes, "Het team heeft de taak hulp niet, maar regie is ook geen hulp." },
        { "R08", Hulp, Zes, "Er is geen broer of zus met een traject genoemd." },
        { "R08", Hulp with { Vervolg = Vervolg.SiblingVanTraject }, Zes, "Een broer of zus heeft een traject; niet vastgelegd waar dit gesprek wordt opgeschreven." },
        { "R08", Hulp with { Vervolg = Vervolg.SiblingVanTraject }, new() { SiblingPreventie = SiblingPreventie.InBestaandDossier }, "Een broer of zus heeft een traject; de gemeente schrijft het gesprek in dat dossier." },
        { "R08", Hulp with { Vervolg = Vervolg.SiblingVanTraject }, new() { SiblingPreventie = SiblingPreventie.EigenDossier }, "Een broer of zus heeft een traject; de gemeente maakt een eigen dossier." },
        { "R08", Hulp with { Vervolg = Vervolg.SiblingVanTraject }, new() { SiblingPreventie = SiblingPreventie.EigenTraject }, "Een broer of zus heeft een traject; de gemeente maakt een eigen traject, dus de volgende regels gelden." },
        { "R09", Hulp, Zes, "De activiteit is begeleiding, geen kort gesprek." },
        { "R09", Feiten.Van(Activiteit.KortGesprek), Zes, "De activiteit is kort gesprek." },
        { "R10", Hulp, Zes, "Dit is geen hulp tijdens het wachten op een aanbieder." },
        { "R10", Feiten.Van(Activiteit.Regie) with { Vervolg = Vervolg.WachtOpAanbieder }, Zes, "Dit is geen hulp tijdens het wachten op een aanbieder." },
        { "R10", Feiten.Van(Activiteit.Overbruggingszorg), Zes, "De activiteit is overbruggingszorg; niet vastgelegd of dat jeugdhulp of casusregie is." },
        { "R10", Hulp with { Vervolg = Vervolg.WachtOpAanbieder }, new() { Overbruggingszorg = HulpOfRegie.Jeugdhulp }, "De jeugdige wacht op een aanbieder en het team helpt; in deze gemeente is dat jeugdhulp." },
        { "R11", Hulp, Zes, "De casus wordt niet open gehouden na specialistische hulp." },
        { "R11", Feiten.Van(Activiteit.Regie) with { Vervolg = Vervolg.SpecialistischGestopt }, Zes, "De casus wordt niet open gehouden na specialistische hulp." },
        { "R11", Feiten.Van(Activiteit.OpenHouden), new() { OpenHoudenNaSpecialistisch = HulpOfRegie.Casusregie }, "De casus wordt open gehouden; in deze gemeente is dat casusregie." },
        { "R11", Hulp with { Vervolg = Vervolg.SpecialistischGestopt }, Zes, "De specialistische hulp is gestopt en het team helpt; niet vastgelegd of dat jeugdhulp of casusregie is." },
        { "R12", Hulp, Zes, "Het doel is niet: specialistische hulp voorkomen." },
        { "R12", Hulp with { Doel = Doel.VoorkomenSpecialistisch }, Zes, "Het doel is specialistische hulp voorkomen; de gemeente heeft daar geen klasse voor vastgelegd." },
        { "R12", Hulp with { Doel = Doel.VoorkomenSpecialistisch }, new() { KorteBegeleidingTerVoorkoming = HulpOfPreventie.Preventie }, "Het doel is specialistische hulp voorkomen; in deze gemeente is dat preventie." },
        { "R12", Hulp with { Doel = Doel.VoorkomenSpecialistisch }, Zes with { KorteBegeleidingTerVoorkoming = HulpOfPreventie.Jeugdhulp }, "Het doel is specialistische hulp voorkomen; in deze gemeente is dat jeugdhulp. Tot en met 6 gesprekken helpt het team hier zelf." },
        { "R13", Hulp, Zes, "De activiteit is begeleiding, geen opvoedondersteuning." },
        { "R13", School with { Doel = Doel.BestaandeProblematiek }, Zes, "Het doel is werken aan bestaande problemen." },
        { "R13", School, Zes, "Schoolmaatschappelijk werk is niet vastgelegd als onderdeel van het wijkteam." },
        { "R13", School, new() { SchoolmaatschappelijkWerk = WijkteamOfVoorliggend.Wijkteam }, "Schoolmaatschappelijk werk hoort bij het wijkteam en de klasse van een korte reeks is niet vastgelegd; dan is het preventie." },
        { "R13", Opvoeden, Zes, "De klasse van een korte reeks is niet vastgelegd; de volgende regels gelden." },
        { "R13", Opvoeden, Zes with { KorteReeksKlasse = KorteReeksKlasse.Jeugdhulp }, "Een korte reeks telt in deze gemeente als jeugdhulp. Tot en met 6 gesprekken helpt het team hier zelf." },
        { "R13", Opvoeden, new() { KorteReeksKlasse = KorteReeksKlasse.AlleenTellen }, "Een korte reeks telt in deze gemeente als preventie, zonder grens aan het aantal gesprekken." },
        { "R13", Opvoeden, Zes with { KorteReeksKlasse = KorteReeksKlasse.Preventie }, "Het gaat om 5 gesprekken; tot en met 6 telt een korte reeks hier als preventie." },
        { "R13", Opvoeden with { VerwachtAantalGesprekken = 7 }, Zes with { KorteReeksKlasse = KorteReeksKlasse.AlleenTellen }, "Het gaat om 7 gesprekken, meer dan de grens van 6. Het gaat om 7 gesprekken; het team helpt hier zelf tot en met 6 gesprekken." },
        { "R14", Hulp, Zes, "De gemeente heeft niet vastgelegd dat alle hulp zonder indicatie eigen hulp is." },
        { "R14", Hulp, Zes with { GeenIndicatieIsHulp = false }, "De gemeente kijkt per contact of hulp zonder indicatie eigen hulp is." },
        { "R14", Hulp, new() { GeenIndicatieIsHulp = true }, "De gemeente rekent alle hulp zonder indicatie tot de eigen hulp en heeft geen grens vastgelegd." },
        { "R14", Hulp, Zes with { GeenIndicatieIsHulp = true }, "De gemeente rekent alle hulp zonder indicatie tot de eigen hulp; de grenzen in de volgende regel beslissen." },
        { "R15", Hulp, LokaleInstellingen.Leeg, "De gemeente heeft voor dit team geen grens vastgelegd." },
        { "R15", Hulp with { VerwachtAantalGesprekken = null }, Zes, "Het verwachte aantal gesprekken is niet ingevuld, en daar heeft uw gemeente een grens voor." },
        { "R15", Hulp with { VerwachteUrenPerWeek = 3 }, new() { UrenPerWeek = 2, VeelMeerGrens = 4 }, "Het kost naar verwachting 3 uur per week; dat ligt tussen 2 uur (zelf helpen) en 4 uur (doorverwijzen)." },
    };

    public static TheoryData<string, Contactfeiten, string> Landelijk() => new()
    {
        { "R02", School, "Schoolmaatschappelijk werk is hier niet als voorliggend vastgelegd; de volgende regels gelden." },
        { "R05", Feiten.Van(Activiteit.Intake), "De activiteit is intake; landelijk is dat toegang." },
        { "R08", Hulp with { Vervolg = Vervolg.SiblingVanTraject }, "Een broer of zus heeft een traject; landelijk is dit gesprek preventie." },
        { "R07", Feiten.Van(Activiteit.Intake).ZonderTaakHulp(), "Het team heeft de taak hulp niet, maar intake is ook geen hulp." },
        { "R10", Feiten.Van(Activiteit.Overbruggingszorg), "De activiteit is overbruggingszorg; landelijk kan dat jeugdhulp of casusregie zijn." },
        { "R12", Hulp with { Doel = Doel.VoorkomenSpecialistisch }, "Het doel is specialistische hulp voorkomen; dat kan landelijk preventie of jeugdhulp zijn." },
        { "R13", School, "Het gaat om 1 gesprek; landelijk is dat preventie tot en met 6." },
        { "R13", Opvoeden with { VerwachtAantalGesprekken = 6 }, "Het gaat om 6 gesprekken; landelijk is dat preventie tot en met 6." },
        { "R13", Opvoeden with { VerwachtAantalGesprekken = 7 }, "Het gaat om 7 gesprekken; landelijk is meer dan 6 een grensgeval." },
        { "R14", Hulp, "Deze regel geldt alleen voor een gemeente." },
        { "R15", Hulp, "Er is geen onderdeel van de definitie van jeugdhulp aangekruist." },
        { "R15", Hulp with { WettelijkBeen = 1 }, "Onderdeel 1 van de definitie van jeugdhulp is aangekruist." },
        { "R15", Hulp with { WettelijkBeen = 3 }, "Onderdeel 3 van de definitie van jeugdhulp is aangekruist." },
        { "R15", Hulp with { WettelijkBeen = 2, Geboortedatum = null }, "Onderdeel 2 geldt tot 18 jaar, en de leeftijd is niet bekend." },
        { "R15", Hulp.VanLeeftijd(19) with { WettelijkBeen = 3, Voortgezet = true }, "Onderdeel 3 van de definitie geldt alleen tot 18 jaar." },
    };

    [Theory]
    [MemberData(nameof(Gemeente))]
    public void Het_spoor_noemt_het_feit_of_de_instelling(string regel, Contactfeiten feiten, LokaleInstellingen instellingen, string waarom) =>
        feiten.Onder(instellingen).Gemeente.Spoor.Single(s => s.Regel == regel).Waarom.ShouldBe(waarom);

    [Theory]
    [MemberData(nameof(Landelijk))]
    public void Het_landelijke_spoor_noemt_geen_instelling_van_de_gemeente(string regel, Contactfeiten feiten, string waarom) =>
        feiten.Onder(Zes with { GeenIndicatieIsHulp = true, KorteReeksKlasse = KorteReeksKlasse.Jeugdhulp })
            .Norm.Spoor.Single(s => s.Regel == regel).Waarom.ShouldBe(waarom);
}
