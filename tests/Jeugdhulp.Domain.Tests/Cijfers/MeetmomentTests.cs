using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Domain.Tests.Cijfers;

[Trait("Eis", "DSH-02")]
public sealed class MeetmomentTests
{
    [Theory]
    [InlineData("2025", Meetwijze.Jaar, "2025-01-01", "2025-12-31", "2025")]
    [InlineData("2025H1", Meetwijze.Halfjaar, "2025-01-01", "2025-06-30", "1e halfjaar 2025")]
    [InlineData("2025H2", Meetwijze.Halfjaar, "2025-07-01", "2025-12-31", "2e halfjaar 2025")]
    [InlineData("2025-06-30", Meetwijze.Peildatum, "2025-06-30", "2025-06-30", "30 juni 2025")]
    [InlineData("2025-12-31", Meetwijze.Peildatum, "2025-12-31", "2025-12-31", "31 december 2025")]
    public void Een_meetmoment_kent_zijn_dagen_zijn_naam_en_zijn_code(string code, Meetwijze wijze, string begin, string einde, string naam)
    {
        Meetmoment.TryParse(code, out var moment).ShouldBeTrue();

        moment.Wijze.ShouldBe(wijze);
        moment.Begin.ShouldBe(Dag(begin));
        moment.Einde.ShouldBe(Dag(einde));
        moment.Naam.ShouldBe(naam);
        moment.Code.ShouldBe(code);
        moment.ToString().ShouldBe(code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("25")]
    [InlineData("2025H3")]
    [InlineData("2025h1")]
    [InlineData("2025-06-29")]
    [InlineData("2025-07-01")]
    [InlineData("2025-12-30")]
    [InlineData("30-06-2025")]
    [InlineData(" 2025")]
    public void Iets_anders_is_geen_meetmoment(string? code) => Meetmoment.TryParse(code, out _).ShouldBeFalse();

    [Theory]
    [InlineData("2025", "2024", "2024")]
    [InlineData("2025H1", "2024H2", "2024H1")]
    [InlineData("2025H2", "2025H1", "2024H2")]
    [InlineData("2025-06-30", "2024-12-31", "2024-06-30")]
    public void Het_vorige_moment_is_van_dezelfde_soort(string code, string vorige, string jaarEerder)
    {
        Meetmoment.TryParse(code, out var moment).ShouldBeTrue();

        moment.Vorige.Code.ShouldBe(vorige);
        moment.JaarEerder.Code.ShouldBe(jaarEerder);
    }

    [Fact]
    public void In_een_jaar_liggen_vijf_momenten_op_volgorde_van_einde()
    {
        Meetmoment.InJaar(2025).Order().Select(m => m.Code).ShouldBe(["2025-06-30", "2025H1", "2025-12-31", "2025H2", "2025"]);
        (Meetmoment.VanJaar(2024) < Meetmoment.VanJaar(2025)).ShouldBeTrue();
        (Meetmoment.VanJaar(2025) > Meetmoment.VanJaar(2024)).ShouldBeTrue();
        (Meetmoment.VanJaar(2024) <= Meetmoment.VanJaar(2024)).ShouldBeTrue();
        (Meetmoment.VanJaar(2024) >= Meetmoment.VanJaar(2024)).ShouldBeTrue();
    }

    private static DateOnly Dag(string dag) => DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture);
}
