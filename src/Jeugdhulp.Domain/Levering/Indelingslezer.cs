using System.Text.Json;

namespace Jeugdhulp.Domain.Levering;

/// <summary>Looks at the data file of a layout before it is read, and names every property that cannot be.</summary>
internal static class Indelingslezer
{
    /// <summary>More than these nobody reads at once.</summary>
    public const int MaxFouten = 50;

    /// <summary>What is wrong with the file; empty when it can be read. Only of a text that is no JSON a line is all there is to say.</summary>
    public static IReadOnlyList<Fout> Controleer(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind switch
            {
                JsonValueKind.Null => [Maak("Dit bestand is leeg. Kies een bestand met een indeling.")],
                JsonValueKind.Object => Beperk([.. Eigenschappen(document.RootElement, vanVeld: false, "")]),
                _ => [Maak("Een indeling staat tussen { en }. Kijk naar een voorbeeld.")],
            };
        }
        catch (JsonException fout)
        {
            return [Maak($"Dit is geen indeling: kijk naar regel {(fout.LineNumber ?? 0) + 1} van het bestand.")];
        }
    }

    private static IReadOnlyList<Fout> Beperk(IReadOnlyList<Fout> fouten) =>
        fouten.Count <= MaxFouten ? fouten : [.. fouten.Take(MaxFouten), Maak($"Er zijn nog {fouten.Count - MaxFouten} fouten. Verbeter eerst deze.")];

    private static IEnumerable<Fout> Eigenschappen(JsonElement element, bool vanVeld, string waar)
    {
        var gezien = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var gegeven in element.EnumerateObject())
        {
            // The files that the program writes itself say the name of a field once more.
            if (vanVeld && string.Equals(gegeven.Name, "naam", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (Indelingseigenschappen.Van(gegeven.Name, vanVeld) is not { } eigenschap)
            {
                yield return Maak($"{waar}De eigenschap ‘{Kort(gegeven.Name)}’ bestaat niet. Kies uit {Indelingseigenschappen.Namen(vanVeld)}.");
                continue;
            }

            if (!gezien.Add(eigenschap.Naam))
            {
                yield return Maak($"{waar}De eigenschap ‘{eigenschap.Naam}’ staat er twee keer. Haal er een weg.");
            }

            // Nothing stands for "left out", as the program writes it too.
            if (gegeven.Value.ValueKind is JsonValueKind.Null && !eigenschap.Verplicht)
            {
                continue;
            }

            foreach (var fout in Waarde(eigenschap, gegeven.Value, waar))
            {
                yield return fout;
            }
        }

        foreach (var mist in Indelingseigenschappen.Alle.Where(e => e.VanVeld == vanVeld && e.Verplicht && !gezien.Contains(e.Naam)))
        {
            yield return Maak($"{waar}De eigenschap ‘{mist.Naam}’ ontbreekt. {Vraag(mist)}");
        }
    }

    private static IEnumerable<Fout> Waarde(Indelingseigenschap eigenschap, JsonElement waarde, string waar)
    {
        if (!Past(eigenschap, waarde))
        {
            yield return Maak($"{waar}Bij ‘{eigenschap.Naam}’ staat iets wat daar niet kan. {Vraag(eigenschap)}");
        }
        else if (eigenschap.Vorm is Eigenschapvorm.Velden)
        {
            foreach (var (nummer, veld) in waarde.EnumerateArray().Index())
            {
                var plek = $"Veld {nummer + 1}{Naam(veld)}: ";
                if (veld.ValueKind is not JsonValueKind.Object)
                {
                    yield return Maak($"{plek}Een veld staat tussen {{ en }}.");
                    continue;
                }

                foreach (var fout in Eigenschappen(veld, vanVeld: true, plek))
                {
                    yield return fout;
                }
            }
        }
    }

    private static bool Past(Indelingseigenschap eigenschap, JsonElement waarde) => eigenschap.Vorm switch
    {
        Eigenschapvorm.Tekst => waarde.ValueKind is JsonValueKind.String,
        Eigenschapvorm.Teken => waarde.ValueKind is JsonValueKind.String && waarde.GetString()!.Length == 1,
        Eigenschapvorm.Getal => waarde.ValueKind is JsonValueKind.Number && waarde.TryGetInt32(out _),
        Eigenschapvorm.JaNee => waarde.ValueKind is JsonValueKind.True or JsonValueKind.False,
        Eigenschapvorm.Keuze => waarde.ValueKind is JsonValueKind.String && eigenschap.Keuzes.Contains(waarde.GetString()!, StringComparer.OrdinalIgnoreCase),
        Eigenschapvorm.Codes => waarde.ValueKind is JsonValueKind.Object && waarde.EnumerateObject().All(c => c.Value.ValueKind is JsonValueKind.String),
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

    /// <summary>How a field is called in a message, when it says so.</summary>
    private static string Naam(JsonElement veld) =>
        veld.ValueKind is JsonValueKind.Object && veld.EnumerateObject().FirstOrDefault(e => e.Name is "veld" or "vast") is { Value.ValueKind: JsonValueKind.String } naam
            ? $" (‘{Kort(naam.Value.GetString()!)}’)"
            : string.Empty;

    private static Fout Maak(string melding) => new("Indeling", melding);

    /// <summary>What someone wrote, short enough for a message.</summary>
    private static string Kort(string tekst) => tekst.Length > Indelingscontrole.MaxTekst ? tekst[..Indelingscontrole.MaxTekst] + "…" : tekst;
}
