using Jeugdhulp.Domain.Contacten;

#pragma warning disable CS1591 // What a column means stands in the column itself, in the words of the page that is made from it.

namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>The columns of hulpvragen.csv.</summary>
public static class Hulpvragenbestand
{
    /// <summary>Name of the file.</summary>
    public const string Naam = "hulpvragen";

    public static readonly Kolom<string?> HulpvraagId = Kolommen.Sleutel("hulpvraag_id", "Nummer van de hulpvraag in de bron.");
    public static readonly Kolom<string?> DossierId = Kolommen.Sleutel("dossier_id", "Dossier waar de hulpvraag in staat.", verplicht: false);
    public static readonly Kolom<string?> PersoonId = Kolommen.Sleutel("persoon_id", "Van wie de hulpvraag is. Leeg is wie in het dossier de hulp ontvangt.", verplicht: false);
    public static readonly Kolom<Doel?> Doel = Kolommen.Keuze<Doel>("doel", "Waar de hulpvraag op gericht is.", d => d.Omschrijving().Naam, verplicht: true);
    public static readonly Kolom<DateOnly?> Start = Kolommen.Dag("start", "Eerste dag.", Kolommen.Eerste, verplicht: true);
    public static readonly Kolom<DateOnly?> Gesloten = Kolommen.Dag("gesloten", "Laatste dag.", Kolommen.Eerste);
    public static readonly Kolom<string?> Urgentie = Kolommen.Bewaard("urgentie", "Hoe dringend de vraag was.", "De urgentie hoort bij een triage, en die staat niet in het formaat.");
    public static readonly Kolom<int?> VerwachtGesprekken = Kolommen.Geheel("verwacht_gesprekken", "Verwacht aantal gesprekken.", 1, 1000);
    public static readonly Kolom<decimal?> VerwachtMaanden = Kolommen.Getal("verwacht_maanden", "Verwachte duur in maanden.", 240);
    public static readonly Kolom<decimal?> VerwachtUren = Kolommen.Getal("verwacht_uren", "Verwacht aantal uren per week.", 168);
    public static readonly Kolom<bool?> Langdurig = Kolommen.JaNee("langdurig", "Of de hulp naar verwachting lang duurt.");
    public static readonly Kolom<bool?> Intensief = Kolommen.JaNee("intensief", "Of de hulp naar verwachting intensief is.");
    public static readonly Kolom<int?> WettelijkBeen = Kolommen.Geheel("wettelijk_been", "Onderdeel van de omschrijving van jeugdhulp in artikel 1.1 van de Jeugdwet.", 1, 3);
    public static readonly Kolom<Vervolg?> Vervolg = Kolommen.Keuze<Vervolg>("vervolg", "Wat er om de hulpvraag heen speelt. Leeg is geen.", v => v.Omschrijving().Naam);
    public static readonly Kolom<bool?> PlanVastgesteld = Kolommen.JaNee("plan_vastgesteld", "Of er een plan is vastgesteld.");
    public static readonly Kolom<bool?> EigenHulp = Kolommen.JaNee("eigen_hulp", "Of het wijkteam zelf helpt.");
    public static readonly Kolom<bool?> Jeugdstrafrecht = Kolommen.JaNee("jeugdstrafrecht", "Of het om jeugdstrafrecht gaat.");
    public static readonly Kolom<bool?> Voortgezet = Kolommen.JaNee("voortgezet", "Of de hulp na de achttiende verjaardag doorgaat of weer begint.");

    public static readonly Uitwisselbestand Bestand = new(
        Naam,
        "Hulpvragen",
        "Een rij per hulpvraag van een jeugdige.",
        [HulpvraagId, DossierId, PersoonId, Doel, Start, Gesloten, Urgentie, VerwachtGesprekken, VerwachtMaanden, VerwachtUren, Langdurig, Intensief, WettelijkBeen, Vervolg, PlanVastgesteld, EigenHulp, Jeugdstrafrecht, Voortgezet]);
}
