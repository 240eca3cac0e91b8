using Jeugdhulp.Application.Data;
using Jeugdhulp.TestCommon;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Data;

public sealed class DatabasebeheerTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    [Fact]
    public async Task Een_gemigreerde_database_is_in_orde() =>
        (await ControleerAsync(_ => { })).ShouldBe(Databasestand.InOrde);

    [Fact]
    public async Task Een_server_die_niet_antwoordt_is_onbereikbaar() =>
        (await ControleerAsync(c => (c.Port, c.Timeout) = (1, 2))).ShouldBe(Databasestand.Onbereikbaar);

    [Fact]
    public async Task Een_ontbrekend_wachtwoord_is_geen_server_die_niet_antwoordt() =>
        (await ControleerAsync(c => c.Password = null)).ShouldBe(Databasestand.AanmeldenGeweigerd);

    [Fact]
    public async Task Een_server_zonder_versleuteling_is_geen_server_die_niet_antwoordt() =>
        (await ControleerAsync(c => c.SslMode = SslMode.Require)).ShouldBe(Databasestand.AanmeldenGeweigerd);

    [Fact]
    public async Task Een_database_die_er_niet_is_wordt_genoemd() =>
        (await ControleerAsync(c => c.Database = "bestaat_niet")).ShouldBe(Databasestand.DatabaseOntbreekt);

    [Fact]
    public async Task Een_lege_database_mist_migraties()
    {
        var naam = $"leeg_{Guid.NewGuid():N}";
        await Testserver.ExecuteAsync($"create database {naam}");

        var stand = await ControleerAsync(c => c.Database = naam);

        await Testserver.ExecuteAsync($"drop database {naam} with (force)");
        stand.ShouldBe(Databasestand.MigratiesOntbreken);
    }

    [Fact]
    public async Task Een_gebruiker_zonder_de_rol_van_de_toepassing_wordt_geweigerd_en_met_die_rol_niet()
    {
        var naam = $"gebruiker_{Guid.NewGuid():N}";
        await Testserver.ExecuteAsync($"create role {naam} login password 'proef'");

        var zonder = await ControleerAsync(c => (c.Username, c.Password) = (naam, "proef"));
        await Testserver.ExecuteAsync($"grant jeugdhulp_app to {naam}");
        var met = await ControleerAsync(c => (c.Username, c.Password) = (naam, "proef"));

        await Testserver.ExecuteAsync($"drop role {naam}");
        zonder.ShouldBe(Databasestand.RolOntbreekt);
        met.ShouldBe(Databasestand.InOrde);
    }

    [Fact]
    public async Task Twee_processen_die_tegelijk_bijwerken_wachten_op_elkaar()
    {
        var naam = $"samen_{Guid.NewGuid():N}";
        await Testserver.ExecuteAsync($"create database {naam}");
        var verbinding = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = naam, Pooling = false }.ConnectionString;

        var nieuw = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Databasebeheer.MigreerAsync(verbinding, TestContext.Current.CancellationToken))));

        (await ControleerAsync(c => c.Database = naam)).ShouldBe(Databasestand.InOrde);
        await Testserver.ExecuteAsync($"drop database {naam} with (force)");
        nieuw.Count(n => n.Count > 0).ShouldBe(1);
    }

    [Fact]
    public async Task Bijwerken_maakt_geen_database_die_er_niet_is()
    {
        var verbinding = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = "tikfout" }.ConnectionString;

        var fout = await Should.ThrowAsync<PostgresException>(() => Databasebeheer.MigreerAsync(verbinding, TestContext.Current.CancellationToken));

        fout.SqlState.ShouldBe(PostgresErrorCodes.InvalidCatalogName);
        (await ControleerAsync(c => c.Database = "tikfout")).ShouldBe(Databasestand.DatabaseOntbreekt);
    }

    [Fact]
    public async Task Een_server_zonder_vrije_verbinding_is_iets_anders_dan_een_verkeerd_wachtwoord()
    {
        var naam = $"vol_{Guid.NewGuid():N}";
        await Testserver.ExecuteAsync($"create role {naam} login password 'proef' connection limit 0");

        var stand = await ControleerAsync(c => (c.Username, c.Password) = (naam, "proef"));

        await Testserver.ExecuteAsync($"drop role {naam}");
        stand.ShouldBe(Databasestand.GeenVerbindingVrij);
    }

    [Theory]
    [InlineData("Host=db", 40)]
    [InlineData("Host=db;Maximum Pool Size=100", 100)]
    [InlineData("Host=db;MaxPoolSize=7", 7)]
    public void Een_proces_laat_verbindingen_over_tenzij_de_instelling_anders_zegt(string instelling, int verwacht) =>
        new NpgsqlConnectionStringBuilder(Extensions.AlsToepassing(instelling)).MaxPoolSize.ShouldBe(verwacht);

    private Task<Databasestand> ControleerAsync(Action<NpgsqlConnectionStringBuilder> pasAan)
    {
        var verbinding = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        pasAan(verbinding);
        return Databasebeheer.ControleerAsync(verbinding.ConnectionString, TestContext.Current.CancellationToken);
    }
}
