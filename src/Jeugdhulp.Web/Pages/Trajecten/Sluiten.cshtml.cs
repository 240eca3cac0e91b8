using Jeugdhulp.Application.Trajecten;
using Microsoft.AspNetCore.Mvc;

namespace Jeugdhulp.Web.Pages.Trajecten;

public sealed class SluitenModel(TrajectvoorstellenQuery trajecten, Trajectbeheer beheer) : Trajectactie(trajecten)
{
    [BindProperty]
    public Sluitform Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        Form = new() { Versie = Details.Traject.Versie, Gezien = Details.Verloop.Count, Einde = Details.Eind?.Einde, RedenEinde = Details.Eind?.Reden };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, Form, () => beheer.SluitAsync(id, Form.Versie, new(Form.Einde, Form.RedenEinde, Form.StandEinde, Form.WarmeOverdracht) { OverdrachtAan = Form.OverdrachtAan }, ct), "Het traject is beëindigd.", ct);
}

public sealed class Sluitform : IGelezenform
{
    public uint Versie { get; set; }

    public int Gezien { get; set; }

    public DateOnly? Einde { get; set; }

    public string? RedenEinde { get; set; }

    public string? StandEinde { get; set; }

    public string? WarmeOverdracht { get; set; }

    public string? OverdrachtAan { get; set; }
}
