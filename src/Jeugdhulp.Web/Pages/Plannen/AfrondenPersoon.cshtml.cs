using System.Globalization;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Plannen;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Plannen;

/// <summary>The end of the support of one jeugdige, with a short interview of at most two informants.</summary>
public sealed class AfrondenPersoonModel(PlanQuery plannen, Planafsluiting afsluiting, Afrondingterugname terugname) : PageModel
{
    [BindProperty]
    public Afrondform Form { get; set; } = new();

    [BindProperty]
    public Terugform Terug { get; set; } = new();

    public Planbeeld Beeld { get; private set; } = null!;

    /// <summary>How the support ended by what is kept; empty when nothing is kept yet.</summary>
    public Afronding? Bewaard { get; private set; }

    /// <summary>How this help ended by the traject or the dossier.</summary>
    public Eindvoorstel? Elders { get; private set; }

    /// <summary>Someone else kept something while this was typed.</summary>
    public bool Verouderd { get; private set; }

    public Planpersoon Persoon { get; private set; } = null!;

    public ILookup<string, Codewaarde> Codes { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Lijst(string lijst) => [.. Codes[lijst].Select(c => new SelectListItem(c.Omschrijving, c.Code))];

    public Task<IActionResult> OnGetAsync(Guid id, Guid persoon, CancellationToken ct) => ToonAsync(id, persoon, false, ct);

    public async Task<IActionResult> OnPostAsync(Guid id, Guid persoon, CancellationToken ct)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            switch (await BewaarAsync(id, persoon, ct))
            {
                case PlanOpgeslagen:
                    TempData["Melding"] = Form.Versie is null ? "De hulp aan deze jeugdige is afgerond." : "De afronding is verbeterd.";
                    return Redirect($"/plannen/{id}/afronden");
                case PlanOnbekend:
                    return NotFound();
                case PlanGeweigerd geweigerd:
                    this.Weiger(nameof(Form), geweigerd.Fouten, sleutel => Form.Id = sleutel);
                    break;
                case PlanNavraag navraag:
                    Form.Gevraagd = Eindvoorstel.Sleutel(Form.Datum, Form.Reden);
                    ModelState.Voeg(nameof(Form), navraag.Fouten);
                    break;
                case PlanVerouderd verouderd:
                    // Who has read what the other kept may save over it.
                    (Verouderd, Response.StatusCode) = (true, StatusCodes.Status409Conflict);
                    ModelState.Remove("Form.Versie");
                    Form.Versie = verouderd.Versie;
                    ModelState.AddModelError(string.Empty, "Iemand anders bewaarde deze afronding terwijl u bezig was. Er is niets opgeslagen. Wat u invulde staat hieronder nog.");
                    break;
                default:
                    throw new InvalidOperationException("Unknown result of an act on a plan.");
            }
        }

        return await ToonAsync(id, persoon, true, ct);
    }

    /// <summary>The end should not stand there at all.</summary>
    public async Task<IActionResult> OnPostTerugAsync(Guid id, Guid persoon, CancellationToken ct)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            switch (await terugname.NeemTerugAsync(id, persoon, Terug.Versie, Terug.Reden, ct))
            {
                case PlanOpgeslagen:
                    TempData["Melding"] = "De afronding is teruggenomen. Wat er stond, staat in de geschiedenis van het plan.";
                    return Redirect($"/plannen/{id}/afronden");
                case PlanOnbekend:
                    return NotFound();
                case PlanGeweigerd geweigerd:
                    ModelState.Voeg(nameof(Terug), geweigerd.Fouten);
                    break;
                case PlanVerouderd:
                    (Verouderd, Response.StatusCode) = (true, StatusCodes.Status409Conflict);
                    ModelState.AddModelError(string.Empty, "Iemand anders veranderde deze afronding terwijl u bezig was. Er is niets opgeslagen. Lees eerst wat er nu staat.");
                    break;
                default:
                    throw new InvalidOperationException("Unknown result of taking back an end.");
            }
        }

        return await ToonAsync(id, persoon, false, ct);
    }

    private Task<Planresultaat> BewaarAsync(Guid id, Guid persoon, CancellationToken ct) => Form.Versie is { } versie
        ? afsluiting.VerbeterAfrondingAsync(id, persoon, versie, Form.NaarOpdracht(), ct)
        : afsluiting.RondAfAsync(id, persoon, Form.Id == Guid.Empty ? Guid.CreateVersion7() : Form.Id, Form.NaarOpdracht(), ct);

    private async Task<IActionResult> ToonAsync(Guid id, Guid persoon, bool verstuurd, CancellationToken ct)
    {
        if (await plannen.MetEindeAsync(id, persoon, ct) is not var (beeld, (codes, eind)) || beeld.Personen.FirstOrDefault(p => p.Id == persoon) is not { } gevonden || !beeld.Deelnemer(gevonden).IsJeugdige)
        {
            return NotFound();
        }

        (Beeld, Persoon, Codes, Elders) = (beeld, gevonden, codes, eind);
        Bewaard = beeld.Afrondingen.FirstOrDefault(a => a.PersoonId == persoon);
        if (!verstuurd && Bewaard is { } bewaard)
        {
            Form = Afrondform.Van(bewaard);
            Terug.Versie = bewaard.Versie;
        }
        else if (!verstuurd)
        {
            Form = new() { Id = Guid.CreateVersion7(), Datum = eind?.Einde, Reden = eind?.Reden };
        }

        foreach (var (veld, informant) in new[] { (Form.Jeugdige, Afrondingmeting.Jeugdige), (Form.Ouder, Afrondingmeting.Ouder) })
        {
            veld.VulAan(Beeld.Indicatoren, Form.Datum ?? Beeld.Vandaag, Bewaard?.Metingen.Find(m => m.Informant == informant), verstuurd);
        }

        return Page();
    }
}

/// <summary>The fields of taking an end back.</summary>
public sealed class Terugform
{
    public uint Versie { get; set; }

    public string? Reden { get; set; }
}

/// <summary>The fields of the end of the support. Choices are names of the contract.</summary>
public sealed class Afrondform
{
    public Guid Id { get; set; }

    /// <summary>Row version of what is kept; empty for a new end.</summary>
    public uint? Versie { get; set; }

    public DateOnly? Datum { get; set; }

    public string? Reden { get; set; }

    /// <summary>The end that the worker was asked about.</summary>
    public string? Gevraagd { get; set; }

    public Metingveld Jeugdige { get; set; } = new();

    public Metingveld Ouder { get; set; } = new();

    public static Afrondform Van(Afronding afronding)
    {
        ArgumentNullException.ThrowIfNull(afronding);
        return new()
        {
            Id = afronding.Id,
            Versie = afronding.Versie,
            Datum = afronding.Datum,
            Reden = afronding.Reden,
            Jeugdige = Metingveld.Van(afronding.Metingen.Find(m => m.Informant == Afrondingmeting.Jeugdige)),
            Ouder = Metingveld.Van(afronding.Metingen.Find(m => m.Informant == Afrondingmeting.Ouder)),
        };
    }

    public Afrondingopdracht NaarOpdracht() => new(Datum, Reden, Jeugdige.NaarGegevens(), Ouder.NaarGegevens()) { Gevraagd = Gevraagd };

    public static IReadOnlyList<SelectListItem> Antwoorden { get; } = [.. Enum.GetValues<Exitantwoord>().Select(a => new SelectListItem(a.Naam(), Contractnaam.Van(a)))];
}

public sealed class Metingveld
{
    public int? Tevredenheid { get; set; }

    public string? ZonderHulpVerder { get; set; }

    public string? Geholpen { get; set; }

    public string? Zelfredzamer { get; set; }

    public string? Toelichting { get; set; }

    /// <summary>Questions of the gemeente itself.</summary>
    public List<Indicatorveld> Indicatoren { get; set; } = [];

    public static Metingveld Van(Afrondingmeting? meting) => meting is null ? new() : new()
    {
        Tevredenheid = meting.Tevredenheid,
        ZonderHulpVerder = meting.ZonderHulpVerder,
        Geholpen = meting.Geholpen is { } geholpen ? Contractnaam.Van(geholpen) : null,
        Zelfredzamer = meting.Zelfredzamer is { } zelf ? Contractnaam.Van(zelf) : null,
        Toelichting = meting.Toelichting,
    };

    public Metinggegevens NaarGegevens() => new()
    {
        Tevredenheid = Tevredenheid,
        ZonderHulpVerder = ZonderHulpVerder,
        Geholpen = Contractnaam.TryParse<Exitantwoord>(Geholpen, out var geholpen) ? geholpen : null,
        Zelfredzamer = Contractnaam.TryParse<Exitantwoord>(Zelfredzamer, out var zelf) ? zelf : null,
        Toelichting = Toelichting,
        Indicatoren = [.. Indicatoren.Select(i => new Indicatorkeuze(i.Id, string.IsNullOrEmpty(i.Antwoord) ? null : int.TryParse(i.Antwoord, NumberStyles.None, CultureInfo.InvariantCulture, out var waarde) ? waarde : 0))],
    };

    /// <summary>
    /// Asks what holds on the day of the end, and what was answered already or is wrong. What was sent keeps its place: a mistake is told
    /// by it.
    /// </summary>
    public void VulAan(IReadOnlyList<Kwaliteitsindicator> indicatoren, DateOnly dag, Afrondingmeting? bewaard, bool verstuurd)
    {
        Indicatoren = [.. Indicatoren.Where(v => indicatoren.Any(i => i.Id == v.Id)).DistinctBy(v => v.Id)];
        Indicatoren.AddRange(indicatoren
            .Where(i => Indicatoren.TrueForAll(v => v.Id != i.Id) && (i.GeldtOp(dag) || bewaard?.Antwoorden.Exists(a => a.IndicatorId == i.Id) == true))
            .Select(i => new Indicatorveld { Id = i.Id, Antwoord = verstuurd ? null : bewaard?.Antwoorden.Find(a => a.IndicatorId == i.Id)?.Waarde.ToString(CultureInfo.InvariantCulture) }));
    }
}

/// <summary>An answer to a question of the gemeente.</summary>
public sealed class Indicatorveld
{
    public Guid Id { get; set; }

    /// <summary>Number of the answer, the first is 1; empty when it was not asked.</summary>
    public string? Antwoord { get; set; }
}
