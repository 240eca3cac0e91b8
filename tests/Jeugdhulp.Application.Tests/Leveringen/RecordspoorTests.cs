using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Leveringen;

/// <summary>From a record back to the traject, its contacts and their rules.</summary>
[Trait("Eis", "CBS-04")]
public sealed class RecordspoorTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_record_wijst_naar_zijn_traject_de_contacten_van_het_halfjaar_en_hun_regel()
    {
        var opstelling = new Leveringsopstelling(database, "9901");
        await opstelling.MaakAsync(new LokaleInstellingen());
        var (eerste, kind) = (opstelling.Jeugdige(new DateOnly(2012, 1, 1)), opstelling.Jeugdige());
        var traject = opstelling.Traject(kind, new(2025, 11, 1), new(2026, 6, 1));
        await opstelling.BewaarAsync(eerste, kind, opstelling.Traject(eerste, new(2026, 1, 5)), traject);
        await using (var db = database.CreateUnrestrictedContext())
        {
            var contacten = new Contactopstelling(db, 710_000);
            foreach (var (dag, regel) in new (DateOnly, string)[] { (new(2025, 12, 31), "R05"), (new(2026, 1, 1), "R06"), (new(2026, 6, 1), "R07"), (new(2026, 6, 2), "R08"), (new(2025, 10, 31), "R09") })
            {
                contacten.Contact(dag, [kind], opstelling.Team.Team.Id, opstelling.Team.Medewerker.Id, kind.GemeenteCode, regel: r => (r.Uitkomst, r.UitkomstNorm, r.Levert, r.Regel) = (Uitkomst.Jeugdhulp, Uitkomst.Jeugdhulp, true, regel));
            }

            await db.SaveChangesAsync(Ct);
        }

        var id = await opstelling.GeleverdAsync();
        await using var lezen = database.CreateUnrestrictedContext();
        var nummer = await lezen.Cbsleveringbronnen.IgnoreQueryFilters().Where(b => b.BronId == traject.Id).Select(b => b.Nummer).SingleAsync(Ct);

        var spoor = (await SpoorAsync(opstelling, id, nummer)).ShouldNotBeNull();

        spoor.Record.Aanvang.ShouldBe(new DateOnly(2025, 11, 1));
        var bron = spoor.Bronnen.ShouldHaveSingleItem();
        bron.Plaats.TrajectId.ShouldBe(traject.Id);
        bron.Contacten.Select(c => c.Regel).ShouldBe(["R06", "R07"]);
        bron.Eerder.ShouldBe(1);
        var rij = await lezen.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == id && l.Handeling == Handeling.LeveringBekeken).OrderByDescending(l => l.Id).FirstAsync(Ct);
        rij.Bijzonderheden!["contacten"].ShouldBe("2");
        (await SpoorAsync(opstelling, id, 3)).ShouldBeNull("there are two records");
        (await SpoorAsync(opstelling, id, 0)).ShouldBeNull();
    }

    private static Task<Recordspoor?> SpoorAsync(Leveringsopstelling opstelling, Guid id, int nummer) =>
        opstelling.AlsAsync(opstelling.Eerste, db => new RecordspoorQuery(db, opstelling.Klok).LaadAsync(id, nummer, Ct));
}
