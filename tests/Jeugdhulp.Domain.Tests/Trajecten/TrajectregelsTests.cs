using Jeugdhulp.Domain.Trajecten;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Trajecten;

[Trait("Eis", "TRJ-01")]
public sealed class TrajectregelsTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);
    private static readonly DateOnly Geboren = new(2012, 5, 1);
    private static readonly string[] Hulpvormen = ["01", "02", "03", "04"];

    private static Trajectgegevens Goed { get; } = new() { Hulpvorm = "01", Uitvoerder = "wijkteam", DirecteVerwijzer = "huisarts", Crisis = "nee", Aanvang = new(2026, 9, 1) };

    [Fact]
    public void Hulp_van_het_eigen_team_klopt() => Fouten(Goed).ShouldBeEmpty();

    [Theory]
    [Trait("Eis", "TRJ-02")]
    [InlineData("02")]
    [InlineData("04")]
    public void Hulp_van_het_wijkteam_met_een_andere_hulpvorm_is_een_fout(string hulpvorm)
    {
        var fout = Trajectregels.Controleer(Goed with { Hulpvorm = hulpvorm }, Hulpvormen, Geboren, Vandaag).ShouldHaveSingleItem();

        fout.Veld.ShouldBe("Hulpvorm");
        fout.Melding.ShouldContain("altijd");
    }

    [Fact]
    [Trait("Eis", "TRJ-02")]
    public void Een_aanbieder_heeft_een_naam_en_een_andere_hulpvorm()
    {
        Fouten(Goed with { Uitvoerder = "aanbieder" }).ShouldBe(["Hulpvorm", "Aanbieder"]);
        Fouten(Goed with { Uitvoerder = "aanbieder", Hulpvorm = "02", Aanbieder = "De Verzinsels" }).ShouldBeEmpty();
    }

    [Fact]
    public void Wat_ontbreekt_wordt_in_een_keer_gezegd() =>
        Fouten(new()).ShouldBe(["Uitvoerder", "Hulpvorm", "DirecteVerwijzer", "Crisis", "Aanvang"]);

    [Theory]
    [InlineData("2026-11-20", 0)]
    [InlineData("2026-11-21", 1)]
    [InlineData("2015-01-01", 0)]
    [InlineData("2014-12-31", 1)]
    [InlineData("2012-04-30", 1)]
    public void De_eerste_dag_ligt_na_het_begin_van_de_wet_en_niet_in_de_toekomst(string dag, int fouten) =>
        Fouten(Goed with { Aanvang = Dag(dag) }).Count.ShouldBe(fouten);

    [Theory]
    [InlineData("2003-09-02", 0)]
    [InlineData("2003-09-01", 1)]
    public void Wie_drieentwintig_is_begint_niet_meer(string geboren, int fouten) =>
        Trajectregels.Controleer(Goed, Hulpvormen, Dag(geboren), Vandaag).Count().ShouldBe(fouten);

    [Fact]
    [Trait("Eis", "TRJ-07")]
    public void Overbruggingszorg_noemt_waarop_wordt_gewacht()
    {
        Fouten(Goed with { Labels = ["overbruggingszorg"] }).ShouldBe(["Doorverwijzing"]);
        Fouten(Goed with { Labels = ["overbruggingszorg"], Doorverwijzing = Guid.NewGuid() }).ShouldBeEmpty();
        Fouten(Goed with { Labels = ["onzin"] }).ShouldBe(["Labels"]);
    }

    [Fact]
    public void Een_label_dat_twee_keer_is_gekozen_geldt_een_keer()
    {
        var dubbel = Goed with { Labels = ["mpg", "mpg"] };

        Fouten(dubbel).ShouldBeEmpty();
        dubbel.LeesLabels().ShouldBe([Trajectlabel.Mpg]);
    }

    [Theory]
    [Trait("Eis", "TRB-14")]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("enkelvoudig", true)]
    [InlineData("moeilijk", false)]
    public void De_complexiteit_hoeft_niet_en_is_anders_een_woord_van_de_lijst(string? complexiteit, bool goed) =>
        Fouten(Goed with { Complexiteit = complexiteit }).ShouldBe(goed ? [] : ["Complexiteit"]);

    [Theory]
    [Trait("Eis", "CBS-02")]
    [InlineData(null, "wijkteam", true)]
    [InlineData("", "wijkteam", true)]
    [InlineData("natura", "wijkteam", true)]
    [InlineData("pgb", "wijkteam", false)]
    [InlineData("particulier", "wijkteam", false)]
    [InlineData("zakgeld", "wijkteam", false)]
    [InlineData(null, "aanbieder", true)]
    [InlineData("natura", "aanbieder", true)]
    [InlineData("pgb", "aanbieder", true)]
    [InlineData("particulier", "aanbieder", true)]
    [InlineData("zakgeld", "aanbieder", false)]
    public void Alleen_hulp_van_een_aanbieder_kan_uit_een_pgb_of_door_het_gezin_zijn_betaald(string? bekostiging, string uitvoerder, bool goed) =>
        Fouten(Goed with { Bekostiging = bekostiging, Uitvoerder = uitvoerder, Hulpvorm = uitvoerder is "wijkteam" ? "01" : "02", Aanbieder = "Zonnehof" }).ShouldBe(goed ? [] : ["Bekostiging"]);

    [Theory]
    [InlineData(null, false)]
    [InlineData("2026-08-31", false)]
    [InlineData("2026-09-01", true)]
    [InlineData("2026-11-20", true)]
    [InlineData("2026-11-21", false)]
    public void Een_einde_ligt_niet_voor_het_begin_en_niet_in_de_toekomst(string? einde, bool goed) =>
        (Trajectregels.Einde(einde is null ? null : Dag(einde), new(2026, 9, 1), Vandaag) is null).ShouldBe(goed);

    [Theory]
    [Trait("Eis", "TRJ-04")]
    [InlineData(Verwijzer.Huisarts, "01", "06")]
    [InlineData(Verwijzer.Rechter, "01", "06")]
    [InlineData(Verwijzer.Onbekend, "01", "06")]
    [InlineData(Verwijzer.Huisarts, "02", "02")]
    [InlineData(Verwijzer.PohJeugd, "02", "02")]
    [InlineData(Verwijzer.Jeugdarts, "02", "03")]
    [InlineData(Verwijzer.GecertificeerdeInstelling, "04", "04")]
    [InlineData(Verwijzer.MedischSpecialist, "02", "05")]
    [InlineData(Verwijzer.Rechter, "13", "08")]
    [InlineData(Verwijzer.Zelfmelder, "02", "06")]
    [InlineData(Verwijzer.School, "02", "01")]
    [InlineData(Verwijzer.Wijkteam, "02", "01")]
    [InlineData(Verwijzer.Onbekend, "02", null)]
    [InlineData(Verwijzer.Anders, "02", null)]
    public void De_code_van_de_verwijzer_volgt_uit_de_eigen_lijst_en_de_hulpvorm(Verwijzer verwijzer, string hulpvorm, string? code) =>
        verwijzer.Cbscode(hulpvorm).ShouldBe(code);

    [Fact]
    [Trait("Eis", "TRJ-13")]
    public void Een_professional_verwacht_iets_te_horen_en_een_ouder_niet()
    {
        Verwijzer.School.VerwachtTerugkoppeling().ShouldBeTrue();
        Verwijzer.Zelfmelder.VerwachtTerugkoppeling().ShouldBeFalse();
        Enum.GetValues<Verwijzer>().Select(v => v.Naam()).ShouldBeUnique();
    }

    [Fact]
    public void Een_verwacht_einde_met_een_verschreven_jaar_wordt_geweigerd()
    {
        var geboren = new DateOnly(2026, 9, 1);

        Trajectregels.Controleer(Goed with { VerwachtEinde = new(Goed.Aanvang!.Value.Year + 23, 12, 31) }, Hulpvormen, geboren, Vandaag).ShouldBeEmpty();
        Trajectregels.Controleer(Goed with { VerwachtEinde = new(Goed.Aanvang!.Value.Year + 24, 1, 1) }, Hulpvormen, geboren, Vandaag).Select(f => f.Veld).ShouldBe(["VerwachtEinde"]);
        Trajectregels.Controleer(Goed with { Aanvang = DateOnly.MaxValue, VerwachtEinde = DateOnly.MaxValue }, Hulpvormen, geboren, Vandaag).Select(f => f.Veld).ShouldBe(["Aanvang"]);
    }

    [Fact]
    public void Hulp_kan_beginnen_op_de_dag_van_de_geboorte_en_verwacht_einde_kan_de_eerste_dag_zijn()
    {
        var geboren = new DateOnly(2026, 9, 1);

        Trajectregels.Controleer(Goed with { VerwachtEinde = geboren }, Hulpvormen, geboren, Vandaag).ShouldBeEmpty();
        Trajectregels.Controleer(Goed with { VerwachtEinde = geboren.AddDays(-1) }, Hulpvormen, geboren.AddDays(1), Vandaag).Select(f => f.Veld).ShouldBe(["Aanvang", "VerwachtEinde"]);
    }

    [Theory]
    [InlineData("2027-02-28", 0)]
    [InlineData("2027-03-01", 1)]
    public void Wie_op_29_februari_is_geboren_is_in_een_gewoon_jaar_op_1_maart_drieentwintig(string aanvang, int fouten) =>
        Trajectregels.Controleer(Goed with { Aanvang = Dag(aanvang) }, Hulpvormen, new(2004, 2, 29), new(2027, 6, 1)).Count().ShouldBe(fouten);

    [Fact]
    [Trait("Eis", "TRJ-05")]
    public void Een_lege_oorspronkelijke_verwijzer_mag_en_een_onbekend_woord_niet()
    {
        Fouten(Goed with { OorspronkelijkeVerwijzer = "buurman" }).ShouldBe(["OorspronkelijkeVerwijzer"]);
        Fouten(Goed with { OorspronkelijkeVerwijzer = "huisarts" }).ShouldBeEmpty();
        Fouten(Goed with { Crisis = "misschien" }).ShouldBe(["Crisis"]);
        Fouten(Goed with { Uitvoerder = "aanbieder", Hulpvorm = "02", Aanbieder = "  " }).ShouldBe(["Aanbieder"]);
        Fouten(Goed with { Uitvoerder = "aanbieder", Hulpvorm = "02", Aanbieder = "\u200B" }).ShouldBe(["Aanbieder"]);
    }

    private static List<string> Fouten(Trajectgegevens gegevens) => [.. Trajectregels.Controleer(gegevens, Hulpvormen, Geboren, Vandaag).Select(f => f.Veld)];

    private static DateOnly Dag(string tekst) => DateOnly.Parse(tekst, System.Globalization.CultureInfo.InvariantCulture);
}
