using Jeugdhulp.EndToEndTests.Infrastructure;

namespace Jeugdhulp.EndToEndTests.Paginas;

/// <summary>The page of all gemeenten, in every state that looks different.</summary>
internal static class Landstaten
{
    private const string Land = "/Landcijfers/Index";
    private const string Landelijk = "landelijk";

    public static IReadOnlyList<Paginastaat> Alle { get; } =
    [
        new(Land, "gewoon", Landelijk, p => p.GotoAsync("/landcijfers?periode=2025H2&sorteer=-trajecten")),
        new(Land, "smal, wat niet geteld is open", Landelijk, async p =>
        {
            await p.GotoAsync("/landcijfers?periode=2025-12-31&lens=norm");
            await Paginastaten.OpenAllesAsync(p);
        }) { Breedte = 320 },
        new(Land, "niets geteld", Landelijk, p => p.GotoAsync("/landcijfers?periode=2016")),
        new(Land, "met fouten", Landelijk, p => p.GotoAsync("/landcijfers?periode=ooit&lens=krant")),
    ];
}
