using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Cijfers.Annotaties;

/// <summary>What can make figures differ, and a form to write down more.</summary>
public sealed class IndexModel(Application.Cijfers.Annotaties annotaties) : PageModel
{
    [BindProperty]
    public AnnotatieForm Form { get; set; } = new();

    public Annotatieoverzicht Overzicht { get; private set; } = new([], []);

    public IEnumerable<SelectListItem> Teams => Overzicht.Teams.Select(t => new SelectListItem(t.Naam, t.Id.ToString()));

    public async Task OnGetAsync(CancellationToken ct) => Overzicht = await annotaties.AlleAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Annotatieoorzaak? oorzaak = Contractnaam.TryParse<Annotatieoorzaak>(Form.Oorzaak, out var gekozen) ? gekozen : null;
        if (ModelState.IsValid)
        {
            foreach (var fout in await annotaties.VoegToeAsync(new(Form.Datum, oorzaak, Form.Wijziging, Form.Tekst) { Team = Form.Team }, ct))
            {
                ModelState.AddModelError($"{nameof(Form)}.{fout.Veld}", fout.Melding);
            }
        }

        if (ModelState.IsValid)
        {
            TempData["Melding"] = "De oorzaak is opgeslagen. Hij staat nu bij de cijfers.";
            return Redirect("/cijfers/annotaties");
        }

        Overzicht = await annotaties.AlleAsync(ct);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}

public sealed class AnnotatieForm
{
    public DateOnly? Datum { get; set; }

    public string? Oorzaak { get; set; }

    public string? Wijziging { get; set; }

    public string? Team { get; set; }

    public string? Tekst { get; set; }
}
