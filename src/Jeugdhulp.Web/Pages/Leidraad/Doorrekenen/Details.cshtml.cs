using System.Globalization;
using Jeugdhulp.Application.Doorrekenen;
using Jeugdhulp.Application.Taken;
using Jeugdhulp.Domain.Doorrekenen;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Leidraad.Doorrekenen;

public sealed class DetailsModel(Doorrekenverslagen verslagen, Takenlijst taken) : PageModel
{
    public Verslagbeeld Beeld { get; private set; } = null!;

    /// <summary>The telling contacts that this reader may see, the most telling first.</summary>
    public IEnumerable<(Sprekend Contact, Verslagcontact Waar)> Sprekend =>
        Beeld.Verslag.Uitslag!.Sprekend.Join(Beeld.Contacten, s => s.Id, c => c.RegelId, (s, c) => (s, c));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LaadAsync(id, ct) ? Page() : NotFound();

    /// <summary>How far the work is, for the script that keeps the page up to date.</summary>
    public async Task<IActionResult> OnGetStandAsync(Guid id, CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        return await LaadAsync(id, ct) ? Partial("_Voortgang", Beeld.Taak) : NotFound();
    }

    public async Task<IActionResult> OnGetBestandAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct) || Beeld.Verslag.Uitslag is null)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "no-store";
        Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=doorrekening-{Beeld.Verslag.Van:yyyy-MM-dd}-{Beeld.Verslag.TotEnMet:yyyy-MM-dd}.csv");
        Response.ContentType = "text/csv; charset=utf-8";
        await Doorrekenbestand.SchrijfAsync(Response.Body, Beeld.Verslag, ct);
        return new EmptyResult();
    }

    public async Task<IActionResult> OnPostStopAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        if (await taken.StopAsync(Beeld.Taak.Id, ct))
        {
            TempData["Melding"] = "De doorrekening is gestopt.";
        }

        return Redirect($"/leidraad/doorrekenen/{id}");
    }

    private async Task<bool> LaadAsync(Guid id, CancellationToken ct)
    {
        if (await verslagen.VindAsync(id, ct) is not { } beeld)
        {
            return false;
        }

        Beeld = beeld;
        return true;
    }
}
