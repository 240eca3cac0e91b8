using Jeugdhulp.Domain.Levering;
using static Jeugdhulp.Domain.Tests.Levering.Proef;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>A version in which "zonder hulp verder" has other codes than before.</summary>
[Trait("Eis", "CLS-13")]
public sealed class AntwoordVanToenTests
{
    private static readonly Recordveld[] Velden = [Recordveld.ZonderHulpJeugdige, Recordveld.ZonderHulpOuder];

    /// <summary>From 2027 on: 03 is gone, 04 means something else, and 05 is new.</summary>
    private static readonly Protocolversie Acht = Protocollen.Van2022 with
    {
        Naam = "8",
        GeldigVan = new(2027, 1, 1),
        Codes =
        [
            .. Protocollen.Van2022.Codes.Where(c => !Velden.Contains(c.Veld) || c.Code != "03").Select(c => Velden.Contains(c.Veld) && c.Code == "04" ? c with { Omschrijving = "Iets anders" } : c),
            .. Velden.Select(v => new Protocolcode(v, "05", null, "Nieuw")),
        ],
    };

    [Theory]
    [InlineData("2026-12-31", "02", true)]
    [InlineData("2026-12-31", "03", false)]
    [InlineData("2026-12-31", "04", false)]
    [InlineData("2026-12-31", "05", false)]
    [InlineData("2027-01-01", "04", true)]
    [InlineData("2027-01-01", "05", true)]
    [InlineData("2021-12-31", "04", true)]
    public void Een_code_gaat_mee_als_hij_op_de_dag_van_het_antwoord_hetzelfde_betekende(string dag, string code, bool mee)
    {
        foreach (var informant in new[] { "jeugdige", "ouder" })
        {
            var ontwerp = Met(new(D(dag), informant, 8, code));

            var record = ontwerp.Regels.ShouldHaveSingleItem().Record;
            (informant is "ouder" ? record.Ouder : record.Jeugdige).ShouldBe(new(8, mee ? Code(code) : null), "the mark says the same in every version");
            ontwerp.Codes().Intersect(["M18", "M21"]).ShouldBe(mee ? [] : ["M21"], "there is nothing to mend");
            ontwerp.Codes().ShouldNotContain("R26");
        }
    }

    [Theory]
    [InlineData("2026-12-31", "02", true)]
    [InlineData("2026-12-31", "03", false)]
    [InlineData("2026-12-31", "04", false)]
    [InlineData("2026-12-31", "05", false)]
    [InlineData("2027-01-01", "04", true)]
    [InlineData("2027-01-01", "05", true)]
    [InlineData("2021-12-31", "04", true)]
    public void Een_antwoord_dat_alleen_een_code_heeft_en_niet_meegaat_wordt_niet_nog_eens_gevraagd(string dag, string code, bool mee)
    {
        foreach (var informant in new[] { "jeugdige", "ouder" })
        {
            var ontwerp = Met(new(D(dag), informant, null, code));

            var record = ontwerp.Regels.ShouldHaveSingleItem().Record;
            (informant is "ouder" ? record.Ouder : record.Jeugdige).ShouldBe(mee ? new(null, Code(code)) : null);
            ontwerp.Codes().Intersect(["M18", "M21", "R26", "R28"]).ShouldBe(mee ? [] : ["M21"], "who answered is not asked again");
        }
    }

    [Fact]
    public void Wie_niet_antwoordde_of_geen_code_gaf_wordt_wel_gevraagd()
    {
        Leveringsmaker.Maak(Vraag()).Codes().ShouldContain("R28");
        Met(new(D("2026-12-31"), "ouder", null, "geen hulp")).Codes().Intersect(["M18", "M21", "R28"]).ShouldBe(["M18", "R28"]);
        Met(new(D("2026-12-31"), "ouder", null, null)).Codes().Intersect(["M18", "M21", "R28"]).ShouldBe(["R28"]);
    }

    [Fact]
    public void Een_code_die_geen_van_de_twee_versies_kent_wordt_verbeterd() => Met(new(D("2026-12-31"), "ouder", 8, "09")).Codes().ShouldContain("R26");

    [Fact]
    public void Zonder_de_andere_versies_heeft_elk_antwoord_de_betekenis_van_nu() =>
        Leveringsmaker.Maak(Vraag(new Kandidaatmeting(D("2026-12-31"), "ouder", 8, "04")) with { Versies = null }).Regels[0].Record.Ouder.ShouldBe(new(8, Code("04")));

    private static Leveringsontwerp Met(Kandidaatmeting meting) => Leveringsmaker.Maak(Vraag(meting));

    private static Leveringsvraag Vraag(params Kandidaatmeting[] metingen) => Proef.Vraag([Traject(1, "2021-11-01", "2027-03-01") with { Metingen = metingen }]) with
    {
        Periode = new(2027, 1),
        Dag = new(2027, 7, 10),
        Versie = Acht,
        Versies = Protocollen.Alle.Met([Acht]).Versies.ShouldNotBeNull(),
    };
}
