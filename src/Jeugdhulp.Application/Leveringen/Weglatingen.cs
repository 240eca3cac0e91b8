using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Levering;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>A frozen delivery that something was left out of.</summary>
/// <param name="LeveringId">The delivery.</param>
/// <param name="Begin">First day of the half-year.</param>
/// <param name="Volgnummer">Number of the delivery within it.</param>
/// <param name="Stand">How far the delivery is.</param>
/// <param name="Reden">Why it was left out.</param>
public sealed record Weggelaten(Guid LeveringId, DateOnly Begin, int Volgnummer, Leveringsstand Stand, Weglaatreden Reden)
{
    public Halfjaar Halfjaar => Halfjaar.Van(Begin);
}

/// <summary>What was left out, with its delivery, as queries compose it.</summary>
internal sealed class Weglating
{
    public required Cbsleveringvondst Vondst { get; init; }

    public required DateOnly Begin { get; init; }

    public required int Volgnummer { get; init; }

    public required Leveringsstand Stand { get; init; }
}

/// <summary>Reads why something was no part of what was frozen. Works within the transaction of the caller.</summary>
internal static class Weglatingen
{
    private static readonly string[] Redenen = [.. Enum.GetValues<Weglaatreden>().Select(Contractnaam.Van)];

    /// <summary>All of the gemeente, for the query of a page to narrow down to what it is about.</summary>
    public static IQueryable<Weglating> Van(JeugdhulpDbContext db) =>
        from v in db.Cbsleveringvondsten.AsNoTracking()
        where Redenen.Contains(v.Code)
        join l in db.Cbsleveringen on new { v.GemeenteCode, Id = v.LeveringId } equals new { l.GemeenteCode, l.Id }
        where l.Sha256 != null && l.Stand != Leveringsstand.Ingetrokken
        select new Weglating { Vondst = v, Begin = l.Begin, Volgnummer = l.Volgnummer, Stand = l.Stand };

    /// <summary>As they are shown: oldest first.</summary>
    public static IReadOnlyList<Weggelaten> Lees(IEnumerable<Weglating> gevonden) =>
    [
        .. gevonden.OrderBy(g => g.Begin).ThenBy(g => g.Volgnummer)
            .Select(g => new Weggelaten(g.Vondst.LeveringId, g.Begin, g.Volgnummer, g.Stand, Contractnaam.TryParse<Weglaatreden>(g.Vondst.Code, out var reden) ? reden : throw new InvalidOperationException("A reason without a word."))),
    ];
}
