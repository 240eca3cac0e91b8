using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Domain.Tests.Classificeren;

/// <summary>Every kind of flip once, word for word: what has to change and what it becomes then.</summary>
[Trait("Eis", "CLS-01")]
public sealed class OmslagzinTests
{
    private static readonly LokaleInstellingen Zes = new() { MaxGesprekken = 6 };
    private static readonly LokaleInstellingen ZonderIndicatie = new() { GeenIndicatieIsHulp = true };
    private static readonly LokaleInstellingen TweeTotVierUur = new() { UrenPerWeek = 2, UrenTolerantie = 0.5m, VeelMeerGrens = 4 };

    private static readonly Contactfeiten Hulp = Feiten.Van(Activiteit.Begeleiding) with { VerwachtAantalGesprekken = 5 };
    private static readonly Contactfeiten School = Feiten.Van(Activiteit.SchoolmaatschappelijkWerk) with { VerwachtAantalGesprekken = 5 };
    private static readonly Contactfeiten Voorkomen = Hulp with { Doel = Doel.VoorkomenSpecialistisch };
    private static readonly Contactfeiten Opvoeden = Feiten.Opvoedondersteuning(2, 5);

    private const string Toegang = " wordt het toegang, met het advies doorverwijzen.";

    public static TheoryData<Contactfeiten, LokaleInstellingen, string> Schattingen() => new()
    {
        { Hulp, Zes, "Bij 7 gesprekken of meer" + Toegang },
        { Hulp with { VerwachtAantalGesprekken = 8 }, Zes, "Bij 6 verwachte gesprekken of minder wordt het jeugdhulp." },
        { Hulp with { VerwachtAantalGesprekken = 3 }, new() { MaxGesprekken = 1 }, "Bij 1 verwacht gesprek of minder wordt het jeugdhulp." },
        { Hulp with { VerwachtAantalGesprekken = null }, Zes, "Bij 7 gesprekken of meer" + Toegang },
        { Hulp with { Gespreknummer = 7, VerwachtAantalGesprekken = 9 }, Zes, "Bij een grens van 9 gesprekken of meer wordt het jeugdhulp." },
        { Hulp with { VerwachteDuurMaanden = 6 }, new() { MaxDuurMaanden = 6 }, "Bij een verwachte duur van meer dan 6 maanden" + Toegang },
        { Hulp with { VerwachteDuurMaanden = 7 }, new() { MaxDuurMaanden = 6 }, "Bij een verwachte duur van 6 maanden of minder wordt het jeugdhulp." },
        { Hulp, new() { MaxDuurMaanden = 6 }, "Bij een verwachte duur van 6 maanden of minder wordt het jeugdhulp." },
        { Hulp with { VerwachteDuurMaanden = 2 }, new() { MaxDuurMaanden = 6, DuurVenster = new Duurvenster(1, 3) }, "Bij een verwachte duur van meer dan 3 maanden" + Toegang },
        { Hulp with { VerwachteDuurMaanden = 2 }, new() { MaxDuurMaanden = 6, DuurVenster = new Duurvenster(1, 3), Combinatie = Combinatie.EenVan }, "Bij een verwachte duur van meer dan 6 maanden" + Toegang },
        { Hulp with { VerwachteDuurMaanden = 2, TeamSoort = Teamsoort.MpgTeam }, new() { MaxDuurMaanden = 3, MpgMaxDuurMaanden = 6 }, "Bij een verwachte duur van meer dan 6 maanden" + Toegang },
        { Hulp with { VerwachteUrenPerWeek = 2.5m }, TweeTotVierUur, "Bij meer dan 2,5 en minder dan 4 uur per week wordt het een grensgeval." },
        { Hulp with { VerwachteUrenPerWeek = 3.5m }, TweeTotVierUur, "Bij 4 uur per week of meer" + Toegang },
        { Hulp with { VerwachteUrenPerWeek = 3 }, TweeTotVierUur, "Bij 2,5 uur per week of minder wordt het jeugdhulp." },
        { Hulp with { VerwachteUrenPerWeek = 2 }, new() { UrenPerWeek = 2 }, "Bij meer dan 2 uur per week" + Toegang },
        { Hulp with { VerwachteUrenPerWeek = 2 }, new() { UrenPerWeek = 2, VeelMeerGrens = 2 }, "Bij meer dan 2 uur per week" + Toegang },
        { Hulp with { Langdurig = true, Intensief = true }, new() { LangdurigIntensief = true }, "Als de hulp niet langdurig is, wordt het jeugdhulp." },
        { Hulp with { Langdurig = false, Intensief = true }, new() { LangdurigIntensief = true }, "Als de hulp langdurig is," + Toegang },
        { Hulp with { Langdurig = true, Intensief = false }, new() { LangdurigIntensief = true }, "Als de hulp intensief is," + Toegang },
        { Hulp with { Langdurig = null, Intensief = true }, new() { LangdurigIntensief = true }, "Als de hulp niet langdurig is, wordt het jeugdhulp." },
    };

    public static TheoryData<Contactfeiten, LokaleInstellingen, string> Antwoorden() => new()
    {
        { Hulp, LokaleInstellingen.Leeg, "Bij een grens van 5 gesprekken of meer wordt het jeugdhulp." },
        { Hulp with { VerwachtAantalGesprekken = null, VerwachteDuurMaanden = 5 }, LokaleInstellingen.Leeg, "Bij een grens van 5 maanden of meer wordt het jeugdhulp." },
        { Hulp with { VerwachtAantalGesprekken = null, VerwachteUrenPerWeek = 3 }, LokaleInstellingen.Leeg, "Bij een grens van 3 uur per week of meer wordt het jeugdhulp." },
        { Hulp with { VerwachtAantalGesprekken = null, VerwachteUrenPerWeek = 3 }, new() { UrenTolerantie = 1 }, "Bij een grens van 2 uur per week of meer (zonder de tolerantie) wordt het jeugdhulp." },
        { Hulp with { VerwachtAantalGesprekken = null, VerwachteUrenPerWeek = 1 }, new() { UrenTolerantie = 1 }, "Als alle hulp zonder indicatie in uw gemeente eigen hulp is, wordt het jeugdhulp." },
        { Hulp with { VerwachtAantalGesprekken = null }, new() { GeenIndicatieIsHulp = false }, "Bij een grens van 1 gesprek of meer wordt het een grensgeval." },
        { Feiten.Van(Activiteit.Intake), Zes, "Als een intake in uw gemeente bij de toegang hoort, wordt het toegang." },
        { School, Zes, "Als schoolmaatschappelijk werk bij het wijkteam hoort, wordt het preventie." },
        { Feiten.Van(Activiteit.PohJeugd), Zes, "Als POH-jeugd bij het wijkteam hoort, wordt het preventie." },
        { Hulp with { Vervolg = Vervolg.SiblingVanTraject }, Zes, "Als een broer of zus in het bestaande dossier komt, wordt het preventie." },
        { Feiten.Van(Activiteit.Overbruggingszorg), Zes, "Als overbruggingszorg in uw gemeente jeugdhulp is, wordt het jeugdhulp." },
        { Feiten.Van(Activiteit.OpenHouden), Zes, "Als een casus open houden in uw gemeente jeugdhulp is, wordt het jeugdhulp." },
    };

    public static TheoryData<Contactfeiten, LokaleInstellingen, string> Keuzes() => new()
    {
        { Feiten.Van(Activiteit.Intake) with { VerwachtAantalGesprekken = 5 }, Zes with { IntakeTeltAls = IntakeTeltAls.Toegang }, "Als een intake in uw gemeente de start van de hulp is, wordt het jeugdhulp." },
        { Feiten.Van(Activiteit.Intake), ZonderIndicatie with { IntakeTeltAls = IntakeTeltAls.StartHulp }, "Als een intake in uw gemeente bij de toegang hoort, wordt het toegang." },
        { School, new() { SchoolmaatschappelijkWerk = WijkteamOfVoorliggend.Voorliggend }, "Als schoolmaatschappelijk werk bij het wijkteam hoort, wordt het preventie." },
        { School, new() { SchoolmaatschappelijkWerk = WijkteamOfVoorliggend.Wijkteam }, "Als schoolmaatschappelijk werk voorliggend is, telt het niet als contact van het wijkteam." },
        { Feiten.Van(Activiteit.PohJeugd), new() { PohJeugd = WijkteamOfVoorliggend.Voorliggend }, "Als POH-jeugd bij het wijkteam hoort, wordt het preventie." },
        { Feiten.Van(Activiteit.PohJeugd), new() { PohJeugd = WijkteamOfVoorliggend.Wijkteam }, "Als POH-jeugd voorliggend is, telt het niet als contact van het wijkteam." },
        { Hulp with { Vervolg = Vervolg.SiblingVanTraject }, ZonderIndicatie with { SiblingPreventie = SiblingPreventie.EigenTraject }, "Als een broer of zus in het bestaande dossier komt, wordt het preventie." },
        { Feiten.Van(Activiteit.Overbruggingszorg), new() { Overbruggingszorg = HulpOfRegie.Jeugdhulp }, "Als overbruggingszorg in uw gemeente casusregie is, wordt het casusregie." },
        { Feiten.Van(Activiteit.Overbruggingszorg), new() { Overbruggingszorg = HulpOfRegie.Casusregie }, "Als overbruggingszorg in uw gemeente jeugdhulp is, wordt het jeugdhulp." },
        { Feiten.Van(Activiteit.OpenHouden), new() { OpenHoudenNaSpecialistisch = HulpOfRegie.Jeugdhulp }, "Als een casus open houden in uw gemeente casusregie is, wordt het casusregie." },
        { Voorkomen, ZonderIndicatie with { KorteBegeleidingTerVoorkoming = HulpOfPreventie.Jeugdhulp }, "Als hulp voorkomen in uw gemeente preventie is, wordt het preventie." },
        { Opvoeden with { Doel = Doel.VoorkomenSpecialistisch }, Zes with { KorteBegeleidingTerVoorkoming = HulpOfPreventie.Preventie, KorteReeksKlasse = KorteReeksKlasse.Preventie }, "Als hulp voorkomen in uw gemeente jeugdhulp is, wordt het jeugdhulp." },
        { Opvoeden, ZonderIndicatie with { KorteReeksKlasse = KorteReeksKlasse.Preventie }, "Als een korte reeks in uw gemeente jeugdhulp is, wordt het jeugdhulp." },
        { Opvoeden, ZonderIndicatie with { KorteReeksKlasse = KorteReeksKlasse.Jeugdhulp }, "Als een korte reeks in uw gemeente preventie is, wordt het preventie." },
        { Hulp with { VerwachtAantalGesprekken = 9, VerwachteDuurMaanden = 9, VerwachteUrenPerWeek = 1 }, Zes with { MaxDuurMaanden = 6, UrenPerWeek = 2 }, "Als één gehaalde grens in uw gemeente genoeg is, wordt het jeugdhulp." },
        { Hulp with { VerwachteDuurMaanden = 5, VerwachteUrenPerWeek = 9 }, Zes with { MaxDuurMaanden = 6, UrenPerWeek = 2, Combinatie = Combinatie.EenVan }, "Als alle grenzen in uw gemeente gehaald moeten zijn," + Toegang },
    };

    public static TheoryData<Contactfeiten, LokaleInstellingen, string> AndereFeiten() => new()
    {
        { Hulp.VanLeeftijd(19), Zes, "Als de hulp is voortgezet na de 18e verjaardag, wordt het jeugdhulp." },
        { Hulp.VanLeeftijd(23), Zes, "" },
        { Hulp with { Anoniem = true }, Zes, "Als het contact niet anoniem is, wordt het jeugdhulp." },
        { Hulp with { GerichtOp = GerichtOp.Collectief }, Zes, "Als het contact niet voor een groep is, wordt het jeugdhulp." },
        { Hulp with { Vervolg = Vervolg.SiblingVanTraject }, Zes with { SiblingPreventie = SiblingPreventie.EigenDossier }, "Als er geen broer of zus met een traject is, wordt het jeugdhulp." },
        { Hulp with { Vervolg = Vervolg.WachtOpAanbieder }, Zes with { Overbruggingszorg = HulpOfRegie.Casusregie }, "Als de jeugdige niet op een aanbieder wacht, wordt het jeugdhulp." },
        { Hulp with { Vervolg = Vervolg.SpecialistischGestopt }, Zes with { OpenHoudenNaSpecialistisch = HulpOfRegie.Casusregie }, "Als er geen specialistische hulp is gestopt, wordt het jeugdhulp." },
        { Hulp.ZonderTaakHulp(), Zes, "Als het team de taak hulp heeft, wordt het jeugdhulp." },
        { Hulp, ZonderIndicatie with { KorteBegeleidingTerVoorkoming = HulpOfPreventie.Preventie }, "Als het doel specialistische hulp voorkomen is, wordt het preventie." },
        { School, Zes with { SchoolmaatschappelijkWerk = WijkteamOfVoorliggend.Wijkteam }, "Als het doel werken aan bestaande problemen is, wordt het jeugdhulp." },
        { Opvoeden, ZonderIndicatie, "Als een korte reeks in uw gemeente preventie is, wordt het preventie." },
        { Hulp, ZonderIndicatie with { KorteReeksKlasse = KorteReeksKlasse.Preventie }, "Als de activiteit opvoedondersteuning is, wordt het preventie." },
        { Feiten.Van(Activiteit.Ouderondersteuning), ZonderIndicatie with { KorteReeksKlasse = KorteReeksKlasse.Preventie }, "Als de activiteit opvoedondersteuning is, wordt het preventie." },
    };

    [Theory]
    [MemberData(nameof(Schattingen))]
    [MemberData(nameof(Antwoorden))]
    [MemberData(nameof(Keuzes))]
    [MemberData(nameof(AndereFeiten))]
    public void De_omslag_zegt_wat_er_moet_veranderen_en_wat_het_dan_wordt(Contactfeiten feiten, LokaleInstellingen instellingen, string omslag) =>
        feiten.Onder(instellingen).Omslag.ShouldBe(omslag);

    [Theory]
    [InlineData(6, false)]
    [InlineData(7, true)]
    [InlineData(8, true)]
    public void Een_bereik_vanaf_houdt_zijn_grens_erin(int waarde, bool erin) => new Bereik(Vanaf: 7).Bevat(waarde).ShouldBe(erin);

    [Theory]
    [InlineData(6, true)]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void Een_bereik_tot_en_met_houdt_zijn_grens_erin(int waarde, bool erin) => new Bereik(TotEnMet: 7).Bevat(waarde).ShouldBe(erin);

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Een_bereik_tussen_twee_grenzen_houdt_ze_erbuiten(int waarde, bool erin) => new Bereik(Boven: 2, Onder: 4).Bevat(waarde).ShouldBe(erin);
}
