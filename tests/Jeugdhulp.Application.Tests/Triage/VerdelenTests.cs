using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Tests.Plannen;
using Jeugdhulp.Application.Triage;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Triage;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Triage;

[Trait("Eis", "TRI-14")]
public sealed class VerdelenTests(Planproef proef) : IClassFixture<Planproef>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Verdeelopgave Elders => new() { Organisatie = " De Verzinsels ", Professional = "P. Puk", Datum = Planproef.Vandaag, Opmerking = "Belt maandag" };

    [Fact]
    public async Task Een_meervoudige_vraag_staat_op_de_lijst_totdat_iemand_haar_oppakt_en_komt_terug_met_de_verdeling()
    {
        var (team, vraag) = await VraagAsync(QuickScan.Meervoudig);
        (await LijstAsync(team)).ShouldBe([vraag]);
        (await proef.AlsAsync(team, db => new VerdeelQuery(db, proef.Klok).LijstAsync(null, 1, Ct))).Regels.ShouldHaveSingleItem().Scan.ShouldBe(QuickScan.Meervoudig);
        var id = Guid.NewGuid();

        (await VerdeelAsync(team, vraag, Elders, id)).ShouldBeOfType<TriageOpgeslagen>();
        (await VerdeelAsync(team, vraag, Elders, id)).ShouldBeOfType<TriageOpgeslagen>("the same form twice is one assignment");
        (await LijstAsync(team)).ShouldBeEmpty();
        var regel = (await BeeldAsync(team, vraag)).Verdelingen.ShouldHaveSingleItem();
        (regel.Waar, regel.Wie, regel.Verdeling.Opmerking).ShouldBe(("De Verzinsels", "P. Puk", "Belt maandag"));

        (await NeemTerugAsync(team, vraag, id)).ShouldBeOfType<TriageOpgeslagen>();

        (await LijstAsync(team)).ShouldBe([vraag]);
        (await BeeldAsync(team, vraag)).Verdelingen.ShouldHaveSingleItem().Verdeling.TeruggenomenDoor.ShouldBe("Sam de Boer");
        (await NeemTerugAsync(team, vraag, id)).ShouldBeOfType<TriageVerouderd>("a colleague did it already");
        await using var alles = proef.Database.CreateUnrestrictedContext();
        (await alles.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == vraag && l.Handeling != Handeling.VerdelingBekeken).OrderBy(l => l.Id).Select(l => l.Handeling).ToListAsync(Ct))
            .ShouldBe([Handeling.VraagVerdeeld, Handeling.VerdelingTeruggenomen]);
        (await alles.Database.SqlQuery<string>($"select soort as \"Value\" from gebeurtenis where object_id = {vraag} and soort like 'verde%' order by soort").ToListAsync(Ct)).ShouldBe(["verdeeld", "verdelingTerug"]);
        (await alles.Database.SqlQuery<string>($"select opmerking as \"Value\" from verdeling where id = {id}").SingleAsync(Ct)).ShouldNotContain("maandag");
    }

    [Theory]
    [InlineData(QuickScan.Enkelvoudig)]
    [InlineData(null)]
    public async Task Een_andere_vraag_komt_er_alleen_met_de_hand_op_en_kan_er_weer_af(QuickScan? scan)
    {
        var (team, vraag) = await VraagAsync(scan);
        (await LijstAsync(team)).ShouldBeEmpty();

        (await ZetAsync(team, vraag, true)).ShouldBeOfType<TriageOpgeslagen>();
        (await ZetAsync(team, vraag, true)).ShouldBeOfType<TriageOpgeslagen>();
        (await LijstAsync(team)).ShouldBe([vraag]);
        (await BeeldAsync(team, vraag)).OpLijst.ShouldNotBeNull().DoorNaam.ShouldBe("Sam de Boer");

        (await ZetAsync(team, vraag, false)).ShouldBeOfType<TriageOpgeslagen>();
        (await LijstAsync(team)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Wie_intussen_iets_anders_ziet_hoort_dat_een_collega_de_vraag_ook_verdeelde()
    {
        var (team, vraag) = await VraagAsync(QuickScan.Meervoudig);
        await VerdeelAsync(team, vraag, Elders);

        (await VerdeelAsync(team, vraag, Elders with { Organisatie = "Een ander" }, gezien: 0)).ShouldBeOfType<TriageVerouderd>();
        (await VerdeelAsync(team, vraag, Elders with { Organisatie = "Een ander" }, gezien: 1)).ShouldBeOfType<TriageOpgeslagen>();

        (await BeeldAsync(team, vraag)).Verdelingen.Select(v => v.Waar).ShouldBe(["De Verzinsels", "Een ander"], ignoreOrder: true);
    }

    [Fact]
    public async Task Een_collega_wordt_alleen_in_het_eigen_team_gekozen()
    {
        var (team, vraag) = await VraagAsync(QuickScan.Meervoudig);
        var ander = await proef.TeamAsync();

        (await VerdeelAsync(team, vraag, new() { TeamId = ander.Team.Id, MedewerkerId = ander.Medewerker.Id, Datum = Planproef.Vandaag })).ShouldBeOfType<TriageGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("MedewerkerId");
        (await VerdeelAsync(team, vraag, new() { TeamId = team.Team.Id, MedewerkerId = ander.Medewerker.Id, Datum = Planproef.Vandaag })).ShouldBeOfType<TriageGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("MedewerkerId");
        (await VerdeelAsync(team, vraag, new() { TeamId = Guid.NewGuid(), Datum = Planproef.Vandaag })).ShouldBeOfType<TriageGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("TeamId");
        (await VerdeelAsync(team, vraag, new() { VoorzieningId = Guid.NewGuid(), Datum = Planproef.Vandaag })).ShouldBeOfType<TriageGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("VoorzieningId");
        (await VerdeelAsync(team, vraag, new() { TeamId = ander.Team.Id, Datum = Planproef.Vandaag })).ShouldBeOfType<TriageOpgeslagen>();
    }

    [Fact]
    [Trait("Eis", "BEH-01")]
    public async Task Een_ander_team_ziet_de_vraag_niet_op_zijn_lijst_ook_niet_als_zij_daarheen_ging()
    {
        var (team, vraag) = await VraagAsync(QuickScan.Meervoudig);
        var ander = await proef.TeamAsync();
        (await LijstAsync(ander)).ShouldBeEmpty();

        await VerdeelAsync(team, vraag, new() { TeamId = ander.Team.Id, Datum = Planproef.Vandaag });

        (await LijstAsync(ander)).ShouldBeEmpty();
        (await WerkAsync(ander)).ShouldBeEmpty();
        await using var db = proef.Database.CreateUnrestrictedContext();
        (await db.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from persoonteam where persoon_id = {team.Noor.Id} and team_id = {ander.Team.Id}").SingleAsync(Ct)).ShouldBe(0);
    }

    [Fact]
    public async Task Wie_de_vraag_kreeg_ziet_haar_in_Mijn_werk_tot_het_eerste_contact()
    {
        var (team, vraag) = await VraagAsync(QuickScan.Meervoudig);
        (await VerdeelAsync(team, vraag, new() { TeamId = team.Team.Id, MedewerkerId = team.Medewerker.Id, Datum = Planproef.Vandaag.AddDays(-1) })).ShouldBeOfType<TriageOpgeslagen>();
        (await WerkAsync(team)).ShouldBe([vraag]);

        await using (var db = proef.Database.CreateUnrestrictedContext())
        {
            db.Add(Contact(team, vraag, Planproef.Vandaag));
            await db.SaveChangesAsync(Ct);
        }

        (await WerkAsync(team)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Een_vraag_die_klaar_is_wordt_niet_verdeeld()
    {
        var (team, vraag) = await VraagAsync(QuickScan.Meervoudig);
        await using (var db = proef.Database.CreateUnrestrictedContext())
        {
            await db.Hulpvragen.IgnoreQueryFilters().Where(h => h.Id == vraag).ExecuteUpdateAsync(z => z.SetProperty(h => h.Gesloten, Planproef.Vandaag), Ct);
        }

        (await VerdeelAsync(team, vraag, Elders)).ShouldBeOfType<TriageGeweigerd>();
        (await ZetAsync(team, vraag, true)).ShouldBeOfType<TriageGeweigerd>();
        (await LijstAsync(team)).ShouldBeEmpty();
        (await VerdeelAsync(team, Guid.NewGuid(), Elders)).ShouldBeOfType<TriageOnbekend>();
    }

    private static Contact Contact(Testteam team, Guid vraag, DateOnly dag)
    {
        var contact = new Contact { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), OpdrachtId = Guid.NewGuid(), Datum = dag, GeregistreerdOp = new(dag, new(12, 0), TimeSpan.Zero), MedewerkerId = team.Medewerker.Id, TeamId = team.Team.Id, Activiteit = Activiteit.Begeleiding, GerichtOp = GerichtOp.Jeugdige };
        contact.Regels.Add(new() { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), ContactId = contact.Id, TeamId = team.Team.Id, PersoonId = team.Noor.Id, HulpvraagId = vraag, Feiten = new() { Datum = dag, Activiteit = Activiteit.Begeleiding, Geboortedatum = team.Noor.Geboortedatum }, Normversie = "7", Uitkomst = Uitkomst.Jeugdhulp, UitkomstNorm = Uitkomst.Jeugdhulp, Regel = "R15", RegelNorm = "R15", Levert = true, BewijsVersie = "1", BewijsSha256 = "00" });
        return contact;
    }

    private async Task<(Testteam Team, Guid Vraag)> VraagAsync(QuickScan? scan)
    {
        var team = await proef.TeamAsync();
        var vraag = (await proef.HulpvraagAsync(team, Planproef.Vandaag.AddDays(-7))).Id;
        (await proef.AlsAsync(team, db => new Triagebeheer(db, proef.Klok).MaakAsync(vraag, Guid.NewGuid(), new() { Risico = true, Datum = Planproef.Vandaag, Veiligheid = Veiligheid.GeenZorgen, QuickScan = scan }, Ct))).ShouldBeOfType<TriageOpgeslagen>();
        return (team, vraag);
    }

    private async Task<IEnumerable<Guid>> LijstAsync(Testteam team) => (await proef.AlsAsync(team, db => new VerdeelQuery(db, proef.Klok).LijstAsync(null, 1, Ct))).Regels.Select(r => r.HulpvraagId);

    private async Task<Verdeelbeeld> BeeldAsync(Testteam team, Guid vraag) => (await proef.AlsAsync(team, db => new VerdeelQuery(db, proef.Klok).LaadAsync(vraag, Ct))).ShouldNotBeNull();

    private async Task<IEnumerable<Guid>> WerkAsync(Testteam team) => (await proef.AlsAsync(team, db => new WerkQuery(db, proef.Klok).LaadAsync(Werksoort.Verdeeld, null, 1, Ct))).ShouldNotBeNull().Regels.Select(r => r.Id);

    private Task<Triageresultaat> VerdeelAsync(Testteam team, Guid vraag, Verdeelopgave opgave, Guid? id = null, int gezien = 0) =>
        proef.AlsAsync(team, db => new Verdeelbeheer(db, proef.Klok).VerdeelAsync(vraag, id ?? Guid.NewGuid(), gezien, opgave, Ct));

    private Task<Triageresultaat> NeemTerugAsync(Testteam team, Guid vraag, Guid id) => proef.AlsAsync(team, db => new Verdeelbeheer(db, proef.Klok).NeemTerugAsync(vraag, id, Ct));

    private Task<Triageresultaat> ZetAsync(Testteam team, Guid vraag, bool op) => proef.AlsAsync(team, db => new Verdeelbeheer(db, proef.Klok).ZetAsync(vraag, op, Ct));
}
