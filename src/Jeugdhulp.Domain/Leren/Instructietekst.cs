using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Domain.Leren;

/// <summary>What a new worker has to know about one class.</summary>
/// <param name="Klasse">The class.</param>
/// <param name="Kern">What it is, everywhere.</param>
/// <param name="Hier">What this gemeente laid down about it, and what it did not.</param>
public sealed record Instructiedeel(Klasse Klasse, string Kern, IReadOnlyList<string> Hier);

/// <summary>
/// The instruction for new workers (REG-02), written by hand; only which sentence stands there follows from the settings. A
/// question that is not answered is said to be open.
/// </summary>
public static class Instructietekst
{
    /// <summary>The four classes under these settings.</summary>
    /// <param name="instellingen">Settings of the gemeente.</param>
    /// <param name="taken">Tasks that its teams have together.</param>
    public static IReadOnlyList<Instructiedeel> Voor(LokaleInstellingen instellingen, Teamtaken taken)
    {
        ArgumentNullException.ThrowIfNull(instellingen);
        var helpt = taken is Teamtaken.Geen || taken.HasFlag(Teamtaken.Hulp);
        return
        [
            new(Klasse.Toegang, "U zoekt uit welke hulp nodig is, en u regelt die. Triage, een plan maken, een indicatie, doorverwijzen en terugkoppelen aan de verwijzer zijn altijd toegang.", Toegang(instellingen, helpt)),
            new(Klasse.Preventie, "U helpt iemand verder voordat er een probleem is, of u houdt een vraag klein. Informatie, advies, een consult, een activiteit voor een groep en een los kort gesprek zijn altijd preventie.", [.. Preventie(instellingen)]),
            new(Klasse.Casusregie, "Een ander geeft de hulp. U stemt af, u volgt en u evalueert. Regie, casusoverleg en een evaluatie met de aanbieder zijn altijd casusregie.", [.. Casusregie(instellingen)]),
            new(Klasse.Jeugdhulp, "U helpt zelf, in een reeks gesprekken, bij problemen die er al zijn.", [.. Jeugdhulp(instellingen, helpt)]),
        ];
    }

    private static List<string> Toegang(LokaleInstellingen i, bool helpt)
    {
        List<string> zinnen =
        [
            i.IntakeTeltAls switch
            {
                IntakeTeltAls.Toegang => "Een intake is toegang, ook als u daarna zelf gaat helpen.",
                IntakeTeltAls.StartHulp => "Gaat u na de intake zelf helpen? Dan is de intake al de start van de hulp.",
                _ => Open("of een intake toegang is of de start van de hulp"),
            },
        ];
        if (!helpt)
        {
            zinnen.Add("De teams van uw gemeente geven zelf geen hulp. Wat op hulp lijkt, is hier daarom toegang: u verwijst door.");
        }

        return zinnen;
    }

    private static IEnumerable<string> Preventie(LokaleInstellingen i)
    {
        yield return (i.KorteReeksKlasse, i.MaxGesprekken) switch
        {
            (KorteReeksKlasse.Jeugdhulp, _) => "Een korte reeks opvoedondersteuning telt hier als jeugdhulp, als zij binnen de grenzen blijft.",
            (null, _) => "Voor opvoedondersteuning gelden hier dezelfde grenzen als voor andere hulp. Zie Jeugdhulp.",
            (_, { } grens) => $"Een reeks opvoedondersteuning is preventie tot en met {Taal.Gesprekken(grens)}. Worden het er meer, dan verwijst u door.",
            _ => "Een reeks opvoedondersteuning is preventie.",
        };
        yield return i.SiblingPreventie switch
        {
            SiblingPreventie.InBestaandDossier => "Praat u ook met een broer of zus? Dat is preventie. U schrijft het in het dossier dat er al is.",
            SiblingPreventie.EigenDossier => "Praat u ook met een broer of zus? Dat is preventie, in een eigen dossier.",
            SiblingPreventie.EigenTraject => "Praat u ook met een broer of zus? Dan gelden de gewone regels, met een eigen traject.",
            _ => Open("wat een gesprek met een broer of zus is"),
        };
        if (i.KorteBegeleidingTerVoorkoming is { } voorkomen)
        {
            yield return voorkomen is HulpOfPreventie.Preventie
                ? "Korte begeleiding om zwaardere hulp te voorkomen is preventie."
                : "Korte begeleiding om zwaardere hulp te voorkomen is jeugdhulp, als zij binnen de grenzen blijft.";
        }

        yield return Positie("Schoolmaatschappelijk werk", i.SchoolmaatschappelijkWerk);
        yield return Positie("De praktijkondersteuner jeugd bij de huisarts", i.PohJeugd);
    }

    private static IEnumerable<string> Casusregie(LokaleInstellingen i)
    {
        yield return i.Overbruggingszorg switch
        {
            HulpOfRegie.Jeugdhulp => "Helpt u zolang een gezin op een ander wacht? Dat is jeugdhulp.",
            HulpOfRegie.Casusregie => "Helpt u zolang een gezin op een ander wacht? Dat is casusregie.",
            _ => Open("of hulp tijdens het wachten jeugdhulp is of casusregie"),
        };
        yield return i.OpenHoudenNaSpecialistisch switch
        {
            HulpOfRegie.Jeugdhulp => "Houdt u een casus open nadat zwaardere hulp stopte? Dat is jeugdhulp.",
            HulpOfRegie.Casusregie => "Houdt u een casus open nadat zwaardere hulp stopte? Dat is casusregie.",
            _ => Open("of een casus open houden jeugdhulp is of casusregie"),
        };
    }

    private static IEnumerable<string> Jeugdhulp(LokaleInstellingen i, bool helpt)
    {
        if (!helpt)
        {
            yield return "In uw gemeente doet een ander dit. U verwijst door, en dat is toegang.";
            yield break;
        }

        var grenzen = Grenzen(i).ToList();
        yield return grenzen.Count switch
        {
            0 when i.GeenIndicatieIsHulp is true => "Alle hulp zonder indicatie is hulp van het wijkteam.",
            0 => Open("wanneer het team zelf helpt"),
            1 => $"U helpt zelf {grenzen[0]}. Verwacht u meer? Dan verwijst u door, en dat contact is toegang.",
            _ when i.Combinatie is Combinatie.EenVan => $"U helpt zelf als één van deze grenzen klopt: {string.Join("; ", grenzen)}. Anders verwijst u door.",
            _ => $"U helpt zelf als al deze grenzen kloppen: {string.Join("; ", grenzen)}. Anders verwijst u door, en dat contact is toegang.",
        };
        if (i.MpgMaxDuurMaanden is { } mpg)
        {
            yield return $"Een MPG-team helpt zelf bij een verwachte duur tot en met {Taal.Maanden(mpg)}.";
        }

        yield return i.LevertAanCbs is false || i.EigenHulpRegistratie is EigenHulpRegistratie.AlleenDossier
            ? "Deze hulp gaat in uw gemeente niet naar het CBS. U registreert haar wel."
            : "Alleen jeugdhulp telt mee in de cijfers voor het CBS. Daarom is dit onderscheid belangrijk.";
    }

    private static IEnumerable<string> Grenzen(LokaleInstellingen i)
    {
        if (i.MaxGesprekken is { } gesprekken)
        {
            yield return $"tot en met {Taal.Gesprekken(gesprekken)}";
        }

        if (i.MaxDuurMaanden is { } maanden)
        {
            yield return $"bij een verwachte duur tot en met {Taal.Maanden(maanden)}";
        }

        if (i.DuurVenster is { } venster)
        {
            yield return $"bij een verwachte duur van {Taal.Getal(venster.Van)} tot en met {Taal.Maanden(venster.Tot)}";
        }

        if (i.UrenPerWeek is { } uren)
        {
            yield return $"tot ongeveer {Taal.UrenPerWeek(uren)}";
        }

        if (i.LangdurigIntensief is true)
        {
            yield return "zolang de hulp niet allebei is: langdurig en intensief";
        }
    }

    private static string Positie(string werk, WijkteamOfVoorliggend? positie) => positie switch
    {
        WijkteamOfVoorliggend.Wijkteam => $"{werk} hoort bij het wijkteam. Korte gesprekken daar tellen als opvoedondersteuning.",
        WijkteamOfVoorliggend.Voorliggend => $"{werk} hoort niet bij het wijkteam en telt apart.",
        _ => Open($"of {char.ToLowerInvariant(werk[0])}{werk[1..]} bij het wijkteam hoort"),
    };

    private static string Open(string vraag) => $"Uw gemeente heeft nog niet vastgelegd {vraag}. Het systeem zegt dan ‘niet vastgelegd’. Vraag het na.";
}
