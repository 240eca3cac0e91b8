using System.Globalization;
using Jeugdhulp.Domain.Trajecten;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Trajecten;

[Trait("Eis", "TRJ-11")]
public sealed class AdviesregelsTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);
    private static readonly DateOnly Geschreven = new(2026, 11, 10);

    [Theory]
    [InlineData(2015, 1, 1)]
    [InlineData(2026, 11, 20)]
    public void Een_advies_is_van_een_dag_tot_en_met_vandaag(int jaar, int maand, int dag) =>
        Adviesregels.Geschreven(new(jaar, maand, dag), null, Vandaag).ShouldBeNull();

    [Theory]
    [InlineData(2014, 12, 31)]
    [InlineData(2026, 11, 21)]
    public void Buiten_die_grenzen_staat_de_fout_bij_de_dag(int jaar, int maand, int dag) =>
        Adviesregels.Geschreven(new(jaar, maand, dag), null, Vandaag)!.Veld.ShouldBe("GeschrevenOp");

    [Fact]
    public void Zonder_dag_is_er_geen_advies() => Adviesregels.Geschreven(null, null, Vandaag)!.Veld.ShouldBe("GeschrevenOp");

    [Theory]
    [InlineData(14, false)]
    [InlineData(15, true)]
    public void Wat_terugkwam_is_opnieuw_ingediend_op_die_dag_of_later(int dag, bool goed) =>
        (Adviesregels.Geschreven(new(2026, 11, dag), new(2026, 11, 15), Vandaag) is null).ShouldBe(goed);

    [Theory]
    [InlineData(Gemeentebesluit.Goedgekeurd, 10, null)]
    [InlineData(Gemeentebesluit.Goedgekeurd, 20, "Past goed")]
    [InlineData(Gemeentebesluit.NietGoedgekeurd, 12, "Lichtere hulp past beter")]
    [InlineData(Gemeentebesluit.Teruggegeven, 12, "Wat deed school?")]
    public void Een_besluit_dat_klopt(Gemeentebesluit uitkomst, int dag, string? reden) =>
        Adviesregels.Besluit(uitkomst, new(2026, 11, dag), reden, Geschreven, Vandaag).ShouldBeEmpty();

    [Theory]
    [InlineData(null, 12, null, "Uitkomst")]
    [InlineData(Gemeentebesluit.Goedgekeurd, 9, null, "Datum")]
    [InlineData(Gemeentebesluit.Goedgekeurd, 21, null, "Datum")]
    [InlineData(Gemeentebesluit.Goedgekeurd, null, null, "Datum")]
    [InlineData(Gemeentebesluit.NietGoedgekeurd, 12, " ", "Reden")]
    [InlineData(Gemeentebesluit.Teruggegeven, 12, null, "Reden")]
    public void Een_besluit_dat_niet_klopt_zegt_bij_welk_veld(Gemeentebesluit? uitkomst, int? dag, string? reden, string veld) =>
        Adviesregels.Besluit(uitkomst, dag is { } d ? new(2026, 11, d) : null, reden, Geschreven, Vandaag).ShouldHaveSingleItem().Veld.ShouldBe(veld);

    [Theory]
    [InlineData(null, null, "Er is geen zwaarwegend advies.")]
    [InlineData(Adviesstand.Wacht, null, "De gemeente keurde het zwaarwegend advies nog niet goed.")]
    [InlineData(Adviesstand.Teruggegeven, 11, "De gemeente keurde het zwaarwegend advies nog niet goed.")]
    [InlineData(Adviesstand.NietGoedgekeurd, 11, "De gemeente keurde het zwaarwegend advies niet goed.")]
    [InlineData(Adviesstand.Goedgekeurd, 13, "De gemeente keurde het advies pas daarna goed: op 13-11-2026.")]
    public void Wat_begon_zonder_goedkeuring_wordt_gezegd(Adviesstand? stand, int? besluit, string zin)
    {
        DateOnly? op = besluit is { } dag ? new(2026, 11, dag) : null;
        Adviesregels.ZonderGoedkeuring(new(2026, 11, 12), stand, op).ShouldBe($"De hulp begon op 12-11-2026. {zin}");
        Adviesregels.ZonderGoedkeuring(null, stand, op).ShouldBeNull("no help began");
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Wat_op_of_na_de_goedkeuring_begon_niet(int besluit) =>
        Adviesregels.ZonderGoedkeuring(new(2026, 11, 12), Adviesstand.Goedgekeurd, new(2026, 11, besluit)).ShouldBeNull();

    [Fact]
    public void Alleen_wat_wacht_of_terugkwam_is_te_wijzigen() =>
        Enum.GetValues<Adviesstand>().Where(s => s.TeWijzigen()).ShouldBe([Adviesstand.Wacht, Adviesstand.Teruggegeven]);

    [Fact]
    public void Elk_besluit_geeft_een_stand_met_dezelfde_naam_en_een_onbekende_niet()
    {
        Enum.GetValues<Gemeentebesluit>().Select(b => b.Naam()).ShouldBe(["Goedgekeurd", "Niet goedgekeurd", "Teruggegeven met een vraag"]);
        Enum.GetValues<Gemeentebesluit>().ShouldAllBe(b => b.Stand().Naam() == b.Naam());
        Adviesstand.Wacht.Naam().ShouldBe("Wacht op goedkeuring");
        Should.Throw<ArgumentOutOfRangeException>(() => ((Gemeentebesluit)9).Naam());
        Should.Throw<ArgumentOutOfRangeException>(() => ((Gemeentebesluit)9).Stand());
        Should.Throw<ArgumentOutOfRangeException>(() => ((Adviesstand)9).Naam());
    }

    [Theory]
    [InlineData("specialistisch", null, true)]
    [InlineData("specialistisch", "2026-11-03", true)]
    [InlineData("specialistisch", "2026-11-02", false)]
    [InlineData("basisGgz", null, false)]
    public void Hulp_die_begon_voordat_de_gemeente_een_advies_vroeg_heeft_er_geen_nodig(string bestemming, string? gestart, bool vraagt) =>
        Adviesregels.Vraagt(bestemming, gestart is null ? null : DateOnly.Parse(gestart, CultureInfo.InvariantCulture), new(2026, 11, 3)).ShouldBe(vraagt);
}
