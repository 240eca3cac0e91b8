namespace Jeugdhulp.Domain.Dossiers;

/// <summary>Which statuses count from a day on, as a gemeente said it at a moment.</summary>
/// <param name="Vanaf">First day.</param>
/// <param name="TeltMee">The statuses.</param>
public sealed record Telregel(DateOnly Vanaf, IReadOnlyCollection<Dossierstatus> TeltMee);

/// <summary>A status of a dossier from one day to another; the end is the first day on which it no longer holds, and empty while it does.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct Statustijd(Dossierstatus Status, DateOnly Van, DateOnly? Tot);

/// <summary>
/// Which statuses counted on which day (DOS-04). What was said later holds from its first day on, and what held before that day stays: figures of
/// a time that is over do not change because the gemeente agrees on something else today.
/// </summary>
public sealed class Telregels
{
    private readonly List<Telregel> _regels = [new(DateOnly.MinValue, Dossierafspraken.Standaard.TeltMee)];

    /// <summary>Makes them.</summary>
    /// <param name="gezegd">What was said, oldest first.</param>
    public Telregels(IEnumerable<Telregel> gezegd)
    {
        ArgumentNullException.ThrowIfNull(gezegd);
        foreach (var regel in gezegd)
        {
            _regels.RemoveAll(r => r.Vanaf >= regel.Vanaf);
            _regels.Add(regel);
        }
    }

    /// <summary>What held, oldest first, each with the first day on which it no longer did.</summary>
    public IEnumerable<(DateOnly Van, DateOnly? Tot, IReadOnlyCollection<Dossierstatus> TeltMee)> Perioden =>
        _regels.Select((r, i) => (r.Vanaf, i + 1 < _regels.Count ? _regels[i + 1].Vanaf : (DateOnly?)null, r.TeltMee));

    /// <summary>The statuses that counted on a day.</summary>
    public IReadOnlyCollection<Dossierstatus> Op(DateOnly dag) => _regels.FindLast(r => r.Vanaf <= dag)!.TeltMee;

    /// <summary>Whether other statuses counted on some day up to this one.</summary>
    public bool Verschilt(Telregels ander, DateOnly totEnMet)
    {
        ArgumentNullException.ThrowIfNull(ander);
        return _regels.Concat(ander._regels).Select(r => r.Vanaf).Where(d => d <= totEnMet).Any(d => !Op(d).ToHashSet().SetEquals(ander.Op(d)));
    }

    /// <summary>
    /// When a dossier counted, in order and without seams: a status that counts followed by another that does is one time. The day on which it
    /// stops is its last one, as with a traject. A status that was put right on the day itself held on no day.
    /// </summary>
    /// <param name="statussen">How it stood.</param>
    /// <param name="isVanEenDag">It began and ended on one day, and that day is one.</param>
    public IReadOnlyList<(DateOnly Van, DateOnly? TotEnMet)> Geteld(IEnumerable<Statustijd> statussen, bool isVanEenDag)
    {
        ArgumentNullException.ThrowIfNull(statussen);
        List<(DateOnly Van, DateOnly? TotEnMet)> tijden = [];
        foreach (var (van, tot) in statussen.Where(s => isVanEenDag || s.Tot is null || s.Tot > s.Van).SelectMany(Delen).OrderBy(t => t.Van).ThenBy(t => t.Tot ?? DateOnly.MaxValue))
        {
            if (tijden is [.., var laatste] && laatste.TotEnMet == van)
            {
                tijden[^1] = (laatste.Van, tot);
            }
            else
            {
                tijden.Add((van, tot));
            }
        }

        return tijden;
    }

    private IEnumerable<(DateOnly Van, DateOnly? Tot)> Delen(Statustijd status) =>
        from periode in Perioden
        where periode.TeltMee.Contains(status.Status)
        let van = periode.Van > status.Van ? periode.Van : status.Van
        let tot = (periode.Tot ?? DateOnly.MaxValue) < (status.Tot ?? DateOnly.MaxValue) ? periode.Tot : status.Tot
        where tot is null || tot > van || (status.Tot == status.Van && tot == van && !(periode.Tot <= van))
        select (van, tot);
}
