using System.Text.Json;
using System.Text.Json.Serialization;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Uitwisseling;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>What a reading or a try came to: the totals before and after, what is wrong how often, and a table to fill in.</summary>
public sealed record Inleesverslag
{
    private static readonly JsonSerializerOptions Opmaak = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public IReadOnlyList<Bestandstelling> Bestanden { get; init; } = [];

    public IReadOnlyList<Periodetelling> Perioden { get; init; } = [];

    public IReadOnlyList<Klassetelling> Klassen { get; init; } = [];

    public IReadOnlyList<Foutteling> Fouten { get; init; } = [];

    /// <summary>What is wrong with whole files; then nothing of it was read.</summary>
    public IReadOnlyList<Rijfout> Bestandsfouten { get; init; } = [];

    /// <summary>Columns that the format does not know, as "bestand.kop".</summary>
    public IReadOnlyList<string> Onbekend { get; init; } = [];

    /// <summary>The table that was used, with proposals for what it does not say.</summary>
    public Kaart Voorstel { get; init; } = Kaart.Leeg;

    /// <summary>The lines whose class in the source is another than here.</summary>
    public IEnumerable<Klassetelling> Klasseverschillen() => Klassen.Where(k => k.Oud.Length > 0 && !string.Equals(k.Oud, k.Nieuw, StringComparison.OrdinalIgnoreCase));

    public static Inleesverslag Van(Inleesplan plan, Kaart kaart)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var voorstel = plan.Mislukt ? kaart : Kaartvoorstel.Maak(plan.Samenhang);
        return new()
        {
            Bestanden = plan.Telling(),
            Perioden = plan.Perioden(),
            Klassen = plan.Matrix(),
            Fouten =
            [
                .. plan.Samenhang.Alle.SelectMany(r => r.Fouten)
                    .GroupBy(f => (f.Bestand, f.Kolom, f.Soort, f.Grens))
                    .Select(g => new Foutteling(g.Key.Bestand, g.Key.Kolom, g.Key.Soort, g.Key.Grens, g.Count()))
                    .OrderByDescending(f => f.Aantal),
            ],
            Bestandsfouten = plan.Bron.Fouten,
            Onbekend = [.. Uitwisselformaat.Bestanden.SelectMany(b => Kaartvoorstel.Onbekend(b, plan.Bron.Koppen.GetValueOrDefault(b.Naam, []), kaart).Select(k => $"{b.Naam}.{k}"))],
            Voorstel = Kaartvoorstel.MetKolommen(voorstel, plan.Bron.Koppen),
        };
    }

    public static Inleesverslag Lees(string json) => JsonSerializer.Deserialize<Inleesverslag>(json, Opmaak) ?? new();

    public string Json() => JsonSerializer.Serialize(this, Opmaak);
}

/// <summary>How often something is wrong with a column.</summary>
public sealed record Foutteling(string Bestand, string? Kolom, Foutsoort Soort, string? Grens, int Aantal)
{
    /// <summary>The fault as it stands with a row.</summary>
    [JsonIgnore]
    public Rijfout Fout => new(Bestand, 0, Kolom, Soort, Grens);

    /// <summary>Name of the kind of fault.</summary>
    [JsonIgnore]
    public string Naam => Contractnaam.Van(Soort);
}
