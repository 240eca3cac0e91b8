using Jeugdhulp.Application;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Jeugdigen;

/// <summary>With whom something about a person may be shared, and who said so.</summary>
public sealed class ToestemmingModel(Partnertoestemmingen toestemmingen, TimeProvider klok) : PageModel
{
    [BindProperty]
    public Toestemmingform Form { get; set; } = new();

    public Toestemmingbeeld Beeld { get; private set; } = null!;

    public IReadOnlyList<Partnertoestemming> OudsteEerst => [.. Enumerable.Reverse(Beeld.Regels)];

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Form = new() { Id = Guid.CreateVersion7(), Datum = klok.Vandaag() };
        return ToonAsync(id, ct);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            switch (await toestemmingen.LegVastAsync(id, Form.Id, Form.NaarOpgave(), ct))
            {
                case PersoonOpgeslagen:
                    TempData["Melding"] = "Het antwoord is vastgelegd.";
                    return Redirect($"/jeugdigen/{id}#toestemming");
                case PersoonGeweigerd geweigerd:
                    ModelState.Voeg(nameof(Form), geweigerd.Fouten);
                    break;
                default:
                    return NotFound();
            }
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ToonAsync(id, ct);
    }

    private async Task<IActionResult> ToonAsync(Guid id, CancellationToken ct)
    {
        if (await toestemmingen.LaadAsync(id, ct) is not { } beeld)
        {
            return NotFound();
        }

        Beeld = beeld;
        return Page();
    }
}

/// <summary>The fields of an answer.</summary>
public sealed class Toestemmingform
{
    public Guid Id { get; set; }

    public string? Partner { get; set; }

    public string? Partnernaam { get; set; }

    public string? Antwoord { get; set; }

    public string? Gever { get; set; }

    public string? Door { get; set; }

    public DateOnly? Datum { get; set; }

    public string? Toelichting { get; set; }

    public static IReadOnlyList<SelectListItem> Partners { get; } = [.. Enum.GetValues<Partnersoort>().Select(p => new SelectListItem(p.Naam(), Contractnaam.Van(p)))];

    public static IReadOnlyList<SelectListItem> Antwoorden { get; } = [.. Enum.GetValues<Deelantwoord>().Select(a => new SelectListItem(a.Naam(), Contractnaam.Van(a)))];

    public static IReadOnlyList<SelectListItem> Gevers { get; } = [.. Enum.GetValues<Toestemminggever>().Select(g => new SelectListItem(g.Naam(), Contractnaam.Van(g)))];

    public Toestemmingopgave NaarOpgave() => new()
    {
        Partner = Partner,
        Partnernaam = Partnernaam,
        Antwoord = Antwoord,
        Gever = Gever,
        Door = Door,
        Datum = Datum,
        Toelichting = Toelichting,
    };
}
