using System.Globalization;
using System.Text;
using CsvHelper;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Uitwisseling;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Uitwisseling;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Web.Infrastructure.Opstarten;

/// <summary>The command "importeer": says what reading files of another system would do, without changing anything.</summary>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Bron">A folder or a ZIP.</param>
/// <param name="Kaart">File with what the source calls otherwise; empty when it calls nothing otherwise.</param>
/// <param name="Verslag">Folder for the whole report; empty for the summary alone.</param>
public sealed record Invoeropdracht(string Gemeente, string Bron, string? Kaart, string? Verslag)
{
    public const string Naam = "importeer";
    public const string Gebruik = "importeer --gemeente CODE [--map kaart.json] [--verslag MAP] --proef MAP|BESTAND.zip";

    /// <summary>Exit code when a row was refused.</summary>
    public const int Geweigerd = 2;

    private const string Voorbeeld = "importeer --gemeente 9991 --map kaart.json --proef gegevens";

    private static readonly CsvWriterOptions Opmaak = new() { Separator = ';', NewLine = "\r\n", Injection = CsvInjection.Escape, InjectionCharacters = "=+-@\t\r\n", InjectionEscape = '\'', WriteByteOrderMark = true };

    /// <summary>Reads the arguments after the name; what is wrong is said with what would be right.</summary>
    public static Invoeropdracht Lees(IReadOnlyList<string> args)
    {
        var gegeven = new Dictionary<string, string>(StringComparer.Ordinal);
        List<string> rest = [];
        var proef = false;
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] is "--gemeente" or "--map" or "--verslag" && i + 1 < args.Count)
            {
                gegeven[args[i]] = args[++i];
            }
            else if (args[i] == "--proef")
            {
                proef = true;
            }
            else if (args[i].StartsWith('-'))
            {
                throw new OpstartException($"\"{args[i]}\" is geen deel van de opdracht. Zo wel: {Gebruik}");
            }
            else
            {
                rest.Add(args[i]);
            }
        }

        if (!proef || rest is not [var bron] || gegeven.GetValueOrDefault("--gemeente") is not { } gemeente)
        {
            throw new OpstartException($"Zeg voor welke gemeente, en waar de bestanden staan. Bijvoorbeeld: {Voorbeeld}. De hele opdracht: {Gebruik}");
        }

        return new(gemeente, bron, gegeven.GetValueOrDefault("--map"), gegeven.GetValueOrDefault("--verslag"));
    }

    public async Task<int> VoerUitAsync(string connectionString, Sleutelring ring, TextWriter uit, CancellationToken ct)
    {
        if (!Directory.Exists(Bron) && !File.Exists(Bron))
        {
            throw new OpstartException($"{Bron} bestaat niet. Geef een map of een ZIP met de bestanden.");
        }

        var kaart = await LeesKaartAsync(ct);
        await using var diensten = new ServiceCollection().AddLogging().AddJeugdhulpApplication(connectionString, ring).BuildServiceProvider();
        await using var bereik = diensten.CreateAsyncScope();
        if (!await bereik.ServiceProvider.GetRequiredService<JeugdhulpDbContext>().Gemeenten.AnyAsync(g => g.Code == Gemeente, ct))
        {
            throw new OpstartException($"De gemeente {Gemeente} bestaat niet. Geef de CBS-code van vier cijfers, bijvoorbeeld: {Voorbeeld}");
        }

        bereik.ServiceProvider.GetRequiredService<Aanmelding>().Is(null, string.Empty, Gemeente, [], "opdrachtregel");
        var plan = await bereik.ServiceProvider.GetRequiredService<Inlezer>().BeproefAsync(await Bronmap.OpenAsync(Bron, ct), kaart, ct);
        await VertelAsync(plan, uit);
        if (Verslag is not null)
        {
            await SchrijfVerslagAsync(plan, Verslag, ct);
            await uit.WriteLineAsync($"Het hele verslag staat in {Verslag}.");
        }

        return plan.Mislukt || plan.Samenhang.Alle.Any(r => !r.Goed) ? Geweigerd : 0;
    }

    private static async Task VertelAsync(Inleesplan plan, TextWriter uit)
    {
        await uit.WriteLineAsync("Dit is een proef: er is niets veranderd.");
        foreach (var fout in plan.Bron.Fouten)
        {
            await uit.WriteLineAsync($"{fout.Bestand} {fout.Kolom}: {fout.Wat} {fout.Herstel}");
        }

        foreach (var telling in plan.Telling())
        {
            await uit.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{telling.Bestand}: {telling.Rijen} rijen, {telling.Overgenomen} overgenomen, {telling.Samengevoegd} samengevoegd, {telling.Geweigerd} geweigerd"));
        }

        foreach (var soort in plan.Samenhang.Alle.SelectMany(r => r.Fouten).GroupBy(f => (f.Bestand, f.Kolom, f.Soort)).OrderByDescending(g => g.Count()))
        {
            await uit.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {soort.Count()} keer {soort.Key.Bestand} {soort.Key.Kolom}: {soort.First().Wat} {soort.First().Herstel}"));
        }

        foreach (var kop in plan.Bron.Onbekend)
        {
            await uit.WriteLineAsync($"  Kolom {kop} kent het formaat niet; wat erin staat blijft bij de rij bewaard.");
        }

        foreach (var cel in plan.Matrix())
        {
            await uit.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  klasse in de bron {(cel.Oud.Length == 0 ? "(leeg)" : cel.Oud)}, hier {cel.Nieuw}: {cel.Aantal}"));
        }
    }

    /// <summary>Every row with what becomes of it, the totals, and a table to fill in. No value of a row: those are of persons.</summary>
    private static async Task SchrijfVerslagAsync(Inleesplan plan, string map, CancellationToken ct)
    {
        Directory.CreateDirectory(map);
        await SchrijfAsync(
            map,
            "rijen.csv",
            ["bestand", "regel", "uitkomst", "met_regel", "kolom", "fout", "wat", "herstel"],
            plan.Samenhang.Alle.SelectMany(r => r.Goed ? [Regel(r, null)] : r.Fouten.Select(f => Regel(r, f))),
            ct);
        await SchrijfAsync(
            map,
            "perioden.csv",
            ["periode", "team", "rijen", "overgenomen", "samengevoegd", "geweigerd"],
            plan.Perioden().Select(p => (string[])[p.Periode, p.Team, Getal(p.Rijen), Getal(p.Overgenomen), Getal(p.Samengevoegd), Getal(p.Geweigerd)]),
            ct);
        await SchrijfAsync(map, "klassen.csv", ["oude_klasse", "klasse", "aantal"], plan.Matrix().Select(m => (string[])[m.Oud, m.Nieuw, Getal(m.Aantal)]), ct);
        await File.WriteAllTextAsync(Path.Combine(map, "kaart-voorstel.json"), Kaartvoorstel.Maak(plan.Samenhang).Json(), Encoding.UTF8, ct);
    }

    private static string[] Regel(Bronrij rij, Rijfout? fout) =>
    [
        rij.Bestand.Naam, Getal(rij.Regel), Contractnaam.Van(rij.Uitkomst), rij.Met is { } met ? Getal(met.Regel) : string.Empty,
        fout?.Kolom ?? string.Empty, fout is null ? string.Empty : Contractnaam.Van(fout.Soort), fout?.Wat ?? string.Empty, fout?.Herstel ?? string.Empty,
    ];

    private static async Task SchrijfAsync(string map, string naam, string[] koppen, IEnumerable<string[]> rijen, CancellationToken ct)
    {
        await using var bestand = new FileStream(Path.Combine(map, naam), FileMode.Create, FileAccess.Write);
        await using var csv = CsvWriter.Create(bestand, Opmaak);
        await csv.WriteRecordAsync(koppen, ct);
        foreach (var rij in rijen)
        {
            await csv.WriteRecordAsync(rij, ct);
        }

        await csv.FlushAsync(ct);
    }

    private static string Getal(int getal) => getal.ToString(CultureInfo.InvariantCulture);

    private async Task<Kaart> LeesKaartAsync(CancellationToken ct)
    {
        if (Kaart is null)
        {
            return Domain.Uitwisseling.Kaart.Leeg;
        }

        if (!File.Exists(Kaart))
        {
            throw new OpstartException($"{Kaart} bestaat niet. Geef bij --map het bestand met de kaart.");
        }

        var (kaart, fout) = Domain.Uitwisseling.Kaart.Lees(await File.ReadAllTextAsync(Kaart, ct));
        return fout is null ? kaart! : throw new OpstartException(fout);
    }
}
