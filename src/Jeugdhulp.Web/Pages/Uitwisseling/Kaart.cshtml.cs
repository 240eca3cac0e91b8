using Jeugdhulp.Application.Uitwisseling;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Uitwisseling;

/// <summary>What a source calls otherwise, with a proposal for what is not known; kept as a version.</summary>
public sealed class KaartModel(Kaartbeheer beheer) : PageModel
{
    /// <summary>The version that the reader saw.</summary>
    [BindProperty]
    public int Versie { get; set; }

    /// <summary>The answer to each line, in the order of the page.</summary>
    [BindProperty]
    public List<string?> Kolommen { get; set; } = [];

    [BindProperty]
    public List<string?> Codes { get; set; } = [];

    public Kaartbeeld Beeld { get; private set; } = null!;

    public static string Hint(Kaartregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return regel.Voorstel ? $"{regel.Titel}, voorstel" : regel.Titel;
    }

    public static IEnumerable<SelectListItem> Keuzes(Kaartregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return regel.Keuzes.Select(k => new SelectListItem(k.Omschrijving, k.Code));
    }

    public static IEnumerable<SelectListItem> KeuzesOfLeeg(Kaartregel regel) => Keuzes(regel).Append(new("Leeg laten", Kaartregel.Weglaten));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        (Kolommen, Codes) = ([.. Beeld.Kolommen.Select(k => k.Naar)], [.. Beeld.Codes.Select(c => c.Naar)]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await beheer.BewaarAsync(id, Versie, Kolommen, Codes, ct) is not { } fouten)
        {
            return NotFound();
        }

        if (fouten.Count == 0)
        {
            TempData["Melding"] = "De kaart is opgeslagen. Lees nu opnieuw op proef.";
            return Redirect(Uitwisselwoorden.Bron(id));
        }

        ModelState.Voeg(string.Empty, fouten);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        await LaadAsync(id, ct);
        Kolommen.AddRange(Beeld.Kolommen.Skip(Kolommen.Count).Select(k => k.Naar));
        Codes.AddRange(Beeld.Codes.Skip(Codes.Count).Select(c => c.Naar));
        return Page();
    }

    private async Task<bool> LaadAsync(Guid id, CancellationToken ct)
    {
        if (await beheer.LaadAsync(id, ct) is not { } beeld)
        {
            return false;
        }

        Beeld = beeld;
        return true;
    }
}
