using Jeugdhulp.Application.Uitwisseling;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Uitwisseling;

/// <summary>Persons of a source of whom a person has to say who they are here.</summary>
public sealed class TwijfelModel(Inleestwijfels twijfels) : PageModel
{
    /// <summary>The version of the table that the reader saw.</summary>
    [BindProperty]
    public int Versie { get; set; }

    /// <summary>Lines of the file, in the order of the page.</summary>
    [BindProperty]
    public List<int> Regels { get; set; } = [];

    /// <summary>Who each of them is: an id, "nieuw", or nothing.</summary>
    [BindProperty]
    public List<string?> Keuzes { get; set; } = [];

    public Twijfelbeeld Beeld { get; private set; } = null!;

    public static IEnumerable<SelectListItem> Lijst(Twijfel twijfel)
    {
        ArgumentNullException.ThrowIfNull(twijfel);
        var kandidaten = twijfel.Kandidaten.Select(k => new SelectListItem($"Deze persoon: {k.Naam}, geboren {k.Geboren.Invoer}, {(k.HeeftBsn ? "met BSN" : "zonder BSN")}", k.Id.ToString()));
        return twijfel.MagNieuw ? kandidaten.Append(new("Iemand anders, die nog niet bekend is", Inleestwijfels.Nieuw)) : kandidaten;
    }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        Keuzes = [.. Beeld.Twijfels.Select(t => t.Gekozen)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var gekozen = Regels.Zip(Keuzes).Where(k => !string.IsNullOrEmpty(k.Second)).DistinctBy(k => k.First).ToDictionary(k => k.First, k => k.Second!);
        if (await twijfels.BewaarAsync(id, Versie, gekozen, ct) is not { } fouten)
        {
            return NotFound();
        }

        if (fouten.Count == 0)
        {
            TempData["Melding"] = "Uw keuzes zijn opgeslagen. Lees nu opnieuw op proef.";
            return Redirect(Uitwisselwoorden.Bron(id));
        }

        ModelState.Voeg(string.Empty, fouten);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        await LaadAsync(id, ct);
        Keuzes.AddRange(Beeld.Twijfels.Skip(Keuzes.Count).Select(t => t.Gekozen));
        return Page();
    }

    private async Task<bool> LaadAsync(Guid id, CancellationToken ct)
    {
        if (await twijfels.LaadAsync(id, ct) is not { } beeld)
        {
            return false;
        }

        Beeld = beeld;
        return true;
    }
}
