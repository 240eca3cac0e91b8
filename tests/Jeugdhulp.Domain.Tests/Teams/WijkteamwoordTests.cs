using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Domain.Tests.Teams;

[Trait("Eis", "BEH-04")]
public sealed class WijkteamwoordTests
{
    private static readonly Wijkteamwoord Gebiedsteam = new("het", "gebiedsteam", "gebiedsteams");
    private static readonly Wijkteamwoord Ploeg = new("de", "buurtploeg", "buurtploegen");

    [Theory]
    [InlineData("Biedt het wijkteam zelf hulp?", "Biedt de buurtploeg zelf hulp?")]
    [InlineData("Het wijkteam biedt zelf hulp.", "De buurtploeg biedt zelf hulp.")]
    [InlineData("Telt als wijkteam", "Telt als buurtploeg")]
    [InlineData("Wijkteam", "Buurtploeg")]
    [InlineData("De wijkteams van uw gemeente", "De buurtploegen van uw gemeente")]
    [InlineData("Alle hulp is hulp van het wijkteam, dus jeugdhulp.", "Alle hulp is hulp van de buurtploeg, dus jeugdhulp.")]
    [InlineData("een wijkteammedewerker van het jeugdteam", "een wijkteammedewerker van het jeugdteam")]
    [InlineData("", "")]
    public void Het_woord_van_de_gemeente_komt_in_de_plaats_van_het_hele_woord(string tekst, string verwacht) =>
        Ploeg.In(tekst).ShouldBe(verwacht);

    [Fact]
    public void Een_het_woord_houdt_zijn_lidwoord() => Gebiedsteam.In("van het wijkteam").ShouldBe("van het gebiedsteam");

    [Fact]
    public void Zonder_eigen_woord_verandert_er_niets()
    {
        const string Tekst = "Het wijkteam en de wijkteams";
        Wijkteamwoord.Standaard.In(Tekst).ShouldBeSameAs(Tekst);
    }

    [Theory]
    [InlineData("sociaal team")]
    [InlineData("CJG-team 2")]
    [InlineData("team Zuid-Oost")]
    public void Een_gewoon_woord_mag(string woord) => Wijkteamwoord.Controleer("het", woord, woord).ShouldBeEmpty();

    [Fact]
    public void Zonder_iets_worden_alle_velden_tegelijk_genoemd() =>
        Wijkteamwoord.Controleer(null, " ", "").Select(f => f.Veld).ShouldBe(["Lidwoord", "Enkelvoud", "Meervoud"]);

    [Theory]
    [InlineData("een\nwoord")]
    [InlineData("<b>team</b>")]
    [InlineData("team\u202E")]
    [InlineData("team.")]
    [InlineData("12345678901234567890123456789012345678901")]
    public void Een_regeleinde_teken_of_te_lang_woord_wordt_geweigerd(string woord) =>
        Wijkteamwoord.Controleer("de", woord, "teams").ShouldHaveSingleItem().Veld.ShouldBe("Enkelvoud");

    [Fact]
    public void Een_ander_lidwoord_wordt_geweigerd() =>
        Wijkteamwoord.Controleer("een", "team", "teams").ShouldBe([new Fout("Lidwoord", "Kies de of het.")]);
}
