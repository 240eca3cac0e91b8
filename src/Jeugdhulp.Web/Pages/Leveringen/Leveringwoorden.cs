using System.Text.RegularExpressions;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Pages.Contacten;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Leveringen;

/// <summary>How deliveries are put into words.</summary>
internal static partial class Leveringwoorden
{
    public const string Adres = "/leveringen";

    /// <summary>About a delivery of before the places were kept.</summary>
    public const string ZonderPlaatsen = "Toen deze levering werd vastgelegd, bewaarden wij nog niet waar iets gevonden of weggelaten was. U ziet alleen hoe vaak. Maakt u een correctie? Dan staan de plaatsen er wel bij.";

    private const string VerouderdZin = "Een collega was u voor. Kijk hieronder hoe de levering er nu voor staat.";

    public static readonly Kruimel Begin = new("Leveringen", Adres);

    public static Kruimel Van(Cbslevering levering) => new(Naam(levering), $"{Adres}/{levering.Id}");

    public static string Naam(Cbslevering levering) =>
        $"{levering.Halfjaar.Naam}{(levering.Definitie is Leveringsdefinitie.Dossiers ? ", op dossiers" : "")}{(levering.Volgnummer > 1 ? $", levering {levering.Volgnummer}" : "")}";

    /// <summary>A delivery that something is in, with the place of the record.</summary>
    public static string Naam(Leveringsplek plek) =>
        $"{plek.Halfjaar.Naam}{(plek.Volgnummer > 1 ? $", levering {Notatie.Invoer(plek.Volgnummer)}" : "")}{(plek.Stand is Leveringsstand.Geleverd ? "" : $", {plek.Stand.Naam().ToLower(Notatie.Nederlands)}")} (record {Notatie.Aantal(plek.Record)})";

    /// <summary>A delivery that something was left out of.</summary>
    public static string Naam(Weggelaten weg) =>
        $"{weg.Halfjaar.Naam}{(weg.Volgnummer > 1 ? $", levering {Notatie.Invoer(weg.Volgnummer)}" : "")}{(weg.Stand is Leveringsstand.Geleverd ? "" : $", {weg.Stand.Naam().ToLower(Notatie.Nederlands)}")}";

    /// <summary>What there is to do now; empty when nothing is.</summary>
    public static string? Stap(Leveringsstand stand) => stand switch
    {
        Leveringsstand.Concept => "Stap 1: controleren",
        Leveringsstand.Gecontroleerd => "Stap 2: vaststellen",
        Leveringsstand.Vastgesteld => "Stap 3: leveren",
        _ => null,
    };

    public static string Naam(this Leveringsdefinitie definitie) => definitie is Leveringsdefinitie.Trajecten ? "Trajecten van jeugdhulp" : "Actieve dossiers (proef)";

    public static string Naam(this Bestandssoort soort) => soort switch
    {
        Bestandssoort.Csv => "CSV",
        Bestandssoort.Werkboek => "Werkboek",
        _ => "Vaste posities",
    };

    public static string Naam(this Tekenset tekens) => tekens switch
    {
        Tekenset.Ascii => "ASCII",
        Tekenset.Latijn1 => "ISO 8859-1",
        _ => "UTF-8",
    };

    public static string Moment(DateTimeOffset op) => Notatie.Moment(op);

    public static string Naam(this Ernst ernst) => ernst switch
    {
        Ernst.Blokkeert => "Houdt de levering tegen",
        Ernst.Waarschuwt => "Waarschuwing",
        _ => "Ter informatie",
    };

    public static Meldingsoort Soort(this Ernst ernst) => ernst switch
    {
        Ernst.Blokkeert => Meldingsoort.Fout,
        Ernst.Waarschuwt => Meldingsoort.Waarschuwing,
        _ => Meldingsoort.Info,
    };

    public static string Plek(this Herstelplek plek) => plek switch
    {
        Herstelplek.Persoon => "gegevens van de persoon",
        Herstelplek.Woonplaats => "woonplaats van de persoon",
        Herstelplek.PersonenSamenvoegen => "personen samenvoegen",
        Herstelplek.Traject => "het traject",
        Herstelplek.TrajectBeeindigen => "het traject beëindigen",
        Herstelplek.Afronding => "de afronding",
        Herstelplek.Contacten => "de contacten",
        Herstelplek.Instellingen => "Leidraad, door een beheerder",
        Herstelplek.Teams => "Teams, door een beheerder",
        Herstelplek.Grond => "na de 18e verjaardag, bij de jeugdige",
        Herstelplek.Levering => "deze levering",
        _ => "nergens",
    };

    /// <summary>Where it is mended; a delivery by dossiers reads no trajecten.</summary>
    public static string Plek(this Controle controle, bool opDossiers) => (controle.Waar, opDossiers) switch
    {
        (Herstelplek.Traject, true) => "het dossier",
        (Herstelplek.TrajectBeeindigen, true) => "het einde van de hulp in het dossier",
        _ => controle.Waar.Plek(),
    };

    /// <summary>Name of a field on a screen.</summary>
    public static string Naam(this Recordveld veld) => veld switch
    {
        Recordveld.Bsn => "BSN",
        Recordveld.Aanvang => "Eerste dag",
        Recordveld.Einde => "Laatste dag",
        Recordveld.Reden => "Reden van het einde",
        Recordveld.InformantJeugdige => "Informant jeugdige",
        Recordveld.TevredenheidJeugdige => "Tevredenheid jeugdige",
        Recordveld.ZonderHulpJeugdige => "Zonder hulp verder, jeugdige",
        Recordveld.InformantOuder => "Informant ouder",
        Recordveld.TevredenheidOuder => "Tevredenheid ouder",
        Recordveld.ZonderHulpOuder => "Zonder hulp verder, ouder",
        _ => veld.ToString(),
    };

    /// <summary>A code with what it means in the version of the delivery, such as "01 – Huisarts"; just the code where the version does not say.</summary>
    public static string? Uitgelegd(this Protocolversie? versie, Recordveld veld, string? waarde) =>
        versie?.Betekenis(veld, waarde) is { } betekenis ? $"{waarde} – {betekenis}" : waarde;

    /// <summary>The page of the list of records on which a record stands.</summary>
    public static string Pagina(int record) => Notatie.Invoer(((record - 1) / Leveringsbestand.PerPagina) + 1);

    /// <summary>The page of what a record was made from.</summary>
    public static string Bron(Vindplaats plaats) => plaats.TrajectId is { } traject ? $"/trajecten/{traject}" : $"/dossiers/{plaats.DossierId}";

    /// <summary>The one delivery that someone is in.</summary>
    public static string Telling(Lensregel regel) => regel.OpTrajecten ? "trajecten" : "dossiers";

    /// <summary>Why someone is not in the other delivery.</summary>
    public static string Waarom(Lensregel regel) => regel switch
    {
        { Waarom.Count: > 0 } when regel.Waarom.All(w => w.IsAnderWerk()) => $"Geen traject, wel {string.Join(", ", regel.Waarom.Select(w => w.Naam().ToLower(Notatie.Nederlands)))}",
        { Waarom.Count: > 0 } => string.Join(", ", regel.Waarom.Select(w => w.Naam())),
        { OpTrajecten: true } => "Geen dossier in dit halfjaar",
        _ => "Geen traject in dit halfjaar",
    };

    /// <summary>What is said aloud to the team; no name.</summary>
    public static string Wat(Vindplaats plaats) => plaats is { PersoonId: null, Dossiernummer: null, Team: null, ContactId: null } ? "De levering als geheel"
        : $"{(plaats.Dossiernummer is { } nummer ? $"Dossier {Notatie.Invoer(nummer)}" : "Zonder dossier")}{(plaats.Team is { } team ? $", {team}" : "")}{Welk(plaats)}";

    /// <summary>Which of the things in one dossier, or of a team: the children of one dossier are told apart by the days of their help.</summary>
    private static string Welk(Vindplaats plaats) => plaats switch
    {
        { Dag: { } dag, ContactId: not null } => $", contact van {Notatie.Datum(dag)}",
        { Dag: { } dag, Hulpvorm: { } vorm } => $", traject vanaf {Notatie.Datum(dag)} (hulpvorm {vorm})",
        _ => "",
    };

    /// <summary>A check in a few words: the first sentence of what it says.</summary>
    public static string Kort(this Controle controle, bool opDossiers) => controle.ZinVan(opDossiers) is var zin && zin.IndexOfAny(['.', '?']) is var eind && eind > 0 ? zin[..eind] : zin;

    /// <summary>How often a check found something, in what it counts.</summary>
    public static string Hoevaak(Bevindinggroep groep) => groep.Controle.Code is "I12" or "I14" or "I18" or "I21" or "I22"
        ? Lijstwoorden.Aantal(groep.Aantal, "contact", "contacten")
        : groep.Plaatsen.Count == 0 && groep.Aantal > 1 ? $"het gaat om {Notatie.Aantal(groep.Aantal)}" : Lijstwoorden.Aantal(groep.Aantal, "keer", "keer");

    /// <summary>How much was left out, in what is counted. A contact counts once for each jeugdige.</summary>
    public static string Hoevaak(Weglaatreden reden, int aantal) => reden.IsAnderWerk() || reden is Weglaatreden.Anoniem
        ? Lijstwoorden.Aantal(aantal, "contact", "contacten")
        : Lijstwoorden.Aantal(aantal, "keer", "keer");

    /// <summary>What a check or a reason rests on, for who knows the protocol; numbers of requirements are words of the makers.</summary>
    public static string Grondslag(string paragraaf)
    {
        List<string> delen = [.. Delen().Split(paragraaf).Where(d => !Eis().IsMatch(d) && d != "ontwerp")];
        return delen.Count == 0 ? "een keuze van dit systeem" : string.Join(" en ", delen);
    }

    /// <summary>Where it is mended, in words; of a half-year that the CBS has the class of a contact cannot be.</summary>
    public static string Herstel(Controle controle, bool opDossiers, bool verzegeld) => controle.Waar is Herstelplek.Geen ? "ter informatie, er valt niets te verbeteren"
        : IsVast(controle, verzegeld) ? "dit kan niet meer veranderen: het halfjaar is geleverd"
        : $"verbeteren bij: {controle.Plek(opDossiers)}";

    /// <summary>The same for a column of a file.</summary>
    public static string Verbeterplek(Controle controle, bool opDossiers, bool verzegeld) => IsVast(controle, verzegeld) ? "nergens" : controle.Plek(opDossiers);

    /// <summary>Only another class mended it, and that is settled by the delivery.</summary>
    public static bool IsVast(Controle controle, bool verzegeld) => verzegeld && Controles.OverKlasse.Contains(controle.Code);

    /// <summary>What changed after the records were frozen.</summary>
    public static string Wat(Nadien nadien)
    {
        (int Aantal, string Een, string Meer)[] delen =
        [
            (nadien.Trajecten, "traject", "trajecten"),
            (nadien.Dossiers, "dossier", "dossiers"),
            (nadien.Jeugdigen, "jeugdige", "jeugdigen"),
            (nadien.Klassen, "gekozen klasse van een contact", "gekozen klassen van contacten"),
            (nadien.Teams, "team met een andere afspraak over wie levert", "teams met een andere afspraak over wie levert"),
            (nadien.Telregels, "andere afspraak over welke dossiers meetellen", "andere afspraken over welke dossiers meetellen"),
        ];
        return string.Join(", ", delen.Where(d => d.Aantal > 0).Select(d => Lijstwoorden.Aantal(d.Aantal, d.Een, d.Meer)));
    }

    /// <summary>The value of a field as a page shows it: what points at a person masks itself.</summary>
    public static string? Waarde(this Leveringsrecord record, Recordveld veld) => veld switch
    {
        Recordveld.Bsn => record.Nummer.ToString(),
        Recordveld.Geboortedatum => record.Geboren.ToString(),
        Recordveld.Woonplaats => record.Woonplaats.ToString(),
        _ => record.Tekst(veld),
    };

    /// <summary>A field that points at a person and stands nowhere whole on a page.</summary>
    public static bool IsVerhuld(this Recordveld veld) => veld is Recordveld.Bsn or Recordveld.Geboortedatum or Recordveld.Woonplaats;

    [GeneratedRegex("; | en (?!met)", RegexOptions.None, 1000)]
    private static partial Regex Delen();

    [GeneratedRegex("^[A-Z]{3}-[0-9]{2}$", RegexOptions.None, 1000)]
    private static partial Regex Eis();

    /// <summary>What became of a step: the next page, or null when the page has to be shown again.</summary>
    public static IActionResult? Verwerk(this PageModel pagina, Leveringsresultaat resultaat, string formulier, string melding, string adres = Adres)
    {
        switch (resultaat)
        {
            case LeveringBewaard bewaard:
                pagina.TempData["Melding"] = melding;
                return new RedirectResult($"{adres}/{bewaard.Id}");
            case LeveringOnbekend:
                return new NotFoundResult();
            case LeveringGeweigerd geweigerd:
                foreach (var fout in geweigerd.Fouten)
                {
                    pagina.ModelState.AddModelError(fout.Veld == "Levering" ? string.Empty : $"{formulier}.{fout.Veld}", fout.Melding);
                }

                pagina.Response.StatusCode = StatusCodes.Status400BadRequest;
                return null;
            case LeveringAlBegonnen begonnen:
                pagina.ModelState.AddModelError($"{formulier}.Halfjaar", begonnen.Melding);
                pagina.Response.StatusCode = StatusCodes.Status400BadRequest;
                return null;
            case LeveringVerouderd:
                pagina.ModelState.AddModelError(string.Empty, VerouderdZin);
                pagina.Response.StatusCode = StatusCodes.Status409Conflict;
                return null;
            default:
                throw new InvalidOperationException("Unknown result of a step of a delivery.");
        }
    }
}
