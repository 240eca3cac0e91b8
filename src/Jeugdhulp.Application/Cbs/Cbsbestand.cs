using System.Text;
using CsvHelper;
using Jeugdhulp.Domain.Cbs;

namespace Jeugdhulp.Application.Cbs;

/// <summary>Splits a file with figures in lines and fields, whatever separates them.</summary>
internal static class Cbsbestand
{
    private static readonly UTF8Encoding Streng = new(false, true);

    /// <summary>The lines; or why it is no such file.</summary>
    public static (IReadOnlyList<Csvregel> Regels, string? Fout) Lees(byte[] inhoud) =>
        Lees(inhoud, "kies in StatLine alleen uw eigen gemeente.", "Kies in StatLine voor downloaden als CSV.");

    /// <summary>The same.</summary>
    /// <param name="inhoud">The file.</param>
    /// <param name="teGroot">What to do when it is too large.</param>
    /// <param name="geenTekst">What to do when it is no text.</param>
    public static (IReadOnlyList<Csvregel> Regels, string? Fout) Lees(byte[] inhoud, string teGroot, string geenTekst)
    {
        if (inhoud.Length == 0)
        {
            return ([], "Dit bestand is leeg. Kies een ander bestand.");
        }

        if (inhoud.Length > Cbstabel.MaxBytes)
        {
            return ([], $"Dit bestand is te groot. Gebruik een CSV van hoogstens 1 MB: {teGroot}");
        }

        if (Tekst(inhoud) is not { } tekst)
        {
            return ([], $"Dit is geen tekstbestand. {geenTekst}");
        }

        using var csv = CsvReader.Create(new StringReader(tekst), new CsvReaderOptions { Separator = Scheiding(tekst), HasHeader = false, TrackLineNumbers = true, AllowLineBreaksInQuotes = false });
        var regels = new List<Csvregel>();
        while (csv.Read())
        {
            regels.Add(new((int)csv.LineNumber, [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]));
        }

        return (regels, null);
    }

    private static string? Tekst(byte[] inhoud)
    {
        string tekst;
        try
        {
            tekst = inhoud is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(inhoud) : Streng.GetString(inhoud);
        }
        catch (DecoderFallbackException)
        {
            // What a spreadsheet of before UTF-8 writes; names of columns are all that can differ.
            tekst = Encoding.Latin1.GetString(inhoud);
        }

        return tekst.Any(t => char.IsControl(t) && t is not ('\t' or '\r' or '\n')) ? null : tekst.TrimStart('\uFEFF');
    }

    /// <summary>The sign that stands most often outside quotes: a title may hold any of them.</summary>
    private static char Scheiding(string tekst)
    {
        var aantallen = new Dictionary<char, int> { [';'] = 0, [','] = 0, ['\t'] = 0 };
        var binnen = false;
        foreach (var teken in tekst)
        {
            binnen = teken switch { '"' => !binnen, '\n' => false, _ => binnen };
            if (!binnen && aantallen.TryGetValue(teken, out var aantal))
            {
                aantallen[teken] = aantal + 1;
            }
        }

        // A decimal comma in a file with semicolons stands at most as often as they do.
        return aantallen[';'] > 0 && aantallen[';'] * 2 >= aantallen[','] ? ';' : aantallen.MaxBy(a => a.Value).Key;
    }
}
