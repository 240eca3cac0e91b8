using Jeugdhulp.Application.Doorrekenen;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Domain.Cijfers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Leidraad;

/// <summary>A version of any gemeente: settings are public, so that gemeenten can be compared.</summary>
public sealed class VersieModel(Leidraadoverzicht overzicht, GeraaktQuery geraakt) : PageModel
{
    public Versiebeeld Beeld { get; private set; } = null!;

    /// <summary>How many contacts this version decided, per half-year and rule; empty for a version of another gemeente.</summary>
    public IReadOnlyDictionary<(Halfjaar Halfjaar, string Regel), long> Contacten { get; private set; } = new Dictionary<(Halfjaar, string), long>();

    public string Code => Instellingenbronnen.Code(Beeld.Versie.GemeenteCode, Beeld.Versie.Nummer);

    public async Task<IActionResult> OnGetAsync(string? gemeente, int? nummer, CancellationToken ct)
    {
        if (gemeente is null || nummer is not { } welke || await overzicht.VersieAsync(gemeente, welke, ct) is not { } beeld)
        {
            return NotFound();
        }

        Beeld = beeld;
        if (beeld.IsEigen)
        {
            Contacten = (await geraakt.TelAsync(null, beeld.Versie.Nummer, ct))
                .GroupBy(g => (Halfjaar.Van(new DateOnly(g.Jaar, g.Maand, 1)), g.Regel))
                .ToDictionary(g => g.Key, g => g.Sum(r => r.Contacten));
        }

        return Page();
    }
}
