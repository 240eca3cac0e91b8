using System.Security.Cryptography;
using System.Text;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Tests.Data;
using Jeugdhulp.Application.Uitwisseling;
using Jeugdhulp.Domain.Uitwisseling;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Uitwisseling;

/// <summary>A whole gemeente in the exchange format.</summary>
public sealed class GemeenteuitvoerTests(GeladenDemodata demo) : IClassFixture<GeladenDemodata>
{
    private const string Gemeente = "9992";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "TRB-07")]
    public async Task Alles_van_de_gemeente_staat_erin_en_niets_van_een_ander()
    {
        var (map, manifest) = await MaakAsync();
        await using var db = demo.Database.CreateUnrestrictedContext();

        Rijen(manifest, "contacten").ShouldBe(await db.Contactregels.IgnoreQueryFilters().CountAsync(r => r.GemeenteCode == Gemeente, Ct));
        Rijen(manifest, "trajecten").ShouldBe(await db.Trajecten.IgnoreQueryFilters().CountAsync(t => t.GemeenteCode == Gemeente && t.IngetrokkenOp == null, Ct));
        Rijen(manifest, "doorverwijzingen").ShouldBe(await db.Doorverwijzingen.IgnoreQueryFilters().CountAsync(t => t.GemeenteCode == Gemeente, Ct));
        Rijen(manifest, "hulpvragen").ShouldBe(await db.Hulpvragen.IgnoreQueryFilters().CountAsync(t => t.GemeenteCode == Gemeente, Ct));
        Rijen(manifest, "wachtlijst").ShouldBe(await db.Wachtenden.IgnoreQueryFilters().CountAsync(t => t.GemeenteCode == Gemeente, Ct));
        Rijen(manifest, "dossiers").ShouldBe(await db.Dossierpersonen.IgnoreQueryFilters().CountAsync(t => t.GemeenteCode == Gemeente, Ct));
        var personen = await db.Personen.IgnoreQueryFilters().Where(p => p.GemeenteCode == Gemeente && p.SamengevoegdMetId == null).Select(p => p.Id).ToListAsync(Ct);
        Encoding.UTF8.GetString(map.Bestanden["personen.csv"]).Split("\r\n").Skip(1).Where(r => r.Length > 0).Select(r => Guid.Parse(r.Split(';')[0])).Distinct().ShouldBe(personen, ignoreOrder: true);
    }

    [Fact]
    public async Task Het_manifest_zegt_van_wie_het_is_en_wat_elk_bestand_is()
    {
        var (map, manifest) = await MaakAsync();

        manifest.Gemeente.ShouldBe(Gemeente);
        manifest.Bestanden.Select(b => b.Naam).ShouldBe(Uitwisselformaat.Bestanden.Select(b => b.Bestandsnaam));
        manifest.Bestanden.ShouldAllBe(b => b.Sha256 == Convert.ToHexStringLower(SHA256.HashData(map.Bestanden[b.Naam])));
        Uitwisselmanifest.Lees(Encoding.UTF8.GetString(map.Bestanden[Uitwisselformaat.Manifest]))!.Bestanden.ShouldBe(manifest.Bestanden);
    }

    [Fact]
    [Trait("Eis", "PRV-11")]
    public async Task Het_logboek_zegt_dat_alles_is_uitgevoerd_met_aantallen_alleen()
    {
        var (_, manifest) = await MaakAsync();
        await using var db = demo.Database.CreateUnrestrictedContext();

        var regel = await db.Logboek.IgnoreQueryFilters().Where(r => r.GemeenteCode == Gemeente && r.Handeling == Handeling.GemeenteUitgevoerd).OrderByDescending(r => r.Id).FirstAsync(Ct);

        regel.Bijzonderheden!["personen"].ShouldBe(Rijen(manifest, "personen").ToString(System.Globalization.CultureInfo.InvariantCulture));
        regel.Bijzonderheden.Values.ShouldAllBe(w => w.All(char.IsAsciiDigit));
    }

    [Fact]
    public async Task Een_formule_in_een_tekst_gaat_onschadelijk_naar_buiten_en_komt_heel_terug()
    {
        const string formule = "=HYPERLINK(\"http://voorbeeld.test\")";
        await using (var db = demo.Database.CreateUnrestrictedContext())
        {
            var persoon = await db.Personen.IgnoreQueryFilters().FirstAsync(p => p.GemeenteCode == "9996" && p.SamengevoegdMetId == null, Ct);
            persoon.Straat = formule;
            await db.SaveChangesAsync(Ct);
        }

        var (map, _) = await Uitvoer.MaakAsync(demo.Database, "9996", TimeProvider.System, Ct);

        Encoding.UTF8.GetString(map.Bestanden["personen.csv"]).ShouldContain("\"'=HYPERLINK(\"\"http://voorbeeld.test\"\")\"");
        var bron = Bronlezer.Lees(map, "9996", await OmgevingAsync());
        bron.Rijen["personen"].ShouldContain(r => r.Van(Personenbestand.Straat) == formule);
    }

    [Fact]
    [Trait("Eis", "TRB-07")]
    public async Task Wat_naar_buiten_gaat_kan_zonder_een_fout_weer_worden_gelezen()
    {
        var (map, manifest) = await MaakAsync();
        var omgeving = await OmgevingAsync();
        var bron = Bronlezer.Lees(map, Gemeente, omgeving);
        await using var db = demo.Database.CreateUnrestrictedContext();
        var teams = await db.Teams.IgnoreQueryFilters().Where(t => t.GemeenteCode == Gemeente).Select(t => new Bekendteam(t.Id, t.Naam, t.GeldigVan, t.GeldigTot)).ToListAsync(Ct);

        var samen = Samenhang.Toets(bron.Rijen, omgeving, new() { Code = Gemeente, Teams = teams }, new("proef", t => SHA256.HashData(Encoding.UTF8.GetBytes(t))));

        bron.Fouten.ShouldBeEmpty();
        bron.Onbekend.ShouldBeEmpty();
        samen.Alle.SelectMany(r => r.Fouten).Select(f => $"{f.Bestand} {f.Regel} {f.Kolom} {f.Soort} {f.Grens}").ShouldBeEmpty();
        samen.Alle.Count().ShouldBe((int)manifest.Bestanden.Sum(b => b.Rijen));
    }

    private static long Rijen(Uitwisselmanifest manifest, string naam) => manifest.Bestanden.Single(b => b.Naam == $"{naam}.csv").Rijen;

    private async Task<Leesomgeving> OmgevingAsync()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        var codes = await db.Codewaarden.IgnoreQueryFilters().Select(c => new Coderegel(c.Lijst, c.Code, c.Omschrijving, c.GeldigVan, c.GeldigTot)).ToListAsync(Ct);
        return new(GeladenDemodata.Vandaag, TimeZoneInfo.Utc, new(codes), Kaart.Leeg);
    }

    private Task<(Bronmap Map, Uitwisselmanifest Manifest)> MaakAsync() => Uitvoer.MaakAsync(demo.Database, Gemeente, TimeProvider.System, Ct);
}
