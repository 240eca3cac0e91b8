using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Domain.Tests.Classificeren;

namespace Jeugdhulp.Domain.Tests.Eigenschappen;

[Trait("Eis", "LOK-35")]
public sealed class VoorbeeldgemeenteTests
{
    /// <summary>One contact: five talks spread over seven months, low in intensity.</summary>
    private static readonly Contactfeiten VierdeGesprek = new()
    {
        Datum = new DateOnly(2026, 3, 2),
        Activiteit = Activiteit.Opvoedondersteuning,
        Doel = Doel.Opvoedondersteuning,
        Gespreknummer = 4,
        VerwachtAantalGesprekken = 5,
        VerwachteDuurMaanden = 7,
        Langdurig = true,
        Intensief = false,
        Geboortedatum = new DateOnly(2015, 6, 1),
    };

    [Theory]
    [InlineData("9991", Uitkomst.Preventie, "R13", "Dit is het 4e gesprek opvoedondersteuning. Tot en met 6 gesprekken wordt het hier alleen geteld, als preventie.")]
    [InlineData("9992", Uitkomst.Toegang, "R15", "Dit is het 4e gesprek opvoedondersteuning. Het duurt naar verwachting 7 maanden; het team helpt hier zelf tot en met 6 maanden. Het is toegang, met het advies doorverwijzen.")]
    [InlineData("9993", Uitkomst.Grensgeval, "R15", "Dit is het 4e gesprek opvoedondersteuning. Het verwachte aantal uren per week is niet ingevuld, en daar heeft uw gemeente een grens voor. Kies zelf tussen jeugdhulp en toegang, en schrijf op waarom.")]
    [InlineData("9994", Uitkomst.Preventie, "R07", "Dit team geeft geen hulp, maar doet wel preventie. Opvoedondersteuning telt daarom als preventie.")]
    [InlineData("9995", Uitkomst.Jeugdhulp, "R15", "Dit is het 4e gesprek opvoedondersteuning. De hulp is langdurig, maar niet intensief; dan helpt het team hier zelf. Het is jeugdhulp van het team zelf. Het telt mee voor het CBS.")]
    [InlineData("9996", Uitkomst.Toegang, "R07", "Dit team geeft zelf geen hulp. Het contact is toegang, met het advies doorverwijzen.")]
    public void Hetzelfde_contact_krijgt_in_elke_gemeente_haar_eigen_uitkomst_en_uitleg(string code, Uitkomst uitkomst, string regel, string zin)
    {
        var versie = Voorbeeldinstellingen.Alle.Single(g => g.Code == code).Versies[^1];

        var classificatie = Classificator.Classificeer(VierdeGesprek with { TeamTaken = versie.Taken }, versie.Instellingen, Protocol.Van2022);

        classificatie.Gemeente.Uitkomst.ShouldBe(uitkomst);
        classificatie.Gemeente.Regel.Code.ShouldBe(regel);
        classificatie.Zin.ShouldBe(zin);
        classificatie.Norm.Uitkomst.ShouldBe(Uitkomst.Preventie);
    }

    [Theory]
    [InlineData("9991", "Bij 7 gesprekken of meer wordt het toegang, met het advies doorverwijzen.")]
    [InlineData("9992", "Bij een verwachte duur van 6 maanden of minder wordt het jeugdhulp.")]
    [InlineData("9993", "Bij 2,5 uur per week of minder wordt het jeugdhulp.")]
    [InlineData("9995", "Als de hulp intensief is, wordt het toegang, met het advies doorverwijzen.")]
    public void De_omslag_hoort_bij_de_regels_van_die_gemeente(string code, string omslag)
    {
        var instellingen = Voorbeeldinstellingen.Alle.Single(g => g.Code == code).Versies[^1].Instellingen;

        Classificator.Classificeer(VierdeGesprek, instellingen, Protocol.Van2022).Omslag.ShouldBe(omslag);
    }

    [Fact]
    [Trait("Eis", "CLS-02")]
    public void Wie_eigen_hulp_niet_levert_leest_dat_ook_bij_de_jeugdhulp_zelf()
    {
        var begeleiding = VierdeGesprek with { Activiteit = Activiteit.Begeleiding };

        var classificatie = Classificator.Classificeer(begeleiding, Voorbeeldinstellingen.A, Protocol.Van2022);

        classificatie.Gemeente.Uitkomst.ShouldBe(Uitkomst.Jeugdhulp);
        classificatie.Gemeente.Levert.ShouldBeFalse();
        classificatie.Zin.ShouldEndWith("Het is jeugdhulp van het team zelf. Uw gemeente levert eigen hulp niet aan het CBS.");
    }

    [Fact]
    [Trait("Eis", "LOK-05")]
    public void Gemeente_D_hielp_tot_en_met_2017_zelf_en_coordineert_daarna()
    {
        var versies = Voorbeeldinstellingen.Alle.Single(g => g.Code == "9994").Versies;

        versies.Select(v => v.GeldigVan).ShouldBe([new DateOnly(2015, 1, 1), new DateOnly(2017, 1, 1), new DateOnly(2018, 1, 1)]);
        versies.SkipLast(1).ShouldAllBe(v => v.Instellingen.DuurVenster == new Duurvenster(3, 6) && v.Taken == Teamomschrijvingen.AlleTaken);
        versies[^1].Instellingen.DuurVenster.ShouldBeNull();
        versies[^1].Taken.HasFlag(Teamtaken.Hulp).ShouldBeFalse();
    }

    [Fact]
    [Trait("Eis", "LOK-32")]
    public void Alleen_in_gemeente_A_zijn_grenzen_betwist() =>
        Voorbeeldinstellingen.Alle.SelectMany(g => g.Versies.SelectMany(v => v.Betwist), (g, naam) => g.Code + " " + naam)
            .ShouldBe(["9991 korteReeksKlasse", "9991 maxGesprekken"]);

    [Fact]
    public void Elk_antwoord_heeft_een_bron_en_zonder_bron_is_er_geen_antwoord()
    {
        foreach (var gemeente in Voorbeeldinstellingen.Alle)
        {
            var beantwoord = gemeente.Versies.SelectMany(v => Beantwoord(v.Instellingen)).Distinct();
            gemeente.Antwoorden.Select(a => a.Instelling).Where(n => n != "teamTaken").ShouldBe(beantwoord, ignoreOrder: true, gemeente.Naam);
            gemeente.Antwoorden.ShouldAllBe(a => a.Citaat.Length > 15);
        }
    }

    [Fact]
    public void De_voorbeelden_zijn_bruikbare_instellingen()
    {
        Voorbeeldinstellingen.Alle.Select(g => g.Code).ShouldBe(["9991", "9992", "9993", "9994", "9995", "9996"]);
        Voorbeeldinstellingen.Alle.SelectMany(g => g.Versies).ShouldAllBe(v => v.Instellingen.Controleer().Count == 0);
    }

    /// <summary>Names of the settings that are answered, read from the written form of the receipt.</summary>
    private static IEnumerable<string> Beantwoord(LokaleInstellingen instellingen) =>
        Bewijsmaker.Schrijf(VierdeGesprek, instellingen).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(r => r.Split('='))
            .SkipWhile(r => r[0] != "maxGesprekken")
            .Where(r => r[1].Length > 0)
            .Select(r => r[0].Split('.')[0])
            .Distinct();
}
