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
        gelezen.Personen.Single(p => p.PersoonId == proef.Team.Noor.Id).ShouldSatisfyAllConditions(p => p.Rol.ShouldBe(Dossierrol.OntvangtHulp), p => p.Van.ShouldBe(Hulp), p => p.Tot.ShouldBeNull());
        await using var db = database.CreateUnrestrictedContext();
        (await db.Dossierwijzigingen.IgnoreQueryFilters().SingleAsync(w => w.DossierId == dossier && w.Volgnummer == gelezen.Volgnummer, Ct)).Velden.ShouldContain(v => v.Oud == "Indirect betrokken" && v.Nieuw == "Ontvangt hulp");
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.ObjectId == dossier && l.Handeling == Handeling.DossierGewijzigd, Ct)).ShouldBe(1);
        var terug = await proef.DoeAsync(d => new Dossierbeheer(d, proef.Klok).ZetPersoonAsync(dossier, gelezen.Volgnummer, proef.Team.Noor.Id, "indirectBetrokken", null, Ct));
        terug.ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("traject");

        // While the traject runs she stays in the dossier, and the dossier stays open.
        var eruit = await proef.DoeAsync(d => new Dossierbeheer(d, proef.Klok).ZetPersoonAsync(dossier, gelezen.Volgnummer, proef.Team.Noor.Id, null, null, Ct));
        eruit.ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("loopt nog een traject");
        var dicht = await proef.DoeAsync(d => new Dossiersluiter(d, proef.Klok).SluitAsync(new(dossier, gelezen.Volgnummer, Dossierproef.Vandaag, "01", "deels"), Ct));
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
    public async Task Wie_in_het_dossier_hulp_kreeg_komt_er_niet_in_een_andere_rol_in_terug()
    {
        var (proef, dossier) = await GezinAsync("gezin");
        var id = Guid.NewGuid();
        (await BeginAsync(proef, id, dossier, true)).ShouldBe(new Bewaard(id));
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Trajecten.IgnoreQueryFilters().Where(t => t.Id == id).ExecuteUpdateAsync(s => s.SetProperty(t => t.Einde, Hulp.AddDays(5)).SetProperty(t => t.RedenEinde, "01"), Ct);
        }

        (await ZetAsync(null)).ShouldBe(new DossierOpgeslagen(dossier), "the help is over");

        (await ZetAsync("indirectBetrokken")).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("traject");
        (await ZetAsync("ontvangtHulp")).ShouldBe(new DossierOpgeslagen(dossier));

        async Task<Dossierresultaat> ZetAsync(string? rol)
        {
            var volgnummer = (await proef.LeesAsync(dossier)).Volgnummer;
            return await proef.DoeAsync(d => new Dossierbeheer(d, proef.Klok).ZetPersoonAsync(dossier, volgnummer, proef.Team.Noor.Id, rol, null, Ct));
        }
    }

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

    private static TrajectvoorstellenQuery Voorstellen(JeugdhulpDbContext db, Dossierproef proef) => new(db, new TrajectenQuery(db, proef.Klok), new Trajectbeheer(db, proef.Klok), proef.Klok);

    private static Task<Trajectresultaat> BeginAsync(Dossierproef proef, Guid id, Guid dossier, bool wordtHulp) => proef.DoeAsync(db => new Trajectbeheer(db, proef.Klok).BeginAsync(
        id, proef.Team.Noor.Id, proef.Team.Team.Id, null, new() { Hulpvorm = "01", Uitvoerder = "wijkteam", DirecteVerwijzer = "school", Crisis = "nee", Aanvang = Hulp, Dossier = dossier, RolWordtHulp = wordtHulp }, null, Ct));
}
