using Jeugdhulp.Application;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Cijfers.Oordelen.Vastleggen;

/// <summary>A form to say how far the figures of a half-year can be relied on.</summary>
public sealed class IndexModel(Betrouwbaarheidsbeheer beheer, TimeProvider klok) : PageModel
{
    [BindProperty]
    public OordeelForm Form { get; set; } = new();

    /// <summary>Half-years that have begun, newest first.</summary>
    public IEnumerable<SelectListItem> Halfjaren
    {
        get
        {
            for (var halfjaar = Halfjaar.Van(klok.Vandaag()); halfjaar.Jaar >= Cijferbijwerker.EersteJaar; halfjaar = halfjaar.Vorige)
            {
                yield return new(halfjaar.Naam, halfjaar.Code);
            }
        }
    }

    public IEnumerable<SelectListItem> Teams { get; private set; } = [];

    public async Task OnGetAsync(string? halfjaar, string? team, CancellationToken ct)
    {
        Form = new() { Halfjaar = halfjaar ?? Halfjaar.Van(klok.Vandaag()).Vorige.Code, Team = team };
        await LaadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var fouten = await beheer.LegVastAsync(new(Form.Halfjaar, Form.Team, Form.Oordeel, Form.Reden), ct);
            if (fouten.Count == 0)
            {
                TempData["Melding"] = "Het oordeel is vastgelegd. Het staat nu bij de cijfers.";
                return Redirect(Cijferwoorden.Oordelen.Adres);
            }

            ModelState.Voeg(nameof(Form), fouten);
        }

        await LaadAsync(ct);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task LaadAsync(CancellationToken ct) => Teams = [.. (await beheer.LaadAsync(ct)).Teams.Select(t => new SelectListItem(t.Naam, t.Id.ToString()))];
}

public sealed class OordeelForm
{
    public string? Halfjaar { get; set; }

    public string? Team { get; set; }

    public string? Oordeel { get; set; }

    public string? Reden { get; set; }
}
