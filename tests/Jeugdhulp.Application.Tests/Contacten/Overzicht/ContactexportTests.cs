using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Concepten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Documenten;
using Jeugdhulp.Application.Leren;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using static Jeugdhulp.TestCommon.Contactopstelling;

namespace Jeugdhulp.Application.Tests.Contacten.Overzicht;

public sealed class ContactexportTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private const int MeerDanEenDeel = 1_203;

    private static readonly Contactfilter Alles = new() { Van = new DateOnly(2026, 7, 1), Tot = new DateOnly(2026, 12, 31) };

    private readonly Totalengeheugen _geheugen = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var db = database.CreateUnrestrictedContext();
        if (await db.Teams.IgnoreQueryFilters().AnyAsync(Ct))
        {
            return;
        }

        var opstelling = new Contactopstelling(db);
        await opstelling.MaakAsync();
        var noor = opstelling.Persoon("Noor", "Bakker");
        for (var i = 0; i < MeerDanEenDeel; i++)
        {
            opstelling.Contact(new DateOnly(2026, 7, 1).AddDays(i % 90), i % 3 == 0 ? [noor] : []);
        }

        opstelling.Contact(new DateOnly(2026, 9, 6), [noor], team: Zuid, medewerker: Bea);
        await db.SaveChangesAsync(Ct);
    }

    public ValueTask DisposeAsync()
    {
        _geheugen.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(Lijstvolgorde.Datum)]
    [InlineData(Lijstvolgorde.Naam)]
    public async Task Een_bestand_heeft_alle_regels_in_de_volgorde_van_de_lijst(Lijstvolgorde volgorde)
    {
        await using var db = database.CreateContext(Als(Ans));
        var query = new ContactlijstQuery(db, new StilleKlok(Vandaag), _geheugen);
        var eerste = await query.LaadAsync(Alles with { Volgorde = volgorde }, Ct);

        var export = await query.ExporteerAsync(Alles with { Volgorde = volgorde }, Ct);
        var regels = await export.Regels.ToListAsync(Ct);

        export.Aantal.ShouldBe(MeerDanEenDeel);
        regels.Select(r => r.RegelId).Distinct().Count().ShouldBe(MeerDanEenDeel);
        regels.Take(Contactlijst.PerPagina).Select(r => r.RegelId).ShouldBe(eerste.Regels.Select(r => r.RegelId));
        regels.ShouldAllBe(r => export.Teams.ContainsKey(r.TeamId));
    }

    [Fact]
    [Trait("Eis", "PRV-11")]
    public async Task Wie_een_download_afbreekt_staat_al_in_het_logboek()
    {
        var gelezen = await LogAsync();
        await using (var db = database.CreateContext(Als(Ans)))
        {
            var export = await new ContactlijstQuery(db, new StilleKlok(Vandaag), _geheugen).ExporteerAsync(Alles, Ct);
            await foreach (var regel in export.Regels)
            {
                regel.TeamId.ShouldBe(Noord);
                break;
            }
        }

        var erbij = (await LogAsync())[gelezen.Count..];
        erbij.Select(l => l["vorm"]).ShouldBe(["export", "exportdeel"]);
        erbij[0]["regels"].ShouldBe(MeerDanEenDeel.ToString(System.Globalization.CultureInfo.InvariantCulture));
        erbij[1]["getoond"].ShouldBe("1000");
        erbij[1]["personen"].ShouldNotBeEmpty();
    }

    [Fact]
    public async Task De_startpagina_schrijft_alleen_op_wie_er_getoond_is()
    {
        var gelezen = await LogAsync();
        var aanmelding = Als(Ans);
        await using var db = database.CreateContext(aanmelding);
        var klok = new StilleKlok(new DateOnly(2026, 7, 1).AddDays(89));
        var werk = new MijnWerkQuery(
            new ConceptService(db, aanmelding, klok), new ContactlijstQuery(db, klok, _geheugen), new WerkQuery(db, klok), new Documentlezer(db, aanmelding, klok), new Rondelezer(db, aanmelding, klok), db, klok);

        var regels = (await werk.LaadAsync(Ct))!.Contacten;

        regels.Count.ShouldBe(5);
        var erbij = (await LogAsync())[gelezen.Count..].ShouldHaveSingleItem();
        erbij["getoond"].ShouldBe("5");
        erbij["personen"].ShouldBe(string.Join(',', regels.Select(r => r.PersoonId).OfType<Guid>().Distinct()));
        erbij.ShouldNotContainKey("regels");
    }

    private async Task<List<Dictionary<string, string>>> LogAsync()
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().Where(l => l.Handeling == Handeling.ContactenBekeken).OrderBy(l => l.Id).Select(l => l.Bijzonderheden!).ToListAsync(Ct);
    }
}
