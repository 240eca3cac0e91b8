namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>All rows of a source with what they are of each other, after <see cref="Toets"/>.</summary>
public sealed class Samenhang
{
    private readonly Dictionary<string, IReadOnlyList<Bronrij>> _rijen;
    private readonly Dictionary<string, HashSet<string>> _nummers = new(StringComparer.Ordinal);

    private Samenhang(IReadOnlyDictionary<string, IReadOnlyList<Bronrij>> rijen, Leesomgeving omgeving, Gemeentestand gemeente, Bronsleutel sleutel)
    {
        _rijen = new(rijen, StringComparer.Ordinal);
        Omgeving = omgeving;
        Gemeente = gemeente;
        Sleutel = sleutel;
    }

    /// <summary>The persons, per persoon_id of the source; rows of one person share one.</summary>
    public IReadOnlyDictionary<string, Bronpersoon> Personen { get; internal set; } = new Dictionary<string, Bronpersoon>(StringComparer.Ordinal);

    /// <summary>The first good row of each dossier.</summary>
    public IReadOnlyDictionary<string, Bronrij> Dossiers { get; internal set; } = new Dictionary<string, Bronrij>(StringComparer.Ordinal);

    /// <summary>The hulpvragen, with whose they are.</summary>
    public IReadOnlyDictionary<string, Bronhulpvraag> Hulpvragen { get; internal set; } = new Dictionary<string, Bronhulpvraag>(StringComparer.Ordinal);

    /// <summary>The first good row of each contact.</summary>
    public IReadOnlyDictionary<string, Bronrij> Contacten { get; internal set; } = new Dictionary<string, Bronrij>(StringComparer.Ordinal);

    /// <summary>The trajecten.</summary>
    public IReadOnlyDictionary<string, Bronrij> Trajecten { get; internal set; } = new Dictionary<string, Bronrij>(StringComparer.Ordinal);

    /// <summary>The doorverwijzingen.</summary>
    public IReadOnlyDictionary<string, Bronrij> Doorverwijzingen { get; internal set; } = new Dictionary<string, Bronrij>(StringComparer.Ordinal);

    /// <summary>What reading needs to know.</summary>
    public Leesomgeving Omgeving { get; }

    /// <summary>What the gemeente has.</summary>
    public Gemeentestand Gemeente { get; }

    /// <summary>The ids that things get.</summary>
    public Bronsleutel Sleutel { get; }

    /// <summary>All rows, in the order of the files.</summary>
    public IEnumerable<Bronrij> Alle => Uitwisselformaat.Bestanden.SelectMany(b => Rijen(b.Naam));

    /// <summary>Looks at all rows together: ids, what points where, days, and what the gemeente has already.</summary>
    /// <param name="rijen">The rows per file.</param>
    /// <param name="omgeving">What reading needs to know.</param>
    /// <param name="gemeente">What the gemeente has.</param>
    /// <param name="sleutel">The ids that things get.</param>
    public static Samenhang Toets(IReadOnlyDictionary<string, IReadOnlyList<Bronrij>> rijen, Leesomgeving omgeving, Gemeentestand gemeente, Bronsleutel sleutel)
    {
        ArgumentNullException.ThrowIfNull(rijen);
        ArgumentNullException.ThrowIfNull(omgeving);
        var samenhang = new Samenhang(rijen, omgeving, gemeente, sleutel);
        Personentoets.Toets(samenhang);
        Dossierstoets.Toets(samenhang);
        Hulpvragentoets.Toets(samenhang);
        Contactentoets.Toets(samenhang);
        Trajectentoets.Toets(samenhang);
        Verwijzingentoets.Toets(samenhang);
        return samenhang;
    }

    /// <summary>The rows of a file.</summary>
    public IReadOnlyList<Bronrij> Rijen(string bestand) => _rijen.GetValueOrDefault(bestand, []);

    /// <summary>The team of that name on a day; of a row that is good there is one.</summary>
    public Guid TeamVan(string? naam, DateOnly dag) => Gemeente.Team(naam, dag)!.Id;

    /// <summary>The team of a traject that is good.</summary>
    public Guid TeamVanTraject(Bronrij rij)
    {
        ArgumentNullException.ThrowIfNull(rij);
        return Trajectentoets.Team(this, rij)!.Id;
    }

    /// <summary>About whom a row of contacten.csv is; null for nobody.</summary>
    public Bronpersoon? PersoonVan(Bronrij rij)
    {
        ArgumentNullException.ThrowIfNull(rij);
        return Contactentoets.Persoon(this, rij);
    }

    internal bool IsBekend(string bestand, string nummer) =>
        Gemeente.Bekend.TryGetValue(bestand, out var ids) && ids.Contains(Sleutel.Id(bestand, nummer));

    /// <summary>The rows whose id nobody had before, first come first served; the rest is joined or refused.</summary>
    internal Dictionary<string, Bronrij> Uniek(string bestand, Kolom<string?> kolom)
    {
        var gevonden = new Dictionary<string, Bronrij>(StringComparer.Ordinal);
        foreach (var rij in Rijen(bestand).Where(r => r.Goed))
        {
            var nummer = rij.Van(kolom)!;
            if (!gevonden.TryGetValue(nummer, out var eerste))
            {
                gevonden[nummer] = rij;
            }
            else if (rij.Gelijk(eerste, []))
            {
                rij.VoegSamenMet(eerste);
            }
            else
            {
                rij.Weiger(Foutsoort.SleutelDubbel, kolom);
            }
        }

        return gevonden;
    }

    /// <summary>What is known of a number that a row points with; refuses the row when there is no such thing.</summary>
    internal T? Wijst<T>(Bronrij rij, Kolom<string?> kolom, IReadOnlyDictionary<string, T> doel, string bestand)
        where T : class
    {
        if (rij.Van(kolom) is not { } nummer)
        {
            return null;
        }

        if (doel.TryGetValue(nummer, out var gevonden))
        {
            return gevonden;
        }

        rij.Weiger(_nummers.TryGetValue(bestand, out var alle) && alle.Contains(nummer) ? Foutsoort.VerwijzingGeweigerd : Foutsoort.VerwijzingOnbekend, kolom);
        return null;
    }

    /// <summary>Remembers which numbers a file has, so that a number of a refused row is told from one that was never there.</summary>
    internal void OnthoudNummers(string bestand, Kolom<string?> kolom) =>
        _nummers[bestand] = [.. Rijen(bestand).Select(r => r.Van(kolom)).OfType<string>()];

    /// <summary>The team of a row on a day; refuses the row when there is none.</summary>
    internal Bekendteam? Team(Bronrij rij, Kolom<string?> kolom, DateOnly dag)
    {
        var team = Gemeente.Team(rij.Van(kolom), dag);
        if (team is null)
        {
            rij.Weiger(Foutsoort.TeamOnbekend, kolom);
        }
        else if (team.Van > dag || team.Tot <= dag)
        {
            rij.Weiger(Foutsoort.TeamNietOpDag, kolom);
        }

        return team;
    }

    /// <summary>Refuses the row when a code of it did not hold on the day.</summary>
    internal void ToetsCode(Bronrij rij, Kolom<string?> kolom, DateOnly dag)
    {
        if (rij.Van(kolom) is { } code && !Omgeving.Codes.GeldtOp(kolom.Codelijst!, code, dag))
        {
            rij.Weiger(Foutsoort.CodeNietOpDag, kolom, kolom.Codelijst);
        }
    }

    /// <summary>Refuses the row when it would bring something new in a half-year that was sealed.</summary>
    internal void ToetsVerzegeld(Bronrij rij, Kolom<string?> nummer, Kolom<DateOnly?> kolom)
    {
        if (rij.Van(kolom) is { } dag && !IsBekend(rij.Bestand.Naam, rij.Van(nummer)!) && Gemeente.Verzegeld.Any(v => v.Van <= dag && dag <= v.TotEnMet))
        {
            rij.Weiger(Foutsoort.PeriodeVerzegeld, kolom);
        }
    }
}

/// <summary>A person of a source.</summary>
/// <param name="Rij">The row that says who it is.</param>
/// <param name="Id">Who it is here.</param>
/// <param name="Bekend">The gemeente knew this person.</param>
public sealed record Bronpersoon(Bronrij Rij, Guid Id, bool Bekend)
{
    /// <summary>Day of birth as the source has it; null when the row has none that can be read.</summary>
    public Jeugdigen.Geboortedag? Geboren => Rij.Van(Personenbestand.Geboortedatum) is { } dag
        ? Rij.Van(Personenbestand.Ongeboren) is true ? dag with { Precisie = Jeugdigen.Geboorteprecisie.Verwacht } : dag
        : null;
}

/// <summary>A hulpvraag of a source.</summary>
/// <param name="Rij">The row.</param>
/// <param name="Persoon">Whose it is.</param>
public sealed record Bronhulpvraag(Bronrij Rij, Bronpersoon Persoon);
