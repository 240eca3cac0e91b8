using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Documenten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.TestCommon;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Data;

public sealed class DemodataTests(GeladenDemodata demo) : IClassFixture<GeladenDemodata>
{
    private static readonly string[] Codes = ["9991", "9992", "9993", "9994", "9995", "9996"];

    public static TheoryData<string> Gemeenten { get; } = [.. Codes];

    [Fact]
    public async Task Elk_demoaccount_meldt_aan_met_het_ene_wachtwoord()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        var hasher = new PasswordHasher<Account>();

        var accounts = await db.Users.ToListAsync();

        accounts.Count.ShouldBe(Demoaccounts.Alle.Count);
        accounts.ShouldAllBe(a => hasher.VerifyHashedPassword(a, a.PasswordHash!, Demoaccounts.Wachtwoord) == PasswordVerificationResult.Success);
    }

    [Fact]
    [Trait("Eis", "BEH-01")]
    public async Task Een_demoaccount_bedient_twee_gemeenten_en_is_in_beide_medewerker_van_een_team()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        var account = await db.Users.SingleAsync(a => a.Email == "consulent.ab@voorbeeld.test");

        (await db.Aanstellingen.Where(a => a.AccountId == account.Id).Select(a => a.GemeenteCode).Order().ToListAsync()).ShouldBe(["9991", "9992"]);
        foreach (var code in new[] { "9991", "9992" })
        {
            var medewerker = await db.Medewerkers.IgnoreQueryFilters().SingleAsync(m => m.GemeenteCode == code && m.AccountId == account.Id);
            (await db.Teamleden.IgnoreQueryFilters().CountAsync(l => l.GemeenteCode == code && l.MedewerkerId == medewerker.Id)).ShouldBeGreaterThan(0);
        }
    }

    [Theory]
    [MemberData(nameof(Gemeenten))]
    public async Task Elke_consulent_heeft_op_de_laatste_dag_een_team_en_eigen_contacten(string code)
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        var email = $"consulent.{(char)('a' + code[^1] - '1')}@voorbeeld.test";
        var account = await db.Users.SingleAsync(a => a.Email == email);
        var medewerker = await db.Medewerkers.IgnoreQueryFilters().SingleAsync(m => m.GemeenteCode == code && m.AccountId == account.Id);

        (await db.Teamleden.IgnoreQueryFilters().CountAsync(l => l.MedewerkerId == medewerker.Id && (l.Tot == null || l.Tot > GeladenDemodata.Vandaag))).ShouldBeGreaterThan(0);
        (await db.Contacten.IgnoreQueryFilters().CountAsync(c => c.MedewerkerId == medewerker.Id)).ShouldBeGreaterThan(20);
    }

    [Theory]
    [InlineData("9991")]
    [InlineData("9992")]
    [Trait("Eis", "CLS-16")]
    public async Task Twee_gemeenten_hebben_een_ronde_die_voorbij_is_en_een_die_wie_aanmeldt_nog_kan_invullen(string code)
    {
        await using var db = demo.Database.CreateUnrestrictedContext();

        var rondes = await db.Rondes.IgnoreQueryFilters().Where(r => r.GemeenteCode == code).OrderBy(r => r.Van).ToListAsync();
        var antwoorden = await db.Antwoorden.IgnoreQueryFilters().Where(a => a.GemeenteCode == code).ToListAsync();
        var accounts = await db.Medewerkers.IgnoreQueryFilters().Where(m => m.GemeenteCode == code && m.AccountId != null).Select(m => m.Id).ToListAsync();

        rondes.Count.ShouldBe(2);
        (rondes[0].Tot < GeladenDemodata.Vandaag, rondes[1].IsOpen(GeladenDemodata.Vandaag)).ShouldBe((true, true));
        antwoorden.Where(a => a.RondeId == rondes[0].Id).Select(a => a.MedewerkerId).Distinct().Count().ShouldBeGreaterThan(10);
        antwoorden.ShouldNotContain(a => a.RondeId == rondes[1].Id && accounts.Contains(a.MedewerkerId));
    }

    [Theory]
    [MemberData(nameof(Gemeenten))]
    [Trait("Eis", "CLS-10")]
    public async Task Elke_gemeente_heeft_van_elke_soort_een_document_om_te_lezen(string code)
    {
        await using var db = demo.Database.CreateUnrestrictedContext();

        var documenten = await db.Documenten.IgnoreQueryFilters().Where(d => d.GemeenteCode == code).ToListAsync();

        documenten.Select(d => d.Soort).ShouldBe(Enum.GetValues<Documentsoort>(), ignoreOrder: true);
        documenten.ShouldAllBe(d => Pdfcontrole.Fout(d.Inhoud) == null && d.GeldigVan < GeladenDemodata.Vandaag && d.Bytes < 1000);
    }

    [Theory]
    [MemberData(nameof(Gemeenten))]
    public async Task Elke_voorbeeldgemeente_ziet_onder_haar_eigen_aanmelding_alles_wat_van_haar_is(string code)
    {
        var aanmelding = new Aanmelding();
        aanmelding.Is(Guid.NewGuid(), "Test", code, [Rol.Consulent]);
        await using var db = demo.Database.CreateContext(aanmelding);
        await using var transactie = await db.BeginGemeenteAsync(TestContext.Current.CancellationToken);

        (await db.Teams.CountAsync()).ShouldBeGreaterThanOrEqualTo(2);
        (await db.Medewerkers.CountAsync()).ShouldBeGreaterThanOrEqualTo(7);
        (await db.Gezinnen.CountAsync()).ShouldBeGreaterThan(15);
        (await db.Gezinsleden.CountAsync(l => l.Rol == Jeugdigen.Gezinsrol.Jeugdige)).ShouldBeGreaterThanOrEqualTo(38);
        (await db.Contacten.CountAsync()).ShouldBeGreaterThan(250);
        (await db.Contactregels.CountAsync()).ShouldBeGreaterThanOrEqualTo(await db.Contacten.CountAsync());
        (await db.Doorverwijzingen.CountAsync()).ShouldBeGreaterThan(0);
        (await db.Logboek.SingleAsync(l => l.ObjectSoort == "demodata")).Oorsprong.ShouldBe("opdrachtregel");
        (await db.Logboek.Select(l => l.Oorsprong).Distinct().ToListAsync()).ShouldBe(["opdrachtregel"]);
        foreach (var vreemd in await db.Contactregels.IgnoreQueryFilters().Select(r => r.GemeenteCode).Distinct().ToListAsync())
        {
            vreemd.ShouldBe(code);
        }
    }

    [Fact]
    [Trait("Eis", "CBS-14")]
    public async Task Twee_gemeenten_hebben_twee_keer_geleverd_en_een_is_begonnen()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();

        var leveringen = await db.Cbsleveringen.IgnoreQueryFilters().OrderBy(l => l.GemeenteCode).ThenBy(l => l.Begin).ToListAsync();

        leveringen.Select(l => (l.GemeenteCode, l.Halfjaar.Code, l.Stand)).ShouldBe(
        [
            ("9991", "2026H1", Leveringsstand.Concept),
            ("9992", "2024H2", Leveringsstand.Geleverd), ("9992", "2025H1", Leveringsstand.Geleverd),
            ("9995", "2024H2", Leveringsstand.Geleverd), ("9995", "2025H1", Leveringsstand.Geleverd),
        ]);
        leveringen.Where(l => l.Stand is Leveringsstand.Geleverd).ShouldAllBe(l => l.Aantal > 0);
    }

    [Fact]
    public async Task Ongeveer_vierhonderd_jeugdigen_en_vierduizend_contacten_in_twee_jaar()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        var contacten = db.Contacten.IgnoreQueryFilters();

        (await db.Hulpvragen.IgnoreQueryFilters().Select(h => h.PersoonId).Distinct().CountAsync()).ShouldBeInRange(350, 450);
        (await contacten.CountAsync()).ShouldBeInRange(3500, 5000);
        (await contacten.MinAsync(c => c.Datum)).ShouldBeGreaterThanOrEqualTo(GeladenDemodata.Vandaag.AddYears(-2));
        (await contacten.MaxAsync(c => c.Datum)).ShouldBeLessThan(GeladenDemodata.Vandaag);
        (await contacten.MaxAsync(c => c.GeregistreerdOp)).ShouldBeLessThan(new DateTimeOffset(GeladenDemodata.Vandaag, TimeOnly.MinValue, TimeSpan.Zero));
        (await contacten.ToListAsync()).ShouldAllBe(c => DateOnly.FromDateTime(c.GeregistreerdOp.UtcDateTime) >= c.Datum);
    }

    [Fact]
    [Trait("Eis", "CON-14")]
    public async Task In_de_zomer_is_het_stil_en_een_deel_is_later_geregistreerd()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        var contacten = await db.Contacten.IgnoreQueryFilters().Select(c => new { c.Datum, c.GeregistreerdOp }).ToListAsync();

        var perMaand = contacten.CountBy(c => (c.Datum.Year, c.Datum.Month)).ToDictionary();
        perMaand[(2025, 8)].ShouldBeLessThan(perMaand[(2025, 6)] * 2 / 3);
        contacten.Count(c => DateOnly.FromDateTime(c.GeregistreerdOp.UtcDateTime) > c.Datum.AddDays(14)).ShouldBeGreaterThan(50);
    }

    [Fact]
    public async Task Elk_BSN_is_een_testnummer_en_komt_nergens_twee_keer_voor()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();

        var nummers = await db.Personen.IgnoreQueryFilters().Where(p => p.Bsn != null).Select(p => p.Bsn!).ToListAsync();

        nummers.Count.ShouldBeGreaterThan(350);
        nummers.ShouldBeUnique();
        nummers.ShouldAllBe(n => IsBsn(n) && string.CompareOrdinal(n, "999900006") >= 0 && string.CompareOrdinal(n, "999999990") <= 0);
    }

    [Fact]
    [Trait("Eis", "GEZ-01")]
    public async Task Sommige_jeugdigen_horen_bij_twee_gezinnen()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();

        (await db.Gezinsleden.IgnoreQueryFilters().GroupBy(l => l.PersoonId).CountAsync(g => g.Count() == 2)).ShouldBeGreaterThan(10);
    }

    [Fact]
    [Trait("Eis", "CLS-07")]
    public async Task Elke_regel_geeft_bij_naspelen_dezelfde_uitkomst_en_hetzelfde_bewijs()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        var versies = await db.Instellingenversies.ToDictionaryAsync(v => (v.GemeenteCode, (int?)v.Nummer));
        var regels = await db.Contactregels.IgnoreQueryFilters().AsNoTracking().ToListAsync();

        var verschillen = regels.Where(r => !Klopt(r, versies[(r.GemeenteCode, r.Instellingenversie)])).Select(r => r.Id).ToList();

        regels.Count.ShouldBeGreaterThan(4000);
        verschillen.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "CON-04")]
    public async Task Het_gespreknummer_telt_binnen_elke_hulpvraag_door_vanaf_een()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        var reeksen = (await db.Contactregels.IgnoreQueryFilters().AsNoTracking().Where(r => r.HulpvraagId != null).ToListAsync()).GroupBy(r => r.HulpvraagId);

        foreach (var reeks in reeksen)
        {
            var nummers = reeks.OrderBy(r => r.Feiten.Datum).Select(r => r.Feiten.Gespreknummer).ToList();
            nummers.ShouldBe(Enumerable.Range(1, nummers.Count));
        }
    }

    [Fact]
    public async Task De_data_laten_elke_uitkomst_en_elke_bijzonderheid_zien()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        var regels = await db.Contactregels.IgnoreQueryFilters().AsNoTracking().ToListAsync();

        regels.Select(r => r.Uitkomst).Distinct().ShouldBe(Enum.GetValues<Uitkomst>(), ignoreOrder: true);
        regels.Count(r => r.Uitkomst is Uitkomst.Grensgeval && r.GekozenKlasse is not null).ShouldBeGreaterThan(20);
        regels.Count(r => r.Geldend is Uitkomst.Grensgeval).ShouldBeGreaterThan(10);
        regels.Count(r => r.Uitkomst is not Uitkomst.Grensgeval && r.GekozenKlasse is not null).ShouldBeGreaterThan(3);
        regels.Where(r => r.GekozenKlasse is not null).ShouldAllBe(r => !string.IsNullOrWhiteSpace(r.KeuzeReden));
        regels.GroupBy(r => r.ContactId).Count(g => g.Count() > 1).ShouldBeGreaterThan(20);
        regels.Count(r => r.Afwijking).ShouldBeGreaterThan(50);
        regels.SelectMany(r => r.Sublabels).Distinct().Count().ShouldBeGreaterThanOrEqualTo(8);
    }

    [Fact]
    [Trait("Eis", "LOK-01")]
    public async Task Een_wisseling_van_instellingen_valt_binnen_de_twee_jaar()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();

        var versies = await db.Instellingenversies.ToListAsync();

        versies.Where(v => v.Nummer == 2).Select(v => v.GemeenteCode).Order().ShouldBe(["9991", "9992", "9993", "9994", "9995"]);
        versies.Where(v => v.Nummer == 2).ShouldAllBe(v => v.GeldigVan > GeladenDemodata.Vandaag.AddYears(-2) && v.GeldigVan < GeladenDemodata.Vandaag);
        versies.Single(v => v is { GemeenteCode: "9996" }).Instellingen.ShouldBe(Voorbeeldinstellingen.F);
    }

    [Fact]
    [Trait("Eis", "LOK-08")]
    public async Task Zonder_taak_hulp_is_er_geen_jeugdhulp()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        var regels = db.Contactregels.IgnoreQueryFilters().Where(r => r.Uitkomst == Uitkomst.Jeugdhulp);

        (await regels.CountAsync(r => r.GemeenteCode == "9996")).ShouldBe(0);
        (await regels.Select(r => r.Feiten.TeamTaken).Distinct().ToListAsync()).ShouldAllBe(t => t.HasFlag(Teamtaken.Hulp));
    }

    [Fact]
    [Trait("Eis", "LOK-21")]
    public async Task Het_MPG_team_van_A_telt_pas_vanaf_maart_2018_als_wijkteam()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();

        var team = await db.Teams.IgnoreQueryFilters().SingleAsync(t => t.Soort == Teamsoort.MpgTeam);

        (team.GemeenteCode, team.WijkteamVanaf).ShouldBe(("9991", new DateOnly(2018, 3, 1)));
    }

    [Fact]
    public async Task Contacten_gebruiken_alleen_codes_die_op_een_lijst_staan()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        var codes = (await db.Codewaarden.ToListAsync()).ToLookup(c => c.Lijst, c => c.Code);
        var contacten = await db.Contacten.IgnoreQueryFilters().ToListAsync();
        var verwijzingen = await db.Doorverwijzingen.IgnoreQueryFilters().ToListAsync();

        contacten.Select(c => c.Kanaal).OfType<string>().Except(codes["kanaal"]).ShouldBeEmpty();
        contacten.Select(c => c.GesprokenMet).OfType<string>().Except(codes["gesprokenMet"]).ShouldBeEmpty();
        contacten.Select(c => c.Herkomst).OfType<string>().Except(codes["herkomst"]).ShouldBeEmpty();
        verwijzingen.Select(d => d.Bestemming).Except(codes["bestemming"]).ShouldBeEmpty();
        verwijzingen.Select(d => d.Reden).Except(codes["redenDoorverwijzing"]).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "CON-12")]
    public async Task Een_contact_zonder_persoon_heeft_een_regel_en_geen_gegevens_van_iemand()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        var zonder = await db.Contacten.IgnoreQueryFilters().Include(c => c.Regels).Where(c => c.GezinId == null).ToListAsync();

        zonder.Count.ShouldBeGreaterThan(300);
        zonder.ShouldAllBe(c => c.Regels.Count == 1 && c.Regels[0].PersoonId == null && c.Regels[0].Feiten.Geboortedatum == null);
        zonder.Where(c => c.Activiteit == Activiteit.Collectief).ShouldAllBe(c => c.AantalDeelnemers > 0 && c.Thema != null);
    }

    private static bool IsBsn(string nummer) => Bsn.TryParse(nummer, out _);

    private static bool Klopt(Contactregel regel, Instellingenversie versie)
    {
        var opnieuw = Classificator.Classificeer(regel.Feiten, versie.Instellingen, Proefnorm.Nu);
        return opnieuw.Gemeente.Uitkomst == regel.Uitkomst
            && opnieuw.Norm.Uitkomst == regel.UitkomstNorm
            && opnieuw.Gemeente.Regel.Code == regel.Regel
            && opnieuw.Gemeente.Levert == regel.Levert
            && opnieuw.Zin == regel.Zin
            && opnieuw.Gemeente.Sublabels.SequenceEqual(regel.Sublabels)
            && opnieuw.Bewijs.Sha256 == regel.BewijsSha256;
    }
}

/// <summary>A database of its own with the demo data, for all tests of a class.</summary>
public sealed class GeladenDemodata : IAsyncLifetime
{
    public static readonly DateOnly Vandaag = new(2026, 9, 15);

    public Testdatabase Database { get; } = Testdatabase.MetDemodata(Vandaag);

    public ValueTask InitializeAsync() => Database.InitializeAsync();

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
