namespace Jeugdhulp.EndToEndTests.Paginas;

/// <summary>The pages that show how the rules work out, in every state that looks different.</summary>
internal static class Inzichtstaten
{
    private const string Inzicht = "/Inzicht/Index";
    private const string Beleid = "beleid.a";
    private const string Teammanager = "teammanager.a";

    public static IReadOnlyList<Paginastaat> Alle { get; } =
    [
        new(Inzicht, "beleidsmedewerker", Beleid, p => p.GotoAsync("/inzicht?periode=jaar")),
        new(Inzicht, "teammanager, een regel", Teammanager, p => p.GotoAsync("/inzicht?periode=jaar&regel=R15")),
        new(Inzicht, "smal", Teammanager, p => p.GotoAsync("/inzicht?periode=jaar")) { Breedte = 320 },
        new(Inzicht, "leeg", Beleid, p => p.GotoAsync("/inzicht?periode=zelf&van=1-1-2016&tot=2-1-2016")),
        new(Inzicht, "met fouten", Beleid, p => p.GotoAsync("/inzicht?periode=zelf&van=2-1-2026&tot=1-1-2026&regel=R99")),
    ];
}
