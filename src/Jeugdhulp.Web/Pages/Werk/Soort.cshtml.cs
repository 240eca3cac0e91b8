using Jeugdhulp.Application;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Pages.Leveringen;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Werk;

/// <summary>All that waits of one kind, for all own teams or one of them.</summary>
public sealed class SoortModel(WerkQuery werk, Werkdoener doener, VondstenQuery vondsten, TimeProvider klok) : PageModel
{
    private static readonly Werksoort[] Soorten = Enum.GetValues<Werksoort>();

    [BindProperty(SupportsGet = true)]
    public Guid? Team { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    public Werklijst Lijst { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(string soort, CancellationToken ct) => ToonAsync(Gekozen(soort), ct);

    /// <summary>
    /// Goes to the field that mends a finding of a delivery. It is sought when somebody goes there: a plan or a class may be there by now
    /// that was not there when the check was done.
    /// </summary>
    public async Task<IActionResult> OnGetBevindingAsync(Guid bevinding, string? terug, CancellationToken ct) =>
        await vondsten.PlaatsAsync(bevinding, ct) is var (levering, regel) && Herstelwegen.Weg(regel.Code, regel.Plaats, levering) is { } weg
            ? LocalRedirect(Herstelspoor.Met(weg, bevinding, Url.IsLocalUrl(terug) ? terug : null))
            : NotFound();

    /// <summary>Does one row, and goes back to the place in the list where its reader was.</summary>
    public async Task<IActionResult> OnPostDoeAsync(string soort, Werkform doen, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(doen);
        if (Gekozen(soort) is not { } gekozen || !Werkdoener.Kan(gekozen) || doen.Datum is not { } datum)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await ToonAsync(gekozen, ct);
        }

        switch (await doener.DoeAsync(new(gekozen, doen.Id, doen.Bij, datum, doen.Opdracht), ct))
        {
            case Werkgedaan gedaan:
                TempData["Melding"] = Werkwoorden.Gedaan(gekozen, klok.Vandaag());
                TempData["Herstel"] = gedaan.Terug is { } terug ? Werkwoorden.Herstel(terug) : gekozen is Werksoort.Evaluatie ? Werkwoorden.Herstel(doen, klok.Vandaag()) : null;
                return LocalRedirect(Werkwoorden.Terug(gekozen, doen, Team, Pagina));
            case Werkvraagt vraagt:
                TempData["Vraag"] = vraagt.Melding;
                return LocalRedirect(vraagt.BijBroerOfZus ? "/dossiers/voorstellen" : Werkwoorden.Doen(gekozen, doen.Id, doen.Bij, Werkstap.Geen, null));
            case Werkgeweigerd geweigerd:
                ModelState.Clear();
                ModelState.AddModelError(string.Empty, geweigerd.Melding);
                Response.StatusCode = StatusCodes.Status409Conflict;
                return await ToonAsync(gekozen, ct);
            default:
                throw new InvalidOperationException("Unknown result of a button.");
        }
    }

    private static Werksoort? Gekozen(string soort) => Soorten.Where(s => Werkwoorden.Adres(s).Equals($"/werk/{soort}", StringComparison.OrdinalIgnoreCase)).Cast<Werksoort?>().FirstOrDefault();

    private async Task<IActionResult> ToonAsync(Werksoort? soort, CancellationToken ct)
    {
        if (soort is not { } gekozen || await werk.LaadAsync(gekozen, Team, Pagina, ct) is not { } lijst)
        {
            return NotFound();
        }

        Lijst = lijst;
        return Page();
    }
}

/// <summary>The button of a row.</summary>
public sealed class Werkform
{
    public Guid Id { get; set; }

    public Guid Bij { get; set; }

    public DateOnly? Datum { get; set; }

    /// <summary>Key of the button: pressed twice it does one thing.</summary>
    public Guid Opdracht { get; set; }

    /// <summary>Place in the list on which the reader goes on; empty when nothing is left.</summary>
    public int? Rij { get; set; }

    /// <summary>The list in which the row stood; empty for that of its kind.</summary>
    public Werkplek Waar { get; set; }
}
