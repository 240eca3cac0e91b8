using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Landelijk;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Landelijk;

/// <summary>Codes are added and ended, and what was registered with them stays readable.</summary>
[Trait("Eis", "BEH-05")]
public sealed class CodebeheerTests : IAsyncLifetime
{
    private static readonly DateOnly Vandaag = new(2026, 11, 23);
    private static readonly DateOnly Gisteren = Vandaag.AddDays(-1);

    private readonly Testdatabase _database = new();
    private readonly StilleKlok _klok = new(Vandaag);
    private readonly Aanmelding _landelijk = new();
    private Protocolversies _versies = Protocolversies.Meegeleverd;
    private Testteam _a = null!;
    private Testteam _b = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Overtredingen => new()
    {
        { "ex_codewaarde_een_tegelijk", "insert into codewaarde (gemeente_code, lijst, code, geldig_van, omschrijving, volgorde, bron) values ('0000', 'verwijzer', '01', '2020-01-01', 'x', 1, 'x')" },
        { "ck_codewaarde_periode", "update codewaarde set geldig_tot = geldig_van where code = '01'" },
        { "ck_codewaarde_lokaal", "insert into codewaarde (gemeente_code, lijst, code, geldig_van, omschrijving, volgorde, bron) values ('0000', 'bestemming', 'lokaal1', '2020-01-01', 'x', 1, 'x')" },
        { "ck_codewaarde_lokaal", "insert into codewaarde (gemeente_code, lijst, code, geldig_van, omschrijving, volgorde, bron) values ('9991', 'bestemming', 'anders', '2020-01-01', 'x', 1, 'x')" },
        { "codewaarde_einde", "update codewaarde set geldig_tot = null where code = '07'" },
        { "codewaarde_einde", "update codewaarde set geldig_tot = geldig_tot + 1 where code = '07'" },
    };

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        var instellingen = new LokaleInstellingen { MaxGesprekken = 6, KorteReeksKlasse = KorteReeksKlasse.Preventie };
        _a = await Testteam.MaakAsync(_database, "9991", instellingen, nummer: 1);
        _b = await Testteam.MaakAsync(_database, "9992", instellingen, nummer: 2);
        var account = new Account { Id = Guid.NewGuid(), Naam = "Landelijk" };
        await using var db = _database.CreateUnrestrictedContext();
        db.AddRange(account, new Aanstelling { AccountId = account.Id, GemeenteCode = Aanstelling.Land, Rol = Rol.LandelijkBeheerder });
        await db.SaveChangesAsync(Ct);
        _landelijk.Is(account.Id, account.Naam, Aanstelling.Land, [Rol.LandelijkBeheerder]);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Een_code_die_eindigde_wordt_niet_meer_aangeboden_en_blijft_bij_oude_contacten_staan()
    {
        var oud = await RegistreerAsync(_a, Gisteren, "wmo");

        (await AlsAsync(_landelijk, b => b.BeeindigAsync("bestemming", "wmo", Gisteren, Ct))).ShouldBe([]);

        (await KeuzesAsync(_a, Vandaag)).ShouldNotContain("wmo");
        (await KeuzesAsync(_a, Gisteren)).ShouldContain("wmo");
        await RegistreerAsync(_a, Gisteren, "wmo");
        (await ProbeerAsync(_a, Vandaag, "wmo")).ShouldBeOfType<Geweigerd>().Weigeringen.ShouldHaveSingleItem().ShouldBeOfType<CodeOnbekend>();
        await using var db = _database.CreateContext(_a.Aanmelding());
        var details = (await new ContactdetailsQuery(db, _klok).LaadAsync(oud, Ct)).ShouldNotBeNull();
        details.Omschrijving("bestemming", "wmo").ShouldBe("Wmo");
        (await LeesAsync("bestemming", "wmo")).GeldigTot.ShouldBe(Vandaag);
        (await HandelingenAsync()).ShouldBe([Handeling.CodeBeeindigd]);
    }

    [Fact]
    public async Task De_landelijk_beheerder_voegt_een_code_met_datum_en_code_voor_het_berichtenverkeer_toe()
    {
        (await AlsAsync(_landelijk, b => b.VoegToeAsync("verwijzer", new() { Code = " 09 ", Omschrijving = " Nieuw ", GeldigVan = new(2027, 1, 1), IjwCode = "9", Bron = "v8 §3.2" }, Ct))).ShouldBe([]);

        var code = await LeesAsync("verwijzer", "09");
        (code.GemeenteCode, code.Omschrijving, code.GeldigVan, code.GeldigTot, code.IjwCode, code.Volgorde).ShouldBe((Aanstelling.Land, "Nieuw", new DateOnly(2027, 1, 1), null, "9", 9));
        (await HandelingenAsync()).ShouldBe([Handeling.CodeToegevoegd]);
    }

    [Fact]
    public async Task Een_dubbele_code_wordt_geweigerd_ook_als_twee_mensen_haar_tegelijk_toevoegen()
    {
        (await AlsAsync(_landelijk, b => b.VoegToeAsync("verwijzer", new() { Code = "01", Omschrijving = "x", GeldigVan = Vandaag, Bron = "x" }, Ct))).ShouldNotBeNull().ShouldHaveSingleItem().Veld.ShouldBe("Code");

        var samen = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AlsAsync(_landelijk, b => b.VoegToeAsync("verwijzer", new() { Code = "10", Omschrijving = "x", GeldigVan = Vandaag, Bron = "x" }, Ct))));

        samen.Count(s => s is []).ShouldBe(1);
        samen.Where(s => s is not []).ShouldAllBe(s => s!.Single().Veld == "Code");
    }

    [Fact]
    public async Task Een_code_eindigt_niet_voor_haar_begin_en_maar_een_keer()
    {
        (await AlsAsync(_landelijk, b => b.BeeindigAsync("verwijzer", "01", new(2014, 12, 31), Ct))).ShouldNotBeNull().ShouldHaveSingleItem().Veld.ShouldBe("LaatsteDag");
        (await AlsAsync(_landelijk, b => b.BeeindigAsync("verwijzer", "07", Vandaag, Ct))).ShouldNotBeNull().ShouldHaveSingleItem().Veld.ShouldBe("Code");
        (await AlsAsync(_landelijk, b => b.BeeindigAsync("verwijzer", null, null, Ct))).ShouldNotBeNull().Select(f => f.Veld).ShouldBe(["Code", "LaatsteDag"]);
        (await AlsAsync(_landelijk, b => b.BeeindigAsync("onzin", "01", Vandaag, Ct))).ShouldBeNull();

        var samen = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => AlsAsync(_landelijk, b => b.BeeindigAsync("verwijzer", "01", Vandaag.AddDays(i), Ct))));
        samen.Count(s => s is []).ShouldBe(1);
    }

    [Fact]
    public async Task Een_gemeente_voegt_een_eigen_bestemming_toe_die_alleen_zij_ziet_en_kiest()
    {
        var beheerder = _a.Aanmelding(Rol.Beheerder);
        (await AlsAsync(beheerder, b => b.VoegToeAsync("bestemming", new() { Omschrijving = "Jongerenloket", GeldigVan = Vandaag }, Ct))).ShouldBe([]);

        (await KeuzesAsync(_a, Vandaag)).ShouldContain("lokaal1");
        (await KeuzesAsync(_b, Vandaag)).ShouldNotContain("lokaal1");
        var contact = await RegistreerAsync(_a, Vandaag, "lokaal1");
        (await ProbeerAsync(_b, Vandaag, "lokaal1")).ShouldBeOfType<Geweigerd>();
        await using var db = _database.CreateContext(_a.Aanmelding());
        (await new ContactdetailsQuery(db, _klok).LaadAsync(contact, Ct)).ShouldNotBeNull().Omschrijving("bestemming", "lokaal1").ShouldBe("Jongerenloket");
        (await AlsAsync(beheerder, b => b.VoegToeAsync("bestemming", new() { Omschrijving = "jongerenloket", GeldigVan = Vandaag }, Ct))).ShouldNotBeNull().ShouldHaveSingleItem().Veld.ShouldBe("Omschrijving");
        (await AlsAsync(beheerder, b => b.BeeindigAsync("bestemming", "lokaal1", Vandaag, Ct))).ShouldBe([]);
        (await KeuzesAsync(_a, Vandaag.AddDays(1))).ShouldNotContain("lokaal1");
    }

    [Fact]
    public async Task De_naam_van_een_eigen_keuze_die_eindigde_mag_opnieuw_vanaf_de_dag_erna()
    {
        var beheerder = _a.Aanmelding(Rol.Beheerder);
        await AlsAsync(beheerder, b => b.VoegToeAsync("bestemming", new() { Omschrijving = "Jongerenloket", GeldigVan = Gisteren }, Ct));
        await AlsAsync(beheerder, b => b.BeeindigAsync("bestemming", "lokaal1", Vandaag, Ct));

        (await AlsAsync(beheerder, b => b.VoegToeAsync("bestemming", new() { Omschrijving = "Jongerenloket", GeldigVan = Vandaag }, Ct))).ShouldNotBeNull().ShouldHaveSingleItem().Veld.ShouldBe("Omschrijving");
        (await AlsAsync(beheerder, b => b.VoegToeAsync("bestemming", new() { Omschrijving = "Jongerenloket", GeldigVan = Vandaag.AddDays(1) }, Ct))).ShouldBe([]);

        (await KeuzesAsync(_a, Vandaag)).Where(k => k.StartsWith("lokaal", StringComparison.Ordinal)).ShouldBe(["lokaal1"]);
        (await KeuzesAsync(_a, Vandaag.AddDays(1))).Where(k => k.StartsWith("lokaal", StringComparison.Ordinal)).ShouldBe(["lokaal2"]);
    }

    [Fact]
    public async Task Een_overzicht_telt_per_lijst_wat_vandaag_geldt_wat_eindigde_en_wat_de_gemeente_toevoegde()
    {
        var voor = await TelAsync();
        await AlsAsync(_landelijk, b => b.BeeindigAsync("bestemming", "wmo", Gisteren, Ct));
        var beheerder = _a.Aanmelding(Rol.Beheerder);
        foreach (var (naam, van) in new[] { ("Vandaag", Vandaag), ("Morgen", Vandaag.AddDays(1)) })
        {
            await AlsAsync(beheerder, b => b.VoegToeAsync("bestemming", new() { Omschrijving = naam, GeldigVan = van }, Ct));
        }

        // One ended with yesterday, one begins today, one tomorrow.
        (await TelAsync()).ShouldBe(voor with { Beeindigd = voor.Beeindigd + 1, Lokaal = voor.Lokaal + 2 });

        async Task<Codelijstregel> TelAsync()
        {
            await using var db = _database.CreateContext(_a.Aanmelding(Rol.Beheerder));
            return (await new Codebeheer(db, _versies, _klok).LaadAsync(Ct)).Single(r => r.Lijst.Naam == "bestemming");
        }
    }

    [Fact]
    public async Task Een_beheerder_komt_niet_aan_landelijke_codes()
    {
        var beheerder = _a.Aanmelding(Rol.Beheerder);

        (await AlsAsync(beheerder, b => b.VoegToeAsync("verwijzer", new() { Code = "09", Omschrijving = "x", GeldigVan = Vandaag, Bron = "x" }, Ct))).ShouldBeNull();
        (await AlsAsync(beheerder, b => b.BeeindigAsync("bestemming", "wmo", Vandaag, Ct))).ShouldNotBeNull().ShouldHaveSingleItem().Veld.ShouldBe("Code");
        await using var db = _database.CreateContext(beheerder);
        var beeld = (await new Codebeheer(db, _versies, _klok).OpenAsync("bestemming", Ct)).ShouldNotBeNull();
        (beeld.Wijzigt, beeld.Landelijk, beeld.Lopend.Count()).ShouldBe(("9991", false, 0));
    }

    [Theory]
    [InlineData("insert into codewaarde (gemeente_code, lijst, code, geldig_van, omschrijving, volgorde, bron) values ('0000', 'verwijzer', '99', '2020-01-01', 'x', 1, 'x')")]
    [InlineData("delete from codewaarde")]
    [InlineData("update codewaarde set omschrijving = 'x'")]
    public async Task Buiten_de_paginas_om_schrijft_een_gemeente_geen_landelijke_code(string opdracht)
    {
        // Also for who claims to work for the country without the role.
        var fout = await Should.ThrowAsync<PostgresException>(() => VoerUitAsync(
            Extensions.AlsToepassing(_database.ConnectionString), $"select set_config('app.gemeente', '0000', true), set_config('app.account', '{_a.Account.Id}', true); {opdracht}"));

        fout.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Theory]
    [MemberData(nameof(Overtredingen))]
    public async Task Een_overtreding_wordt_geweigerd_door(string regel, string opdracht) =>
        (await Should.ThrowAsync<PostgresException>(() => VoerUitAsync(_database.ConnectionString, opdracht))).ConstraintName.ShouldBe(regel);

    [Fact]
    public async Task De_lijsten_die_meekomen_zijn_zoals_het_protocol_ze_nu_vraagt()
    {
        await using var db = _database.CreateContext(_landelijk);

        (await new Codebeheer(db, _versies, _klok).LaadAsync(Ct)).ShouldAllBe(l => !l.Afwijkend);
    }

    [Fact]
    public async Task Een_volgende_versie_van_het_protocol_komt_op_haar_eerste_dag_in_de_formulieren()
    {
        var begin = new DateOnly(2027, 1, 1);
        var zeven = _versies.Van("7")!;
        _versies = _versies.Met([zeven with { Naam = "8", GeldigVan = begin, Bron = "Versie 8", Codes = [.. zeven.Codes.Where(c => c is not { Veld: Recordveld.Reden, Code: "05" }), new(Recordveld.Reden, "06", null, "Verhuisd")] }]).Versies!;

        (await AlsAsync(_a.Aanmelding(), b => b.NeemOverAsync("redenBeeindiging", "8", Ct))).ShouldBeNull("only the country writes these codes");
        (await AlsAsync(_landelijk, b => b.NeemOverAsync("redenBeeindiging", "9", Ct)))!.ShouldHaveSingleItem().Melding.ShouldStartWith("Deze lijst is al");
        (await AlsAsync(_landelijk, b => b.NeemOverAsync("redenBeeindiging", "8", Ct))).ShouldBeEmpty();
        (await AlsAsync(_landelijk, b => b.NeemOverAsync("redenBeeindiging", "8", Ct)))!.ShouldHaveSingleItem().Melding.ShouldStartWith("Deze lijst is al");

        (await RedenenAsync(begin.AddDays(-1))).ShouldBe(["01", "02", "03", "04", "05"]);
        (await RedenenAsync(begin)).ShouldBe(["01", "02", "03", "04", "06"]);
        await using var db = _database.CreateUnrestrictedContext();
        (await db.Logboek.IgnoreQueryFilters().Where(l => l.Handeling == Handeling.CodeToegevoegd || l.Handeling == Handeling.CodeBeeindigd).OrderBy(l => l.Id).Select(l => l.Bijzonderheden!["code"]).ToListAsync(Ct)).ShouldBe(["05", "06"]);
    }

    [Fact]
    public async Task Een_code_krijgt_haar_nieuwe_betekenis_op_de_eerste_dag_van_de_versie()
    {
        var begin = new DateOnly(2027, 1, 1);
        var zeven = _versies.Van("7")!;
        _versies = _versies.Met([zeven with { Naam = "8", GeldigVan = begin, Bron = "Versie 8", Codes = [.. zeven.Codes.Select(c => c is { Veld: Recordveld.Reden, Code: "02" } ? c with { Omschrijving = "Verhuisd" } : c)] }]).Versies!;
        await using var db = _database.CreateContext(_landelijk);
        (await new Codebeheer(db, _versies, _klok).VerschillenAsync(Ct)).ShouldHaveSingleItem().Lijst.Naam.ShouldBe("redenBeeindiging");

        (await AlsAsync(_landelijk, b => b.NeemOverAsync("redenBeeindiging", "8", Ct))).ShouldBeEmpty();

        var codes = await db.Codewaarden.AsNoTracking().Where(c => c.Lijst == "redenBeeindiging" && c.Code == "02").OrderBy(c => c.GeldigVan).ToListAsync(Ct);
        codes.Select(c => (c.Omschrijving, c.GeldigTot, c.Volgorde)).ShouldBe([("Voortijdig afgesloten: in overeenstemming", begin, 2), ("Verhuisd", null, 2)]);
        (await HandelingenAsync()).ShouldBe([Handeling.CodeBeeindigd, Handeling.CodeToegevoegd]);
        (await new Codebeheer(db, _versies, _klok).VerschillenAsync(Ct)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Een_versie_die_niet_zegt_wat_een_code_betekent_wordt_niet_overgenomen()
    {
        var zeven = _versies.Van("7")!;
        _versies = _versies.Met([zeven with { Naam = "8", GeldigVan = new(2027, 1, 1), Codes = [.. zeven.Codes, new(Recordveld.Reden, "06")] }]).Versies!;

        (await AlsAsync(_landelijk, b => b.NeemOverAsync("redenBeeindiging", "8", Ct)))!.ShouldHaveSingleItem().Melding.ShouldStartWith("Niet van elke code");
        (await RedenenAsync(new(2027, 1, 1))).ShouldBe(["01", "02", "03", "04", "05"]);
    }

    private async Task<List<string>> RedenenAsync(DateOnly dag)
    {
        await using var db = _database.CreateContext(_landelijk);
        return await db.Codewaarden.Where(c => c.Lijst == "redenBeeindiging" && c.GeldigVan <= dag && (c.GeldigTot == null || c.GeldigTot > dag)).OrderBy(c => c.Code).Select(c => c.Code).ToListAsync(Ct);
    }

    private static async Task VoerUitAsync(string verbindingstekst, string opdracht)
    {
        await using var verbinding = new NpgsqlConnection(verbindingstekst);
        await verbinding.OpenAsync(Ct);
        await using var transactie = await verbinding.BeginTransactionAsync(Ct);
#pragma warning disable CA2100 // The statements are literals of this class.
        await using var sql = new NpgsqlCommand(opdracht, verbinding, transactie);
#pragma warning restore CA2100
        await sql.ExecuteNonQueryAsync(Ct);
    }

    private async Task<IReadOnlyList<Domain.Fout>?> AlsAsync(Aanmelding wie, Func<Codebeheer, Task<IReadOnlyList<Domain.Fout>?>> doe)
    {
        await using var db = _database.CreateContext(wie);
        return await doe(new Codebeheer(db, _versies, _klok));
    }

    private async Task<List<string>> KeuzesAsync(Testteam team, DateOnly datum)
    {
        var aanmelding = team.Aanmelding();
        await using var db = _database.CreateContext(aanmelding);
        var gegevens = await new Formulierlader(db, aanmelding, _klok).LaadFormulierAsync(new(datum, null, null, [], Guid.NewGuid()), Ct);
        return [.. gegevens.Codes[Codelijsten.Bestemming].Select(c => c.Code)];
    }

    private async Task<Registratie> ProbeerAsync(Testteam team, DateOnly datum, string bestemming)
    {
        var aanmelding = team.Aanmelding();
        await using var db = _database.CreateContext(aanmelding);
        return await new Contactregistratie(db, aanmelding, _klok).RegistreerAsync(
            new()
            {
                OpdrachtId = Guid.NewGuid(),
                Datum = datum,
                TeamId = team.Team.Id,
                PersoonIds = [team.Noor.Id],
                Activiteit = Activiteit.Doorverwijzing,
                Doel = Doel.Toeleiding,
                DuurMinuten = 45,
                GesprokenMet = "ouders",
                Feit = "Het gezin gaat verder bij een ander.",
                Verwijzing = new() { Bestemming = bestemming, Reden = "beleid", Datum = datum },
            },
            Ct);
    }

    private async Task<Guid> RegistreerAsync(Testteam team, DateOnly datum, string bestemming)
    {
        var registratie = await ProbeerAsync(team, datum, bestemming);
        return registratie.ShouldBeOfType<Geregistreerd>(string.Join(' ', (registratie as Geweigerd)?.Weigeringen.Select(w => w.Melding) ?? [])).ContactId;
    }

    private async Task<Codewaarde> LeesAsync(string lijst, string code)
    {
        await using var db = _database.CreateUnrestrictedContext();
        return await db.Codewaarden.AsNoTracking().SingleAsync(c => c.Lijst == lijst && c.Code == code, Ct);
    }

    private async Task<List<Handeling>> HandelingenAsync()
    {
        await using var db = _database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectSoort == "codewaarde").OrderBy(l => l.Id).Select(l => l.Handeling).ToListAsync(Ct);
    }
}
