using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Plannen;

/// <summary>Changes what is written in a plan.</summary>
public sealed class WijzigenModel(PlanQuery plannen, Planbeheer beheer) : PageModel
{
    [BindProperty]
    public Planform Form { get; set; } = new();

    /// <summary>The jeugdige to whom someone came here: whether they were spoken to alone is filled in first.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Alleen { get; set; }

    /// <summary>The day of a contact with the jeugdige alone that is filled in beforehand.</summary>
    public DateOnly? Voorgesteld { get; private set; }

    public Planbeeld Beeld { get; private set; } = null!;

    /// <summary>What someone else changed since this form was opened; null when nobody did.</summary>
    public IReadOnlyList<Planwijziging>? Anderen { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await plannen.MetAlleenAsync(id, Alleen ?? Guid.Empty, ct) is not (var beeld, var gesproken))
        {
            return NotFound();
        }

        Beeld = beeld;
        Form = Drieweg.Open(Planform.Van(beeld));
        if (Form.Deelnemers.Find(d => d.PersoonId == Alleen) is { AlleenGesprokenOp: null, NietAlleen: null } veld && gesproken is { } dag)
        {
            (veld.AlleenGesprokenOp, Voorgesteld) = (dag, dag);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            switch (await beheer.WijzigAsync(id, Form.Versie, Form.Gezien, Form.NaarOpdracht(), ct))
            {
                case PlanOpgeslagen:
                    TempData["Melding"] = "Het plan is gewijzigd.";
                    return Redirect($"/plannen/{id}");
                case PlanOnbekend:
                    return NotFound();
                case PlanGeweigerd geweigerd:
                    foreach (var fout in geweigerd.Fouten)
                    {
                        ModelState.AddModelError(fout.Veld.Length == 0 ? string.Empty : $"{nameof(Form)}.{Form.Veld(fout.Veld)}", fout.Melding);
                    }

                    break;
                case PlanVerouderd verouderd:
                    Anderen = verouderd.Wijzigingen;
                    // Who has read what the other did may save the own changes beside it.
                    ModelState.Remove("Form.Versie");
                    ModelState.Remove("Form.Gezien");
                    (Form.Versie, Form.Gezien) = (verouderd.Versie, verouderd.Gezien);
                    ModelState.AddModelError(string.Empty, "Iemand anders heeft dit plan gewijzigd terwijl u bezig was. Er is niets opgeslagen. Wat u veranderde staat hieronder nog.");
                    break;
                default:
                    throw new InvalidOperationException("Unknown result of an act on a plan.");
            }
        }

        if (await plannen.LaadAsync(id, ct) is not { } beeld)
        {
            return NotFound();
        }

        Beeld = beeld;
        Form.VulAan(beeld);
        if (Anderen is not null)
        {
            Form = Drieweg.Voeg(Form, Planform.Van(beeld), ModelState);
        }

        Response.StatusCode = Anderen is null ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict;
        return Page();
    }
}
