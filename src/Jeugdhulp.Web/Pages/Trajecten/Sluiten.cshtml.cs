using Jeugdhulp.Application.Trajecten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Trajecten;

public sealed class SluitenModel(TrajectvoorstellenQuery trajecten, Trajectbeheer beheer) : PageModel
{
    [BindProperty]
    public Sluitform Form { get; set; } = new();

    public Wijzigformulier Details { get; private set; } = null!;

    /// <summary>What others did since this form was opened; null when nobody did.</summary>
    public IReadOnlyList<Verloopregel>? Anderen { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        Form = new() { Versie = Details.Traject.Versie, Gezien = Details.Verloop.Count, Einde = Details.Eind?.Einde, RedenEinde = Details.Eind?.Reden };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var verouderd = false;
        if (ModelState.IsValid)
        {
            var resultaat = await beheer.SluitAsync(id, Form.Versie, new(Form.Einde, Form.RedenEinde, Form.StandEinde, Form.WarmeOverdracht) { OverdrachtAan = Form.OverdrachtAan }, ct);
            verouderd = resultaat is Verouderd;
            if (this.Verwerk(resultaat, nameof(Form), "Het traject is beëindigd.", $"/trajecten/{id}") is { } klaar)
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

public sealed class Sluitform
{
    public uint Versie { get; set; }

    public int Gezien { get; set; }

    public DateOnly? Einde { get; set; }

    public string? RedenEinde { get; set; }

    public string? StandEinde { get; set; }

    public string? WarmeOverdracht { get; set; }

    public string? OverdrachtAan { get; set; }
}
