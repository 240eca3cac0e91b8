using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Leren;
using Jeugdhulp.Domain.Tests.Eigenschappen;

namespace Jeugdhulp.Domain.Tests.Leren;

[Trait("Eis", "LER-01")]
public sealed class CasusfeitenTests
{
    [Fact]
    public void Zonder_dagen_is_de_klasse_dezelfde_onder_alle_instellingen()
    {
        Eigenschap.Geldt(20_000, 41, onzin: false, (feiten, instellingen) =>
            Classificator.Bepaal(feiten.ZonderDagen(), instellingen).ShouldBe(Classificator.Bepaal(feiten, instellingen)));
    }

    [Theory]
    [InlineData("2026-09-22", "2017-03-04", 9)]
    [InlineData("2026-03-04", "2017-03-04", 9)]
    [InlineData("2026-03-03", "2017-03-04", 8)]
    [InlineData("2024-02-29", "2008-02-29", 16)]
    [InlineData("2026-09-22", "2026-12-01", -1)]
    public void De_leeftijd_blijft_en_de_dagen_zijn_er_niet_meer(string datum, string geboren, int leeftijd)
    {
        var (dag, geboortedatum) = (DateOnly.Parse(datum, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(geboren, System.Globalization.CultureInfo.InvariantCulture));

        var casus = new Contactfeiten { Datum = dag, Activiteit = Activiteit.Begeleiding, Geboortedatum = geboortedatum, PlanVastgesteld = true, EerderKlasse = Klasse.Preventie }.ZonderDagen();

        casus.Datum.ShouldBe(new DateOnly(dag.Year, dag.Month, 1));
        (casus.Geboortedatum!.Value.Day, Leeftijd.Op(casus.Geboortedatum.Value, casus.Datum)).ShouldBe((1, leeftijd));
        casus.Geboortedatum.ShouldNotBe(geboortedatum);
        (casus.PlanVastgesteld, casus.EerderKlasse).ShouldBe((false, null));
        casus.Controleer().ShouldBeEmpty();
    }

    [Fact]
    public void Zonder_jeugdige_komt_er_geen_geboortedatum_bij()
    {
        new Contactfeiten { Datum = new DateOnly(2026, 9, 22), Activiteit = Activiteit.Consult }.ZonderDagen().Geboortedatum.ShouldBeNull();
    }
}
