using Jeugdhulp.Domain.Trajecten;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Trajecten;

/// <summary>The list of the protocol beside the own list of who brings a question.</summary>
[Trait("Eis", "DOS-12")]
public sealed class VerwijzerTests
{
    [Theory]
    [InlineData("01")]
    [InlineData("02")]
    [InlineData("03")]
    [InlineData("04")]
    [InlineData("05")]
    [InlineData("06")]
    [InlineData("08")]
    public void Een_code_van_het_protocol_komt_er_weer_uit(string code) => Verwijzers.VanCbscode(code).Cbscode(null).ShouldBe(code);

    [Theory]
    [Trait("Eis", "TRJ-02")]
    [InlineData("01", true)]
    [InlineData("02", true)]
    [InlineData("03", true)]
    [InlineData("04", true)]
    [InlineData("11", false)]
    [InlineData("12", false)]
    [InlineData("13", false)]
    [InlineData("14", false)]
    public void Zonder_verblijf_zijn_de_eerste_vier_hulpvormen(string hulpvorm, bool zonder) => Hulpvormen.IsZonderVerblijf(hulpvorm).ShouldBe(zonder);

    [Theory]
    [InlineData("07")]
    [InlineData(null)]
    public void Onbekend_blijft_onbekend(string? code) => Verwijzers.VanCbscode(code).ShouldBe(Verwijzer.Onbekend);
}
