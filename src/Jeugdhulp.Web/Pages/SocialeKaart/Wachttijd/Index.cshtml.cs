using Jeugdhulp.Application;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Web.Pages.Trajecten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.SocialeKaart.Wachttijd;

/// <summary>Telling the present wait of an entry.</summary>
public sealed class IndexModel(Application.Trajecten.SocialeKaart kaart, TimeProvider klok) : PageModel
{
    [BindProperty]
    public Wachtform Form { get; set; } = new();

    public Voorzieningbeeld Beeld { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Form = new() { Id = Guid.CreateVersion7(klok.GetUtcNow()), GezegdOp = klok.Vandaag() };
        return await ToonAsync(id, ct);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (this.Verwerk(await kaart.MeldWachtAsync(id, Form.Id, Form.Weken, Form.GezegdOp, ct), nameof(Form), "De wachttijd is doorgegeven.", $"/sociale-kaart/{id}", sleutel => Form.Id = sleutel) is { } klaar)
        {
            return klaar;
        }

        return await ToonAsync(id, ct);
    }

    private async Task<IActionResult> ToonAsync(Guid id, CancellationToken ct)
    {
        if (await kaart.OpenAsync(id, ct) is not { } beeld)
        {
            return NotFound();
        }

        Beeld = beeld;
        return Page();
    }
}

public sealed class Wachtform
{
    /// <summary>Key of the form: a second submit finds the same row.</summary>
    public Guid Id { get; set; }

    public int? Weken { get; set; }

    public DateOnly? GezegdOp { get; set; }
}
