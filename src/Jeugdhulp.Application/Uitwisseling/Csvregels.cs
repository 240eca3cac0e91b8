using System.Text;
using CsvHelper;
using Jeugdhulp.Domain.Uitwisseling;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>
/// Splits a text into lines and fields. A quote that is opened and not closed would swallow every line after it; such a line is given
/// back by itself, with what is wrong, and reading goes on with the next.
/// </summary>
internal static class Csvregels
{
    /// <summary>After so many lines with a wrong quote no field goes on over a line break any more, or a bad file would be read as often as it has lines.</summary>
    private const int HoogstensOpnieuw = 100;

    public static IEnumerable<(int Regel, IReadOnlyList<string> Velden, Foutsoort? Vorm)> Lees(ReadOnlyMemory<byte> tekst)
    {
        var scheiding = Scheiding(tekst.Span);
        var (regel, opnieuw) = (0, 0);
        if (tekst.Span.StartsWith("sep="u8))
        {
            tekst = NaRegel(tekst);
            regel++;
        }

        while (!tekst.IsEmpty)
        {
            var gebroken = false;
            foreach (var rij in LeesTot(tekst, scheiding, opnieuw < HoogstensOpnieuw))
            {
                yield return (regel + rij.Regel, rij.Velden, rij.Vorm);
                if (rij.VerderNa is { } plaats)
                {
                    (tekst, regel, gebroken) = (NaRegel(tekst[plaats..]), regel + rij.Regel, true);
                    opnieuw++;
                    break;
                }
            }

            if (!gebroken)
            {
                yield break;
            }
        }
    }

    private static IEnumerable<(int Regel, IReadOnlyList<string> Velden, Foutsoort? Vorm, int? VerderNa)> LeesTot(ReadOnlyMemory<byte> tekst, char scheiding, bool overRegels)
    {
        var mis = new Dictionary<long, CsvMalformedReason>();
        using var csv = CsvReader.Create(tekst, new CsvReaderOptions
        {
            Separator = scheiding,
            HasHeader = false,
            TrackLineNumbers = true,
            AllowLineBreaksInQuotes = overRegels,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = m => mis[m.LineNumber] = m.Reason,
        });
        while (csv.Read())
        {
            var regel = (int)csv.LineNumber;

            // A quote within a field that has none around it can only be a quote.
            var kapot = mis.Remove(regel, out var reden) && reden is not CsvMalformedReason.StrayQuote;
            var overMeerRegels = csv.RawRecord.IndexOfAny((byte)'\n', (byte)'\r') >= 0;
            if (kapot && overMeerRegels)
            {
                yield return (regel, [Eerste(csv.RawRecord)], Foutsoort.Aanhalingsteken, (int)csv.ByteOffset);
                yield break;
            }

            var lang = csv.RawRecord.Length > Bronlezer.MaxRegel;
            yield return (regel, lang ? [] : Velden(csv), kapot ? Foutsoort.Aanhalingsteken : lang ? Foutsoort.RegelTeLang : null, null);
        }
    }

    private static List<string> Velden(CsvReader csv) =>
        [.. Enumerable.Range(0, Math.Min(csv.FieldCount, Uitwisselformaat.MaxKolommen + 1)).Select(csv.GetString)];

    private static string Eerste(ReadOnlySpan<byte> regels) => Encoding.UTF8.GetString(regels[..Math.Min(regels.IndexOfAny((byte)'\n', (byte)'\r'), Bronlezer.MaxRegel)]);

    private static ReadOnlyMemory<byte> NaRegel(ReadOnlyMemory<byte> tekst)
    {
        var eind = tekst.Span.IndexOf((byte)'\n');
        return eind < 0 ? default : tekst[(eind + 1)..];
    }

    /// <summary>The sign that stands most often in the header: names of columns hold none of them.</summary>
    private static char Scheiding(ReadOnlySpan<byte> tekst)
    {
        if (tekst.StartsWith("sep="u8) && tekst.Length > 4)
        {
            return (char)tekst[4];
        }

        var eind = tekst.IndexOf((byte)'\n');
        var kop = eind < 0 ? tekst : tekst[..eind];
        var (punt, komma, tab) = (kop.Count((byte)';'), kop.Count((byte)','), kop.Count((byte)'\t'));
        return punt >= komma && punt >= tab ? ';' : komma >= tab ? ',' : '\t';
    }
}
