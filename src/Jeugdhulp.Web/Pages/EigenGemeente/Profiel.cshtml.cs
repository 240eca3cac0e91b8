using Jeugdhulp.Application;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Gemeenten;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.EigenGemeente;

/// <summary>How the wijkteam is organised, from a day on.</summary>
public sealed class ProfielModel(Profielbeheer beheer, TimeProvider klok) : PageModel
{
    [BindProperty]
    public Profielform Form { get; set; } = new();

    public Profielbeeld Beeld { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Beeld = await beheer.LaadAsync(ct);
        Form = Profielform.Maak(Beeld.Geldend?.Gegevens, klok.Vandaag());
        Form.Id = Guid.CreateVersion7(klok.GetUtcNow());
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            var fouten = await beheer.LegVastAsync(Form.Id, Form.NaarInvoer(), ct);
            if (fouten.Count == 0)
            {
                TempData["Melding"] = "Het profiel is vastgelegd.";
                return Redirect("/gemeente/profiel");
            }

            this.Weiger(nameof(Form), fouten, sleutel => Form.Id = sleutel);
        }

        Beeld = await beheer.LaadAsync(ct);
        return Page();
    }
}

/// <summary>The fields of a profile. Choices are names of the contract.</summary>
public sealed class Profielform
{
    public Guid Id { get; set; }

    public DateOnly? Van { get; set; }

    public string? Positionering { get; set; }

    public string? Organisatievorm { get; set; }

    public int? Inwoners { get; set; }

    public decimal? Fte { get; set; }

    public List<string> Taken { get; set; } = [];

    public string? Bereik { get; set; }

    public string? Aanleiding { get; set; }

    /// <summary>Begins with what holds now; why it changes is asked every time.</summary>
    public static Profielform Maak(Profielgegevens? geldend, DateOnly vandaag) => geldend is null
        ? new() { Van = vandaag }
        : new()
        {
            Van = vandaag,
            Positionering = Contractnaam.Van(geldend.Positionering),
            Organisatievorm = Contractnaam.Van(geldend.Organisatievorm),
            Inwoners = geldend.Inwoners,
            Fte = geldend.Fte,
            Taken = [.. Teamomschrijvingen.Taken.Where(t => geldend.Taken.HasFlag(t)).Select(t => Contractnaam.Van(t))],
            Bereik = geldend.Bereik is { } bereik ? Contractnaam.Van(bereik) : null,
        };

    public Profielinvoer NaarInvoer() => new()
    {
        Van = Van,
        Positionering = Positionering,
        Organisatievorm = Organisatievorm,
        Inwoners = Inwoners,
        Fte = Fte,
        Taken = Taken,
        Bereik = Bereik,
        Aanleiding = Aanleiding,
    };
}
