using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Leveringen;

/// <summary>What a contact of a half-year counts as is settled once the CBS has it: nothing asks for another class, and no list leads to a form that refuses it.</summary>
[Trait("Eis", "BEH-08")]
public sealed class GeleverdhalfjaarTests(GeleverdhalfjaarTests.Proef web) : IClassFixture<GeleverdhalfjaarTests.Proef>
{
    [Fact]
    public async Task Na_het_leveren_vraagt_niets_om_een_andere_klasse_en_wat_al_getypt_was_blijft_staan()
    {
        var adres = $"/contacten/{web.Grens.Id}";
        var klasse = $"{adres}/klasse/{web.Grens.Regels[0].Id}";
        var open = await web.Consulent.PaginaAsync(klasse);
        (await web.Consulent.PaginaAsync(adres)).QuerySelector($"main a[href='{klasse}']").ShouldNotBeNull();
        using var begonnen = await LeveringTests.BeginAsync(web.Levering, "2026H1", "trajecten");
        var levering = begonnen.Headers.Location!.OriginalString;
        var lijst = await LijstAsync(levering);
        lijst.ShouldContain(r => r.Wat == "I14" && r.Ernst == "Waarschuwing" && r.Plek == "de contacten" && r.Adres.EndsWith($"{klasse}#Form_Klasse", StringComparison.Ordinal));
        lijst.ShouldContain(r => r.Wat == "I18" && r.Plek == "Leidraad, door een beheerder" && r.Adres.EndsWith("/leidraad", StringComparison.Ordinal));
        lijst.ShouldContain(r => r.Wat == "I12" && r.Adres.EndsWith($"/contacten/{web.Gemist.Id}/wijzigen#Form_Activiteit", StringComparison.Ordinal));

        await StapAsync(web.Levering, levering, "Controleer", ("Controle.Indeling", Bestandsindelingen.Voorbeelden.Single(i => i.Protocol == "7" && i.Soort is Bestandssoort.VasteBreedte).Naam));
        await StapAsync(web.Collega, levering, "StelVast", ("Vast.Akkoord", "true"));
        (await web.Levering.PaginaAsync(levering)).QuerySelector("#bevindingen")!.TextContent.ShouldContain("verbeteren bij: de contacten", customMessage: "it can be given up still");
        await StapAsync(web.Levering, levering, "Lever", ("Lever.Ontvangst", "Bevestigd"), ("Lever.Akkoord", "true"));

        using (var geweigerd = await web.Consulent.VerstuurAsync(klasse, open, [new("Form.Klasse", "preventie"), new("Form.Reden", "Het was een praatje")]))
        {
            geweigerd.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            var terug = await geweigerd.HtmlAsync();
            ((IHtmlTextAreaElement)terug.GetElementById("Form_Reden")!).Value.ShouldBe("Het was een praatje");
            terug.GetElementById("foutsamenvatting")!.TextContent.ShouldContain("1e halfjaar 2026 is aan het CBS geleverd");
        }

        var dicht = await web.Consulent.PaginaAsync(klasse);
        dicht.GetElementById("Form_Reden").ShouldBeNull();
        dicht.QuerySelector("main")!.TextContent.ShouldContain("Het 1e halfjaar 2026 is aan het CBS geleverd");
        var contact = await web.Consulent.PaginaAsync(adres);
        contact.QuerySelector($"main a[href='{klasse}']").ShouldBeNull();
        contact.QuerySelector("main")!.TextContent.ShouldContain("De klasse kan niet meer veranderen");
        (await web.Consulent.PaginaAsync($"{adres}/wijzigen")).QuerySelector("main")!.TextContent.ShouldContain("Het verslag wel.");

        var bevroren = (await web.Levering.PaginaAsync(levering)).QuerySelector("#bevindingen")!.TextContent;
        bevroren.ShouldContain("dit kan niet meer veranderen: het halfjaar is geleverd");
        bevroren.ShouldNotContain("verbeteren bij: de contacten");
        var gesloten = await LijstAsync(levering);
        gesloten.ShouldContain(r => r.Wat == "I12" && r.Plek == "nergens" && r.Adres.EndsWith($"/contacten/{web.Gemist.Id}", StringComparison.Ordinal));
        gesloten.Where(r => r.Wat == "I18").ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Plek.ShouldBe("nergens"), r => r.Adres.ShouldContain("/contacten/", customMessage: "no page of a beheerder mends it"));

        using var correctie = await LeveringTests.BeginAsync(web.Levering, "2026H1", "trajecten");
        var nieuw = correctie.Headers.Location!.OriginalString;
        var na = await LijstAsync(nieuw);
        na.ShouldNotContain(r => Controles.OverKlasse.Contains(r.Wat));
        na.Where(r => r.Wat == "I21").Select(r => (r.Ernst, r.Plek)).ShouldBe([("Ter informatie", "nergens"), ("Ter informatie", "nergens")]);
        na.ShouldContain(r => r.Wat == "I21" && r.Adres.EndsWith(adres, StringComparison.Ordinal));
        na.ShouldContain(r => r.Wat == "I22" && r.Adres.EndsWith($"/contacten/{web.Gemist.Id}", StringComparison.Ordinal));
        na.ShouldContain(r => r.Wat == "Nog niet beslist" && r.Adres.EndsWith(adres, StringComparison.Ordinal));
        (await web.Levering.PaginaAsync(nieuw)).QuerySelector("#bevindingen")!.TextContent.ShouldContain("dus kiezen kan niet meer");
    }

    private async Task<List<Regel>> LijstAsync(string levering) =>
    [
        .. (await web.Levering.GetStringAsync(new Uri($"{levering}/vindplaatsen?handler=bestand", UriKind.Relative)))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(r => r.Trim().Trim('"').Split("\";\"")).Select(r => new Regel(r[0], r[1], r[6], r[^1])),
    ];

    private static async Task StapAsync(HttpClient browser, string adres, string stap, params (string Naam, string Waarde)[] velden)
    {
        using var antwoord = await LeveringTests.StapAsync(browser, adres, stap, velden);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect, stap);
    }

    private sealed record Regel(string Wat, string Ernst, string Plek, string Adres);

    /// <summary>Help in a half-year, beside it a contact that nobody decided about, one of which the gemeente has not said what it is, and one that counts elsewhere.</summary>
    public sealed class Proef : Webfabriek
    {
        public HttpClient Consulent { get; private set; } = null!;

        public HttpClient Levering { get; private set; } = null!;

        public Contact Grens { get; private set; } = null!;

        public Contact Gemist { get; private set; } = null!;

        public HttpClient Collega { get; private set; } = null!;

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            var account = await MaakAccountAsync((GemeenteA, Rol.Consulent));
            var team = await Testteam.MaakAsync(Database, GemeenteA, new LokaleInstellingen(), nummer: 7, account: account);
            await using var db = Database.CreateUnrestrictedContext();
            var opstelling = new Contactopstelling(db, 800_000);
            Contact Maak(DateOnly dag, Uitkomst uitkomst, Uitkomst norm) => opstelling.Contact(dag, [team.Noor], team.Team.Id, team.Medewerker.Id, GemeenteA, regel: r => (r.Uitkomst, r.UitkomstNorm) = (uitkomst, norm));
            Grens = Maak(new(2026, 3, 2), Uitkomst.Grensgeval, Uitkomst.Grensgeval);
            Maak(new(2026, 3, 9), Uitkomst.NietVastgelegd, Uitkomst.Grensgeval);
            Gemist = Maak(new(2026, 3, 16), Uitkomst.Preventie, Uitkomst.Jeugdhulp);
            db.Add(new Traject
            {
                GemeenteCode = GemeenteA,
                Id = Guid.NewGuid(),
                PersoonId = team.Daan.Id,
                TeamId = team.Team.Id,
                Hulpvorm = "01",
                Uitvoerder = Uitvoerder.Wijkteam,
                DirecteVerwijzer = Verwijzer.School,
                VerwijzerCode = "06",
                Crisis = false,
                Aanvang = new(2026, 2, 2),
            });
            await db.Personen.IgnoreQueryFilters().Where(p => p.Id == team.Daan.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.Postcode, "1234AB"));
            await db.SaveChangesAsync();
            Consulent = await MeldAanAsync(account);
            Levering = await MeldAanAsync(GemeenteA, Rol.Informatievoorziening);
            Collega = await MeldAanAsync(GemeenteA, Rol.Informatievoorziening);
        }
    }
}
