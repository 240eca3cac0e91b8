using Jeugdhulp.Application;
using Jeugdhulp.Application.Trajecten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.SocialeKaart;

/// <summary>The sociale kaart. What was typed comes by post, for someone may type a name in it.</summary>
public sealed class IndexModel(Application.Trajecten.SocialeKaart kaart, TimeProvider klok) : PageModel
{
    private const string Alles = "alles";

    public static IReadOnlyList<SelectListItem> Wat { get; } = [new("Ook niet actief", Alles)];

    [BindProperty]
    public Zoekform Form { get; set; } = new();

    public Kaartlijst Lijst { get; private set; } = null!;

    public bool Gezocht { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => Lijst = await kaart.ZoekAsync(null, null, false, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Gezocht = true;
        var telang = Form.Zoek?.Trim().Length > Application.Trajecten.SocialeKaart.MaxZoektekens;
        if (telang)
        {
            ModelState.AddModelError($"{nameof(Form)}.{nameof(Form.Zoek)}", $"Zoek met hoogstens {Application.Trajecten.SocialeKaart.MaxZoektekens} tekens.");
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        Lijst = await kaart.ZoekAsync(telang ? null : Form.Zoek, Form.Bestemming, Form.Ook == Alles, ct);
        return Page();
    }

    /// <summary>Entries for the type-ahead of a referral.</summary>
    public async Task<IActionResult> OnPostSuggestiesAsync(string? zoek, CancellationToken ct) =>
        new JsonResult((await kaart.StelVoorAsync(zoek, ct)).Select(v => new
        {
            waarde = v.Id,
            tekst = v.Naam,
            ook = v.Bestemmingcode,
            toelichting = $"{Kaartwoorden.Wacht(v.Weken, v.GezegdOp, klok.Vandaag())}. {v.Aanbod}",
        }));
}

public sealed class Zoekform
{
    public string? Zoek { get; set; }

    public string? Bestemming { get; set; }

    public string? Ook { get; set; }
}
