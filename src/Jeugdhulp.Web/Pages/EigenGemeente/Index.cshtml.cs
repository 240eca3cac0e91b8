using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.EigenGemeente;

/// <summary>What the own gemeente says about itself.</summary>
public sealed class IndexModel(Gemeentebeheer beheer, AanmeldService aanmelden) : PageModel
{
    [BindProperty]
    public WoordForm Form { get; set; } = new();

    public Gemeentebeeld Beeld { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Lidwoorden { get; } = [new("het", "het"), new("de", "de")];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Beeld = await beheer.LaadAsync(ct);
        var woord = Beeld.Woord?.Woord ?? Wijkteamwoord.Standaard;
        Form = new() { Lidwoord = woord.Lidwoord, Enkelvoud = woord.Enkelvoud, Meervoud = woord.Meervoud };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var fouten = await beheer.NoemAsync(Form.Lidwoord, Form.Enkelvoud, Form.Meervoud, ct);
            if (fouten.Count == 0)
            {
                await VerversSessieAsync(ct);
                TempData["Melding"] = "Opgeslagen. De schermen van uw gemeente gebruiken nu dit woord.";
                return Redirect("/gemeente");
            }

            ModelState.Voeg(nameof(Form), fouten);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        Beeld = await beheer.LaadAsync(ct);
        return Page();
    }

    /// <summary>The word travels with the session: whoever changes it sees it at once, others when theirs is looked at again.</summary>
    private async Task VerversSessieAsync(CancellationToken ct)
    {
        if (await aanmelden.VindAsync(User, ct) is { } aangemelde
            && aangemelde.Werkgemeenten.FirstOrDefault(w => User.HasClaim(Claimnamen.GemeenteCode, w.GemeenteCode)) is { } werkgemeente)
        {
            await HttpContext.KiesInSessieAsync(aangemelde, werkgemeente);
        }
    }
}

/// <summary>What the wijkteam is called.</summary>
public sealed class WoordForm
{
    public string? Lidwoord { get; set; }

    public string? Enkelvoud { get; set; }

    public string? Meervoud { get; set; }
}
