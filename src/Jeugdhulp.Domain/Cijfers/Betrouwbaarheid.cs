using System.Runtime.InteropServices;

namespace Jeugdhulp.Domain.Cijfers;

/// <summary>How far the figures of a period can be relied on, from most to least (TRB-11, CBS-10).</summary>
public enum Betrouwbaarheid
{
    /// <summary>Nobody said otherwise.</summary>
    Betrouwbaar,

    /// <summary>Usable with care: shown and compared, and marked.</summary>
    Beperkt,

    /// <summary>Counted, and not to be relied on: not shown, and left out of every comparison.</summary>
    NietBetrouwbaar,

    /// <summary>Nothing or almost nothing was registered here, though there was help: what is counted is no zero, but missing.</summary>
    NietGeleverd,
}

/// <summary>What people say about the figures of a half-year.</summary>
/// <param name="Halfjaar">The half-year.</param>
/// <param name="TeamId">The team whose figures they are; empty for the whole gemeente.</param>
/// <param name="Oordeel">How far they can be relied on.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Betrouwbaarheidsmerk(Halfjaar Halfjaar, Guid? TeamId, Betrouwbaarheid Oordeel);

/// <summary>
/// How far each figure can be relied on, from what people said per half-year. A peildatum is as reliable as the half-year it ends, for
/// the same registration lies behind it.
/// </summary>
public sealed class Betrouwbaarheden
{
    private readonly Dictionary<(Halfjaar Halfjaar, Guid? TeamId), Betrouwbaarheid> _merken;

    /// <param name="geldend">What holds, one for each half-year and team.</param>
    public Betrouwbaarheden(IEnumerable<Betrouwbaarheidsmerk> geldend) => _merken = geldend.ToDictionary(m => (m.Halfjaar, m.TeamId), m => m.Oordeel);

    /// <summary>How far the figures of that moment can be relied on.</summary>
    /// <param name="moment">Measured when.</param>
    /// <param name="teamId">Of which team; empty for the whole gemeente.</param>
    public Betrouwbaarheid Van(Meetmoment moment, Guid? teamId)
    {
        // Asked of every figure on a page, and mostly nobody said anything.
        if (_merken.Count == 0)
        {
            return Betrouwbaarheid.Betrouwbaar;
        }

        var oordelen = moment.Halfjaren.Select(h => Van(h, teamId)).Distinct().ToList();

        // A year of which one half is missing is not missing, but nobody can compare it with a whole one.
        return oordelen.Count > 1 && oordelen.Contains(Betrouwbaarheid.NietGeleverd) ? Betrouwbaarheid.NietBetrouwbaar : oordelen.Max();
    }

    private Betrouwbaarheid Van(Halfjaar halfjaar, Guid? teamId)
    {
        var geheel = _merken.GetValueOrDefault((halfjaar, null));

        // The whole says something about every team. A team says of the whole no more than that a part of it is wrong.
        var deel = teamId is not null
            ? _merken.GetValueOrDefault((halfjaar, teamId))
            : _merken.Any(m => m.Key.Halfjaar == halfjaar && m.Key.TeamId is not null && m.Value is not Betrouwbaarheid.Betrouwbaar) ? Betrouwbaarheid.Beperkt : Betrouwbaarheid.Betrouwbaar;
        return geheel > deel ? geheel : deel;
    }
}
