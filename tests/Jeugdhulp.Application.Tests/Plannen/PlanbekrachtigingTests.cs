using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Plannen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Plannen;

[Trait("Eis", "TRJ-10")]
public sealed class PlanbekrachtigingTests(Planproef proef) : IClassFixture<Planproef>
{
    private static readonly Bekrachtigingsopdracht Goed = new("bekrachtigd", null, null);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_collega_van_het_team_bekrachtigt_en_wie_het_vaststelde_of_een_ander_niet()
    {
        var (team, plan, versie) = await VastgesteldAsync();
        var (collega, buiten) = (await CollegaAsync(team, true), await CollegaAsync(team, false));
        (await WachtAsync(collega)).ShouldBe([(plan, versie)]);
        (await WachtAsync(team.Aanmelding())).ShouldBeEmpty("who adopted it does not decide");

        (await BeslisAsync(team.Aanmelding(), plan, versie, Goed)).ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldStartWith("U stelde dit plan zelf vast.");
        (await BeslisAsync(buiten, plan, versie, Goed)).ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldStartWith("Alleen een collega van het team");
        (await BeslisAsync(collega, plan, versie, new(null, null, null))).ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Besluit");
        var id = Guid.NewGuid();
        (await BeslisAsync(collega, plan, versie, Goed, id)).ShouldBe(new PlanOpgeslagen(plan));
        (await BeslisAsync(collega, plan, versie, Goed, id)).ShouldBe(new PlanOpgeslagen(plan), "the same form twice");
        (await BeslisAsync(collega, plan, versie, Goed)).ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("al over besloten");

        (await WachtAsync(collega)).ShouldBeEmpty();
        var beeld = (await proef.LaadAsync(team, plan)).ShouldNotBeNull();
        beeld.Wachtend.ShouldBeNull();
        beeld.Versies.ShouldHaveSingleItem().Besluit!.Besluit.ShouldBe(Teambesluit.Bekrachtigd);
        await using var db = proef.Database.CreateUnrestrictedContext();
        (await db.Logboek.IgnoreQueryFilters().Where(l => l.Handeling == Handeling.PlanBeslist && l.ObjectId == plan).Select(l => l.AccountId).ToListAsync(Ct)).ShouldBe([collega.AccountId]);
    }

    [Fact]
    public async Task Een_plan_dat_terugkomt_wordt_opnieuw_vastgesteld_en_dan_weer_voorgelegd()
    {
        var (team, plan, eerste) = await VastgesteldAsync();
        var collega = await CollegaAsync(team, true);

        (await BeslisAsync(collega, plan, eerste, new("teruggegeven", "teVeelTaken", "Drie huisbezoeken per week lukt niet"))).ShouldBe(new PlanOpgeslagen(plan));
        var terug = (await proef.LaadAsync(team, plan))!.Versies.ShouldHaveSingleItem().Besluit.ShouldNotBeNull();
        (await WachtAsync(team.Aanmelding(), Werksoort.Planterug)).ShouldBe([(plan, eerste)], "who adopted it has to hear");
        await using (var db = proef.Database.CreateContext(team.Aanmelding()))
        {
            (await new WerkQuery(db, proef.Klok).PlannenAsync(Ct)).Aantallen.ShouldContain(new Werkaantal(Werksoort.Planterug, 1));
        }

        (await proef.LaadAsync(team, plan))!.Bekrachtiging.ShouldBe(Bekrachtigingsstand.Teruggegeven);
        (terug.Reden, terug.Toelichting).ShouldBe((Teruggeefreden.TeVeelTaken, "Drie huisbezoeken per week lukt niet"));

        var tweede = Guid.NewGuid();
        (await proef.StelVastAsync(team, plan, versieId: tweede)).ShouldBe(new PlanOpgeslagen(plan) { NaarTeam = true });
        (await WachtAsync(collega)).ShouldBe([(plan, tweede)]);
        (await WachtAsync(team.Aanmelding(), Werksoort.Planterug)).ShouldBeEmpty();
        (await BeslisAsync(collega, plan, tweede, Goed)).ShouldBe(new PlanOpgeslagen(plan));
    }

    [Fact]
    public async Task Wat_al_wachtte_blijft_wachten_als_de_gemeente_het_bekrachtigen_uitzet()
    {
        var (team, plan, versie) = await VastgesteldAsync("9994", Planproef.Vandaag.AddDays(-1));
        var collega = await CollegaAsync(team, true);
        (await proef.AlsAsync(team, db => new Dossierafspraakbeheer(db, proef.Klok).SpreekAfAsync(["actief"], [], 8, new(false, false, false), new(2015, 1, 1), Ct))).ShouldBeEmpty();

        (await proef.LaadAsync(team, plan))!.Bekrachtiging.ShouldBe(Bekrachtigingsstand.Wacht);
        (await WachtAsync(collega)).ShouldBe([(plan, versie)]);
        (await BeslisAsync(collega, plan, versie, Goed)).ShouldBe(new PlanOpgeslagen(plan));
        (await proef.StelVastAsync(team, plan)).ShouldBe(new PlanOpgeslagen(plan), "the next version is asked of nobody");
        (await WachtAsync(collega)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Over_een_versie_waar_een_nieuwere_na_kwam_besluit_niemand_meer()
    {
        var (team, plan, eerste) = await VastgesteldAsync();
        var collega = await CollegaAsync(team, true);
        await proef.StelVastAsync(team, plan);

        (await BeslisAsync(collega, plan, eerste, Goed)).ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("nieuwe versie");
        (await BeslisAsync(collega, plan, Guid.NewGuid(), Goed)).ShouldBeOfType<PlanOnbekend>();
    }

    [Fact]
    public async Task Een_afgesloten_plan_wacht_op_niemand()
    {
        var (team, plan, versie) = await VastgesteldAsync();
        var collega = await CollegaAsync(team, true);
        var stand = await proef.VersieAsync(plan);
        await proef.AlsAsync(team, db => new Planafsluiting(db, proef.Klok).SluitAfAsync(plan, stand, Planproef.Vandaag, "Verhuisd", Ct));

        (await WachtAsync(collega)).ShouldBeEmpty();
        (await BeslisAsync(collega, plan, versie, Goed)).ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("afgesloten");
    }

    [Fact]
    public async Task Waar_de_gemeente_het_niet_vraagt_wacht_een_plan_niet()
    {
        var (team, plan) = await proef.VulAsync("9992");
        await proef.WijzigAsync(team, plan, new() { Aard = "Ruzie thuis" });
        var versie = Guid.NewGuid();
        await proef.StelVastAsync(team, plan, versieId: versie);
        var collega = await CollegaAsync(team, true);

        (await proef.LaadAsync(team, plan))!.Wachtend.ShouldBeNull();
        (await WachtAsync(collega)).ShouldBeEmpty();
        (await BeslisAsync(collega, plan, versie, Goed)).ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("hoeft het team niet");
    }

    /// <summary>A plan that was adopted in a gemeente where the team ratifies.</summary>
    private async Task<(Testteam Team, Guid Plan, Guid Versie)> VastgesteldAsync(string code = "9993", DateOnly? sinds = null)
    {
        var (team, plan) = await proef.VulAsync(code);
        (await proef.AlsAsync(team, db => new Dossierafspraakbeheer(db, new StilleKlok(sinds ?? Planproef.Vandaag)).SpreekAfAsync(["actief"], [], 8, new(false, true, false), new(2015, 1, 1), Ct))).ShouldBeEmpty();
        await proef.WijzigAsync(team, plan, new() { Aard = "Ruzie thuis" });
        var versie = Guid.NewGuid();
        (await proef.StelVastAsync(team, plan, versieId: versie)).ShouldBeOfType<PlanOpgeslagen>();
        return (team, plan, versie);
    }

    private async Task<Planresultaat> BeslisAsync(Aanmelding wie, Guid plan, Guid versie, Bekrachtigingsopdracht opdracht, Guid? id = null)
    {
        await using var db = proef.Database.CreateContext(wie);
        return await new Planbekrachtiging(db, proef.Klok).BeslisAsync(plan, versie, id ?? Guid.NewGuid(), opdracht, Ct);
    }

    private async Task<List<(Guid Plan, Guid Versie)>> WachtAsync(Aanmelding wie, Werksoort soort = Werksoort.Planbesluit)
    {
        await using var db = proef.Database.CreateContext(wie);
        return [.. (await new WerkQuery(db, proef.Klok).LaadAsync(soort, null, 1, Ct))!.Regels.Select(r => (r.Id, r.Bij))];
    }

    /// <summary>Another worker, of the team or of none.</summary>
    private async Task<Aanmelding> CollegaAsync(Testteam team, bool inTeam)
    {
        await using var db = proef.Database.CreateUnrestrictedContext();
        var account = new Account { Id = Guid.NewGuid(), Naam = "Kim Bos", SecurityStamp = Guid.NewGuid().ToString() };
        var medewerker = new Medewerker { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), AccountId = account.Id, Naam = account.Naam };
        db.AddRange(account, medewerker);
        if (inTeam)
        {
            db.Add(new Teamlid { GemeenteCode = team.GemeenteCode, TeamId = team.Team.Id, MedewerkerId = medewerker.Id, Van = new(2020, 1, 1) });
        }

        await db.SaveChangesAsync(Ct);
        var aanmelding = new Aanmelding();
        aanmelding.Is(account.Id, account.Naam, team.GemeenteCode, [Rol.Consulent]);
        return aanmelding;
    }
}
