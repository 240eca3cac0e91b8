using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.TestCommon;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Data;

public sealed class HerhaaldLadenTests
{
    private static readonly DateOnly Vandaag = new(2026, 3, 2);

    // The hash is salted and the counter of contactstand follows the process of PostgreSQL; everything else must be the same.
    private const string Vergelijkbaar = "to_jsonb(t) - 'password_hash' - 'vak'";

    [Fact]
    public async Task Twee_databases_krijgen_precies_dezelfde_inhoud_en_opnieuw_laden_verandert_niets()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var een = new Testdatabase();
        await using var twee = new Testdatabase();
        await een.InitializeAsync();
        await twee.InitializeAsync();

        (await Vulling.LaadDemodataAsync(een.ConnectionString, Testsleutels.Ring, Vandaag, ct)).ShouldBeTrue();
        (await Vulling.LaadReferentiedataAsync(twee.ConnectionString, ct)).ShouldBeTrue();
        (await Vulling.LaadDemodataAsync(twee.ConnectionString, Testsleutels.Ring, Vandaag, ct)).ShouldBeTrue();
        var inhoud = await InhoudAsync(een.ConnectionString);
        (await Vulling.LaadDemodataAsync(een.ConnectionString, Testsleutels.Ring, Vandaag.AddMonths(7), ct)).ShouldBeFalse();

        (await InhoudAsync(twee.ConnectionString)).ShouldBe(inhoud);
        (await InhoudAsync(een.ConnectionString)).ShouldBe(inhoud);
        inhoud.Length.ShouldBeGreaterThan(500);
    }

    [Fact]
    public async Task Twee_processen_die_tegelijk_beginnen_laden_samen_een_keer()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = new Testdatabase();
        await database.InitializeAsync();

        var geladen = await Task.WhenAll(
            Vulling.LaadDemodataAsync(database.ConnectionString, Testsleutels.Ring, Vandaag, ct),
            Vulling.LaadDemodataAsync(database.ConnectionString, Testsleutels.Ring, Vandaag, ct));

        geladen.Count(g => g).ShouldBe(1);
    }

    private static async Task<string> InhoudAsync(string connectionString)
    {
        await using var verbinding = new NpgsqlConnection(connectionString);
        await verbinding.OpenAsync();
        var tabellen = new List<string>();
        await using (var opdracht = new NpgsqlCommand("select tablename from pg_tables where schemaname = 'public' and tablename not like '%migrations%' order by 1", verbinding))
        await using (var lezer = await opdracht.ExecuteReaderAsync())
        {
            while (await lezer.ReadAsync())
            {
                tabellen.Add(lezer.GetString(0));
            }
        }

        var som = new List<string>();
        foreach (var tabel in tabellen)
        {
            await using var opdracht = new NpgsqlCommand($"select ({Vergelijkbaar})::text from \"{tabel}\" t", verbinding);
            await using var lezer = await opdracht.ExecuteReaderAsync();
            var rijen = new List<string>();
            while (await lezer.ReadAsync())
            {
                rijen.Add(Leesbaar(tabel, lezer.GetString(0)));
            }

            rijen.Sort(StringComparer.Ordinal);
            som.Add($"{tabel} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', rijen))))} {rijen.Count}");
        }

        return string.Join('\n', som);
    }

    /// <summary>What is encrypted looks different each time; what it says must be the same.</summary>
    private static string Leesbaar(string tabel, string rij)
    {
        var velden = JsonNode.Parse(rij)!.AsObject();
        foreach (var (kolom, waarde) in velden.ToList())
        {
            if (waarde?.GetValueKind() is JsonValueKind.String && waarde.GetValue<string>() is var tekst && Sleutelring.IsVersleuteld(tekst))
            {
                velden[kolom] = Testsleutels.Ring.Ontsleutel(tekst, Vertrouwelijk.Plaats(tabel, kolom));
            }
        }

        return velden.ToJsonString();
    }
}
