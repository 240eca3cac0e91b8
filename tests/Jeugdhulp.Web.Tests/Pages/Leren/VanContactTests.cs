using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Leren;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Leren;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Jeugdhulp.Web.Tests.Pages.Contacten;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using static Jeugdhulp.TestCommon.Contactopstelling;

namespace Jeugdhulp.Web.Tests.Pages.Leren;

[Trait("Eis", "LER-01")]
public sealed class VanContactTests(Contactproef web) : IClassFixture<Contactproef>
{
    private const string Verhaal = "U spreekt ouders van een kind dat slecht slaapt. Het is het eerste gesprek van een korte reeks.";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Get_ZonderAanmeldingOfMetEenAndereRol_KomtErNietIn()
    {
        var contact = await ContactAsync();
        using var bezoeker = web.Bezoeker();
        using var aanmelden = await bezoeker.GetAsync(Adres(contact), Ct);
        aanmelden.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        aanmelden.Headers.Location!.OriginalString.ShouldContain("/aanmelden");

        using var consulent = await web.AlsAsync(Ans);
        using var beheerder = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        foreach (var browser in new[] { consulent, beheerder })
        {
            using var geweigerd = await browser.GetAsync(Adres(contact), Ct);
            geweigerd.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }

        (await consulent.PaginaAsync($"/contacten/{contact.Id}")).QuerySelector("main")!.TextContent.ShouldNotContain("Maak hier een casus van");
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Maken_VanEenContactVanEenAnderTeamOfAndereGemeenteOfDatErNietIs_Geeft404()
    {
        var (contact, ander) = (await ContactAsync(), await ContactAsync());
        using var eigen = await web.TeammanagerAsync(Noord);
        using var zuid = await web.TeammanagerAsync(Zuid);
        using var elders = await web.TeammanagerAsync(Oost, Webfabriek.GemeenteB);
        (HttpClient Browser, Uri Adres)[] gevallen =
        [
            (zuid, Adres(contact)),
            (elders, Adres(contact)),
            (eigen, Adres(contact.Id, ander.Regels[0].Id)),
            (eigen, Adres(contact.Id, Guid.NewGuid())),
            (eigen, Adres(Guid.NewGuid(), contact.Regels[0].Id)),
        ];

        foreach (var (browser, adres) in gevallen)
        {
            using var antwoord = await browser.GetAsync(adres, Ct);
            antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            using var post = await PostAsync(browser, adres, Goed("Mag niet"));
            post.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await CasusAsync("Mag niet")).ShouldBeNull();
        (await HandelingenAsync(contact.Id)).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Maken_MetEenNaamUitHetDossierOfEenNummer_MeldtHetBijHetVeldEnHoudtDeInvoer()
    {
        var contact = await ContactAsync();
        using var browser = await web.TeammanagerAsync(Noord);

        using var antwoord = await MaakAsync(browser, contact, ("Form.Titel", "Bel 06-12345678"), ("Form.Verhaal", "Noor slaapt slecht. " + Verhaal), ("Form.Nagekeken", "true"));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector("#Form_Titel-fout")!.TextContent.ShouldContain("een telefoonnummer (06-12345678). Haal het weg.");
        pagina.QuerySelector("#Form_Verhaal-fout")!.TextContent.ShouldContain("een naam (Noor). Haal het weg.");
        ((IHtmlInputElement)pagina.QuerySelector("#Form_Titel")!).Value.ShouldBe("Bel 06-12345678");
        ((IHtmlTextAreaElement)pagina.QuerySelector("#Form_Verhaal")!).Value.ShouldStartWith("Noor slaapt slecht.");
        ((IHtmlInputElement)pagina.QuerySelector("input[type=checkbox][name='Form.Nagekeken']")!).IsChecked.ShouldBeTrue();
        (await CasusAsync("Bel 06-12345678")).ShouldBeNull();
    }

    [Fact]
    public async Task Maken_ZonderVinkjeOfWoorden_MeldtElkeFoutBijZijnVeldEnHoudtDeRest()
    {
        var contact = await ContactAsync();
        using var browser = await web.TeammanagerAsync(Noord);
        var titel = $"Zonder vinkje {Guid.NewGuid():N}"[..30];

        using var zonderVinkje = await MaakAsync(browser, contact, ("Form.Titel", titel), ("Form.Verhaal", Verhaal));
        using var leeg = await MaakAsync(browser, contact, ("Form.Verhaal", "Te kort"), ("Form.Nagekeken", "true"));

        zonderVinkje.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await zonderVinkje.HtmlAsync();
        pagina.QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("zet een vinkje");
        ((IHtmlTextAreaElement)pagina.QuerySelector("#Form_Verhaal")!).Value.ShouldBe(Verhaal);
        leeg.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var tweede = await leeg.HtmlAsync();
        tweede.QuerySelector("#Form_Titel-fout")!.TextContent.ShouldContain("Vul een titel in.");
        tweede.QuerySelector("#Form_Verhaal-fout")!.TextContent.ShouldContain("minstens 50 tekens");
        (await CasusAsync(titel)).ShouldBeNull();
    }

    [Fact]
    public async Task Maken_BewaartDeFeitenZonderDagenEnZonderVerwijzingMetDezelfdeKlasse()
    {
        var contact = await ContactAsync();
        var regel = contact.Regels[0];
        using var browser = await web.TeammanagerAsync(Noord);
        var link = (await browser.PaginaAsync($"/contacten/{contact.Id}")).QuerySelectorAll("a").Single(a => a.TextContent == "Maak hier een casus van");
        link.GetAttribute("href").ShouldBe(Adres(contact).OriginalString);
        var formulier = await browser.PaginaAsync(Adres(contact).OriginalString);
        ((IHtmlInputElement)formulier.QuerySelector("#Form_Titel")!).Value.ShouldBeEmpty();
        formulier.QuerySelector("main")!.TextContent.ShouldNotContain("Noor");

        using var antwoord = await MaakAsync(browser, contact, Goed("Slecht slapen"));

        var casus = (await CasusAsync("Slecht slapen")).ShouldNotBeNull();
        antwoord.Headers.Location!.OriginalString.ShouldBe($"/leren/casussen/{casus.Id}");
        (casus.Herkomst, casus.Verhaal).ShouldBe((Casusherkomst.Dossier, Verhaal));
        casus.Feiten.ShouldBe(regel.Feiten with { Datum = new DateOnly(2026, 9, 1), Geboortedatum = new DateOnly(2016, 3, 1) });
        Leeftijd.Op(casus.Feiten.Geboortedatum!.Value, casus.Feiten.Datum).ShouldBe(Leeftijd.Op(regel.Feiten.Geboortedatum!.Value, regel.Feiten.Datum));
        (await LogAsync(casus.Id)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(l => l.Handeling.ShouldBe(Handeling.CasusGemaakt), l => l.Bijzonderheden.ShouldBeNull());
        (await HandelingenAsync(contact.Id)).ShouldAllBe(h => h == Handeling.ContactBekeken);
        var pagina = await browser.PaginaAsync($"/leren/casussen/{casus.Id}");
        pagina.QuerySelector(".klasse")!.TextContent.ShouldBe(formulier.QuerySelector("main .klasse")!.TextContent);
        pagina.QuerySelector("main")!.TextContent.ShouldContain(regel.Regel);
        pagina.QuerySelector("main")!.TextContent.ShouldContain("uit een dossier, zonder namen");
        pagina.DocumentElement.OuterHtml.ShouldNotContain(contact.Id.ToString());
    }

    [Fact]
    public async Task Wijzigen_VanEenCasusUitEenDossier_KanNietEnIntrekkenWel()
    {
        var contact = await ContactAsync();
        using var browser = await web.TeammanagerAsync(Noord);
        using var gemaakt = await MaakAsync(browser, contact, Goed("In te trekken"));
        var adres = gemaakt.Headers.Location!.OriginalString;

        using var wijzigen = await browser.GetAsync(new Uri($"{adres}/wijzigen", UriKind.Relative), Ct);
        using var post = await PostAsync(browser, new Uri($"{adres}/wijzigen", UriKind.Relative), ("Form.Titel", "Noor Bakker"));
        var pagina = await browser.PaginaAsync(adres);
        using var ingetrokken = await browser.VerstuurAsync(adres, pagina, [], "form[action$='handler=Intrekken']");

        wijzigen.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        post.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        pagina.QuerySelector("main")!.TextContent.ShouldContain("niet te wijzigen");
        ingetrokken.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await CasusAsync("In te trekken"))!.IngetrokkenOp.ShouldNotBeNull();
    }

    private static Uri Adres(Contact contact) => Adres(contact.Id, contact.Regels[0].Id);

    private static Uri Adres(Guid contact, Guid regel) => new($"/leren/casussen/van-contact/{contact}/{regel}", UriKind.Relative);

    private static (string Naam, string Waarde)[] Goed(string titel) => [("Form.Titel", titel), ("Form.Verhaal", Verhaal), ("Form.Nagekeken", "true")];

    private static async Task<HttpResponseMessage> MaakAsync(HttpClient browser, Contact contact, params (string Naam, string Waarde)[] velden) => await browser.VerstuurAsync(
        Adres(contact).OriginalString, await browser.PaginaAsync(Adres(contact).OriginalString), velden.Select(v => KeyValuePair.Create(v.Naam, (string?)v.Waarde)));

    private static async Task<HttpResponseMessage> PostAsync(HttpClient browser, Uri adres, params (string Naam, string Waarde)[] velden)
    {
        var token = (await browser.PaginaAsync("/afmelden")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var inhoud = new FormUrlEncodedContent(velden.Append(("__RequestVerificationToken", token)).Select(v => KeyValuePair.Create(v.Item1, v.Item2)));
        return await browser.PostAsync(adres, inhoud, Ct);
    }

    private Task<Contact> ContactAsync() => web.MaakAsync(o => o.Contact(new DateOnly(2026, 9, 22), [o.Persoon("Noor", "Bakker")], Noord));

    private async Task<Casus?> CasusAsync(string titel)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        return await db.Casussen.IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(c => c.Titel == titel, Ct);
    }

    private async Task<List<Logboekregel>> LogAsync(Guid id)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().AsNoTracking().Where(l => l.ObjectId == id && l.Handeling != Handeling.ToegangGeweigerd).ToListAsync(Ct);
    }

    private async Task<List<Handeling>> HandelingenAsync(Guid id) => [.. (await LogAsync(id)).Select(l => l.Handeling)];
}
