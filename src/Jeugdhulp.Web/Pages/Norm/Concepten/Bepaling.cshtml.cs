using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Norm.Concepten;

/// <summary>One bepaling of a version of the norm in the making.</summary>
public sealed class BepalingModel(Normbeheer beheer, Normoverzicht overzicht) : PageModel
{
    [BindProperty]
    public BepalingForm Form { get; set; } = new();

    /// <summary>Place of the bepaling from 1; empty for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Plaats { get; set; }

    public Normconceptbeeld Beeld { get; private set; } = null!;

    public bool IsVerouderd { get; private set; }

    /// <summary>Whoever looks has no hand in the concept yet.</summary>
    public bool Meeschrijven => !Beeld.Concept.Makers.Contains(Beeld.Wie);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        if (Conceptverloop.Wijzigen(Beeld.Concept.Stand) is not null)
        {
            return Redirect($"/norm/concepten/{id}");
        }

        var bepaling = Plaats is { } plaats ? Beeld.Concept.Bepalingen[plaats - 1] : null;
        Form = new() { Versie = Beeld.Concept.Versie, Bron = bepaling?.Bron, Tekst = bepaling?.Tekst, Sterkte = bepaling is null ? null : Contractnaam.Van(bepaling.Sterkte) };
        return Page();
    }

    public Task<IActionResult> OnPostBewarenAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, () => beheer.BewaarBepalingAsync(id, Form.Versie, Plaats, Form.NaarOpdracht(), ct), "De bepaling is opgeslagen.", ct);

    public Task<IActionResult> OnPostVerwijderenAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, () => beheer.VerwijderBepalingAsync(id, Form.Versie, Plaats ?? 0, ct), "De bepaling is weggehaald.", ct);

    private async Task<IActionResult> DoeAsync(Guid id, Func<Task<Conceptresultaat>> doe, string melding, CancellationToken ct)
    {
        var status = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            switch (await doe())
            {
                case ConceptOpgeslagen:
                    TempData["Melding"] = melding;
                    return Redirect($"/norm/concepten/{id}");
                case ConceptOnbekend:
                    return NotFound();
                case ConceptVerouderd:
                    status = StatusCodes.Status409Conflict;
                    IsVerouderd = true;
                    ModelState.AddModelError(string.Empty, "Iemand anders heeft dit concept gewijzigd terwijl u bezig was. Er is niets opgeslagen. Wat u invulde staat hieronder nog.");
                    break;
                case ConceptGeweigerd geweigerd:
                    ModelState.Voeg(nameof(Form), geweigerd.Fouten);
                    break;
                default:
                    throw new InvalidOperationException("Unknown result of an act on a bepaling.");
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
        if (await overzicht.ConceptAsync(id, ct) is not { } beeld || Plaats < 1 || Plaats > beeld.Concept.Bepalingen.Count)
        {
            return false;
        }

        Beeld = beeld;
        return true;
    }
}

/// <summary>The fields of one bepaling; the strength is a name of the contract.</summary>
public sealed class BepalingForm
{
    public uint Versie { get; set; }

    public string? Bron { get; set; }

    public string? Tekst { get; set; }

    public string? Sterkte { get; set; }

    public Bepalingopdracht NaarOpdracht() => new(Bron, Tekst, Contractnaam.TryParse<Normsterkte>(Sterkte, out var sterkte) ? sterkte : null);
}
