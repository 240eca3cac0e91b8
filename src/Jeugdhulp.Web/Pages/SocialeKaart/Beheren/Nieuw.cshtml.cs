using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Web.Pages.Trajecten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.SocialeKaart.Beheren;

/// <summary>A new entry of the sociale kaart.</summary>
public sealed class NieuwModel(Application.Trajecten.SocialeKaart kaart, TimeProvider klok) : PageModel, IVoorzieningformulier
{
    [BindProperty]
    public Voorzieningform Form { get; set; } = new();

    public IReadOnlyList<Lijstkeuze> Bestemmingen { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Form.Id = Guid.CreateVersion7(klok.GetUtcNow());
        Bestemmingen = await kaart.KeuzesAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (this.Verwerk(await kaart.VoegToeAsync(Form.Id, Form.NaarOpdracht(), ct), nameof(Form), "De voorziening staat op de sociale kaart.", $"/sociale-kaart/{Form.Id}", sleutel => Form.Id = sleutel) is { } klaar)
        {
            return klaar;
        }

        Bestemmingen = await kaart.KeuzesAsync(ct);
        return Page();
    }
}
