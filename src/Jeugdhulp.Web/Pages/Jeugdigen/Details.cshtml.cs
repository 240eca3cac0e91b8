using Jeugdhulp.Application;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Jeugdigen;

/// <summary>The hub of a person: who it is, with whom, and what happened.</summary>
public sealed class DetailsModel(PersoonQuery personen, Vervolgkeuzes keuzes, Samenvoeger samenvoeger, TimeProvider klok) : PageModel
{
    [BindProperty]
    public Vervolgform Vervolg { get; set; } = new();

    public Persoondetails Details { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Vervolg.Datum = klok.Vandaag();
        return await ToonAsync(id, ct);
    }

    public async Task<IActionResult> OnPostVervolgAsync(Guid id, CancellationToken ct) =>
        ModelState.IsValid
            ? await NaAsync(id, await keuzes.KiesAsync(id, Vervolg.Keuze, Vervolg.Datum, Vervolg.Toelichting, ct), nameof(Vervolg), "De keuze is vastgelegd.", ct)
            : await GeweigerdAsync(id, ct);

    public async Task<IActionResult> OnPostOngedaanAsync(Guid id, Guid samenvoeging, CancellationToken ct) =>
        await NaAsync(id, await samenvoeger.MaakOngedaanAsync(samenvoeging, ct), string.Empty, "Het samenvoegen is ongedaan gemaakt.", ct);

    private async Task<IActionResult> NaAsync(Guid id, Persoonresultaat resultaat, string formulier, string melding, CancellationToken ct)
    {
        switch (resultaat)
        {
            case PersoonOpgeslagen:
                TempData["Melding"] = melding;
                return Redirect($"/jeugdigen/{id}");
            case PersoonGeweigerd geweigerd:
                ModelState.Voeg(formulier, geweigerd.Fouten);
                return await GeweigerdAsync(id, ct);
            default:
                return NotFound();
        }
    }

    private Task<IActionResult> GeweigerdAsync(Guid id, CancellationToken ct)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return ToonAsync(id, ct);
    }

    private async Task<IActionResult> ToonAsync(Guid id, CancellationToken ct)
    {
        if (await personen.LaadAsync(id, ct) is not { } details)
        {
            return NotFound();
        }

        if (details.Persoon.SamengevoegdMetId is { } gebleven)
        {
            TempData["Melding"] = "Deze persoon is samengevoegd. U ziet wie er gebleven is.";
            return Redirect($"/jeugdigen/{gebleven}");
        }

        Details = details;
        return Page();
    }
}

/// <summary>What was chosen for after the 18th birthday.</summary>
public sealed class Vervolgform
{
    public string? Keuze { get; set; }

    public DateOnly? Datum { get; set; }

    public string? Toelichting { get; set; }

    public static IReadOnlyList<SelectListItem> Keuzes { get; } = [.. Enum.GetValues<Vervolg18>().Select(k => new SelectListItem(k.Naam(), Contractnaam.Van(k)))];
}
