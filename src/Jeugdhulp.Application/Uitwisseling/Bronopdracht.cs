using System.IO.Compression;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Uitwisseling;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>A file as it was brought.</summary>
public sealed record Bronbestand(string Naam, byte[] Inhoud);

/// <summary>Files of another system: one ZIP, or the files themselves.</summary>
/// <param name="Bron">Name of the source system.</param>
/// <param name="Levert">Who has to see to it that it delivers what it should; may be left empty.</param>
/// <param name="VanGemeente">CBS code of the gemeente whose export it is, when that is another.</param>
/// <param name="Bestanden">The files.</param>
public sealed record Bronopdracht(string? Bron, string? Levert, string? VanGemeente, IReadOnlyList<Bronbestand> Bestanden)
{
    public const int MaxNaam = 100;

    /// <summary>Most bytes of all files as they are brought; what is larger is read by the command.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    /// <summary>Most bytes of one file, unpacked. All rows are in memory while they are read.</summary>
    public const long MaxBestand = 96L * 1024 * 1024;

    /// <summary>Most bytes unpacked.</summary>
    public const long MaxUitgepakt = 128L * 1024 * 1024;

    // The same files give the same ZIP, so that a form that comes twice can be told.
    private static readonly DateTimeOffset Vast = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private bool IsZip => Bestanden is [var een] && een.Naam.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is wrong with the form itself.</summary>
    public IEnumerable<Fout> Controleer()
    {
        if (!Naamteken.IsZichtbaar(Bron))
        {
            yield return new(nameof(Bron), "Vul in hoe het andere systeem heet.");
        }
        else if (Bron.Trim().Length > MaxNaam)
        {
            yield return new(nameof(Bron), $"Gebruik ten hoogste {MaxNaam} tekens.");
        }

        if (Levert?.Length > MaxNaam)
        {
            yield return new(nameof(Levert), $"Gebruik ten hoogste {MaxNaam} tekens.");
        }

        if (!string.IsNullOrWhiteSpace(VanGemeente) && VanGemeente.Trim() is not { Length: 4 } code)
        {
            yield return new(nameof(VanGemeente), "Vul de CBS-code van vier cijfers in, of laat dit leeg.");
        }

        if (Bestanden.Count == 0)
        {
            yield return new(nameof(Bestanden), "Kies een ZIP of de CSV-bestanden.");
        }
        else if (Bestanden.Sum(b => (long)b.Inhoud.Length) > MaxBytes)
        {
            yield return new(nameof(Bestanden), $"De bestanden zijn samen groter dan {MaxBytes / 1024 / 1024} MB. Maak er een ZIP van, of vraag uw applicatiebeheerder ze met de opdracht importeer in te lezen.");
        }
        else if (!IsZip && Bestanden.FirstOrDefault(b => !IsLeesbaar(b.Naam)) is not null)
        {
            yield return new(nameof(Bestanden), "Kies een ZIP of CSV-bestanden, niet allebei en niets anders.");
        }
    }

    /// <summary>One ZIP, as it was brought or made of the files.</summary>
    public async Task<byte[]> ZipAsync(CancellationToken ct)
    {
        if (IsZip)
        {
            return Bestanden[0].Inhoud;
        }

        using var stroom = new MemoryStream();
        await using (var zip = await ZipArchive.CreateAsync(stroom, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct))
        {
            foreach (var bestand in Bestanden)
            {
                var deel = zip.CreateEntry(Path.GetFileName(bestand.Naam), CompressionLevel.Optimal);
                deel.LastWriteTime = Vast;
                await using var inhoud = await deel.OpenAsync(ct);
                await inhoud.WriteAsync(bestand.Inhoud, ct);
            }
        }

        return stroom.ToArray();
    }

    private static bool IsLeesbaar(string naam) =>
        naam.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || string.Equals(naam, Uitwisselformaat.Manifest, StringComparison.OrdinalIgnoreCase);
}
