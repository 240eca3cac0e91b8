using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Dossiers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Dossiers;

public sealed class VoorstellenModel(DossiervoorstellenQuery voorstellen, Dossieropener opener, Dossieraansluiter aansluiter) : PageModel
{
    public IReadOnlyList<Dossiervoorstel> Lijst { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Lijst = await voorstellen.LaadAsync(ct);

    /// <summary>Opens the dossier as it is proposed.</summary>
    public async Task<IActionResult> OnPostOpenenAsync(Guid persoonId, Guid dossierId, Guid? teamId, DateOnly? begin, CancellationToken ct) =>
        await KlaarAsync(
            ModelState.IsValid && dossierId != Guid.Empty
                ? await opener.OpenAsync(new() { Id = dossierId, PersoonId = persoonId, Soort = Contractnaam.Van(Dossiersoort.Individueel), TeamId = teamId, Begin = begin }, ct)
                : new DossierOnbekend(),
            "Het dossier is geopend. Vul aan wat nog ontbreekt.",
            ct,
            persoonId);

    /// <summary>Puts a brother or sister in the dossier that exists.</summary>
    public async Task<IActionResult> OnPostMeedoenAsync(Guid persoonId, Guid dossierId, DateOnly? begin, string? rol, CancellationToken ct) =>
        await KlaarAsync(
            ModelState.IsValid ? await aansluiter.SluitAanAsync(persoonId, dossierId, begin, rol, ct) : new DossierOnbekend(),
            "De jeugdige staat nu in dit dossier.",
            ct);

    private async Task<IActionResult> KlaarAsync(Dossierresultaat resultaat, string melding, CancellationToken ct, Guid? persoonId = null)
    {
        if (resultaat is DossierOpgeslagen opgeslagen)
        {
            TempData["Melding"] = $"{melding} {opgeslagen.Erbij}".TrimEnd();
            return Redirect($"/dossiers/{opgeslagen.Id}");
        }

        if (resultaat is DossierNavraag { Fouten: [var vraag, ..] } && persoonId is { } wie)
        {
            // Only the form can be answered.
            TempData["Vraag"] = vraag.Melding;
            return Redirect($"/dossiers/openen?persoon={wie}");
        }

        var status = resultaat is DossierOnbekend ? StatusCodes.Status400BadRequest : ModelState.Verwerk(resultaat);
        if (resultaat is DossierOnbekend)
        {
            ModelState.AddModelError(string.Empty, "Dit voorstel is er niet meer.");
        }

        foreach (var veld in ModelState.Where(v => v.Key.Length > 0 && v.Value!.Errors.Count > 0).ToList())
        {
            // The page has no fields; what is wrong belongs to the proposal as a whole.
            var fouten = veld.Value!.Errors.Select(f => f.ErrorMessage).ToList();
            ModelState.Remove(veld.Key);
            fouten.ForEach(f => ModelState.AddModelError(string.Empty, f));
        }

        Lijst = await voorstellen.LaadAsync(ct);
        Response.StatusCode = status;
        return Page();
    }
}
