using System.Net;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Cijfers;

[Trait("Eis", "GEZ-04")]
public sealed class SamenloopTests(Cijferproef proef) : IClassFixture<Cijferproef>
{
    private const string Adres = "/cijfers/samenloop";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "PRV-09")]
    public async Task Een_consulent_komt_er_niet_bij_en_een_beleidsmedewerker_ziet_alleen_aantallen()
    {
        using var consulent = await proef.Web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);
        (await consulent.GetAsync(new Uri(Adres, UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var beleid = await proef.BeleidAsync();

        var pagina = await beleid.PaginaAsync(Adres);

        pagina.QuerySelector("tr[data-cel=totaal] td")!.TextContent.Trim().ShouldBe("0");
        pagina.QuerySelector("main")!.TextContent.ShouldContain("alleen dossiers van de Jeugdwet");
        (await beleid.GetStringAsync(new Uri($"{Adres}?handler=Csv", UriKind.Relative), Ct)).ShouldContain("\"Samenloop van Jeugdwet en Wmo\";\"0\";\"getoond\"");
    }

    [Theory]
    [InlineData("ooit")]
    [InlineData("2026-06-29")]
    [InlineData("2199-12-31")]
    public async Task Een_dag_die_er_niet_is_zegt_dat_bij_het_veld(string dag)
    {
        using var beleid = await proef.BeleidAsync();
        using var antwoord = await beleid.GetAsync(new Uri($"{Adres}?peildatum={dag}", UriKind.Relative), Ct);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#Peildatum-fout")!.TextContent.ShouldContain("Kies een peildatum uit de lijst.");
    }
}
