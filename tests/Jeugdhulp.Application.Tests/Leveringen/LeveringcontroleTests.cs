using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Leveringen;

/// <summary>A delivery is looked through: what stops it, and by which layout it is written.</summary>
[Trait("Eis", "CBS-14")]
public sealed class LeveringcontroleTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Zonder_instellingen_van_kracht_is_er_geen_levering()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database, null);
        var id = await opstelling.BegonnenAsync();

        (await opstelling.BeeldAsync(id)).Proef!.Fouten.ShouldHaveSingleItem().Melding.ShouldContain("geen instellingen van kracht");
        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringGeweigerd>().Fouten[0].Melding.ShouldContain("geen instellingen van kracht");
    }

    [Fact]
    public async Task Wat_de_levering_tegenhoudt_wordt_vastgelegd_met_wie_keek_en_er_wordt_niets_bevroren()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var kind = opstelling.Jeugdige(pas: p => p.Postcode = null);
        await opstelling.BewaarAsync(kind, opstelling.Traject(kind, new(2026, 2, 1)));
        var id = await opstelling.BegonnenAsync();

        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBe(new LeveringTegengehouden(id, 1));

        var beeld = await opstelling.BeeldAsync(id);
        beeld.Levering.Stand.ShouldBe(Leveringsstand.Concept);
        var controle = beeld.Controles.ShouldHaveSingleItem();
        controle.Goed.ShouldBeFalse();
        controle.DoorAccountId.ShouldBe(opstelling.Eerste.Id);
        controle.Bevindingen["M03"].ShouldBe(1);
        controle.Weglatingen[Weglaatreden.GegevensOntbreken].ShouldBe(1);
        await using var db = database.CreateUnrestrictedContext();
        (await db.Cbsleveringdelen.IgnoreQueryFilters().AnyAsync(d => d.LeveringId == id, Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task De_indeling_die_laatst_is_gebruikt_staat_al_gekozen_en_een_voorbeeld_niet_als_er_een_eigen_is()
    {
        var opstelling = await Leveringsopstelling.MetTrajectAsync(database);
        (await opstelling.BeeldAsync(await opstelling.BegonnenAsync(Leveringsdefinitie.Dossiers))).Voorkeur.ShouldBeNull("nothing was used and nothing was approved");
        await opstelling.GeleverdAsync();
        (await opstelling.BeeldAsync(await opstelling.BegonnenAsync())).Voorkeur.ShouldBe(Leveringsopstelling.Indeling);

        var eigen = Bestandsindelingen.Voorbeelden.Single(i => i.Naam == Leveringsopstelling.Indeling) with { Naam = "CBS 2026", Voorbeeld = false };
        var id = Guid.NewGuid();
        var indeling = new Leveringsindeling
        {
            GemeenteCode = opstelling.Team.GemeenteCode,
            Id = id,
            Naam = eigen.Naam,
            Protocol = "7",
            Inhoud = eigen.Schrijf(),
            Sha256 = new string('b', 64),
            DoorAccountId = opstelling.Eerste.Id,
            Door = "Levering",
            Op = opstelling.Klok.GetUtcNow(),
        };
        await using (var db = database.CreateUnrestrictedContext())
        {
            db.Add(indeling);
            await db.SaveChangesAsync(Ct);
            (indeling.Stand, indeling.NagekekenDoorAccountId, indeling.NagekekenDoor, indeling.NagekekenOp) = (Indelingsstand.Goedgekeurd, opstelling.Tweede.Id, "Levering", opstelling.Klok.GetUtcNow());
            await db.SaveChangesAsync(Ct);
        }

        var open = await opstelling.AlsAsync(opstelling.Eerste, async db =>
        {
            await using var transactie = await Application.Data.Gemeentetransactie.BeginGemeenteAsync(db, Ct);
            return await db.Cbsleveringen.Where(l => l.Stand == Leveringsstand.Concept && l.Definitie == Leveringsdefinitie.Trajecten).Select(l => l.Id).SingleAsync(Ct);
        });
        (await opstelling.BeeldAsync(open)).Voorkeur.ShouldBe(id.ToString(), "the only one that was approved");
    }

    [Fact]
    public async Task Een_indeling_voor_een_andere_versie_wordt_geweigerd()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var id = await opstelling.BegonnenAsync();
        var oud = Bestandsindelingen.Voorbeelden.First(i => i.Protocol == "2.0").Naam;

        (await opstelling.ControleerAsync(opstelling.Eerste, id, oud)).ShouldBeOfType<LeveringGeweigerd>().Fouten[0].Veld.ShouldBe("Indeling");
    }
}
