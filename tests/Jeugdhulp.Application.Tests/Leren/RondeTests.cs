using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Leren;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Leren;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Leren;

/// <summary>Every test takes a gemeente of its own.</summary>
[Trait("Eis", "CLS-16")]
public sealed class RondeTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private static readonly Guid Eerste = Leerproef.Landelijk(1);

    private Leerproef _proef = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Aanmelding Beheerder => _proef.Team.Aanmelding(Rol.Beheerder);

    private Aanmelding Consulent => _proef.Team.Aanmelding();

    public async ValueTask InitializeAsync() => _proef = await Leerproef.MaakAsync(database);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Een_ronde_zonder_titel_dagen_en_casussen_noemt_alles_wat_ontbreekt()
    {
        (await MaakAsync(new())).Select(f => f.Veld).ShouldBe(["Titel", "Van", "Tot", "Casussen"]);
        (await MaakAsync(Goed() with { Van = _proef.Dag.AddDays(-1) })).ShouldHaveSingleItem().Veld.ShouldBe("Van");
        (await MaakAsync(Goed() with { Tot = _proef.Dag.AddDays(-1) })).ShouldHaveSingleItem().Melding.ShouldContain("20-11-2026");
        (await MaakAsync(Goed() with { Tot = _proef.Dag.AddYears(1).AddDays(1) })).ShouldHaveSingleItem().Veld.ShouldBe("Tot");
        (await MaakAsync(Goed() with { Casussen = [Guid.NewGuid()] })).ShouldHaveSingleItem().Melding.ShouldContain("er niet meer");
        (await MaakAsync(Goed() with { Titel = new string('x', 101) })).ShouldHaveSingleItem().Veld.ShouldBe("Titel");
    }

    [Fact]
    public async Task Een_casus_van_de_bibliotheek_komt_een_keer_in_de_gemeente_hoeveel_rondes_hem_ook_vragen()
    {
        var ronde = await _proef.RondeAsync([3, 1]);
        await _proef.RondeAsync([1]);

        await using var db = database.CreateUnrestrictedContext();
        (await db.Casussen.IgnoreQueryFilters().CountAsync(c => c.GemeenteCode == _proef.Team.GemeenteCode, Ct)).ShouldBe(2);
        (await OpenAsync(Consulent, ronde))!.Vragen.Select(v => v.Titel).ShouldBe(["Een eerste gesprek dat langer duurt", "Sem wil niet slapen"]);
        (await _proef.HandelingenAsync(ronde)).ShouldBe([Handeling.RondeGemaakt]);
    }

    [Fact]
    public async Task Voor_de_eerste_dag_ziet_alleen_wie_haar_opzet_de_ronde_en_kan_niemand_antwoorden()
    {
        var ronde = await _proef.RondeAsync([1]);
        _proef.Dag = Leerproef.Vandaag.AddDays(-1);

        (await OpenAsync(Consulent, ronde)).ShouldBeNull();
        (await OpenAsync(Beheerder, ronde)).ShouldNotBeNull().MagAntwoorden.ShouldBeFalse();
        (await AntwoordAsync(Consulent, ronde, "preventie")).ShouldBeNull();
    }

    [Fact]
    public async Task Een_antwoord_buiten_de_lijst_wordt_geweigerd()
    {
        var ronde = await _proef.RondeAsync([1]);

        (await AntwoordAsync(Consulent, ronde, null)).ShouldHaveSingleItem().Veld.ShouldBe("Klasse");
        (await AntwoordAsync(Consulent, ronde, "grensgeval")).ShouldHaveSingleItem().Veld.ShouldBe("Klasse");
        (await AntwoordAsync(Consulent, ronde, "preventie", new string('x', 501))).ShouldHaveSingleItem().Veld.ShouldBe("Motivering");
        (await OpenAsync(Consulent, ronde))!.Vragen[0].Antwoord.ShouldBeNull();
    }

    [Fact]
    public async Task Zonder_medewerker_is_er_niemand_die_antwoordt()
    {
        var ronde = await _proef.RondeAsync([1]);
        var los = new Aanmelding();
        los.Is(Guid.NewGuid(), "Los", _proef.Team.GemeenteCode, [Rol.Consulent]);

        (await AntwoordAsync(los, ronde, "preventie")).ShouldHaveSingleItem().Melding.ShouldContain("niet aan een medewerker gekoppeld");
        (await OpenAsync(los, ronde))!.MagAntwoorden.ShouldBeFalse();
    }

    [Fact]
    public async Task Een_antwoord_blijft_blind_tot_de_uitkomst_is_bekeken_en_staat_daarna_vast()
    {
        var ronde = await _proef.RondeAsync([1]);
        (await ToonAsync(Consulent, ronde)).ShouldBeFalse();
        await _proef.AntwoordAsync(Consulent, ronde, Eerste, "jeugdhulp");
        (await CasusAsync(Consulent, ronde))!.Uitkomst.ShouldBeNull();
        (await AntwoordAsync(Consulent, ronde, "weetIkNiet", " Te weinig bekend ")).ShouldBeEmpty();

        (await ToonAsync(Consulent, ronde)).ShouldBeTrue();
        (await ToonAsync(Consulent, ronde)).ShouldBeTrue();

        (await AntwoordAsync(Consulent, ronde, "preventie")).ShouldHaveSingleItem().Melding.ShouldContain("al bekeken");
        var beeld = (await CasusAsync(Consulent, ronde))!;
        beeld.Vraag.Antwoord.ShouldBe(new EigenAntwoord(null, "Te weinig bekend", Gezien: true));
        beeld.Uitkomst!.Classificatie.Gemeente.Uitkomst.ShouldBe(Uitkomst.Jeugdhulp);
        (await _proef.HandelingenAsync(ronde)).ShouldBe([Handeling.RondeGemaakt, Handeling.CasusBeantwoord, Handeling.CasusBeantwoord, Handeling.CasusuitkomstBekeken]);
    }

    [Fact]
    [Trait("Eis", "LER-03")]
    public async Task Een_collega_ziet_nooit_het_antwoord_van_een_ander_en_de_spreiding_pas_vanaf_drie()
    {
        var ronde = await _proef.RondeAsync([1]);
        var (bo, mo) = (await _proef.CollegaAsync("Bo"), await _proef.CollegaAsync("Mo"));
        await _proef.AntwoordAsync(Consulent, ronde, Eerste, "jeugdhulp");
        await _proef.AntwoordAsync(bo, ronde, Eerste, "preventie");
        await ToonAsync(bo, ronde);

        var bijTwee = (await CasusAsync(bo, ronde))!.Uitkomst!;
        await _proef.AntwoordAsync(mo, ronde, Eerste, "weetIkNiet");
        var bijDrie = (await CasusAsync(bo, ronde))!.Uitkomst!;

        (bijTwee.Antwoorden, bijTwee.Spreiding, bijTwee.WeetNiet).ShouldBe((2, null, 0));
        (bijDrie.Antwoorden, bijDrie.WeetNiet).ShouldBe((3, 1));
        bijDrie.Spreiding.ShouldBe([0, 1, 0, 1]);
        (await CasusAsync(mo, ronde))!.Vraag.Antwoord!.Klasse.ShouldBeNull();
        (await OpenAsync(Beheerder, ronde))!.Kop.Deelnemers.ShouldBe(3);
    }

    [Fact]
    public async Task Op_de_laatste_dag_is_de_ronde_nog_open_en_blijft_de_klasse_blind()
    {
        var ronde = await _proef.RondeAsync([1]);
        _proef.Dag = Leerproef.Vandaag.AddDays(10);

        (await OpenAsync(Consulent, ronde))!.MagAntwoorden.ShouldBeTrue();
        (await _proef.DoeAsync(Consulent, (_, casussen, _, _) => casussen.OpenAsync(Eerste, Ct)))!.Versies.ShouldBeNull();
        (await AntwoordAsync(Consulent, ronde, "preventie")).ShouldBeEmpty();
        (await CasusAsync(Consulent, ronde))!.Uitkomst.ShouldBeNull();
        (await _proef.UitslagAsync(ronde)).ShouldBeNull();
        (await ToonAsync(Consulent, ronde)).ShouldBeTrue();
        (await CasusAsync(Consulent, ronde))!.Uitkomst.ShouldNotBeNull();
        (await VerzetAsync(ronde, _proef.Dag.AddDays(1))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Een_casus_die_dubbel_is_gekozen_staat_een_keer_in_de_ronde_en_twintig_mag()
    {
        var eigen = await _proef.CasusAsync();
        Guid[] twintig = [.. Standaardcasussen.Alle.Select(c => c.Id), eigen];
        twintig.Length.ShouldBe(Rondeopdracht.MaxCasussen);

        var (dubbel, _) = await _proef.DoeAsync(Beheerder, (_, _, rondes, _) => rondes.MaakAsync(Goed() with { Casussen = [Eerste, Eerste] }, Ct));
        (await MaakAsync(Goed() with { Casussen = twintig, Titel = new string('x', 100), Van = _proef.Dag.AddYears(1), Tot = _proef.Dag.AddYears(2) })).ShouldBeEmpty();
        (await MaakAsync(Goed() with { Casussen = [.. twintig, Guid.NewGuid()] })).ShouldContain(f => f.Melding == "Kies 1 tot en met 20 casussen.");

        (await OpenAsync(Beheerder, dubbel!.Value))!.Vragen.ShouldHaveSingleItem().CasusId.ShouldBe(Eerste);
    }

    [Fact]
    public async Task De_klasse_blijft_die_van_de_eerste_dag_ook_als_de_instellingen_tijdens_de_ronde_veranderen()
    {
        var ronde = await _proef.RondeAsync([1]);
        await _proef.AntwoordAsync(Consulent, ronde, Eerste, "preventie");
        await _proef.VolgendeVersieAsync(Leerproef.Vandaag.AddDays(5));
        _proef.Dag = Leerproef.Vandaag.AddDays(11);

        (await _proef.UitslagAsync(ronde))!.Versie.ShouldBe(1);
        (await CasusAsync(Consulent, ronde))!.Uitkomst!.Versie.ShouldBe(1);
    }

    [Fact]
    public async Task Een_team_heeft_de_antwoorden_van_wie_er_tijdens_de_ronde_lid_van_was()
    {
        var ronde = await _proef.RondeAsync([1]);
        foreach (var (naam, van, tot) in new (string, DateOnly, DateOnly?)[]
        {
            ("Vertrokken", Leerproef.Vandaag.AddYears(-1), Leerproef.Vandaag),
            ("Vertrekt", Leerproef.Vandaag.AddYears(-1), Leerproef.Vandaag.AddDays(1)),
            ("Begint", Leerproef.Vandaag.AddDays(10), null),
            ("Begint later", Leerproef.Vandaag.AddDays(11), null),
        })
        {
            var collega = await _proef.CollegaAsync(naam);
            await using var vrij = database.CreateUnrestrictedContext();
            await vrij.Teamleden.IgnoreQueryFilters().Where(l => vrij.Medewerkers.IgnoreQueryFilters().Any(m => m.Id == l.MedewerkerId && m.AccountId == collega.AccountId))
                .ExecuteUpdateAsync(s => s.SetProperty(l => l.Van, van).SetProperty(l => l.Tot, tot), Ct);
            await _proef.AntwoordAsync(collega, ronde, Eerste, "preventie");
        }

        _proef.Dag = Leerproef.Vandaag.AddDays(11);
        var uitslag = (await _proef.UitslagAsync(ronde))!.Uitslag;

        (uitslag.Totaal.Mensen, uitslag.Teams.ShouldHaveSingleItem().Cijfers.Mensen).ShouldBe((4, 2));
    }

    [Fact]
    public async Task Na_de_laatste_dag_ziet_ieder_de_uitkomst_en_kan_niemand_meer_antwoorden()
    {
        var ronde = await _proef.RondeAsync([1]);
        _proef.Dag = Leerproef.Vandaag.AddDays(11);

        (await AntwoordAsync(Consulent, ronde, "preventie")).ShouldBeNull();
        (await ToonAsync(Consulent, ronde)).ShouldBeFalse();
        (await CasusAsync(Consulent, ronde))!.Uitkomst.ShouldNotBeNull();
        (await VerzetAsync(ronde, _proef.Dag.AddDays(3))).ShouldBeNull();
    }

    [Fact]
    public async Task Een_ronde_kan_eerder_of_later_eindigen_en_verdwijnt_alleen_zonder_antwoorden()
    {
        var (leeg, ronde) = (await _proef.RondeAsync([2]), await _proef.RondeAsync([1]));
        await _proef.AntwoordAsync(Consulent, ronde, Eerste, "preventie");

        (await VerzetAsync(ronde, _proef.Dag.AddDays(-1))).ShouldHaveSingleItem().Veld.ShouldBe("Tot");
        (await VerzetAsync(ronde, null)).ShouldHaveSingleItem().Veld.ShouldBe("Tot");
        (await VerzetAsync(ronde, _proef.Dag)).ShouldBeEmpty();
        (await VerwijderAsync(ronde)).ShouldHaveSingleItem().Melding.ShouldContain("al antwoorden");
        (await VerwijderAsync(leeg)).ShouldBeEmpty();

        (await OpenAsync(Beheerder, leeg)).ShouldBeNull();
        (await OpenAsync(Beheerder, ronde))!.Kop.Tot.ShouldBe(_proef.Dag);
        (await _proef.HandelingenAsync(leeg)).ShouldBe([Handeling.RondeGemaakt, Handeling.RondeVerwijderd]);
    }

    [Fact]
    public async Task De_cijfers_komen_na_de_laatste_dag_en_zijn_van_het_team_en_de_regel_nooit_van_een_mens()
    {
        var ronde = await _proef.RondeAsync([1, 4]);
        var (bo, mo) = (await _proef.CollegaAsync("Bo"), await _proef.CollegaAsync("Mo"));
        foreach (var (wie, eerste) in new[] { (Consulent, "preventie"), (bo, "preventie"), (mo, "jeugdhulp") })
        {
            await _proef.AntwoordAsync(wie, ronde, Eerste, eerste);
            await _proef.AntwoordAsync(wie, ronde, Leerproef.Landelijk(4), "casusregie");
        }

        (await _proef.UitslagAsync(ronde)).ShouldBeNull();
        _proef.Dag = Leerproef.Vandaag.AddDays(11);
        var beeld = (await _proef.UitslagAsync(ronde))!;

        beeld.Versie.ShouldBe(1);
        beeld.Uitslag.Regels.Select(r => r.Regel).ShouldBe(["R15", "R06"]);
        beeld.Uitslag.Regels[0].Cijfers.ShouldSatisfyAllConditions(
            c => c.Onderling.Waargenomen!.Value.ShouldBe(1.0 / 3, 1e-9),
            c => c.MetRegel!.Value.ShouldBe(1.0 / 3, 1e-9));
        beeld.Uitslag.Totaal.Maat.ShouldBe(Kappamaat.Fleiss);
        beeld.Teams.ShouldHaveSingleItem().Value.ShouldBe(_proef.Team.Team.Naam);
        beeld.Uitslag.Teams.ShouldHaveSingleItem().Cijfers.Mensen.ShouldBe(3);
    }

    [Fact]
    public async Task Een_pagina_met_cijfers_vraagt_hoogstens_tien_opdrachten()
    {
        var ronde = await _proef.RondeAsync([1, 2, 3, 4, 5]);
        await _proef.AntwoordAsync(Consulent, ronde, Eerste, "preventie");
        _proef.Dag = Leerproef.Vandaag.AddDays(11);
        var teller = new Opdrachtteller();
        var opties = new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(Extensions.AlsToepassing(database.ConnectionString)).UseSleutelring(Testsleutels.Ring).AddInterceptors(teller).Options;
        var (wie, klok) = (_proef.Team.Aanmelding(Rol.Teammanager), new StilleKlok(_proef.Dag));
        await using var db = new JeugdhulpDbContext(opties, wie);

        (await new OvereenstemmingQuery(db, new Rondelezer(db, wie, klok), klok).LaadAsync(ronde, Ct)).ShouldNotBeNull();

        teller.Opdrachten.Count.ShouldBeInRange(5, 10, string.Join("\n\n", teller.Opdrachten));
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Een_ronde_van_een_andere_gemeente_is_er_niet()
    {
        var ronde = await _proef.RondeAsync([1]);
        await _proef.AntwoordAsync(Consulent, ronde, Eerste, "preventie");
        var vorige = _proef;
        _proef = await Leerproef.MaakAsync(database);

        (await OpenAsync(Beheerder, ronde)).ShouldBeNull();
        (await CasusAsync(Consulent, ronde)).ShouldBeNull();
        (await AntwoordAsync(Consulent, ronde, "preventie")).ShouldBeNull();
        (await ToonAsync(Consulent, ronde)).ShouldBeFalse();
        (await VerzetAsync(ronde, _proef.Dag)).ShouldBeNull();
        (await VerwijderAsync(ronde)).ShouldBeNull();
        _proef.Dag = Leerproef.Vandaag.AddDays(11);
        (await _proef.UitslagAsync(ronde)).ShouldBeNull();
        vorige.Dag = _proef.Dag;
        (await vorige.UitslagAsync(ronde)).ShouldNotBeNull();
    }

    [Fact]
    public async Task De_database_bewaart_een_antwoord_per_mens_en_houdt_het_na_de_uitkomst_vast()
    {
        var ronde = await _proef.RondeAsync([1]);
        await _proef.AntwoordAsync(Consulent, ronde, Eerste, "preventie");
        await ToonAsync(Consulent, ronde);

        (await WeigerAsync("update antwoord set klasse = 'jeugdhulp'")).ShouldBe(PostgresErrorCodes.RestrictViolation);
        (await WeigerAsync("delete from antwoord")).ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        (await WeigerAsync("delete from rondecasus")).ShouldBe(PostgresErrorCodes.RestrictViolation);
        (await WeigerAsync("update ronde set titel = 'x'")).ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        (await WeigerAsync("update casus set herkomst = 'dossier'")).ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        (await WeigerAsync("insert into antwoord select gemeente_code, ronde_id, casus_id, medewerker_id, null, null, op, null from antwoord")).ShouldBe(PostgresErrorCodes.UniqueViolation);
    }

    private Rondeopdracht Goed() => new() { Titel = "Najaar", Van = _proef.Dag, Tot = _proef.Dag.AddDays(10), Casussen = [Eerste] };

    private async Task<IReadOnlyList<Domain.Fout>> MaakAsync(Rondeopdracht opdracht) => (await _proef.DoeAsync(Beheerder, (_, _, rondes, _) => rondes.MaakAsync(opdracht, Ct))).Fouten;

    private Task<Rondebeeld?> OpenAsync(Aanmelding wie, Guid ronde) => _proef.DoeAsync(wie, (_, _, _, lezer) => lezer.OpenAsync(ronde, Ct));

    private Task<Rondecasusbeeld?> CasusAsync(Aanmelding wie, Guid ronde) => _proef.DoeAsync(wie, (_, _, _, lezer) => lezer.OpenCasusAsync(ronde, Eerste, Ct));

    private Task<IReadOnlyList<Domain.Fout>?> AntwoordAsync(Aanmelding wie, Guid ronde, string? klasse, string? motivering = null) =>
        _proef.DoeAsync(wie, (_, _, _, lezer) => lezer.AntwoordAsync(ronde, Eerste, klasse, motivering, Ct));

    private Task<bool> ToonAsync(Aanmelding wie, Guid ronde) => _proef.DoeAsync(wie, (_, _, _, lezer) => lezer.ToonUitkomstAsync(ronde, Eerste, Ct));

    private Task<IReadOnlyList<Domain.Fout>?> VerzetAsync(Guid ronde, DateOnly? tot) => _proef.DoeAsync(Beheerder, (_, _, rondes, _) => rondes.VerzetEindeAsync(ronde, tot, Ct));

    private Task<IReadOnlyList<Domain.Fout>?> VerwijderAsync(Guid ronde) => _proef.DoeAsync(Beheerder, (_, _, rondes, _) => rondes.VerwijderAsync(ronde, Ct));

    private async Task<string> WeigerAsync(string sql)
    {
        await using var db = database.CreateContext(Beheerder);
        await using var transactie = await db.BeginGemeenteAsync(Ct);
        return (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql, Ct))).SqlState;
    }
}
