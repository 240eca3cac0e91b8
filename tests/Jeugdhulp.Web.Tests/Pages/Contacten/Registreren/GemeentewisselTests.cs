using System.Net;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Contacten.Registreren;

/// <summary>A form that was opened in one gemeente while another tab went on in another gemeente.</summary>
public sealed class GemeentewisselTests(Webfabriek fabriek) : IClassFixture<Webfabriek>
{
    private static readonly KeyValuePair<string, string?>[] Getypt = Registreerproef.Gewoon(
        new("Form.Nieuw.Voornamen", "Mees"), new("Form.Nieuw.Achternaam", "Lekstra"), new("Form.Nieuw.Geboortedatum", "1-2-2015"),
        new("Form.MeningOuder", "Vader ziet het anders."));

    [Theory]
    [InlineData("")]
    [InlineData("Controleer")]
    [InlineData("Kies")]
    [InlineData("Bewaar")]
    public async Task Post_InEenAndereGemeente_SchrijftDaarOokBijDeTweedeKlikNietsEnHoudtAlles(string handler)
    {
        var proef = await Registreerproef.BeginAsync(fabriek);
        var pagina = await proef.FormulierAsync();
        await WisselAsync(proef, "9992");

        using var eerste = await proef.VerstuurAsync(pagina, handler, Getypt);
        var html = await eerste.HtmlAsync();
        using var tweede = await proef.OpslaanAsync(html);

        eerste.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        tweede.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        html.QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("andere gemeente");
        foreach (var (veld, waarde) in Getypt)
        {
            var element = html.QuerySelector($"[name='{veld}']").ShouldNotBeNull(veld);
            (element.GetAttribute("value") ?? element.TextContent.Trim()).ShouldBe(waarde, veld);
        }

        (await proef.ContactenAsync()).ShouldBeEmpty();
        (await proef.ConceptenAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_NaTerugkiezenVanDeGemeente_SlaatAllesAlsnogOp()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);
        var pagina = await proef.FormulierAsync();
        await WisselAsync(proef, "9992");
        using var geweigerd = await proef.OpslaanAsync(pagina, Getypt);

        await WisselAsync(proef, "9991");
        using var opgeslagen = await proef.OpslaanAsync(await geweigerd.HtmlAsync());

        opgeslagen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var contact = (await proef.ContactenAsync()).ShouldHaveSingleItem();
        (contact.GemeenteCode, contact.MeningOuder, contact.Regels.Count).ShouldBe(("9991", "Vader ziet het anders.", 2));
    }

    [Theory]
    [InlineData("Klasse")]
    [InlineData("Zoek")]
    [InlineData("Concept")]
    public async Task Post_VanEenScriptInEenAndereGemeente_WordtGeweigerd(string handler)
    {
        var proef = await Registreerproef.BeginAsync(fabriek);
        var pagina = await proef.FormulierAsync();
        await WisselAsync(proef, "9992");

        using var antwoord = await proef.VerstuurAsync(pagina, handler, [.. Getypt, new("zoek", "de")]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await proef.ConceptenAsync()).ShouldBeEmpty();
    }

    private async Task WisselAsync(Registreerproef proef, string gemeente)
    {
        await using (var db = fabriek.Database.CreateUnrestrictedContext())
        {
            if (gemeente == "9992")
            {
                await Registreerproef.BeginAsync(fabriek, gemeente);
                db.Aanstellingen.Add(new Aanstelling { GemeenteCode = gemeente, AccountId = proef.Team.Account.Id, Rol = Rol.Consulent });
                await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            }
        }

        var keuze = await proef.Browser.PaginaAsync("/gemeente-kiezen");
        using var gekozen = await proef.Browser.VerstuurAsync("/gemeente-kiezen", keuze, [new("Form.Gemeente", gemeente)]);
        gekozen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}
