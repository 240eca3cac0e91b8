using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Trajecten;

[Trait("Eis", "TRJ-12")]
public sealed class ProductbeheerTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Trajectgegevens Gegevens { get; } = new() { Hulpvorm = "01", Uitvoerder = "wijkteam", DirecteVerwijzer = "school", Crisis = "nee", Aanvang = new(2026, 9, 1) };

    [Fact]
    public async Task Een_product_komt_er_een_keer_bij_en_staat_in_het_logboek()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var id = Guid.NewGuid();

        var resultaten = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => MaakAsync(proef, id, "Begeleiding")));

        resultaten.ShouldAllBe(r => r == new Bewaard(id));
        await using var db = database.CreateUnrestrictedContext();
        (await db.Producten.IgnoreQueryFilters().SingleAsync(p => p.Id == id, Ct)).GeldigTot.ShouldBeNull();
        (await db.Logboek.IgnoreQueryFilters().SingleAsync(l => l.ObjectId == id, Ct)).Handeling.ShouldBe(Handeling.ProductGemaakt);
    }

    [Fact]
    public async Task Een_naam_staat_op_een_dag_voor_een_product()
    {
        var proef = await Trajectproef.MaakAsync(database);
        (await MaakAsync(proef, Guid.NewGuid(), "Weerbaarheid", laatste: new(2026, 6, 30))).ShouldBeOfType<Bewaard>();

        (await MaakAsync(proef, Guid.NewGuid(), "WEERBAARHEID", van: new(2026, 6, 30))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Naam");
        (await MaakAsync(proef, Guid.NewGuid(), "Weerbaarheid", van: new(2026, 7, 1))).ShouldBeOfType<Bewaard>();
        (await MaakAsync(await Trajectproef.MaakAsync(database), Guid.NewGuid(), "Weerbaarheid")).ShouldBeOfType<Bewaard>("another gemeente has a list of its own");
    }

    [Theory]
    [InlineData(null, "01", "Naam")]
    [InlineData(" ", "01", "Naam")]
    [InlineData("Begeleiding\0", "01", "Naam")]
    [InlineData("Begeleiding", null, "Hulpvorm")]
    [InlineData("Begeleiding", "onzin", "Hulpvorm")]
    [InlineData("Begeleiding", "0\u00001", "Hulpvorm")]
    public async Task Wat_niet_kan_wordt_bij_het_veld_geweigerd(string? naam, string? hulpvorm, string veld)
    {
        var proef = await Trajectproef.MaakAsync(database);

        (await MaakAsync(proef, Guid.NewGuid(), naam, hulpvorm)).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe(veld);
    }

    [Fact]
    public async Task Een_traject_krijgt_een_product_van_zijn_hulpvorm_dat_op_de_eerste_dag_geldt_en_de_geschiedenis_noemt_de_namen()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var (eigen, later, ander) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await MaakAsync(proef, eigen, "Begeleiding");
        await MaakAsync(proef, later, "Training", van: new(2026, 9, 2));
        await MaakAsync(proef, ander, "Dagbehandeling", "02");
        var traject = Guid.NewGuid();

        foreach (var fout in new[] { later, ander, Guid.NewGuid() })
        {
            (await proef.BeginAsync(Guid.NewGuid(), Gegevens with { Product = fout })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Product");
        }

        (await proef.BeginAsync(traject, Gegevens with { Product = eigen })).ShouldBeOfType<Bewaard>();
        var begonnen = await proef.TrajectAsync(traject);
        (begonnen.ProductId, begonnen.Hulpvorm, begonnen.VerwijzerCode).ShouldBe((eigen, "01", "06"));
        (await proef.AlsAsync(p => p.Beheer.WijzigAsync(traject, begonnen.Versie, Gegevens with { VerwachtEinde = begonnen.VerwachtEinde }, "Toch niet", Ct))).ShouldBeOfType<Bewaard>();

        (await proef.TrajectAsync(traject)).ProductId.ShouldBeNull();
        await using var lezer = database.CreateUnrestrictedContext();
        var veld = (await lezer.Verloopregels.IgnoreQueryFilters().SingleAsync(v => v.TrajectId == traject && v.Soort == Verloopsoort.Gewijzigd, Ct)).Velden.ShouldHaveSingleItem();
        (veld.Veld, veld.Oud, veld.Nieuw).ShouldBe(("product", "Begeleiding", null));
    }

    [Fact]
    public async Task Een_product_eindigt_niet_voor_hulp_die_ermee_begon_en_wie_later_is_schrijft_niets_over()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var id = Guid.NewGuid();
        await MaakAsync(proef, id, "Begeleiding");
        await proef.BeginAsync(Guid.NewGuid(), Gegevens with { Product = id });
        var versie = await VersieAsync(id);

        (await WijzigAsync(proef, id, versie, new("Begeleiding", null, new(2015, 1, 1), new(2026, 8, 31)))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("LaatsteDag");
        (await WijzigAsync(proef, id, versie, new("Begeleiding", null, new(2026, 9, 2), null))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("GeldigVan");
        (await WijzigAsync(proef, id, versie, new("Begeleiding thuis", null, new(2026, 9, 1), new(2026, 9, 1)))).ShouldBeOfType<Bewaard>();
        (await WijzigAsync(proef, id, versie, new("Iets anders", null, new(2015, 1, 1), null))).ShouldBeOfType<Verouderd>();

        await using var db = database.CreateUnrestrictedContext();
        var product = await db.Producten.IgnoreQueryFilters().SingleAsync(p => p.Id == id, Ct);
        (product.Naam, product.GeldigVan, product.GeldigTot).ShouldBe(("Begeleiding thuis", new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 2)));
        (await db.Logboek.IgnoreQueryFilters().SingleAsync(l => l.ObjectId == id && l.Handeling == Handeling.ProductGewijzigd, Ct)).Bijzonderheden!["velden"].ShouldBe("naam geldigVan geldigTot");
    }

    private static Task<Trajectresultaat> MaakAsync(Trajectproef proef, Guid id, string? naam, string? hulpvorm = "01", DateOnly? van = null, DateOnly? laatste = null) =>
        proef.AlsAsync(p => p.Producten.VoegToeAsync(id, new(naam, hulpvorm, van ?? new(2015, 1, 1), laatste), Ct));

    private static Task<Trajectresultaat> WijzigAsync(Trajectproef proef, Guid id, uint versie, Productopdracht opdracht) =>
        proef.AlsAsync(p => p.Producten.WijzigAsync(id, versie, opdracht, Ct));

    private async Task<uint> VersieAsync(Guid id)
    {
        await using var db = database.CreateUnrestrictedContext();
        return (await db.Producten.IgnoreQueryFilters().SingleAsync(p => p.Id == id, Ct)).Versie;
    }
}
