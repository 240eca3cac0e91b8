using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Domain.Plannen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Plannen;

/// <summary>What was written after a plan was agreed does not look agreed.</summary>
[Trait("Eis", "PLN-01")]
public sealed class PlanveranderingTests(Planproef proef) : IClassFixture<Planproef>
{
    private static readonly DateOnly Vandaag = Planproef.Vandaag;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private StilleKlok Later(int dagen) => new(proef.Klok.GetUtcNow().AddDays(dagen));

    [Fact]
    public async Task Een_doel_dat_anders_werd_of_erbij_kwam_zegt_het_tot_het_plan_opnieuw_is_vastgesteld()
    {
        var (team, plan) = await proef.VulAsync();
        await proef.WijzigAsync(team, plan, new() { AardOnbekend = true });
        var (anders, zelfde, nieuw) = (await proef.DoelAsync(team, plan, Vandaag.AddDays(30)), await proef.DoelAsync(team, plan, Vandaag.AddDays(30)), Guid.NewGuid());
        (await proef.LaadAsync(team, plan)).ShouldNotBeNull().ShouldSatisfyAllConditions(b => b.VeranderdPlan.ShouldBeNull(), b => b.Plan.Doelen.ShouldAllBe(d => b.Veranderd(d) == null));
        (await proef.StelVastAsync(team, plan)).ShouldBeOfType<PlanOpgeslagen>();
        var versie = (await proef.LaadAsync(team, plan))!.Plan.Doelen.Single(d => d.Id == anders).Versie;

        (await proef.AlsAsync(team, db => new Doelbeheer(db, Later(1)).WijzigAsync(plan, anders, versie, 0, new("Noor slaapt elke nacht door", "Ouders schrijven het op", Vandaag.AddDays(60)), Ct))).ShouldBeOfType<PlanOpgeslagen>();
        (await proef.AlsAsync(team, db => new Doelbeheer(db, Later(2)).MaakAsync(plan, nieuw, new("Noor gaat naar school", "School ziet het", Vandaag.AddDays(60)), Ct))).ShouldBeOfType<PlanOpgeslagen>();

        var beeld = (await proef.LaadAsync(team, plan)).ShouldNotBeNull();
        beeld.Plan.Doelen.ToDictionary(d => d.Id, beeld.Veranderd).ShouldBe(
            new Dictionary<Guid, Planverandering?> { [anders] = new(Later(1).GetUtcNow(), Nieuw: false), [zelfde] = null, [nieuw] = new(Later(2).GetUtcNow(), Nieuw: true) },
            ignoreOrder: true);
        beeld.VeranderdPlan.ShouldBeNull("that is said at the goals");
        var gelezen = await proef.VersieAsync(plan);
        (await proef.AlsAsync(team, db => new Planafsluiting(db, Later(3)).StelVastAsync(plan, Guid.NewGuid(), gelezen, new Dictionary<Guid, bool?>(), null, Ct))).ShouldBeOfType<PlanOpgeslagen>();
        (await proef.LaadAsync(team, plan)).ShouldNotBeNull().ShouldSatisfyAllConditions(b => b.Plan.Doelen.ShouldAllBe(d => b.Veranderd(d) == null));
    }

    [Fact]
    [Trait("Eis", "GEZ-03")]
    public async Task Een_andere_vaste_persoon_staat_op_papier_en_telt_dan_en_wat_het_plan_daarvan_zegt_niet()
    {
        var (team, plan) = await proef.VulAsync();
        await proef.WijzigAsync(team, plan, new() { AardOnbekend = true });
        await RegieAsync(0);
        (await AfspreekAsync(1)).ShouldBeNull("who steers was agreed along");

        var gelezen = await proef.VersieAsync(plan);
        (await proef.AlsAsync(team, db => new Planbeheer(db, Later(2)).WijzigAsync(plan, gelezen, 0, new(Vandaag, new() { AardOnbekend = true, Coordinator = "Iemand anders" }, new Dictionary<Guid, Deelnemergegevens>()), Ct))).ShouldBeOfType<PlanOpgeslagen>();
        (await proef.LaadAsync(team, plan))!.VeranderdPlan.ShouldBeNull("the paper names who steers");
        await RegieAsync(3, "De school");
        (await proef.LaadAsync(team, plan))!.VeranderdPlan.ShouldBe(new(Later(3).GetUtcNow(), Nieuw: false));
        (await AfspreekAsync(4)).ShouldBeNull();

        async Task<Planverandering?> AfspreekAsync(int dag)
        {
            var versie = await proef.VersieAsync(plan);
            (await proef.AlsAsync(team, db => new Planafsluiting(db, Later(dag)).StelVastAsync(plan, Guid.NewGuid(), versie, new Dictionary<Guid, bool?>(), null, Ct))).ShouldBeOfType<PlanOpgeslagen>();
            return (await proef.LaadAsync(team, plan))!.VeranderdPlan;
        }

        async Task RegieAsync(int dag, string? partij = null)
        {
            await using var alles = proef.Database.CreateUnrestrictedContext();
            var vorige = await alles.Gezinsregies.IgnoreQueryFilters().Where(r => r.GezinId == team.Gezin.Id && r.Tot == null).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(Ct);
            await proef.AlsAsync(team, db => new Gezinsbeheer(db, Dossiers.Dossierlezer.Overzicht(db, Later(dag)), Later(dag)).LegRegieVastAsync(team.Gezin.Id, "casusregie", partij is null ? team.Medewerker.Id : null, partij, null, vorige, Ct));
        }
    }

    [Fact]
    public async Task Wat_het_gezin_leest_telt_en_de_notitie_voor_collegas_en_een_afspraak_die_gedaan_is_niet()
    {
        var (team, plan) = await proef.VulAsync();
        var (nu, afspraak) = (new Plangegevens { AardOnbekend = true }, Guid.NewGuid());
        await proef.WijzigAsync(team, plan, nu);
        await proef.StelVastAsync(team, plan);

        (await DoeAsync(1, b => b.SpreekAfAsync(plan, afspraak, "Voorlezen", "Vader", null, Ct))).ShouldBe(1);
        (await DoeAsync(2, b => b.DoeAfAsync(plan, afspraak, Ct))).ShouldBe(1, "done is what was agreed");
        (await SchrijfAsync(3, nu with { InterneNotitie = "Niet voor het gezin" })).ShouldBe(1);
        (await SchrijfAsync(4, nu with { Hulpvraag = "Rust" })).ShouldBe(4);
        (await SchrijfAsync(5, nu with { Feiten = "Vaak te laat", FeitenBron = "Ouders" })).ShouldBe(5);
        (await SchrijfAsync(6, nu with { FeitenBron = "School" })).ShouldBe(6);
        (await SchrijfAsync(7, nu with { BeeldProfessional = "Moe" })).ShouldBe(7);
        (await SchrijfAsync(8, nu with { MeningOuders = "Het gaat wel" })).ShouldBe(8);
        (await SchrijfAsync(9, nu with { Coordinator = "Sam" })).ShouldBe(9);
        (await SchrijfAsync(10, nu with { EigenKracht = "Oma" })).ShouldBe(10);
        (await SchrijfAsync(11, nu with { EigenKrachtNietMogelijk = true, EigenKracht = null })).ShouldBe(11);
        (await SchrijfAsync(12, nu with { WanneerKlaar = "Als het slapen lukt" })).ShouldBe(12);
        (await SchrijfAsync(13, nu, new() { Wens = "Minder ruzie" })).ShouldBe(13);
        (await SchrijfAsync(14, nu, new() { Wens = "Minder ruzie", Mening = "Goed" })).ShouldBe(14);

        async Task<int> SchrijfAsync(int dag, Plangegevens gegevens, Deelnemergegevens? noor = null)
        {
            var gelezen = await proef.VersieAsync(plan);
            nu = gegevens;
            Dictionary<Guid, Deelnemergegevens> deelnemers = noor is null ? [] : new() { [team.Noor.Id] = noor };
            (await proef.AlsAsync(team, db => new Planbeheer(db, Later(dag)).WijzigAsync(plan, gelezen, 0, new(Vandaag, gegevens, deelnemers), Ct))).ShouldBeOfType<PlanOpgeslagen>();
            return await DagAsync();
        }

        async Task<int> DoeAsync(int dag, Func<Doelbeheer, Task<Planresultaat>> doe)
        {
            (await proef.AlsAsync(team, db => doe(new(db, Later(dag))))).ShouldBeOfType<PlanOpgeslagen>();
            return await DagAsync();
        }

        async Task<int> DagAsync() => (int)((await proef.LaadAsync(team, plan))!.VeranderdPlan!.Op - proef.Klok.GetUtcNow()).TotalDays;
    }
}
