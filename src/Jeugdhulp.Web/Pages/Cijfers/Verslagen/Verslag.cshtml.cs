using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Cijfers.Verslagen;

/// <summary>A report that was put in force. Everyone sees the same figures, so that a print can be passed on.</summary>
public sealed class VerslagModel(Kwartaalverslagen verslagen) : PageModel
{
    public Kwartaalbeeld Beeld { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid team, string? kwartaal, CancellationToken ct) => await LaadAsync(team, kwartaal, ct) ? Page() : NotFound();

    /// <summary>The same as a workbook.</summary>
    public async Task<IActionResult> OnGetXlsxAsync(Guid team, string? kwartaal, CancellationToken ct)
    {
        if (!await LaadAsync(team, kwartaal, ct))
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "no-store";
        return File(
            Cijferwerkblad.Maak(Verslagwoorden.Bladen(User.FindFirst(Claimnamen.GemeenteCode)!.Value, Beeld, Beeld.Verslag!)),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            $"kwartaalverslag-{Beeld.Kwartaal.Code}.xlsx");
    }

    private async Task<bool> LaadAsync(Guid team, string? kwartaal, CancellationToken ct)
    {
        if (!Kwartaal.TryParse(kwartaal, out var wanneer) || await verslagen.LaadAsync(team, wanneer, precies: false, ct) is not { Verslag: not null } beeld)
        {
            return false;
        }

        Beeld = beeld;
        return true;
    }
}
