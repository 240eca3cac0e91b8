using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Landelijk;

namespace Jeugdhulp.Domain.Levering;

/// <summary>
/// Reads a version of the protocol from its data file. The names of fields are those of <see cref="Recordveld"/> in the contract. What the
/// version says is looked at by <see cref="Protocolcontrole"/>, together with the others.
/// </summary>
public static class Protocolbestand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <summary>What may stand in the file, as it is written there: of the version, and of a group of codes.</summary>
    public static IReadOnlyList<string> Sleutels { get; } =
        [.. typeof(Inhoud).GetProperties().Concat(typeof(Codegroep).GetProperties()).Where(p => p.CanWrite).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).Distinct(StringComparer.Ordinal)];

    /// <summary>The version; null with everything that is wrong with the file.</summary>
    public static (Protocolversie? Versie, IReadOnlyList<Fout> Fouten) Lees(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Inhoud>(json, Json) is { } inhoud ? Maak(inhoud) : (null, [new("Protocol", "Dit bestand is leeg. Kies een bestand met een versie van het protocol.")]);
        }
        catch (JsonException fout)
        {
            return (null, [new("Protocol", $"Dit is geen versie van het protocol: kijk naar regel {(fout.LineNumber ?? 0) + 1} van het bestand.")]);
        }
    }

    private static (Protocolversie? Versie, IReadOnlyList<Fout> Fouten) Maak(Inhoud inhoud)
    {
        List<Fout> fouten = [];
        var naam = Verplicht(inhoud.Naam, "naam", fouten);
        var bron = Verplicht(inhoud.Bron, "bron", fouten);
        var van = Dag(inhoud.GeldigVan, "geldigVan", fouten);
        var tot = Dag(inhoud.GeldigTot, "geldigTot", fouten);
        Meld(inhoud.GeldigVan is null, "geldigVan", "Vul de eerste dag in, zoals 2027-01-01.", fouten);
        Meld(!Contractnaam.TryParse<Normsterkte>(inhoud.Sterkte, out var sterkte), "sterkte", $"Kies uit {string.Join(" en ", Contractnaam.Alle<Normsterkte>())}.", fouten);
        Meld(!Persoonsnummer.TryParse(inhoud.NummerOnbekend, out var onbekend), "nummerOnbekend", "Vul negen cijfers in.", fouten);
        Meld(!Persoonsnummer.TryParse(inhoud.NummerOngeboren, out var ongeboren), "nummerOngeboren", "Vul negen cijfers in.", fouten);
        Meld(!Geboortecode.TryParse(inhoud.GeborenOngeboren, out var geboren), "geborenOngeboren", "Vul acht cijfers in.", fouten);
        Meld(inhoud.WijkteamZonderVerwijzer is null, "wijkteamZonderVerwijzer", "Vul true of false in.", fouten);
        Meld(inhoud.VoegtOverlapSamen is null, "voegtOverlapSamen", "Vul true of false in.", fouten);
        var velden = (inhoud.Velden ?? []).Select(v => Veld(v, "velden", fouten)).OfType<Recordveld>().ToHashSet();
        List<Protocolcode> codes = [.. (inhoud.Codes ?? []).SelectMany(g => Codes(g, fouten))];
        return fouten.Count > 0
            ? (null, fouten)
            : (new()
            {
                Naam = naam,
                GeldigVan = van!.Value,
                GeldigTot = tot,
                Bron = bron,
                Sterkte = sterkte,
                NummerOnbekend = onbekend!,
                NummerOngeboren = ongeboren!,
                GeborenOngeboren = geboren!,
                WijkteamZonderVerwijzer = inhoud.WijkteamZonderVerwijzer is true,
                VoegtOverlapSamen = inhoud.VoegtOverlapSamen is true,
                Velden = velden,
                Codes = codes,
                Onzeker = [.. (inhoud.Onzeker ?? []).OfType<string>()],
            }, []);
    }

    private static List<Protocolcode> Codes(Codegroep? groep, List<Fout> fouten)
    {
        if (groep is null || Veld(groep.Veld, "codes", fouten) is not { } veld)
        {
            return [];
        }

        var voor = Dag(groep.AanvangVoor, "aanvangVoor", fouten);
        foreach (var (code, omschrijving) in groep.Omschrijvingen ?? new Dictionary<string, string?>())
        {
            Meld(groep.Codes?.Contains(code) is not true, "omschrijvingen", $"Code {code} staat niet bij de codes van {groep.Veld}. Voeg haar daar toe.", fouten);
            Meld(string.IsNullOrWhiteSpace(omschrijving) || omschrijving.Trim().Length > Coderegels.MaxOmschrijving, "omschrijvingen", $"Schrijf bij code {code} van {groep.Veld} wat zij betekent, in hoogstens {Coderegels.MaxOmschrijving} tekens.", fouten);
        }

        return [.. (groep.Codes ?? []).Select(c => new Protocolcode(veld, c ?? string.Empty, voor, groep.Omschrijvingen?.GetValueOrDefault(c ?? string.Empty)?.Trim()))];
    }

    private static Recordveld? Veld(string? naam, string plek, List<Fout> fouten)
    {
        if (Contractnaam.TryParse<Recordveld>(naam, out var veld))
        {
            return veld;
        }

        Meld(true, plek, $"Het veld ‘{naam}’ bestaat niet. Kies uit {string.Join(", ", Contractnaam.Alle<Recordveld>())}. Vraagt het CBS een nieuw veld? Dan is er een nieuwe versie van het programma nodig.", fouten);
        return null;
    }

    private static DateOnly? Dag(string? tekst, string plek, List<Fout> fouten)
    {
        if (DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag))
        {
            return dag;
        }

        Meld(tekst is not null, plek, $"‘{tekst}’ is geen dag. Schrijf een dag als 2027-01-01.", fouten);
        return null;
    }

    private static string Verplicht(string? tekst, string plek, List<Fout> fouten)
    {
        Meld(string.IsNullOrWhiteSpace(tekst), plek, "Vul dit in.", fouten);
        return tekst?.Trim() ?? string.Empty;
    }

    private static void Meld(bool fout, string plek, string melding, List<Fout> fouten)
    {
        if (fout)
        {
            fouten.Add(new(plek, $"Bij ‘{plek}’: {melding}"));
        }
    }

    private sealed record Inhoud
    {
        public string? Naam { get; init; }

        public string? GeldigVan { get; init; }

        public string? GeldigTot { get; init; }

        public string? Bron { get; init; }

        public string? Sterkte { get; init; }

        public string? NummerOnbekend { get; init; }

        public string? NummerOngeboren { get; init; }

        public string? GeborenOngeboren { get; init; }

        public bool? WijkteamZonderVerwijzer { get; init; }

        public bool? VoegtOverlapSamen { get; init; }

        public IReadOnlyList<string?>? Velden { get; init; }

        public IReadOnlyList<Codegroep?>? Codes { get; init; }

        public IReadOnlyList<string?>? Onzeker { get; init; }
    }

    private sealed record Codegroep
    {
        public string? Veld { get; init; }

        public IReadOnlyList<string?>? Codes { get; init; }

        public IReadOnlyDictionary<string, string?>? Omschrijvingen { get; init; }

        public string? AanvangVoor { get; init; }
    }
}
