using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Doorverwijzingen;

public sealed class IndexModel(Doorverwijzingbeheer doorverwijzingen) : PageModel
{
    private const string Aanbieders = "aanbieders";

    public IReadOnlyList<SelectListItem> Standen =>
        [new("Wacht", "wachtend"), .. Lijst.MetAdvies ? [new(Adviesstand.Wacht.Naam(), Contractnaam.Van(Doorverwijsstand.WachtOpGoedkeuring))] : Array.Empty<SelectListItem>(), new("Hulp begonnen", "gestart"), new("Geëindigd", "beeindigd"), new("Alle", "alle")];

    public static IReadOnlyList<SelectListItem> Bestemmingen { get; } = [new("Aanbieders van jeugdhulp", Aanbieders), new("Iedereen", "iedereen")];

    [BindProperty(SupportsGet = true)]
    public string? Stand { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Naar { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Team { get; set; }

    /// <summary>Code of a reason.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Reden { get; set; }

    /// <summary>First day on which was referred.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Van { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Tot { get; set; }

    /// <summary>"ja" for what a figure counts.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Geteld { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    public Doorverwijzingenlijst Lijst { get; private set; } = null!;

    public bool ZoalsGeteld => Geteld == Trajectregels.Ja;

    public IEnumerable<Filterchip> Chips =>
        [.. ZoalsGeteld ? [new Filterchip("Zoals geteld in de cijfers", Filterchip.Zonderen(Request, "geteld"))] : Array.Empty<Filterchip>(), .. Filterchip.Periode(Request, "Verwezen", Van, Tot)];

    public async Task OnGetAsync(CancellationToken ct)
    {
        this.ControleerPeriode(Van, Tot);
        var stand = Contractnaam.TryParse<Doorverwijsstand>(Stand, out var gekozen) ? gekozen : Doorverwijsstand.Wachtend;
        (Stand, Naar, Pagina) = (Contractnaam.Van(stand), Naar is "iedereen" ? Naar : Aanbieders, Math.Clamp(Pagina, 1, 100_000));
        var (van, tot) = ModelState.IsValid ? (Van, Tot) : (DateOnly.MaxValue, DateOnly.MinValue);
        Lijst = await doorverwijzingen.LijstAsync(new(stand, Naar == Aanbieders, Team, Pagina) { Van = van, Tot = tot, ZoalsGeteld = ZoalsGeteld, Reden = string.IsNullOrEmpty(Reden) ? null : Reden }, ct);

        // Where nobody asks for an advice the list is that of who waits.
        Stand = stand is Doorverwijsstand.WachtOpGoedkeuring && !Lijst.MetAdvies ? Contractnaam.Van(Doorverwijsstand.Wachtend) : Stand;
    }

    /// <summary>The reasons to choose from, each with how many there are; a chosen one that finds nothing stays to be seen.</summary>
    public IEnumerable<SelectListItem> Redenen(Func<string, string> naam) =>
    [
        .. Lijst.Redenen.Select(r => new SelectListItem($"{naam(r.Naam)} ({Notatie.Aantal(r.Aantal)})", r.Code)),
        .. string.IsNullOrEmpty(Reden) || Lijst.Redenen.Any(r => r.Code == Reden) ? Array.Empty<SelectListItem>() : [new($"{Reden} (0)", Reden)],
    ];

    /// <summary>This list with one reason, and all other filters as they are.</summary>
    public string MetReden(string code) => Filterchip.Zonderen(Request, "reden") is var adres && adres.Contains('?', StringComparison.Ordinal) ? $"{adres}&reden={Uri.EscapeDataString(code)}" : $"{adres}?reden={Uri.EscapeDataString(code)}";

    public static string StandVan(Doorverwijsregel regel) => regel switch
    {
        { Afloop: { } afloop, BeeindigdOp: { } dag } => $"{Doorverwijsregels.Slotwoord(afloop, regel.AfloopReden)} op {Notatie.Datum(dag)}",
        { GestartOp: { } dag } => $"Begonnen op {Notatie.Datum(dag)}",
        { GeaccepteerdOp: { } dag } => $"Geaccepteerd op {Notatie.Datum(dag)}, wacht op de start",
        _ => "Nog niets gehoord",
    };
}
