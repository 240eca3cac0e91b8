using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Dossiers;

[Trait("Eis", "DOS-06")]
public sealed class TrajectdossiersTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Aanvang = new(2026, 9, 1);

    private static readonly Trajectgegevens Gegevens = new() { Hulpvorm = "01", Uitvoerder = "wijkteam", DirecteVerwijzer = "school", Crisis = "nee", Aanvang = Aanvang };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_traject_van_voor_zijn_dossier_komt_erin_als_dat_wordt_geopend()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var eerder = await BegonnenAsync(proef, proef.Team.Noor, Gegevens with { Aanvang = new(2026, 3, 2) }, new(new(2026, 4, 1), "01", "Klaar", null));
        var loopt = await BegonnenAsync(proef, proef.Team.Noor, Gegevens);
        var vanDaan = await BegonnenAsync(proef, proef.Team.Daan, Gegevens);

        var geopend = (await proef.OpenAsync(proef.Team.Noor, begin: new(2026, 8, 24))).ShouldBeOfType<DossierOpgeslagen>();

        geopend.Erbij.ShouldBe("Het traject van 1-9-2026 hoort er nu bij.");
        (await TrajectAsync(loopt)).DossierId.ShouldBe(geopend.Id);
        (await TrajectAsync(eerder)).DossierId.ShouldBeNull();
        (await TrajectAsync(vanDaan)).DossierId.ShouldBeNull();
        await using var db = database.CreateUnrestrictedContext();
        var nummer = (await proef.LeesAsync(geopend.Id)).Nummer;
        (await db.Verloopregels.IgnoreQueryFilters().Where(v => v.TrajectId == loopt && v.Soort == Verloopsoort.Gewijzigd).SingleAsync(Ct)).Velden.ShouldNotBeNull().ShouldHaveSingleItem().ShouldBe(new("dossier", null, $"{nummer}"));
    }

    [Fact]
    public async Task Het_dossier_van_een_traject_is_te_wijzigen_in_een_dat_past()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var vanDaan = await proef.GeopendAsync(proef.Team.Daan);
        var dossier = await proef.GeopendAsync(proef.Team.Noor);
        var traject = await BegonnenAsync(proef, proef.Team.Noor, Gegevens);
        Task<Trajectresultaat> WijzigAsync(Guid? naar) => proef.DoeAsync(async db => await new Trajectbeheer(db, proef.Klok).WijzigAsync(traject, (await TrajectAsync(traject)).Versie, Gegevens with { Dossier = naar }, "Hoort erbij", Ct));

        (await WijzigAsync(vanDaan)).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Veld.ShouldBe("Dossier"), f => f.Melding.ShouldStartWith("Dit dossier past niet."));
        (await WijzigAsync(dossier)).ShouldBeOfType<Bewaard>();
        (await TrajectAsync(traject)).DossierId.ShouldBe(dossier);

        (await WijzigAsync(null)).ShouldBeOfType<Bewaard>();
        (await TrajectAsync(traject)).DossierId.ShouldBeNull();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Komt_eigen_hulp_in_een_dossier_met_een_latere_rol_dan_begint_die_rol_mee_eerder(bool wasVanAanbieder)
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var dossier = await proef.GeopendAsync(proef.Team.Daan, "gezin");
        (await proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).ZetPersoonAsync(dossier, 1, proef.Team.Noor.Id, "ontvangtHulp", new(2026, 10, 5), Ct))).ShouldBeOfType<DossierOpgeslagen>();
        var traject = await BegonnenAsync(proef, proef.Team.Noor, wasVanAanbieder ? Gegevens with { Uitvoerder = "aanbieder", Aanbieder = "Zonnehof", Hulpvorm = "02" } : Gegevens);

        (await WijzigAsync(proef, traject, Gegevens with { Dossier = dossier })).ShouldBeOfType<Bewaard>();

        (await proef.LeesAsync(dossier)).Personen.Where(p => p.PersoonId == proef.Team.Noor.Id).OrderBy(p => p.Nummer).Select(p => (p.Rol, p.Van, p.Tot))
            .ShouldBe([(Dossierrol.IndirectBetrokken, new(2026, 1, 5), Aanvang), (Dossierrol.OntvangtHulp, Aanvang, null)]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Hulp_van_voor_haar_dossier_wordt_een_keer_gevraagd_en_het_dossier_kan_meegaan(bool mee)
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var dossier = await proef.GeopendAsync(proef.Team.Noor, begin: new(2026, 9, 8));
        var id = Guid.NewGuid();
        Task<Trajectresultaat> BeginAsync(Trajectgegevens gegevens) => proef.DoeAsync(db => new Trajectbeheer(db, proef.Klok).BeginAsync(id, proef.Team.Noor.Id, proef.Team.Team.Id, gegevens with { Dossier = dossier }, null, Ct));

        (await BeginAsync(Gegevens)).ShouldBeOfType<Navraag>().Fouten.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Veld.ShouldBe("Aanvang"), f => f.Melding.ShouldContain("begint op 8-9-2026, later dan deze dag."));
        (await BeginAsync(Gegevens with { Nagevraagd = Aanvang, DossierBegintMee = mee })).ShouldBe(new Bewaard(id));

        var nu = await proef.LeesAsync(dossier);
        var begin = mee ? Aanvang : new DateOnly(2026, 9, 8);
        (nu.Begin, nu.Statussen.ShouldHaveSingleItem().Van, nu.Personen.Single(p => p.PersoonId == proef.Team.Noor.Id).Van).ShouldBe((begin, begin, begin));
        nu.Volgnummer.ShouldBe(mee ? 2 : 1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Begint_het_dossier_mee_dan_gaat_alleen_de_rol_van_de_jeugdige_van_het_traject_mee(bool bijBegin)
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var begin = new DateOnly(2026, 9, 8);
        var dossier = await proef.GeopendAsync(proef.Team.Noor, "gezin", begin);
        (await proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).ZetPersoonAsync(dossier, 1, proef.Team.Daan.Id, "ontvangtHulp", begin, Ct))).ShouldBeOfType<DossierOpgeslagen>();
        var mee = Gegevens with { Dossier = dossier, Nagevraagd = Aanvang, DossierBegintMee = true };
        if (bijBegin)
        {
            await BegonnenAsync(proef, proef.Team.Noor, mee);
        }
        else
        {
            var traject = await BegonnenAsync(proef, proef.Team.Noor, Gegevens with { Dossier = dossier, Aanvang = begin });
            (await WijzigAsync(proef, traject, mee)).ShouldBeOfType<Bewaard>();
        }

        var nu = await proef.LeesAsync(dossier);
        (nu.Begin, nu.Statussen.ShouldHaveSingleItem().Van).ShouldBe((Aanvang, Aanvang));
        nu.Personen.ToDictionary(p => p.PersoonId, p => p.Van).ShouldBe(
            new Dictionary<Guid, DateOnly> { [proef.Team.Noor.Id] = Aanvang, [proef.Team.Daan.Id] = begin, [proef.Team.Ouder.Id] = begin },
            ignoreOrder: true);
        await using var db = database.CreateUnrestrictedContext();
        (await db.Dossierwijzigingen.IgnoreQueryFilters().SingleAsync(w => w.DossierId == dossier && w.Volgnummer == nu.Volgnummer, Ct)).Velden.ShouldBe(
            [new("Begin", "8-9-2026", "1-9-2026"), new($"{proef.Team.Noor.VolledigeNaam}, ontvangt hulp, vanaf", "8-9-2026", "1-9-2026")]);
    }

    [Fact]
    public async Task Een_dossier_gaat_niet_mee_in_de_tijd_van_een_eerder_dossier()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var eerste = await proef.GeopendAsync(proef.Team.Noor);
        (await proef.DoeAsync(db => new Dossiersluiter(db, proef.Klok).SluitAsync(new(eerste, 1, new(2026, 9, 4), "01", "geenDoelen"), Ct))).ShouldBeOfType<DossierOpgeslagen>();
        var dossier = await proef.GeopendAsync(proef.Team.Noor, begin: new(2026, 9, 8));

        var resultaat = await proef.DoeAsync(db => new Trajectbeheer(db, proef.Klok).BeginAsync(Guid.NewGuid(), proef.Team.Noor.Id, proef.Team.Team.Id, Gegevens with { Dossier = dossier, DossierBegintMee = true }, null, Ct));

        resultaat.ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("DossierBegintMee");
        (await proef.LeesAsync(dossier)).Begin.ShouldBe(new DateOnly(2026, 9, 8));
    }

    [Fact]
    [Trait("Eis", "LOK-26")]
    public async Task Een_traject_in_een_gesloten_dossier_wordt_niet_heropend()
    {
        var proef = await Dossierproef.MaakAsync(database, "9992", LokaleInstellingen.Leeg with { Heraanmelding = Heraanmelding.Heropenen });
        var dossier = await proef.GeopendAsync(proef.Team.Noor);
        var traject = await BegonnenAsync(proef, proef.Team.Noor, Gegevens with { Dossier = dossier }, new(new(2026, 10, 1), "01", "Klaar", null));
        (await proef.DoeAsync(db => new Dossiersluiter(db, proef.Klok).SluitAsync(new(dossier, 1, new(2026, 10, 1), "01", "geenDoelen"), Ct))).ShouldBeOfType<DossierOpgeslagen>();
        Task<Trajectresultaat> HeropenAsync() => proef.DoeAsync(async db => await new Trajectherstel(db, proef.Klok).HeropenAsync(traject, (await TrajectAsync(traject)).Versie, "Toch nog hulp", false, Ct));

        (await HeropenAsync()).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldEndWith("is afgesloten. Heropen eerst dat dossier, of begin een nieuw traject.");
        (await proef.DoeAsync(db => new Dossiersluiter(db, proef.Klok).HeropenAsync(dossier, 2, "vergissing", null, Ct))).ShouldBeOfType<DossierOpgeslagen>();

        (await HeropenAsync()).ShouldBeOfType<Bewaard>();
    }

    [Theory]
    [InlineData("indirectBetrokken", "is de jeugdige nu indirect betrokken. Geef daar eerst weer de rol")]
    [InlineData(null, "zit de jeugdige niet meer. Zet de jeugdige daar eerst weer in")]
    [Trait("Eis", "LOK-26")]
    public async Task Een_traject_van_wie_geen_hulp_meer_ontvangt_wordt_pas_heropend_als_die_rol_er_weer_is(string? rol, string melding)
    {
        var proef = await Dossierproef.MaakAsync(database, "9992", LokaleInstellingen.Leeg with { Heraanmelding = Heraanmelding.Heropenen });
        var dossier = await proef.GeopendAsync(proef.Team.Noor, "gezin");
        Task<Dossierresultaat> ZetAsync(Persoon wie, int volgnummer, string? naar, DateOnly? vanaf) => proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).ZetPersoonAsync(dossier, volgnummer, wie.Id, naar, vanaf, Ct));
        (await ZetAsync(proef.Team.Daan, 1, "ontvangtHulp", new(2026, 1, 5))).ShouldBeOfType<DossierOpgeslagen>();
        var traject = await BegonnenAsync(proef, proef.Team.Noor, Gegevens with { Dossier = dossier }, new(new(2026, 10, 1), "01", "Klaar", null));
        (await ZetAsync(proef.Team.Noor, 2, rol, rol is null ? null : new(2026, 10, 12))).ShouldBeOfType<DossierOpgeslagen>();
        Task<Trajectresultaat> HeropenAsync() => proef.DoeAsync(async db => await new Trajectherstel(db, proef.Klok).HeropenAsync(traject, (await TrajectAsync(traject)).Versie, "Toch nog hulp", false, Ct));

        (await HeropenAsync()).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain(melding);
        (await TrajectAsync(traject)).Einde.ShouldBe(new DateOnly(2026, 10, 1));

        (await ZetAsync(proef.Team.Noor, 3, "ontvangtHulp", rol is null ? null : new(2026, 10, 12))).ShouldBeOfType<DossierOpgeslagen>();
        (await HeropenAsync()).ShouldBeOfType<Bewaard>();
    }

    [Fact]
    [Trait("Eis", "GEZ-04")]
    public async Task Een_traject_van_de_Jeugdwet_komt_niet_in_een_dossier_van_een_andere_wet()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        (await proef.DoeAsync(db => new Dossierafspraakbeheer(db, proef.Klok).SpreekAfAsync(["actief"], ["bsn"], 8, new(true, false, false), new(2015, 1, 1), Ct))).ShouldBeEmpty();
        var traject = await BegonnenAsync(proef, proef.Team.Noor, Gegevens);

        var wmo = (await proef.DoeAsync(db => new Dossieropener(db, proef.Klok).OpenAsync(
            new() { Id = Guid.NewGuid(), PersoonId = proef.Team.Noor.Id, Soort = "individueel", Wet = "wmo", TeamId = proef.Team.Team.Id, Begin = Aanvang }, Ct))).ShouldBeOfType<DossierOpgeslagen>();

        wmo.Erbij.ShouldBeNull();
        (await WijzigAsync(proef, traject, Gegevens with { Dossier = wmo.Id })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Dossier");
        var later = Gegevens with { Aanvang = new(2026, 11, 2), Uitvoerder = "aanbieder", Aanbieder = "Zonnehof", Hulpvorm = "02", Dossier = wmo.Id };
        (await proef.DoeAsync(db => new Trajectbeheer(db, proef.Klok).BeginAsync(Guid.NewGuid(), proef.Team.Noor.Id, proef.Team.Team.Id, later, null, Ct))).ShouldBeOfType<Afgewezen>()
            .Fouten.ShouldHaveSingleItem().Melding.ShouldContain("is van een andere wet (Wmo)");
        (await FormulierAsync(proef)).ShouldSatisfyAllConditions(f => f.Voorstel.Dossier.ShouldBeNull(), f => f.Dossiers.ShouldBeEmpty());
        var jeugd = await proef.GeopendAsync(proef.Team.Noor, begin: Aanvang);
        (await TrajectAsync(traject)).DossierId.ShouldBe(jeugd);
        (await FormulierAsync(proef)).ShouldSatisfyAllConditions(f => f.Voorstel.Dossier.ShouldBe(jeugd), f => f.Dossiers.ShouldHaveSingleItem().Code.ShouldBe(jeugd.ToString()));
        (await proef.DoeAsync(db => Voorstellen(db, proef).WijzigformulierAsync(traject, Ct))).ShouldNotBeNull().Dossiers.ShouldHaveSingleItem().Code.ShouldBe(jeugd.ToString());
    }

    [Fact]
    public async Task In_een_gesloten_dossier_wordt_een_lopend_traject_geen_hulp_van_het_wijkteam()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var dossier = await proef.GeopendAsync(proef.Team.Noor);
        var elders = Gegevens with { Uitvoerder = "aanbieder", Aanbieder = "Zonnehof", Hulpvorm = "02", Dossier = dossier };
        var traject = await BegonnenAsync(proef, proef.Team.Noor, elders);
        (await proef.DoeAsync(db => new Dossiersluiter(db, proef.Klok).SluitAsync(new(dossier, 1, new(2026, 10, 1), "01", "geenDoelen"), Ct))).ShouldBeOfType<DossierOpgeslagen>();

        (await WijzigAsync(proef, traject, Gegevens with { Dossier = dossier })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(f => f.Veld.ShouldBe("Uitvoerder"), f => f.Melding.ShouldEndWith("is afgesloten. Heropen eerst dat dossier, of kies bij ‘Dossier’ een ander of geen."));
        (await WijzigAsync(proef, traject, elders with { Aanbieder = "Maanhof" })).ShouldBeOfType<Bewaard>();
        (await WijzigAsync(proef, traject, Gegevens)).ShouldBeOfType<Bewaard>();

        (await TrajectAsync(traject)).ShouldSatisfyAllConditions(t => t.DossierId.ShouldBeNull(), t => t.Uitvoerder.ShouldBe(Uitvoerder.Wijkteam));
    }

    [Fact]
    public async Task Wie_uit_het_dossier_ging_krijgt_daar_geen_hulp_van_het_wijkteam_meer()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var dossier = await proef.GeopendAsync(proef.Team.Noor, "gezin");
        (await proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).ZetPersoonAsync(dossier, 1, proef.Team.Daan.Id, "ontvangtHulp", new(2026, 1, 5), Ct))).ShouldBeOfType<DossierOpgeslagen>();
        var traject = await BegonnenAsync(proef, proef.Team.Noor, Gegevens with { Uitvoerder = "aanbieder", Aanbieder = "Zonnehof", Hulpvorm = "02", Dossier = dossier });
        (await proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).ZetPersoonAsync(dossier, 2, proef.Team.Noor.Id, null, null, Ct))).ShouldBeOfType<DossierOpgeslagen>();

        (await WijzigAsync(proef, traject, Gegevens with { Dossier = dossier })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(f => f.Veld.ShouldBe("Uitvoerder"), f => f.Melding.ShouldContain("ontvangt de jeugdige geen hulp meer"));
    }

    [Fact]
    public async Task Een_dossier_dat_later_opent_of_later_begint_dan_zijn_traject_wordt_een_keer_gevraagd()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var traject = await BegonnenAsync(proef, proef.Team.Noor, Gegevens);
        var (id, begin, later) = (Guid.NewGuid(), new DateOnly(2026, 9, 8), new DateOnly(2026, 10, 5));
        Task<Dossierresultaat> OpenAsync(DateOnly? nagevraagd) => proef.DoeAsync(db => new Dossieropener(db, proef.Klok).OpenAsync(
            new() { Id = id, PersoonId = proef.Team.Noor.Id, Soort = "individueel", TeamId = proef.Team.Team.Id, Begin = begin, Nagevraagd = nagevraagd }, Ct));
        Task<Dossierresultaat> VerzetAsync(int volgnummer, DateOnly naar, DateOnly? nagevraagd) => proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).WijzigAsync(
            new() { Id = id, Volgnummer = volgnummer, TeamId = proef.Team.Team.Id, Begin = naar, Nagevraagd = nagevraagd }, Ct));

        (await OpenAsync(null)).ShouldBeOfType<DossierNavraag>().Fouten.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Veld.ShouldBe("Begin"), f => f.Melding.ShouldStartWith("Het traject van 1-9-2026 komt in dit dossier"));
        (await OpenAsync(later)).ShouldBeOfType<DossierNavraag>();
        (await TrajectAsync(traject)).DossierId.ShouldBeNull();
        (await OpenAsync(begin)).ShouldBeOfType<DossierOpgeslagen>().Erbij.ShouldBe("Het traject van 1-9-2026 hoort er nu bij.");

        (await VerzetAsync(1, later, begin)).ShouldBeOfType<DossierNavraag>().Fouten.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Veld.ShouldBe("Begin"), f => f.Melding.ShouldStartWith("In dit dossier begon een traject op 1-9-2026"));
        (await proef.LeesAsync(id)).Begin.ShouldBe(begin);
        (await VerzetAsync(1, later, later)).ShouldBeOfType<DossierOpgeslagen>();
        (await VerzetAsync(2, Aanvang, null)).ShouldBeOfType<DossierOpgeslagen>();
        (await proef.LeesAsync(id)).Begin.ShouldBe(Aanvang);
    }

    private static TrajectvoorstellenQuery Voorstellen(JeugdhulpDbContext db, Dossierproef proef) => new(db, new TrajectenQuery(db, proef.Klok), proef.Klok);

    private static async Task<Trajectformulier> FormulierAsync(Dossierproef proef) => (await proef.DoeAsync(db => Voorstellen(db, proef).FormulierAsync(proef.Team.Noor.Id, null, Ct))).ShouldNotBeNull();

    private Task<Trajectresultaat> WijzigAsync(Dossierproef proef, Guid traject, Trajectgegevens gegevens) =>
        proef.DoeAsync(async db => await new Trajectbeheer(db, proef.Klok).WijzigAsync(traject, (await TrajectAsync(traject)).Versie, gegevens, "Hoort erbij", Ct));

    private static async Task<Guid> BegonnenAsync(Dossierproef proef, Persoon persoon, Trajectgegevens gegevens, Sluiting? sluiting = null)
    {
        var id = Guid.NewGuid();
        (await proef.DoeAsync(db => new Trajectbeheer(db, proef.Klok).BeginAsync(id, persoon.Id, proef.Team.Team.Id, gegevens, sluiting, Ct))).ShouldBe(new Bewaard(id));
        return id;
    }

    private async Task<Traject> TrajectAsync(Guid id)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Trajecten.IgnoreQueryFilters().AsNoTracking().SingleAsync(t => t.Id == id, Ct);
    }
}
