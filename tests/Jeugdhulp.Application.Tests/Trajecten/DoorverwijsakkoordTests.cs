using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Afgewezen = Jeugdhulp.Application.Trajecten.Afgewezen;

namespace Jeugdhulp.Application.Tests.Trajecten;

/// <summary>Consent for the aanbieder of a referral, when that one or a day is put right.</summary>
[Trait("Eis", "PRV-02")]
public sealed class DoorverwijsakkoordTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Dag = new(2026, 10, 5);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_het_mag_gaat_over_de_aanbieder_en_de_dagen_die_zijn_ingevuld()
    {
        var proef = await Trajectproef.MaakAsync(database, akkoord: false);
        var id = await proef.DoorverwijzingAsync(Dag);
        (await proef.VolgAsync(id, Antwoord("gegeven", Dag.AddDays(2)) with { Aanbieder = "Praktijk Nabrug", GeaccepteerdOp = Dag.AddDays(3) })).ShouldBe(new Bewaard(id));

        await StaatAsync(null, (Deelstand.Gegeven, false, false));
        await StaatAsync(new() { Aanbieder = "praktijk nabrug", GeaccepteerdOp = Dag.AddDays(2) }, (Deelstand.Gegeven, false, false));
        await StaatAsync(new() { Aanbieder = "Praktijk Anders", GeaccepteerdOp = Dag.AddDays(3) }, (Deelstand.NietGevraagd, true, true));

        // Consent of today is none of a day before it.
        await StaatAsync(new() { Aanbieder = "Praktijk Nabrug", GeaccepteerdOp = Dag.AddDays(1) }, (Deelstand.Gegeven, true, true));
        await StaatAsync(new() { Aanbieder = "Praktijk Nabrug", GestartOp = Dag.AddDays(1) }, (Deelstand.Gegeven, true, true));

        // After a refusal nobody goes by itself, unless that was before it.
        (await proef.VolgAsync(id, Antwoord("geweigerd", Dag.AddDays(6)) with { Aanbieder = "Praktijk Weg" })).ShouldBe(new Bewaard(id));
        await StaatAsync(null, (Deelstand.Geweigerd, true, false));
        await StaatAsync(new() { Aanbieder = "Praktijk Weg", GeaccepteerdOp = Dag.AddDays(6) }, (Deelstand.Geweigerd, true, false));
        await StaatAsync(new() { Aanbieder = "Praktijk Weg", GeaccepteerdOp = Dag.AddDays(5) }, (Deelstand.Geweigerd, true, true));

        async Task StaatAsync(Doorverwijsvervolg? ingevuld, (Deelstand Delen, bool Zonder, bool Zelf) verwacht)
        {
            var details = await DetailsAsync(proef, id, ingevuld);
            (details.Delen, details.ZonderToestemming, details.KanZelfAanmelden).ShouldBe(verwacht);
            (details.Antwoord is null).ShouldBe(verwacht.Delen is Deelstand.NietGevraagd);
        }
    }

    private static Doorverwijsvervolg Antwoord(string antwoord, DateOnly op) =>
        new() { Toestemming = antwoord, ToestemmingOp = op, ToestemmingGever = "ouders", ToestemmingDoor = "Moeder" };

    private static async Task<Doorverwijsdetails> DetailsAsync(Trajectproef proef, Guid id, Doorverwijsvervolg? ingevuld) =>
        (await proef.AlsAsync(p => p.Doorverwijzingen.DetailsAsync(id, ingevuld, Ct)))!;

    [Fact]
    public async Task Een_andere_aanbieder_wordt_opnieuw_beoordeeld_ook_voor_dagen_die_er_al_staan()
    {
        var proef = await Trajectproef.MaakAsync(database, akkoord: false);
        var id = await proef.DoorverwijzingAsync(Dag);
        (await proef.VolgAsync(id, Antwoord("geweigerd", Dag) with { Aanbieder = "Zonnehof" })).ShouldBe(new Bewaard(id));
        var begonnen = new Doorverwijsvervolg { Aanbieder = "Maanhof", GeaccepteerdOp = Dag.AddDays(4), GestartOp = Dag.AddDays(5) };
        var zelf = begonnen with { ZelfAangemeld = true, ZonderToestemming = "Zij belden zelf" };
        (await proef.VolgAsync(id, zelf)).ShouldBe(new Bewaard(id));

        string[] dagen = ["GeaccepteerdOp", "GestartOp"];
        (await proef.VolgAsync(id, begonnen with { Aanbieder = "Zonnehof" })).ShouldBeOfType<Afgewezen>().Fouten.Select(f => f.Veld).ShouldBe(dagen);
        (await proef.VolgAsync(id, zelf with { Aanbieder = " ZONNEHOF" })).ShouldBeOfType<Afgewezen>("a refusal holds").Fouten.Select(f => f.Veld).ShouldBe(dagen);
        (await proef.VolgAsync(id, begonnen with { Aanbieder = null })).ShouldBeOfType<Afgewezen>("without a name it may be the one that was refused");
        (await proef.VolgAsync(id, begonnen with { Aanbieder = "Sterrenhof" })).ShouldBeOfType<Afgewezen>("the family went to another by itself").Fouten.Select(f => f.Veld).ShouldBe(dagen);

        // The same name in other letters is the same aanbieder; another goes on with how the family got there.
        (await proef.VolgAsync(id, begonnen with { Aanbieder = "MAANHOF" })).ShouldBe(new Bewaard(id));
        (await proef.VolgAsync(id, zelf with { Aanbieder = "Sterrenhof" })).ShouldBe(new Bewaard(id));
    }

    [Fact]
    public async Task Ook_de_eerste_naam_die_bekend_wordt_wordt_beoordeeld()
    {
        var proef = await Trajectproef.MaakAsync(database, akkoord: false);
        var (id, ander) = (await proef.DoorverwijzingAsync(Dag), await proef.DoorverwijzingAsync(Dag));
        var zelf = new Doorverwijsvervolg { GeaccepteerdOp = Dag.AddDays(4), ZelfAangemeld = true, ZonderToestemming = "Zij belden zelf" };
        (await proef.VolgAsync(id, zelf)).ShouldBe(new Bewaard(id));
        (await proef.VolgAsync(ander, Antwoord("geweigerd", Dag.AddDays(1)) with { Aanbieder = "Zonnehof" })).ShouldBe(new Bewaard(ander));

        (await proef.VolgAsync(id, zelf with { Aanbieder = "Zonnehof" })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("GeaccepteerdOp");
        (await proef.VolgAsync(id, zelf with { Aanbieder = "Maanhof" })).ShouldBe(new Bewaard(id));
    }

    [Fact]
    public async Task Hetzelfde_formulier_twee_keer_tegelijk_is_een_antwoord_en_een_regel_geschiedenis()
    {
        var proef = await Trajectproef.MaakAsync(database, akkoord: false);
        foreach (var vervolg in new[] { Antwoord("geweigerd", Dag), Antwoord("gegeven", Dag) with { GeaccepteerdOp = Dag } })
        {
            var id = await proef.DoorverwijzingAsync(Dag);
            var versie = (await DetailsAsync(proef, id, null)).Doorverwijzing.Versie;
            var formulier = vervolg with { AntwoordId = Guid.NewGuid(), Aanbieder = $"Praktijk {vervolg.Toestemming}" };

            var resultaten = await Task.WhenAll(StuurAsync(formulier), StuurAsync(formulier));

            resultaten.ShouldAllBe(r => r == new Bewaard(id));
            (await DetailsAsync(proef, id, null)).Verloop.Count.ShouldBe(1);
            (await AntwoordenAsync(formulier)).ShouldBe(1);

            // Gone back and answered otherwise in the same form: it is shown what was kept, and nothing is lost or kept unseen.
            (await StuurAsync(formulier with { ToestemmingDoor = "Vader" })).ShouldBeOfType<Verouderd>();
            (await StuurAsync(formulier with { GeaccepteerdOp = Dag.AddDays(1) })).ShouldBeOfType<Verouderd>();
            (await AntwoordenAsync(formulier)).ShouldBe(1);

            Task<Trajectresultaat> StuurAsync(Doorverwijsvervolg keer) => proef.AlsAsync(p => p.Doorverwijzingen.VolgAsync(id, versie, keer, Ct));
        }

        async Task<int> AntwoordenAsync(Doorverwijsvervolg formulier)
        {
            await using var db = database.CreateUnrestrictedContext();
            return await db.Partnertoestemmingen.IgnoreQueryFilters().CountAsync(t => t.PersoonId == proef.Persoon && t.Partnernaam == formulier.Aanbieder, Ct);
        }
    }
}
