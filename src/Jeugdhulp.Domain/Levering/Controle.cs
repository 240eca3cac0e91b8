namespace Jeugdhulp.Domain.Levering;

/// <summary>What a finding means for the delivery.</summary>
public enum Ernst
{
    /// <summary>Not delivered before it is mended.</summary>
    Blokkeert,

    /// <summary>Probably wrong; someone looks at it.</summary>
    Waarschuwt,

    /// <summary>Good to know.</summary>
    MerktOp,
}

/// <summary>What a check looks at.</summary>
public enum Controlesoort
{
    /// <summary>One record.</summary>
    Record,

    /// <summary>All records together.</summary>
    Bestand,

    /// <summary>How records were made from trajecten.</summary>
    Opbouw,

    /// <summary>Whether the delivery fits with what the team did.</summary>
    Inhoud,
}

/// <summary>The page on which something is mended; a key, for the address belongs to the page.</summary>
public enum Herstelplek
{
    /// <summary>Facts of a person.</summary>
    Persoon,

    /// <summary>Woonplaats of a person.</summary>
    Woonplaats,

    /// <summary>Two persons that are one.</summary>
    PersonenSamenvoegen,

    /// <summary>A traject.</summary>
    Traject,

    /// <summary>The end of a traject.</summary>
    TrajectBeeindigen,

    /// <summary>What informants said at the end.</summary>
    Afronding,

    /// <summary>Contacts of a person.</summary>
    Contacten,

    /// <summary>The settings of the gemeente, its Leidraad.</summary>
    Instellingen,

    /// <summary>The teams of the gemeente and their tasks.</summary>
    Teams,

    /// <summary>The delivery itself.</summary>
    Levering,

    /// <summary>The ground for help after the 18th birthday.</summary>
    Grond,

    /// <summary>Nowhere: it is good to know, and nothing is wrong.</summary>
    Geen,
}

/// <summary>A named check.</summary>
/// <param name="Code">Id: R for a record, B for the file, M for how records were made, I for the substance.</param>
/// <param name="Ernst">What a finding means.</param>
/// <param name="Zin">Says what is wrong and what to do.</param>
/// <param name="Paragraaf">What it rests on: a paragraph of the protocol (version 7), or an id of a requirement.</param>
/// <param name="Waar">Where it is mended.</param>
public sealed record Controle(string Code, Ernst Ernst, string Zin, string Paragraaf, Herstelplek Waar)
{
    /// <summary>What it looks at.</summary>
    public Controlesoort Soort => Code[0] switch
    {
        'R' => Controlesoort.Record,
        'B' => Controlesoort.Bestand,
        'M' => Controlesoort.Opbouw,
        _ => Controlesoort.Inhoud,
    };
}

/// <summary>All checks.</summary>
public static class Controles
{
    /// <summary>In the order of their codes, per kind.</summary>
    public static IReadOnlyList<Controle> Alle { get; } =
        [.. Recordcontroles.Alle.Select(c => c.Controle), .. Bestandscontroles.Alle, .. Opbouwcontroles.Alle, .. Inhoudscontroles.Alle];

    /// <summary>
    /// What the registration of this application never gives: the form or the database keeps it out, or the maker of records does. These are
    /// for files, and for whoever makes records from another registration.
    /// </summary>
    public static IReadOnlySet<string> NietUitRegistratie { get; } = new HashSet<string>(
        ["R01", "R03", "R04", "R13", "R14", "R16", "R17", "R18", "R19", "R20", "R22", "R27", "R29", "R30", "B03", "B04", "B05", "M01", "M02", "M04", "M14", "M17", "I11"], StringComparer.Ordinal);

    /// <summary>
    /// What only another class of a contact mends, which is settled once the half-year was delivered (BEH-08). A check after that day gives
    /// I21, I22 and I23 in their place; what was frozen before keeps these.
    /// </summary>
    public static IReadOnlySet<string> OverKlasse { get; } = new HashSet<string>(["I04", "I12", "I14", "I18"], StringComparer.Ordinal);

    /// <summary>In the delivery, while the national norm says that it is no help.</summary>
    public static IReadOnlySet<string> NietLandelijk { get; } = new HashSet<string>(["I04", "I05", "I23"], StringComparer.Ordinal);

    /// <summary>Not in the delivery, while the national norm says that it is help.</summary>
    public static IReadOnlySet<string> AlleenLandelijk { get; } = new HashSet<string>(["I12", "I22"], StringComparer.Ordinal);

    private static readonly Dictionary<string, Controle> PerCode = Alle.ToDictionary(c => c.Code, StringComparer.Ordinal);

    /// <summary>The check of that code.</summary>
    public static Controle Van(string code) => PerCode[code];
}
