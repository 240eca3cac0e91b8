using System.Globalization;
using CsvHelper;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Gemeenten;

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
        return gemeenten + codes + await ProfielenAsync(schrijver, ct) > 0;
    }

    /// <summary>What a publication says of how other gemeenten are organised. Each row belongs to its gemeente, which may follow it up with its own.</summary>
    private static async Task<int> ProfielenAsync(Massaschrijver schrijver, CancellationToken ct)
    {
        var profielen = Profielen();
        if (await schrijver.VraagAsync($"select count(*) >= {profielen.Count.ToString(CultureInfo.InvariantCulture)} from gemeenteprofiel where bron is not null", ct))
        {
            return 0;
        }

        var toegevoegd = 0;
        foreach (var profiel in profielen)
        {
            await schrijver.KiesGemeenteAsync(profiel.GemeenteCode, ct);
            toegevoegd += await schrijver.VoegToeAsync([profiel], ct);
        }

        await schrijver.KiesGemeenteAsync(Aanstelling.Land, ct);
        return toegevoegd;
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

    public static List<Gemeenteprofiel> Profielen() => Lees("gemeenteprofielen.csv", rij => new Gemeenteprofiel
    {
        GemeenteCode = rij.GetString("code"),
        // The same at every load, so that a row is added once.
        Id = Guid.ParseExact($"00000000-0000-4000-8000-00000000{rij.GetString("code")}", "D"),
        Van = Datum(rij.GetString("vanaf")),
        Positionering = Enum.Parse<Positionering>(rij.GetString("positionering"), true),
        Organisatievorm = Enum.Parse<Organisatievorm>(rij.GetString("organisatievorm"), true),
        Inwoners = int.Parse(rij.GetString("inwoners"), CultureInfo.InvariantCulture),
        Bron = "Van Dam Datapartners (2024), bijlage 2",
        Op = new DateTimeOffset(Datum(rij.GetString("vanaf")), TimeOnly.MinValue, TimeSpan.Zero),
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
