using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Teams;
using static Jeugdhulp.Domain.Classificeren.Regelbesluiten;

namespace Jeugdhulp.Domain.Classificeren;

/// <summary>
/// The rule table: our own operationalisation of law, protocol, research and local settings, because the text of the Leidraad
/// is not available (docs/adr/0005). Read from top to bottom; the first rule that decides wins. Changing a row asks for an ADR
/// and a new <see cref="Versie"/>.
/// </summary>
public static class Classificatieregels
{
    /// <summary>Name of the rule set on every receipt.</summary>
    public const string Regelset = "jeugdhulp-operationalisatie";

    /// <summary>Version of table and engine on every receipt.</summary>
    public const string Versie = "1.0.0";

    private const string Jeugdwet = "Jeugdwet art. 1.1";
    private const string Protocol = "Informatieprotocol v7 §3.1";
    private const string Onderzoek2018 = "onderzoek I&O Research 2018";

    /// <summary>All rules, in order.</summary>
    public static IReadOnlyList<Classificatieregel> Alle => Tabel;

    internal static readonly Classificatieregel[] Tabel =
    [
        new("R01", "Buiten bereik",
            "Iemand van 23 jaar of ouder valt buiten de jeugdhulp. Van 18 tot 23 jaar telt alleen voortgezette hulp of hulp in het jeugdstrafrecht.",
            Jeugdwet + " (jeugdige)",
            als: static (in g) => g.Leeftijd >= Leeftijdsgrenzen.EindeJeugdhulp || (g.Leeftijd >= Leeftijdsgrenzen.Volwassen && !g.Feiten.Jeugdstrafrecht && !g.Feiten.Voortgezet),
            gemeente: BuitenBereik, landelijk: BuitenBereik, Redenen.Leeftijd, Zinnen.BuitenBereik, geenDossier: Dossierredenen.BuitenBereik),

        new("R02", "Voorliggend",
            "Schoolmaatschappelijk werk en POH-jeugd zijn onderdeel van het wijkteam of een voorliggende voorziening. Voorliggend telt apart en niet als contact van het wijkteam.",
            "Lokale instellingen schoolmaatschappelijkWerk en pohJeugd; " + Onderzoek2018 + " §4.1, §4.2 en §4.6",
            als: static (in g) => g.IsSchoolOfPoh,
            gemeente: PositieVolgensGemeente, landelijk: PositieVolgensNorm, Redenen.Voorliggend, Zinnen.Voorliggend, geenDossier: Dossierredenen.Voorliggend),

        new("R03", "Informatie, advies, consult of collectief",
            "Informatie, advies, een consult, een anoniem contact en een activiteit voor een groep zijn preventie.",
            Protocol + " (preventie)",
            als: static (in g) => g.Feiten.Anoniem || g.Feiten.GerichtOp is GerichtOp.Collectief
                || g.Feiten.Activiteit is Activiteit.InformatieAdvies or Activiteit.Consult or Activiteit.Collectief,
            gemeente: Advieswerk, landelijk: Advieswerk, Redenen.Advieswerk, Zinnen.Advieswerk, geenDossier: Dossierredenen.Advieswerk),

        new("R04", "Toegangstaak",
            "Triage, planvorming, indicatie, doorverwijzing en terugkoppeling horen bij de toegang.",
            "Jeugdwet art. 2.3; " + Protocol + " (toegang)",
            als: static (in g) => g.Feiten.Activiteit is Activiteit.Triage or Activiteit.Planvorming or Activiteit.Indicatie
                or Activiteit.Doorverwijzing or Activiteit.Terugkoppeling,
            gemeente: Toegang, landelijk: Toegang, Redenen.Toegangstaak, Zinnen.Toegangstaak),

        new("R05", "Intake",
            "Een intake hoort bij de toegang, of is de start van de hulp als de gemeente dat zo heeft vastgelegd. Landelijk is een intake toegang.",
            "Lokale instelling intakeTeltAls; onderzoek Van Dam Datapartners 2024 §4.1; landelijk " + Protocol + " (toegang)",
            als: static (in g) => g.Feiten.Activiteit is Activiteit.Intake,
            gemeente: IntakeVolgensGemeente, landelijk: Toegang, Redenen.Intake, Zinnen.Intake),

        new("R06", "Regie",
            "Regie, casusoverleg en evalueren met een aanbieder zijn casusregie: een ander geeft de hulp.",
            "Onderzoek 2023 naar de afname van jeugdhulp door lokale teams §3.3.1; staat niet letterlijk in het Informatieprotocol",
            als: static (in g) => g.Feiten.Activiteit is Activiteit.Regie or Activiteit.Casusoverleg or Activiteit.EvaluatieMetAanbieder,
            gemeente: Casusregie, landelijk: Casusregie, Redenen.Regie, Zinnen.Regie),

        new("R07", "Team zonder de taak hulp",
            "Een team dat geen hulp geeft, verwijst door: het contact is toegang. Heeft het team de taak preventie, dan zijn een kort gesprek en opvoedondersteuning preventie.",
            "Lokale teamtaken; " + Onderzoek2018 + " §4.6; landelijk " + Protocol + " (toegang)",
            als: static (in g) => !g.Feiten.TeamTaken.HasFlag(Teamtaken.Hulp) && g.IsHulp,
            gemeente: ZonderHulpVolgensGemeente, landelijk: ZonderHulpVolgensNorm, Redenen.TeamZonderHulp, Zinnen.ZonderHulp),

        new("R08", "Broer of zus",
            "Een gesprek met een broer of zus van een kind met een traject is preventie, tenzij de gemeente daar een eigen traject van maakt.",
            "Lokale instelling siblingPreventie; " + Onderzoek2018 + " §4.2",
            als: static (in g) => g.Feiten.Vervolg is Vervolg.SiblingVanTraject,
            gemeente: SiblingVolgensGemeente, landelijk: Preventie, Redenen.Sibling, Zinnen.Sibling),

        new("R09", "Kort gesprek",
            "Een kort gesprek is preventie en wordt een contactnotitie: bewaard, nooit geteld.",
            "Uit het " + Onderzoek2018 + " §4.5 (korte gesprekken vallen onder preventie)",
            als: static (in g) => g.Feiten.Activiteit is Activiteit.KortGesprek,
            gemeente: Contactnotitie, landelijk: Contactnotitie, Redenen.KortGesprek, Zinnen.KortGesprek),

        new("R10", "Overbruggingszorg",
            "Hulp tijdens het wachten op een andere aanbieder is jeugdhulp of casusregie; de gemeente legt vast welke.",
            "Lokale instelling overbruggingszorg; " + Onderzoek2018 + " §4.5",
            als: static (in g) => g.Feiten.Activiteit is Activiteit.Overbruggingszorg
                || (g.Feiten.Vervolg is Vervolg.WachtOpAanbieder && g.IsHulp),
            gemeente: OverbruggingVolgensGemeente, landelijk: OverbruggingVolgensNorm, Redenen.Overbrugging, Zinnen.Overbrugging),

        new("R11", "Open houden na specialistische hulp",
            "Een casus open houden nadat specialistische hulp is gestopt, is jeugdhulp of casusregie; de gemeente legt vast welke.",
            "Lokale instelling openHoudenNaSpecialistisch; " + Onderzoek2018 + " §4.5",
            als: static (in g) => g.Feiten.Activiteit is Activiteit.OpenHouden
                || (g.Feiten.Vervolg is Vervolg.SpecialistischGestopt && g.IsHulp),
            gemeente: OpenHoudenVolgensGemeente, landelijk: OpenHoudenVolgensNorm, Redenen.OpenHouden, Zinnen.OpenHouden),

        new("R12", "Specialistische hulp voorkomen",
            "Korte begeleiding om specialistische hulp te voorkomen is preventie of jeugdhulp; de gemeente legt vast welke. Voor jeugdhulp gelden ook de grenzen van R15.",
            "Lokale instelling korteBegeleidingTerVoorkoming; " + Onderzoek2018 + " §4.5",
            als: static (in g) => g.Feiten.Doel is Doel.VoorkomenSpecialistisch
                && (g.Lens is Lens.Landelijk || g.Lokaal.KorteBegeleidingTerVoorkoming is not null),
            gemeente: VoorkomenVolgensGemeente, landelijk: VoorkomenVolgensNorm, Redenen.Voorkomen, Zinnen.Voorkomen),

        new("R13", "Opvoedondersteuning",
            "Een korte reeks opvoedondersteuning krijgt de klasse die de gemeente heeft vastgelegd. Landelijk is zij preventie tot en met 6 gesprekken.",
            "Lokale instellingen korteReeksKlasse en maxGesprekken; landelijk " + Onderzoek2018 + " §5.1 over de Leidraad (vijf tot zes gesprekken)",
            als: static (in g) => g.Feiten.Activiteit is Activiteit.Opvoedondersteuning
                || (g.IsSchoolOfPoh && g.Feiten.Doel is not Doel.BestaandeProblematiek
                    && (g.Lens is Lens.Landelijk || g.Positie is WijkteamOfVoorliggend.Wijkteam)),
            gemeente: KorteReeksVolgensGemeente, landelijk: KorteReeksVolgensNorm, Redenen.Opvoedondersteuning, Zinnen.KorteReeks),

        new("R14", "Hulp zonder indicatie",
            "Alle hulp zonder indicatie is hulp van het wijkteam. Heeft de gemeente grenzen vastgelegd, dan beslissen die in R15.",
            "Lokale instelling geenIndicatieIsHulp; " + Onderzoek2018 + " §4.4",
            als: static (in g) => g.Lens is Lens.Gemeente && g.Lokaal.GeenIndicatieIsHulp is true,
            gemeente: ZonderIndicatie, landelijk: Verder, Redenen.ZonderIndicatie, Zinnen.ZonderIndicatie),

        new("R15", "Eigen hulp",
            "Alle andere hulp is jeugdhulp zolang de verwachting binnen de grenzen van de gemeente blijft; daarboven is het advies doorverwijzen en is het contact toegang. Landelijk telt of het contact past in de definitie van jeugdhulp.",
            "Lokale drempels; " + Onderzoek2018 + " hoofdstuk 4; landelijk " + Jeugdwet + " (jeugdhulp)",
            als: static (in _) => true,
            gemeente: EigenHulp, landelijk: EigenHulpVolgensNorm, Redenen.EigenHulp, Zinnen.EigenHulp),
    ];
}
