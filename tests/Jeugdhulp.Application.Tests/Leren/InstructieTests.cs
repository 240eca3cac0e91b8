using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Leren;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Leren;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Leren;

/// <summary>Every test takes a gemeente of its own.</summary>
[Trait("Eis", "REG-02")]
public sealed class InstructieTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private Leerproef _proef = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Aanmelding Consulent => _proef.Team.Aanmelding();

    public async ValueTask InitializeAsync() => _proef = await Leerproef.MaakAsync(database);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task De_toets_zegt_bij_elk_antwoord_meteen_of_het_klopt_en_bewaart_dan_nog_niets()
    {
        var vragen = (await KijkNaAsync([])).Vragen;
        var (eerste, tweede) = (vragen[0].CasusId, vragen[1].CasusId);

        var beeld = await KijkNaAsync(new() { [eerste] = "toegang", [tweede] = "weetIkNiet" });

        vragen.Count.ShouldBe(Toets.Omvang);
        vragen.ShouldAllBe(v => v.Classificatie == null && !v.Ontbreekt);
        (beeld.Vragen[0].Goed, beeld.Vragen[1].Goed, beeld.Vragen[2].Goed).ShouldBe((true, false, null));
        beeld.Vragen[0].Classificatie!.Gemeente.Uitkomst.ShouldBe(Uitkomst.Toegang);
        beeld.Afgerond.ShouldBeFalse();
        (await LaadAsync()).Eigen.ShouldBeNull();
    }

    [Fact]
    public async Task Wie_een_vraag_overslaat_is_niet_klaar()
    {
        var antwoorden = (await KijkNaAsync([])).Vragen.Skip(1).ToDictionary(v => v.CasusId, string? (_) => "jeugdhulp");

        var beeld = await KijkNaAsync(antwoorden, klaar: true);

        beeld.Afgerond.ShouldBeFalse();
        beeld.Vragen.Select(v => v.Ontbreekt).ShouldBe([true, false, false, false, false, false]);
    }

    [Fact]
    public async Task Afronden_bewaart_wie_wanneer_en_onder_welke_versie_en_niet_hoeveel_er_goed_was()
    {
        await RondAfAsync();
        await RondAfAsync();

        (await LaadAsync()).Eigen.ShouldNotBeNull().Versienummer.ShouldBe(1);
        (await _proef.HandelingenAsync(_proef.Team.Medewerker.Id)).ShouldBe([Handeling.InstructieAfgerond]);
        var stand = (await OverzichtAsync()).Medewerkers.ShouldHaveSingleItem();
        (stand.Naam, stand.Versienummer, stand.Registreert).ShouldBe((_proef.Team.Medewerker.Naam, 1, false));
    }

    [Fact]
    public async Task De_lijst_noemt_wie_registreert_en_de_instructie_nog_niet_deed()
    {
        await _proef.CollegaAsync("Bo Nieuw", Rol.Teammanager);
        await _proef.CollegaAsync("Ab Beleid", Rol.Beleidsmedewerker);
        await RondAfAsync();

        var overzicht = await OverzichtAsync();

        overzicht.Open.ShouldHaveSingleItem().Naam.ShouldBe("Bo Nieuw");
        overzicht.Klaar.ShouldHaveSingleItem().Naam.ShouldBe(_proef.Team.Medewerker.Naam);
        (overzicht.Versie, overzicht.Verplicht).ShouldBe((1, false));
    }

    [Fact]
    [Trait("Eis", "CLS-16")]
    public async Task De_toets_vraagt_geen_casus_van_een_ronde_die_nog_ingevuld_moet_worden()
    {
        var eerste = (await KijkNaAsync([])).Vragen[0].CasusId;
        await _proef.RondeAsync([Standaardcasussen.Alle.Single(s => s.Id == eerste).Nummer]);

        (await KijkNaAsync([])).Vragen.ShouldNotContain(v => v.CasusId == eerste);
    }

    [Fact]
    public async Task Zonder_plicht_is_de_instructie_een_vraag_en_geen_drempel()
    {
        (await FormulierAsync()).ShouldBe((true, false));

        (await RegistreerAsync()).ShouldBeOfType<Geregistreerd>();

        (await FormulierAsync()).ShouldBe((false, false));
    }

    [Fact]
    public async Task Met_plicht_komt_het_eerste_contact_pas_na_de_instructie()
    {
        await ZetPlichtAsync(true);
        await ZetPlichtAsync(true);
        (await FormulierAsync()).ShouldBe((true, true));
        (await RegistreerAsync()).ShouldBeOfType<Geweigerd>().Weigeringen.ShouldHaveSingleItem().ShouldBeOfType<InstructieOntbreekt>();

        await RondAfAsync();

        (await FormulierAsync()).ShouldBe((false, true));
        (await RegistreerAsync()).ShouldBeOfType<Geregistreerd>();
        await using var db = database.CreateUnrestrictedContext();
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.GemeenteCode == _proef.Team.GemeenteCode && l.Handeling == Handeling.InstructieplichtGewijzigd, Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task Wie_al_registreerde_houdt_de_plicht_niet_tegen()
    {
        await RegistreerAsync();
        await ZetPlichtAsync(true);

        (await RegistreerAsync()).ShouldBeOfType<Geregistreerd>();
        (await OverzichtAsync()).ShouldSatisfyAllConditions(o => o.Verplicht.ShouldBeTrue(), o => o.Open.ShouldHaveSingleItem().Registreert.ShouldBeTrue());
        await ZetPlichtAsync(false);
        (await OverzichtAsync()).Verplicht.ShouldBeFalse();
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Een_andere_gemeente_ziet_niets_van_wie_de_instructie_deed_of_van_de_plicht()
    {
        await RondAfAsync();
        await ZetPlichtAsync(true);
        _proef = await Leerproef.MaakAsync(database);

        (await LaadAsync()).Eigen.ShouldBeNull();
        (await OverzichtAsync()).ShouldSatisfyAllConditions(o => o.Verplicht.ShouldBeFalse(), o => o.Klaar.ShouldBeEmpty());
        (await RegistreerAsync()).ShouldBeOfType<Geregistreerd>();
    }

    [Fact]
    public async Task De_database_neemt_een_afronding_niet_terug()
    {
        await RondAfAsync();

        foreach (var sql in new[] { "update instructieafronding set op = now()", "delete from instructieafronding", "delete from instructieplicht" })
        {
            await using var db = database.CreateContext(_proef.Team.Aanmelding(Rol.Beheerder));
            await using var transactie = await db.BeginGemeenteAsync(Ct);
            (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql, Ct))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, sql);
        }
    }

    private Task<T> MetAsync<T>(Aanmelding wie, Func<Instructielezer, Task<T>> doe) =>
        _proef.DoeAsync(wie, (db, _, _, _) => doe(new Instructielezer(db, wie, new StilleKlok(_proef.Dag))));

    private Task<Toetsbeeld> KijkNaAsync(Dictionary<Guid, string?> antwoorden, bool klaar = false) => MetAsync(Consulent, lezer => lezer.KijkNaAsync(antwoorden, klaar, Ct));

    private Task<Instructiebeeld> LaadAsync() => MetAsync(Consulent, lezer => lezer.LaadAsync(Ct));

    private Task<Instructieoverzicht> OverzichtAsync() => MetAsync(_proef.Team.Aanmelding(Rol.Teammanager), lezer => lezer.OverzichtAsync(Ct));

    private async Task RondAfAsync() =>
        (await KijkNaAsync((await KijkNaAsync([])).Vragen.ToDictionary(v => v.CasusId, string? (_) => "jeugdhulp"), klaar: true)).Afgerond.ShouldBeTrue();

    private Task<bool> ZetPlichtAsync(bool verplicht) => MetAsync(_proef.Team.Aanmelding(Rol.Beheerder), async lezer =>
    {
        await lezer.ZetPlichtAsync(verplicht, Ct);
        return verplicht;
    });

    private Task<(bool Zonder, bool Verplicht)> FormulierAsync() => _proef.DoeAsync(Consulent, async (db, _, _, _) =>
    {
        var formulier = await new Formulierlader(db, Consulent, new StilleKlok(_proef.Dag)).LaadFormulierAsync(new Formulierverzoek(null, null, null, [], Guid.NewGuid()), Ct);
        return (formulier.ZonderInstructie, formulier.InstructieVerplicht);
    });

    private Task<Registratie> RegistreerAsync() => _proef.DoeAsync(Consulent, (db, _, _, _) => new Contactregistratie(db, Consulent, new StilleKlok(_proef.Dag)).RegistreerAsync(
        new Contactopdracht
        {
            OpdrachtId = Guid.NewGuid(),
            Datum = _proef.Dag,
            PersoonIds = [_proef.Team.Noor.Id],
            Activiteit = Activiteit.Begeleiding,
            Doel = Doel.BestaandeProblematiek,
            DuurMinuten = 45,
            GesprokenMet = "jeugdige",
            Feit = "Besproken wat er speelt.",
            Inschatting = new() { VerwachteDuurMaanden = 3 },
        },
        Ct));
}
