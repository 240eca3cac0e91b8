using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Verhalen;
using Jeugdhulp.Web.Pages.Trajecten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Verhalen;

/// <summary>One story: to read, to let out, to give back and to withdraw.</summary>
public sealed class DetailsModel(VerhaalQuery verhalen, Verhaalvrijgave vrijgave) : PageModel
{
    [BindProperty]
    public Redenform Terug { get; set; } = new();

    [BindProperty]
    public Redenform Intrekken { get; set; } = new();

    public Verhaalbeeld Beeld { get; private set; } = null!;

    /// <summary>What was typed in a form that is no longer on the page, because of what a colleague did; null otherwise.</summary>
    public string? Kwijt { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ToonAsync(id, null, ct);

    public Task<IActionResult> OnPostVrijgevenAsync(Guid id, uint versie, CancellationToken ct) =>
        DoeAsync(id, null, () => vrijgave.GeefVrijAsync(id, versie, ct), "Het verhaal is vrijgegeven. Het staat nu naast de cijfers.", ct);

    public Task<IActionResult> OnPostTeruggevenAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Terug), () => vrijgave.GeefTerugAsync(id, Terug.Versie, Terug.Reden, ct), "Het verhaal ging terug naar de schrijver.", ct);

    public Task<IActionResult> OnPostTerugnemenAsync(Guid id, uint versie, CancellationToken ct) =>
        DoeAsync(id, null, () => vrijgave.NeemTerugAsync(id, versie, ct), "Het verhaal staat niet meer naast de cijfers.", ct);

    public Task<IActionResult> OnPostIntrekkenAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Intrekken), () => vrijgave.TrekInAsync(id, Intrekken.Versie, Intrekken.Reden, ct), "Het verhaal is ingetrokken.", ct);

    private async Task<IActionResult> DoeAsync(Guid id, string? formulier, Func<Task<Trajectresultaat>> doe, string melding, CancellationToken ct)
    {
        // A form that comes back after signing out is shown with what was typed.
        if (formulier is not null && !ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await ToonAsync(id, formulier, ct);
        }

        var resultaat = await doe();
        if (resultaat is not Verouderd)
        {
            return this.Verwerk(resultaat, formulier ?? nameof(Terug), melding, $"/verhalen/{id}") ?? await ToonAsync(id, formulier, ct);
        }

        var antwoord = await ToonAsync(id, formulier, ct);
        if (antwoord is PageResult)
        {
            this.MeldAnderen(Beeld.Verhaal);
            ModelState.Remove($"{formulier}.Versie");
            (Terug.Versie, Intrekken.Versie) = (Beeld.Verhaal.Versie, Beeld.Verhaal.Versie);
        }

        return antwoord;
    }

    /// <summary>Shows the page; the form that was sent keeps what was typed.</summary>
    private async Task<IActionResult> ToonAsync(Guid id, string? verstuurd, CancellationToken ct)
    {
        if (await verhalen.LaadAsync(id, ct) is not { } beeld)
        {
            return NotFound();
        }

        Beeld = beeld;
        var versie = beeld.Verhaal.Versie;
        (Terug, Intrekken) = (verstuurd == nameof(Terug) ? Terug : new() { Versie = versie }, verstuurd == nameof(Intrekken) ? Intrekken : new() { Versie = versie });
        Kwijt = verstuurd switch
        {
            nameof(Terug) when !beeld.TeBeoordelen => Terug.Reden,
            nameof(Intrekken) when beeld.Verhaal.IngetrokkenOp is not null => Intrekken.Reden,
            _ => null,
        };
        return Page();
    }
}

/// <summary>A reason, and the row version it is about.</summary>
public sealed class Redenform
{
    public uint Versie { get; set; }

    public string? Reden { get; set; }
}
