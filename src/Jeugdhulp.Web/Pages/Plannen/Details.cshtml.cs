using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Plannen;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Plannen;

/// <summary>The plan of a household.</summary>
public sealed class DetailsModel(PlanQuery plannen, Doelbeheer doelen, Planbekrachtiging bekrachtiging, Planheropening heropening) : PageModel
{
    [BindProperty]
    public Actieform Actie { get; set; } = new();

    [BindProperty]
    public Besluitform Besluit { get; set; } = new();

    [BindProperty]
    public Heropenform Heropen { get; set; } = new();

    public Planbeeld Beeld { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ToonAsync(id, null, ct);

    public async Task<IActionResult> OnPostActieAsync(Guid id, CancellationToken ct)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            switch (await doelen.SpreekAfAsync(id, Actie.Id == Guid.Empty ? Guid.CreateVersion7() : Actie.Id, Actie.Wat, Actie.Wie, Actie.Voor, ct))
            {
                case PlanOpgeslagen:
                    TempData["Melding"] = "De afspraak staat in het plan.";
                    return Redirect($"/plannen/{id}#afspraken");
                case PlanOnbekend:
                    return NotFound();
                case PlanGeweigerd geweigerd:
                    this.Weiger(nameof(Actie), geweigerd.Fouten, sleutel => Actie.Id = sleutel);
                    break;
                default:
                    throw new InvalidOperationException("Unknown result of an act on a plan.");
            }
        }

        return await ToonAsync(id, nameof(Actie), ct);
    }

    public async Task<IActionResult> OnPostGedaanAsync(Guid id, Guid actie, CancellationToken ct)
    {
        switch (await doelen.DoeAfAsync(id, actie, ct))
        {
            case PlanOpgeslagen:
                TempData["Melding"] = "De afspraak is gedaan.";
                return Redirect($"/plannen/{id}#afspraken");
            case PlanGeweigerd geweigerd:
                ModelState.Clear();
                ModelState.Voeg(string.Empty, geweigerd.Fouten);
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return await ToonAsync(id, null, ct);
            default:
                return NotFound();
        }
    }

    /// <summary>What the team says about the version that waits.</summary>
    public async Task<IActionResult> OnPostBesluitAsync(Guid id, CancellationToken ct)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            switch (await bekrachtiging.BeslisAsync(id, Besluit.Versie, Besluit.Id, new(Besluit.Besluit, Besluit.Reden, Besluit.Toelichting), ct))
            {
                case PlanOpgeslagen:
                    TempData["Melding"] = "Het besluit van het team staat bij het plan.";
                    return Redirect($"/plannen/{id}");
                case PlanOnbekend:
                    return NotFound();
                case PlanGeweigerd geweigerd:
                    this.Weiger(nameof(Besluit), geweigerd.Fouten, sleutel => Besluit.Id = sleutel);
                    break;
                default:
                    throw new InvalidOperationException("Unknown result of a decision about a plan.");
            }
        }

        return await ToonAsync(id, nameof(Besluit), ct);
    }

    /// <summary>Closing it was a mistake.</summary>
    public async Task<IActionResult> OnPostHeropenAsync(Guid id, CancellationToken ct)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            switch (await heropening.HeropenAsync(id, Heropen.Versie, Heropen.Reden, ct))
            {
                case PlanOpgeslagen:
                    TempData["Melding"] = "Het plan is weer open.";
                    return Redirect($"/plannen/{id}");
                case PlanOnbekend:
                    return NotFound();
                case PlanGeweigerd geweigerd:
                    ModelState.Voeg(nameof(Heropen), geweigerd.Fouten);
                    break;
                case PlanVerouderd:
                    Response.StatusCode = StatusCodes.Status409Conflict;
                    ModelState.AddModelError(string.Empty, "Iemand anders heeft dit plan net gewijzigd. Er is niets opgeslagen. Lees het plan eerst opnieuw.");
                    break;
                default:
                    throw new InvalidOperationException("Unknown result of opening a plan again.");
            }
        }

        return await ToonAsync(id, nameof(Heropen), ct);
    }

    /// <summary>Shows the plan; only the form that was sent keeps what was typed.</summary>
    private async Task<IActionResult> ToonAsync(Guid id, string? verstuurd, CancellationToken ct)
    {
        if (await plannen.LaadAsync(id, ct) is not { } beeld)
        {
            return NotFound();
        }

        Beeld = beeld;
        if (verstuurd != nameof(Actie))
        {
            Actie = new() { Id = Guid.CreateVersion7() };
        }

        if (verstuurd != nameof(Besluit))
        {
            Besluit = new() { Id = Guid.CreateVersion7(), Versie = beeld.Wachtend?.Id ?? Guid.Empty };
        }

        if (verstuurd != nameof(Heropen) || Response.StatusCode == StatusCodes.Status409Conflict)
        {
            Heropen.Versie = beeld.Plan.Versie;
            ModelState.Remove($"{nameof(Heropen)}.{nameof(Heropen.Versie)}");
        }

        return Page();
    }
}

/// <summary>The fields of opening a plan again.</summary>
public sealed class Heropenform
{
    public uint Versie { get; set; }

    public string? Reden { get; set; }
}

/// <summary>The fields of what the team decides.</summary>
public sealed class Besluitform
{
    public static IReadOnlyList<SelectListItem> Besluiten { get; } = [.. Enum.GetValues<Teambesluit>().Select(b => new SelectListItem(b is Teambesluit.Bekrachtigd ? "Bekrachtigen" : "Teruggeven", Contractnaam.Van(b)))];

    public static IReadOnlyList<SelectListItem> Redenen { get; } = [.. Enum.GetValues<Teruggeefreden>().Select(r => new SelectListItem(r.Naam(), Contractnaam.Van(r)))];

    public Guid Id { get; set; }

    /// <summary>The version that was read.</summary>
    public Guid Versie { get; set; }

    public string? Besluit { get; set; }

    public string? Reden { get; set; }

    public string? Toelichting { get; set; }
}

/// <summary>The fields of something that someone will do.</summary>
public sealed class Actieform
{
    public Guid Id { get; set; }

    public string? Wat { get; set; }

    public string? Wie { get; set; }

    public DateOnly? Voor { get; set; }
}
