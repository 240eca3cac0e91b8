using System.Diagnostics.CodeAnalysis;

namespace Jeugdhulp.Domain;

/// <summary>
/// Names of enum values in the contract: the C# name in camelCase. Exact and case-sensitive: an unknown name, a number or a
/// list is refused rather than guessed.
/// </summary>
public static class Contractnaam
{
    /// <summary>The name of <paramref name="waarde"/>; the number as text for a value that is not defined.</summary>
    public static string Van<T>(T waarde)
        where T : struct, Enum => Namen<T>.PerWaarde.TryGetValue(waarde, out var naam) ? naam : waarde.ToString("D");

    /// <summary>Reads a name.</summary>
    public static bool TryParse<T>([NotNullWhen(true)] string? naam, out T waarde)
        where T : struct, Enum
    {
        waarde = default;
        return naam is not null && Namen<T>.PerNaam.TryGetValue(naam, out waarde);
    }

    /// <summary>All names, in the order of the enum.</summary>
    public static IReadOnlyList<string> Alle<T>()
        where T : struct, Enum => Namen<T>.Lijst;

    private static class Namen<T>
        where T : struct, Enum
    {
        public static readonly IReadOnlyList<string> Lijst = [.. Enum.GetNames<T>().Select(CamelCase)];
        public static readonly Dictionary<T, string> PerWaarde = Enum.GetValues<T>().ToDictionary(w => w, w => CamelCase(w.ToString()));
        public static readonly Dictionary<string, T> PerNaam = PerWaarde.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);

        private static string CamelCase(string naam) => char.ToLowerInvariant(naam[0]) + naam[1..];
    }
}
