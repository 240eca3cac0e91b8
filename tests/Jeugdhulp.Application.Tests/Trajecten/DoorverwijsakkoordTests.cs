using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
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
}
