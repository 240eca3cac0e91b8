using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Jeugdhulp.Application.Toegang;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Infrastructure;

/// <summary>Forms that cannot be read: refused with a page that says so, never a fault of the application.</summary>
public sealed class FormulierwachtTests(Webfabriek web) : IClassFixture<Webfabriek>
{
    private const string Formulier = "application/x-www-form-urlencoded";

    public static TheoryData<string, string, string, HttpStatusCode> Onleesbaar()
    {
        var gevallen = new TheoryData<string, string, string, HttpStatusCode>();
        foreach (var adres in new[] { "/aanmelden", "/contacten/registreren" })
        {
            gevallen.Add(adres, string.Join('&', Enumerable.Range(0, 2000).Select(i => $"v{i}=1")), Formulier, HttpStatusCode.BadRequest);
            gevallen.Add(adres, new string('k', 5000) + "=1", Formulier, HttpStatusCode.BadRequest);
            gevallen.Add(adres, "--grens\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nafgebroken", "multipart/form-data; boundary=grens", HttpStatusCode.BadRequest);
            gevallen.Add(adres, "geen grens", "multipart/form-data", HttpStatusCode.BadRequest);
            gevallen.Add(adres, "a=" + new string('x', 3_000_000), Formulier, HttpStatusCode.RequestEntityTooLarge);
            gevallen.Add(adres, "Form.Email=a&Form.Sleutel=b", $"{Formulier}; charset=utf-7", HttpStatusCode.UnsupportedMediaType);
        }

        return gevallen;
    }

    [Theory]
    [MemberData(nameof(Onleesbaar))]
    public async Task Post_DoorNiemand_WordtGeweigerdMetEenPagina(string adres, string inhoud, string soort, HttpStatusCode verwacht)
    {
        using var browser = web.Bezoeker();

        using var antwoord = await StuurAsync(browser, adres, inhoud, soort);

        await ToonAsync(antwoord, verwacht);
    }

    [Fact]
    public async Task Post_AangemeldMetTeVeelTekst_ZegtDatHetTeVeelIs()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);

        using var antwoord = await StuurAsync(browser, "/contacten/registreren", "a=" + new string('x', 3_000_000), Formulier);

        await ToonAsync(antwoord, HttpStatusCode.RequestEntityTooLarge);
        (await antwoord.HtmlAsync()).QuerySelector("h1")!.TextContent.ShouldBe("Te veel tekst");
    }

    [Theory]
    [InlineData("geen grens", "multipart/form-data")]
    [InlineData("a=b", Formulier + "; charset=utf-7")]
    public async Task Post_AangemeldMetEenOnleesbaarFormulier_GeeftEenPaginaEnGeenStoring(string inhoud, string soort)
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);

        using var antwoord = await StuurAsync(browser, "/contacten/registreren", inhoud, soort);

        ((int)antwoord.StatusCode).ShouldBeInRange(400, 415);
        (await antwoord.HtmlAsync()).QuerySelector("h1")!.TextContent.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Post_AanmeldenMetEenNulteken_IsEenGewoneWeigering()
    {
        using var browser = web.Bezoeker();
        var pagina = await browser.PaginaAsync("/aanmelden");

        // Only multipart carries a zero byte as it is.
        using var lading = new MultipartFormDataContent
        {
            { new StringContent("a\0b@voorbeeld.test"), "Form.Email" },
            { new StringContent("x\0"), "Form.Wachtwoord" },
            { new StringContent(pagina.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
        };
        using var antwoord = await browser.PostAsync(new Uri("/aanmelden", UriKind.Relative), lading);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await antwoord.HtmlAsync()).QuerySelector("main")!.TextContent.ShouldContain("Dit e-mailadres en wachtwoord horen niet bij elkaar");
    }

    [Fact]
    public async Task Post_AangemeldMetIetsAndersDanEenFormulier_WordtGeweigerdMetEenPagina()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);
        var pagina = await browser.PaginaAsync("/contacten/registreren");
        browser.DefaultRequestHeaders.Add("RequestVerificationToken", pagina.QuerySelector("#contact input[name=__RequestVerificationToken]")!.GetAttribute("value"));

        using var antwoord = await StuurAsync(browser, "/contacten/registreren", "{}", "application/json");

        await ToonAsync(antwoord, HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("/wachtlijst")]
    [InlineData("/wachtlijst?handler=Onzin")]
    [InlineData("/trajecten")]
    [InlineData("/dossiers")]
    [InlineData("/plannen")]
    [InlineData("/contacten")]
    public async Task Post_NaarEenPaginaDieErNietsMeeDoet_BestaatNiet(string adres)
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);
        var pagina = await browser.PaginaAsync("/contacten/registreren");
        var bewijs = pagina.QuerySelector("#contact input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var antwoord = await StuurAsync(browser, adres, "__RequestVerificationToken=" + Uri.EscapeDataString(bewijs), Formulier);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await antwoord.HtmlAsync()).QuerySelector("h1")!.TextContent.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Get_LijstMetMeerKeuzesDanEenPaginaHeeft_IsEenGewoneWeigering()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);
        // As many as fit in the first line of a request.
        var keuzes = string.Join('&', Enumerable.Range(0, 1200).Select(i => $"[{i}]"));

        using var antwoord = await browser.GetAsync(new Uri($"/contacten?{keuzes}", UriKind.Relative));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("main")!.TextContent.ShouldContain("Dit filter kennen wij niet");
    }

    private static async Task<HttpResponseMessage> StuurAsync(HttpClient browser, string adres, string inhoud, string soort)
    {
        using var lading = new ByteArrayContent(Encoding.UTF8.GetBytes(inhoud));
        lading.Headers.ContentType = MediaTypeHeaderValue.Parse(soort);
        return await browser.PostAsync(new Uri(adres, UriKind.Relative), lading);
    }

    private static async Task ToonAsync(HttpResponseMessage antwoord, HttpStatusCode verwacht)
    {
        antwoord.StatusCode.ShouldBe(verwacht);
        (await antwoord.HtmlAsync()).QuerySelector("h1")!.TextContent.ShouldBe(verwacht switch
        {
            HttpStatusCode.RequestEntityTooLarge => "Te veel tekst",
            HttpStatusCode.UnsupportedMediaType => "Dit kan niet",
            _ => "Dit formulier is verlopen",
        });
    }
}
