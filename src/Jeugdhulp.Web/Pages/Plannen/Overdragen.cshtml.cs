using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Domain;
using Jeugdhulp.Web.Pages.Leidraad;
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

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Form = new() { Id = Guid.CreateVersion7() };
        return ToonAsync(id, ct);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var sleutel = Form.Id == Guid.Empty ? Guid.CreateVersion7() : Form.Id;
            switch (await overdrachten.DraagOverAsync(id, sleutel, new(Form.Aan, Form.Waarom, Form.Delen, Form.ToestemmingVan, Form.ToestemmingOp) { Partner = Form.Partner }, ct))
            {
                case PlanOpgeslagen:
                    TempData["Melding"] = "De overdracht is vastgelegd. Dit zijn de stukken.";
                    return Redirect($"/plannen/{id}/overdragen/{sleutel}");
                case PlanOnbekend:
                    return NotFound();
                case PlanGeweigerd geweigerd:
                    ModelState.Voeg(nameof(Form), geweigerd.Fouten);
                    break;
                default:
                    throw new InvalidOperationException("Unknown result of a handover.");
            }
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ToonAsync(id, ct);
    }

    private async Task<IActionResult> ToonAsync(Guid id, CancellationToken ct)
    {
        if (await plannen.MetOverdrachtenAsync(id, ct) is not { } gevonden)
        {
            return NotFound();
        }

        (Beeld, Eerdere) = gevonden;
        return Page();
    }
}

/// <summary>The fields of a handover.</summary>
public sealed class Overdrachtform
{
    public Guid Id { get; set; }

    public string? Partner { get; set; }

    public string? Aan { get; set; }

    public string? Waarom { get; set; }

    public List<string> Delen { get; set; } = [];

    public string? ToestemmingVan { get; set; }

    public DateOnly? ToestemmingOp { get; set; }

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
