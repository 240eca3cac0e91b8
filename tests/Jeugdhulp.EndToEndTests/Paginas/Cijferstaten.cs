using Jeugdhulp.EndToEndTests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Paginas;

/// <summary>The pages of figures, in every state that looks different.</summary>
internal static class Cijferstaten
{
    private const string Cijfers = "/Cijfers/Index";
    private const string Oorzaken = "/Cijfers/Annotaties/Index";
    private const string Beleid = "beleid.a";
    private const string Teammanager = "teammanager.a";

    public static IReadOnlyList<Paginastaat> Alle { get; } =
    [
        new(Cijfers, "beleidsmedewerker", Beleid, p => p.GotoAsync("/cijfers?periode=2025H2")),
        new(Cijfers, "smal", Beleid, p => p.GotoAsync("/cijfers?periode=2025H2")) { Breedte = 320 },
        new(Cijfers, "zonder script", Beleid, p => p.GotoAsync("/cijfers?periode=2025H2")) { Script = false },
        new(Cijfers, "teammanager, kleine getallen, alles open", Teammanager, async p =>
        {
            await p.GotoAsync("/cijfers?periode=2025H2&lens=dossier&weergave=intern");
            await Paginastaten.OpenAllesAsync(p);
        }),
        new(Cijfers, "peildatum, op vijftallen", "levering.a", p => p.GotoAsync("/cijfers?periode=2025-12-31&lens=norm&weergave=gepubliceerd")),
        new(Cijfers, "niet geteld", Beleid, p => p.GotoAsync("/cijfers?periode=2016")),
        new(Cijfers, "met fouten", Beleid, p => p.GotoAsync("/cijfers?periode=ooit&lens=krant&team=noord&weergave=intern")),
        new(Oorzaken, "gewoon", Beleid, p => p.GotoAsync("/cijfers/annotaties")),
        new(Oorzaken, "smal", Beleid, p => p.GotoAsync("/cijfers/annotaties")) { Breedte = 320 },
        new(Oorzaken, "met fouten", Beleid, async p =>
        {
            await p.GotoAsync("/cijfers/annotaties");
            await p.Knop("Opslaan").ClickAsync();
            await Expect(p.Locator("#foutsamenvatting")).ToBeVisibleAsync();
        }),
    ];
}
