using System.Globalization;
using System.Text.Json;
using Jeugdhulp.Domain;

namespace Jeugdhulp.Web.Api;

/// <summary>
/// Reads one JSON object of the contract. Every fault is noted with the path of its field, so that a caller hears all of them at
/// once. A field that is null counts as left out.
/// </summary>
internal sealed class Contractlezer
{
    private readonly Dictionary<string, JsonElement> _velden;
    private readonly HashSet<string> _bekend = new(StringComparer.Ordinal);
    private readonly string _pad;
    private readonly List<Fout> _fouten;
    private readonly bool _onleesbaar;

    public Contractlezer(JsonElement element, string pad, List<Fout> fouten)
    {
        _pad = pad;
        _fouten = fouten;
        _velden = element.ValueKind is JsonValueKind.Object
            ? element.EnumerateObject().ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal)
            : [];
        if (element.ValueKind is not (JsonValueKind.Object or JsonValueKind.Undefined))
        {
            _onleesbaar = true;
            fouten.Add(new Fout(pad.Length == 0 ? "$" : pad, "Stuur hier een JSON-object."));
        }
    }

    /// <summary>An object within this one; an empty one when it is left out.</summary>
    public Contractlezer Object(string naam) => new(Waarde(naam) ?? default, Pad(naam), _fouten);

    public bool Heeft(string naam) => Waarde(naam) is not null;

    /// <summary>Notes that a field without which nothing can be said is missing.</summary>
    public void Eis(string naam, string melding)
    {
        if (!Heeft(naam) && !_onleesbaar)
        {
            Fout(naam, melding);
        }
    }

    public bool? Janee(string naam) => Waarde(naam) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => Fout<bool>(naam, "Stuur true of false."),
    };

    public decimal? Getal(string naam) => Waarde(naam) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } waarde when waarde.TryGetDecimal(out var getal) => getal,
        _ => Fout<decimal>(naam, "Stuur een getal."),
    };

    /// <summary>A whole number; 6.0 is one, 6.5 is not.</summary>
    public int? Geheel(string naam) => Waarde(naam) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } waarde
            when waarde.TryGetDecimal(out var getal) && getal == decimal.Truncate(getal) && getal is >= int.MinValue and <= int.MaxValue => (int)getal,
        _ => Fout<int>(naam, "Stuur een heel getal."),
    };

    public DateOnly? Datum(string naam) => Waarde(naam) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } waarde
            when DateOnly.TryParseExact(waarde.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum) => datum,
        _ => Fout<DateOnly>(naam, "Stuur een bestaande datum als jjjj-mm-dd, bijvoorbeeld 2026-03-02."),
    };

    public string? Tekst(string naam)
    {
        switch (Waarde(naam))
        {
            case null:
                return null;
            case { ValueKind: JsonValueKind.String } waarde:
                return waarde.GetString();
            default:
                Fout(naam, "Stuur een tekst.");
                return null;
        }
    }

    public T? Keuze<T>(string naam)
        where T : struct, Enum => Waarde(naam) is { } waarde ? Keuze<T>(naam, waarde) : null;

    /// <summary>A list of names; empty when the field is left out.</summary>
    public IReadOnlyList<T>? Keuzes<T>(string naam)
        where T : struct, Enum
    {
        switch (Waarde(naam))
        {
            case null:
                return null;
            case { ValueKind: JsonValueKind.Array } lijst:
                return [.. lijst.EnumerateArray().Select((w, i) => Keuze<T>($"{naam}[{i}]", w)).OfType<T>()];
            default:
                Fout(naam, "Stuur een lijst met namen.");
                return null;
        }
    }

    /// <summary>Notes every field that the contract does not know: a misspelt name must not pass for one left out.</summary>
    public void Sluit()
    {
        const string Onbekend = "Dit veld bestaat niet.";
        var melding = _bekend.Count == 0 ? Onbekend : $"{Onbekend} Bekend zijn: {string.Join(", ", _bekend)}.";
        foreach (var naam in _velden.Keys.Where(naam => !_bekend.Contains(naam)))
        {
            Fout(naam, melding);
            // The list is long, and one is enough for all of this object.
            melding = Onbekend;
        }
    }

    public void Fout(string naam, string melding) => _fouten.Add(new Fout(Pad(naam), melding));

    private T? Keuze<T>(string naam, JsonElement waarde)
        where T : struct, Enum =>
        waarde.ValueKind is JsonValueKind.String && Contractnaam.TryParse<T>(waarde.GetString(), out var keuze)
            ? keuze
            : Fout<T>(naam, $"Kies een van: {string.Join(", ", Contractnaam.Alle<T>())}.");

    private T? Fout<T>(string naam, string melding)
        where T : struct
    {
        Fout(naam, melding);
        return null;
    }

    private string Pad(string naam) => _pad.Length == 0 ? naam : $"{_pad}.{naam}";

    private JsonElement? Waarde(string naam)
    {
        _bekend.Add(naam);
        return _velden.TryGetValue(naam, out var waarde) && waarde.ValueKind is not JsonValueKind.Null ? waarde : null;
    }
}
