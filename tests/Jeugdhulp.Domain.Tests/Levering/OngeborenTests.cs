using Jeugdhulp.Domain.Levering;
using static Jeugdhulp.Domain.Tests.Levering.Proef;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>An unborn child has no BSN: what stands for one tells it apart (Informatieprotocol §2.2 and §3.3).</summary>
[Trait("Eis", "CBS-01")]
public sealed class OngeborenTests
{
    private static readonly Leveringsrecord Ongeboren = Voorbeeld with
    {
        Nummer = Protocollen.Van2022.NummerOngeboren,
        Geboren = Protocollen.Van2022.GeborenOngeboren,
        Geslacht = Geslachtcode.Onbekend,
        Einde = null,
        Reden = null,
        Jeugdige = null,
    };

    [Fact]
    public void Twee_ongeboren_kinderen_van_een_dag_zijn_er_twee()
    {
        var elders = Ongeboren with { Woonplaats = Plaats("1234AC") };

        Codes(Regel(Ongeboren, 1), Regel(elders, 2)).ShouldBeEmpty();
        Codes(Regel(Ongeboren, 1), Regel(Ongeboren, 2)).ShouldBe(["B01"]);
        Recordtelling.Jeugdigen([Regel(Ongeboren, 1), Regel(Ongeboren, 2)], Protocollen.Van2022).ShouldBe(2);
        Recordtelling.Jeugdigen([Regel(Ongeboren, 1), Regel(Ongeboren with { Hulpvorm = Code("02") }, 1)], Protocollen.Van2022).ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "CBS-15")]
    public void Ook_van_ongeboren_kinderen_wordt_genoemd_dat_het_CBS_er_misschien_een_ziet() =>
        Codes(Regel(Ongeboren, 1), Regel(Ongeboren with { Aanvang = new(2026, 3, 1) }, 2)).ShouldBe(["B10"]);

    [Fact]
    public void Het_nummer_van_ongeboren_kinderen_is_geen_BSN_met_twee_woonplaatsen()
    {
        var ander = Ongeboren with { Woonplaats = Plaats("1234AC"), Geslacht = Geslachtcode.Vrouw, Aanvang = new(2026, 3, 1) };

        Codes(Regel(Ongeboren, 1), Regel(ander, 2)).ShouldBeEmpty();
    }

    [Fact]
    public void Een_ongeboren_tweeling_mag_dezelfde_sleutel_hebben()
    {
        Codes(Regel(Ongeboren, 1) with { Meerling = true }, Regel(Ongeboren, 2) with { Meerling = true }).ShouldBe(["B02", "B10"]);
        Codes(Regel(Ongeboren, 1) with { Meerling = true }, Regel(Ongeboren, 2)).ShouldBe(["B01"]);
    }

    private static Leveringsregel Regel(Leveringsrecord record, int persoon) => new(record, Id(persoon), [Id(100 + persoon)]);

    private static string[] Codes(params Leveringsregel[] regels) =>
        [.. Bestandscontroles.Controleer(regels, Periode, Protocollen.Van2022, Dag).Select(b => b.Controle).Distinct()];
}
