namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>What became of a row.</summary>
public enum Regeluitkomst
{
    /// <summary>Became something of its own.</summary>
    Overgenomen,

    /// <summary>Belongs to something that another row, or the gemeente, has already.</summary>
    Samengevoegd,

    /// <summary>Left out, with a reason.</summary>
    Geweigerd,
}

/// <summary>A row of a source: what it said, what was read in it, and what becomes of it.</summary>
public sealed class Bronrij
{
    private readonly object?[] _waarden;
    private readonly List<Rijfout> _fouten;

    internal Bronrij(Uitwisselbestand bestand, int regel, object?[] waarden, IReadOnlyList<KeyValuePair<string, string>> origineel, IReadOnlyList<Rijfout> fouten)
    {
        Bestand = bestand;
        Regel = regel;
        _waarden = waarden;
        Origineel = origineel;
        _fouten = [.. fouten];
    }

    /// <summary>The file it stands in.</summary>
    public Uitwisselbestand Bestand { get; }

    /// <summary>Line of the file on which it begins.</summary>
    public int Regel { get; }

    /// <summary>What the source said, under the headers of the source; also what the format has no column for.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Origineel { get; }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<Rijfout> Fouten => _fouten;

    /// <summary>The row of the same file that it was joined with.</summary>
    public Bronrij? Met { get; private set; }

    /// <summary>The gemeente had this already.</summary>
    public bool WasBekend { get; private set; }

    /// <summary>What became of it.</summary>
    public Regeluitkomst Uitkomst => _fouten.Count > 0 ? Regeluitkomst.Geweigerd : Met is not null || WasBekend ? Regeluitkomst.Samengevoegd : Regeluitkomst.Overgenomen;

    /// <summary>Nothing is wrong with it so far.</summary>
    public bool Goed => _fouten.Count == 0;

    /// <summary>What was read in a column.</summary>
    public T Van<T>(Kolom<T> kolom)
    {
        ArgumentNullException.ThrowIfNull(kolom);
        return (T)_waarden[Bestand.Plaats(kolom.Naam)]!;
    }

    /// <summary>Refuses it.</summary>
    internal void Weiger(Foutsoort soort, Kolom? kolom = null, string? grens = null) => _fouten.Add(new(Bestand.Naam, Regel, kolom?.Naam, soort, grens));

    internal void VoegSamenMet(Bronrij andere) => Met = andere;

    /// <summary>Says that the gemeente had it already.</summary>
    internal void IsBekend() => WasBekend = true;

    /// <summary>Whether it says the same as another, but for these columns.</summary>
    internal bool Gelijk(Bronrij andere, IReadOnlyList<Kolom> behalve)
    {
        for (var i = 0; i < _waarden.Length; i++)
        {
            if (!behalve.Contains(Bestand.Kolommen[i]) && !Gelijk(_waarden[i], andere._waarden[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Gelijk(object? een, object? ander) => (een, ander) switch
    {
        (IEnumerable<Statusstap> a, IEnumerable<Statusstap> b) => a.SequenceEqual(b),
        (System.Collections.IList a, System.Collections.IList b) => a.Cast<object>().SequenceEqual(b.Cast<object>()),
        _ => Equals(een, ander),
    };
}
