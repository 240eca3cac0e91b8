using Jeugdhulp.Application.Contacten.Wijzigen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Contacten;

/// <summary>Puts right what plays around a hulpvraag; all its contacts are classified again.</summary>
public sealed class VervolgModel(Vervolgwijziger wijziger) : PageModel
{
    [BindProperty]
    public Vervolgform Form { get; set; } = new();

    public Vervolgformulier Formulier { get; private set; } = null!;

    /// <summary>A colleague was first: what stands now is shown beside what this reader chose.</summary>
    public bool Verouderd { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid regelId, CancellationToken ct)
    {
        if (await wijziger.OpenAsync(id, regelId, ct) is not { } formulier)
        {
            return NotFound();
        }

        Formulier = formulier;
        Form.Was = Form.Vervolg = Contractnaam.Van(formulier.Hulpvraag.Vervolg);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid regelId, CancellationToken ct)
    {
        Vervolg? nagevraagd = Contractnaam.TryParse<Vervolg>(Form.Nagevraagd, out var gevraagd) ? gevraagd : null;
        Vervolg? naar = Contractnaam.TryParse<Vervolg>(Form.Vervolg, out var gekozen) ? gekozen : null;
        Vervolg? was = Contractnaam.TryParse<Vervolg>(Form.Was, out var gezien) ? gezien : null;
        var verouderd = false;
        if (!ModelState.IsValid)
        {
            return await ToonAsync(id, regelId, verouderd, ct);
        }

        switch (await wijziger.WijzigAsync(id, regelId, was, naar, Form.Reden, nagevraagd, ct))
        {
            case NietGevonden:
                return NotFound();
            case VervolgGewijzigd gewijzigd:
                TempData["Melding"] = Melding(gewijzigd);
                TempData["Verder"] = gewijzigd.ZonderHulp.SelectMany(t => new[] { $"/trajecten/{t.Id}", $"Bekijk het traject van {Notatie.Datum(t.Aanvang)} en trek het in{(t.Einde is null ? " of beëindig het" : "")}" }).ToArray();
                return Redirect($"/contacten/{id}#regel-{regelId}");
            case VervolgNavraag navraag:
                Form.Nagevraagd = Form.Vervolg;
                ModelState.AddModelError($"{nameof(Form)}.{nameof(Form.Vervolg)}", Vraag(navraag.ZonderHulp));
                break;
            case Afgewezen afgewezen:
                foreach (var fout in afgewezen.Fouten)
                {
                    ModelState.AddModelError(fout.Veld.Length == 0 ? string.Empty : $"{nameof(Form)}.{fout.Veld}", fout.Melding);
                }

                break;
            default:
                verouderd = true;
                ModelState.AddModelError(string.Empty, "Iemand anders wijzigde deze hulpvraag terwijl u bezig was. Er is niets opgeslagen. Kijk wat er nu staat en kies zo nodig opnieuw.");
                break;
        }

        return await ToonAsync(id, regelId, verouderd, ct);
    }

    /// <summary>The form again, with what was filled in and why it was not saved.</summary>
    private async Task<IActionResult> ToonAsync(Guid id, Guid regelId, bool verouderd, CancellationToken ct)
    {
        if (await wijziger.OpenAsync(id, regelId, ct) is not { } formulier)
        {
            return NotFound();
        }

        (Formulier, Verouderd) = (formulier, verouderd);
        if (verouderd)
        {
            Form.Was = Contractnaam.Van(formulier.Hulpvraag.Vervolg);
        }

        Response.StatusCode = verouderd ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        return Page();
    }

    private static string Vraag(IReadOnlyList<Trajectzonderhulp> zonderHulp) =>
        $"{Namen(zonderHulp)} {(zonderHulp.Count == 1 ? "heeft" : "hebben")} na deze wijziging geen contact met hulp meer. Klopt dat? Kies dan nog een keer Opslaan. Daarna ziet u waar u het traject intrekt of beëindigt.";

    private static string Namen(IReadOnlyList<Trajectzonderhulp> trajecten) =>
        $"{(trajecten.Count == 1 ? "Het traject" : "De trajecten")} van {string.Join(" en ", trajecten.Select(t => Notatie.Datum(t.Aanvang)))}";

    private static string Melding(VervolgGewijzigd gewijzigd)
    {
        var opnieuw = gewijzigd.Aantal switch
        {
            0 => "De hulpvraag is gewijzigd. Geen contact is opnieuw berekend.",
            1 => "De hulpvraag is gewijzigd. 1 contact is opnieuw berekend.",
            _ => $"De hulpvraag is gewijzigd. {gewijzigd.Aantal} contacten zijn opnieuw berekend.",
        };
        if (gewijzigd.ZonderHulp.Count > 0)
        {
            opnieuw = $"{opnieuw} {Namen(gewijzigd.ZonderHulp)} {(gewijzigd.ZonderHulp.Count == 1 ? "heeft" : "hebben")} geen contact met hulp.";
        }

        return gewijzigd.Verzegeld.Count == 0 ? opnieuw : $"{opnieuw} Al aan het CBS geleverd, en dus niet veranderd: {string.Join(", ", gewijzigd.Verzegeld.Select(Notatie.Datum))}.";
    }
}

/// <summary>The fields of the change.</summary>
public sealed class Vervolgform
{
    /// <summary>What the reader saw.</summary>
    public string? Was { get; set; }

    public string? Vervolg { get; set; }

    public string? Reden { get; set; }

    /// <summary>The choice that was asked about.</summary>
    public string? Nagevraagd { get; set; }
}
