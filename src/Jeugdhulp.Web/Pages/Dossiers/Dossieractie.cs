using Jeugdhulp.Application.Dossiers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Dossiers;

/// <summary>A form that knows which change its reader saw last.</summary>
public interface IVolgnummerform
{
    int Volgnummer { get; set; }
}

/// <summary>A page with one form that does something with a dossier.</summary>
public abstract class Dossieractie(Dossierbeheer beheer, Dossierformuliersoort soort) : PageModel
{
    public Dossierformulier Formulier { get; private set; } = null!;

    /// <summary>What others changed since this form was opened.</summary>
    public DossierVerouderd? Verouderd { get; private set; }

    protected Dossierbeheer Beheer => beheer;

    protected async Task<bool> LaadAsync(Guid id, CancellationToken ct)
    {
        if (await beheer.OpenAsync(id, soort, ct) is not { } formulier)
        {
            return false;
        }

        Formulier = formulier;
        return true;
    }

    /// <summary>Does what was asked, or shows the form again with all that was typed and, when someone was first, what that one did.</summary>
    protected async Task<IActionResult> DoeAsync(Guid id, IVolgnummerform form, Func<Task<Dossierresultaat>> doe, string melding, CancellationToken ct, string vervolg = "")
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(doe);
        var status = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            var resultaat = await doe();
            status = ModelState.Verwerk(resultaat);
            Verouderd = resultaat as DossierVerouderd;
            form.Volgnummer = Verouderd?.Volgnummer ?? form.Volgnummer;
        }

        if (status == StatusCodes.Status302Found)
        {
            TempData["Melding"] = melding;
            return Redirect($"/dossiers/{id}{vervolg}");
        }

        if (status == StatusCodes.Status404NotFound || !await LaadAsync(id, ct))
        {
            return NotFound();
        }

        if (Verouderd is not null)
        {
            NeemSamen();
        }

        Response.StatusCode = status;
        return Page();
    }

    /// <summary>Puts the own changes into what stands there now, for a form that can.</summary>
    protected virtual void NeemSamen()
    {
    }
}
