using System.IO.Compression;
using Jeugdhulp.Domain.Uitwisseling;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>
/// The files of a source, out of a folder or a ZIP. Nothing is written to disk, so a name in a ZIP leads nowhere; one that tries
/// to is refused with the whole ZIP all the same.
/// </summary>
/// <param name="Bestanden">What every file holds, by name.</param>
/// <param name="Fouten">Why it cannot be read.</param>
public sealed record Bronmap(IReadOnlyDictionary<string, byte[]> Bestanden, IReadOnlyList<Rijfout> Fouten)
{
    /// <summary>Most bytes of one file.</summary>
    public const long MaxBestand = 1_000_000_000;

    /// <summary>Most bytes of a ZIP, unpacked.</summary>
    public const long MaxZip = 2_000_000_000;

    private const int MaxNamen = 100;

    /// <summary>Reads a folder, or a file that is a ZIP.</summary>
    public static async Task<Bronmap> OpenAsync(string pad, CancellationToken ct)
    {
        if (Directory.Exists(pad))
        {
            return await LeesMapAsync(pad, ct);
        }

        await using var bestand = File.OpenRead(pad);
        return await LeesZipAsync(bestand, MaxBestand, MaxZip, ct);
    }

    /// <summary>Reads a ZIP, with as much of it as may be unpacked.</summary>
    public static async Task<Bronmap> LeesZipAsync(Stream inhoud, long maxBestand, long maxZip, CancellationToken ct)
    {
        try
        {
            await using var zip = await ZipArchive.CreateAsync(inhoud, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, ct);
            if (zip.Entries.Count > MaxNamen)
            {
                return Fout(Foutsoort.ZipTeGroot, $"{MaxNamen} bestanden");
            }

            var bestanden = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
            var over = maxZip;
            foreach (var deel in zip.Entries.Where(e => !e.FullName.EndsWith('/')))
            {
                if (IsBuiten(deel.FullName))
                {
                    return Fout(Foutsoort.ZipBuitenMap);
                }

                // What the ZIP says about its size may be a lie, so what comes out is counted.
                if (await LeesAsync(deel, Math.Min(maxBestand, over), ct) is not { } bytes)
                {
                    return Fout(Foutsoort.ZipTeGroot);
                }

                over -= bytes.Length;
                var naam = Path.GetFileName(deel.FullName);
                if (!bestanden.TryAdd(naam, bytes))
                {
                    return Fout(Foutsoort.BestandDubbel, bestand: naam);
                }
            }

            return new(bestanden, []);
        }
        catch (InvalidDataException)
        {
            return Fout(Foutsoort.ZipKapot);
        }
    }

    private static async Task<Bronmap> LeesMapAsync(string pad, CancellationToken ct)
    {
        var bestanden = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var bestand in new DirectoryInfo(pad).EnumerateFiles().Where(b => b.Extension.ToUpperInvariant() is ".CSV" || b.Name == Uitwisselformaat.Manifest).OrderBy(b => b.Name, StringComparer.Ordinal))
        {
            if (bestand.Length > MaxBestand)
            {
                return Fout(Foutsoort.ZipTeGroot, bestand.Name);
            }

            bestanden[bestand.Name] = await File.ReadAllBytesAsync(bestand.FullName, ct);
        }

        return new(bestanden, []);
    }

    private static async Task<byte[]?> LeesAsync(ZipArchiveEntry deel, long hoogstens, CancellationToken ct)
    {
        await using var stroom = await deel.OpenAsync(ct);
        using var inhoud = new MemoryStream();
        var buffer = new byte[81_920];
        int gelezen;
        while ((gelezen = await stroom.ReadAsync(buffer, ct)) > 0)
        {
            if (inhoud.Length + gelezen > hoogstens)
            {
                return null;
            }

            inhoud.Write(buffer, 0, gelezen);
        }

        return inhoud.ToArray();
    }

    private static bool IsBuiten(string naam) =>
        naam.StartsWith('/') || naam.Contains('\\', StringComparison.Ordinal) || naam.Contains(':', StringComparison.Ordinal) || naam.Split('/').Contains("..", StringComparer.Ordinal);

    private static Bronmap Fout(Foutsoort soort, string? grens = null, string bestand = "") => new(new Dictionary<string, byte[]>(StringComparer.Ordinal), [new(bestand, 0, null, soort, grens)]);
}
