using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Web.Pages.Trajecten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.SocialeKaart.Beheren;

/// <summary>Changing an entry of the sociale kaart.</summary>
public sealed class WijzigenModel(Application.Trajecten.SocialeKaart kaart) : PageModel, IVoorzieningformulier
{
    [BindProperty]
    public Voorzieningform Form { get; set; } = new();

    /// <summary>The entry as it is stored.</summary>
    public Voorzieningbeeld Nu { get; private set; } = null!;

    public IReadOnlyList<Lijstkeuze> Bestemmingen { get; private set; } = [];

    /// <summary>Someone else changed it after this form was opened.</summary>
    public bool Verouderd { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        Form = Voorzieningform.Van(Nu.Voorziening);
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
            var resultaat = await kaart.WijzigAsync(id, Form.Versie, Form.NaarOpdracht(), ct);
            Verouderd = resultaat is Application.Trajecten.Verouderd;
            if (this.Verwerk(resultaat, nameof(Form), "De voorziening is gewijzigd.", $"/sociale-kaart/{id}") is { } klaar)
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
            Form.Versie = Nu.Voorziening.Versie;
        }

        return Page();
    }

    private async Task<bool> LaadAsync(Guid id, CancellationToken ct)
    {
        if (await kaart.OpenAsync(id, ct) is not { } nu)
        {
            return false;
        }

        // A destination that has ended since stays a choice for what already has it.
        Nu = nu;
        var keuzes = await kaart.KeuzesAsync(ct);
        Bestemmingen = keuzes.Any(k => k.Code == nu.Voorziening.Bestemming) ? keuzes : [.. keuzes, new(nu.Voorziening.Bestemming, nu.Bestemming)];
        return true;
    }
}
