using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Leidraad;

/// <summary>From an example to rules in force: one beheerder writes, another puts in force, and the date of a contact decides.</summary>
public sealed class VaststellenTests(Toepassing toepassing) : Reis(toepassing)
{
    private const string Naam = "Half jaar, na het teamoverleg";

    [Fact]
    [Trait("Eis", "LOK-01")]
    [Trait("Eis", "LOK-35")]
    public async Task EenVoorbeeldOvernemenAanpassenEnDoorEenAnderLatenVaststellen_GeldtVanafDieDag()
    {
        var anton = await OpenAsync("beheer.a");
        await anton.GotoAsync("/leidraad");
        await anton.GetByRole(AriaRole.Link, new() { Name = "Nieuw concept" }).ClickAsync();
        await anton.GetByLabel("Waar begint u mee?").SelectOptionAsync(new SelectOptionValue { Label = "Voorbeeld B: half jaar" });
        await anton.GetByLabel("Naam van het concept").FillAsync(Naam);
        await anton.Knop("Begin").ClickAsync();

        await anton.GetByRole(AriaRole.Link, new() { Name = "Hoe tellen een intake en een korte reeks?" }).ClickAsync();
        await anton.GetByRole(AriaRole.Radiogroup, new() { Name = "Een intake telt als" }).GetByRole(AriaRole.Radio, new() { Name = "start van de hulp" }).CheckAsync();
        await anton.Knop("Opslaan en naar Wachten en regie").ClickAsync();
        await Expect(anton.Locator("#meldingen")).ToContainTextAsync("Intake en korte reeks: opgeslagen.");
        await anton.GetByRole(AriaRole.Link, new() { Name = Naam }).ClickAsync();
        await Expect(anton.Locator(".verschillen")).ToContainTextAsync("start van de hulp");

        await anton.GetByLabel("Geldt vanaf").FillAsync("1-12-2026");
        await anton.GetByLabel("Waarom veranderen de instellingen?").FillAsync("Teamoverleg van 12 november");
        await anton.GetByLabel("Besluit of afspraak met het CBS").FillAsync("Afspraak met het CBS over de levering");
        await anton.Knop("Ter beoordeling").ClickAsync();
        await Expect(anton.GetByText("Een andere beheerder stelt het vast.")).ToBeVisibleAsync();
        await Expect(anton.Knop("Vaststellen")).ToHaveCountAsync(0);

        var astrid = await OpenAsync("beheer2.a");
        await astrid.GotoAsync("/leidraad");
        await astrid.GetByRole(AriaRole.Link, new() { Name = Naam }).ClickAsync();
        await Expect(astrid.GetByText("Versie 2 geldt dan tot en met 30-11-2026.")).ToBeVisibleAsync();
        await astrid.Knop("Vaststellen").ClickAsync();
        await Expect(astrid.Locator("#meldingen")).ToContainTextAsync("Versie 3 is vastgesteld en geldt vanaf 1-12-2026.");
        await astrid.GetByRole(AriaRole.Link, new() { Name = "Bekijk versie 3" }).ClickAsync();
        await Expect(astrid.Locator("main")).ToContainTextAsync("Beheer Astrid Bouwplaat");

        (await ProefAsync(astrid, "2026-11-30")).ShouldBe("toegang");
        (await ProefAsync(astrid, "2026-12-01")).ShouldBe("jeugdhulp");
        await using var db = await Toepassing.DatabaseAsync();
        var versies = await db.Instellingenversies.Where(v => v.GemeenteCode == "9991").OrderBy(v => v.Nummer).ToListAsync(TestContext.Current.CancellationToken);
        versies.Select(v => (v.Nummer, v.GeldigTot)).ShouldContain((2, new DateOnly(2026, 12, 1)));
    }

    /// <summary>Class of an intake by the rules of gemeente A on a day.</summary>
    private static async Task<string> ProefAsync(IPage pagina, string datum)
    {
        var antwoord = await pagina.APIRequest.PostAsync("/api/v1/classificaties/proef", new()
        {
            DataObject = new
            {
                contact = new { datum, activiteit = "intake", gerichtOp = "jeugdige" },
                hulpvraag = new { doel = "bestaandeProblematiek", gespreknummer = 1, verwachteDuurMaanden = 4 },
                jeugdige = new { geboortedatum = "2015-06-01" },
                team = new { soort = "wijkteam", taken = new[] { "preventie", "toegang", "hulp", "regie" } },
                instellingenVan = "9991",
            },
        });
        return (await antwoord.JsonAsync())!.Value.GetProperty("gemeente").GetProperty("uitkomst").GetString()!;
    }
}
