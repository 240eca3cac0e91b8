using Jeugdhulp.EndToEndTests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Paginas;

/// <summary>The pages on which a beheerder puts documents and the others read them.</summary>
internal static class Documentstaten
{
    private const string Beheer = "/Leidraad/Documenten";
    private const string Lezen = "/Documenten/Index";

    public static IReadOnlyList<Paginastaat> Alle { get; } =
    [
        new(Beheer, "gewoon", "beheer.a", p => p.GotoAsync("/leidraad/documenten")),
        new(Beheer, "smal", "beheer.a", p => p.GotoAsync("/leidraad/documenten")) { Breedte = 320 },
        new(Beheer, "met fouten", "beheer.a", async p =>
        {
            await p.GotoAsync("/leidraad/documenten");
            await p.Knop("Neerzetten").ClickAsync();
            await Expect(p.Locator("#foutsamenvatting")).ToBeVisibleAsync();
        }),
        new(Lezen, "nog te bevestigen", "consulent.c", p => p.GotoAsync("/documenten")),
        new(Lezen, "smal", "consulent.c", p => p.GotoAsync("/documenten")) { Breedte = 320 },
        new(Lezen, "een bevestigd", "consulent.d", async p =>
        {
            await p.GotoAsync("/documenten");
            await p.Knop("Ik heb de leidraad gelezen").ClickAsync();
            await Expect(p.GetByText("Wij hebben bewaard dat u dit document hebt gelezen.")).ToBeVisibleAsync();
        }),
    ];
}
