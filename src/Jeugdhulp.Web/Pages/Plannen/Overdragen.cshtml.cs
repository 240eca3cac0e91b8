using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Domain;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Pages.Leidraad;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Plannen;

/// <summary>Hands selected parts of a plan to another party, with consent.</summary>
public sealed class OverdragenModel(PlanQuery plannen, Planoverdrachten overdrachten) : PageModel
{
    [BindProperty]
    public Overdrachtform Form { get; set; } = new();

    public Planbeeld Beeld { get; private set; } = null!;

    public IReadOnlyList<Planoverdracht> Eerdere { get; private set; } = [];

    /// <summary>Partners with whom sharing is agreed: what stands there is not typed again.</summary>
    public IReadOnlyList<Deelbaar> Deelbaar { get; private set; } = [];

    /// <summary>Facts of contacts that can go along.</summary>
    public IReadOnlyList<SelectListItem> Feiten { get; private set; } = [];

    /// <param name="id">The plan.</param>
    /// <param name="toestemming">The consent to begin with, where there is more than one.</param>
    /// <param name="ct">Stops.</param>
    public async Task<IActionResult> OnGetAsync(Guid id, Guid? toestemming, CancellationToken ct)
    {
        var antwoord = await ToonAsync(id, ct);
        var gekozen = Deelbaar.FirstOrDefault(d => d.Id == toestemming) ?? (Deelbaar.Count == 1 ? Deelbaar[0] : null);
        Form = new()
        {
            Id = Guid.CreateVersion7(),
            Partner = gekozen is null ? null : Contractnaam.Van(gekozen.Partner),
            Aan = gekozen?.Naam,
            ToestemmingVan = gekozen?.Van,
            ToestemmingOp = gekozen?.Op,
        };
        return antwoord;
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            var sleutel = Form.Id == Guid.Empty ? Guid.CreateVersion7() : Form.Id;
            switch (await overdrachten.DraagOverAsync(id, sleutel, new(Form.Aan, Form.Waarom, Form.Delen, Form.ToestemmingVan, Form.ToestemmingOp) { Partner = Form.Partner, Contacten = [.. Form.Contacten.Select(c => Guid.TryParse(c, out var contact) ? contact : Guid.Empty)] }, ct))
            {
                case PlanOpgeslagen:
                    TempData["Melding"] = "De overdracht is vastgelegd. Dit zijn de stukken.";
                    return Redirect($"/plannen/{id}/overdragen/{sleutel}");
                case PlanOnbekend:
                    return NotFound();
                case PlanGeweigerd geweigerd:
                    this.Weiger(nameof(Form), geweigerd.Fouten, sleutel => Form.Id = sleutel);
                    break;
                default:
                    throw new InvalidOperationException("Unknown result of a handover.");
            }
        }

        return await ToonAsync(id, ct);
    }

    private async Task<IActionResult> ToonAsync(Guid id, CancellationToken ct)
    {
        if (await plannen.MetOverdrachtenAsync(id, ct) is not { } gevonden)
        {
            return NotFound();
        }

        (Beeld, Eerdere, Deelbaar) = (gevonden.Beeld, gevonden.Erbij.Eerdere, gevonden.Erbij.Deelbaar);
        Feiten = [.. gevonden.Erbij.Feiten.Select(f => new SelectListItem(Overdrachtform.Naam(f), f.ContactId.ToString()))];
        return Page();
    }
}

/// <summary>The fields of a handover.</summary>
public sealed class Overdrachtform
{
    private const int Lengte = 120;

    public Guid Id { get; set; }

    public string? Partner { get; set; }

    public string? Aan { get; set; }

    public string? Waarom { get; set; }

    public List<string> Delen { get; set; } = [];

    public List<string> Contacten { get; set; } = [];

    public string? ToestemmingVan { get; set; }

    public DateOnly? ToestemmingOp { get; set; }

    /// <summary>A fact in a list: when, the beginning of what, and who says so.</summary>
    public static string Naam(Contactfeit feit)
    {
        ArgumentNullException.ThrowIfNull(feit);
        var tekst = feit.Feit.Length <= Lengte ? feit.Feit : $"{feit.Feit[..Lengte]}…";
        return $"{Notatie.Datum(feit.Datum)}: {tekst}{(feit.Bron is null ? "" : $" (bron: {feit.Bron})")}";
    }

    public static string Naam(Overdrachtdeel deel) => deel switch
    {
        Overdrachtdeel.Vraag => "De vraag en de reden",
        Overdrachtdeel.Feiten => "De feiten, met bron",
        Overdrachtdeel.Meningen => "Wat ouders, jeugdige en professional vinden",
        Overdrachtdeel.Doelen => "De doelen en wat ervan geworden is",
        Overdrachtdeel.Acties => "De afspraken",
        _ => throw new ArgumentOutOfRangeException(nameof(deel)),
    };

    public static IReadOnlyList<SelectListItem> Keuzes { get; } = [.. Enum.GetValues<Overdrachtdeel>().Select(d => new SelectListItem(Naam(d), Contractnaam.Van(d)))];
}
