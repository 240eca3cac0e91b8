using Jeugdhulp.Application;
using Jeugdhulp.Application.Trajecten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Trajecten;

public sealed class BesprekingModel(TrajectvoorstellenQuery trajecten, Trajectbesprekingen besprekingen, TimeProvider klok) : PageModel
{
    [BindProperty]
    public Besprekingform Form { get; set; } = new();

    public Wijzigformulier Details { get; private set; } = null!;

    public IReadOnlyList<Lijstkeuze> Bestemmingen => Details.Keuzes.Bestemmingen;

    public IReadOnlyList<Lijstkeuze> Redenen => Details.Keuzes.RedenenDoorverwijzing;

    /// <summary>What others did since this form was opened; null when nobody did.</summary>
    public IReadOnlyList<Verloopregel>? Anderen { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        Form = new() { Id = Guid.CreateVersion7(), Versie = Details.Traject.Versie, Gezien = Details.Verloop.Count, Datum = klok.Vandaag() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var verouderd = false;
        if (ModelState.IsValid)
        {
            var resultaat = await besprekingen.BespreekAsync(id, Form.NaarOpdracht(), ct);
            verouderd = resultaat is Verouderd;
            if (this.Verwerk(resultaat, nameof(Form), "De bespreking is vastgelegd.", $"/trajecten/{id}") is { } klaar)
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

public sealed class Besprekingform
{
    public Guid Id { get; set; }

    public uint Versie { get; set; }

    public int Gezien { get; set; }

    public DateOnly? Datum { get; set; }

    public string? Gedragswetenschapper { get; set; }

    public string? Uitkomst { get; set; }

    public string? Motivering { get; set; }

    public DateOnly? NieuwEinde { get; set; }

    public string? WarmeOverdracht { get; set; }

    public string? OverdrachtAan { get; set; }

    public string? Bestemming { get; set; }

    public string? RedenDoorverwijzing { get; set; }

    public string? Aanbieder { get; set; }

    public Besprekingsopdracht NaarOpdracht() => new()
    {
        Id = Id,
        Versie = Versie,
        Datum = Datum,
        Gedragswetenschapper = Gedragswetenschapper,
        Uitkomst = Uitkomst,
        Motivering = Motivering,
        NieuwEinde = NieuwEinde,
        WarmeOverdracht = WarmeOverdracht,
        OverdrachtAan = OverdrachtAan,
        Bestemming = Bestemming,
        RedenDoorverwijzing = RedenDoorverwijzing,
        Aanbieder = Aanbieder,
    };
}
