using Jeugdhulp.Application;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Jeugdigen;

/// <summary>With whom something about a person may be shared, and who said so.</summary>
public sealed class ToestemmingModel(Partnertoestemmingen toestemmingen, TimeProvider klok) : PageModel
{
    [BindProperty]
    public Toestemmingform Form { get; set; } = new();

    /// <summary>The answer of which the day, or who gave it, is put right; empty for a new answer.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Verbeter { get; set; }

    public Toestemmingbeeld Beeld { get; private set; } = null!;

    /// <summary>That answer as it stands.</summary>
    public Partnertoestemming? Antwoord { get; private set; }

    public IReadOnlyList<Partnertoestemming> OudsteEerst => [.. Enumerable.Reverse(Beeld.Geldig)];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var pagina = await ToonAsync(id, ct);
        Form = new() { Id = Guid.CreateVersion7(), Datum = Antwoord?.Datum ?? klok.Vandaag(), Gever = Antwoord is { } antwoord ? Contractnaam.Van(antwoord.Gever) : null, Door = Antwoord?.Door, Toelichting = Antwoord?.Toelichting };
        return pagina;
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            switch (await (Verbeter is { } antwoord
                ? toestemmingen.VerbeterAsync(id, antwoord, Form.Id, Form.NaarOpgave(), Form.Verbeterreden, ct)
                : toestemmingen.LegVastAsync(id, Form.Id, Form.NaarOpgave(), Form.Gezien ?? Guid.Empty, ct)))
            {
                case PersoonOpgeslagen:
                    TempData["Melding"] = Verbeter is null ? "Het antwoord is vastgelegd." : "Het antwoord is verbeterd.";
                    return Redirect($"/jeugdigen/{id}#toestemming");
                case PersoonGeweigerd geweigerd:
                    ModelState.Voeg(nameof(Form), geweigerd.Fouten);
                    if (geweigerd.Intussen)
                    {
                        // Nothing was kept under this key, or something else was: what is sent next is a form of its own.
                        Form.Id = Guid.CreateVersion7();
                        Response.StatusCode = StatusCodes.Status409Conflict;
                    }

                    break;
                default:
                    return NotFound();
            }
        }

        return await ToonAsync(id, ct);
    }

    private async Task<IActionResult> ToonAsync(Guid id, CancellationToken ct)
    {
        if (await toestemmingen.LaadAsync(id, ct) is not { } beeld)
        {
            return NotFound();
        }

        (Beeld, Antwoord) = (beeld, beeld.Regels.FirstOrDefault(r => r.Id == Verbeter));
        return Verbeter is null || Antwoord is not null ? Page() : NotFound();
    }
}

/// <summary>The fields of an answer.</summary>
public sealed class Toestemmingform
{
    public Guid Id { get; set; }

    /// <summary>The answer that was kept last when the form was opened.</summary>
    public Guid? Gezien { get; set; }

    public string? Partner { get; set; }

    public string? Partnernaam { get; set; }

    public string? Antwoord { get; set; }

    public string? Gever { get; set; }

    public string? Door { get; set; }

    public DateOnly? Datum { get; set; }

    public string? Toelichting { get; set; }

    /// <summary>Why an answer is put right.</summary>
    public string? Verbeterreden { get; set; }

    public static IReadOnlyList<SelectListItem> Partners { get; } = [.. Enum.GetValues<Partnersoort>().Select(p => new SelectListItem(p.Naam(), Contractnaam.Van(p)))];

    public static IReadOnlyList<SelectListItem> Antwoorden { get; } = [.. Enum.GetValues<Deelantwoord>().Select(a => new SelectListItem(a.Naam(), Contractnaam.Van(a)))];

    public static IReadOnlyList<SelectListItem> Gevers { get; } = [.. Enum.GetValues<Toestemminggever>().Select(g => new SelectListItem(g.Naam(), Contractnaam.Van(g)))];

    public Toestemmingopgave NaarOpgave() => new()
    {
        Partner = Partner,
        Partnernaam = Partnernaam,
        Antwoord = Antwoord,
        Gever = Gever,
        Door = Door,
        Datum = Datum,
        Toelichting = Toelichting,
    };
}
