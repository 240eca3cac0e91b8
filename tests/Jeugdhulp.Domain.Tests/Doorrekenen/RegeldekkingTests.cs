using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Doorrekenen;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Domain.Tests.Classificeren;
using Jeugdhulp.Domain.Tests.Eigenschappen;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Doorrekenen;

/// <summary>What every single rule does with the contacts of a period.</summary>
[Trait("Eis", "CLS-14")]
public sealed class RegeldekkingTests
{
    private static readonly LokaleInstellingen Zes = new() { MaxGesprekken = 6, KorteReeksKlasse = KorteReeksKlasse.Preventie };

    [Fact]
    public void Een_regel_die_bij_geen_contact_gold_zegt_dat()
    {
        var regel = Reken(Zes, Feiten(Activiteit.Regie)).Dekking![0];

        (regel.Regel, regel.Stand).ShouldBe((1, Dekkingsstand.Nooit));
        Dekkingszinnen.Schrijf(regel, Zes).ShouldBe("Deze regel gold bij geen enkel contact.");
    }

    [Fact]
    public void Een_regel_die_altijd_te_laat_komt_noemt_welke_eerdere_regels_beslisten()
    {
        // A short talk without a name: R03 decides before R09 can, and before R15, which applies to everything.
        var dekking = Reken(Zes, Feiten(Activiteit.KortGesprek) with { Anoniem = true }, Feiten(Activiteit.KortGesprek) with { Anoniem = true }).Dekking!;

        dekking[2].ShouldSatisfyAllConditions(r => r.Beslist.ShouldBe(2), r => r.OverstemdDoor.ShouldBeEmpty());
        dekking[8].OverstemdDoor.ShouldBe([new Overstemming(3, 2)]);
        dekking[8].Stand.ShouldBe(Dekkingsstand.Overstemd);
        Dekkingszinnen.Schrijf(dekking[8], Zes).ShouldBe("Deze regel gold bij 2 contacten, maar steeds besliste een eerdere regel: R03 (2 keer).");
        dekking[14].OverstemdDoor.ShouldBe([new Overstemming(3, 2)]);
    }

    [Theory]
    [InlineData(5, 0, "Deze regel besliste 1 contact, geen daarvan dicht bij een grens.")]
    [InlineData(6, 1, "Deze regel besliste 1 contact; 1 daarvan ligt dicht bij een grens: een stap hoger of lager en de klasse is anders.")]
    [InlineData(7, 1, "Deze regel besliste 1 contact; 1 daarvan ligt dicht bij een grens: een stap hoger of lager en de klasse is anders.")]
    [InlineData(8, 0, "Deze regel besliste 1 contact, geen daarvan dicht bij een grens.")]
    public void Een_contact_binnen_een_stap_van_de_grens_ligt_dicht_bij_de_grens(int gesprekken, int dichtBij, string zin)
    {
        var regel = Reken(Zes, Feiten(Activiteit.Opvoedondersteuning) with { VerwachtAantalGesprekken = gesprekken }).Dekking![12];

        (regel.Beslist, regel.DichtBijGrens).ShouldBe((1, dichtBij));
        Dekkingszinnen.Schrijf(regel, Zes).ShouldBe(zin);
    }

    [Fact]
    public void Een_regel_die_op_een_vraag_wacht_staat_uit()
    {
        var dekking = Reken(Zes, Feiten(Activiteit.Begeleiding)).Dekking!;

        Dekkingszinnen.Schrijf(dekking[11], Zes).ShouldStartWith("Deze regel staat uit");
        Dekkingszinnen.Schrijf(dekking[13], Zes).ShouldStartWith("Deze regel staat uit");
        Dekkingszinnen.Schrijf(dekking[13], Zes with { GeenIndicatieIsHulp = false }).ShouldStartWith("Deze regel staat uit");
        Dekkingszinnen.Schrijf(dekking[13], Zes with { GeenIndicatieIsHulp = true }).ShouldContain("die beslissen in R15");
        Dekkingszinnen.Schrijf(dekking[11], Zes with { KorteBegeleidingTerVoorkoming = HulpOfPreventie.Preventie }).ShouldBe("Deze regel gold bij geen enkel contact.");
    }

    [Fact]
    public void De_eerdere_regel_die_het_vaakst_besliste_staat_voorop()
    {
        var dekking = Reken(Zes, Feiten(Activiteit.Consult), Feiten(Activiteit.Regie), Feiten(Activiteit.Regie)).Dekking!;

        dekking[14].OverstemdDoor.ShouldBe([new Overstemming(6, 2), new Overstemming(3, 1)]);
    }

    [Fact]
    public void Een_zin_noemt_hoogstens_drie_eerdere_regels_en_buigt_mee_met_het_aantal()
    {
        Overstemming[] eerdere = [new(3, 1500), new(4, 3), new(6, 2), new(9, 1)];

        Dekkingszinnen.Schrijf(new(15, 0, 0, eerdere[..3]), Zes).ShouldEndWith(": R03 (1.500 keer), R04 (3 keer), R06 (2 keer).");
        Dekkingszinnen.Schrijf(new(15, 0, 0, eerdere), Zes).ShouldEndWith(": R03 (1.500 keer), R04 (3 keer), R06 (2 keer) en andere.");
        Dekkingszinnen.Schrijf(new(13, 1200, 2, []), Zes).ShouldStartWith("Deze regel besliste 1.200 contacten; 2 daarvan liggen dicht bij een grens");
    }

    [Fact]
    public void Met_andere_teamtaken_kijkt_de_dekking_naar_de_regel_die_dan_beslist()
    {
        var doorrekening = new Doorrekening(new Halfjaar(2026, 1), new Halfjaar(2026, 1), new Doorrekenregels(Zes, Teamtaken.Toegang | Teamtaken.Regie), dekking: true);

        doorrekening.Tel(new(Guid.Empty, Feiten(Activiteit.Begeleiding), Uitkomst.Jeugdhulp, 15, true, true, null, 0, 0));

        doorrekening.Uitslag().Dekking!.Where(r => r.Beslist > 0).ShouldHaveSingleItem().Regel.ShouldBe(7);
    }

    [Fact]
    public void Zonder_de_vraag_en_onder_de_dossierdefinitie_is_er_geen_dekking()
    {
        new Doorrekening(new Halfjaar(2026, 1), new Halfjaar(2026, 1), new Doorrekenregels(Zes)).Uitslag().Dekking.ShouldBeNull();
        new Doorrekening(new Halfjaar(2026, 1), new Halfjaar(2026, 1), new Doorrekenregels(Zes, Dossierdefinitie: true), dekking: true).Uitslag().Dekking.ShouldBeNull();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Elke_regel_doet_wat_het_spoor_van_elk_contact_zegt(int zaad)
    {
        var willekeurig = new Willekeurig(zaad, onzin: false);
        var instellingen = willekeurig.Instellingen();
        var contacten = Enumerable.Range(0, 400).Select(_ => willekeurig.Feiten()).ToList();

        var uitslag = Reken(instellingen, [.. contacten]);

        var sporen = contacten.ConvertAll(f => (Besliste: Classificator.Bepaal(f, instellingen, Lens.Gemeente).Regelnummer, Classificator.BepaalMetSpoor(f, instellingen, Protocol.Op(f.Datum)).Gemeente.Spoor));
        uitslag.Dekking!.Sum(r => r.Beslist).ShouldBe(contacten.Count);
        uitslag.Dekking!.Sum(r => r.DichtBijGrens).ShouldBe(uitslag.Totaal.DichtBijGrens);
        foreach (var regel in uitslag.Dekking!)
        {
            regel.Beslist.ShouldBe(sporen.Count(s => s.Besliste == regel.Regel));
            regel.OverstemdDoor.Sum(o => o.Aantal).ShouldBe(sporen.Count(s => s.Besliste != regel.Regel && s.Spoor[regel.Regel - 1].Geldt));
            regel.OverstemdDoor.ShouldAllBe(o => o.Door < regel.Regel);
        }
    }

    private static Contactfeiten Feiten(Activiteit activiteit) => new()
    {
        Datum = new DateOnly(2026, 3, 2),
        Activiteit = activiteit,
        Doel = Doel.Opvoedondersteuning,
        Geboortedatum = new DateOnly(2015, 6, 1),
    };

    private static Doorrekenuitslag Reken(LokaleInstellingen instellingen, params Contactfeiten[] contacten)
    {
        var doorrekening = new Doorrekening(new Halfjaar(2015, 1), new Halfjaar(2030, 2), new Doorrekenregels(instellingen), dekking: true);
        foreach (var (i, feiten) in contacten.Index())
        {
            doorrekening.Tel(new(new Guid(i, 0, 0, new byte[8]), feiten, Uitkomst.Toegang, 4, false, false, null, i, i));
        }

        return doorrekening.Uitslag();
    }
}
