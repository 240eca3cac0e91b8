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
        DoeAsync(id, Form, () => SluitAsync(id, ct), "Het traject is beëindigd.", ct);

    private async Task<Trajectresultaat> SluitAsync(Guid id, CancellationToken ct)
    {
        var sluiting = new Sluiting(Form.Einde, Form.RedenEinde, Form.StandEinde, Form.WarmeOverdracht) { OverdrachtAan = Form.OverdrachtAan, Nagevraagd = Form.Nagevraagd, Gevraagd = Form.Gevraagd };
        var resultaat = await beheer.SluitAsync(id, Form.Versie, sluiting, ct);
        if (resultaat is Navraag)
        {
            (Form.Nagevraagd, Form.Gevraagd) = (Form.Einde, Eindvoorstel.Sleutel(Form.Einde, Form.RedenEinde));
        }

        return resultaat;
    }
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

    /// <summary>The last day that the worker was asked about.</summary>
    public DateOnly? Nagevraagd { get; set; }

    /// <summary>The last day and reason that the worker was asked about.</summary>
    public string? Gevraagd { get; set; }
}
