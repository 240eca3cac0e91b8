using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Trajecten;

[Trait("Eis", "LOK-26")]
public sealed class HeropenenTests(TrajectenTests.Proef web) : IClassFixture<TrajectenTests.Proef>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "DOS-06")]
    public async Task Wie_intussen_alleen_betrokken_is_krijgt_eerst_weer_de_rol_en_de_reden_blijft_staan()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteB, Rol.Consulent));
        var team = await Testteam.MaakAsync(web.Database, Webfabriek.GemeenteB, new() { Heraanmelding = Heraanmelding.Heropenen }, nummer: 60, account: account);
        var (dossier, traject) = (Guid.NewGuid(), Guid.NewGuid());
        await using (var db = web.Database.CreateContext(team.Aanmelding()))
        {
            await new Dossieropener(db, web.Klok).OpenAsync(new() { Id = dossier, PersoonId = team.Daan.Id, Soort = "gezin", TeamId = team.Team.Id, Begin = new(2026, 1, 5) }, Ct);
        }

        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            db.Add(new Traject { GemeenteCode = Webfabriek.GemeenteB, Id = traject, PersoonId = team.Noor.Id, DossierId = dossier, TeamId = team.Team.Id, Hulpvorm = "01", Uitvoerder = Uitvoerder.Wijkteam, DirecteVerwijzer = Verwijzer.School, VerwijzerCode = "06", Crisis = false, Aanvang = new(2026, 2, 2), Einde = new(2026, 3, 2), RedenEinde = "01" });
            await db.SaveChangesAsync(Ct);
        }

        var adres = $"/trajecten/{traject}";
        const string Formulier = "form[action$='handler=Heropen']";
        using var browser = await web.MeldAanAsync(account);
        using var fout = await browser.VerstuurAsync(adres, await browser.PaginaAsync(adres), [new("Heropen.Reden", "Toch nog hulp")], Formulier);
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await fout.HtmlAsync();
        pagina.QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("is de jeugdige nu indirect betrokken. Geef daar eerst weer de rol ‘Ontvangt hulp’, of begin een nieuw traject.");
        ((IHtmlInputElement)pagina.QuerySelector("#Heropen_Reden")!).Value.ShouldBe("Toch nog hulp");

        await using (var db = web.Database.CreateContext(team.Aanmelding()))
        {
            (await new Dossierbeheer(db, web.Klok).ZetPersoonAsync(dossier, 1, team.Noor.Id, "ontvangtHulp", new(2026, 2, 2), Ct)).ShouldBe(new DossierOpgeslagen(dossier));
        }

        using var goed = await browser.VerstuurAsync(adres, pagina, [], Formulier);
        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.TrajectAsync(traject)).Einde.ShouldBeNull();
    }

    [Fact]
    public async Task Waar_de_gemeente_opnieuw_begint_heropent_alleen_wie_zegt_dat_het_einde_een_vergissing_was()
    {
        const string GemeenteC = "9993";
        await using var db = web.Database.CreateUnrestrictedContext();
        var account = await web.MaakAccountAsync((GemeenteC, Rol.Consulent));
        var team = await Testteam.MaakAsync(web.Database, GemeenteC, new() { Heraanmelding = Heraanmelding.NieuwTraject }, nummer: 61, account: account);
        var traject = new Traject { GemeenteCode = GemeenteC, Id = Guid.NewGuid(), PersoonId = team.Noor.Id, TeamId = team.Team.Id, Hulpvorm = "01", Uitvoerder = Uitvoerder.Wijkteam, DirecteVerwijzer = Verwijzer.School, VerwijzerCode = "06", Crisis = false, Aanvang = new(2026, 2, 2), Einde = new(2026, 3, 2), RedenEinde = "01" };
        db.Add(traject);
        await db.SaveChangesAsync(Ct);

        var adres = $"/trajecten/{traject.Id}";
        const string Formulier = "form[action$='handler=Heropen']";
        using var browser = await web.MeldAanAsync(account);
        using var fout = await browser.VerstuurAsync(adres, await browser.PaginaAsync(adres), [new("Heropen.Reden", "Bij de verkeerde jeugdige")], Formulier);
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await fout.HtmlAsync();
        pagina.QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Zet het vinkje alleen als het einde een vergissing was.");
        ((IHtmlInputElement)pagina.QuerySelector("#Heropen_Reden")!).Value.ShouldBe("Bij de verkeerde jeugdige");

        using var goed = await browser.VerstuurAsync(adres, pagina, [new("Heropen.Vergissing", "true")], Formulier);
        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.TrajectAsync(traject.Id)).Einde.ShouldBeNull();
    }
}
