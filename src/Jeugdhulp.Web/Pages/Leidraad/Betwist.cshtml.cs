using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Domain.Instellingen;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Leidraad;

public sealed class BetwistModel(Betwistingen betwistingen) : PageModel
{
    [BindProperty]
    public BetwistForm Form { get; set; } = new();

    public IReadOnlyList<Betwistingbeeld> Alle { get; private set; } = [];

    public IEnumerable<SelectListItem> Vragen
    {
        get
        {
            foreach (var groep in Instellingsvelden.Groepen)
            {
                var kop = new SelectListGroup { Name = groep.Naam };
                foreach (var veld in Instellingsvelden.Van(groep))
                {
                    yield return new SelectListItem(veld.Omschrijving.Naam, veld.Sleutel) { Group = kop };
                }
            }
        }
    }

    public async Task OnGetAsync(CancellationToken ct) => Alle = await betwistingen.LaadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var fouten = await betwistingen.MeldAsync(Form.Instelling, Form.Reden, ct);
            if (fouten.Count == 0)
            {
                TempData["Melding"] = "De vraag is gemarkeerd als betwist.";
                return Redirect("/leidraad/betwist");
            }

            ModelState.Voeg(nameof(Form), fouten);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        Alle = await betwistingen.LaadAsync(ct);
        return Page();
    }
}

public sealed class BetwistForm
{
    public string? Instelling { get; set; }

    public string? Reden { get; set; }
}
