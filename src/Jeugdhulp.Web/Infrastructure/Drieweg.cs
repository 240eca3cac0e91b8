using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Jeugdhulp.Web.Infrastructure;

/// <summary>A form that goes along with what it was opened with, so that a second save takes over only what was changed in it.</summary>
public interface IDriewegform
{
    /// <summary>The form as it was opened, as JSON.</summary>
    string? Geopend { get; set; }
}

/// <summary>
/// Puts two changes of one thing together: each field that the writer changed since the form was opened keeps what was typed, each
/// other field gets what stands there now. So nobody takes back what a colleague wrote in a field they never touched.
/// </summary>
public static class Drieweg
{
    private const string Wie = "PersoonId";

    /// <summary>Notes how the form is opened.</summary>
    public static T Open<T>(T form)
        where T : IDriewegform
    {
        form.Geopend = null;
        form.Geopend = JsonSerializer.Serialize(form);
        return form;
    }

    /// <summary>The form with the own changes in what stands there now; as it was typed when it is not known how it was opened.</summary>
    public static T Voeg<T>(T mijn, T nu, ModelStateDictionary veldstaat)
        where T : IDriewegform
    {
        var begin = Lees(mijn.Geopend);
        mijn.Geopend = null;
        if (begin is null || JsonSerializer.SerializeToNode(mijn) is not JsonObject eigen || JsonSerializer.SerializeToNode(Open(nu)) is not JsonObject anders)
        {
            mijn.Geopend = nu.Geopend;
            return mijn;
        }

        var samen = Voeg(eigen, begin, anders).Deserialize<T>()!;
        samen.Geopend = nu.Geopend;

        // The page shows what was put together, not what was sent.
        foreach (var naam in veldstaat.Keys.Where(k => k.StartsWith("Form.", StringComparison.Ordinal)).ToList())
        {
            veldstaat.Remove(naam);
        }

        return samen;
    }

    private static JsonObject? Lees(string? begin)
    {
        try
        {
            return begin is null ? null : JsonNode.Parse(begin) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonObject Voeg(JsonObject mijn, JsonObject begin, JsonObject nu)
    {
        var samen = new JsonObject();
        foreach (var (naam, eigen) in mijn)
        {
            samen[naam] = (eigen, begin[naam], nu[naam]) switch
            {
                (JsonObject m, JsonObject b, JsonObject n) => Voeg(m, b, n),
                (JsonArray m, JsonArray b, JsonArray n) when PerPersoon(m) => Voeg(m, b, n),
                var (m, b, n) => Gelijk(m, b) ? n?.DeepClone() : m?.DeepClone(),
            };
        }

        return samen;
    }

    private static JsonArray Voeg(JsonArray mijn, JsonArray begin, JsonArray nu) =>
        new([.. mijn.OfType<JsonObject>().Select(m => Van(begin, m) is { } b && Van(nu, m) is { } n ? Voeg(m, b, n) : m.DeepClone())]);

    private static bool PerPersoon(JsonArray lijst) => lijst.Count > 0 && lijst.All(e => e is JsonObject o && o.ContainsKey(Wie));

    private static JsonObject? Van(JsonArray lijst, JsonObject persoon) => lijst.OfType<JsonObject>().FirstOrDefault(o => JsonNode.DeepEquals(o[Wie], persoon[Wie]));

    /// <summary>The same to who reads it: a browser sends other line ends than were stored, and nothing for an empty field.</summary>
    private static bool Gelijk(JsonNode? een, JsonNode? ander) => JsonNode.DeepEquals(een, ander) || (Tekst(een), Tekst(ander)) is ({ } a, { } b) && a == b;

    private static string? Tekst(JsonNode? waarde) => waarde switch
    {
        null => string.Empty,
        JsonValue v when v.TryGetValue<string>(out var tekst) => tekst.ReplaceLineEndings("\n").Trim(),
        _ => null,
    };
}
