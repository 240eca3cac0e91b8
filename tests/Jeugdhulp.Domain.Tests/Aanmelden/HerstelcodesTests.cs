using Jeugdhulp.Domain.Aanmelden;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Aanmelden;

public sealed class HerstelcodesTests
{
    private static readonly byte[] Geheim = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

    [Fact]
    public void Een_code_is_te_lezen_in_groepen_van_vier() => Herstelcodes.Toon(Geheim).ShouldMatch("^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$");

    [Fact]
    public void Hoofdletters_spaties_streepjes_en_een_nul_voor_een_O_doen_er_niet_toe()
    {
        var code = Herstelcodes.Toon(Geheim);

        Herstelcodes.Hash(code.ToLowerInvariant().Replace('-', ' ').Replace('o', '0').Replace('i', '1')).ShouldBe(Herstelcodes.Hash(code));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("287082")]
    [InlineData("AAAA-BBBB-CCCC")]
    [InlineData("AAAA-BBBB-CCCC-DDDD-E")]
    public void Wat_geen_code_is_heeft_geen_hash(string? getypt) => Herstelcodes.Hash(getypt).ShouldBeNull();
}
