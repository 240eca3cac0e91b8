using Jeugdhulp.Domain.Levering;
using static Jeugdhulp.Domain.Tests.Levering.Proef;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>Who may decide about a layout, and when.</summary>
[Trait("Eis", "CBS-06")]
public sealed class IndelingsverloopTests
{
    private static readonly Guid Maker = Id(1);

    [Fact]
    public void Alleen_een_ander_kijkt_na_wat_nog_niemand_nakeek()
    {
        Enum.GetValues<Indelingsstand>().Where(s => Indelingsverloop.Nakijken(s, Maker, Id(2)) is null).ShouldBe([Indelingsstand.Neergezet]);
        Indelingsverloop.Nakijken(Indelingsstand.Neergezet, Maker, Maker).ShouldBe("U heeft deze indeling zelf neergezet. Laat een collega haar nakijken.");
    }

    [Fact]
    public void Uit_gebruik_gaat_alleen_wat_in_gebruik_is_of_kan_komen() =>
        Enum.GetValues<Indelingsstand>().Where(s => Indelingsverloop.Stoppen(s) is null).ShouldBe([Indelingsstand.Neergezet, Indelingsstand.Goedgekeurd]);
}
