namespace Jeugdhulp.Domain.Levering;

/// <summary>What became of a record between two deliveries of one period.</summary>
public enum Verschilsoort
{
    /// <summary>Only in the later one.</summary>
    Nieuw,

    /// <summary>Only in the earlier one; the CBS takes it for deleted (§7.6).</summary>
    Vervallen,

    /// <summary>In both, with other values.</summary>
    Gewijzigd,
}

/// <summary>A record that is not the same in two deliveries.</summary>
/// <param name="Soort">What became of it.</param>
/// <param name="Oud">As it was; null when it is new.</param>
/// <param name="Nieuw">As it is; null when it is gone.</param>
/// <param name="Velden">Fields that differ.</param>
public sealed record Recordverschil(Verschilsoort Soort, Leveringsrecord? Oud, Leveringsrecord? Nieuw, IReadOnlyList<Recordveld> Velden);

/// <summary>
/// The difference between two deliveries (§7.6: the later one overwrites all of the earlier one). Records are the same by their key, so a
/// corrected first day is one that is gone and one that is new, as the CBS will see it.
/// </summary>
public static class Leveringsverschil
{
    /// <summary>What differs, in the order of the earlier delivery and then of the later one.</summary>
    public static IReadOnlyList<Recordverschil> Bereken(IEnumerable<Leveringsrecord> eerder, IEnumerable<Leveringsrecord> later, Protocolversie versie)
    {
        ArgumentNullException.ThrowIfNull(eerder);
        ArgumentNullException.ThrowIfNull(later);
        ArgumentNullException.ThrowIfNull(versie);
        var nieuw = later.ToList();
        var over = nieuw.GroupBy(r => Recordsleutel.Van(r, versie)).ToDictionary(g => g.Key, g => g.ToList());
        var anders = new List<Leveringsrecord>();

        // Twins share a key, so what did not change is taken out before anything is called a change.
        foreach (var oud in eerder)
        {
            if (!over.TryGetValue(Recordsleutel.Van(oud, versie), out var gelijk) || !gelijk.Remove(oud))
            {
                anders.Add(oud);
            }
        }

        var verschillen = new List<Recordverschil>();
        foreach (var oud in anders)
        {
            if (over.TryGetValue(Recordsleutel.Van(oud, versie), out var rest) && rest.Count > 0)
            {
                verschillen.Add(new(Verschilsoort.Gewijzigd, oud, rest[0], Recordvelden.Verschillen(oud, rest[0])));
                rest.RemoveAt(0);
            }
            else
            {
                verschillen.Add(new(Verschilsoort.Vervallen, oud, null, []));
            }
        }

        var bijgekomen = over.Values.SelectMany(r => r).ToHashSet(ReferenceEqualityComparer.Instance);
        verschillen.AddRange(nieuw.Where(bijgekomen.Contains).Select(r => new Recordverschil(Verschilsoort.Nieuw, null, r, [])));
        return verschillen;
    }
}
