using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Domain.Tests.Cijfers;

/// <summary>What holds of the figures whatever the facts are, and of every figure there is.</summary>
public sealed class CijfertellerEigenschappen
{
    private static readonly Guid Noord = new("00000000-0000-0000-0000-00000000000a");
    private static readonly Guid Zuid = new("00000000-0000-0000-0000-00000000000b");

    [Fact]
    public void Dezelfde_feiten_in_een_andere_volgorde_geven_dezelfde_cijfers()
    {
        var feiten = Willekeurig(new Random(4), 400);

        var heen = new Cijferteller(2023, 2025, new(2026, 1, 1)).Tel(feiten);
        var terug = new Cijferteller(2023, 2025, new(2026, 1, 1)).Tel(feiten with { Trajecten = [.. feiten.Trajecten.Reverse()], Dossiers = [.. feiten.Dossiers.Reverse()] });

        terug.OrderBy(c => c.Key.ToString(), StringComparer.Ordinal).ShouldBe(heen.OrderBy(c => c.Key.ToString(), StringComparer.Ordinal));
    }

    [Theory]
    [Trait("Eis", "DSH-04")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Voor_willekeurige_feiten_sluiten_de_stromen_en_zijn_delen_nooit_meer_dan_het_geheel(int zaad)
    {
        var cijfers = new Cijferteller(2023, 2025, new(2026, 1, 1)).Tel(Willekeurig(new Random(zaad), 600));

        foreach (var lens in Enum.GetValues<Cijferlens>())
        {
            foreach (var deel in new[] { Uitsplitsing.Alles, new Uitsplitsing(Noord, null), new Uitsplitsing(Zuid, null) })
            {
                foreach (var moment in Enumerable.Range(2023, 3).SelectMany(Meetmoment.InJaar))
                {
                    decimal Van(Maat maat) => cijfers.GetValueOrDefault(new(moment, lens, maat, deel));
                    Van(Maat.Trajecten).ShouldBeGreaterThan(0);
                    if (lens is not Cijferlens.Dossier)
                    {
                        Van(Maat.Jeugdigen).ShouldBeLessThanOrEqualTo(Van(Maat.Trajecten));
                    }

                    if (moment.Wijze is Meetwijze.Peildatum)
                    {
                        continue;
                    }

                    (Van(Maat.Beginstand) + Van(Maat.Instroom) - Van(Maat.Uitstroom)).ShouldBe(Van(Maat.Eindstand));
                    (Van(Maat.Beginstand) + Van(Maat.Instroom)).ShouldBe(Van(Maat.Trajecten));
                    (Van(Maat.Nieuw) + Van(Maat.HerhaaldBeroep) + Van(Maat.Aansluitend)).ShouldBe(Van(Maat.Instroom));
                    Van(Maat.Langdurig).ShouldBeLessThanOrEqualTo(Van(Maat.Uitstroom));
                    Van(Maat.Beginstand).ShouldBe(moment.Begin.Year == 2023 ? Van(Maat.Beginstand) : cijfers.GetValueOrDefault(new(moment.Vorige, lens, Maat.Eindstand, deel)));
                }
            }
        }
    }

    [Fact]
    public void Elke_maat_heeft_een_naam_en_een_definitie_onder_elke_lens()
    {
        foreach (var maat in Enum.GetValues<Maat>())
        {
            foreach (var lens in Enum.GetValues<Cijferlens>())
            {
                maat.Naam(lens).ShouldNotBeNullOrWhiteSpace();
                maat.Definitie(lens).ShouldEndWith(".");
            }
        }
    }

    [Fact]
    public void Een_uitsplitsing_leest_terug_wat_zij_schreef()
    {
        foreach (var deel in new Uitsplitsing[] { default, new(Noord, null), new(null, "jeugdhulp"), new(Zuid, "01") })
        {
            Uitsplitsing.Parse(deel.ToString()).ShouldBe(deel);
        }
    }

    internal static Cijferfeiten Willekeurig(Random willekeurig, int aantal)
    {
        Guid[] personen = [.. Enumerable.Range(0, aantal / 3).Select(_ => Guid.NewGuid())];
        DateOnly Ergens() => new DateOnly(2017, 1, 1).AddDays(willekeurig.Next(3600));
        DateOnly? Tot(DateOnly van) => willekeurig.Next(3) == 0 ? null : van.AddDays(willekeurig.Next(900));
        var trajecten = Enumerable.Range(0, aantal).Select(_ =>
        {
            var van = Ergens();
            return new Trajectfeit(personen[willekeurig.Next(personen.Length)], willekeurig.Next(2) == 0 ? Noord : Zuid, Uitvoerder.Wijkteam, "01", Verwijzer.School, van, Tot(van), willekeurig.Next(4) == 0 ? null : van);
        });
        var dossiers = Enumerable.Range(0, aantal).Select(_ =>
        {
            var van = Ergens();
            var tot = Tot(van);
            return new Dossierfeit(willekeurig.Next(2) == 0 ? Noord : Zuid, (Verwijzer)willekeurig.Next(3), van, tot, [new(personen[willekeurig.Next(personen.Length)], van, tot)]);
        });
        return new([.. trajecten], [.. dossiers], [], [], []);
    }
}
