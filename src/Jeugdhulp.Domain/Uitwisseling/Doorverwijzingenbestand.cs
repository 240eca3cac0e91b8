using Jeugdhulp.Domain.Trajecten;

#pragma warning disable CS1591 // What a column means stands in the column itself, in the words of the page that is made from it.

namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>The columns of doorverwijzingen.csv.</summary>
public static class Doorverwijzingenbestand
{
    /// <summary>Name of the file.</summary>
    public const string Naam = "doorverwijzingen";

    public static readonly Kolom<string?> DoorverwijzingId = Kolommen.Sleutel("doorverwijzing_id", "Nummer van de doorverwijzing in de bron.");
    public static readonly Kolom<string?> HulpvraagId = Kolommen.Sleutel("hulpvraag_id", "Hulpvraag waarvoor is verwezen.", verplicht: false);
    public static readonly Kolom<string?> ContactId = Kolommen.Sleutel("contact_id", "Contact waarin is verwezen. Leeg is het laatste contact van de hulpvraag tot en met die dag.", verplicht: false);
    public static readonly Kolom<string?> TrajectId = Kolommen.Sleutel("traject_id", "Eigen hulp waar de verwijzing op volgt.", verplicht: false);
    public static readonly Kolom<string?> PersoonId = Kolommen.Sleutel("persoon_id", "Wie is verwezen. Leeg is de persoon van de hulpvraag.", verplicht: false);
    public static readonly Kolom<string?> Bestemming = Kolommen.Code("bestemming", "Waarheen.", "bestemming", verplicht: true);
    public static readonly Kolom<string?> Aanbieder = Kolommen.Tekst("aanbieder", "Naam van de aanbieder.");
    public static readonly Kolom<string?> Reden = Kolommen.Code("reden", "Waarom.", "redenDoorverwijzing", verplicht: true);
    public static readonly Kolom<DateOnly?> Datum = Kolommen.Dag("datum", "Dag van de verwijzing.", Kolommen.Eerste, verplicht: true);
    public static readonly Kolom<DateOnly?> Geaccepteerd = Kolommen.Dag("geaccepteerd", "Dag waarop de aanbieder ja zei.", Kolommen.Eerste);
    public static readonly Kolom<DateOnly?> Gestart = Kolommen.Dag("gestart", "Dag waarop de hulp daar begon.", Kolommen.Eerste);
    public static readonly Kolom<DateOnly?> Beeindigd = Kolommen.Dag("beeindigd", "Dag waarop de verwijzing eindigde.", Kolommen.Eerste);
    public static readonly Kolom<Doorverwijsafloop?> Afloop = Kolommen.Keuze<Doorverwijsafloop>("afloop", "Hoe zij eindigde.", a => a.Naam());
    public static readonly Kolom<string?> AfloopReden = Kolommen.Tekst("afloop_reden", "Waarom zo.", Kolommen.Reden);
    public static readonly Kolom<string?> Toelichting = Kolommen.Tekst("toelichting", "Toelichting.", Kolommen.Reden);

    public static readonly Uitwisselbestand Bestand = new(
        Naam,
        "Doorverwijzingen",
        "Een rij per doorverwijzing van een jeugdige.",
        [DoorverwijzingId, HulpvraagId, ContactId, TrajectId, PersoonId, Bestemming, Aanbieder, Reden, Datum, Geaccepteerd, Gestart, Beeindigd, Afloop, AfloopReden, Toelichting]);
}
