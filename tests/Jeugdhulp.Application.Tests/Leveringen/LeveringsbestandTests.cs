using System.Globalization;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Leveringen;

/// <summary>What is given out of a frozen delivery, and what its seal sees.</summary>
[Trait("Eis", "CBS-04")]
public sealed class LeveringsbestandTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly Bestandsindeling Csv = Bestandsindelingen.Voorbeelden.Single(i => i.Protocol == "7" && i.Soort is Bestandssoort.Csv);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_vastgestelde_levering_die_is_ingetrokken_geeft_haar_bestand_nog_byte_voor_byte()
    {
        var opstelling = await Leveringsopstelling.MetTrajectAsync(database);
        var id = await VastgesteldAsync(opstelling);
        var eerst = (await opstelling.BestandAsync(id)).ShouldNotBeNull();

        (await opstelling.StapAsync(opstelling.Eerste, id, (b, v) => b.TrekInAsync(id, v, "Verkeerd bestand verstuurd", Ct))).ShouldBeOfType<LeveringBewaard>();
        (await opstelling.BestandAsync(id)).ShouldBe(eerst);

        var nooit = await opstelling.BegonnenAsync();
        (await opstelling.ControleerAsync(opstelling.Eerste, nooit)).ShouldBeOfType<LeveringBewaard>();
        (await opstelling.StapAsync(opstelling.Eerste, nooit, (b, v) => b.TrekInAsync(nooit, v, "Nooit vastgesteld", Ct))).ShouldBeOfType<LeveringBewaard>();
        (await opstelling.BestandAsync(nooit)).ShouldBeNull("nobody ever put it in force");
    }

    [Fact]
    public async Task Een_werkboek_dat_te_groot_is_wordt_geweigerd_voordat_het_in_het_logboek_staat()
    {
        var opstelling = await Leveringsopstelling.MetTrajectAsync(database);
        var id = await VastgesteldAsync(opstelling);
        var boek = Bestandsindelingen.Voorbeelden.Single(i => i.Protocol == "7" && i.Soort is Bestandssoort.Werkboek).Naam;
        Task<bool> WerkboekAsync(string? indeling = null) => opstelling.AlsAsync(opstelling.Eerste, db => opstelling.Bestand(db).GeefRecordsAsync(id, indeling ?? boek, (_, _) => Task.CompletedTask, Ct));
        (await WerkboekAsync(Csv.Naam)).ShouldBeFalse("a text file is no workbook");
        (await opstelling.AlsAsync(opstelling.Eerste, db => opstelling.Bestand(db).GeefAsync(id, boek, (_, _) => Task.CompletedTask, Ct))).ShouldBeFalse("and the other way round");
        (await WerkboekAsync()).ShouldBeTrue();
        await VerdraaiAsync($"update cbslevering set aantal = {Leveringsbestand.MaxWerkboek + 1} where id = '{id}'");

        (await WerkboekAsync()).ShouldBeFalse();

        await using var db = database.CreateUnrestrictedContext();
        var rij = await db.Logboek.IgnoreQueryFilters().SingleAsync(l => l.ObjectId == id && l.Handeling == Handeling.LeveringGedownload, Ct);
        rij.Bijzonderheden!["vorm"].ShouldBe("werkboek");
    }

    [Theory]
    [InlineData("update cbslevering set indeling = indeling || ' ' where id = '{0}'")]
    [InlineData("update cbslevering set sha256 = repeat('0', 64) where id = '{0}'")]
    [InlineData("delete from cbsleveringdeel where levering_id = '{0}'")]
    public async Task Een_zegel_dat_niet_meer_klopt_wordt_gezien_en_staat_in_het_logboek(string poging)
    {
        var opstelling = await Leveringsopstelling.MetTrajectAsync(database);
        var id = await VastgesteldAsync(opstelling);
        Task<bool?> ToetsAsync() => opstelling.AlsAsync(opstelling.Eerste, db => opstelling.Bestand(db).ToetsAsync(id, Ct));
        (await ToetsAsync()).ShouldBe(true);

        await VerdraaiAsync(string.Format(CultureInfo.InvariantCulture, poging, id));

        (await ToetsAsync()).ShouldBe(false);
        await using var db = database.CreateUnrestrictedContext();
        var rijen = await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == id && l.Handeling == Handeling.LeveringGetoetst).OrderBy(l => l.Id).ToListAsync(Ct);
        rijen.Select(r => r.Bijzonderheden!["gelijk"]).ShouldBe(["ja", "nee"]);
    }

    [Fact]
    public async Task Een_CSV_van_meer_dan_een_deel_heeft_een_kopregel_en_elke_pagina_klopt()
    {
        // A part has 4,096 records.
        const int Aantal = 4_100;
        var opstelling = await Leveringsopstelling.NieuwAsync(database);

        // Nobody has a BSN, for there are not so many test numbers; the postcode and the day of birth tell them apart.
        List<Persoon> kinderen = [.. Enumerable.Range(0, Aantal).Select(i => opstelling.Jeugdige(new DateOnly(2010, 1, 1).AddDays(i % 1_000), p => (p.Bsn, p.Postcode) = (null, string.Create(CultureInfo.InvariantCulture, $"{1000 + i}AB"))))];
        await opstelling.BewaarAsync([.. kinderen, .. kinderen.Select(k => opstelling.Traject(k, new(2026, 2, 1)))]);
        var id = await VastgesteldAsync(opstelling, Csv.Naam);

        foreach (var indeling in new[] { null, Bestandsindelingen.Voorbeelden.First(i => i.Protocol == "7" && i.Soort is Bestandssoort.VasteBreedte).Naam })
        {
            var gekozen = indeling is null ? Csv : Bestandsindelingen.Voorbeelden.Single(i => i.Naam == indeling);
            var tekst = gekozen.Codering.GetString((await opstelling.BestandAsync(id, indeling)).ShouldNotBeNull());
            Bestandslezer.Lees(new StringReader(tekst), gekozen).Count(r => r.Record is not null).ShouldBe(Aantal);
            tekst.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(Aantal + (gekozen.Kopregel ? 1 : 0));
        }

        var (_, regels) = (await opstelling.AlsAsync(opstelling.Eerste, db => opstelling.Bestand(db).RecordsAsync(id, 82, Ct))).ShouldNotBeNull();
        regels.Select(r => r.Nummer).ShouldBe(Enumerable.Range(4_051, 50));
        regels.ShouldAllBe(r => r.Bronnen.Count == 1);
    }

    [Fact]
    public async Task Een_gewijzigd_record_zegt_wat_het_was_en_wordt_en_waar_het_uit_komt()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var kind = opstelling.Jeugdige();
        var traject = opstelling.Traject(kind, new(2026, 2, 1), new(2026, 6, 1));
        await opstelling.BewaarAsync(kind, traject);
        await opstelling.GeleverdAsync();
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Trajecten.IgnoreQueryFilters().Where(t => t.Id == traject.Id).ExecuteUpdateAsync(s => s.SetProperty(t => t.Einde, new DateOnly(2026, 5, 1)), Ct);
        }

        var correctie = await opstelling.BegonnenAsync();
        foreach (var bevroren in new[] { false, true })
        {
            if (bevroren)
            {
                (await opstelling.ControleerAsync(opstelling.Eerste, correctie)).ShouldBeOfType<LeveringBewaard>();
            }

            var (_, vergelijking) = (await opstelling.AlsAsync(opstelling.Eerste, db => opstelling.Bestand(db).VergelijkAsync(correctie, false, 1, Ct))).ShouldNotBeNull();
            var (verschil, plaatsen) = vergelijking.Plaatsen.ShouldHaveSingleItem();
            verschil.Velden.ShouldBe([Recordveld.Einde]);
            (verschil.Oud!.Tekst(Recordveld.Einde), verschil.Nieuw!.Tekst(Recordveld.Einde)).ShouldBe(("20260601", "20260501"));
            plaatsen.ShouldHaveSingleItem().TrajectId.ShouldBe(traject.Id);
        }
    }

    [Fact]
    public async Task Meer_verschillen_dan_op_een_pagina_passen_staan_er_allemaal()
    {
        var opstelling = await Leveringsopstelling.MetTrajectAsync(database);
        var eerste = await opstelling.GeleverdAsync();
        var kinderen = Enumerable.Range(0, 60).Select(_ => opstelling.Jeugdige()).ToList();
        await opstelling.BewaarAsync([.. kinderen, .. kinderen.Select(k => opstelling.Traject(k, new(2026, 3, 1)))]);
        Task<(Cbslevering Levering, Leveringsvergelijking Vergelijking)?> PaginaAsync(int pagina) => opstelling.AlsAsync(opstelling.Eerste, db => opstelling.Bestand(db).VergelijkAsync(eerste, true, pagina, Ct));

        var een = (await PaginaAsync(1)).ShouldNotBeNull().Vergelijking;
        var twee = (await PaginaAsync(2)).ShouldNotBeNull().Vergelijking;

        een.Verschillen.Count.ShouldBe(60);
        (een.Plaatsen.Count, twee.Plaatsen.Count).ShouldBe((50, 10));
        een.Plaatsen.Concat(twee.Plaatsen).Select(p => p.Plaatsen.ShouldHaveSingleItem().TrajectId).Distinct().Count().ShouldBe(60);
    }

    /// <summary>Changes what is frozen, as only someone can who switches the guards of the database off.</summary>
    private async Task VerdraaiAsync(string sql)
    {
        await using var db = database.CreateUnrestrictedContext();
        await db.Database.OpenConnectionAsync(Ct);
        await db.Database.ExecuteSqlAsync($"set session_replication_role = replica", Ct);
        (await db.Database.ExecuteSqlAsync(System.Runtime.CompilerServices.FormattableStringFactory.Create(sql), Ct)).ShouldBeGreaterThan(0);
        await db.Database.ExecuteSqlAsync($"set session_replication_role = origin", Ct);
    }

    private static async Task<Guid> VastgesteldAsync(Leveringsopstelling opstelling, string? indeling = null)
    {
        var id = await opstelling.BegonnenAsync();
        (await opstelling.ControleerAsync(opstelling.Eerste, id, indeling)).ShouldBeOfType<LeveringBewaard>();
        (await opstelling.StelVastAsync(opstelling.Tweede, id)).ShouldBeOfType<LeveringBewaard>();
        return id;
    }
}
