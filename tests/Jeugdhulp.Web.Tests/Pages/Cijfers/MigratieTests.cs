using AngleSharp.Dom;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Cijfers;

/// <summary>Figures that came out of another system say so wherever they stand.</summary>
[Trait("Eis", "TRB-02")]
public sealed class MigratieTests(MigratieTests.Gemigreerd proef) : IClassFixture<MigratieTests.Gemigreerd>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cijfers_NoemenDeOvergangAlsOorzaak_OokAlEindigtDieLater()
    {
        using var browser = await proef.Basis.BeleidAsync();

        (await WatErTussenZitAsync("2025H1")).ShouldContain(Gemigreerd.Tekst);
        (await WatErTussenZitAsync("2026-06-30")).ShouldNotContain(Gemigreerd.Tekst);

        async Task<string> WatErTussenZitAsync(string periode) => (await browser.PaginaAsync($"/cijfers?periode={periode}&vergelijk=vorige")).QuerySelector("main section")!.TextContent;
    }

    [Theory]
    [InlineData("/cijfers?periode=2025H1&handler=Csv", true)]
    [InlineData("/cijfers?periode=2026H1&handler=Csv", false)]
    [InlineData("/cijfers/kwaliteit?periode=2025H1&handler=Csv", true)]
    [InlineData("/cijfers/kwaliteit?periode=2026H1&handler=Csv", false)]
    [InlineData("/cijfers/wachten?periode=2025H1&handler=Csv", true)]
    [InlineData("/cijfers/wachten?periode=2026H1&handler=Csv", false)]
    public async Task Csv_ZegtHetInElkeRegel(string adres, bool gemigreerd)
    {
        using var browser = await proef.Basis.BeleidAsync();

        var regels = (await browser.GetStringAsync(new Uri(adres, UriKind.Relative), Ct)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        regels[0].ShouldEndWith("\"herkomst\"");
        regels.Length.ShouldBeGreaterThan(5);
        regels.Skip(1).ShouldAllBe(r => r.EndsWith(gemigreerd ? ";\"gemigreerd\"" : ";\"\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Xlsx_ZegtHetInDeToelichting_MetWatErGebeurde()
    {
        using var browser = await proef.Basis.BeleidAsync();

        using var bestand = SpreadsheetDocument.Open(await browser.GetStreamAsync(new Uri("/cijfers?periode=2025H1&handler=Xlsx", UriKind.Relative), Ct), isEditable: false);

        var rijen = bestand.WorkbookPart!.WorksheetParts.SelectMany(b => b.Worksheet.Descendants<Row>()).Select(r => string.Join('|', r.Elements<Cell>().Select(c => c.InnerText))).ToList();
        rijen.ShouldContain($"gemigreerd|{Gemigreerd.Tekst}");
        rijen.ShouldContain(r => r.StartsWith("9991|2025H1|", StringComparison.Ordinal) && r.EndsWith("|gemigreerd", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/cijfers/kwaliteit?periode=2025H1", true)]
    [InlineData("/cijfers/kwaliteit?periode=2026H1", false)]
    [InlineData("/cijfers/vergelijken?periode=2025H1", true)]
    [InlineData("/cijfers/vergelijken?periode=2026H1", false)]
    public async Task Pagina_ZegtHetAchterDeNaam(string adres, bool gemigreerd)
    {
        using var browser = await proef.Basis.BeleidAsync();

        var koppen = (await browser.PaginaAsync(adres)).QuerySelectorAll("main table tbody th").Select(c => c.TextContent).ToList();

        koppen.ShouldNotBeEmpty();
        koppen.Any(k => k.EndsWith("(gemigreerd)", StringComparison.Ordinal)).ShouldBe(gemigreerd);
    }

    /// <summary>The contacts up to and including September 2025 came out of another system.</summary>
    public sealed class Gemigreerd : IAsyncLifetime
    {
        public const string Tekst = "Contacten tot en met 30-9-2025 komen uit een ander systeem: Kladblok.";

        public Cijferproef Basis { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await Basis.InitializeAsync();
            await using var db = Basis.Web.Database.CreateUnrestrictedContext();
            db.Annotaties.Add(new()
            {
                GemeenteCode = Webfabriek.GemeenteA,
                Id = Guid.NewGuid(),
                Datum = new DateOnly(2025, 10, 1),
                GemigreerdVanaf = new DateOnly(2025, 1, 1),
                Oorzaak = Annotatieoorzaak.NieuwRegistratiesysteem,
                Tekst = Tekst,
                Automatisch = true,
                DoorNaam = "Beheer",
                Op = DateTimeOffset.UnixEpoch,
            });
            await db.SaveChangesAsync();
        }

        public ValueTask DisposeAsync() => Basis.DisposeAsync();
    }
}
