using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;

#pragma warning disable CS1591 // What a column means stands in the column itself, in the words of the page that is made from it.

namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>The columns of contacten.csv.</summary>
public static class Contactenbestand
{
    /// <summary>Name of the file.</summary>
    public const string Naam = "contacten";

    public static readonly Kolom<string?> ContactId = Kolommen.Sleutel("contact_id", "Nummer van het contact in de bron.");
    public static readonly Kolom<string?> HulpvraagId = Kolommen.Sleutel("hulpvraag_id", "Hulpvraag waar het contact bij hoort.", verplicht: false);
    public static readonly Kolom<string?> PersoonId = Kolommen.Sleutel("persoon_id", "Over wie het contact gaat. Leeg is de persoon van de hulpvraag.", verplicht: false);
    public static readonly Kolom<DateOnly?> Datum = Kolommen.Dag("datum", "Dag van het contact.", Kolommen.Eerste, verplicht: true);
    public static readonly Kolom<DateTimeOffset?> GeregistreerdOp = Kolommen.Moment("geregistreerd_op", "Wanneer het is geregistreerd. Leeg is de dag van het contact.");
    public static readonly Kolom<Activiteit?> Activiteit = Kolommen.Keuze<Activiteit>("activiteit", "Wat er is gedaan.", a => a.Omschrijving().Naam, verplicht: true);
    public static readonly Kolom<GerichtOp?> GerichtOp = Kolommen.Keuze<GerichtOp>("gericht_op", "Op wie het gericht was. Leeg is de jeugdige.", g => g.Omschrijving().Naam);
    public static readonly Kolom<string?> GesprokenMet = Kolommen.Code("gesproken_met", "Met wie is gesproken.", "gesprokenMet");
    public static readonly Kolom<string?> Kanaal = Kolommen.Code("kanaal", "Hoe het contact was.", "kanaal");
    public static readonly Kolom<string?> Herkomst = Kolommen.Code("herkomst", "Waar de vraag vandaan kwam.", "herkomst");
    public static readonly Kolom<int?> Duur = Kolommen.Geheel("duur", "Duur in minuten.", 1, 1440);
    public static readonly Kolom<string?> Team = Kolommen.Naam("team", "Naam van het team.", verplicht: true);
    public static readonly Kolom<string?> Medewerker = Kolommen.Naam("medewerker", "Naam van de medewerker.", verplicht: true);
    public static readonly Kolom<string?> OudeKlasse = Kolommen.Naam("oude_klasse", "Klasse die het contact in de bron had. Het formaat rekent zelf een klasse uit en zet die ernaast.");
    public static readonly Kolom<string?> GezinId = Kolommen.Sleutel("gezin_id", "Gezin waar het contact over ging.", verplicht: false);
    public static readonly Kolom<bool?> Anoniem = Kolommen.JaNee("anoniem", "Ja als er geen persoon is vastgelegd.");
    public static readonly Kolom<string?> Thema = Kolommen.Tekst("thema", "Thema van een activiteit voor een groep.");
    public static readonly Kolom<int?> Deelnemers = Kolommen.Geheel("deelnemers", "Aantal deelnemers aan een activiteit voor een groep.", 1, 100_000);
    public static readonly Kolom<string?> Partner = Kolommen.Tekst("partner", "Met wie de activiteit voor een groep was.");
    public static readonly Kolom<string?> Feit = Kolommen.Tekst("tekst_feit", "Wat er is gebeurd.", Kolommen.Verslag);
    public static readonly Kolom<string?> FeitBron = Kolommen.Tekst("tekst_bron", "Van wie dat komt.");
    public static readonly Kolom<string?> Beeld = Kolommen.Tekst("tekst_beeld", "Wat de professional ervan vindt.", Kolommen.Verslag);
    public static readonly Kolom<string?> MeningOuder = Kolommen.Tekst("mening_ouder", "Wat de ouder ervan vindt.", Kolommen.Verslag);
    public static readonly Kolom<string?> MeningJeugdige = Kolommen.Tekst("mening_jeugdige", "Wat de jeugdige ervan vindt.", Kolommen.Verslag);
    public static readonly Kolom<Klasse?> GekozenKlasse = Kolommen.Keuze<Klasse>("gekozen_klasse", "Klasse die een medewerker koos.", k => k.Naam());
    public static readonly Kolom<string?> KeuzeReden = Kolommen.Tekst("keuze_reden", "Waarom die klasse is gekozen.", Kolommen.Reden);
    public static readonly Kolom<string?> InschattingVan = Kolommen.Woord(
        "inschatting_van",
        "Welke inschatting bij dit contact gold. Leeg is die van de hulpvraag.",
        new("hulpvraag", "Die in hulpvragen.csv"),
        new("contact", "Die in de kolommen hierna. Een leeg veld was toen ook leeg"));

    public static readonly Kolom<int?> Gespreknummer = Kolommen.Geheel("gespreknummer", "Het hoeveelste gesprek van de hulpvraag dit was. Leeg: wij tellen het zelf.", 1, 10_000);
    public static readonly Kolom<Klasse?> EerderKlasse = Kolommen.Keuze<Klasse>("eerder_klasse", "Klasse van het contact daarvoor. Telt alleen als gespreknummer is gevuld.", k => k.Naam());
    public static readonly Kolom<Doel?> Doel = Kolommen.Keuze<Doel>("doel", "Doel, bij dit contact.", d => d.Omschrijving().Naam);
    public static readonly Kolom<int?> VerwachtGesprekken = Kolommen.Geheel("verwacht_gesprekken", "Verwacht aantal gesprekken, bij dit contact.", 1, 1000);
    public static readonly Kolom<decimal?> VerwachtMaanden = Kolommen.Getal("verwacht_maanden", "Verwachte duur in maanden, bij dit contact.", 240);
    public static readonly Kolom<decimal?> VerwachtUren = Kolommen.Getal("verwacht_uren", "Verwacht aantal uren per week, bij dit contact.", 168);
    public static readonly Kolom<bool?> Langdurig = Kolommen.JaNee("langdurig", "Langdurig, bij dit contact.");
    public static readonly Kolom<bool?> Intensief = Kolommen.JaNee("intensief", "Intensief, bij dit contact.");
    public static readonly Kolom<int?> WettelijkBeen = Kolommen.Geheel("wettelijk_been", "Wettelijk been, bij dit contact.", 1, 3);
    public static readonly Kolom<Vervolg?> Vervolg = Kolommen.Keuze<Vervolg>("vervolg", "Vervolg, bij dit contact.", v => v.Omschrijving().Naam);
    public static readonly Kolom<bool?> PlanVastgesteld = Kolommen.JaNee("plan_vastgesteld", "Plan vastgesteld, bij dit contact.");
    public static readonly Kolom<bool?> Jeugdstrafrecht = Kolommen.JaNee("jeugdstrafrecht", "Jeugdstrafrecht, bij dit contact.");
    public static readonly Kolom<bool?> Voortgezet = Kolommen.JaNee("voortgezet", "Voortgezet, bij dit contact.");

    /// <summary>What may differ between the rows of one contact: whom it counts for, and what was found for that person.</summary>
    public static readonly IReadOnlyList<Kolom> PerRij =
    [
        HulpvraagId, PersoonId, OudeKlasse, GekozenKlasse, KeuzeReden, InschattingVan, Gespreknummer, EerderKlasse, Doel, VerwachtGesprekken, VerwachtMaanden, VerwachtUren,
        Langdurig, Intensief, WettelijkBeen, Vervolg, PlanVastgesteld, Jeugdstrafrecht, Voortgezet,
    ];

    public static readonly Uitwisselbestand Bestand = new(
        Naam,
        "Contacten",
        "Een rij per contact en jeugdige. Rijen met hetzelfde nummer zijn een contact.",
        [
            ContactId, HulpvraagId, PersoonId, Datum, GeregistreerdOp, Activiteit, GerichtOp, GesprokenMet, Kanaal, Herkomst, Duur, Team, Medewerker, OudeKlasse, GezinId, Anoniem, Thema, Deelnemers, Partner,
            Feit, FeitBron, Beeld, MeningOuder, MeningJeugdige, .. PerRij.Skip(3),
        ]);
}
