using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Domain.Classificeren;

/// <summary>
/// Changes of a choice in the settings, in the facts and in the kind of contact. The distance is the place in the list. Left out
/// is what never comes first: hulp in juvenile criminal law works as voortgezette hulp does, an own series for a brother or
/// sister as no brother or sister.
/// </summary>
internal static class Keuzewijzigingen
{
    public static List<Wijziging> VanInstellingen(Contactfeiten feiten, LokaleInstellingen lokaal)
    {
        var lijst = new List<Wijziging>(24);
        Voeg(Instellingsnamen.IntakeTeltAls, "Als een intake in uw gemeente bij de toegang hoort,", lokaal with { IntakeTeltAls = IntakeTeltAls.Toegang }, lokaal.IntakeTeltAls);
        Voeg(Instellingsnamen.IntakeTeltAls, "Als een intake in uw gemeente de start van de hulp is,", lokaal with { IntakeTeltAls = IntakeTeltAls.StartHulp }, lokaal.IntakeTeltAls);
        Voeg(Instellingsnamen.SchoolmaatschappelijkWerk, "Als schoolmaatschappelijk werk bij het wijkteam hoort,", lokaal with { SchoolmaatschappelijkWerk = WijkteamOfVoorliggend.Wijkteam }, lokaal.SchoolmaatschappelijkWerk);
        Voeg(Instellingsnamen.SchoolmaatschappelijkWerk, "Als schoolmaatschappelijk werk voorliggend is,", lokaal with { SchoolmaatschappelijkWerk = WijkteamOfVoorliggend.Voorliggend }, lokaal.SchoolmaatschappelijkWerk);
        Voeg(Instellingsnamen.PohJeugd, "Als POH-jeugd bij het wijkteam hoort,", lokaal with { PohJeugd = WijkteamOfVoorliggend.Wijkteam }, lokaal.PohJeugd);
        Voeg(Instellingsnamen.PohJeugd, "Als POH-jeugd voorliggend is,", lokaal with { PohJeugd = WijkteamOfVoorliggend.Voorliggend }, lokaal.PohJeugd);
        Voeg(Instellingsnamen.SiblingPreventie, "Als een broer of zus in het bestaande dossier komt,", lokaal with { SiblingPreventie = SiblingPreventie.InBestaandDossier }, lokaal.SiblingPreventie);
        Voeg(Instellingsnamen.Overbruggingszorg, "Als overbruggingszorg in uw gemeente jeugdhulp is,", lokaal with { Overbruggingszorg = HulpOfRegie.Jeugdhulp }, lokaal.Overbruggingszorg);
        Voeg(Instellingsnamen.Overbruggingszorg, "Als overbruggingszorg in uw gemeente casusregie is,", lokaal with { Overbruggingszorg = HulpOfRegie.Casusregie }, lokaal.Overbruggingszorg);
        Voeg(Instellingsnamen.OpenHoudenNaSpecialistisch, "Als een casus open houden in uw gemeente jeugdhulp is,", lokaal with { OpenHoudenNaSpecialistisch = HulpOfRegie.Jeugdhulp }, lokaal.OpenHoudenNaSpecialistisch);
        Voeg(Instellingsnamen.OpenHoudenNaSpecialistisch, "Als een casus open houden in uw gemeente casusregie is,", lokaal with { OpenHoudenNaSpecialistisch = HulpOfRegie.Casusregie }, lokaal.OpenHoudenNaSpecialistisch);
        Voeg(Instellingsnamen.KorteBegeleidingTerVoorkoming, "Als hulp voorkomen in uw gemeente preventie is,", lokaal with { KorteBegeleidingTerVoorkoming = HulpOfPreventie.Preventie }, lokaal.KorteBegeleidingTerVoorkoming);
        Voeg(Instellingsnamen.KorteBegeleidingTerVoorkoming, "Als hulp voorkomen in uw gemeente jeugdhulp is,", lokaal with { KorteBegeleidingTerVoorkoming = HulpOfPreventie.Jeugdhulp }, lokaal.KorteBegeleidingTerVoorkoming);
        Voeg(Instellingsnamen.KorteReeksKlasse, "Als een korte reeks in uw gemeente preventie is,", lokaal with { KorteReeksKlasse = KorteReeksKlasse.Preventie }, lokaal.KorteReeksKlasse);
        Voeg(Instellingsnamen.KorteReeksKlasse, "Als een korte reeks in uw gemeente jeugdhulp is,", lokaal with { KorteReeksKlasse = KorteReeksKlasse.Jeugdhulp }, lokaal.KorteReeksKlasse);
        Voeg(Instellingsnamen.Combinatie, "Als één gehaalde grens in uw gemeente genoeg is,", lokaal with { Combinatie = Combinatie.EenVan }, lokaal.Combinatie ?? Combinatie.Alle);
        Voeg(Instellingsnamen.Combinatie, "Als alle grenzen in uw gemeente gehaald moeten zijn,", lokaal with { Combinatie = Combinatie.Alle }, lokaal.Combinatie ?? Combinatie.Alle);
        Voeg(Instellingsnamen.GeenIndicatieIsHulp, "Als alle hulp zonder indicatie in uw gemeente eigen hulp is,", lokaal with { GeenIndicatieIsHulp = true }, lokaal.GeenIndicatieIsHulp);
        return lijst;

        void Voeg(string naam, string als, LokaleInstellingen gewijzigd, object? nu) =>
            lijst.Add(new Wijziging(naam, true, lijst.Count, feiten, gewijzigd, null, () => als) { VultIn = nu is null });
    }

    public static List<Wijziging> VanFeiten(Contactfeiten feiten, LokaleInstellingen lokaal)
    {
        var lijst = new List<Wijziging>(24);
        Voeg("voortgezet", "Als de hulp is voortgezet na de 18e verjaardag,", feiten with { Voortgezet = true });
        Voeg("anoniem", "Als het contact niet anoniem is,", feiten with { Anoniem = false });
        Voeg("gerichtOp", "Als het contact niet voor een groep is,", feiten with { GerichtOp = GerichtOp.Jeugdige });
        Voeg("vervolg", ZonderVervolg(feiten.Vervolg), feiten with { Vervolg = Vervolg.Geen });
        Voeg("taken", "Als het team de taak hulp heeft,", feiten with { TeamTaken = feiten.TeamTaken | Teamtaken.Hulp });
        Voeg("doel", "Als het doel specialistische hulp voorkomen is,", feiten with { Doel = Doel.VoorkomenSpecialistisch });
        Voeg("doel", "Als het doel werken aan bestaande problemen is,", feiten with { Doel = Doel.BestaandeProblematiek });
        return lijst;

        void Voeg(string naam, string als, Contactfeiten gewijzigd) =>
            lijst.Add(new Wijziging(naam, false, lijst.Count, gewijzigd, lokaal, null, () => als));
    }

    /// <summary>Only kinds of contact that a worker could have meant instead: the same talk under another name.</summary>
    public static List<Wijziging> VanActiviteit(Contactfeiten feiten, LokaleInstellingen lokaal)
    {
        var lijst = new List<Wijziging>(1);
        if (Buur(feiten.Activiteit) is { } buur)
        {
            lijst.Add(new Wijziging(
                "activiteit", false, 0, feiten with { Activiteit = buur }, lokaal, null,
                () => $"Als de activiteit {buur.Omschrijving().InZin} is,"));
        }

        return lijst;
    }

    private static Activiteit? Buur(Activiteit activiteit) => activiteit switch
    {
        Activiteit.KortGesprek => Activiteit.Opvoedondersteuning,
        Activiteit.Opvoedondersteuning => Activiteit.Begeleiding,
        Activiteit.Begeleiding or Activiteit.Ouderondersteuning => Activiteit.Opvoedondersteuning,
        Activiteit.Overbruggingszorg or Activiteit.OpenHouden => Activiteit.Begeleiding,
        _ => null,
    };

    private static string ZonderVervolg(Vervolg nu) => nu switch
    {
        Vervolg.SiblingVanTraject => "Als er geen broer of zus met een traject is,",
        Vervolg.WachtOpAanbieder => "Als de jeugdige niet op een aanbieder wacht,",
        _ => "Als er geen specialistische hulp is gestopt,",
    };
}
