using System.Diagnostics;
using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jeugdhulp.Benchmarks;

/// <summary>
/// Making a delivery: from the registration by way of selection, records and checks to the frozen file, as whoever checks it does. Nobody has
/// a BSN, for there are only so many numbers for tests; so each record has findings that stay in memory too.
/// </summary>
internal static class Leveringmaakmeting
{
    private const int MaxPerRecord = 1_500;

    private static readonly string Indeling = Bestandsindelingen.Voorbeelden.Single(i => i.Protocol == "7" && i.Soort is Bestandssoort.VasteBreedte).Naam;

    /// <param name="resultaten">Where it is written.</param>
    /// <param name="omgeving">The server.</param>
    /// <param name="records">How many are made.</param>
    /// <param name="andere">A delivery of the same half-year that makes room.</param>
    public static async Task MeetAsync(Resultaten resultaten, Omgeving omgeving, int records, Guid? andere)
    {
        if (andere is { } id)
        {
            await DoeAsync(omgeving, async beheer => await beheer.TrekInAsync(id, await VersieAsync(omgeving, id), "Meting", CancellationToken.None));
        }

        var klein = records / 10;
        await VulAsync(omgeving, 0, klein);
        var eerst = await MaakAsync(omgeving, klein);
        await VulAsync(omgeving, klein, records);
        var dan = await MaakAsync(omgeving, records);
        var perRecord = (dan.Geheugen - eerst.Geheugen) / (double)(records - klein);
        resultaten.Voeg(
            $"delivery: making and freezing {klein:N0} and {records:N0} records out of the registration",
            string.Create(CultureInfo.InvariantCulture, $"{eerst.Seconden:0.0} s and {dan.Seconden:0.0} s"),
            "-",
            null);
        resultaten.Voeg(
            "delivery: most managed memory in use while making them, garbage included",
            string.Create(CultureInfo.InvariantCulture, $"{eerst.Geheugen / 1e6:0} MB and {dan.Geheugen / 1e6:0} MB, {perRecord:0} bytes for each record more"),
            $"at most {MaxPerRecord:N0} bytes for each record more",
            perRecord <= MaxPerRecord);
    }

    private static async Task<(double Seconden, long Geheugen)> MaakAsync(Omgeving omgeving, int records)
    {
        var id = await DoeAsync(omgeving, async beheer => (await beheer.BeginAsync("2026H1", "trajecten", CancellationToken.None)) is LeveringBewaard bewaard ? bewaard.Id : throw new InvalidOperationException("The delivery was not begun."));
        GC.Collect();
        var begin = GC.GetTotalMemory(forceFullCollection: true);
        var meest = 0L;
        await using var meter = new Timer(_ => meest = Math.Max(meest, GC.GetTotalMemory(forceFullCollection: false) - begin), null, 0, 10);
        var klok = Stopwatch.StartNew();
        var resultaat = await DoeAsync(omgeving, async beheer => await beheer.ControleerAsync(id, await VersieAsync(omgeving, id), Indeling, CancellationToken.None));
        var duur = klok.Elapsed.TotalSeconds;
        if (resultaat is not LeveringBewaard || await AantalAsync(omgeving, id) != records)
        {
            throw new InvalidOperationException($"The delivery was not made: {(resultaat as LeveringGeweigerd)?.Fouten[0].Melding}");
        }

        await DoeAsync(omgeving, async beheer => await beheer.TrekInAsync(id, await VersieAsync(omgeving, id), "Meting", CancellationToken.None));
        return (duur, meest);
    }

    private static async Task<T> DoeAsync<T>(Omgeving omgeving, Func<Leveringbeheer, Task<T>> doe)
    {
        var aanmelding = new Aanmelding();
        aanmelding.Is(omgeving.Consulenten[0].AccountId, "Meting", Omgeving.Gemeente, [Rol.Informatievoorziening]);
        await using var db = new JeugdhulpDbContext(
            new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(Application.Extensions.AlsToepassing(omgeving.ConnectionString), o => o.CommandTimeout(600)).UseSleutelring(Testsleutels.Ring).Options, aanmelding);
        var versies = Protocolversies.Meegeleverd;
        return await doe(new(db, new(db, versies, TimeProvider.System), versies, TimeProvider.System));
    }

    private static async Task<uint> VersieAsync(Omgeving omgeving, Guid id)
    {
        await using var db = omgeving.Open();
        return await db.Cbsleveringen.IgnoreQueryFilters().Where(l => l.Id == id).Select(l => l.Versie).SingleAsync();
    }

    private static async Task<int?> AantalAsync(Omgeving omgeving, Guid id)
    {
        await using var db = omgeving.Open();
        return await db.Cbsleveringen.IgnoreQueryFilters().Where(l => l.Id == id).Select(l => l.Aantal).SingleAsync();
    }

    /// <summary>Jeugdigen whom the day of birth and the postcode tell apart, each a copy of one that is there, with a traject of the first half of 2026.</summary>
    private static async Task VulAsync(Omgeving omgeving, int vanaf, int tot)
    {
        await using var verbinding = new NpgsqlConnection(omgeving.ConnectionString);
        await verbinding.OpenAsync();
        await using var vraag = new NpgsqlCommand("select string_agg(column_name, ',' order by ordinal_position) from information_schema.columns where table_schema = 'public' and table_name = 'persoon' and is_generated = 'NEVER'", verbinding);
        var kolommen = ((string)(await vraag.ExecuteScalarAsync())!).Split(',');
        var waarden = kolommen.Select(k => k switch
        {
            "id" => Nummer(1),
            "geslacht" => "case when i % 2 = 0 then 'vrouw' else 'man' end",
            "geboortedatum" => "date '2010-01-01' + i % 3650",
            "postcode" => "(1000 + i / 3650)::text || 'AB'",
            _ when k.StartsWith("bsn", StringComparison.Ordinal) || k is "zonder_bsn" || k.StartsWith("woonplaats", StringComparison.Ordinal) => "null",
            _ => "p." + k,
        });
        await omgeving.VoerUitAsync(
            $"""
             insert into persoon ({string.Join(',', kolommen)})
                 select {string.Join(',', waarden)} from generate_series({vanaf}, {tot - 1}) i, (select * from persoon where gemeente_code = '{Omgeving.Gemeente}' and samengevoegd_met_id is null order by id limit 1) p;
             insert into traject (gemeente_code, id, persoon_id, team_id, hulpvorm, uitvoerder, directe_verwijzer, verwijzer_code, crisis, aanvang, einde, reden_einde, labels)
                 select '{Omgeving.Gemeente}', {Nummer(2)}, {Nummer(1)}, (select id from team where gemeente_code = '{Omgeving.Gemeente}' order by id limit 1), '01', 'wijkteam', 'school', '06', i % 20 = 0,
                     date '2026-01-01' + (i % 180 - 90), case when i % 3 = 0 then date '2026-06-01' + i % 30 end, case when i % 3 = 0 then '01' end, array[]::text[]
                 from generate_series({vanaf}, {tot - 1}) i;
             analyze persoon; analyze traject;
             """,
            CancellationToken.None);
    }

    private static string Nummer(int soort) => $"('{soort:00000000}-0000-4000-8000-' || lpad(to_hex(i), 12, '0'))::uuid";
}
