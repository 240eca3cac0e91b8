using System.Globalization;
using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Domain.Tests.Jeugdigen;

[Trait("Eis", "GEZ-01")]
public sealed class GeboortedagTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 16);

    [Theory]
    [InlineData("4-3-2017", "2017-03-04", Geboorteprecisie.Dag, "4-3-2017")]
    [InlineData("04032017", "2017-03-04", Geboorteprecisie.Dag, "4-3-2017")]
    [InlineData("3-2017", "2017-03-31", Geboorteprecisie.Maand, "maart 2017")]
    [InlineData("maart 2017", "2017-03-31", Geboorteprecisie.Maand, "maart 2017")]
    [InlineData("2-2016", "2016-02-29", Geboorteprecisie.Maand, "februari 2016")]
    [InlineData(" 2017 ", "2017-12-31", Geboorteprecisie.Jaar, "2017")]
    public void Wat_bekend_is_wordt_gelezen_en_de_laatste_dag_die_kan_telt(string tekst, string datum, Geboorteprecisie precisie, string getoond)
    {
        Geboortedag.TryParse(tekst, Vandaag, out var dag).ShouldBeTrue();

        dag!.Datum.ShouldBe(DateOnly.ParseExact(datum, "O", CultureInfo.InvariantCulture));
        dag.Precisie.ShouldBe(precisie);
        dag.Tekst.ShouldBe(getoond);
    }

    [Theory]
    [InlineData("4-3-2017", "2017-03-04")]
    [InlineData("04-03-2017", "2017-03-04")]
    [InlineData("4/3/2017", "2017-03-04")]
    [InlineData("4.3.2017", "2017-03-04")]
    [InlineData("4 3 2017", "2017-03-04")]
    [InlineData("4 - 3 - 2017", "2017-03-04")]
    [InlineData("3-2017", "2017-03-31")]
    [InlineData("3/2017", "2017-03-31")]
    [InlineData("3.2017", "2017-03-31")]
    [InlineData("3 2017", "2017-03-31")]
    [InlineData("3 - 2017", "2017-03-31")]
    [InlineData("maart  2017", "2017-03-31")]
    [InlineData("mrt 2017", "2017-03-31")]
    public void Een_datum_mag_zoals_mensen_hem_schrijven(string tekst, string datum)
    {
        Geboortedag.TryParse(tekst, Vandaag, out var dag).ShouldBeTrue();

        dag!.Datum.ShouldBe(DateOnly.ParseExact(datum, "O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2026")]
    [InlineData("11-2026")]
    public void De_laatste_dag_die_kan_is_nooit_na_vandaag(string tekst)
    {
        Geboortedag.TryParse(tekst, Vandaag, out var dag).ShouldBeTrue();

        dag!.Datum.ShouldBe(Vandaag);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("31-2-2017")]
    [InlineData("13-2017")]
    [InlineData("17")]
    [InlineData("onbekend")]
    public void Wat_geen_datum_is_wordt_geweigerd(string? tekst) => Geboortedag.TryParse(tekst, Vandaag, out _).ShouldBeFalse();

    [Fact]
    public void Wie_alleen_een_geboortejaar_heeft_wordt_niet_te_vroeg_18()
    {
        var dag = new Geboortedag(new DateOnly(2008, 12, 31), Geboorteprecisie.Jaar);

        dag.Leeftijdstekst(Vandaag).ShouldBe("ongeveer 17 jaar");
    }

    [Fact]
    public void Een_ongeboren_kind_heeft_nog_geen_leeftijd()
    {
        var dag = new Geboortedag(new DateOnly(2027, 2, 3), Geboorteprecisie.Verwacht);

        dag.Tekst.ShouldBe("verwacht op 3-2-2027");
        dag.Leeftijdstekst(Vandaag).ShouldBe("ongeboren");
    }

    [Theory]
    [InlineData("3-2017")]
    [InlineData("2017")]
    [InlineData("4-3-2017")]
    public void Wat_getypt_is_komt_in_het_formulier_terug(string tekst)
    {
        Geboortedag.TryParse(tekst, Vandaag, out var dag).ShouldBeTrue();

        dag!.Invoer.ShouldBe(tekst);
    }

    [Theory]
    [InlineData("12-2026", "2026-12-31")]
    [InlineData("2027", "2027-12-31")]
    [InlineData("29-2-2024", "2024-02-29")]
    public void Wat_nog_moet_komen_wordt_gelezen_zoals_het_er_staat(string tekst, string datum)
    {
        Geboortedag.TryParse(tekst, Vandaag, out var dag).ShouldBeTrue();

        dag!.Datum.ShouldBe(DateOnly.ParseExact(datum, "O", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void De_laatste_maand_die_er_is_kan_getypt_worden()
    {
        Geboortedag.TryParse("12-9999", Vandaag, out var maand).ShouldBeTrue();
        Geboortedag.TryParse("9999", Vandaag, out var jaar).ShouldBeTrue();
        (maand!.Datum, jaar!.Datum).ShouldBe((DateOnly.MaxValue, DateOnly.MaxValue));
    }

    [Theory]
    [InlineData("11-2026", 2026, 11)]
    [InlineData("2026", 2026, 1)]
    public void Op_de_eerste_dag_van_de_maand_of_het_jaar_kan_iemand_net_geboren_zijn(string tekst, int ditJaar, int maand)
    {
        var dag = new DateOnly(ditJaar, maand, 1);

        Geboortedag.TryParse(tekst, dag, out var geboren).ShouldBeTrue();

        geboren!.Datum.ShouldBe(dag);
    }

    [Fact]
    public void Een_schrikkeldag_bestaat_alleen_in_een_schrikkeljaar() => Geboortedag.TryParse("29-2-2023", Vandaag, out _).ShouldBeFalse();

    [Theory]
    [InlineData("3-2017", "2017-03-01")]
    [InlineData("2017", "2017-01-01")]
    [InlineData("4-3-2017", "2017-03-04")]
    public void De_eerste_dag_die_kan_is_de_eerste_van_de_maand_of_het_jaar(string tekst, string vroegst)
    {
        Geboortedag.TryParse(tekst, Vandaag, out var dag).ShouldBeTrue();

        dag!.Vroegst.ShouldBe(DateOnly.ParseExact(vroegst, "O", CultureInfo.InvariantCulture));
    }
}
