using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

/// <summary>A value kept as JSON in one column; two values are equal when their JSON is.</summary>
internal static class JsonKolom
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static PropertyBuilder<T> AlsJson<T>(this PropertyBuilder<T> eigenschap)
    {
        eigenschap.HasColumnType("jsonb").HasConversion(
            waarde => Schrijf(waarde),
            tekst => Lees<T>(tekst),
            new ValueComparer<T>(
                (links, rechts) => Schrijf(links) == Schrijf(rechts),
                waarde => Schrijf(waarde).GetHashCode(StringComparison.Ordinal),
                waarde => Lees<T>(Schrijf(waarde))));
        return eigenschap;
    }

    private static string Schrijf<T>(T waarde) => JsonSerializer.Serialize(waarde, Json);

    private static T Lees<T>(string tekst) => JsonSerializer.Deserialize<T>(tekst, Json)!;
}
