using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Teams;

public sealed class NieuwModel(Teambeheer beheer) : PageModel
{
    [BindProperty]
    public Teamform Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            switch (await beheer.MaakAsync(Form.NaarGegevens(), ct))
            {
                case TeamOpgeslagen:
                    TempData["Melding"] = "Het team is opgeslagen.";
                    return Redirect("/teams");
                case TeamGeweigerd geweigerd:
                    ModelState.Voeg(nameof(Form), geweigerd.Fouten);
                    break;
                default:
                    throw new InvalidOperationException("Unknown result of adding a team.");
            }
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
