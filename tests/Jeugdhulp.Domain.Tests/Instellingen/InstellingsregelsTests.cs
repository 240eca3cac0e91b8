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

    /// <summary>Only the stored rule is looked at, so a contact that another answer would change is found by the rule it has now.</summary>
    [Fact]
    public void Wat_een_ander_antwoord_verandert_is_nu_bij_die_instelling_te_vinden()
    {
        for (var zaad = 0; zaad < Gevallen; zaad++)
        {
            var kans = new Willekeurig(zaad, onzin: false);
            var (feiten, instellingen) = (kans.Feiten(), kans.Instellingen());
            var nu = Classificator.BepaalMetSpoor(feiten, instellingen, Protocol.Op(feiten.Datum)).Gemeente;
            foreach (var veld in Instellingsvelden.Alle.Where(v => v.IsVastgelegd(instellingen)))
            {
                foreach (var antwoord in Andere(veld))
                {
                    var anders = Classificator.Bepaal(feiten, veld.Met(instellingen, antwoord)!, Lens.Gemeente);
                    if (anders.Uitkomst != nu.Uitkomst)
                    {
                        Instellingsregels.BeslistMee(veld.Sleutel, nu.Regel.Code, feiten.Activiteit, feiten.Vervolg)
                            .ShouldBeTrue($"{veld.Sleutel}: {nu.Regel.Code} {nu.Uitkomst}, anders {anders.Uitkomst}");
                    }
                }
            }
        }

        // No answer, or another choice. "Nee" is the same as no answer in every rule.
        static IEnumerable<string[]> Andere(Instellingsveld veld) =>
            veld.Soort is Veldsoort.Keuze ? veld.Keuzes.Select(k => new[] { k.Code }).Append([]) : [[]];
    }

    [Theory]
    [InlineData(Instellingsnamen.PohJeugd, "R13", Activiteit.PohJeugd, Vervolg.Geen)]
    [InlineData(Instellingsnamen.SchoolmaatschappelijkWerk, "R15", Activiteit.SchoolmaatschappelijkWerk, Vervolg.Geen)]
    [InlineData(Instellingsnamen.IntakeTeltAls, "R15", Activiteit.Intake, Vervolg.Geen)]
    [InlineData(Instellingsnamen.SiblingPreventie, "R13", Activiteit.Opvoedondersteuning, Vervolg.SiblingVanTraject)]
    public void Een_antwoord_dat_de_volgende_regels_laat_beslissen_telt_mee(string instelling, string regel, Activiteit activiteit, Vervolg vervolg)
    {
        Instellingsregels.BeslistMee(instelling, regel, activiteit, vervolg).ShouldBeTrue();
        Instellingsregels.BeslistMee(instelling, regel, Activiteit.Begeleiding, Vervolg.Geen).ShouldBeFalse();
    }

    [Fact]
    public void Zonder_grens_beslist_de_instelling_over_hulp_zonder_indicatie_ook_in_een_korte_reeks()
    {
        var instellingen = new LokaleInstellingen { GeenIndicatieIsHulp = true, KorteReeksKlasse = KorteReeksKlasse.Jeugdhulp };
        var feiten = new Contactfeiten { Datum = new DateOnly(2026, 3, 2), Activiteit = Activiteit.Opvoedondersteuning };
        var met = Classificator.Bepaal(feiten, instellingen, Lens.Gemeente);

        Classificator.Bepaal(feiten, instellingen with { GeenIndicatieIsHulp = null }, Lens.Gemeente).Uitkomst.ShouldNotBe(met.Uitkomst);
        Instellingsregels.BeslistMee(Instellingsnamen.GeenIndicatieIsHulp, $"R{met.Regelnummer}", feiten.Activiteit, feiten.Vervolg).ShouldBeTrue();
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
        Instellingsregels.BeslistMee(Instellingsnamen.PohJeugd, "R02", activiteit, Vervolg.Geen).ShouldBe(beslist);
}
