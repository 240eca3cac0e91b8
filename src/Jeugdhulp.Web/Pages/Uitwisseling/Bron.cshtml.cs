using Jeugdhulp.Application.Taken;
using Jeugdhulp.Application.Uitwisseling;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Uitwisseling;

/// <summary>Files of another system: tried, read, and wiped.</summary>
public sealed class BronModel(Pakketlezer lezer, Bronbeheer beheer, Takenlijst taken) : PageModel
{
    public Pakketbeeld Beeld { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LaadAsync(id, ct) ? Page() : NotFound();

    /// <summary>How far the work is, for the script that keeps the page up to date.</summary>
    public async Task<IActionResult> OnGetStandAsync(Guid id, CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        return await LaadAsync(id, ct) && Beeld.Taak is { } taak ? Partial("_Voortgang", taak) : NotFound();
    }

    public Task<IActionResult> OnPostProefAsync(Guid id, CancellationToken ct) => VraagAsync(id, proef: true, ct);

    public Task<IActionResult> OnPostLeesInAsync(Guid id, CancellationToken ct) => VraagAsync(id, proef: false, ct);

    public async Task<IActionResult> OnPostStopAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        if (Beeld.Taak is { } taak && await taken.StopAsync(taak.Id, ct))
        {
            TempData["Melding"] = "Het werk is gestopt. Er is niets veranderd.";
        }

        return Redirect(Uitwisselwoorden.Bron(id));
    }

    public async Task<IActionResult> OnPostWisAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        if (await lezer.WisAsync(id, ct))
        {
            TempData["Melding"] = "De bestanden zijn gewist.";
        }

        return Redirect(Uitwisselwoorden.Bron(id));
    }

    private async Task<IActionResult> VraagAsync(Guid id, bool proef, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        if (await beheer.VraagAanAsync(id, proef, ct) is var resultaat && resultaat is Bronresultaat.Gelukt or Bronresultaat.Bezig)
        {
            return Redirect(Uitwisselwoorden.Bron(id));
        }

        ModelState.AddModelError(string.Empty, resultaat switch
        {
            Bronresultaat.EerstProef => "Lees eerst op proef met de kaart zoals zij nu is.",
            Bronresultaat.AlIngelezen => "Deze bestanden zijn al ingelezen. Haal dat eerst weer weg.",
            _ => "De bestanden zijn gewist. Zet ze opnieuw neer.",
        });
        Response.StatusCode = StatusCodes.Status400BadRequest;
        await LaadAsync(id, ct);
        return Page();
    }

    private async Task<bool> LaadAsync(Guid id, CancellationToken ct)
    {
        if (await lezer.VindAsync(id, Pakketsoort.Bron, ct) is not { } beeld)
        {
            return false;
        }

        Beeld = beeld;
        return true;
    }
}
