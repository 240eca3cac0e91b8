using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Tests.Dossiers;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Plannen;

/// <summary>The plan and the household name one who steers.</summary>
[Trait("Eis", "GEZ-03")]
public sealed class PlanregieTests(Planproef proef) : IClassFixture<Planproef>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Het_plan_toont_wie_de_regie_over_het_gezin_voert_ook_als_er_in_het_plan_iets_anders_stond()
    {
        var (team, plan) = await proef.VulAsync();
        (await proef.LaadAsync(team, plan)).ShouldNotBeNull().ShouldSatisfyAllConditions(b => b.Regie.ShouldBeNull(), b => b.StemtAf.ShouldBeNull());

        await proef.AlsAsync(team, db => new Gezinsbeheer(db, Dossierlezer.Overzicht(db, proef.Klok), proef.Klok).LegRegieVastAsync(team.Gezin.Id, "casusregie", team.Medewerker.Id, null, null, null, Ct));
        (await proef.LaadAsync(team, plan)).ShouldNotBeNull().StemtAf.ShouldBe(team.Medewerker.Naam);

        await proef.WijzigAsync(team, plan, new() { Coordinator = "Iemand anders" });
        (await proef.LaadAsync(team, plan)).ShouldNotBeNull().StemtAf.ShouldBe(team.Medewerker.Naam);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Iemand anders")]
    public async Task Bij_vaststellen_neemt_een_plan_van_meer_partijen_de_regisseur_over_en_de_versie_noemt_die(string? inHetPlan)
    {
        var (team, plan) = await proef.VulAsync();
        await proef.WijzigAsync(team, plan, new() { AardOnbekend = true, MeerderePartijen = true, Coordinator = inHetPlan });
        await using var alles = proef.Database.CreateUnrestrictedContext();
        var vorige = await alles.Gezinsregies.IgnoreQueryFilters().Where(r => r.GezinId == team.Gezin.Id).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(Ct);
        await proef.AlsAsync(team, db => new Gezinsbeheer(db, Dossierlezer.Overzicht(db, proef.Klok), proef.Klok).LegRegieVastAsync(team.Gezin.Id, "casusregie", team.Medewerker.Id, null, null, vorige, Ct));
        var versie = Guid.NewGuid();

        (await proef.LaadAsync(team, plan)).ShouldNotBeNull().Beletsels.ShouldBeEmpty();
        (await proef.StelVastAsync(team, plan, versieId: versie)).ShouldBeOfType<PlanOpgeslagen>();

        (await alles.Planversies.IgnoreQueryFilters().SingleAsync(v => v.Id == versie, Ct)).Inhoud.Gegevens.Coordinator.ShouldBe(team.Medewerker.Naam);
    }

    [Fact]
    public async Task Lopende_hulp_van_twee_partijen_vraagt_bij_vaststellen_wie_het_werk_afstemt_ook_zonder_vinkje()
    {
        var (team, plan) = await proef.VulAsync();
        await proef.WijzigAsync(team, plan, new() { AardOnbekend = true });
        await using var alles = proef.Database.CreateUnrestrictedContext();
        alles.Add(Traject(team.Noor.Id, Uitvoerder.Wijkteam, null));
        await alles.SaveChangesAsync(Ct);
        (await proef.LaadAsync(team, plan))!.Beletsels.ShouldBeEmpty("one party");

        alles.Add(Traject(team.Daan.Id, Uitvoerder.Aanbieder, "Voorbeeldzorg"));
        await alles.SaveChangesAsync(Ct);

        (await proef.LaadAsync(team, plan))!.Beletsels.ShouldHaveSingleItem().ShouldStartWith("Er zijn meer partijen bij dit gezin");
        (await proef.StelVastAsync(team, plan)).ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldStartWith("Er zijn meer partijen bij dit gezin");

        await proef.WijzigAsync(team, plan, new() { AardOnbekend = true, Coordinator = "Juf Ans, basisschool" });
        (await proef.StelVastAsync(team, plan)).ShouldBeOfType<PlanOpgeslagen>();
        (await proef.LaadAsync(team, plan))!.Plan.Inhoud.MeerderePartijen.ShouldBeTrue("the version says of whom it was agreed");

        Traject Traject(Guid persoon, Uitvoerder uitvoerder, string? aanbieder) => new()
        {
            GemeenteCode = team.GemeenteCode,
            Id = Guid.NewGuid(),
            PersoonId = persoon,
            TeamId = team.Team.Id,
            Hulpvorm = uitvoerder is Uitvoerder.Wijkteam ? Hulpvormen.DoorWijkteam : "02",
            Uitvoerder = uitvoerder,
            Aanbieder = aanbieder,
            DirecteVerwijzer = Verwijzer.School,
            Crisis = false,
            Aanvang = Planproef.Vandaag.AddDays(-10),
        };
    }

    [Fact]
    public async Task Wie_het_plan_noemt_wordt_de_regisseur_van_een_gezin_dat_er_geen_heeft()
    {
        var (team, plan) = await proef.VulAsync();

        await proef.WijzigAsync(team, plan, new() { Coordinator = "Juf Ans, basisschool", Overleg = "elke maand" });

        var beeld = (await proef.LaadAsync(team, plan)).ShouldNotBeNull();
        (beeld.StemtAf, beeld.Regie!.Regie.Soort, beeld.Regie.Regie.Overlegstructuur).ShouldBe(("Juf Ans, basisschool", Domain.Jeugdigen.Regiesoort.Casusregie, "elke maand"));
    }
}
