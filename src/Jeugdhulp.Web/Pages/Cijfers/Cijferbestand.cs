using CsvHelper;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Web.Infrastructure.Opstarten;
using Jeugdhulp.Web.Pages.Contacten;

namespace Jeugdhulp.Web.Pages.Cijfers;

/// <summary>
/// The lines of the page as a file: the same as the command prints, with numbers the way a Dutch spreadsheet reads them, and whether
/// something of the period came out of another system.
/// </summary>
public static class Cijferbestand
{
    private const string Bekend = "bekend";
    private const string Gemigreerd = "gemigreerd";

    private static readonly string[] Kolommen = [.. Cijferopdracht.Kolommen, "herkomst"];

    public static async Task SchrijfCsvAsync(Stream bestand, string gemeente, Cijferbeeld beeld, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(beeld);
        await using var csv = CsvWriter.Create(bestand, Lijstbestand.Opmaak, leaveOpen: true);
        await csv.WriteRecordAsync(Kolommen, ct);
        var herkomst = Herkomst(beeld);
        foreach (var regel in Regels(beeld))
        {
            await csv.WriteRecordAsync(
                [gemeente, beeld.Vraag.Moment.Code, Contractnaam.Van(beeld.Vraag.Lens), regel.Maat, regel.Uitsplitsing, regel.Waarde?.Getal?.ToString("0.###", TagHelpers.Notatie.Nederlands) ?? string.Empty, regel.Status, herkomst],
                ct);
        }

        foreach (var waarde in beeld.Ernaast())
        {
            await csv.WriteRecordAsync([.. Contextregel(gemeente, waarde), waarde.Waarde.ToString("0.###", TagHelpers.Notatie.Nederlands), Bekend, string.Empty], ct);
        }

        await csv.FlushAsync(ct);
    }

    public static async Task SchrijfXlsxAsync(Stream bestand, string gemeente, Cijferbeeld beeld, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(bestand);
        ArgumentNullException.ThrowIfNull(beeld);
        var vraag = beeld.Vraag;
        await using var boek = Cijferwerkblad.Maak(
        [
            ("Cijfers", Regels(beeld).Select(r => (IReadOnlyList<object?>)[gemeente, vraag.Moment.Code, Contractnaam.Van(vraag.Lens), r.Maat, r.Uitsplitsing, r.Waarde?.Getal, r.Status, Herkomst(beeld)])
                .Concat(beeld.Ernaast().Select(w => (IReadOnlyList<object?>)[.. Contextregel(gemeente, w), w.Waarde, Bekend, string.Empty])).Prepend(Kolommen)),
            ("Toelichting", Toelichting(beeld)),
        ]);
        await boek.CopyToAsync(bestand, ct);
    }

    /// <summary>Where the figures come from, so that the file can be read without the page.</summary>
    private static IEnumerable<IReadOnlyList<object?>> Toelichting(Cijferbeeld beeld)
    {
        yield return ["periode", beeld.Vraag.Moment.Naam];
        yield return ["lens", beeld.Vraag.Lens.Naam()];
        yield return ["instellingen", beeld.Versie is { } versie ? $"versie {TagHelpers.Notatie.Invoer(versie)}" : "niet vastgesteld"];
        yield return ["weergave", beeld.Vraag.Weergave.Naam()];
        yield return ["stand", beeld.Status.Naam()];
        yield return ["betrouwbaarheid", beeld.OordeelOver(beeld.Vraag.Moment).Naam()];
        foreach (var oordeel in beeld.Kanttekeningen(beeld.Vraag.Moment))
        {
            yield return [$"{oordeel.Halfjaar.Naam}: {oordeel.Oordeel.Naam().ToLowerInvariant()}", oordeel.Reden];
        }

        foreach (var migratie in beeld.Gemigreerd.Where(g => g.Raakt(beeld.Vraag.Moment)))
        {
            yield return [Gemigreerd, migratie.Annotatie.Tekst];
        }

        yield return ["geteld op", beeld.Cijfers.GeteldOp(beeld.Vraag.Moment) is { } op ? TagHelpers.Notatie.Datum(DateOnly.FromDateTime(op.InNederland())) : "onbekend"];
        foreach (var maat in Enum.GetValues<Maat>().Where(beeld.Heeft))
        {
            yield return [Contractnaam.Van(maat), maat.Definitie(beeld.Vraag.Lens)];
        }
    }

    /// <summary>What stands beside the figures: of which year, and who says so. It is under no lens.</summary>
    private static string[] Contextregel(string gemeente, Contextwaarde waarde) =>
        [gemeente, TagHelpers.Notatie.Invoer(waarde.Jaar), string.Empty, Contractnaam.Van(waarde.Indicator), waarde.Wijk.Length == 0 ? $"bron={waarde.Bron}" : $"wijk={waarde.Wijk};bron={waarde.Bron}"];

    private static string Herkomst(Cijferbeeld beeld) => beeld.IsGemigreerd(beeld.Vraag.Moment) ? Gemigreerd : string.Empty;

    private static IEnumerable<Cijferregel> Regels(Cijferbeeld beeld) => Cijferrapport.Regels(beeld.Cijfers, beeld.Vraag.Moment, beeld.Vraag.Lens, beeld.Team);
}
