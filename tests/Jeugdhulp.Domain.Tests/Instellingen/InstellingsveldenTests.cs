using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Tests.Instellingen;

[Trait("Eis", "BEH-08")]
public sealed class InstellingsveldenTests
{
    public static TheoryData<string> Sleutels => [.. Instellingsvelden.Alle.Select(v => v.Sleutel)];

    private static Instellingsveld Veld(string sleutel) => Instellingsvelden.Alle.Single(v => v.Sleutel == sleutel);

    [Fact]
    public void Elke_instelling_staat_in_precies_een_groep() =>
        Instellingsvelden.Groepen.SelectMany(Instellingsvelden.Van).Select(v => v.Sleutel)
            .ShouldBe(Instellingsomschrijvingen.Alle.Select(o => o.Sleutel), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Sleutels))]
    public void Een_antwoord_komt_terug_zoals_het_is_gegeven(string sleutel)
    {
        var veld = Veld(sleutel);
        string[] antwoord = veld.Soort switch
        {
            Veldsoort.Venster => ["3", "6"],
            Veldsoort.Aantal or Veldsoort.Getal => ["5"],
            _ => [veld.Keuzes[^1].Code],
        };

        var gezet = veld.Met(LokaleInstellingen.Leeg, antwoord).ShouldNotBeNull();

        gezet.ShouldNotBe(LokaleInstellingen.Leeg);
        veld.Antwoord(gezet).ShouldBe(antwoord);
        veld.IsVastgelegd(gezet).ShouldBeTrue();
        Instellingsvelden.Vergelijk(LokaleInstellingen.Leeg, gezet).ShouldHaveSingleItem().Veld.ShouldBeSameAs(veld);
        veld.Met(gezet, [.. antwoord.Select(_ => " ")]).ShouldBe(LokaleInstellingen.Leeg);
    }

    [Theory]
    [InlineData(true, "ja")]
    [InlineData(false, "nee")]
    public void Ja_en_nee_worden_zo_getoond(bool antwoord, string getoond) =>
        Veld(Instellingsnamen.LevertAanCbs).Weergave(new() { LevertAanCbs = antwoord }).ShouldBe(getoond);

    [Theory]
    [MemberData(nameof(Sleutels))]
    public void Zonder_antwoord_staat_er_niet_vastgelegd(string sleutel)
    {
        Veld(sleutel).Weergave(LokaleInstellingen.Leeg).ShouldBe("niet vastgelegd");
        Veld(sleutel).IsVastgelegd(LokaleInstellingen.Leeg).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Sleutels))]
    public void Een_antwoord_dat_niet_te_lezen_is_verandert_niets(string sleutel)
    {
        Veld(sleutel).Met(Voorbeeldinstellingen.B, ["onzin", "onzin"]).ShouldBeNull();
        Veld(sleutel).Verwacht.ShouldEndWith(".");
    }

    [Theory]
    [InlineData("maxGesprekken", "6", "6 gesprekken")]
    [InlineData("maxGesprekken", "1", "1 gesprek")]
    [InlineData("maxDuurMaanden", "5,5", "5,5 maanden")]
    [InlineData("maxDuurMaanden", "5.5", "5,5 maanden")]
    [InlineData("urenPerWeek", "2", "2 uur per week")]
    [InlineData("langdurigIntensief", "nee", "nee")]
    [InlineData("korteReeksKlasse", "alleenTellen", "alleen tellen")]
    [InlineData("dossierVanafGesprek", "3", "vanaf het 3e gesprek")]
    public void Een_antwoord_wordt_in_gewoon_Nederlands_getoond(string sleutel, string antwoord, string getoond) =>
        Veld(sleutel).Weergave(Veld(sleutel).Met(LokaleInstellingen.Leeg, [antwoord])!).ShouldBe(getoond);

    [Fact]
    public void Een_venster_toont_begin_en_einde() =>
        Veld("duurVenster").Weergave(Voorbeeldinstellingen.D).ShouldBe("3 tot en met 6 maanden");

    [Theory]
    [InlineData("3", "")]
    [InlineData("", "6")]
    [InlineData("drie", "6")]
    public void Een_half_venster_is_geen_antwoord(string van, string tot) =>
        Veld("duurVenster").Met(LokaleInstellingen.Leeg, [van, tot]).ShouldBeNull();

    [Theory]
    [InlineData("maxGesprekken", "5,5")]
    [InlineData("maxGesprekken", "-1")]
    [InlineData("maxGesprekken", "99999999999")]
    [InlineData("maxDuurMaanden", "1.000,5")]
    [InlineData("maxDuurMaanden", "-1")]
    [InlineData("maxDuurMaanden", "NaN")]
    [InlineData("combinatie", "Alle")]
    [InlineData("combinatie", "0")]
    [InlineData("levertAanCbs", "true")]
    public void Wat_geen_antwoord_is_wordt_geweigerd(string sleutel, string antwoord) =>
        Veld(sleutel).Met(LokaleInstellingen.Leeg, [antwoord]).ShouldBeNull();

    [Fact]
    public void Een_formulier_meldt_elke_fout_bij_het_veld_waar_hij_hoort()
    {
        var antwoorden = new Dictionary<string, string?>
        {
            ["maxGesprekken"] = "zes",
            ["maxDuurMaanden"] = "0",
            ["duurVenster.van"] = "6",
            ["duurVenster.tot"] = "3",
            ["urenPerWeek"] = "2",
            ["veelMeerGrens"] = "1",
            ["langdurigIntensief"] = "ja",
        };

        var gelezen = Instellingsvelden.Lees(Voorbeeldinstellingen.A, Instellingsvelden.Van(Instellingsvelden.Groepen[0]), antwoorden);

        gelezen.Fouten.Select(f => f.Veld).ShouldBe(["maxGesprekken", "maxDuurMaanden", "duurVenster.tot", "veelMeerGrens"], ignoreOrder: true);
        gelezen.Instellingen.LangdurigIntensief.ShouldBe(true);
        gelezen.Instellingen.MaxGesprekken.ShouldBe(Voorbeeldinstellingen.A.MaxGesprekken);
        gelezen.Instellingen.SchoolmaatschappelijkWerk.ShouldBe(Voorbeeldinstellingen.A.SchoolmaatschappelijkWerk, "another group keeps its answers");
        gelezen.Instellingen.MpgMaxDuurMaanden.ShouldBeNull("an input that is missing counts as empty");
    }

    [Fact]
    public void Gelijke_instellingen_verschillen_nergens() =>
        Instellingsvelden.Vergelijk(Voorbeeldinstellingen.E, Voorbeeldinstellingen.E with { }).ShouldBeEmpty();

    [Fact]
    public void Een_vergelijking_noemt_beide_antwoorden()
    {
        var verschillen = Instellingsvelden.Vergelijk(Voorbeeldinstellingen.A, Voorbeeldinstellingen.B);

        verschillen.Select(v => (v.Veld.Sleutel, v.Links, v.Rechts)).ShouldContain(("maxDuurMaanden", "niet vastgelegd", "6 maanden"));
        verschillen.Select(v => (v.Veld.Sleutel, v.Links, v.Rechts)).ShouldContain(("schoolmaatschappelijkWerk", "onderdeel van het wijkteam", "voorliggend"));
    }
}
