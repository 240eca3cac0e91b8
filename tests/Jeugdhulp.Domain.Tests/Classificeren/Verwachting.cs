using Jeugdhulp.Domain.Classificeren;

namespace Jeugdhulp.Domain.Tests.Classificeren;

/// <summary>What a test expects of one lens, in one line.</summary>
internal static class Verwachting
{
    public static void MoetZijn(this Lensuitkomst lens, Uitkomst uitkomst, params string[] regels)
    {
        lens.Uitkomst.ShouldBe(uitkomst, lens.Regel.ToString());
        regels.ShouldContain(lens.Regel.Code);
        lens.Kandidaten.ShouldBeEmpty();
        lens.OntbrekendeInstelling.ShouldBeNull();
    }

    public static void MoetGrensgevalZijn(this Lensuitkomst lens, Klasse een, Klasse ander, params string[] regels)
    {
        lens.Uitkomst.ShouldBe(Uitkomst.Grensgeval, lens.Regel.ToString());
        lens.Kandidaten.ShouldBe([een, ander], ignoreOrder: true);
        regels.ShouldContain(lens.Regel.Code);
        lens.OntbrekendeInstelling.ShouldBeNull();
        lens.Levert.ShouldBeFalse();
    }

    public static void MoetVragenNaar(this Lensuitkomst lens, string instelling, params string[] regels)
    {
        lens.Uitkomst.ShouldBe(Uitkomst.NietVastgelegd, lens.Regel.ToString());
        lens.OntbrekendeInstelling.ShouldBe(instelling);
        regels.ShouldContain(lens.Regel.Code);
        lens.Kandidaten.ShouldBeEmpty();
        lens.Levert.ShouldBeFalse();
    }

    public static void MagNietDoorRegel(this Lensuitkomst lens, string regel) => lens.Regel.Code.ShouldNotBe(regel);
}
