using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Concepten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Contacten.Concepten;

public sealed class ConceptopruimingTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "PRV-11")]
    public async Task Wat_te_oud_is_gaat_ook_van_wie_nooit_terugkomt_en_laat_een_logregel_achter()
    {
        var (hier, elders) = (await Volgevuld.MaakAsync(database, "9991", 1), await Volgevuld.MaakAsync(database, "9992", 2));
        var oud = elders.Concept.Id;
        await ZetOpAsync(hier.Concept.Id, "6 days 23 hours");
        await ZetOpAsync(oud, "7 days 1 hour");

        await using (var db = database.CreateContext(hier.Testteam.Aanmelding()))
        {
            await new ConceptService(db, hier.Testteam.Aanmelding(), new StilleKlok(new DateOnly(2026, 11, 23))).RuimVerlopenOpAsync(_ct);
        }

        await using var alles = database.CreateUnrestrictedContext();
        (await alles.Concepten.IgnoreQueryFilters().Select(c => c.Id).ToListAsync(_ct)).ShouldBe([hier.Concept.Id]);
        var regel = await alles.Logboek.IgnoreQueryFilters().SingleAsync(l => l.ObjectId == oud, _ct);
        (regel.GemeenteCode, regel.Handeling, regel.AccountId, regel.Oorsprong).ShouldBe(("9992", Handeling.ConceptVerwijderd, null, "onderhoud"));
    }

    /// <summary>The database looks at its own clock, so age counts from there.</summary>
    private async Task ZetOpAsync(Guid id, string ouderdom)
    {
        await using var db = database.CreateUnrestrictedContext();
        await db.Database.ExecuteSqlAsync($"update concept set bijgewerkt_op = now() - {ouderdom}::interval where id = {id}", _ct);
    }
}
