using System.Text.RegularExpressions;

namespace Jeugdhulp.Domain.Teams;

/// <summary>What a gemeente calls its wijkteam (BEH-04): "het gebiedsteam", "de buurtploeg".</summary>
/// <param name="Lidwoord">"de" or "het".</param>
/// <param name="Enkelvoud">One of them.</param>
/// <param name="Meervoud">More of them.</param>
public sealed partial record Wijkteamwoord(string Lidwoord, string Enkelvoud, string Meervoud)
{
    /// <summary>Most characters in the word.</summary>
    public const int MaxTekens = 40;

    /// <summary>What it is called as long as the gemeente says nothing else.</summary>
    public static Wijkteamwoord Standaard { get; } = new("het", "wijkteam", "wijkteams");

    /// <summary>What is wrong with a word as it was typed.</summary>
    public static IEnumerable<Fout> Controleer(string? lidwoord, string? enkelvoud, string? meervoud)
    {
        if (lidwoord is not ("de" or "het"))
        {
            yield return new("Lidwoord", "Kies de of het.");
        }

        if (Woord(enkelvoud) is { } een)
        {
            yield return new("Enkelvoud", een);
        }

        if (Woord(meervoud) is { } meer)
        {
            yield return new("Meervoud", meer);
        }
    }

    /// <summary>
    /// A text of the interface with this word in it. Only the whole word is replaced: a wijkteammedewerker stays one. Not for
    /// what people typed, and not for what law or research says.
    /// </summary>
    public string In(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        return this == Standaard || !tekst.Contains("ijkteam", StringComparison.Ordinal) ? tekst : Plaats().Replace(tekst, Vervang);
    }

    private string Vervang(Match gevonden)
    {
        var lidwoord = gevonden.Groups["lidwoord"];
        var woord = gevonden.Groups["meer"].Success ? Meervoud : Enkelvoud;
        var nieuw = lidwoord.Success && !gevonden.Groups["meer"].Success ? $"{Lidwoord} {woord}" : lidwoord.Success ? $"{lidwoord.Value} {woord}" : woord;
        return char.IsUpper(gevonden.Value[0]) ? char.ToUpperInvariant(nieuw[0]) + nieuw[1..] : nieuw;
    }

    private static string? Woord(string? woord) =>
        string.IsNullOrWhiteSpace(woord) ? "Vul het woord in."
        : woord.Trim().Length > MaxTekens ? $"Gebruik hoogstens {MaxTekens} tekens."
        : !woord.Trim().All(teken => char.IsLetterOrDigit(teken) || teken is ' ' or '-') ? "Gebruik alleen letters, cijfers, spaties en streepjes."
        : null;

    [GeneratedRegex(@"\b(?:(?<lidwoord>[Hh]et|[Dd]e) )?[Ww]ijkteam(?<meer>s)?\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Plaats();
}
