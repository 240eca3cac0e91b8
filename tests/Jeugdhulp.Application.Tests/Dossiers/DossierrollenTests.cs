using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Dossiers;

/// <summary>A family of which one gets help and the other talks only, until there is help for the other too.</summary>
[Trait("Eis", "DOS-06")]
public sealed class DossierrollenTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Hulp = new(2026, 10, 6);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static LokaleInstellingen InBestaand { get; } = new() { SiblingPreventie = SiblingPreventie.InBestaandDossier, DossierVanafGesprek = 1 };

    [Fact]
    [Trait("Eis", "GEZ-06")]
    public async Task Wie_indirect_betrokken_is_krijgt_pas_een_voorstel_voor_een_dossier_als_er_hulp_is()
    {
        var (proef, _) = await GezinAsync("individueel");
        var hulpvraag = await proef.HulpvraagAsync(proef.Team.Noor, new(2026, 9, 1), Vervolg.SiblingVanTraject);
        await proef.ContactAsync(hulpvraag, new(2026, 9, 1), 1);
        (await VoorstellenAsync(proef)).ShouldBeEmpty();

        await HelpAsync(proef, hulpvraag);

        (await VoorstellenAsync(proef)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(v => v.PersoonId.ShouldBe(proef.Team.Noor.Id), v => v.Sluitaan.ShouldBeNull());
        (await proef.DoeAsync(db => new WerkQuery(db, proef.Klok).LaadAsync(Werksoort.Dossier, null, 1, Ct)))!.Regels.ShouldHaveSingleItem().PersoonId.ShouldBe(proef.Team.Noor.Id);
        var eigen = await proef.GeopendAsync(proef.Team.Noor, begin: Hulp);
        (await VoorstellenAsync(proef)).ShouldBeEmpty();
        var formulier = (await FormulierAsync(proef)).ShouldNotBeNull();
        (formulier.Voorstel.Dossier, formulier.KanRolOmzetten, formulier.AlleenBetrokken).ShouldBe((eigen, false, false));
        formulier.Dossiers.ShouldHaveSingleItem().Code.ShouldBe(eigen.ToString(), "the other dossier is that of the brother");
    }

    [Fact]
    public async Task In_een_individueel_dossier_van_een_ander_komt_geen_traject_ook_niet_met_een_andere_rol()
    {
        var (proef, dossier) = await GezinAsync("individueel");
        var formulier = (await FormulierAsync(proef)).ShouldNotBeNull();
        (formulier.Dossiers.Count, formulier.KanRolOmzetten, formulier.AlleenBetrokken).ShouldBe((0, false, true));

        foreach (var wordtHulp in new[] { false, true })
        {
            var fout = (await BeginAsync(proef, Guid.NewGuid(), dossier, wordtHulp)).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem();
            (fout.Veld, fout.Melding.Contains("Open een eigen dossier", StringComparison.Ordinal)).ShouldBe(("Dossier", true), fout.Melding);
        }

        (await proef.LeesAsync(dossier)).Personen.Single(p => p.PersoonId == proef.Team.Noor.Id).Rol.ShouldBe(Dossierrol.IndirectBetrokken);
    }

    [Fact]
    public async Task Met_een_keuze_ontvangt_de_zus_hulp_vanaf_de_eerste_dag_van_het_traject_en_staat_dat_in_de_geschiedenis()
    {
        var (proef, dossier) = await GezinAsync("gezin");
        var id = Guid.NewGuid();
        var formulier = (await FormulierAsync(proef)).ShouldNotBeNull();
        (formulier.Dossiers.ShouldHaveSingleItem().Code, formulier.Voorstel.Dossier, formulier.KanRolOmzetten, formulier.AlleenBetrokken).ShouldBe((dossier.ToString(), null, true, true));

        (await BeginAsync(proef, id, dossier, true)).ShouldBe(new Bewaard(id));

        var gelezen = await proef.LeesAsync(dossier);
        gelezen.Deel(proef.Team.Noor.Id).ShouldNotBeNull().ShouldSatisfyAllConditions(p => p.Rol.ShouldBe(Dossierrol.OntvangtHulp), p => p.Van.ShouldBe(Hulp), p => p.Tot.ShouldBeNull());
        await using var db = database.CreateUnrestrictedContext();
        (await db.Dossierwijzigingen.IgnoreQueryFilters().SingleAsync(w => w.DossierId == dossier && w.Volgnummer == gelezen.Volgnummer, Ct)).Velden.ShouldContain(v => v.Oud == "Indirect betrokken" && v.Nieuw == "Ontvangt hulp");
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.ObjectId == dossier && l.Handeling == Handeling.DossierGewijzigd, Ct)).ShouldBe(1);
        var terug = await proef.DoeAsync(d => new Dossierbeheer(d, proef.Klok).ZetPersoonAsync(dossier, gelezen.Volgnummer, proef.Team.Noor.Id, "indirectBetrokken", null, Ct));
        terug.ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("traject");

        // While the traject runs she stays in the dossier, and the dossier stays open.
        var eruit = await proef.DoeAsync(d => new Dossierbeheer(d, proef.Klok).ZetPersoonAsync(dossier, gelezen.Volgnummer, proef.Team.Noor.Id, null, null, Ct));
        eruit.ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("loopt nog een traject");
        var dicht = await proef.DoeAsync(d => new Dossiersluiter(d, proef.Klok).SluitAsync(new(dossier, gelezen.Volgnummer, Dossierproef.Vandaag, "01", "geenDoelen"), Ct));
        dicht.ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldContain(f => f.Veld == "Einde" && f.Melding.Contains("nog een traject", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wie_later_in_het_dossier_kwam_ontvangt_hulp_vanaf_de_eerste_dag_van_het_traject()
    {
        var (proef, dossier) = await GezinAsync("gezin");
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Dossierpersonen.IgnoreQueryFilters().Where(p => p.DossierId == dossier && p.PersoonId == proef.Team.Noor.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.Van, Hulp.AddDays(10)), Ct);
        }

        (await BeginAsync(proef, Guid.NewGuid(), dossier, true)).ShouldBeOfType<Bewaard>();

        (await proef.LeesAsync(dossier)).Personen.Single(p => p.PersoonId == proef.Team.Noor.Id).Van.ShouldBe(Hulp);
    }

    [Fact]
    public async Task Wie_na_de_hulp_in_een_andere_rol_terugkomt_ontving_toen_hulp_en_een_lopend_traject_houdt_dat_tegen()
    {
        var (proef, dossier) = await GezinAsync("gezin");
        var id = Guid.NewGuid();
        (await BeginAsync(proef, id, dossier, true)).ShouldBe(new Bewaard(id));
        await EindigAsync(Hulp.AddDays(5));
        (await ZetAsync(null)).ShouldBe(new DossierOpgeslagen(dossier), "the help is over");
        await EindigAsync(null);
        (await ZetAsync("indirectBetrokken")).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("traject");
        await EindigAsync(Hulp.AddDays(5));

        (await ZetAsync("indirectBetrokken")).ShouldBe(new DossierOpgeslagen(dossier));

        var vandaag = Dossierproef.Vandaag;
        (await proef.LeesAsync(dossier)).Personen.Where(p => p.PersoonId == proef.Team.Noor.Id).OrderBy(p => p.Nummer).Select(p => (p.Nummer, p.Rol, p.Van, p.Tot)).ShouldBe(
            [
                (1, Dossierrol.IndirectBetrokken, new DateOnly(2026, 1, 5), Hulp),
                (2, Dossierrol.OntvangtHulp, Hulp, vandaag),
                (3, Dossierrol.IndirectBetrokken, vandaag, null),
            ],
            ignoreOrder: false);
        (await ZetAsync("ontvangtHulp")).ShouldBe(new DossierOpgeslagen(dossier));
        (await ZetAsync(null)).ShouldBe(new DossierOpgeslagen(dossier));
        (await ZetAsync("ontvangtHulp")).ShouldBe(new DossierOpgeslagen(dossier), "who comes back on the same day in the same role never was away");
        (await proef.LeesAsync(dossier)).Personen.Count(p => p.PersoonId == proef.Team.Noor.Id).ShouldBe(3);
        var details = (await proef.DoeAsync(db => Dossierlezer.Maak(db, proef.Klok).LaadAsync(dossier, new(), Ct))).ShouldNotBeNull();
        details.Personen.Single(p => p.PersoonId == proef.Team.Noor.Id).Rol.ShouldBe(Dossierrol.OntvangtHulp);

        async Task EindigAsync(DateOnly? einde)
        {
            await using var db = database.CreateUnrestrictedContext();
            await db.Trajecten.IgnoreQueryFilters().Where(t => t.Id == id).ExecuteUpdateAsync(s => s.SetProperty(t => t.Einde, einde).SetProperty(t => t.RedenEinde, einde == null ? null : "01"), Ct);
        }

        async Task<Dossierresultaat> ZetAsync(string? rol) => await DossierrollenTests.ZetAsync(proef, dossier, rol, null);
    }

    [Fact]
    public async Task Een_andere_rol_begint_op_de_gekozen_dag_en_op_de_eerste_dag_is_het_een_verbetering()
    {
        var (proef, dossier) = await GezinAsync("gezin");
        var begin = new DateOnly(2026, 1, 5);
        (await ZetAsync(proef, dossier, "ontvangtHulp", begin.AddDays(-1))).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Vanaf");
        (await ZetAsync(proef, dossier, "ontvangtHulp", Dossierproef.Vandaag.AddDays(1))).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Vanaf");

        (await ZetAsync(proef, dossier, "ontvangtHulp", new(2026, 3, 2))).ShouldBe(new DossierOpgeslagen(dossier));
        (await ZetAsync(proef, dossier, "indirectBetrokken", new(2026, 5, 4))).ShouldBe(new DossierOpgeslagen(dossier));
        (await ZetAsync(proef, dossier, "contactpersoon", new(2026, 5, 4))).ShouldBe(new DossierOpgeslagen(dossier), "it was put right");

        (await proef.LeesAsync(dossier)).Personen.Where(p => p.PersoonId == proef.Team.Noor.Id).OrderBy(p => p.Nummer).Select(p => (p.Rol, p.Van, p.Tot)).ShouldBe(
            [
                (Dossierrol.IndirectBetrokken, begin, new DateOnly(2026, 3, 2)),
                (Dossierrol.OntvangtHulp, new DateOnly(2026, 3, 2), new DateOnly(2026, 5, 4)),
                (Dossierrol.Contactpersoon, new DateOnly(2026, 5, 4), null),
            ],
            ignoreOrder: false);
        (await ZetAsync(proef, dossier, null, null)).ShouldBe(new DossierOpgeslagen(dossier));
        (await ZetAsync(proef, dossier, "ontvangtHulp", Dossierproef.Vandaag.AddDays(-1))).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("uit het dossier ging");
    }

    [Theory]
    [InlineData("2026-08-03", "2026-08-03")]
    [InlineData("2025-11-03", "2026-01-05")]
    public async Task Begon_het_traject_eerder_dan_ontving_de_jeugdige_in_het_dossier_eerder_hulp(string aanvang, string vanaf)
    {
        var (proef, dossier) = await GezinAsync("gezin");
        var id = Guid.NewGuid();
        (await BeginAsync(proef, id, dossier, true)).ShouldBe(new Bewaard(id));

        (await VerzetAsync(proef, id, dossier, Dag(aanvang))).ShouldBe(new Bewaard(id));

        var perioden = (await proef.LeesAsync(dossier)).Personen.Where(p => p.PersoonId == proef.Team.Noor.Id).OrderBy(p => p.Nummer).ToList();
        perioden.Select(p => (p.Rol, p.Van, p.Tot)).ShouldBe(
            [(Dossierrol.IndirectBetrokken, new DateOnly(2026, 1, 5), Dag(vanaf)), (Dossierrol.OntvangtHulp, Dag(vanaf), null)],
            ignoreOrder: false);
    }

    [Fact]
    public async Task Het_traject_begint_niet_in_de_tijd_van_hulp_in_een_ander_dossier_van_de_soort()
    {
        var (proef, dossier) = await GezinAsync("gezin");
        var id = Guid.NewGuid();
        (await BeginAsync(proef, id, dossier, true)).ShouldBe(new Bewaard(id));
        var ander = await proef.LeesAsync(await proef.GeopendAsync(proef.Team.Daan));
        await proef.VoegToeAsync(new Dossier
        {
            GemeenteCode = ander.GemeenteCode,
            Id = Guid.NewGuid(),
            Nummer = ander.Nummer + 1,
            Soort = Dossiersoort.Gezin,
            Wet = Wet.Jeugd,
            TeamId = ander.TeamId,
            Begin = new(2026, 1, 5),
            Volgnummer = 1,
        });
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                 insert into dossierpersoon (gemeente_code, dossier_id, persoon_id, soort, wet, rol, van, tot)
                 select gemeente_code, id, {proef.Team.Noor.Id}, soort, wet, 'ontvangtHulp', begin, '2026-09-01' from dossier where gemeente_code = {ander.GemeenteCode} and nummer = {ander.Nummer + 1}
                 """,
                Ct);
        }

        (await VerzetAsync(proef, id, dossier, new(2026, 8, 3))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(f => f.Veld.ShouldBe("Aanvang"), f => f.Melding.ShouldContain($"dossier {ander.Nummer + 1}"));
        (await VerzetAsync(proef, id, dossier, new(2026, 9, 1))).ShouldBe(new Bewaard(id), "on the last day there the next may begin");
    }

    [Fact]
    public async Task Begint_het_dossier_met_het_traject_mee_dan_ontvangt_de_jeugdige_ook_vanaf_die_dag_hulp()
    {
        var vroeg = new DateOnly(2025, 11, 3);
        var (proef, dossier) = await GezinAsync("gezin");
        (await BeginAsync(proef, Guid.NewGuid(), dossier, true, vroeg)).ShouldBeOfType<Bewaard>();
        (await PeriodenAsync(proef, dossier)).ShouldBe([(Dossierrol.OntvangtHulp, vroeg, null)]);

        var (later, ander) = await GezinAsync("gezin");
        var id = Guid.NewGuid();
        (await BeginAsync(later, id, ander, true)).ShouldBe(new Bewaard(id));
        (await VerzetAsync(later, id, ander, vroeg, dossierBegintMee: true)).ShouldBe(new Bewaard(id));
        (await PeriodenAsync(later, ander)).ShouldBe([(Dossierrol.IndirectBetrokken, vroeg, vroeg), (Dossierrol.OntvangtHulp, vroeg, null)]);
        (await later.LeesAsync(ander)).Begin.ShouldBe(vroeg);
    }

    private static async Task<List<(Dossierrol Rol, DateOnly Van, DateOnly? Tot)>> PeriodenAsync(Dossierproef proef, Guid dossier) =>
        [.. (await proef.LeesAsync(dossier)).Personen.Where(p => p.PersoonId == proef.Team.Noor.Id).OrderBy(p => p.Nummer).Select(p => (p.Rol, p.Van, p.Tot))];

    /// <summary>Daan gets help and Noor is involved.</summary>
    private async Task<(Dossierproef Proef, Guid Dossier)> GezinAsync(string soort)
    {
        var proef = await Dossierproef.MaakAsync(database, "9993", InBestaand);
        var dossier = await proef.GeopendAsync(proef.Team.Daan, soort);
        if (soort == "individueel")
        {
            var volgnummer = (await proef.LeesAsync(dossier)).Volgnummer;
            (await proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).ZetPersoonAsync(dossier, volgnummer, proef.Team.Noor.Id, "indirectBetrokken", null, Ct))).ShouldBe(new DossierOpgeslagen(dossier));
        }

        return (proef, dossier);
    }

    private async Task HelpAsync(Dossierproef proef, Hulpvraag hulpvraag)
    {
        var contact = await proef.ContactAsync(hulpvraag, Hulp, 2, Activiteit.Begeleiding, uitkomst: Uitkomst.Jeugdhulp);
        await using var db = database.CreateUnrestrictedContext();
        (await db.Contactregels.IgnoreQueryFilters().SingleAsync(r => r.ContactId == contact.Id, Ct)).Geldend.ShouldBe(Uitkomst.Jeugdhulp);
    }

    private static Task<List<Dossiervoorstel>> VoorstellenAsync(Dossierproef proef) => proef.DoeAsync(async db => (await new DossiervoorstellenQuery(db, proef.Klok).LaadAsync(Ct)).ToList());

    private static Task<Trajectformulier?> FormulierAsync(Dossierproef proef) => proef.DoeAsync(db => Voorstellen(db, proef).FormulierAsync(proef.Team.Noor.Id, null, Ct));

    private static TrajectvoorstellenQuery Voorstellen(JeugdhulpDbContext db, Dossierproef proef) => new(db, new TrajectenQuery(db, proef.Klok), proef.Klok);

    private static DateOnly Dag(string dag) => DateOnly.ParseExact(dag, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<Dossierresultaat> ZetAsync(Dossierproef proef, Guid dossier, string? rol, DateOnly? vanaf)
    {
        var volgnummer = (await proef.LeesAsync(dossier)).Volgnummer;
        return await proef.DoeAsync(d => new Dossierbeheer(d, proef.Klok).ZetPersoonAsync(dossier, volgnummer, proef.Team.Noor.Id, rol, vanaf, Ct));
    }

    private async Task<Trajectresultaat> VerzetAsync(Dossierproef proef, Guid traject, Guid dossier, DateOnly aanvang, bool dossierBegintMee = false)
    {
        await using var vrij = database.CreateUnrestrictedContext();
        var versie = await vrij.Trajecten.IgnoreQueryFilters().Where(t => t.Id == traject).Select(t => t.Versie).SingleAsync(Ct);
        Trajectgegevens gegevens = new() { Hulpvorm = "01", Uitvoerder = "wijkteam", DirecteVerwijzer = "school", Crisis = "nee", Aanvang = aanvang, Nagevraagd = aanvang, Dossier = dossier, DossierBegintMee = dossierBegintMee };
        return await proef.DoeAsync(db => new Trajectbeheer(db, proef.Klok).WijzigAsync(traject, versie, gegevens, "Eerder begonnen", Ct));
    }

    private static Task<Trajectresultaat> BeginAsync(Dossierproef proef, Guid id, Guid dossier, bool wordtHulp, DateOnly? metDossier = null) => proef.DoeAsync(db => new Trajectbeheer(db, proef.Klok).BeginAsync(
        id, proef.Team.Noor.Id, proef.Team.Team.Id, new() { Hulpvorm = "01", Uitvoerder = "wijkteam", DirecteVerwijzer = "school", Crisis = "nee", Aanvang = metDossier ?? Hulp, Dossier = dossier, RolWordtHulp = wordtHulp, DossierBegintMee = metDossier is not null }, null, Ct));
}
