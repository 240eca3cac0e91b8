using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Domain.Tests.Classificeren;

[Trait("Eis", "CON-01")]
public sealed class FeitencontroleTests
{
    private static readonly Contactfeiten Gewoon = Feiten.Van(Activiteit.Begeleiding);

    public static TheoryData<Contactfeiten, string> Fouten() => new()
    {
        { Gewoon with { Datum = new(1999, 12, 31) }, "contact.datum" },
        { Gewoon with { Datum = new(2100, 1, 1) }, "contact.datum" },
        { Gewoon with { Datum = DateOnly.MaxValue, Geboortedatum = DateOnly.MaxValue }, "contact.datum" },
        { Gewoon with { Geboortedatum = new(1899, 12, 31) }, "jeugdige.geboortedatum" },
        { Gewoon with { Geboortedatum = Gewoon.Datum.AddMonths(10).AddDays(1) }, "jeugdige.geboortedatum" },
        { Gewoon with { Datum = new(1999, 1, 1), Geboortedatum = new(1, 1, 1) }, "contact.datum,jeugdige.geboortedatum" },
        { Gewoon with { Activiteit = (Activiteit)21 }, "contact.activiteit" },
        { Gewoon with { GerichtOp = (GerichtOp)3 }, "contact.gerichtOp" },
        { Gewoon with { Doel = (Doel)6 }, "hulpvraag.doel" },
        { Gewoon with { Vervolg = (Vervolg)5 }, "hulpvraag.vervolg" },
        { Gewoon with { EerderKlasse = (Klasse)4 }, "hulpvraag.eerderKlasse" },
        { Gewoon with { TeamSoort = (Teamsoort)6 }, "team.soort" },
        { Gewoon with { TeamTaken = (Teamtaken)16 }, "team.taken" },
        { Gewoon with { Gespreknummer = 0 }, "hulpvraag.gespreknummer" },
        { Gewoon with { Gespreknummer = 1000 }, "hulpvraag.gespreknummer" },
        { Gewoon with { VerwachtAantalGesprekken = 0 }, "hulpvraag.verwachtAantalGesprekken" },
        { Gewoon with { VerwachtAantalGesprekken = 1000 }, "hulpvraag.verwachtAantalGesprekken" },
        { Gewoon with { VerwachteDuurMaanden = 0 }, "hulpvraag.verwachteDuurMaanden" },
        { Gewoon with { VerwachteDuurMaanden = 277 }, "hulpvraag.verwachteDuurMaanden" },
        { Gewoon with { VerwachteUrenPerWeek = -2 }, "hulpvraag.verwachteUrenPerWeek" },
        { Gewoon with { VerwachteUrenPerWeek = 0 }, "hulpvraag.verwachteUrenPerWeek" },
        { Gewoon with { VerwachteUrenPerWeek = 169 }, "hulpvraag.verwachteUrenPerWeek" },
        { Gewoon with { WettelijkBeen = 0 }, "hulpvraag.wettelijkBeen" },
        { Gewoon with { WettelijkBeen = 4 }, "hulpvraag.wettelijkBeen" },
        { Gewoon with { Gespreknummer = 0, WettelijkBeen = 4 }, "hulpvraag.gespreknummer,hulpvraag.wettelijkBeen" },
    };

    public static TheoryData<Contactfeiten> Goed() =>
    [
        Gewoon,
        Gewoon with { Datum = new(2000, 1, 1), Geboortedatum = new(1900, 1, 1) },
        Gewoon with { Datum = new(2099, 12, 31) },
        Gewoon with { Geboortedatum = null },
        Gewoon with { Geboortedatum = Gewoon.Datum.AddMonths(10) },
        Gewoon with { Gespreknummer = 1, VerwachtAantalGesprekken = 1, WettelijkBeen = 1 },
        Gewoon with { Gespreknummer = 999, VerwachtAantalGesprekken = 999, WettelijkBeen = 3 },
        Gewoon with { VerwachteDuurMaanden = 0.25m, VerwachteUrenPerWeek = 0.25m },
        Gewoon with { VerwachteDuurMaanden = 276, VerwachteUrenPerWeek = 168 },
        Gewoon with { TeamTaken = Teamtaken.Geen, TeamSoort = Teamsoort.Poh, Vervolg = Vervolg.SiblingVanTraject },
        Gewoon with { Doel = Doel.VolgenRegie, EerderKlasse = Klasse.Jeugdhulp },
    ];

    [Theory]
    [MemberData(nameof(Fouten))]
    public void Onzin_wordt_geweigerd_bij_het_goede_veld(Contactfeiten feiten, string velden)
    {
        var fouten = feiten.Controleer();

        string.Join(',', fouten.Select(f => f.Veld)).ShouldBe(velden);
        fouten.ShouldAllBe(f => f.Melding.Length > 15 && f.Melding.EndsWith('.'));
    }

    [Theory]
    [MemberData(nameof(Goed))]
    public void Wat_kan_wordt_aangenomen(Contactfeiten feiten) => feiten.Controleer().ShouldBeEmpty();

    [Fact]
    public void Een_fout_noemt_de_waarden_die_wel_kunnen()
    {
        var fouten = (Gewoon with { TeamTaken = (Teamtaken)32, GerichtOp = (GerichtOp)8, Datum = default }).Controleer();

        fouten.Select(f => f.Melding).ShouldBe(
        [
            "Vul een datum in van 1-1-2000 tot en met 31-12-2099.",
            "Kies een waarde uit de lijst: jeugdige, gezin, collectief.",
            "Kies taken uit de lijst: preventie, toegang, hulp, regie.",
        ]);
    }

    [Fact]
    public void Zonder_feiten_is_er_niets_te_controleren() =>
        Should.Throw<ArgumentNullException>(() => ((Contactfeiten)null!).Controleer()).ParamName.ShouldBe("feiten");
}
