using Jeugdhulp.Application;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Werk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Zoeken;

/// <summary>The search line of the header. What was typed comes by post only, for it may be a name or a BSN.</summary>
public sealed class IndexModel(PersoonZoeker zoeker, ZoekQuery alles, TimeProvider klok) : PageModel
{
    private const int Suggesties = 8;

    public Zoekuitslag Uitslag { get; private set; } = new([], [], []);

    public bool Gezocht { get; private set; }

    public string? Zoek { get; private set; }

    public DateOnly Vandaag => klok.Vandaag();

    public void OnGet()
    {
    }

    /// <summary>Goes to who was chosen, or to the only person or dossier found; otherwise lists what was found.</summary>
    public async Task<IActionResult> OnPostAsync(string? zoek, Guid? gekozen, CancellationToken ct)
    {
        if (gekozen is { } id)
        {
            return Redirect($"/jeugdigen/{id}");
        }

        Zoek = zoek?.Trim();
        var nummer = ZoekQuery.Nummer(zoek) is not null;
        if (zoek is null || (zoek.Trim().Length < PersoonZoeker.MinstensTekens && !nummer) || zoek.Trim().Length > 100)
        {
            ModelState.AddModelError(string.Empty, "Zoek met 2 tot en met 100 tekens.");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        Uitslag = await alles.ZoekAsync(zoek, ct);
        Gezocht = true;
        var personen = Uitslag.Personen.Select(g => g.PersoonId).Distinct().ToList();
        return personen switch
        {
            [var enige] when !Uitslag.Personen[0].Lijkt && !nummer => Redirect($"/jeugdigen/{enige}"),
            [] when Uitslag.Dossiers.Select(d => d.Id).Distinct().ToList() is [var dossier] => Redirect($"/dossiers/{dossier}"),
            _ => Page(),
        };
    }

    /// <summary>Persons for the type-ahead, each once.</summary>
    public async Task<IActionResult> OnPostSuggestiesAsync(string? zoek, CancellationToken ct) =>
        new JsonResult((await zoeker.ZoekAsync(zoek, ct)).DistinctBy(z => z.PersoonId).Take(Suggesties).Select(z => new
        {
            waarde = z.PersoonId,
            tekst = z.Naam,
            toelichting = $"{(z.Lijkt ? "lijkt op wat u typt, " : "")}{z.Geboren.Leeftijdstekst(Vandaag)}, {z.Geboren.Tekst}{(z.Gezinsnummer is { } nummer ? $", gezin {nummer}" : "")}",
        }));
}
