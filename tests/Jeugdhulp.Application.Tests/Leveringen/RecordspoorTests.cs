using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Trajecten;
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

    [Fact]
    public async Task Van_een_contact_gaat_het_langs_zijn_traject_naar_het_record_en_terug()
    {
        var opstelling = new Leveringsopstelling(database, "9902");
        await opstelling.MaakAsync(new LokaleInstellingen());
        var kind = opstelling.Jeugdige();
        var traject = opstelling.Traject(kind, new(2025, 12, 31), new(2026, 6, 1));
        await opstelling.BewaarAsync(kind, traject, opstelling.Traject(kind, new(2026, 1, 1), uitvoerder: Uitvoerder.Aanbieder));
        (DateOnly Dag, Uitkomst Klasse)[] dagen =
        [
            (new(2025, 12, 30), Uitkomst.Jeugdhulp), (new(2025, 12, 31), Uitkomst.Jeugdhulp), (new(2026, 1, 1), Uitkomst.Jeugdhulp), (new(2026, 3, 2), Uitkomst.Preventie),
            (new(2026, 6, 1), Uitkomst.Jeugdhulp), (new(2026, 6, 2), Uitkomst.Jeugdhulp),
        ];
        Contact[] contacten;
        await using (var db = database.CreateUnrestrictedContext())
        {
            var maker = new Contactopstelling(db, 720_000);
            contacten = [.. dagen.Select(d => maker.Contact(d.Dag, [kind], opstelling.Team.Team.Id, opstelling.Team.Medewerker.Id, kind.GemeenteCode, regel: r => (r.Uitkomst, r.UitkomstNorm, r.Levert, r.Regel) = (d.Klasse, d.Klasse, true, "R06")))];
            await db.SaveChangesAsync(Ct);
        }

        var id = await opstelling.GeleverdAsync();

        var sporen = new List<IReadOnlyList<Contacttraject>>();
        foreach (var contact in contacten)
        {
            await using var db = database.CreateContext(opstelling.Team.Aanmelding());
            sporen.Add((await new ContactdetailsQuery(db, opstelling.Klok).LaadAsync(contact.Id, Ct)).ShouldNotBeNull().Regels.ShouldHaveSingleItem().Trajecten);
        }

        sporen.Select(s => s.Count).ShouldBe([0, 1, 1, 1, 1, 0], "the first and the last day of a traject are days of it, and help of an aanbieder is no own help");
        sporen.SelectMany(s => s).ShouldAllBe(t => t.Id == traject.Id && t.Aanvang == traject.Aanvang && t.Hulpvorm == "01" && !t.Ingetrokken);
        sporen[1][0].Geleverd.ShouldBeEmpty("nothing was delivered of its half-year");
        sporen[2][0].Geleverd.ShouldBe([new Leveringsplek(id, new(2026, 1, 1), 1, Leveringsstand.Geleverd, 1)]);
        await using var lezen = database.CreateContext(opstelling.Team.Aanmelding());
        var details = (await new TrajectenQuery(lezen, opstelling.Klok).DetailsAsync(traject.Id, Ct)).ShouldNotBeNull();
        details.Geleverd.ShouldBe(sporen[2][0].Geleverd);
        details.Contacten.Select(c => (c.ContactId, c.Datum, c.Regel, c.Leesbaar)).ShouldBe(new[] { 4, 2, 1 }.Select(i => (contacten[i].Id, dagen[i].Dag, "R06", true)));
        details.Hulpcontacten.ShouldBe(3);
    }

    [Fact]
    public async Task Een_traject_dat_na_het_leveren_is_ingetrokken_blijft_bij_het_contact_staan()
    {
        var opstelling = new Leveringsopstelling(database, "9903");
        await opstelling.MaakAsync(new LokaleInstellingen());
        var (kind, ander) = (opstelling.Jeugdige(), opstelling.Jeugdige());
        var traject = opstelling.Traject(kind, new(2026, 1, 5));
        var nooit = opstelling.Traject(ander, new(2026, 1, 5));
        nooit.IngetrokkenOp = new(2026, 2, 2);
        await opstelling.BewaarAsync(kind, ander, traject, nooit);
        Contact contact;
        await using (var db = database.CreateUnrestrictedContext())
        {
            contact = new Contactopstelling(db, 730_000).Contact(new(2026, 3, 2), [kind, ander], opstelling.Team.Team.Id, opstelling.Team.Medewerker.Id, kind.GemeenteCode, regel: r => (r.Uitkomst, r.UitkomstNorm, r.Levert) = (Uitkomst.Jeugdhulp, Uitkomst.Jeugdhulp, true));
            await db.SaveChangesAsync(Ct);
        }

        await opstelling.GeleverdAsync();
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Trajecten.IgnoreQueryFilters().Where(t => t.Id == traject.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.IngetrokkenOp, new DateOnly(2026, 7, 11)), Ct);
        }

        await using var lezen = database.CreateContext(opstelling.Team.Aanmelding());
        var regels = (await new ContactdetailsQuery(lezen, opstelling.Klok).LaadAsync(contact.Id, Ct)).ShouldNotBeNull().Regels;

        regels.Single(r => r.Regel.PersoonId == kind.Id).Trajecten.ShouldHaveSingleItem().ShouldSatisfyAllConditions(t => t.Ingetrokken.ShouldBeTrue(), t => t.Geleverd.Count.ShouldBe(1));
        regels.Single(r => r.Regel.PersoonId == ander.Id).Trajecten.ShouldBeEmpty("it never was in a file");
    }

    private static Task<Recordspoor?> SpoorAsync(Leveringsopstelling opstelling, Guid id, int nummer) =>
        opstelling.AlsAsync(opstelling.Eerste, db => new RecordspoorQuery(db, opstelling.Klok).LaadAsync(id, nummer, Ct));
}
