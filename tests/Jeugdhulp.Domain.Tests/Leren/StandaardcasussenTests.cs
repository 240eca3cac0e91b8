using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Leren;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Domain.Tests.Classificeren;

namespace Jeugdhulp.Domain.Tests.Leren;

[Trait("Eis", "LER-02")]
public sealed class StandaardcasussenTests
{
    [Fact]
    public void Elke_casus_heeft_een_eigen_nummer_een_titel_een_verhaal_en_feiten_die_kloppen()
    {
        Standaardcasussen.Alle.Count.ShouldBeGreaterThanOrEqualTo(15);
        Standaardcasussen.Alle.Select(c => c.Nummer).ShouldBe(Enumerable.Range(1, Standaardcasussen.Alle.Count));
        Standaardcasussen.Alle.Select(c => c.Id).ShouldBeUnique();
        Standaardcasussen.Alle.Select(c => c.Titel).ShouldBeUnique();
        Standaardcasussen.Alle.ShouldAllBe(c => c.Verhaal.Length >= 150 && c.Feiten.Controleer().Count == 0);
    }

    [Fact]
    public void Geen_zin_van_een_verhaal_is_langer_dan_twintig_woorden_en_geen_titel_of_verhaal_noemt_een_klasse()
    {
        foreach (var casus in Standaardcasussen.Alle)
        {
            foreach (var zin in casus.Verhaal.Split(['.', '?'], StringSplitOptions.RemoveEmptyEntries))
            {
                zin.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeLessThanOrEqualTo(20, zin);
            }

            foreach (var klasse in Enum.GetNames<Klasse>())
            {
                casus.Verhaal.ShouldNotContain(klasse, Case.Insensitive, casus.Titel);
                casus.Titel.ShouldNotContain(klasse, Case.Insensitive, casus.Titel);
            }
        }
    }

    [Fact]
    public void De_casussen_raken_alle_regels_waarover_het_onderzoek_zegt_dat_men_verschilt()
    {
        var regels = new[] { Voorbeeldinstellingen.A, Voorbeeldinstellingen.E }
            .SelectMany(i => Standaardcasussen.Alle.Select(c => Classificator.BepaalMetSpoor(c.Feiten, i, Protocol.Van2022).Gemeente.Regel.Code))
            .ToHashSet();

        new[] { "R02", "R03", "R04", "R05", "R06", "R08", "R09", "R10", "R11", "R12", "R13", "R15" }.ShouldBeSubsetOf(regels);
    }

    [Fact]
    public void Dezelfde_casus_krijgt_onder_andere_instellingen_een_andere_klasse()
    {
        Uitkomst(11, Voorbeeldinstellingen.A).ShouldBe(Domain.Classificeren.Uitkomst.Jeugdhulp);
        Uitkomst(12, Voorbeeldinstellingen.A).ShouldBe(Domain.Classificeren.Uitkomst.Toegang);
        Uitkomst(1, Voorbeeldinstellingen.A).ShouldBe(Domain.Classificeren.Uitkomst.Preventie);
        Uitkomst(1, Voorbeeldinstellingen.B).ShouldBe(Domain.Classificeren.Uitkomst.Jeugdhulp);
        Uitkomst(7, Voorbeeldinstellingen.E).ShouldBe(Domain.Classificeren.Uitkomst.Jeugdhulp);
        Uitkomst(7, Voorbeeldinstellingen.A).ShouldBe(Domain.Classificeren.Uitkomst.NietVastgelegd);
    }

    [Fact]
    public void Waar_geen_team_hulp_geeft_is_een_landelijke_casus_over_hulp_toegang_en_een_eigen_casus_niet()
    {
        var feiten = Casus(11).Feiten;
        const Teamtaken ZonderHulp = Teamtaken.Toegang | Teamtaken.Regie;

        Classificator.Bepaal(feiten.In(Casusherkomst.Landelijk, ZonderHulp), Voorbeeldinstellingen.B).Gemeente.Uitkomst.ShouldBe(Domain.Classificeren.Uitkomst.Toegang);
        feiten.In(Casusherkomst.Gemeente, ZonderHulp).ShouldBe(feiten);
        feiten.In(Casusherkomst.Landelijk, Teamtaken.Geen).ShouldBe(feiten);
    }

    [Fact]
    [Trait("Eis", "REG-02")]
    public void De_toets_kiest_om_de_beurt_een_casus_van_elke_klasse_en_nooit_een_zonder_klasse()
    {
        var alles = Standaardcasussen.Alle.Select(c => (Casus: c, Classificator.Bepaal(c.Feiten, Voorbeeldinstellingen.B).Gemeente.Uitkomst)).ToList();
        var toets = Toets.Kies(alles).Select(c => alles.Single(a => a.Casus == c).Uitkomst).ToList();

        toets.Count.ShouldBe(Toets.Omvang);
        toets.Take(4).ShouldBe([Domain.Classificeren.Uitkomst.Toegang, Domain.Classificeren.Uitkomst.Preventie, Domain.Classificeren.Uitkomst.Casusregie, Domain.Classificeren.Uitkomst.Jeugdhulp]);
        toets.ShouldAllBe(u => u.IsKlasse());
        Toets.Kies([(1, Domain.Classificeren.Uitkomst.Grensgeval)]).ShouldBeEmpty();
    }

    private static Uitkomst Uitkomst(int nummer, LokaleInstellingen instellingen) => Classificator.Bepaal(Casus(nummer).Feiten, instellingen).Gemeente.Uitkomst;

    private static Standaardcasus Casus(int nummer) => Standaardcasussen.Alle.Single(c => c.Nummer == nummer);
}
