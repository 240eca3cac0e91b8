using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.TagHelpers;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Cijfers;

/// <summary>The page, its files and the kept figures say the same.</summary>
[Trait("Eis", "DSH-16")]
public sealed class CijferbestandTests(Cijferproef proef) : IClassFixture<Cijferproef>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026H1", "beschermd")]
    [InlineData("2026H1", "gepubliceerd")]
    [InlineData("2026", "beschermd")]
    [InlineData("2026-06-30", "gepubliceerd")]
    public async Task Csv_HeeftDeRegelsVanHetRapport_EnDePaginaDezelfdeGetallen(string periode, string weergave)
    {
        Meetmoment.TryParse(periode, out var moment).ShouldBeTrue();
        using var browser = await proef.BeleidAsync();

        using var antwoord = await browser.GetAsync(new Uri($"/cijfers?periode={periode}&weergave={weergave}&handler=Csv", UriKind.Relative), Ct);

        antwoord.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        antwoord.Content.Headers.ContentDisposition!.FileName.ShouldBe($"cijfers-{periode}-gemeente.csv");
        var regels = (await antwoord.Content.ReadAsStringAsync(Ct)).TrimStart('﻿').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        regels[0].ShouldBe("\"gemeente\";\"periode\";\"lens\";\"maat\";\"uitsplitsing\";\"waarde\";\"status\";\"herkomst\"");
        var rapport = await RapportAsync(moment, weergave == "beschermd" ? Weergave.Beschermd : Weergave.Gepubliceerd);
        regels.Skip(1).ShouldBe(rapport.Select(r => $"\"9991\";\"{periode}\";\"gemeente\";\"{r.Maat}\";\"{r.Uitsplitsing}\";\"{r.Waarde?.Getal?.ToString("0.###", CultureInfo.GetCultureInfo("nl-NL"))}\";\"{r.Status}\";\"\""));

        var pagina = await browser.PaginaAsync($"/cijfers?periode={periode}&weergave={weergave}");
        foreach (var (maat, naam) in new[] { ("Jeugdigen", "jeugdigen"), ("Trajecten", "trajecten"), ("ZonderVerblijf", "zonderVerblijf") })
        {
            var waarde = rapport.Single(r => r.Maat == naam && r.Uitsplitsing.Length == 0).Waarde!.Value;
            var verwacht = waarde.Getal is { } getal ? Rekenregels.Schrijf(getal, 0) : string.Concat(CijferTagHelper.Woord(waarde.Stand, Bescherming.Grens).Teken, CijferTagHelper.Woord(waarde.Stand, Bescherming.Grens).Tekst);
            Cijferproef.Rij(pagina, maat).Split('|')[1].ShouldBe(verwacht, maat);
        }
    }

    [Fact]
    public async Task Csv_VanEenTeam_HeeftAlleenDatTeam()
    {
        using var browser = await proef.BeleidAsync();

        var tekst = await browser.GetStringAsync(new Uri($"/cijfers?periode=2026H1&team={Contactopstelling.Zuid}&handler=Csv", UriKind.Relative), Ct);

        tekst.ShouldContain("\"jeugdigen\";\"team=Zuid\";\"\";\"teKlein\";\"\"");
        tekst.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).ShouldAllBe(r => r.Contains("\"team=Zuid", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Xlsx_HeeftDezelfdeRegels_MetGetallenAlsGetal()
    {
        Meetmoment.TryParse("2026H1", out var moment).ShouldBeTrue();
        using var browser = await proef.BeleidAsync();

        using var antwoord = await browser.GetAsync(new Uri("/cijfers?periode=2026H1&handler=Xlsx", UriKind.Relative), Ct);

        antwoord.Content.Headers.ContentDisposition!.FileName.ShouldBe("cijfers-2026H1-gemeente.xlsx");
        using var bestand = SpreadsheetDocument.Open(await antwoord.Content.ReadAsStreamAsync(Ct), isEditable: false);
        new OpenXmlValidator().Validate(bestand, Ct).ShouldBeEmpty();
        var bladen = bestand.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().ToDictionary(b => b.Name!.Value!, b => ((WorksheetPart)bestand.WorkbookPart.GetPartById(b.Id!.Value!)).Worksheet.Descendants<Row>().ToList(), StringComparer.Ordinal);
        bladen.Keys.ShouldBe(["Cijfers", "Toelichting"]);
        var rijen = bladen["Cijfers"].Skip(1).Select(r => r.Elements<Cell>().ToList()).ToList();
        rijen.Select(r => string.Join('|', r.Skip(3).Select(c => c.InnerText))).ShouldBe(
            (await RapportAsync(moment, Weergave.Beschermd)).Select(r => $"{r.Maat}|{r.Uitsplitsing}|{r.Waarde?.Getal?.ToString(CultureInfo.InvariantCulture)}|{r.Status}|"));
        rijen.Where(r => r[5].InnerText.Length > 0).ShouldAllBe(r => r[5].DataType!.Value == CellValues.Number);
        rijen.ShouldContain(r => r[6].InnerText == "teKlein" && r[5].InnerText.Length == 0);
    }

    private async Task<IReadOnlyList<Cijferregel>> RapportAsync(Meetmoment moment, Weergave weergave)
    {
        await using var bereik = proef.Web.Services.CreateAsyncScope();
        bereik.ServiceProvider.GetRequiredService<Aanmelding>().Is(null, string.Empty, Webfabriek.GemeenteA, [], "test");
        var cijfers = await bereik.ServiceProvider.GetRequiredService<CijferQuery>().LaadAsync([moment], Cijferlens.Gemeente, weergave, Ct);
        return [.. Cijferrapport.Regels(cijfers, moment, Cijferlens.Gemeente)];
    }
}
