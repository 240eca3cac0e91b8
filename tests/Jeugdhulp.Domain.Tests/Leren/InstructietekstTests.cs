using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Leren;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Domain.Tests.Leren;

[Trait("Eis", "REG-02")]
public sealed class InstructietekstTests
{
    [Fact]
    public void Elke_klasse_heeft_een_uitleg_in_korte_zinnen_onder_elke_instelling()
    {
        foreach (var instellingen in Voorbeeldinstellingen.Alle.SelectMany(v => v.Versies).Select(v => v.Instellingen).Append(LokaleInstellingen.Leeg))
        {
            var delen = Instructietekst.Voor(instellingen, Teamomschrijvingen.AlleTaken);

            delen.Select(d => d.Klasse).ShouldBe(Enum.GetValues<Klasse>());
            foreach (var zin in delen.SelectMany(d => d.Hier.Append(d.Kern)).SelectMany(t => t.Split(['.', '?'], StringSplitOptions.RemoveEmptyEntries)))
            {
                zin.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeLessThanOrEqualTo(26, zin);
            }
        }
    }

    [Theory]
    [InlineData("9991", "preventie tot en met 6 gesprekken")]
    [InlineData("9992", "bij een verwachte duur tot en met 6 maanden")]
    [InlineData("9993", "tot ongeveer 2 uur per week")]
    [InlineData("9994", "bij een verwachte duur van 3 tot en met 6 maanden")]
    [InlineData("9995", "zolang de hulp niet allebei is: langdurig en intensief")]
    public void De_eigen_grens_van_een_gemeente_staat_erin(string code, string tekst) =>
        Alles(Voorbeeldinstellingen.Alle.Single(v => v.Code == code).Versies[0].Instellingen).ShouldContain(tekst);

    [Fact]
    [Trait("Eis", "BEH-08")]
    public void Wat_niet_is_beantwoord_heet_nog_niet_vastgelegd()
    {
        var tekst = Alles(LokaleInstellingen.Leeg);

        foreach (var vraag in new[]
        {
            "of een intake toegang is of de start van de hulp", "wat een gesprek met een broer of zus is", "of schoolmaatschappelijk werk bij het wijkteam hoort",
            "of hulp tijdens het wachten jeugdhulp is of casusregie", "of een casus open houden jeugdhulp is of casusregie", "wanneer het team zelf helpt",
        })
        {
            tekst.ShouldContain($"nog niet vastgelegd {vraag}.");
        }
    }

    [Fact]
    public void Meer_grenzen_gelden_allemaal_of_een_ervan()
    {
        var twee = Voorbeeldinstellingen.B with { UrenPerWeek = 2 };

        Alles(twee).ShouldContain("als al deze grenzen kloppen: bij een verwachte duur tot en met 6 maanden; tot ongeveer 2 uur per week");
        Alles(twee with { Combinatie = Combinatie.EenVan }).ShouldContain("als één van deze grenzen klopt");
    }

    [Fact]
    public void Waar_geen_team_helpt_staat_dat_hulp_toegang_is()
    {
        var tekst = Alles(Voorbeeldinstellingen.F, Teamtaken.Toegang | Teamtaken.Regie);

        tekst.ShouldContain("De teams van uw gemeente geven zelf geen hulp.");
        tekst.ShouldContain("U verwijst door, en dat is toegang.");
    }

    [Fact]
    public void Keuzes_van_de_gemeente_staan_er_in_gewone_woorden()
    {
        var tekst = Alles(Voorbeeldinstellingen.E with
        {
            IntakeTeltAls = IntakeTeltAls.StartHulp,
            KorteReeksKlasse = KorteReeksKlasse.Jeugdhulp,
            SiblingPreventie = SiblingPreventie.EigenTraject,
            PohJeugd = WijkteamOfVoorliggend.Voorliggend,
            Overbruggingszorg = HulpOfRegie.Casusregie,
        });

        tekst.ShouldContain("is de intake al de start van de hulp");
        tekst.ShouldContain("opvoedondersteuning telt hier als jeugdhulp");
        tekst.ShouldContain("met een eigen traject");
        tekst.ShouldContain("om zwaardere hulp te voorkomen is jeugdhulp");
        tekst.ShouldContain("hoort niet bij het wijkteam en telt apart");
        tekst.ShouldContain("op een ander wacht? Dat is casusregie.");
        tekst.ShouldContain("Alleen jeugdhulp telt mee in de cijfers voor het CBS.");
        Alles(Voorbeeldinstellingen.A).ShouldContain("gaat in uw gemeente niet naar het CBS");
    }

    private static string Alles(LokaleInstellingen instellingen, Teamtaken taken = Teamomschrijvingen.AlleTaken) =>
        string.Join(' ', Instructietekst.Voor(instellingen, taken).SelectMany(d => d.Hier));
}
