using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Web.TagHelpers;

namespace Jeugdhulp.Web.Pages.Contacten.Registreren;

/// <summary>What the gemeente laid down about an activity, in one sentence beside the choice (CLS-10).</summary>
public static class LokaleRegel
{
    private const string Onbekend = "Hierover heeft uw gemeente nog niets vastgelegd.";

    public static string Van(Activiteit activiteit, LokaleInstellingen i)
    {
        ArgumentNullException.ThrowIfNull(i);
        return activiteit switch
        {
            Activiteit.Intake => i.IntakeTeltAls switch
            {
                IntakeTeltAls.Toegang => "Een intake hoort bij de toegang.",
                IntakeTeltAls.StartHulp => "Een intake is het begin van de hulp.",
                _ => Onbekend,
            },
            Activiteit.Overbruggingszorg => Hulp("Overbruggingszorg", i.Overbruggingszorg),
            Activiteit.OpenHouden => Hulp("Een casus open houden", i.OpenHoudenNaSpecialistisch),
            Activiteit.SchoolmaatschappelijkWerk => Voorliggend("Schoolmaatschappelijk werk", i.SchoolmaatschappelijkWerk),
            Activiteit.PohJeugd => Voorliggend("POH-jeugd", i.PohJeugd),
            Activiteit.Opvoedondersteuning => $"{KorteReeks(i.KorteReeksKlasse)} {Grenzen(i)}".Trim(),
            Activiteit.Begeleiding or Activiteit.Ouderondersteuning or Activiteit.Crisishulp => Grenzen(i) is { Length: > 0 } grenzen ? grenzen : Onbekend,
            Activiteit.KortGesprek => "Een kort gesprek is preventie en telt niet mee.",
            _ => "Hiervoor is geen eigen regel nodig: dit is overal gelijk.",
        };
    }

    private static string Hulp(string wat, HulpOfRegie? keuze) => keuze switch
    {
        HulpOfRegie.Jeugdhulp => $"{wat} is jeugdhulp.",
        HulpOfRegie.Casusregie => $"{wat} is casusregie.",
        _ => Onbekend,
    };

    private static string Voorliggend(string wat, WijkteamOfVoorliggend? keuze) => keuze switch
    {
        WijkteamOfVoorliggend.Wijkteam => $"{wat} hoort bij het wijkteam.",
        WijkteamOfVoorliggend.Voorliggend => $"{wat} is voorliggend en telt niet als contact van het wijkteam.",
        _ => Onbekend,
    };

    private static string KorteReeks(KorteReeksKlasse? klasse) => klasse switch
    {
        KorteReeksKlasse.Jeugdhulp => "Een korte reeks is jeugdhulp, als de grenzen het toelaten.",
        KorteReeksKlasse.Preventie => "Een korte reeks is preventie.",
        KorteReeksKlasse.AlleenTellen => "Een korte reeks is preventie; de gesprekken worden wel geteld.",
        _ => "De klasse van een korte reeks is niet vastgelegd.",
    };

    private static string Grenzen(LokaleInstellingen i)
    {
        List<string> grenzen = [];
        if (i.MaxGesprekken is { } gesprekken)
        {
            grenzen.Add($"tot en met {gesprekken} gesprekken");
        }

        if (i.MaxDuurMaanden is { } maanden)
        {
            grenzen.Add($"tot en met {Notatie.Invoer(maanden)} maanden");
        }

        if (i.DuurVenster is { } venster)
        {
            grenzen.Add($"van {Notatie.Invoer(venster.Van)} tot en met {Notatie.Invoer(venster.Tot)} maanden");
        }

        if (i.UrenPerWeek is { } uren)
        {
            grenzen.Add($"tot ongeveer {Notatie.Invoer(uren)} uur per week");
        }

        if (i.LangdurigIntensief == true)
        {
            grenzen.Add("zolang het niet langdurig en intensief tegelijk is");
        }

        return grenzen.Count == 0 ? string.Empty : $"Zelf helpen kan {string.Join(i.Combinatie == Combinatie.EenVan ? " of " : " en ", grenzen)}.";
    }
}
