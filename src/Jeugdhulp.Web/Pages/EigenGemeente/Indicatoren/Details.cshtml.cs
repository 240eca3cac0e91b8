using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Web.Pages.Trajecten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.EigenGemeente.Indicatoren;

/// <summary>One own kwaliteitsindicator. It cannot be changed; it can end.</summary>
public sealed class DetailsModel(Indicatorbeheer beheer) : PageModel
{
    [BindProperty]
    public Indicatoreinde Form { get; set; } = new();

    public Indicatorregel Nu { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await ToonAsync(id, ct);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await ToonAsync(id, ct);
        }

        var resultaat = await beheer.BeeindigAsync(id, Form.LaatsteDag, ct);
        if (resultaat is Verouderd)
        {
            // The page shows which day the other filled in.
            ModelState.AddModelError(string.Empty, "Iemand anders beëindigde deze indicator al. De laatste dag ziet u hieronder.");
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await ToonAsync(id, ct);
        }

        return this.Verwerk(resultaat, nameof(Form), "De indicator is beëindigd.", "/gemeente/indicatoren") ?? await ToonAsync(id, ct);
    }

    private async Task<IActionResult> ToonAsync(Guid id, CancellationToken ct)
    {
        if (await beheer.OpenAsync(id, ct) is not { } nu)
        {
            return NotFound();
        }

        Nu = nu;
        return Page();
    }
}

public sealed class Indicatoreinde
{
    public DateOnly? LaatsteDag { get; set; }
}
