using System.Net;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Cijfers;

[Trait("Eis", "DSH-14")]
public sealed class VerwijzersTests(Cijferproef proef) : IClassFixture<Cijferproef>
{
    private const string Adres = "/cijfers/verwijzers";

    [Fact]
    public async Task Get_AndereRol_Geeft403()
    {
        using var browser = await proef.Web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);
        (await browser.GetAsync(new Uri(Adres, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Get_ToontHetAandeelPerJaarNaastNederland_EnGeenAandeelVanEenKleinGetal()
    {
        using var browser = await proef.BeleidAsync();

        var pagina = await browser.PaginaAsync(Adres);

        pagina.QuerySelectorAll("thead th").Select(c => c.TextContent.Trim()).ShouldBe(["Verwijzer", "2025", "2026", "Nederland 2018"]);

        // Twelve began in 2025, all brought by a school; the three of 2026 are too few to show.
        Rij("Overig").ShouldBe(["100,0%", "·", "9,6%"]);
        Rij("Huisarts")[0].ShouldBe("0,0%");
        Rij("Huisarts")[1].ShouldBe("<10");

        string[] Rij(string groep) => [.. pagina.QuerySelectorAll($"[data-groep={groep}] td").Select(c => c.TextContent.Trim()).Select(t => t.Split("verborgen")[0])];
    }

    [Fact]
    [Trait("Eis", "TRJ-19")]
    public async Task Per_jaar_staat_hoeveel_dossiers_uit_een_andere_gemeente_kwamen_en_een_klein_getal_niet()
    {
        await using (var db = proef.Web.Database.CreateUnrestrictedContext())
        {
            var nummer = 8000;
            foreach (var (jaar, elders, alle) in new[] { (2022, 12, 30), (2023, 3, 30), (2024, 12, 14) })
            {
                db.AddRange(Enumerable.Range(0, alle).Select(i => Dossier(nummer++, new(jaar, 3, 1), i < elders ? Webfabriek.GemeenteB : null)));
            }

            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using var browser = await proef.BeleidAsync();
        var pagina = await browser.PaginaAsync(Adres);

        pagina.QuerySelectorAll("#verhuisd dt").Select(c => c.TextContent.Trim()).ShouldBe(["2022", "2023", "2024"]);
        pagina.QuerySelectorAll("#verhuisd dd").Select(c => c.TextContent.Trim().Split("verborgen")[0]).ShouldBe(["12", "<10", "·"]);
        pagina.QuerySelector("main")!.TextContent.ShouldNotContain("Voorbeeld B");
    }

    private static Dossier Dossier(int nummer, DateOnly begin, string? herkomst)
    {
        var dossier = new Dossier { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), Nummer = nummer, Soort = Dossiersoort.Individueel, Wet = Wet.Jeugd, TeamId = Contactopstelling.Noord, Begin = begin, HerkomstGemeente = herkomst, Volgnummer = 1 };
        dossier.Statussen.Add(new() { GemeenteCode = dossier.GemeenteCode, Id = Guid.NewGuid(), DossierId = dossier.Id, Status = Dossierstatus.Actief, Van = begin, Door = "Een collega", Op = DateTimeOffset.UnixEpoch });
        return dossier;
    }
}
