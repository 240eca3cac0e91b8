namespace Jeugdhulp.Domain.Classificeren;

/// <summary>
/// The class of one contact with its reason, in three lenses side by side (CLS-01, CLS-02).
/// </summary>
public sealed record Classificatie
{
    /// <summary>Lens G: the rules of the gemeente; drives the delivery.</summary>
    public required Lensuitkomst Gemeente { get; init; }

    /// <summary>Lens L: the national norm; the check.</summary>
    public required Lensuitkomst Norm { get; init; }

    /// <summary>Lens D: the proposed definition on dossiers.</summary>
    public required Dossieruitkomst Dossier { get; init; }

    /// <summary>Help yourself or refer, with every threshold.</summary>
    public required Advies Advies { get; init; }

    /// <summary>G and L are both one of the four classes, and differ (CLS-03).</summary>
    public required bool Afwijking { get; init; }

    /// <summary>There is a deviation, and the norm of that time allowed it: "hoeven niet" rather than "dienen niet" (CLS-13).</summary>
    public bool AfwijkingToegestaan { get; init; }

    /// <summary>The smallest change of one fact or one threshold that gives another outcome under lens G, in one Dutch sentence;
    /// empty when no single change does. Every sentence has been tried by running the rules again.</summary>
    public required string Omslag { get; init; }

    /// <summary>The same flip as data, so that it can be tried; <see langword="null"/> when there is none.</summary>
    public Omslagpunt? Omslagpunt { get; init; }

    /// <summary>Rule set that gave this outcome.</summary>
    public required Bewijs Bewijs { get; init; }

    /// <summary>The outcome under lens G in one readable Dutch sentence.</summary>
    public required string Zin { get; init; }
}

/// <summary>Outcome under lens G or L.</summary>
public sealed record Lensuitkomst
{
    /// <summary>The outcome.</summary>
    public required Uitkomst Uitkomst { get; init; }

    /// <summary>Classes to choose from when the outcome is <see cref="Uitkomst.Grensgeval"/>; otherwise empty.</summary>
    public required IReadOnlyList<Klasse> Kandidaten { get; init; }

    /// <summary>Marks beside the class.</summary>
    public required IReadOnlyList<Sublabel> Sublabels { get; init; }

    /// <summary>This contact would make its person part of the delivery.</summary>
    public required bool Levert { get; init; }

    /// <summary>The rule that decided.</summary>
    public required Regelverwijzing Regel { get; init; }

    /// <summary>Name of the unanswered setting (camelCase, as in <c>LokaleInstellingen</c>) when the outcome is
    /// <see cref="Uitkomst.NietVastgelegd"/>; otherwise <see langword="null"/>. "drempels" when no threshold is set at all.</summary>
    public string? OntbrekendeInstelling { get; init; }

    /// <summary>All rules in order, with whether each applies and why; also those after the one that decided.</summary>
    public required IReadOnlyList<Spoorregel> Spoor { get; init; }
}

/// <summary>A rule as it is shown.</summary>
/// <param name="Code">R01 to R15.</param>
/// <param name="Tekst">Dutch wording.</param>
/// <param name="Bron">Law article, protocol paragraph, research or local setting it rests on.</param>
public sealed record Regelverwijzing(string Code, string Tekst, string Bron);

/// <summary>One line of the trace.</summary>
/// <param name="Regel">R01 to R15.</param>
/// <param name="Geldt">The condition of the rule is met by these facts and settings.</param>
/// <param name="Waarom">Dutch: which fact or setting made it so.</param>
public sealed record Spoorregel(string Regel, bool Geldt, string Waarom);

/// <summary>Outcome under lens D (DOS-01).</summary>
/// <param name="Telt">The contact counts as involvement that makes a dossier.</param>
/// <param name="Waarom">Dutch reason.</param>
public sealed record Dossieruitkomst(bool Telt, string Waarom);

/// <summary>Advice with each threshold (CLS-18, LOK-33).</summary>
/// <param name="Uitkomst">The advice.</param>
/// <param name="Drempels">Every threshold that is set for this team, in a fixed order; empty when none is.</param>
public sealed record Advies(Adviesuitkomst Uitkomst, IReadOnlyList<Drempeltoets> Drempels);

/// <summary>State of one threshold.</summary>
public enum Drempelstand
{
    /// <summary>Within the limit.</summary>
    Voldaan,

    /// <summary>Over the limit.</summary>
    Overschreden,

    /// <summary>Between the limit and "much more" (LOK-06).</summary>
    Tussen,

    /// <summary>The value is missing.</summary>
    NietTeToetsen,
}

/// <summary>One threshold with limit and value.</summary>
/// <param name="Naam">Name of the setting, camelCase.</param>
/// <param name="Grens">Limit as readable Dutch text with unit, e.g. "6 gesprekken".</param>
/// <param name="Waarde">Value as readable Dutch text; <see langword="null"/> when missing.</param>
/// <param name="Stand">State.</param>
public sealed record Drempeltoets(string Naam, string Grens, string? Waarde, Drempelstand Stand)
{
    /// <summary>The number of the limit, in its own unit: above it is over it; <see langword="null"/> when it is no number.</summary>
    public decimal? GrensWaarde { get; init; }

    /// <summary>The number that was held against it; <see langword="null"/> when missing or no number.</summary>
    public decimal? GetoetsteWaarde { get; init; }
}

/// <summary>Receipt: which rule set gave the outcome (N2).</summary>
/// <param name="Regelset">Name of the rule set.</param>
/// <param name="Versie">Version of the rule set and engine.</param>
/// <param name="Sha256">SHA-256, lower-case hex, over rule set, version, facts and settings; same input, same hash.</param>
public sealed record Bewijs(string Regelset, string Versie, string Sha256);
