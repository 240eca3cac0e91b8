using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using static Jeugdhulp.TestCommon.Contactopstelling;

namespace Jeugdhulp.Application.Tests.Contacten.Overzicht;

[Trait("Eis", "CON-14")]
public sealed class AchterstandQueryTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        await using var db = database.CreateUnrestrictedContext();
        if (await db.Teams.IgnoreQueryFilters().AnyAsync())
        {
            return;
        }

        var opstelling = new Contactopstelling(db);
        await opstelling.MaakAsync();
        var (noor, daan) = (opstelling.Persoon("Noor", "Bakker"), opstelling.Persoon("Daan", "Bakker"));
        opstelling.Contact(Vandaag.AddDays(-40), [noor], dagenLater: 3);
        opstelling.Contact(Vandaag.AddDays(-30), [noor, daan], dagenLater: 4);
        opstelling.Contact(Vandaag.AddDays(-20), [], medewerker: Manon, dagenLater: 10);
        opstelling.Contact(Vandaag.AddDays(-89), [], team: Zuid, medewerker: Bea);
        opstelling.Contact(Vandaag.AddDays(-50), [], team: Zuid, medewerker: Bea);
        opstelling.Contact(Vandaag, [], team: Zuid, medewerker: Bea);
        opstelling.Contact(Vandaag.AddDays(-50), [noor], team: Zuid, medewerker: Bea, dagenLater: 1);
        opstelling.Contact(Vandaag.AddDays(-90), [], team: Zuid, medewerker: Bea, dagenLater: 30);
        opstelling.Contact(Vandaag.AddDays(-20), [], team: Oost, medewerker: Oda, gemeente: AndereGemeente, dagenLater: 30);
        await db.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Per_team_en_medewerker_staat_hoe_lang_na_het_contact_is_geregistreerd()
    {
        (await LaadAsync(Als(Manon))).ShouldBe(
        [
            new("Noord", null, 3, 2, 5.7m, 10),
            new("Noord", "Manon de Wit", 1, 1, 10, 10),
            new("Noord", "Ans Bakker", 2, 1, 3.5m, 4),
            // A quarter of a day is 0.3, and the first of ninety days counts.
            new("Zuid", null, 4, 0, 0.3m, 1),
            new("Zuid", "Bea Smit", 4, 0, 0.3m, 1),
        ]);
    }

    [Fact]
    public async Task Wie_bij_een_team_hoort_ziet_geen_ander_team_en_een_andere_rol_ziet_niets()
    {
        (await LaadAsync(Als(Bea))).Select(a => a.Team).Distinct().ShouldBe(["Zuid"]);
        (await LaadAsync(Als(Ans, Gemeente, Rol.Beleidsmedewerker))).ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<Achterstand>> LaadAsync(Aanmelding wie)
    {
        await using var db = database.CreateContext(wie);
        return await new AchterstandQuery(db, new StilleKlok(Vandaag)).LaadAsync(TestContext.Current.CancellationToken);
    }
}
