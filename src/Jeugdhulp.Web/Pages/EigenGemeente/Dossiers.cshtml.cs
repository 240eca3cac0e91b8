using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.EigenGemeente;

/// <summary>What the gemeente agreed about its dossiers.</summary>
public sealed class DossiersModel(Dossierafspraakbeheer beheer) : PageModel
{
    [BindProperty]
    public Afspraakform Form { get; set; } = new();

    /// <summary>Everything that was agreed, latest first.</summary>
    public IReadOnlyList<Dossierafspraak> Historie { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Statussen { get; } =
        [.. Enum.GetValues<Dossierstatus>().Where(s => s is not Dossierstatus.Afgesloten).Select(s => new SelectListItem(s.Naam(), Contractnaam.Van(s)))];

    /// <summary>A date of birth can be known in part but never be missing, so nothing would come of asking for it.</summary>
    public IReadOnlyList<SelectListItem> Gegevens { get; } = [.. Enum.GetValues<Gegeven>().Where(g => g is not Gegeven.Geboortedatum).Select(g => new SelectListItem(g.Naam(), Contractnaam.Van(g)))];

    public IReadOnlyList<SelectListItem> JaNee { get; } = [new("Ja", "ja"), new("Nee", "nee")];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Historie = await beheer.LaadAsync(ct);
        Form = Afspraakform.Van(Historie.Count > 0 ? Historie[0].Afspraken : Dossierafspraken.Standaard);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        foreach (var (veld, waarde) in new[] { (nameof(Form.AndereWetten), Form.AndereWetten), (nameof(Form.PlanBekrachtigen), Form.PlanBekrachtigen), (nameof(Form.ZwaarwegendAdvies), Form.ZwaarwegendAdvies) })
        {
            if (waarde is not ("ja" or "nee"))
            {
                ModelState.AddModelError($"{nameof(Form)}.{veld}", "Kies ja of nee.");
            }
        }

        if (ModelState.IsValid)
        {
            var fouten = await beheer.SpreekAfAsync(Form.TeltMee, Form.Gegevens, Form.WekenZonderContact, new(Form.AndereWetten == "ja", Form.PlanBekrachtigen == "ja", Form.ZwaarwegendAdvies == "ja"), Form.GeldtVanaf, ct);
            if (fouten.Count == 0)
            {
                TempData["Melding"] = "De afspraken zijn opgeslagen.";
                return Redirect("/gemeente/dossiers");
            }

            ModelState.Voeg(nameof(Form), fouten);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        Historie = await beheer.LaadAsync(ct);
        return Page();
    }
}

/// <summary>Agreements as they are typed.</summary>
public sealed class Afspraakform
{
    public List<string> TeltMee { get; set; } = [];

    /// <summary>First day on which these statuses count, when they are others than before.</summary>
    public DateOnly? GeldtVanaf { get; set; }

    public List<string> Gegevens { get; set; } = [];

    public int? WekenZonderContact { get; set; }

    public string? AndereWetten { get; set; }

    public string? PlanBekrachtigen { get; set; }

    public string? ZwaarwegendAdvies { get; set; }

    public static Afspraakform Van(Dossierafspraken afspraken) => new()
    {
        TeltMee = [.. afspraken.TeltMee.Select(s => Contractnaam.Van(s))],
        Gegevens = [.. afspraken.Gegevens.Select(g => Contractnaam.Van(g))],
        WekenZonderContact = afspraken.WekenZonderContact,
        AndereWetten = afspraken.AndereWetten ? "ja" : "nee",
        PlanBekrachtigen = afspraken.PlanBekrachtigen ? "ja" : "nee",
        ZwaarwegendAdvies = afspraken.ZwaarwegendAdvies ? "ja" : "nee",
    };
}
