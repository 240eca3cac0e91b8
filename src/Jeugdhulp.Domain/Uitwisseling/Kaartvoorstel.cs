namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>Proposes what values of a source that are not known are here, by how much they look alike. Someone decides.</summary>
public static class Kaartvoorstel
{
    /// <summary>Less alike than this is no proposal.</summary>
    private const double Genoeg = 0.35;

    private const int MaxLengte = 60;

    /// <summary>The table with a line for every value that was not known; empty text where nothing looks like it.</summary>
    public static Kaart Maak(Samenhang samenhang)
    {
        ArgumentNullException.ThrowIfNull(samenhang);
        var kaart = samenhang.Omgeving.Kaart;
        var codes = kaart.Codes.ToDictionary(c => c.Key, c => c.Value.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var (kolom, sleutel, waarde) in samenhang.Alle.SelectMany(r => Onbekend(r, kaart)).Distinct())
        {
            var vertaling = codes.TryGetValue(sleutel, out var al) ? al : codes[sleutel] = new(StringComparer.Ordinal);
            vertaling.TryAdd(waarde, Lijkt(waarde, Keuzes(kolom, samenhang)));
        }

        return kaart with { Codes = codes.ToDictionary(c => c.Key, IReadOnlyDictionary<string, string> (c) => c.Value, StringComparer.Ordinal) };
    }

    /// <summary>
    /// The same table with a line for every column of the source that the format does not know and that looks like one that no other
    /// column is yet. A column that looks like nothing is kept with its rows.
    /// </summary>
    /// <param name="kaart">The table so far.</param>
    /// <param name="koppen">Per file the headers of the source.</param>
    public static Kaart MetKolommen(Kaart kaart, IReadOnlyDictionary<string, IReadOnlyList<string>> koppen)
    {
        ArgumentNullException.ThrowIfNull(kaart);
        ArgumentNullException.ThrowIfNull(koppen);
        var kolommen = kaart.Kolommen.ToDictionary(k => k.Key, k => k.Value.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var bestand in Uitwisselformaat.Bestanden)
        {
            var hier = koppen.GetValueOrDefault(bestand.Naam, []);
            var vrij = bestand.Kolommen.Select(k => k.Naam).Except(hier.Select(k => kaart.Kop(bestand.Naam, k)), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
            foreach (var kop in Onbekend(bestand, hier, kaart).Where(k => k.Length <= MaxLengte))
            {
                if (Lijkt(kop, vrij.Select(k => new Keuze(k, k))) is { Length: > 0 } kolom && vrij.Remove(kolom))
                {
                    (kolommen.TryGetValue(bestand.Naam, out var al) ? al : kolommen[bestand.Naam] = new(StringComparer.Ordinal))[kop] = kolom;
                }
            }
        }

        return kaart with { Kolommen = kolommen.ToDictionary(k => k.Key, IReadOnlyDictionary<string, string> (k) => k.Value, StringComparer.Ordinal) };
    }

    /// <summary>The columns of a file that the format does not know under this table.</summary>
    public static IEnumerable<string> Onbekend(Uitwisselbestand bestand, IEnumerable<string> koppen, Kaart kaart)
    {
        ArgumentNullException.ThrowIfNull(bestand);
        ArgumentNullException.ThrowIfNull(kaart);
        return koppen.Select(k => k.Trim()).Where(k => k.Length > 0 && bestand.Plaats(kaart.Kop(bestand.Naam, k)) < 0).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<(Kolom Kolom, string Sleutel, string Waarde)> Onbekend(Bronrij rij, Kaart kaart) =>
        from fout in rij.Fouten
        where fout.Soort is Foutsoort.KeuzeOnbekend or Foutsoort.CodeOnbekend or Foutsoort.TeamOnbekend or Foutsoort.GeenJaNee
        let kolom = rij.Bestand.Kolommen[rij.Bestand.Plaats(fout.Kolom!)]
        where kolom.Vertaalbaar
        let waarde = rij.Origineel.FirstOrDefault(o => kaart.Kop(rij.Bestand.Naam, o.Key) == kolom.Naam).Value

        // A value as long as a sentence is no code, and may be about a person.
        where waarde is { Length: > 0 and <= MaxLengte }
        select (kolom, kolom.Naam == "team" ? kolom.Naam : $"{rij.Bestand.Naam}.{kolom.Naam}", waarde.Trim());

    private static IEnumerable<Keuze> Keuzes(Kolom kolom, Samenhang samenhang) => kolom switch
    {
        { Codelijst: { } lijst } => samenhang.Omgeving.Codes.Keuzes(lijst),
        { Keuzes.Count: > 0 } => kolom.Keuzes,
        { Naam: "team" } => samenhang.Gemeente.Teams.Select(t => new Keuze(t.Naam, t.Naam)),
        _ => [new("ja", "ja"), new("nee", "nee")],
    };

    private static string Lijkt(string waarde, IEnumerable<Keuze> keuzes)
    {
        var beste = keuzes.Select(k => (k.Code, Mate: Math.Max(Gelijkenis(waarde, k.Code), Gelijkenis(waarde, k.Omschrijving)))).OrderByDescending(k => k.Mate).FirstOrDefault();
        return beste.Mate >= Genoeg ? beste.Code : string.Empty;
    }

    /// <summary>Pairs of letters that two texts share, as a part of all their pairs (Dice).</summary>
    private static double Gelijkenis(string een, string ander)
    {
        var (a, b) = (Paren(een), Paren(ander));
        return a.Count + b.Count == 0 ? 0 : 2.0 * a.Intersect(b, StringComparer.Ordinal).Count() / (a.Count + b.Count);
    }

    private static HashSet<string> Paren(string tekst)
    {
        var kaal = Waarden.Gelijk(tekst);
        return [.. Enumerable.Range(0, Math.Max(0, kaal.Length - 1)).Select(i => kaal.Substring(i, 2))];
    }
}
