using Jeugdhulp.Domain.Trajecten;

#pragma warning disable CS1591 // What a column means stands in the column itself, in the words of the page that is made from it.

namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>The columns of wachtlijst.csv.</summary>
public static class Wachtlijstbestand
{
    /// <summary>Name of the file.</summary>
    public const string Naam = "wachtlijst";

    public static readonly Kolom<string?> WachtendeId = Kolommen.Sleutel("wachtende_id", "Nummer in de bron.");
    public static readonly Kolom<string?> PersoonId = Kolommen.Sleutel("persoon_id", "Wie er wacht.");
    public static readonly Kolom<string?> Team = Kolommen.Naam("team", "Team waarop wordt gewacht.", verplicht: true);
    public static readonly Kolom<DateOnly?> Aangemeld = Kolommen.Dag("aangemeld", "Dag van de aanmelding.", Kolommen.Eerste, verplicht: true);
    public static readonly Kolom<Wachturgentie?> Urgentie = Kolommen.Keuze<Wachturgentie>("urgentie", "Hoe snel het moet. Leeg is gewoon.", u => u.Naam());
    public static readonly Kolom<bool?> Overbrugging = Kolommen.JaNee("overbrugging", "Of er intussen hulp is.");
    public static readonly Kolom<DateOnly?> Einde = Kolommen.Dag("einde", "Dag waarop het wachten eindigde.", Kolommen.Eerste);
    public static readonly Kolom<Wachtafloop?> Afloop = Kolommen.Keuze<Wachtafloop>("afloop", "Waarom het eindigde.", a => a.Naam());

    public static readonly Uitwisselbestand Bestand = new(
        Naam,
        "Wachtlijst",
        "Een rij per keer dat iemand op een eerste gesprek wacht.",
        [WachtendeId, PersoonId, Team, Aangemeld, Urgentie, Overbrugging, Einde, Afloop]);
}
