using Jeugdhulp.Application;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Cijfers;

/// <summary>The figures of the own gemeente. What is looked at stands in the address, so that it can be sent to a colleague.</summary>
public sealed class IndexModel(CijferbeeldQuery cijfers, CijferinzageQuery inzagen, VeranderingQuery veranderingen, TimeProvider klok) : PageModel
{
    private const string JaarEerder = "jaar";
    private const string Vorige = "vorige";
    private const int Grootste = 6;

    private Cijferinzage _inzage = new(false, []);

    [BindProperty(SupportsGet = true)]
    public string? Periode { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Lens { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Team { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Vergelijk { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Weergave { get; set; }

    /// <summary>Name of what is put beside the figures; empty for nothing.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Ernaast { get; set; }

    /// <summary>"ja" to have the change split as well, which takes longer.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Splits { get; set; }

    /// <summary>The change as rules, registration and the rest; empty when nobody asked, or when it cannot be split.</summary>
    public Verandering? Verandering { get; private set; }

    /// <summary>Empty when something that was asked for does not exist.</summary>
    public Cijferbeeld? Beeld { get; private set; }

    /// <summary>
    /// Pages with the same have the same figures on them, word for word: writing them takes longer than finding them. Beside the picture
    /// only the address and the links of a teammanager differ.
    /// </summary>
    public string Afdruk => $"{Beeld!.Vingerafdruk} {User.IsInRole(Claimnamen.Van(Rol.Teammanager))} {Adres()}";

    public IReadOnlyList<Cijferverschil> Opvallend => Beeld!.Opvallend(Grootste);

    public IEnumerable<SelectListItem> Perioden
    {
        get
        {
            var vandaag = klok.Vandaag();
            var eerste = Math.Min(Beeld?.Jaren.DefaultIfEmpty(vandaag.Year).Min() ?? Cijferbijwerker.EersteJaar, vandaag.Year);
            for (var jaar = vandaag.Year; jaar >= eerste; jaar--)
            {
                var groep = new SelectListGroup { Name = Notatie(jaar) };
                foreach (var moment in Meetmoment.InJaar(jaar).Where(m => m.Begin <= vandaag))
                {
                    yield return new(moment.Naam, moment.Code) { Group = groep };
                }
            }

            static string Notatie(int jaar) => TagHelpers.Notatie.Invoer(jaar);
        }
    }

    public IEnumerable<SelectListItem> Teams => (Beeld?.Cijfers.AlleTeams ?? _inzage.Teams).Select(t => new SelectListItem(t.Naam, t.Id.ToString()));

    public IEnumerable<SelectListItem> Vergelijkingen =>
    [
        new("Een jaar eerder", JaarEerder),
        new("De periode ervoor", Vorige),
        .. Vergelijk is JaarEerder or Vorige or null || !Meetmoment.TryParse(Vergelijk, out var moment) ? Array.Empty<SelectListItem>() : [new(moment.Naam, moment.Code)],
    ];

    public IEnumerable<SelectListItem> Weergaven => Enum.GetValues<Weergave>()
        .Where(w => w is not Application.Cijfers.Weergave.Intern || _inzage.Ergens)
        .Select(w => new SelectListItem(w.Naam(), Contractnaam.Van(w)));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LaadAsync(ct) && Splits == Domain.Trajecten.Trajectregels.Ja)
        {
            Verandering = await veranderingen.LaadAsync(Beeld!, ct);
        }

        return Page();
    }

    /// <summary>The lines of this view as a file for a spreadsheet.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct) => await BestandAsync("csv", "text/csv; charset=utf-8", Cijferbestand.SchrijfCsvAsync, ct);

    /// <summary>The same lines as a workbook.</summary>
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct) =>
        await BestandAsync("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Cijferbestand.SchrijfXlsxAsync, ct);

    /// <summary>The address of this view with something in it changed.</summary>
    public string Adres(string? handler = null, Guid? team = null, bool alleTeams = false, bool splits = false)
    {
        var query = new QueryBuilder { { "periode", Periode! }, { "lens", Lens! } };
        if ((team?.ToString() ?? (alleTeams ? null : Team)) is { Length: > 0 } gekozen)
        {
            query.Add("team", gekozen);
        }

        query.Add("vergelijk", Vergelijk!);
        query.Add("weergave", Weergave!);
        if (!string.IsNullOrEmpty(Ernaast))
        {
            query.Add("ernaast", Ernaast);
        }

        if (splits)
        {
            query.Add("splits", Domain.Trajecten.Trajectregels.Ja);
        }

        if (handler is not null)
        {
            query.Add("handler", handler);
        }

        return $"{Request.PathBase}{Cijferwoorden.Adres}{query.ToQueryString()}";
    }

    /// <summary>The rows behind a figure, for who may read them; empty where there is no such list.</summary>
    public string? Achter(Cijfersleutel sleutel)
    {
        if (!User.IsInRole(Claimnamen.Van(Rol.Teammanager)) || sleutel.Moment != Beeld!.Vraag.Moment)
        {
            return null;
        }

        var (van, tot) = (TagHelpers.Notatie.Datum(sleutel.Moment.Begin), TagHelpers.Notatie.Datum(sleutel.Moment.Einde));
        var opPeildatum = sleutel.Moment.Wijze is Meetwijze.Peildatum;
        var query = new QueryBuilder();
        string? lijst = null;
        switch (sleutel.Maat)
        {
            case Maat.Contacten when sleutel.Lens is Cijferlens.Gemeente:
                lijst = "/contacten";
                query = new() { { "periode", Contacten.Lijstperiode.Zelf }, { "van", van }, { "tot", tot }, { "alleen", "geteld" } };
                if (sleutel.Deel.Code is { } klasse)
                {
                    query.Add("klasse", klasse);
                }

                break;
            case Maat.Trajecten when sleutel.Lens is Cijferlens.Dossier:
                lijst = "/dossiers";
                query = opPeildatum
                    ? new() { { "wet", Contractnaam.Van(Domain.Dossiers.Wet.Jeugd) }, { "alleen", "teldePeildatum" }, { "peildatum", tot } }
                    : new() { { "wet", Contractnaam.Van(Domain.Dossiers.Wet.Jeugd) }, { "alleen", "teldePeriode" }, { "van", van }, { "tot", tot } };
                break;
            case Maat.Trajecten when sleutel.Lens is Cijferlens.Gemeente:
                lijst = "/trajecten";
                query = new() { { "stand", "alle" }, { "uitvoerder", Contractnaam.Van(Domain.Trajecten.Uitvoerder.Wijkteam) } };
                foreach (var (naam, dag) in opPeildatum ? [("peildatum", tot)] : new[] { ("van", van), ("tot", tot) })
                {
                    query.Add(naam, dag);
                }

                break;
            case Maat.Doorverwijzingen when sleutel.Deel.Code is null:
                lijst = "/doorverwijzingen";
                query = new() { { "stand", "alle" }, { "naar", "iedereen" }, { "geteld", Domain.Trajecten.Trajectregels.Ja }, { "van", van }, { "tot", tot } };
                break;
        }

        if (lijst is null)
        {
            return null;
        }

        if (sleutel.Deel.TeamId is { } team)
        {
            query.Add("team", team.ToString());
        }

        return $"{Request.PathBase}{lijst}{query.ToQueryString()}";
    }

    private async Task<IActionResult> BestandAsync(string soort, string mediatype, Func<Stream, string, Cijferbeeld, CancellationToken, Task> schrijf, CancellationToken ct)
    {
        if (!await LaadAsync(ct))
        {
            return Page();
        }

        Response.Headers.CacheControl = "no-store";
        Response.Headers.ContentDisposition = $"attachment; filename=cijfers-{Beeld!.Vraag.Moment.Code}-{Lens}.{soort}";
        Response.ContentType = mediatype;
        await schrijf(Response.Body, User.FindFirst(Claimnamen.GemeenteCode)!.Value, Beeld, ct);
        return new EmptyResult();
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        _inzage = await inzagen.LaadAsync(ct);
        var vraag = Lees();
        if (vraag is null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return false;
        }

        Beeld = await cijfers.LaadAsync(vraag, ct);
        if (vraag.TeamId is not null && Beeld.Team is null)
        {
            ModelState.AddModelError(nameof(Team), "Dit team hoort niet bij uw gemeente. Kies een ander team.");
            Response.StatusCode = StatusCodes.Status404NotFound;
            (Beeld, Team) = (null, null);
            return false;
        }

        return true;
    }

    /// <summary>What the address asks for, with what is not said filled in; empty when it asks for something that is not there.</summary>
    private Cijfervraag? Lees()
    {
        var vandaag = klok.Vandaag();
        (Periode, Lens, Vergelijk, Weergave) = (
            Of(Periode, Halfjaar.Van(vandaag).Vorige.Code), Of(Lens, Contractnaam.Van(Cijferlens.Gemeente)), Of(Vergelijk, JaarEerder), Of(Weergave, Contractnaam.Van(Application.Cijfers.Weergave.Beschermd)));
        if (!Meetmoment.TryParse(Periode, out var moment))
        {
            Fout(nameof(Periode), "Deze periode bestaat niet. Kies een jaar, een halfjaar, 30 juni of 31 december.");
        }
        else if (moment.Begin > vandaag || moment.Jaar < Cijferbijwerker.EersteJaar)
        {
            Fout(nameof(Periode), moment.Begin > vandaag ? "Deze periode is nog niet begonnen. Kies een eerdere." : $"De cijfers beginnen in {Cijferbijwerker.EersteJaar}. Kies een latere periode.");
        }

        if (!Contractnaam.TryParse<Cijferlens>(Lens, out var lens))
        {
            Fout(nameof(Lens), "Deze lens kennen wij niet. Kies gemeente, landelijke norm of dossier.");
        }

        Guid? team = Guid.TryParse(Team, out var id) ? id : null;
        if (team is null && !string.IsNullOrEmpty(Team))
        {
            Fout(nameof(Team), "Dit team hoort niet bij uw gemeente. Kies een ander team.");
        }

        if (!Contractnaam.TryParse<Weergave>(Weergave, out var weergave))
        {
            Fout(nameof(Weergave), "Deze weergave kennen wij niet. Kies opnieuw.");
        }
        else if (weergave is Application.Cijfers.Weergave.Intern && !_inzage.Mag(team))
        {
            Fout(nameof(Weergave), Cijferwoorden.GeenInzage(_inzage));
        }

        Contextindicator? ernaast = Contractnaam.TryParse<Contextindicator>(Ernaast, out var indicator) ? indicator : null;
        if (ernaast is null && !string.IsNullOrEmpty(Ernaast))
        {
            Fout(nameof(Ernaast), "Dit kennen wij niet. Kies iets uit de lijst om ernaast te zetten.");
        }

        if (!ModelState.IsValid)
        {
            return null;
        }

        var vergelijk = moment.JaarEerder;
        if (Vergelijk == Vorige)
        {
            vergelijk = moment.Vorige;
        }
        else if (Vergelijk != JaarEerder && (!Meetmoment.TryParse(Vergelijk, out vergelijk) || vergelijk.Wijze != moment.Wijze || vergelijk >= moment || vergelijk.Jaar < Cijferbijwerker.EersteJaar - 1))
        {
            Fout(nameof(Vergelijk), "Vergelijk met een eerdere periode van dezelfde soort.");
            return null;
        }

        return new(moment, vergelijk, lens, team, weergave) { Ernaast = ernaast };

        static string Of(string? waarde, string anders) => string.IsNullOrWhiteSpace(waarde) ? anders : waarde;
        void Fout(string veld, string melding) => ModelState.AddModelError(veld, melding);
    }
}
