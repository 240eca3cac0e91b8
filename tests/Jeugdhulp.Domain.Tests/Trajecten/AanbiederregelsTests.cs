using Jeugdhulp.Domain.Trajecten;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Trajecten;

[Trait("Eis", "TRJ-14")]
public sealed class AanbiederregelsTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);
    private static readonly DateOnly Begin = new(2026, 9, 1);

    [Theory]
    [InlineData("2026-09-01", null, null)]
    [InlineData("2026-09-01", "2026-09-01", "2026-09-01")]
    [InlineData(null, null, "2031-11-20")]
    [InlineData("2026-10-01", "2026-11-01", "2026-12-01")]
    [InlineData("2031-11-20", "2031-11-20", "2031-11-20")]
    public void Een_plan_dat_klopt(string? intake, string? halverwege, string? einde) => Plan(intake, halverwege, einde).ShouldBeEmpty();

    [Theory]
    [InlineData("2026-08-31", null, null, "Intake")]
    [InlineData("2026-10-02", "2026-10-01", null, "Halverwege")]
    [InlineData("2026-10-02", null, "2026-10-01", "Einde")]
    [InlineData(null, null, "2031-11-21", "Einde")]
    [InlineData("2031-11-21", null, null, "Intake")]
    [InlineData(null, "2031-11-21", null, "Halverwege")]
    [InlineData("2026-10-01", "2026-12-01", "2026-11-01", "Einde")]
    public void Een_dag_die_niet_klopt_zegt_bij_welk_gesprek(string? intake, string? halverwege, string? einde, string veld) =>
        Plan(intake, halverwege, einde).ShouldHaveSingleItem().ShouldBe(veld);

    [Theory]
    [InlineData(Afschaaldoel.Wijkteam, "2026-09-01", true, null)]
    [InlineData(Afschaaldoel.Voorliggend, "2026-11-20", false, null)]
    [InlineData(null, "2026-10-01", true, "Naar")]
    [InlineData(Afschaaldoel.Wijkteam, null, true, "Datum")]
    [InlineData(Afschaaldoel.Wijkteam, "2026-08-31", true, "Datum")]
    [InlineData(Afschaaldoel.Wijkteam, "2026-11-21", true, "Datum")]
    [InlineData(Afschaaldoel.Wijkteam, "2026-10-01", null, "Warm")]
    public void Afschalen_vraagt_wie_het_overneemt_op_welke_dag_en_hoe(Afschaaldoel? naar, string? datum, bool? warm, string? fout) =>
        Aanbiederregels.Afschaling(naar, Dag(datum), warm, Begin, Vandaag).Select(f => f.Veld).ShouldBe(fout is null ? [] : [fout]);

    [Fact]
    public void Van_hulp_die_nog_niet_begon_is_niets_lichter_geworden() =>
        Aanbiederregels.Afschaling(Afschaaldoel.Wijkteam, Vandaag, true, null, Vandaag).ShouldHaveSingleItem().Melding.ShouldContain("nog niet begonnen");

    [Theory]
    [InlineData("2026-10-01", Aanbiedermoment.Intake)]
    [InlineData("2026-09-17", Aanbiedermoment.Intake)]
    [InlineData("2026-09-16", null)]
    [InlineData("2027-06-01", Aanbiedermoment.Intake)]
    public void Een_gesprek_is_het_eerste_dat_nog_moest_komen_als_dat_niet_te_ver_weg_is(string contact, Aanbiedermoment? verwacht) =>
        Aanbiederregels.Bij([(Aanbiedermoment.Einde, new(2027, 3, 1)), (Aanbiedermoment.Intake, new(2026, 10, 1))], Dag(contact)!.Value).ShouldBe(verwacht);

    [Fact]
    public void Van_twee_op_een_dag_gaat_het_eerste_voor() =>
        Aanbiederregels.Bij([(Aanbiedermoment.Einde, Begin), (Aanbiedermoment.Halverwege, Begin)], Begin).ShouldBe(Aanbiedermoment.Halverwege);

    [Fact]
    public void Elke_keuze_heeft_een_naam_en_een_onbekende_niet()
    {
        Enum.GetValues<Aanbiedermoment>().Select(m => m.Naam()).ShouldBe(["Intake", "Halverwege", "Einde"]);
        Enum.GetValues<Afschaaldoel>().Select(d => d.Naam()).ShouldBe(["Het wijkteam", "Voorliggende hulp"]);
        Should.Throw<ArgumentOutOfRangeException>(() => ((Aanbiedermoment)9).Naam());
        Should.Throw<ArgumentOutOfRangeException>(() => ((Afschaaldoel)9).Naam());
    }

    private static IEnumerable<string> Plan(string? intake, string? halverwege, string? einde)
    {
        var dagen = new[] { (Aanbiedermoment.Intake, Dag(intake)), (Aanbiedermoment.Halverwege, Dag(halverwege)), (Aanbiedermoment.Einde, Dag(einde)) };
        return Aanbiederregels.Plan(dagen.Where(d => d.Item2 is not null).ToDictionary(d => d.Item1, d => d.Item2!.Value), Begin, Vandaag).Select(f => f.Veld);
    }

    private static DateOnly? Dag(string? tekst) => tekst is null ? null : DateOnly.Parse(tekst, System.Globalization.CultureInfo.InvariantCulture);
}
