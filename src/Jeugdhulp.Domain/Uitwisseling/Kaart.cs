using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>What a source calls otherwise: its columns and its codes, and who of its persons someone pointed out.</summary>
public sealed record Kaart
{
    private static readonly JsonSerializerOptions Opmaak = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        RespectNullableAnnotations = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Nothing is called otherwise.</summary>
    public static Kaart Leeg { get; } = new();

    /// <summary>Name of the source system.</summary>
    public string Bron { get; init; } = "onbekend";

    /// <summary>The gemeente whose export may be read here, when that is another; empty for the own one.</summary>
    public string? VanGemeente { get; init; }

    /// <summary>Per file: column of the source and the column of the format that it is.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Kolommen { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);

    /// <summary>Per "bestand.kolom", or per column of any file: value of the source and ours; empty text for a value that is left out.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Codes { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);

    /// <summary>Per persoon_id of the source what a person decided in doubt: the id of the person in the gemeente, or "nieuw".</summary>
    public IReadOnlyDictionary<string, string> Personen { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Reads a table; null with a sentence when it cannot be.</summary>
    public static (Kaart? Kaart, string? Fout) Lees(string json)
    {
        try
        {
            var kaart = JsonSerializer.Deserialize<Kaart>(json, Opmaak);
            return kaart is null ? (null, "De kaart is leeg.") : (kaart, kaart.Mankement());
        }
        catch (JsonException fout)
        {
            return (null, $"De kaart is niet te lezen. Kijk naar regel {fout.LineNumber + 1}.");
        }
    }

    /// <summary>As it is kept.</summary>
    public string Json() => JsonSerializer.Serialize(this, Opmaak);

    /// <summary>The column of the format that a header of the source is.</summary>
    public string Kop(string bestand, string kop)
    {
        var naam = Kolommen.TryGetValue(bestand, out var koppen) && koppen.TryGetValue(kop.Trim(), out var ons) ? ons : kop;
        return string.Join('_', naam.Trim().TrimStart('\uFEFF').ToLowerInvariant().Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>What a value of the source is here; the value itself when the table does not say.</summary>
    public string Waarde(string bestand, string kolom, string tekst)
    {
        if (Codes.TryGetValue($"{bestand}.{kolom}", out var codes) && codes.TryGetValue(tekst, out var ons))
        {
            return ons;
        }

        return Codes.TryGetValue(kolom, out codes) && codes.TryGetValue(tekst, out ons) ? ons : tekst;
    }

    private string? Mankement()
    {
        foreach (var (bestand, koppen) in Kolommen)
        {
            if (Uitwisselformaat.Van(bestand) is not { } beschreven)
            {
                return $"De kaart noemt een bestand dat het formaat niet kent: {bestand}.";
            }

            if (koppen.Values.FirstOrDefault(k => beschreven.Plaats(k) < 0) is { } kolom)
            {
                return $"De kaart noemt een kolom die {beschreven.Bestandsnaam} niet heeft: {kolom}.";
            }
        }

        var onbekend = Codes.Keys.FirstOrDefault(sleutel => !Uitwisselformaat.Bestanden.Any(b => b.Kolommen.Any(k => k.Vertaalbaar && (sleutel == k.Naam || sleutel == $"{b.Naam}.{k.Naam}"))));
        return onbekend is null ? null : $"De kaart vertaalt een kolom die dat niet kan: {onbekend}.";
    }
}
