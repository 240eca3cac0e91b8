using Jeugdhulp.Application.Toegang;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Accounts;

public sealed class UitnodigenForm
{
    public string? Naam { get; init; }

    public string? Email { get; init; }

    public List<string> Rollen { get; init; } = [];

    public List<Guid> Teams { get; init; } = [];
}

/// <summary>Makes an account for someone who comes to work in the gemeente, and shows the code for its first password once.</summary>
public sealed class UitnodigenModel(Uitnodigingen uitnodigingen) : PageModel
{
    [BindProperty]
    public UitnodigenForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Teams { get; private set; } = [];

    /// <summary>The account that was made; empty as long as there is none.</summary>
    public Uitgenodigd? Gedaan { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => ToonAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            switch (await uitnodigingen.NodigUitAsync(new(Form.Naam, Form.Email, Form.Rollen, Form.Teams), ct))
            {
                case Uitgenodigd { Code: null } gedaan:
                    TempData["Melding"] = $"{gedaan.Email} heeft al een account en een wachtwoord, en kan zich nu ook in uw gemeente aanmelden.";
                    return RedirectToPage("/Accounts/Index");
                case Uitgenodigd gedaan:
                    Gedaan = gedaan;
                    return Page();
                case NietUitgenodigd niet:
                    foreach (var fout in niet.Fouten)
                    {
                        ModelState.AddModelError($"Form.{fout.Veld}", fout.Melding);
                    }

                    break;
                default:
                    return Forbid();
            }
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        await ToonAsync(ct);
        return Page();
    }

    private async Task ToonAsync(CancellationToken ct) =>
        Teams = [.. (await uitnodigingen.TeamsAsync(ct)).Select(t => new SelectListItem(t.Naam, t.Id.ToString()))];
}
