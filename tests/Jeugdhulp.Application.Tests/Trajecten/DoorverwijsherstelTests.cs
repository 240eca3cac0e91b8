using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Trajecten;

/// <summary>What was written down wrong about a referral or a wait, and put right.</summary>
public sealed class DoorverwijsherstelTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Dag = new(2026, 9, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Trajectgegevens Hulp { get; } = new() { Hulpvorm = "01", Uitvoerder = "wijkteam", DirecteVerwijzer = "huisarts", Crisis = "nee", Aanvang = Dag };

    [Fact]
    [Trait("Eis", "TRJ-06")]
    [Trait("Eis", "CAP-09")]
    public async Task Bestemming_reden_en_dag_zijn_te_verbeteren_tot_de_doorverwijzing_verder_gaat()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var id = await proef.DoorverwijzingAsync(Dag);
        var goed = new Doorverwijsverbetering("basisGgz", "wachtlijstAanbieder", Dag.AddDays(4), "Verkeerd gekozen");
        var leeg = (await VerbeterAsync(proef, id, goed with { Waarom = " ", Verwezen = null, Bestemming = "x" })).ShouldBeOfType<Afgewezen>();
        leeg.Fouten.Select(f => f.Veld).ShouldBe(["Waarom", "Verwezen", "Bestemming"], ignoreOrder: true);

        (await VerbeterAsync(proef, id, goed)).ShouldBe(new Bewaard(id));

        var details = await DetailsAsync(proef, id);
        (details.Doorverwijzing.Bestemming, details.Doorverwijzing.Reden, details.Doorverwijzing.Datum).ShouldBe(("basisGgz", "wachtlijstAanbieder", Dag.AddDays(4)));
        details.Verloop[0].Velden.Select(v => v.Veld).ShouldBe(["waarheen", "reden", "verwezen op"]);
        await proef.VolgAsync(id, new() { Aanbieder = "De Verzinsels", GeaccepteerdOp = Dag.AddDays(10) });
        (await VerbeterAsync(proef, id, goed with { Verwezen = Dag })).ShouldBeOfType<Afgewezen>();
    }

    [Fact]
    [Trait("Eis", "CAP-09")]
    public async Task Een_doorverwijzing_die_er_nooit_was_telt_nergens_meer()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var id = await proef.DoorverwijzingAsync(Dag);
        var versie = (await DetailsAsync(proef, id)).Doorverwijzing.Versie;

        (await proef.AlsAsync(p => p.Herstel.TrekInAsync(id, versie, " ", Ct))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Reden");
        (await proef.AlsAsync(p => p.Herstel.TrekInAsync(id, versie, "Verkeerd kind", Ct))).ShouldBe(new Bewaard(id));

        (await proef.AlsAsync(p => p.Doorverwijzingen.DetailsAsync(id, Ct))).ShouldBeNull();
        (await proef.AlsAsync(p => p.Doorverwijzingen.LijstAsync(new(Doorverwijsstand.Alle, false, null, 1) { ZoalsGeteld = true }, Ct))).Aantal.ShouldBe(0);
    }

    [Fact]
    [Trait("Eis", "CAP-04")]
    public async Task Nakijken_zegt_hoe_de_doorverwijzing_eindigde_en_een_klik_zet_haar_terug()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var id = await proef.DoorverwijzingAsync(Dag);
        await proef.AlsAsync(p => p.Doorverwijzingen.KijkNaAsync(id, Guid.NewGuid(), Dag.AddDays(30), "lichterGeholpen", null, null, Ct));

        var details = await DetailsAsync(proef, id);
        details.Verloop[0].Velden.Select(v => v.Veld).ShouldBe(["uitkomst", "beëindigd"]);
        Doorverwijsregels.Slotwoord(details.Doorverwijzing.Afloop!.Value, details.Doorverwijzing.AfloopReden).ShouldBe("Lichter geholpen");
        (await proef.AlsAsync(p => p.Herstel.ZetTerugAsync(id, details.Doorverwijzing.Versie, Ct))).ShouldBe(new Bewaard(id));
        (await proef.AlsAsync(p => p.Herstel.ZetTerugAsync(id, details.Doorverwijzing.Versie, Ct))).ShouldBe(new Bewaard(id), "pressed twice");

        var terug = await DetailsAsync(proef, id);
        (terug.Doorverwijzing.BeeindigdOp, terug.Doorverwijzing.Afloop).ShouldBe((null, null));
        terug.Verloop.ShouldContain(v => v.Soort == Verloopsoort.Heropend);
    }

    [Fact]
    [Trait("Eis", "TRJ-07")]
    public async Task Hulp_die_al_loopt_wordt_overbruggingszorg_en_eindigt_als_de_hulp_elders_begint()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var (id, traject) = (await proef.DoorverwijzingAsync(Dag.AddDays(14)), Guid.NewGuid());
        await proef.BeginAsync(traject, Hulp);

        (await DetailsAsync(proef, id)).EigenHulp!.Id.ShouldBe(traject);
        (await proef.AlsAsync(p => p.Herstel.OverbrugAsync(id, traject, Ct))).ShouldBe(new Bewaard(id));
        (await proef.AlsAsync(p => p.Herstel.OverbrugAsync(id, traject, Ct))).ShouldBe(new Bewaard(id), "pressed twice");
        (await DetailsAsync(proef, id)).EigenHulp.ShouldBeNull();
        await proef.VolgAsync(id, new() { Aanbieder = "De Verzinsels", GestartOp = Dag.AddDays(60) });

        (await proef.TrajectAsync(traject)).Einde.ShouldBe(Dag.AddDays(59));
    }

    [Fact]
    [Trait("Eis", "TRJ-07")]
    public async Task Het_formulier_van_overbruggingszorg_wacht_op_de_doorverwijzing_waar_het_vandaan_komt()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var (eerste, tweede) = (await proef.DoorverwijzingAsync(Dag), await proef.DoorverwijzingAsync(Dag.AddDays(7)));

        foreach (var id in new[] { eerste, tweede })
        {
            var voorstel = (await proef.AlsAsync(p => p.Voorstellen.FormulierAsync(proef.Persoon, null, id, Ct)))!.Voorstel;
            (voorstel.Labels.Contains("overbruggingszorg"), voorstel.Doorverwijzing).ShouldBe((true, (Guid?)id));
        }

        (await proef.AlsAsync(p => p.Voorstellen.FormulierAsync(proef.Persoon, null, Ct)))!.Voorstel.Labels.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "CAP-03")]
    public async Task Samen_met_ander_wachten_telt_de_eigen_wachtlijst_mee()
    {
        var proef = await Trajectproef.MaakAsync(database);
        await proef.AlsAsync(p => p.Wachtlijst.ZetOpAsync(Guid.NewGuid(), proef.Persoon, proef.Team.Team.Id, Dag.AddDays(-40), "gewoon", false, Ct));
        var id = await proef.DoorverwijzingAsync(Dag);

        (await DetailsAsync(proef, id)).Gestapeld.ShouldBe(Trajectproef.Vandaag.DayNumber - Dag.AddDays(-40).DayNumber);
    }

    [Fact]
    [Trait("Eis", "TRI-02")]
    public async Task Spoed_staat_boven_wie_langer_wacht_en_de_dag_van_de_aanmelding_is_te_verbeteren()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var (gewoon, spoed) = (Guid.NewGuid(), Guid.NewGuid());
        await proef.AlsAsync(p => p.Wachtlijst.ZetOpAsync(gewoon, proef.Persoon, proef.Team.Team.Id, Dag.AddDays(-30), "gewoon", false, Ct));
        await proef.AlsAsync(p => p.Wachtlijst.ZetOpAsync(spoed, proef.Team.Daan.Id, proef.Team.Team.Id, Trajectproef.Vandaag, "spoed", false, Ct));
        var versie = (await proef.AlsAsync(p => p.Wachtenden.DetailsAsync(spoed, Ct)))!.Wachtende.Versie;

        (await proef.AlsAsync(p => p.Wachtlijst.WijzigAsync(spoed, versie, Trajectproef.Vandaag.AddDays(1), "spoed", false, Ct))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("AangemeldOp");
        (await proef.AlsAsync(p => p.Wachtlijst.WijzigAsync(spoed, versie, Dag, "spoed", false, Ct))).ShouldBe(new Bewaard(spoed));

        (await proef.AlsAsync(p => p.Wachtenden.DetailsAsync(spoed, Ct)))!.Wachtende.AangemeldOp.ShouldBe(Dag);
        (await proef.AlsAsync(p => p.Werk.LaadAsync(Werksoort.Wachtlijst, null, 1, Ct)))!.Regels.Select(r => r.Id).ShouldBe([spoed, gewoon]);
    }

    [Fact]
    [Trait("Eis", "TRJ-13")]
    public async Task Wordt_de_verwijzer_verbeterd_dan_is_die_te_informeren()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var id = Guid.NewGuid();
        await proef.BeginAsync(id, Hulp);

        foreach (var (verwijzer, open) in new[] { ("school", new[] { Verwijzer.School }), ("zelfmelder", Array.Empty<Verwijzer>()), ("huisarts", [Verwijzer.Huisarts]) })
        {
            var versie = (await proef.TrajectAsync(id)).Versie;
            (await proef.AlsAsync(p => p.Beheer.WijzigAsync(id, versie, Hulp with { DirecteVerwijzer = verwijzer }, "Verkeerd gekozen", Ct))).ShouldBe(new Bewaard(id));
            await using var db = database.CreateUnrestrictedContext();
            (await db.Terugkoppelingen.IgnoreQueryFilters().Where(t => t.TrajectId == id && t.GedaanOp == null).Select(t => t.Verwijzer).ToListAsync(Ct)).ShouldBe(open);
        }
    }

    [Fact]
    [Trait("Eis", "TRB-14")]
    public async Task De_complexiteit_is_later_te_wijzigen()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var id = Guid.NewGuid();
        await proef.BeginAsync(id, Hulp);
        var versie = (await proef.TrajectAsync(id)).Versie;

        (await proef.AlsAsync(p => p.Beheer.WijzigAsync(id, versie, Hulp with { Complexiteit = "meervoudig" }, "Nu bekend", Ct))).ShouldBe(new Bewaard(id));

        (await proef.TrajectAsync(id)).Complexiteit.ShouldBe(Complexiteit.Meervoudig);
    }

    private static async Task<Doorverwijsdetails> DetailsAsync(Trajectproef proef, Guid id) => (await proef.AlsAsync(p => p.Doorverwijzingen.DetailsAsync(id, Ct)))!;

    private static async Task<Trajectresultaat> VerbeterAsync(Trajectproef proef, Guid id, Doorverwijsverbetering verbetering)
    {
        var versie = (await DetailsAsync(proef, id)).Doorverwijzing.Versie;
        return await proef.AlsAsync(p => p.Herstel.VerbeterAsync(id, versie, verbetering, Ct));
    }
}
