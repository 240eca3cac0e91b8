using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Leveringen;

/// <summary>One delivery: what would go along, and the steps up to the CBS.</summary>
public sealed class DetailsModel(LeveringQuery query, Leveringbeheer beheer, Leveringsbestand bestanden, Protocolversies versies) : PageModel
{
    private const string Werkboektype = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private bool _verouderd;

    /// <summary>Row version that the reader saw.</summary>
    [BindProperty]
    public uint Versie { get; set; }

    /// <summary>How often findings were looked up when the page was shown; empty on a page that does not say.</summary>
    [BindProperty]
    public int? Na { get; set; }

    [BindProperty]
    public ControleForm Controle { get; set; } = new();

    [BindProperty]
    public VastForm Vast { get; set; } = new();

    [BindProperty]
    public LeverForm Lever { get; set; } = new();

    [BindProperty]
    public AntwoordForm Antwoord { get; set; } = new();

    [BindProperty]
    public ToelichtForm Licht { get; set; } = new();

    [BindProperty]
    public IntrekForm Intrek { get; set; } = new();

    public Leveringsbeeld Beeld { get; private set; } = null!;

    /// <summary>Name of the version that holds for the half-year.</summary>
    public string? Versienaam => versies.Voor(Beeld.Levering.Halfjaar)?.Naam;

    /// <summary>The examples stand apart: they are no layout of the CBS.</summary>
    public IEnumerable<SelectListItem> Indelingen
    {
        get
        {
            SelectListGroup? voorbeelden = Beeld.Indelingen.Any(i => !i.Indeling.Voorbeeld) ? new() { Name = "Voorbeelden, niet van het CBS" } : null;
            return Beeld.Indelingen.Where(i => i.Levert).OrderBy(i => i.Indeling.Voorbeeld)
                .Select(i => new SelectListItem(Naam(i), i.Code) { Group = i.Indeling.Voorbeeld ? voorbeelden : null });
        }
    }

    private static string Naam(Indelingkeuze keuze) => keuze.Eigen?.NagekekenOp is { } op
        ? $"{keuze.Indeling.Naam} (goedgekeurd op {TagHelpers.Notatie.Datum(DateOnly.FromDateTime(op.ToLocalTime().Date))})"
        : $"{keuze.Indeling.Naam} (geen indeling van het CBS)";

    /// <summary>The parts of the page, with what there is to do first: on a telephone that stands below every finding.</summary>
    public IReadOnlyList<Sprong> Sprongen
    {
        get
        {
            var levering = Beeld.Levering;
            var kan = Beeld.Proef is not { Fouten.Count: > 0 };
            (string Anker, string? Tekst)[] delen =
            [
                ("stap", kan ? Leveringwoorden.Stap(levering.Stand) : null),
                ("bevindingen", kan && (Beeld.Vondsten ?? Beeld.Proef?.Vondsten) is not null ? "Bevindingen" : null),
                ("toezicht", "Toezicht"),
                ("bestand", levering.HeeftBestand ? "Het bestand" : null),
                ("over", "Over deze levering"),
                ("intrekken", levering.Stand.IsOpen() ? "Intrekken" : null),
            ];
            return [.. delen.Where(d => d.Tekst is not null).Select(d => new Sprong(d.Anker, d.Tekst!))];
        }
    }

    /// <summary>A colleague wrote this while the reader wrote something else; empty when nobody did.</summary>
    public string? AnderToelichting { get; private set; }

    /// <summary>Something is asked about the explanation, so it stands open.</summary>
    public bool ToonToelichting => AnderToelichting is not null || !ModelState.IsValid && ModelState.Keys.Any(k => k.StartsWith("Licht.", StringComparison.Ordinal)) || VraagtToelichting;

    private bool VraagtToelichting => Beeld.Levering.Toelichting is null && (Beeld.Vondsten ?? Beeld.Proef?.Vondsten)?.Bevindingen.Any(b => Herstelwegen.Toelichting(b.Controle.Code, Beeld.Levering.Id) is not null) is true;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ToonAsync(id, ct);

    /// <summary>The file, part by part as it comes out of the store.</summary>
    public async Task<IActionResult> OnGetBestandAsync(Guid id, string? indeling, CancellationToken ct)
    {
        var gegeven = await bestanden.GeefAsync(
            id,
            indeling,
            async (kop, delen) =>
            {
                Response.ContentType = kop.Indeling.Soort is Bestandssoort.Csv ? "text/csv; charset=utf-8" : "text/plain; charset=us-ascii";
                Response.Headers.CacheControl = "no-store";
                Response.Headers.ContentDisposition = $"attachment; filename={Bestandsnaam(kop, kop.Indeling.Soort is Bestandssoort.Csv ? "csv" : "txt")}";
                await foreach (var deel in delen)
                {
                    await Response.Body.WriteAsync(deel, ct);
                }
            },
            ct);
        return gegeven ? new EmptyResult() : NotFound();
    }

    /// <summary>The same records as a workbook with tabs (CBS-06).</summary>
    public async Task<IActionResult> OnGetWerkboekAsync(Guid id, string? indeling, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(indeling))
        {
            return NotFound();
        }

        FileStreamResult? boek = null;
        var gegeven = await bestanden.GeefRecordsAsync(
            id,
            indeling,
            async (kop, delen) =>
            {
                boek = File(await Leveringswerkboek.MaakAsync(kop, delen), Werkboektype, Bestandsnaam(kop, "xlsx"));
            },
            ct);
        Response.Headers.CacheControl = "no-store";
        return gegeven && boek is not null ? boek : NotFound();
    }

    public Task<IActionResult> OnPostControleerAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Controle), null, () => beheer.ControleerAsync(id, Versie, Controle.Indeling, ct), "De levering is gecontroleerd en ligt vast. Een collega kan haar nu vaststellen.", ct);

    /// <summary>Only looks up what is found, so that the teams see it.</summary>
    public Task<IActionResult> OnPostControleerVoorafAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Controle), null, () => beheer.ControleerVoorafAsync(id, Versie, Na ?? int.MaxValue, ct), "De levering is gecontroleerd. De teams zien bij Mijn werk wat zij kunnen verbeteren. Er ligt nog niets vast.", ct);

    public Task<IActionResult> OnPostStelVastAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Vast), Vast.Akkoord ? null : "Vast.Akkoord", () => beheer.StelVastAsync(id, Versie, ct), "De levering is vastgesteld. U kunt het bestand nu naar het CBS sturen.", ct);

    public Task<IActionResult> OnPostLeverAsync(Guid id, CancellationToken ct)
    {
        // Without the tick nothing else is looked at, and whoever mends that would hear of this only then.
        if (!Lever.Akkoord && Leveringbeheer.Ontvangstfout(Lever.Ontvangst) is { } fout)
        {
            ModelState.AddModelError("Lever.Ontvangst", fout);
        }

        return DoeAsync(id, nameof(Lever), Lever.Akkoord ? null : "Lever.Akkoord", () => beheer.LeverAsync(id, Versie, Lever.Ontvangst, ct), "De levering is vastgelegd als geleverd.", ct);
    }

    public Task<IActionResult> OnPostAntwoordAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Antwoord), null, () => beheer.LegAntwoordVastAsync(id, Versie, Antwoord.Naar(), ct), "Het antwoord van het CBS is vastgelegd.", ct);

    public Task<IActionResult> OnPostLichtToeAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Licht), null, () => beheer.LichtToeAsync(id, Versie, Licht.Toelichting, ct), "De toelichting is opgeslagen.", ct);

    public Task<IActionResult> OnPostTrekInAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, nameof(Intrek), null, () => beheer.TrekInAsync(id, Versie, Intrek.Reden, ct), "De levering is ingetrokken.", ct);

    /// <summary>Reads the frozen file and compares it with its seal.</summary>
    public async Task<IActionResult> OnPostToetsAsync(Guid id, CancellationToken ct)
    {
        if (await bestanden.ToetsAsync(id, ct) is not { } gelijk)
        {
            return NotFound();
        }

        if (gelijk)
        {
            TempData["Melding"] = "Het zegel klopt: het bestand is nog precies zoals het was.";
            return Redirect($"{Leveringwoorden.Adres}/{id}");
        }

        ModelState.AddModelError(string.Empty, "Het zegel klopt niet. Het bestand is veranderd. Meld dit bij uw functioneel beheerder.");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await ToonAsync(id, ct);
    }

    /// <summary>The same records written in another way are not the file that was sealed, and do not look like it.</summary>
    private static string Bestandsnaam(Leveringskop kop, string soort) =>
        $"cbs-jeugdhulp-{kop.Levering.GemeenteCode}-{kop.Levering.Halfjaar.Code}-{Notatie(kop.Levering.Volgnummer)}{(kop.IsVerzegeld ? "" : "-andere-indeling")}{(kop.Levering.Stand is Leveringsstand.Ingetrokken ? "-ingetrokken" : "")}.{soort}";

    private static string Notatie(int getal) => TagHelpers.Notatie.Invoer(getal);

    private async Task<IActionResult> DoeAsync(Guid id, string formulier, string? nietBevestigd, Func<Task<Leveringsresultaat>> doe, string melding, CancellationToken ct)
    {
        if (nietBevestigd is not null)
        {
            ModelState.AddModelError(nietBevestigd, "Zet hier een vinkje als het klopt.");
        }

        if (ModelState.IsValid)
        {
            var resultaat = await doe();
            if (resultaat is LeveringTegengehouden tegen)
            {
                TempData["Tegengehouden"] = tegen.Aantal;
                return Redirect($"{Leveringwoorden.Adres}/{id}");
            }

            _verouderd = resultaat is LeveringVerouderd;
            if (this.Verwerk(resultaat, formulier, melding) is { } klaar)
            {
                return klaar;
            }
        }
        else
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return await ToonAsync(id, ct);
    }

    private async Task<IActionResult> ToonAsync(Guid id, CancellationToken ct)
    {
        if (await query.LaadAsync(id, ct) is not { } beeld)
        {
            return NotFound();
        }

        Beeld = beeld;
        if (ModelState.IsValid)
        {
            Licht.Toelichting = beeld.Levering.Toelichting;
            Controle.Indeling = beeld.Voorkeur;
        }
        else if (_verouderd && Licht.Toelichting is not null && beeld.Levering.Toelichting is { } ander && ander != Licht.Toelichting)
        {
            AnderToelichting = ander;
        }

        return Page();
    }
}

public sealed class ControleForm
{
    /// <summary>Code of a layout.</summary>
    public string? Indeling { get; set; }
}

public sealed class VastForm
{
    public bool Akkoord { get; set; }
}

public sealed class LeverForm
{
    public string? Ontvangst { get; set; }

    public bool Akkoord { get; set; }
}

public sealed class AntwoordForm
{
    public DateOnly? Datum { get; set; }

    public int? Aantal { get; set; }

    public int? Jeugdigen { get; set; }

    public int? Instroom { get; set; }

    public int? Uitstroom { get; set; }

    public string? Opmerking { get; set; }

    public Leveringsantwoord Naar() => new(Datum, Aantal, Jeugdigen, Instroom, Uitstroom, Opmerking);
}

public sealed class ToelichtForm
{
    public string? Toelichting { get; set; }
}

public sealed class IntrekForm
{
    public string? Reden { get; set; }
}
