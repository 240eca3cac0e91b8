using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Plannen;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>Someone who could be asked at the end of help, with what this one answered.</summary>
/// <param name="TeamId">Team of the plan.</param>
/// <param name="Jeugdige">The jeugdige, or a parent.</param>
/// <param name="Antwoorden">By indicator.</param>
internal sealed record Gesproken(Guid TeamId, bool Jeugdige, IReadOnlyDictionary<Guid, int> Antwoorden);

/// <summary>The own kwaliteitsindicatoren of a half-year, of the whole gemeente: by team the numbers are too small to show (PLN-13).</summary>
public sealed record Indicatorbeeld
{
    private readonly IReadOnlyList<Gesproken> _gesproken;
    private readonly Halfjaar _halfjaar;

    internal Indicatorbeeld(IEnumerable<Kwaliteitsindicator> indicatoren, IReadOnlyList<Gesproken> gesproken, Halfjaar halfjaar) =>
        (Alle, _gesproken, _halfjaar) = ([.. indicatoren.OrderBy(i => i.Volgorde).ThenBy(i => i.Vanaf).ThenBy(i => i.Id)], gesproken, halfjaar);

    /// <summary>Those that were asked on any day of the half-year, in their order.</summary>
    public IReadOnlyList<Kwaliteitsindicator> Alle { get; private init; }

    /// <summary>Small numbers as well.</summary>
    internal bool IsExact { get; init; }

    /// <summary>Teams that the reader knows exactly, and can take off the whole.</summary>
    internal IReadOnlySet<Guid> Eigen { get; init; } = new HashSet<Guid>();

    /// <summary>The smallest count that is shown.</summary>
    internal int Grens { get; init; } = Bescherming.Grens;

    /// <summary>Whether it was asked all through the half-year.</summary>
    public bool IsHeel(Kwaliteitsindicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return Indicatorregels.GeldtHeel(indicator.Vanaf, indicator.Tot, _halfjaar.Begin, _halfjaar.Einde);
    }

    internal Indicatorbeeld Leeg() => this with { Alle = [] };

    internal Indicatoruitslag Uitslag(Kwaliteitsindicator indicator, bool jeugdige, Cijferwaarde afgerond)
    {
        var wie = _gesproken.Where(g => g.Jeugdige == jeugdige).ToList();
        var (heel, isCijfer) = (IsHeel(indicator), indicator.Soort is Indicatorsoort.Cijfer);
        return IsExact && afgerond.Getal is not null
            ? Indicatorbescherming.Exact(Tel(wie, indicator), afgerond, heel, isCijfer)
            : Indicatorbescherming.Bescherm(Tel(wie, indicator), Eigen.Count == 0 ? null : Tel([.. wie.Where(g => !Eigen.Contains(g.TeamId))], indicator), afgerond, heel, isCijfer, Grens);
    }

    private static Indicatortelling Tel(List<Gesproken> wie, Kwaliteitsindicator indicator)
    {
        var gegeven = wie.Where(g => g.Antwoorden.ContainsKey(indicator.Id)).ToLookup(g => g.Antwoorden[indicator.Id]);
        return new([.. Enumerable.Range(1, indicator.Hoogste).Select(a => (long)gegeven[a].Count())], wie.Count);
    }
}
