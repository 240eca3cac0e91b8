using System.Net;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Fout;

public sealed class FoutTests(FoutTests.EigenFabriek web) : IClassFixture<FoutTests.EigenFabriek>
{
    [Fact]
    public async Task Get_AlsDeDatabaseHetLaatAfweten_GeeftEenNederlandsePaginaMetKenmerkEnZonderTechniek()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);
        await using var db = web.Database.CreateUnrestrictedContext();
        await db.Database.ExecuteSqlAsync($"alter table teamlid rename to weg", TestContext.Current.CancellationToken);

        using var antwoord = await browser.GetAsync(new Uri("/contacten?klasse=jeugdhulp", UriKind.Relative), TestContext.Current.CancellationToken);

        await db.Database.ExecuteSqlAsync($"alter table weg rename to teamlid", TestContext.Current.CancellationToken);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        antwoord.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        antwoord.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector("h1")!.TextContent.ShouldBe("Er ging iets mis");
        pagina.Body!.TextContent.ShouldContain("kenmerk");
        foreach (var techniek in new[] { "Npgsql", "teamlid", "Exception", " at ", "select" })
        {
            pagina.Body.TextContent.ShouldNotContain(techniek, Case.Sensitive);
        }
    }

    /// <summary>This test breaks the database, so it shares it with no one.</summary>
    public sealed class EigenFabriek : Webfabriek;
}
