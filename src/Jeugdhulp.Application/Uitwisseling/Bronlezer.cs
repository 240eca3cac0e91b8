using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using Jeugdhulp.Domain.Uitwisseling;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>The rows of a source, and what is wrong with its files as a whole.</summary>
/// <param name="Rijen">Per file.</param>
/// <param name="Fouten">Of files; a fault of a row stands with the row.</param>
/// <param name="Koppen">The header of every file, as the source has it.</param>
/// <param name="Onbekend">Columns that the format does not know, as "bestand.kop".</param>
public sealed record Bron(
    IReadOnlyDictionary<string, IReadOnlyList<Bronrij>> Rijen, IReadOnlyList<Rijfout> Fouten, IReadOnlyDictionary<string, IReadOnlyList<string>> Koppen, IReadOnlyList<string> Onbekend);

/// <summary>Splits the files of a source into rows, whatever separates them and in whatever encoding they are.</summary>
public static class Bronlezer
{
    /// <summary>Most bytes of one row.</summary>
    public const int MaxRegel = 1_000_000;

    private static readonly UTF8Encoding Streng = new(false, true);
    private static readonly Encoding Westers = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Reads all files.</summary>
    /// <param name="map">The files.</param>
    /// <param name="gemeente">The gemeente they are read for.</param>
    /// <param name="omgeving">What reading needs to know.</param>
    public static Bron Lees(Bronmap map, string gemeente, Leesomgeving omgeving)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(omgeving);
        List<Rijfout> fouten = [.. Toets(map, gemeente, omgeving.Kaart)];
        var rijen = new Dictionary<string, IReadOnlyList<Bronrij>>(StringComparer.Ordinal);
        var koppen = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        List<string> onbekend = [];
        if (fouten.Count > 0)
        {
            return new(rijen, fouten, koppen, onbekend);
        }

        foreach (var bestand in Uitwisselformaat.Bestanden)
        {
            if (map.Bestanden.TryGetValue(bestand.Bestandsnaam, out var inhoud))
            {
                rijen[bestand.Naam] = LeesBestand(bestand, inhoud, omgeving, fouten, koppen, onbekend);
            }
        }

        return new(rijen, fouten, koppen, onbekend);
    }

    /// <summary>What is wrong with the files before any of them is read: which are there, and whose they are.</summary>
    public static IReadOnlyList<Rijfout> Toets(Bronmap map, string gemeente, Kaart kaart)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(kaart);
        return map.Fouten.Count > 0 ? map.Fouten : [.. ToetsManifest(map, gemeente, kaart), .. ToetsNamen(map)];
    }

    private static IEnumerable<Rijfout> ToetsManifest(Bronmap map, string gemeente, Kaart kaart)
    {
        if (!map.Bestanden.TryGetValue(Uitwisselformaat.Manifest, out var bytes))
        {
            yield break;
        }

        if (Uitwisselmanifest.Lees(Encoding.UTF8.GetString(bytes)) is not { } manifest || manifest.Versie != Uitwisselformaat.Versie)
        {
            yield return new(Uitwisselformaat.Manifest, 0, null, Foutsoort.ManifestVerschilt);
            yield break;
        }

        if (manifest.Gemeente != (kaart.VanGemeente ?? gemeente))
        {
            yield return new(Uitwisselformaat.Manifest, 0, null, Foutsoort.AndereGemeente);
        }

        foreach (var genoemd in manifest.Bestanden)
        {
            if (!map.Bestanden.TryGetValue(genoemd.Naam, out var inhoud) || Convert.ToHexStringLower(SHA256.HashData(inhoud)) != genoemd.Sha256)
            {
                yield return new(genoemd.Naam, 0, null, Foutsoort.ManifestVerschilt);
            }
        }
    }

    private static IEnumerable<Rijfout> ToetsNamen(Bronmap map)
    {
        foreach (var bestand in Uitwisselformaat.Bestanden.Where(b => b.Verplicht && !map.Bestanden.ContainsKey(b.Bestandsnaam)))
        {
            yield return new(bestand.Naam, 0, null, Foutsoort.BestandOntbreekt);
        }

        foreach (var naam in map.Bestanden.Keys.Where(n => n != Uitwisselformaat.Manifest && !Uitwisselformaat.Bestanden.Any(b => string.Equals(b.Bestandsnaam, n, StringComparison.OrdinalIgnoreCase))))
        {
            yield return new(naam, 0, null, Foutsoort.BestandOnbekend);
        }
    }

    private static List<Bronrij> LeesBestand(Uitwisselbestand bestand, byte[] inhoud, Leesomgeving omgeving, List<Rijfout> fouten, Dictionary<string, IReadOnlyList<string>> koppen, List<string> onbekend)
    {
        var (tekst, fout) = Utf8(inhoud);
        if (fout is { } soort)
        {
            fouten.Add(new(bestand.Naam, 0, null, soort));
            return [];
        }

        Koprij? kop = null;
        List<Bronrij> rijen = [];
        foreach (var (regel, velden, vorm) in Csvregels.Lees(tekst))
        {
            if (kop is null)
            {
                koppen[bestand.Naam] = velden.Count > Uitwisselformaat.MaxKolommen ? [] : [.. velden];
                (kop, var mis) = Koprij.Lees(bestand, velden, omgeving.Kaart);
                fouten.AddRange(mis);
                if (kop is null)
                {
                    return [];
                }

                onbekend.AddRange(kop.Onbekend.Select(k => $"{bestand.Naam}.{k}"));
                continue;
            }

            rijen.Add(kop.Rij(regel, velden, vorm, omgeving));
        }

        if (kop is null)
        {
            fouten.Add(new(bestand.Naam, 0, null, Foutsoort.BestandLeeg));
        }

        return rijen;
    }

    /// <summary>The text in UTF-8, in whatever encoding it came.</summary>
    private static (ReadOnlyMemory<byte> Tekst, Foutsoort? Fout) Utf8(byte[] inhoud)
    {
        if (inhoud is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            var soort = inhoud[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            return (Encoding.UTF8.GetBytes(soort.GetString(inhoud, 2, inhoud.Length - 2)), null);
        }

        if (inhoud is [(byte)'P', (byte)'K', 3, 4, ..] || inhoud.AsSpan().Contains((byte)0))
        {
            return (default, Foutsoort.GeenTekst);
        }

        var begin = inhoud is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        try
        {
            _ = Streng.GetCharCount(inhoud);
            return (inhoud.AsMemory(begin), null);
        }
        catch (DecoderFallbackException)
        {
            // What a spreadsheet of before UTF-8 writes. Five bytes mean nothing in it: then it is something else.
            return inhoud.Any(b => b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D) || begin > 0
                ? (default, Foutsoort.TekensOnbekend)
                : (Encoding.UTF8.GetBytes(Westers.GetString(inhoud)), null);
        }
    }
}
