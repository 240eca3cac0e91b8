using Jeugdhulp.Domain.Uitwisseling;

namespace Jeugdhulp.Domain.Tests.Uitwisseling;

/// <summary>Rows to test with, on 1 July 2026.</summary>
internal static class Proefrijen
{
    public static readonly DateOnly Vandaag = new(2026, 7, 1);

    public static readonly Codetabel Codes = new(
    [
        new("geslacht", "V", "Vrouw", new(2015, 1, 1), null),
        new("hulpvorm", "01", "Uitgevoerd door het wijk- of buurtteam", new(2015, 1, 1), null),
        new("redenBeeindiging", "01", "Beëindigd volgens plan", new(2015, 1, 1), null),
        new("verwijzer", "07", "Onbekend", new(2015, 1, 1), new(2022, 1, 1)),
    ]);

    public static Leesomgeving Omgeving(Kaart? kaart = null) => new(Vandaag, TimeZoneInfo.Utc, Codes, kaart ?? Kaart.Leeg);

    /// <summary>A row with these columns; what is not given but required has something that can be read.</summary>
    public static Bronrij Rij(Uitwisselbestand bestand, int regel, Kaart? kaart, params (string Kolom, string Tekst)[] velden)
    {
        var gegeven = velden.ToDictionary(v => v.Kolom, v => v.Tekst, StringComparer.Ordinal);
        foreach (var kolom in bestand.Kolommen.Where(k => k.Verplicht))
        {
            gegeven.TryAdd(kolom.Naam, Gewoon(kolom));
        }

        var (kop, fouten) = Koprij.Lees(bestand, [.. gegeven.Keys], kaart ?? Kaart.Leeg);
        fouten.ShouldBeEmpty();
        return kop!.Rij(regel, [.. gegeven.Values], null, Omgeving(kaart));
    }

    public static Samenhang Toets(Gemeentestand? gemeente, Kaart? kaart, params Bronrij[] rijen) => Samenhang.Toets(
        rijen.GroupBy(r => r.Bestand.Naam).ToDictionary(g => g.Key, IReadOnlyList<Bronrij> (g) => [.. g], StringComparer.Ordinal),
        Omgeving(kaart),
        gemeente ?? new() { Code = "9991", Teams = [new(Guid.NewGuid(), "Noord", new(2015, 1, 1), null)] },
        new("proef", Kenmerk));

    private static byte[] Kenmerk(string tekst) => System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(tekst));

    private static string Gewoon(Kolom kolom) => kolom switch
    {
        { Keuzes: [var eerste, ..] } => eerste.Code,
        { Codelijst: not null } => "01",
        { Naam: "team" } => "Noord",
        { Naam: "uitvoerder" } => "wijkteam",
        { Vorm: var vorm } when vorm.StartsWith("datum", StringComparison.Ordinal) => "2024-03-01",
        _ => "1",
    };
}
