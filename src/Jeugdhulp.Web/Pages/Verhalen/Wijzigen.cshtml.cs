using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Verhalen;
using Jeugdhulp.Web.Pages.Trajecten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Verhalen;

/// <summary>Changes a story; a colleague then looks again before it stands beside the figures.</summary>
public sealed class WijzigenModel(VerhaalQuery verhalen, Verhaalbeheer beheer) : PageModel
{
    [BindProperty]
    public Verhaalform Form { get; set; } = new();

    public Verhaal Verhaal { get; private set; } = null!;

    /// <summary>A colleague changed it since the form was opened.</summary>
    public bool Anders { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct) || Verhaal.IngetrokkenOp is not null)
        {
            return NotFound();
        }

        Form = Verhaalform.Van(Verhaal);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var resultaat = await beheer.WijzigAsync(id, Form.Versie, Form.NaarOpgave(), ct);
            Anders = resultaat is Verouderd;
            if (!Anders && this.Verwerk(resultaat, nameof(Form), "Het verhaal is gewijzigd.", $"/verhalen/{id}") is { } klaar)
            {
                return klaar;
            }
        }
        else
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        if (Anders)
        {
            this.MeldAnderen(Verhaal);

            // Who has read what the other did may save over it.
            ModelState.Remove("Form.Versie");
            Form.Versie = Verhaal.Versie;
        }

        return Page();
    }

    private async Task<bool> LaadAsync(Guid id, CancellationToken ct)
    {
        if (await verhalen.LaadAsync(id, ct) is not { } beeld)
        {
            return false;
        }

        Verhaal = beeld.Verhaal;
        return true;
    }
}
