using Jeugdhulp.Application.Contacten.Concepten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Jeugdhulp.Web.Pages.Contacten.Registreren;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Verder;

/// <summary>Brings a form that came after its session, or after whom it was about was merged, back to its page.</summary>
public sealed class IndexModel(ConceptService concepten, Persoonbeheer personen) : PageModel
{
    /// <summary>What looks like a text and not like a key, a number or a choice.</summary>
    private const int LangeTekst = 40;

    /// <summary>What a page keeps in a hidden field for itself: how the form was opened, which row it is about and what was asked before.</summary>
    private static readonly HashSet<string> Verborgen = new(
        [nameof(IDriewegform.Geopend), "Gezien", "Versie", "Volgnummer", "Sleutel", "Stand", "Was", "Akkoord", "Gevraagd", "Nagevraagd", "DelenGevraagd", "InschattingVan", "Concept"], StringComparer.Ordinal);

    public Guid Concept { get; private set; }

    public string Adres { get; private set; } = string.Empty;

    public IReadOnlyDictionary<string, string[]> Velden { get; private set; } = new Dictionary<string, string[]>();

    /// <summary>It was kept because whom it was about was merged.</summary>
    public bool Samengevoegd { get; private set; }

    /// <summary>Who was merged and who stayed; null once that was undone.</summary>
    public (Persoon Weg, Persoon Gebleven)? Wie { get; private set; }

    /// <summary>What was written, to read or to copy.</summary>
    public IReadOnlyList<string> Teksten => [.. Velden.Where(v => !Verborgen.Contains(v.Key.Split('.')[^1])).SelectMany(v => v.Value).Where(w => w.Length > LangeTekst || w.Contains(' ', StringComparison.Ordinal))];

    public async Task<IActionResult> OnGetAsync(Guid concept, CancellationToken ct)
    {
        if (await concepten.OpenAsync(concept, ct) is not { } bewaard)
        {
            return NotFound();
        }

        var adres = bewaard.Velden.GetValueOrDefault(Conceptadres.Veld) is [var een] ? een : null;
        if (!Conceptadres.IsAnderFormulier(adres) || !Url.IsLocalUrl(adres))
        {
            return Redirect(Conceptadres.Verder(null, concept));
        }

        (Concept, Adres) = (concept, adres!);
        Samengevoegd = bewaard.Velden.ContainsKey(Samenvoegwacht.Veld);
        if (bewaard.Velden.GetValueOrDefault(Samenvoegwacht.Veld) is [var naam] && Guid.TryParse(naam, out var id)
            && await personen.OpenVervallenAsync(id, ct) is { SamengevoegdMetId: { } met } weg && await personen.OpenAsync(met, ct) is { } gebleven)
        {
            Wie = (weg, gebleven);
        }

        Velden = bewaard.Velden.Where(v => v.Key is not (Conceptadres.Veld or Samenvoegwacht.Veld)).ToDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal);
        return Page();
    }

    public async Task<IActionResult> OnPostWegAsync([FromRoute] Guid concept, CancellationToken ct) =>
        await concepten.VerwijderAsync(concept, ct) ? RedirectToPage("/Index") : NotFound();
}
