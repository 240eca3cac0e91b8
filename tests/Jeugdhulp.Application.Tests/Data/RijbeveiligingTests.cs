using Jeugdhulp.Application.Data;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Data;

/// <summary>Walls between gemeenten as the database itself keeps them, with the filters of the application taken away.</summary>
[Trait("Eis", "PRV-01")]
public sealed class RijbeveiligingTests(RijbeveiligingTests.TweeGemeenten gemeenten) : IClassFixture<RijbeveiligingTests.TweeGemeenten>
{
    /// <summary>Rules and organisation of a gemeente are public, so that gemeenten can be compared; its word for wijkteam is asked before a gemeente is chosen.</summary>
    private static readonly string[] Openbaar = ["instellingenversie", "lokaalwoord", "gemeenteprofiel"];

    /// <summary>Beside rows of a gemeente they hold rows of the whole country.</summary>
    private static readonly string[] OokLandelijk = ["codewaarde"];

    [Fact]
    public async Task Elke_tabel_met_gemeente_code_heeft_afgedwongen_rijbeveiliging_met_een_regel()
    {
        await using var verbinding = await TweeGemeenten.OpenAsync(gemeenten.Database.ConnectionString);

        var zonder = await LijstAsync(
            verbinding,
            """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and a.attname = 'gemeente_code'
              and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))
            """);

        zonder.ShouldBeEmpty();
        (await TabellenAsync(verbinding)).Count.ShouldBeGreaterThanOrEqualTo(15);
    }

    [Fact]
    public async Task Elke_tabel_met_gemeente_code_heeft_haar_in_de_sleutel_en_in_elke_verwijzing_naar_een_andere()
    {
        await using var verbinding = await TweeGemeenten.OpenAsync(gemeenten.Database.ConnectionString);

        var zonder = await LijstAsync(
            verbinding,
            """
            select conrelid::regclass || '.' || conname from pg_constraint k
            where k.contype in ('p', 'f')
              and exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'gemeente_code')
              and (k.contype = 'p' or exists (select from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'gemeente_code'))
              and not exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'gemeente_code' and a.attnum = any(k.conkey))
            """);

        zonder.ShouldBeEmpty();
    }

    [Fact]
    public async Task De_rol_van_de_toepassing_bezit_niets_en_kan_niet_om_de_regels_heen()
    {
        await using var verbinding = await TweeGemeenten.OpenAsync(gemeenten.Database.ConnectionString);

        var mis = await LijstAsync(
            verbinding,
            """
            select 'rechten van ' || rolname from pg_roles where rolname = 'jeugdhulp_app' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolcanlogin)
            union all
            select 'bezit ' || relname from pg_class where relowner = 'jeugdhulp_app'::regrole
            """);

        mis.ShouldBeEmpty();
    }

    [Fact]
    public async Task Elke_query_zonder_filter_ziet_de_eigen_gemeente_en_niets_van_een_andere()
    {
        await using var db = gemeenten.Database.CreateContext(gemeenten.Eigen.Testteam.Aanmelding());
        await using var transactie = await db.BeginGemeenteAsync(TestContext.Current.CancellationToken);
        var soorten = db.Model.GetEntityTypes().Where(e => e.FindProperty("GemeenteCode") is not null && !e.IsOwned()).ToList();

        soorten.Count.ShouldBeGreaterThanOrEqualTo(15);
        foreach (var soort in soorten)
        {
            var telling = typeof(RijbeveiligingTests).GetMethod(nameof(TelAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(soort.ClrType);
            var eigen = await (Task<int>)telling.Invoke(null, [db, gemeenten.Eigen.Testteam.GemeenteCode])!;
            var ander = await (Task<int>)telling.Invoke(null, [db, gemeenten.Ander.Testteam.GemeenteCode])!;

            eigen.ShouldBeGreaterThan(0, $"{soort.ClrType.Name}: the test needs a row to say anything");
            if (!Openbaar.Contains(soort.GetTableName()))
            {
                ander.ShouldBe(0, soort.ClrType.Name);
            }
        }
    }

    [Fact]
    public async Task Zonder_gekozen_gemeente_is_elke_tabel_leeg()
    {
        await using var verbinding = await TweeGemeenten.OpenAsync(Extensions.AlsToepassing(gemeenten.Database.ConnectionString));

        foreach (var tabel in (await TabellenAsync(verbinding)).Except(Openbaar).Except(OokLandelijk))
        {
            (await AantalAsync(verbinding, $"select count(*) from {tabel}")).ShouldBe(0, tabel);
        }
    }

    [Fact]
    public async Task Toevoegen_wijzigen_en_verwijderen_bij_een_andere_gemeente_wordt_geweigerd()
    {
        var (eigen, ander) = (gemeenten.Eigen.Testteam, gemeenten.Ander.Testteam);
        await using var beheer = await TweeGemeenten.OpenAsync(gemeenten.Database.ConnectionString);
        await using var verbinding = await TweeGemeenten.OpenAsync(Extensions.AlsToepassing(gemeenten.Database.ConnectionString));
        await AantalAsync(verbinding, $"select count(*) from (select set_config('app.gemeente', '{eigen.GemeenteCode}', false), set_config('app.account', '{eigen.Account.Id}', false)) s");

        // Nothing can be written into a view; what it shows is tested with the rest.
        var weergaven = await LijstAsync(beheer, "select table_name from information_schema.views where table_schema = 'public'");
        foreach (var tabel in (await TabellenAsync(beheer)).Except(weergaven))
        {
            var kolommen = string.Join(", ", await LijstAsync(
                beheer,
                $"select quote_ident(column_name) from information_schema.columns where table_schema = 'public' and table_name = '{tabel}' and is_generated = 'NEVER' and is_identity = 'NO'"));
            var rij = (await LijstAsync(beheer, $"select to_jsonb(t)::text from {tabel} t where gemeente_code = '{ander.GemeenteCode}' limit 1")).ShouldHaveSingleItem().Replace("'", "''", StringComparison.Ordinal);

            var fout = await Should.ThrowAsync<PostgresException>(
                () => AantalAsync(verbinding, $"insert into {tabel} ({kolommen}) select {kolommen} from jsonb_populate_record(null::{tabel}, '{rij}') returning 1"), tabel);
            fout.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, tabel);
            (await VeranderAsync(verbinding, $"update {tabel} set gemeente_code = gemeente_code where gemeente_code = '{ander.GemeenteCode}'")).ShouldBe(0, tabel);
            (await VeranderAsync(verbinding, $"delete from {tabel} where gemeente_code = '{ander.GemeenteCode}'")).ShouldBe(0, tabel);
            (await AantalAsync(beheer, $"select count(*) from {tabel} where gemeente_code = '{ander.GemeenteCode}'")).ShouldBeGreaterThan(0, tabel);
        }
    }

    [Fact]
    public async Task Een_concept_is_alleen_voor_de_maker_ook_binnen_de_gemeente()
    {
        var collega = await Testteam.MaakAsync(gemeenten.Database, gemeenten.Eigen.Testteam.GemeenteCode, null, nummer: 5);
        await using var db = gemeenten.Database.CreateContext(collega.Aanmelding());
        await using var transactie = await db.BeginGemeenteAsync(TestContext.Current.CancellationToken);

        (await db.Concepten.IgnoreQueryFilters().AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Fact]
    public async Task Logboek_en_wijzigingen_kunnen_niet_worden_gewijzigd_of_verwijderd()
    {
        var eigen = gemeenten.Eigen.Testteam;
        await using var verbinding = await TweeGemeenten.OpenAsync(Extensions.AlsToepassing(gemeenten.Database.ConnectionString));
        await AantalAsync(verbinding, $"select count(*) from (select set_config('app.gemeente', '{eigen.GemeenteCode}', false)) s");

        foreach (var tabel in new[] { "logboekregel", "contactwijziging" })
        {
            foreach (var opdracht in new[] { $"update {tabel} set gemeente_code = gemeente_code", $"delete from {tabel}" })
            {
                var fout = await Should.ThrowAsync<PostgresException>(() => AantalAsync(verbinding, opdracht));
                fout.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, opdracht);
            }
        }
    }

    private static Task<int> TelAsync<T>(JeugdhulpDbContext db, string gemeente)
        where T : class =>
        db.Set<T>().IgnoreQueryFilters().CountAsync(e => EF.Property<string>(e, "GemeenteCode") == gemeente);

    private static Task<List<string>> TabellenAsync(NpgsqlConnection verbinding) => LijstAsync(
        verbinding,
        "select table_name from information_schema.columns where table_schema = 'public' and column_name = 'gemeente_code' order by 1");

    /// <summary>Rows touched; a missing right counts as none.</summary>
    private static async Task<int> VeranderAsync(NpgsqlConnection verbinding, string opdracht)
    {
        try
        {
            await using var sql = Opdracht(verbinding, opdracht);
            return await sql.ExecuteNonQueryAsync();
        }
        catch (PostgresException fout) when (fout.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            return 0;
        }
    }

    private static async Task<long> AantalAsync(NpgsqlConnection verbinding, string vraag)
    {
        await using var sql = Opdracht(verbinding, vraag);
        return Convert.ToInt64(await sql.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task<List<string>> LijstAsync(NpgsqlConnection verbinding, string vraag)
    {
        await using var sql = Opdracht(verbinding, vraag);
        await using var lezer = await sql.ExecuteReaderAsync();
        var lijst = new List<string>();
        while (await lezer.ReadAsync())
        {
            lijst.Add(lezer.GetString(0));
        }

        return lijst;
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "Names come from the catalogue of the test database.")]
    private static NpgsqlCommand Opdracht(NpgsqlConnection verbinding, string sql) => new(sql, verbinding);

    public sealed class TweeGemeenten : IAsyncLifetime
    {
        public Testdatabase Database { get; } = new();

        public Volgevuld Eigen { get; private set; } = null!;

        public Volgevuld Ander { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await Database.InitializeAsync();
            Eigen = await Volgevuld.MaakAsync(Database, "9991", 1);
            Ander = await Volgevuld.MaakAsync(Database, "9992", 2);
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();

        public static async Task<NpgsqlConnection> OpenAsync(string connectionString)
        {
            var verbinding = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
            await verbinding.OpenAsync();
            return verbinding;
        }
    }
}
