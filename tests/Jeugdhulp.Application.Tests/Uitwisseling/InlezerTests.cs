using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Tests.Data;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Uitwisseling;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Uitwisseling;

/// <summary>The export of Voorbeeld B, tried in a gemeente with the same teams and settings and no work.</summary>
public sealed class InlezerTests(GeladenDemodata demo) : IClassFixture<GeladenDemodata>
{
    private const string Van = "9992";
    private const string Naar = "0344";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "TRB-07")]
    public async Task Elk_contact_krijgt_dezelfde_feiten_dezelfde_klasse_en_hetzelfde_bewijs()
    {
        var plan = await BeproefAsync(Naar);
        await using var db = demo.Database.CreateUnrestrictedContext();
        var regels = await db.Contactregels.IgnoreQueryFilters().AsNoTracking().Where(r => r.GemeenteCode == Van).ToListAsync(Ct);

        plan.Bron.Fouten.ShouldBeEmpty();
        plan.Samenhang.Alle.SelectMany(r => r.Fouten).ShouldBeEmpty();
        plan.Matrix().ShouldAllBe(m => m.Oud == m.Nieuw);
        plan.Matrix().Count.ShouldBeGreaterThan(4);
        plan.Matrix().Sum(m => m.Aantal).ShouldBe(regels.Count);
        Wat(plan.Regels.Select(r => r.Regel)).ShouldBe(Wat(regels), ignoreOrder: true);

        static List<string> Wat(IEnumerable<Contactregel> regels) => [.. regels.Select(r => $"{r.ContactId} {r.PersoonId} {r.HulpvraagId} {Kaal(r.Feiten)} {r.Uitkomst} {r.UitkomstNorm} {r.Regel} {r.Levert} {r.DossierTelt} {r.GekozenKlasse} {r.BewijsSha256}")];

        // The database keeps two decimals, so 3 and 3.00 are one number.
        static Contactfeiten Kaal(Contactfeiten feiten) => feiten with { VerwachteDuurMaanden = feiten.VerwachteDuurMaanden / 1.00000m, VerwachteUrenPerWeek = feiten.VerwachteUrenPerWeek / 1.00000m };
    }

    [Fact]
    public async Task Alles_wat_er_was_komt_in_het_plan_en_de_perioden_tellen_op()
    {
        var plan = await BeproefAsync(Naar);

        plan.Telling().ShouldAllBe(t => t.Rijen == t.Overgenomen + t.Samengevoegd + t.Geweigerd && t.Geweigerd == 0);
        plan.Perioden().Sum(p => p.Rijen).ShouldBe(plan.Telling().Single(t => t.Bestand == "contacten").Rijen);
        await using var db = demo.Database.CreateUnrestrictedContext();
        plan.Personen.Count.ShouldBe(await db.Personen.IgnoreQueryFilters().CountAsync(p => p.GemeenteCode == Van && p.SamengevoegdMetId == null, Ct));
        plan.Dossiers.Count.ShouldBe(await db.Dossiers.IgnoreQueryFilters().CountAsync(p => p.GemeenteCode == Van, Ct));
        plan.Trajecten.Count.ShouldBe(await db.Trajecten.IgnoreQueryFilters().CountAsync(p => p.GemeenteCode == Van && p.IngetrokkenOp == null, Ct));
        plan.Gezinsleden.Count.ShouldBe(await db.Gezinsleden.IgnoreQueryFilters().CountAsync(p => p.GemeenteCode == Van, Ct));
    }

    [Fact]
    public async Task Een_proef_verandert_niets_en_staat_in_het_logboek()
    {
        await BeproefAsync(Naar);

        await using var db = demo.Database.CreateUnrestrictedContext();
        (await db.Personen.IgnoreQueryFilters().AnyAsync(p => p.GemeenteCode == Naar, Ct)).ShouldBeFalse();
        (await db.Contacten.IgnoreQueryFilters().AnyAsync(p => p.GemeenteCode == Naar, Ct)).ShouldBeFalse();
        (await db.Logboek.IgnoreQueryFilters().AnyAsync(r => r.GemeenteCode == Naar && r.Handeling == Handeling.BronBeproefd, Ct)).ShouldBeTrue();
    }

    [Fact]
    [Trait("Eis", "CBS-13")]
    public async Task In_de_gemeente_zelf_is_alles_al_bekend_en_wordt_niets_dubbel()
    {
        var plan = await BeproefAsync(Van);

        plan.Samenhang.Alle.SelectMany(r => r.Fouten).Select(f => $"{f.Bestand} {f.Regel} {f.Kolom} {f.Soort}").ShouldBeEmpty();
        plan.Personen.ShouldBeEmpty();
        plan.Trajecten.ShouldBeEmpty();
        plan.Dossiers.ShouldBeEmpty();
        plan.Regels.ShouldBeEmpty();
    }

    private async Task<Inleesplan> BeproefAsync(string naar)
    {
        await Ontvanger.RichtInAsync(demo.Database, Van, naar, Ct);
        var (map, _) = await Uitvoer.MaakAsync(demo.Database, Van, TimeProvider.System, Ct);
        var aanmelding = new Aanmelding();
        aanmelding.Is(null, string.Empty, naar, [], "opdrachtregel");
        await using var db = demo.Database.CreateContext(aanmelding);
        return await new Inlezer(db, Testsleutels.Ring, new StilleKlok(GeladenDemodata.Vandaag)).BeproefAsync(map, new() { Bron = "proef", VanGemeente = Van }, Ct);
    }
}
