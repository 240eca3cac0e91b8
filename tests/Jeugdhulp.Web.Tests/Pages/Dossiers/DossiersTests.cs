using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Web.Tests.Infrastructure;
using Jeugdhulp.Web.Tests.Pages.Contacten;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using static Jeugdhulp.TestCommon.Contactopstelling;

namespace Jeugdhulp.Web.Tests.Pages.Dossiers;

public sealed class DossiersTests(Contactproef web) : IClassFixture<Contactproef>, IAsyncLifetime
{
    private static readonly string[] Paginas = ["", "/wijzigen", "/personen", "/status", "/sluiten", "/heropenen", "/geschiedenis"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await Vulling.LaadReferentiedataAsync(web.Database.ConnectionString, Ct);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Wie_er_niets_mee_te_maken_heeft_komt_er_niet_in_en_een_andere_gemeente_bestaat_niet()
    {
        var persoon = await PersoonAsync();
        var id = await OpenAsync(persoon);
        using var bezoeker = web.Bezoeker();
        using var beleid = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beleidsmedewerker);
        using var beheerder = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        using var elders = await web.AlsAsync(Oda);
        foreach (var pagina in Paginas)
        {
            var adres = new Uri($"/dossiers/{id}{pagina}", UriKind.Relative);
            (await bezoeker.GetAsync(adres, Ct)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
            (await beleid.GetAsync(adres, Ct)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await beheerder.GetAsync(adres, Ct)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await elders.GetAsync(adres, Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await elders.GetAsync(new Uri($"/dossiers/{Guid.NewGuid()}{pagina}", UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await elders.GetAsync(new Uri($"/dossiers/openen?persoon={persoon.Id}", UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var anderTeam = await web.AlsAsync(Bea);
        (await anderTeam.GetAsync(new Uri($"/dossiers/{id}", UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var eigenTeam = await web.AlsAsync(Ans);
        (await eigenTeam.PaginaAsync($"/dossiers/{id}")).QuerySelector("h1")!.TextContent.ShouldContain(persoon.VolledigeNaam);
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Logboek.IgnoreQueryFilters().AnyAsync(l => l.Handeling == Handeling.DossierBekeken && l.ObjectId == id, Ct)).ShouldBeTrue();
        (await db.Logboek.IgnoreQueryFilters().AnyAsync(l => l.Handeling == Handeling.PersoonBekeken && l.ObjectId == persoon.Id, Ct)).ShouldBeTrue();
    }

    [Fact]
    [Trait("Eis", "GEZ-06")]
    public async Task Van_een_broer_of_zus_naar_schoolmaatschappelijk_werk_staat_de_doorverwijzing_al_klaar()
    {
        var persoon = await PersoonAsync();
        using var browser = await web.AlsAsync(Ans);

        var vreemd = await browser.PaginaAsync($"/contacten/registreren?persoon={persoon.Id}&verwijs=bestaatNiet");
        var klaar = await browser.PaginaAsync($"/contacten/registreren?persoon={persoon.Id}&verwijs=voorliggendSmw");

        Keuze(vreemd, "Form.Verwijzing.Bestemming").ShouldBeEmpty();
        Keuze(klaar, "Form.Verwijzing.Bestemming").ShouldBe("voorliggendSmw");
        Keuze(klaar, "Form.Activiteit").ShouldBe("doorverwijzing");
        klaar.QuerySelector("details.verwijzing")!.HasAttribute("open").ShouldBeTrue();

        static string Keuze(IHtmlDocument pagina, string naam) => ((IHtmlSelectElement)pagina.QuerySelector($"select[name='{naam}']")!).Value ?? "";
    }

    [Fact]
    [Trait("Eis", "GEZ-06")]
    public async Task In_een_open_dossier_staat_bij_een_minderjarige_broer_of_zus_de_weg_naar_schoolmaatschappelijk_werk()
    {
        var dossier = await GezinsdossierAsync(Ans, Gemeente, Noord, geboren: new(2014, 3, 1));
        var meerderjarig = await GezinsdossierAsync(Ans, Gemeente, Noord, geboren: Vandaag.AddYears(-18));
        using var browser = await web.AlsAsync(Ans);

        var link = Verwijslinks(await browser.PaginaAsync($"/dossiers/{dossier.Id}")).ShouldHaveSingleItem();
        var contact = await browser.PaginaAsync(link.PathName + link.Search);

        link.TextContent.ShouldContain(dossier.Ander.VolledigeNaam);
        ((IHtmlSelectElement)contact.QuerySelector("select[name='Form.Verwijzing.Bestemming']")!).Value.ShouldBe("voorliggendSmw");
        contact.QuerySelectorAll("input[name='Form.PersoonIds']:checked").Select(i => i.GetAttribute("value")).ShouldBe([dossier.Ander.Id.ToString()]);
        Verwijslinks(await browser.PaginaAsync($"/dossiers/{meerderjarig.Id}")).ShouldBeEmpty();

        using var gesloten = await VerstuurAsync(browser, $"/dossiers/{dossier.Id}/sluiten", [new("Form.Einde", "1-4-2026"), new("Form.Reden", "01"), new("Form.Doelen", "geenDoelen")]);
        gesloten.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Verwijslinks(await browser.PaginaAsync($"/dossiers/{dossier.Id}")).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "GEZ-06")]
    public async Task Bij_het_voorstel_voor_een_broer_of_zus_staat_de_weg_naar_schoolmaatschappelijk_werk_en_bij_een_ander_voorstel_niet()
    {
        var instellingen = new LokaleInstellingen { SiblingPreventie = SiblingPreventie.InBestaandDossier };
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            db.Instellingenversies.Add(new() { GemeenteCode = AndereGemeente, Nummer = 1, GeldigVan = new(2015, 1, 1), Instellingen = instellingen, Auteur = "Test", Reden = "Test", VastgesteldOp = web.Klok.GetUtcNow() });
            await db.SaveChangesAsync(Ct);
        }

        var (_, ander) = await GezinsdossierAsync(Oda, AndereGemeente, Oost, geboren: new(2014, 3, 1), inDossier: false);
        await web.MaakAsync(o =>
        {
            var sibling = o.Hulpvraag(ander);
            sibling.Vervolg = Vervolg.SiblingVanTraject;
            o.Contact(new(2026, 2, 2), [ander], Oost, Oda, AndereGemeente, hulpvraag: sibling);
            var los = o.Persoon("Los", "Kind", AndereGemeente);
            o.Contact(new(2026, 2, 3), [los], Oost, Oda, AndereGemeente, regel: r => r.DossierTelt = true, hulpvraag: o.Hulpvraag(los));
            return sibling;
        });
        using var browser = await web.AlsAsync(Oda);

        var pagina = await browser.PaginaAsync("/dossiers/voorstellen");

        pagina.QuerySelector("main")!.TextContent.ShouldContain("Los Kind");
        using var fout = await browser.VerstuurAsync("/dossiers/voorstellen", pagina, [new("Begin", "1-1-2014")], "main form[action*='handler=Openen']");
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await fout.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("1-1-2015");
        var link = Verwijslinks(pagina).ShouldHaveSingleItem();
        link.TextContent.ShouldContain(ander.VolledigeNaam);
        var contact = await browser.PaginaAsync(link.PathName + link.Search);
        ((IHtmlSelectElement)contact.QuerySelector("select[name='Form.Activiteit']")!).Value.ShouldBe("doorverwijzing");
        contact.QuerySelectorAll("input[name='Form.PersoonIds']:checked").Select(i => i.GetAttribute("value")).ShouldBe([ander.Id.ToString()]);

        // The button of a page that stayed open: once more is the same, and after another role nothing happens.
        var meedoen = "main form[action*='handler=Meedoen']";
        using var erin = await browser.VerstuurAsync("/dossiers/voorstellen", pagina, [], meedoen);
        using var nogEens = await browser.VerstuurAsync("/dossiers/voorstellen", pagina, [], meedoen);
        (erin.StatusCode, nogEens.Headers.Location).ShouldBe((HttpStatusCode.Redirect, erin.Headers.Location));
        var personen = $"{erin.Headers.Location!.OriginalString}/personen";
        using var rol = await browser.VerstuurAsync(personen, await browser.PaginaAsync(personen), [new("Form.PersoonId", $"{ander.Id}"), new("Form.Rol", "contactpersoon")], "form#rol");
        rol.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var oud = await browser.VerstuurAsync("/dossiers/voorstellen", pagina, [], meedoen);
        oud.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await oud.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("staat intussen al in dossier");
    }

    [Fact]
    [Trait("Eis", "TRJ-19")]
    public async Task Wie_uit_een_andere_gemeente_kwam_staat_bij_het_dossier_en_een_onbekende_gemeente_bij_het_veld()
    {
        var persoon = await PersoonAsync();
        using var browser = await web.AlsAsync(Ans);
        var adres = $"/dossiers/openen?persoon={persoon.Id}";

        using var fout = await browser.VerstuurAsync(adres, await browser.PaginaAsync(adres), [new("Form.Begin", "5-1-2026"), new("Form.HerkomstGemeente", "Nergenshuizen")]);
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await fout.HtmlAsync();
        pagina.QuerySelector("#Form_HerkomstGemeente-fout")!.TextContent.ShouldContain("Deze gemeente kennen wij niet.");
        pagina.QuerySelector("#Form_HerkomstGemeente")!.GetAttribute("value").ShouldBe("Nergenshuizen");
        using var goed = await browser.VerstuurAsync(adres, pagina, [new("Form.HerkomstGemeente", "Voorbeeld B")]);

        var dossier = goed.Headers.Location!.OriginalString;
        (await browser.PaginaAsync(dossier)).QuerySelector("main")!.TextContent.ShouldContain("Verhuisd uit");
        (await browser.PaginaAsync($"{dossier}/wijzigen")).QuerySelector("#Form_HerkomstGemeente")!.GetAttribute("value").ShouldBe("9992");
        (await browser.PaginaAsync($"{dossier}/geschiedenis")).QuerySelector("main")!.TextContent.ShouldContain("Voorbeeld B");
    }

    [Fact]
    [Trait("Eis", "DOS-02")]
    public async Task Openen_met_fouten_houdt_de_invoer_en_met_goede_gegevens_staat_het_dossier_er()
    {
        var persoon = await PersoonAsync();
        using var browser = await web.AlsAsync(Ans);
        var adres = $"/dossiers/openen?persoon={persoon.Id}";
        var formulier = await browser.PaginaAsync(adres);

        using var fout = await browser.VerstuurAsync(adres, formulier, [new("Form.Begin", "1-1-2014"), new("Form.Verwijzer", "02"), new("Form.Crisis", "ja")]);
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await fout.HtmlAsync();
        pagina.QuerySelector("#Form_Begin")!.GetAttribute("aria-invalid").ShouldBe("true");
        ((IHtmlSelectElement)pagina.QuerySelector("#Form_Verwijzer")!).Value.ShouldBe("02");

        using var goed = await browser.VerstuurAsync(adres, pagina, [new("Form.Begin", "5-1-2026")]);
        using var nogEens = await browser.VerstuurAsync(adres, pagina, [new("Form.Begin", "5-1-2026")]);
        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        nogEens.Headers.Location.ShouldBe(goed.Headers.Location);
        (await browser.PaginaAsync(goed.Headers.Location!.OriginalString)).QuerySelector("main")!.TextContent.ShouldContain("niet aanleverbaar");
        (await browser.PaginaAsync("/dossiers")).QuerySelector("main")!.TextContent.ShouldContain(persoon.VolledigeNaam);
    }

    [Fact]
    [Trait("Eis", "GEZ-01")]
    public async Task Wie_bij_twee_gezinnen_hoort_kiest_van_welk_gezin_het_dossier_is()
    {
        var (kind, zus) = (await PersoonAsync(), await PersoonAsync());
        var (bijMoeder, bijVader) = (Guid.NewGuid(), Guid.NewGuid());
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            var nummer = 6000 + await db.Gezinnen.IgnoreQueryFilters().CountAsync(Ct);
            db.AddRange(new Gezin { GemeenteCode = Gemeente, Id = bijMoeder, Nummer = nummer }, new Gezin { GemeenteCode = Gemeente, Id = bijVader, Nummer = nummer + 1 });
            db.AddRange(new[] { (bijMoeder, kind), (bijVader, kind), (bijVader, zus) }.Select(l => new Gezinslid { GemeenteCode = Gemeente, GezinId = l.Item1, PersoonId = l.Item2.Id, Rol = Gezinsrol.Jeugdige }));
            await db.SaveChangesAsync(Ct);
        }

        using var browser = await web.AlsAsync(Ans);
        var adres = $"/dossiers/openen?persoon={kind.Id}";
        var formulier = await browser.PaginaAsync(adres);
        var keuzes = formulier.QuerySelectorAll("input[name='Form.GezinId']").Cast<IHtmlInputElement>().ToList();
        keuzes.Select(k => (k.Value, k.IsChecked)).ShouldBe([($"{bijMoeder}", true), ($"{bijVader}", false)]);
        formulier.QuerySelector("main")!.TextContent.ShouldContain($"met {zus.VolledigeNaam}");

        using (var fout = await browser.VerstuurAsync(adres, formulier, [new("Form.Soort", "gezin"), new("Form.Begin", "5-1-2026"), new("Form.GezinId", $"{Guid.NewGuid()}")]))
        {
            fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await fout.HtmlAsync()).GetElementById("foutsamenvatting")!.TextContent.ShouldContain("Kies een gezin uit de lijst.");
        }

        using var goed = await browser.VerstuurAsync(adres, formulier, [new("Form.Soort", "gezin"), new("Form.Begin", "5-1-2026"), new("Form.GezinId", $"{bijVader}")]);
        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.PaginaAsync(goed.Headers.Location!.OriginalString)).QuerySelector("main")!.TextContent.ShouldContain(zus.VolledigeNaam);
    }

    [Fact]
    [Trait("Eis", "DOS-09")]
    public async Task Status_sluiten_en_heropenen_gaan_van_pagina_naar_pagina()
    {
        var id = await OpenAsync(await PersoonAsync());
        using var browser = await web.AlsAsync(Ans);
        Task<HttpResponseMessage> StuurAsync(string pagina, params (string Naam, string Waarde)[] velden) =>
            VerstuurAsync(browser, $"/dossiers/{id}/{pagina}", [.. velden.Select(v => new KeyValuePair<string, string?>(v.Naam, v.Waarde))]);

        (await StuurAsync("status", ("Form.Vanaf", "1-3-2026"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await StuurAsync("status", ("Form.Status", "slapend"), ("Form.Vanaf", "1-3-2026"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var leeg = await StuurAsync("sluiten", ("Form.Doelen", ""));
        leeg.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await leeg.HtmlAsync()).QuerySelectorAll("#foutsamenvatting li").Length.ShouldBe(3);
        (await StuurAsync("sluiten", ("Form.Einde", "4-1-2026"), ("Form.Reden", "01"), ("Form.Doelen", "geenDoelen"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await StuurAsync("sluiten", ("Form.Einde", "1-4-2026"), ("Form.Reden", "01"), ("Form.Doelen", "geenDoelen"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.PaginaAsync($"/dossiers/{id}")).QuerySelector("main")!.TextContent.ShouldContain("Beëindigd volgens plan");
        (await StuurAsync("wijzigen", ("Form.Toelichting", "x"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await StuurAsync("heropenen", ("Form.Reden", "vergissing"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await LeesAsync(id)).Einde.ShouldBeNull();
    }

    [Fact]
    [Trait("Eis", "CBS-03")]
    public async Task Een_afgesloten_dossier_is_te_verbeteren_zonder_het_te_heropenen()
    {
        var id = await OpenAsync(await PersoonAsync());
        var adres = $"/dossiers/{id}/wijzigen";
        using var browser = await web.AlsAsync(Ans);
        (await VerstuurAsync(browser, $"/dossiers/{id}/sluiten", [new("Form.Einde", "1-4-2026"), new("Form.Reden", "01"), new("Form.Doelen", "geenDoelen")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await browser.PaginaAsync($"/dossiers/{id}")).QuerySelector($".paginakop a[href='{adres}']")!.TextContent.ShouldBe("Gegevens verbeteren");
        var formulier = await browser.PaginaAsync(adres);
        formulier.QuerySelectorAll("#Form_TeamId, #Form_MedewerkerId, #Form_Toelichting").ShouldBeEmpty();
        using var zonder = await browser.VerstuurAsync(adres, formulier, [new("Form.Crisis", "ja"), new("Form.Verwijzer", "02")]);
        zonder.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await zonder.HtmlAsync();
        pagina.QuerySelector("#Form_Reden-fout")!.TextContent.ShouldContain("Vul in waarom u dit verbetert.");
        ((IHtmlSelectElement)pagina.QuerySelector("#Form_Crisis")!).Value.ShouldBe("ja");
        using var goed = await browser.VerstuurAsync(adres, pagina, [new("Form.Reden", "Bleek een crisis")]);

        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var dossier = await LeesAsync(id);
        (dossier.Crisis, dossier.Verwijzer, dossier.Einde, dossier.TeamId).ShouldBe((true, "02", new DateOnly(2026, 4, 1), Noord));
        (await browser.PaginaAsync($"/dossiers/{id}/geschiedenis")).QuerySelector("main")!.TextContent.ShouldContain("Bleek een crisis");
    }

    [Fact]
    public async Task Een_onbekend_filter_is_een_fout_bij_het_veld()
    {
        using var browser = await web.AlsAsync(Ans);
        using var antwoord = await browser.GetAsync(new Uri("/dossiers?status=onzin&soort=onzin&team=onzin&van=2-2-2026&tot=1-1-2026", UriKind.Relative), Ct);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelectorAll("#foutsamenvatting li").Length.ShouldBe(4);
    }

    [Fact]
    [Trait("Eis", "DOS-04")]
    public async Task Een_verkeerde_dag_of_status_is_op_de_pagina_van_de_status_te_verbeteren()
    {
        var id = await OpenAsync(await PersoonAsync());
        using var browser = await web.AlsAsync(Ans);
        var adres = $"/dossiers/{id}/status";
        (await browser.PaginaAsync(adres)).QuerySelectorAll("main form").Length.ShouldBe(1, "the first status begins with the dossier");
        using var gezet = await VerstuurAsync(browser, adres, [new("Form.Status", "slapend"), new("Form.Vanaf", "1-3-2026")]);
        gezet.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var fout = await browser.VerstuurAsync(adres, await browser.PaginaAsync(adres), [new("Form.Sinds", "1-1-2026")], "main form[action*='handler=Dag']");
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await fout.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("De status ervoor geldt sinds 5-1-2026.");
        using var dag = await browser.VerstuurAsync(adres, await browser.PaginaAsync(adres), [new("Form.Sinds", "2-2-2026")], "main form[action*='handler=Dag']");
        dag.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.PaginaAsync($"/dossiers/{id}")).QuerySelector("main")!.TextContent.ShouldContain("Slapend, vanaf 2-2-2026");

        using var terug = await browser.VerstuurAsync(adres, await browser.PaginaAsync(adres), [], "main form[action*='handler=Terug']");
        terug.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.PaginaAsync($"/dossiers/{id}")).QuerySelector("main")!.TextContent.ShouldContain("Actief, vanaf 5-1-2026");
    }

    [Fact]
    [Trait("Eis", "DOS-03")]
    public async Task De_beheerder_spreekt_af_wat_meetelt_en_een_consulent_niet()
    {
        using var consulent = await web.AlsAsync(Ans);
        (await consulent.GetAsync(new Uri("/gemeente/dossiers", UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var beheerder = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Beheerder);
        using var fout = await VerstuurAsync(beheerder, "/gemeente/dossiers", [new("Form.TeltMee", null), new("Form.WekenZonderContact", "0")]);
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var goed = await VerstuurAsync(beheerder, "/gemeente/dossiers", [new("Form.WekenZonderContact", "12"), new("Form.AndereWetten", "ja"), new("Form.PlanBekrachtigen", "nee")]);

        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await beheerder.PaginaAsync("/gemeente/dossiers")).QuerySelector("main")!.TextContent.ShouldContain("signaal na 12 weken");
    }

    [Fact]
    [Trait("Eis", "DOS-06")]
    public async Task Een_dossier_dat_later_begint_dan_zijn_traject_wordt_op_elke_pagina_een_keer_gevraagd()
    {
        var persoon = await PersoonAsync();
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            db.Add(new Traject { GemeenteCode = Gemeente, Id = Guid.NewGuid(), PersoonId = persoon.Id, TeamId = Noord, Hulpvorm = Hulpvormen.DoorWijkteam, Uitvoerder = Uitvoerder.Wijkteam, DirecteVerwijzer = Verwijzer.School, VerwijzerCode = "06", Crisis = false, Aanvang = new(2026, 1, 5) });
            await db.SaveChangesAsync(Ct);
        }

        var adres = $"/dossiers/openen?persoon={persoon.Id}";
        using var browser = await web.AlsAsync(Ans);
        var formulier = await browser.PaginaAsync(adres);
        formulier.QuerySelector("main form")!.SetAttribute("action", "/dossiers/voorstellen?handler=Openen");
        using var voorstel = await browser.VerstuurAsync(
            "/dossiers/voorstellen", formulier, [new("PersoonId", $"{persoon.Id}"), new("DossierId", $"{Guid.NewGuid()}"), new("TeamId", $"{Noord}"), new("Begin", "2-2-2026")]);
        voorstel.Headers.Location!.OriginalString.ShouldBe(adres);
        (await browser.PaginaAsync(adres)).QuerySelector("#meldingen")!.TextContent.ShouldContain("Het traject van 5-1-2026 komt in dit dossier");

        using var open = await VerstuurAsync(browser, adres, [new("Form.Soort", "individueel"), new("Form.Begin", "2-2-2026"), new("Form.TeamId", $"{Noord}")]);
        open.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var gevraagd = await open.HtmlAsync();
        gevraagd.QuerySelector("#Form_Begin-fout")!.TextContent.ShouldContain("Klopt 2-2-2026 toch? Kies dan nog een keer Open dit dossier.");
        using var geopend = await browser.VerstuurAsync(adres, gevraagd, []);
        geopend.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var wijzigen = $"{geopend.Headers.Location!.OriginalString}/wijzigen";
        using var later = await VerstuurAsync(browser, wijzigen, [new("Form.Begin", "3-3-2026")]);
        later.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var nogeens = await later.HtmlAsync();
        nogeens.QuerySelector("#Form_Begin-fout")!.TextContent.ShouldContain("In dit dossier begon een traject op 5-1-2026");
        using var gewijzigd = await browser.VerstuurAsync(wijzigen, nogeens, []);
        gewijzigd.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private Task<Persoon> PersoonAsync() => web.MaakAsync(o => o.Persoon("Yara", $"Bakker{Guid.NewGuid():N}"[..20]));

    private static IEnumerable<IHtmlAnchorElement> Verwijslinks(IHtmlDocument pagina) =>
        pagina.QuerySelectorAll("main a").Cast<IHtmlAnchorElement>().Where(a => a.TextContent.StartsWith("Verwijs naar schoolmaatschappelijk werk", StringComparison.Ordinal));

    /// <summary>A dossier of someone with a brother or sister in the household, who is indirect betrokken when that is asked.</summary>
    private async Task<(Guid Id, Persoon Ander)> GezinsdossierAsync(Guid wie, string gemeente, Guid team, DateOnly geboren, bool inDossier = true)
    {
        var (een, ander) = await web.MaakAsync(o => (o.Persoon("Yara", "Huis", gemeente), o.Persoon("Boris", "Huis", gemeente, geboren)));
        var (id, gezin) = (Guid.NewGuid(), Guid.NewGuid());
        await using (var vrij = web.Database.CreateUnrestrictedContext())
        {
            vrij.Add(new Gezin { GemeenteCode = gemeente, Id = gezin, Nummer = 5000 + await vrij.Gezinnen.IgnoreQueryFilters().CountAsync(Ct) });
            vrij.AddRange(new[] { een, ander }.Select(p => new Gezinslid { GemeenteCode = gemeente, GezinId = gezin, PersoonId = p.Id, Rol = Gezinsrol.Jeugdige }));
            await vrij.SaveChangesAsync(Ct);
        }

        await using var db = web.Database.CreateContext(Als(wie, gemeente));
        (await new Dossieropener(db, web.Klok).OpenAsync(new() { Id = id, PersoonId = een.Id, Soort = "individueel", TeamId = team, Begin = new DateOnly(2026, 1, 5) }, Ct)).ShouldBe(new DossierOpgeslagen(id));
        if (inDossier)
        {
            await using var tweede = web.Database.CreateContext(Als(wie, gemeente));
            (await new Dossierbeheer(tweede, web.Klok).ZetPersoonAsync(id, 1, ander.Id, "indirectBetrokken", new DateOnly(2026, 1, 5), Ct)).ShouldBe(new DossierOpgeslagen(id));
        }

        return (id, ander);
    }

    private async Task<Guid> OpenAsync(Persoon persoon)
    {
        var id = Guid.NewGuid();
        await using var db = web.Database.CreateContext(Als(Ans));
        (await new Dossieropener(db, web.Klok).OpenAsync(new() { Id = id, PersoonId = persoon.Id, Soort = "individueel", TeamId = Noord, Begin = new DateOnly(2026, 1, 5) }, Ct)).ShouldBe(new DossierOpgeslagen(id));
        return id;
    }

    private async Task<Dossier> LeesAsync(Guid id)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        return await db.Dossiers.IgnoreQueryFilters().AsNoTracking().SingleAsync(d => d.Id == id, Ct);
    }

    private static async Task<HttpResponseMessage> VerstuurAsync(HttpClient browser, string adres, KeyValuePair<string, string?>[] velden) =>
        await browser.VerstuurAsync(adres, await browser.PaginaAsync(adres), velden);
}
