using Jeugdhulp.Application;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Trajecten;

/// <summary>One traject, and the small acts that need no page of their own.</summary>
public sealed class DetailsModel(TrajectenQuery trajecten, Trajectherstel herstel, Trajectbesprekingen besprekingen, Aanmelding aanmelding, Protocolversies versies, TimeProvider klok) : PageModel
{
    [BindProperty]
    public Beschikform Beschik { get; set; } = new();

    [BindProperty]
    public Besluitform Besluit { get; set; } = new();

    [BindProperty]
    public Terugform Terug { get; set; } = new();

    [BindProperty]
    public Heropenform Heropen { get; set; } = new();

    [BindProperty]
    public Intrekform Intrek { get; set; } = new();

    /// <summary>The part that somebody was sent to; "intrekken" is the form that withdraws it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Open { get; set; }

    public bool WilIntrekken => string.Equals(Open, "intrekken", StringComparison.Ordinal);

    public Trajectdetails Details { get; private set; } = null!;

    public IEnumerable<SelectListItem> Toestemmingen { get; } = new[] { Toestemming.Gegeven, Toestemming.Geweigerd }.Select(t => new SelectListItem(t.Naam(), Contractnaam.Van(t)));

    /// <summary>The referrer as the delivery of the last half-year of this traject says it; empty when no code fits.</summary>
    public string? Cbscode => Details.Traject is var t && versies.Voor(Halfjaar.Van(t.Einde ?? klok.Vandaag())) is { } versie
        ? Verwijzercode.Van(t.DirecteVerwijzer, null, t.Hulpvorm, t.Aanvang, versie)?.Waarde : null;

    /// <summary>What was typed about a traject that was withdrawn meanwhile: its forms are no longer there to hold it.</summary>
    public string? EigenTekst => ModelState.IsValid ? null : new[] { Beschik.Inhoud, Besluit.BesluitReden, Terug.Inhoud, Heropen.Reden, Intrek.Reden }.FirstOrDefault(t => !string.IsNullOrWhiteSpace(t));

    public bool MagBeslissen(Beschikking beschikking) => Details.EigenTeam && beschikking.DoorAccountId != aanmelding.AccountId;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        (Beschik.Datum, Terug.GedaanOp) = (klok.Vandaag(), klok.Vandaag());
        return await ToonAsync(id, ct);
    }

    public Task<IActionResult> OnPostBeschikAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Beschik), () => besprekingen.BeschikAsync(id, Beschik.Id, Beschik.Inhoud, Beschik.Datum, ct), "De beschikking ligt bij het team.", ct);

    public Task<IActionResult> OnPostBeslisAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Besluit), () => besprekingen.BeslisAsync(id, Besluit.Beschikking, Besluit.Akkoord == Trajectregels.Ja, Besluit.BesluitReden, ct), Besluit.Akkoord == Trajectregels.Ja ? "De beschikking is bekrachtigd." : "De beschikking is teruggegeven.", ct);

    public Task<IActionResult> OnPostTerugAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Terug), () => besprekingen.KoppelTerugAsync(id, Terug.Id, Terug.GedaanOp, Terug.Toestemming, Terug.Inhoud, Terug.Gever, Terug.Door, ct), "Het informeren van de verwijzer is vastgelegd.", ct);

    public Task<IActionResult> OnPostHeropenAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Heropen), () => herstel.HeropenAsync(id, Heropen.Versie, Heropen.Reden, Heropen.Vergissing, ct), "Het traject loopt weer.", ct);

    public Task<IActionResult> OnPostTrekInAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Intrek), () => herstel.TrekInAsync(id, Intrek.Versie, Intrek.Reden, ct), "Het traject is ingetrokken.", ct);

    private async Task<IActionResult> DoeAsync(Guid id, string formulier, Func<Task<Trajectresultaat>> doe, string melding, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var resultaat = await doe();
            if (resultaat is NietGevonden && await trajecten.DetailsAsync(id, ct) is { Traject.IngetrokkenOp: not null } ingetrokken)
            {
                return ToonIngetrokken(ingetrokken, formulier, melding);
            }

            if (this.Verwerk(resultaat, formulier, melding, $"/trajecten/{id}", sleutel => Beschik.Id = sleutel) is { } klaar)
            {
                return klaar;
            }
        }
        else
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return await ToonAsync(id, ct);
    }

    /// <summary>Who withdrew it clicked twice, or someone wrote about it meanwhile and keeps that.</summary>
    private IActionResult ToonIngetrokken(Trajectdetails details, string formulier, string melding)
    {
        if (formulier == nameof(Intrek) && details.Verloop.FirstOrDefault(v => v.Soort is Verloopsoort.Ingetrokken)?.DoorAccountId == aanmelding.AccountId)
        {
            TempData["Melding"] = melding;
            return Redirect($"/trajecten/{details.Traject.Id}");
        }

        Details = details;
        this.MeldIngetrokken("dit traject", details.Verloop);
        return Page();
    }

    private async Task<IActionResult> ToonAsync(Guid id, CancellationToken ct)
    {
        if (await trajecten.DetailsAsync(id, ct) is not { } details)
        {
            return NotFound();
        }

        Details = details;
        if (Beschik.Id == Guid.Empty)
        {
            Beschik.Id = Guid.CreateVersion7();
        }

        return Page();
    }
}

public sealed class Beschikform
{
    public Guid Id { get; set; }

    public string? Inhoud { get; set; }

    public DateOnly? Datum { get; set; }
}

public sealed class Besluitform
{
    public Guid Beschikking { get; set; }

    public string? Akkoord { get; set; }

    public string? BesluitReden { get; set; }
}

public sealed class Terugform
{
    public Guid Id { get; set; }

    public string? Toestemming { get; set; }

    public DateOnly? GedaanOp { get; set; }

    public string? Inhoud { get; set; }

    /// <summary>Who refused; it is kept with the person.</summary>
    public string? Gever { get; set; }

    public string? Door { get; set; }
}

public sealed class Heropenform
{
    public uint Versie { get; set; }

    public string? Reden { get; set; }

    /// <summary>The end was a mistake; asked where the gemeente begins a new traject for who comes back.</summary>
    public bool Vergissing { get; set; }
}

public sealed class Intrekform
{
    public uint Versie { get; set; }

    public string? Reden { get; set; }
}
