using System.Globalization;
using CsvHelper;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Toegang;

namespace Jeugdhulp.Application.Data;

/// <summary>The gemeenten and code lists that ship with the application; each file names its own source.</summary>
internal static class Referentiedata
{
    private static readonly CsvReaderOptions Opmaak = new() { CommentPrefix = '#', HasHeader = true };

    public static async Task<bool> LaadAsync(Massaschrijver schrijver, CancellationToken ct)
    {
        await schrijver.KiesGemeenteAsync(Aanstelling.Land, ct);
        // Rows that are there stay: a list may have been edited since.
        var gemeenten = await schrijver.VoegToeAsync(Gemeenten(), ct);
        var codes = await schrijver.VoegToeAsync(Codewaarden(), ct);
        return gemeenten + codes > 0;
    }

    public static List<Gemeente> Gemeenten() => Lees("gemeenten.csv", rij => new Gemeente
    {
        Code = rij.GetString("code"),
        Naam = rij.GetString("naam"),
        Provincie = Leesbaar(rij, "provincie"),
        Regio = Leesbaar(rij, "regio"),
        Fictief = rij.GetString("fictief") == "ja",
        GeldigVan = Datum(rij.GetString("geldigVan")),
    });

    public static List<Codewaarde> Codewaarden() => Lees("codewaarden.csv", rij => new Codewaarde
    {
        GemeenteCode = Aanstelling.Land,
        Lijst = rij.GetString("lijst"),
        Volgorde = int.Parse(rij.GetString("volgorde"), CultureInfo.InvariantCulture),
        Code = rij.GetString("code"),
        Omschrijving = rij.GetString("omschrijving"),
        GeldigVan = Datum(rij.GetString("geldigVan")),
        GeldigTot = Leesbaar(rij, "geldigTot") is { } tot ? Datum(tot) : null,
        IjwCode = Leesbaar(rij, "ijwCode"),
        Bron = rij.GetString("bron"),
    });

    private static List<T> Lees<T>(string bestand, Func<CsvReader, T> maak)
    {
        var stroom = typeof(Referentiedata).Assembly.GetManifestResourceStream($"Jeugdhulp.Vulling.{bestand}")
            ?? throw new InvalidOperationException($"Het bestand {bestand} zit niet in de assembly.");
        using var csv = CsvReader.Create(stroom, Opmaak);
        var rijen = new List<T>();
        while (csv.Read())
        {
            rijen.Add(maak(csv));
        }

        return rijen;
    }

    private static string? Leesbaar(CsvReader rij, string kolom) => rij.GetString(kolom) is { Length: > 0 } tekst ? tekst : null;

    private static DateOnly Datum(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
