using System.Text.Json;

namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>What an export says about itself, so that whoever receives it can see that nothing is missing.</summary>
/// <param name="Versie">Of the format.</param>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Gemaakt">When.</param>
/// <param name="Bestanden">What it holds.</param>
public sealed record Uitwisselmanifest(int Versie, string Gemeente, DateTimeOffset Gemaakt, IReadOnlyList<Manifestbestand> Bestanden)
{
    private static readonly JsonSerializerOptions Opmaak = new(JsonSerializerDefaults.Web) { WriteIndented = true, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    /// <summary>As it is written.</summary>
    public string Json() => JsonSerializer.Serialize(this, Opmaak);

    /// <summary>Reads it; null when it is none.</summary>
    public static Uitwisselmanifest? Lees(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Uitwisselmanifest>(json, Opmaak);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A file of an export.</summary>
/// <param name="Naam">With ".csv".</param>
/// <param name="Rijen">Number of rows, without the header.</param>
/// <param name="Sha256">Of the whole file, in lower case.</param>
public sealed record Manifestbestand(string Naam, long Rijen, string Sha256);
