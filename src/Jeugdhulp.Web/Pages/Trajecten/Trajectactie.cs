using Jeugdhulp.Application.Trajecten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Trajecten;

/// <summary>A form that knows what its reader had seen when it was opened.</summary>
public interface IGelezenform
{
    uint Versie { get; set; }

    /// <summary>Lines of history that the reader had seen.</summary>
    int Gezien { get; set; }
}

/// <summary>A page with one form that does something with a traject.</summary>
public abstract class Trajectactie(TrajectvoorstellenQuery trajecten) : PageModel
{
    public Wijzigformulier Details { get; private set; } = null!;

    /// <summary>What others did since the form was opened; null when nobody did.</summary>
    public IReadOnlyList<Verloopregel>? Anderen { get; private set; }

    /// <summary>Nothing can be saved any more: the traject was withdrawn while the form was open.</summary>
    public bool Ingetrokken => Details.Traject.IngetrokkenOp is not null;

    protected async Task<bool> LaadAsync(Guid id, CancellationToken ct) => Neem(await trajecten.WijzigformulierAsync(id, ct));

    /// <summary>Does what was asked, or shows the form again with all that was typed and, when a colleague was first, what that one did.</summary>
    protected async Task<IActionResult> DoeAsync(Guid id, IGelezenform form, Func<Task<Trajectresultaat>> doe, string melding, CancellationToken ct, Action<Guid>? vernieuw = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(doe);
        var (verouderd, onvindbaar) = (false, false);
        if (ModelState.IsValid)
        {
            var resultaat = await doe();
            (verouderd, onvindbaar) = (resultaat is Verouderd, resultaat is NietGevonden);
            if (!onvindbaar && this.Verwerk(resultaat, "Form", melding, $"/trajecten/{id}", vernieuw) is { } klaar)
            {
                return klaar;
            }
        }
        else
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        if (onvindbaar || !await LaadAsync(id, ct))
        {
            return await ToonIngetrokkenAsync(id, ct);
        }

        if (verouderd)
        {
            Anderen = form.LaatZien(Details.Verloop, Details.Traject.Versie);
            NeemSamen();
        }

        return Page();
    }

    /// <summary>Shows the form of what was withdrawn meanwhile, with all that was typed, instead of telling that it is not there.</summary>
    private async Task<IActionResult> ToonIngetrokkenAsync(Guid id, CancellationToken ct)
    {
        if (!Neem(await trajecten.IngetrokkenFormulierAsync(id, ct)))
        {
            return NotFound();
        }

        this.MeldIngetrokken("dit traject", Details.Verloop);
        return Page();
    }

    private bool Neem(Wijzigformulier? details)
    {
        Details = details!;
        return details is not null;
    }

    /// <summary>Puts the own changes into what stands there now, for a form that can.</summary>
    protected virtual void NeemSamen()
    {
    }
}
