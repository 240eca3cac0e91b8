using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain.Classificeren;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Landelijk;

/// <summary>
/// The question which version of the norm holds, asked the same way everywhere. It is read where the settings are read, in the
/// same command: nothing is remembered between requests, so a version that was just put in force holds in every process at once.
/// </summary>
public static class Normvragen
{
    /// <summary>
    /// The version in force on a day, first in the answer. Versions follow one another without a gap, so it is the earliest that
    /// had not ended; before the first one began that is the oldest, as <see cref="Norm.Op"/> says.
    /// </summary>
    public static IQueryable<Norm> Geldend(this IQueryable<Normversie> versies, DateOnly dag) =>
        versies.Where(v => v.GeldigTot == null || v.GeldigTot > dag).OrderBy(v => v.GeldigVan).Select(v => new Norm(v.Naam, v.GeldigVan, v.Sterkte));

    /// <summary>
    /// The version that a contact says it was held against, first in the answer. A name that no version has gets another version, so
    /// that playing back shows the difference instead of failing.
    /// </summary>
    public static IQueryable<Norm> Genoemd(this IQueryable<Normversie> versies, string naam) =>
        versies.OrderByDescending(v => v.Naam == naam).Select(v => new Norm(v.Naam, v.GeldigVan, v.Sterkte));

    /// <summary>All versions as the classification knows them; they are few.</summary>
    public static Task<List<Norm>> NormenAsync(this JeugdhulpDbContext db, CancellationToken ct) =>
        db.Normversies.Select(v => new Norm(v.Naam, v.GeldigVan, v.Sterkte)).ToListAsync(ct);
}
