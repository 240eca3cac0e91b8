using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Trajecten;

/// <summary>The days of a traject beside those of the contacts.</summary>
[Trait("Eis", "TRJ-01")]
public sealed class HulpdagenTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Begin = new(2026, 9, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Trajectgegevens Gegevens { get; } = new() { Hulpvorm = "01", Uitvoerder = "wijkteam", DirecteVerwijzer = "huisarts", Crisis = "nee", Aanvang = Begin };

    [Fact]
    public async Task Een_einde_voor_het_laatste_contact_met_hulp_wordt_een_keer_nagevraagd()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var id = Guid.NewGuid();
        await proef.HulpAsync(Begin);
        await proef.HulpAsync(Begin.AddDays(30));
        await proef.BeginAsync(id, Gegevens);
        var sluiting = new Sluiting(Begin.AddDays(20), "01", "Het gaat goed.", null);

        Vraag(await proef.SluitAsync(id, sluiting)).ShouldSatisfyAllConditions(f => f.Veld.ShouldBe("Einde"), f => f.Melding.ShouldContain("1-10-2026"));
        Vraag(await proef.SluitAsync(id, sluiting with { Nagevraagd = Begin.AddDays(19) })).Veld.ShouldBe("Einde", "another day was asked about");
        (await proef.TrajectAsync(id)).Einde.ShouldBeNull();
        (await proef.SluitAsync(id, sluiting with { Nagevraagd = sluiting.Einde })).ShouldBe(new Bewaard(id));
    }

    [Fact]
    public async Task Op_of_na_het_laatste_contact_en_bij_hulp_die_al_in_een_volgend_traject_zit_is_er_geen_vraag()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var (eerste, tweede) = (Guid.NewGuid(), Guid.NewGuid());
        await proef.HulpAsync(Begin);
        await proef.HulpAsync(Begin.AddDays(60));
        await proef.BeginAsync(tweede, Gegevens with { Aanvang = Begin.AddDays(60), Nagevraagd = Begin.AddDays(60) });

        (await BeginMetEindeAsync(proef, eerste, Begin)).ShouldBe(new Bewaard(eerste));
        (await proef.SluitAsync(tweede, new(Begin.AddDays(60), "01", "Klaar.", null))).ShouldBe(new Bewaard(tweede));
    }

    [Fact]
    public async Task Een_begin_na_de_eerste_hulp_wordt_een_keer_nagevraagd_en_na_een_kennismaking_met_wachten_niet()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var id = Guid.NewGuid();
        await proef.HulpAsync(Begin, Activiteit.Intake);
        await proef.HulpAsync(Begin.AddDays(30));
        await proef.HulpAsync(Begin.AddDays(37));

        Vraag(await proef.BeginAsync(id, Gegevens with { Aanvang = Begin.AddDays(31) })).ShouldSatisfyAllConditions(f => f.Veld.ShouldBe("Aanvang"), f => f.Melding.ShouldContain("1-10-2026"));
        Vraag(await BeginMetEindeAsync(proef, id, Begin.AddDays(36), Begin.AddDays(30))).Veld.ShouldBe("Einde");
        (await proef.BeginAsync(id, Gegevens with { Aanvang = Begin.AddDays(30) })).ShouldBe(new Bewaard(id));
    }

    [Fact]
    public async Task Hulp_van_een_aanbieder_staat_niet_naast_de_contacten_van_het_team()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var id = Guid.NewGuid();
        await proef.HulpAsync(Begin);
        await proef.HulpAsync(Begin.AddDays(30));

        (await proef.BeginAsync(id, Gegevens with { Uitvoerder = "aanbieder", Aanbieder = "De Verzinsels", Hulpvorm = "02", Aanvang = Begin.AddDays(7) })).ShouldBe(new Bewaard(id));
        (await proef.SluitAsync(id, new(Begin.AddDays(14), "01", "Klaar.", null))).ShouldBe(new Bewaard(id));
    }

    /// <summary>A contact is k (acquaintance) or h (help) with the number of its day.</summary>
    [Theory]
    [InlineData("k0 h21")]
    [InlineData("k0 h22")]
    [InlineData("k0 k15 h36")]
    [InlineData("k0 k15 h37")]
    [InlineData("k0 k22 h30")]
    [InlineData("h0 k5 h60")]
    [InlineData("h7 k7")]
    public async Task Een_voorstel_heeft_op_elke_plaats_de_eerste_dag_van_het_domein(string contacten)
    {
        var proef = await Trajectproef.MaakAsync(database);
        var gelezen = contacten.Split(' ').Select(c => new Hulpcontact(Begin.AddDays(int.Parse(c[1..], null)), c[0] == 'k' ? Activiteit.Intake : Activiteit.Begeleiding)).ToList();
        foreach (var contact in gelezen)
        {
            await proef.HulpAsync(contact.Datum, contact.Activiteit);
        }

        var lijst = (await proef.AlsAsync(p => p.Voorstellen.LaadAsync(1, Ct))).Voorstellen.ShouldHaveSingleItem();
        var formulier = await proef.AlsAsync(p => p.Voorstellen.FormulierAsync(proef.Persoon, lijst.HulpvraagId, Ct));
        var werk = (await proef.AlsAsync(p => p.Werk.LaadAsync(Werksoort.Traject, null, 1, Ct)))!.Regels.ShouldHaveSingleItem();

        var dag = Aanvangsbepaler.Bepaal(gelezen)!.Value;
        (lijst.Aanvang, formulier!.Voorstel.Aanvang, werk.Datum).ShouldBe((dag, dag, dag));
    }

    [Fact]
    public async Task Na_de_wachtlijst_begint_de_hulp_op_elke_plaats_bij_het_eerste_gesprek_daarna()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var (id, plek) = (Guid.NewGuid(), Guid.NewGuid());
        await proef.HulpAsync(Begin, Activiteit.Intake);
        await proef.AlsAsync(p => p.Wachtlijst.ZetOpAsync(plek, proef.Persoon, proef.Team.Team.Id, Begin.AddDays(1), "gewoon", false, Ct));
        await proef.HulpAsync(Begin.AddDays(17));

        var lijst = (await proef.AlsAsync(p => p.Voorstellen.LaadAsync(1, Ct))).Voorstellen.ShouldHaveSingleItem();
        var formulier = await proef.AlsAsync(p => p.Voorstellen.FormulierAsync(proef.Persoon, null, Ct));
        var werk = (await proef.AlsAsync(p => p.Werk.LaadAsync(Werksoort.Traject, null, 1, Ct)))!.Regels.ShouldHaveSingleItem();

        (lijst.Aanvang, formulier!.Voorstel.Aanvang, werk.Datum).ShouldBe((Begin.AddDays(17), Begin.AddDays(17), Begin.AddDays(17)));
        (await proef.ProbeerAsync(id, Gegevens with { Aanvang = Begin.AddDays(17) })).ShouldBe(new Bewaard(id), "the form does not argue for the acquaintance");
    }

    [Fact]
    public async Task De_grens_van_een_jaar_schuift_de_eerste_dag_niet_op()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var eerste = Trajectproef.Vandaag.AddDays(-400);
        foreach (var dag in new[] { eerste, eerste.AddDays(14), eerste.AddDays(34), eerste.AddDays(53) })
        {
            await proef.HulpAsync(dag);
        }

        var lijst = (await proef.AlsAsync(p => p.Voorstellen.LaadAsync(1, Ct))).Voorstellen.ShouldHaveSingleItem();
        var formulier = await proef.AlsAsync(p => p.Voorstellen.FormulierAsync(proef.Persoon, null, Ct));
        var werk = (await proef.AlsAsync(p => p.Werk.LaadAsync(Werksoort.Traject, null, 1, Ct)))!.Regels.ShouldHaveSingleItem();

        (lijst.Aanvang, formulier!.Voorstel.Aanvang, werk.Datum, lijst.Contacten).ShouldBe((eerste, eerste, eerste, 4));
        Vraag(await proef.ProbeerAsync(Guid.NewGuid(), Gegevens with { Aanvang = eerste.AddDays(34) })).Veld.ShouldBe("Aanvang");
    }

    [Fact]
    public async Task Hulp_van_voor_een_jaar_stilte_is_andere_hulp()
    {
        var proef = await Trajectproef.MaakAsync(database);
        await proef.HulpAsync(Begin.AddDays(-800));
        await proef.HulpAsync(Begin);

        var lijst = (await proef.AlsAsync(p => p.Voorstellen.LaadAsync(1, Ct))).Voorstellen.ShouldHaveSingleItem();
        var werk = (await proef.AlsAsync(p => p.Werk.LaadAsync(Werksoort.Traject, null, 1, Ct)))!.Regels.ShouldHaveSingleItem();

        (lijst.Aanvang, werk.Datum, lijst.Contacten).ShouldBe((Begin, Begin, 1));
    }

    [Fact]
    public async Task Een_eerste_dag_voor_alle_hulp_wordt_een_keer_nagevraagd()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var id = Guid.NewGuid();
        await proef.HulpAsync(Begin.AddDays(20));

        Vraag(await proef.ProbeerAsync(id, Gegevens)).ShouldSatisfyAllConditions(f => f.Veld.ShouldBe("Aanvang"), f => f.Melding.ShouldContain("21-9-2026"));
        (await proef.ProbeerAsync(id, Gegevens with { Nagevraagd = Begin })).ShouldBe(new Bewaard(id));
    }

    [Fact]
    [Trait("Eis", "LOK-08")]
    public async Task Eigen_hulp_van_een_team_zonder_die_taak_wordt_een_keer_nagevraagd()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var id = Guid.NewGuid();
        await using (var db = database.CreateUnrestrictedContext())
        {
            (await db.Teams.IgnoreQueryFilters().SingleAsync(t => t.Id == proef.Team.Team.Id, Ct)).Taken = Teamtaken.Toegang | Teamtaken.Regie;
            await db.SaveChangesAsync(Ct);
        }

        Vraag(await proef.ProbeerAsync(id, Gegevens)).ShouldSatisfyAllConditions(f => f.Veld.ShouldBe("Team"), f => f.Melding.ShouldContain("niet de taak"));
        (await proef.ProbeerAsync(id, Gegevens with { Nagevraagd = Begin })).ShouldBe(new Bewaard(id));
    }

    private static Fout Vraag(Trajectresultaat resultaat) => resultaat.ShouldBeOfType<Navraag>().Fouten.ShouldHaveSingleItem();

    private static Task<Trajectresultaat> BeginMetEindeAsync(Trajectproef proef, Guid id, DateOnly einde, DateOnly? aanvang = null) =>
        proef.AlsAsync(p => p.Beheer.BeginAsync(id, proef.Persoon, proef.Team.Team.Id, Gegevens with { Aanvang = aanvang ?? Begin }, new(einde, "01", "Klaar.", null), Ct));
}
