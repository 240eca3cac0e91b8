using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Taken;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Uitwisseling;

/// <summary>Two gemeenten with a beheerder each; the tests work off the tasks themselves.</summary>
public sealed class Uitwisselproef : Webfabriek
{
    public const string Adres = "/uitwisseling";

    public Volgevuld Eigen { get; private set; } = null!;

    public Volgevuld Vreemd { get; private set; } = null!;

    public HttpClient Anton { get; private set; } = null!;

    public HttpClient Bouke { get; private set; } = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        Instellingen["Taken:Uitvoeren"] = "false";
        await base.InitializeAsync();
        Eigen = await Volgevuld.MaakAsync(Database, GemeenteA, 1);
        Vreemd = await Volgevuld.MaakAsync(Database, GemeenteB, 2);
        Anton = await MeldAanAsync(GemeenteA, Rol.Beheerder);
        Bouke = await MeldAanAsync(GemeenteB, Rol.Beheerder);
    }

    /// <summary>Brings files, as a browser without scripts does.</summary>
    public static async Task<HttpResponseMessage> PlaatsAsync(HttpClient browser, string bron, params (string Naam, byte[] Inhoud)[] bestanden)
    {
        var pagina = await browser.PaginaAsync(Adres);
        using var lading = new MultipartFormDataContent
        {
            { new StringContent(((IHtmlInputElement)pagina.QuerySelector("input[name=__RequestVerificationToken]")!).Value), "__RequestVerificationToken" },
            { new StringContent(bron), "Form.Bron" },
            { new StringContent("Afdeling Jeugd"), "Form.Levert" },
        };
        foreach (var (naam, inhoud) in bestanden)
        {
            lading.Add(new ByteArrayContent(inhoud), "Form.Bestanden", naam);
        }

        return await browser.PostAsync(new Uri(Adres, UriKind.Relative), lading, Ct);
    }

    /// <summary>The address of the files that were brought.</summary>
    public static async Task<string> GeplaatstAsync(HttpClient browser, string bron, params (string Naam, string Inhoud)[] bestanden)
    {
        using var antwoord = await PlaatsAsync(browser, bron, [.. bestanden.Select(b => (b.Naam, Encoding.UTF8.GetBytes(b.Inhoud)))]);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect, (await antwoord.HtmlAsync()).QuerySelector("#foutsamenvatting")?.TextContent);
        return antwoord.Headers.Location!.OriginalString;
    }

    public static async Task<byte[]> ZipAsync(params (string Naam, byte[] Inhoud)[] delen)
    {
        using var stroom = new MemoryStream();
        await using (var zip = await ZipArchive.CreateAsync(stroom, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, Ct))
        {
            foreach (var (naam, inhoud) in delen)
            {
                await using var deel = await zip.CreateEntry(naam).OpenAsync(Ct);
                await deel.WriteAsync(inhoud, Ct);
            }
        }

        return stroom.ToArray();
    }

    /// <summary>Presses a button that has a form of its own, and follows where it leads.</summary>
    public static async Task<string> DrukAsync(HttpClient browser, string adres, string handler)
    {
        using var antwoord = await browser.VerstuurAsync(adres, await browser.PaginaAsync(adres), [], $"form[action$='handler={handler}']");
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect, $"{handler}: {(await antwoord.HtmlAsync()).QuerySelector("#foutsamenvatting")?.TextContent}");
        return antwoord.Headers.Location!.OriginalString;
    }

    public async Task WerkAfAsync()
    {
        while (await Services.GetRequiredService<Taakwerker>().WerkEenAfAsync(Ct))
        {
            // Until the queue is empty.
        }
    }
}
