using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Doorrekenen;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Vergelijken;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Vergelijken;

/// <summary>Two gemeenten on each other's contacts: what is counted, what may leave, and how a difference is split.</summary>
[Trait("Eis", "LOK-35")]
public sealed class VergelijkenTests
{
    private static readonly LokaleInstellingen Ruim = new() { MaxDuurMaanden = 12 };
    private static readonly LokaleInstellingen Krap = new() { MaxDuurMaanden = 3 };

    [Fact]
    public void Een_contact_telt_onder_de_regels_van_beide_gemeenten()
    {
        var telling = new Populatietelling(Ruim, Krap);
        telling.Tel(Hulp(duur: 6, jeugdige: 0));
        telling.Tel(Hulp(duur: 2, jeugdige: 0));
        telling.Tel(Hulp(duur: 6, jeugdige: 1));
        telling.Tel(Hulp(duur: 6, jeugdige: -1));

        telling.Uitslag().ShouldBe(new Populatie(4, 2, new Populatiecel(4, 2, 0), new Populatiecel(1, 1, 2)));
    }

    [Fact]
    [Trait("Eis", "CLS-07")]
    public void Een_keuze_van_een_mens_blijft_staan_onder_elke_regel()
    {
        var telling = new Populatietelling(Ruim, Krap);
        telling.Tel(Hulp(duur: 6, jeugdige: 0) with { Keuze = Klasse.Jeugdhulp });
        telling.Tel(Hulp(duur: 2, jeugdige: 1) with { Keuze = Klasse.Preventie });

        var uitslag = telling.Uitslag();

        (uitslag.Eerste.Hulp, uitslag.Tweede.Hulp).ShouldBe((1, 1));
    }

    [Theory]
    [Trait("Eis", "PRV-01")]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void Wat_een_gemeente_verlaat_is_niet_kleiner_dan_haar_eigen_grens(int grens, bool getoond)
    {
        var deel = Afscherming.Scherm(new Populatie(100, 60, new(20, 20, 40), new(50, 30, 30)), grens);

        (deel.Eerste.Stand is Celstand.Getoond).ShouldBe(getoond);
    }

    [Theory]
    [Trait("Eis", "PRV-01")]
    [InlineData(9, 20, 100, 50, Celstand.TeKlein, "negen contacten")]
    [InlineData(10, 10, 100, 50, Celstand.Getoond, "tien contacten van tien jeugdigen")]
    [InlineData(40, 9, 100, 50, Celstand.TeKlein, "veel contacten, maar van negen jeugdigen")]
    [InlineData(91, 30, 100, 50, Celstand.Terugrekenbaar, "de rest is negen contacten, en het totaal staat ernaast")]
    [InlineData(90, 30, 100, 50, Celstand.Getoond, "de rest is tien contacten")]
    [InlineData(50, 30, 100, 9, Celstand.Terugrekenbaar, "de rest is van negen jeugdigen")]
    [InlineData(0, 0, 100, 50, Celstand.TeKlein, "ook nul zegt iets over iedereen")]
    public void Een_kleine_cel_en_wat_haar_verraadt_blijven_binnen(long hulp, long jeugdigenHulp, long contacten, long jeugdigenOverig, Celstand stand, string waarom)
    {
        var deel = Afscherming.Scherm(new Populatie(contacten, 60, new(hulp, jeugdigenHulp, jeugdigenOverig), new(50, 30, 30)));

        deel.Eerste.Stand.ShouldBe(stand, waarom);
        (deel.Eerste.Hulp is null).ShouldBe(stand != Celstand.Getoond);
        deel.Tweede.ShouldBe(new Deelcel(Celstand.Getoond, 50));
    }

    [Theory]
    [Trait("Eis", "PRV-01")]
    [InlineData(9, 9)]
    [InlineData(50, 9)]
    [InlineData(0, 0)]
    public void Bij_te_weinig_contacten_of_jeugdigen_gaat_er_niets_naar_buiten(long contacten, long jeugdigen) =>
        Afscherming.Scherm(new Populatie(contacten, jeugdigen, new(20, 20, 20), new(20, 20, 20)))
            .ShouldBe(new Populatiedeel(null, new(Celstand.TeKlein, null), new(Celstand.TeKlein, null)));

    [Theory]
    [InlineData(12, 10)]
    [InlineData(13, 15)]
    [InlineData(17, 15)]
    [InlineData(18, 20)]
    public void Wat_naar_buiten_gaat_is_afgerond_op_vijf(long hulp, long rond) =>
        Afscherming.Scherm(new Populatie(100, 60, new(hulp, 12, 40), new(50, 30, 30))).Eerste.Hulp.ShouldBe(rond);

    [Theory]
    [MemberData(nameof(Zaden))]
    [Trait("Eis", "PRV-01")]
    public void Een_verborgen_cel_is_uit_de_rest_niet_terug_te_rekenen(int zaad)
    {
        var kans = new Random(zaad);
        for (var i = 0; i < 500; i++)
        {
            var populatie = Populatie(kans);
            var deel = Afscherming.Scherm(populatie);
            foreach (var klein in Enumerable.Range(0, Afscherming.Drempel))
            {
                // Any other small number leaves the gemeente as the same part.
                if (deel is { Contacten: not null, Eerste.Stand: Celstand.TeKlein })
                {
                    Afscherming.Scherm(populatie with { Eerste = populatie.Eerste with { Hulp = klein } }).ShouldBe(deel);
                }

                if (deel.Eerste.Stand is Celstand.Terugrekenbaar && populatie.Contacten - klein >= Afscherming.Drempel)
                {
                    Afscherming.Scherm(populatie with { Eerste = populatie.Eerste with { Hulp = populatie.Contacten - klein } }).ShouldBe(deel);
                }
            }

            if (!deel.IsVolledig)
            {
                Verschilsplitsing.Splits(deel, Afscherming.Scherm(Populatie(kans))).ShouldBeNull();
            }
        }
    }

    [Theory]
    [MemberData(nameof(Zaden))]
    public void De_delen_tellen_op_tot_het_verschil_en_de_volgorde_doet_er_niet_toe(int zaad)
    {
        var kans = new Random(zaad);
        for (var i = 0; i < 500; i++)
        {
            var (een, twee) = (Deel(kans), Deel(kans));

            var verschil = Verschilsplitsing.Splits(een, twee)!;
            var andersom = Verschilsplitsing.Splits(Omgekeerd(twee), Omgekeerd(een))!;

            (verschil.DoorRegels + verschil.DoorBevolking).ShouldBe(verschil.Totaal);
            verschil.Totaal.ShouldBe(Verschilsplitsing.Aandeel(een.Eerste.Hulp, een.Contacten)!.Value - Verschilsplitsing.Aandeel(twee.Tweede.Hulp, twee.Contacten)!.Value);
            andersom.ShouldBe(new Verschil(-verschil.Totaal, -verschil.DoorRegels, -verschil.DoorBevolking));
        }
    }

    [Theory]
    [MemberData(nameof(Zaden))]
    public void Gelijke_regels_of_gelijke_contacten_geven_geen_verschil_door_die_oorzaak(int zaad)
    {
        var kans = new Random(zaad);
        var (een, twee) = (Deel(kans), Deel(kans));

        Verschilsplitsing.Splits(een with { Tweede = een.Eerste }, twee with { Tweede = twee.Eerste })!.DoorRegels.ShouldBe(0);
        Verschilsplitsing.Splits(een, een)!.DoorBevolking.ShouldBeInRange(-1, 1);
        Verschilsplitsing.Splits(een, een)!.DoorRegels.ShouldBe(Verschilsplitsing.Splits(een, een)!.Totaal);
    }

    [Theory]
    [InlineData(1, 80, 13)]
    [InlineData(1, 3, 333)]
    [InlineData(0, 80, 0)]
    [InlineData(80, 80, 1000)]
    public void Een_aandeel_is_in_tienden_van_een_procent_en_een_half_gaat_omhoog(long hulp, long contacten, int aandeel) =>
        Verschilsplitsing.Aandeel(hulp, contacten).ShouldBe(aandeel);

    [Fact]
    public void Van_niets_en_van_wat_verborgen_is_bestaat_geen_aandeel()
    {
        Verschilsplitsing.Aandeel(0, 0).ShouldBeNull();
        Verschilsplitsing.Aandeel(null, 80).ShouldBeNull();
        Verschilsplitsing.Aandeel(10, null).ShouldBeNull();
    }

    [Fact]
    public void Een_voorbeeld_om_na_te_rekenen()
    {
        // 60% and 40% under the own rules; the rules of the other would make it 50% and 45%.
        var verschil = Verschilsplitsing.Splits(new(100, Cel(60), Cel(50)), new(200, Cel(90), Cel(80)));

        verschil.ShouldBe(new Verschil(200, 75, 125));
    }

    public static TheoryData<int> Zaden() => [.. Enumerable.Range(1, 5)];

    private static Deelcel Cel(long hulp) => new(Celstand.Getoond, hulp);

    private static Populatiedeel Omgekeerd(Populatiedeel deel) => deel with { Eerste = deel.Tweede, Tweede = deel.Eerste };

    private static Populatiedeel Deel(Random kans)
    {
        var contacten = kans.Next(10, 5000);
        return new(contacten, Cel(kans.Next(contacten + 1)), Cel(kans.Next(contacten + 1)));
    }

    private static Populatie Populatie(Random kans)
    {
        var contacten = kans.Next(10, 60);
        return new(contacten, kans.Next(8, 40), Cel(kans, contacten), Cel(kans, contacten));
    }

    private static Populatiecel Cel(Random kans, int contacten) => new(kans.Next(contacten + 1), kans.Next(8, 30), kans.Next(8, 30));

    private static Doorrekencontact Hulp(int duur, int jeugdige) => new(
        Guid.Empty,
        new Contactfeiten
        {
            Datum = new DateOnly(2026, 3, 2),
            Activiteit = Activiteit.Begeleiding,
            Doel = Doel.BestaandeProblematiek,
            Geboortedatum = new DateOnly(2015, 6, 1),
            VerwachteDuurMaanden = duur,
        },
        Uitkomst.Jeugdhulp, 15, true, true, null, jeugdige, jeugdige);
}
