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

/// <summary>
/// The command "importeer": says what reading files of another system would do without changing anything, or reads them; what was read is
/// confirmed or taken back as a whole.
/// </summary>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Bron">A folder or a ZIP.</param>
/// <param name="Kaart">File with what the source calls otherwise; empty when it calls nothing otherwise.</param>
/// <param name="Verslag">Folder for the whole report; empty for the summary alone.</param>
/// <param name="Door">E-mail address of the beheerder who reads; empty for a try.</param>
public sealed record Invoeropdracht(string Gemeente, string Bron, string? Kaart, string? Verslag, string? Door)
{
    public const string Naam = "importeer";
    public const string Gebruik = "importeer --gemeente CODE [--map kaart.json] [--verslag MAP] --proef|--door E-MAIL MAP|BESTAND.zip, importeer --gemeente CODE --door E-MAIL --bevestig|--ongedaan INLEZING";

    /// <summary>Exit code when a row was refused.</summary>
    public const int Geweigerd = 2;

    private const string Bevestig = "--bevestig";
    private const string Ongedaan = "--ongedaan";
    private const string Voorbeeld = "importeer --gemeente 9991 --map kaart.json --proef gegevens";

    private static readonly CsvWriterOptions Opmaak = new() { Separator = ';', NewLine = "\r\n", Injection = CsvInjection.Escape, InjectionCharacters = "=+-@\t\r\n", InjectionEscape = '\'', WriteByteOrderMark = true };

    /// <summary>The reading that is confirmed or taken back, with which of the two; empty when files are read.</summary>
    public (string Wat, Guid Inlezing)? Daarna { get; private init; }

    /// <summary>Reads the arguments after the name; what is wrong is said with what would be right.</summary>
    public static Invoeropdracht Lees(IReadOnlyList<string> args)
    {
        var gegeven = new Dictionary<string, string>(StringComparer.Ordinal);
        List<string> rest = [];
        var proef = false;
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] is "--gemeente" or "--map" or "--verslag" or "--door" or Bevestig or Ongedaan && i + 1 < args.Count)
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

        var door = gegeven.GetValueOrDefault("--door");
        if (gegeven.Keys.FirstOrDefault(k => k is Bevestig or Ongedaan) is { } daarna && gegeven.TryGetValue("--gemeente", out var waar) && door is not null && rest.Count == 0)
        {
            return Guid.TryParse(gegeven[daarna], out var inlezing)
                ? new(waar, string.Empty, null, null, door) { Daarna = (daarna, inlezing) }
                : throw new OpstartException("Geef het nummer van de inlezing, zoals het na het inlezen is genoemd.");
        }

        if (proef == (door is not null) || rest is not [var bron] || gegeven.GetValueOrDefault("--gemeente") is not { } gemeente)
        {
            throw new OpstartException($"Zeg voor welke gemeente, en waar de bestanden staan. Bijvoorbeeld: {Voorbeeld}. De hele opdracht: {Gebruik}");
        }

        return new(gemeente, bron, gegeven.GetValueOrDefault("--map"), gegeven.GetValueOrDefault("--verslag"), door);
    }

    public async Task<int> VoerUitAsync(string connectionString, Sleutelring ring, TextWriter uit, CancellationToken ct)
    {
        if (Daarna is null && !Directory.Exists(Bron) && !File.Exists(Bron))
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

        await MeldAanAsync(bereik.ServiceProvider, ct);
        var inlezer = bereik.ServiceProvider.GetRequiredService<Inlezer>();
        if (Daarna is { } daarna)
        {
            return await RondAfAsync(inlezer, daarna.Wat, daarna.Inlezing, uit, ct);
        }

        var map = await Bronmap.OpenAsync(Bron, ct);
        var (plan, id) = Door is null ? (await inlezer.BeproefAsync(map, kaart, ct), null) : await inlezer.LeesInAsync(map, kaart, ct);
        await uit.WriteLineAsync(id is null
            ? "Dit is een proef: er is niets veranderd."
            : $"Ingelezen als {id}. Kijk het na, en bevestig het met {Bevestig} of haal alles weer weg met {Ongedaan}.");
        await VertelAsync(plan, uit);
        if (Verslag is not null)
        {
            await SchrijfVerslagAsync(plan, Verslag, ct);
            await uit.WriteLineAsync($"Het hele verslag staat in {Verslag}.");
        }

        return plan.Mislukt || plan.Samenhang.Alle.Any(r => !r.Goed) ? Geweigerd : 0;
    }

    private static async Task<int> RondAfAsync(Inlezer inlezer, string wat, Guid id, TextWriter uit, CancellationToken ct)
    {
        var resultaat = wat == Bevestig ? await inlezer.BevestigAsync(id, ct) : await inlezer.MaakOngedaanAsync(id, ct);
        await uit.WriteLineAsync(resultaat switch
        {
            Inleesresultaat.Gelukt => wat == Bevestig ? "De inlezing is bevestigd." : "Alles van deze inlezing is weer weg.",
            Inleesresultaat.Onverklaard => "Er zijn nog verschillen zonder verklaring. Een beheerder kan ze op de pagina Uitwisseling verklaren.",
            Inleesresultaat.InGebruik => "Er is al op deze gegevens voortgebouwd. Haal eerst weg wat ernaar wijst.",
            _ => "Deze inlezing is er niet, of is al bevestigd of weggehaald.",
        });
        return resultaat is Inleesresultaat.Gelukt ? 0 : Geweigerd;
    }

    private static async Task VertelAsync(Inleesplan plan, TextWriter uit)
    {
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
        await File.WriteAllTextAsync(Path.Combine(map, "kaart-voorstel.json"), Kaartvoorstel.MetKolommen(Kaartvoorstel.Maak(plan.Samenhang), plan.Bron.Koppen).Json(), Encoding.UTF8, ct);
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

    /// <summary>Who reads is named, and sets up this gemeente.</summary>
    private async Task MeldAanAsync(IServiceProvider diensten, CancellationToken ct)
    {
        var aanmelding = diensten.GetRequiredService<Aanmelding>();
        if (Door is null)
        {
            aanmelding.Is(null, string.Empty, Gemeente, [], "opdrachtregel");
            return;
        }

        var db = diensten.GetRequiredService<JeugdhulpDbContext>();
        var adres = Door.ToUpperInvariant();
        var account = await db.Users.AsNoTracking().Where(a => a.NormalizedEmail == adres).Select(a => new { a.Id, a.Naam }).SingleOrDefaultAsync(ct);
        if (account is not null)
        {
            aanmelding.Is(account.Id, account.Naam, Gemeente, [Rol.Beheerder], "opdrachtregel");
            await using var transactie = await db.BeginGemeenteAsync(ct);
            if (await db.Aanstellingen.AnyAsync(a => a.AccountId == account.Id && a.GemeenteCode == Gemeente && a.Rol == Rol.Beheerder, ct))
            {
                return;
            }
        }

        throw new OpstartException($"Geef bij --door het e-mailadres van een beheerder van gemeente {Gemeente}.");
    }

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
