namespace Jeugdhulp.Domain.Instellingen;

/// <summary>Where settings in the making stand.</summary>
public enum Conceptstand
{
    /// <summary>Being written; everything may still change.</summary>
    Concept,

    /// <summary>Handed to a second person; nothing changes meanwhile.</summary>
    TerBeoordeling,

    /// <summary>In force from its date on; never changes again.</summary>
    Vastgesteld,

    /// <summary>Given up; kept to read.</summary>
    Ingetrokken,
}

/// <summary>
/// From concept to in force: what may be done with a conceptversie, and by whom. Every answer is null when it may, or the
/// Dutch sentence that says why not.
/// </summary>
public static class Conceptverloop
{
    /// <summary>Changing an answer or the name.</summary>
    public static string? Wijzigen(Conceptstand stand) => stand switch
    {
        Conceptstand.Concept => null,
        Conceptstand.TerBeoordeling => "Dit concept ligt ter beoordeling. Zet het eerst terug naar concept.",
        _ => Afgerond(stand),
    };

    /// <summary>Handing it to a second person.</summary>
    public static string? Indienen(Conceptstand stand) => stand switch
    {
        Conceptstand.Concept => null,
        Conceptstand.TerBeoordeling => "Dit concept ligt al ter beoordeling.",
        _ => Afgerond(stand),
    };

    /// <summary>Back to concept, by the assessor or by who handed it in.</summary>
    public static string? Terugzetten(Conceptstand stand) => stand switch
    {
        Conceptstand.TerBeoordeling => null,
        Conceptstand.Concept => NietIngediend,
        _ => Afgerond(stand),
    };

    /// <summary>Giving it up.</summary>
    public static string? Intrekken(Conceptstand stand) => stand is Conceptstand.Concept or Conceptstand.TerBeoordeling ? null : Afgerond(stand);

    /// <summary>Putting it in force: only by someone who had no hand in it.</summary>
    /// <param name="stand">Where it stands.</param>
    /// <param name="makers">Everyone who wrote in it or handed it in.</param>
    /// <param name="wie">Who wants to.</param>
    public static string? Vaststellen(Conceptstand stand, IEnumerable<Guid> makers, Guid wie) => stand switch
    {
        Conceptstand.TerBeoordeling => makers.Contains(wie) ? "U schreef zelf mee aan dit concept. Een andere beheerder stelt het vast." : null,
        Conceptstand.Concept => NietIngediend,
        _ => Afgerond(stand),
    };

    /// <summary>Dutch name of the stand.</summary>
    public static string Naam(this Conceptstand stand) => stand switch
    {
        Conceptstand.Concept => "Concept",
        Conceptstand.TerBeoordeling => "Ter beoordeling",
        Conceptstand.Vastgesteld => "Vastgesteld",
        _ => "Ingetrokken",
    };

    private const string NietIngediend = "Dit concept ligt nog niet ter beoordeling.";

    private static string Afgerond(Conceptstand stand) => stand is Conceptstand.Vastgesteld
        ? "Deze versie is vastgesteld en verandert niet meer. Begin een nieuw concept vanuit deze versie."
        : "Dit concept is ingetrokken. Begin een nieuw concept.";
}
