using Jeugdhulp.Domain.Triage;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Triage;

[Trait("Eis", "TRI-14")]
public sealed class VerdeelregelsTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);

    private static readonly DateOnly Geopend = new(2026, 1, 5);

    private static readonly Verdeelopgave Team = new() { TeamId = Guid.NewGuid(), Datum = Vandaag };

    [Fact]
    public void Een_team_een_voorziening_of_een_naam_is_genoeg()
    {
        Velden(Team).ShouldBeEmpty();
        Velden(new() { VoorzieningId = Guid.NewGuid(), Datum = Vandaag }).ShouldBeEmpty();
        Velden(new() { Organisatie = "De Verzinsels", Professional = "P. Puk", Datum = Vandaag, Opmerking = "Belt maandag" }).ShouldBeEmpty();
    }

    [Fact]
    public void Zonder_organisatie_of_met_een_naam_die_niemand_ziet_wordt_niets_bewaard()
    {
        Velden(new() { Datum = Vandaag }).ShouldBe(["TeamId"]);
        Velden(new() { Organisatie = "\u200B", Datum = Vandaag }).ShouldBe(["TeamId"]);
    }

    [Fact]
    public void Twee_organisaties_tegelijk_kan_niet()
    {
        Velden(Team with { VoorzieningId = Guid.NewGuid() }).ShouldBe(["VoorzieningId"]);
        Velden(Team with { Organisatie = "De Verzinsels" }).ShouldBe(["Organisatie"]);
        Velden(Team with { VoorzieningId = Guid.NewGuid(), Organisatie = "De Verzinsels" }).ShouldBe(["VoorzieningId"]);
    }

    [Fact]
    public void Een_medewerker_hoort_bij_een_team_en_gaat_niet_samen_met_een_andere_naam()
    {
        Velden(Team with { MedewerkerId = Guid.NewGuid() }).ShouldBeEmpty();
        Velden(Team with { MedewerkerId = Guid.NewGuid(), Professional = "P. Puk" }).ShouldBe(["Professional"]);
        Velden(new() { Organisatie = "De Verzinsels", MedewerkerId = Guid.NewGuid(), Datum = Vandaag }).ShouldBe(["MedewerkerId"]);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("2026-11-21", false)]
    [InlineData("2026-11-20", true)]
    [InlineData("2026-01-05", true)]
    [InlineData("2026-01-04", false)]
    [InlineData("2014-12-31", false)]
    public void Het_overleg_was_op_een_dag_sinds_de_hulpvraag_begon(string? dag, bool mag) =>
        Velden(Team with { Datum = dag is null ? null : DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture) }).ShouldBe(mag ? [] : ["Datum"]);

    private static IEnumerable<string> Velden(Verdeelopgave opgave) => Verdeelregels.Controleer(opgave, Geopend, Vandaag).Select(f => f.Veld);
}
