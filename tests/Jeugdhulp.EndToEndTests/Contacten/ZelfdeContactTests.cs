using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Contacten;

/// <summary>
/// One and the same contact in three gemeenten: the fourth talk of a question about raising children, five talks and four
/// months expected. Each gemeente has its own rule, and the page says which.
/// </summary>
[Collection(Stand.Collectie)]
public sealed class ZelfdeContactTests(Toepassing toepassing) : Reis(toepassing)
{
    [Fact]
    [Trait("Eis", "CLS-01")]
    public async Task VierdeGesprek_InVoorbeeldA_IsPreventieWantHetBlijftBinnenZesGesprekken()
    {
        var formulier = await VierdeGesprekAsync("consulent.a");

        await Expect(formulier.Klasse).ToHaveTextAsync("Preventie");
        await Expect(formulier.Uitkomst).ToContainTextAsync("gesprek 4 in deze reeks");
        (await formulier.BesluitAsync()).ShouldStartWith("R13");
        await Expect(formulier.Drempel("gesprekken")).ToContainTextAsync("grens 6");
        await Expect(formulier.Drempel("gesprekken")).ToContainTextAsync("5");
        await Expect(formulier.Lens("Landelijk")).ToContainTextAsync("Preventie gelijk");
        await Expect(formulier.Uitkomst).ToContainTextAsync("Instellingen van Voorbeeld A, versie 2");
        await SlaOpEnControleerAsync(formulier, "Preventie");
    }

    [Fact]
    [Trait("Eis", "CLS-01")]
    public async Task VierdeGesprek_InVoorbeeldB_IsJeugdhulpWantHetDuurtKorterDanEenHalfJaar()
    {
        var formulier = await VierdeGesprekAsync("consulent.b");

        await Expect(formulier.Klasse).ToHaveTextAsync("Jeugdhulp");
        (await formulier.BesluitAsync()).ShouldStartWith("R15");
        await Expect(formulier.Drempel("duur")).ToContainTextAsync("grens 6 maanden");
        await Expect(formulier.Drempel("duur")).ToContainTextAsync("4 maanden");
        await Expect(formulier.Lens("Landelijk")).ToContainTextAsync("Preventie wijkt af");
        await Expect(formulier.Lens("Gemeente")).ToContainTextAsync("telt mee voor het CBS");
        await Expect(formulier.Uitkomst).ToContainTextAsync("Instellingen van Voorbeeld B, versie 2");
        await SlaOpEnControleerAsync(formulier, "Jeugdhulp");
    }

    [Fact]
    [Trait("Eis", "CLS-06")]
    public async Task VierdeGesprek_InVoorbeeldE_IsEenGrensgevalTotDeConsulentKiest()
    {
        var formulier = await VierdeGesprekAsync("consulent.e");

        await Expect(formulier.Klasse).ToHaveTextAsync("Grensgeval");
        (await formulier.BesluitAsync()).ShouldStartWith("R15");
        await Expect(formulier.Uitkomst).ToContainTextAsync("Kies zelf tussen jeugdhulp en toegang, en schrijf op waarom.");
        await Expect(formulier.Uitkomst).ToContainTextAsync("Instellingen van Voorbeeld E, versie 2");
        await formulier.Opslaan.ClickAsync();
        await Expect(formulier.Foutsamenvatting).ToBeFocusedAsync();

        await formulier.KiesKlasseAsync("Jeugdhulp", "De hulp is intensief en blijft bij ons team.");
        await SlaOpEnControleerAsync(formulier, "Jeugdhulp");
    }

    /// <summary>Registers three talks with a jeugdige who is new, in a household that is new, and fills in the fourth.</summary>
    private async Task<Contactformulier> VierdeGesprekAsync(string account)
    {
        var pagina = await OpenAsync(account);
        var formulier = await new Contactformulier(pagina).OpenAsync();
        await formulier.NieuweJeugdigeAsync("Vera", $"Reekstest{account[^1]}", "1-6-2016");
        for (var gesprek = 1; gesprek <= 4; gesprek++)
        {
            await formulier.VulInAsync("Opvoedondersteuning", "Vraag over opvoeden", feit: $"Gesprek {gesprek}: grenzen stellen bij het slapen gaan.");
            await VulSchattingInAsync(pagina);
            if (gesprek == 4)
            {
                break;
            }

            await Expect(formulier.Uitkomst).ToContainTextAsync($"gesprek {gesprek} in deze reeks");
            if (await formulier.KlasseNuAsync() == "Grensgeval")
            {
                await formulier.KiesKlasseAsync("Jeugdhulp", "Past bij ons team.");
            }

            await formulier.OpslaanEnVolgende.ClickAsync();
            await Expect(formulier.Feit).ToHaveValueAsync("");
        }

        await Expect(formulier.Uitkomst).ToContainTextAsync("gesprek 4 in deze reeks");
        return formulier;
    }

    /// <summary>Five talks, four months; a gemeente that needs neither does not ask.</summary>
    private static async Task VulSchattingInAsync(IPage pagina)
    {
        foreach (var (label, waarde) in new[] { ("Verwacht aantal gesprekken", "5"), ("Verwachte duur", "4") })
        {
            if (await pagina.GetByLabel(label).CountAsync() > 0)
            {
                await pagina.GetByLabel(label).FillAsync(waarde);
            }
        }
    }

    private static async Task SlaOpEnControleerAsync(Contactformulier formulier, string klasse)
    {
        await formulier.SlaOpAsync();
        await Expect(formulier.Klasse).ToHaveTextAsync(klasse);
        await Expect(formulier.Pagina.GetByText("Opnieuw berekend: dezelfde uitkomst.")).ToBeVisibleAsync();
        await Expect(formulier.Pagina.Locator(".reeks__dit")).ToContainTextAsync("4");
    }
}
