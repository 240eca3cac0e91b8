using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Domain.Cijfers;
using Npgsql;

namespace Jeugdhulp.Benchmarks;

/// <summary>What DuckDB found in an export, and how long its fastest turn took.</summary>
internal sealed record Duckuitslag(double Milliseconden, double Megabytes, IReadOnlyDictionary<string, long[]> Cijfers)
{
    /// <summary>How many figures of the table are not the ones of DuckDB rounded to fives; a hidden one cannot differ.</summary>
    public int Verschillen(Landtabel tabel)
    {
        var aantal = 0;
        foreach (var rij in tabel.Rijen)
        {
            var getallen = Cijfers.GetValueOrDefault(rij.Code) ?? new long[Duckmeting.Maten.Length];
            foreach (var (maat, getal) in Duckmeting.Maten.Zip(getallen))
            {
                var waarde = rij.Waarden[tabel.Maten.ToList().IndexOf(maat)];
                aantal += waarde.Getal is { } eigen && eigen != Rekenregels.OpVijf(getal) ? 1 : 0;
            }
        }

        return aantal;
    }
}

/// <summary>
/// The yardstick of the table of all gemeenten: DuckDB, over the contacts and trajecten of the same database as Parquet on the same disk.
/// The export holds only the columns that the figures need, sorted as the rows lie, and DuckDB may use all cores.
/// </summary>
internal static class Duckmeting
{
    private const int Keren = 5;

    /// <summary>What both count: everything of the table that follows from contacts and trajecten alone.</summary>
    public static readonly Maat[] Maten = [Maat.Contacten, Maat.JeugdigenMetContact, Maat.Trajecten, Maat.Jeugdigen, Maat.Instroom, Maat.Uitstroom, Maat.ZonderVerblijf];

    public static async Task<Duckuitslag> MeetAsync(Omgeving omgeving, Halfjaar halfjaar)
    {
        var map = Directory.CreateTempSubdirectory("duckmeting-").FullName;
        try
        {
            var (contacten, trajecten) = (Path.Combine(map, "contact.parquet"), Path.Combine(map, "traject.parquet"));
            await using var duck = new DuckDBConnection("DataSource=:memory:");
            await duck.OpenAsync();
            await ExporteerAsync(omgeving, duck, contacten, "select gemeente_code, datum, persoon_id, 'contactnotitie' = any(sublabels) as notitie from contactregel", "gemeente varchar, datum date, persoon uuid, notitie boolean");
            await ExporteerAsync(omgeving, duck, trajecten, "select gemeente_code, persoon_id, uitvoerder = 'wijkteam', hulpvorm in ('01', '02', '03', '04'), aanvang, einde from traject where ingetrokken_op is null", "gemeente varchar, persoon uuid, eigen boolean, zonder boolean, aanvang date, einde date");

            var (begin, einde) = ($"date '{halfjaar.Begin:yyyy-MM-dd}'", $"date '{halfjaar.Einde:yyyy-MM-dd}'");
            var vraag =
                $"""
                 with c as (
                     select gemeente, count(*) as n, count(distinct persoon) as j from '{contacten}' where datum between {begin} and {einde} and not notitie group by gemeente
                 ), t as (
                     select gemeente,
                         count(*) filter (eigen) as n,
                         count(distinct persoon) filter (eigen) as j,
                         count(*) filter (eigen and aanvang >= {begin}) as i,
                         count(*) filter (eigen and einde between {begin} and {einde}) as u,
                         count(*) filter (zonder) as z
                     from '{trajecten}' where aanvang <= {einde} and (einde is null or einde >= {begin}) group by gemeente
                 )
                 select gemeente, coalesce(c.n, 0), coalesce(c.j, 0), coalesce(t.n, 0), coalesce(t.j, 0), coalesce(t.i, 0), coalesce(t.u, 0), coalesce(t.z, 0)
                 from c full join t using (gemeente)
                 """;
            var duren = new List<double>();
            Dictionary<string, long[]> cijfers = [];
            for (var keer = 0; keer <= Keren; keer++)
            {
                var klok = Stopwatch.StartNew();
                cijfers = await LeesAsync(duck, vraag);
                if (keer > 0)
                {
                    duren.Add(klok.Elapsed.TotalMilliseconds);
                }
            }

            return new(duren.Min(), (new FileInfo(contacten).Length + new FileInfo(trajecten).Length) / 1e6, cijfers);
        }
        finally
        {
            Directory.Delete(map, recursive: true);
        }
    }

    private static async Task<Dictionary<string, long[]>> LeesAsync(DuckDBConnection duck, string vraag)
    {
        await using var opdracht = duck.CreateCommand();
        opdracht.CommandText = vraag;
        await using var lezer = await opdracht.ExecuteReaderAsync();
        Dictionary<string, long[]> cijfers = new(StringComparer.Ordinal);
        while (await lezer.ReadAsync())
        {
            cijfers[lezer.GetString(0)] = [.. Enumerable.Range(1, Maten.Length).Select(i => Convert.ToInt64(lezer.GetValue(i), CultureInfo.InvariantCulture))];
        }

        return cijfers;
    }

    /// <summary>By way of a CSV, for DuckDB cannot read this database itself.</summary>
    private static async Task ExporteerAsync(Omgeving omgeving, DuckDBConnection duck, string bestand, string vraag, string kolommen)
    {
        var csv = Path.ChangeExtension(bestand, "csv");
        await using (var verbinding = new NpgsqlConnection(omgeving.ConnectionString))
        {
            await verbinding.OpenAsync();
            using var bron = await verbinding.BeginTextExportAsync($"copy ({vraag}) to stdout (format csv)");
            await using var doel = File.CreateText(csv);
            var buffer = new char[64 * 1024];
            for (var gelezen = await bron.ReadAsync(buffer); gelezen > 0; gelezen = await bron.ReadAsync(buffer))
            {
                await doel.WriteAsync(buffer.AsMemory(0, gelezen));
            }
        }

        await using var opdracht = duck.CreateCommand();
        var soorten = string.Join(", ", kolommen.Split(", ").Select(k => $"'{k.Split(' ')[0]}': '{k.Split(' ')[1]}'"));
        opdracht.CommandText = $"copy (select * from read_csv('{csv}', header = false, columns = {{{soorten}}})) to '{bestand}' (format parquet)";
        await opdracht.ExecuteNonQueryAsync();
        File.Delete(csv);
    }
}
