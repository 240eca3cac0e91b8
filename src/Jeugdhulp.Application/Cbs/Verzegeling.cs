using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain.Cijfers;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Cbs;

/// <summary>
/// A half-year that was delivered to the CBS. What its contacts count as never changes again; the database refuses it
/// (ontwerp §3). Never taken back: a mistake is mended by a correction of the delivery.
/// </summary>
public sealed class Verzegeling
{
    public required string GemeenteCode { get; init; }

    /// <summary>First day of the half-year.</summary>
    public required DateOnly Begin { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly Einde { get; init; }

    public required DateTimeOffset VerzegeldOp { get; init; }

    public required string DoorNaam { get; init; }

    public required string Reden { get; init; }

    public Halfjaar Halfjaar => Halfjaar.Van(Begin);
}

/// <summary>The question what is sealed, asked the same way everywhere.</summary>
internal static class Verzegelingsvragen
{
    /// <summary>What cannot change any more about the contacts of a half-year that was delivered, in a sentence.</summary>
    public static string WatVastligt(Halfjaar halfjaar) =>
        $"Het {halfjaar.Naam} is aan het CBS geleverd. De datum, de activiteit en de klasse van contacten in dat halfjaar kunnen niet meer veranderen. Het verslag wel.";

    /// <summary>The first of these days that lies in a sealed half-year, as that half-year; empty when none does.</summary>
    public static async Task<Halfjaar?> EersteVerzegeldeAsync(this JeugdhulpDbContext db, IReadOnlyCollection<DateOnly> dagen, CancellationToken ct)
    {
        var begin = await db.Verzegelingen
            .Where(v => dagen.Any(d => d >= v.Begin && d <= v.Einde))
            .OrderBy(v => v.Begin)
            .Select(v => (DateOnly?)v.Begin)
            .FirstOrDefaultAsync(ct);
        return begin is { } dag ? Halfjaar.Van(dag) : null;
    }
}
