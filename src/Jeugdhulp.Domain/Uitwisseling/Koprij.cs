namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>The header row of a file: where each column of the format stands, and which columns the format does not know.</summary>
public sealed class Koprij
{
    private readonly Uitwisselbestand _bestand;
    private readonly IReadOnlyList<string> _koppen;
    private readonly int[] _plaatsen;

    private Koprij(Uitwisselbestand bestand, IReadOnlyList<string> koppen, int[] plaatsen)
    {
        _bestand = bestand;
        _koppen = koppen;
        _plaatsen = plaatsen;
        Onbekend = [.. koppen.Where((kop, i) => kop.Length > 0 && !plaatsen.Contains(i))];
    }

    /// <summary>Columns that the format does not know; what they hold is kept with the row.</summary>
    public IReadOnlyList<string> Onbekend { get; }

    /// <summary>Reads the header; null when no row of the file can be read.</summary>
    public static (Koprij? Kop, IReadOnlyList<Rijfout> Fouten) Lees(Uitwisselbestand bestand, IReadOnlyList<string> koppen, Kaart kaart)
    {
        ArgumentNullException.ThrowIfNull(bestand);
        ArgumentNullException.ThrowIfNull(koppen);
        ArgumentNullException.ThrowIfNull(kaart);
        if (koppen.Count > Uitwisselformaat.MaxKolommen)
        {
            return (null, [new(bestand.Naam, 1, null, Foutsoort.TeVeelKolommen, $"{Uitwisselformaat.MaxKolommen}")]);
        }

        List<Rijfout> fouten = [];
        var plaatsen = Enumerable.Repeat(-1, bestand.Kolommen.Count).ToArray();
        foreach (var (plaats, kop) in koppen.Index())
        {
            if (bestand.Plaats(kaart.Kop(bestand.Naam, kop)) is var kolom and >= 0)
            {
                if (plaatsen[kolom] >= 0)
                {
                    fouten.Add(new(bestand.Naam, 1, bestand.Kolommen[kolom].Naam, Foutsoort.KolomDubbel));
                }

                plaatsen[kolom] = plaats;
            }
        }

        fouten.AddRange(bestand.Kolommen.Where((k, i) => k.Verplicht && plaatsen[i] < 0).Select(k => new Rijfout(bestand.Naam, 1, k.Naam, Foutsoort.KolomOntbreekt)));
        return fouten.Count > 0 ? (null, fouten) : (new(bestand, koppen, plaatsen), []);
    }

    /// <summary>Reads a row under this header.</summary>
    /// <param name="regel">Line of the file on which it begins.</param>
    /// <param name="velden">The fields.</param>
    /// <param name="vorm">What is wrong with its shape; empty when nothing is.</param>
    /// <param name="omgeving">What reading needs to know.</param>
    public Bronrij Rij(int regel, IReadOnlyList<string> velden, Foutsoort? vorm, Leesomgeving omgeving)
    {
        ArgumentNullException.ThrowIfNull(velden);
        ArgumentNullException.ThrowIfNull(omgeving);
        var plek = new Leesplek(omgeving, _bestand.Naam, regel);
        var waarden = new object?[_bestand.Kolommen.Count];
        if ((vorm ?? Aantal(velden.Count)) is { } mis)
        {
            plek.Weiger(mis, mis is Foutsoort.TeVeelKolommen ? $"{Uitwisselformaat.MaxKolommen}" : null);
        }
        else
        {
            Vul(waarden, velden, plek);
        }

        var origineel = velden.Take(Uitwisselformaat.MaxKolommen).Index()
            .Where(v => v.Item.Length > 0)
            .Select(v => KeyValuePair.Create(v.Index < _koppen.Count && _koppen[v.Index].Length > 0 ? _koppen[v.Index] : $"kolom {v.Index + 1}", v.Item));
        return new(_bestand, regel, waarden, [.. origineel], plek.Fouten);
    }

    private void Vul(object?[] waarden, IReadOnlyList<string> velden, Leesplek plek)
    {
        foreach (var (i, kolom) in _bestand.Kolommen.Index())
        {
            plek.Kolom = kolom.Naam;
            var tekst = _plaatsen[i] >= 0 ? velden[_plaatsen[i]].Trim() : string.Empty;
            if (kolom.Vertaalbaar && tekst.Length > 0)
            {
                tekst = plek.Omgeving.Kaart.Waarde(_bestand.Naam, kolom.Naam, tekst).Trim();
            }

            if (tekst.Length > 0)
            {
                waarden[i] = kolom.Lees(tekst, plek);
            }
            else if (kolom.Verplicht)
            {
                plek.Weiger(Foutsoort.Leeg);
            }
        }

        plek.Kolom = null;
    }

    private Foutsoort? Aantal(int velden) => velden switch
    {
        > Uitwisselformaat.MaxKolommen => Foutsoort.TeVeelKolommen,
        _ when velden > _koppen.Count => Foutsoort.TeVeelVelden,
        _ when velden < _koppen.Count => Foutsoort.TeWeinigVelden,
        _ => null,
    };
}
