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

public sealed class RegistrerenTests(Webfabriek fabriek) : IClassFixture<Webfabriek>
{
    [Fact]
    [Trait("Eis", "CON-01")]
    public async Task Get_Leeg_VraagtHoogstensZevenVeldenEnVultDatumIn()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);

        var html = await proef.Browser.PaginaAsync(Registreerproef.Adres);

        var gewoon = html.QuerySelectorAll("[aria-required='true']").Where(m => m.Closest(".bij-collectief:not(.bij-gewoon)") is null);
        gewoon.Count().ShouldBe(7);
        html.QuerySelectorAll(".veld__verplicht").ShouldAllBe(m => m.TextContent == "niet verplicht");
        html.QuerySelectorAll("[data-niet-verplicht-bij]").ShouldAllBe(v => v.Closest(".utrecht-form-field")!.QuerySelector(".veld__verplicht") != null);
        html.QuerySelector("[name='Form.Datum']")!.GetAttribute("value").ShouldBe("20-11-2026");
        html.QuerySelectorAll("main textarea").ShouldAllBe(t => t.TextContent.Trim().Length == 0);
        html.Body!.TextContent.ShouldContain("Wijkteam Noord");
    }

    [Fact]
    [Trait("Eis", "BEH-03")]
    public async Task EenDagWaaropHetTeamNietWerkt_WordtGezegdVoorIetsIsIngevuld()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);
        await using (var db = fabriek.Database.CreateUnrestrictedContext())
        {
            await db.Teams.IgnoreQueryFilters().Where(t => t.Id == proef.Team.Team.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.GeldigTot, new DateOnly(2026, 11, 1)));
        }

        var leeg = await proef.FormulierAsync();
        using var eerder = await proef.VerstuurAsync(leeg, "Klasse", Registreerproef.Gewoon(new KeyValuePair<string, string?>("Form.Datum", "31-10-2026")));
        using var later = await proef.VerstuurAsync(leeg, "Klasse", Registreerproef.Gewoon());

        leeg.QuerySelector("main")!.TextContent.ShouldContain("U hoorde op deze datum bij geen team.");
        (await eerder.HtmlAsync()).QuerySelector(".klasse")!.TextContent.ShouldContain("Preventie");
        (await later.HtmlAsync()).QuerySelector("[data-aankondiging]")!.TextContent.ShouldStartWith("U hoorde op deze datum bij geen team.");
    }

    [Fact]
    [Trait("Eis", "CLS-01")]
    public async Task Post_GewoonContact_StaatErMetKlasseLogregelEnMelding()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);

        using var antwoord = await proef.OpslaanAsync(await proef.FormulierAsync(), Registreerproef.Gewoon());

        var contact = (await proef.ContactenAsync()).ShouldHaveSingleItem();
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        antwoord.Headers.Location!.ToString().ShouldBe($"/contacten/{contact.Id}");
        var regel = contact.Regels.ShouldHaveSingleItem();
        regel.Geldend.ShouldBe(Uitkomst.Preventie);
        regel.Regel.ShouldBe("R13");
        regel.Instellingenversie.ShouldBe(1);
        regel.BewijsSha256.Length.ShouldBe(64);
        (await proef.LogAsync(Handeling.ContactGeregistreerd)).ShouldHaveSingleItem().ObjectId.ShouldBe(contact.Id);
        var volgende = await proef.Browser.PaginaAsync(Registreerproef.Adres);
        volgende.QuerySelector("#meldingen")!.TextContent.ShouldContain("opgeslagen als preventie");
        volgende.QuerySelector("[name='Form.Feit']")!.TextContent.Trim().ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_KlasseVoorTweeJeugdigen_BegintMetElkeKlasseBijDeNaam()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);

        using var antwoord = await proef.VerstuurAsync(await proef.FormulierAsync(), "Klasse", Registreerproef.Gewoon(
            new("Form.PersoonIds", proef.Team.Noor.Id.ToString()), new("Form.PersoonIds", proef.Team.Daan.Id.ToString())));

        var overzicht = (await antwoord.HtmlAsync()).QuerySelectorAll(".uitkomst__overzicht li").Select(l => l.TextContent.Trim());
        overzicht.ShouldBe(["Noor Preventie", "Daan Preventie"], ignoreOrder: true);
    }

    [Fact]
    public async Task Post_KlasseVoorTweeJeugdigen_ZegtHetzelfdeMaarEenKeer()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);
        var beiden = new KeyValuePair<string, string?>[] { new("Form.PersoonIds", proef.Team.Noor.Id.ToString()), new("Form.PersoonIds", proef.Team.Daan.Id.ToString()) };

        using var gelijk = await proef.VerstuurAsync(await proef.FormulierAsync(), "Klasse", Registreerproef.Gewoon(beiden));
        using var eerder = await proef.OpslaanAsync(await proef.FormulierAsync(), Registreerproef.Gewoon(beiden[0]));
        using var ongelijk = await proef.VerstuurAsync(await proef.FormulierAsync(), "Klasse", Registreerproef.Gewoon(beiden));

        var samen = await gelijk.HtmlAsync();
        samen.QuerySelectorAll(".uitkomst").Length.ShouldBe(1);
        samen.QuerySelectorAll(".spoor > summary").Select(s => s.TextContent).ShouldBe(["Waarom deze uitkomst? (Noor)", "Waarom deze uitkomst? (Daan)"], ignoreOrder: true);
        var apart = await ongelijk.HtmlAsync();
        apart.QuerySelectorAll(".uitkomst").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Post_TweemaalHetzelfdeFormulier_OokTegelijk_GeeftEenContact()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);
        var pagina = await proef.FormulierAsync();

        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => proef.OpslaanAsync(pagina, Registreerproef.Gewoon())));
        using var later = await proef.OpslaanAsync(pagina, Registreerproef.Gewoon());

        antwoorden.Append(later).ShouldAllBe(a => a.StatusCode == HttpStatusCode.Redirect);
        antwoorden.Append(later).Select(a => a.Headers.Location!.ToString()).Distinct().Count().ShouldBe(1);
        (await proef.ContactenAsync()).ShouldHaveSingleItem();
        Array.ForEach(antwoorden, a => a.Dispose());
    }

    [Fact]
    public async Task Post_OpslaanEnVolgende_OpentEenLeegFormulierVoorHetzelfdeGezin()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);

        using var antwoord = await proef.OpslaanAsync(await proef.FormulierAsync(), Registreerproef.Gewoon(new KeyValuePair<string, string?>("volgende", "ja")));
        var html = await proef.Browser.PaginaAsync(antwoord.Headers.Location!.ToString());

        html.QuerySelector($"[name='Form.PersoonIds'][value='{proef.Team.Noor.Id}']")!.HasAttribute("checked").ShouldBeTrue();
        html.QuerySelector("[name='Form.Feit']")!.TextContent.Trim().ShouldBeEmpty();
        html.QuerySelector("[name='Form.Inschatting.VerwachtAantalGesprekken']")!.GetAttribute("value").ShouldBe("5");
        ((IHtmlSelectElement)html.QuerySelector("[name='Form.Doel']")!).Value.ShouldBe("opvoedondersteuning");
    }

    [Fact]
    public async Task Post_OpslaanEnVolgende_VanEenEerdereDag_HoudtDieDag()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);

        using var antwoord = await proef.OpslaanAsync(await proef.FormulierAsync(), Registreerproef.Gewoon(new("volgende", "ja"), new("Form.Datum", "2-3-2026")));
        var html = await proef.Browser.PaginaAsync(antwoord.Headers.Location!.ToString());

        html.QuerySelector("[name='Form.Datum']")!.GetAttribute("value").ShouldBe("2-3-2026");
    }

    [Fact]
    [Trait("Eis", "CLS-02")]
    public async Task Post_Klasse_GeeftZinRegelDrempelEnDrieLenzenZonderIetsTeSchrijven()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);
        var pagina = await proef.FormulierAsync();

        using var antwoord = await proef.VerstuurAsync(pagina, "Klasse", Registreerproef.Gewoon());

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await antwoord.HtmlAsync();
        html.QuerySelector("html > body main").ShouldBeNull();
        html.QuerySelector(".klasse")!.TextContent.ShouldContain("Preventie");
        html.QuerySelector(".drempel")!.TextContent.ShouldContain("grens 6 gesprekken");
        html.QuerySelectorAll(".uitkomst__lenzen dt").Select(d => d.TextContent).ShouldBe(["Gemeente", "Landelijk", "Dossier", "Advies"]);
        html.QuerySelectorAll(".spoor__lijst li").Length.ShouldBe(15);
        html.Body!.TextContent.ShouldContain("versie 1, sinds 1-1-2015");
        (await proef.ContactenAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_Controleer_ToontDeKlasseEnHoudtAllesVast()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);

        using var antwoord = await proef.VerstuurAsync(await proef.FormulierAsync(), "Controleer", Registreerproef.Gewoon());

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await antwoord.HtmlAsync();
        html.QuerySelector("#uitkomst .klasse")!.TextContent.ShouldContain("Preventie");
        html.QuerySelector("[name='Form.Feit']")!.TextContent.ShouldContain("inslapen");
        html.QuerySelector("#foutsamenvatting").ShouldBeNull();
    }

    [Fact]
    public async Task Post_TweeJeugdigenVanEenGezin_GeeftEenContactMetTweeRegels()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);

        using var antwoord = await proef.OpslaanAsync(await proef.FormulierAsync(), Registreerproef.Gewoon(
            new("Form.PersoonIds", proef.Team.Noor.Id.ToString()), new("Form.PersoonIds", proef.Team.Daan.Id.ToString())));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var contact = (await proef.ContactenAsync()).ShouldHaveSingleItem();
        contact.GerichtOp.ShouldBe(GerichtOp.Gezin);
        contact.Regels.Select(r => r.PersoonId!.Value).ShouldBe([proef.Team.Noor.Id, proef.Team.Daan.Id], ignoreOrder: true);
        contact.Regels.Select(r => r.HulpvraagId).Distinct().Count().ShouldBe(2);
    }

    [Theory]
    [Trait("Eis", "CON-12")]
    [InlineData("anoniem", Activiteit.InformatieAdvies, true)]
    [InlineData("consult", Activiteit.Consult, false)]
    public async Task Post_ZonderNaam_BewaartGeenPersoonEnIsPreventie(string soort, Activiteit activiteit, bool anoniem)
    {
        var proef = await Registreerproef.BeginAsync(fabriek);

        // The jeugdige stays ticked out of sight; that must not matter.
        using var antwoord = await proef.OpslaanAsync(await proef.FormulierAsync(), Registreerproef.Gewoon(new("Form.Soort", soort), new("Form.Activiteit", "")));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var contact = (await proef.ContactenAsync()).ShouldHaveSingleItem();
        contact.Activiteit.ShouldBe(activiteit);
        contact.Anoniem.ShouldBe(anoniem);
        contact.GezinId.ShouldBeNull();
        var regel = contact.Regels.ShouldHaveSingleItem();
        regel.PersoonId.ShouldBeNull();
        regel.HulpvraagId.ShouldBeNull();
        regel.Geldend.ShouldBe(Uitkomst.Preventie);
        regel.Levert.ShouldBeFalse();
    }

    [Fact]
    [Trait("Eis", "CON-07")]
    public async Task Post_CollectieveActiviteit_VraagtThemaEnAantalEnBewaartGeenPersoon()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);
        var pagina = await proef.FormulierAsync();
        KeyValuePair<string, string?>[] velden = [new("Form.Soort", "collectief"), new("Form.DuurMinuten", "90")];

        using var leeg = await proef.OpslaanAsync(pagina, velden);
        using var antwoord = await proef.OpslaanAsync(pagina, [.. velden, new("Form.Thema", "Slapen"), new("Form.AantalDeelnemers", "18"), new("Form.Partner", "School")]);

        leeg.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await leeg.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("hoeveel mensen");
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var contact = (await proef.ContactenAsync()).ShouldHaveSingleItem();
        (contact.Thema, contact.AantalDeelnemers, contact.GerichtOp).ShouldBe(("Slapen", 18, GerichtOp.Collectief));
        contact.Regels.ShouldHaveSingleItem().PersoonId.ShouldBeNull();
    }

    [Fact]
    [Trait("Eis", "CON-03")]
    public async Task Post_AlleenEenNotitie_HeeftGenoegAanWieEnTekstEnTeltNooit()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);

        using var antwoord = await proef.OpslaanAsync(await proef.FormulierAsync(), new("Form.Soort", "notitie"), new("Form.Feit", "Kort gesproken op het schoolplein."));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var regel = (await proef.ContactenAsync()).ShouldHaveSingleItem().Regels.ShouldHaveSingleItem();
        regel.PersoonId.ShouldBe(proef.Team.Noor.Id);
        regel.HulpvraagId.ShouldBeNull();
        regel.Sublabels.ShouldContain(Sublabel.Contactnotitie);
        regel.Levert.ShouldBeFalse();
    }

    [Fact]
    [Trait("Eis", "CON-06")]
    public async Task Post_MetDoorverwijzing_BewaartBestemmingRedenEnDatum()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);

        using var antwoord = await proef.OpslaanAsync(await proef.FormulierAsync(), Registreerproef.Gewoon(
            new("Form.Activiteit", "doorverwijzing"), new("Form.Verwijzing.Bestemming", "voorliggendSmw"), new("Form.Verwijzing.Reden", "complexiteit")));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var doorverwijzing = (await proef.ContactenAsync())[0].Doorverwijzingen.ShouldHaveSingleItem();
        (doorverwijzing.Bestemming, doorverwijzing.Reden, doorverwijzing.Datum, doorverwijzing.PersoonId)
            .ShouldBe(("voorliggendSmw", "complexiteit", new DateOnly(2026, 11, 20), proef.Team.Noor.Id));
        (await proef.LogAsync(Handeling.DoorverwijzingGeregistreerd)).Count.ShouldBe(1);
    }

    [Theory]
    [Trait("Eis", "CON-09")]
    [InlineData("9993", "VerwachtAantalGesprekken")]
    [InlineData("9994", "VerwachteDuurMaanden")]
    [InlineData("9995", "Langdurig Intensief")]
    [InlineData("9996", "VerwachteUrenPerWeek")]
    public async Task Get_ToontAlleenDeInschattingDieDeGrensNodigHeeft(string gemeente, string velden)
    {
        var instellingen = gemeente switch
        {
            "9993" => new LokaleInstellingen { MaxGesprekken = 6 },
            "9994" => new LokaleInstellingen { MaxDuurMaanden = 6 },
            "9995" => new LokaleInstellingen { LangdurigIntensief = true },
            _ => new LokaleInstellingen { UrenPerWeek = 2 },
        };
        var proef = await Registreerproef.BeginAsync(fabriek, gemeente, instellingen);

        var html = await proef.FormulierAsync();

        string[] alle = ["VerwachtAantalGesprekken", "VerwachteDuurMaanden", "VerwachteUrenPerWeek", "Langdurig", "Intensief"];
        alle.Where(v => html.QuerySelector($"[name='Form.Inschatting.{v}']") is not null).ShouldBe(velden.Split(' '), ignoreOrder: true);
    }

    [Fact]
    [Trait("Eis", "CLS-10")]
    public async Task Post_UitlegBijDeKeuze_IsDeRegelDieBesliste()
    {
        var proef = await Registreerproef.BeginAsync(fabriek, taken: Teamtaken.Toegang);

        using var antwoord = await proef.VerstuurAsync(await proef.FormulierAsync(), "Klasse", Registreerproef.Gewoon(new KeyValuePair<string, string?>("Form.Activiteit", "kortGesprek")));

        var html = await antwoord.HtmlAsync();
        var regel = html.QuerySelector(".spoor b")!.TextContent;
        regel.ShouldStartWith("R07 ");
        html.QuerySelector("#uitleg")!.TextContent.ShouldContain(regel["R07 ".Length..].TrimEnd('.'));
        html.QuerySelector("#uitleg")!.TextContent.ShouldContain("Voorbeeld:");
    }

    [Fact]
    [Trait("Eis", "BEH-08")]
    public async Task Post_ZonderInstellingen_NoemtDeInstellingDieOntbreektEnSlaatWelOp()
    {
        var proef = await Registreerproef.BeginAsync(fabriek, "0363", LokaleInstellingen.Leeg);
        var pagina = await proef.FormulierAsync();
        var intake = Registreerproef.Gewoon(new("Form.Activiteit", "intake"), new("Form.Inschatting.VerwachtAantalGesprekken", null));

        using var klasse = await proef.VerstuurAsync(pagina, "Klasse", intake);
        using var opgeslagen = await proef.OpslaanAsync(pagina, intake);

        (await klasse.HtmlAsync()).Body!.TextContent.ShouldContain("of een intake bij de toegang hoort");
        opgeslagen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await proef.ContactenAsync()).ShouldHaveSingleItem().Regels[0].Geldend.ShouldBe(Uitkomst.NietVastgelegd);
    }

    [Fact]
    public async Task Post_TekstDieOpEenFormuleLijkt_BlijftTekst()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);
        const string tekst = "=HYPERLINK(\"https://voorbeeld.test\") <script>alert(1)</script> '; drop table contact; --";

        using var antwoord = await proef.OpslaanAsync(await proef.FormulierAsync(), Registreerproef.Gewoon(new("Form.Feit", tekst), new("Form.DuurMinuten", "")));
        var html = await antwoord.HtmlAsync();

        html.QuerySelectorAll("main script").ShouldBeEmpty();
        html.QuerySelector("[name='Form.Feit']")!.TextContent.Trim().ShouldBe(tekst);
    }

    [Fact]
    public async Task Post_Zoek_VindtOpNaamBsnEnGeboortedatumAlleenInDeEigenGemeente()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);
        var ander = await Registreerproef.BeginAsync(fabriek, "9992");
        var pagina = await proef.Browser.PaginaAsync(Registreerproef.Adres);

        foreach (var (zoek, id, gevonden) in new[]
        {
            (proef.Team.Noor.Bsn!, proef.Team.Noor.Id, true),
            (ander.Team.Noor.Bsn!, ander.Team.Noor.Id, false),
            ("9-1-2012", proef.Team.Daan.Id, true),
            ("noor dij", proef.Team.Noor.Id, true),
            ("%", proef.Team.Noor.Id, false),
        })
        {
            using var antwoord = await proef.VerstuurAsync(pagina, "Zoek", new KeyValuePair<string, string?>("zoek", zoek));
            antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await antwoord.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains(id.ToString(), StringComparison.Ordinal).ShouldBe(gevonden, zoek);
        }

        (await proef.LogAsync(Handeling.PersonenGezocht)).ShouldAllBe(l => !l.Bijzonderheden!.Values.Contains("noor dij"));
    }
}
