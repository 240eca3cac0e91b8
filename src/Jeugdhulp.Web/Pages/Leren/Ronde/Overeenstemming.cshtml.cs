using System.Globalization;
using Jeugdhulp.Application.Leren;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Leren.Ronde;

public sealed class OvereenstemmingModel(OvereenstemmingQuery query) : PageModel
{
    public Overeenstemmingsbeeld Beeld { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LaadAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnGetBestandAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "no-store";
        Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=overeenstemming-{Beeld.Kop.Van:yyyy-MM-dd}-{Beeld.Kop.Tot:yyyy-MM-dd}.csv");
        Response.ContentType = "text/csv; charset=utf-8";
        await Overeenstemmingsbestand.SchrijfAsync(Response.Body, Beeld, ct);
        return new EmptyResult();
    }

    private async Task<bool> LaadAsync(Guid id, CancellationToken ct)
    {
        if (await query.LaadAsync(id, ct) is not { } beeld)
        {
            return false;
        }

        Beeld = beeld;
        return true;
    }
}
