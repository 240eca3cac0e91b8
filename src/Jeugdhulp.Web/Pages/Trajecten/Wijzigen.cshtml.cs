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

    public bool IsVerouderd { get; private set; }

    /// <summary>What was done since the reader opened the form.</summary>
    public IReadOnlyList<Verloopregel> Nieuw => [.. Details.Verloop.Take(Math.Max(0, Details.Verloop.Count - Form.Gezien))];

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
        if (ModelState.IsValid)
        {
            var resultaat = await beheer.WijzigAsync(id, Form.Versie, Form.NaarGegevens(), Form.Reden, ct);
            IsVerouderd = resultaat is Verouderd;
            if (this.Verwerk(resultaat, nameof(Form), "Het traject is gewijzigd.", $"/trajecten/{id}") is { } klaar)
            {
                return klaar;
            }
        }
        else
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return await LaadAsync(id, ct) ? Page() : NotFound();
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
