using Jeugdhulp.Application;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Landelijk;
using Jeugdhulp.Web.Pages.Leidraad;
using Jeugdhulp.Web.Pages.Leidraad.Concepten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Norm.Concepten;

/// <summary>A version of the norm from its first bepaling until someone else puts it in force.</summary>
public sealed class ConceptModel(Normbeheer beheer, Normvaststeller vaststeller, Normoverzicht overzicht, TimeProvider klok) : PageModel
{
    [BindProperty]
    public NormIndienForm Form { get; set; } = new();

    [BindProperty]
    public NormForm Norm { get; set; } = new();

    [BindProperty]
    public RedenForm Terug { get; set; } = new();

    [BindProperty]
    public RedenForm Weg { get; set; } = new();

    public Normconceptbeeld Beeld { get; private set; } = null!;

    /// <summary>Row version that what is on the page was made from.</summary>
    public uint Versie => Beeld.Concept.Versie;

    public bool IsVerouderd { get; private set; }

    public bool IntrekkenOpen { get; private set; }

    /// <summary>Whoever looks has no hand in the concept yet.</summary>
    public bool Meeschrijven => !Beeld.Concept.Makers.Contains(Beeld.Wie);

    /// <summary>The version it takes the place of; for one that is in force, the one before it.</summary>
    public Normversie? Vervangt => Beeld.Concept is { Versienummer: not null, GeldigVan: { } van } ? Beeld.Geldend(van.AddDays(-1)) : Beeld.Geldend(Beeld.Concept.GeldigVan ?? klok.Vandaag());

    public IReadOnlyList<Bepalingvergelijking> Verschillen => [.. Normregels.Vergelijk(Vervangt?.Bepalingen ?? [], Beeld.Concept.Bepalingen).Where(v => v.Anders)];

    /// <summary>Why it cannot start on its day any more; null when it can.</summary>
    public string? Botsing => Beeld.Concept.GeldigVan is { } van ? Looptijden.Weigering(Beeld.Looptijden, van, klok.Vandaag()) : null;

    /// <summary>When it would hold; null before a day was chosen and after it was put in force.</summary>
    public Inpassing? Plek => Beeld.Concept is { Stand: Conceptstand.TerBeoordeling, GeldigVan: { } van } ? Looptijden.Pas(Beeld.Looptijden, van, klok.Vandaag()) : null;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ToonAsync(id, null, ct);

    public Task<IActionResult> OnPostWijzigenAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Norm), () => beheer.WijzigAsync(id, Norm.Versie, Norm.Naam, Norm.Publicatie, ct), _ => "Opgeslagen.", ct);

    public Task<IActionResult> OnPostIndienenAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Form), () => beheer.DienInAsync(id, Form.Versie, Form.GeldigVan, Form.Reden, ct), _ => "Het concept ligt ter beoordeling. Een andere landelijk beheerder kan het vaststellen.", ct);

    public Task<IActionResult> OnPostTerugzettenAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Terug), () => beheer.ZetTerugAsync(id, Terug.Versie, Terug.Reden, ct), _ => "Het concept is teruggezet. Het kan weer worden gewijzigd.", ct);

    public Task<IActionResult> OnPostIntrekkenAsync(Guid id, CancellationToken ct)
    {
        IntrekkenOpen = true;
        return DoeAsync(id, nameof(Weg), () => beheer.TrekInAsync(id, Weg.Versie, Weg.Reden, ct), _ => "Het concept is ingetrokken.", ct);
    }

    public Task<IActionResult> OnPostVaststellenAsync(Guid id, uint versie, int laatsteVersie, CancellationToken ct) =>
        DoeAsync(
            id,
            string.Empty,
            () => vaststeller.StelVastAsync(id, versie, laatsteVersie, ct),
            resultaat => $"De versie is vastgesteld en geldt {Leidraadwoorden.Periode(((VersieVastgesteld)resultaat).Inpassing.Van, ((VersieVastgesteld)resultaat).Inpassing.Tot)}.",
            ct);

    private async Task<IActionResult> DoeAsync(Guid id, string formulier, Func<Task<Conceptresultaat>> doe, Func<Conceptresultaat, string> melding, CancellationToken ct)
    {
        var status = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            var resultaat = await doe();
            switch (resultaat)
            {
                case ConceptOpgeslagen or VersieVastgesteld:
                    TempData["Melding"] = melding(resultaat);
                    return Redirect($"/norm/concepten/{id}");
                case ConceptOnbekend:
                    return NotFound();
                case ConceptVerouderd:
                    status = StatusCodes.Status409Conflict;
                    IsVerouderd = true;
                    ModelState.AddModelError(string.Empty, "Er is intussen iets veranderd. Er is niets opgeslagen. Wat u invulde staat er nog.");
                    break;
                case ConceptGeweigerd geweigerd:
                    ModelState.Voeg(formulier, geweigerd.Fouten);
                    break;
                default:
                    throw new InvalidOperationException("Unknown result of an act on a concept.");
            }
        }

        Response.StatusCode = status;
        return await ToonAsync(id, formulier, ct);
    }

    /// <summary>Shows the concept; the form that was sent keeps what was typed, the others show what is stored.</summary>
    private async Task<IActionResult> ToonAsync(Guid id, string? verstuurd, CancellationToken ct)
    {
        if (await overzicht.ConceptAsync(id, ct) is not { } beeld)
        {
            return NotFound();
        }

        Beeld = beeld;
        if (verstuurd != nameof(Form))
        {
            Form = new() { GeldigVan = beeld.Concept.GeldigVan, Reden = beeld.Concept.Reden };
        }

        if (verstuurd != nameof(Norm))
        {
            Norm = new() { Naam = beeld.Concept.Naam, Publicatie = beeld.Concept.Publicatie };
        }

        return Page();
    }
}

/// <summary>The form to hand a version of the norm in.</summary>
public sealed class NormIndienForm
{
    public uint Versie { get; set; }

    public DateOnly? GeldigVan { get; set; }

    public string? Reden { get; set; }
}
