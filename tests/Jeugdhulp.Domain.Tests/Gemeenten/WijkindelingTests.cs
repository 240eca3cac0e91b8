using Jeugdhulp.Domain.Gemeenten;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Gemeenten;

[Trait("Eis", "DSH-07")]
public sealed class WijkindelingTests
{
    [Theory]
    [InlineData("Binnenstad", "Regel 1: Begin met")]
    [InlineData("351 Binnenstad", "Regel 1: Begin met")]
    [InlineData("0351 Binnenstad", "Regel 1: Begin met")]
    [InlineData("35111 Binnenstad", "Regel 1: Begin met")]
    [InlineData("3511AB Binnenstad", "Regel 1: Begin met")]
    [InlineData("3511", "Regel 1: Begin met")]
    [InlineData("3511 ;", "Regel 1: Schrijf achter")]
    [InlineData("3511 een naam die veel te lang is voor een wijk", "Regel 1: Gebruik hoogstens 40")]
    [InlineData("3511 Noord\u202EdiuZ", "Regel 1: Haal")]
    [InlineData("3511 Noord;Zuid", "Regel 1: Deze naam")]
    [InlineData("3511 team=Noord", "Regel 1: Deze naam")]
    [InlineData("3511 Onbekend", "Regel 1: Deze naam")]
    [InlineData("3511 Noord\n\n3512 noord", "Regel 3: Deze wijk staat er ook als ‘Noord’")]
    [InlineData("3511 Noord\n3511 Zuid", "Regel 2: Deze cijfers staan er al")]
    public void Lees_WatNietKlopt_NoemtDeRegel_EnGeeftNiets(string tekst, string begin)
    {
        var (fouten, wijken) = Wijkindeling.Lees(tekst);

        fouten.ShouldHaveSingleItem().ShouldStartWith(begin);
        wijken.ShouldBeEmpty();
    }

    [Fact]
    public void Lees_MeerWijkenOfRegelsDanKan_WordtGeweigerd()
    {
        Wijkindeling.Lees(string.Join('\n', Enumerable.Range(0, 31).Select(i => $"{1000 + i} Wijk {i}"))).Fouten.ShouldHaveSingleItem().ShouldStartWith("Dit zijn 31 wijken");
        Wijkindeling.Lees(string.Join('\n', Enumerable.Range(0, 30).Select(i => $"{1000 + i} Wijk {i}"))).Fouten.ShouldBeEmpty();
        Wijkindeling.Lees(string.Join('\n', Enumerable.Range(0, 201).Select(i => $"{1000 + i} Noord"))).Fouten.ShouldHaveSingleItem().ShouldContain("200 regels");
    }

    [Fact]
    public void Lees_WatKlopt_LeestTerugWatHetSchreef()
    {
        var (fouten, wijken) = Wijkindeling.Lees(" 3512;Noord-Oost \r\n\r\n3511\tDe Binnenstad\r\n");

        fouten.ShouldBeEmpty();
        wijken.ShouldBe(new Dictionary<string, string> { ["3512"] = "Noord-Oost", ["3511"] = "De Binnenstad" }, ignoreOrder: true);
        Wijkindeling.Schrijf(wijken).ShouldBe("3511 De Binnenstad\n3512 Noord-Oost");
        Wijkindeling.Lees(null).Wijken.ShouldBeEmpty();
        Wijkindeling.Lees(null).Fouten.ShouldBeEmpty();
    }
}
