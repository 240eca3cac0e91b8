using Jeugdhulp.Application;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Vergelijken;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Cijfers.Vergelijken;

/// <summary>The own gemeente beside those that are organised alike, with what they published.</summary>
public sealed class IndexModel(Gemeentevergelijking vergelijking, TimeProvider klok) : PageModel
{
    /// <summary>So many years back can be asked for.</summary>
    private const int Jaren = 5;

    /// <summary>So many gemeenten that are not alike stand on the page.</summary>
    public const int HoogstensAnders = 60;

    [BindProperty(SupportsGet = true)]
    public string? Periode { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Lens { get; set; }

    /// <summary>Empty when something that was asked for does not exist.</summary>
    public Vergelijkingsoverzicht? Overzicht { get; private set; }

    public static IReadOnlyList<SelectListItem> Lenzen { get; } = [.. Publicatie.Lenzen.Select(l => new SelectListItem(l.Naam(), Contractnaam.Van(l)))];

    /// <summary>Moments that are over.</summary>
    public IEnumerable<SelectListItem> Perioden
    {
        get
        {
            var vandaag = klok.Vandaag();
            for (var jaar = vandaag.Year; jaar > vandaag.Year - Jaren; jaar--)
            {
                var groep = new SelectListGroup { Name = Notatie.Invoer(jaar) };
                foreach (var moment in Meetmoment.InJaar(jaar).Where(m => m.Einde < vandaag))
                {
                    yield return new(moment.Naam, moment.Code) { Group = groep };
                }
            }
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var vandaag = klok.Vandaag();
        Periode = string.IsNullOrWhiteSpace(Periode) ? Halfjaar.Van(vandaag).Vorige.Code : Periode;
        Lens = string.IsNullOrWhiteSpace(Lens) ? Contractnaam.Van(Cijferlens.Gemeente) : Lens;
        if (!Meetmoment.TryParse(Periode, out var moment) || moment.Jaar < Cijferbijwerker.EersteJaar)
        {
            ModelState.AddModelError(nameof(Periode), "Deze periode bestaat niet. Kies een jaar, een halfjaar, 30 juni of 31 december.");
        }
        else if (moment.Einde >= vandaag)
        {
            ModelState.AddModelError(nameof(Periode), "Deze periode is nog niet voorbij. Kies een eerdere.");
        }

        if (!Contractnaam.TryParse<Cijferlens>(Lens, out var lens) || !Publicatie.Lenzen.Contains(lens))
        {
            ModelState.AddModelError(nameof(Lens), "Onder deze lens vergelijken gemeenten niet. Kies gemeente of landelijke norm.");
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        Overzicht = await vergelijking.LaadAsync(moment, lens, ct);
        return Page();
    }
}
