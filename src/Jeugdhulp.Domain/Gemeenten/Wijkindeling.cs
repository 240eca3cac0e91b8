using System.Globalization;

namespace Jeugdhulp.Domain.Gemeenten;

/// <summary>
/// In which wijk a postcode lies (DSH-07). Typed by the gemeente as lines of four digits and a name: a list with codes of the CBS is not
/// part of this application, and people here know their wijken by name.
/// </summary>
public static class Wijkindeling
{
    /// <summary>Whoever lives in no wijk that is known, counts here.</summary>
    public const string Onbekend = "onbekend";

    /// <summary>Most characters of a name.</summary>
    public const int MaxNaam = 40;

    /// <summary>Most wijken: more would be so small that all of them are hidden.</summary>
    public const int MaxWijken = 30;

    /// <summary>Most lines; no gemeente has more areas of four digits.</summary>
    public const int MaxRegels = 200;

    /// <summary>Most characters of the whole text.</summary>
    public const int MaxTekens = MaxRegels * (MaxNaam + 10);

    /// <summary>Reads the lines; empty lines are passed over.</summary>
    /// <returns>What is wrong with which line, and the wijk of each area when nothing is.</returns>
    public static (IReadOnlyList<string> Fouten, IReadOnlyDictionary<string, string> Wijken) Lees(string? tekst)
    {
        List<string> fouten = [];
        Dictionary<string, string> wijken = new(StringComparer.Ordinal);
        Dictionary<string, string> namen = new(StringComparer.OrdinalIgnoreCase);
        string[] regels = (tekst ?? string.Empty).Split('\n');
        foreach (var (i, regel) in regels.Select(r => r.Trim()).Index().Where(r => r.Item.Length > 0))
        {
            var naam = regel.Length > 4 ? regel[4..].TrimStart(' ', '\t', ';', ',').Trim() : string.Empty;
            if (regel.Length < 5 || regel.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9') || regel[0] == '0' || char.IsLetterOrDigit(regel[4]))
            {
                Weiger("Begin met de vier cijfers van de postcode, dan een spatie en de naam van de wijk.");
            }
            else if (Regeltekst.Controleer(naam, MaxNaam, "Schrijf achter de cijfers de naam van de wijk.") is { } fout)
            {
                Weiger(fout);
            }
            else if (naam.Contains(';', StringComparison.Ordinal) || naam.Contains('=', StringComparison.Ordinal) || string.Equals(naam, Onbekend, StringComparison.OrdinalIgnoreCase))
            {
                Weiger("Deze naam kan niet. Gebruik geen ‘;’ of ‘=’, en niet het woord ‘onbekend’.");
            }
            else if (!namen.TryAdd(naam, naam) && namen[naam] != naam)
            {
                Weiger($"Deze wijk staat er ook als ‘{namen[naam]}’. Schrijf de naam steeds gelijk.");
            }
            else if (!wijken.TryAdd(regel[..4], naam))
            {
                Weiger("Deze cijfers staan er al. Een postcode hoort bij één wijk.");
            }

            void Weiger(string melding) => fouten.Add(string.Create(CultureInfo.InvariantCulture, $"Regel {i + 1}: {melding}"));
        }

        if (namen.Count > MaxWijken)
        {
            fouten.Add($"Dit zijn {namen.Count.ToString(CultureInfo.InvariantCulture)} wijken. Houd het bij {MaxWijken.ToString(CultureInfo.InvariantCulture)}: kleinere wijken zijn te klein om te laten zien.");
        }

        if (wijken.Count > MaxRegels)
        {
            fouten.Add($"Gebruik hoogstens {MaxRegels.ToString(CultureInfo.InvariantCulture)} regels.");
        }

        return (fouten, fouten.Count == 0 ? wijken : new Dictionary<string, string>(StringComparer.Ordinal));
    }

    /// <summary>The lines as they are typed, by postcode.</summary>
    public static string Schrijf(IEnumerable<KeyValuePair<string, string>> wijken) =>
        string.Join('\n', wijken.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => $"{w.Key} {w.Value}"));
}
