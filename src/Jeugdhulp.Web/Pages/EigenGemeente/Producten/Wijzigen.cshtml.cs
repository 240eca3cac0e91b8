using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Web.Pages.Trajecten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.EigenGemeente.Producten;

/// <summary>Name and days of a product.</summary>
public sealed class WijzigenModel(Productbeheer beheer) : PageModel
{
    [BindProperty]
    public Productform Form { get; set; } = new();

    /// <summary>The product as it is stored.</summary>
    public Productbeeld Nu { get; private set; } = null!;

    /// <summary>Someone else changed it after this form was opened.</summary>
    public bool Verouderd { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        Form = Productform.Van(Nu.Product);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else
        {
            var resultaat = await beheer.WijzigAsync(id, Form.Versie, Form.NaarOpdracht(), ct);
            Verouderd = resultaat is Application.Trajecten.Verouderd;
            if (this.Verwerk(resultaat, nameof(Form), "Het product is gewijzigd.", "/gemeente/producten") is { } klaar)
            {
                return klaar;
            }
        }

        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        if (Verouderd)
        {
            // Only who was shown what the other did may save over it.
            Form.Versie = Nu.Product.Versie;
        }

        return Page();
    }

    private async Task<bool> LaadAsync(Guid id, CancellationToken ct)
    {
        if (await beheer.OpenAsync(id, ct) is not { } nu)
        {
            return false;
        }

        Nu = nu;
        return true;
    }
}
