using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using static Jeugdhulp.TestCommon.Contactopstelling;
using Traject = Jeugdhulp.Application.Trajecten.Traject;

namespace Jeugdhulp.Web.Tests.Pages.Contacten;

public sealed class WijzigenTests(Contactproef web) : IClassFixture<Contactproef>
{
    [Fact]
    public async Task Get_AnderTeamAndereGemeenteOfOnbekend_Geeft404()
    {
        var contact = await MaakAsync();
        foreach (var wie in new[] { Bea, Oda })
        {
            using var browser = await web.AlsAsync(wie);
            foreach (var adres in new[] { $"/contacten/{contact.Id}", $"/contacten/{contact.Id}/wijzigen", $"/contacten/{contact.Id}/klasse/{contact.Regels[0].Id}" })
            {
                using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative));
                antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound, adres);
                (await antwoord.Content.ReadAsStringAsync()).ShouldNotContain("Noor");
            }
        }

        using var ans = await web.AlsAsync(Ans);
        using var onbekend = await ans.GetAsync(new Uri($"/contacten/{Guid.NewGuid()}", UriKind.Relative));
        onbekend.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var andereRegel = await ans.GetAsync(new Uri($"/contacten/{contact.Id}/klasse/{Guid.NewGuid()}", UriKind.Relative));
        andereRegel.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_Contact_ToontVerslagUitkomstEnBewijs()
    {
        var contact = await MaakAsync();
        using var browser = await web.AlsAsync(Ans);

        var tekst = (await browser.PaginaAsync($"/contacten/{contact.Id}")).QuerySelector("main")!.TextContent;

        tekst.ShouldContain(contact.Feit!);
        tekst.ShouldContain("Noor Bakker, 10 jaar");
        tekst.ShouldContain("Opnieuw berekend: dezelfde uitkomst");
        tekst.ShouldContain(contact.Regels[0].BewijsSha256);
        tekst.ShouldContain(contact.Regels[0].Zin);
    }

    [Fact]
    public async Task Get_Wijzigen_NoemtElkVeldZoalsBijHetRegistreren()
    {
        var contact = await MaakAsync();
        using var browser = await web.AlsAsync(Ans);

        var registreren = Namen(await browser.PaginaAsync("/contacten/registreren"));
        var wijzigen = Namen(await browser.PaginaAsync($"/contacten/{contact.Id}/wijzigen"));

        var samen = registreren.Keys.Intersect(wijzigen.Keys).ToList();
        samen.Count.ShouldBe(11);
        samen.ToDictionary(v => v, v => wijzigen[v]).ShouldBe(samen.ToDictionary(v => v, v => registreren[v]));

        // The first text of a label is the name; after it may stand whether it is needed.
        static Dictionary<string, string> Namen(IHtmlDocument pagina) =>
            pagina.QuerySelectorAll("main label[for^='Form_']").ToDictionary(l => l.GetAttribute("for")!, l => l.ChildNodes.OfType<IText>().First().Data.Trim());
    }

    [Fact]
    [Trait("Eis", "LOK-12")]
    public async Task Vervolg_ZetDeHulpvraagRechtEnVraagtEenReden()
    {
        var contact = await web.MaakAsync(o =>
        {
            var noor = o.Persoon("Noor", "Bakker");
            return o.Contact(new DateOnly(2026, 9, 7), [noor], activiteit: Activiteit.Begeleiding, hulpvraag: o.Hulpvraag(noor));
        });
        var adres = $"/contacten/{contact.Id}/vervolg/{contact.Regels[0].Id}";
        using var browser = await web.AlsAsync(Ans);
        using var bea = await web.AlsAsync(Bea);
        (await browser.PaginaAsync($"/contacten/{contact.Id}")).QuerySelector($"a[href='{adres}']").ShouldNotBeNull();
        using var vreemd = await bea.GetAsync(new Uri(adres, UriKind.Relative));
        vreemd.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        using var zonderReden = await browser.VerstuurAsync(adres, await browser.PaginaAsync(adres), [new("Form.Vervolg", "siblingVanTraject")]);
        zonderReden.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await zonderReden.HtmlAsync();
        pagina.QuerySelector("#Form_Reden-fout").ShouldNotBeNull();
        pagina.QuerySelector("#Form_Vervolg option[selected]")!.GetAttribute("value").ShouldBe("siblingVanTraject");
        using var hervat = await browser.VerstuurAsync(adres, pagina, [new("Form.Reden", "Haar broer heeft een traject"), new(Hervatting.Veld, Guid.NewGuid().ToString())]);
        hervat.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var terug = await hervat.HtmlAsync();
        terug.QuerySelector("main")!.TextContent.ShouldContain(Hervatting.Melding);
        terug.QuerySelector("#Form_Vervolg option[selected]")!.GetAttribute("value").ShouldBe("siblingVanTraject");
        ((IHtmlTextAreaElement)terug.QuerySelector("#Form_Reden")!).Value.ShouldBe("Haar broer heeft een traject");
        (await web.LeesAsync(contact.Id)).Wijzigingen.ShouldBeEmpty();
        using var goed = await browser.VerstuurAsync(adres, terug, []);
        using var dubbel = await browser.VerstuurAsync(adres, terug, []);

        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        dubbel.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.LeesAsync(contact.Id)).Wijzigingen.ShouldHaveSingleItem();
        (await browser.PaginaAsync($"/contacten/{contact.Id}")).Body!.TextContent.ShouldContain("1 contact is opnieuw berekend.");
        (await web.LeesAsync(contact.Id)).Regels.ShouldHaveSingleItem().Regel.ShouldBe("R08");
        using var telaat = await browser.VerstuurAsync(adres, pagina, [new("Form.Reden", "Nog een keer")]);
        telaat.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var nu = await telaat.HtmlAsync();
        nu.QuerySelector(".utrecht-alert--warning")!.TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain("Dit staat er nu"), t => t.ShouldContain("Gewijzigd door"), t => t.ShouldContain("Haar broer heeft een traject"));
        ((IHtmlTextAreaElement)nu.QuerySelector("#Form_Reden")!).Value.ShouldBe("Nog een keer");
    }

    [Fact]
    [Trait("Eis", "LOK-12")]
    public async Task Vervolg_DatEenTrajectZonderHulpLaat_VraagtEenKeerEnNoemtHet()
    {
        var dag = new DateOnly(2026, 9, 7);
        var contact = await web.MaakAsync(o =>
        {
            var noor = o.Persoon("Noor", "Bakker");
            return o.Contact(dag, [noor], activiteit: Activiteit.Begeleiding, hulpvraag: o.Hulpvraag(noor), gespreknummer: 7);
        });
        var traject = Guid.NewGuid();
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            db.Add(new Traject { GemeenteCode = contact.GemeenteCode, Id = traject, PersoonId = contact.Regels[0].PersoonId!.Value, TeamId = contact.TeamId, Hulpvorm = Hulpvormen.DoorWijkteam, Uitvoerder = Uitvoerder.Wijkteam, DirecteVerwijzer = Verwijzer.School, VerwijzerCode = "06", Crisis = false, Aanvang = dag });
            await db.SaveChangesAsync();
            await db.Contactregels.IgnoreQueryFilters().Where(r => r.ContactId == contact.Id).ExecuteUpdateAsync(s => s.SetProperty(r => r.Uitkomst, Uitkomst.Jeugdhulp));
        }

        var adres = $"/contacten/{contact.Id}/vervolg/{contact.Regels[0].Id}";
        using var browser = await web.AlsAsync(Ans);
        using var gevraagd = await browser.VerstuurAsync(adres, await browser.PaginaAsync(adres), [new("Form.Vervolg", "siblingVanTraject"), new("Form.Reden", "Haar broer heeft een traject")]);
        gevraagd.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await gevraagd.HtmlAsync();
        pagina.QuerySelector("#Form_Vervolg-fout")!.TextContent.ShouldContain("Het traject van 7-9-2026 heeft na deze wijziging geen contact met hulp meer.");
        using var goed = await browser.VerstuurAsync(adres, pagina, []);

        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var melding = (await browser.PaginaAsync($"/contacten/{contact.Id}")).QuerySelector("#meldingen")!;
        melding.TextContent.ShouldContain("Het traject van 7-9-2026 heeft geen contact met hulp.");
        melding.QuerySelector($"a[href='/trajecten/{traject}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Post_ZonderReden_BewaartNietsEnHoudtWatErStond()
    {
        var contact = await MaakAsync();
        using var browser = await web.AlsAsync(Ans);

        using var antwoord = await VerstuurAsync(browser, contact, ("Form.Feit", "Een nieuwe tekst"));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector("#Form_Reden")!.GetAttribute("aria-invalid").ShouldBe("true");
        ((IHtmlTextAreaElement)pagina.QuerySelector("#Form_Feit")!).Value.ShouldBe("Een nieuwe tekst");
        (await web.LeesAsync(contact.Id)).Wijzigingen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_MetReden_BewaartEnToontDeGeschiedenis()
    {
        var contact = await MaakAsync();
        using var browser = await web.AlsAsync(Ans);

        using var antwoord = await VerstuurAsync(browser, contact, ("Form.Feit", "Een nieuwe tekst"), ("Form.Reden", "Ik vergat iets"));

        antwoord.Headers.Location!.OriginalString.ShouldBe($"/contacten/{contact.Id}");
        var tekst = (await browser.PaginaAsync($"/contacten/{contact.Id}")).QuerySelector(".geschiedenis")!.TextContent;
        tekst.ShouldContain("Ik vergat iets");
        tekst.ShouldContain(contact.Feit!);
        tekst.ShouldContain("Een nieuwe tekst");
    }

    [Fact]
    public async Task Post_AndereActiviteit_ToontDeNieuweKlasseVoorHetBewaren()
    {
        var contact = await MaakAsync();
        using var browser = await web.AlsAsync(Ans);

        using var vraag = await VerstuurAsync(browser, contact, ("Form.Activiteit", "triage"), ("Form.Reden", "Vergissing"));
        var pagina = await vraag.HtmlAsync();

        pagina.QuerySelector("main")!.TextContent.ShouldContain("de klasse verandert van");
        (await web.LeesAsync(contact.Id)).Activiteit.ShouldBe(Activiteit.Opvoedondersteuning);
        using var bewaard = await browser.VerstuurAsync($"/contacten/{contact.Id}/wijzigen", pagina, []);
        bewaard.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.LeesAsync(contact.Id)).Regels[0].Uitkomst.ShouldBe(Uitkomst.Toegang);
    }

    [Fact]
    public async Task Post_InTweeTabbladen_WeigertHetTweedeEnHoudtDeInvoer()
    {
        var contact = await MaakAsync();
        using var browser = await web.AlsAsync(Ans);
        var adres = $"/contacten/{contact.Id}/wijzigen";
        var (eerste, tweede) = (await browser.PaginaAsync(adres), await browser.PaginaAsync(adres));

        using var gelukt = await browser.VerstuurAsync(adres, eerste, [new("Form.Feit", "Eerste"), new("Form.Reden", "Een")]);
        using var geweigerd = await browser.VerstuurAsync(adres, tweede, [new("Form.Feit", "Tweede"), new("Form.Reden", "Twee")]);

        gelukt.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        geweigerd.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var pagina = await geweigerd.HtmlAsync();
        pagina.QuerySelector("main")!.TextContent.ShouldContain("Iemand anders heeft dit contact gewijzigd");
        ((IHtmlTextAreaElement)pagina.QuerySelector("#Form_Feit")!).Value.ShouldBe("Tweede");
        (await web.LeesAsync(contact.Id)).Feit.ShouldBe("Eerste");
    }

    [Fact]
    public async Task Post_NaEenAnder_ToontPerVeldWatErVeranderdeEnBewaartDaarnaToch()
    {
        var contact = await MaakAsync();
        using var browser = await web.AlsAsync(Ans);
        var adres = $"/contacten/{contact.Id}/wijzigen";
        using (await browser.VerstuurAsync(adres, await browser.PaginaAsync(adres), [new("Form.Feit", "Vroeger"), new("Form.Reden", "Al gezien")]))
        {
        }

        web.Klok.Advance(TimeSpan.FromMinutes(1));
        var (eerste, tweede) = (await browser.PaginaAsync(adres), await browser.PaginaAsync(adres));
        using (await browser.VerstuurAsync(adres, eerste, [new("Form.Feit", "Van de ander"), new("Form.Reden", "Reden van de ander")]))
        {
        }

        using var geweigerd = await browser.VerstuurAsync(adres, tweede, [new("Form.Feit", "Van mij"), new("Form.Reden", "Twee")]);
        var pagina = await geweigerd.HtmlAsync();
        var velden = pagina.QuerySelectorAll("main tbody tr").Select(rij => rij.TextContent).ToList();
        using var toch = await browser.VerstuurAsync(adres, pagina, []);

        velden.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            rij => rij.ShouldContain("Wat is er gezegd en afgesproken?"),
            rij => rij.ShouldContain("Reden van de ander"),
            rij => rij.ShouldContain("Vroeger"),
            rij => rij.ShouldContain("Van de ander"),
            rij => rij.ShouldContain("Proefpersoon"));
        pagina.QuerySelector("main .actiebalk button")!.TextContent.ShouldContain("Bewaar mijn tekst toch");
        toch.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.LeesAsync(contact.Id)).Feit.ShouldBe("Van mij");
    }

    [Fact]
    public async Task Post_Klasse_VraagtEenRedenEnZetDeKeuzeNaastDeBerekende()
    {
        var contact = await MaakAsync();
        using var browser = await web.AlsAsync(Ans);
        var adres = $"/contacten/{contact.Id}/klasse/{contact.Regels[0].Id}";

        using var zonder = await browser.VerstuurAsync(adres, await browser.PaginaAsync(adres), [new("Form.Klasse", "jeugdhulp")]);
        using var met = await browser.VerstuurAsync(adres, await zonder.HtmlAsync(), [new("Form.Reden", "Er is meer nodig")]);

        zonder.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        met.Headers.Location!.OriginalString.ShouldBe($"/contacten/{contact.Id}#regel-{contact.Regels[0].Id}");
        var regel = (await web.LeesAsync(contact.Id)).Regels[0];
        (regel.Uitkomst, regel.Geldend, regel.KeuzeReden).ShouldBe((Uitkomst.Preventie, Uitkomst.Jeugdhulp, "Er is meer nodig"));
    }

    [Fact]
    [Trait("Eis", "CLS-07")]
    public async Task Get_Details_ZegtVanDeGekozenKlasseOfZijMeeteltVoorHetCbs()
    {
        var contact = await MaakAsync();
        using var browser = await web.AlsAsync(Ans);
        var adres = $"/contacten/{contact.Id}/klasse/{contact.Regels[0].Id}";
        foreach (var (klasse, gemeente, zin) in new[]
        {
            ("jeugdhulp", "Jeugdhulp, telt mee voor het CBS", "Het telt mee voor het CBS."),
            ("toegang", "Toegang, telt niet mee voor het CBS", "Het telt niet mee voor het CBS."),
        })
        {
            using var gekozen = await browser.VerstuurAsync(adres, await browser.PaginaAsync(adres), [new("Form.Klasse", klasse), new("Form.Reden", "Zo is het besproken")]);
            gekozen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            var uitkomst = (await browser.PaginaAsync($"/contacten/{contact.Id}")).QuerySelector(".uitkomst")!;
            uitkomst.QuerySelector(".uitkomst__lenzen dd")!.TextContent.ShouldBe(gemeente);
            uitkomst.QuerySelector("[data-aankondiging]")!.TextContent.ShouldEndWith(zin);
        }
    }

    [Theory]
    [InlineData(false, "Form.Feit")]
    [InlineData(true, "Form.Reden")]
    public async Task Post_NaHetEindeVanDeSessie_HoudtDeInvoerEnGaatNaAanmeldenVerder(bool klasse, string veld)
    {
        var contact = await MaakAsync();
        var adres = klasse ? $"/contacten/{contact.Id}/klasse/{contact.Regels[0].Id}" : $"/contacten/{contact.Id}/wijzigen";
        using var browser = await web.AlsAsync(Ans);
        var pagina = await browser.PaginaAsync(adres);
        web.Klok.Advance(TimeSpan.FromMinutes(31));

        using var antwoord = await browser.VerstuurAsync(adres, pagina, [new(veld, "Mag niet weg"), new("Form.Klasse", "jeugdhulp")]);

        var terug = Uri.UnescapeDataString(antwoord.Headers.Location!.OriginalString);
        terug.ShouldStartWith($"/aanmelden?returnUrl={adres}?concept=");
        (await web.LeesAsync(contact.Id)).Wijzigingen.ShouldBeEmpty();
        using var opnieuw = await web.AlsAsync(Ans);
        var verder = await opnieuw.PaginaAsync(terug["/aanmelden?returnUrl=".Length..]);
        ((IHtmlTextAreaElement)verder.QuerySelector($"[name='{veld}']")!).Value.ShouldBe("Mag niet weg");
        var lijst = await opnieuw.PaginaAsync("/contacten/registreren/concepten");
        lijst.QuerySelector("tbody")!.TextContent.ShouldContain(klasse ? "Keuze van een klasse" : "Wijziging van een contact");
        lijst.QuerySelectorAll("tbody a").Select(a => a.GetAttribute("href")).ShouldContain(terug["/aanmelden?returnUrl=".Length..]);

        using var bewaard = await opnieuw.VerstuurAsync(adres, verder, [new("Form.Reden", "Nu wel")]);

        bewaard.Headers.Location!.OriginalString.ShouldStartWith($"/contacten/{contact.Id}");
        (await opnieuw.PaginaAsync("/contacten/registreren/concepten")).QuerySelector("tbody").ShouldBeNull();
    }

    [Fact]
    public async Task Get_MetHetConceptVanEenAnderContact_ToontWatErStond()
    {
        var (een, ander) = (await MaakAsync(), await MaakAsync());
        using var browser = await web.AlsAsync(Ans);
        var pagina = await browser.PaginaAsync($"/contacten/{een.Id}/wijzigen");
        web.Klok.Advance(TimeSpan.FromMinutes(31));
        using var antwoord = await browser.VerstuurAsync($"/contacten/{een.Id}/wijzigen", pagina, [new("Form.Feit", "Mag niet weg")]);
        var concept = Uri.UnescapeDataString(antwoord.Headers.Location!.OriginalString).Split("concept=")[1];

        using var opnieuw = await web.AlsAsync(Ans);
        var verder = await opnieuw.PaginaAsync($"/contacten/{ander.Id}/wijzigen?concept={concept}");

        ((IHtmlTextAreaElement)verder.QuerySelector("#Form_Feit")!).Value.ShouldBe(ander.Feit);
        using var registreren = await opnieuw.GetAsync(new Uri($"/contacten/registreren?concept={concept}", UriKind.Relative));
        registreren.Headers.Location!.OriginalString.ShouldBe($"/contacten/{een.Id}/wijzigen?concept={concept}");
        using var leeg = await opnieuw.VerstuurAsync("/contacten/registreren/concepten", await opnieuw.PaginaAsync("/contacten/registreren/concepten"), [new("id", concept)]);
    }

    private Task<Contact> MaakAsync() => web.MaakAsync(o => o.Contact(new DateOnly(2026, 9, 1), [o.Persoon("Noor", "Bakker")]));

    private static async Task<HttpResponseMessage> VerstuurAsync(HttpClient browser, Contact contact, params (string Naam, string Waarde)[] velden)
    {
        var adres = $"/contacten/{contact.Id}/wijzigen";
        return await browser.VerstuurAsync(adres, await browser.PaginaAsync(adres), velden.Select(v => KeyValuePair.Create(v.Naam, (string?)v.Waarde)));
    }
}
