using Jeugdhulp.Domain.Classificeren;

namespace Jeugdhulp.Domain.Tests.Eigenschappen;

public sealed class VerkleinerTests
{
    [Fact]
    public void Een_fout_krimpt_tot_de_antwoorden_die_ertoe_doen()
    {
        var fout = Should.Throw<Exception>(() => Eigenschap.Geldt(1000, 40, onzin: false, (feiten, instellingen) =>
            (feiten.VerwachteDuurMaanden > instellingen.MaxDuurMaanden).ShouldBeFalse()));

        var kleinste = fout.Message.Split('\n').SkipWhile(r => !r.StartsWith("Shrunk:", StringComparison.Ordinal)).Skip(1).First();

        kleinste.ShouldContain("verwachteDuurMaanden=");
        kleinste.ShouldContain("maxDuurMaanden=");
        foreach (var bijzaak in new[] { "maxGesprekken=", "urenPerWeek=", "korteReeksKlasse=", "doel=", "langdurig=", "geboortedatum=", "combinatie=" })
        {
            kleinste.ShouldNotContain(bijzaak);
        }
    }

    [Fact]
    public void Dezelfde_eigenschap_ziet_elke_keer_dezelfde_gevallen()
    {
        Gezien(41).ShouldBe(Gezien(41));
        Gezien(41).ShouldNotBe(Gezien(42));
    }

    [Fact]
    public void Elke_verkleining_komt_tot_een_einde()
    {
        var willekeurig = new Willekeurig(43, onzin: true);
        for (var i = 0; i < 50; i++)
        {
            var geval = new Proefgeval(willekeurig.Feiten(), willekeurig.Instellingen());
            var stappen = 0;
            while (Verkleiner.Kleiner(geval).LastOrDefault() is { } kleiner && stappen < 100)
            {
                geval = kleiner;
                stappen++;
            }

            stappen.ShouldBeLessThan(60);
        }
    }

    private static List<string> Gezien(int zaad)
    {
        var gezien = new List<string>();
        Eigenschap.Geldt(20, zaad, onzin: false, (feiten, instellingen) => gezien.Add(Bewijsmaker.Maak(feiten, instellingen).Sha256));
        return gezien;
    }
}
