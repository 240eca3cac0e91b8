using System.Text;
using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Leveringen;

/// <summary>What was delivered: sealed, given again, replaced and answered.</summary>
[Trait("Eis", "CBS-14")]
public sealed class LeveringafrondingTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_halfjaar_van_voor_de_Jeugdwet_wordt_niet_verzegeld()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);

        (await opstelling.AlsAsync(opstelling.Eerste, db => new Halfjaarverzegelaar(db, opstelling.Klok).VerzegelAsync(new(1066, 1), "Bevestigd", Ct))).ShouldHaveSingleItem().Melding.ShouldBe("Kies een halfjaar uit de lijst.");
    }

    [Fact]
    public async Task Wordt_een_levering_vervangen_dan_staat_dat_onder_haar_eigen_nummer_in_het_logboek_met_de_nieuwe()
    {
        var opstelling = await Leveringsopstelling.MetTrajectAsync(database);
        var eerste = await opstelling.GeleverdAsync();

        var tweede = await opstelling.GeleverdAsync();

        await using var db = database.CreateUnrestrictedContext();
        var regel = await db.Logboek.IgnoreQueryFilters().SingleAsync(l => l.ObjectId == eerste && l.Handeling == Handeling.LeveringGecorrigeerd, Ct);
        regel.Bijzonderheden!["door"].ShouldBe(tweede.ToString());
    }

    [Fact]
    public async Task Niemand_verzegelt_alleen_een_halfjaar_waarover_hier_een_levering_loopt()
    {
        var opstelling = await Leveringsopstelling.MetTrajectAsync(database);
        var id = await opstelling.BegonnenAsync();
        Task<IReadOnlyList<Domain.Fout>> VerzegelAsync() => opstelling.AlsAsync(opstelling.Eerste, db => new Halfjaarverzegelaar(db, opstelling.Klok).VerzegelAsync(Leveringsopstelling.Periode, "Elders geleverd", Ct));

        (await VerzegelAsync()).ShouldHaveSingleItem().Melding.ShouldContain("is hier een levering begonnen");

        (await opstelling.StapAsync(opstelling.Eerste, id, (b, v) => b.TrekInAsync(id, v, "Geleverd met het oude systeem", Ct))).ShouldBeOfType<LeveringBewaard>();
        (await VerzegelAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Een_geleverd_halfjaar_is_verzegeld_en_elke_stap_staat_in_het_logboek()
    {
        var opstelling = await Leveringsopstelling.MetTrajectAsync(database);

        var id = await opstelling.GeleverdAsync();

        await using var db = database.CreateUnrestrictedContext();
        var code = opstelling.Team.GemeenteCode;
        (await db.Verzegelingen.IgnoreQueryFilters().SingleAsync(v => v.GemeenteCode == code, Ct)).Reden.ShouldBe("Bevestigd op 11-7-2026");
        var handelingen = await db.Logboek.IgnoreQueryFilters().Where(l => l.GemeenteCode == code && (l.ObjectId == id || l.ObjectSoort == "halfjaar")).OrderBy(l => l.Id).Select(l => l.Handeling).ToListAsync(Ct);
        handelingen.ShouldBe([Handeling.LeveringBegonnen, Handeling.LeveringGecontroleerd, Handeling.LeveringVastgesteld, Handeling.LeveringGeleverd, Handeling.HalfjaarVerzegeld], ignoreOrder: true);
    }

    [Fact]
    [Trait("Eis", "CBS-04")]
    public async Task Een_geleverde_levering_komt_byte_voor_byte_terug_wat_er_ook_in_de_registratie_verandert()
    {
        var opstelling = await Leveringsopstelling.MetTrajectAsync(database);
        var id = await opstelling.GeleverdAsync();
        var eerst = (await opstelling.BestandAsync(id)).ShouldNotBeNull();

        await using (var db = database.CreateUnrestrictedContext())
        {
            var code = opstelling.Team.GemeenteCode;
            await db.Trajecten.IgnoreQueryFilters().Where(t => t.GemeenteCode == code).ExecuteUpdateAsync(s => s.SetProperty(t => t.Aanvang, new DateOnly(2026, 3, 3)), Ct);
        }

        (await opstelling.BestandAsync(id)).ShouldBe(eerst);
        (await opstelling.AlsAsync(opstelling.Eerste, db => opstelling.Bestand(db).ToetsAsync(id, Ct))).ShouldBe(true);
        var csv = Bestandsindelingen.Voorbeelden.Single(i => i.Protocol == "7" && i.Soort is Bestandssoort.Csv);
        List<Leesregel> regels = [.. Bestandslezer.Lees(new StringReader(Encoding.ASCII.GetString((await opstelling.BestandAsync(id, csv.Naam)).ShouldNotBeNull())), csv)];
        regels.ShouldHaveSingleItem().Record.ShouldNotBeNull().Aanvang.ShouldBe(new DateOnly(2026, 2, 1));
    }

    [Fact]
    public async Task Een_correctie_is_een_hele_levering_die_de_eerdere_vervangt_met_het_verschil_per_record()
    {
        var opstelling = await Leveringsopstelling.MetTrajectAsync(database);
        var eerste = await opstelling.GeleverdAsync();
        var kind = opstelling.Jeugdige();
        await opstelling.BewaarAsync(kind, opstelling.Traject(kind, new(2026, 4, 1)));

        var tweede = await opstelling.BegonnenAsync();
        var beeld = await opstelling.BeeldAsync(tweede);
        beeld.Corrigeert.ShouldNotBeNull().Id.ShouldBe(eerste);
        beeld.Levering.Volgnummer.ShouldBe(2);
        var verschil = await opstelling.AlsAsync(opstelling.Eerste, db => opstelling.Bestand(db).VergelijkAsync(tweede, false, 1, Ct));
        verschil.ShouldNotBeNull().Vergelijking.Verschillen.ShouldHaveSingleItem().Soort.ShouldBe(Verschilsoort.Nieuw);
        verschil.Value.Vergelijking.Gelijk.ShouldBe(1);
        (await opstelling.ControleerAsync(opstelling.Eerste, tweede)).ShouldBeOfType<LeveringBewaard>();
        (await opstelling.StelVastAsync(opstelling.Tweede, tweede)).ShouldBeOfType<LeveringBewaard>();
        (await opstelling.LeverAsync(opstelling.Tweede, tweede)).ShouldBeOfType<LeveringBewaard>();

        (await opstelling.LeveringAsync(eerste)).Stand.ShouldBe(Leveringsstand.Gecorrigeerd);
        (await opstelling.LeveringAsync(tweede)).Stand.ShouldBe(Leveringsstand.Geleverd);
        (await opstelling.BestandAsync(eerste)).ShouldNotBeNull("also what was corrected can be given again");
    }

    [Fact]
    public async Task Het_antwoord_van_het_CBS_hoort_bij_wat_geleverd_is()
    {
        var opstelling = await Leveringsopstelling.MetTrajectAsync(database);
        var id = await opstelling.BegonnenAsync();
        var antwoord = new Leveringsantwoord(new(2026, 7, 10), 1, 1, null, null, null);
        (await opstelling.StapAsync(opstelling.Eerste, id, (b, v) => b.LegAntwoordVastAsync(id, v, antwoord, Ct))).ShouldBeOfType<LeveringGeweigerd>().Fouten[0].Melding.ShouldContain("nog niet bij het CBS");

        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        (await opstelling.StelVastAsync(opstelling.Tweede, id)).ShouldBeOfType<LeveringBewaard>();
        (await opstelling.LeverAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        var fouten = (await opstelling.StapAsync(opstelling.Eerste, id, (b, v) => b.LegAntwoordVastAsync(id, v, new(new(2026, 6, 30), null, -1, null, null, null), Ct))).ShouldBeOfType<LeveringGeweigerd>().Fouten;
        fouten.Select(f => f.Veld).ShouldBe(["Datum", "Aantal", "Jeugdigen"]);
        (await opstelling.StapAsync(opstelling.Eerste, id, (b, v) => b.LegAntwoordVastAsync(id, v, antwoord with { Datum = new(2026, 7, 9) }, Ct))).ShouldBeOfType<LeveringGeweigerd>().Fouten.ShouldHaveSingleItem()
            .ShouldBe(new("Datum", "Deze levering is vastgesteld op 10-7-2026. Eerder kon het CBS er niet op antwoorden. Vul die dag in of een latere."));
        (await opstelling.StapAsync(opstelling.Eerste, id, (b, v) => b.LegAntwoordVastAsync(id, v, antwoord, Ct))).ShouldBeOfType<LeveringBewaard>();

        (await opstelling.BeeldAsync(id)).Antwoorden.ShouldHaveSingleItem().Aantal.ShouldBe(1);
    }
}
