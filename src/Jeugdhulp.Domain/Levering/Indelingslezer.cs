using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jeugdhulp.Domain.Levering;

/// <summary>
/// Reads the data file of a layout as far as it can be read. What cannot is left out and named, so that all that does not depend on it can
/// be looked at in the same answer.
/// </summary>
internal static class Indelingslezer
{
    /// <summary>More than these nobody reads at once.</summary>
    public const int MaxFouten = 50;

    /// <summary>The layout with what could be read, and what is wrong with the rest. Null when it is no object: then there is nothing more to say.</summary>
    public static (Bestandsindeling? Indeling, IReadOnlyList<Fout> Fouten) Lees(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind switch
            {
                JsonValueKind.Null => (null, [Maak("Dit bestand is leeg. Kies een bestand met een indeling.")]),
                JsonValueKind.Object => Geheel(document.RootElement),
                _ => (null, [Maak("Een indeling staat tussen { en }. Kijk naar een voorbeeld.")]),
            };
        }
        catch (JsonException fout)
        {
            return (null, [Maak($"Dit is geen indeling: kijk naar regel {(fout.LineNumber ?? 0) + 1} van het bestand.")]);
        }
    }

    private static List<Fout> Beperk(List<Fout> fouten) =>
        fouten.Count <= MaxFouten ? fouten : [.. fouten.Take(MaxFouten), Maak($"Er zijn nog {fouten.Count - MaxFouten} fouten. Verbeter eerst deze.")];

    private static (Bestandsindeling Indeling, IReadOnlyList<Fout> Fouten) Geheel(JsonElement element)
    {
        var gelezen = new Gelezen();
        gelezen.Lees(element, vanVeld: false, string.Empty);
        var (velden, fouten) = (new List<Indelingsveld>(), new List<Fout>(gelezen.Fouten));
        if (gelezen.Waarden.Remove("velden", out var lijst))
        {
            foreach (var (nummer, veld) in lijst.EnumerateArray().Index())
            {
                var van = new Gelezen();
                van.LeesVeld(veld, nummer + 1);
                fouten.AddRange(van.Fouten);
                velden.Add(van.Maak<Indelingsveld>(new JsonObject()) with { Onleesbaar = van.Onleesbaar });
            }
        }

        var leeg = new JsonObject { ["naam"] = string.Empty, ["protocol"] = string.Empty, ["soort"] = Contractnaam.Van(Bestandssoort.VasteBreedte), ["velden"] = new JsonArray() };
        return (gelezen.Maak<Bestandsindeling>(leeg) with { Velden = velden, Onleesbaar = gelezen.Onleesbaar }, Beperk(fouten));
    }

    private static bool Past(Indelingseigenschap eigenschap, JsonElement waarde) => eigenschap.Vorm switch
    {
        Eigenschapvorm.Tekst => Tekst(waarde) is not null,
        Eigenschapvorm.Teken => Tekst(waarde) is { Length: 1 },
        Eigenschapvorm.Getal => waarde.ValueKind is JsonValueKind.Number && waarde.TryGetInt32(out _),
        Eigenschapvorm.JaNee => waarde.ValueKind is JsonValueKind.True or JsonValueKind.False,
        Eigenschapvorm.Keuze => Tekst(waarde) is { } keuze && eigenschap.Keuzes.Contains(keuze, StringComparer.OrdinalIgnoreCase),
        Eigenschapvorm.Codes => waarde.ValueKind is JsonValueKind.Object && waarde.EnumerateObject().All(c => Naam(c) is not null && Tekst(c.Value) is not null)
            && waarde.EnumerateObject().Select(Naam).Distinct(StringComparer.Ordinal).Count() == waarde.EnumerateObject().Count(),
        _ => waarde.ValueKind is JsonValueKind.Array,
    };

    private static string Vraag(Indelingseigenschap eigenschap) => eigenschap.Vorm switch
    {
        Eigenschapvorm.Tekst => "Schrijf een tekst tussen aanhalingstekens.",
        Eigenschapvorm.Teken => "Schrijf één teken tussen aanhalingstekens.",
        Eigenschapvorm.Getal => "Schrijf een heel getal, zonder aanhalingstekens.",
        Eigenschapvorm.JaNee => "Schrijf true of false, zonder aanhalingstekens.",
        Eigenschapvorm.Keuze => $"Kies uit {string.Join(", ", eigenschap.Keuzes)}.",
        Eigenschapvorm.Codes => "Schrijf bij elke waarde een code tussen aanhalingstekens, zoals {\"jeugdige\": \"1\"}.",
        _ => "Schrijf de velden tussen [ en ].",
    };

    /// <summary>The text that stands there; null when it is none.</summary>
    private static string? Tekst(JsonElement waarde) => waarde.ValueKind is JsonValueKind.String ? Heel(waarde.GetString) : null;

    private static string? Naam(JsonProperty gegeven) => Heel(() => gegeven.Name);

    // JSON can hold half a character (\ud800), which is no text.
    private static string? Heel(Func<string?> lees)
    {
        try
        {
            return lees();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static bool HeeftHalfTeken(JsonElement waarde) => waarde.ValueKind switch
    {
        JsonValueKind.String => Tekst(waarde) is null,
        JsonValueKind.Object => waarde.EnumerateObject().Any(c => Naam(c) is null || HeeftHalfTeken(c.Value)),
        _ => false,
    };

    private static Fout Maak(string melding) => new("Indeling", melding);

    /// <summary>What stands in one object of the file.</summary>
    private sealed class Gelezen
    {
        private readonly HashSet<string> _onleesbaar = new(StringComparer.Ordinal);

        /// <summary>What could be read, under the names of <see cref="Indelingseigenschappen"/>.</summary>
        public Dictionary<string, JsonElement> Waarden { get; } = new(StringComparer.Ordinal);

        public IReadOnlySet<string> Onleesbaar => _onleesbaar;

        public List<Fout> Fouten { get; } = [];

        /// <summary>A field, with its place in the list in front of each message.</summary>
        public void LeesVeld(JsonElement veld, int nummer)
        {
            if (veld.ValueKind is JsonValueKind.Object)
            {
                var naam = veld.EnumerateObject().Where(e => Naam(e) is "veld" or "vast").Select(e => Tekst(e.Value)).FirstOrDefault();
                Lees(veld, vanVeld: true, naam is null ? $"Veld {nummer}: " : $"Veld {nummer} (‘{Indelingscontrole.Kort(naam)}’): ");
                return;
            }

            Fouten.Add(Indelingslezer.Maak($"Veld {nummer}: Een veld staat tussen {{ en }}."));
            _onleesbaar.UnionWith(Indelingseigenschappen.Alle.Where(e => e.VanVeld).Select(e => e.Naam));
        }

        public void Lees(JsonElement element, bool vanVeld, string waar)
        {
            var gezien = new HashSet<string>(StringComparer.Ordinal);
            foreach (var gegeven in element.EnumerateObject())
            {
                var naam = Naam(gegeven);

                // The files that the program wrote before said the name of a field once more.
                if (vanVeld && string.Equals(naam, "naam", StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }

                if (naam is null || Indelingseigenschappen.Van(naam, vanVeld) is not { } eigenschap)
                {
                    var wat = naam is null ? "Een eigenschap met een half teken in haar naam" : $"De eigenschap ‘{Indelingscontrole.Kort(naam)}’";
                    Fouten.Add(Indelingslezer.Maak($"{waar}{wat} bestaat niet. Kies uit {Indelingseigenschappen.Namen(vanVeld)}."));
                    continue;
                }

                if (!gezien.Add(eigenschap.Naam))
                {
                    _onleesbaar.Add(eigenschap.Naam);
                    Fouten.Add(Indelingslezer.Maak($"{waar}De eigenschap ‘{eigenschap.Naam}’ staat er twee keer. Haal er een weg."));
                }

                Lees(eigenschap, gegeven.Value, waar);
            }

            foreach (var mist in Indelingseigenschappen.Alle.Where(e => e.VanVeld == vanVeld && e.Verplicht && !gezien.Contains(e.Naam)))
            {
                _onleesbaar.Add(mist.Naam);
                Fouten.Add(Indelingslezer.Maak($"{waar}De eigenschap ‘{mist.Naam}’ ontbreekt. {Vraag(mist)}"));
            }

            foreach (var naam in _onleesbaar)
            {
                Waarden.Remove(naam);
            }
        }

        /// <summary>The object with what could be read, on top of what it has to have.</summary>
        public T Maak<T>(JsonObject leeg)
        {
            foreach (var (naam, waarde) in Waarden)
            {
                leeg[naam] = JsonSerializer.SerializeToNode(waarde);
            }

            return leeg.Deserialize<T>(Bestandsindeling.Json)!;
        }

        private void Lees(Indelingseigenschap eigenschap, JsonElement waarde, string waar)
        {
            // Nothing stands for "left out".
            if (waarde.ValueKind is JsonValueKind.Null && !eigenschap.Verplicht)
            {
                return;
            }

            if (Past(eigenschap, waarde))
            {
                Waarden[eigenschap.Naam] = waarde;
                return;
            }

            _onleesbaar.Add(eigenschap.Naam);
            Fouten.Add(Indelingslezer.Maak(HeeftHalfTeken(waarde)
                ? $"{waar}Bij ‘{eigenschap.Naam}’ staat een half teken. Schrijf het opnieuw."
                : $"{waar}Bij ‘{eigenschap.Naam}’ staat iets wat daar niet kan. {Vraag(eigenschap)}"));
        }
    }
}
