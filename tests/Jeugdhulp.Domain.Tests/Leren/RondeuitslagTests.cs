using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Leren;

namespace Jeugdhulp.Domain.Tests.Leren;

[Trait("Eis", "CLS-16")]
public sealed class RondeuitslagTests
{
    private static readonly Guid[] Casus = [Id(1), Id(2), Id(3)];
    private static readonly Guid[] Mens = [Id(11), Id(12), Id(13), Id(14)];

    private static readonly Rondecasusfeit[] Vragen =
    [
        new(Casus[0], "R13", Klasse.Preventie),
        new(Casus[1], "R13", Klasse.Preventie),
        new(Casus[2], "R06", Klasse.Casusregie),
    ];

    [Fact]
    public void Twee_mensen_krijgen_Cohen_en_meer_mensen_Fleiss()
    {
        Bereken(Antwoorden(0, "PPC"), Antwoorden(1, "PPC")).Totaal.ShouldSatisfyAllConditions(t => t.Maat.ShouldBe(Kappamaat.Cohen), t => t.Onderling.Kappa.ShouldBe(1));
        Bereken(Antwoorden(0, "PPC"), Antwoorden(1, "PJC"), Antwoorden(2, "PPC")).Totaal.Maat.ShouldBe(Kappamaat.Fleiss);
    }

    [Fact]
    public void Het_eens_zijn_met_elkaar_staat_los_van_het_eens_zijn_met_de_regel()
    {
        var regel = Bereken(Antwoorden(0, "JJC"), Antwoorden(1, "JJC"), Antwoorden(2, "JJC")).Regels.Single(r => r.Regel == "R13");

        (regel.Casussen, regel.Cijfers.Onderling.Waargenomen, regel.Cijfers.MetRegel).ShouldBe((2, 1.0, 0.0));
        Duiding.Van(regel).ShouldContain("maar doet het anders dan de regel");
    }

    [Fact]
    public void De_onduidelijkste_regel_staat_bovenaan_en_weet_ik_niet_telt_apart()
    {
        var uitslag = Bereken(Antwoorden(0, "PPC"), Antwoorden(1, "JTC"), Antwoorden(2, "PJC"), Antwoorden(3, "??C"));

        uitslag.Regels.Select(r => r.Regel).ShouldBe(["R13", "R06"]);
        var onduidelijk = uitslag.Regels[0].Cijfers;
        (onduidelijk.Mensen, onduidelijk.Antwoorden, onduidelijk.WeetNiet).ShouldBe((4, 6, 2));
        onduidelijk.Onderling.Waargenomen!.Value.ShouldBe(1.0 / 6, 1e-9);
        onduidelijk.MetRegel.ShouldBe(0.5);
        Duiding.Van(uitslag.Regels[0]).ShouldContain("Deze regel is onduidelijk.");
        Duiding.Van(uitslag.Regels[1]).ShouldContain("Deze regel is duidelijk.");
    }

    [Fact]
    [Trait("Eis", "LER-03")]
    public void Onder_de_drie_antwoorden_blijft_de_spreiding_verborgen()
    {
        Bereken(Antwoorden(0, "PPC"), Antwoorden(1, "JPC")).Casussen.ShouldAllBe(c => c.Spreiding == null && c.Cijfers.TeKlein);
        Bereken(Antwoorden(0, "P  "), Antwoorden(1, "J  "), Antwoorden(2, "?  ")).Casussen[0].Spreiding.ShouldBe([0, 1, 0, 1]);
        Duiding.Van(Bereken(Antwoorden(0, "PPC")).Regels[0]).ShouldStartWith("Te weinig antwoorden.");
    }

    [Fact]
    public void Een_team_rekent_met_de_antwoorden_van_zijn_eigen_mensen()
    {
        var antwoorden = new[] { Antwoorden(0, "PPC"), Antwoorden(1, "PPC"), Antwoorden(2, "JJT") }.SelectMany(a => a).ToList();
        var uitslag = Rondeuitslag.Bereken(Vragen, antwoorden, [(Id(21), new HashSet<Guid> { Mens[0], Mens[1] }), (Id(22), new HashSet<Guid> { Mens[2] }), (Id(23), new HashSet<Guid>())]);

        uitslag.Teams.Select(t => t.Cijfers.Mensen).ShouldBe([2, 1, 0]);
        (uitslag.Teams[0].Cijfers.Maat, uitslag.Teams[0].Cijfers.Onderling.Kappa).ShouldBe((Kappamaat.Cohen, 1.0));
        uitslag.Teams.Skip(1).ShouldAllBe(t => t.Cijfers.Onderling.Stand == Kappastand.TeWeinigAntwoorden);
        uitslag.Teams[1].Cijfers.MetRegel.ShouldBe(0);
    }

    [Theory]
    [Trait("Eis", "LER-03")]
    [InlineData("0", "12", "", "1 is te klein, en 2 is alles min dat ene")]
    [InlineData("01", "23", "01,23", "niemand blijft over")]
    [InlineData("012", "3", "", "1 is te klein, en 3 is alles min dat ene")]
    [InlineData("01", "", "01", "twee mensen zonder team zijn niet uit elkaar te houden")]
    [InlineData("012", "", "", "een mens zonder team is alles min dat team")]
    [InlineData("01", "12", "01", "samen laten zij een mens over; een team blijft")]
    public void Wat_een_mens_antwoordde_is_ook_niet_uit_de_teams_en_het_geheel_te_rekenen(string noord, string zuid, string getoond, string waarom)
    {
        var mensen = noord == "0" ? 3 : 4;
        (Guid TeamId, IReadOnlySet<Guid> Leden)[] teams = [(Id(21), Leden(noord)), (Id(22), Leden(zuid))];

        var uitslag = Rondeuitslag.Bereken(Vragen, [.. Enumerable.Range(0, mensen).SelectMany(m => Antwoorden(m, "PJC"))], teams);

        string.Join(',', uitslag.Teams.Zip([noord, zuid]).Where(t => !t.First.Verborgen).Select(t => t.Second)).ShouldBe(getoond, waarom);

        static HashSet<Guid> Leden(string wie) => [.. wie.Select(w => Mens[w - '0'])];
    }

    [Fact]
    public void Een_casus_waarvoor_de_regels_geen_klasse_geven_telt_niet_mee_voor_het_eens_zijn_met_de_regel()
    {
        var uitslag = Rondeuitslag.Bereken(
            [new(Casus[0], "R15", null)], [.. Antwoorden(0, "J"), .. Antwoorden(1, "J"), .. Antwoorden(2, "T")], []);

        uitslag.Totaal.MetRegel.ShouldBeNull();
        Duiding.Van(uitslag.Regels[0]).ShouldContain("eerst een afspraak van de gemeente");
    }

    [Theory]
    [InlineData(-0.004, "0,00", "slechter dan toeval")]
    [InlineData(0, "0,00", "gering")]
    [InlineData(0.2, "0,20", "gering")]
    [InlineData(0.4, "0,40", "matig")]
    [InlineData(0.41, "0,41", "redelijk")]
    [InlineData(0.6, "0,60", "redelijk")]
    [InlineData(0.61, "0,61", "goed")]
    [InlineData(0.8, "0,80", "goed")]
    [InlineData(1, "1,00", "zeer goed")]
    public void Een_kappa_heeft_een_woord_en_twee_cijfers_achter_de_komma(double kappa, string getal, string woord) =>
        (Duiding.Getal(kappa), Duiding.Woord(kappa)).ShouldBe((getal, woord));

    [Theory]
    [InlineData(0.75, 0.75, "Deze regel is duidelijk.")]
    [InlineData(0.75, 0.74, "doet het anders dan de regel")]
    [InlineData(0.75, null, "Leg vast wat u samen afspreekt.")]
    [InlineData(0.74, 0.75, "Bespreek de casus met wie iets anders koos.")]
    [InlineData(0.74, 0.74, "Deze regel is onduidelijk.")]
    [InlineData(0.74, null, "eerst een afspraak van de gemeente nodig")]
    public void Van_driekwart_af_is_men_het_eens_met_elkaar_en_met_de_regel(double onderling, double? metRegel, string zin) =>
        Duiding.Van(new Regelcijfers("R13", 1, new(3, 3, 0, Kappamaat.Fleiss, Kappawaarde.Van(1, onderling, 0.5), metRegel))).ShouldContain(zin);

    [Fact]
    public void Bij_gelijke_eensgezindheid_komt_eerst_de_regel_waar_men_van_afwijkt_en_regels_met_te_weinig_antwoorden_als_laatste()
    {
        Rondecasusfeit[] vragen = [new(Casus[0], "R15", Klasse.Jeugdhulp), new(Casus[1], "R13", Klasse.Preventie), new(Casus[2], "R06", Klasse.Casusregie)];

        // On R06 two of three people disagree: the least agreement, and too few answers to tell.
        Regels("JTT", "JTC", "JT ").ShouldBe(["R13", "R15", "R06"]);
        Regels("JPT", "JPT", "JPT").ShouldBe(["R06", "R13", "R15"]);

        IEnumerable<string> Regels(params string[] klassen) =>
            Rondeuitslag.Bereken(vragen, [.. klassen.Index().SelectMany(k => Antwoorden(k.Index, k.Item))], []).Regels.Select(r => r.Regel);
    }

    [Fact]
    public void Wie_alleen_weet_ik_niet_zei_maakt_van_twee_mensen_geen_drie()
    {
        var totaal = Bereken(Antwoorden(0, "PPC"), Antwoorden(1, "PJC"), Antwoorden(2, "???")).Totaal;

        (totaal.Mensen, totaal.Maat, totaal.WeetNiet).ShouldBe((3, Kappamaat.Cohen, 3));
        totaal.Onderling.Waargenomen!.Value.ShouldBe(2.0 / 3, 1e-9);
    }

    [Fact]
    public void Een_casus_wordt_gemeten_aan_het_toeval_van_de_hele_ronde()
    {
        var uitslag = Bereken(Antwoorden(0, "PPC"), Antwoorden(1, "PJC"), Antwoorden(2, "PJT"));

        uitslag.Casussen.ShouldAllBe(c => c.Cijfers.Onderling.Toeval == uitslag.Totaal.Onderling.Toeval);
        uitslag.Casussen.Average(c => c.Cijfers.Onderling.Kappa!.Value).ShouldBe(uitslag.Totaal.Onderling.Kappa!.Value, 1e-9);
        uitslag.Casussen[0].Cijfers.Onderling.Kappa.ShouldBe(1);
    }

    [Fact]
    public void Iedereen_dezelfde_klasse_en_te_weinig_antwoorden_worden_uitgelegd()
    {
        Duiding.Van(Kappa.Fleiss([[0, 4, 0, 0]])).ShouldContain("Dan is er geen kappa");
        Duiding.Van(Kappawaarde.TeWeinig).ShouldContain("minstens twee collega's");
        Duiding.Van(Kappawaarde.Van(2, 0.5, 0.25)).ShouldBe("De kappa is 0,33: matig. Twee collega's kozen in 50% van de gevallen dezelfde klasse. Met gokken was dat 25% geweest.");
    }

    private static Rondeuitslag Bereken(params IEnumerable<Rondeantwoord>[] antwoorden) => Rondeuitslag.Bereken(Vragen, [.. antwoorden.SelectMany(a => a)], []);

    /// <summary>A letter for each casus: the class, "?" for "weet ik niet", a space for no answer.</summary>
    private static IEnumerable<Rondeantwoord> Antwoorden(int wie, string klassen) => klassen.Index()
        .Where(k => k.Item != ' ')
        .Select(k => new Rondeantwoord(Casus[k.Index], Mens[wie], k.Item switch { 'P' => Klasse.Preventie, 'J' => Klasse.Jeugdhulp, 'T' => Klasse.Toegang, 'C' => Klasse.Casusregie, _ => null }));

    private static Guid Id(int nummer) => new(nummer, 0, 0, new byte[8]);
}
