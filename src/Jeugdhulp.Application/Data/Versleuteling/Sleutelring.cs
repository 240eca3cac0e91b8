using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Jeugdhulp.Application.Data.Versleuteling;

/// <summary>
/// The keys of this process. A value looks like <c>v1.3f9a1c02.…</c>: version, id of the key, and the rest as base64. It opens only
/// in the column it was made for.
/// </summary>
public sealed class Sleutelring
{
    /// <summary>How every encrypted value begins.</summary>
    public const string Versie = "v1.";

    /// <summary>The same as a pattern of the database.</summary>
    internal const string Patroon = "v1.________.%";

    internal const int Idlengte = 8;

    private static readonly int Kop = Versie.Length + Idlengte + 1;

    private readonly Sleutelmap _map;
    private volatile Stand _stand;

    /// <exception cref="SleutelException">The folder holds no keys, or the master key is another.</exception>
    public Sleutelring(Sleutelmap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        _map = map;
        _stand = new(map.Lees());
    }

    /// <summary>Rings of one folder open the same values.</summary>
    internal string Herkenning => _map.Herkenning;

    /// <summary>What a value begins with that was encrypted with the newest key.</summary>
    public string ActiefBegin => $"{Versie}{_stand.Actief.Id}.";

    /// <summary>Length of the shortest value of this many characters, for checks of the database.</summary>
    public static int Minstens(int tekens) => Lengte(tekens);

    /// <summary>Length of the longest value of this many characters.</summary>
    public static int Hoogstens(int tekens) => Lengte(3 * tekens);

    public static bool IsVersleuteld([NotNullWhen(true)] string? waarde) =>
        waarde is not null && waarde.Length > Kop && waarde.StartsWith(Versie, StringComparison.Ordinal) && waarde[Kop - 1] == '.';

    /// <param name="tekst">The plain text.</param>
    /// <param name="plaats">Table and column; the value opens nowhere else.</param>
    public string Versleutel(string tekst, string plaats)
    {
        var actief = _stand.Actief;
        return $"{Versie}{actief.Id}.{Convert.ToBase64String(Sluiting.Sluit(actief.Bytes, Encoding.UTF8.GetBytes(tekst), plaats))}";
    }

    /// <exception cref="CryptographicException">The value is not one of this column, was changed, or its key is gone.</exception>
    public string Ontsleutel(string waarde, string plaats)
    {
        ArgumentNullException.ThrowIfNull(waarde);
        if (!IsVersleuteld(waarde))
        {
            throw new CryptographicException($"A value of {plaats} is not encrypted.");
        }

        var id = waarde[Versie.Length..(Kop - 1)];
        var sleutel = Zoek(id) ?? throw new CryptographicException($"A value of {plaats} was encrypted with key {id}, which is not in the key folder.");
        var bytes = new byte[waarde.Length - Kop];
        return Convert.TryFromBase64String(waarde[Kop..], bytes, out var lengte) && Sluiting.Open(sleutel.Bytes, bytes.AsSpan(0, lengte), plaats) is { } inhoud
            ? Encoding.UTF8.GetString(inhoud)
            : throw new CryptographicException($"A value of {plaats} does not open: it was changed, or moved from another place.");
    }

    /// <summary>Whether the key of this value is here.</summary>
    public bool Kent(string waarde) => IsVersleuteld(waarde) && Zoek(waarde[Versie.Length..(Kop - 1)]) is not null;

    /// <summary>A keyed hash: equal for equal texts, and without the key nobody can tell of which.</summary>
    public byte[] Kenmerk(string tekst) => HMACSHA256.HashData(_stand.Zoeken.Bytes, Encoding.UTF8.GetBytes(tekst));

    private static int Lengte(int bytes) => Kop + (((Sluiting.Extra + bytes + 2) / 3) * 4);

    /// <summary>A key that another process made since is looked for in the folder.</summary>
    private Gegevenssleutel? Zoek(string id)
    {
        if (!_stand.PerId.ContainsKey(id))
        {
            _stand = new(_map.Lees());
        }

        return _stand.PerId.GetValueOrDefault(id);
    }

    private sealed class Stand
    {
        public Stand(IReadOnlyList<Gegevenssleutel> sleutels)
        {
            PerId = sleutels.Where(s => s.Soort is Sleutelsoort.Gegevens).ToDictionary(s => s.Id, StringComparer.Ordinal);
            Actief = sleutels.Last(s => s.Soort is Sleutelsoort.Gegevens);
            // The first one: by another no BSN would be found again.
            Zoeken = sleutels.First(s => s.Soort is Sleutelsoort.Zoeken);
        }

        public Dictionary<string, Gegevenssleutel> PerId { get; }

        public Gegevenssleutel Actief { get; }

        public Gegevenssleutel Zoeken { get; }
    }
}
