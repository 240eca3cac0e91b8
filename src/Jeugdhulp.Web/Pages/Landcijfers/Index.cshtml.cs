using CsvHelper;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Web.Pages.Contacten;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Landcijfers;

/// <summary>The figures of all gemeenten in one period, as they may be published, for the landelijk beheerder.</summary>
public sealed class IndexModel(LandtabelQuery landtabel, TimeProvider klok) : PageModel
{
    private const string OpNaam = "naam";
    private const string OpAandeel = "aandeelWijkteam";

    /// <summary>The chart of periods goes this many years back.</summary>
    private const int Jaren = 6;

    [BindProperty(SupportsGet = true)]
    public string? Periode { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Lens { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sorteer { get; set; }

    /// <summary>Empty when something that was asked for does not exist.</summary>
    public Landtabel? Tabel { get; private set; }

    /// <summary>The gemeenten in the order that was asked for.</summary>
    public IReadOnlyList<Landrij> Rijen { get; private set; } = [];

    public IEnumerable<SelectListItem> Perioden
    {
        get
        {
            var vandaag = klok.Vandaag();
            for (var jaar = vandaag.Year; jaar > vandaag.Year - Jaren; jaar--)
            {
                var groep = new SelectListGroup { Name = TagHelpers.Notatie.Invoer(jaar) };
                foreach (var moment in Meetmoment.InJaar(jaar).Where(m => m.Begin <= vandaag))
                {
                    yield return new(moment.Naam, moment.Code) { Group = groep };
                }
            }
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LaadAsync("pagina", ct);
        return Page();
    }

    /// <summary>The same rows in the same order as a file for a spreadsheet.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        if (!await LaadAsync("csv", ct))
        {
            return Page();
        }

        Response.Headers.CacheControl = "no-store";
        Response.Headers.ContentDisposition = $"attachment; filename=landelijke-cijfers-{Tabel!.Moment.Code}-{Lens}.csv";
        Response.ContentType = "text/csv; charset=utf-8";
        await using var csv = CsvWriter.Create(Response.Body, Lijstbestand.Opmaak, leaveOpen: true);
        await csv.WriteRecordAsync(["gemeente", "naam", "periode", "lens", "maat", "waarde", "status"], ct);
        foreach (var rij in Rijen)
        {
            foreach (var (maat, waarde) in Tabel.Maten.Zip(rij.Waarden))
            {
                await SchrijfAsync(rij, new(Contractnaam.Van(maat), string.Empty, waarde, rij.Betrouwbaarheid is Betrouwbaarheid.Beperkt));
            }

            if (Tabel.HeeftAandeel)
            {
                await SchrijfAsync(rij, new(OpAandeel, string.Empty, rij.Aandeel, rij.Betrouwbaarheid is Betrouwbaarheid.Beperkt));
            }
        }

        await csv.FlushAsync(ct);
        return new EmptyResult();

        async Task SchrijfAsync(Landrij rij, Cijferregel regel) => await csv.WriteRecordAsync(
            [rij.Code, rij.Naam, Tabel.Moment.Code, Lens!, regel.Maat, regel.Waarde?.Getal?.ToString("0.###", TagHelpers.Notatie.Nederlands) ?? string.Empty, regel.Status], ct);
    }

    /// <summary>The address of this table as a file.</summary>
    public string Bestand() =>
        $"{Request.PathBase}/landcijfers{new QueryBuilder { { "periode", Periode! }, { "lens", Lens! }, { "sorteer", Sorteer! }, { "handler", "Csv" } }.ToQueryString()}";

    private async Task<bool> LaadAsync(string vorm, CancellationToken ct)
    {
        if (Lees() is not var (moment, lens, kolom, aflopend))
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return false;
        }

        Tabel = await landtabel.LaadAsync(moment, lens, vorm, ct);
        Rijen = kolom is null
            ? aflopend ? [.. Tabel.Rijen.Reverse()] : Tabel.Rijen
            : Sorteren(Tabel.Rijen, kolom == OpAandeel ? r => r.Aandeel?.Getal : Waarde(Tabel.Maten.Index().First(m => Contractnaam.Van(m.Item) == kolom).Index), aflopend);
        return true;

        static Func<Landrij, decimal?> Waarde(int plaats) => rij => rij.Waarden[plaats].Getal;
    }

    /// <summary>What has no number comes last in both directions; equal ones by name.</summary>
    private static IReadOnlyList<Landrij> Sorteren(IEnumerable<Landrij> rijen, Func<Landrij, decimal?> waarde, bool aflopend) =>
        [.. rijen.OrderBy(r => waarde(r) is null).ThenBy(r => aflopend ? -waarde(r) : waarde(r))];

    /// <summary>What the address asks for, with what is not said filled in; empty when it asks for something that is not there.</summary>
    private (Meetmoment Moment, Cijferlens Lens, string? Kolom, bool Aflopend)? Lees()
    {
        var vandaag = klok.Vandaag();
        (Periode, Lens, Sorteer) = (Of(Periode, Halfjaar.Van(vandaag).Vorige.Code), Of(Lens, Contractnaam.Van(Cijferlens.Gemeente)), Of(Sorteer, OpNaam));
        if (!Meetmoment.TryParse(Periode, out var moment))
        {
            Fout(nameof(Periode), "Deze periode bestaat niet. Kies een jaar, een halfjaar, 30 juni of 31 december.");
        }
        else if (moment.Begin > vandaag || moment.Jaar < Cijferbijwerker.EersteJaar)
        {
            Fout(nameof(Periode), moment.Begin > vandaag ? "Deze periode is nog niet begonnen. Kies een eerdere." : $"De cijfers beginnen in {Cijferbijwerker.EersteJaar}. Kies een latere periode.");
        }

        if (!Contractnaam.TryParse<Cijferlens>(Lens, out var lens))
        {
            Fout(nameof(Lens), "Deze lens kennen wij niet. Kies gemeente, landelijke norm of dossier.");
        }

        if (!ModelState.IsValid)
        {
            return null;
        }

        var kolom = Sorteer.TrimStart('-');
        var bestaat = kolom is OpNaam || (kolom is OpAandeel && lens is Cijferlens.Gemeente)
            || (Contractnaam.TryParse<Maat>(kolom, out var maat) && LandtabelQuery.Maten(moment).Contains(maat));
        if (!bestaat)
        {
            // A column that another period or lens has: the table is the same in any order.
            (Sorteer, kolom) = (OpNaam, OpNaam);
        }

        return (moment, lens, kolom is OpNaam ? null : kolom, Sorteer.StartsWith('-'));

        static string Of(string? waarde, string anders) => string.IsNullOrWhiteSpace(waarde) ? anders : waarde;
        void Fout(string veld, string melding) => ModelState.AddModelError(veld, melding);
    }
}
