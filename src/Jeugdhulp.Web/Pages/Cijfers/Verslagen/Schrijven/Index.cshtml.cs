using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Cijfers.Verslagen.Schrijven;

/// <summary>Where a teammanager writes beside the figures of the own team.</summary>
public sealed class IndexModel(Kwartaalverslagen verslagen) : PageModel
{
    private const string Vaststellen = "vaststellen";

    [BindProperty]
    public VerslagForm Form { get; set; } = new();

    public Kwartaalbeeld Beeld { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid team, string? kwartaal, CancellationToken ct)
    {
        if (!await LaadAsync(team, kwartaal, ct))
        {
            return NotFound();
        }

        Form = new() { Verhaal = (Beeld.Concept ?? Beeld.Verslag)?.Verhaal, Gezien = Beeld.Merk };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid team, string? kwartaal, CancellationToken ct)
    {
        if (!Kwartaal.TryParse(kwartaal, out var wanneer))
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var stelVast = Form.Actie == Vaststellen;
            if (await verslagen.BewaarAsync(new(team, wanneer, Form.Verhaal, Form.Gezien, stelVast), ct) is not { } fouten)
            {
                return NotFound();
            }

            if (fouten.Count == 0)
            {
                TempData["Melding"] = stelVast ? "Het verslag is vastgesteld. Anderen kunnen het nu lezen." : "Het concept is bewaard. Alleen uw team ziet het.";
                return Redirect(stelVast ? Verslagwoorden.Adres(team, wanneer) : Verslagwoorden.Begin.Adres);
            }

            ModelState.Voeg(nameof(Form), fouten);
        }

        if (!await LaadAsync(team, kwartaal, ct))
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<bool> LaadAsync(Guid team, string? kwartaal, CancellationToken ct)
    {
        if (!Kwartaal.TryParse(kwartaal, out var wanneer) || await verslagen.LaadAsync(team, wanneer, precies: true, ct) is not { MagSchrijven: true } beeld)
        {
            return false;
        }

        Beeld = beeld;
        return true;
    }
}

public sealed class VerslagForm
{
    public string? Verhaal { get; set; }

    /// <summary>What the writer began from.</summary>
    public string? Gezien { get; set; }

    public string? Actie { get; set; }
}
