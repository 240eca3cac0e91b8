using Jeugdhulp.EndToEndTests.Infrastructure;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Reizen;

/// <summary>
/// Bridging care of exactly 108 days in gemeente E: the team helps while the jeugdige waits for an aanbieder, until help there
/// begins. Every figure was worked out by hand beside the step that shows it.
/// </summary>
[Collection(Stand.Collectie)]
public sealed class OverbruggingTests(Toepassing toepassing) : Reis(toepassing)
{
    private const string Aanbieder = "Praktijk De Brugwachter";

    private const string Team = "Wijkteam Binnenstad";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "TRJ-07")]
    [Trait("Eis", "CAP-03")]
    public async Task Overbrugging_DuurtTotDeDagVoorDeStartElders_EnIs108Dagen()
    {
        var pagina = await OpenAsync("consulent.e");
        var manager = await OpenAsync("teammanager.e");
        var (eersteHelft, tweedeHelft) = (await CijfersAsync(manager, "2026H1"), await CijfersAsync(manager, "2026H2"));
        var teBespreken = await manager.TeambordAsync(Team, "Trajecten om te bespreken");

        // Two referrals: the first was taken back, the second is waited for.
        var formulier = await new Contactformulier(pagina).OpenAsync();
        await formulier.NieuweJeugdigeAsync("Noor", "Regenboog", "12-5-2014");
        await VerwijsAsync(formulier, "4-5-2026", "Basis-GGZ", "Praktijk Eerste Keus");
        var noor = await PersoonAsync();
        await OpenContactAsync(pagina, noor);
        await VerwijsAsync(formulier, "1-6-2026", "Specialistische jeugdhulp", Aanbieder);
        var (eerste, tweede) = await VerwijzingenAsync(noor);

        // From 4 May to 15 June: 27 days of May and 15 of June. Wait of the second until today: 172 days.
        await pagina.GotoAsync($"/doorverwijzingen/{eerste}");
        await GeefToestemmingAsync(pagina, "4-5-2026");
        await pagina.GetByLabel("Geëindigd op").FillAsync("15-6-2026");
        await pagina.GetByLabel("Afloop").SelectOptionAsync("ingetrokken");
        await pagina.GetByLabel("Reden", new() { Exact = false }).FillAsync("Te ver weg voor het gezin.");
        await pagina.Knop("Opslaan").ClickAsync();
        await Expect(pagina.Waarde("Gewacht")).ToContainTextAsync("42 dagen");

        // The team bridges the wait from Monday 29 June.
        await OpenContactAsync(pagina, noor);
        await HelpAsync(formulier, "29-6-2026");
        await OpenContactAsync(pagina, noor);
        await HelpAsync(formulier, "12-10-2026");
        await pagina.GotoAsync($"/doorverwijzingen/{tweede}");
        // She became 12 on 12 May: from then on she decides with her parents.
        await GeefToestemmingAsync(pagina, "1-6-2026", "samen");
        await pagina.GetByLabel("Geaccepteerd op").FillAsync("15-6-2026");
        await pagina.Knop("Opslaan").ClickAsync();
        await Expect(pagina.Locator("#meldingen")).ToContainTextAsync("bijgewerkt");
        await Expect(pagina.Waarde("Gewacht")).ToContainTextAsync("172 dagen");
        await Expect(pagina.Waarde("Overbrugd")).ToHaveTextAsync("0 dagen");
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Overbruggingszorg vastleggen" }).ClickAsync();
        await Expect(pagina.GetByLabel("Eerste dag van de hulp")).ToHaveValueAsync("29-6-2026");
        await Expect(pagina.GetByLabel("Overbruggingszorg", new() { Exact = true })).ToBeCheckedAsync();
        await Expect(pagina.GetByLabel("Wacht op deze doorverwijzing")).ToHaveValueAsync(tweede.ToString());
        await pagina.GetByLabel("Directe verwijzer").SelectOptionAsync("zelfmelder");
        await pagina.Locator("[name='Form.Crisis'][value='nee']").CheckAsync();
        await pagina.Knop("Bevestigen").ClickAsync();
        await Expect(pagina.Waarde("Overbrugt")).ToContainTextAsync($"het wachten op {Aanbieder}, 144 dagen");
        var traject = new Uri(pagina.Url).AbsolutePath;

        // Help elsewhere begins on Thursday 15 October: bridging ends the day before.
        await pagina.GotoAsync($"/doorverwijzingen/{tweede}");
        await pagina.GetByLabel("Hulp begonnen op").FillAsync("15-10-2026");
        await pagina.Knop("Opslaan").ClickAsync();

        // 29 days of June, 31, 31, 30 and 15 of October: 136. Nineteen whole weeks and three days without a public holiday: 98.
        await Expect(pagina.Waarde("Gewacht")).ToHaveTextAsync("136 dagen (98 werkdagen)");

        // From 4 May to 15 October; the two weeks in which both were waited for count once.
        await Expect(pagina.Waarde("Samen met ander wachten")).ToHaveTextAsync("164 dagen");

        // Two days of June, 31 of July, 31 of August, 30 of September and 14 of October.
        await Expect(pagina.Waarde("Overbrugd")).ToHaveTextAsync("108 dagen");
        await pagina.GotoAsync(traject);
        await Expect(pagina.Waarde("Overbrugt")).ToContainTextAsync($"het wachten op {Aanbieder}, 108 dagen");
        await Expect(pagina.Waarde("Geëindigd")).ToHaveTextAsync("14-10-2026: Beëindigd volgens plan");

        // Both referrals and the first day of help fall in the first half of the year, the last talk and the end in the second.
        var (naEerste, naTweede) = (await CijfersAsync(manager, "2026H1"), await CijfersAsync(manager, "2026H2"));
        Stand.Verschil(eersteHelft, naEerste, "Contacten", "Contacten/jeugdhulp", "Gezinnen", "JeugdigenMetContact", "JeugdigenMetContact/toegang").ShouldBe([3, 1, 1, 1, 1]);
        Stand.Verschil(tweedeHelft, naTweede, "Contacten", "Contacten/jeugdhulp", "Jeugdigen", "Gezinnen", "JeugdigenMetContact").ShouldBe([1, 1, 1, 1, 1]);
        (await manager.TeambordAsync(Team, "Trajecten om te bespreken")).ShouldBe(teBespreken);

        // Per aanbieder: one that started, after 136 days; one that was bridged, 108 days each and together.
        await pagina.GotoAsync("/doorverwijzingen");
        var rij = pagina.Locator("tr").Filter(new() { Has = pagina.Locator($"th:text-is('{Aanbieder}'), td:text-is('{Aanbieder}')") }).Last;
        (await rij.Locator("td.getal").AllInnerTextsAsync()).ShouldBe(["0", "–", "1", "136", "1", "108", "108"]);
    }

    /// <summary>The figures of a half-year, counted again first as the background does.</summary>
    private async Task<IReadOnlyDictionary<string, decimal?>> CijfersAsync(IPage manager, string periode)
    {
        await (await Toepassing.ServicesAsync()).TelCijfersAsync("9995");
        return await manager.CijfersAsync(periode);
    }

    private static async Task VerwijsAsync(Contactformulier formulier, string datum, string bestemming, string aanbieder)
    {
        var pagina = formulier.Pagina;
        await pagina.Locator("#Form_Datum").FillAsync(datum);
        await formulier.VulInAsync("Doorverwijzing", "Toeleiding");
        await pagina.GetByLabel("Waarheen?").SelectOptionAsync(new SelectOptionValue { Label = bestemming });
        await pagina.GetByLabel("Waarom?", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Complexiteit" });
        await pagina.GetByRole(AriaRole.Combobox, new() { Name = "Naam van de organisatie" }).FillAsync(aanbieder);
        await Expect(formulier.Klasse).ToHaveTextAsync("Toegang");
        await formulier.SlaOpAsync();
    }

    private static async Task HelpAsync(Contactformulier formulier, string datum)
    {
        await formulier.Pagina.Locator("#Form_Datum").FillAsync(datum);
        await formulier.VulInAsync("Overbruggingszorg", "Bestaande problemen");
        await Expect(formulier.Klasse).ToHaveTextAsync("Jeugdhulp");
        await formulier.SlaOpAsync();
    }

    private static async Task OpenContactAsync(IPage pagina, Guid persoon)
    {
        await pagina.GotoAsync($"/jeugdigen/{persoon}");
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Contact registreren" }).Last.ClickAsync();
        await Expect(pagina.GetByLabel("Wat deed u?")).ToBeVisibleAsync();
    }

    private static async Task GeefToestemmingAsync(IPage pagina, string datum, string wie = "ouders")
    {
        await pagina.GetByLabel("Gegeven", new() { Exact = true }).CheckAsync();
        await pagina.GetByLabel("Op welke dag?").FillAsync(datum);
        await pagina.GetByLabel("Wie besliste?").SelectOptionAsync(wie);
        await pagina.GetByLabel("Wie was dat?").FillAsync("beide ouders");
    }

    private async Task<Guid> PersoonAsync()
    {
        await using var db = await Toepassing.DatabaseAsync();
        return await db.Personen.IgnoreQueryFilters().Where(p => p.Voornamen == "Noor" && p.Achternaam == "Regenboog").Select(p => p.Id).SingleAsync(Ct);
    }

    private async Task<(Guid Eerste, Guid Tweede)> VerwijzingenAsync(Guid persoon)
    {
        await using var db = await Toepassing.DatabaseAsync();
        var ids = await db.Doorverwijzingen.IgnoreQueryFilters().Where(d => d.PersoonId == persoon).OrderBy(d => d.Datum).Select(d => d.Id).ToListAsync(Ct);
        return (ids[0], ids[1]);
    }
}
