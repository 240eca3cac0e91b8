using Jeugdhulp.Domain.Plannen;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Plannen;

[Trait("Eis", "PLN-04")]
public sealed class DoelregelsTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);
    private static readonly DateOnly Gisteren = Vandaag.AddDays(-1);

    [Theory]
    [Trait("Eis", "PLN-02")]
    [InlineData("Noor gaat elke dag naar school", true, "De school meldt geen verzuim", true)]
    [InlineData("Noor gaat elke dag naar school", false, "De school meldt geen verzuim", false)]
    [InlineData("Noor gaat elke dag naar school", true, null, false)]
    [InlineData("Noor gaat elke dag naar school", true, "   goed    ", false)]
    [InlineData("Noor gaat elke dag naar school", true, "\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u2060", false)]
    [InlineData("Beter", true, "De school meldt geen verzuim", false)]
    public void Een_duidelijk_doel_zegt_wat_wanneer_en_hoe(string wat, bool metDatum, string? hoe, bool duidelijk) =>
        Doelregels.IsDuidelijk(wat, metDatum ? Vandaag : null, hoe).ShouldBe(duidelijk);

    [Theory]
    [Trait("Eis", "PLN-02")]
    [InlineData(false, new bool[0], Compleetheid.Leeg)]
    [InlineData(true, new bool[0], Compleetheid.AlleenHulpvraag)]
    [InlineData(true, new[] { false }, Compleetheid.DoelNietDuidelijk)]
    [InlineData(false, new[] { false, true }, Compleetheid.DuidelijkDoel)]
    public void Hoe_ver_een_plan_is_volgt_uit_de_vraag_en_de_doelen(bool vraag, bool[] doelen, Compleetheid compleetheid) =>
        Planregels.Compleetheid(vraag, doelen).ShouldBe(compleetheid);

    [Fact]
    public void Wat_er_anders_wordt_en_hoe_we_dat_zien_zijn_hooguit_4000_tekens()
    {
        var (vol, teLang) = (new string('a', Planregels.MaxTekst), new string('a', Planregels.MaxTekst + 1));

        Doelregels.Controleer($" {vol} ", $" {vol} ", null, Planregels.Vroegst).ShouldBeEmpty();
        Doelregels.Controleer(teLang, null, null, Planregels.Vroegst).Select(f => f.Veld).ShouldBe(["Wat"]);
        Doelregels.Controleer("Naar school", teLang, null, Planregels.Vroegst).Select(f => f.Veld).ShouldBe(["HoeGezien"]);
    }

    [Fact]
    public void Een_uitkomst_zonder_datum_wordt_geweigerd() =>
        Doelregels.Oordeel(Beoordelaar.Ouder, Doeluitkomst.Behaald, null, Gisteren, Vandaag).ShouldHaveSingleItem().Veld.ShouldBe("Datum");

    [Theory]
    [InlineData(1)]
    [InlineData(-2)]
    public void Een_uitkomst_is_niet_van_morgen_of_van_voor_het_doel(int dagen) =>
        Doelregels.Oordeel(Beoordelaar.Ouder, Doeluitkomst.Behaald, Vandaag.AddDays(dagen), Gisteren, Vandaag).ShouldHaveSingleItem().Veld.ShouldBe("Datum");

    [Fact]
    public void Een_doel_zonder_uitkomst_na_de_evaluatiedatum_is_te_laat() => Doelregels.IsTeLaat(Gisteren, [], Vandaag).ShouldBeTrue();

    [Fact]
    public void Op_de_dag_zelf_is_een_doel_nog_niet_te_laat() => Doelregels.IsTeLaat(Vandaag, [], Vandaag).ShouldBeFalse();

    [Theory]
    [InlineData(Beoordelaar.Ouder, Doeluitkomst.NietBehaald, 0, false)]
    [InlineData(Beoordelaar.Jeugdige, Doeluitkomst.DeelsBehaald, -10, true)]
    [InlineData(Beoordelaar.Ouder, Doeluitkomst.Behaald, -10, true)]
    [InlineData(Beoordelaar.Professional, Doeluitkomst.Behaald, -10, false)]
    [InlineData(Beoordelaar.Professional, Doeluitkomst.Vervallen, -10, false)]
    public void Wie_later_iets_zei_of_het_doel_sloot_haalt_het_van_de_lijst(Beoordelaar door, Doeluitkomst uitkomst, int dagen, bool teLaat) =>
        Doelregels.IsTeLaat(Gisteren, [new(door, uitkomst, Gisteren.AddDays(dagen))], Vandaag).ShouldBe(teLaat);

    [Fact]
    public void Wordt_behaald_verbeterd_in_niet_behaald_dan_wordt_het_doel_weer_besproken()
    {
        Doeloordeel behaald = new(Beoordelaar.Professional, Doeluitkomst.Behaald, Gisteren.AddDays(-10));

        Doelregels.IsTeLaat(Gisteren, [behaald, behaald with { Uitkomst = Doeluitkomst.NietBehaald }], Vandaag).ShouldBeTrue();
        Doelregels.IsTeLaat(Gisteren, [behaald with { Uitkomst = Doeluitkomst.NietBehaald }, behaald], Vandaag).ShouldBeFalse();
    }

    [Fact]
    [Trait("Eis", "PLN-05")]
    public void Doelrealisatie_telt_per_persoon_het_laatste_woord_en_rekent_een_vervallen_doel_niet_mee()
    {
        Doeloordeel[][] doelen =
        [
            [new(Beoordelaar.Ouder, Doeluitkomst.NietBehaald, Gisteren), new(Beoordelaar.Ouder, Doeluitkomst.Behaald, Vandaag), new(Beoordelaar.Jeugdige, Doeluitkomst.DeelsBehaald, Vandaag)],
            [new(Beoordelaar.Ouder, Doeluitkomst.Vervallen, Vandaag)],
            [],
        ];

        var realisatie = Doelrealisatie.Van(doelen).ToDictionary(r => r.Door);

        realisatie[Beoordelaar.Ouder].ShouldBe(new Doelrealisatie(Beoordelaar.Ouder, Behaald: 1, Deels: 0, Niet: 0, Vervallen: 1, Zonder: 1));
        realisatie[Beoordelaar.Ouder].Zin.ShouldBe("1 van 1 behaald, 1 niet beoordeeld");
        realisatie[Beoordelaar.Jeugdige].Zin.ShouldBe("0 van 1 behaald, 1 deels, 2 niet beoordeeld");
        realisatie[Beoordelaar.Professional].Zin.ShouldBe("geen doelen beoordeeld");
    }

    [Fact]
    public void Een_doel_zegt_wat_er_anders_wordt()
    {
        Doelregels.Controleer(" ", null, new DateOnly(1999, 1, 1), Planregels.Vroegst).Select(f => f.Veld).ShouldBe(["Wat", "Evaluatiedatum"]);
        Doelregels.Controleer("\u200B\u2060", null, null, Planregels.Vroegst).Select(f => f.Veld).ShouldBe(["Wat"]);
    }

    [Theory]
    [Trait("Eis", "PLN-02")]
    [InlineData("2026-02-09", true)]
    [InlineData("2026-02-08", false)]
    public void Niemand_kijkt_naar_een_doel_voordat_het_plan_begon(string dag, bool mag)
    {
        var fouten = Doelregels.Controleer("Noor slaapt door", null, DateOnly.ParseExact(dag, "O", System.Globalization.CultureInfo.InvariantCulture), new(2026, 2, 9));

        fouten.Select(f => f.Melding).ShouldBe(mag ? [] : ["Kies een dag vanaf 9-2-2026. Toen begon het plan."]);
    }

    [Theory]
    [Trait("Eis", "PLN-02")]
    [InlineData(Doelregels.MinstensTekens, true)]
    [InlineData(Doelregels.MinstensTekens - 1, false)]
    public void Tien_tekens_zijn_net_genoeg(int tekens, bool duidelijk)
    {
        var tekst = new string('a', tekens);

        Doelregels.IsDuidelijk(tekst, Vandaag, "De school meldt geen verzuim").ShouldBe(duidelijk);
        Doelregels.IsDuidelijk("Noor gaat naar school", Vandaag, tekst).ShouldBe(duidelijk);
        Doelregels.IsDuidelijk(null, Vandaag, tekst).ShouldBeFalse();
    }

    [Fact]
    public void Een_uitkomst_mag_van_vandaag_zijn_en_van_de_dag_waarop_het_doel_kwam()
    {
        Doelregels.Oordeel(Beoordelaar.Ouder, Doeluitkomst.Behaald, Gisteren, Gisteren, Vandaag).ShouldBeEmpty();
        Doelregels.Oordeel(Beoordelaar.Ouder, Doeluitkomst.Behaald, Vandaag, Vandaag, Vandaag).ShouldBeEmpty();
        Doelregels.Oordeel(null, null, Vandaag, Vandaag, Vandaag).Select(f => f.Veld).ShouldBe(["Door", "Uitkomst"]);
    }

    [Fact]
    public void Een_doel_zonder_evaluatiedatum_is_nooit_te_laat() => Doelregels.IsTeLaat(null, [], Vandaag).ShouldBeFalse();

    [Fact]
    [Trait("Eis", "PLN-05")]
    public void Van_twee_uitkomsten_op_een_dag_geldt_de_laatste_die_is_bewaard_en_een_latere_dag_gaat_voor()
    {
        Doeloordeel[] opEenDag = [new(Beoordelaar.Jeugdige, Doeluitkomst.Behaald, Vandaag), new(Beoordelaar.Jeugdige, Doeluitkomst.NietBehaald, Vandaag)];
        Doeloordeel[] laterGetypt = [new(Beoordelaar.Jeugdige, Doeluitkomst.Behaald, Vandaag), new(Beoordelaar.Jeugdige, Doeluitkomst.NietBehaald, Gisteren)];

        var jeugdige = Doelrealisatie.Van([opEenDag, laterGetypt]).Single(r => r.Door is Beoordelaar.Jeugdige);

        (jeugdige.Behaald, jeugdige.Niet).ShouldBe((1, 1));
    }

    [Theory]
    [InlineData("2014-12-31", false)]
    [InlineData("2015-01-01", true)]
    [InlineData("2099-12-31", true)]
    [InlineData("2100-01-01", false)]
    public void Een_evaluatiedatum_ligt_binnen_de_jaren_van_een_plan(string dag, bool goed) =>
        Doelregels.Controleer("Noor slaapt door", null, DateOnly.ParseExact(dag, "O", System.Globalization.CultureInfo.InvariantCulture), Planregels.Vroegst).Any().ShouldBe(!goed);

    [Fact]
    public void Een_tekst_is_hoogstens_zo_lang_als_het_veld_zonder_spaties_eromheen()
    {
        Doelregels.Controleer($" {new string('a', Planregels.MaxTekst)} ", null, null, Planregels.Vroegst).ShouldBeEmpty();
        Doelregels.Controleer("Noor slaapt door", new string('a', Planregels.MaxTekst + 1), null, Planregels.Vroegst).Select(f => f.Veld).ShouldBe(["HoeGezien"]);
    }
}
