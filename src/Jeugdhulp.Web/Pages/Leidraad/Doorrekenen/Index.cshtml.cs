using Jeugdhulp.Application;
using Jeugdhulp.Application.Doorrekenen;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Leidraad.Doorrekenen;

public sealed class IndexModel(Doorrekenverslagen verslagen, Doorrekenaar rekenaar, TimeProvider klok) : PageModel
{
    [BindProperty]
    public DoorrekenForm Form { get; set; } = new();

    public IReadOnlyList<Verslagkop> Eerdere { get; private set; } = [];

    public IEnumerable<SelectListItem> Bronnen { get; private set; } = [];

    /// <summary>From the half-year of today back.</summary>
    public IEnumerable<SelectListItem> Halfjaren
    {
        get
        {
            var halfjaar = Halfjaar.Van(klok.Vandaag());
            for (var i = 0; i < Doorrekenverslagen.HoogsteHalfjaren; i++)
            {
                yield return new(halfjaar.Naam, halfjaar.Code);
                halfjaar = halfjaar.Vorige;
            }
        }
    }

    /// <param name="bron">Code of the rules to begin with.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task OnGetAsync(string? bron, CancellationToken ct)
    {
        var nu = Halfjaar.Van(klok.Vandaag());
        Form = new() { Bron = bron, Eerste = nu.Vorige.Code, Laatste = nu.Code, Vergelijken = true, Dekking = true };
        await LaadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var aanvraag = await verslagen.VraagAanAsync(Form.NaarOpdracht(), ct);
            if (aanvraag.VerslagId is { } id)
            {
                return Redirect($"/leidraad/doorrekenen/{id}");
            }

            foreach (var fout in aanvraag.Fouten)
            {
                ModelState.AddModelError(fout.Veld.Length == 0 ? string.Empty : $"{nameof(Form)}.{fout.Veld}", fout.Melding);
            }
        }

        await LaadAsync(ct);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>
    /// What the answers of a settings form would do with the last two half-years, as a part of that page. Takes its fields by the
    /// names of <see cref="Instellingsveld.Invoernamen"/>; <paramref name="begin"/> is the source of what the form does not ask.
    /// </summary>
    public async Task<IActionResult> OnPostVoorbeeldAsync(string? begin, CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        if ((await verslagen.BronnenAsync(ct)).FirstOrDefault(b => b.Code == begin && !b.Regels.Dossierdefinitie) is not { } bron)
        {
            return BadRequest();
        }

        var formulier = await Request.ReadFormAsync(ct);
        var gevraagd = Instellingsvelden.Alle.Where(v => v.Invoernamen.Any(formulier.ContainsKey) || formulier.ContainsKey(v.Sleutel + VeldInstellingTagHelper.Keuzenaam)).ToList();
        var invoer = Instellingsinvoer.Lees(formulier, gevraagd, bron.Regels.Instellingen);
        var gelezen = Instellingsvelden.Lees(bron.Regels.Instellingen, gevraagd, invoer.Gegeven);
        return invoer.Fouten.Count + gelezen.Fouten.Count > 0
            ? Partial("_NogNiet", (IReadOnlyList<Domain.Fout>)[.. invoer.Fouten, .. gelezen.Fouten])
            : Partial("_Uitslag", Uitslagbeeld.Van(await rekenaar.ProefAsync(gelezen.Instellingen, ct)));
    }

    private async Task LaadAsync(CancellationToken ct)
    {
        Eerdere = await verslagen.LaatsteAsync(ct);
        var groepen = new Dictionary<string, SelectListGroup>(StringComparer.Ordinal);
        Bronnen =
        [
            .. (await verslagen.BronnenAsync(ct)).Select(b => new SelectListItem(b.Naam, b.Code)
            {
                Group = groepen.TryGetValue(b.Groep, out var groep) ? groep : groepen[b.Groep] = new SelectListGroup { Name = b.Groep },
            }),
        ];
    }
}

public sealed class DoorrekenForm
{
    /// <summary>Code of the rules.</summary>
    public string? Bron { get; set; }

    /// <summary>Code of the first half-year, e.g. "2026H1".</summary>
    public string? Eerste { get; set; }

    public string? Laatste { get; set; }

    public bool Vergelijken { get; set; }

    public bool Dekking { get; set; }

    public Doorrekenopdracht NaarOpdracht() => new(Bron, Lees(Eerste), Lees(Laatste), Vergelijken, Dekking);

    private static Halfjaar? Lees(string? code) => Halfjaar.TryParse(code, out var halfjaar) ? halfjaar : null;
}
