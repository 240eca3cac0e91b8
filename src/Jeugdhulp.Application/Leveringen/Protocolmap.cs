using Jeugdhulp.Domain.Levering;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>
/// The versions of the protocol of whoever runs the program: those that come along, and one data file for each next one. The folder belongs
/// to the installation, for the CBS asks the same of every gemeente.
/// </summary>
public static class Protocolmap
{
    /// <summary>The versions; null with everything that is wrong, each with the name of its file.</summary>
    /// <param name="map">Folder with JSON files; empty for those that come along alone.</param>
    public static (Protocolversies? Versies, IReadOnlyList<string> Meldingen) Lees(string? map)
    {
        if (string.IsNullOrWhiteSpace(map))
        {
            return (Protocolversies.Meegeleverd, []);
        }

        List<Protocolversie> gelezen = [];
        List<string> meldingen = [];
        try
        {
            foreach (var bestand in Directory.EnumerateFiles(map, "*.json").Order(StringComparer.Ordinal))
            {
                var (versie, fouten) = Protocolbestand.Lees(File.ReadAllText(bestand));
                meldingen.AddRange(fouten.Select(f => $"{Path.GetFileName(bestand)}: {f.Melding}"));
                gelezen.AddRange(versie is null ? [] : [versie]);
            }
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            return (null, [$"De map {map} of een bestand erin is niet te lezen. Controleer het pad en de rechten."]);
        }

        if (gelezen.Count == 0 && meldingen.Count == 0)
        {
            // A folder that was not mounted looks like this, and the next half-year would be delivered by the version of before.
            return (null, [$"In de map {map} staat geen enkel bestand dat op .json eindigt. Zet er een versie van het protocol in, of haal de instelling weg."]);
        }

        if (meldingen.Count > 0)
        {
            return (null, meldingen);
        }

        var (versies, samen) = Protocolversies.Meegeleverd.Met(gelezen);
        return (versies, [.. samen.Select(f => f.Melding)]);
    }
}
