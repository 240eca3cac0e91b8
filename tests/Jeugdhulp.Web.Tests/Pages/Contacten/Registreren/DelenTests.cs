using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Contacten.Registreren;

[Trait("Eis", "PRV-02")]
public sealed class DelenTests(Webfabriek fabriek) : IClassFixture<Webfabriek>
{
    private const string Zin = "Noor van Dijk: de toestemming om te delen met ‘School’ is geweigerd op 1-11-2026.";

    private static readonly KeyValuePair<string, string?>[] MetSchool = Registreerproef.Gewoon(new("Form.Activiteit", "casusoverleg"), new("Form.GesprokenMet", "school"));

    [Fact]
    public async Task EenGeweigerdePartner_StaatBijDeJeugdigeWordtEenKeerGevraagdEnStaatBijHetContact()
    {
        var proef = await MaakAsync();
        var leeg = await proef.FormulierAsync();
        leeg.QuerySelector("main")!.TextContent.ShouldContain(Zin);
        using var paneel = await proef.VerstuurAsync(leeg, "Klasse", MetSchool);
        (await paneel.HtmlAsync()).QuerySelector(".utrecht-alert--warning")!.TextContent.ShouldContain(Zin);

        using var gevraagd = await proef.OpslaanAsync(await proef.FormulierAsync(), MetSchool);
        gevraagd.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await gevraagd.HtmlAsync();
        pagina.QuerySelector("#Form_GesprokenMet-fout")!.TextContent.ShouldContain(Zin);
        ((IHtmlTextAreaElement)pagina.QuerySelector("#Form_Feit")!).Value.ShouldBe("Moeder vertelt dat het inslapen beter gaat.");
        (await proef.ContactenAsync()).ShouldBeEmpty();
        using var goed = await proef.OpslaanAsync(pagina);

        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var contact = (await proef.ContactenAsync()).ShouldHaveSingleItem();
        (await proef.Browser.PaginaAsync($"/contacten/{contact.Id}")).QuerySelector(".samenvatting")!.TextContent.ShouldContain(Zin);
    }

    [Fact]
    public async Task EenGeweigerdePartner_KanEenConsultZonderNaamWorden()
    {
        var proef = await MaakAsync();
        using var gevraagd = await proef.OpslaanAsync(await proef.FormulierAsync(), MetSchool);
        var pagina = await gevraagd.HtmlAsync();
        pagina.QuerySelector("button[formaction$='handler=ZonderNaam']").ShouldNotBeNull();

        using var zonder = await proef.VerstuurAsync(pagina, "ZonderNaam");
        zonder.StatusCode.ShouldBe(HttpStatusCode.OK);
        var consult = await zonder.HtmlAsync();
        consult.QuerySelector("main")!.TextContent.ShouldContain("Dit is nu een consult zonder naam.");
        consult.QuerySelector("[name='Form.Soort'][checked]")!.GetAttribute("value").ShouldBe("consult");
        ((IHtmlTextAreaElement)consult.QuerySelector("#Form_Feit")!).Value.ShouldBe("Moeder vertelt dat het inslapen beter gaat.");
        using var goed = await proef.OpslaanAsync(consult);

        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await proef.ContactenAsync()).ShouldHaveSingleItem().Regels.ShouldHaveSingleItem().PersoonId.ShouldBeNull();
    }

    [Fact]
    public async Task Wijzigen_NaarEenGeweigerdePartner_WordtEenKeerGevraagd()
    {
        var proef = await MaakAsync();
        using var gemaakt = await proef.OpslaanAsync(await proef.FormulierAsync(), Registreerproef.Gewoon());
        var adres = $"{gemaakt.Headers.Location}/wijzigen";
        var leeg = await proef.Browser.PaginaAsync(adres);
        leeg.QuerySelector("main")!.TextContent.ShouldContain(Zin);

        using var gevraagd = await proef.Browser.VerstuurAsync(adres, leeg, [new("Form.GesprokenMet", "school"), new("Form.Reden", "Het was de juf")]);
        gevraagd.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await gevraagd.HtmlAsync();
        pagina.QuerySelector("#Form_GesprokenMet-fout")!.TextContent.ShouldContain(Zin);
        pagina.QuerySelector("main a[href='/contacten/registreren?soort=consult']").ShouldNotBeNull();
        using var goed = await proef.Browser.VerstuurAsync(adres, pagina, []);

        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await proef.ContactenAsync()).ShouldHaveSingleItem().GesprokenMet.ShouldBe("school");
    }

    private async Task<Registreerproef> MaakAsync()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);
        await using var db = fabriek.Database.CreateUnrestrictedContext();
        db.Add(proef.Team.Toestemming(proef.Team.Noor, Partnersoort.School, new DateOnly(2026, 11, 1), Deelantwoord.Geweigerd));
        await db.SaveChangesAsync();
        return proef;
    }
}
