using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Domain.Landelijk;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Codelijsten;

/// <summary>One list with its codes; who keeps them adds one or gives one its last day.</summary>
public sealed class LijstModel(Codebeheer beheer) : PageModel
{
    [BindProperty]
    public CodeForm Form { get; set; } = new();

    [BindProperty]
    public EindeForm Einde { get; set; } = new();

    public Codelijstbeeld Beeld { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Lopend => [.. Beeld.Lopend.Select(w => new SelectListItem(Beeld.Landelijk ? $"{w.Code} {w.Omschrijving}" : w.Omschrijving, w.Code))];

    public Task<IActionResult> OnGetAsync(string? naam, CancellationToken ct) => ToonAsync(naam, ct);

    public Task<IActionResult> OnPostToevoegenAsync(string? naam, CancellationToken ct) =>
        DoeAsync(naam, nameof(Form), () => beheer.VoegToeAsync(naam, Form.NaarGegevens(), ct), "De code is toegevoegd.", ct);

    public Task<IActionResult> OnPostBeeindigenAsync(string? naam, CancellationToken ct) =>
        DoeAsync(naam, nameof(Einde), () => beheer.BeeindigAsync(naam, Einde.Code, Einde.LaatsteDag, ct), "De code heeft een laatste dag.", ct);

    public Task<IActionResult> OnPostOvernemenAsync(string? naam, string? versie, CancellationToken ct) =>
        DoeAsync(naam, string.Empty, () => beheer.NeemOverAsync(naam, versie, ct), "De lijst is zoals het protocol haar vraagt.", ct);

    private async Task<IActionResult> DoeAsync(string? naam, string formulier, Func<Task<IReadOnlyList<Domain.Fout>?>> doe, string melding, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            if (await doe() is not { } fouten)
            {
                return NotFound();
            }

            if (fouten.Count == 0)
            {
                TempData["Melding"] = melding;
                return Redirect($"/codelijsten/lijst?naam={naam}");
            }

            ModelState.Voeg(formulier, fouten);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ToonAsync(naam, ct);
    }

    private async Task<IActionResult> ToonAsync(string? naam, CancellationToken ct)
    {
        if (await beheer.OpenAsync(naam, ct) is not { } beeld)
        {
            return NotFound();
        }

        Beeld = beeld;
        return Page();
    }
}

/// <summary>The fields of a new code.</summary>
public sealed class CodeForm
{
    public string? Code { get; set; }

    public string? Omschrijving { get; set; }

    public DateOnly? GeldigVan { get; set; }

    public string? IjwCode { get; set; }

    public string? Bron { get; set; }

    public Codegegevens NaarGegevens() => new() { Code = Code, Omschrijving = Omschrijving, GeldigVan = GeldigVan, IjwCode = IjwCode, Bron = Bron };
}

/// <summary>The fields to end a code.</summary>
public sealed class EindeForm
{
    public string? Code { get; set; }

    public DateOnly? LaatsteDag { get; set; }
}
