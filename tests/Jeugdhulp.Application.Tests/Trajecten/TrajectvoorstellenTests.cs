using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Triage;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Trajecten;

public sealed class TrajectvoorstellenTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Begin = new(2026, 9, 7);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "TRJ-03")]
    public async Task Van_twee_kinderen_krijgt_alleen_wie_hulp_kreeg_een_voorstel()
    {
        var proef = await Trajectproef.MaakAsync(database);
        await proef.HulpAsync(Begin, Activiteit.Intake);
        await proef.HulpAsync(Begin.AddDays(30));
        await proef.HulpAsync(Begin.AddDays(37));
        await proef.HulpAsync(Begin.AddDays(37), Activiteit.Opvoedondersteuning, proef.Team.Daan.Id, Uitkomst.Preventie);

        var voorstel = (await proef.AlsAsync(p => p.Voorstellen.LaadAsync(1, Ct))).Voorstellen.ShouldHaveSingleItem();

        (voorstel.PersoonId, voorstel.Aanvang, voorstel.Laatste, voorstel.Contacten).ShouldBe((proef.Persoon, Begin.AddDays(30), Begin.AddDays(37), 3));
        var formulier = await proef.AlsAsync(p => p.Voorstellen.FormulierAsync(proef.Persoon, null, Ct));
        var gegevens = formulier!.Voorstel;
        (gegevens.Hulpvorm, gegevens.Uitvoerder, gegevens.Crisis, gegevens.Aanvang, formulier.Team).ShouldBe(("01", "wijkteam", null, Begin.AddDays(30), proef.Team.Team.Id));
    }

    [Fact]
    [Trait("Eis", "TRJ-03")]
    public async Task Een_bevestigd_voorstel_is_weg()
    {
        var proef = await Trajectproef.MaakAsync(database);
        await proef.HulpAsync(Begin);
        var formulier = await proef.AlsAsync(p => p.Voorstellen.FormulierAsync(proef.Persoon, null, Ct));

        await proef.BeginAsync(Guid.NewGuid(), formulier!.Voorstel with { DirecteVerwijzer = "zelfmelder", Crisis = "nee" });

        (await proef.AlsAsync(p => p.Voorstellen.LaadAsync(1, Ct))).Aantal.ShouldBe(0);
    }

    [Theory]
    [InlineData(Activiteit.Begeleiding, null, null)]
    [InlineData(Activiteit.Begeleiding, false, "nee")]
    [InlineData(Activiteit.Begeleiding, true, "ja")]
    [InlineData(Activiteit.Crisishulp, null, "ja")]
    [InlineData(Activiteit.Crisishulp, false, "nee")]
    [Trait("Eis", "TRJ-16")]
    public async Task Of_het_een_crisis_was_staat_er_alleen_als_iemand_het_zei_of_de_hulp_crisishulp_was(Activiteit activiteit, bool? inDossier, string? verwacht)
    {
        var proef = await Trajectproef.MaakAsync(database);
        await proef.HulpAsync(Begin, activiteit);
        await using (var db = database.CreateContext(proef.Team.Aanmelding()))
        {
            (await new Dossieropener(db, new StilleKlok(Trajectproef.Vandaag)).OpenAsync(
                new() { Id = Guid.NewGuid(), PersoonId = proef.Persoon, Soort = "individueel", TeamId = proef.Team.Team.Id, Begin = Begin, Crisis = inDossier }, Ct)).ShouldBeOfType<DossierOpgeslagen>();
        }

        (await proef.AlsAsync(p => p.Voorstellen.FormulierAsync(proef.Persoon, null, Ct)))!.Voorstel.Crisis.ShouldBe(verwacht);
    }

    [Theory]
    [Trait("Eis", "LOK-26")]
    [InlineData(1, true)]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public async Task Hulp_kort_na_een_ander_traject_noemt_dat_traject(int dagen, bool kort)
    {
        var proef = await Trajectproef.MaakAsync(database, new() { Heraanmelding = Heraanmelding.Heropenen });
        var id = Guid.NewGuid();
        await proef.BeginAsync(id, new() { Hulpvorm = "01", Uitvoerder = "wijkteam", DirecteVerwijzer = "huisarts", Crisis = "nee", Aanvang = Begin });
        await proef.SluitAsync(id, new(Begin.AddDays(20), "01", "Klaar", null));
        await proef.HulpAsync(Begin.AddDays(20 + dagen));

        var formulier = (await proef.AlsAsync(p => p.Voorstellen.FormulierAsync(proef.Persoon, null, Ct))).ShouldNotBeNull();

        (formulier.Vlakvoor?.Id, formulier.Heropent).ShouldBe(kort ? (id, true) : (null, false));
    }

    [Fact]
    [Trait("Eis", "TRJ-03")]
    public async Task Alleen_een_kennismaking_of_preventie_geeft_geen_voorstel()
    {
        var proef = await Trajectproef.MaakAsync(database);
        await proef.HulpAsync(Begin, Activiteit.Intake);
        await proef.HulpAsync(Begin, Activiteit.Opvoedondersteuning, uitkomst: Uitkomst.Preventie);

        (await proef.AlsAsync(p => p.Voorstellen.LaadAsync(1, Ct))).Aantal.ShouldBe(0);
    }

    [Fact]
    [Trait("Eis", "TRJ-03")]
    public async Task Staat_eigen_hulp_alleen_in_het_dossier_dan_is_er_geen_voorstel()
    {
        var proef = await Trajectproef.MaakAsync(database, new() { EigenHulpRegistratie = EigenHulpRegistratie.AlleenDossier });
        await proef.HulpAsync(Begin);

        (await proef.AlsAsync(p => p.Voorstellen.LaadAsync(1, Ct))).ShouldSatisfyAllConditions(v => v.AlleenDossier.ShouldBeTrue(), v => v.Aantal.ShouldBe(0));
    }

    [Fact]
    [Trait("Eis", "TRJ-03")]
    public async Task Eigen_hulp_vraagt_een_traject_ook_waar_de_gemeente_haar_niet_levert()
    {
        var proef = await Trajectproef.MaakAsync(database, new() { LevertAanCbs = false });
        await proef.HulpAsync(Begin, levert: false);
        await proef.HulpAsync(Begin.AddDays(7), levert: false);

        (await proef.AlsAsync(p => p.Voorstellen.LaadAsync(1, Ct))).Voorstellen.ShouldHaveSingleItem().Aanvang.ShouldBe(Begin);
        (await proef.AlsAsync(p => p.Werk.LaadAsync(Werksoort.Traject, null, 1, Ct)))!.Regels.ShouldHaveSingleItem().Datum.ShouldBe(Begin);
        var gegevens = (await proef.AlsAsync(p => p.Voorstellen.FormulierAsync(proef.Persoon, null, Ct)))!.Voorstel with { DirecteVerwijzer = "zelfmelder", Crisis = "nee" };
        (await proef.BeginAsync(Guid.NewGuid(), gegevens with { Aanvang = Begin.AddDays(7) })).ShouldBeOfType<Navraag>();
        var id = Guid.NewGuid();
        (await proef.BeginAsync(id, gegevens)).ShouldBe(new Bewaard(id));
        (await proef.SluitAsync(id, new(Begin, "01", "Klaar.", null))).ShouldBeOfType<Navraag>();
        (await proef.AlsAsync(p => p.Voorstellen.LaadAsync(1, Ct))).Aantal.ShouldBe(0);
    }

    [Fact]
    [Trait("Eis", "CLS-07")]
    [Trait("Eis", "TRJ-03")]
    public async Task Een_voorstel_volgt_de_klasse_die_een_medewerker_koos()
    {
        var proef = await Trajectproef.MaakAsync(database);
        await proef.HulpAsync(Begin, gekozen: Klasse.Preventie);
        (await proef.AlsAsync(p => p.Voorstellen.LaadAsync(1, Ct))).Aantal.ShouldBe(0);

        await proef.HulpAsync(Begin.AddDays(7), uitkomst: Uitkomst.Grensgeval, gekozen: Klasse.Jeugdhulp);
        (await proef.AlsAsync(p => p.Voorstellen.LaadAsync(1, Ct))).Voorstellen.ShouldHaveSingleItem().Aanvang.ShouldBe(Begin.AddDays(7));
    }

    [Fact]
    [Trait("Eis", "TRJ-03")]
    public async Task Hulp_uit_de_tijd_dat_zij_alleen_in_het_dossier_stond_vraagt_geen_traject()
    {
        var proef = await Trajectproef.MaakAsync(database, new() { EigenHulpRegistratie = EigenHulpRegistratie.AlleenDossier });
        var (code, wissel) = (proef.Team.GemeenteCode, Begin.AddDays(14));
        await using (var db = database.CreateUnrestrictedContext())
        {
            await using var transactie = await db.Database.BeginTransactionAsync(Ct);
            (await db.Instellingenversies.SingleAsync(v => v.GemeenteCode == code, Ct)).GeldigTot = wissel;
            await db.SaveChangesAsync(Ct);
            db.Add(new Instellingenversie { GemeenteCode = code, Nummer = 2, GeldigVan = wissel, Instellingen = new() { EigenHulpRegistratie = EigenHulpRegistratie.Traject }, Auteur = "Proef", Reden = "Proef", VastgesteldOp = DateTimeOffset.UnixEpoch });
            await db.SaveChangesAsync(Ct);
            await transactie.CommitAsync(Ct);
        }

        await proef.HulpAsync(Begin);
        await proef.HulpAsync(Begin.AddDays(13));
        await proef.HulpAsync(wissel);

        (await proef.AlsAsync(p => p.Voorstellen.LaadAsync(1, Ct))).Voorstellen.ShouldHaveSingleItem().ShouldSatisfyAllConditions(v => v.Aanvang.ShouldBe(wissel), v => v.Contacten.ShouldBe(1));
        (await proef.AlsAsync(p => p.Werk.LaadAsync(Werksoort.Traject, null, 1, Ct)))!.Regels.ShouldHaveSingleItem().Datum.ShouldBe(wissel);
    }

    [Fact]
    [Trait("Eis", "CAP-02")]
    public async Task Wat_wacht_staat_bij_elkaar_met_waar_het_gedaan_wordt()
    {
        var proef = await Trajectproef.MaakAsync(database, new() { MaxDuurMaanden = 1 });
        var id = Guid.NewGuid();
        await proef.BeginAsync(id, new() { Hulpvorm = "01", Uitvoerder = "wijkteam", DirecteVerwijzer = "school", Crisis = "nee", Aanvang = Begin });
        await proef.HulpAsync(Begin, persoon: proef.Team.Daan.Id);
        var doorverwijzing = await proef.DoorverwijzingAsync(Begin);
        var wachtende = Guid.NewGuid();
        await proef.AlsAsync(p => p.Wachtlijst.ZetOpAsync(wachtende, proef.Persoon, proef.Team.Team.Id, Begin, "spoed", false, Ct));

        foreach (var (soort, wat) in new[]
        {
            (Werksoort.Traject, proef.Team.Daan.Id), (Werksoort.Termijn, id), (Werksoort.Doorverwijzing, doorverwijzing), (Werksoort.Terugkoppeling, id), (Werksoort.Wachtlijst, wachtende),
        })
        {
            var lijst = await proef.AlsAsync(p => p.Werk.LaadAsync(soort, null, 1, Ct));
            lijst!.Aantal.ShouldBe(1, soort.ToString());
            lijst.Regels.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Id.ShouldBe(wat), r => r.Naam.ShouldNotBeNull());
        }
    }

    [Theory]
    [Trait("Eis", "CAP-04")]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Wat_te_lang_wacht_komt_op_de_dag_van_de_afspraak_zelf(int over)
    {
        var proef = await Trajectproef.MaakAsync(database);
        var termijnen = Wachttermijnen.Standaard;
        var doorverwijzing = await proef.DoorverwijzingAsync(termijnen.Opvolgen(Trajectproef.Vandaag).AddDays(-over));
        await proef.AlsAsync(p => p.Wachtlijst.ZetOpAsync(Guid.NewGuid(), proef.Persoon, proef.Team.Team.Id, termijnen.Nakijken(Trajectproef.Vandaag).AddDays(-over), "gewoon", false, Ct));

        foreach (var soort in new[] { Werksoort.Doorverwijzing, Werksoort.Wachtlijst })
        {
            (await proef.AlsAsync(p => p.Werk.LaadAsync(soort, null, 1, Ct)))!.Aantal.ShouldBe(over >= 0 ? 1 : 0, soort.ToString());
        }

        (Trajectproef.Vandaag.DayNumber - termijnen.Opvolgen(Trajectproef.Vandaag).DayNumber, Trajectproef.Vandaag.DayNumber - termijnen.Nakijken(Trajectproef.Vandaag).DayNumber).ShouldBe((28, 42));
        doorverwijzing.ShouldNotBe(Guid.Empty);
    }

    [Fact]
    [Trait("Eis", "TRJ-01")]
    public async Task Mijn_werk_noemt_de_dag_van_de_eerste_eigen_hulp_en_niet_die_van_de_kennismaking()
    {
        var proef = await Trajectproef.MaakAsync(database);
        await proef.HulpAsync(Begin, Activiteit.Intake);
        await proef.HulpAsync(Begin.AddDays(30));
        await proef.HulpAsync(Begin.AddDays(37));

        (await proef.AlsAsync(p => p.Werk.LaadAsync(Werksoort.Traject, null, 1, Ct)))!.Regels.ShouldHaveSingleItem().Datum.ShouldBe(Begin.AddDays(30));
    }

    [Fact]
    [Trait("Eis", "CBS-01")]
    public async Task Het_formulier_stelt_de_enige_open_hulpvraag_voor_of_die_van_het_voorstel_en_laat_ze_allemaal_zien()
    {
        var proef = await Trajectproef.MaakAsync(database);
        Hulpvraag Vraag(DateOnly? gesloten = null) => new() { GemeenteCode = proef.Team.GemeenteCode, Id = Guid.NewGuid(), PersoonId = proef.Persoon, Doel = Doel.Toeleiding, Geopend = Begin, Gesloten = gesloten };
        var (open, dicht, tweede) = (Vraag(), Vraag(Begin.AddDays(10)), Vraag());
        await using var db = database.CreateUnrestrictedContext();
        async Task<Trajectformulier> FormulierAsync(Guid? hulpvraag = null) => (await proef.AlsAsync(p => p.Voorstellen.FormulierAsync(proef.Persoon, hulpvraag, Ct))).ShouldNotBeNull();

        (await FormulierAsync()).ShouldSatisfyAllConditions(f => f.Voorstel.Hulpvraag.ShouldBeNull(), f => f.Keuzes.Hulpvragen.ShouldBeEmpty());
        db.AddRange(open, dicht);
        await db.SaveChangesAsync(Ct);
        (await FormulierAsync()).ShouldSatisfyAllConditions(f => f.Voorstel.Hulpvraag.ShouldBe(open.Id), f => f.Keuzes.Hulpvragen.Select(k => k.Code).ShouldBe([open.Id.ToString(), dicht.Id.ToString()]));
        (await FormulierAsync(dicht.Id)).Voorstel.Hulpvraag.ShouldBe(dicht.Id);
        db.Add(tweede);
        await db.SaveChangesAsync(Ct);
        (await FormulierAsync()).Voorstel.Hulpvraag.ShouldBeNull("nobody knows which one");
    }

    [Fact]
    [Trait("Eis", "TRI-03")]
    public async Task Een_triage_die_niemand_vastlegde_staat_op_Mijn_werk_tot_zij_er_is()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var hulpvraag = new Hulpvraag { GemeenteCode = proef.Team.GemeenteCode, Id = Guid.NewGuid(), PersoonId = proef.Persoon, Doel = Doel.Toeleiding, Geopend = Begin };
        await using (var db = database.CreateUnrestrictedContext())
        {
            db.Add(hulpvraag);
            await db.SaveChangesAsync(Ct);
        }

        await proef.HulpAsync(Begin.AddDays(4), Activiteit.Triage, uitkomst: Uitkomst.Toegang, hulpvraag: hulpvraag.Id);
        await proef.HulpAsync(Begin, Activiteit.Triage, uitkomst: Uitkomst.Toegang, hulpvraag: hulpvraag.Id);
        (await proef.AlsAsync(p => p.Werk.LaadAsync(Werksoort.Triagegegevens, null, 1, Ct)))!.Regels.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(r => r.Id.ShouldBe(hulpvraag.Id), r => r.Datum.ShouldBe(Begin), r => r.PersoonId.ShouldBe(proef.Persoon));

        await using (var db = database.CreateUnrestrictedContext())
        {
            db.Add(new Hulpvraagtriage { GemeenteCode = proef.Team.GemeenteCode, Id = Guid.NewGuid(), HulpvraagId = hulpvraag.Id, Datum = Begin, GedaanOp = new(Begin, new(12, 0), TimeSpan.Zero), TermijnDagen = 42, VolleTermijnDagen = 42, DoorAccountId = proef.Team.Account.Id, DoorNaam = "Proef" });
            await db.SaveChangesAsync(Ct);
        }

        (await proef.AlsAsync(p => p.Werk.LaadAsync(Werksoort.Triagegegevens, null, 1, Ct)))!.Aantal.ShouldBe(0);
    }

    [Fact]
    [Trait("Eis", "CAP-01")]
    [Trait("Eis", "CAP-04")]
    public async Task De_wachtlijst_telt_eerste_gesprekken_en_wie_zonder_gesprek_vertrok()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var (snel, weg) = (Guid.NewGuid(), Guid.NewGuid());
        var team = proef.Team.Team.Id;
        await proef.AlsAsync(p => p.Wachtlijst.ZetOpAsync(snel, proef.Persoon, team, Begin, "gewoon", false, Ct));
        var dubbel = await proef.AlsAsync(p => p.Wachtlijst.ZetOpAsync(Guid.NewGuid(), proef.Persoon, team, Begin, "gewoon", false, Ct));
        await proef.AlsAsync(p => p.Wachtlijst.ZetOpAsync(weg, proef.Team.Daan.Id, team, Begin, "spoed", true, Ct));

        var versie = (await proef.AlsAsync(p => p.Wachtenden.DetailsAsync(snel, Ct)))!.Wachtende.Versie;
        (await proef.AlsAsync(p => p.Wachtlijst.HaalAfAsync(snel, versie, Begin.AddDays(7), "eersteGesprek", Ct))).ShouldBe(new Bewaard(snel));
        (await proef.AlsAsync(p => p.Wachtlijst.KijkNaAsync(weg, Guid.NewGuid(), Begin.AddDays(20), "nietMeerNodig", "Gaat beter", null, Ct))).ShouldBe(new Bewaard(weg));

        dubbel.ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Team");
        var lijst = await proef.AlsAsync(p => p.Wachtenden.LijstAsync(null, 1, Ct));
        lijst.Aantal.ShouldBe(0);
        lijst.Cijfers.ShouldBe(new Wachtcijfers(1, 5m, 1, 0));
        lijst.Afgehaald.ShouldBe(new Dictionary<Wachtafloop, int> { [Wachtafloop.NietMeerNodig] = 1 });
    }
}
