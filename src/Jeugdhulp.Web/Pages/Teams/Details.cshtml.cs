using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Teams;

/// <summary>One team: what it is, and the four ways in which it changes.</summary>
public sealed class DetailsModel(Teambeheer beheer) : PageModel
{
    [BindProperty]
    public Teamform Form { get; set; } = new();

    [BindProperty]
    public Teamform Vervolg { get; set; } = new();

    [BindProperty]
    public Eindeform Einde { get; set; } = new();

    public Teambeeld Beeld { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ToonAsync(id, null, ct);

    public Task<IActionResult> OnPostWijzigenAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Form), () => beheer.WijzigAsync(id, Form.NaarGegevens(), ct), "Het team is gewijzigd.", ct);

    public Task<IActionResult> OnPostVoortzettenAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Vervolg), () => beheer.ZetVoortAsync(id, Vervolg.NaarGegevens(), ct), "Het team gaat verder als dit nieuwe team. De medewerkers en het open werk gaan mee.", ct);

    public Task<IActionResult> OnPostBeeindigenAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Einde), () => beheer.BeeindigAsync(id, Einde.LaatsteDag, Einde.Opvolger, ct), "Het team heeft een laatste dag.", ct);

    public Task<IActionResult> OnPostOpvolgerAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Einde), () => beheer.WijsOpvolgerAanAsync(id, Einde.Opvolger, ct), "Het andere team neemt het open werk over.", ct);

    private async Task<IActionResult> DoeAsync(Guid id, string formulier, Func<Task<Teamresultaat>> doe, string melding, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            switch (await doe())
            {
                case TeamOpgeslagen opgeslagen:
                    TempData["Melding"] = melding;
                    return Redirect($"/teams/{opgeslagen.Id}");
                case TeamOnbekend:
                    return NotFound();
                case TeamGeweigerd geweigerd:
                    ModelState.Voeg(formulier, geweigerd.Fouten);
                    break;
                default:
                    throw new InvalidOperationException("Unknown result of an act on a team.");
            }
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ToonAsync(id, formulier, ct);
    }

    /// <summary>Shows the team; the form that was sent keeps what was typed, the others show what is stored.</summary>
    private async Task<IActionResult> ToonAsync(Guid id, string? verstuurd, CancellationToken ct)
    {
        if (await beheer.OpenAsync(id, ct) is not { } beeld)
        {
            return NotFound();
        }

        Beeld = beeld;
        if (verstuurd != nameof(Form))
        {
            Form = Teamform.Van(beeld.Team);
        }

        if (verstuurd != nameof(Einde))
        {
            Einde = new() { Opvolger = beeld.Team.OpvolgerId };
        }

        if (verstuurd != nameof(Vervolg))
        {
            var nu = Teamform.Van(beeld.Team);
            Vervolg = new() { Soort = nu.Soort, Taken = nu.Taken };
        }

        return Page();
    }
}
