using System.Globalization;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Taken;
using Jeugdhulp.Application.Uitwisseling;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Uitwisseling;

/// <summary>Everything of the gemeente in one ZIP: while it is made, and once it can be downloaded.</summary>
public sealed class UitvoerModel(Pakketlezer lezer, Uitvoerbeheer beheer, Takenlijst taken) : PageModel
{
    public Pakketbeeld Beeld { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LaadAsync(id, ct) ? Page() : NotFound();

    /// <summary>How far the work is, for the script that keeps the page up to date.</summary>
    public async Task<IActionResult> OnGetStandAsync(Guid id, CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        return await LaadAsync(id, ct) && Beeld.Taak is { } taak ? Partial("_Voortgang", taak) : NotFound();
    }

    /// <summary>The ZIP, part by part as it comes out of the store.</summary>
    public async Task<IActionResult> OnGetBestandAsync(Guid id, CancellationToken ct)
    {
        var gegeven = await beheer.GeefAsync(
            id,
            async (pakket, delen) =>
            {
                Response.ContentType = "application/zip";
                Response.ContentLength = pakket.Bytes;
                Response.Headers.CacheControl = "no-store";
                Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=uitvoer-{pakket.GemeenteCode}-{pakket.Op.InNederland():yyyy-MM-dd}.zip");
                await foreach (var deel in delen.WithCancellation(ct))
                {
                    await Response.Body.WriteAsync(deel, ct);
                }
            },
            ct);
        return gegeven ? new EmptyResult() : NotFound();
    }

    public async Task<IActionResult> OnPostStopAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        if (Beeld.Taak is { } taak && await taken.StopAsync(taak.Id, ct))
        {
            TempData["Melding"] = "De uitvoer is gestopt.";
        }

        return Redirect(Uitwisselwoorden.Uitvoer(id));
    }

    public async Task<IActionResult> OnPostWisAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        if (await lezer.WisAsync(id, ct))
        {
            TempData["Melding"] = "De uitvoer is gewist.";
        }

        return Redirect(Uitwisselwoorden.Adres);
    }

    private async Task<bool> LaadAsync(Guid id, CancellationToken ct)
    {
        if (await lezer.VindAsync(id, Pakketsoort.Uitvoer, ct) is not { } beeld)
        {
            return false;
        }

        Beeld = beeld;
        return true;
    }
}
