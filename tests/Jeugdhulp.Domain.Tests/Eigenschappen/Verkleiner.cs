using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Domain.Tests.Eigenschappen;

/// <summary>
/// Makes a case simpler by one answer at a time: a setting unanswered, a fact as on an ordinary contact. Every step takes away
/// something that was not simple yet, so shrinking always ends.
/// </summary>
internal static class Verkleiner
{
    private static readonly Func<LokaleInstellingen, LokaleInstellingen>[] Onbeantwoord =
    [
        i => i with { MaxGesprekken = null },
        i => i with { KorteReeksKlasse = null },
        i => i with { MaxDuurMaanden = null },
        i => i with { DuurVenster = null },
        i => i with { UrenPerWeek = null },
        i => i with { UrenTolerantie = null },
        i => i with { VeelMeerGrens = null },
        i => i with { LangdurigIntensief = null },
        i => i with { IntakeTeltAls = null },
        i => i with { IntakeAlsAparteActiviteit = null },
        i => i with { DossierVanafGesprek = null },
        i => i with { SiblingPreventie = null },
        i => i with { AlleKinderenInZorg = null },
        i => i with { Overbruggingszorg = null },
        i => i with { OpenHoudenNaSpecialistisch = null },
        i => i with { KorteBegeleidingTerVoorkoming = null },
        i => i with { GeenIndicatieIsHulp = null },
        i => i with { SchoolmaatschappelijkWerk = null },
        i => i with { PohJeugd = null },
        i => i with { MpgMaxDuurMaanden = null },
        i => i with { ZelfBeschikken = null },
        i => i with { RegieNaVerwijzing = null },
        i => i with { LichteAmbulanteHulpBij = null },
        i => i with { VersneldeEnkelvoudigeVerlening = null },
        i => i with { Heraanmelding = null },
        i => i with { CjgMeetellen = null },
        i => i with { Financiering = null },
        i => i with { LevertAanCbs = null },
        i => i with { EigenHulpRegistratie = null },
        i => i with { Combinatie = null },
    ];

    private static readonly Func<Contactfeiten, Contactfeiten>[] Gewoon =
    [
        f => f with { Geboortedatum = null },
        f => f with { Datum = new DateOnly(2026, 3, 2) },
        f => f with { Activiteit = Activiteit.Begeleiding },
        f => f with { Anoniem = false },
        f => f with { GerichtOp = GerichtOp.Jeugdige },
        f => f with { Doel = null },
        f => f with { Gespreknummer = 1 },
        f => f with { VerwachtAantalGesprekken = null },
        f => f with { VerwachteDuurMaanden = null },
        f => f with { VerwachteUrenPerWeek = null },
        f => f with { Langdurig = null },
        f => f with { Intensief = null },
        f => f with { WettelijkBeen = null },
        f => f with { PlanVastgesteld = false },
        f => f with { EerderKlasse = null },
        f => f with { Vervolg = Vervolg.Geen },
        f => f with { Jeugdstrafrecht = false },
        f => f with { Voortgezet = false },
        f => f with { TeamSoort = Teamsoort.Wijkteam },
        f => f with { TeamTaken = Teamomschrijvingen.AlleTaken },
    ];

    /// <summary>Everything at once first: most of a case has nothing to do with a failure.</summary>
    public static IEnumerable<Proefgeval> Kleiner(Proefgeval geval)
    {
        if (geval.Instellingen != LokaleInstellingen.Leeg)
        {
            yield return geval with { Instellingen = LokaleInstellingen.Leeg };
        }

        foreach (var stap in Onbeantwoord)
        {
            var instellingen = stap(geval.Instellingen);
            if (instellingen != geval.Instellingen)
            {
                yield return geval with { Instellingen = instellingen };
            }
        }

        foreach (var stap in Gewoon)
        {
            var feiten = stap(geval.Feiten);
            if (feiten != geval.Feiten)
            {
                yield return geval with { Feiten = feiten };
            }
        }
    }
}
