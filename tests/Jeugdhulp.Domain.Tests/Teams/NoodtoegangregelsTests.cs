using Jeugdhulp.Domain.Teams;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Teams;

[Trait("Eis", "PRV-11")]
public sealed class NoodtoegangregelsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    [InlineData("\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u2060\u2060\u2060\u2060\u2060\u2060\u2060\u2060\u2060\u2060\u2060")]
    [InlineData("nodig voor mijn wer")]
    [InlineData("met een \u0001 teken dat niemand leest")]
    public void Zonder_reden_die_een_ander_begrijpt_is_er_geen_noodtoegang(string? reden) => Noodtoegangregels.Reden(reden).ShouldNotBeNull();

    [Fact]
    public void Een_reden_heeft_twintig_tot_vijfhonderd_tekens()
    {
        Noodtoegangregels.Reden(new string('a', 20)).ShouldBeNull();
        Noodtoegangregels.Reden($"  {new string('a', 19)}  ").ShouldNotBeNull();
        Noodtoegangregels.Reden(new string('a', 500)).ShouldBeNull();
        Noodtoegangregels.Reden(new string('a', 501)).ShouldNotBeNull();
        Noodtoegangregels.Reden("Melding van de huisarts,\r\nvandaag gebeld.").ShouldBeNull();
    }
}
