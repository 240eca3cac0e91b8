using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Domain.Classificeren;

/// <summary>The "waarom" of every line in the trace: one short Dutch sentence that names the fact or the setting.</summary>
internal static class Redenen
{
    public static string Leeftijd(in Geval geval) => geval switch
    {
        { Leeftijd: null } => "De geboortedatum is niet bekend, dus de leeftijd sluit niets uit.",
        { Leeftijd: >= Leeftijdsgrenzen.EindeJeugdhulp and var leeftijd } => $"De jeugdige is {leeftijd} jaar op de contactdatum; 23 jaar of ouder.",
        { Leeftijd: >= Leeftijdsgrenzen.Volwassen and var leeftijd, Feiten.Jeugdstrafrecht: true } => $"De jeugdige is {leeftijd} jaar, maar de hulp valt onder het jeugdstrafrecht.",
        { Leeftijd: >= Leeftijdsgrenzen.Volwassen and var leeftijd, Feiten.Voortgezet: true } => $"De jeugdige is {leeftijd} jaar, maar de hulp is voortgezet na de 18e verjaardag.",
        { Leeftijd: >= Leeftijdsgrenzen.Volwassen and var leeftijd } => $"De jeugdige is {leeftijd} jaar, zonder voortgezette hulp en zonder jeugdstrafrecht.",
        _ => $"De jeugdige is {geval.Leeftijd} jaar op de contactdatum; jonger dan 18.",
    };

    public static string Voorliggend(in Geval geval)
    {
        if (!geval.IsSchoolOfPoh)
        {
            return ActiviteitIs(geval) + ", geen schoolmaatschappelijk werk of POH-jeugd.";
        }

        return geval.Positie switch
        {
            WijkteamOfVoorliggend.Voorliggend => Werk(geval) + " is in deze gemeente voorliggend.",
            WijkteamOfVoorliggend.Wijkteam => Werk(geval) + " hoort in deze gemeente bij het wijkteam; de volgende regels gelden.",
            _ when geval.Lens is Lens.Landelijk => Werk(geval) + " is hier niet als voorliggend vastgelegd; de volgende regels gelden.",
            _ => "Niet vastgelegd of " + geval.Feiten.Activiteit.Omschrijving().InZin + " bij het wijkteam hoort of voorliggend is.",
        };
    }

    public static string Advieswerk(in Geval geval) => geval.Feiten switch
    {
        { Activiteit: Activiteit.InformatieAdvies or Activiteit.Consult or Activiteit.Collectief } => ActiviteitIs(geval) + ".",
        { GerichtOp: GerichtOp.Collectief } => "Het contact is gericht op een groep.",
        { Anoniem: true } => "Het contact is anoniem.",
        _ => ActiviteitIs(geval) + ", met naam en niet voor een groep.",
    };

    public static string Toegangstaak(in Geval geval) => geval.Feiten.Activiteit is Activiteit.Triage or Activiteit.Planvorming
        or Activiteit.Indicatie or Activiteit.Doorverwijzing or Activiteit.Terugkoppeling
        ? ActiviteitIs(geval) + ", een taak van de toegang."
        : ActiviteitIs(geval) + ", geen taak van de toegang.";

    public static string Intake(in Geval geval) => (geval.Feiten.Activiteit, geval.Lens, geval.Lokaal.IntakeTeltAls) switch
    {
        (not Activiteit.Intake, _, _) => ActiviteitIs(geval) + ", geen intake.",
        (_, Lens.Landelijk, _) => "De activiteit is intake; landelijk is dat toegang.",
        (_, _, IntakeTeltAls.Toegang) => "De activiteit is intake; die hoort in deze gemeente bij de toegang.",
        (_, _, IntakeTeltAls.StartHulp) => "De activiteit is intake; die is in deze gemeente de start van de hulp, dus de volgende regels gelden.",
        _ => "De activiteit is intake; niet vastgelegd of die bij de toegang hoort of de start van de hulp is.",
    };

    public static string Regie(in Geval geval) =>
        geval.Feiten.Activiteit is Activiteit.Regie or Activiteit.Casusoverleg or Activiteit.EvaluatieMetAanbieder
            ? ActiviteitIs(geval) + ": een ander geeft de hulp."
            : ActiviteitIs(geval) + ", geen regie.";

    public static string TeamZonderHulp(in Geval geval)
    {
        if (geval.Feiten.TeamTaken.HasFlag(Teamtaken.Hulp))
        {
            return "Het team heeft de taak hulp.";
        }

        return geval.IsHulp
            ? "Het team heeft de taak hulp niet, en " + geval.Feiten.Activiteit.Omschrijving().InZin + " is hulp."
            : "Het team heeft de taak hulp niet, maar " + geval.Feiten.Activiteit.Omschrijving().InZin + " is ook geen hulp.";
    }

    public static string Sibling(in Geval geval)
    {
        if (geval.Feiten.Vervolg is not Vervolg.SiblingVanTraject)
        {
            return "Er is geen broer of zus met een traject genoemd.";
        }

        return (geval.Lens, geval.Lokaal.SiblingPreventie) switch
        {
            (Lens.Landelijk, _) => "Een broer of zus heeft een traject; landelijk is dit gesprek preventie.",
            (_, SiblingPreventie.InBestaandDossier) => "Een broer of zus heeft een traject; de gemeente schrijft het gesprek in dat dossier.",
            (_, SiblingPreventie.EigenDossier) => "Een broer of zus heeft een traject; de gemeente maakt een eigen dossier.",
            (_, SiblingPreventie.EigenTraject) => "Een broer of zus heeft een traject; de gemeente maakt een eigen traject, dus de volgende regels gelden.",
            _ => "Een broer of zus heeft een traject; niet vastgelegd waar dit gesprek wordt opgeschreven.",
        };
    }

    public static string KortGesprek(in Geval geval) => geval.Feiten.Activiteit is Activiteit.KortGesprek
        ? "De activiteit is kort gesprek."
        : ActiviteitIs(geval) + ", geen kort gesprek.";

    public static string Overbrugging(in Geval geval)
    {
        var activiteit = geval.Feiten.Activiteit is Activiteit.Overbruggingszorg;
        if (!activiteit && !(geval.Feiten.Vervolg is Vervolg.WachtOpAanbieder && geval.IsHulp))
        {
            return "Dit is geen hulp tijdens het wachten op een aanbieder.";
        }

        var feit = activiteit ? "De activiteit is overbruggingszorg" : "De jeugdige wacht op een aanbieder en het team helpt";
        return feit + HulpOfRegie(geval, geval.Lokaal.Overbruggingszorg);
    }

    public static string OpenHouden(in Geval geval)
    {
        var activiteit = geval.Feiten.Activiteit is Activiteit.OpenHouden;
        if (!activiteit && !(geval.Feiten.Vervolg is Vervolg.SpecialistischGestopt && geval.IsHulp))
        {
            return "De casus wordt niet open gehouden na specialistische hulp.";
        }

        var feit = activiteit ? "De casus wordt open gehouden" : "De specialistische hulp is gestopt en het team helpt";
        return feit + HulpOfRegie(geval, geval.Lokaal.OpenHoudenNaSpecialistisch);
    }

    public static string Voorkomen(in Geval geval)
    {
        if (geval.Feiten.Doel is not Doel.VoorkomenSpecialistisch)
        {
            return "Het doel is niet: specialistische hulp voorkomen.";
        }

        return (geval.Lens, geval.Lokaal.KorteBegeleidingTerVoorkoming) switch
        {
            (Lens.Landelijk, _) => "Het doel is specialistische hulp voorkomen; dat kan landelijk preventie of jeugdhulp zijn.",
            (_, HulpOfPreventie.Preventie) => "Het doel is specialistische hulp voorkomen; in deze gemeente is dat preventie.",
            (_, HulpOfPreventie.Jeugdhulp) => "Het doel is specialistische hulp voorkomen; in deze gemeente is dat jeugdhulp. " + Advies(geval),
            _ => "Het doel is specialistische hulp voorkomen; de gemeente heeft daar geen klasse voor vastgelegd.",
        };
    }

    public static string Opvoedondersteuning(in Geval geval)
    {
        if (geval.Feiten.Activiteit is not Activiteit.Opvoedondersteuning)
        {
            if (!geval.IsSchoolOfPoh)
            {
                return ActiviteitIs(geval) + ", geen opvoedondersteuning.";
            }

            if (geval.Feiten.Doel is Doel.BestaandeProblematiek)
            {
                return "Het doel is werken aan bestaande problemen.";
            }

            if (geval.Lens is Lens.Gemeente && geval.Positie is not WijkteamOfVoorliggend.Wijkteam)
            {
                return Werk(geval) + " is niet vastgelegd als onderdeel van het wijkteam.";
            }
        }

        return geval.Lens is Lens.Landelijk ? KorteReeksVolgensNorm(geval) : KorteReeksVolgensGemeente(geval);
    }

    public static string ZonderIndicatie(in Geval geval)
    {
        if (geval.Lens is Lens.Landelijk)
        {
            return "Deze regel geldt alleen voor een gemeente.";
        }

        if (geval.Lokaal.GeenIndicatieIsHulp is not true)
        {
            return geval.Lokaal.GeenIndicatieIsHulp is null
                ? "De gemeente heeft niet vastgelegd dat alle hulp zonder indicatie eigen hulp is."
                : "De gemeente kijkt per contact of hulp zonder indicatie eigen hulp is.";
        }

        return Drempels.Adviseer(geval) is Adviesuitkomst.Geen
            ? "De gemeente rekent alle hulp zonder indicatie tot de eigen hulp en heeft geen grens vastgelegd."
            : "De gemeente rekent alle hulp zonder indicatie tot de eigen hulp; de grenzen in de volgende regel beslissen.";
    }

    public static string EigenHulp(in Geval geval)
    {
        if (geval.Lens is Lens.Gemeente)
        {
            return Advies(geval);
        }

        return geval.Feiten.WettelijkBeen switch
        {
            1 or 2 or 3 when Regelbesluiten.BeenPast(geval) => $"Onderdeel {geval.Feiten.WettelijkBeen} van de definitie van jeugdhulp is aangekruist.",
            2 or 3 when geval.Leeftijd is null => $"Onderdeel {geval.Feiten.WettelijkBeen} geldt tot 18 jaar, en de leeftijd is niet bekend.",
            2 or 3 => $"Onderdeel {geval.Feiten.WettelijkBeen} van de definitie geldt alleen tot 18 jaar.",
            _ => "Er is geen onderdeel van de definitie van jeugdhulp aangekruist.",
        };
    }

    /// <summary>What the thresholds say together.</summary>
    public static string Advies(in Geval geval) => Drempels.Adviseer(geval) switch
    {
        Adviesuitkomst.ZelfHelpen => Drempelteksten.Eerste(geval, Drempelstand.Voldaan),
        Adviesuitkomst.Doorverwijzen => Drempelteksten.Overschreden(geval),
        Adviesuitkomst.Grensgeval => Drempelteksten.Eerste(geval, Drempelstand.Tussen) is { Length: > 0 } tussen
            ? tussen
            : Drempelteksten.Eerste(geval, Drempelstand.NietTeToetsen),
        _ => "De gemeente heeft voor dit team geen grens vastgelegd.",
    };

    private static string KorteReeksVolgensNorm(in Geval geval) => geval.Gesprekken <= Regelbesluiten.LandelijkMaxGesprekken
        ? $"Het gaat om {Taal.Gesprekken(geval.Gesprekken)}; landelijk is dat preventie tot en met {Regelbesluiten.LandelijkMaxGesprekken}."
        : $"Het gaat om {Taal.Gesprekken(geval.Gesprekken)}; landelijk is meer dan {Regelbesluiten.LandelijkMaxGesprekken} een grensgeval.";

    private static string KorteReeksVolgensGemeente(in Geval geval)
    {
        switch (geval.Lokaal.KorteReeksKlasse)
        {
            case KorteReeksKlasse.Jeugdhulp:
                return "Een korte reeks telt in deze gemeente als jeugdhulp. " + Advies(geval);
            case KorteReeksKlasse.Preventie or KorteReeksKlasse.AlleenTellen when geval.Lokaal.MaxGesprekken is null:
                return "Een korte reeks telt in deze gemeente als preventie, zonder grens aan het aantal gesprekken.";
            case KorteReeksKlasse.Preventie or KorteReeksKlasse.AlleenTellen when Regelbesluiten.BinnenMaxGesprekken(geval):
                return $"Het gaat om {Taal.Gesprekken(geval.Gesprekken)}; tot en met {geval.Lokaal.MaxGesprekken} telt een korte reeks hier als preventie.";
            case KorteReeksKlasse.Preventie or KorteReeksKlasse.AlleenTellen:
                return $"Het gaat om {Taal.Gesprekken(geval.Gesprekken)}, meer dan de grens van {geval.Lokaal.MaxGesprekken}. " + Advies(geval);
            default:
                return geval.IsSchoolOfPoh
                    ? Werk(geval) + " hoort bij het wijkteam en de klasse van een korte reeks is niet vastgelegd; dan is het preventie."
                    : "De klasse van een korte reeks is niet vastgelegd; de volgende regels gelden.";
        }
    }

    private static string HulpOfRegie(in Geval geval, HulpOfRegie? keuze) => (geval.Lens, keuze) switch
    {
        (Lens.Landelijk, _) => "; landelijk kan dat jeugdhulp of casusregie zijn.",
        (_, Instellingen.HulpOfRegie.Jeugdhulp) => "; in deze gemeente is dat jeugdhulp.",
        (_, Instellingen.HulpOfRegie.Casusregie) => "; in deze gemeente is dat casusregie.",
        _ => "; niet vastgelegd of dat jeugdhulp of casusregie is.",
    };

    private static string ActiviteitIs(in Geval geval) => "De activiteit is " + geval.Feiten.Activiteit.Omschrijving().InZin;

    private static string Werk(in Geval geval) => geval.Feiten.Activiteit.Omschrijving().Naam;
}
