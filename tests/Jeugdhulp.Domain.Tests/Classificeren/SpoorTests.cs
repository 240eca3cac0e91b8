using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Tests.Classificeren;

[Trait("Eis", "CLS-01")]
[Trait("Eis", "CLS-11")]
public sealed class SpoorTests
{
    private static readonly string[] AlleRegels =
        ["R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08", "R09", "R10", "R11", "R12", "R13", "R14", "R15"];

    [Theory]
    [MemberData(nameof(Activiteiten.Alle), MemberType = typeof(Activiteiten))]
    public void Het_spoor_toont_in_beide_lenzen_alle_vijftien_regels_op_volgorde_met_een_reden(Activiteit activiteit)
    {
        var classificatie = Feiten.Van(activiteit).Onder(new LokaleInstellingen { MaxGesprekken = 6 });

        foreach (var lens in new[] { classificatie.Gemeente, classificatie.Norm })
        {
            lens.Spoor.Select(s => s.Regel).ShouldBe(AlleRegels);
            lens.Spoor.ShouldAllBe(s => s.Waarom.Trim().Length > 0);
        }
    }

    [Theory]
    [MemberData(nameof(Activiteiten.Alle), MemberType = typeof(Activiteiten))]
    public void De_regel_die_beslist_geldt_volgens_het_spoor(Activiteit activiteit)
    {
        var classificatie = Feiten.Van(activiteit).Onder(new LokaleInstellingen { MaxGesprekken = 6 });

        foreach (var lens in new[] { classificatie.Gemeente, classificatie.Norm })
        {
            lens.Spoor.Single(s => s.Regel == lens.Regel.Code).Geldt.ShouldBeTrue();
        }
    }

    [Theory]
    [MemberData(nameof(Activiteiten.Alle), MemberType = typeof(Activiteiten))]
    public void De_regel_die_beslist_heeft_een_tekst_en_een_bron(Activiteit activiteit)
    {
        var classificatie = Feiten.Van(activiteit).ZonderInstellingen();

        foreach (var regel in new[] { classificatie.Gemeente.Regel, classificatie.Norm.Regel })
        {
            regel.Tekst.ShouldNotBeNullOrWhiteSpace();
            regel.Bron.ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Fact]
    public void De_eerste_regel_die_beslist_wint_en_wat_daarna_ook_geldt_blijft_zichtbaar()
    {
        var contact = Feiten.Van(Activiteit.Triage).VanLeeftijd(23) with { Anoniem = true };

        var gemeente = contact.ZonderInstellingen().Gemeente;

        gemeente.Regel.Code.ShouldBe("R01");
        Geldt(gemeente, "R01").ShouldBeTrue();
        Geldt(gemeente, "R03").ShouldBeTrue();
        Geldt(gemeente, "R04").ShouldBeTrue();
        Geldt(gemeente, "R06").ShouldBeFalse();
    }

    [Fact]
    public void Een_regel_waarvan_de_voorwaarde_niet_is_vervuld_geldt_niet()
    {
        var contact = Feiten.Van(Activiteit.Regie);

        var spoor = contact.ZonderInstellingen().Gemeente.Spoor;

        spoor.Where(s => s.Geldt).Select(s => s.Regel).ShouldContain("R06");
        foreach (var regel in new[] { "R01", "R02", "R03", "R04", "R05", "R08", "R09", "R10", "R11", "R12", "R13", "R14" })
        {
            spoor.Single(s => s.Regel == regel).Geldt.ShouldBeFalse(regel);
        }
    }

    [Fact]
    public void Een_lokale_keuze_maakt_regel_veertien_alleen_in_de_lens_van_de_gemeente_geldig()
    {
        var classificatie = Feiten.Van(Activiteit.Begeleiding).Onder(new LokaleInstellingen { GeenIndicatieIsHulp = true });

        Geldt(classificatie.Gemeente, "R14").ShouldBeTrue();
        Geldt(classificatie.Norm, "R14").ShouldBeFalse();
    }

    [Fact]
    public void Voorkomen_geldt_voor_de_norm_op_het_doel_alleen_en_voor_de_gemeente_pas_met_een_keuze()
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { Doel = Doel.VoorkomenSpecialistisch };

        var classificatie = contact.Onder(new LokaleInstellingen { MaxGesprekken = 6 });

        Geldt(classificatie.Gemeente, "R12").ShouldBeFalse();
        Geldt(classificatie.Norm, "R12").ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Activiteiten.Alle), MemberType = typeof(Activiteiten))]
    public void Elke_uitkomst_heeft_een_leesbare_zin(Activiteit activiteit)
    {
        var zin = Feiten.Van(activiteit).Onder(new LokaleInstellingen { MaxGesprekken = 6 }).Zin;

        zin.ShouldNotBeNullOrWhiteSpace();
        zin.ShouldEndWith(".");
        char.IsUpper(zin[0]).ShouldBeTrue(zin);
    }

    [Fact]
    [Trait("Eis", "CLS-06")]
    public void De_zin_bij_een_grensgeval_noemt_beide_klassen_en_vraagt_om_een_keuze()
    {
        var zin = Feiten.Van(Activiteit.Begeleiding).Onder(new LokaleInstellingen { MaxGesprekken = 6 }).Zin;

        zin.ShouldContain("jeugdhulp");
        zin.ShouldContain("toegang");
        zin.ShouldContain("Kies");
    }

    [Fact]
    [Trait("Eis", "BEH-08")]
    public void De_zin_bij_een_ontbrekende_instelling_zegt_wie_die_kan_invullen()
    {
        foreach (var activiteit in new[] { Activiteit.Intake, Activiteit.Overbruggingszorg, Activiteit.OpenHouden, Activiteit.PohJeugd, Activiteit.Begeleiding })
        {
            var classificatie = Feiten.Van(activiteit).ZonderInstellingen();

            classificatie.Gemeente.Uitkomst.ShouldBe(Uitkomst.NietVastgelegd);
            classificatie.Zin.ShouldContain("beheerder");
        }
    }

    [Theory]
    [InlineData(6, "6")]
    [InlineData(9, "9")]
    [Trait("Eis", "CLS-18")]
    public void De_zin_over_eigen_hulp_noemt_het_aantal_en_de_grens(int verwacht, string aantal)
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { VerwachtAantalGesprekken = verwacht };

        var zin = contact.Onder(new LokaleInstellingen { MaxGesprekken = 6 }).Zin;

        zin.ShouldContain(aantal + " gesprekken");
        zin.ShouldContain("6 gesprekken");
    }

    private static bool Geldt(Lensuitkomst lens, string regel) => lens.Spoor.Single(s => s.Regel == regel).Geldt;

    [Fact]
    public void Het_spoor_wordt_een_keer_geschreven_en_blijft_dan_hetzelfde()
    {
        var spoor = Feiten.Van(Activiteit.Begeleiding).ZonderInstellingen().Gemeente.Spoor;

        spoor[0].ShouldBeSameAs(spoor[0]);
    }
}
