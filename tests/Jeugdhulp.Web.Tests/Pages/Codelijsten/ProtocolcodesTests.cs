using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Codelijsten;

/// <summary>A next version of the protocol in the folder of the installation, and the lists that people choose from.</summary>
[Trait("Eis", "BEH-05")]
[Trait("Eis", "CBS-06")]
public sealed class ProtocolcodesTests(ProtocolcodesTests.MetVersieAcht web) : IClassFixture<ProtocolcodesTests.MetVersieAcht>
{
    private const string Verwijzer = "/codelijsten/lijst?naam=verwijzer";

    [Fact]
    public async Task Norm_ToontDeVersieUitDeMap()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);

        var tekst = (await browser.PaginaAsync("/norm")).QuerySelector("main")!.TextContent;

        tekst.ShouldContain("Versie 8");
        tekst.ShouldContain("Proef van versie 8");
        tekst.ShouldContain("Reden van beëindiging: Code 02 betekent dan iets anders: ‘Verhuisd’ in plaats van ‘Voortijdig afgesloten: in overeenstemming’");
    }

    [Fact]
    public async Task Leveringen_EnNorm_WaarschuwenZolangErGeenIndelingVoorDeVersieIs()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);

        var melding = (await browser.PaginaAsync("/leveringen")).QuerySelector("main")!;

        melding.TextContent.ShouldContain("Vanaf 1-1-2099 levert u volgens versie 8 van het protocol. Daarvoor is er nog geen goedgekeurde indeling.");
        melding.TextContent.ShouldNotContain("volgens versie 7", customMessage: "an example comes along with it");
        (await browser.PaginaAsync("/norm")).QuerySelector("main")!.TextContent.ShouldContain("Bij deze versie komt geen indeling van het bestand mee.");
    }

    [Fact]
    public async Task Lijst_VanEenBeheerder_ZegtWatErVerandertZonderKnop()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);

        var pagina = await browser.PaginaAsync("/codelijsten/lijst?naam=redenBeeindiging");

        pagina.QuerySelector("main")!.TextContent.ShouldContain("Code 05 bestaat dan niet meer");
        pagina.QuerySelector("main")!.TextContent.ShouldContain("Code 02 betekent dan iets anders");
        pagina.QuerySelector("main form").ShouldBeNull();
        (await browser.PaginaAsync("/codelijsten/lijst?naam=crisis")).QuerySelector("main")!.TextContent.ShouldContain("Geen formulier kiest eruit");
    }

    [Fact]
    public async Task Overnemen_DoorWieDeCodesNietBeheert_GeeftNietGevonden()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);

        var token = ((IHtmlInputElement)(await browser.PaginaAsync("/codelijsten/lijst?naam=bestemming")).QuerySelector("main input[name=__RequestVerificationToken]")!).Value;
        using var formulier = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("versie", "8")]);
        using var antwoord = await browser.PostAsync(new Uri("/codelijsten/lijst?naam=redenBeeindiging&handler=Overnemen", UriKind.Relative), formulier);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Overnemen_ZetDeCodesErInEnDaarnaIsErNietsMeerOverTeNemen()
    {
        using var landelijk = await web.MeldAanAsync(Aanstelling.Land, Rol.LandelijkBeheerder);
        (await landelijk.PaginaAsync("/codelijsten")).QuerySelector("main")!.TextContent.ShouldContain("wijkt af van het protocol");
        var pagina = await landelijk.PaginaAsync(Verwijzer);
        pagina.QuerySelector("main")!.TextContent.ShouldContain("Code 09 ontbreekt: Onderwijs");

        using var antwoord = await landelijk.VerstuurAsync(Verwijzer, pagina, [], "form[action*=Overnemen]");
        using var nogmaals = await landelijk.VerstuurAsync(Verwijzer, pagina, [], "form[action*=Overnemen]");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        nogmaals.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await nogmaals.HtmlAsync()).QuerySelector(".foutsamenvatting, [role=alert]")!.TextContent.ShouldContain("Deze lijst is al zoals die versie van het protocol haar vraagt.");
        await using var db = web.Database.CreateUnrestrictedContext();
        var code = await db.Codewaarden.IgnoreQueryFilters().SingleAsync(c => c.Lijst == "verwijzer" && c.Code == "09", TestContext.Current.CancellationToken);
        (code.Omschrijving, code.GeldigVan, code.Bron).ShouldBe(("Onderwijs", new DateOnly(2099, 1, 1), "Proef van versie 8"));
    }

    public sealed class MetVersieAcht : Webfabriek
    {
        /// <summary>Beside the test program, where each run writes it again.</summary>
        private readonly DirectoryInfo _map = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "protocolmap"));

        public override async ValueTask InitializeAsync()
        {
            await File.WriteAllTextAsync(
                Path.Combine(_map.FullName, "protocol-8.json"),
                """
                {
                  "naam": "8", "geldigVan": "2099-01-01", "bron": "Proef van versie 8", "sterkte": "dienenNiet",
                  "nummerOnbekend": "999999999", "nummerOngeboren": "000000000", "geborenOngeboren": "00000000", "wijkteamZonderVerwijzer": true, "voegtOverlapSamen": true,
                  "velden": ["bsn", "geboortedatum", "geslacht", "woonplaats", "verwijzer", "hulpvorm", "crisis", "aanvang", "einde", "reden"],
                  "codes": [
                    {"veld": "verwijzer", "codes": ["01", "02", "03", "04", "05", "06", "08", "09"], "omschrijvingen": {"09": "Onderwijs"}},
                    {"veld": "hulpvorm", "codes": ["01", "02", "03", "04", "11", "12", "13", "14"]},
                    {"veld": "crisis", "codes": ["01", "02"]},
                    {"veld": "reden", "codes": ["01", "02", "03", "04"], "omschrijvingen": {"02": "Verhuisd"}}
                  ]
                }
                """);
            Instellingen["Levering:Protocolmap"] = _map.FullName;
            await base.InitializeAsync();
            await Vulling.LaadReferentiedataAsync(Database.ConnectionString, CancellationToken.None);
        }
    }
}
