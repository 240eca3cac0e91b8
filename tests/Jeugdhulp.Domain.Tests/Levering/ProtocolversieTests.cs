using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Levering;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>Which version holds, and what it asks.</summary>
[Trait("Eis", "CLS-13")]
public sealed class ProtocolversieTests
{
    [Theory]
    [InlineData(2015, 1, "2.0")]
    [InlineData(2017, 2, "2.0")]
    [InlineData(2018, 1, "4")]
    [InlineData(2018, 2, "4")]
    [InlineData(2019, 1, "5")]
    [InlineData(2020, 2, "5")]
    [InlineData(2021, 1, "2020")]
    [InlineData(2021, 2, "2020")]
    [InlineData(2022, 1, "7")]
    [InlineData(2026, 1, "7")]
    public void De_periode_bepaalt_de_versie(int jaar, int helft, string versie) =>
        Protocolversies.Voor(new(jaar, helft))!.Naam.ShouldBe(versie);

    [Fact]
    public void Voor_de_jeugdwet_is_er_geen_versie() => Protocolversies.Voor(new(2014, 2)).ShouldBeNull();

    [Fact]
    public void De_volgende_versie_is_een_regel_erbij()
    {
        var volgende = Protocolversies.Van2022 with { Naam = "8", GeldigVan = new(2027, 1, 1) };
        Protocolversie[] versies = [.. Protocolversies.Alle, volgende];

        Protocolversies.Controleer(versies).ShouldBeEmpty();
        Protocolversies.Voor(new(2026, 2), versies)!.Naam.ShouldBe("7");
        Protocolversies.Voor(new(2027, 1), versies)!.Naam.ShouldBe("8");
    }

    [Fact]
    public void De_codes_voor_onbekend_en_ongeboren_zijn_omgewisseld()
    {
        Protocolversies.Van2015.NummerOnbekend.ShouldBe(Protocolversies.Van2022.NummerOngeboren);
        Protocolversies.Van2015.NummerOngeboren.ShouldBe(Protocolversies.Van2022.NummerOnbekend);
        Protocolversies.Van2022.NummerOnbekend.Waarde.ShouldBe("999999999");
        Protocolversies.Van2022.GeborenOngeboren.Waarde.ShouldBe("00000000");
        Protocolversies.Van2015.GeborenOngeboren.Waarde.ShouldBe("99999999");
    }

    [Theory]
    [InlineData("2.0", "2014-12-31", true)]
    [InlineData("2.0", "2015-01-01", false)]
    [InlineData("7", "2014-12-31", false)]
    public void Een_onbekende_verwijzer_mocht_alleen_bij_hulp_van_voor_de_jeugdwet(string versie, string aanvang, bool kent) =>
        Protocolversies.Alle.Single(v => v.Naam == versie).Kent(Recordveld.Verwijzer, Proef.Code("07"), Proef.D(aanvang)).ShouldBe(kent);

    [Theory]
    [InlineData("2.0", true, false, false)]
    [InlineData("4", true, true, true)]
    [InlineData("5", false, true, true)]
    [InlineData("2020", false, true, true)]
    [InlineData("7", false, true, true)]
    public void Perspectief_verviel_na_2018_en_crisis_en_uitkomst_kwamen_in_2018(string naam, bool perspectief, bool crisis, bool uitkomst)
    {
        var versie = Protocolversies.Alle.Single(v => v.Naam == naam);

        versie.Vraagt(Recordveld.Perspectief).ShouldBe(perspectief);
        versie.Vraagt(Recordveld.Crisis).ShouldBe(crisis);
        versie.Vraagt(Recordveld.TevredenheidOuder).ShouldBe(uitkomst);
    }

    [Fact]
    public void Stabilisatie_van_een_crisis_is_alleen_in_versie_2_een_perspectief()
    {
        Protocolversies.Van2015.Kent(Recordveld.Perspectief, Proef.Code("01"), new(2017, 1, 1)).ShouldBeTrue();
        Protocolversies.Van2018.Kent(Recordveld.Perspectief, Proef.Code("01"), new(2018, 1, 1)).ShouldBeFalse();
        Protocolversies.Van2018.Kent(Recordveld.Perspectief, Proef.Code("02"), new(2018, 1, 1)).ShouldBeTrue();
    }

    [Fact]
    public void Toegang_leveren_hoefde_eerst_niet_en_mag_nu_niet()
    {
        Protocolversies.Voor(new(2016, 1))!.Sterkte.ShouldBe(Normsterkte.HoevenNiet);
        Protocolversies.Voor(new(2022, 1))!.Sterkte.ShouldBe(Normsterkte.DienenNiet);
        Weglaatreden.Toegang.Zin(Normsterkte.HoevenNiet).ShouldContain("hoeft niet");
        Weglaatreden.Toegang.Zin(Normsterkte.DienenNiet).ShouldContain("mag niet");
    }

    [Fact]
    public void Van_een_verkeerde_lijst_wordt_elke_oorzaak_genoemd()
    {
        var zeven = Protocolversies.Van2022;
        var fout = zeven with { Naam = "8", GeldigVan = new(2027, 3, 1), NummerOngeboren = zeven.NummerOnbekend, Codes = [], Velden = new HashSet<Recordveld>([Recordveld.Verwijzer]) };

        var meldingen = Protocolversies.Controleer([zeven, zeven, fout]).Select(f => f.Melding).ToList();

        meldingen.ShouldContain(m => m.Contains("twee keer", StringComparison.Ordinal));
        meldingen.ShouldContain(m => m.Contains("beginnen op 1-1-2022", StringComparison.Ordinal));
        meldingen.ShouldContain(m => m.Contains("midden in een verslagperiode", StringComparison.Ordinal));
        meldingen.ShouldContain(m => m.Contains("onbekend BSN", StringComparison.Ordinal));
        meldingen.ShouldContain(m => m.Contains("ontbreekt het veld Bsn", StringComparison.Ordinal));
        meldingen.ShouldContain(m => m.Contains("geen codes", StringComparison.Ordinal));
    }
}
