using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Tests.Data;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Logboek;

/// <summary>What an owner of the database changes in the log comes out.</summary>
[Trait("Eis", "PRV-11")]
public sealed class LogboekketenTests : IAsyncLifetime
{
    private const string Gemeente = "0344";

    private readonly Testdatabase _database = new();
    private readonly StilleKlok _klok = new(GeladenDemodata.Vandaag);
    private readonly ServiceProvider _diensten;

    public LogboekketenTests() => _diensten = new ServiceCollection()
        .AddScoped<Aanmelding>()
        .AddScoped(d => _database.CreateContext(d.GetRequiredService<Aanmelding>()))
        .BuildServiceProvider();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        await AlsEigenaarAsync("insert into gemeente (code, naam, fictief, geldig_van) values ('0344', 'Utrecht', false, '2026-01-01'), ('0363', 'Amsterdam', false, '2026-01-01')");
        for (var schakel = 1; schakel <= 3; schakel++)
        {
            for (var regel = 0; regel < 4; regel++)
            {
                await LogAsync(Gemeente);
            }

            (await Verzegelaar().VerzegelAsync(Gemeente, Ct)).ShouldBe(4);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _diensten.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Een_keten_waaraan_niemand_kwam_is_heel()
    {
        await LogAsync(Gemeente);

        var stand = await ToetsAsync();

        stand.Breuk.ShouldBeNull();
        (stand.Schakels, stand.Regels, stand.Onverzegeld).ShouldBe((3, 12, 1));
        stand.Kop.ShouldMatch("^[0-9a-f]{64}$");
    }

    [Fact]
    public async Task Een_gemeente_zonder_logboek_heeft_een_lege_hele_keten()
    {
        var stand = await ToetsAsync(gemeente: "0363");

        stand.Breuk.ShouldBeNull();
        (stand.Schakels, stand.Regels, stand.Onverzegeld).ShouldBe((0, 0, 0));
    }

    [Theory]
    [InlineData("update logboekregel set tijdstip = tijdstip + interval '1 microsecond' where id = @regel", Ketenfout.RegelGewijzigd)]
    [InlineData("update logboekregel set account_id = gen_random_uuid() where id = @regel", Ketenfout.RegelGewijzigd)]
    [InlineData("update logboekregel set account_id = null where id = @regel", Ketenfout.RegelGewijzigd)]
    [InlineData("update logboekregel set handeling = 'afgemeld' where id = @regel", Ketenfout.RegelGewijzigd)]
    [InlineData("update logboekregel set object_soort = 'gezin' where id = @regel", Ketenfout.RegelGewijzigd)]
    [InlineData("update logboekregel set object_id = gen_random_uuid() where id = @regel", Ketenfout.RegelGewijzigd)]
    [InlineData("update logboekregel set resultaat = 'mislukt' where id = @regel", Ketenfout.RegelGewijzigd)]
    [InlineData("update logboekregel set oorsprong = 'api' where id = @regel", Ketenfout.RegelGewijzigd)]
    [InlineData("update logboekregel set bijzonderheden = '{\"aantal\": \"4\"}' where id = @regel", Ketenfout.RegelGewijzigd)]
    [InlineData("update logboekregel set bijzonderheden = null where id = @regel", Ketenfout.RegelGewijzigd)]
    [InlineData("delete from logboekregel where id = @regel", Ketenfout.RegelWeg)]
    public async Task Een_regel_waaraan_een_eigenaar_van_de_database_komt_staat_met_nummer_in_de_toets(string daad, Ketenfout fout)
    {
        var regel = await EenRegelAsync(schakel: 2);

        (await AlsEigenaarAsync(daad, regel)).ShouldBe(1);

        var stand = await ToetsAsync();
        stand.Breuk.ShouldBe(new Ketenbreuk(fout, 2, regel));
        (stand.Schakels, stand.Regels).ShouldBe((1, 4));
    }

    [Theory]
    [InlineData("update logboekschakel set op = op + interval '1 microsecond' where nummer = 2", Ketenfout.SchakelGewijzigd, 2)]
    [InlineData("update logboekschakel set hash = sha256('anders') where nummer = 2", Ketenfout.SchakelGewijzigd, 2)]
    [InlineData("update logboekschakel set regels = regels[1:3] where nummer = 2", Ketenfout.SchakelGewijzigd, 2)]
    [InlineData("update logboekschakel set regelhashes = substr(regelhashes, 33) where nummer = 2", Ketenfout.SchakelGewijzigd, 2)]
    [InlineData("delete from logboekschakel where nummer = 1", Ketenfout.SchakelWeg, 1)]
    [InlineData("delete from logboekschakel where nummer = 2", Ketenfout.SchakelWeg, 2)]
    [InlineData("update logboekschakel s set regels = o.regels, regelhashes = o.regelhashes, hash = o.hash from logboekschakel o where s.nummer = 2 and o.nummer = 3", Ketenfout.SchakelGewijzigd, 2)]
    public async Task Een_schakel_waaraan_een_eigenaar_van_de_database_komt_staat_met_nummer_in_de_toets(string daad, Ketenfout fout, long nummer)
    {
        (await AlsEigenaarAsync(daad)).ShouldBe(1);

        (await ToetsAsync()).Breuk.ShouldBe(new Ketenbreuk(fout, nummer, null));
    }

    [Fact]
    public async Task Een_laatste_schakel_die_weg_is_laat_regels_los_achter()
    {
        var regel = await EenRegelAsync(schakel: 3);

        await AlsEigenaarAsync("delete from logboekschakel where nummer = 3");

        (await ToetsAsync()).Breuk.ShouldBe(new Ketenbreuk(Ketenfout.RegelErbij, null, regel));
    }

    [Fact]
    public async Task Een_regel_die_buiten_de_toepassing_om_is_toegevoegd_valt_op()
    {
        await AlsEigenaarAsync(
            """
            set session_replication_role = replica;
            insert into logboekregel (gemeente_code, tijdstip, handeling, object_soort, resultaat, oorsprong)
                values ('0344', '2026-01-01', 'afgemeld', 'account', 'gelukt', 'web')
            """);

        (await ToetsAsync()).Breuk!.Fout.ShouldBe(Ketenfout.RegelErbij);
    }

    [Fact]
    public async Task Wie_de_hele_keten_opnieuw_maakt_krijgt_een_andere_kop_dan_die_genoteerd_was()
    {
        var genoteerd = (await ToetsAsync()).Kop;
        await AlsEigenaarAsync("delete from logboekschakel");
        await AlsEigenaarAsync("delete from logboekregel where id = @regel", await KleinsteRegelAsync());
        await AlsEigenaarAsync("insert into onverzegelde_logboekregel select gemeente_code, id from logboekregel");
        await Verzegelaar().VerzegelAsync(Gemeente, Ct);

        (await ToetsAsync()).Breuk.ShouldBeNull();
        (await ToetsAsync(genoteerd)).Breuk.ShouldBe(new Ketenbreuk(Ketenfout.KopOnbekend, null, null));
    }

    [Fact]
    public async Task Een_kop_van_eerder_staat_in_de_keten_van_nu()
    {
        var genoteerd = (await ToetsAsync()).Kop;
        await LogAsync(Gemeente);
        await Verzegelaar().VerzegelAsync(Gemeente, Ct);

        var stand = await ToetsAsync(genoteerd.ToUpperInvariant());

        stand.Breuk.ShouldBeNull();
        stand.Kop.ShouldNotBe(genoteerd);
    }

    [Fact]
    public async Task Regels_van_een_andere_gemeente_staan_niet_in_de_keten()
    {
        await LogAsync("0363");

        (await Verzegelaar().VerzegelAsync(Gemeente, Ct)).ShouldBe(0);
        (await ToetsAsync()).Regels.ShouldBe(12);
        (await ToetsAsync(gemeente: "0363")).Onverzegeld.ShouldBe(1);
    }

    [Fact]
    public async Task Wat_de_database_zelf_logt_wacht_ook_op_een_schakel()
    {
        await AlsEigenaarAsync(
            """
            insert into logboekregel (gemeente_code, tijdstip, handeling, object_soort, resultaat, oorsprong)
                values ('0344', now(), 'conceptVerwijderd', 'concept', 'gelukt', 'onderhoud')
            """);

        (await Verzegelaar().VerzegelAsync(Gemeente, Ct)).ShouldBe(1);
        (await ToetsAsync()).Breuk.ShouldBeNull();
    }

    [Fact]
    public async Task Wat_voor_het_hele_land_is_gedaan_heeft_een_eigen_keten()
    {
        await LogAsync(Aanstelling.Land);

        await Verzegelaar().WerkEenBijAsync(Ct);

        (await WachtendAsync()).ShouldBe(0);
        var stand = await ToetsAsync(gemeente: Aanstelling.Land);
        stand.Breuk.ShouldBeNull();
        (stand.Schakels, stand.Regels).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Een_gemeente_waarvan_het_niet_lukt_houdt_de_andere_niet_op()
    {
        await AlsEigenaarAsync("alter table logboekschakel add constraint proef check (gemeente_code <> '0344') not valid");
        await LogAsync(Gemeente);
        await LogAsync("0363");

        await Verzegelaar().WerkEenBijAsync(Ct);

        (await WachtendAsync()).ShouldBe(1);
        (await ToetsAsync(gemeente: "0363")).Schakels.ShouldBe(1);
    }

    [Fact]
    public async Task Elke_gemeente_die_wacht_komt_aan_de_beurt_en_rust_daarna()
    {
        var verzegelaar = Verzegelaar();
        await LogAsync(Gemeente);
        await LogAsync("0363");

        await verzegelaar.WerkEenBijAsync(Ct);
        (await WachtendAsync()).ShouldBe(0);

        await LogAsync(Gemeente);
        await verzegelaar.WerkEenBijAsync(Ct);
        (await WachtendAsync()).ShouldBe(1);

        _klok.Advance(TimeSpan.FromSeconds(5));
        await verzegelaar.WerkEenBijAsync(Ct);
        (await WachtendAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Twee_processen_maken_samen_een_keten()
    {
        await using var bereik = _diensten.CreateAsyncScope();
        bereik.ServiceProvider.GetRequiredService<Aanmelding>().Is(null, string.Empty, Gemeente, [], "logboek");
        var db = bereik.ServiceProvider.GetRequiredService<JeugdhulpDbContext>();
        await LogAsync(Gemeente);
        await using var transactie = await db.BeginGemeenteAsync(Ct);
        await db.Database.ExecuteSqlRawAsync("select pg_advisory_xact_lock(hashtextextended('logboek:0344', 0))", Ct);

        (await Verzegelaar().VerzegelAsync(Gemeente, Ct)).ShouldBe(0);
        await transactie.RollbackAsync(Ct);
        (await Verzegelaar().VerzegelAsync(Gemeente, Ct)).ShouldBe(1);
    }

    [Theory]
    [InlineData("delete from onverzegelde_logboekregel")]
    [InlineData("update logboekschakel set op = now()")]
    [InlineData("delete from logboekschakel")]
    [InlineData("update logboekregel set resultaat = 'gelukt'")]
    [InlineData("delete from logboekregel")]
    public async Task De_toepassing_zelf_kan_niets_wijzigen_of_weghalen(string daad)
    {
        await using var bereik = _diensten.CreateAsyncScope();
        bereik.ServiceProvider.GetRequiredService<Aanmelding>().Is(null, string.Empty, Gemeente, [], "web");
        var db = bereik.ServiceProvider.GetRequiredService<JeugdhulpDbContext>();
        await using var transactie = await db.BeginGemeenteAsync(Ct);

        var fout = await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(daad, Ct));

        fout.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Een_regel_gaat_niet_van_de_wachtlijst_zonder_schakel_waar_hij_in_staat()
    {
        await LogAsync(Gemeente);
        await using var bereik = _diensten.CreateAsyncScope();
        bereik.ServiceProvider.GetRequiredService<Aanmelding>().Is(null, string.Empty, Gemeente, [], "web");
        var db = bereik.ServiceProvider.GetRequiredService<JeugdhulpDbContext>();
        await using var transactie = await db.BeginGemeenteAsync(Ct);
        await db.Database.ExecuteSqlRawAsync("select logboek_verzegeld(n) from generate_series(0, 4) n", Ct);
        await transactie.CommitAsync(Ct);

        (await WachtendAsync()).ShouldBe(1);
    }

    [Fact]
    public void Letters_die_van_het_ene_veld_naar_het_volgende_gaan_geven_een_andere_hash()
    {
        var hashes = new[] { ("ab", "c"), ("a", "bc"), ("abc", ""), ("", "abc") }
            .Select(v => Convert.ToHexString(Logboekketen.Hash(Regel(v.Item1, v.Item2))));

        hashes.Distinct().Count().ShouldBe(4);

        static Logboekregel Regel(string soort, string resultaat) => new()
        {
            GemeenteCode = Gemeente,
            Tijdstip = DateTimeOffset.UnixEpoch,
            AccountId = null,
            Handeling = Handeling.Afgemeld,
            ObjectSoort = soort,
            Resultaat = resultaat,
            Oorsprong = "web",
        };
    }

    /// <summary>What was sealed must come out the same for as long as the log is kept.</summary>
    [Fact]
    public void De_hash_van_een_vaste_regel_verandert_nooit()
    {
        var regel = new Logboekregel
        {
            GemeenteCode = Gemeente,
            Id = 7,
            Tijdstip = new DateTimeOffset(2026, 11, 26, 12, 30, 15, TimeSpan.Zero).AddTicks(1234567),
            AccountId = Guid.Parse("11111111-2222-3333-4444-555555555555"),
            Handeling = Handeling.PersoonBekeken,
            ObjectSoort = "persoon",
            ObjectId = Guid.Parse("66666666-7777-8888-9999-aaaaaaaaaaaa"),
            Resultaat = "gelukt",
            Oorsprong = "web",
            Bijzonderheden = new() { ["b"] = "2", ["a"] = "é" },
        };

        Convert.ToHexStringLower(Logboekketen.Hash(regel)).ShouldBe("7059559caee2cb2209bb54c1425f28b9adcb54e3007d5813f8f5b91086bfb267");
    }

    private Logboekverzegelaar Verzegelaar() =>
        new(_diensten.GetRequiredService<IServiceScopeFactory>(), _klok, NullLogger<Logboekverzegelaar>.Instance);

    private Task<Ketenstand> ToetsAsync(string? kop = null, string gemeente = Gemeente) =>
        new Logboektoets(_diensten.GetRequiredService<IServiceScopeFactory>()).ToetsAsync(gemeente, kop, Ct);

    private async Task LogAsync(string gemeente)
    {
        await using var bereik = _diensten.CreateAsyncScope();
        bereik.ServiceProvider.GetRequiredService<Aanmelding>().Is(Guid.NewGuid(), string.Empty, gemeente, [], "web");
        var db = bereik.ServiceProvider.GetRequiredService<JeugdhulpDbContext>();
        await using var transactie = await db.BeginGemeenteAsync(Ct);
        db.Log(_klok, Handeling.PersonenGezocht, "persoon", Guid.NewGuid(), new() { ["aantal"] = "3" });
        await db.SaveChangesAsync(Ct);
        await transactie.CommitAsync(Ct);
    }

    private Task<long> EenRegelAsync(int schakel) => GetalAsync($"select regels[1] from logboekschakel where nummer = {schakel}");

    private Task<long> KleinsteRegelAsync() => GetalAsync("select min(id) from logboekregel");

    private Task<long> WachtendAsync() => GetalAsync("select count(*) from onverzegelde_logboekregel");

    private async Task<long> GetalAsync(string sql)
    {
        await using var bron = NpgsqlDataSource.Create(_database.ConnectionString);
        await using var opdracht = bron.CreateCommand(sql);
        return (long)(await opdracht.ExecuteScalarAsync(Ct))!;
    }

    private async Task<int> AlsEigenaarAsync(string sql, long regel = 0)
    {
        await using var bron = NpgsqlDataSource.Create(_database.ConnectionString);
        await using var opdracht = bron.CreateCommand(sql.Replace("@regel", regel.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        return await opdracht.ExecuteNonQueryAsync(Ct);
    }
}
