using Jeugdhulp.Domain.Jeugdigen;

#pragma warning disable CS1591 // What a column means stands in the column itself, in the words of the page that is made from it.

namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>The columns of personen.csv.</summary>
public static class Personenbestand
{
    /// <summary>Name of the file.</summary>
    public const string Naam = "personen";

    public static readonly Kolom<string?> PersoonId = Kolommen.Sleutel("persoon_id", "Nummer van de persoon in de bron.");
    public static readonly Kolom<string?> Bsn = Kolommen.Bsn("bsn", "Burgerservicenummer. Hierop zoeken wij of de persoon al bekend is.");
    public static readonly Kolom<Bsnbron?> BsnBron = Kolommen.Keuze<Bsnbron>("bron_bsn", "Waar het BSN vandaan komt.", b => b.Naam());
    public static readonly Kolom<Bsnreden?> ZonderBsn = Kolommen.Keuze<Bsnreden>("zonder_bsn", "Waarom er geen BSN is.", r => r.Naam());
    public static readonly Kolom<Geboortedag?> Geboortedatum = Kolommen.Geboren("geboortedatum", "Geboortedatum, of het deel dat bekend is.");
    public static readonly Kolom<bool?> Ongeboren = Kolommen.JaNee("ongeboren", "Ja als het kind nog niet geboren is. De geboortedatum is dan de dag waarop het wordt verwacht.");
    public static readonly Kolom<string?> Geslacht = Kolommen.Code("geslacht", "Geslacht.", "geslacht");
    public static readonly Kolom<string?> Achternaam = Kolommen.Tekst("achternaam", "Achternaam zonder tussenvoegsel.", verplicht: true);
    public static readonly Kolom<string?> Tussenvoegsel = Kolommen.Tekst("tussenvoegsel", "Wat voor de achternaam komt, zoals \"van der\".", 50);
    public static readonly Kolom<string?> Voornamen = Kolommen.Tekst("voornamen", "Alle voornamen.", verplicht: true);
    public static readonly Kolom<string?> Straat = Kolommen.Tekst("straat", "Straat.");
    public static readonly Kolom<string?> Postcode = Kolommen.Postcode("postcode", "Postcode.");
    public static readonly Kolom<string?> Huisnummer = Kolommen.Tekst("huisnummer", "Huisnummer met toevoeging.", 20);
    public static readonly Kolom<string?> Plaats = Kolommen.Tekst("plaats", "Woonplaats van het adres.");
    public static readonly Kolom<string?> WoonplaatsGemeente = Kolommen.Gemeente("woonplaats_gemeente", "Gemeente die de woonplaats is volgens de Jeugdwet.");
    public static readonly Kolom<Woonplaatsgrond?> WoonplaatsGrond = Kolommen.Keuze<Woonplaatsgrond>("woonplaats_grond", "Waarop die woonplaats rust.", g => g.Naam());
    public static readonly Kolom<DateOnly?> WoonplaatsVanaf = Kolommen.Dag("woonplaats_vanaf", "Eerste dag van die woonplaats.", Kolommen.Eerste);
    public static readonly Kolom<string?> GezinId = Kolommen.Sleutel("gezin_id", "Nummer van het gezin. Wie in twee gezinnen hoort, heeft twee rijen.", verplicht: false);
    public static readonly Kolom<string?> Rol = Kolommen.Woord("rol", "Wat de persoon is in het gezin.", new("jeugdige", "Jeugdige"), new("ouder", "Ouder of verzorger"), new("ander", "Iemand anders"));
    public static readonly Kolom<DateOnly?> GezinVan = Kolommen.Dag("gezin_van", "Eerste dag in het gezin.", Geboortedag.Eerste);
    public static readonly Kolom<DateOnly?> GezinTot = Kolommen.Dag("gezin_tot", "Eerste dag dat de persoon er niet meer bij hoort.", Geboortedag.Eerste);

    public static readonly Uitwisselbestand Bestand = new(
        Naam,
        "Personen",
        "Een rij per persoon en gezin.",
        [PersoonId, Bsn, BsnBron, ZonderBsn, Geboortedatum, Ongeboren, Geslacht, Achternaam, Tussenvoegsel, Voornamen, Straat, Postcode, Huisnummer, Plaats, WoonplaatsGemeente, WoonplaatsGrond, WoonplaatsVanaf, GezinId, Rol, GezinVan, GezinTot],
        Verplicht: true);

    /// <summary>What may differ between the rows of one person: the household.</summary>
    public static readonly IReadOnlyList<Kolom> PerRij = [GezinId, Rol, GezinVan, GezinTot];
}
