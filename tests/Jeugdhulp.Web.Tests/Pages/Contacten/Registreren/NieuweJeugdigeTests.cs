using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.TagHelpers;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Contacten.Registreren;

/// <summary>A contact about someone who is not known yet.</summary>
public sealed class NieuweJeugdigeTests(Webfabriek fabriek) : IClassFixture<Webfabriek>
{
    [Fact]
    public async Task Post_NieuweJeugdigeInEenNieuwGezin_WordtMetHetContactBewaard()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);
        var bsn = TestBsn.Nummer(5000 + Random.Shared.Next(3000));

        using var antwoord = await proef.OpslaanAsync(await proef.Browser.PaginaAsync(Registreerproef.Adres), Registreerproef.Gewoon(
            new("Form.Nieuw.Voornamen", "Zoë"), new("Form.Nieuw.Achternaam", "Proefpersoon"), new("Form.Nieuw.Geboortedatum", "4-5-2014"),
            new("Form.Nieuw.Bsn", bsn), new("Form.Nieuw.Postcode", "1234 ab"), new("Form.Nieuw.Geslacht", "vrouw")));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var contact = (await proef.ContactenAsync()).ShouldHaveSingleItem();
        await using var db = fabriek.Database.CreateUnrestrictedContext();
        var persoon = (await db.Personen.IgnoreQueryFilters().Where(p => p.Achternaam == "Proefpersoon").ToListAsync(TestContext.Current.CancellationToken)).Single(p => p.Bsn == bsn);
        (persoon.ZoekVoornamen, persoon.Postcode).ShouldBe(("zoe", "1234AB"));
        contact.Regels.ShouldHaveSingleItem().PersoonId.ShouldBe(persoon.Id);
        contact.GezinId.ShouldNotBeNull();
        (await proef.LogAsync(Handeling.PersoonGemaakt)).ShouldHaveSingleItem().ObjectId.ShouldBe(persoon.Id);
    }

    [Fact]
    public async Task Post_NieuweJeugdigeZonderBsnDieEenAnderTeamMisschienKent_VraagtHetEerstEnBewaartNietsDubbel()
    {
        var (proef, ander) = (await Registreerproef.BeginAsync(fabriek), await Registreerproef.BeginAsync(fabriek));
        var ct = TestContext.Current.CancellationToken;
        await using (var db = fabriek.Database.CreateUnrestrictedContext())
        {
            var bekend = await db.Personen.IgnoreQueryFilters().SingleAsync(p => p.Id == ander.Team.Daan.Id, ct);
            (bekend.Voornamen, bekend.ZoekVoornamen, bekend.Achternaam, bekend.ZoekAchternaam) = ("Wout", "wout", "Sprookjes", "sprookjes");
            db.Add(new Wachtende { GemeenteCode = "9991", Id = Guid.NewGuid(), PersoonId = bekend.Id, TeamId = ander.Team.Team.Id, AangemeldOp = new(2026, 10, 1), Urgentie = Wachturgentie.Gewoon, Overbrugging = false });
            await db.SaveChangesAsync(ct);
        }

        var geboren = Notatie.Datum(ander.Team.Daan.Geboortedatum);
        var velden = Registreerproef.Gewoon(new("Form.Nieuw.Voornamen", "Wout"), new("Form.Nieuw.Achternaam", "Sprookjes"), new("Form.Nieuw.Geboortedatum", geboren));
        var leeg = await proef.Browser.PaginaAsync(Registreerproef.Adres);
        leeg.QuerySelector("#Form_Nieuw_Nagevraagd").ShouldBeNull();

        using var gevraagd = await proef.OpslaanAsync(leeg, velden);

        gevraagd.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await proef.ContactenAsync()).ShouldBeEmpty();
        var html = await gevraagd.HtmlAsync();
        html.QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Misschien kent een ander team in uw gemeente deze jeugdige al.");
        html.QuerySelector("main")!.TextContent.ShouldNotContain(ander.Team.Team.Naam, Case.Sensitive, "nothing is told but that");
        ((IHtmlInputElement)html.QuerySelector("#Form_Nieuw_Achternaam")!).Value.ShouldBe("Sprookjes");
        var vinkje = (IHtmlInputElement)html.QuerySelector("#Form_Nieuw_Nagevraagd")!;
        vinkje.IsChecked.ShouldBeFalse();

        using var bewaard = await proef.OpslaanAsync(html, new KeyValuePair<string, string?>("Form.Nieuw.Nagevraagd", "true"));

        bewaard.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await proef.ContactenAsync()).ShouldHaveSingleItem().Regels.ShouldHaveSingleItem().PersoonId.ShouldNotBe(ander.Team.Daan.Id);
    }

    [Fact]
    public async Task Post_NieuweJeugdigeZonderBsnDieHetTeamAlKent_BiedtDePersoonAanEnBewaartNiets()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);
        var noor = proef.Team.Noor;
        await using (var db = fabriek.Database.CreateUnrestrictedContext())
        {
            // Every family of the tests has a Noor of that day.
            var bekend = await db.Personen.IgnoreQueryFilters().SingleAsync(p => p.Id == noor.Id, TestContext.Current.CancellationToken);
            (bekend.Voornamen, bekend.ZoekVoornamen, bekend.Achternaam, bekend.ZoekAchternaam) = ("Fenna", "fenna", "Toverberg", "toverberg");
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using var antwoord = await proef.OpslaanAsync(await proef.Browser.PaginaAsync(Registreerproef.Adres), Registreerproef.Gewoon(
            new("Form.Nieuw.Voornamen", "Fenna"), new("Form.Nieuw.Achternaam", "Toverberg"), new("Form.Nieuw.Geboortedatum", Notatie.Datum(noor.Geboortedatum))));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var html = await antwoord.HtmlAsync();
        html.QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Er is al iemand met deze naam en geboortedatum.");
        html.QuerySelector("main")!.TextContent.ShouldContain("Bedoelt u Fenna van Toverberg");
        html.QuerySelector($"button[name=kies][value='{Guid.Empty} {noor.Id}']").ShouldNotBeNull();
        ((IHtmlInputElement)html.QuerySelector("#Form_Nieuw_Nagevraagd")!).IsChecked.ShouldBeFalse();
        (await proef.ContactenAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_NieuweJeugdigeMetEenBsnDatErAlIs_BiedtDePersoonAan()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);

        using var antwoord = await proef.OpslaanAsync(await proef.Browser.PaginaAsync(Registreerproef.Adres), Registreerproef.Gewoon(
            new("Form.Nieuw.Voornamen", "Noor"), new("Form.Nieuw.Achternaam", "Dijk"), new("Form.Nieuw.Geboortedatum", "4-3-2017"), new("Form.Nieuw.Bsn", proef.Team.Noor.Bsn)));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var html = await antwoord.HtmlAsync();
        html.QuerySelector($"button[name=kies][value='{Guid.Empty} {proef.Team.Noor.Id}']")!.TextContent.ShouldContain("Noor van Dijk");
        (await proef.ContactenAsync()).ShouldBeEmpty();
    }
}
