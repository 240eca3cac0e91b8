using Jeugdhulp.Application.Leren;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Leren.Toets;

public sealed class IndexModel(Instructielezer lezer) : PageModel
{
    [BindProperty]
    public Toetsform Form { get; set; } = new();

    public Toetsbeeld Beeld { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => KijkNaAsync(klaar: false, ct);

    /// <summary>Tells what is right so far, and keeps nothing.</summary>
    public Task OnPostKijkAsync(CancellationToken ct) => KijkNaAsync(klaar: false, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await KijkNaAsync(klaar: true, ct);
        if (Beeld.Afgerond)
        {
            TempData["Melding"] = "U bent klaar met de instructie. U kunt nu contacten registreren.";
            return Redirect("/leren/instructie");
        }

        foreach (var (nummer, vraag) in Beeld.Vragen.Index().Where(v => v.Item.Ontbreekt))
        {
            ModelState.AddModelError($"Form.Antwoorden[{nummer}].Klasse", $"Kies een klasse bij casus {nummer + 1}.");
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError(string.Empty, "Uw account is nog niet aan een medewerker gekoppeld. Vraag de beheerder om dit te doen.");
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>Puts the answers beside the questions of now; a round that began meanwhile may have changed which those are.</summary>
    private async Task KijkNaAsync(bool klaar, CancellationToken ct)
    {
        // A form that names a place and sends nothing for it leaves an empty one there.
        var gegeven = Form.Antwoorden.OfType<Toetsantwoord>().DistinctBy(a => a.CasusId).ToDictionary(a => a.CasusId, a => a.Klasse);
        Beeld = await lezer.KijkNaAsync(gegeven, klaar, ct);
        Form.Antwoorden = [.. Beeld.Vragen.Select(v => new Toetsantwoord { CasusId = v.CasusId, Klasse = gegeven.GetValueOrDefault(v.CasusId) })];
        ModelState.Clear();
    }
}

public sealed class Toetsform
{
    public List<Toetsantwoord> Antwoorden { get; set; } = [];
}

public sealed class Toetsantwoord
{
    public Guid CasusId { get; set; }

    public string? Klasse { get; set; }
}
