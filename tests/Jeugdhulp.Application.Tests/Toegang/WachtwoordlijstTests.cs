using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Aanmelden;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Toegang;

public sealed class WachtwoordlijstTests
{
    [Fact]
    public void De_lijst_is_er_helemaal_en_staat_in_de_vorm_waarin_wordt_gezocht()
    {
        Wachtwoordlijst.Veelgebruikt.Count.ShouldBe(49_232);
        Wachtwoordlijst.Veelgebruikt.ShouldAllBe(w => w.Length > 0 && w.All(c => c > ' ' && c < 127 && !char.IsAsciiLetterUpper(c)));
        Wachtwoordlijst.Veelgebruikt.IsSupersetOf(["password", "welkom", "wachtwoord", "feyenoord", "geheim", "1q2w3e4r5t"]).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Feyenoord2026!")]
    [InlineData("geheim123456789")]
    [InlineData("!!password!!2026")]
    public void Een_wachtwoord_met_een_bekend_woord_en_cijfers_mag_niet(string wachtwoord) =>
        Wachtwoordtoets.Toets(wachtwoord, [], Wachtwoordlijst.Veelgebruikt).ShouldBe(Wachtwoordbezwaar.Veelgebruikt);
}
