using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Jeugdhulp.Web.Pages.Leidraad;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Accounts;

public sealed class Lidform
{
    public Guid? TeamId { get; init; }

    public DateOnly? Van { get; init; }
}

public sealed class Lideindeform
{
    public Guid? TeamId { get; init; }

    public DateOnly? LaatsteDag { get; init; }
}

/// <summary>To which teams the owner of an account belongs, and since when.</summary>
public sealed class TeamsModel(Lidmaatschapbeheer beheer) : PageModel
{
    [BindProperty]
    public Lidform Form { get; set; } = new();

    [BindProperty]
    public Lideindeform Einde { get; set; } = new();

    public Lidmaatschappen Beeld { get; private set; } = null!;

    /// <summary>It is the account of the reader, who cannot change it.</summary>
    public bool Eigen { get; private set; }

    public List<SelectListItem> Teams => [.. Beeld.Teams.Select(t => new SelectListItem(t.Naam, t.Id.ToString()))];

    /// <summary>The teams to which the account belongs or is to belong.</summary>
    public List<SelectListItem> Nu =>
        [.. Beeld.Regels.Where(r => r.Loopt(Beeld.Vandaag)).DistinctBy(r => r.TeamId).Select(r => new SelectListItem(r.Team, r.TeamId.ToString()))];

    public static string Adres(Guid account) => $"/accounts/{account}/teams";

    public static string Laatste(Lidmaatschap regel) => regel.Tot is not { } tot ? "nu" : tot == regel.Van ? "teruggenomen" : Notatie.Datum(tot.AddDays(-1));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        Form = new() { Van = Beeld.Vandaag };
        return Page();
    }

    public Task<IActionResult> OnPostBeginAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Form), () => beheer.BeginAsync(id, Form.TeamId, Form.Van, ct), "De medewerker hoort bij het team.", ct);

    public Task<IActionResult> OnPostEindeAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Einde), () => beheer.BeeindigAsync(id, Einde.TeamId, Einde.LaatsteDag, ct), "De laatste dag in het team is bewaard.", ct);

    private async Task<IActionResult> DoeAsync(Guid id, string formulier, Func<Task<Lidresultaat>> doe, string melding, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            switch (await doe())
            {
                case LidGewijzigd:
                    TempData["Melding"] = melding;
                    return Redirect(Adres(id));
                case LidOnvindbaar:
                    return NotFound();
                case LidVerboden:
                    return Forbid();
                case LidGeweigerd geweigerd:
                    ModelState.Voeg(formulier, geweigerd.Fouten);
                    break;
                default:
                    throw new InvalidOperationException("Unknown result of a change of teams.");
            }
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await LaadAsync(id, ct) ? Page() : NotFound();
    }

    private async Task<bool> LaadAsync(Guid id, CancellationToken ct)
    {
        if (await beheer.LaadAsync(id, ct) is not { } beeld)
        {
            return false;
        }

        Beeld = beeld;
        Eigen = Wachtende.Van(User)?.AccountId == id;
        return true;
    }
}
