using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Jeugdhulp.Benchmarks;

/// <summary>
/// The yardstick: bare Kestrel and Npgsql with prepared statements. It writes the rows that the web application wrote for one
/// contact, column for column, in one transaction; nobody signs in and nothing is judged.
/// </summary>
internal static class Kaal
{
    public const string Argument = "kaal";
    public const string Database = "KAAL_DATABASE";
    public const string Contact = "KAAL_CONTACT";
    public const string Logboek = "KAAL_LOGBOEK";

    public static async Task<int> DraaiAsync(string adres)
    {
        await using var bron = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable(Database))
        {
            MaxAutoPrepare = 20,
            AutoPrepareMinUsages = 2,
        }.ConnectionString);
        var rijen = await LeesAsync(bron);

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(adres);
        await using var app = builder.Build();
        app.MapGet("/tekst", (HttpContext context) => context.Response.WriteAsync("Hallo!"));
        app.MapGet("/lees", (HttpContext context) => LeesTwintigAsync(bron, context));
        app.MapPost("/schrijf", (HttpContext context) => SchrijfTweeAsync(bron, context));
        app.MapPost("/contacten/registreren", (HttpContext context) => RegistreerAsync(bron, rijen, context));
        await app.RunAsync();
        return 0;
    }

    private static async Task RegistreerAsync(NpgsqlDataSource bron, List<Rij> rijen, HttpContext context)
    {
        var formulier = await context.Request.ReadFormAsync();
        var (contact, nu) = (Guid.CreateVersion7(), DateTime.UtcNow);
        await using var verbinding = await bron.OpenConnectionAsync();
        await using var transactie = await verbinding.BeginTransactionAsync();
        await using var reeks = new NpgsqlBatch(verbinding, transactie);
        foreach (var rij in rijen)
        {
            reeks.BatchCommands.Add(rij.Maak(kolom => (rij.Tabel, kolom) switch
            {
                ("contact", "id") or (_, "contact_id") or ("logboekregel", "object_id") => contact,
                (_, "id") => Guid.CreateVersion7(),
                (_, "opdracht_id") => Guid.Parse(formulier["Form.OpdrachtId"]!),
                (_, "gezin_id") => Guid.Parse(formulier["Form.GezinId"]!),
                (_, "persoon_id") => Guid.Parse(formulier["Form.PersoonIds"]!),
                (_, "hulpvraag_id") => Guid.Parse(formulier["Form.HulpvraagId"]!),
                (_, "geregistreerd_op" or "tijdstip") => nu,
                _ => null,
            }));
        }

        await reeks.ExecuteNonQueryAsync();
        await transactie.CommitAsync();
        context.Response.Redirect($"/contacten/{contact}");
    }

    private static async Task LeesTwintigAsync(NpgsqlDataSource bron, HttpContext context)
    {
        await using var opdracht = bron.CreateCommand("select id, tekst, op from maatstaf where groep = $1 order by op desc limit 20");
        opdracht.Parameters.Add(new NpgsqlParameter<int> { TypedValue = Random.Shared.Next(Omgeving.Maatstafgroepen) });
        await using var lezer = await opdracht.ExecuteReaderAsync();
        var tekst = new System.Text.StringBuilder();
        while (await lezer.ReadAsync())
        {
            tekst.Append(CultureInfo.InvariantCulture, $"{lezer.GetInt64(0)} {lezer.GetString(1)} {lezer.GetDateTime(2):O}\n");
        }

        await context.Response.WriteAsync(tekst.ToString());
    }

    private static async Task SchrijfTweeAsync(NpgsqlDataSource bron, HttpContext context)
    {
        await using var verbinding = await bron.OpenConnectionAsync();
        await using var transactie = await verbinding.BeginTransactionAsync();
        await using var reeks = new NpgsqlBatch(verbinding, transactie);
        for (var i = 0; i < 2; i++)
        {
            reeks.BatchCommands.Add(new("insert into maatstaf (groep, tekst, op) values ($1, $2, $3)")
            {
                Parameters =
                {
                    new NpgsqlParameter<int> { TypedValue = i },
                    new NpgsqlParameter<string> { TypedValue = "Gewerkt aan doel 1 van het plan." },
                    new NpgsqlParameter<DateTime> { TypedValue = DateTime.UtcNow },
                },
            });
        }

        await reeks.ExecuteNonQueryAsync();
        await transactie.CommitAsync();
        await context.Response.WriteAsync("Klaar");
    }

    /// <summary>The rows of the example, in an order in which they can be written.</summary>
    private static async Task<List<Rij>> LeesAsync(NpgsqlDataSource bron)
    {
        var contact = Guid.Parse(Environment.GetEnvironmentVariable(Contact)!);
        var logboek = long.Parse(Environment.GetEnvironmentVariable(Logboek)!, CultureInfo.InvariantCulture);
        List<Rij> rijen = [];
        foreach (var (tabel, voorwaarde, waarde) in new (string, string, object)[] { ("contact", "id = $1", contact), ("contactregel", "contact_id = $1", contact), ("logboekregel", "id > $1", logboek) })
        {
            var kolommen = new List<string>();
            await using (var vraag = bron.CreateCommand("select column_name from information_schema.columns where table_name = $1 and is_generated = 'NEVER' and is_identity = 'NO' order by ordinal_position"))
            {
                vraag.Parameters.Add(new() { Value = tabel });
                await using var namen = await vraag.ExecuteReaderAsync();
                while (await namen.ReadAsync())
                {
                    kolommen.Add(namen.GetString(0));
                }
            }

            await using var opdracht = bron.CreateCommand($"select {string.Join(", ", kolommen)} from {tabel} where {voorwaarde} order by id");
            opdracht.Parameters.Add(new() { Value = waarde });
            await using var lezer = await opdracht.ExecuteReaderAsync();
            while (await lezer.ReadAsync())
            {
                rijen.Add(new(tabel, [.. kolommen.Select((naam, i) => new Kolom(naam, lezer.GetDataTypeName(i).Split('(')[0], lezer.GetValue(i)))]));
            }
        }

        return rijen;
    }

    private sealed record Kolom(string Naam, string Type, object Waarde);

    private sealed record Rij(string Tabel, Kolom[] Kolommen)
    {
        private readonly string _sql =
            $"insert into {Tabel} ({string.Join(", ", Kolommen.Select(k => k.Naam))}) values ({string.Join(", ", Kolommen.Select((_, i) => $"${i + 1}"))})";

        /// <summary>The same row again, with other values where <paramref name="anders"/> gives one.</summary>
        public NpgsqlBatchCommand Maak(Func<string, object?> anders)
        {
            var opdracht = new NpgsqlBatchCommand(_sql);
            foreach (var kolom in Kolommen)
            {
                var waarde = kolom.Waarde is DBNull ? kolom.Waarde : anders(kolom.Naam) ?? kolom.Waarde;
                opdracht.Parameters.Add(new() { DataTypeName = kolom.Type, Value = waarde });
            }

            return opdracht;
        }
    }
}
