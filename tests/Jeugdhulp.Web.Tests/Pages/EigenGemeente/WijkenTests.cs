using System.Net;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Tests.Infrastructure;
using Jeugdhulp.Web.Tests.Pages.Cijfers;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.EigenGemeente;

[Trait("Eis", "DSH-07")]
public sealed class WijkenTests(Cijferproef proef) : IClassFixture<Cijferproef>
{
    private const string Adres = "/gemeente/wijken";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AlleenDeBeheerderKomtErIn()
    {
        using var beleid = await proef.BeleidAsync();
        (await beleid.GetAsync(new Uri(Adres, UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task EenFoutHoudtDeTekst_EnWatKloptStaatBijDeCijfers_ZonderKleineWijk()
    {
        using var beheerder = await proef.Web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        using var fout = await beheerder.VerstuurAsync(Adres, await beheerder.PaginaAsync(Adres), [new("Indeling", "1011 Noord\n1011 Zuid")]);
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await fout.HtmlAsync();
        pagina.QuerySelector("#Indeling-fout")!.TextContent.ShouldContain("Regel 2");
        pagina.QuerySelector("#Indeling")!.TextContent.Trim().ShouldBe("1011 Noord\n1011 Zuid");
        using var beleid = await proef.BeleidAsync();
        (await beleid.PaginaAsync("/cijfers?periode=2026H1")).QuerySelectorAll("[data-maat=Woonwijk]").ShouldBeEmpty();

        using var goed = await beheerder.VerstuurAsync(Adres, pagina, [new("Indeling", "1011 Noord\n1012 Zuid")]);
        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using (var db = proef.Web.Database.CreateUnrestrictedContext())
        {
            (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.GemeenteCode == Webfabriek.GemeenteA && l.Handeling == Handeling.WijkindelingGewijzigd, Ct)).ShouldBe(1);
            var personen = await db.Personen.IgnoreQueryFilters().Where(p => p.GemeenteCode == Webfabriek.GemeenteA && p.Voornamen == "Noor").OrderBy(p => p.Achternaam).ToListAsync(Ct);
            foreach (var (i, persoon) in personen.Index())
            {
                persoon.Postcode = i < 11 ? "1011AA" : "1012AA";
            }

            await db.SaveChangesAsync(Ct);
        }

        await proef.TelAsync();
        var regels = (await beleid.PaginaAsync("/cijfers?periode=2026H1")).QuerySelectorAll("[data-maat=Woonwijk]").ToDictionary(r => r.GetAttribute("data-deel") ?? "", r => r.QuerySelectorAll("td")[1].TextContent.Trim());
        regels[""].ShouldBe("15");
        regels["Noord"].ShouldStartWith("·");
        regels["Zuid"].ShouldStartWith("<10");

        using var ander = await proef.Web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Beheerder);
        (await ander.PaginaAsync(Adres)).QuerySelector("#Indeling")!.TextContent.Trim().ShouldBe("");
    }
}
