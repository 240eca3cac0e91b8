using System.Text.Json;
using System.Text.Json.Serialization;
using Jeugdhulp.Domain.Cijfers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

/// <summary>A value kept as JSON in one column; two values are equal when their JSON is.</summary>
internal static class JsonKolom
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new Halfjaarcode() },
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

    /// <summary>A half-year as its code; as an object it would refer to its neighbours without end.</summary>
    private sealed class Halfjaarcode : JsonConverter<Halfjaar>
    {
        public override Halfjaar Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Halfjaar.TryParse(reader.GetString(), out var halfjaar) ? halfjaar : throw new JsonException("Geen code van een halfjaar.");

        public override void Write(Utf8JsonWriter writer, Halfjaar value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
    }
}
