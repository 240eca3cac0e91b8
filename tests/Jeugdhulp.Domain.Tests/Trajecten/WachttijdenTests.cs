using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Trajecten;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Trajecten;

public sealed class WachttijdenTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);
    private static readonly DateOnly Begin = new(2026, 8, 1);

    [Theory]
    [Trait("Eis", "CAP-01")]
    [InlineData("2026-11-16", "2026-11-16", 0)]
    [InlineData("2026-11-16", "2026-11-17", 1)]
    [InlineData("2026-11-13", "2026-11-16", 1)]
    [InlineData("2026-11-14", "2026-11-15", 0)]
    [InlineData("2026-12-24", "2026-12-28", 1)]
    [InlineData("2026-04-03", "2026-04-07", 1)]
    [InlineData("2026-04-24", "2026-04-28", 1)]
    [InlineData("2026-05-13", "2026-05-15", 1)]
    [InlineData("2026-05-22", "2026-05-26", 1)]
    [InlineData("2025-05-02", "2025-05-06", 1)]
    [InlineData("2026-05-04", "2026-05-05", 1)]
    public void Werkdagen_zijn_zonder_weekend_en_feestdagen(string van, string tot, int dagen) =>
        Werkdagen.Tussen(Dag(van), Dag(tot)).ShouldBe(dagen);

    [Fact]
    [Trait("Eis", "TRJ-07")]
    public void Overbrugging_tot_de_hulp_elders_begint_duurt_evenveel_dagen_als_het_wachten()
    {
        var gestart = Begin.AddDays(108);
        var einde = Wachttijden.EindeOverbrugging(Begin, gestart);

        einde.ShouldBe(new DateOnly(2026, 11, 16));
        Wachttijden.Overbruggingsdagen(Begin, einde, Vandaag).ShouldBe(108);
        Wachttijden.Dagen(Begin, gestart, Vandaag).ShouldBe(108);
    }

    [Fact]
    [Trait("Eis", "TRJ-07")]
    public void Overbrugging_die_loopt_duurt_evenveel_dagen_als_het_wachten_dat_loopt() =>
        Wachttijden.Overbruggingsdagen(Begin, null, Vandaag).ShouldBe(Wachttijden.Dagen(Begin, null, Vandaag));

    [Theory]
    [InlineData(null, null, 10)]
    [InlineData(-3, null, 7)]
    [InlineData(0, null, 10)]
    [InlineData(1, null, 10)]
    [InlineData(null, -3, 8)]
    [InlineData(-3, -1, 7)]
    [InlineData(-20, null, 0)]
    [Trait("Eis", "TRJ-07")]
    public void Na_het_wachten_overbrugt_hulp_niets_meer(int? gestart, int? beeindigd, int dagen)
    {
        var wacht = Wachttijden.LaatsteWachtdag(Dag(gestart), Dag(beeindigd));

        Wachttijden.Overbruggingsdagen(Vandaag.AddDays(-10), null, Vandaag, null, wacht).ShouldBe(dagen);
        Wachttijden.OverbruggingPerAanbieder([new(Vandaag.AddDays(-10), null, "Ander", GewachtTot: wacht)], Vandaag)["Ander"].ShouldBe(dagen);

        static DateOnly? Dag(int? na) => na is { } n ? Vandaag.AddDays(n) : null;
    }

    [Fact]
    [Trait("Eis", "TRJ-07")]
    public void Overbrugging_telt_per_aanbieder_waarop_is_gewacht()
    {
        var dagen = Wachttijden.OverbruggingPerAanbieder([new(Begin, Begin.AddDays(9), "De Verzinsels"), new(Vandaag.AddDays(-2), null, "de verzinsels"), new(Begin, Begin, "Ander")], Vandaag);

        dagen.ShouldBe(new Dictionary<string, int> { ["De Verzinsels"] = 12, ["Ander"] = 1 }, ignoreOrder: true);
    }

    [Fact]
    [Trait("Eis", "TRJ-07")]
    public void Per_aanbieder_telt_hulp_van_voor_de_verwijzing_ook_niet_mee() =>
        Wachttijden.OverbruggingPerAanbieder([new(Vandaag.AddDays(-10), null, "A", Verwezen: Vandaag.AddDays(-3))], Vandaag)["A"].ShouldBe(3);

    [Fact]
    public void Begint_de_hulp_elders_op_de_eerste_dag_dan_duurde_de_overbrugging_die_dag() =>
        Wachttijden.EindeOverbrugging(Begin, Begin).ShouldBe(Begin);

    [Fact]
    [Trait("Eis", "CAP-03")]
    public void Wachten_na_elkaar_telt_op_en_wachten_tegelijk_een_keer()
    {
        Wachttijden.Gestapeld([new(Begin, Begin.AddDays(10), "A"), new(Begin.AddDays(20), Begin.AddDays(25), "B")], Vandaag).ShouldBe(15);
        Wachttijden.Gestapeld([new(Begin, Begin.AddDays(10), "A"), new(Begin.AddDays(5), Begin.AddDays(15), "B")], Vandaag).ShouldBe(15);
        Wachttijden.Gestapeld([new(Begin, Begin.AddDays(10), "A"), new(Begin.AddDays(2), Begin.AddDays(4), "B")], Vandaag).ShouldBe(10);
        Wachttijden.Gestapeld([new(Vandaag.AddDays(-3), null, "A")], Vandaag).ShouldBe(3);
        Wachttijden.Gestapeld([], Vandaag).ShouldBe(0);
    }

    [Fact]
    [Trait("Eis", "CAP-01")]
    public void De_cijfers_noemen_gemiddelde_norm_en_wie_lang_wachtte()
    {
        var maandag = new DateOnly(2026, 9, 7);

        var cijfers = Wachttijden.Tel([(maandag, maandag.AddDays(7)), (maandag, maandag.AddDays(8)), (maandag, maandag.AddDays(70)), (maandag, maandag.AddDays(71))], 5, 10);

        (cijfers.Aantal, cijfers.BinnenNorm, cijfers.ProcentBinnenNorm, cijfers.Lang).ShouldBe((4, 1, 25, 1));
        cijfers.Gemiddeld.ShouldBe(28m);
        Wachttijden.Tel([], 5, 10).ShouldBe(new Wachtcijfers(0, null, 0, 0));
    }

    [Fact]
    [Trait("Eis", "CAP-01")]
    public void Gemiddelde_en_percentage_worden_afgerond_en_niet_afgekapt()
    {
        var maandag = new DateOnly(2026, 9, 7);

        var cijfers = Wachttijden.Tel([(maandag, maandag.AddDays(1)), (maandag, maandag.AddDays(1)), (maandag, maandag.AddDays(8))], 5, 10);

        (cijfers.ProcentBinnenNorm, cijfers.Gemiddeld).ShouldBe((67, 2.7m));
    }

    [Theory]
    [Trait("Eis", "TRJ-09")]
    [InlineData(true, null)]
    [InlineData(false, 4)]
    public void De_grens_van_een_mpg_team_is_er_een_in_maanden_en_niet_in_gesprekken(bool mpg, int? gesprekken)
    {
        var instellingen = LokaleInstellingen.Leeg with { MpgMaxDuurMaanden = 5, MaxGesprekken = 6 };

        Termijnen.Bepaal(Begin, instellingen, mpg, null, 4).Gesprekken.ShouldBe(gesprekken);
    }

    [Theory]
    [Trait("Eis", "TRJ-09")]
    [InlineData(6, 3, false, "2026-11-01")]
    [InlineData(6, 8, false, "2027-02-01")]
    [InlineData(null, 8, false, "2027-04-01")]
    [InlineData(6, null, false, "2027-02-01")]
    [InlineData(6, 3, true, "2027-01-01")]
    [InlineData(null, null, false, null)]
    public void De_kortste_van_grens_en_inschatting_geldt_en_een_mpg_team_heeft_een_eigen_grens(int? grens, int? inschatting, bool mpg, string? einde)
    {
        var instellingen = LokaleInstellingen.Leeg with { MaxDuurMaanden = grens, MpgMaxDuurMaanden = 5 };

        Termijnen.Bepaal(Begin, instellingen, mpg, inschatting, null).Einde.ShouldBe(einde is null ? null : Dag(einde));
    }

    [Fact]
    [Trait("Eis", "TRJ-09")]
    public void Een_halve_maand_is_vijftien_dagen_en_het_laagste_aantal_gesprekken_geldt()
    {
        var termijn = Termijnen.Bepaal(Begin, LokaleInstellingen.Leeg with { MaxGesprekken = 6 }, false, 1.5m, 4);

        (termijn.Einde, termijn.Gesprekken).ShouldBe((new DateOnly(2026, 9, 16), 4));
    }

    [Theory]
    [Trait("Eis", "TRJ-09")]
    [InlineData(-1, Termijnstand.Overschreden)]
    [InlineData(0, Termijnstand.Nadert)]
    [InlineData(Termijnen.NadertDagen, Termijnstand.Nadert)]
    [InlineData(Termijnen.NadertDagen + 1, Termijnstand.Binnen)]
    public void Een_traject_nadert_zijn_einde_en_gaat_eroverheen(int dagen, Termijnstand stand) =>
        Termijnen.Stand(Vandaag.AddDays(dagen), null, Vandaag).ShouldBe(stand);

    [Fact]
    [Trait("Eis", "TRJ-09")]
    public void Een_traject_dat_op_tijd_eindigde_is_nooit_over_tijd()
    {
        Termijnen.Stand(Begin, Begin, Vandaag).ShouldBe(Termijnstand.Binnen);
        Termijnen.Stand(Begin, Begin.AddDays(1), Vandaag).ShouldBe(Termijnstand.Overschreden);
        Termijnen.Stand(null, null, Vandaag).ShouldBe(Termijnstand.GeenTermijn);
    }

    [Theory]
    [Trait("Eis", "CAP-01")]
    [InlineData("2024-03-28", "2024-04-02", 2)]
    [InlineData("2025-04-17", "2025-04-22", 2)]
    [InlineData("2027-03-25", "2027-03-30", 2)]
    [InlineData("2030-04-18", "2030-04-23", 2)]
    [InlineData("2038-04-22", "2038-04-27", 1)]
    [InlineData("2008-03-20", "2008-03-25", 2)]
    [InlineData("2049-04-15", "2049-04-20", 2)]
    [InlineData("2025-12-24", "2025-12-29", 1)]
    [InlineData("2025-12-31", "2026-01-02", 1)]
    [InlineData("2025-04-25", "2025-04-28", 1)]
    [InlineData("2028-02-28", "2028-03-01", 2)]
    [InlineData("2026-11-17", "2026-11-16", 0)]
    public void Werkdagen_kloppen_rond_Pasen_in_vroege_en_late_jaren_rond_de_jaarwisseling_en_de_schrikkeldag(string van, string tot, int dagen) =>
        Werkdagen.Tussen(Dag(van), Dag(tot)).ShouldBe(dagen);

    [Fact]
    [Trait("Eis", "CAP-03")]
    public void Wie_nog_wacht_telt_tot_vandaag_en_een_wacht_daarbinnen_telt_niet_dubbel()
    {
        Wachttijden.Gestapeld([new(Vandaag.AddDays(-10), null, "A"), new(Vandaag.AddDays(-5), Vandaag.AddDays(-2), "B")], Vandaag).ShouldBe(10);
        Wachttijden.Gestapeld([new(Begin, Begin.AddDays(10), "A"), new(Begin.AddDays(10), Begin.AddDays(12), "B")], Vandaag).ShouldBe(12);
        Wachttijden.Gestapeld([new(Begin, Begin.AddDays(5), "A"), new(Begin, Begin.AddDays(9), "B")], Vandaag).ShouldBe(9);
        Wachttijden.Gestapeld([new(Begin, Begin, "A")], Vandaag).ShouldBe(0);
    }

    [Fact]
    [Trait("Eis", "CAP-03")]
    public void Wachten_duurt_nooit_minder_dan_nul_dagen()
    {
        Wachttijden.Dagen(Vandaag, null, Vandaag).ShouldBe(0);
        Wachttijden.Dagen(Vandaag.AddDays(1), null, Vandaag).ShouldBe(0);
        Wachttijden.Overbruggingsdagen(Vandaag, null, Vandaag).ShouldBe(0);
        Wachttijden.Overbruggingsdagen(Vandaag, Vandaag, Vandaag).ShouldBe(1);
        Wachttijden.Overbruggingsdagen(Vandaag.AddDays(2), null, Vandaag).ShouldBe(0);
        Wachttijden.EindeOverbrugging(Begin, Begin.AddDays(-1)).ShouldBe(Begin);
        Wachttijden.EindeOverbrugging(new(2028, 2, 1), new(2028, 3, 1)).ShouldBe(new DateOnly(2028, 2, 29));
    }

    [Theory]
    [InlineData(-1, 10)]
    [InlineData(0, 10)]
    [InlineData(1, 9)]
    [InlineData(9, 1)]
    [InlineData(10, 0)]
    [Trait("Eis", "TRJ-07")]
    public void Hulp_van_voor_de_verwijzing_overbrugt_nog_niets(int verwezenNaAanvang, int dagen)
    {
        Wachttijden.Overbruggingsdagen(Vandaag.AddDays(-10), null, Vandaag, Vandaag.AddDays(-10 + verwezenNaAanvang)).ShouldBe(dagen);
    }

    [Fact]
    [Trait("Eis", "TRJ-09")]
    public void Een_termijn_van_maanden_eindigt_op_de_laatste_dag_van_een_kortere_maand()
    {
        DateOnly? Einde(DateOnly aanvang, int maanden) => Termijnen.Bepaal(aanvang, LokaleInstellingen.Leeg with { MaxDuurMaanden = maanden }, false, null, null).Einde;

        Einde(new(2026, 8, 31), 6).ShouldBe(new DateOnly(2027, 2, 28));
        Einde(new(2027, 8, 31), 6).ShouldBe(new DateOnly(2028, 2, 29));
        Einde(new(2028, 2, 29), 12).ShouldBe(new DateOnly(2029, 2, 28));
    }

    [Fact]
    [Trait("Eis", "TRJ-09")]
    public void Zonder_grens_voor_het_mpg_team_geldt_de_inschatting_en_een_inschatting_gelijk_aan_de_grens_is_de_grens()
    {
        var zonder = LokaleInstellingen.Leeg with { MaxDuurMaanden = 2, MaxGesprekken = 6 };

        Termijnen.Bepaal(Begin, zonder, true, 3, null).ShouldBe(new Termijn(new(2026, 11, 1), 6, "inschatting bij de hulpvraag"));
        Termijnen.Bepaal(Begin, zonder, false, 2, 8).ShouldBe(new Termijn(new(2026, 10, 1), 6, "grens van de gemeente"));
        Termijnen.Bepaal(Begin, LokaleInstellingen.Leeg, false, 0, 5).ShouldBe(new Termijn(Begin, 5, "inschatting bij de hulpvraag"));
    }

    private static DateOnly Dag(string tekst) => DateOnly.Parse(tekst, System.Globalization.CultureInfo.InvariantCulture);
}
