using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Afgewezen = Jeugdhulp.Application.Trajecten.Afgewezen;
using Verouderd = Jeugdhulp.Application.Trajecten.Verouderd;

namespace Jeugdhulp.Application.Tests.Trajecten;

/// <summary>What was sent twice is done once and said to be done; what was not kept is never said to be.</summary>
[Trait("Eis", "CAP-02")]
public sealed class HerhaalTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Dag = new(2026, 10, 5);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Dezelfde_overdracht_nog_eens_is_de_eigen_herhaling_ook_tegelijk()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var (plek, verwijzing, ander) = (await ZetOpAsync(proef), await proef.DoorverwijzingAsync(Dag), await TeamAsync(proef));
        var (gezien, verwezen) = (await VersieAsync(plek), (await proef.AlsAsync(p => p.Doorverwijzingen.DetailsAsync(verwijzing, Ct)))!.Doorverwijzing.Versie);

        Task<Trajectresultaat> Wacht(string reden) => proef.AlsAsync(p => p.Wachtlijst.GeefOverAsync(plek, gezien, ander, reden, Ct));
        Task<Trajectresultaat> Verwijs(string reden) => proef.AlsAsync(p => p.Doorverwijzingen.GeefOverAsync(verwijzing, verwezen, ander, reden, Ct));

        (await Task.WhenAll(Wacht(" Verhuisd "), Wacht(" Verhuisd "))).ShouldAllBe(r => r == new Bewaard(plek));
        (await Task.WhenAll(Verwijs("Verhuisd"), Verwijs("Verhuisd"))).ShouldAllBe(r => r == new Bewaard(verwijzing));

        (await Wacht("Om iets anders")).ShouldBe(new Verouderd());
        (await Verwijs("Om iets anders")).ShouldBe(new Verouderd());
        (await proef.AlsCollegaAsync(p => p.Wachtlijst.GeefOverAsync(plek, gezien, ander, "Verhuisd", Ct))).ShouldBe(new Verouderd(), "what a colleague did is no repeat");
        await using var db = database.CreateUnrestrictedContext();
        var redenen = await db.Verloopregels.IgnoreQueryFilters().Where(v => v.WachtendeId == plek || v.DoorverwijzingId == verwijzing).Select(v => v.Reden).ToListAsync(Ct);
        redenen.Count(r => r == "Verhuisd").ShouldBe(2);
    }

    [Fact]
    public async Task Met_het_formulier_van_een_ander_is_niets_gelukt()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var (plek, daan) = (await ZetOpAsync(proef), proef.Team.Daan.Id);
        var (eigen, controle) = (Guid.NewGuid(), Guid.NewGuid());
        (await ZetDaanOpAsync(eigen)).ShouldBe(new Bewaard(eigen));
        (await proef.AlsAsync(p => p.Wachtlijst.KijkNaAsync(plek, controle, Dag, "nogWachten", null, null, Ct))).ShouldBe(new Bewaard(plek));

        var opnieuw = await ZetDaanOpAsync(plek);
        var nagekeken = await proef.AlsAsync(p => p.Wachtlijst.KijkNaAsync(eigen, controle, Dag, "nogWachten", null, null, Ct));

        opnieuw.ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldStartWith("Er is niets opgeslagen");
        nagekeken.ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldStartWith("Er is niets opgeslagen");
        await using var db = database.CreateUnrestrictedContext();
        (await db.Wachtcontroles.IgnoreQueryFilters().SingleAsync(c => c.Id == controle, Ct)).WachtendeId.ShouldBe(plek);

        Task<Trajectresultaat> ZetDaanOpAsync(Guid id) => proef.AlsAsync(p => p.Wachtlijst.ZetOpAsync(id, daan, proef.Team.Team.Id, Dag, "gewoon", false, Ct));
    }

    [Fact]
    public async Task Hetzelfde_formulier_met_een_andere_uitkomst_wordt_niet_voor_bewaard_uitgegeven()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var (plek, controle) = (await ZetOpAsync(proef), Guid.NewGuid());
        (await KijkNaAsync("nogWachten", "Gebeld")).ShouldBe(new Bewaard(plek));
        (await KijkNaAsync("nogWachten", " Gebeld ")).ShouldBe(new Bewaard(plek));

        (await KijkNaAsync("nietMeerNodig", "Gebeld")).ShouldBe(new Verouderd(), "the person waits still");
        (await KijkNaAsync("nogWachten", null)).ShouldBe(new Verouderd());

        Task<Trajectresultaat> KijkNaAsync(string uitkomst, string? toelichting) => proef.AlsAsync(p => p.Wachtlijst.KijkNaAsync(plek, controle, Dag, uitkomst, toelichting, null, Ct));
    }

    [Fact]
    public async Task Niemand_is_aangemeld_voor_de_geboorte_ook_niet_bij_verbeteren()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var geboren = proef.Team.Noor.Geboortedatum;
        var plek = Guid.NewGuid();
        Task<Trajectresultaat> OpAsync(DateOnly dag) => proef.AlsAsync(p => p.Wachtlijst.ZetOpAsync(plek, proef.Persoon, proef.Team.Team.Id, dag, "gewoon", false, Ct));

        (await OpAsync(geboren.AddDays(-1))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().ShouldBe(new("AangemeldOp", "Deze persoon was op die dag nog niet geboren. Vul een latere dag in."));
        (await OpAsync(geboren)).ShouldBe(new Bewaard(plek));
        var versie = await VersieAsync(plek);
        (await proef.AlsAsync(p => p.Wachtlijst.WijzigAsync(plek, versie, geboren.AddDays(-1), "gewoon", false, Ct))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("AangemeldOp");
    }

    [Fact]
    public async Task Hetzelfde_formulier_tweemaal_tegelijk_zet_een_keer_op_de_lijst()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var plek = Guid.NewGuid();

        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => proef.AlsAsync(p => p.Wachtlijst.ZetOpAsync(plek, proef.Persoon, proef.Team.Team.Id, Dag, "gewoon", false, Ct))));

        antwoorden.ShouldAllBe(a => a == new Bewaard(plek));
    }

    private static async Task<Guid> ZetOpAsync(Trajectproef proef)
    {
        var plek = Guid.NewGuid();
        (await proef.AlsAsync(p => p.Wachtlijst.ZetOpAsync(plek, proef.Persoon, proef.Team.Team.Id, Dag, "gewoon", false, Ct))).ShouldBe(new Bewaard(plek));
        return plek;
    }

    private async Task<Guid> TeamAsync(Trajectproef proef)
    {
        var team = new Team { GemeenteCode = proef.Team.GemeenteCode, Id = Guid.NewGuid(), Naam = "Ander team", Soort = Teamsoort.Cjg, Taken = Teamtaken.Hulp, GeldigVan = new(2020, 1, 1) };
        await using var db = database.CreateUnrestrictedContext();
        db.Add(team);
        await db.SaveChangesAsync(Ct);
        return team.Id;
    }

    private async Task<uint> VersieAsync(Guid plek)
    {
        await using var db = database.CreateUnrestrictedContext();
        return (await db.Wachtenden.IgnoreQueryFilters().AsNoTracking().SingleAsync(w => w.Id == plek, Ct)).Versie;
    }
}
