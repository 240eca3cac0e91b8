using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Trajecten;

[Trait("Eis", "TRJ-09")]
public sealed class TrajecttermijnenTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Begin = new(2026, 9, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Trajectgegevens Gegevens { get; } = new() { Hulpvorm = "01", Uitvoerder = "wijkteam", DirecteVerwijzer = "huisarts", Crisis = "nee", Aanvang = Begin };

    [Fact]
    public async Task Meer_gesprekken_dan_de_grens_vraagt_een_bespreking_en_een_verlenging_zet_er_een_dag_voor_in_de_plaats()
    {
        var proef = await Trajectproef.MaakAsync(database, new() { MaxGesprekken = 3 });
        var id = Guid.NewGuid();
        await proef.HulpAsync(Begin.AddDays(-1));
        await proef.HulpAsync(Begin, uitkomst: Uitkomst.Preventie);
        (await proef.BeginAsync(id, Gegevens with { Nagevraagd = Begin })).ShouldBe(new Bewaard(id));

        foreach (var (dagen, stand) in new[] { (0, Termijnstand.Binnen), (7, Termijnstand.Nadert), (14, Termijnstand.Nadert), (21, Termijnstand.Overschreden), (28, Termijnstand.Overschreden) })
        {
            await proef.HulpAsync(Begin.AddDays(dagen));
            var details = await proef.AlsAsync(p => p.Trajecten.DetailsAsync(id, Ct));
            var over = stand is Termijnstand.Overschreden ? 1 : 0;
            details!.Stand(Trajectproef.Vandaag).ShouldBe(stand, $"{dagen} days");
            (await LijstAsync(proef, Trajectfilterstand.Lopend)).Regels.ShouldHaveSingleItem().Stand(Trajectproef.Vandaag).ShouldBe(stand);
            ((await LijstAsync(proef, Trajectfilterstand.OverTermijn)).Aantal, (await WerkAsync(proef)).Count).ShouldBe((over, over), $"{dagen} days");
        }

        (await WerkAsync(proef)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Id.ShouldBe(id), r => r.Datum.ShouldBe(Begin.AddDays(21)), r => r.Aantal.ShouldBe(3));
        (await proef.BespreekAsync(id, o => o with { Uitkomst = "verlengen", NieuwEinde = Trajectproef.Vandaag.AddDays(30) })).ShouldBe(new Bewaard(id));
        var traject = await proef.TrajectAsync(id);
        (traject.VerwachteGesprekken, traject.VerwachtEinde).ShouldBe((null, Trajectproef.Vandaag.AddDays(30)));
        ((await LijstAsync(proef, Trajectfilterstand.OverTermijn)).Aantal, (await WerkAsync(proef)).Count).ShouldBe((0, 0));
        await using var db = database.CreateUnrestrictedContext();
        (await db.Verloopregels.IgnoreQueryFilters().SingleAsync(v => v.TrajectId == id && v.Soort == Verloopsoort.Besproken, Ct)).Velden.ShouldContain(v => v.Veld == "verwacht aantal gesprekken" && v.Oud == "3");
    }

    [Fact]
    public async Task De_inschatting_bij_de_hulpvraag_telt_ook_en_wie_zelf_een_aantal_invult_gaat_voor()
    {
        var proef = await Trajectproef.MaakAsync(database, new() { MaxGesprekken = 6 });
        var hulpvraag = new Hulpvraag { GemeenteCode = proef.Team.GemeenteCode, Id = Guid.NewGuid(), PersoonId = proef.Persoon, Doel = Doel.Toeleiding, Geopend = Begin, VerwachtAantalGesprekken = 4 };
        await using (var db = database.CreateUnrestrictedContext())
        {
            db.Add(hulpvraag);
            await db.SaveChangesAsync(Ct);
        }

        var (geschat, ingevuld, elders) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await proef.AlsAsync(p => p.Beheer.BeginAsync(geschat, proef.Persoon, proef.Team.Team.Id, Gegevens with { Hulpvraag = hulpvraag.Id }, new(Begin, "01", "Klaar.", null), Ct));
        await proef.BeginAsync(ingevuld, Gegevens with { Aanvang = Begin.AddDays(1), VerwachteGesprekken = 12 });
        await proef.BeginAsync(elders, Gegevens with { Uitvoerder = "aanbieder", Aanbieder = "De Verzinsels", Hulpvorm = "02", VerwachteGesprekken = 5 });
        var fout = await proef.BeginAsync(Guid.NewGuid(), Gegevens with { VerwachteGesprekken = 0 });

        ((await proef.TrajectAsync(geschat)).VerwachteGesprekken, (await proef.TrajectAsync(ingevuld)).VerwachteGesprekken, (await proef.TrajectAsync(elders)).VerwachteGesprekken).ShouldBe((4, 12, null));
        fout.ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("VerwachteGesprekken");
    }

    /// <summary>The gemeente asks again after 28 days.</summary>
    [Theory]
    [InlineData("afschalen", 1, 1, true)]
    [InlineData("afschalen", 1, 15, true)]
    [InlineData("afschalen", 1, 16, false)]
    [InlineData("afschalen", 40, 0, true)]
    [InlineData("afschalen", 40, 27, true)]
    [InlineData("afschalen", 40, 28, false)]
    [InlineData("doorverwijzen", 40, 28, true)]
    public async Task Een_bespreking_geeft_rust_vanaf_de_tijd_dat_het_einde_nadert_tot_de_gemeente_weer_vraagt(string uitkomst, int over, int geleden, bool rust)
    {
        var proef = await Trajectproef.MaakAsync(database);
        var (id, einde, dag) = (Guid.NewGuid(), Trajectproef.Vandaag.AddDays(-over), Trajectproef.Vandaag.AddDays(-geleden));
        await proef.BeginAsync(id, Gegevens with { VerwachtEinde = einde });
        (await WerkAsync(proef)).ShouldHaveSingleItem().Datum.ShouldBe(einde);

        (await proef.BespreekAsync(id, o => o with { Datum = dag, Uitkomst = uitkomst, Bestemming = "specialistisch", RedenDoorverwijzing = "complexiteit" })).ShouldBe(new Bewaard(id));

        (await WerkAsync(proef)).Count.ShouldBe(rust ? 0 : 1);
        var besloten = uitkomst == "afschalen" ? Besprekingsuitkomst.Afschalen : Besprekingsuitkomst.Doorverwijzen;
        Termijnen.Rust(Termijnen.Stand(einde, null, dag), besloten, dag, besloten is Besprekingsuitkomst.Doorverwijzen, Wachttermijnen.Standaard.Opvolgen(Trajectproef.Vandaag)).ShouldBe(rust);
    }

    [Theory]
    [InlineData(7, false)]
    [InlineData(14, true)]
    [InlineData(21, true)]
    public async Task Ook_bij_een_grens_in_gesprekken_telt_een_bespreking_vanaf_het_voorlaatste(int dagen, bool rust)
    {
        var proef = await Trajectproef.MaakAsync(database, new() { MaxGesprekken = 4 });
        var (id, begin) = (Guid.NewGuid(), Trajectproef.Vandaag.AddDays(-28));
        await proef.BeginAsync(id, Gegevens with { Aanvang = begin });
        foreach (var week in Enumerable.Range(0, 5))
        {
            await proef.HulpAsync(begin.AddDays(week * 7));
        }

        (await proef.BespreekAsync(id, o => o with { Datum = begin.AddDays(dagen), Uitkomst = "afschalen" })).ShouldBe(new Bewaard(id));

        (await WerkAsync(proef)).Count.ShouldBe(rust ? 0 : 1);
        Termijnen.Rust(Termijnen.Stand(null, 4, (dagen / 7) + 1, null, begin.AddDays(dagen)), Besprekingsuitkomst.Afschalen, begin.AddDays(dagen), false, begin).ShouldBe(rust);
    }

    [Fact]
    public async Task Na_een_verlenging_geeft_een_eerder_besluit_om_af_te_schalen_geen_rust_meer()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var id = Guid.NewGuid();
        await proef.BeginAsync(id, Gegevens with { VerwachtEinde = Trajectproef.Vandaag.AddDays(-9) });
        await proef.BespreekAsync(id, o => o with { Datum = Trajectproef.Vandaag.AddDays(-8), Uitkomst = "afschalen" });
        await proef.BespreekAsync(id, o => o with { Datum = Trajectproef.Vandaag.AddDays(-7), Uitkomst = "verlengen", NieuwEinde = Trajectproef.Vandaag.AddDays(-1) });

        (await WerkAsync(proef)).ShouldHaveSingleItem().Datum.ShouldBe(Trajectproef.Vandaag.AddDays(-1));
    }

    [Fact]
    public async Task Is_de_doorverwijzing_klaar_dan_vraagt_het_traject_weer_een_bespreking()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var id = Guid.NewGuid();
        await proef.BeginAsync(id, Gegevens with { VerwachtEinde = Trajectproef.Vandaag.AddDays(-40) });
        await proef.BespreekAsync(id, o => o with { Datum = Trajectproef.Vandaag.AddDays(-35), Uitkomst = "doorverwijzen", Bestemming = "specialistisch", RedenDoorverwijzing = "complexiteit" });
        (await WerkAsync(proef)).ShouldBeEmpty();

        await using var db = database.CreateUnrestrictedContext();
        await db.Doorverwijzingen.IgnoreQueryFilters().Where(d => d.TrajectId == id).ExecuteUpdateAsync(s => s.SetProperty(d => d.GestartOp, Trajectproef.Vandaag.AddDays(-3)), Ct);

        (await WerkAsync(proef)).ShouldHaveSingleItem().Id.ShouldBe(id);
    }

    [Theory]
    [Trait("Eis", "TRJ-07")]
    [InlineData("ingetrokken")]
    [InlineData("afgewezen")]
    [InlineData("eldersGeplaatst")]
    public async Task Overbruggingszorg_waarvan_de_doorverwijzing_stopte_vraagt_een_bespreking(string afloop)
    {
        var proef = await Trajectproef.MaakAsync(database);
        var (id, doorverwijzing) = (Guid.NewGuid(), await proef.DoorverwijzingAsync(Begin));
        (await proef.BeginAsync(id, Gegevens with { Labels = ["overbruggingszorg"], Doorverwijzing = doorverwijzing })).ShouldBe(new Bewaard(id));
        (await WerkAsync(proef)).ShouldBeEmpty();

        var gestopt = Trajectproef.Vandaag.AddDays(-10);
        (afloop == "eldersGeplaatst"
            ? await proef.AlsAsync(p => p.Doorverwijzingen.KijkNaAsync(doorverwijzing, Guid.NewGuid(), gestopt, afloop, null, null, Ct))
            : await proef.VolgAsync(doorverwijzing, new() { BeeindigdOp = gestopt, Afloop = afloop, AfloopReden = "Toch niet nodig" })).ShouldBe(new Bewaard(doorverwijzing));

        (await WerkAsync(proef)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Id.ShouldBe(id), r => r.Datum.ShouldBe(gestopt), r => r.Stap.ShouldBe(Werkstap.DoorverwijzingGestopt));
        await proef.BespreekAsync(id, o => o with { Datum = gestopt.AddDays(-1), Uitkomst = "afschalen" });
        (await WerkAsync(proef)).Count.ShouldBe(1, "the talk was before the referral stopped");
        await proef.BespreekAsync(id, o => o with { Datum = gestopt, Uitkomst = "afschalen" });
        (await WerkAsync(proef)).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "TRJ-16")]
    [Trait("Eis", "TRJ-17")]
    public async Task De_lijst_telt_trajecten_vanuit_een_crisis_en_verlengingen_per_jaar()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var (crisis, gewoon) = (Guid.NewGuid(), Guid.NewGuid());
        await proef.BeginAsync(crisis, Gegevens with { Aanvang = new(2025, 3, 1), VerwachtEinde = new(2025, 6, 1), Crisis = "ja" });
        await proef.BeginAsync(gewoon, Gegevens with { Uitvoerder = "aanbieder", Aanbieder = "De Verzinsels", Hulpvorm = "02" });
        foreach (var (dag, einde) in new[] { (new DateOnly(2025, 6, 1), new DateOnly(2025, 12, 1)), (new DateOnly(2025, 12, 31), new DateOnly(2026, 6, 1)), (new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 1)) })
        {
            (await proef.BespreekAsync(crisis, o => o with { Datum = dag, Uitkomst = "verlengen", NieuwEinde = einde })).ShouldBe(new Bewaard(crisis));
        }

        await proef.BespreekAsync(crisis, o => o with { Uitkomst = "afschalen" });

        var lijst = await LijstAsync(proef, Trajectfilterstand.Alle);

        (lijst.Aantal, lijst.Crisis).ShouldBe((2, 1));
        lijst.Verlengd.ShouldBe([new(2026, 1), new(2025, 2)]);
    }

    private static Task<Trajectlijst> LijstAsync(Trajectproef proef, Trajectfilterstand stand) => proef.AlsAsync(p => p.Trajecten.LijstAsync(new(stand, null, null, null, 1), Ct));

    /// <summary>What waits for a talk, which the list of trajecten shows the same of.</summary>
    private static async Task<IReadOnlyList<Werkregel>> WerkAsync(Trajectproef proef)
    {
        var regels = (await proef.AlsAsync(p => p.Werk.LaadAsync(Werksoort.Termijn, null, 1, Ct)))!.Regels;
        var lijst = await proef.AlsAsync(p => p.Trajecten.LijstAsync(new(Trajectfilterstand.OmTeBespreken, null, null, null, 1), Ct));
        lijst.Regels.Select(r => r.Id).ShouldBe(regels.Select(r => r.Id), ignoreOrder: true);
        lijst.Aantal.ShouldBe(regels.Count);
        return regels;
    }
}
