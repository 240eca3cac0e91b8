using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jeugdhulp.Application.Data.Versleuteling;

/// <summary>
/// The folder of keys, outside the database: one file per key, each wrapped by the master key, which lies elsewhere. A copy of the
/// database without these files, or of these files without the master key, can be read by nobody.
/// </summary>
public sealed class Sleutelmap
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        WriteIndented = true,
    };

    private readonly string _map;
    private readonly byte[] _hoofdsleutel;

    private Sleutelmap(string map, byte[] hoofdsleutel) => (_map, _hoofdsleutel) = (map, hoofdsleutel);

    /// <summary>Tells folders apart without giving away the master key.</summary>
    internal string Herkenning => $"{_map}|{Convert.ToHexString(SHA256.HashData(_hoofdsleutel))}";

    /// <summary>No key was made yet.</summary>
    public bool IsLeeg => !Bestanden().Any();

    /// <param name="map">The folder; made when it is not there.</param>
    /// <param name="hoofdsleutel">32 bytes as base64.</param>
    public static Sleutelmap Van(string map, string hoofdsleutel)
    {
        var plek = Path.GetFullPath(map);
        Doe(plek, () => Directory.CreateDirectory(plek));
        return new(plek, LeesHoofdsleutel(hoofdsleutel));
    }

    /// <summary>A new master key, as it is written down.</summary>
    public static string NieuweHoofdsleutel() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Sluiting.Sleutellengte));

    /// <summary>Makes the first keys where there are none.</summary>
    public void Begin(DateTimeOffset nu)
    {
        if (IsLeeg)
        {
            Maak(Sleutelsoort.Zoeken, nu);
            Maak(Sleutelsoort.Gegevens, nu);
        }
    }

    /// <summary>Makes a new key to encrypt with; what was encrypted before stays readable.</summary>
    /// <returns>The id of the key.</returns>
    public string MaakNieuw(DateTimeOffset nu) => Maak(Sleutelsoort.Gegevens, nu);

    /// <summary>
    /// Wraps every key by another master key; the keys stay the same, so no value changes. It can be repeated after it was broken off:
    /// a file that is wrapped by the new one already is left alone.
    /// </summary>
    /// <returns>How many keys there are.</returns>
    public int Omwikkel(string nieuweHoofdsleutel)
    {
        var nieuw = LeesHoofdsleutel(nieuweHoofdsleutel);
        var alle = Bestanden().Select(bestand => (Bestand: bestand, Inhoud: LeesBestand(bestand))).ToList();
        var open = alle.Where(a => Pak(a.Inhoud, nieuw) is null)
            .Select(a => (a.Bestand, Sleutel: Pak(a.Inhoud, _hoofdsleutel) ?? throw PastNiet()))
            .ToList();
        open.ForEach(a => Schrijf(a.Bestand, a.Sleutel, nieuw));
        return alle.Count;
    }

    internal IReadOnlyList<Gegevenssleutel> Lees()
    {
        var sleutels = Bestanden().Select(b => Pak(LeesBestand(b), _hoofdsleutel) ?? throw PastNiet()).OrderBy(s => s.GemaaktOp).ThenBy(s => s.Id, StringComparer.Ordinal).ToList();
        return Enum.GetValues<Sleutelsoort>().All(soort => sleutels.Exists(s => s.Soort == soort))
            ? sleutels
            : throw new SleutelException($"In de sleutelmap {_map} ontbreken sleutels. Zet ze terug uit de reservekopie. Zijn er nog nooit sleutels gemaakt, voer dan uit: dotnet run --project src/Jeugdhulp.Web -- sleutel nieuw");
    }

    private static byte[] LeesHoofdsleutel(string tekst)
    {
        var bytes = new byte[Sluiting.Sleutellengte];
        return Convert.TryFromBase64String(tekst.Trim(), bytes, out var lengte) && lengte == bytes.Length
            ? bytes
            : throw new SleutelException("De hoofdsleutel is niet te lezen. Geef 32 willekeurige bytes in base64, bijvoorbeeld gemaakt met: openssl rand -base64 32");
    }

    private static Gegevenssleutel? Pak(Sleutelbestand bestand, byte[] hoofdsleutel) =>
        Sluiting.Open(hoofdsleutel, bestand.Sleutel, Bij(bestand.Id, bestand.Soort, bestand.GemaaktOp)) is { Length: Sluiting.Sleutellengte } bytes
            ? new(bestand.Id, bestand.Soort, bestand.GemaaktOp, bytes)
            : null;

    private static string Bij(string id, Sleutelsoort soort, DateTimeOffset gemaaktOp) => $"{id}|{soort}|{gemaaktOp.UtcTicks}";

    private string Maak(Sleutelsoort soort, DateTimeOffset nu)
    {
        var sleutel = new Gegevenssleutel(
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Sleutelring.Idlengte / 2)), soort, nu, RandomNumberGenerator.GetBytes(Sluiting.Sleutellengte));
        Schrijf(Path.Combine(_map, sleutel.Id + ".json"), sleutel, _hoofdsleutel);
        return sleutel.Id;
    }

    /// <summary>First beside it and then in its place: a file is whole, or not there.</summary>
    private void Schrijf(string bestand, Gegevenssleutel sleutel, byte[] hoofdsleutel) => Doe(_map, () =>
    {
        var dicht = Sluiting.Sluit(hoofdsleutel, sleutel.Bytes, Bij(sleutel.Id, sleutel.Soort, sleutel.GemaaktOp));
        var opties = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            opties.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var naast = bestand + ".nieuw";
        using (var stroom = new FileStream(naast, opties))
        {
            JsonSerializer.Serialize(stroom, new Sleutelbestand(sleutel.Id, sleutel.Soort, sleutel.GemaaktOp, dicht), Json);
            stroom.Flush(flushToDisk: true);
        }

        File.Move(naast, bestand, overwrite: true);
    });

    private IEnumerable<string> Bestanden() => Directory.EnumerateFiles(_map, "*.json").Order(StringComparer.Ordinal);

    private static Sleutelbestand LeesBestand(string bestand)
    {
        try
        {
            return JsonSerializer.Deserialize<Sleutelbestand>(File.ReadAllText(bestand), Json) ?? throw new JsonException("Empty.");
        }
        catch (Exception fout) when (fout is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new SleutelException($"Het sleutelbestand {bestand} is niet te lezen. Controleer de rechten, of zet het terug uit de reservekopie.", fout);
        }
    }

    private SleutelException PastNiet() =>
        new($"De hoofdsleutel past niet op de sleutels in {_map}. Stel de hoofdsleutel in waarmee deze sleutels zijn gemaakt (Jeugdhulp__Hoofdsleutel of Jeugdhulp__Hoofdsleutelbestand).");

    private static void Doe(string map, Action werk)
    {
        try
        {
            werk();
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            throw new SleutelException($"In de sleutelmap {map} kan deze gebruiker niet schrijven. Controleer het pad en de rechten.", fout);
        }
    }

    private sealed record Sleutelbestand(string Id, Sleutelsoort Soort, DateTimeOffset GemaaktOp, byte[] Sleutel);
}
