using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Gemeenten;

[Trait("Eis", "BEH-03")]
public sealed class TeambeheerTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly StilleKlok Klok = new(new DateOnly(2026, 11, 20));

    /// <summary>Day of the one contact that a <see cref="Volgevuld"/> holds.</summary>
    private static readonly DateOnly Contactdag = new(2026, 11, 2);

    private static int _volgende = 6000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_nieuw_team_staat_in_de_lijst_en_in_het_logboek()
    {
        var gevuld = await VulAsync();

        var id = (await AlsAsync(gevuld, b => b.MaakAsync(Gegevens(" Jeugdteam Zuid "), Ct))).ShouldBeOfType<TeamOpgeslagen>().Id;

        var lijst = await AlsAsync(gevuld, b => b.LaadAsync(Ct));
        lijst.Select(r => r.Medewerkers).ShouldBe([0, 1]);
        var team = lijst[0].Team;
        (team.Id, team.Naam, team.Soort, team.Taken, team.GeldigVan, team.GeldigTot, team.WijkteamVanaf)
            .ShouldBe((id, "Jeugdteam Zuid", Teamsoort.Jeugdteam, Teamtaken.Preventie | Teamtaken.Hulp, new DateOnly(2026, 1, 1), null, new DateOnly(2026, 3, 1)));
        var regel = (await LogboekAsync(id)).ShouldHaveSingleItem();
        regel.Handeling.ShouldBe(Handeling.TeamGemaakt);
        regel.Bijzonderheden!["taken"].ShouldBe("preventie hulp");
        regel.Bijzonderheden.Values.ShouldNotContain("Jeugdteam Zuid");
    }

    [Fact]
    public async Task Wat_niet_klopt_wordt_geweigerd_met_alle_fouten_tegelijk()
    {
        var gevuld = await VulAsync();

        var resultaat = await AlsAsync(gevuld, b => b.MaakAsync(new() { Naam = gevuld.Testteam.Team.Naam.ToUpperInvariant(), Soort = "onzin", Taken = [] }, Ct));

        resultaat.ShouldBeOfType<TeamGeweigerd>().Fouten.Select(f => f.Veld).ShouldBe(["Naam", "Soort", "Taken", "GeldigVan"]);
        (await AlsAsync(gevuld, b => b.LaadAsync(Ct))).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Twee_beheerders_met_dezelfde_naam_maken_een_team()
    {
        var gevuld = await VulAsync();

        var resultaten = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AlsAsync(gevuld, b => b.MaakAsync(Gegevens("Jeugdteam"), Ct))));

        resultaten.Count(r => r is TeamOpgeslagen).ShouldBe(1);
        resultaten.OfType<TeamGeweigerd>().Count(r => r.Fouten.Single().Veld == "Naam").ShouldBe(3);
    }

    [Fact]
    public async Task Een_team_zonder_contacten_kan_helemaal_veranderen()
    {
        var gevuld = await VulAsync();
        var id = (await AlsAsync(gevuld, b => b.MaakAsync(Gegevens("Jeugdteam"), Ct))).ShouldBeOfType<TeamOpgeslagen>().Id;

        await AlsAsync(gevuld, b => b.WijzigAsync(id, new() { Naam = "CJG", Soort = "cjg", Taken = ["toegang"], GeldigVan = new DateOnly(2026, 2, 1) }, Ct));

        var team = (await AlsAsync(gevuld, b => b.OpenAsync(id, Ct)))!.Team;
        (team.Naam, team.Soort, team.Taken, team.GeldigVan, team.WijkteamVanaf).ShouldBe(("CJG", Teamsoort.Cjg, Teamtaken.Toegang, new DateOnly(2026, 2, 1), null));
        (await LogboekAsync(id)).Select(l => l.Handeling).ShouldBe([Handeling.TeamGemaakt, Handeling.TeamGewijzigd]);
    }

    [Fact]
    [Trait("Eis", "LOK-08")]
    public async Task Van_een_team_met_contacten_veranderen_de_naam_en_de_dag_van_het_wijkteam_en_meer_niet()
    {
        var gevuld = await VulAsync();
        var voor = gevuld.Testteam.Team;

        var taken = await AlsAsync(gevuld, b => b.WijzigAsync(voor.Id, new() { Naam = "Anders", Taken = ["toegang"] }, Ct));
        var naam = await AlsAsync(gevuld, b => b.WijzigAsync(voor.Id, new() { Naam = "Team aan de dijk", WijkteamVanaf = new DateOnly(2018, 3, 1) }, Ct));

        taken.ShouldBeOfType<TeamGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("heeft intussen contacten");
        naam.ShouldBe(new TeamOpgeslagen(voor.Id));
        var beeld = (await AlsAsync(gevuld, b => b.OpenAsync(voor.Id, Ct)))!;
        beeld.LaatsteContact.ShouldBe(Contactdag);
        (beeld.Team.Naam, beeld.Team.WijkteamVanaf, beeld.Team.Soort, beeld.Team.Taken, beeld.Team.GeldigVan)
            .ShouldBe(("Team aan de dijk", new DateOnly(2018, 3, 1), voor.Soort, voor.Taken, voor.GeldigVan));
    }

    [Fact]
    public async Task Een_team_eindigt_niet_voor_zijn_laatste_contact_en_maar_een_keer()
    {
        var gevuld = await VulAsync();
        var id = gevuld.Testteam.Team.Id;

        var ander = (await AlsAsync(gevuld, b => b.MaakAsync(Gegevens("Jeugdteam"), Ct))).ShouldBeOfType<TeamOpgeslagen>().Id;
        var teVroeg = await AlsAsync(gevuld, b => b.BeeindigAsync(id, Contactdag.AddDays(-1), ander, Ct));
        var goed = await AlsAsync(gevuld, b => b.BeeindigAsync(id, Contactdag, ander, Ct));
        var nogEens = await AlsAsync(gevuld, b => b.BeeindigAsync(id, new DateOnly(2027, 1, 1), ander, Ct));

        teVroeg.ShouldBeOfType<TeamGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("LaatsteDag");
        goed.ShouldBeOfType<TeamOpgeslagen>();
        nogEens.ShouldBeOfType<TeamGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("al een laatste dag");
        var regel = (await AlsAsync(gevuld, b => b.LaadAsync(Ct))).Single(r => r.Team.Id == id);
        (regel.Team.GeldigTot, regel.Medewerkers).ShouldBe((Contactdag.AddDays(1), 0));
        (await LogboekAsync(id)).Select(l => l.Handeling).ShouldBe([Handeling.TeamBeeindigd]);
    }

    [Fact]
    [Trait("Eis", "LOK-08")]
    public async Task Andere_taken_gelden_vanaf_een_dag_in_een_nieuw_team_met_dezelfde_medewerkers()
    {
        var gevuld = await VulAsync();
        var (oud, vanaf) = (gevuld.Testteam.Team, new DateOnly(2027, 1, 1));

        var id = (await AlsAsync(gevuld, b => b.ZetVoortAsync(oud.Id, Vervolg(vanaf), Ct))).ShouldBeOfType<TeamOpgeslagen>().Id;

        var lijst = await AlsAsync(gevuld, b => b.LaadAsync(Ct));
        var (eerst, nieuw) = (lijst.Single(r => r.Team.Id == oud.Id).Team, lijst.Single(r => r.Team.Id == id).Team);
        (eerst.Taken, eerst.GeldigTot).ShouldBe((oud.Taken, vanaf));
        (nieuw.Taken, nieuw.GeldigVan, nieuw.GeldigTot).ShouldBe((Teamtaken.Toegang, vanaf, null));
        await using var db = database.CreateUnrestrictedContext();
        var leden = await db.Teamleden.IgnoreQueryFilters().Where(l => l.MedewerkerId == gevuld.Testteam.Medewerker.Id).OrderBy(l => l.Van).ToListAsync(Ct);
        leden.Select(l => (l.TeamId, l.Van, l.Tot)).ShouldBe([(oud.Id, new DateOnly(2015, 1, 1), null), (id, vanaf, null)]);
        (await db.Contactregels.IgnoreQueryFilters().SingleAsync(r => r.ContactId == gevuld.Contact.Id, Ct)).TeamId.ShouldBe(oud.Id);
        (await LogboekAsync(oud.Id)).ShouldHaveSingleItem().Bijzonderheden!["vervolg"].ShouldBe(id.ToString());
        (await LogboekAsync(id)).ShouldHaveSingleItem().Bijzonderheden!["leden"].ShouldBe("1");
    }

    [Fact]
    public async Task Een_vervolg_op_de_dag_van_een_contact_zonder_verandering_of_met_dezelfde_naam_wordt_geweigerd()
    {
        var gevuld = await VulAsync();
        var oud = gevuld.Testteam.Team;

        (await VeldenAsync(Vervolg(Contactdag))).ShouldBe(["GeldigVan"]);
        (await VeldenAsync(Vervolg(Contactdag.AddDays(1)) with { Naam = oud.Naam })).ShouldBe(["Naam"]);
        (await VeldenAsync(Vervolg(Contactdag.AddDays(1)) with { Soort = "wijkteam", Taken = ["preventie", "toegang", "hulp", "regie"] })).ShouldBe(["Taken"]);
        (await AlsAsync(gevuld, b => b.LaadAsync(Ct))).ShouldHaveSingleItem().Team.GeldigTot.ShouldBeNull();

        async Task<IEnumerable<string>> VeldenAsync(Teamgegevens gegevens) =>
            (await AlsAsync(gevuld, b => b.ZetVoortAsync(oud.Id, gegevens, Ct))).ShouldBeOfType<TeamGeweigerd>().Fouten.Select(f => f.Veld);
    }

    [Fact]
    public async Task Een_team_gaat_een_keer_verder_ook_als_twee_het_tegelijk_vragen()
    {
        var gevuld = await VulAsync();

        var resultaten = await Task.WhenAll(Enumerable.Range(0, 4).Select(i =>
            AlsAsync(gevuld, b => b.ZetVoortAsync(gevuld.Testteam.Team.Id, Vervolg(new DateOnly(2027, 1, 1)) with { Naam = $"Toegang {i}" }, Ct))));

        resultaten.Count(r => r is TeamOpgeslagen).ShouldBe(1);
        (await AlsAsync(gevuld, b => b.LaadAsync(Ct))).Count.ShouldBe(2);
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Een_team_van_een_andere_gemeente_bestaat_niet()
    {
        var (eigen, ander) = (await VulAsync(), await VulAsync());
        var id = ander.Testteam.Team.Id;

        (await AlsAsync(eigen, b => b.OpenAsync(id, Ct))).ShouldBeNull();
        (await AlsAsync(eigen, b => b.WijzigAsync(id, Gegevens("Weg"), Ct))).ShouldBeOfType<TeamOnbekend>();
        (await AlsAsync(eigen, b => b.BeeindigAsync(id, new DateOnly(2027, 1, 1), null, Ct))).ShouldBeOfType<TeamOnbekend>();
        (await AlsAsync(eigen, b => b.WijsOpvolgerAanAsync(id, eigen.Testteam.Team.Id, Ct))).ShouldBeOfType<TeamOnbekend>();
        (await AlsAsync(eigen, b => b.ZetVoortAsync(id, Vervolg(new DateOnly(2027, 1, 1)), Ct))).ShouldBeOfType<TeamOnbekend>();
        (await AlsAsync(ander, b => b.LaadAsync(Ct))).ShouldHaveSingleItem().Team.Naam.ShouldBe(ander.Testteam.Team.Naam);
    }

    private static Teamgegevens Gegevens(string naam) =>
        new() { Naam = naam, Soort = "jeugdteam", Taken = ["preventie", "hulp"], GeldigVan = new DateOnly(2026, 1, 1), WijkteamVanaf = new DateOnly(2026, 3, 1) };

    private static Teamgegevens Vervolg(DateOnly vanaf) => new() { Naam = "Toegangsteam", Soort = "toegangsteam", Taken = ["toegang"], GeldigVan = vanaf };

    /// <summary>A gemeente of its own, with a team that has one worker and one contact.</summary>
    private Task<Volgevuld> VulAsync()
    {
        var nummer = Interlocked.Increment(ref _volgende);
        return Volgevuld.MaakAsync(database, nummer.ToString(System.Globalization.CultureInfo.InvariantCulture), nummer - 6000);
    }

    private async Task<T> AlsAsync<T>(Volgevuld gevuld, Func<Teambeheer, Task<T>> doe)
    {
        await using var db = database.CreateContext(gevuld.Testteam.Aanmelding(Rol.Beheerder));
        return await doe(new Teambeheer(db, Klok));
    }

    private async Task<List<Logboekregel>> LogboekAsync(Guid id)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectSoort == "team" && l.ObjectId == id).OrderBy(l => l.Id).ToListAsync(Ct);
    }
}
