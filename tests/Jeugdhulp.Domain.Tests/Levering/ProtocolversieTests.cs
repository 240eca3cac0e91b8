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
        Protocollen.Alle.Voor(new(jaar, helft))!.Naam.ShouldBe(versie);

    [Fact]
    public void Voor_de_jeugdwet_is_er_geen_versie() => Protocollen.Alle.Voor(new(2014, 2)).ShouldBeNull();

    [Fact]
    public void Een_volgende_versie_is_een_bestand_erbij()
    {
        var (versies, fouten) = Protocollen.Alle.Met([Acht()]);

        fouten.ShouldBeEmpty();
        versies!.Voor(new(2026, 2))!.Naam.ShouldBe("7");
        versies.Voor(new(2027, 1))!.Naam.ShouldBe("8");
        versies.Van("8")!.Bron.ShouldBe("Regeling Jeugdwet, bijlage 2, zoals die geldt op 1 januari 2026");
    }

    [Fact]
    public void Een_versie_die_zegt_wanneer_zij_eindigt_geldt_daarna_niet_meer()
    {
        var versies = Protocollen.Alle.Met([Acht() with { GeldigTot = new(2029, 7, 1) }]).Versies!;

        versies.Voor(new(2029, 1))!.Naam.ShouldBe("8");
        versies.Voor(new(2029, 2)).ShouldBeNull();
        versies.Sterkte(new(2029, 2)).ShouldBe(Normsterkte.DienenNiet, "no text says that it is allowed");
    }

    [Fact]
    public void De_codes_voor_onbekend_en_ongeboren_zijn_omgewisseld()
    {
        Protocollen.Van2015.NummerOnbekend.ShouldBe(Protocollen.Van2022.NummerOngeboren);
        Protocollen.Van2015.NummerOngeboren.ShouldBe(Protocollen.Van2022.NummerOnbekend);
        Protocollen.Van2022.NummerOnbekend.Waarde.ShouldBe("999999999");
        Protocollen.Van2022.GeborenOngeboren.Waarde.ShouldBe("00000000");
        Protocollen.Van2015.GeborenOngeboren.Waarde.ShouldBe("99999999");
    }

    [Theory]
    [InlineData("2.0", "2014-12-31", true)]
    [InlineData("2.0", "2015-01-01", false)]
    [InlineData("7", "2014-12-31", false)]
    public void Een_onbekende_verwijzer_mocht_alleen_bij_hulp_van_voor_de_jeugdwet(string versie, string aanvang, bool kent) =>
        Protocollen.Alle.Van(versie)!.Kent(Recordveld.Verwijzer, Proef.Code("07"), Proef.D(aanvang)).ShouldBe(kent);

    [Theory]
    [InlineData("2.0", true, false, false)]
    [InlineData("4", true, true, true)]
    [InlineData("5", false, true, true)]
    [InlineData("2020", false, true, true)]
    [InlineData("7", false, true, true)]
    public void Perspectief_verviel_na_2018_en_crisis_en_uitkomst_kwamen_in_2018(string naam, bool perspectief, bool crisis, bool uitkomst)
    {
        var versie = Protocollen.Alle.Van(naam)!;

        versie.Vraagt(Recordveld.Perspectief).ShouldBe(perspectief);
        versie.Vraagt(Recordveld.Crisis).ShouldBe(crisis);
        versie.Vraagt(Recordveld.TevredenheidOuder).ShouldBe(uitkomst);
    }

    [Fact]
    public void Stabilisatie_van_een_crisis_is_alleen_in_versie_2_een_perspectief()
    {
        Protocollen.Van2015.Kent(Recordveld.Perspectief, Proef.Code("01"), new(2017, 1, 1)).ShouldBeTrue();
        Protocollen.Van2018.Kent(Recordveld.Perspectief, Proef.Code("01"), new(2018, 1, 1)).ShouldBeFalse();
        Protocollen.Van2018.Kent(Recordveld.Perspectief, Proef.Code("02"), new(2018, 1, 1)).ShouldBeTrue();
    }

    [Fact]
    public void Toegang_leveren_hoefde_eerst_niet_en_mag_nu_niet()
    {
        Protocollen.Alle.Voor(new(2016, 1))!.Sterkte.ShouldBe(Normsterkte.HoevenNiet);
        Protocollen.Alle.Voor(new(2022, 1))!.Sterkte.ShouldBe(Normsterkte.DienenNiet);
        Weglaatreden.Toegang.Zin(Normsterkte.HoevenNiet).ShouldContain("hoeft niet");
        Weglaatreden.Toegang.Zin(Normsterkte.DienenNiet).ShouldContain("mag niet");
    }

    [Fact]
    public void Van_een_verkeerd_bestand_wordt_elke_oorzaak_genoemd()
    {
        var (versie, fouten) = Protocolbestand.Lees(
            """
            {"naam": " ", "geldigVan": "1-1-2027", "sterkte": "misschien", "nummerOnbekend": "12", "geborenOngeboren": "00000000", "voegtOverlapSamen": true,
             "velden": ["bsn", "schoenmaat"], "codes": [{"veld": "kleur", "codes": ["01"]}, {"veld": "reden", "codes": ["01"], "aanvangVoor": "ooit"}]}
            """);

        versie.ShouldBeNull();
        fouten.Select(f => f.Veld).ShouldBe(["naam", "bron", "geldigVan", "sterkte", "nummerOnbekend", "nummerOngeboren", "wijkteamZonderVerwijzer", "velden", "codes", "aanvangVoor"], ignoreOrder: true);
        fouten.ShouldContain(f => f.Melding.StartsWith("Bij ‘velden’: Het veld ‘schoenmaat’ bestaat niet. Kies uit bsn, ", StringComparison.Ordinal));
        fouten.ShouldContain(f => f.Melding.EndsWith("Vraagt het CBS een nieuw veld? Dan is er een nieuwe versie van het programma nodig.", StringComparison.Ordinal));
        fouten.ShouldContain(f => f.Melding == "Bij ‘geldigVan’: ‘1-1-2027’ is geen dag. Schrijf een dag als 2027-01-01.");
    }

    [Theory]
    [InlineData("null", "Dit bestand is leeg")]
    [InlineData("{\n\"naam\": 8}", "kijk naar regel 2")]
    [InlineData("{\"naam\": \"8\",\n\"kleur\": \"rood\"}", "kijk naar regel 2")]
    [InlineData("{", "kijk naar regel 1")]
    public void Wat_geen_versie_is_wordt_geweigerd(string json, string melding)
    {
        var (versie, fouten) = Protocolbestand.Lees(json);

        versie.ShouldBeNull();
        fouten.ShouldHaveSingleItem().Melding.ShouldContain(melding);
    }

    [Fact]
    public void Van_een_code_staat_erbij_wat_zij_betekent_waar_de_tekst_dat_zegt()
    {
        Protocollen.Van2022.Codes.ShouldAllBe(c => !string.IsNullOrEmpty(c.Omschrijving));
        Protocollen.Van2022.Betekenis(Recordveld.Reden, "02").ShouldBe("Voortijdig afgesloten: in overeenstemming");
        Protocollen.Van2022.Betekenis(Recordveld.Reden, "99").ShouldBeNull();
        Protocollen.Van2022.Betekenis(Recordveld.Bsn, null).ShouldBeNull();
        Protocollen.Van2015.Betekenis(Recordveld.Perspectief, "01").ShouldBe("Stabilisatie van een crisissituatie");
    }

    [Theory]
    [InlineData("4")]
    [InlineData("5")]
    [InlineData("2020")]
    public void Een_versie_zonder_openbare_tekst_zegt_welke_van_haar_regels_een_gok_zijn(string naam)
    {
        var versie = Protocollen.Alle.Van(naam)!;

        versie.Onzeker.ShouldContain(o => o.StartsWith("Hulp van het wijkteam houdt de code van haar verwijzer", StringComparison.Ordinal));
        if (!versie.VoegtOverlapSamen)
        {
            versie.Onzeker.ShouldContain(o => o.StartsWith("Overlappende hulp van één jeugdige blijft twee records", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void De_documentatie_legt_elke_sleutel_van_een_versie_uit_en_noemt_elke_code_waar_het_programma_op_rekent()
    {
        var blad = File.ReadAllText(Path.Combine(Proef.Wortel(), "docs", "beheer.md"));

        Protocolbestand.Sleutels.Count.ShouldBeGreaterThan(10);
        Protocolbestand.Sleutels.ShouldAllBe(s => blad.Contains($"| `{s}` | ", StringComparison.Ordinal));
        Vastecodes.Alle.ShouldAllBe(v => blad.Contains($"| `{Contractnaam.Van(v.Veld)}` | {v.Code} | {v.Betekenis} | ", StringComparison.Ordinal));
    }

    private static Protocolversie Acht() => Protocollen.Van2022 with { Naam = "8", GeldigVan = new(2027, 1, 1) };
}
