using System.Globalization;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Doorrekenen;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Doorrekenen;

/// <summary>What other rules would do with contacts as they stand.</summary>
[Trait("Eis", "CLS-14")]
public sealed class DoorrekeningTests
{
    private static readonly LokaleInstellingen Nu = new() { MaxDuurMaanden = 6, LevertAanCbs = true };
    private static readonly DateOnly Voorjaar = new(2026, 3, 2);
    private static readonly DateOnly Najaar = new(2026, 9, 1);

    private int _volgende;

    [Fact]
    public void Een_lagere_grens_maakt_van_jeugdhulp_toegang_en_haalt_de_jeugdige_uit_de_levering()
    {
        var uitslag = Reken(Nu with { MaxDuurMaanden = 4 }, Hulp(duur: 5, jeugdige: 0, reeks: 0), Hulp(duur: 2, jeugdige: 1, reeks: 1));

        Cel(uitslag.Totaal, Uitkomst.Jeugdhulp, Uitkomst.Toegang).ShouldBe(1);
        Cel(uitslag.Totaal, Uitkomst.Jeugdhulp, Uitkomst.Jeugdhulp).ShouldBe(1);
        uitslag.Totaal.Jeugdigen.ShouldBe(new VoorEnNa(2, 1));
        uitslag.Totaal.Reeksen.ShouldBe(new VoorEnNa(2, 1));
        uitslag.Totaal.JeugdigenGeraakt.ShouldBe(1);
        uitslag.Totaal.ReeksenGeraakt.ShouldBe(1);
        uitslag.Regels.ShouldBe([new Regelovergang(15, 15, 1)]);
    }

    [Fact]
    public void Een_jeugdige_met_contacten_in_twee_halfjaren_telt_in_elk_en_in_het_geheel_een_keer()
    {
        var uitslag = Reken(Nu, Hulp(duur: 2, jeugdige: 0, reeks: 0), Hulp(duur: 2, jeugdige: 0, reeks: 0, datum: Najaar));

        uitslag.Halfjaren.Select(h => (h.Halfjaar!.Value.Code, h.Jeugdigen.Na)).ShouldBe([("2026H1", 1), ("2026H2", 1)]);
        uitslag.Totaal.Jeugdigen.ShouldBe(new VoorEnNa(1, 1));
    }

    [Theory]
    [InlineData("2026-01-01", "2026H1")]
    [InlineData("2026-06-30", "2026H1")]
    [InlineData("2026-07-01", "2026H2")]
    [InlineData("2026-12-31", "2026H2")]
    [InlineData("2028-02-29", "2028H1")]
    public void De_laatste_en_de_eerste_dag_tellen_in_hun_eigen_halfjaar(string dag, string halfjaar)
    {
        var doorrekening = new Doorrekening(new Halfjaar(2025, 2), new Halfjaar(2028, 1), new Doorrekenregels(Nu));
        doorrekening.Tel(Hulp(duur: 2, jeugdige: 0, reeks: 0, datum: DateOnly.ParseExact(dag, "yyyy-MM-dd", CultureInfo.InvariantCulture)));

        doorrekening.Uitslag().Halfjaren.Where(h => h.Contacten > 0).ShouldHaveSingleItem().Halfjaar!.Value.Code.ShouldBe(halfjaar);
    }

    [Fact]
    [Trait("Eis", "CLS-07")]
    public void Een_keuze_van_een_mens_blijft_staan_en_telt_apart()
    {
        var gekozen = Hulp(duur: 5, jeugdige: 0, reeks: 0) with { Keuze = Klasse.Jeugdhulp };

        var uitslag = Reken(Nu with { MaxDuurMaanden = 4 }, gekozen);

        uitslag.Totaal.Gekozen.ShouldBe(1);
        uitslag.Totaal.GekozenAnders.ShouldBe(1);
        uitslag.Totaal.Gewijzigd.ShouldBe(0);
        uitslag.Totaal.Matrix.Sum(rij => rij.Sum()).ShouldBe(0);
        uitslag.Totaal.Jeugdigen.ShouldBe(new VoorEnNa(1, 1));
        uitslag.Sprekend.ShouldBeEmpty();
    }

    [Fact]
    public void Wie_niet_meer_levert_houdt_dezelfde_klassen_en_een_lege_levering_en_raakt_elke_jeugdige_daarin()
    {
        var gekozen = Hulp(duur: 2, jeugdige: 1, reeks: 1) with { Keuze = Klasse.Jeugdhulp };
        var buiten = Hulp(duur: 2, jeugdige: 2, reeks: 2) with { Keuze = Klasse.Preventie, Levert = false };

        var uitslag = Reken(Nu with { LevertAanCbs = false }, Hulp(duur: 2, jeugdige: 0, reeks: 0), gekozen, buiten);

        uitslag.Totaal.Gewijzigd.ShouldBe(0);
        uitslag.Totaal.Jeugdigen.ShouldBe(new VoorEnNa(2, 0));
        uitslag.Totaal.Reeksen.ShouldBe(new VoorEnNa(2, 2));
        (uitslag.Totaal.JeugdigenGeraakt, uitslag.Totaal.ReeksenGeraakt).ShouldBe((2, 2));
        uitslag.Sprekend.ShouldHaveSingleItem().Levering.ShouldBeTrue();
    }

    [Theory]
    [InlineData(6, true, "de grens zelf: een maand lager en het is toegang")]
    [InlineData(7, true, "een maand hoger en het is jeugdhulp")]
    [InlineData(5, false, "ook een maand lager blijft het jeugdhulp")]
    [InlineData(8, false, "ook een maand hoger blijft het toegang")]
    public void Binnen_een_stap_van_de_grens_is_dicht_bij_de_grens(int duur, bool dichtbij, string waarom) =>
        Reken(Nu, Hulp(duur, 0, 0)).Totaal.DichtBijGrens.ShouldBe(dichtbij ? 1 : 0, waarom);

    [Fact]
    public void De_grens_van_gesprekken_kijkt_naar_het_hoogste_van_verwacht_en_werkelijk()
    {
        var instellingen = new LokaleInstellingen { MaxGesprekken = 6 };
        var contact = Hulp(duur: null, jeugdige: 0, reeks: 0);

        Reken(instellingen, contact with { Feiten = contact.Feiten with { Gespreknummer = 2, VerwachtAantalGesprekken = 6 } }).Totaal.DichtBijGrens.ShouldBe(1);
        Reken(instellingen, contact with { Feiten = contact.Feiten with { Gespreknummer = 7, VerwachtAantalGesprekken = 3 } }).Totaal.DichtBijGrens.ShouldBe(1);
        Reken(instellingen, contact with { Feiten = contact.Feiten with { Gespreknummer = 2, VerwachtAantalGesprekken = 3 } }).Totaal.DichtBijGrens.ShouldBe(0);
    }

    [Fact]
    public void Uren_per_week_gaan_met_een_half_uur_omhoog_en_omlaag()
    {
        var instellingen = new LokaleInstellingen { UrenPerWeek = 2, UrenTolerantie = 0.5m, VeelMeerGrens = 4 };
        var contact = Hulp(duur: null, jeugdige: 0, reeks: 0);

        decimal[] dichtbij = [.. new[] { 1.5m, 2m, 2.25m, 2.5m, 3m, 3.25m, 3.5m, 4m, 4.5m, 5m }
            .Where(uren => Reken(instellingen, contact with { Feiten = contact.Feiten with { VerwachteUrenPerWeek = uren } }).Totaal.DichtBijGrens > 0)];

        dichtbij.ShouldBe([2.25m, 2.5m, 3m, 3.5m, 4m]);
    }

    [Fact]
    public void Met_de_teamtaken_van_een_toegangsteam_is_geen_contact_meer_jeugdhulp()
    {
        var regels = new Doorrekenregels(Nu, Teamtaken.Toegang | Teamtaken.Regie);

        var uitslag = Reken(regels, Hulp(duur: 2, jeugdige: 0, reeks: 0));

        Cel(uitslag.Totaal, Uitkomst.Jeugdhulp, Uitkomst.Toegang).ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "DOS-01")]
    public void Onder_de_dossierdefinitie_telt_wie_een_dossier_zou_hebben()
    {
        var toegang = Contact(Feiten(Activiteit.Indicatie, Voorjaar), jeugdige: 0, reeks: 0);
        var advies = Contact(Feiten(Activiteit.InformatieAdvies, Voorjaar), jeugdige: 1, reeks: 1);

        var uitslag = Reken(new Doorrekenregels(Nu, Dossierdefinitie: true), toegang, advies, Hulp(duur: 2, jeugdige: 2, reeks: 2));

        uitslag.Dossierdefinitie.ShouldBeTrue();
        uitslag.Totaal.Matrix[(int)Uitkomst.Toegang].ShouldBe([1, 0]);
        uitslag.Totaal.Matrix[(int)Uitkomst.Preventie].ShouldBe([0, 1]);
        uitslag.Totaal.Matrix[(int)Uitkomst.Jeugdhulp].ShouldBe([1, 0]);
        uitslag.Totaal.Jeugdigen.ShouldBe(new VoorEnNa(1, 2));
        uitslag.Sprekend.ShouldHaveSingleItem().Telt.ShouldBe(true);
    }

    [Fact]
    [Trait("Eis", "DOS-01")]
    public void Onder_de_dossierdefinitie_verandert_een_keuze_de_klassen_niet_maar_wel_wie_wordt_geleverd()
    {
        var gekozen = Contact(Feiten(Activiteit.Indicatie, Voorjaar), jeugdige: 0, reeks: 0) with { Keuze = Klasse.Jeugdhulp };
        var nietGeleverd = Hulp(duur: 2, jeugdige: 1, reeks: 1) with { Levert = false };

        var totaal = Reken(new Doorrekenregels(Nu, Dossierdefinitie: true), gekozen, nietGeleverd).Totaal;

        (totaal.Contacten, totaal.Gekozen, totaal.Gewijzigd).ShouldBe((2, 1, 1));
        totaal.Matrix.Sum(rij => rij.Sum()).ShouldBe(1);
        (totaal.Jeugdigen, totaal.Reeksen).ShouldBe((new VoorEnNa(0, 2), new VoorEnNa(2, 2)));
    }

    [Fact]
    public void Wie_uit_de_levering_gaat_spreekt_meer_dan_de_grootste_sprong_van_klasse()
    {
        var levering = Hulp(duur: 2, jeugdige: 0, reeks: 0);
        var sprong = Contact(Feiten(Activiteit.Regie, Najaar), jeugdige: 1, reeks: 1) with { Uitkomst = Uitkomst.Toegang };

        Reken(Nu with { LevertAanCbs = false }, sprong, levering).Sprekend.Select(s => s.Id).ShouldBe([levering.Id, sprong.Id]);
    }

    [Fact]
    public void Van_geen_klasse_naar_een_klasse_is_een_stap()
    {
        var grensgeval = Contact(Feiten(Activiteit.Regie, Najaar), jeugdige: 0, reeks: 0) with { Uitkomst = Uitkomst.Grensgeval };
        var stap = Contact(Feiten(Activiteit.Regie, Voorjaar), jeugdige: 1, reeks: 1) with { Uitkomst = Uitkomst.Preventie };

        Reken(Nu, stap, grensgeval).Sprekend.Select(s => s.Id).ShouldBe([grensgeval.Id, stap.Id], "both are one step, and the later one comes first");
    }

    [Fact]
    public void Van_meer_dan_twintig_gelijke_op_een_dag_blijven_dezelfde_twintig_in_welke_volgorde_ook()
    {
        var contacten = Enumerable.Range(0, 25).Select(i => Hulp(duur: 5, jeugdige: i, reeks: i)).ToArray();
        var anders = Nu with { MaxDuurMaanden = 4 };

        Reken(anders, [.. contacten.Reverse()]).Sprekend.Select(s => s.Id).ShouldBe(contacten.Take(20).Select(c => c.Id));
        Reken(anders, contacten).Sprekend.Select(s => s.Id).ShouldBe(contacten.Take(20).Select(c => c.Id));
    }

    [Fact]
    public void De_sprekendste_contacten_veranderen_eerst_de_levering_en_dan_het_meest()
    {
        var anders = new LokaleInstellingen { MaxDuurMaanden = 4, IntakeTeltAls = IntakeTeltAls.Toegang };
        var klein = Contact(Feiten(Activiteit.Intake, Najaar), jeugdige: 0, reeks: 0);
        var groot = Hulp(duur: 5, jeugdige: 1, reeks: 1);

        var uitslag = Reken(anders, klein, groot);

        uitslag.Sprekend.Select(s => s.Id).ShouldBe([groot.Id, klein.Id]);
        uitslag.Sprekend[0].Levering.ShouldBeTrue();
    }

    [Fact]
    public void Er_zijn_hoogstens_twintig_sprekende_contacten_en_dat_zijn_de_laatste_van_gelijke()
    {
        var contacten = Enumerable.Range(0, 30).Select(i => Hulp(duur: 5, jeugdige: i, reeks: i, datum: Voorjaar.AddDays(i))).ToArray();

        var uitslag = Reken(Nu with { MaxDuurMaanden = 4 }, contacten);

        uitslag.Sprekend.Select(s => s.Datum).ShouldBe(Enumerable.Range(10, 20).Select(i => Voorjaar.AddDays(i)).Reverse());
    }

    [Fact]
    public void Een_contact_buiten_de_periode_wordt_geweigerd() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Reken(Nu, Hulp(duur: 2, jeugdige: 0, reeks: 0, datum: new DateOnly(2027, 1, 1))));

    [Fact]
    [Trait("Eis", "LOK-35")]
    public void Dezelfde_contacten_tellen_anders_onder_de_regels_van_een_andere_gemeente()
    {
        var vergelijking = new Regelvergelijking(
        [
            ("half jaar", new Doorrekenregels(Voorbeeldinstellingen.B)),
            ("alleen toegang", new Doorrekenregels(Voorbeeldinstellingen.F, Teamtaken.Toegang | Teamtaken.Regie)),
            ("in het dossier", new Doorrekenregels(Nu with { EigenHulpRegistratie = EigenHulpRegistratie.AlleenDossier })),
        ]);

        foreach (var contact in new[] { Hulp(duur: 5, jeugdige: 3, reeks: 0), Hulp(duur: 6, jeugdige: 3, reeks: 0), Hulp(duur: 9, jeugdige: 5000, reeks: 1) with { Keuze = Klasse.Jeugdhulp } })
        {
            vergelijking.Tel(contact);
        }

        vergelijking.Uitslag().ShouldBe([new Vergeleken("half jaar", 3, 2), new Vergeleken("alleen toegang", 1, 0), new Vergeleken("in het dossier", 3, 0)]);
    }

    private static long Cel(Doorrekenperiode periode, Uitkomst voor, Uitkomst na) => periode.Matrix[(int)voor][(int)na];

    private static Doorrekenuitslag Reken(LokaleInstellingen instellingen, params Doorrekencontact[] contacten) => Reken(new Doorrekenregels(instellingen), contacten);

    private static Doorrekenuitslag Reken(Doorrekenregels regels, params Doorrekencontact[] contacten)
    {
        var doorrekening = new Doorrekening(new Halfjaar(2026, 1), new Halfjaar(2026, 2), regels);
        foreach (var contact in contacten)
        {
            doorrekening.Tel(contact);
        }

        return doorrekening.Uitslag();
    }

    private static Contactfeiten Feiten(Activiteit activiteit, DateOnly datum) => new()
    {
        Datum = datum,
        Activiteit = activiteit,
        Doel = Doel.BestaandeProblematiek,
        Geboortedatum = new DateOnly(2015, 6, 1),
    };

    private Doorrekencontact Hulp(int? duur, int jeugdige, int reeks, DateOnly? datum = null) =>
        Contact(Feiten(Activiteit.Begeleiding, datum ?? Voorjaar) with { VerwachteDuurMaanden = duur }, jeugdige, reeks);

    /// <summary>As it stands under the settings of now.</summary>
    private Doorrekencontact Contact(Contactfeiten feiten, int jeugdige, int reeks)
    {
        var nu = Classificator.Bepaal(feiten, Nu);
        return new(new Guid(++_volgende, 0, 0, new byte[8]), feiten, nu.Gemeente.Uitkomst, nu.Gemeente.Regelnummer, nu.Gemeente.Levert, nu.DossierTelt, null, jeugdige, reeks);
    }
}
