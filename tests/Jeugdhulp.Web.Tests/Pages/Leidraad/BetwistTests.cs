using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Leidraad;

[Trait("Eis", "LOK-32")]
public sealed class BetwistTests(Leidraadproef web) : IClassFixture<Leidraadproef>
{
    private const string Adres = "/leidraad/betwist";

    [Fact]
    public async Task Post_ZonderReden_WeigertEnHoudtDeKeuze()
    {
        using var antwoord = await MeldAsync("overbruggingszorg", "");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector("#Form_Reden-fout")!.TextContent.ShouldContain("Schrijf op waarover u het niet eens bent.");
        ((IHtmlSelectElement)pagina.QuerySelector("#Form_Instelling")!).Value.ShouldBe("overbruggingszorg");
    }

    [Fact]
    public async Task Post_MeldenEnOplossen_BewaartMetEenRegelInHetLogboek()
    {
        using var gemeld = await MeldAsync("intakeTeltAls", "Wij lezen het verschillend");
        var pagina = await web.Astrid.PaginaAsync(Adres);
        var oplossen = pagina.QuerySelector("a[href$='/oplossen']")!.GetAttribute("href")!;
        using var vreemd = await web.Bouke.GetAsync(new Uri(oplossen, UriKind.Relative));
        using var zonder = await web.Astrid.VerstuurAsync(oplossen, await web.Astrid.PaginaAsync(oplossen), []);
        using var opgelost = await web.Astrid.VerstuurAsync(oplossen, await web.Astrid.PaginaAsync(oplossen), [new("Form.Oplossing", "Intake is toegang")]);

        gemeld.Headers.Location!.OriginalString.ShouldBe(Adres);
        pagina.QuerySelector("main")!.TextContent.ShouldContain("Wij lezen het verschillend");
        vreemd.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        zonder.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        opgelost.Headers.Location!.OriginalString.ShouldBe(Adres);
        (await web.Anton.PaginaAsync(Adres)).QuerySelector("main")!.TextContent.ShouldContain("Intake is toegang");
        var id = Guid.Parse(oplossen.Split('/')[^2]);
        (await web.HandelingenAsync(id)).ShouldBe([Handeling.InstellingBetwist, Handeling.BetwistingOpgelost]);
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Betwistingen.IgnoreQueryFilters().SingleAsync(b => b.Id == id, TestContext.Current.CancellationToken)).Oplossing.ShouldBe("Intake is toegang");
    }

    private async Task<HttpResponseMessage> MeldAsync(string instelling, string reden) =>
        await web.Anton.VerstuurAsync(Adres, await web.Anton.PaginaAsync(Adres), [new("Form.Instelling", instelling), new("Form.Reden", reden)]);
}
