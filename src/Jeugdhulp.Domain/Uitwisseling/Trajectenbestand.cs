using Jeugdhulp.Domain.Trajecten;

#pragma warning disable CS1591 // What a column means stands in the column itself, in the words of the page that is made from it.

namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>The columns of trajecten.csv.</summary>
public static class Trajectenbestand
{
    /// <summary>Name of the file.</summary>
    public const string Naam = "trajecten";

    /// <summary>What stands in the column uitvoerder for help of the team itself.</summary>
    public const string Wijkteam = "wijkteam";

    private const string BijAfronding = "Dit hoort bij de afronding van een plan, en plannen staan niet in het formaat.";

    public static readonly Kolom<string?> TrajectId = Kolommen.Sleutel("traject_id", "Nummer van het traject in de bron.");
    public static readonly Kolom<string?> HulpvraagId = Kolommen.Sleutel("hulpvraag_id", "Hulpvraag waar het traject bij hoort.", verplicht: false);
    public static readonly Kolom<string?> DossierId = Kolommen.Sleutel("dossier_id", "Dossier waar het traject in staat.", verplicht: false);
    public static readonly Kolom<string?> PersoonId = Kolommen.Sleutel("persoon_id", "Wie de hulp ontvangt.");
    public static readonly Kolom<string?> Hulpvorm = Kolommen.Code("hulpvorm", "Vorm van de hulp.", "hulpvorm", verplicht: true);
    public static readonly Kolom<string?> Uitvoerder = Kolommen.Naam("uitvoerder", "Het woord wijkteam, of de naam van de aanbieder.", verplicht: true);
    public static readonly Kolom<Verwijzer?> Verwijzer = Kolommen.Keuze<Verwijzer>("verwijzer", "Wie verwees. Leeg is onbekend.", v => v.Naam());
    public static readonly Kolom<Verwijzer?> EersteVerwijzer = Kolommen.Keuze<Verwijzer>("eerste_verwijzer", "Wie de vraag oorspronkelijk bracht.", v => v.Naam());
    public static readonly Kolom<bool?> Crisis = Kolommen.JaNee("crisis", "Of het begon met een crisis. Leeg is nee.");
    public static readonly Kolom<DateOnly?> Aanvang = Kolommen.Dag("aanvang", "Dag waarop de hulp echt begon.", Kolommen.Jeugdwet, verplicht: true);
    public static readonly Kolom<DateOnly?> Einde = Kolommen.Dag("einde", "Laatste dag.", Kolommen.Jeugdwet);
    public static readonly Kolom<string?> Reden = Kolommen.Code("reden", "Waarom de hulp stopte.", "redenBeeindiging");
    public static readonly Kolom<string?> Tevredenheid = Kolommen.Bewaard("tevredenheid", "Rapportcijfer van 1 tot en met 10.", BijAfronding);
    public static readonly Kolom<string?> ZonderHulp = Kolommen.Bewaard("zonder_hulp", "Of het zonder hulp verder gaat.", BijAfronding);
    public static readonly Kolom<string?> Informant = Kolommen.Bewaard("informant", "Wie dat zei.", BijAfronding);
    public static readonly Kolom<string?> Team = Kolommen.Naam("team", "Team dat helpt, of zicht houdt. Leeg is het team van het laatste contact van de hulpvraag.");
    public static readonly Kolom<DateOnly?> VerwachtEinde = Kolommen.Dag("verwacht_einde", "Verwachte laatste dag.", Kolommen.Jeugdwet, toekomst: true);
    public static readonly Kolom<IReadOnlyList<Trajectlabel>?> Labels = Kolommen.Lijst<Trajectlabel>("labels", "Bijzonderheden.", l => l.Naam());
    public static readonly Kolom<string?> DoorverwijzingId = Kolommen.Sleutel("doorverwijzing_id", "Doorverwijzing waar overbruggingszorg op wacht.", verplicht: false);
    public static readonly Kolom<string?> StandEinde = Kolommen.Tekst("stand_einde", "Hoe het ervoor stond aan het einde.", Kolommen.Reden);
    public static readonly Kolom<Complexiteit?> Complexiteit = Kolommen.Keuze<Complexiteit>("complexiteit", "Hoe complex de vraag is. Leeg is niet vastgelegd.", c => c.Naam());
    public static readonly Kolom<Bekostiging?> Bekostiging = Kolommen.Keuze<Bekostiging>("bekostiging", "Hoe de hulp wordt betaald. Leeg is natura.", b => b.Naam());

    public static readonly Uitwisselbestand Bestand = new(
        Naam,
        "Trajecten",
        "Een rij per jeugdhulptraject.",
        [TrajectId, HulpvraagId, DossierId, PersoonId, Hulpvorm, Uitvoerder, Verwijzer, EersteVerwijzer, Crisis, Aanvang, Einde, Reden, Tevredenheid, ZonderHulp, Informant, Team, VerwachtEinde, Labels, DoorverwijzingId, StandEinde, Complexiteit, Bekostiging]);
}
