using CsvHelper;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Jeugdhulp.Web.Pages.Contacten;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Cijfers;

/// <summary>How plans and contacts of a half-year are written down, who waits and why was referred, per team.</summary>
public sealed class KwaliteitModel(KwaliteitQuery kwaliteit, CijferinzageQuery inzagen, TimeProvider klok) : PageModel
{
    private const string Adres = "/cijfers/kwaliteit";

    private const string Dossiersperfte = "dossiersPerFte";

    private static readonly string[] Kolommen = ["gemeente", "periode", "maat", "team", "uitkomst", "aandeel", "aantal", "geheel", "status", "herkomst"];

    [BindProperty(SupportsGet = true)]
    public string? Periode { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Team { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Weergave { get; set; }

    /// <summary>Empty when something that was asked for does not exist.</summary>
    public Kwaliteitsbeeld? Beeld { get; private set; }

    /// <summary>The gemeente, without an id, and the teams that were chosen. Exactly, only those of which this reader may see small numbers.</summary>
    public IEnumerable<(Guid? Id, string Naam)> Rijen =>
        Beeld!.Teams.Where(t => string.IsNullOrEmpty(Team) || t.Id.ToString() == Team).Select(t => ((Guid?)t.Id, t.Naam)).Prepend((null, "Hele gemeente"))
            .Where(r => !IsIntern || Inzage.Mag(r.Item1));

    /// <summary>Dossiers of the teams that were chosen.</summary>
    public IEnumerable<Teamdossiers> Werk => Beeld!.Werk.Where(t => string.IsNullOrEmpty(Team) || t.Team.Id.ToString() == Team);

    public IEnumerable<SelectListItem> Perioden
    {
        get
        {
            for (var halfjaar = Halfjaar.Van(klok.Vandaag()); halfjaar.Jaar >= Cijferbijwerker.EersteJaar; halfjaar = halfjaar.Vorige)
            {
                yield return new(halfjaar.Naam, halfjaar.Code);
            }
        }
    }

    public IEnumerable<SelectListItem> Teams => Beeld?.Teams.Select(t => new SelectListItem(t.Naam, t.Id.ToString())) ?? [];

    public IEnumerable<SelectListItem> Weergaven => new[] { Application.Cijfers.Weergave.Beschermd, Application.Cijfers.Weergave.Intern }.Select(w => new SelectListItem(w.Naam(), Contractnaam.Van(w)));

    /// <summary>Of whom this reader may see small numbers.</summary>
    public Cijferinzage Inzage { get; private set; } = new(false, []);

    private bool IsIntern => Weergave == Contractnaam.Van(Application.Cijfers.Weergave.Intern);

    /// <summary>This view as a file.</summary>
    public string Bestand
    {
        get
        {
            var query = new QueryBuilder { { "handler", "Csv" }, { "periode", Periode! }, { "weergave", Weergave! } };
            if (!string.IsNullOrEmpty(Team))
            {
                query.Add("team", Team);
            }

            return $"{Request.PathBase}{Adres}{query.ToQueryString()}";
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LaadAsync(ct);
        return Page();
    }

    /// <summary>The lines of this view for a spreadsheet.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
        {
            return Page();
        }

        Response.Headers.CacheControl = "no-store";
        Response.Headers.ContentDisposition = $"attachment; filename=kwaliteit-{Beeld!.Halfjaar.Code}.csv";
        Response.ContentType = "text/csv; charset=utf-8";
        await using var csv = CsvWriter.Create(Response.Body, Lijstbestand.Opmaak, leaveOpen: true);
        await csv.WriteRecordAsync(Kolommen, ct);
        var gemeente = User.FindFirst(Claimnamen.GemeenteCode)!.Value;
        foreach (var (maat, team) in Enum.GetValues<Kwaliteitsmaat>().SelectMany(m => Rijen.Select(t => (m, t))))
        {
            var geheel = Beeld.Van(new(maat, null, team.Id));
            foreach (var uitkomst in maat.Uitkomsten())
            {
                var (aantal, aandeel) = (Beeld.Van(new(maat, uitkomst, team.Id)), Beeld.Aandeel(new(maat, uitkomst, team.Id)));
                await csv.WriteRecordAsync([gemeente, Beeld.Halfjaar.Code, Contractnaam.Van(maat), team.Naam, uitkomst.Naam(Beeld.Termijnen), Getal(aandeel), Getal(aantal), Getal(geheel), Contractnaam.Van(aantal.Stand), Herkomst(team.Id)], ct);
            }

            if (maat.Gemiddelde() is { } naam)
            {
                var gemiddelde = Beeld.Gemiddelde(maat, team.Id);
                await csv.WriteRecordAsync([gemeente, Beeld.Halfjaar.Code, Contractnaam.Van(maat), team.Naam, naam, string.Empty, Getal(gemiddelde), Getal(geheel), Contractnaam.Van(gemiddelde?.Stand ?? Celstand.Onbekend), Herkomst(team.Id)], ct);
            }
        }

        foreach (var (id, wie) in Rijen.Where(r => r.Id is not null))
        {
            var perFte = Beeld.HulpPerFte(id!.Value);
            await csv.WriteRecordAsync([gemeente, Beeld.Halfjaar.Code, Contractnaam.Van(Kwaliteitsmaat.EigenHulp), wie, "Per fte", string.Empty, Getal(perFte), string.Empty, Contractnaam.Van(perFte.Stand), Herkomst(id)], ct);
        }

        foreach (var werk in Werk)
        {
            await csv.WriteRecordAsync([gemeente, Beeld.Halfjaar.Code, Dossiersperfte, werk.Team.Naam, "Per fte", string.Empty, Getal(werk.PerFte), Getal(werk.Dossiers), Contractnaam.Van(werk.PerFte.Stand), Herkomst(werk.Team.Id)], ct);
        }

        await csv.FlushAsync(ct);
        return new EmptyResult();

        string Herkomst(Guid? team) => Beeld.IsGemigreerd(team) ? "gemigreerd" : string.Empty;

        static string Getal(Cijferwaarde? waarde) => waarde?.Getal?.ToString("0.###", Notatie.Nederlands) ?? string.Empty;
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        Inzage = await inzagen.LaadAsync(ct);
        var nu = Halfjaar.Van(klok.Vandaag());
        Periode = string.IsNullOrWhiteSpace(Periode) ? nu.Vorige.Code : Periode;
        Weergave = string.IsNullOrWhiteSpace(Weergave) ? Contractnaam.Van(Application.Cijfers.Weergave.Beschermd) : Weergave;
        if (!Halfjaar.TryParse(Periode, out var halfjaar) || halfjaar > nu || halfjaar.Jaar < Cijferbijwerker.EersteJaar)
        {
            ModelState.AddModelError(nameof(Periode), $"Kies een halfjaar vanaf {Cijferbijwerker.EersteJaar} dat al begonnen is.");
        }

        if (!Contractnaam.TryParse<Weergave>(Weergave, out var weergave) || weergave is Application.Cijfers.Weergave.Gepubliceerd)
        {
            ModelState.AddModelError(nameof(Weergave), "Deze weergave kennen wij niet. Kies opnieuw.");
        }
        else if (IsIntern && !Inzage.Ergens)
        {
            ModelState.AddModelError(nameof(Weergave), Cijferwoorden.GeenInzage(Inzage));
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return false;
        }

        Beeld = await kwaliteit.LaadAsync(halfjaar, IsIntern, ct);
        if (!string.IsNullOrEmpty(Team) && Beeld.Teams.All(t => t.Id.ToString() != Team))
        {
            ModelState.AddModelError(nameof(Team), "Van dit team is in dit halfjaar niets te tellen. Kies een ander team of een ander halfjaar.");
            Response.StatusCode = StatusCodes.Status404NotFound;
            Beeld = null;
            return false;
        }

        if (IsIntern && !Inzage.Alles)
        {
            if (Guid.TryParse(Team, out var team) && !Inzage.Mag(team))
            {
                ModelState.AddModelError(nameof(Weergave), Cijferwoorden.GeenInzage(Inzage));
                Response.StatusCode = StatusCodes.Status400BadRequest;
                Beeld = null;
                return false;
            }

            Beeld = Beeld.AlleenVan(Inzage);
        }
        else if (!IsIntern)
        {
            Beeld = Beeld.NaastEigen(Inzage);
        }

        return true;
    }
}
