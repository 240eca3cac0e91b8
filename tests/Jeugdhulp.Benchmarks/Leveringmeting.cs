using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jeugdhulp.Benchmarks;

/// <summary>The frozen file of a delivery out of the database, beside a bare binary COPY of the same columns.</summary>
internal static class Leveringmeting
{
    private const int Records = 500_000;
    private const int PerDeel = 4_096;
    private const int Beurten = 5;

    private static readonly Bestandsindeling Vast = Bestandsindelingen.Voorbeelden.Single(i => i.Protocol == "7" && i.Soort is Bestandssoort.VasteBreedte);
    private static readonly Bestandsindeling Csv = Bestandsindelingen.Voorbeelden.Single(i => i.Protocol == "7" && i.Soort is Bestandssoort.Csv);

    public static async Task MeetAsync(Resultaten resultaten)
    {
        await using var omgeving = await Omgeving.MaakAsync(1_000, CancellationToken.None);
        var groot = await VulAsync(omgeving.ConnectionString, new(2026, 1, 1), Records);
        var klein = await VulAsync(omgeving.ConnectionString, new(2025, 7, 1), Records / 10);

        var (kopie, zelf, anders) = (double.MaxValue, double.MaxValue, double.MaxValue);
        for (var beurt = 0; beurt < Beurten; beurt++)
        {
            kopie = Math.Min(kopie, await KopieerAsync(omgeving.ConnectionString));
            zelf = Math.Min(zelf, (await GeefAsync(omgeving, groot, null)).Seconden);
            anders = Math.Min(anders, (await GeefAsync(omgeving, groot, Csv.Naam)).Seconden);
        }

        var (geheugenKlein, geheugenGroot) = ((await GeefAsync(omgeving, klein, Csv.Naam)).Geheugen, (await GeefAsync(omgeving, groot, Csv.Naam)).Geheugen);
        resultaten.Voeg($"yardstick: binary COPY of {Records:N0} records, thrown away", Rit(kopie), "-", null);
        resultaten.Voeg("delivery: the sealed file", Rit(zelf), "-", null);
        resultaten.Voeg("delivery: the sealed file against the COPY", Deel(kopie / zelf), "at least 0.4", kopie / zelf >= 0.4);
        resultaten.Voeg("delivery: read back and written in another layout", Rit(anders), "-", null);
        resultaten.Voeg("delivery: another layout against the COPY", Deel(kopie / anders), "at least 0.4", kopie / anders >= 0.4);
        resultaten.Voeg(
            "delivery: most managed memory in use, 50,000 and 500,000 records",
            string.Create(CultureInfo.InvariantCulture, $"{geheugenKlein / 1e6:0} MB and {geheugenGroot / 1e6:0} MB"),
            "the same within 32 MB",
            geheugenGroot - geheugenKlein < 32_000_000);
        await Leveringmaakmeting.MeetAsync(resultaten, omgeving, Records, groot);
    }

    private static string Rit(double seconden) => string.Create(CultureInfo.InvariantCulture, $"{seconden:0.00} s, {Records / seconden / 1e6:0.00} million/s");

    private static string Deel(double deel) => string.Create(CultureInfo.InvariantCulture, $"{deel:0.00} of its rate");

    private static async Task<double> KopieerAsync(string connectionString)
    {
        await using var verbinding = new NpgsqlConnection(connectionString);
        await verbinding.OpenAsync();
        var klok = Stopwatch.StartNew();
        await using var stroom = await verbinding.BeginRawBinaryCopyAsync("copy maatstaf_record to stdout (format binary)");
        var buffer = new byte[64 * 1024];
        while (await stroom.ReadAsync(buffer.AsMemory(), CancellationToken.None) > 0)
        {
            // Thrown away: nothing may be faster than this.
        }

        return klok.Elapsed.TotalSeconds;
    }

    private static async Task<(double Seconden, long Geheugen)> GeefAsync(Omgeving omgeving, Guid levering, string? indeling)
    {
        var aanmelding = new Aanmelding();
        aanmelding.Is(omgeving.Consulenten[0].AccountId, "Meting", Omgeving.Gemeente, [Rol.Informatievoorziening]);
        await using var db = new JeugdhulpDbContext(new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(Application.Extensions.AlsToepassing(omgeving.ConnectionString)).UseSleutelring(Testsleutels.Ring).Options, aanmelding);
        GC.Collect();
        var (begin, meest, bytes) = (GC.GetTotalMemory(forceFullCollection: true), 0L, 0L);
        var klok = Stopwatch.StartNew();
        var gegeven = await new Leveringsbestand(db, new(db, Protocolversies.Meegeleverd, TimeProvider.System), Protocolversies.Meegeleverd, TimeProvider.System).GeefAsync(
            levering,
            indeling,
            async (_, delen) =>
            {
                await foreach (var deel in delen)
                {
                    bytes += deel.Length;
                    meest = Math.Max(meest, GC.GetTotalMemory(forceFullCollection: false) - begin);
                }
            },
            CancellationToken.None);
        return gegeven && bytes > 0 ? (klok.Elapsed.TotalSeconds, meest) : throw new InvalidOperationException("The delivery gave no file.");
    }

    /// <summary>A delivery that was put in force, and of the large one the same columns in a table of their own.</summary>
    private static async Task<Guid> VulAsync(string connectionString, DateOnly begin, int aantal)
    {
        var records = Enumerable.Range(0, aantal).Select(i => Record(i, begin)).ToList();
        await using var db = new JeugdhulpDbContext(new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(connectionString, o => o.CommandTimeout(600)).UseSleutelring(Testsleutels.Ring).Options, new Aanmelding());
        var accounts = await db.Users.OrderBy(u => u.Id).Select(u => u.Id).Take(2).ToListAsync();
        var levering = new Cbslevering
        {
            GemeenteCode = Omgeving.Gemeente,
            Id = Guid.NewGuid(),
            Begin = begin,
            Definitie = Leveringsdefinitie.Trajecten,
            Volgnummer = 1,
            BegonnenDoorAccountId = accounts[0],
            BegonnenDoor = "Meting",
            BegonnenOp = DateTimeOffset.UnixEpoch,
            Makers = [accounts[0]],
        };
        db.Add(levering);
        await db.SaveChangesAsync();
        using var som = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (nummer, deel) in records.Chunk(PerDeel).Index())
        {
            using var tekst = new StringWriter();
            Bestandsschrijver.Schrijf(tekst, deel, Vast);
            var inhoud = Vast.Codering.GetBytes(tekst.ToString());
            som.AppendData(inhoud);
            db.Add(new Cbsleveringdeel { GemeenteCode = Omgeving.Gemeente, LeveringId = levering.Id, Nummer = nummer + 1, Aantal = deel.Length, Inhoud = inhoud });
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }

        var (inhoudIndeling, zegel) = (Vast.Schrijf(), Convert.ToHexStringLower(som.GetHashAndReset()));
        var indelingzegel = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(inhoudIndeling)));
        await db.Database.ExecuteSqlAsync(
            $$"""
            update cbslevering set stand = 'gecontroleerd', protocol = '7', indeling = {{inhoudIndeling}}, indeling_naam = {{Vast.Naam}}, indeling_sha256 = {{indelingzegel}}, sha256 = {{zegel}},
                aantal = {{aantal}}, jeugdigen = {{aantal}}, telling = '{"begin":0,"instroom":0,"uitstroom":0,"eind":0,"actief":0}', gecontroleerd_door_account_id = begonnen_door_account_id, gecontroleerd_door = 'Meting', gecontroleerd_op = now()
                where id = {{levering.Id}}
            """);
        await db.Database.ExecuteSqlAsync($"update cbslevering set stand = 'vastgesteld', vastgesteld_door_account_id = {accounts[1]}, vastgesteld_door = 'Meting', vastgesteld_op = now() where id = {levering.Id}");
        if (aantal == Records)
        {
            await MaatstafAsync(connectionString, records);
        }

        return levering.Id;
    }

    private static async Task MaatstafAsync(string connectionString, IEnumerable<Leveringsrecord> records)
    {
        Recordveld[] velden = [.. Enum.GetValues<Recordveld>().Where(Protocolversies.Meegeleverd.Van("7")!.Vraagt)];
        await using var verbinding = new NpgsqlConnection(connectionString);
        await verbinding.OpenAsync();
        await using (var maak = new NpgsqlCommand($"create table maatstaf_record ({string.Join(", ", velden.Select(v => $"{v.ToString().ToLowerInvariant()} text"))})", verbinding))
        {
            await maak.ExecuteNonQueryAsync();
        }

        await using var invoer = await verbinding.BeginBinaryImportAsync("copy maatstaf_record from stdin (format binary)");
        foreach (var record in records)
        {
            await invoer.StartRowAsync();
            foreach (var veld in velden)
            {
                if (record.Tekst(veld) is { } waarde)
                {
                    await invoer.WriteAsync(waarde);
                }
                else
                {
                    await invoer.WriteNullAsync();
                }
            }
        }

        await invoer.CompleteAsync();
    }

    private static Leveringsrecord Record(int i, DateOnly begin)
    {
        var geeindigd = i % 3 == 0;
        _ = Woonplaatscode.TryParse(string.Create(CultureInfo.InvariantCulture, $"{1000 + (i % 9000)}{(char)('A' + (i % 26))}{(char)('A' + (i / 26 % 26))}"), out var woonplaats);
        return new()
        {
            Nummer = Persoonsnummer.Lees(TestBsn.Nummer(i % TestBsn.Aantal)),
            Geboren = Geboortecode.Lees(new DateOnly(2010, 1, 1).AddDays(i % 3650).ToString("yyyyMMdd", CultureInfo.InvariantCulture)),
            Geslacht = (Geslachtcode)(i % 3),
            Woonplaats = woonplaats!,
            Verwijzer = Recordcode.Van("06"),
            Hulpvorm = Recordcode.Van("01")!,
            Crisis = Recordcode.Van(i % 20 == 0 ? "01" : "02"),
            Aanvang = begin.AddDays(i % 180),
            Einde = geeindigd ? begin.AddDays(180) : null,
            Reden = geeindigd ? Recordcode.Van("01") : null,
            Jeugdige = i % 6 == 0 ? new(8, Recordcode.Van("04")) : null,
        };
    }
}
