using Jeugdhulp.Application.Triage;
using Jeugdhulp.Domain.Triage;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.EigenGemeente;

/// <summary>The terms of triage of the own gemeente.</summary>
public sealed class TriageModel(Triagetermijnbeheer beheer) : PageModel
{
    [BindProperty]
    public Termijnform Form { get; set; } = new();

    /// <summary>What was laid down; null while the defaults hold.</summary>
    public Triagetermijn? Termijn { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Termijn = await beheer.LaadAsync(ct);
        var nu = Termijn?.Termijnen ?? Triagetermijnen.Standaard;
        Form = new()
        {
            SpoedDagen = nu.SpoedDagen,
            AnalyseDagen = nu.AnalyseDagen,
            DubbelDagen = nu.DubbelDagen,
            Veiligheidsinstructie = Termijn?.Veiligheidsinstructie ?? Triagewoorden.StandaardInstructie,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var fouten = await beheer.BewaarAsync(Form.SpoedDagen, Form.AnalyseDagen, Form.DubbelDagen, Form.Veiligheidsinstructie, ct);
            if (fouten.Count == 0)
            {
                TempData["Melding"] = "Opgeslagen. Een nieuwe triage krijgt deze termijn. Een triage die er al is, houdt de termijn van toen.";
                return Redirect("/gemeente/triage");
            }

            ModelState.Voeg(nameof(Form), fouten);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        Termijn = await beheer.LaadAsync(ct);
        return Page();
    }
}

public sealed class Termijnform
{
    public int? SpoedDagen { get; set; }

    public int? AnalyseDagen { get; set; }

    public int? DubbelDagen { get; set; }

    public string? Veiligheidsinstructie { get; set; }
}
