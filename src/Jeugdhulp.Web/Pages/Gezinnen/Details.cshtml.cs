using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Gezinnen;

/// <summary>A household: who belongs to it, what they are to each other, and who steers.</summary>
public sealed class DetailsModel(Gezinsbeheer gezinnen, Relatiebeheer relaties, PersoonZoeker zoeker) : PageModel
{
    [BindProperty]
    public Lidform Lid { get; set; } = new();

    [BindProperty]
    public Lideindeform Einde { get; set; } = new();

    [BindProperty]
    public Relatieform Relatie { get; set; } = new();

    [BindProperty]
    public Lidverbeterform Verbeter { get; set; } = new();

    [BindProperty]
    public Gezagform Gezag { get; set; } = new();

    [BindProperty]
    public Relatieeindeform Relatieeinde { get; set; } = new();

    [BindProperty]
    public Regieform Regie { get; set; } = new();

    public Gezinsdetails Gezin { get; private set; } = null!;

    /// <summary>Who may be meant, for who works without scripts.</summary>
    public IReadOnlyList<Zoekresultaat> Gevonden { get; private set; } = [];

    /// <summary>The form that was sent and refused, or that someone came for.</summary>
    public string? Open { get; private set; }

    public IEnumerable<SelectListItem> Leden => Gezin.Leden.Where(l => l.Tot is null).Select(l => new SelectListItem(l.Persoon!.VolledigeNaam, l.PersoonId.ToString()));

    /// <summary>What they are to each other now.</summary>
    public IEnumerable<SelectListItem> Relaties => Gezin.Relaties.Where(r => r.Tot is null).Select(r => new SelectListItem($"{r.Ander}, {r.Soort.Naam()} van {r.Jeugdige}, {r.Gezag.Naam()}", r.Id.ToString()));

    public IEnumerable<SelectListItem> Medewerkers => Gezin.Medewerkers.Select(m => new SelectListItem(m.Naam, m.Id.ToString()));

    public Task<IActionResult> OnGetAsync(Guid id, string? open, CancellationToken ct)
    {
        Open = open == "regie" ? nameof(Regie) : null;
        return ToonAsync(id, ct);
    }

    public async Task<IActionResult> OnPostLidAsync(Guid id, Guid? gekozen, CancellationToken ct)
    {
        Lid.PersoonId = gekozen ?? Lid.PersoonId;
        if (Lid.PersoonId is null && ModelState.IsValid)
        {
            Gevonden = [.. (await zoeker.ZoekAsync(Lid.Zoek, ct)).DistinctBy(z => z.PersoonId)];
        }

        return await DoeAsync(id, nameof(Lid), () => gezinnen.VoegLidToeAsync(id, Lid.PersoonId, Lid.Rol, Lid.Van, ct), "De persoon hoort nu bij dit gezin.", ct);
    }

    public Task<IActionResult> OnPostEindeAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Einde), () => gezinnen.BeeindigLidAsync(id, Einde.PersoonId ?? Guid.Empty, Einde.Tot, ct), "De persoon hoort niet meer bij dit gezin.", ct);

    public Task<IActionResult> OnPostRelatieAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Relatie), () => relaties.VoegToeAsync(Relatie.Id == Guid.Empty ? Guid.CreateVersion7() : Relatie.Id, Relatie.JeugdigeId, Relatie.AnderId, Relatie.Soort, Relatie.Gezag, ct), "De relatie is toegevoegd.", ct);

    public Task<IActionResult> OnPostVerbeterAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Verbeter), () => gezinnen.WijzigLidAsync(id, Verbeter.PersoonId ?? Guid.Empty, Verbeter.Rol, Verbeter.Van, Verbeter.Gezien.GetValueOrDefault(Verbeter.PersoonId ?? Guid.Empty), ct), "De eerste dag en de rol in het gezin zijn verbeterd.", ct);

    public Task<IActionResult> OnPostGezagAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Gezag), () => relaties.WijzigGezagAsync(Gezag.RelatieId ?? Guid.Empty, Gezag.Gezag, Gezag.Gezien.GetValueOrDefault(Gezag.RelatieId ?? Guid.Empty), ct), "Het gezag is verbeterd.", ct);

    public Task<IActionResult> OnPostRelatieEindeAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Relatieeinde), () => relaties.BeeindigAsync(Relatieeinde.RelatieId ?? Guid.Empty, Relatieeinde.Tot, ct), "De relatie is beëindigd. Was dat een vergissing? Maak het ongedaan bij ‘Relaties’.", ct);

    public Task<IActionResult> OnPostRelatieTerugAsync(Guid id, Guid relatie, CancellationToken ct) =>
        DoeAsync(id, string.Empty, () => relaties.HerstelAsync(relatie, ct), "De relatie is er weer.", ct);

    public Task<IActionResult> OnPostRegieAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Regie), () => gezinnen.LegRegieVastAsync(id, Regie.Soort, Regie.MedewerkerId, Regie.AnderePartij, Regie.Overlegstructuur, Regie.Gezien, ct), "De regie is vastgelegd.", ct);

    private async Task<IActionResult> DoeAsync(Guid id, string formulier, Func<Task<Persoonresultaat>> doe, string melding, CancellationToken ct)
    {
        if (!await gezinnen.BestaatAsync(id, ct))
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            switch (await doe())
            {
                case PersoonOpgeslagen:
                    TempData["Melding"] = melding;
                    return Redirect($"/gezinnen/{id}");
                case PersoonGeweigerd geweigerd:
                    this.Weiger(formulier, geweigerd.Fouten, sleutel => Relatie.Id = sleutel);
                    Response.StatusCode = geweigerd.Intussen ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
                    ToonBijZoekveld();
                    break;
                case PersoonOnvindbaar when formulier is nameof(Einde) or nameof(Verbeter):
                    ModelState.AddModelError($"{formulier}.PersoonId", "Kies iemand die nu bij dit gezin hoort.");
                    break;
                case PersoonOnvindbaar when formulier is nameof(Gezag) or nameof(Relatieeinde):
                    ModelState.AddModelError($"{formulier}.RelatieId", "Kies een relatie.");
                    break;
                default:
                    return NotFound();
            }
        }

        Open = formulier;
        return await ToonAsync(id, ct);
    }

    /// <summary>Nobody sees the hidden field, so what is wrong with it stands at the field that is typed in.</summary>
    private void ToonBijZoekveld()
    {
        if (ModelState.TryGetValue("Lid.PersoonId", out var fout) && fout.Errors.Count > 0)
        {
            ModelState.AddModelError("Lid.Zoek", Gevonden.Count > 0 ? "Kies hieronder wie u bedoelt." : fout.Errors[0].ErrorMessage);
            ModelState.Remove("Lid.PersoonId");
        }
    }

    private async Task<IActionResult> ToonAsync(Guid id, CancellationToken ct)
    {
        if (await gezinnen.LaadAsync(id, ct) is not { } gezin)
        {
            return NotFound();
        }

        Gezin = gezin;
        if (Relatie.Id == Guid.Empty)
        {
            Relatie.Id = Guid.CreateVersion7();
            ModelState.Remove("Relatie.Id");
        }

        return Page();
    }
}
