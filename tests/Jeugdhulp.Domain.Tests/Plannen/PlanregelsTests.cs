using Jeugdhulp.Domain.Plannen;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Plannen;

[Trait("Eis", "PLN-01")]
public sealed class PlanregelsTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);

    private static Plangegevens Vol { get; } = new() { KlachtVerteldOp = Vandaag, VertrouwensVerteldOp = Vandaag, Gedragswetenschapper = false, WanneerKlaar = "Als het slapen lukt" };

    private static Deelnemergegevens Noor { get; } = new() { IsJeugdige = true, NietAlleen = NietAlleenReden.TeJong, Wens = "Spelen", Meebeslist = Meebeslist.Deels };

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
    [Trait("Eis", "PRV-06")]
    public void Met_alles_ingevuld_is_er_niets_meer_te_herinneren()
    {
        Herinneringen(Vol, Noor).ShouldBeEmpty();
        Herinneringen(Vol, Noor with { NietAlleen = null, AlleenGesprokenOp = Vandaag }).ShouldBeEmpty();
    }

    [Theory]
    [Trait("Eis", "PLN-02")]
    [InlineData(Compleetheid.Leeg)]
    [InlineData(Compleetheid.AlleenHulpvraag)]
    [InlineData(Compleetheid.DoelNietDuidelijk)]
    public void Bij_vaststellen_zonder_duidelijk_doel_staat_dat_erbij(Compleetheid compleetheid) =>
        Herinneringen(Vol, Noor, compleetheid).ShouldHaveSingleItem().ShouldStartWith("Er is nog geen duidelijk doel");

    [Fact]
    [Trait("Eis", "PRV-06")]
    [Trait("Eis", "PRV-16")]
    [Trait("Eis", "PLN-10")]
    public void Wat_van_een_jeugdige_ontbreekt_wordt_bij_naam_gezegd()
    {
        Herinneringen(Vol, Noor with { NietAlleen = null }).ShouldBe(["U heeft Noor nog niet alleen gesproken. Doe dat, of vul in waarom het niet kan."]);
        Herinneringen(Vol, Noor with { Wens = " " }).ShouldBe(["Wat Noor zelf wil, staat nog niet in het plan."]);
        Herinneringen(Vol, Noor with { Meebeslist = null }).ShouldBe(["Vul in of Noor meebesliste."]);
    }

    [Fact]
    [Trait("Eis", "PRV-07")]
    [Trait("Eis", "PRV-14")]
    [Trait("Eis", "PLN-11")]
    public void Wat_in_het_plan_ontbreekt_wordt_in_een_eigen_zin_gezegd()
    {
        Herinneringen(Vol with { KlachtVerteldOp = null }, Noor).ShouldBe(["Het gezin hoorde nog niet over de klachtencommissie."]);
        Herinneringen(Vol with { VertrouwensVerteldOp = null }, Noor).ShouldBe(["Het gezin hoorde nog niet over de vertrouwenspersoon."]);
        Herinneringen(Vol with { Gedragswetenschapper = null }, Noor).ShouldBe(["Vul in of een gedragswetenschapper meekeek."]);
        Herinneringen(Vol with { WanneerKlaar = " " }, Noor).ShouldBe(["Spreek af wanneer we klaar zijn."]);
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
    [InlineData("2026-11-21", null, "Vul een dag in tot en met vandaag.")]
    [InlineData("2026-11-20", "2026-11-20", null)]
    [InlineData("2026-09-01", null, null)]
    [InlineData("2026-08-31", null, "Het plan begon op 1-9-2026. Kies die dag of een latere.")]
    [InlineData("2026-10-01", "2026-10-02", "Op 2-10-2026 stelde u een eerdere versie vast. Kies die dag of een latere.")]
    public void Een_plan_wordt_vastgesteld_tussen_zijn_begin_of_de_vorige_versie_en_vandaag(string op, string? vorige, string? melding) =>
        Planregels.Vaststellen(Dag(op), new(2026, 9, 1), vorige is null ? null : Dag(vorige), new(2026, 11, 20)).Select(f => f.Melding).SingleOrDefault().ShouldBe(melding);

    private static DateOnly Dag(string dag) => DateOnly.ParseExact(dag, "O", System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(null, 0)]
    [InlineData("2026-08-31", 1)]
    [InlineData("2026-09-01", 0)]
    [InlineData("2031-11-20", 0)]
    [InlineData("2031-11-21", 1)]
    public void Een_afspraak_heeft_wat_wie_en_een_dag_die_kan(string? voor, int fouten)
    {
        Planregels.Actie("Oma past op", "Oma", voor is null ? null : DateOnly.ParseExact(voor, "O", System.Globalization.CultureInfo.InvariantCulture), new(2026, 9, 1), new(2026, 11, 20)).Count().ShouldBe(fouten);
        Planregels.Actie(" ", null, null, new(2026, 9, 1), new(2026, 11, 20)).Select(f => f.Veld).ShouldBe(["Wat", "Wie"]);
    }

    [Fact]
    [Trait("Eis", "PRV-14")]
    public void Een_dag_van_meekijken_zonder_ja_klopt_niet() =>
        Planregels.Controleer(new Plangegevens { Gedragswetenschapper = false, GedragswetenschapperOp = Vandaag }, Vandaag).Select(f => f.Veld).ShouldBe(["Gedragswetenschapper"]);

    [Fact]
    [Trait("Eis", "PRV-10")]
    public void Een_overdracht_zonder_ontvanger_en_zonder_reden_wordt_geweigerd() =>
        Overdrachtregels.Controleer(" ", null, "beide ouders", Vandaag, Vandaag).Select(f => f.Veld).ShouldBe(["Aan", "Waarom"]);

    [Theory]
    [InlineData(-10, 1)]
    [InlineData(-11, 0)]
    [InlineData(-12, 0)]
    public void Een_plan_begint_niet_na_de_dag_waarop_het_is_vastgesteld(int dagen, int fouten)
    {
        var melding = Planregels.Begin(Vandaag.AddDays(dagen), new(null, VastgesteldOp: Vandaag.AddDays(-11)), Vandaag).ToList();

        melding.Count.ShouldBe(fouten);
        melding.ShouldAllBe(f => f == new Fout("BegonnenOp", "Op 9-11-2026 stelde u het plan vast. Kies die dag of een eerdere."));
    }

    [Fact]
    public void Een_plan_mag_beginnen_op_elke_dag_die_een_grens_is()
    {
        var dag = Vandaag.AddDays(-11);

        Begin(dag, new(dag)).ShouldBeEmpty();
        Begin(dag, new(null, VastgesteldOp: dag)).ShouldBeEmpty();
        Begin(dag, new(null, EersteUitkomst: dag)).ShouldBeEmpty();
        Begin(dag, new(null, EersteAfronding: dag)).ShouldBeEmpty();
        Begin(dag.AddDays(-1), new(dag)).ShouldHaveSingleItem().ShouldStartWith("Tot 9-11-2026 liep het vorige plan");
        Begin(dag.AddDays(1), new(null, EersteUitkomst: dag)).ShouldHaveSingleItem().ShouldStartWith("Op 9-11-2026 zei iemand");
        Begin(dag.AddDays(1), new(null, EersteAfronding: dag)).ShouldHaveSingleItem().ShouldStartWith("Op 9-11-2026 stopte de hulp");

        static IEnumerable<string> Begin(DateOnly begin, Beginruimte ruimte) => Planregels.Begin(begin, ruimte, Vandaag).Select(f => f.Melding);
    }

    [Theory]
    [InlineData(nameof(Plangegevens.Hulpvraag))]
    [InlineData(nameof(Plangegevens.Aard))]
    [InlineData(nameof(Plangegevens.Feiten))]
    [InlineData(nameof(Plangegevens.FeitenBron))]
    [InlineData(nameof(Plangegevens.BeeldProfessional))]
    [InlineData(nameof(Plangegevens.MeningOuders))]
    [InlineData(nameof(Plangegevens.InterneNotitie))]
    [InlineData(nameof(Plangegevens.Coordinator))]
    [InlineData(nameof(Plangegevens.Overleg))]
    [InlineData(nameof(Plangegevens.EigenKracht))]
    [InlineData(nameof(Plangegevens.WanneerKlaar))]
    [InlineData(nameof(Plangegevens.KlachtHoe))]
    [InlineData(nameof(Plangegevens.VertrouwensHoe))]
    public void Elke_tekst_van_een_plan_is_hooguit_4000_tekens(string veld)
    {
        Te(Planregels.MaxTekst).ShouldBeEmpty();
        Te(Planregels.MaxTekst + 1).ShouldBe([veld]);

        IEnumerable<string> Te(int tekens)
        {
            var plan = new Plangegevens { FeitenBron = "De school", KlachtVerteldOp = Vandaag, KlachtHoe = "Folder", VertrouwensVerteldOp = Vandaag, VertrouwensHoe = "Folder" };
            return Planregels.Controleer(Teksten.Met(plan, veld, tekens), Vandaag).Select(f => f.Veld);
        }
    }

    [Theory]
    [InlineData(nameof(Deelnemergegevens.Wens))]
    [InlineData(nameof(Deelnemergegevens.Mening))]
    [InlineData(nameof(Deelnemergegevens.NietAlleenToelichting))]
    public void Elke_tekst_van_een_deelnemer_is_hooguit_4000_tekens(string veld)
    {
        Velden(Teksten.Met(new Deelnemergegevens(), veld, Planregels.MaxTekst)).ShouldBeEmpty();
        Velden(Teksten.Met(new Deelnemergegevens(), veld, Planregels.MaxTekst + 1)).ShouldBe([veld]);
    }

    private static IEnumerable<string> Herinneringen(Plangegevens plan, Deelnemergegevens noor, Compleetheid compleetheid = Compleetheid.DuidelijkDoel) =>
        Planregels.Herinneringen(plan, [("Noor", noor)], compleetheid);

    private static IEnumerable<string> Velden(Deelnemergegevens gegevens) => Planregels.Controleer(gegevens, Vandaag).Select(f => f.Veld);
}
