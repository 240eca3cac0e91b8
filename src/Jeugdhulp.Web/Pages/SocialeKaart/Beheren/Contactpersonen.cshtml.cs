using Jeugdhulp.Application;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Web.Pages.Trajecten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.SocialeKaart.Beheren;

/// <summary>Who is fixed for one school or huisartsenpraktijk.</summary>
public sealed class ContactpersonenModel(Vastecontactpersonen contactpersonen, TimeProvider klok) : PageModel
{
    [BindProperty]
    public Aanwijsform Form { get; set; } = new();

    [BindProperty]
    public Eindeform Einde { get; set; } = new();

    public Vastebeeld Beeld { get; private set; } = null!;

    /// <summary>Those that have no last day yet.</summary>
    public IReadOnlyList<SelectListItem> Lopend => [.. Beeld.Alle.Where(r => r.Tot is null).Select(r => new SelectListItem($"{r.Naam} ({r.Team})", r.Id.ToString()))];

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Form = new() { Id = Guid.CreateVersion7(klok.GetUtcNow()), Van = klok.Vandaag() };
        return ToonAsync(id, ct);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await ToonAsync(id, ct);
        }

        return this.Verwerk(await contactpersonen.WijsAanAsync(id, Form.Id, Form.Wie, Form.Van, ct), nameof(Form), "De contactpersoon is aangewezen.", $"/sociale-kaart/{id}", sleutel => Form.Id = sleutel) ?? await ToonAsync(id, ct);
    }

    public async Task<IActionResult> OnPostBeeindigAsync(Guid id, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (Einde.Wie is not { } wie)
        {
            ModelState.AddModelError($"{nameof(Einde)}.{nameof(Einde.Wie)}", "Kies wie er stopt.");
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else
        {
            var resultaat = await contactpersonen.BeeindigAsync(id, wie, Einde.LaatsteDag, ct);
            if (resultaat is Verouderd)
            {
                // The page shows which day the other filled in.
                ModelState.AddModelError(string.Empty, "Iemand anders vulde de laatste dag al in. U ziet hem hieronder.");
                Response.StatusCode = StatusCodes.Status409Conflict;
            }
            else if (this.Verwerk(resultaat, nameof(Einde), "De laatste dag is opgeslagen.", $"/sociale-kaart/{id}") is { } klaar)
            {
                return klaar;
            }
        }

        Form = new() { Id = Guid.CreateVersion7(klok.GetUtcNow()), Van = klok.Vandaag() };
        return await ToonAsync(id, ct);
    }

    private async Task<IActionResult> ToonAsync(Guid id, CancellationToken ct)
    {
        if (await contactpersonen.OpenAsync(id, ct) is not { } beeld)
        {
            return NotFound();
        }

        Beeld = beeld;
        return Page();
    }
}

public sealed class Aanwijsform
{
    /// <summary>Key of the form: a second submit finds the same row.</summary>
    public Guid Id { get; set; }

    /// <summary>Code of a worker in a team.</summary>
    public string? Wie { get; set; }

    public DateOnly? Van { get; set; }
}

public sealed class Eindeform
{
    /// <summary>Row that ends.</summary>
    public Guid? Wie { get; set; }

    public DateOnly? LaatsteDag { get; set; }
}
