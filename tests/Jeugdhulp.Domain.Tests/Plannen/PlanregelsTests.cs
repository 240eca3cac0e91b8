using Jeugdhulp.Domain.Plannen;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Plannen;

[Trait("Eis", "PLN-01")]
public sealed class PlanregelsTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);

    [Fact]
    public void Een_leeg_concept_mag() => Planregels.Controleer(new Plangegevens(), Vandaag).ShouldBeEmpty();

    [Fact]
    [Trait("Eis", "PLN-03")]
    public void Vaststellen_vraagt_een_reden_en_onbekend_is_er_een()
    {
        Planregels.Beletsels(new(), 0).ShouldHaveSingleItem().ShouldStartWith("De reden van het plan ontbreekt");
        Planregels.Beletsels(new() { AardOnbekend = true }, 0).ShouldBeEmpty();
        Planregels.Beletsels(new() { Aard = "Ruzie thuis" }, 0).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "GEZ-03")]
    public void Met_meer_partijen_stemt_iemand_af() =>
        Planregels.Beletsels(new() { Aard = "Ruzie thuis", MeerderePartijen = true }, 0).ShouldHaveSingleItem().ShouldContain("op elkaar afstemt");

    [Theory]
    [Trait("Eis", "PLN-04")]
    [InlineData(1, "Eén doel heeft nog geen evaluatiedatum.")]
    [InlineData(3, "3 doelen hebben nog geen evaluatiedatum.")]
    public void Elk_doel_heeft_bij_vaststellen_een_evaluatiedatum(int zonder, string zin) =>
        Planregels.Beletsels(new() { AardOnbekend = true }, zonder).ShouldBe([zin]);

    [Fact]
    [Trait("Eis", "PRV-06")]
    [Trait("Eis", "PRV-07")]
    [Trait("Eis", "PRV-16")]
    public void Bij_vaststellen_staat_wat_nog_ontbreekt()
    {
        var zinnen = Planregels.Herinneringen(new(), [("Noor", new() { IsJeugdige = true }), ("Marieke", new())], Compleetheid.Leeg).ToList();

        zinnen.ShouldContain("U heeft Noor nog niet alleen gesproken. Doe dat, of vul in waarom het niet kan.");
        zinnen.ShouldContain("Wat Noor zelf wil, staat nog niet in het plan.");
        zinnen.ShouldContain("Vul in of Marieke meebesliste.");
        zinnen.ShouldNotContain(z => z.Contains("Marieke nog niet alleen", StringComparison.Ordinal));
        zinnen.ShouldContain("Het gezin hoorde nog niet over de klachtencommissie.");
        zinnen.ShouldContain("Het gezin hoorde nog niet over de vertrouwenspersoon.");
    }

    [Fact]
    public void Met_alles_ingevuld_is_er_niets_meer_te_herinneren()
    {
        var vol = new Plangegevens { KlachtVerteldOp = Vandaag, VertrouwensVerteldOp = Vandaag, Gedragswetenschapper = false, WanneerKlaar = "Als het slapen lukt" };
        Deelnemergegevens noor = new() { IsJeugdige = true, NietAlleen = NietAlleenReden.TeJong, Wens = "Spelen", Meebeslist = Meebeslist.Deels };

        Planregels.Herinneringen(vol, [("Noor", noor)], Compleetheid.DuidelijkDoel).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "PRV-06")]
    public void Alleen_gesproken_heeft_een_dag_of_een_reden_en_niet_allebei()
    {
        Velden(new() { AlleenGesprokenOp = Vandaag, NietAlleen = NietAlleenReden.WilNiet }).ShouldBe(["NietAlleen"]);
        Velden(new() { NietAlleen = NietAlleenReden.Anders }).ShouldBe(["NietAlleenToelichting"]);
        Velden(new() { AlleenGesprokenOp = Vandaag.AddDays(1) }).ShouldBe(["AlleenGesprokenOp"]);
    }

    [Fact]
    [Trait("Eis", "PRV-07")]
    public void Wat_verteld_is_heeft_een_dag_en_een_manier() =>
        Planregels.Controleer(new Plangegevens { KlachtVerteldOp = Vandaag, VertrouwensHoe = "Folder" }, Vandaag).Select(f => f.Veld).ShouldBe(["KlachtHoe", "VertrouwensVerteldOp"]);

    [Fact]
    [Trait("Eis", "PRV-14")]
    public void Wie_meekeek_deed_dat_op_een_dag() =>
        Planregels.Controleer(new Plangegevens { Gedragswetenschapper = true }, Vandaag).Select(f => f.Veld).ShouldBe(["GedragswetenschapperOp"]);

    [Fact]
    [Trait("Eis", "PRV-05")]
    public void Feiten_hebben_een_bron() =>
        Planregels.Controleer(new Plangegevens { Feiten = "Drie keer te laat" }, Vandaag).Select(f => f.Veld).ShouldBe(["FeitenBron"]);

    [Fact]
    [Trait("Eis", "PLN-12")]
    public void Eigen_kracht_en_niet_mogelijk_gaan_niet_samen() =>
        Planregels.Controleer(new Plangegevens { EigenKracht = "Oma past op", EigenKrachtNietMogelijk = true, Aard = "Ruzie", AardOnbekend = true }, Vandaag).Select(f => f.Veld).ShouldBe(["AardOnbekend", "EigenKrachtNietMogelijk"]);

    [Fact]
    [Trait("Eis", "PRV-10")]
    public void Zonder_toestemming_geen_overdracht() =>
        Overdrachtregels.Controleer("School", "Begeleiding in de klas", null, null, Vandaag).Select(f => f.Veld).ShouldBe(["ToestemmingVan", "ToestemmingOp"]);

    [Theory]
    [InlineData("2014-12-31", false)]
    [InlineData("2015-01-01", true)]
    [InlineData("2026-11-20", true)]
    [InlineData("2026-11-21", false)]
    public void Wat_gebeurd_is_gebeurde_sinds_de_wet_en_niet_na_vandaag(string dag, bool goed)
    {
        var datum = DateOnly.ParseExact(dag, "O", System.Globalization.CultureInfo.InvariantCulture);

        Planregels.Controleer(new Plangegevens { KlachtVerteldOp = datum, KlachtHoe = "Folder" }, Vandaag).Any().ShouldBe(!goed);
        Planregels.Controleer(new Plangegevens { VertrouwensVerteldOp = datum, VertrouwensHoe = "Folder" }, Vandaag).Any().ShouldBe(!goed);
        Planregels.Controleer(new Plangegevens { Gedragswetenschapper = true, GedragswetenschapperOp = datum }, Vandaag).Any().ShouldBe(!goed);
        Planregels.Controleer(new Deelnemergegevens { AlleenGesprokenOp = datum }, Vandaag).Any().ShouldBe(!goed);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("2014-12-31", 1)]
    [InlineData("2015-01-01", 0)]
    [InlineData("2099-12-31", 0)]
    [InlineData("2100-01-01", 1)]
    public void Een_afspraak_heeft_wat_wie_en_een_dag_die_kan(string? voor, int fouten)
    {
        Planregels.Actie("Oma past op", "Oma", voor is null ? null : DateOnly.ParseExact(voor, "O", System.Globalization.CultureInfo.InvariantCulture)).Count().ShouldBe(fouten);
        Planregels.Actie(" ", null, null).Select(f => f.Veld).ShouldBe(["Wat", "Wie"]);
    }

    [Fact]
    [Trait("Eis", "PRV-14")]
    public void Een_dag_van_meekijken_zonder_ja_klopt_niet() =>
        Planregels.Controleer(new Plangegevens { Gedragswetenschapper = false, GedragswetenschapperOp = Vandaag }, Vandaag).Select(f => f.Veld).ShouldBe(["Gedragswetenschapper"]);

    private static IEnumerable<string> Velden(Deelnemergegevens gegevens) => Planregels.Controleer(gegevens, Vandaag).Select(f => f.Veld);
}
