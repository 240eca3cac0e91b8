using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Domain.Tests.Cijfers;

public sealed class TrendTests
{
    [Theory]
    [Trait("Eis", "TRB-01")]
    [InlineData("100 90 45", Trendsoort.Trendbreuk, "de helft eraf is een breuk")]
    [InlineData("100 90 46", Trendsoort.Trendmatig, "net geen helft")]
    [InlineData("4 3 0", Trendsoort.Trendbreuk, "naar nul")]
    [InlineData("100 20 200", Trendsoort.Trendbreuk, "een breuk gaat voor op en neer")]
    [InlineData("100 80 70 90", Trendsoort.Trendmatig, "twee keer minder na elkaar")]
    [InlineData("100 97 94 90", Trendsoort.Trendmatig, "veel kleine stappen omlaag")]
    [InlineData("100 98 96", Trendsoort.Stabiel, "samen nog geen vijf procent")]
    [InlineData("100 104 100", Trendsoort.Stabiel, "op en neer binnen de grens")]
    [InlineData("0 0 0", Trendsoort.Stabiel, "steeds nul")]
    [InlineData("100 120 90", Trendsoort.Fluctuerend, "op en neer")]
    [InlineData("100 95 100", Trendsoort.Fluctuerend, "vijf procent is niet stabiel")]
    [InlineData("100 110 130", Trendsoort.Toename, "alleen omhoog")]
    [InlineData("100 103 106", Trendsoort.Toename, "kleine stappen omhoog, samen meer dan de grens")]
    [InlineData("0 5 5", Trendsoort.Toename, "van nul af")]
    [InlineData("100 80 80", Trendsoort.Afname, "een keer minder, geen breuk")]
    [InlineData("100 97 98 94", Trendsoort.Afname, "kleine stappen, samen omlaag")]
    [InlineData("100 80", Trendsoort.TeWeinigPerioden, "twee perioden")]
    [InlineData("", Trendsoort.TeWeinigPerioden, "niets")]
    public void Een_reeks_krijgt_de_naam_van_haar_verloop(string reeks, Trendsoort soort, string waarom) =>
        Trend.Bepaal(Reeks(reeks), Trendgrenzen.Standaard).ShouldBe(soort, waarom);

    [Theory]
    [Trait("Eis", "TRB-11")]
    [InlineData("100 ~ 110 130", Trendsoort.Toename, "onbetrouwbaar telt niet")]
    [InlineData("100 ? 110", Trendsoort.TeWeinigPerioden, "na het weglaten zijn er twee")]
    [InlineData("- - 100 101 102", Trendsoort.Stabiel, "een eerste levering is geen groei")]
    [InlineData("100 * 101 102", Trendsoort.Stabiel, "verborgen is niet nul")]
    public void Wat_geen_betrouwbaar_getal_is_telt_niet_mee(string reeks, Trendsoort soort, string waarom) =>
        Trend.Bepaal(Reeks(reeks), Trendgrenzen.Standaard).ShouldBe(soort, waarom);

    [Fact]
    [Trait("Eis", "TRB-01")]
    public void De_grenzen_zijn_in_te_stellen()
    {
        Trend.Bepaal(Reeks("100 100 80"), new Trendgrenzen(20, 5)).ShouldBe(Trendsoort.Trendbreuk);
        Trend.Bepaal(Reeks("100 90 100"), new Trendgrenzen(50, 12)).ShouldBe(Trendsoort.Stabiel);
    }

    private static IEnumerable<Cijferwaarde> Reeks(string reeks) => reeks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(deel => deel switch
    {
        "~" => Cijferwaarde.Onbetrouwbaar,
        "?" => Cijferwaarde.Onbekend,
        "-" => Cijferwaarde.NietGeleverd,
        "*" => Cijferwaarde.TeKlein,
        _ => Cijferwaarde.Van(decimal.Parse(deel, System.Globalization.CultureInfo.InvariantCulture)),
    });
}
