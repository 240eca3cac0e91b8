using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Plannen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Data;

[Trait("Eis", "TRJ-07")]
public sealed class DemotrajectenTests(GeladenDemodata demo) : IClassFixture<GeladenDemodata>
{
    [Fact]
    public async Task Overbruggingszorg_in_gemeente_E_duurde_108_dagen_en_eindigde_toen_de_hulp_elders_begon()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        var bruggen = await db.Trajecten.IgnoreQueryFilters().Where(t => t.GemeenteCode == "9995" && t.DoorverwijzingId != null && t.Einde != null).ToListAsync();
        var gestart = await db.Doorverwijzingen.IgnoreQueryFilters().Where(d => d.GestartOp != null).ToDictionaryAsync(d => d.Id, d => d.GestartOp);

        bruggen.Select(t => Wachttijden.Overbruggingsdagen(t.Aanvang, t.Einde, GeladenDemodata.Vandaag)).ShouldContain(108);
        bruggen.ShouldAllBe(t => gestart[t.DoorverwijzingId!.Value] > t.Einde);
    }

    [Fact]
    public async Task Elke_gemeente_heeft_wie_wacht_en_wie_trajecten_bijhoudt_heeft_er_ook_zonder_te_leveren()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        foreach (var code in new[] { "9991", "9992", "9995" })
        {
            (await db.Wachtenden.IgnoreQueryFilters().CountAsync(w => w.GemeenteCode == code && w.EindeOp == null)).ShouldBeGreaterThan(2, code);
        }

        (await db.Trajecten.IgnoreQueryFilters().CountAsync(t => t.GemeenteCode == "9995")).ShouldBeGreaterThan(10);
        (await db.Trajecten.IgnoreQueryFilters().CountAsync(t => t.GemeenteCode == "9991")).ShouldBeGreaterThan(10);
        (await db.Trajecten.IgnoreQueryFilters().AnyAsync(t => t.GemeenteCode == "9994")).ShouldBeTrue();
        (await db.Trajecten.IgnoreQueryFilters().AnyAsync(t => t.GemeenteCode == "9993")).ShouldBeFalse("C keeps own help in the dossier");
        (await db.Trajecten.IgnoreQueryFilters().AnyAsync(t => t.GemeenteCode == "9996")).ShouldBeFalse("F gives no help of its own");
    }

    [Fact]
    [Trait("Eis", "TRJ-11")]
    public async Task In_gemeente_C_wacht_een_advies_op_de_consulent_en_keurde_de_gemeente_er_een_goed()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var alles = demo.Database.CreateUnrestrictedContext();
        (await alles.Zwaarwegendeadviezen.IgnoreQueryFilters().Select(a => new { a.GemeenteCode, a.Stand }).ToListAsync(ct)).ShouldBe(
            [new { GemeenteCode = "9993", Stand = Adviesstand.Wacht }, new { GemeenteCode = "9993", Stand = Adviesstand.Goedgekeurd }], ignoreOrder: true);
        var account = await alles.Users.SingleAsync(u => u.Email == "consulent.c@voorbeeld.test", ct);
        var aanmelding = new Aanmelding();
        aanmelding.Is(account.Id, account.Naam, "9993", [Rol.Consulent]);
        await using var db = demo.Database.CreateContext(aanmelding);

        (await new WerkQuery(db, new StilleKlok(GeladenDemodata.Vandaag)).LaadAsync(Werksoort.Adviesbesluit, null, 1, ct))!.Regels.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("9991", "consulent.a@voorbeeld.test")]
    [InlineData("9992", "consulent.b@voorbeeld.test")]
    [InlineData("9995", "consulent.e@voorbeeld.test")]
    [Trait("Eis", "TRJ-03")]
    public async Task Een_consulent_vindt_trajecten_van_het_eigen_team_en_hoogstens_enkele_voorstellen(string code, string email)
    {
        var (klok, ct) = (new StilleKlok(GeladenDemodata.Vandaag), TestContext.Current.CancellationToken);
        await using var alles = demo.Database.CreateUnrestrictedContext();
        var account = await alles.Users.SingleAsync(u => u.Email == email, ct);
        var aanmelding = new Aanmelding();
        aanmelding.Is(account.Id, account.Naam, code, [Rol.Consulent]);
        await using var db = demo.Database.CreateContext(aanmelding);
        var trajecten = new TrajectenQuery(db, klok);

        (await new TrajectvoorstellenQuery(db, trajecten, klok).LaadAsync(1, ct)).Aantal.ShouldBeLessThanOrEqualTo(12);
        (await trajecten.LijstAsync(new(Trajectfilterstand.Alle, null, null, null, 1), ct)).Aantal.ShouldBeGreaterThan(5);
    }

    [Fact]
    [Trait("Eis", "DOS-07")]
    public async Task Geen_dossier_sluit_over_een_traject_dat_nog_loopt()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        var trajecten = await db.Trajecten.IgnoreQueryFilters().Where(t => t.DossierId != null)
            .Select(t => new { t.Einde, Dossier = db.Dossiers.IgnoreQueryFilters().First(d => d.Id == t.DossierId) }).ToListAsync();

        trajecten.Where(t => t.Dossier.Einde is { } einde && !(t.Einde <= einde)).Select(t => $"{t.Dossier.Nummer} van {t.Dossier.GemeenteCode}").ShouldBeEmpty();
        trajecten.ShouldContain(t => t.Dossier.Einde != null);
    }

    [Fact]
    [Trait("Eis", "TRJ-08")]
    [Trait("Eis", "TRJ-09")]
    [Trait("Eis", "TRJ-10")]
    public async Task Van_wat_een_traject_kan_hebben_is_er_een_voorbeeld()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        var trajecten = await db.Trajecten.IgnoreQueryFilters().ToListAsync();
        var besprekingen = await db.Trajectbesprekingen.IgnoreQueryFilters().ToListAsync();
        var beschikkingen = await db.Beschikkingen.IgnoreQueryFilters().ToListAsync();

        trajecten.ShouldContain(t => t.Labels.Contains(Trajectlabel.Mpg));
        trajecten.Where(t => t.Uitvoerder is Uitvoerder.Aanbieder).Select(t => t.GemeenteCode).Distinct().Order().ShouldBe(["9992", "9995"]);
        trajecten.Where(t => t.Uitvoerder is Uitvoerder.Aanbieder).ShouldAllBe(naast => trajecten.Exists(t => t.PersoonId == naast.PersoonId && t.Uitvoerder == Uitvoerder.Wijkteam && t.Einde == null && t.Aanvang < naast.Aanvang));
        besprekingen.Select(b => b.Uitkomst).Distinct().Order().ShouldBe([Besprekingsuitkomst.Afschalen, Besprekingsuitkomst.Verlengen]);
        new[] { "9991", "9992", "9995" }.ShouldBeSubsetOf(besprekingen.Select(b => b.GemeenteCode));
        beschikkingen.ShouldAllBe(b => b.GemeenteCode == "9995" && b.BesluitDoorAccountId != b.DoorAccountId);
        beschikkingen.ShouldContain(b => b.Bekrachtigd == true);
        beschikkingen.ShouldContain(b => b.Bekrachtigd == null);
    }

    [Fact]
    [Trait("Eis", "PRV-02")]
    public async Task Wie_bij_een_partner_kwam_gaf_daar_toestemming_voor_of_de_geschiedenis_zegt_waarom_niet()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        var personen = await db.Personen.IgnoreQueryFilters().ToDictionaryAsync(p => p.Id);
        var antwoorden = (await db.Partnertoestemmingen.IgnoreQueryFilters().OrderBy(t => t.Datum).ThenBy(t => t.Op).ToListAsync()).ToLookup(t => t.PersoonId, t => t.Regel);
        var redenen = (await db.Verloopregels.IgnoreQueryFilters().Where(v => v.DoorverwijzingId != null).ToListAsync()).Where(v => v.Reden is not null).Select(v => v.DoorverwijzingId!.Value).ToHashSet();
        var verder = await db.Doorverwijzingen.IgnoreQueryFilters().Where(d => d.PersoonId != null && (d.GeaccepteerdOp != null || d.GestartOp != null)).ToListAsync();

        var zonder = verder.Where(d => new[] { d.GeaccepteerdOp, d.GestartOp }.OfType<DateOnly>().Any(dag =>
            Toestemmingregels.Stand(antwoorden[d.PersoonId!.Value], Partnersoorten.Partner(d.Bestemming), d.Aanbieder, personen[d.PersoonId.Value].Geboortedatum, dag) is not Deelstand.Gegeven)).Select(d => d.Id).ToList();

        zonder.Except(redenen).ShouldBeEmpty();
        zonder.ShouldNotBeEmpty("some families go by themselves");
        zonder.Count.ShouldBeLessThan(verder.Count / 2);
    }

    [Fact]
    [Trait("Eis", "CAP-01")]
    public async Task Wie_van_de_wachtlijst_is_had_die_dag_het_eerste_gesprek_en_wie_wacht_had_er_nog_geen()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        var wachtenden = await db.Wachtenden.IgnoreQueryFilters().Where(w => w.GemeenteCode.StartsWith("999")).ToListAsync();
        var gesprekken = (await db.Contactregels.IgnoreQueryFilters().Where(r => r.PersoonId != null && r.GemeenteCode.StartsWith("999"))
            .Select(r => new { r.Id, r.PersoonId, r.TeamId, r.Feiten.Datum, r.Feiten.Activiteit }).ToListAsync()).Where(r => EersteGesprek.Telt(r.Activiteit)).ToList();

        wachtenden.Count(w => w.Afloop is Wachtafloop.EersteGesprek).ShouldBeGreaterThan(20);
        foreach (var plaats in wachtenden.Where(w => w.EindeOp is null || w.Afloop is Wachtafloop.EersteGesprek))
        {
            var eerste = gesprekken.Where(g => g.PersoonId == plaats.PersoonId && g.TeamId == plaats.TeamId && g.Datum >= plaats.AangemeldOp).MinBy(g => g.Datum);
            plaats.EindeOp.ShouldBe(eerste?.Datum, $"{plaats.Id} van {plaats.GemeenteCode}");
            (plaats.ContactregelId is null).ShouldBe(plaats.EindeOp is null);
        }
    }

    [Fact]
    [Trait("Eis", "DOS-11")]
    public async Task Een_traject_staat_in_het_dossier_waarin_de_jeugdige_hulp_kreeg_toen_het_begon()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        var trajecten = await db.Trajecten.IgnoreQueryFilters().Select(t => new { t.GemeenteCode, t.PersoonId, t.Aanvang, t.DossierId }).ToListAsync();
        var dossiers = await db.Dossiers.IgnoreQueryFilters().Include(d => d.Personen).ToListAsync();

        foreach (var traject in trajecten)
        {
            var hulp = dossiers.Where(d => d.GemeenteCode == traject.GemeenteCode && d.Begin <= traject.Aanvang && !(d.Einde < traject.Aanvang)
                && d.Personen.Exists(p => p.PersoonId == traject.PersoonId && p.Rol is Dossierrol.OntvangtHulp)).Select(d => (Guid?)d.Id);
            hulp.DefaultIfEmpty(null).ShouldContain(traject.DossierId, $"{traject.PersoonId} van {traject.GemeenteCode}");
        }

        // Where the dossier is only a proposal the traject stands by itself.
        foreach (var gemeente in trajecten.GroupBy(t => t.GemeenteCode))
        {
            gemeente.Count(t => t.DossierId != null).ShouldBeGreaterThan(gemeente.Count() * 3 / 4, gemeente.Key);
            gemeente.ShouldContain(t => t.DossierId == null, gemeente.Key);
        }
    }

    [Fact]
    [Trait("Eis", "DOS-09")]
    public async Task Een_dossier_dat_met_doelen_is_afgesloten_heeft_een_plan_met_die_doelen()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var alles = demo.Database.CreateUnrestrictedContext();
        var dossiers = await alles.Dossiers.IgnoreQueryFilters().AsNoTracking().Include(d => d.Personen).Where(d => d.Einde != null && d.Doelen != Doelenstand.GeenDoelen).ToListAsync(ct);
        var plannen = (await alles.Gezinsplannen.IgnoreQueryFilters().AsNoTracking().Include(p => p.Deelnemers).Include(p => p.Doelen).ThenInclude(d => d.Resultaten).Where(p => p.Doelen.Count > 0).ToListAsync(ct)).ToLookup(p => p.GezinId);

        dossiers.ShouldContain(d => d.Doelen == Doelenstand.Behaald);
        dossiers.ShouldAllBe(d => plannen[d.GezinId!.Value].Any(p => !(p.AfgeslotenOp < d.Begin) && d.Personen.Any(x => x.Rol == Dossierrol.OntvangtHulp && p.Deelnemers.Any(e => e.PersoonId == x.PersoonId))));
        plannen.SelectMany(g => g).Count(p => p.Stand == Planstand.Afgesloten && p.Doelen.All(d => d.Resultaten.Count > 0)).ShouldBeGreaterThan(50);
    }

    [Fact]
    [Trait("Eis", "CAP-06")]
    public async Task In_elke_gemeente_staat_alles_wat_open_is_bij_een_medewerker_van_een_team_dat_loopt_of_op_het_bord()
    {
        var klok = new StilleKlok(GeladenDemodata.Vandaag);
        var ct = TestContext.Current.CancellationToken;
        await using var alles = demo.Database.CreateUnrestrictedContext();
        foreach (var code in new[] { "9991", "9992", "9993", "9994", "9995", "9996" })
        {
            var lopend = await alles.Teams.IgnoreQueryFilters().Where(t => t.GemeenteCode == code && t.GeldigTot == null).Select(t => t.Id).ToListAsync(ct);

            // One who belongs to every team that runs, as its workers do one by one.
            var account = new Account { Id = Guid.NewGuid(), Naam = "Anne Smit", UserName = $"anne-{code}", SecurityStamp = "x" };
            var medewerker = new Medewerker { GemeenteCode = code, Id = Guid.NewGuid(), AccountId = account.Id, Naam = account.Naam };
            alles.AddRange([account, medewerker, .. lopend.Select(team => new Teamlid { GemeenteCode = code, TeamId = team, MedewerkerId = medewerker.Id, Van = GeladenDemodata.Vandaag })]);
            await alles.SaveChangesAsync(ct);
            var aanmelding = new Aanmelding();
            aanmelding.Is(account.Id, account.Naam, code, [Rol.Teammanager]);
            await using var db = demo.Database.CreateContext(aanmelding);
            var zonder = (await new ZonderEigenaarQuery(db, klok).LaadAsync(1, ct)).Regels.CountBy(r => r.Soort).ToDictionary();
            var trajecten = new TrajectenQuery(db, klok);
            var (wacht, verwijzingen, dossiers, werk) = (new WachtlijstQuery(db, klok), new Doorverwijzingbeheer(db, trajecten, klok), new DossierlijstQuery(db, klok), new WerkQuery(db, klok));

            // Only by way of the teams that run: who was in one that ended, may have left.
            var gezien = new Dictionary<Openwerk, int>();
            foreach (var team in lopend)
            {
                Tel(Openwerk.Traject, (await trajecten.LijstAsync(new(Trajectfilterstand.Lopend, team, null, null, 1), ct)).Aantal);
                Tel(Openwerk.Wachtplek, (await wacht.LijstAsync(team, 1, ct)).Aantal);
                Tel(Openwerk.Doorverwijzing, (await verwijzingen.LijstAsync(new(Doorverwijsstand.Wachtend, false, team, 1), ct)).Aantal);
                Tel(Openwerk.Dossier, (await dossiers.LaadAsync(new() { TeamId = team, Peildatum = klok.Vandaag(), Van = klok.Vandaag(), Tot = klok.Vandaag() }, ct)).Totaal);
            }

            var open = new Dictionary<Openwerk, int>
            {
                [Openwerk.Traject] = await alles.Trajecten.IgnoreQueryFilters().CountAsync(t => t.GemeenteCode == code && t.Einde == null && t.IngetrokkenOp == null, ct),
                [Openwerk.Wachtplek] = await alles.Wachtenden.IgnoreQueryFilters().CountAsync(w => w.GemeenteCode == code && w.EindeOp == null, ct),
                [Openwerk.Doorverwijzing] = await alles.Doorverwijzingen.IgnoreQueryFilters().CountAsync(d => d.GemeenteCode == code && d.PersoonId != null && d.GestartOp == null && d.BeeindigdOp == null, ct),
                [Openwerk.Dossier] = await alles.Dossiers.IgnoreQueryFilters().CountAsync(d => d.GemeenteCode == code && d.Einde == null, ct),
            };
            foreach (var (soort, aantal) in open)
            {
                (gezien.GetValueOrDefault(soort) + zonder.GetValueOrDefault(soort)).ShouldBe(aantal, $"{soort} in {code}");
            }

            // A goal or a triage is on a list, or its plan or itself is on the board.
            var plannen = await alles.Gezinsplannen.IgnoreQueryFilters().Include(p => p.Doelen).ThenInclude(d => d.Resultaten).Where(p => p.GemeenteCode == code && p.Stand != Planstand.Afgesloten).ToListAsync(ct);
            var los = (await new ZonderEigenaarQuery(db, klok).LaadAsync(1, ct)).Regels.Where(r => r.Soort is Openwerk.Plan).Select(r => r.Id).ToHashSet();
            (await werk.LaadAsync(Werksoort.Evaluatie, null, 1, ct))!.Aantal.ShouldBe(plannen.Where(p => !los.Contains(p.Id)).Sum(p => p.Doelen.Count(d => d.IsTeLaat(klok.Vandaag()))), $"doelen in {code}");
            (await werk.LaadAsync(Werksoort.Vertellen, null, 1, ct))!.Aantal.ShouldBe(plannen.Count(p => !los.Contains(p.Id) && (p.Inhoud.KlachtVerteldOp is null || p.Inhoud.VertrouwensVerteldOp is null)), $"niet verteld in {code}");
            plannen.Count.ShouldBeGreaterThan(los.Count, code);

            void Tel(Openwerk soort, int aantal) => gezien[soort] = gezien.GetValueOrDefault(soort) + aantal;
        }
    }
}
