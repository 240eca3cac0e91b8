using Jeugdhulp.Domain.Cijfers;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Cijfers;

[Trait("Eis", "PLN-13")]
[Trait("Eis", "PRV-01")]
public sealed class IndicatorbeschermingTests
{
    private static readonly Cijferwaarde Weg = Cijferwaarde.Terugrekenbaar;

    [Fact]
    public void Genoeg_antwoorden_staan_er_met_aantal_respons_en_verdeling()
    {
        var uitslag = Toon([10, 0, 30], 80);

        (uitslag.Afgerond, uitslag.Antwoorden, uitslag.Respons, uitslag.Gemiddelde).ShouldBe((Cijferwaarde.Van(80), Cijferwaarde.Van(40), Cijferwaarde.Van(50), null));
        uitslag.Verdeling.Select(v => v.Getal).ShouldBe([10m, 0m, 30m]);
    }

    [Theory]
    [InlineData(9, 80)]
    [InlineData(31, 40)]
    public void Weinig_antwoorden_of_weinig_zonder_antwoord_verbergt_alles(int aantal, int afgerond)
    {
        var uitslag = Toon([aantal, 0], afgerond);

        (uitslag.Antwoorden, uitslag.Respons).ShouldBe((Weg, Weg));
        uitslag.Verdeling.ShouldAllBe(v => v == Weg);
        uitslag.Afgerond.ShouldBe(Cijferwaarde.Van(afgerond));
    }

    [Theory]
    [InlineData(10, 80)]
    [InlineData(30, 40)]
    [InlineData(40, 40)]
    [InlineData(0, 40)]
    public void Op_de_grens_en_bij_niemand_of_iedereen_staat_het_er(int aantal, int afgerond) =>
        Toon([aantal, 0], afgerond).Antwoorden.ShouldBe(Cijferwaarde.Van(aantal));

    [Fact]
    public void Een_hogere_grens_verbergt_meer()
    {
        Indicatorbescherming.Bescherm(new([12, 28], 80), null, Cijferwaarde.Van(80), heel: true, isCijfer: false, grens: 13).Verdeling.ShouldAllBe(v => v == Weg);
        Indicatorbescherming.Bescherm(new([13, 27], 80), null, Cijferwaarde.Van(80), heel: true, isCijfer: false, grens: 13).Verdeling.ShouldBe([Cijferwaarde.Van(13), Cijferwaarde.Van(27)]);
    }

    [Fact]
    public void Een_klein_antwoord_verbergt_de_hele_verdeling_en_niet_hoeveel_er_antwoordden()
    {
        var uitslag = Toon([9, 0, 31], 80);

        uitslag.Antwoorden.ShouldBe(Cijferwaarde.Van(40));
        uitslag.Verdeling.ShouldAllBe(v => v == Weg, "also the zero: which of them is zero gives away what is left");
    }

    [Fact]
    public void Wat_de_pagina_verbergt_van_wie_afrondde_verbergt_alles_met_hetzelfde_teken()
    {
        var uitslag = Indicatorbescherming.Bescherm(new([10, 30], 80), null, Cijferwaarde.Onbetrouwbaar, heel: true, isCijfer: false);

        uitslag.ShouldSatisfyAllConditions(u => u.Antwoorden.ShouldBe(Cijferwaarde.Onbetrouwbaar), u => u.Respons.ShouldBe(Cijferwaarde.Onbetrouwbaar), u => u.Verdeling.ShouldAllBe(v => v == Cijferwaarde.Onbetrouwbaar));
    }

    [Fact]
    public void Wie_eigen_teams_kent_ziet_alleen_wat_ook_zonder_die_teams_groot_genoeg_is()
    {
        Indicatorbescherming.Bescherm(new([20, 30], 90), new([1, 20], 50), Cijferwaarde.Van(90), heel: true, isCijfer: false).ShouldSatisfyAllConditions(u => u.Antwoorden.ShouldBe(Cijferwaarde.Van(50)), u => u.Verdeling.ShouldAllBe(v => v == Weg));
        Indicatorbescherming.Bescherm(new([20, 30], 90), new([0, 9], 50), Cijferwaarde.Van(90), heel: true, isCijfer: false).Antwoorden.ShouldBe(Weg);
        Indicatorbescherming.Bescherm(new([20, 30], 90), new([10, 20], 50), Cijferwaarde.Van(90), heel: true, isCijfer: false).Verdeling.Select(v => v.Getal).ShouldBe([20m, 30m]);
    }

    [Fact]
    public void Niet_het_hele_halfjaar_gevraagd_heeft_geen_respons()
    {
        var uitslag = Indicatorbescherming.Bescherm(new([40, 31], 80), null, Cijferwaarde.Van(80), heel: false, isCijfer: false);

        (uitslag.Antwoorden, uitslag.Respons).ShouldBe((Cijferwaarde.Van(71), null));
    }

    [Fact]
    public void Een_cijfer_heeft_een_gemiddelde_en_nooit_zonder_antwoorden()
    {
        Cijfer(8, 12).ShouldSatisfyAllConditions(u => u.Gemiddelde.ShouldBe(Cijferwaarde.Van(8)), u => u.Verdeling.ShouldBeEmpty());
        Cijfer(8, 0).Gemiddelde.ShouldBeNull();
        Cijfer(8, 9).Gemiddelde.ShouldBe(Weg);
        Indicatorbescherming.Exact(new([0, 0, 0, 0, 0, 1, 2, 0, 0, 0], 9), Cijferwaarde.Van(9), heel: true, isCijfer: true).Gemiddelde.ShouldBe(Cijferwaarde.Van(6.7m));
    }

    private static Indicatoruitslag Cijfer(int cijfer, int aantal) =>
        Indicatorbescherming.Bescherm(new([.. Enumerable.Range(1, 10).Select(c => c == cijfer ? (long)aantal : 0)], 50), null, Cijferwaarde.Van(50), heel: true, isCijfer: true);

    private static Indicatoruitslag Toon(long[] antwoorden, long afgerond) =>
        Indicatorbescherming.Bescherm(new(antwoorden, afgerond), null, Cijferwaarde.Van(afgerond), heel: true, isCijfer: false);
}
