using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Plannen;

/// <summary>An end of the support that should not stand there goes, with what it said in the history.</summary>
[Trait("Eis", "PLN-05")]
public sealed class AfrondingterugnameTests(Planproef proef) : IClassFixture<Planproef>
{
    private static readonly DateOnly Vandaag = Planproef.Vandaag;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_afronding_gaat_met_een_reden_terug_en_wat_er_stond_blijft_in_de_geschiedenis()
    {
        var (team, plan) = await proef.VulAsync();
        await RondAfAsync(team, plan, team.Noor.Id);
        var versie = await VersieAsync(plan);

        (await TerugAsync(team, plan, versie, " ")).ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Reden");
        (await TerugAsync(team, plan, versie + 1, "Verkeerd kind")).ShouldBeOfType<PlanVerouderd>().Versie.ShouldBe(versie);
        (await TerugAsync(team, plan, versie, " Verkeerd kind ")).ShouldBeOfType<PlanOpgeslagen>();
        (await TerugAsync(team, plan, versie, "Verkeerd kind")).ShouldBeOfType<PlanOpgeslagen>("the same form twice is once");
        (await TerugAsync(team, plan, versie, "Iets anders")).ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldStartWith("Deze afronding staat er niet meer");

        var beeld = (await proef.LaadAsync(team, plan)).ShouldNotBeNull();
        beeld.Afrondingen.ShouldBeEmpty();
        beeld.Plan.Wijzigingen.ShouldHaveSingleItem().Velden.Select(v => (v.Veld, v.Oud, v.Nieuw)).ShouldBe(
        [
            ("Noor: laatste dag van de hulp", "20-11-2026", null), ("Noor: waarom de hulp stopt", "Beëindigd volgens plan", null), ("Noor: cijfer volgens jeugdige", "8", null),
            ("Waarom de afronding is teruggenomen", null, "Verkeerd kind"),
        ]);
        await using var db = proef.Database.CreateUnrestrictedContext();
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.ObjectId == plan && l.Handeling == Handeling.AfrondingVastgelegd, Ct)).ShouldBe(2);
        await RondAfAsync(team, plan, team.Noor.Id);
    }

    [Fact]
    public async Task Van_een_ander_gezin_of_een_andere_gemeente_neemt_niemand_iets_terug()
    {
        var (team, plan) = await proef.VulAsync();
        var (buur, _) = await proef.VulAsync("9992");
        await RondAfAsync(team, plan, team.Noor.Id);
        var versie = await VersieAsync(plan);

        (await proef.AlsAsync(team, db => new Afrondingterugname(db, proef.Klok).NeemTerugAsync(plan, Guid.NewGuid(), versie, "Weg", Ct))).ShouldBeOfType<PlanOnbekend>();
        (await proef.AlsAsync(buur, db => new Afrondingterugname(db, proef.Klok).NeemTerugAsync(plan, team.Noor.Id, versie, "Weg", Ct))).ShouldBeOfType<PlanOnbekend>();
    }

    [Fact]
    [Trait("Eis", "GEZ-01")]
    public async Task Twee_die_een_zijn_en_beiden_een_afronding_hebben_gaan_samen_zodra_een_van_de_twee_terug_is()
    {
        var (team, plan) = await proef.VulAsync();
        await using (var alles = proef.Database.CreateUnrestrictedContext())
        {
            await alles.Personen.IgnoreQueryFilters().Where(p => p.Id == team.Daan.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.Bsn, (string?)null).SetProperty(x => x.Bsnkenmerk, (string?)null), Ct);
        }

        await RondAfAsync(team, plan, team.Noor.Id);
        await RondAfAsync(team, plan, team.Daan.Id);
        Task<Persoonresultaat> VoegSamenAsync() => proef.AlsAsync(team, db => new Samenvoeger(db, proef.Klok).VoegSamenAsync(team.Noor.Id, team.Daan.Id, "Dezelfde", true, Ct));
        (await VoegSamenAsync()).ShouldBeOfType<PersoonGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldBe("Beide personen hebben een afronding in hetzelfde plan. Ga naar dat plan, kies Afronden en neem een van de twee terug.");

        var versie = await VersieAsync(plan, team.Daan.Id);
        (await proef.AlsAsync(team, db => new Afrondingterugname(db, proef.Klok).NeemTerugAsync(plan, team.Daan.Id, versie, "Is Noor", Ct))).ShouldBeOfType<PlanOpgeslagen>();

        (await VoegSamenAsync()).ShouldBeOfType<PersoonOpgeslagen>();
    }

    private async Task RondAfAsync(Testteam team, Guid plan, Guid persoon) =>
        (await proef.AlsAsync(team, db => new Planafsluiting(db, proef.Klok).RondAfAsync(plan, persoon, Guid.NewGuid(), new(Vandaag, "01", new() { Tevredenheid = 8 }, new()), Ct))).ShouldBeOfType<PlanOpgeslagen>();

    private Task<Planresultaat> TerugAsync(Testteam team, Guid plan, uint versie, string reden) =>
        proef.AlsAsync(team, db => new Afrondingterugname(db, proef.Klok).NeemTerugAsync(plan, team.Noor.Id, versie, reden, Ct));

    private async Task<uint> VersieAsync(Guid plan, Guid? persoon = null)
    {
        await using var db = proef.Database.CreateUnrestrictedContext();
        return await db.Afrondingen.IgnoreQueryFilters().Where(a => a.GezinsplanId == plan && (persoon == null || a.PersoonId == persoon)).Select(a => a.Versie).SingleAsync(Ct);
    }
}
