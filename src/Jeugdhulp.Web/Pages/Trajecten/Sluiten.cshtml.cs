using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.AspNetCore.Mvc;

namespace Jeugdhulp.Web.Pages.Trajecten;

/// <summary>Ends a traject, or puts right how one ended.</summary>
public sealed class SluitenModel(TrajectvoorstellenQuery trajecten, Trajectbeheer beheer, Eindverbeteraar verbeteraar) : Trajectactie(trajecten)
{
    [BindProperty]
    public Sluitform Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        Form = Sluitform.Van(Details);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, Form, () => SluitAsync(id, ct), Form.Verbetert ? "Het einde is verbeterd." : "Het traject is beëindigd.", ct);

    private async Task<Trajectresultaat> SluitAsync(Guid id, CancellationToken ct)
    {
        var sluiting = new Sluiting(Form.Einde, Form.RedenEinde, Form.StandEinde, Form.WarmeOverdracht) { OverdrachtAan = Form.OverdrachtAan, Nagevraagd = Form.Nagevraagd, Gevraagd = Form.Gevraagd };
        var resultaat = Form.Verbetert ? await verbeteraar.VerbeterAsync(id, Form.Versie, sluiting, Form.Reden, ct) : await beheer.SluitAsync(id, Form.Versie, sluiting, ct);
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

    /// <summary>The traject had ended when the form was opened.</summary>
    public bool Verbetert { get; set; }

    public DateOnly? Einde { get; set; }

    public string? RedenEinde { get; set; }

    public string? StandEinde { get; set; }

    public string? WarmeOverdracht { get; set; }

    public string? OverdrachtAan { get; set; }

    /// <summary>Why the end is put right.</summary>
    public string? Reden { get; set; }

    /// <summary>The last day that the worker was asked about.</summary>
    public DateOnly? Nagevraagd { get; set; }

    /// <summary>The last day and reason that the worker was asked about.</summary>
    public string? Gevraagd { get; set; }

    public static Sluitform Van(Wijzigformulier details)
    {
        ArgumentNullException.ThrowIfNull(details);
        var traject = details.Traject;
        return new()
        {
            Versie = traject.Versie,
            Gezien = details.Verloop.Count,
            Verbetert = traject.Einde is not null,
            Einde = traject.Einde ?? details.Eind?.Einde,
            RedenEinde = traject.RedenEinde ?? details.Eind?.Reden,
            WarmeOverdracht = traject.WarmeOverdracht switch { true => Trajectregels.Ja, false => Trajectregels.Nee, _ => null },
            OverdrachtAan = traject.OverdrachtAan is { } aan ? Contractnaam.Van(aan) : null,
            StandEinde = traject.StandEinde,
        };
    }
}
