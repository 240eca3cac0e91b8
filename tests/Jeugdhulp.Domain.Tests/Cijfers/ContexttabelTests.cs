using Jeugdhulp.Domain.Cbs;
using Jeugdhulp.Domain.Cijfers;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Cijfers;

[Trait("Eis", "DSH-10")]
public sealed class ContexttabelTests
{
    [Theory]
    [InlineData("krant;;2025;1;CBS", "Regel 2: Deze indicator kennen wij niet.")]
    [InlineData("armoede;Oost;2025;1;CBS", "Regel 2: Deze wijk kennen wij niet.")]
    [InlineData("armoede;;2027;1;CBS", "Regel 2: Schrijf het jaar")]
    [InlineData("armoede;;2009;1;CBS", "Regel 2: Schrijf het jaar")]
    [InlineData("armoede;;25;1;CBS", "Regel 2: Schrijf het jaar")]
    [InlineData("armoede;;2025;;CBS", "Regel 2: De waarde is geen getal.")]
    [InlineData("armoede;;2025;1.234,5;CBS", "Regel 2: De waarde is geen getal.")]
    [InlineData("armoede;;2025;1,2345;CBS", "Regel 2: De waarde is geen getal.")]
    [InlineData("armoede;;2025;100,1;CBS", "Regel 2: Deze waarde kan niet bij ‘Kinderen in armoede’")]
    [InlineData("aantalJeugdigen;;2025;12.345;CBS", "Regel 2: Deze waarde kan niet bij ‘Aantal jeugdigen’")]
    [InlineData("stedelijkheid;;2025;0;CBS", "Regel 2: Deze waarde kan niet bij ‘Stedelijkheid’")]
    [InlineData("centrumfunctie;;2025;2;CBS", "Regel 2: Deze waarde kan niet bij ‘Centrumfunctie’")]
    [InlineData("armoede;;2025;1; ", "Regel 2: Schrijf in de laatste kolom waar het getal vandaan komt.")]
    [InlineData("armoede;2025;1;CBS", "Regel 2: Hier staan 4 kolommen.")]
    public void WatNietKlopt_NoemtDeRegelEnGeeftGeenWaarden(string regel, string melding)
    {
        var (fouten, waarden) = Lees("indicator;wijk;jaar;waarde;bron", regel, "armoede;;2024;7,5;CBS");

        fouten.ShouldHaveSingleItem().ShouldStartWith(melding);
        waarden.ShouldBeEmpty();
    }

    [Fact]
    public void ElkeFouteRegel_WordtGenoemd_EnEenDubbeleWijstNaarDeEerste()
    {
        var (fouten, _) = Lees("indicator;wijk;jaar;waarde;bron", "armoede;;2025;7;CBS", "armoede;;ooit;7;CBS", "Kinderen in armoede;;2025;8;CBS");

        fouten.Count.ShouldBe(2);
        fouten[0].ShouldStartWith("Regel 3:");
        fouten[1].ShouldBe("Regel 4: Deze waarde staat ook op regel 2. Laat één van de twee staan.");
    }

    [Theory]
    [InlineData("wijk;indicator;jaar;waarde;bron")]
    [InlineData("armoede;;2025;7;CBS")]
    [InlineData("")]
    public void ZonderKolomnamen_ZegtWelke(string eerste) =>
        Lees(eerste, "armoede;;2025;7;CBS").Fouten.ShouldHaveSingleItem().ShouldContain("indicator;wijk;jaar;waarde;bron");

    [Fact]
    public void AlleenKolomnamen_IsGeenBestand() => Lees("indicator;wijk;jaar;waarde;bron").Fouten.ShouldHaveSingleItem().ShouldContain("geen enkele waarde");

    [Fact]
    public void WatKlopt_KomtErUit_MetDeWijkZoalsDieHeet()
    {
        var (fouten, waarden) = Lees(" Indicator ;wijk;jaar;waarde;bron", "aantal jeugdigen; noord ;2025;1200; CBS 37230", "", "sociaalEconomischeStatus;;2024;-0,125;CBS", "armoede;;2024;7.5;CBS");

        fouten.ShouldBeEmpty();
        waarden.ShouldBe([
            new(Contextindicator.AantalJeugdigen, "Noord", 2025, 1200, "CBS 37230"),
            new(Contextindicator.SociaalEconomischeStatus, "", 2024, -0.125m, "CBS"),
            new(Contextindicator.Armoede, "", 2024, 7.5m, "CBS"),
        ]);
    }

    [Fact]
    public void ElkeIndicator_HeeftEenEigenNaamDieTeLezenIs()
    {
        var alle = Enum.GetValues<Contextindicator>();

        alle.Select(i => i.Naam()).Distinct().Count().ShouldBe(12);
        foreach (var indicator in alle)
        {
            Contextindicatoren.TryParse(indicator.Naam(), out var gelezen).ShouldBeTrue();
            gelezen.ShouldBe(indicator);
        }
    }

    private static (IReadOnlyList<string> Fouten, IReadOnlyList<Contextregel> Waarden) Lees(params string[] regels) =>
        Contexttabel.Lees([.. regels.Select((r, i) => new Csvregel(i + 1, r.Split(';')))], ["Noord", "Zuid"], 2026);
}
