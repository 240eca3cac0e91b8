using Jeugdhulp.Application.Trajecten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.SocialeKaart;

/// <summary>One entry of the sociale kaart.</summary>
public sealed class DetailsModel(Application.Trajecten.SocialeKaart kaart) : PageModel
{
    public Voorzieningbeeld Beeld { get; private set; } = null!;

    /// <summary>The number as a telephone takes it.</summary>
    public static string Belbaar(string telefoon)
    {
        ArgumentNullException.ThrowIfNull(telefoon);
        return string.Concat(telefoon.Where(t => char.IsAsciiDigit(t) || t == '+'));
    }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await kaart.OpenAsync(id, ct) is not { } beeld)
        {
            return NotFound();
        }

        Beeld = beeld;
        return Page();
    }
}
