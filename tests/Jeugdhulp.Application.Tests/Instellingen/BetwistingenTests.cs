using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Instellingen;

[Trait("Eis", "LOK-32")]
public sealed class BetwistingenTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private static readonly StilleKlok Klok = new(new DateOnly(2026, 11, 20));
    private static readonly Guid Beheerder = new("00000000-0000-0000-0000-0000000000a1");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A contact by R13 and two intakes, one by R05 and one that R05 left to R15, in the team of Ans; no test leaves a dispute behind.</summary>
    public async ValueTask InitializeAsync()
    {
        await using var db = database.CreateUnrestrictedContext();
        await db.Database.ExecuteSqlAsync($"delete from betwisting");
        if (await db.Contacten.IgnoreQueryFilters().AnyAsync(Ct))
        {
            return;
        }

        await new Contactopstelling(db).MaakAsync();
        var opstelling = new Contactopstelling(db, 500);
        opstelling.Contact(new DateOnly(2026, 9, 1), [opstelling.Persoon("Noor", "Bakker")], regel: r => r.Regel = "R13");
        opstelling.Contact(new DateOnly(2026, 9, 2), [opstelling.Persoon("Sem", "Smit")], activiteit: Activiteit.Intake, regel: r => r.Regel = "R05");
        opstelling.Contact(new DateOnly(2026, 9, 3), [opstelling.Persoon("Lot", "Kok")], activiteit: Activiteit.Intake, regel: r => r.Regel = "R15");
        await db.SaveChangesAsync(Ct);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Een_vraag_is_betwist_met_een_reden_en_een_regel_in_het_logboek()
    {
        (await AlsAsync(b => b.MeldAsync(Instellingsnamen.KorteReeksKlasse, " Twee lezingen. ", Ct))).ShouldBeEmpty();

        var beeld = (await AlsAsync(b => b.LaadAsync(Ct))).ShouldHaveSingleItem();
        (beeld.Betwisting.Instelling, beeld.Betwisting.Reden, beeld.Betwisting.Door, beeld.Betwisting.DoorAccountId).ShouldBe((Instellingsnamen.KorteReeksKlasse, "Twee lezingen.", "Beheerder", Beheerder));
        beeld.Tellingen.ShouldHaveSingleItem().ShouldSatisfyAllConditions(t => t.Regel.ShouldBe("R13"), t => t.Contacten.ShouldBe(1));
        (await HandelingenAsync(beeld.Betwisting.Id)).ShouldBe([Handeling.InstellingBetwist]);
    }

    [Fact]
    public async Task Een_onbekende_vraag_een_lege_reden_en_een_tweede_keer_worden_geweigerd()
    {
        (await AlsAsync(b => b.MeldAsync("onzin", " ", Ct))).Select(f => f.Veld).ShouldBe(["Instelling", "Reden"]);
        (await AlsAsync(b => b.MeldAsync(Instellingsnamen.IntakeTeltAls, "\u200B", Ct))).ShouldHaveSingleItem().Veld.ShouldBe("Reden");
        (await AlsAsync(b => b.MeldAsync(Instellingsnamen.IntakeTeltAls, new string('x', 2001), Ct))).ShouldHaveSingleItem().Veld.ShouldBe("Reden");
        (await AlsAsync(b => b.MeldAsync(Instellingsnamen.IntakeTeltAls, "Een", Ct))).ShouldBeEmpty();
        (await AlsAsync(b => b.MeldAsync(Instellingsnamen.IntakeTeltAls, "Twee", Ct))).ShouldHaveSingleItem().Melding.ShouldBe("Deze vraag is al als betwist gemarkeerd.");

        (await AlsAsync(b => b.LaadAsync(Ct))).ShouldHaveSingleItem().Betwisting.Reden.ShouldBe("Een");
    }

    [Fact]
    public async Task Oplossen_vraagt_wat_er_is_afgesproken_en_kan_een_keer()
    {
        await AlsAsync(b => b.MeldAsync(Instellingsnamen.IntakeTeltAls, "Een", Ct));
        var id = (await AlsAsync(b => b.LaadAsync(Ct)))[0].Betwisting.Id;

        (await AlsAsync(b => b.LosOpAsync(id, " ", Ct)))!.ShouldHaveSingleItem().Veld.ShouldBe("Oplossing");
        (await AlsAsync(b => b.LosOpAsync(id, " Intake is toegang. ", Ct)))!.ShouldBeEmpty();
        (await AlsAsync(b => b.LosOpAsync(id, "Toch niet", Ct))).ShouldBeNull();

        var beeld = (await AlsAsync(b => b.LaadAsync(Ct))).ShouldHaveSingleItem();
        (beeld.Betwisting.Oplossing, beeld.Betwisting.OpgelostDoor, beeld.Contacten).ShouldBe(("Intake is toegang.", "Beheerder", 0));
        (await HandelingenAsync(id)).ShouldBe([Handeling.InstellingBetwist, Handeling.BetwistingOpgelost]);
        (await AlsAsync(b => b.MeldAsync(Instellingsnamen.IntakeTeltAls, "Opnieuw", Ct))).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Een_betwisting_van_een_andere_gemeente_bestaat_niet()
    {
        await AlsAsync(b => b.MeldAsync(Instellingsnamen.IntakeTeltAls, "Een", Ct));
        var id = (await AlsAsync(b => b.LaadAsync(Ct)))[0].Betwisting.Id;

        (await AlsAsync(b => b.LosOpAsync(id, "Weg", Ct), Contactopstelling.AndereGemeente)).ShouldBeNull();
        (await AlsAsync(b => b.LosOpAsync(id, " ", Ct), Contactopstelling.AndereGemeente)).ShouldBeNull();
        (await AlsAsync(b => b.LaadAsync(Ct), Contactopstelling.AndereGemeente)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Wie_contacten_mag_lezen_vindt_ze_met_het_filter_en_ziet_een_andere_uitkomst_als_de_betwisting_verandert()
    {
        var geheugen = new Totalengeheugen();
        (await TelAsync(geheugen)).ShouldBe(0);

        await AlsAsync(b => b.MeldAsync(Instellingsnamen.KorteReeksKlasse, "Een", Ct));
        (await TelAsync(geheugen)).ShouldBe(1);
        await AlsAsync(b => b.MeldAsync(Instellingsnamen.IntakeTeltAls, "Twee", Ct));
        (await TelAsync(geheugen)).ShouldBe(3);
        await AlsAsync(b => b.MeldAsync(Instellingsnamen.PohJeugd, "Drie", Ct));
        await AlsAsync(b => b.MeldAsync(Instellingsnamen.SiblingPreventie, "Vier", Ct));
        (await TelAsync(geheugen)).ShouldBe(3);
        (await AlsAsync(b => b.LaadAsync(Ct))).Sum(b => b.Contacten).ShouldBe(3);
    }

    private async Task<int> TelAsync(Totalengeheugen geheugen)
    {
        await using var db = database.CreateContext(Contactopstelling.Als(Contactopstelling.Ans));
        var lijst = await new ContactlijstQuery(db, Klok, geheugen).LaadAsync(new() { Van = new DateOnly(2026, 1, 1), Tot = new DateOnly(2026, 12, 31), Betwist = true }, Ct);
        lijst.Regels.Count.ShouldBe(lijst.Totalen.Regels);
        return lijst.Totalen.Regels;
    }

    private async Task<T> AlsAsync<T>(Func<Betwistingen, Task<T>> doe, string gemeente = Contactopstelling.Gemeente)
    {
        var aanmelding = new Aanmelding();
        aanmelding.Is(Beheerder, "Beheerder", gemeente, [Rol.Beheerder]);
        await using var db = database.CreateContext(aanmelding);
        return await doe(new Betwistingen(db, Klok));
    }

    private async Task<List<Handeling>> HandelingenAsync(Guid id)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == id).OrderBy(l => l.Id).Select(l => l.Handeling).ToListAsync(Ct);
    }
}
