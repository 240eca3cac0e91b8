using Jeugdhulp.Application.Trajecten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Trajecten;

public sealed class SluitenModel(TrajectvoorstellenQuery trajecten, Trajectbeheer beheer) : PageModel
{
    [BindProperty]
    public Sluitform Form { get; set; } = new();

    public Wijzigformulier Details { get; private set; } = null!;

    public bool IsVerouderd { get; private set; }

    /// <summary>What was done since the reader opened the form.</summary>
    public IReadOnlyList<Verloopregel> Nieuw => [.. Details.Verloop.Take(Math.Max(0, Details.Verloop.Count - Form.Gezien))];

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ToonAsync(id, ct);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var resultaat = await beheer.SluitAsync(id, Form.Versie, new(Form.Einde, Form.RedenEinde, Form.StandEinde, Form.WarmeOverdracht), ct);
            IsVerouderd = resultaat is Verouderd;
            if (this.Verwerk(resultaat, nameof(Form), "Het traject is beëindigd.", $"/trajecten/{id}") is { } klaar)
            {
                return klaar;
            }
        }
        else
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return await ToonAsync(id, ct);
    }

    private async Task<IActionResult> ToonAsync(Guid id, CancellationToken ct)
    {
        if (await trajecten.WijzigformulierAsync(id, ct) is not { } details)
        {
            return NotFound();
        }

        Details = details;
        return Page();
    }
}

public sealed class Sluitform
{
    public uint Versie { get; set; }

    public int Gezien { get; set; }

    public DateOnly? Einde { get; set; }

    public string? RedenEinde { get; set; }

    public string? StandEinde { get; set; }

    public string? WarmeOverdracht { get; set; }
}
