using System.Text.Json;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Uitwisseling;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>A row of the ledger, opened: what the source said, and what is wrong with it.</summary>
/// <param name="Regel">The row.</param>
/// <param name="Fouten">What is wrong with it.</param>
/// <param name="Origineel">The columns of the format with what the source said; what the format does not know stands under the name of the source.</param>
internal sealed record Inleesinhoud(Inleesregel Regel, IReadOnlyList<Rijfout> Fouten, IReadOnlyList<KeyValuePair<string, string>> Origineel)
{
    private const int MaxCode = 60;

    private static readonly JsonSerializerOptions Opmaak = new(JsonSerializerDefaults.Web);

    public static Inleesinhoud Lees(Inleesregel regel, Kaart kaart)
    {
        var inhoud = JsonSerializer.Deserialize<Bewaard>(regel.Inhoud, Opmaak) ?? new([], null);
        return new(
            regel,
            [.. (inhoud.Fouten ?? []).Select(f => new Rijfout(regel.Bestand, regel.Regel, f.Kolom, Contractnaam.TryParse<Foutsoort>(f.Soort, out var soort) ? soort : default, f.Grens))],
            [.. inhoud.Origineel.Select(o => KeyValuePair.Create(kaart.Kop(regel.Bestand, o[0]), o[1]))]);
    }

    public string Waarde(string kolom) => Origineel.FirstOrDefault(o => o.Key == kolom).Value?.Trim() ?? string.Empty;

    /// <summary>The codes that the source had. Nothing that is of a person: no name, no number and no text.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Codes()
    {
        var bestand = Uitwisselformaat.Van(Regel.Bestand);
        return [.. Origineel.Where(o => o.Value.Length <= MaxCode && bestand is not null && bestand.Plaats(o.Key) is var plaats and >= 0 && IsCode(bestand.Kolommen[plaats]))];
    }

    private static bool IsCode(Kolom kolom) => kolom.Vertaalbaar && (kolom is Kolom<bool?> || kolom.Codelijst is not null || kolom.Keuzes.Count > 0 || kolom.Naam is "team" or "oude_klasse");

    private sealed record Bewaard(IReadOnlyList<string[]> Origineel, IReadOnlyList<Bewaardefout>? Fouten);

    private sealed record Bewaardefout(string? Kolom, string Soort, string? Grens);
}
