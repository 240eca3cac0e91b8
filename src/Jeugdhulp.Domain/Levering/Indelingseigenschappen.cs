namespace Jeugdhulp.Domain.Levering;

/// <summary>What may stand behind the name of a property.</summary>
public enum Eigenschapvorm
{
    /// <summary>A text between quotation marks.</summary>
    Tekst,

    /// <summary>A text of one sign.</summary>
    Teken,

    /// <summary>A whole number.</summary>
    Getal,

    /// <summary>true or false.</summary>
    JaNee,

    /// <summary>One of a few words.</summary>
    Keuze,

    /// <summary>An object with a text for each value.</summary>
    Codes,

    /// <summary>A list of fields.</summary>
    Velden,
}

/// <summary>A property of the data file of a layout.</summary>
/// <param name="Naam">As it is written in the file.</param>
/// <param name="VanVeld">It belongs to one field, and not to the layout as a whole.</param>
/// <param name="Vorm">What may stand there.</param>
/// <param name="Verplicht">It has to be there.</param>
/// <param name="Soorten">Kinds of file in which it has a meaning; in another it is refused when something else stands there than what it is without it.</param>
/// <param name="Zonder">What it is when it is left out, in words; empty when it is nothing.</param>
/// <param name="Uitleg">What it is for, in words for who writes a layout.</param>
public sealed record Indelingseigenschap(string Naam, bool VanVeld, Eigenschapvorm Vorm, bool Verplicht, IReadOnlyList<Bestandssoort> Soorten, string Zonder, string Uitleg)
{
    /// <summary>The words of a <see cref="Eigenschapvorm.Keuze"/>.</summary>
    public IReadOnlyList<string> Keuzes { get; init; } = [];
}

/// <summary>
/// All properties that a layout can have. Reading, refusing, the page and docs/cbs-indelingen.md are made from this list, so that none of
/// them lags behind.
/// </summary>
public static class Indelingseigenschappen
{
    private static readonly Bestandssoort[] Alles = [Bestandssoort.VasteBreedte, Bestandssoort.Csv, Bestandssoort.Werkboek];
    private static readonly Bestandssoort[] Tekst = [Bestandssoort.VasteBreedte, Bestandssoort.Csv];
    private static readonly Bestandssoort[] Vast = [Bestandssoort.VasteBreedte];
    private static readonly Bestandssoort[] Csv = [Bestandssoort.Csv];
    private static readonly Bestandssoort[] Werkboek = [Bestandssoort.Werkboek];
    private static readonly Bestandssoort[] MetKop = [Bestandssoort.Csv, Bestandssoort.Werkboek];

    /// <summary>First those of the whole, then those of a field.</summary>
    public static IReadOnlyList<Indelingseigenschap> Alle { get; } =
    [
        Geheel("naam", Eigenschapvorm.Tekst, Alles, "", $"Zo heet de indeling in de keuzelijst. Hoogstens {Indelingscontrole.MaxTekst} tekens, niet meer dan acht cijfers achter elkaar, en nog geen andere indeling heet zo.", verplicht: true),
        Geheel("protocol", Eigenschapvorm.Tekst, Alles, "", "De naam van de versie van het protocol, zoals 7.", verplicht: true),
        Geheel("soort", Eigenschapvorm.Keuze, Alles, "", "Het soort bestand.", verplicht: true) with { Keuzes = Contractnaam.Alle<Bestandssoort>() },
        Geheel("voorbeeld", Eigenschapvorm.JaNee, Alles, "false", "Staat in de voorbeelden. In een eigen indeling telt zij niet: die is geen voorbeeld."),
        Geheel("tekenset", Eigenschapvorm.Keuze, Tekst, "ascii", "In welke tekens het bestand staat. latijn1 is ISO 8859-1.") with { Keuzes = Contractnaam.Alle<Tekenset>() },
        Geheel("regeleinde", Eigenschapvorm.Keuze, Tekst, "crLf", "Wat er na elke regel komt.") with { Keuzes = Contractnaam.Alle<Regeleinde>() },
        Geheel("scheidingsteken", Eigenschapvorm.Teken, Csv, "een puntkomma", "Wat er tussen de velden staat: ; of , of | of een tab (\\t)."),
        Geheel("kopregel", Eigenschapvorm.JaNee, MetKop, "false", "De eerste regel heeft de namen van de velden. In een werkboek is dat altijd zo."),
        Geheel("blad", Eigenschapvorm.Tekst, Werkboek, "", $"De naam van het tabblad met de records: {Indelingstekst.Bladregel}. Verplicht in een werkboek."),
        Geheel("velden", Eigenschapvorm.Velden, Alles, "", $"De velden in de volgorde van het bestand, hoogstens {Indelingscontrole.MaxVelden}.", verplicht: true),
        Veld("veld", Eigenschapvorm.Tekst, Alles, "", "De naam van een veld van het protocol. Laat haar weg bij een vaste tekst."),
        Veld("vast", Eigenschapvorm.Tekst, Alles, "", $"Altijd deze tekst, zoals een recordsoort: {Indelingstekst.Coderegel}. Dat geldt ook voor vaste teksten en eigen codes die naast elkaar staan."),
        Veld("positie", Eigenschapvorm.Getal, Vast, "", $"De eerste positie van het veld, vanaf 1. De regel heeft er hoogstens {Indelingscontrole.MaxPositie}. Verplicht bij vaste posities."),
        Veld("lengte", Eigenschapvorm.Getal, Vast, "", "Hoeveel posities het veld heeft: minstens zoveel als de langste waarde. Verplicht bij vaste posities."),
        Veld("vorm", Eigenschapvorm.Tekst, Alles, "JJJJMMDD", "Hoe een datum is geschreven: JJJJ, MM en DD elk één keer, met - / . of een spatie ertussen. Alleen bij een datum."),
        Veld("vulling", Eigenschapvorm.Teken, Vast, "een spatie", "Vult op wat het veld over heeft: een spatie, * # of _. Een 0 kan alleen links van een cijfer voor tevredenheid."),
        Veld("kant", Eigenschapvorm.Keuze, Vast, "rechts", "Aan welke kant van de waarde de vulling staat.") with { Keuzes = Contractnaam.Alle<Vulkant>() },
        Veld("codes", Eigenschapvorm.Codes, Alles, "de codes van het protocol", "Andere codes dan die van het protocol: {\"waarde\": \"code\"} voor elke waarde van het veld, elke code één keer. Een code is " + Indelingstekst.Coderegel + "."),
        Veld("kop", Eigenschapvorm.Tekst, MetKop, "", $"De naam in de eerste regel: {Indelingstekst.Kopregel}. Een letter met een accent kan alleen in een werkboek, latijn1 en utf8. Verplicht als ‘kopregel’ aan staat."),
    ];

    /// <summary>Names for a message: those of the whole, or those of a field.</summary>
    public static string Namen(bool vanVeld) => string.Join(", ", Alle.Where(e => e.VanVeld == vanVeld).Select(e => e.Naam));

    /// <summary>The property with this name; null when there is none. Capitals make no difference, as in the files that are there.</summary>
    public static Indelingseigenschap? Van(string naam, bool vanVeld) => Alle.FirstOrDefault(e => e.VanVeld == vanVeld && string.Equals(e.Naam, naam, StringComparison.OrdinalIgnoreCase));

    /// <summary>The property has a meaning in this kind of file.</summary>
    public static bool Doet(string naam, bool vanVeld, Bestandssoort soort) => Van(naam, vanVeld)!.Soorten.Contains(soort);

    private static Indelingseigenschap Geheel(string naam, Eigenschapvorm vorm, IReadOnlyList<Bestandssoort> soorten, string zonder, string uitleg, bool verplicht = false) => new(naam, false, vorm, verplicht, soorten, zonder, uitleg);

    private static Indelingseigenschap Veld(string naam, Eigenschapvorm vorm, IReadOnlyList<Bestandssoort> soorten, string zonder, string uitleg) => new(naam, true, vorm, false, soorten, zonder, uitleg);
}
