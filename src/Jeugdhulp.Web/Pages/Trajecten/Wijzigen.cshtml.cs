using Jeugdhulp.Application.Trajecten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Trajecten;

public sealed class WijzigenModel(TrajectvoorstellenQuery trajecten, Trajectbeheer beheer) : PageModel, ITrajectformulier
{
    [BindProperty]
    public Trajectform Form { get; set; } = new();

    public Wijzigformulier Details { get; private set; } = null!;

    public Trajectkeuzes Keuzelijsten => Details.Keuzes;

    /// <summary>What others did since this form was opened; null when nobody did.</summary>
    public IReadOnlyList<Verloopregel>? Anderen { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        Form = Trajectform.Van(Details);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var verouderd = false;
        if (ModelState.IsValid)
        {
            var resultaat = await beheer.WijzigAsync(id, Form.Versie, Form.NaarGegevens(), Form.Reden, ct);
            verouderd = resultaat is Verouderd;
            if (this.Verwerk(resultaat, nameof(Form), "Het traject is gewijzigd.", $"/trajecten/{id}") is { } klaar)
            {
                return klaar;
            }
        }
        else
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        if (verouderd)
        {
            // Only who was shown what the others did may save over it.
            Anderen = Details.Verloop.Sinds(Form.Gezien);
            (Form.Versie, Form.Gezien) = (Details.Traject.Versie, Details.Verloop.Count);
        }

        return Page();
    }

    private async Task<bool> LaadAsync(Guid id, CancellationToken ct)
    {
        if (await trajecten.WijzigformulierAsync(id, ct) is not { } details)
        {
            return false;
        }

        Details = details;
        return true;
    }
}
