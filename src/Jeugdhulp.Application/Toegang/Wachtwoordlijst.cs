using System.Collections.Frozen;

namespace Jeugdhulp.Application.Toegang;

/// <summary>Passwords known from breaches: a file in the program, so that no password or part of it goes anywhere to be looked up.</summary>
public static class Wachtwoordlijst
{
    private static readonly Lazy<FrozenSet<string>> Geladen = new(Laad);

    public static FrozenSet<string> Veelgebruikt => Geladen.Value;

    private static FrozenSet<string> Laad()
    {
        using var bron = typeof(Wachtwoordlijst).Assembly.GetManifestResourceStream("veelgebruikte-wachtwoorden.txt")!;
        using var lezer = new StreamReader(bron);
        return Regels(lezer).ToFrozenSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Regels(StreamReader lezer)
    {
        while (lezer.ReadLine() is { } regel)
        {
            if (!regel.StartsWith('#'))
            {
                yield return regel;
            }
        }
    }
}
