using System.Globalization;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.EndToEndTests.Infrastructure;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Reizen;

/// <summary>
/// From a first signal to a closed traject, for a family with two children in gemeente B: Milan gets help, Sara only preventive
/// talks. Every figure was worked out by hand beside the step that shows it.
/// </summary>
[Collection(Stand.Collectie)]
public sealed class SignaalTotEindeTests(Toepassing toepassing) : Reis(toepassing)
{
    private const string Team = "Wijkteam Oost";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "DOS-01")]
    [Trait("Eis", "DOS-10")]
    [Trait("Eis", "DOS-13")]
    [Trait("Eis", "LOK-12")]
    [Trait("Eis", "TRJ-03")]
    [Trait("Eis", "PLN-04")]
    [Trait("Eis", "CAP-01")]
    [Trait("Eis", "CAP-06")]
    public async Task EenGezinMetTweeKinderen_VanSignaalTotEinde_EnAlleenWieHulpKrijgtHeeftEenTraject()
    {
        var pagina = await OpenAsync("consulent.b");
        var (bord, beleid) = (await OpenAsync("teammanager.b"), await OpenAsync("beleid.b"));
        var cijfers = await CijfersAsync(beleid);
        var (wachtend, dossiers, teBespreken) = (await bord.TeambordAsync(Team, "Wachtlijst"), await DossiersAsync(bord), await bord.TeambordAsync(Team, "Trajecten om te bespreken"));
        var teVoren = await TelDossiersAsync(pagina, "19-11-2026");
        var laatsteDag = (await TelDossiersAsync(pagina, "20-11-2026")).Peil;
        var (dagErvoor, eersteDag) = ((await TelDossiersAsync(pagina, "7-9-2026")).Peil, (await TelDossiersAsync(pagina, "8-9-2026")).Peil);

        // A question by phone is no dossier yet.
        var formulier = await new Contactformulier(pagina).OpenAsync();
        await formulier.NieuweJeugdigeAsync("Milan", "Zonnestraal", "4-3-2017");
        await RegistreerAsync(formulier, "1-9-2026", "Informatie en advies", "Informatie of advies", "Preventie", gesprek: 1);
        var (milan, gezin) = await VindAsync("Milan");
        await pagina.GotoAsync("/dossiers/voorstellen");
        await Expect(pagina.Locator("main")).Not.ToContainTextAsync("Milan Zonnestraal");

        // On the list of the team from Tuesday 1 September.
        await pagina.GotoAsync($"/wachtlijst/toevoegen/{milan}");
        await pagina.GetByLabel("Aangemeld op").FillAsync("1-9-2026");
        await pagina.GetByLabel("Gewoon", new() { Exact = true }).CheckAsync();
        await pagina.Knop("Opslaan").ClickAsync();
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Milan Zonnestraal" }).First.ClickAsync();
        var plek = new Uri(pagina.Url).AbsolutePath;
        (await bord.TeambordAsync(Team, "Wachtlijst")).ShouldBe(wachtend + 1);

        // The first line is another question than the help, so the series of the help begins at 1.
        await ContactAsync(pagina, milan, "8-9-2026", "Intake", "Bestaande problemen", "Toegang", gesprek: 1);

        // The intake ends the wait by itself: from Tuesday 1 to Tuesday 8 September is five working days.
        await pagina.GotoAsync(plek);
        await Expect(pagina.Locator(".paginakop__wie")).ToContainTextAsync("sinds 1-9-2026: 5 werkdagen. Eerste gesprek gehad op 8-9-2026");
        (await bord.TeambordAsync(Team, "Wachtlijst")).ShouldBe(wachtend);
        await ContactAsync(pagina, milan, "15-9-2026", "Begeleiding", "Bestaande problemen", "Jeugdhulp", gesprek: 2, maanden: "4");
        await ContactAsync(pagina, milan, "29-9-2026", "Begeleiding", "Bestaande problemen", "Jeugdhulp", gesprek: 3);
        await ContactAsync(pagina, milan, "17-11-2026", "Begeleiding", "Bestaande problemen", "Jeugdhulp", gesprek: 4);

        // The dossier begins with the intake; all five talks of Milan count, also the first one about another question.
        await pagina.GotoAsync("/dossiers/voorstellen");
        var voorstel = pagina.Locator("tbody tr").Filter(new() { HasText = "Milan Zonnestraal" });
        await Expect(voorstel.Locator("td")).ToContainTextAsync(["Milan Zonnestraal", "5", "8-9-2026", "17-11-2026", "Open dossier"]);
        await voorstel.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(pagina.Locator("#meldingen")).ToContainTextAsync("geopend");
        (await DossiersAsync(bord)).ShouldBe(dossiers + 1);
        var dossier = await DossierAsync(milan);
        await pagina.GotoAsync($"/dossiers/{dossier}");

        // 22 days of September, 31 of October and 20 of November.
        await Expect(pagina.Waarde("Looptijd")).ToHaveTextAsync("73 dagen, van 8-9-2026");
        await Expect(pagina.Waarde("Laatste contact")).ToHaveTextAsync("17-11-2026");
        await Expect(Persoonregel(pagina, "Milan").Locator(".merk")).ToHaveTextAsync("in zorg");
        (await TelDossiersAsync(pagina, "19-11-2026")).ShouldBe((teVoren.Peil + 1, teVoren.Periode + 1));
        (await TelDossiersAsync(pagina, "7-9-2026")).Peil.ShouldBe(dagErvoor);
        (await TelDossiersAsync(pagina, "8-9-2026")).Peil.ShouldBe(eersteDag + 1);

        // A sister who only talks: in the dossier that is there.
        await pagina.GotoAsync($"/gezinnen/{gezin}/nieuw");
        await pagina.GetByLabel("Rol in het gezin").SelectOptionAsync("jeugdige");
        await pagina.GetByLabel("Voornamen").FillAsync("Sara");
        await pagina.GetByLabel("Achternaam").FillAsync("Zonnestraal");
        await pagina.Locator("#Form_Geboren").FillAsync("9-8-2019");
        await pagina.Knop("Opslaan").ClickAsync();
        await Expect(pagina.Kop()).ToHaveTextAsync("Sara Zonnestraal");
        var (sara, _) = await VindAsync("Sara");
        await ContactAsync(pagina, sara, "22-9-2026", "Begeleiding", "Bestaande problemen", "Preventie", gesprek: 1, sibling: true);
        await ContactAsync(pagina, sara, "6-10-2026", "Begeleiding", "Bestaande problemen", "Preventie", gesprek: 2, sibling: true);
        await pagina.GotoAsync("/dossiers/voorstellen");
        var aansluiten = pagina.Locator("tbody tr").Filter(new() { HasText = "Sara Zonnestraal" });
        await Expect(aansluiten).ToContainTextAsync("van broer of zus, indirect betrokken");
        await aansluiten.GetByRole(AriaRole.Button).ClickAsync();

        // Whoever goes elsewhere before the answer takes the form back.
        await Expect(pagina.Locator("main")).ToContainTextAsync("De jeugdige staat nu in dit dossier.");
        await pagina.GotoAsync($"/dossiers/{dossier}");
        await Expect(Persoonregel(pagina, "Sara")).ToContainTextAsync("Indirect betrokken");
        await Expect(Persoonregel(pagina, "Sara").Locator(".merk")).ToHaveCountAsync(0);
        (await TelDossiersAsync(pagina, "19-11-2026")).ShouldBe((teVoren.Peil + 1, teVoren.Periode + 1));

        // Triage on the normal route: 42 days from 8 September.
        var vraag = await HulpvraagAsync(milan);
        await pagina.GotoAsync($"/triage/{vraag}/nieuw");
        await pagina.Locator("[name='Form.Risico'][value='false']").CheckAsync();
        await pagina.Locator("#Form_Datum").FillAsync("8-9-2026");
        await pagina.GetByLabel("Geen zorgen over veiligheid").CheckAsync();
        await pagina.GetByLabel("Analyse klaar op").FillAsync("15-9-2026");
        await pagina.Knop("Opslaan").ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("Gewone route, 8-9-2026");
        await Expect(pagina.Locator("main")).ToContainTextAsync("De analyse moet klaar zijn op 20-10-2026: 42 dagen.");

        var plan = await MaakPlanAsync(pagina, gezin);

        // The first day of help, not that of the intake; four months is shorter than the half year of the gemeente.
        await pagina.GotoAsync("/trajecten/voorstellen");
        var traject = pagina.Locator("tbody tr").Filter(new() { HasText = "Milan Zonnestraal" });
        await Expect(traject.Locator("td")).ToContainTextAsync(["Milan Zonnestraal", "15-9-2026", "17-11-2026", "3", "", "Bevestigen"]);
        await Expect(pagina.Locator("main")).Not.ToContainTextAsync("Sara Zonnestraal");
        await traject.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(pagina.GetByLabel("Eerste dag van de hulp")).ToHaveValueAsync("15-9-2026");
        await pagina.GetByLabel("Directe verwijzer").SelectOptionAsync("huisarts");
        await pagina.Locator("[name='Form.Crisis'][value='nee']").CheckAsync();
        await pagina.Knop("Bevestigen").ClickAsync();
        await Expect(pagina.Kop()).ToHaveTextAsync("Traject van Milan Zonnestraal");
        await Expect(pagina.Waarde("Directe verwijzer")).ToContainTextAsync("code CBS: 06");
        await Expect(pagina.Waarde("Verwacht einde")).ToContainTextAsync("15-1-2027");
        await Expect(pagina.Waarde("Contacten met hulp")).ToHaveTextAsync("3");
        var trajectadres = new Uri(pagina.Url).AbsolutePath;
        await pagina.GotoAsync("/trajecten/voorstellen");
        await Expect(pagina.Locator("main")).Not.ToContainTextAsync("Milan Zonnestraal");

        // While the help runs: one jeugdige more who gets it, of one household, and nothing that takes too long.
        Stand.Verschil(cijfers, await CijfersAsync(beleid), "Jeugdigen", "Gezinnen").ShouldBe([1, 1]);
        (await bord.TeambordAsync(Team, "Trajecten om te bespreken")).ShouldBe(teBespreken);

        await RondAfAsync(pagina, plan, milan);

        await pagina.GotoAsync(trajectadres);
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Beëindigen" }).ClickAsync();
        await pagina.GetByLabel("Laatste dag van de hulp").FillAsync("17-11-2026");
        await pagina.GetByLabel("Reden van het einde").SelectOptionAsync("01");
        await pagina.GetByLabel("Hoe staat het er nu voor?").FillAsync("Milan slaapt weer door.");
        await pagina.Knop("Beëindigen").ClickAsync();
        await Expect(pagina.Waarde("Geëindigd")).ToHaveTextAsync("17-11-2026: Beëindigd volgens plan");
        await Expect(pagina.Locator(".paginakop__wie")).ToHaveTextAsync("15-9-2026 – 17-11-2026, het wijkteam");

        await pagina.GotoAsync($"/dossiers/{dossier}/sluiten");
        await pagina.GetByLabel("Einde", new() { Exact = false }).FillAsync("20-11-2026");
        await pagina.GetByLabel("Reden", new() { Exact = false }).SelectOptionAsync("01");
        await pagina.GetByLabel("Behaald", new() { Exact = true }).CheckAsync();
        await pagina.Knop("Sluit dit dossier af").ClickAsync();

        // The help ended three days before: that is asked about once.
        await Expect(pagina.Locator("#foutsamenvatting")).ToContainTextAsync("Bij het traject staat 17-11-2026: Beëindigd volgens plan. Klopt 20-11-2026 toch?");
        await pagina.Knop("Sluit dit dossier af").ClickAsync();
        await Expect(pagina.Waarde("Looptijd")).ToHaveTextAsync("73 dagen, van 8-9-2026 tot 20-11-2026");
        await Expect(pagina.Waarde("Doelen")).ToHaveTextAsync("Behaald");
        await Expect(pagina.Locator("main")).Not.ToContainTextAsync("in zorg");

        // It counts until the day on which it is closed, and in the half-year.
        (await TelDossiersAsync(pagina, "19-11-2026")).ShouldBe((teVoren.Peil + 1, teVoren.Periode + 1));
        (await TelDossiersAsync(pagina, "20-11-2026")).ShouldBe((laatsteDag, teVoren.Periode + 1));

        (await DossiersAsync(bord)).ShouldBe(dossiers);

        // Seven talks: one of access, three of help, and three of prevention: the first one, and both of Sara. The last is hidden from a
        // beleidsmedewerker, and is what the total has left.
        var na = await CijfersAsync(beleid);
        Stand.Verschil(cijfers, na, "Contacten", "Contacten/toegang", "Contacten/jeugdhulp", "JeugdigenMetContact").ShouldBe([7, 1, 3, 2]);
        Stand.Verschil(cijfers, na, "Jeugdigen", "Gezinnen", "JeugdigenMetContact/jeugdhulp", "JeugdigenMetContact/toegang").ShouldBe([1, 1, 1, 1]);

        await using var db = await Toepassing.DatabaseAsync();
        (await db.Contactregels.IgnoreQueryFilters().CountAsync(r => (r.PersoonId == milan || r.PersoonId == sara) && r.Geldend == Domain.Classificeren.Uitkomst.Preventie, Ct)).ShouldBe(3);
        (await db.Trajecten.IgnoreQueryFilters().CountAsync(t => t.PersoonId == sara, Ct)).ShouldBe(0);
        var gehouden = await db.Trajecten.IgnoreQueryFilters().SingleAsync(t => t.PersoonId == milan, Ct);
        (gehouden.Aanvang, gehouden.Einde).ShouldBe((new DateOnly(2026, 9, 15), new DateOnly(2026, 11, 17)));
    }

    /// <summary>The figures of the half-year, counted again first as the background does.</summary>
    private async Task<IReadOnlyDictionary<string, decimal?>> CijfersAsync(IPage beleid)
    {
        await (await Toepassing.ServicesAsync()).TelCijfersAsync("9992");
        return await beleid.CijfersAsync("2026H2");
    }

    private static async Task<int> DossiersAsync(IPage bord)
    {
        await bord.GotoAsync("/team");
        var zin = await bord.Locator(".kaart").Filter(new() { Has = bord.GetByRole(AriaRole.Heading, new() { Name = Team }) }).Locator("dt:text-is('Dossiers per fte') + dd .zacht").InnerTextAsync();
        return int.Parse(zin.TakeWhile(char.IsDigit).ToArray(), CultureInfo.InvariantCulture);
    }

    private static async Task<Guid> MaakPlanAsync(IPage pagina, Guid gezin)
    {
        await pagina.GotoAsync($"/plannen/beginnen/{gezin}");
        await pagina.GetByLabel("Begonnen op").FillAsync("15-9-2026");
        await pagina.Knop("Begin het plan").ClickAsync();
        var plan = Guid.Parse(new Uri(pagina.Url).Segments[2].Trim('/'));
        await pagina.GotoAsync($"/plannen/{plan}/wijzigen");
        await pagina.GetByLabel("Wat vraagt het gezin, in eigen woorden?").FillAsync("Milan wil weer slapen.");
        await pagina.GetByLabel("Reden van het plan").FillAsync("Milan slaapt slecht.");
        await pagina.Knop("Opslaan").ClickAsync();
        await Expect(pagina.Locator("#doelen")).ToContainTextAsync("Alleen een hulpvraag");
        await pagina.GotoAsync($"/plannen/{plan}/doelen/nieuw");
        await pagina.GetByLabel("Wat wordt er anders?").FillAsync("Milan slaapt elke nacht door.");
        await pagina.GetByLabel("Hoe zien we dat het gelukt is?").FillAsync("Twee weken zonder wakker worden.");
        await pagina.GetByLabel("Wanneer kijken we samen?").FillAsync("20-11-2026");
        await pagina.Knop("Opslaan").ClickAsync();
        await Expect(pagina.Locator("#doelen")).ToContainTextAsync("Minstens één duidelijk doel");
        await pagina.GotoAsync($"/plannen/{plan}/vaststellen");
        await pagina.Knop("Stel het plan vast").ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("Versie 1 van 20-11-2026");
        return plan;
    }

    /// <summary>Jeugdige and parent are asked, the professional is not: one goal, reached, by two of the three.</summary>
    private static async Task RondAfAsync(IPage pagina, Guid plan, Guid milan)
    {
        foreach (var wie in new[] { "Jeugdige", "Ouder" })
        {
            await pagina.GotoAsync($"/plannen/{plan}");
            await pagina.GetByRole(AriaRole.Link, new() { Name = "Milan slaapt elke nacht door." }).ClickAsync();
            await pagina.GetByLabel(wie, new() { Exact = true }).CheckAsync();
            await pagina.GetByLabel("Behaald", new() { Exact = true }).CheckAsync();
            await pagina.GetByLabel("Gezegd op").FillAsync("20-11-2026");
            await pagina.Knop("Bewaar de uitkomst").ClickAsync();
            await Expect(pagina.Locator("#meldingen")).ToBeVisibleAsync();
        }

        await pagina.GotoAsync($"/plannen/{plan}/afronden");
        var rijen = pagina.Locator("tbody tr");
        await Expect(rijen.Filter(new() { HasText = "Jeugdige" })).ToContainTextAsync("n = 1");
        (await rijen.Filter(new() { HasText = "Jeugdige" }).Locator("td").AllInnerTextsAsync()).ShouldBe(["1", "0", "0", "0", "0"]);
        (await rijen.Filter(new() { HasText = "Ouder" }).Locator("td").AllInnerTextsAsync()).ShouldBe(["1", "0", "0", "0", "0"]);
        (await rijen.Filter(new() { HasText = "Professional" }).Locator("td").AllInnerTextsAsync()).ShouldBe(["0", "0", "0", "0", "1"]);
        await pagina.GotoAsync($"/plannen/{plan}/afronden/{milan}");
        await pagina.GetByLabel("Laatste dag van de hulp").FillAsync("17-11-2026");
        await pagina.GetByLabel("Waarom stopt de hulp?").SelectOptionAsync("01");
        await pagina.GetByLabel("Cijfer voor de hulp, volgens de jeugdige").FillAsync("8");
        await pagina.Knop("Opslaan").ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("8 (van 10)");
    }

    private static async Task ContactAsync(IPage pagina, Guid persoon, string datum, string activiteit, string doel, string klasse, int gesprek, string? maanden = null, bool sibling = false)
    {
        await pagina.GotoAsync($"/jeugdigen/{persoon}");
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Contact registreren" }).Last.ClickAsync();
        var formulier = new Contactformulier(pagina);
        await Expect(formulier.Activiteit).ToBeVisibleAsync();
        if (maanden is not null)
        {
            await pagina.GetByLabel("Verwachte duur").FillAsync(maanden);
        }

        if (sibling)
        {
            // The form knows of the brother, and has the question open.
            await Expect(pagina.GetByText("Milan Zonnestraal kreeg hulp van het team.")).ToBeVisibleAsync();
            await pagina.GetByLabel("Wat speelt er nog rond deze hulpvraag?").SelectOptionAsync("siblingVanTraject");
        }

        await RegistreerAsync(formulier, datum, activiteit, doel, klasse, gesprek);
    }

    private static async Task RegistreerAsync(Contactformulier formulier, string datum, string activiteit, string doel, string klasse, int gesprek)
    {
        await formulier.Pagina.Locator("#Form_Datum").FillAsync(datum);
        await formulier.VulInAsync(activiteit, doel);
        await Expect(formulier.Klasse).ToHaveTextAsync(klasse);
        await Expect(formulier.Uitkomst).ToContainTextAsync($"gesprek {gesprek} in deze reeks");
        await formulier.SlaOpAsync();
        await Expect(formulier.Klasse).ToHaveTextAsync(klasse);
    }

    private static async Task<(int Peil, int Periode)> TelDossiersAsync(IPage pagina, string peildatum)
    {
        await pagina.GotoAsync($"/dossiers?peildatum={peildatum}&van=1-7-2026&tot=31-12-2026");
        var zin = await pagina.Locator(".lijst__kop").InnerTextAsync();
        return (Getal(zin, $"telde mee op {peildatum}: "), Getal(zin, "tot en met 20-11-2026: "));
    }

    private static int Getal(string zin, string na) =>
        int.Parse(zin[(zin.IndexOf(na, StringComparison.Ordinal) + na.Length)..].TakeWhile(c => char.IsDigit(c) || c == '.').Where(char.IsDigit).ToArray(), CultureInfo.InvariantCulture);

    private static ILocator Persoonregel(IPage pagina, string naam) =>
        pagina.GetByRole(AriaRole.Region, new() { Name = "Personen" }).Locator("tbody tr").Filter(new() { HasText = naam });

    private async Task<(Guid Persoon, Guid Gezin)> VindAsync(string voornaam)
    {
        await using var db = await Toepassing.DatabaseAsync();
        var persoon = await db.Personen.IgnoreQueryFilters().SingleAsync(p => p.Voornamen == voornaam && p.Achternaam == "Zonnestraal", Ct);
        return (persoon.Id, await db.Gezinsleden.IgnoreQueryFilters().Where(l => l.PersoonId == persoon.Id).Select(l => l.GezinId).SingleAsync(Ct));
    }

    private async Task<Guid> DossierAsync(Guid persoon)
    {
        await using var db = await Toepassing.DatabaseAsync();
        return await db.Dossierpersonen.IgnoreQueryFilters().Where(p => p.PersoonId == persoon).Select(p => p.DossierId).SingleAsync(Ct);
    }

    private async Task<Guid> HulpvraagAsync(Guid persoon)
    {
        await using var db = await Toepassing.DatabaseAsync();
        return await db.Hulpvragen.IgnoreQueryFilters().Where(h => h.PersoonId == persoon && h.Doel == Doel.BestaandeProblematiek).Select(h => h.Id).SingleAsync(Ct);
    }
}
