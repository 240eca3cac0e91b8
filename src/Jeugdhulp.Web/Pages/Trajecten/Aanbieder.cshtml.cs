using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Trajecten;

/// <summary>The talks with an aanbieder, and lighter help that takes over; of a traject or of a referral.</summary>
public sealed class AanbiederModel(Aanbiederhulp hulp) : PageModel
{
    [BindProperty]
    public Momentenform Plan { get; set; } = new();

    [BindProperty]
    public Afschaalform Afschaal { get; set; } = new();

    public Aanbiederbeeld Beeld { get; private set; } = null!;

    /// <summary>What others did since this form was opened; null when nobody did.</summary>
    public IReadOnlyList<Verloopregel>? Anderen { get; private set; }

    /// <summary>The form that was sent over what a colleague did.</summary>
    public string? Verouderd { get; private set; }

    /// <summary>Contacts that can be one of the talks.</summary>
    public IReadOnlyList<SelectListItem> Keuzes { get; private set; } = [];

    public static string Terug(Aanbiederzorg zorg)
    {
        ArgumentNullException.ThrowIfNull(zorg);
        return zorg.IsTraject ? $"/trajecten/{zorg.Id}" : $"/doorverwijzingen/{zorg.Id}";
    }

    public static string Vraag(Aanbiedermoment moment) => moment switch
    {
        Aanbiedermoment.Intake => "Intake",
        Aanbiedermoment.Halverwege => "Gesprek halverwege",
        Aanbiedermoment.Einde => "Laatste gesprek",
        _ => throw new ArgumentOutOfRangeException(nameof(moment)),
    };

    public IReadOnlyList<SelectListItem> Doelen(Wijkteamwoord woord) => Trajectwoorden.Namen<Afschaaldoel>(d => woord.In(d.Naam()));

    /// <summary>What the button of a form says: over what a colleague did the reader saves on purpose.</summary>
    public string Knop(string formulier, string gewoon) => Verouderd == formulier ? Trajectwoorden.Toch : gewoon;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ToonAsync(id, null, false, ct);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Plan), () => hulp.PlanAsync(id, Plan.Gezien, Plan.NaarOpgave(), ct), "De gesprekken met de aanbieder zijn bijgewerkt.", ct);

    public Task<IActionResult> OnPostAfschalenAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Afschaal), () => hulp.SchaalAfAsync(id, Afschaal.Gezien, new(Afschaal.Naar, Afschaal.Datum, Afschaal.Warm, Afschaal.OverdrachtAan, Afschaal.Toelichting), ct), "Het afschalen is vastgelegd.", ct);

    private async Task<IActionResult> DoeAsync(Guid id, string formulier, Func<Task<Trajectresultaat>> doe, string melding, CancellationToken ct)
    {
        var verouderd = false;
        if (ModelState.IsValid)
        {
            var resultaat = await doe();
            verouderd = resultaat is Application.Trajecten.Verouderd;
            if (resultaat is Afgewezen afgewezen)
            {
                resultaat = new Afgewezen([.. afgewezen.Fouten.Select(f => f with { Veld = formulier == nameof(Plan) ? Plan.Veld(f.Veld) : f.Veld })]);
            }

            if (this.Verwerk(resultaat, formulier, melding, $"/aanbieder/{id}") is { } klaar)
            {
                return klaar;
            }
        }
        else
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return await ToonAsync(id, formulier, verouderd, ct);
    }

    /// <summary>Shows the page; the form that was sent keeps what was typed, the other shows what is stored.</summary>
    private async Task<IActionResult> ToonAsync(Guid id, string? verstuurd, bool verouderd, CancellationToken ct)
    {
        if (await hulp.LaadAsync(id, ct) is not { } beeld)
        {
            return NotFound();
        }

        Beeld = beeld;
        Keuzes = [.. beeld.Contacten.Select(c => new SelectListItem($"{Notatie.Datum(c.Datum)}: {c.Activiteit.Omschrijving().Naam.ToLower(Notatie.Nederlands)}", c.Id.ToString()))];
        Verouderd = verouderd ? verstuurd : null;
        if (verouderd)
        {
            Anderen = beeld.Verloop.Sinds(verstuurd == nameof(Plan) ? Plan.Gezien : Afschaal.Gezien);
        }

        if (verstuurd != nameof(Plan))
        {
            Plan = Momentenform.Van(beeld);
        }

        if (verstuurd != nameof(Afschaal))
        {
            Afschaal = Afschaalform.Van(beeld);
        }

        if (verstuurd is null || verouderd)
        {
            (Plan.Gezien, Afschaal.Gezien) = (beeld.Verloop.Count, beeld.Verloop.Count);
        }

        return Page();
    }
}

/// <summary>The talks as they are typed.</summary>
public sealed class Momentenform
{
    /// <summary>Lines of history that the reader had seen.</summary>
    public int Gezien { get; set; }

    public List<Momentveld> Momenten { get; set; } = [];

    public static Momentenform Van(Aanbiederbeeld beeld)
    {
        ArgumentNullException.ThrowIfNull(beeld);
        return new()
        {
            Gezien = beeld.Verloop.Count,
            Momenten = [.. Enum.GetValues<Aanbiedermoment>().Select(m => beeld.Momenten.FirstOrDefault(p => p.Moment == m) is { } gepland ? new Momentveld { Moment = m, Dag = gepland.Dag, Contact = gepland.ContactId } : new() { Moment = m })],
        };
    }

    public Dictionary<Aanbiedermoment, Momentopgave> NaarOpgave() =>
        Momenten.Where(m => Enum.IsDefined(m.Moment)).DistinctBy(m => m.Moment).ToDictionary(m => m.Moment, m => new Momentopgave(m.Dag, m.Contact));

    /// <summary>The field of this form that an error is about.</summary>
    public string Veld(string veld)
    {
        ArgumentNullException.ThrowIfNull(veld);
        var (contact, naam) = veld.EndsWith("Contact", StringComparison.Ordinal) ? (true, veld[..^"Contact".Length]) : (false, veld);
        var plaats = Momenten.FindIndex(m => m.Moment.ToString() == naam);
        return plaats < 0 ? veld : $"Momenten[{plaats}].{(contact ? nameof(Momentveld.Contact) : nameof(Momentveld.Dag))}";
    }
}

/// <summary>One talk as it is typed.</summary>
public sealed class Momentveld
{
    public Aanbiedermoment Moment { get; set; }

    public DateOnly? Dag { get; set; }

    public Guid? Contact { get; set; }
}

/// <summary>Lighter help as it is typed.</summary>
public sealed class Afschaalform
{
    /// <summary>Lines of history that the reader had seen.</summary>
    public int Gezien { get; set; }

    public string? Naar { get; set; }

    public DateOnly? Datum { get; set; }

    public string? Warm { get; set; }

    public string? OverdrachtAan { get; set; }

    public string? Toelichting { get; set; }

    public static Afschaalform Van(Aanbiederbeeld beeld)
    {
        ArgumentNullException.ThrowIfNull(beeld);
        return beeld.Afschaling is not { } afschaling ? new() { Gezien = beeld.Verloop.Count } : new()
        {
            Gezien = beeld.Verloop.Count,
            Naar = Contractnaam.Van(afschaling.Naar),
            Datum = afschaling.Datum,
            Warm = afschaling.Warm ? Trajectregels.Ja : Trajectregels.Nee,
            OverdrachtAan = afschaling.OverdrachtAan is { } aan ? Contractnaam.Van(aan) : null,
            Toelichting = afschaling.Toelichting,
        };
    }
}
