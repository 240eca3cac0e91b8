namespace Jeugdhulp.Domain.Levering;

/// <summary>
/// The example layouts that come along: one with fixed positions and one CSV per version of the protocol. They show how a layout is
/// written; the official one is put in their place by whoever has it.
/// </summary>
public static class Bestandsindelingen
{
    private const string Begin = "Jeugdhulp.Domain.Levering.Indelingen.";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Bestandsindeling> Voorbeelden { get; } =
        [.. typeof(Bestandsindelingen).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Begin, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Lees)];

    /// <summary>Those of a version.</summary>
    public static IEnumerable<Bestandsindeling> Voor(Protocolversie versie) => Voorbeelden.Where(i => i.Protocol == versie.Naam);

    private static Bestandsindeling Lees(string naam)
    {
        using var lezer = new StreamReader(typeof(Bestandsindelingen).Assembly.GetManifestResourceStream(naam)!);
        return Bestandsindeling.Lees(lezer.ReadToEnd()).Indeling ?? throw new InvalidOperationException($"{naam} is no layout.");
    }
}
