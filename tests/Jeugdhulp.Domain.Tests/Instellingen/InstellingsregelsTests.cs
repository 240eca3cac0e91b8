using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Tests.Classificeren;
using Jeugdhulp.Domain.Tests.Eigenschappen;

namespace Jeugdhulp.Domain.Tests.Instellingen;

[Trait("Eis", "LOK-32")]
public sealed class InstellingsregelsTests
{
    private const int Gevallen = 2_000;

    [Fact]
    public void Elke_genoemde_instelling_bestaat() =>
        Instellingsvelden.Alle.Where(v => Instellingsregels.Van(v.Sleutel).Count > 0).Count().ShouldBe(18);

    [Fact]
    public void Wat_een_open_instelling_openlaat_wordt_bij_die_instelling_geteld()
    {
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        for (var zaad = 0; zaad < Gevallen; zaad++)
        {
            var kans = new Willekeurig(zaad, onzin: false);
            var feiten = kans.Feiten();
            var uitkomst = Classificator.BepaalMetSpoor(feiten, kans.Instellingen(), Protocol.Op(feiten.Datum)).Gemeente;

            if (uitkomst.Uitkomst is Uitkomst.NietVastgelegd)
            {
                Instellingsregels.Gevraagd(uitkomst.Regel.Code, feiten.Activiteit).ShouldBe(uitkomst.OntbrekendeInstelling);
                gezien.Add(uitkomst.OntbrekendeInstelling!);
            }
        }

        gezien.Count.ShouldBe(7);
    }

    /// <summary>Taking one answer away may change only what that setting had a say in, before or after.</summary>
    [Fact]
    public void Een_instelling_verandert_alleen_wat_bij_haar_regels_hoort()
    {
        for (var zaad = 0; zaad < Gevallen; zaad++)
        {
            var kans = new Willekeurig(zaad, onzin: false);
            var (feiten, instellingen) = (kans.Feiten(), kans.Instellingen());
            var eerst = Classificator.BepaalMetSpoor(feiten, instellingen, Protocol.Op(feiten.Datum)).Gemeente;
            foreach (var veld in Instellingsvelden.Alle.Where(v => v.IsVastgelegd(instellingen)))
            {
                var zonder = veld.Met(instellingen, [])!;
                var daarna = Classificator.BepaalMetSpoor(feiten, zonder, Protocol.Op(feiten.Datum)).Gemeente;
                if (daarna.Uitkomst != eerst.Uitkomst)
                {
                    (Instellingsregels.BeslistMee(veld.Sleutel, eerst.Regel.Code, feiten.Activiteit)
                        || Instellingsregels.BeslistMee(veld.Sleutel, daarna.Regel.Code, feiten.Activiteit))
                        .ShouldBeTrue($"{veld.Sleutel}: {eerst.Regel.Code} {eerst.Uitkomst}, {daarna.Regel.Code} {daarna.Uitkomst}");
                }
            }
        }
    }

    [Fact]
    public void Zonder_een_grens_is_de_grens_een_open_vraag_en_met_een_niet()
    {
        Instellingsregels.Open(LokaleInstellingen.Leeg).Select(o => o.Sleutel).ShouldContain(Instellingsomschrijvingen.Drempels);
        Instellingsregels.Open(new() { MaxDuurMaanden = 6 }).Select(o => o.Sleutel).ShouldNotContain(Instellingsomschrijvingen.Drempels);
        Instellingsregels.Open(new() { GeenIndicatieIsHulp = true }).Select(o => o.Sleutel).ShouldNotContain(Instellingsomschrijvingen.Drempels);
    }

    [Fact]
    [Trait("Eis", "BEH-08")]
    public void Wat_beantwoord_is_staat_niet_meer_open()
    {
        Instellingsregels.Open(LokaleInstellingen.Leeg).Select(o => o.Sleutel).ShouldContain(Instellingsnamen.IntakeTeltAls);
        Instellingsregels.Open(new() { IntakeTeltAls = IntakeTeltAls.Toegang }).Select(o => o.Sleutel).ShouldNotContain(Instellingsnamen.IntakeTeltAls);
    }

    [Theory]
    [InlineData(Activiteit.PohJeugd, true)]
    [InlineData(Activiteit.SchoolmaatschappelijkWerk, false)]
    public void De_praktijkondersteuner_beslist_alleen_over_zijn_eigen_werk(Activiteit activiteit, bool beslist) =>
        Instellingsregels.BeslistMee(Instellingsnamen.PohJeugd, "R02", activiteit).ShouldBe(beslist);
}
