using Jeugdhulp.Domain.Aanmelden;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Aanmelden;

public sealed class WachtwoordtoetsTests
{
    private static readonly HashSet<string> Veelgebruikt = new(StringComparer.Ordinal) { "welkom", "zomer", "correcthorsebatterystaple", "hunter" };

    private static readonly string[] Eigen = ["Anouk Proefstra", "anouk.proefstra@voorbeeld.test", "Gooise Meren"];

    [Theory]
    [InlineData("paard batterij nietje juist")]
    [InlineData("vier gewone woorden")]
    [InlineData("allemaalkleineletters")]
    [InlineData("Xk4!pQ9#vL2$")]
    [InlineData("ééntéveelaccënten")]
    [InlineData("proefstra fietst door de polder")]
    [InlineData("🐎🔋📎✅🌍🚲🌳🏠📚🎈🍎🌧")]
    public void Een_lang_en_onbekend_wachtwoord_mag(string wachtwoord) => Toets(wachtwoord).ShouldBeNull();

    [Theory]
    [InlineData("", Wachtwoordbezwaar.TeKort)]
    [InlineData("Xk4!pQ9#vL2", Wachtwoordbezwaar.TeKort)]
    [InlineData("correcthorsebatterystaple", Wachtwoordbezwaar.Veelgebruikt)]
    [InlineData("CorrectHorseBatteryStaple", Wachtwoordbezwaar.Veelgebruikt)]
    [InlineData("Welkom2026!!", Wachtwoordbezwaar.Veelgebruikt)]
    [InlineData("W3lk0m2026!!", Wachtwoordbezwaar.Veelgebruikt)]
    [InlineData("2026-Zomer-01", Wachtwoordbezwaar.Veelgebruikt)]
    [InlineData("zomerzomerzomer", Wachtwoordbezwaar.Veelgebruikt)]
    [InlineData("AnoukProefstra1", Wachtwoordbezwaar.Eigen)]
    [InlineData("Pr0efstra-2026", Wachtwoordbezwaar.Eigen)]
    [InlineData("GooiseMeren2026", Wachtwoordbezwaar.Eigen)]
    [InlineData("Jeugdhulp-2026", Wachtwoordbezwaar.Eigen)]
    [InlineData("aaaaaaaaaaaaaaa", Wachtwoordbezwaar.Eenvormig)]
    [InlineData("ababababababab", Wachtwoordbezwaar.Eenvormig)]
    [InlineData("123456789012", Wachtwoordbezwaar.Eenvormig)]
    [InlineData("abcdefghijklm", Wachtwoordbezwaar.Eenvormig)]
    [InlineData("qwertyuiop12", Wachtwoordbezwaar.Eenvormig)]
    [InlineData("poiuytrewq!!", Wachtwoordbezwaar.Eenvormig)]
    public void Een_kort_bekend_eigen_of_eenvormig_wachtwoord_mag_niet(string wachtwoord, Wachtwoordbezwaar bezwaar) => Toets(wachtwoord).ShouldBe(bezwaar);

    [Fact]
    public void Een_wachtwoord_heeft_een_grootste_lengte() => Toets(string.Concat(Enumerable.Repeat("abzefqmlk ", 21))).ShouldBe(Wachtwoordbezwaar.TeLang);

    private static Wachtwoordbezwaar? Toets(string wachtwoord) => Wachtwoordtoets.Toets(wachtwoord, Eigen, Veelgebruikt);
}
