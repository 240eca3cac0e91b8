using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Data;

[Trait("Eis", "BEH-05")]
public sealed class ReferentiedataTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await Vulling.LaadReferentiedataAsync(database.ConnectionString, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Alle_342_gemeenten_van_2026_en_zes_verzonnen_gemeenten_zijn_er()
    {
        await using var db = database.CreateUnrestrictedContext();

        (await db.Gemeenten.CountAsync(g => !g.Fictief)).ShouldBe(342);
        (await db.Gemeenten.Where(g => g.Fictief).OrderBy(g => g.Code).Select(g => g.Code + " " + g.Naam).ToListAsync())
            .ShouldBe(["9991 Voorbeeld A", "9992 Voorbeeld B", "9993 Voorbeeld C", "9994 Voorbeeld D", "9995 Voorbeeld E", "9996 Voorbeeld F"]);
    }

    [Theory]
    [InlineData("0518", "'s-Gravenhage", "Zuid-Holland", "Haaglanden")]
    [InlineData("1900", "Súdwest-Fryslân", "Fryslân", "Friesland")]
    [InlineData("0820", "Nuenen, Gerwen en Nederwetten", "Noord-Brabant", "Zuid-Oost Brabant")]
    [InlineData("1992", "Voorne aan Zee", "Zuid-Holland", "Rijnmond")]
    public async Task Een_gemeente_heeft_haar_naam_provincie_en_jeugdregio(string code, string naam, string provincie, string regio)
    {
        await using var db = database.CreateUnrestrictedContext();

        var gemeente = await db.Gemeenten.SingleAsync(g => g.Code == code);

        (gemeente.Naam, gemeente.Provincie, gemeente.Regio).ShouldBe((naam, provincie, regio));
    }

    [Theory]
    [InlineData("verwijzer", "01 02 03 04 05 06 08")]
    [InlineData("hulpvorm", "01 02 03 04 11 12 13 14")]
    [InlineData("crisis", "01 02")]
    [InlineData("redenBeeindiging", "01 02 03 04 05")]
    [InlineData("zonderHulpVerder", "01 02 03 04")]
    [InlineData("tevredenheid", "1 2 3 4 5 6 7 8 9 10")]
    [InlineData("geslacht", "V M O")]
    [InlineData("perspectief", "")]
    public async Task De_codes_van_het_protocol_zijn_volledig_in_2026(string lijst, string codes)
    {
        (await GeldigeCodesAsync(lijst, new DateOnly(2026, 1, 1))).ShouldBe(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Verwijzer_07_bestond_alleen_voor_versie_7()
    {
        (await GeldigeCodesAsync("verwijzer", new DateOnly(2021, 12, 31))).ShouldContain("07");
        (await GeldigeCodesAsync("verwijzer", new DateOnly(2022, 1, 1))).ShouldNotContain("07");
    }

    [Fact]
    [Trait("Eis", "CLS-13")]
    public async Task De_bijzondere_BSN_codes_zijn_op_elke_dag_die_van_de_versie_van_het_protocol()
    {
        foreach (var versie in Protocolversies.Meegeleverd.Alle)
        {
            (await CodeAsync("BSN onbekend", versie.GeldigVan)).ShouldBe(versie.NummerOnbekend.Waarde, versie.Naam);
            (await CodeAsync("Ongeboren kind", versie.GeldigVan)).ShouldBe(versie.NummerOngeboren.Waarde, versie.Naam);
        }

        async Task<string> CodeAsync(string omschrijving, DateOnly dag)
        {
            await using var db = database.CreateUnrestrictedContext();
            return await db.Codewaarden.Where(c => c.Lijst == "bsnBijzonder" && c.Omschrijving == omschrijving && c.GeldigVan <= dag && (c.GeldigTot == null || c.GeldigTot > dag)).Select(c => c.Code).SingleAsync();
        }
    }

    [Theory]
    [InlineData("verwijzer", "06", "06")]
    [InlineData("hulpvorm", "14", "38")]
    [InlineData("redenBeeindiging", "02", "34")]
    [InlineData("redenBeeindiging", "03", "32")]
    public async Task Een_code_kent_haar_code_in_het_berichtenverkeer(string lijst, string code, string ijw)
    {
        await using var db = database.CreateUnrestrictedContext();

        (await db.Codewaarden.SingleAsync(c => c.Lijst == lijst && c.Code == code)).IjwCode.ShouldBe(ijw);
    }

    [Theory]
    [Trait("Eis", "CON-05")]
    [InlineData("kanaal", 8)]
    [InlineData("gesprokenMet", 8)]
    [InlineData("herkomst", 3)]
    [InlineData("bestemming", 15)]
    [InlineData("redenDoorverwijzing", 7)]
    public async Task De_lijsten_van_het_formulier_zijn_gevuld(string lijst, int aantal)
    {
        (await GeldigeCodesAsync(lijst, new DateOnly(2026, 1, 1))).Count.ShouldBe(aantal);
    }

    [Fact]
    public async Task Nog_eens_laden_verandert_niets_en_laat_een_wijziging_staan()
    {
        await using var db = database.CreateUnrestrictedContext();
        var kanaal = await db.Codewaarden.SingleAsync(c => c.Lijst == "kanaal" && c.Code == "politiebureau");
        db.Entry(kanaal).Property(c => c.Omschrijving).CurrentValue = "Bij de politie";
        await db.SaveChangesAsync();

        var geladen = await Vulling.LaadReferentiedataAsync(database.ConnectionString, TestContext.Current.CancellationToken);

        geladen.ShouldBeFalse();
        (await db.Codewaarden.AsNoTracking().SingleAsync(c => c.Lijst == "kanaal" && c.Code == "politiebureau")).Omschrijving.ShouldBe("Bij de politie");
        (await db.Users.CountAsync()).ShouldBe(0, "demoaccounts komen niet mee met de referentiedata");
    }

    private async Task<List<string>> GeldigeCodesAsync(string lijst, DateOnly op)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Codewaarden
            .Where(c => c.Lijst == lijst && c.GeldigVan <= op && (c.GeldigTot == null || c.GeldigTot > op))
            .OrderBy(c => c.Volgorde)
            .Select(c => c.Code)
            .ToListAsync();
    }
}
