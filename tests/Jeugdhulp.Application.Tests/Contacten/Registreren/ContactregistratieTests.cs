using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Contacten.Registreren;

public sealed class ContactregistratieTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private static readonly DateOnly Vandaag = new(2026, 11, 23);
    private static readonly LokaleInstellingen InstellingenA = new() { MaxGesprekken = 6, KorteReeksKlasse = KorteReeksKlasse.Preventie, IntakeTeltAls = IntakeTeltAls.Toegang };
    private static int _volgende;

    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private readonly StilleKlok _klok = new(Vandaag);
    private Testteam _a = null!;

    public async ValueTask InitializeAsync()
    {
        _a = await Testteam.MaakAsync(database, "9991", InstellingenA, nummer: Interlocked.Increment(ref _volgende));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    [Trait("Eis", "CON-01")]
    public async Task Een_contact_met_alleen_het_verplichte_wordt_geregistreerd_met_klasse_en_bewijs()
    {
        var uitkomst = (await RegistreerAsync(Opdracht())).ShouldBeOfType<Geregistreerd>();

        await using var db = database.CreateUnrestrictedContext();
        var contact = await db.Contacten.IgnoreQueryFilters().Include(c => c.Regels).SingleAsync(c => c.Id == uitkomst.ContactId, _ct);
        contact.MedewerkerId.ShouldBe(_a.Medewerker.Id);
        contact.TeamId.ShouldBe(_a.Team.Id);
        contact.GerichtOp.ShouldBe(GerichtOp.Jeugdige);
        contact.GeregistreerdOp.ShouldBe(_klok.GetUtcNow());
        var regel = contact.Regels.ShouldHaveSingleItem();
        regel.PersoonId.ShouldBe(_a.Noor.Id);
        regel.HulpvraagId.ShouldNotBeNull();
        regel.Feiten.Gespreknummer.ShouldBe(1);
        regel.Feiten.Geboortedatum.ShouldBe(_a.Noor.Geboortedatum);
        regel.Instellingenversie.ShouldBe(1);
        (await LogAsync(contact.Id)).ShouldHaveSingleItem().Handeling.ShouldBe(Handeling.ContactGeregistreerd);
    }

    [Fact]
    public async Task Een_lege_opdracht_noemt_alles_wat_ontbreekt_in_een_keer()
    {
        var geweigerd = (await RegistreerAsync(new Contactopdracht { OpdrachtId = Guid.NewGuid() })).ShouldBeOfType<Geweigerd>();

        geweigerd.Weigeringen.Select(w => w.Veld).ShouldBe(["Datum", "PersoonIds", "Activiteit", "Doel", "DuurMinuten", "GesprokenMet", "Feit"], ignoreOrder: true);
    }

    [Fact]
    public async Task Tweemaal_hetzelfde_formulier_geeft_een_contact()
    {
        var opdracht = Opdracht();
        var eerst = (await RegistreerAsync(opdracht)).ShouldBeOfType<Geregistreerd>();
        var daarna = (await RegistreerAsync(opdracht with { DuurMinuten = 50 })).ShouldBeOfType<Geregistreerd>();

        daarna.ContactId.ShouldBe(eerst.ContactId);
        daarna.BestondAl.ShouldBeTrue();
        (await AantalContactenAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Tien_keer_tegelijk_hetzelfde_formulier_geeft_een_contact()
    {
        var opdracht = Opdracht();
        var uitkomsten = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => RegistreerAsync(opdracht)));

        uitkomsten.Cast<Geregistreerd>().Select(u => u.ContactId).Distinct().Count().ShouldBe(1);
        uitkomsten.Cast<Geregistreerd>().Count(u => !u.BestondAl).ShouldBe(1);
        (await AantalContactenAsync()).ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "CON-04")]
    public async Task Tien_gesprekken_tegelijk_krijgen_elk_hun_eigen_nummer_in_een_reeks()
    {
        var uitkomsten = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => RegistreerAsync(Opdracht())));

        uitkomsten.ShouldAllBe(u => u is Geregistreerd);
        await using var db = database.CreateUnrestrictedContext();
        var regels = await db.Contactregels.IgnoreQueryFilters().Where(r => r.PersoonId == _a.Noor.Id).ToListAsync(_ct);
        regels.Select(r => r.Feiten.Gespreknummer).Order().ShouldBe(Enumerable.Range(1, 10));
        regels.Select(r => r.HulpvraagId).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "CON-14")]
    public async Task Een_laat_contact_krijgt_zijn_plaats_in_de_reeks_en_laat_de_andere_met_rust()
    {
        await RegistreerAsync(Opdracht() with { Datum = Vandaag.AddDays(-20) });
        var gisteren = (await RegistreerAsync(Opdracht() with { Datum = Vandaag.AddDays(-1) })).ShouldBeOfType<Geregistreerd>();
        var laat = (await RegistreerAsync(Opdracht() with { Datum = Vandaag.AddDays(-10) })).ShouldBeOfType<Geregistreerd>();

        (await RegelAsync(laat.ContactId)).Feiten.Gespreknummer.ShouldBe(2);
        (await RegelAsync(gisteren.ContactId)).Feiten.Gespreknummer.ShouldBe(2);
        (await LogAsync(laat.ContactId))[0].Bijzonderheden!["achterstandDagen"].ShouldBe("10");
    }

    [Fact]
    [Trait("Eis", "CLS-19")]
    public async Task De_klasse_van_het_vorige_gesprek_gaat_mee_als_feit()
    {
        await RegistreerAsync(Opdracht() with { Afwijken = true, GekozenKlasse = Klasse.Toegang, KeuzeReden = "Alleen toeleiding" });
        var tweede = (await RegistreerAsync(Opdracht())).ShouldBeOfType<Geregistreerd>();

        (await RegelAsync(tweede.ContactId)).Feiten.EerderKlasse.ShouldBe(Klasse.Toegang);
    }

    [Theory]
    [Trait("Eis", "CLS-19")]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task Van_twee_gesprekken_op_een_dag_is_het_laatst_geregistreerde_het_vorige(int dagen)
    {
        var dag = Opdracht() with { Datum = Vandaag.AddDays(dagen) };
        await RegistreerAsync(Opdracht() with { Datum = Vandaag.AddDays(-3) });
        await RegistreerAsync(dag with { OpdrachtId = Guid.NewGuid(), Afwijken = true, GekozenKlasse = Klasse.Casusregie, KeuzeReden = "Alleen overleg" });
        _klok.Advance(TimeSpan.FromMinutes(1));
        await RegistreerAsync(dag with { OpdrachtId = Guid.NewGuid(), Afwijken = true, GekozenKlasse = Klasse.Toegang, KeuzeReden = "Alleen toeleiding" });
        _klok.Advance(TimeSpan.FromMinutes(1));
        var laatste = (await RegistreerAsync(Opdracht())).ShouldBeOfType<Geregistreerd>();

        var feiten = (await RegelAsync(laatste.ContactId)).Feiten;
        feiten.EerderKlasse.ShouldBe(Klasse.Toegang);
        feiten.Gespreknummer.ShouldBe(4);
    }

    [Fact]
    [Trait("Eis", "LOK-01")]
    public async Task De_instellingen_van_de_dag_van_het_contact_gelden()
    {
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Instellingenversies.Where(v => v.GemeenteCode == "9993").ExecuteDeleteAsync(_ct);
        }

        var c = await Testteam.MaakAsync(database, "9993", null, nummer: Interlocked.Increment(ref _volgende));
        await using (var db = database.CreateUnrestrictedContext())
        {
            db.AddRange(
                new Instellingenversie { GemeenteCode = "9993", Nummer = 1, GeldigVan = new(2020, 1, 1), GeldigTot = new(2026, 7, 1), Instellingen = InstellingenA, Auteur = "Test", Reden = "Test", VastgesteldOp = DateTimeOffset.UnixEpoch },
                new Instellingenversie { GemeenteCode = "9993", Nummer = 2, GeldigVan = new(2026, 7, 1), Instellingen = InstellingenA with { KorteReeksKlasse = KorteReeksKlasse.Jeugdhulp }, Auteur = "Test", Reden = "Test", VastgesteldOp = DateTimeOffset.UnixEpoch });
            await db.SaveChangesAsync(_ct);
        }

        var opdracht = Opdracht() with { GezinId = c.Gezin.Id, PersoonIds = [c.Noor.Id], Inschatting = new() { VerwachtAantalGesprekken = 5 } };
        var juni = (await RegistreerAsync(opdracht with { Datum = new(2026, 6, 30) }, c)).ShouldBeOfType<Geregistreerd>();
        var juli = (await RegistreerAsync(opdracht with { OpdrachtId = Guid.NewGuid(), Datum = new(2026, 7, 1) }, c)).ShouldBeOfType<Geregistreerd>();

        juni.Uitkomsten.ShouldBe([Uitkomst.Preventie]);
        juli.Uitkomsten.ShouldBe([Uitkomst.Jeugdhulp]);
        (await RegelAsync(juni.ContactId)).Instellingenversie.ShouldBe(1);
        (await RegelAsync(juli.ContactId)).Instellingenversie.ShouldBe(2);
    }

    [Fact]
    [Trait("Eis", "CON-09")]
    public async Task Een_inschatting_die_niet_op_het_formulier_stond_blijft_staan_en_een_leeggemaakte_gaat_weg()
    {
        await RegistreerAsync(Opdracht() with { Inschatting = new() { VerwachtAantalGesprekken = 5, VerwachteDuurMaanden = 3 } });
        var hulpvraag = (await HulpvragenAsync()).ShouldHaveSingleItem();

        await RegistreerAsync(Opdracht());
        (await HulpvragenAsync())[0].VerwachtAantalGesprekken.ShouldBe(5);

        await RegistreerAsync(Opdracht() with { InschattingVan = hulpvraag.Id });
        var na = (await HulpvragenAsync()).ShouldHaveSingleItem();
        na.VerwachtAantalGesprekken.ShouldBeNull();
        na.VerwachteDuurMaanden.ShouldBe(3);
        (await LogAsync(hulpvraag.Id)).Select(l => l.Bijzonderheden!["wat"]).ShouldBe(["nieuw", "VerwachtAantalGesprekken"]);
    }

    [Fact]
    public async Task Wat_van_het_ene_kind_werd_getoond_zegt_niets_over_het_andere()
    {
        await RegistreerAsync(Opdracht() with { Inschatting = new() { VerwachtAantalGesprekken = 5, Vervolg = Vervolg.SiblingVanTraject, WettelijkBeen = 1 } });
        var vanNoor = (await HulpvragenAsync()).ShouldHaveSingleItem();

        var samen = (await RegistreerAsync(Opdracht() with
        {
            PersoonIds = [_a.Noor.Id, _a.Daan.Id],
            InschattingVan = vanNoor.Id,
            Inschatting = new() { VerwachtAantalGesprekken = 5, Vervolg = Vervolg.SiblingVanTraject, WettelijkBeen = 2 },
        })).ShouldBeOfType<Geregistreerd>();

        await using var db = database.CreateUnrestrictedContext();
        var regels = await db.Contactregels.IgnoreQueryFilters().Where(r => r.ContactId == samen.ContactId).ToDictionaryAsync(r => r.PersoonId!.Value, r => r.Feiten, _ct);
        (regels[_a.Noor.Id].Vervolg, regels[_a.Noor.Id].WettelijkBeen, regels[_a.Noor.Id].VerwachtAantalGesprekken).ShouldBe((Vervolg.SiblingVanTraject, 2, 5));
        (regels[_a.Daan.Id].Vervolg, regels[_a.Daan.Id].WettelijkBeen, regels[_a.Daan.Id].VerwachtAantalGesprekken).ShouldBe((Vervolg.Geen, 2, 5));
    }

    [Fact]
    public async Task Een_ander_doel_begint_een_nieuwe_hulpvraag_tenzij_de_oude_is_gekozen()
    {
        await RegistreerAsync(Opdracht());
        var eerste = (await HulpvragenAsync()).ShouldHaveSingleItem();

        await RegistreerAsync(Opdracht() with { Doel = Doel.BestaandeProblematiek, Activiteit = Activiteit.Intake });
        (await HulpvragenAsync()).Count.ShouldBe(2);

        await RegistreerAsync(Opdracht() with { Doel = Doel.VolgenRegie, Activiteit = Activiteit.Regie, HulpvraagId = eerste.Id });
        var na = await HulpvragenAsync();
        na.Count.ShouldBe(2);
        na.Single(h => h.Id == eerste.Id).Doel.ShouldBe(Doel.VolgenRegie);
    }

    [Fact]
    public async Task Wie_op_die_dag_bij_geen_team_hoorde_wordt_geweigerd()
    {
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Teamleden.IgnoreQueryFilters().Where(l => l.MedewerkerId == _a.Medewerker.Id).ExecuteUpdateAsync(s => s.SetProperty(l => l.Tot, Vandaag), _ct);
        }

        var vandaag = (await RegistreerAsync(Opdracht())).ShouldBeOfType<Geweigerd>();
        var gisteren = await RegistreerAsync(Opdracht() with { Datum = Vandaag.AddDays(-1) });

        vandaag.Weigeringen.ShouldHaveSingleItem().ShouldBeOfType<GeenTeamOpDatum>();
        gisteren.ShouldBeOfType<Geregistreerd>();
    }

    [Fact]
    public async Task Een_account_zonder_medewerker_hoort_dat_een_beheerder_dit_moet_regelen()
    {
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Medewerkers.IgnoreQueryFilters().Where(m => m.Id == _a.Medewerker.Id).ExecuteUpdateAsync(s => s.SetProperty(m => m.AccountId, (Guid?)null), _ct);
        }

        var geweigerd = (await RegistreerAsync(Opdracht())).ShouldBeOfType<Geweigerd>();

        geweigerd.Weigeringen.ShouldHaveSingleItem().ShouldBeOfType<GeenMedewerker>();
    }

    [Fact]
    public async Task Tien_nieuwe_gezinnen_tegelijk_krijgen_elk_een_eigen_nummer()
    {
        var uitkomsten = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => RegistreerAsync(Opdracht() with
        {
            GezinId = null,
            PersoonIds = [],
            Nieuw = new() { Voornamen = $"Kind {i}", Achternaam = "Proef", Geboortedatum = new(2015, 1, i + 1) },
        })));

        uitkomsten.ShouldAllBe(u => u is Geregistreerd);
        uitkomsten.Cast<Geregistreerd>().Select(u => u.GezinId).Distinct().Count().ShouldBe(10);
    }

    [Fact]
    public async Task Een_anoniem_contact_met_een_persoon_wordt_geweigerd()
    {
        var geweigerd = (await RegistreerAsync(Opdracht() with { Soort = Contactsoort.Anoniem })).ShouldBeOfType<Geweigerd>();

        geweigerd.Weigeringen.ShouldContain(new PersoonBijZonderNaam());
    }

    [Fact]
    public async Task Het_formulier_van_een_ander_nog_eens_sturen_geeft_niets_prijs()
    {
        var opdracht = Opdracht();
        await RegistreerAsync(opdracht);
        var ander = await Testteam.MaakAsync(database, "9991", null, nummer: Interlocked.Increment(ref _volgende));

        var uitkomst = await RegistreerAsync(opdracht with { GezinId = ander.Gezin.Id, PersoonIds = [ander.Noor.Id] }, ander);

        uitkomst.ShouldBeOfType<Geweigerd>().Weigeringen.ShouldHaveSingleItem().ShouldBeOfType<AlGebruikt>();
    }

    [Fact]
    public async Task Klasse_laten_zien_schrijft_niets_dan_een_regel_inzage_per_jeugdige_en_niet_telkens_opnieuw()
    {
        for (var i = 0; i < 3; i++)
        {
            var aanmelding = _a.Aanmelding();
            await using var db = database.CreateContext(aanmelding);
            var proef = await new Contactregistratie(db, aanmelding, _klok).ClassificeerAsync(Opdracht(), _ct);
            proef.Uitkomsten.ShouldHaveSingleItem().Classificatie.Gemeente.Uitkomst.ShouldBe(Uitkomst.Preventie);
            proef.Weigeringen.ShouldBeEmpty();
        }

        (await AantalContactenAsync()).ShouldBe(0);
        (await HulpvragenAsync()).ShouldBeEmpty();
        (await LogAsync(_a.Noor.Id)).ShouldHaveSingleItem().Handeling.ShouldBe(Handeling.PersoonBekeken);
    }

    [Fact]
    public async Task Elke_regel_geeft_opnieuw_berekend_hetzelfde_bewijs()
    {
        var uitkomst = (await RegistreerAsync(Opdracht() with { PersoonIds = [_a.Noor.Id, _a.Daan.Id], Inschatting = new() { VerwachtAantalGesprekken = 4 } })).ShouldBeOfType<Geregistreerd>();

        await using var db = database.CreateUnrestrictedContext();
        var regels = await db.Contactregels.IgnoreQueryFilters().Where(r => r.ContactId == uitkomst.ContactId).ToListAsync(_ct);
        regels.Count.ShouldBe(2);
        foreach (var regel in regels)
        {
            var opnieuw = Classificator.Classificeer(regel.Feiten, InstellingenA, Proefnorm.Nu);
            opnieuw.Bewijs.Sha256.ShouldBe(regel.BewijsSha256);
            opnieuw.Zin.ShouldBe(regel.Zin);
        }
    }

    [Fact]
    public async Task Het_formulier_en_de_klasse_vragen_hoogstens_tien_keer_iets_aan_de_database()
    {
        await RegistreerAsync(Opdracht());
        var teller = new Opdrachtteller();
        var aanmelding = _a.Aanmelding();
        var opties = new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(Extensions.AlsToepassing(database.ConnectionString)).UseSleutelring(Testsleutels.Ring).AddInterceptors(teller).Options;
        await using var db = new JeugdhulpDbContext(opties, aanmelding);

        var formulier = await new Formulierlader(db, aanmelding, _klok).LaadFormulierAsync(new(Vandaag, null, _a.Gezin.Id, [_a.Noor.Id], Guid.NewGuid()), _ct);
        var voorFormulier = teller.Opdrachten.Count;
        await new Contactregistratie(db, aanmelding, _klok).ClassificeerAsync(Opdracht(), _ct);
        var voorKlasse = teller.Opdrachten.Count - voorFormulier;

        formulier.Kandidaten.Select(k => k.Id).ShouldBe([_a.Daan.Id, _a.Noor.Id]);
        formulier.Kandidaten[1].Hulpvragen.ShouldHaveSingleItem().Gesprekken.ShouldBe(1);
        voorFormulier.ShouldBeLessThanOrEqualTo(10);
        voorKlasse.ShouldBeLessThanOrEqualTo(10);
    }

    [Fact]
    public async Task Een_leeg_formulier_biedt_aan_wie_de_medewerker_het_laatst_sprak()
    {
        await RegistreerAsync(Opdracht() with { PersoonIds = [_a.Noor.Id, _a.Daan.Id] });
        var aanmelding = _a.Aanmelding();
        await using var db = database.CreateContext(aanmelding);

        var formulier = await new Formulierlader(db, aanmelding, _klok).LaadFormulierAsync(new(null, null, null, [], Guid.NewGuid()), _ct);

        var recent = formulier.Recent.ShouldHaveSingleItem();
        recent.GezinId.ShouldBe(_a.Gezin.Id);
        recent.Namen.ShouldBe("Daan, Noor van Dijk");
        formulier.Nodig.ShouldBe(Inschattingsvelden.AantalGesprekken);
    }

    private async Task<Contactregel> RegelAsync(Guid contactId)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Contactregels.IgnoreQueryFilters().SingleAsync(r => r.ContactId == contactId, _ct);
    }

    private async Task<List<Hulpvraag>> HulpvragenAsync()
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Hulpvragen.IgnoreQueryFilters().Where(h => h.PersoonId == _a.Noor.Id).OrderBy(h => h.Id).ToListAsync(_ct);
    }

    private Contactopdracht Opdracht() => new()
    {
        OpdrachtId = Guid.NewGuid(),
        Datum = Vandaag,
        GezinId = _a.Gezin.Id,
        PersoonIds = [_a.Noor.Id],
        Activiteit = Activiteit.Opvoedondersteuning,
        Doel = Doel.Opvoedondersteuning,
        DuurMinuten = 45,
        GesprokenMet = "ouders",
        Feit = "Moeder vertelt dat het inslapen beter gaat.",
    };

    private async Task<Registratie> RegistreerAsync(Contactopdracht opdracht, Testteam? team = null)
    {
        var aanmelding = (team ?? _a).Aanmelding();
        await using var db = database.CreateContext(aanmelding);
        return await new Contactregistratie(db, aanmelding, _klok).RegistreerAsync(opdracht, _ct);
    }

    private async Task<int> AantalContactenAsync()
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Contacten.IgnoreQueryFilters().CountAsync(c => c.MedewerkerId == _a.Medewerker.Id, _ct);
    }

    private async Task<List<Logboekregel>> LogAsync(Guid objectId)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == objectId).OrderBy(l => l.Id).ToListAsync(_ct);
    }
}
