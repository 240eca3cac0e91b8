using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Leren;

[Trait("Eis", "LER-02")]
public sealed class CasussenTests(Leerproef web) : IClassFixture<Leerproef>
{
    private const string Lijst = "/leren/casussen";
    private const string Nieuw = "/leren/casussen/nieuw";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_LegeCasus_ToontElkeFoutBijZijnVeldEnHoudtDeRest()
    {
        using var antwoord = await MaakAsync(("Form.Titel", ""), ("Form.Verhaal", "Te kort"), ("Form.Activiteit", ""), ("Form.Leeftijd", "oud"), ("Form.VerwachteUrenPerWeek", "1,5"));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var leesbaar = await antwoord.HtmlAsync();
        ((IHtmlInputElement)leesbaar.QuerySelector("#Form_Leeftijd")!).Value.ShouldBe("oud");
        using var nogEens = await MaakAsync(("Form.Titel", ""), ("Form.Verhaal", "Te kort"), ("Form.Activiteit", ""), ("Form.VerwachteUrenPerWeek", "1,5"));
        var pagina = await nogEens.HtmlAsync();
        pagina.QuerySelector("#Form_Titel-fout")!.TextContent.ShouldContain("Vul een titel in.");
        pagina.QuerySelector("#Form_Verhaal-fout")!.TextContent.ShouldContain("minstens 50 tekens");
        pagina.QuerySelector("#Form_Activiteit-fout")!.TextContent.ShouldContain("Kies wat er gebeurde.");
        ((IHtmlTextAreaElement)pagina.QuerySelector("#Form_Verhaal")!).Value.ShouldBe("Te kort");
        ((IHtmlInputElement)pagina.QuerySelector("#Form_VerwachteUrenPerWeek")!).Value.ShouldBe("1,5");
    }

    [Theory]
    [InlineData("\u200B", "Vul een titel in.")]
    [InlineData("Bang\nvoor honden", "Zet dit op één regel.")]
    [InlineData("Bang \u202Enednoh", "de leesrichting")]
    public async Task Post_TitelDieEenLijstBederft_WordtGeweigerdBijHetVeld(string titel, string melding)
    {
        using var antwoord = await MaakAsync([.. Goed().Where(v => v.Naam != "Form.Titel"), ("Form.Titel", titel)]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#Form_Titel-fout")!.TextContent.ShouldContain(melding);
    }

    [Fact]
    [Trait("Eis", "CLS-16")]
    public async Task Get_Casussen_AlleenVoorWieEenRondeOpzet()
    {
        foreach (var adres in new[] { Lijst, Nieuw, "/leren/rondes/nieuw", $"{Lijst}/{Leerproef.Casus(1)}" })
        {
            using var consulent = await web.Consulent.GetAsync(new Uri(adres, UriKind.Relative), Ct);
            consulent.StatusCode.ShouldBe(HttpStatusCode.Forbidden, adres);
            using var beleid = await web.Beleid.GetAsync(new Uri(adres, UriKind.Relative), Ct);
            beleid.StatusCode.ShouldBe(HttpStatusCode.Forbidden, adres);
        }
    }

    [Fact]
    public async Task Post_EigenCasus_ToontDeKlasseUitDeInstellingenEnIsTeWijzigenEnInTeTrekken()
    {
        using var gemaakt = await MaakAsync([.. Goed()]);
        var adres = gemaakt.Headers.Location!.OriginalString;
        var id = Guid.Parse(adres.Split('/')[^1]);
        var pagina = await web.Beheerder.PaginaAsync(adres);
        using var gewijzigd = await web.Beheerder.VerstuurAsync($"{adres}/wijzigen", await web.Beheerder.PaginaAsync($"{adres}/wijzigen"), [new("Form.VerwachteDuurMaanden", "9")]);
        var daarna = await web.Beheerder.PaginaAsync(adres);
        using var ingetrokken = await web.Beheerder.VerstuurAsync(adres, daarna, [], "form[action$='handler=Intrekken']");
        using var wijzigen = await web.Beheerder.GetAsync(new Uri($"{adres}/wijzigen", UriKind.Relative), Ct);

        pagina.QuerySelector(".klasse")!.TextContent.ShouldBe("Jeugdhulp");
        pagina.QuerySelector("main")!.TextContent.ShouldContain("R15");
        gewijzigd.Headers.Location!.OriginalString.ShouldBe(adres);
        daarna.QuerySelector(".klasse")!.TextContent.ShouldBe("Toegang");
        ingetrokken.Headers.Location!.OriginalString.ShouldBe(adres);
        wijzigen.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await web.Beheerder.PaginaAsync(Lijst)).QuerySelector($"td:has(a[href='{adres}'])")!.TextContent.ShouldContain("ingetrokken");
        (await web.HandelingenAsync(id)).ShouldBe([Handeling.CasusGemaakt, Handeling.CasusGewijzigd, Handeling.CasusIngetrokken]);
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Get_CasusVanEenAndereGemeente_BestaatNietMaarDeLandelijkeWel()
    {
        using var gemaakt = await MaakAsync([.. Goed()]);
        using var vreemd = await web.Bouke.GetAsync(gemaakt.Headers.Location, Ct);

        vreemd.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var lijst = await web.Bouke.PaginaAsync(Lijst);
        lijst.QuerySelector("main")!.TextContent.ShouldContain("nog geen eigen casussen");
        (await web.Bouke.PaginaAsync($"{Lijst}/{Leerproef.Casus(2)}")).QuerySelector("main")!.TextContent.ShouldContain("nog geen instellingen");
    }

    private static IEnumerable<(string Naam, string Waarde)> Goed() =>
    [
        ("Form.Titel", "Bang voor honden"),
        ("Form.Verhaal", "U begeleidt een meisje van tien dat bang is voor honden. Vandaag is het tweede gesprek."),
        ("Form.Activiteit", "begeleiding"),
        ("Form.Doel", "bestaandeProblematiek"),
        ("Form.Leeftijd", "10"),
        ("Form.VerwachteDuurMaanden", "3"),
    ];

    private async Task<HttpResponseMessage> MaakAsync(params (string Naam, string Waarde)[] velden) =>
        await web.Beheerder.VerstuurAsync(Nieuw, await web.Beheerder.PaginaAsync(Nieuw), velden.Select(v => KeyValuePair.Create(v.Naam, (string?)v.Waarde)));
}
