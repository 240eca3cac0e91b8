using System.Net;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Cijfers;

/// <summary>Which part of a decline belongs to teams that gave their registration as its cause.</summary>
[Trait("Eis", "TRB-03")]
public sealed class RegistratieafnameTests(Cijferproef proef) : IClassFixture<Cijferproef>
{
    private const string Oorzaken = "/cijfers/annotaties";
    private const string Cijfers = "/cijfers?periode=2026H1";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("noord")]
    [InlineData("00000000-0000-0000-0000-000000000001")]
    public async Task Post_EenTeamDatErNietIs_MeldtHetBijHetVeldEnBewaartNiets(string team)
    {
        using var browser = await proef.BeleidAsync();

        using var antwoord = await VerstuurAsync(browser, team, "Bij een team dat er niet is.");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#Form_Team-fout")!.TextContent.ShouldContain("Dit team hoort niet bij uw gemeente.");
        await using var db = proef.Web.Database.CreateUnrestrictedContext();
        (await db.Annotaties.IgnoreQueryFilters().AnyAsync(a => a.Tekst == "Bij een team dat er niet is.", Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task Cijfers_NaEenAfname_NoemenDeTeamsMetEenOorzaakInDeRegistratie_EnZwijgenAlsEenTeamVerborgenIs()
    {
        using var precies = await proef.Web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);
        (await precies.PaginaAsync($"{Cijfers}&weergave=intern")).QuerySelector("#registratie").ShouldBeNull("nothing declined yet");
        await using (var db = proef.Web.Database.CreateUnrestrictedContext())
        {
            foreach (var traject in await db.Trajecten.IgnoreQueryFilters().Where(t => t.TeamId == Contactopstelling.Noord).OrderBy(t => t.Id).Take(5).ToListAsync(Ct))
            {
                (traject.Einde, traject.RedenEinde) = (new DateOnly(2025, 10, 1), "01");
            }

            await db.SaveChangesAsync(Ct);
        }

        await proef.TelAsync();

        (await ZinAsync()).ShouldBe("Bij de teams met minder jeugdigen ging het samen om 5 jeugdigen minder. Bij geen van die teams is een oorzaak in de registratie opgeschreven.");

        // A cause of the whole gemeente says nothing about one team, and neither does a cause that is not the registration.
        using (var taak = await VerstuurAsync(precies, Contactopstelling.Noord.ToString(), "Minder mensen.", "capaciteit"))
        {
            taak.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await ZinAsync()).ShouldEndWith("Bij geen van die teams is een oorzaak in de registratie opgeschreven.");
        using (var registratie = await VerstuurAsync(precies, Contactopstelling.Noord.ToString(), "Het team registreerde twee maanden niet."))
        {
            registratie.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await ZinAsync()).ShouldStartWith("Bij de teams met minder jeugdigen ging het samen om 5 jeugdigen minder. Daarvan horen er 5 (100,0%) bij teams met een oorzaak in de registratie: ");
        (await precies.PaginaAsync(Oorzaken)).QuerySelectorAll("[aria-label='Alle oorzaken'] tbody tr").ShouldContain(r => r.TextContent.Contains("hele gemeente", StringComparison.Ordinal));

        // Who may not see the few of Zuid, may not see a part of what fell either.
        using var beleid = await proef.BeleidAsync();
        (await beleid.PaginaAsync(Cijfers)).QuerySelector("#registratie").ShouldBeNull();

        async Task<string> ZinAsync() => (await precies.PaginaAsync($"{Cijfers}&weergave=intern")).QuerySelector("#registratie")!.TextContent.Trim();
    }

    private static async Task<HttpResponseMessage> VerstuurAsync(HttpClient browser, string team, string tekst, string oorzaak = "onvolledigeRegistratie") =>
        await browser.VerstuurAsync(Oorzaken, await browser.PaginaAsync(Oorzaken), [new("Form.Datum", "1-12-2025"), new("Form.Oorzaak", oorzaak), new("Form.Team", team), new("Form.Tekst", tekst)]);
}
