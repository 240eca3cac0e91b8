using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Inzicht;
using Jeugdhulp.Application.Leren;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using static Jeugdhulp.TestCommon.Contactopstelling;

namespace Jeugdhulp.Application.Tests.Leren;

[Trait("Eis", "LER-01")]
public sealed class DossiercasussenTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private const string Verhaal = "U spreekt ouders van een kind dat slecht slaapt. Het is het eerste gesprek van een korte reeks.";

    private static int _vanaf = 10_000;

    private Contact _contact = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var db = database.CreateUnrestrictedContext();
        if (!await db.Teams.IgnoreQueryFilters().AnyAsync())
        {
            await new Contactopstelling(db).MaakAsync();
        }

        var opstelling = new Contactopstelling(db, _vanaf += 1000);
        // Two days before a birthday, on which another age would give another answer.
        _contact = opstelling.Contact(new DateOnly(2026, 9, 22), [opstelling.Persoon("Noor", "Bakker", geboren: new DateOnly(2008, 9, 24))], activiteit: Activiteit.Begeleiding);
        await db.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Wie_het_contact_niet_mag_lezen_maakt_er_geen_casus_van()
    {
        foreach (var wie in new[] { Manager(Bea), Manager(Oda, AndereGemeente), Manager(Ans, AndereGemeente), Als(Ans, Gemeente, Rol.Beheerder) })
        {
            (await DoeAsync(wie, c => c.OpenAsync(_contact.Id, _contact.Regels[0].Id, Ct))).ShouldBeNull();
            (await MaakAsync(wie, "Slecht slapen", Verhaal, true)).ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("Noor slaapt niet", Verhaal, true, "Titel")]
    [InlineData("Slecht slapen", Verhaal + " Zij heet Bakker.", true, "Verhaal")]
    [InlineData("Slecht slapen", Verhaal + " Ans komt langs.", true, "Verhaal")]
    [InlineData("Slecht slapen", Verhaal + " Dat was op 3 maart 2026.", true, "Verhaal")]
    [InlineData("Slecht slapen", Verhaal, false, "Nagekeken")]
    [InlineData("", Verhaal, true, "Titel")]
    [InlineData("Slecht slapen", "Te kort.", true, "Verhaal")]
    public async Task Een_kenmerk_of_een_leeg_vinkje_wordt_geweigerd(string titel, string verhaal, bool nagekeken, string veld)
    {
        var (id, fouten) = (await MaakAsync(Manager(Ans), titel, verhaal, nagekeken)).ShouldNotBeNull();

        id.ShouldBeNull();
        fouten.ShouldHaveSingleItem().Veld.ShouldBe(veld);
    }

    [Fact]
    public async Task De_casus_heeft_de_klasse_van_de_regel_onder_de_instellingen_van_de_regel()
    {
        var regel = _contact.Regels[0];

        var (id, fouten) = (await MaakAsync(Manager(Ans), "Slecht slapen", Verhaal, true)).ShouldNotBeNull();

        fouten.ShouldBeEmpty();
        await using var db = database.CreateUnrestrictedContext();
        var casus = await db.Casussen.IgnoreQueryFilters().AsNoTracking().SingleAsync(c => c.Id == id, Ct);
        var uitkomst = Classificator.BepaalMetSpoor(casus.Feiten, Contactopstelling.Instellingen, Proefnorm.Nu);
        (uitkomst.Gemeente.Uitkomst, uitkomst.Gemeente.Regel.Code, uitkomst.Norm.Uitkomst).ShouldBe((regel.Uitkomst, regel.Regel, regel.UitkomstNorm));
        casus.Feiten.Geboortedatum.ShouldNotBe(regel.Feiten.Geboortedatum);
    }

    private static Aanmelding Manager(Guid wie, string gemeente = Gemeente) => Als(wie, gemeente, Rol.Teammanager);

    private Task<(Guid? Id, IReadOnlyList<Fout> Fouten)?> MaakAsync(Aanmelding wie, string titel, string verhaal, bool nagekeken) =>
        DoeAsync(wie, c => c.MaakAsync(_contact.Id, _contact.Regels[0].Id, new(titel, verhaal, nagekeken), Ct));

    private async Task<T> DoeAsync<T>(Aanmelding wie, Func<Dossiercasussen, Task<T>> doe)
    {
        await using var db = database.CreateContext(wie);
        var klok = new StilleKlok(Vandaag);
        return await doe(new Dossiercasussen(db, new Leidraadmeldingen(db, klok), klok));
    }
}
