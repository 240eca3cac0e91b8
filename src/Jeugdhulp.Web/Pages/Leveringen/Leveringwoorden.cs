using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Leveringen;

/// <summary>How deliveries are put into words.</summary>
internal static class Leveringwoorden
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
        Herstelplek.Instellingen => "de instellingen van de gemeente",
        _ => "deze levering",
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

    /// <summary>The page that mends it, for who may see it; null when there is none.</summary>
    public static string? Weg(this Herstelplek plek, Vindplaats plaats) => (plek, plaats) switch
    {
        (Herstelplek.Persoon or Herstelplek.Woonplaats, { PersoonId: { } persoon }) => $"/jeugdigen/{persoon}/wijzigen",
        (Herstelplek.PersonenSamenvoegen, _) => "/jeugdigen/dubbel",
        (Herstelplek.TrajectBeeindigen, { TrajectId: { } traject }) => $"/trajecten/{traject}/sluiten",
        (Herstelplek.Traject, { TrajectId: { } traject }) => $"/trajecten/{traject}/wijzigen",
        (_, { ContactId: { } contact }) => $"/contacten/{contact}",
        (Herstelplek.Afronding, { TrajectId: { } traject }) => $"/trajecten/{traject}",
        (_, { DossierId: { } dossier }) => $"/dossiers/{dossier}",
        (_, { TrajectId: { } traject }) => $"/trajecten/{traject}",
        (_, { PersoonId: { } persoon }) => $"/jeugdigen/{persoon}",
        _ => null,
    };

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
    public static string Wat(Vindplaats plaats) => plaats is { PersoonId: null, Dossiernummer: null, Team: null } ? "De levering als geheel" : plaats.Dossiernummer is { } nummer
        ? $"Dossier {Notatie.Invoer(nummer)}{(plaats.Team is { } team ? $", {team}" : "")}"
        : plaats.Team is { } zonder ? $"Zonder dossier, {zonder}" : "Zonder dossier";

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
            case LeveringVerouderd:
                pagina.ModelState.AddModelError(string.Empty, VerouderdZin);
                pagina.Response.StatusCode = StatusCodes.Status409Conflict;
                return null;
            default:
                throw new InvalidOperationException("Unknown result of a step of a delivery.");
        }
    }
}
