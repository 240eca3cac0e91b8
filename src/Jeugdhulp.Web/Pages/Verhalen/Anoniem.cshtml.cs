using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Verhalen;
using Jeugdhulp.Web.Pages.Trajecten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Verhalen;

/// <summary>The text of a story in which nobody can be recognised; it begins as a copy that the writer makes anew.</summary>
public sealed class AnoniemModel(VerhaalQuery verhalen, Verhaalbeheer beheer) : PageModel
{
    [BindProperty]
    public Anoniemform Form { get; set; } = new();

    public Verhaal Verhaal { get; private set; } = null!;

    /// <summary>A colleague changed it since the form was opened.</summary>
    public bool Anders { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct) || Verhaal.IngetrokkenOp is not null)
        {
            return NotFound();
        }

        Form = new() { Versie = Verhaal.Versie, Anoniem = Verhaal.Anoniem ?? Verhaal.Tekst };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var resultaat = await beheer.AnonimiseerAsync(id, Form.Versie, Form.Anoniem, Form.Nagekeken, ct);
            Anders = resultaat is Verouderd;
            if (!Anders && this.Verwerk(resultaat, nameof(Form), "De tekst zonder namen is bewaard.", $"/verhalen/{id}") is { } klaar)
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

/// <summary>The text without names as it is typed.</summary>
public sealed class Anoniemform
{
    public uint Versie { get; set; }

    public string? Anoniem { get; set; }

    public bool Nagekeken { get; set; }
}
