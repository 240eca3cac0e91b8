namespace Jeugdhulp.Domain.Landelijk;

/// <summary>A list of codes that the application knows.</summary>
/// <param name="Naam">Name in the database and in an address, e.g. "redenBeeindiging".</param>
/// <param name="Titel">Name on the screen.</param>
/// <param name="Waarvoor">What it is for, in one sentence.</param>
/// <param name="Formulier">It is a list of the contact form, without codes for others.</param>
/// <param name="Lokaal">A gemeente may add codes of its own.</param>
/// <param name="Naslag">No form and no delivery reads it: it tells what a code meant.</param>
public sealed record Codelijst(string Naam, string Titel, string Waarvoor, bool Formulier = false, bool Lokaal = false, bool Naslag = false)
{
    private const string Cbs = "Voor de levering aan het CBS.";

    /// <summary>All lists: those of the protocol first, then those of the contact form.</summary>
    public static IReadOnlyList<Codelijst> Alle { get; } =
    [
        new("verwijzer", "Verwijzer", Cbs),
        new("hulpvorm", "Hulpvorm", Cbs),
        new("crisis", "Gestart met crisis", Cbs, Naslag: true),
        new("redenBeeindiging", "Reden van beëindiging", Cbs),
        new("zonderHulpVerder", "Zonder hulp verder", "Uitkomst van de hulp, voor de levering aan het CBS."),
        new("tevredenheid", "Tevredenheid", "Uitkomst van de hulp, voor de levering aan het CBS.", Naslag: true),
        new("informant", "Informant", "Wie een uitkomst gaf, voor de levering aan het CBS.", Naslag: true),
        new("geslacht", "Geslacht", Cbs),
        new("bsnBijzonder", "BSN onbekend of ongeboren", Cbs),
        new("perspectief", "Perspectief", "Gevraagd tot en met 2018.", Naslag: true),
        new("kanaal", "Hoe was het contact?", "Keuze bij een contact.", Formulier: true),
        new("gesprokenMet", "Gesproken met", "Keuze bij een contact.", Formulier: true),
        new("herkomst", "Herkomst", "Keuze bij een contact.", Formulier: true),
        new("bestemming", "Bestemming van een doorverwijzing", "Keuze bij een doorverwijzing.", Formulier: true, Lokaal: true),
        new("redenDoorverwijzing", "Reden van een doorverwijzing", "Keuze bij een doorverwijzing.", Formulier: true),
    ];

    /// <summary>The list of that name; null when there is none.</summary>
    public static Codelijst? Van(string? naam) => Alle.FirstOrDefault(l => l.Naam == naam);
}
