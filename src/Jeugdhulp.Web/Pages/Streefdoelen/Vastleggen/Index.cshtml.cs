using Jeugdhulp.Application;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Streefdoelen.Vastleggen;

/// <summary>A form for one target.</summary>
public sealed class IndexModel(Streefdoelbeheer streefdoelen, TimeProvider klok) : PageModel
{
    private const int JarenTerug = 3;

    [BindProperty]
    public StreefdoelForm Form { get; set; } = new();

    public static IEnumerable<SelectListItem> Maten => Enum.GetValues<Streefmaat>().Select(m => new SelectListItem(m.Naam(), Contractnaam.Van(m)));

    /// <summary>Half-years in which a target can begin, the running one in the middle.</summary>
    public IEnumerable<SelectListItem> Halfjaren
    {
        get
        {
            var jaar = klok.Vandaag().Year;
            return Enumerable.Range(jaar - JarenTerug, JarenTerug + Streefdoelbeheer.JarenVooruit + 1)
                .SelectMany(j => new[] { new Halfjaar(j, 1), new Halfjaar(j, 2) }).Select(h => new SelectListItem(h.Naam, h.Code));
        }
    }

    public void OnGet() => Form.Vanaf = Halfjaar.Van(klok.Vandaag()).Code;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        foreach (var fout in await streefdoelen.LegVastAsync(new(Form.Maat, Form.Vanaf, Form.Waarde, Form.Afspraak), ct))
        {
            ModelState.AddModelError($"{nameof(Form)}.{fout.Veld}", fout.Melding);
        }

        if (ModelState.IsValid)
        {
            TempData["Melding"] = "Het streefdoel is vastgelegd. Het staat nu als lijn bij de cijfers.";
            return Redirect("/cijfers/streefdoelen");
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}

public sealed class StreefdoelForm
{
    public string? Maat { get; set; }

    public string? Vanaf { get; set; }

    public string? Waarde { get; set; }

    public string? Afspraak { get; set; }
}
