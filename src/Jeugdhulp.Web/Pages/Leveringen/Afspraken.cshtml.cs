using Jeugdhulp.Application;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Leveringen;

/// <summary>Who delivers for which team, and why nothing was delivered over a half-year.</summary>
public sealed class AfsprakenModel(Leverafspraakbeheer beheer, LeveringenQuery leveringen, TimeProvider klok) : PageModel
{
    private const string Adres = "/leveringen/afspraken";

    [BindProperty]
    public PartijForm Partij { get; set; } = new();

    [BindProperty]
    public NietForm Niet { get; set; } = new();

    public IReadOnlyList<Leverteam> Teams { get; private set; } = [];

    /// <summary>Half-years over which nothing was delivered while that could be.</summary>
    public IReadOnlyList<SelectListItem> NietGeleverd { get; private set; } = [];

    public IEnumerable<SelectListItem> Teamkeuzes => Teams.Select(t => new SelectListItem(t.Naam, t.Id.ToString()));

    /// <summary>The coming half-year down to the first one the protocol knows.</summary>
    public IEnumerable<SelectListItem> Halfjaren
    {
        get
        {
            for (var halfjaar = Halfjaar.Van(klok.Vandaag()).Volgende; halfjaar.Begin >= Protocolversies.Jeugdwet; halfjaar = halfjaar.Vorige)
            {
                yield return new(halfjaar.Naam, halfjaar.Code);
            }
        }
    }

    public IEnumerable<SelectListItem> Partijen { get; } = Enum.GetValues<Leverendepartij>().Select(p => new SelectListItem(p.Naam(), Contractnaam.Van(p)));

    public IEnumerable<SelectListItem> Redenen { get; } = Enum.GetValues<Nietleverreden>().Select(r => new SelectListItem(r.Naam(), Contractnaam.Van(r)));

    public async Task OnGetAsync(string? halfjaar, CancellationToken ct)
    {
        Niet.Halfjaar = halfjaar;
        await LaadAsync(ct);
    }

    public async Task<IActionResult> OnPostPartijAsync(CancellationToken ct) =>
        await KlaarAsync(nameof(Partij), await beheer.SpreekAfAsync(Partij.Team, Partij.Halfjaar, Partij.Partij, ct), "De afspraak is opgeslagen.", Adres, ct);

    public async Task<IActionResult> OnPostNietAsync(CancellationToken ct) =>
        await KlaarAsync(nameof(Niet), await beheer.VerklaarAsync(Niet.Halfjaar, Niet.Reden, ct), "De reden is opgeslagen.", Leveringwoorden.Adres, ct);

    private async Task<IActionResult> KlaarAsync(string formulier, IReadOnlyList<Domain.Fout> fouten, string melding, string adres, CancellationToken ct)
    {
        if (fouten.Count == 0)
        {
            TempData["Melding"] = melding;
            return Redirect(adres);
        }

        ModelState.Voeg(formulier, fouten);
        await LaadAsync(ct);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task LaadAsync(CancellationToken ct)
    {
        Teams = await beheer.LaadAsync(ct);
        NietGeleverd = [.. (await leveringen.LaadAsync(ct)).Where(p => p.TeDoen).Select(p => new SelectListItem(p.Stand.Halfjaar.Naam, p.Stand.Halfjaar.Code))];
    }
}

public sealed class PartijForm
{
    public string? Team { get; set; }

    /// <summary>Code of the half-year, e.g. "2026H1".</summary>
    public string? Halfjaar { get; set; }

    /// <summary>Name of a <see cref="Leverendepartij"/>.</summary>
    public string? Partij { get; set; }
}

public sealed class NietForm
{
    /// <summary>Code of the half-year, e.g. "2026H1".</summary>
    public string? Halfjaar { get; set; }

    /// <summary>Name of a <see cref="Nietleverreden"/>.</summary>
    public string? Reden { get; set; }
}
