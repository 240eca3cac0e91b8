using Jeugdhulp.Application.Leveringen;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Leveringen;

/// <summary>A layout of the gemeente, laid open for who decides about it.</summary>
public sealed class IndelingModel(Indelingbeheer beheer) : PageModel
{
    private const string Adres = "/leveringen/indelingen";

    [BindProperty]
    public VastForm Goed { get; set; } = new();

    [BindProperty]
    public IntrekForm Af { get; set; } = new();

    [BindProperty]
    public IntrekForm Stop { get; set; } = new();

    public Indelingbeeld Beeld { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ToonAsync(id, ct);

    public async Task<IActionResult> OnPostGoedAsync(Guid id, CancellationToken ct)
    {
        if (!Goed.Akkoord)
        {
            ModelState.AddModelError("Goed.Akkoord", "Zet hier een vinkje als het klopt.");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await ToonAsync(id, ct);
        }

        return await KlaarAsync(id, await beheer.KeurGoedAsync(id, ct), nameof(Goed), "De indeling is goedgekeurd. Bij Nakijken staat waar zij voor is.", ct);
    }

    public async Task<IActionResult> OnPostAfAsync(Guid id, CancellationToken ct) =>
        await KlaarAsync(id, await beheer.KeurAfAsync(id, Af.Reden, ct), nameof(Af), "De indeling is afgekeurd. Niemand kan ermee leveren.", ct);

    public async Task<IActionResult> OnPostStopAsync(Guid id, CancellationToken ct) =>
        await KlaarAsync(id, await beheer.StopAsync(id, Stop.Reden, ct), nameof(Stop), "De indeling is uit gebruik. Wat ermee is geleverd, blijft te lezen.", ct);

    private async Task<IActionResult> KlaarAsync(Guid id, Leveringsresultaat resultaat, string formulier, string melding, CancellationToken ct) =>
        this.Verwerk(resultaat, formulier, melding, Adres) ?? await ToonAsync(id, ct);

    private async Task<IActionResult> ToonAsync(Guid id, CancellationToken ct)
    {
        if (await beheer.LaadAsync(id, ct) is not { } beeld)
        {
            return NotFound();
        }

        Beeld = beeld;
        return Page();
    }
}
