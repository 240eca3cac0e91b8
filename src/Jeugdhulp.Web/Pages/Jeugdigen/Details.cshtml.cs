using Jeugdhulp.Application;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Jeugdigen;

/// <summary>The hub of a person: who it is, with whom, and what happened.</summary>
public sealed class DetailsModel(PersoonQuery personen, Vervolgkeuzes keuzes, Samenvoeger samenvoeger, Bsninzage inzage, Hulpvraagbeheer hulpvragen, Gezinsbeheer gezinnen, TimeProvider klok) : PageModel
{
    [BindProperty]
    public Vervolgform Vervolg { get; set; } = new();

    [BindProperty]
    public Bsninzageform Bsninzage { get; set; } = new();

    /// <summary>The part that somebody was sent to; "vervolg" is the choice for after the 18th birthday.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Open { get; set; }

    /// <summary>The choice has to be there, whatever the age: it is the ground for help after the 18th birthday.</summary>
    public bool VraagtVervolg => string.Equals(Open, "vervolg", StringComparison.Ordinal);

    [BindProperty]
    public Nieuwgezinform Nieuwgezin { get; set; } = new();

    /// <summary>The form that was sent and refused.</summary>
    public string? Geweigerd { get; private set; }

    /// <summary>All digits, in the answer to who just gave a reason.</summary>
    public string? Bsn { get; private set; }

    /// <summary>The question why was answered wrongly.</summary>
    public bool VraagtBsn { get; private set; }

    public Persoondetails Details { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Vervolg.Datum = klok.Vandaag();
        return await ToonAsync(id, ct);
    }

    /// <summary>Begins a household with this person; who is in it is added there.</summary>
    public async Task<IActionResult> OnPostNieuwgezinAsync(Guid id, CancellationToken ct)
    {
        (Vervolg.Datum, Geweigerd) = (klok.Vandaag(), nameof(Nieuwgezin));
        if (!ModelState.IsValid)
        {
            return await GeweigerdAsync(id, ct);
        }

        var gezin = Nieuwgezin.Id == Guid.Empty ? Guid.CreateVersion7() : Nieuwgezin.Id;
        var resultaat = await gezinnen.BeginAsync(gezin, id, Nieuwgezin.Rol, Nieuwgezin.Van, ct);
        if (resultaat is PersoonOpgeslagen)
        {
            TempData["Melding"] = "Het gezin is begonnen. Voeg hier toe wie er nog meer bij hoort.";
            return Redirect($"/gezinnen/{gezin}");
        }

        return await NaAsync(id, resultaat, nameof(Nieuwgezin), string.Empty, ct);
    }

    public async Task<IActionResult> OnPostVervolgAsync(Guid id, CancellationToken ct) =>
        (Geweigerd = nameof(Vervolg)) is not null && ModelState.IsValid
            ? await NaAsync(id, await keuzes.KiesAsync(id, Vervolg.Keuze, Vervolg.Datum, Vervolg.Toelichting, Vervolg.Gezien, ct), nameof(Vervolg), "De keuze is vastgelegd.", ct)
            : await GeweigerdAsync(id, ct);

    /// <summary>Answers with the page itself: the number must stand in no address and in no cookie.</summary>
    public async Task<IActionResult> OnPostBsnAsync(Guid id, CancellationToken ct)
    {
        Vervolg.Datum = klok.Vandaag();
        switch (await inzage.ToonAsync(id, Bsninzage.Reden, ct))
        {
            case BsnGetoond getoond:
                Bsn = getoond.Bsn;
                return await ToonAsync(id, ct);
            case PersoonGeweigerd geweigerd:
                VraagtBsn = true;
                ModelState.Voeg(nameof(Bsninzage), geweigerd.Fouten);
                return await GeweigerdAsync(id, ct);
            default:
                return NotFound();
        }
    }

    /// <summary>Ends a hulpvraag; what is refused stands at the hulpvraag it is about.</summary>
    public async Task<IActionResult> OnPostVraagKlaarAsync(Guid id, Guid hulpvraag, DateOnly? dag, CancellationToken ct)
    {
        Vervolg.Datum = klok.Vandaag();
        (ViewData["Hulpvraag"], ViewData["Vraagdag"]) = (hulpvraag, Request.Form["dag"].ToString());
        return ModelState.IsValid
            ? await NaAsync(id, await hulpvragen.SluitAsync(id, hulpvraag, dag, ct), string.Empty, "De hulpvraag is klaar. Komt de jeugdige terug, dan begint er een nieuwe.", ct)
            : await GeweigerdAsync(id, ct);
    }

    public async Task<IActionResult> OnPostVraagOpenAsync(Guid id, Guid hulpvraag, CancellationToken ct) =>
        await NaAsync(id, await hulpvragen.HeropenAsync(id, hulpvraag, ct), string.Empty, "De hulpvraag loopt weer.", ct);

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
                this.Weiger(formulier, geweigerd.Fouten, sleutel => Nieuwgezin.Id = sleutel);
                return await ToonAsync(id, ct);
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
        if (Nieuwgezin.Id == Guid.Empty)
        {
            Nieuwgezin.Id = Guid.CreateVersion7();
            ModelState.Remove("Nieuwgezin.Id");
        }

        return Page();
    }
}

/// <summary>Why someone wants to see all digits of a BSN.</summary>
public sealed class Bsninzageform
{
    public string? Reden { get; set; }
}

/// <summary>A household that begins with a person.</summary>
public sealed class Nieuwgezinform
{
    /// <summary>Of the household; sending the form twice makes one.</summary>
    public Guid Id { get; set; }

    public string? Rol { get; set; }

    public DateOnly? Van { get; set; }
}

/// <summary>What was chosen for after the 18th birthday.</summary>
public sealed class Vervolgform
{
    public string? Keuze { get; set; }

    public DateOnly? Datum { get; set; }

    public string? Toelichting { get; set; }

    /// <summary>The choice that held when the form was opened.</summary>
    public Guid? Gezien { get; set; }

    public static IReadOnlyList<SelectListItem> Keuzes { get; } = [.. Enum.GetValues<Vervolg18>().Select(k => new SelectListItem(k.Naam(), Contractnaam.Van(k)))];
}
