using Jeugdhulp.Application;
using Jeugdhulp.Application.Doorrekenen;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Leren;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Leidraad.Concepten;

/// <summary>A concept from its first answer until someone else puts it in force.</summary>
public sealed class ConceptModel(Conceptbeheer beheer, Vaststeller vaststeller, Doorrekenverslagen verslagen, Casusbesluiten besluiten, TimeProvider klok) : PageModel
{
    [BindProperty]
    public IndienForm Form { get; set; } = new();

    [BindProperty]
    public NaamForm Naam { get; set; } = new();

    [BindProperty]
    public RedenForm Terug { get; set; } = new();

    [BindProperty]
    public RedenForm Weg { get; set; } = new();

    public Conceptbeeld Beeld { get; private set; } = null!;

    /// <summary>What the rules would do, as it was last worked out; empty when it never was.</summary>
    public Doorrekenverslag? Verslag { get; private set; }

    /// <summary>The casussen after whose discussion this was proposed.</summary>
    public IReadOnlyList<Casusverwijzing> Casussen { get; private set; } = [];

    /// <summary>The report is about other answers than the concept holds now.</summary>
    public bool IsVerslagOud => Verslag is not null && Verslag.Regels.Instellingen != Beeld.Concept.Instellingen;

    /// <summary>Row version that what is on the page was made from.</summary>
    public uint Versie => Beeld.Concept.Versie;

    public bool IsVerouderd { get; private set; }

    public bool HernoemenOpen { get; private set; }

    public bool IntrekkenOpen { get; private set; }

    public string Code => Instellingenbronnen.Code(Beeld.Concept.Id);

    /// <summary>First day of next month: what most gemeenten will want.</summary>
    public DateOnly VolgendeMaand => new DateOnly(klok.Vandaag().Year, klok.Vandaag().Month, 1).AddMonths(1);

    /// <summary>Day on which the concept is compared with what holds: the planned one, else today.</summary>
    private DateOnly Peildag => Beeld.Concept.GeldigVan ?? klok.Vandaag();

    /// <summary>The version it takes the place of; for one that is in force, the one before it.</summary>
    public Vervangen? Vervangt => (Beeld.Concept.Versienummer is null ? Beeld.Geldend(Peildag) : Beeld.Geldend(Peildag.AddDays(-1))) is { } versie
        ? new(versie.Nummer, Instellingenbronnen.Code(versie.GemeenteCode, versie.Nummer), versie.Instellingen)
        : null;

    public IReadOnlyList<Instellingsverschil> Verschillen => Instellingsvelden.Vergelijk(Vervangt?.Instellingen ?? LokaleInstellingen.Leeg, Beeld.Concept.Instellingen);

    /// <summary>Why it cannot start on its day any more; null when it can.</summary>
    public string? Botsing => Beeld.Concept.GeldigVan is { } van ? Looptijden.Weigering(Beeld.Looptijden, van, klok.Vandaag()) : null;

    /// <summary>When it would hold; null before a day was chosen and after it was put in force.</summary>
    public Inpassing? Plek => Beeld.Concept is { Stand: Conceptstand.TerBeoordeling, GeldigVan: { } van } ? Looptijden.Pas(Beeld.Looptijden, van, klok.Vandaag()) : null;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        var concept = Beeld.Concept;
        Naam = new() { Naam = concept.Naam };
        Form = new()
        {
            GeldigVan = concept.GeldigVan,
            Reden = concept.Reden,
            BesluitTekst = concept.BesluitTekst,
            BesluitDatum = concept.BesluitDatum,
            BesluitContact = concept.BesluitContact,
        };
        return Page();
    }

    public Task<IActionResult> OnPostHernoemenAsync(Guid id, CancellationToken ct)
    {
        HernoemenOpen = true;
        return DoeAsync(id, nameof(Naam), () => beheer.HernoemAsync(id, Naam.Versie, Naam.Naam, ct), _ => "Het concept heeft een andere naam.", ct);
    }

    public Task<IActionResult> OnPostIndienenAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Form), () => beheer.DienInAsync(id, Form.Versie, Form.NaarOpdracht(), ct), _ => "Het concept ligt ter beoordeling. Een andere beheerder kan het vaststellen.", ct);

    public Task<IActionResult> OnPostTerugzettenAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Terug), () => beheer.ZetTerugAsync(id, Terug.Versie, Terug.Reden, ct), _ => "Het concept is teruggezet. Het kan weer worden gewijzigd.", ct);

    public Task<IActionResult> OnPostIntrekkenAsync(Guid id, CancellationToken ct)
    {
        IntrekkenOpen = true;
        return DoeAsync(id, nameof(Weg), () => beheer.TrekInAsync(id, Weg.Versie, Weg.Reden, ct), _ => "Het concept is ingetrokken.", ct);
    }

    public Task<IActionResult> OnPostVaststellenAsync(Guid id, uint versie, int laatsteVersie, CancellationToken ct) =>
        DoeAsync(id, string.Empty, () => vaststeller.StelVastAsync(id, versie, laatsteVersie, ct), Vastgesteld, ct);

    private static string Vastgesteld(Conceptresultaat resultaat)
    {
        var (nummer, plek) = (VersieVastgesteld)resultaat;
        var begin = $"Versie {nummer} is vastgesteld en geldt {Leidraadwoorden.Periode(plek.Van, plek.Tot)}.";
        return plek.InVerleden ? $"{begin} Contacten die al zijn geclassificeerd houden hun klasse. Er volgen voorstellen om ze opnieuw te classificeren." : begin;
    }

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
                    return Redirect($"/leidraad/concepten/{id}");
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

        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        Response.StatusCode = status;
        return Page();
    }

    private async Task<bool> LaadAsync(Guid id, CancellationToken ct)
    {
        if (await beheer.OpenAsync(id, ct) is not { } beeld)
        {
            return false;
        }

        Beeld = beeld;
        Verslag = await verslagen.LaatsteVanAsync(Code, ct);
        Casussen = await besluiten.VanConceptAsync(id, ct);
        return true;
    }
}

/// <summary>The version that a concept takes the place of.</summary>
public sealed record Vervangen(int Nummer, string Code, LokaleInstellingen Instellingen);

/// <summary>The form to hand a concept in.</summary>
public sealed class IndienForm
{
    public uint Versie { get; set; }

    public DateOnly? GeldigVan { get; set; }

    public string? Reden { get; set; }

    public string? BesluitTekst { get; set; }

    public DateOnly? BesluitDatum { get; set; }

    public string? BesluitContact { get; set; }

    public Indienopdracht NaarOpdracht() => new()
    {
        GeldigVan = GeldigVan,
        Reden = Reden,
        BesluitTekst = BesluitTekst,
        BesluitDatum = BesluitDatum,
        BesluitContact = BesluitContact,
    };
}

/// <summary>The form to rename a concept.</summary>
public sealed class NaamForm
{
    public uint Versie { get; set; }

    public string? Naam { get; set; }
}

/// <summary>An act that needs no more than a reason.</summary>
public sealed class RedenForm
{
    public uint Versie { get; set; }

    public string? Reden { get; set; }
}
