namespace Jeugdhulp.Domain.Teams;

/// <summary>Dutch names of kinds and tasks of teams.</summary>
public static class Teamomschrijvingen
{
    /// <summary>Every task on its own, in order.</summary>
    public static IReadOnlyList<Teamtaken> Taken { get; } = [Teamtaken.Preventie, Teamtaken.Toegang, Teamtaken.Hulp, Teamtaken.Regie];

    /// <summary>All tasks together.</summary>
    public const Teamtaken AlleTaken = Teamtaken.Preventie | Teamtaken.Toegang | Teamtaken.Hulp | Teamtaken.Regie;

    /// <summary>Name on a screen.</summary>
    public static string Naam(this Teamsoort soort) => soort switch
    {
        Teamsoort.Wijkteam => "Wijkteam",
        Teamsoort.Jeugdteam => "Jeugdteam",
        Teamsoort.MpgTeam => "MPG-team",
        Teamsoort.Cjg => "CJG",
        Teamsoort.Toegangsteam => "Toegangsteam",
        Teamsoort.Poh => "POH",
        _ => "Onbekend",
    };

    /// <summary>Names on a screen, e.g. "preventie, toegang"; "geen" without tasks.</summary>
    public static string Naam(this Teamtaken taken)
    {
        var namen = Taken.Where(t => taken.HasFlag(t)).Select(t => Contractnaam.Van(t));
        return taken is Teamtaken.Geen ? "geen" : string.Join(", ", namen);
    }
}
