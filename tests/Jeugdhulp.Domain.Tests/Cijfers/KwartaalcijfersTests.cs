using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;

namespace Jeugdhulp.Domain.Tests.Cijfers;

[Trait("Eis", "DSH-12")]
public sealed class KwartaalcijfersTests
{
    private static readonly Guid Noord = new("00000000-0000-0000-0000-00000000000a");

    [Theory]
    [InlineData("2025K1", "2025-01-01", "2025-03-31", "2025H1", "2024K4")]
    [InlineData("2025K2", "2025-04-01", "2025-06-30", "2025H1", "2025K1")]
    [InlineData("2025K3", "2025-07-01", "2025-09-30", "2025H2", "2025K2")]
    [InlineData("2024K4", "2024-10-01", "2024-12-31", "2024H2", "2024K3")]
    public void Een_kwartaal_heeft_drie_maanden_in_een_halfjaar(string code, string begin, string einde, string halfjaar, string vorige)
    {
        Kwartaal.TryParse(code, out var kwartaal).ShouldBeTrue();

        (kwartaal.Code, kwartaal.Begin, kwartaal.Einde).ShouldBe((code, DateOnly.Parse(begin, null), DateOnly.Parse(einde, null)));
        (kwartaal.Halfjaar.Code, kwartaal.Vorige.Code, kwartaal.JaarEerder.Vorige.Vorige.Vorige.Vorige.Jaar).ShouldBe((halfjaar, vorige, kwartaal.Jaar - 2));
        Kwartaal.Van(kwartaal.Begin).ShouldBe(kwartaal);
        Kwartaal.Van(kwartaal.Einde).ShouldBe(kwartaal);
        (kwartaal.Vorige < kwartaal).ShouldBeTrue();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2025K0")]
    [InlineData("2025K5")]
    [InlineData("2025H1")]
    [InlineData("0000K1")]
    [InlineData("2025k1")]
    [InlineData(" 2025K1")]
    public void Iets_anders_is_geen_kwartaal(string? code) => Kwartaal.TryParse(code, out _).ShouldBeFalse();

    [Theory]
    [InlineData(1, 60)]
    [InlineData(2, 600)]
    public void Twee_kwartalen_zijn_samen_hun_halfjaar(int zaad, int aantal)
    {
        var (kwartalen, cijfers) = Tel(zaad, aantal);

        kwartalen.Count.ShouldBeGreaterThan(20);
        foreach (var (sleutel, waarde) in kwartalen.Where(k => k.Key.Kwartaal.Nummer % 2 == 0))
        {
            long Halfjaar(Maat maat) => (long)cijfers.GetValueOrDefault(new(Meetmoment.Van(sleutel.Kwartaal.Halfjaar), Cijferlens.Gemeente, maat, new(sleutel.TeamId, null)));
            long Eerste(Maat maat) => kwartalen[sleutel with { Kwartaal = sleutel.Kwartaal.Vorige, Maat = maat }];
            if (sleutel.Maat is Maat.Eindstand)
            {
                waarde.ShouldBe(Halfjaar(Maat.Eindstand));
                Eerste(Maat.Eindstand).ShouldBe(Halfjaar(Maat.Beginstand) + Eerste(Maat.Instroom) - Eerste(Maat.Uitstroom));
            }
            else
            {
                (Eerste(sleutel.Maat) + waarde).ShouldBe(Halfjaar(sleutel.Maat), sleutel.ToString());
            }
        }
    }

    [Theory]
    [Trait("Eis", "PRV-01")]
    [InlineData(Maat.Contacten, 20, 30, Celstand.Getoond, Celstand.Getoond, Celstand.Getoond)]
    [InlineData(Maat.Contacten, 0, 30, Celstand.Getoond, Celstand.Getoond, Celstand.Getoond)]
    [InlineData(Maat.Contacten, 3, 30, Celstand.Getoond, Celstand.Terugrekenbaar, Celstand.Terugrekenbaar)]
    [InlineData(Maat.Contacten, 20, 30, Celstand.Terugrekenbaar, Celstand.Terugrekenbaar, Celstand.Terugrekenbaar)]
    [InlineData(Maat.Gewacht, 0, 5, Celstand.TeKlein, Celstand.Terugrekenbaar, Celstand.Terugrekenbaar)]
    public void Kwartalen_van_een_halfjaar_zijn_samen_te_zien_of_geen_van_beide(Maat maat, long eerste, long tweede, Celstand halfjaar, Celstand verwachtEerste, Celstand verwachtTweede)
    {
        var (een, twee) = (new Kwartaalsleutel(new(2025, 1), Noord, maat), new Kwartaalsleutel(new(2025, 2), Noord, maat));

        var standen = Kwartaalcijfers.Bescherm(
            new Dictionary<Kwartaalsleutel, long> { [een] = eerste, [twee] = tweede },
            new Dictionary<Cijfersleutel, Celstand> { [new(Meetmoment.Van(new Halfjaar(2025, 1)), Cijferlens.Gemeente, maat, new(Noord, null))] = halfjaar });

        (standen[een], standen[twee]).ShouldBe((verwachtEerste, verwachtTweede));
    }

    /// <summary>All ways to fill a half-year that stand the same are what an onlooker has to choose from; there must be more than one small one.</summary>
    [Theory]
    [Trait("Eis", "PRV-01")]
    [InlineData(5, Celstand.TeKlein)]
    [InlineData(9, Celstand.TeKlein)]
    [InlineData(10, Celstand.Getoond)]
    [InlineData(17, Celstand.Getoond)]
    [InlineData(18, Celstand.Getoond)]
    [InlineData(20, Celstand.Getoond)]
    public void Een_verborgen_kwartaal_zegt_niet_of_het_zelf_klein_is(long samen, Celstand halfjaar)
    {
        var (een, twee) = (new Kwartaalsleutel(new(2025, 1), Noord, Maat.Contacten), new Kwartaalsleutel(new(2025, 2), Noord, Maat.Contacten));
        var halfjaren = new Dictionary<Cijfersleutel, Celstand> { [new(Meetmoment.Van(new Halfjaar(2025, 1)), Cijferlens.Gemeente, Maat.Contacten, new(Noord, null))] = halfjaar };

        var verborgen = Enumerable.Range(0, (int)samen + 1).Select(eerste => (Eerste: eerste, Standen: Kwartaalcijfers.Bescherm(new Dictionary<Kwartaalsleutel, long> { [een] = eerste, [twee] = samen - eerste }, halfjaren)))
            .Where(k => k.Standen[een] is not Celstand.Getoond)
            .GroupBy(k => (k.Standen[een], k.Standen[twee]), k => k.Eerste);

        verborgen.ShouldHaveSingleItem().Count().ShouldBeGreaterThan(5);
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public void Wat_in_het_hele_halfjaar_nul_is_staat_als_nul_in_beide_kwartalen_en_alleen_de_stand_ertussen_blijft_verborgen()
    {
        Kwartaal[] kwartalen = [new(2025, 1), new(2025, 2)];
        var cijfers = kwartalen.SelectMany(k => new (Maat Maat, long Aantal)[] { (Maat.Instroom, 4), (Maat.Uitstroom, 0), (Maat.Eindstand, 0) }.Select(m => (new Kwartaalsleutel(k, Noord, m.Maat), m.Aantal)))
            .ToDictionary(c => c.Item1, c => c.Aantal);

        var standen = Kwartaalcijfers.Bescherm(cijfers, new Dictionary<Cijfersleutel, Celstand>());

        foreach (var kwartaal in kwartalen)
        {
            standen[new(kwartaal, Noord, Maat.Uitstroom)].ShouldBe(Celstand.Getoond);
            standen[new(kwartaal, Noord, Maat.Instroom)].ShouldBe(Celstand.Terugrekenbaar);
            standen[new(kwartaal, Noord, Maat.Eindstand)].ShouldBe(kwartaal.Nummer == 1 ? Celstand.Terugrekenbaar : Celstand.Getoond, "the last is that of the half-year, which is shown");
        }
    }

    [Theory]
    [Trait("Eis", "PRV-01")]
    [InlineData(20, 10, 12, Celstand.Getoond, true)]
    [InlineData(20, 10, 12, Celstand.TeKlein, false)]
    [InlineData(20, 18, 2, Celstand.Getoond, false)]
    public void Stromen_zijn_te_zien_als_ook_de_stand_tussen_de_kwartalen_niet_klein_is(long instroom, long uitstroom, long tussenstand, Celstand beginstand, bool getoond)
    {
        var cijfers = new Dictionary<Kwartaalsleutel, long>();
        foreach (var kwartaal in new[] { new Kwartaal(2025, 1), new Kwartaal(2025, 2) })
        {
            cijfers[new(kwartaal, Noord, Maat.Instroom)] = instroom;
            cijfers[new(kwartaal, Noord, Maat.Uitstroom)] = uitstroom;
            cijfers[new(kwartaal, Noord, Maat.Eindstand)] = kwartaal.Nummer == 1 ? tussenstand : 40;
        }

        var standen = Kwartaalcijfers.Bescherm(cijfers, new Dictionary<Cijfersleutel, Celstand>
        {
            [new(Meetmoment.Van(new Halfjaar(2025, 1)), Cijferlens.Gemeente, Maat.Beginstand, new(Noord, null))] = beginstand,
        });

        var laatste = new Kwartaalsleutel(new(2025, 2), Noord, Maat.Eindstand);
        standen.Where(s => s.Key != laatste).ShouldAllBe(s => s.Value == Celstand.Getoond == getoond);
        standen[laatste].ShouldBe(Celstand.Getoond, "the half-year shows it already");
    }

    private static (IReadOnlyDictionary<Kwartaalsleutel, long> Kwartalen, IReadOnlyDictionary<Cijfersleutel, decimal> Cijfers) Tel(int zaad, int aantal)
    {
        var willekeurig = new Random(zaad);
        var feiten = CijfertellerEigenschappen.Willekeurig(willekeurig, aantal);
        var teams = feiten.Trajecten.Select(t => t.TeamId).Distinct().ToArray();
        var teller = new Telling(2024, 2025);
        for (var i = 0; i < aantal; i++)
        {
            teller.Voeg(new(new DateOnly(2024, 1, 1).AddDays(willekeurig.Next(731)), teams[willekeurig.Next(teams.Length)], null, Uitkomst.Jeugdhulp, Uitkomst.Preventie, false));
        }

        return (teller.TelKwartalen(feiten), teller.Tel(feiten));
    }
}
