using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.Playwright;

namespace Jeugdhulp.EndToEndTests.Paginas;

/// <summary>The pages of the log, in every state that looks different.</summary>
internal static class Logboekstaten
{
    private const string Logboek = "/Logboek/Index";
    private const string Opvallend = "/Logboek/Opvallend";
    private const string Keten = "/Logboek/Keten";
    private const string Privacy = "privacy.a";

    public static IReadOnlyList<Paginastaat> Alle { get; } =
    [
        new(Logboek, "vol", Privacy, p => p.GotoAsync("/logboek")),
        new(Logboek, "smal", Privacy, p => p.GotoAsync("/logboek")) { Breedte = 320 },
        new(Logboek, "leeg", Privacy, p => p.GotoAsync("/logboek?van=1-1-2020&tot=2-1-2020")),
        new(Logboek, "met fouten", Privacy, p => p.GotoAsync("/logboek?van=onzin&tot=1-1-2020")),
        new(Opvallend, "deze week", Privacy, p => p.GotoAsync("/logboek/opvallend?week=20-11-2026")),
        new(Opvallend, "deze week, smal", Privacy, p => p.GotoAsync("/logboek/opvallend?week=20-11-2026")) { Breedte = 320 },
        new(Opvallend, "leeg", Privacy, p => p.GotoAsync("/logboek/opvallend?week=1-1-2020")),
        new(Opvallend, "met fouten", Privacy, p => p.GotoAsync("/logboek/opvallend?week=1-1-2099")),
        new(Keten, "gewoon", Privacy, p => p.GotoAsync("/logboek/keten")),
        new(Keten, "gecontroleerd", Privacy, async p =>
        {
            await p.GotoAsync("/logboek/keten");
            await p.GetByRole(AriaRole.Button, new() { Name = "Controleer" }).ClickAsync();
            await Assertions.Expect(p.GetByRole(AriaRole.Heading, new() { Name = "Het logboek is heel" })).ToBeVisibleAsync();
        }),
        new(Keten, "met fouten", Privacy, async p =>
        {
            await p.GotoAsync("/logboek/keten");
            await p.GetByLabel("Kop van een eerdere controle").FillAsync("abc");
            await p.GetByRole(AriaRole.Button, new() { Name = "Controleer" }).ClickAsync();
            await Assertions.Expect(p.GetByText("Een kop heeft 64 tekens").First).ToBeVisibleAsync();
        }),
    ];
}
