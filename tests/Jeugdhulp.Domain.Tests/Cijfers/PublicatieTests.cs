using Jeugdhulp.Domain.Cijfers;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Cijfers;

[Trait("Eis", "DSH-08")]
public sealed class PublicatieTests
{
    private static readonly Meetmoment Helft = Meetmoment.Van(new Halfjaar(2025, 1));

    [Fact]
    public void Maak_GeeftGeenKleinGetalGeenDeelEnGeenAnderJaar()
    {
        var cijfers = new Dictionary<Cijfersleutel, decimal>
        {
            [Sleutel(Helft, Maat.Jeugdigen)] = 9,
            [Sleutel(Helft, Maat.Trajecten)] = 23,
            [Sleutel(Helft, Maat.Instroom)] = 12,
            [Sleutel(Helft, Maat.Jeugdigen) with { Deel = new(Guid.NewGuid(), null) }] = 40,
            [Sleutel(Meetmoment.VanJaar(2024), Maat.Jeugdigen)] = 50,
        };
        var standen = cijfers.Keys.ToDictionary(s => s, s => s.Maat switch { Maat.Jeugdigen => Celstand.TeKlein, Maat.Instroom => Celstand.Terugrekenbaar, _ => Celstand.Getoond });

        var gepubliceerd = Publicatie.Maak(cijfers, standen, [2025], new([])).ToDictionary(p => p.Sleutel, p => p.Waarde);

        gepubliceerd[Sleutel(Helft, Maat.Jeugdigen)].ShouldBe(Cijferwaarde.TeKlein);
        gepubliceerd[Sleutel(Helft, Maat.Instroom)].ShouldBe(Cijferwaarde.Terugrekenbaar);
        gepubliceerd[Sleutel(Helft, Maat.Trajecten)].ShouldBe(Cijferwaarde.Van(25));
        gepubliceerd[Sleutel(Helft, Maat.Uitstroom)].ShouldBe(Cijferwaarde.Van(0));
        gepubliceerd.Keys.ShouldAllBe(s => s.Deel == Uitsplitsing.Alles && s.Moment.Jaar == 2025);

        // Two lenses; a year and its halves have four figures and two means, a peildatum the two that it has.
        gepubliceerd.Count.ShouldBe(2 * ((3 * (4 + 2)) + (2 * 2)));
    }

    [Theory]
    [Trait("Eis", "CAP-05")]
    [InlineData(Celstand.Getoond, 44, 12.5)]
    [InlineData(Celstand.TeKlein, null, null)]
    public void Maak_VanDuurEnWachttijd_HetGemiddeldeAlsHetAantalTeZienIs(Celstand stand, int? duur, double? wachttijd)
    {
        var cijfers = new Dictionary<Cijfersleutel, decimal>
        {
            [Sleutel(Helft, Maat.Uitstroom)] = 12,
            [Sleutel(Helft, Maat.Duur)] = 527,
            [Sleutel(Helft, Maat.Gewacht)] = 10,
            [Sleutel(Helft, Maat.Wachttijd)] = 125,
        };

        var gepubliceerd = Publicatie.Maak(cijfers, cijfers.Keys.ToDictionary(s => s, _ => stand), [2025], new([])).ToDictionary(p => p.Sleutel, p => p.Waarde);

        gepubliceerd[Sleutel(Helft, Maat.Duur)].ShouldBe(duur is { } dagen ? Cijferwaarde.Van(dagen) : Cijferwaarde.Zonder(stand));
        foreach (var lens in Publicatie.Lenzen)
        {
            gepubliceerd[Sleutel(Helft, Maat.Wachttijd) with { Lens = lens }].ShouldBe(wachttijd is { } werkdagen ? Cijferwaarde.Van((decimal)werkdagen) : Cijferwaarde.Zonder(stand), "waiting knows no lens");
        }

        gepubliceerd[Sleutel(Helft, Maat.Duur) with { Lens = Cijferlens.Norm }].ShouldBe(Cijferwaarde.Onbekend, "nothing ended under the norm");
    }

    [Fact]
    public void Maak_ZonderGeteldJaar_GeeftNiets() => Publicatie.Maak(new Dictionary<Cijfersleutel, decimal>(), new Dictionary<Cijfersleutel, Celstand>(), [], new([])).ShouldBeEmpty();

    [Fact]
    [Trait("Eis", "TRB-11")]
    public void Maak_WatDeGemeenteZelfNietGebruikt_HeeftGeenGetal()
    {
        var cijfers = new Dictionary<Cijfersleutel, decimal> { [Sleutel(Helft, Maat.Jeugdigen)] = 40, [Sleutel(Meetmoment.VanJaar(2024), Maat.Jeugdigen)] = 50 };
        var standen = cijfers.Keys.ToDictionary(s => s, _ => Celstand.Getoond);
        var team = Guid.NewGuid();

        var publicatie = Publicatie.Maak(cijfers, standen, [2024, 2025], new(
        [
            new(Halfjaar.Van(Helft.Einde), null, Betrouwbaarheid.NietBetrouwbaar),
            new(new Halfjaar(2024, 1), team, Betrouwbaarheid.NietGeleverd),
            new(new Halfjaar(2024, 2), null, Betrouwbaarheid.Beperkt),
        ])).ToList();
        var oordelen = publicatie.ToDictionary(p => p.Sleutel, p => p.Oordeel);
        var gepubliceerd = publicatie.ToDictionary(p => p.Sleutel, p => p.Waarde);

        oordelen[Sleutel(Helft, Maat.Jeugdigen)].ShouldBe(Betrouwbaarheid.NietBetrouwbaar);
        oordelen[Sleutel(Meetmoment.VanJaar(2024), Maat.Jeugdigen)].ShouldBe(Betrouwbaarheid.Beperkt);
        oordelen[Sleutel(Meetmoment.Van(new Halfjaar(2025, 2)), Maat.Jeugdigen)].ShouldBe(Betrouwbaarheid.Betrouwbaar);
        gepubliceerd[Sleutel(Helft, Maat.Jeugdigen)].ShouldBe(Cijferwaarde.Onbetrouwbaar);
        gepubliceerd[Sleutel(Helft, Maat.Uitstroom)].ShouldBe(Cijferwaarde.Onbetrouwbaar);
        gepubliceerd[Sleutel(Meetmoment.VanJaar(2025), Maat.Trajecten)].ShouldBe(Cijferwaarde.Onbetrouwbaar);

        // One team that is missing makes the whole less sure, not unusable.
        gepubliceerd[Sleutel(Meetmoment.VanJaar(2024), Maat.Jeugdigen)].ShouldBe(Cijferwaarde.Van(50));
    }

    private static Cijfersleutel Sleutel(Meetmoment moment, Maat maat) => new(moment, Cijferlens.Gemeente, maat, Uitsplitsing.Alles);
}
