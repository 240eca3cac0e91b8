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

    public bool IsVerouderd { get; private set; }

    /// <summary>What was done since the reader opened the form.</summary>
    public IReadOnlyList<Verloopregel> Nieuw => [.. Details.Verloop.Take(Math.Max(0, Details.Verloop.Count - Form.Gezien))];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Form = new() { Id = Guid.CreateVersion7(), Datum = klok.Vandaag() };
        return await ToonAsync(id, ct);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var resultaat = await besprekingen.BespreekAsync(id, Form.NaarOpdracht(), ct);
            IsVerouderd = resultaat is Verouderd;
            if (this.Verwerk(resultaat, nameof(Form), "De bespreking is vastgelegd.", $"/trajecten/{id}") is { } klaar)
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
        Bestemming = Bestemming,
        RedenDoorverwijzing = RedenDoorverwijzing,
        Aanbieder = Aanbieder,
    };
}
