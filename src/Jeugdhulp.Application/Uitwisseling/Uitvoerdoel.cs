using System.IO.Compression;
using System.Security.Cryptography;
using Jeugdhulp.Domain.Uitwisseling;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>Where an export goes: a new folder, or a ZIP.</summary>
/// <param name="open">Opens a file of that name.</param>
public sealed class Uitvoerdoel(Func<string, Stream> open)
{
    private readonly List<Manifestbestand> _bestanden = [];

    /// <summary>What was written so far.</summary>
    public IReadOnlyList<Manifestbestand> Bestanden => _bestanden;

    /// <summary>A folder; what stands in it already is never written over.</summary>
    public static Uitvoerdoel Map(string pad) => new(naam => new FileStream(Path.Combine(pad, naam), FileMode.CreateNew, FileAccess.Write));

    /// <summary>A ZIP, entry after entry.</summary>
    public static Uitvoerdoel Zip(ZipArchive zip) => new(naam => zip.CreateEntry(naam, CompressionLevel.Optimal).Open());

    /// <summary>Writes a file and remembers its hash.</summary>
    internal async Task SchrijfAsync(string naam, Func<Stream, Task<long>> schrijf)
    {
        using var hash = SHA256.Create();
        long rijen;
        await using (var bestand = open(naam))
        await using (var stroom = new CryptoStream(bestand, hash, CryptoStreamMode.Write))
        {
            rijen = await schrijf(stroom);
        }

        _bestanden.Add(new(naam, rijen, Convert.ToHexStringLower(hash.Hash!)));
    }

    /// <summary>Writes what is not counted itself.</summary>
    internal async Task SchrijfManifestAsync(Uitwisselmanifest manifest, CancellationToken ct)
    {
        await using var bestand = open(Uitwisselformaat.Manifest);
        await using var schrijver = new StreamWriter(bestand);
        await schrijver.WriteAsync(manifest.Json().AsMemory(), ct);
    }
}
