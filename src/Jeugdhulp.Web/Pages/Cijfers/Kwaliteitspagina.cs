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

/// <summary>
/// A part of what is counted of a half-year, per team. What is hidden is found for all parts at once, so that who reads one page beside
/// the other learns no more than from one.
/// </summary>
public abstract class Kwaliteitspagina(KwaliteitQuery kwaliteit, CijferinzageQuery inzagen, TimeProvider klok) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Periode { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Team { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Weergave { get; set; }

    /// <summary>What stands here, under its headings.</summary>
    public abstract IReadOnlyList<Kwaliteitsonderwerp> Onderwerpen { get; }

    /// <summary>Where this page is, and what its file is called.</summary>
    public abstract string Adres { get; }

    /// <summary>Empty when something that was asked for does not exist.</summary>
    public Kwaliteitsbeeld? Beeld { get; private set; }

    /// <summary>The gemeente, without an id, and the teams that were chosen. Exactly, only those of which this reader may see small numbers.</summary>
    public IEnumerable<(Guid? Id, string Naam)> Rijen =>
        Beeld!.Teams.Where(t => string.IsNullOrEmpty(Team) || t.Id.ToString() == Team).Select(t => ((Guid?)t.Id, t.Naam)).Prepend((null, "Hele gemeente"))
            .Where(r => !IsIntern || Inzage.Mag(r.Item1));

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
    public string Bestand => Keuze(Adres, new() { { "handler", "Csv" } });

    /// <summary>The same choice on the other page.</summary>
    public string Ook(string adres) => Keuze(adres, []);

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
        Response.Headers.ContentDisposition = $"attachment; filename={Adres[(Adres.LastIndexOf('/') + 1)..]}-{Beeld!.Halfjaar.Code}.csv";
        Response.ContentType = "text/csv; charset=utf-8";
        await using var csv = CsvWriter.Create(Response.Body, Lijstbestand.Opmaak, leaveOpen: true);
        await csv.WriteRecordAsync(Kwaliteitsbestand.Kolommen, ct);
        var gemeente = User.FindFirst(Claimnamen.GemeenteCode)!.Value;
        foreach (var regel in Regels())
        {
            await csv.WriteRecordAsync([gemeente, Beeld.Halfjaar.Code, .. regel], ct);
        }

        await csv.FlushAsync(ct);
        return new EmptyResult();
    }

    /// <summary>What the file says after the gemeente and the half-year.</summary>
    protected virtual IEnumerable<IReadOnlyList<string>> Regels() => Kwaliteitsbestand.Regels(Beeld!, [.. Rijen], Onderwerpen.SelectMany(o => o.Maten).Order());

    private string Keuze(string adres, QueryBuilder query)
    {
        query.Add("periode", Periode!);
        query.Add("weergave", Weergave!);
        if (!string.IsNullOrEmpty(Team))
        {
            query.Add("team", Team);
        }

        return $"{Request.PathBase}{adres}{query.ToQueryString()}";
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
