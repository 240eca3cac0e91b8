using Jeugdhulp.Application.Logboek;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Logboek;

/// <summary>Counts the chain over the log again and says where it breaks.</summary>
public sealed class KetenModel(Ketencontrole controle) : PageModel
{
    [BindProperty]
    public string? Kop { get; set; }

    /// <summary>Empty before it was asked for.</summary>
    public Ketenstand? Stand { get; private set; }

    public void OnGet()
    {
        // Nothing to read: counting happens when it is asked for.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var kop = Kop?.Trim();
        if (!string.IsNullOrEmpty(kop) && (kop.Length != 64 || !kop.All(char.IsAsciiHexDigit)))
        {
            ModelState.AddModelError(nameof(Kop), "Een kop heeft 64 tekens: cijfers en de letters a tot en met f.");
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        Stand = await controle.ToetsAsync(kop, ct);
        return Page();
    }
}
