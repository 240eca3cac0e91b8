using Jeugdhulp.Application;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Web.Pages.Trajecten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.EigenGemeente.Producten;

/// <summary>A new product; help of the team itself is filled in, for that is what most lists are about.</summary>
public sealed class NieuwModel(Productbeheer beheer, TimeProvider klok) : PageModel
{
    [BindProperty]
    public Productform Form { get; set; } = new();

    public IReadOnlyList<Lijstkeuze> Hulpvormen { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Form = new() { Id = Guid.CreateVersion7(klok.GetUtcNow()), Hulpvorm = Domain.Trajecten.Hulpvormen.DoorWijkteam, GeldigVan = klok.Vandaag() };
        Hulpvormen = await beheer.HulpvormenAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (this.Verwerk(await beheer.VoegToeAsync(Form.Id, Form.NaarOpdracht(), ct), nameof(Form), "Het product staat in de lijst.", "/gemeente/producten", sleutel => Form.Id = sleutel) is { } klaar)
        {
            return klaar;
        }

        Hulpvormen = await beheer.HulpvormenAsync(ct);
        return Page();
    }
}
