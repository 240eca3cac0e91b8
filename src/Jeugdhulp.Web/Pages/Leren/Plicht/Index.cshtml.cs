using Jeugdhulp.Application.Leren;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Leren.Plicht;

public sealed class IndexModel(Instructielezer lezer) : PageModel
{
    [BindProperty]
    public bool Verplicht { get; set; }

    public async Task OnGetAsync(CancellationToken ct) => Verplicht = (await lezer.OverzichtAsync(ct)).Verplicht;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await lezer.ZetPlichtAsync(Verplicht, ct);
        TempData["Melding"] = Verplicht ? "De instructie is nu verplicht voor het eerste contact." : "De instructie is niet meer verplicht.";
        return Redirect("/leren/instructie/medewerkers");
    }
}
