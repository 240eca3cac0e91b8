using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Domain.Tests.Classificeren;

/// <summary>The sentence a worker reads: each rule and each outcome its own, word for word.</summary>
[Trait("Eis", "CLS-10")]
public sealed class ZinTests
{
    private static readonly LokaleInstellingen Zes = new() { MaxGesprekken = 6 };
    private static readonly LokaleInstellingen ZesEnZes = new() { MaxGesprekken = 6, MaxDuurMaanden = 6 };
    private static readonly LokaleInstellingen TweeTotVierUur = new() { UrenPerWeek = 2, UrenTolerantie = 0.5m, VeelMeerGrens = 4 };

    private static readonly Contactfeiten Hulp = Feiten.Van(Activiteit.Begeleiding) with { VerwachtAantalGesprekken = 5 };

    public static TheoryData<Contactfeiten, LokaleInstellingen, string> Regels() => new()
    {
        { Hulp.VanLeeftijd(23), Zes, "De jeugdige is 23 jaar. Vanaf 23 jaar valt een contact buiten de jeugdhulp." },
        { Hulp.VanLeeftijd(18), Zes, "De jeugdige is 18 jaar. Vanaf 18 jaar telt alleen voortgezette hulp of hulp in het jeugdstrafrecht." },
        { Feiten.Van(Activiteit.PohJeugd), new() { PohJeugd = WijkteamOfVoorliggend.Voorliggend }, "POH-jeugd is hier een voorliggende voorziening. Het contact telt apart, niet als contact van het wijkteam." },
        { Feiten.Van(Activiteit.InformatieAdvies), Zes, "Informatie en advies is preventie." },
        { Feiten.Van(Activiteit.Consult), Zes, "Een consult over een casus is preventie." },
        { Feiten.Van(Activiteit.Collectief), Zes, "Een activiteit voor een groep is preventie." },
        { Hulp with { GerichtOp = GerichtOp.Collectief }, Zes, "Een activiteit voor een groep is preventie." },
        { Hulp with { Anoniem = true }, Zes, "Een anoniem contact geldt als advies, en dat is preventie." },
        { Feiten.Van(Activiteit.Triage), Zes, "Triage is een taak van de toegang." },
        { Feiten.Van(Activiteit.Intake), new() { IntakeTeltAls = IntakeTeltAls.Toegang }, "Een intake hoort in uw gemeente bij de toegang." },
        { Feiten.Van(Activiteit.Regie), Zes, "Regie is casusregie: een ander geeft de hulp." },
        { Feiten.Van(Activiteit.EvaluatieMetAanbieder), Zes, "Evaluatie met de aanbieder is casusregie: een ander geeft de hulp." },
        { Hulp.ZonderTaakHulp(), Zes, "Dit team geeft zelf geen hulp. Het contact is toegang, met het advies doorverwijzen." },
        { Feiten.Van(Activiteit.KortGesprek).ZonderTaakHulp(), Zes, "Dit team geeft geen hulp, maar doet wel preventie. Een kort gesprek telt daarom als preventie." },
        { Feiten.Opvoedondersteuning(1, 5).ZonderTaakHulp(), Zes, "Dit team geeft geen hulp, maar doet wel preventie. Opvoedondersteuning telt daarom als preventie." },
        { Hulp with { Vervolg = Vervolg.SiblingVanTraject }, new() { SiblingPreventie = SiblingPreventie.InBestaandDossier }, "Een gesprek met een broer of zus komt in uw gemeente in het dossier dat er al is. Het telt als preventie." },
        { Hulp with { Vervolg = Vervolg.SiblingVanTraject }, new() { SiblingPreventie = SiblingPreventie.EigenDossier }, "Een broer of zus krijgt in uw gemeente een eigen dossier. Het gesprek telt als preventie." },
        { Feiten.Van(Activiteit.KortGesprek), Zes, "Een kort gesprek is preventie. Het wordt een contactnotitie en telt niet mee." },
        { Feiten.Van(Activiteit.Overbruggingszorg), new() { Overbruggingszorg = HulpOfRegie.Jeugdhulp }, "Hulp tijdens het wachten op een andere aanbieder is in uw gemeente jeugdhulp (overbruggingszorg). Het telt mee voor het CBS." },
        { Feiten.Van(Activiteit.Overbruggingszorg), new() { Overbruggingszorg = HulpOfRegie.Casusregie }, "Hulp tijdens het wachten op een andere aanbieder is in uw gemeente casusregie (overbruggingszorg)." },
        { Feiten.Van(Activiteit.OpenHouden), new() { OpenHoudenNaSpecialistisch = HulpOfRegie.Casusregie }, "Een casus open houden na specialistische hulp is in uw gemeente casusregie." },
        { Hulp with { Doel = Doel.VoorkomenSpecialistisch }, new() { KorteBegeleidingTerVoorkoming = HulpOfPreventie.Preventie }, "Korte begeleiding om specialistische hulp te voorkomen telt in uw gemeente als preventie." },
        { Hulp with { Doel = Doel.VoorkomenSpecialistisch }, Zes with { KorteBegeleidingTerVoorkoming = HulpOfPreventie.Jeugdhulp }, "Dit is korte begeleiding om specialistische hulp te voorkomen. Tot en met 6 gesprekken helpt het team hier zelf. Het is jeugdhulp van het team zelf. Het telt mee voor het CBS." },
        { Hulp, new() { GeenIndicatieIsHulp = true }, "Alle hulp zonder indicatie is in uw gemeente hulp van het wijkteam, dus jeugdhulp. Het telt mee voor het CBS." },
        { Feiten.Van(Activiteit.Intake) with { VerwachtAantalGesprekken = 5 }, Zes with { IntakeTeltAls = IntakeTeltAls.StartHulp }, "Een intake is in uw gemeente de start van de hulp. Tot en met 6 gesprekken helpt het team hier zelf. Het is jeugdhulp van het team zelf. Het telt mee voor het CBS." },
        { Hulp, LokaleInstellingen.Leeg, "Uw gemeente heeft nog niet vastgelegd tot welke grens het team zelf helpt. Een beheerder kan dat instellen." },
    };

    public static TheoryData<KorteReeksKlasse?, int?, string> KorteReeksen() => new()
    {
        { KorteReeksKlasse.Preventie, 6, "Tot en met 6 gesprekken telt het hier als preventie." },
        { KorteReeksKlasse.Preventie, null, "Een korte reeks telt hier als preventie." },
        { KorteReeksKlasse.AlleenTellen, 6, "Tot en met 6 gesprekken wordt het hier alleen geteld, als preventie." },
        { KorteReeksKlasse.AlleenTellen, null, "Een korte reeks wordt hier alleen geteld, als preventie." },
        { KorteReeksKlasse.Jeugdhulp, 6, "Tot en met 6 gesprekken helpt het team hier zelf. Het is jeugdhulp van het team zelf. Het telt mee voor het CBS." },
    };

    public static TheoryData<Contactfeiten, LokaleInstellingen, string> Grenzen() => new()
    {
        { Hulp, Zes, "Tot en met 6 gesprekken helpt het team hier zelf. Het is jeugdhulp van het team zelf." },
        { Hulp with { VerwachteDuurMaanden = 6 }, new() { MaxDuurMaanden = 6 }, "Het duurt naar verwachting 6 maanden; tot en met 6 maanden helpt het team hier zelf. Het is jeugdhulp van het team zelf." },
        { Hulp with { VerwachteDuurMaanden = 1 }, new() { DuurVenster = new Duurvenster(3, 6) }, "Het duurt naar verwachting 1 maand, korter dan het venster; tot en met 6 maanden helpt het team hier zelf. Het is jeugdhulp van het team zelf." },
        { Hulp with { VerwachteDuurMaanden = 3 }, new() { DuurVenster = new Duurvenster(3, 6) }, "Het duurt naar verwachting 3 maanden; tot en met 6 maanden helpt het team hier zelf. Het is jeugdhulp van het team zelf." },
        { Hulp with { VerwachteUrenPerWeek = 2.5m }, TweeTotVierUur, "Het kost naar verwachting 2,5 uur per week; tot en met 2,5 uur helpt het team hier zelf. Het is jeugdhulp van het team zelf." },
        { Hulp with { VerwachteDuurMaanden = 5 }, ZesEnZes, "De verwachting past binnen alle grenzen van uw gemeente: 6 gesprekken en 6 maanden. Het is jeugdhulp van het team zelf." },
        { Hulp with { VerwachteDuurMaanden = 9 }, ZesEnZes with { Combinatie = Combinatie.EenVan }, "Tot en met 6 gesprekken helpt het team hier zelf. Het is jeugdhulp van het team zelf." },
        { Hulp with { VerwachteDuurMaanden = 5, VerwachteUrenPerWeek = 1 }, ZesEnZes with { UrenPerWeek = 2 }, "De verwachting past binnen alle grenzen van uw gemeente: 6 gesprekken, 6 maanden en 2 uur per week. Het is jeugdhulp van het team zelf." },
        { Hulp with { VerwachtAantalGesprekken = 7 }, Zes, "Het gaat om 7 gesprekken; het team helpt hier zelf tot en met 6 gesprekken. Het is toegang, met het advies doorverwijzen." },
        { Hulp with { VerwachteDuurMaanden = 7 }, new() { DuurVenster = new Duurvenster(3, 6) }, "Het duurt naar verwachting 7 maanden; het team helpt hier zelf tot en met 6 maanden. Het is toegang, met het advies doorverwijzen." },
        { Hulp with { VerwachteUrenPerWeek = 4 }, TweeTotVierUur, "Het kost naar verwachting 4 uur per week; vanaf 4 uur verwijst het team hier door. Het is toegang, met het advies doorverwijzen." },
        { Hulp with { VerwachteUrenPerWeek = 3 }, new() { UrenPerWeek = 2 }, "Het kost naar verwachting 3 uur per week; het team helpt hier zelf tot en met 2 uur. Het is toegang, met het advies doorverwijzen." },
        { Hulp with { Langdurig = true, Intensief = true }, new() { LangdurigIntensief = true }, "De hulp is langdurig en ook intensief; dan verwijst het team hier door. Het is toegang, met het advies doorverwijzen." },
        { Hulp with { TeamSoort = Teamsoort.MpgTeam, VerwachteDuurMaanden = 7 }, new() { MpgMaxDuurMaanden = 6 }, "Het duurt naar verwachting 7 maanden; het team helpt hier zelf tot en met 6 maanden. Het is toegang, met het advies doorverwijzen." },
        { Hulp with { VerwachteUrenPerWeek = 3 }, TweeTotVierUur, "Het kost naar verwachting 3 uur per week; dat ligt tussen 2,5 uur (zelf helpen) en 4 uur (doorverwijzen). Kies zelf tussen jeugdhulp en toegang, en schrijf op waarom." },
        { Hulp with { VerwachtAantalGesprekken = null }, Zes, "Het verwachte aantal gesprekken is niet ingevuld, en daar heeft uw gemeente een grens voor. Kies zelf tussen jeugdhulp en toegang, en schrijf op waarom." },
        { Hulp, new() { MaxDuurMaanden = 6 }, "De verwachte duur is niet ingevuld, en daar heeft uw gemeente een grens voor. Kies zelf tussen jeugdhulp en toegang, en schrijf op waarom." },
        { Hulp with { Langdurig = true }, new() { LangdurigIntensief = true }, "Of de hulp langdurig en intensief is, is niet ingevuld, en daar heeft uw gemeente een grens voor. Kies zelf tussen jeugdhulp en toegang, en schrijf op waarom." },
        { Hulp with { VerwachteUrenPerWeek = 3 }, TweeTotVierUur with { MaxDuurMaanden = 6 }, "Het kost naar verwachting 3 uur per week; dat ligt tussen 2,5 uur (zelf helpen) en 4 uur (doorverwijzen). Kies zelf tussen jeugdhulp en toegang, en schrijf op waarom." },
    };

    [Theory]
    [MemberData(nameof(Regels))]
    public void Elke_regel_heeft_een_eigen_zin(Contactfeiten feiten, LokaleInstellingen instellingen, string zin) =>
        feiten.Onder(instellingen).Zin.ShouldBe(zin);

    [Theory]
    [MemberData(nameof(KorteReeksen))]
    [Trait("Eis", "LOK-03")]
    public void Een_korte_reeks_zegt_waarvoor_zij_telt(KorteReeksKlasse? klasse, int? grens, string vervolg) =>
        Feiten.Opvoedondersteuning(4, 5).Onder(new LokaleInstellingen { KorteReeksKlasse = klasse, MaxGesprekken = grens, GeenIndicatieIsHulp = true })
            .Zin.ShouldBe("Dit is het 4e gesprek opvoedondersteuning. " + vervolg);

    [Fact]
    public void Schoolwerk_van_het_wijkteam_is_zonder_klasse_voor_een_korte_reeks_preventie() =>
        Feiten.Van(Activiteit.SchoolmaatschappelijkWerk)
            .Onder(new LokaleInstellingen { SchoolmaatschappelijkWerk = WijkteamOfVoorliggend.Wijkteam })
            .Zin.ShouldBe("Dit is het 1e gesprek schoolmaatschappelijk werk. Een korte reeks die hoort bij het wijkteam telt als preventie.");

    [Theory]
    [MemberData(nameof(Grenzen))]
    [Trait("Eis", "CLS-18")]
    public void Eigen_hulp_noemt_de_grens_die_beslist(Contactfeiten feiten, LokaleInstellingen instellingen, string zin)
    {
        var gelezen = feiten.Onder(instellingen).Zin;

        gelezen.Replace(" Het telt mee voor het CBS.", string.Empty, StringComparison.Ordinal).ShouldBe("Dit is het 1e gesprek begeleiding. " + zin);
    }

    [Fact]
    [Trait("Eis", "CLS-18")]
    [Trait("Eis", "LOK-33")]
    public void Elke_overschreden_grens_staat_in_de_zin_en_in_het_spoor()
    {
        var classificatie = (Hulp with { VerwachtAantalGesprekken = 9, VerwachteDuurMaanden = 9, VerwachteUrenPerWeek = 1 })
            .Onder(ZesEnZes with { UrenPerWeek = 2 });

        const string Grenzen = "Het gaat om 9 gesprekken; het team helpt hier zelf tot en met 6 gesprekken. "
            + "Het duurt naar verwachting 9 maanden; het team helpt hier zelf tot en met 6 maanden.";
        classificatie.Zin.ShouldBe("Dit is het 1e gesprek begeleiding. " + Grenzen + " Het is toegang, met het advies doorverwijzen.");
        classificatie.Gemeente.Spoor[^1].Waarom.ShouldBe(Grenzen);
    }

    [Theory]
    [InlineData(null, null, " Het telt mee voor het CBS.")]
    [InlineData(true, EigenHulpRegistratie.Traject, " Het telt mee voor het CBS.")]
    [InlineData(false, null, " Uw gemeente levert eigen hulp niet aan het CBS.")]
    [InlineData(true, EigenHulpRegistratie.AlleenDossier, " Eigen hulp staat in uw gemeente alleen in het dossier en gaat niet naar het CBS.")]
    [Trait("Eis", "CLS-02")]
    public void Jeugdhulp_zegt_eerlijk_of_zij_meetelt_voor_het_cbs(bool? levert, EigenHulpRegistratie? registratie, string slot) =>
        Hulp.Onder(Zes with { LevertAanCbs = levert, EigenHulpRegistratie = registratie }).Zin.ShouldEndWith("van het team zelf." + slot);
}
