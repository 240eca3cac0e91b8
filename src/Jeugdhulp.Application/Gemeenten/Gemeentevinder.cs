using Jeugdhulp.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Gemeenten;

/// <summary>Finds a gemeente by what somebody typed.</summary>
internal static class Gemeentevinder
{
    public const string Onbekend = "Deze gemeente kennen wij niet. Vul de naam in, of de code van vier cijfers.";

    /// <summary>Code and name of the gemeente with this name or code; null when there is none.</summary>
    public static async Task<Dossiers.Code?> ZoekGemeenteAsync(this JeugdhulpDbContext db, string naamOfCode, CancellationToken ct) =>
        await db.Gemeenten.AsNoTracking().Where(g => g.Code == naamOfCode || g.Naam == naamOfCode).OrderBy(g => g.Code).Select(g => new Dossiers.Code(g.Code, g.Naam)).FirstOrDefaultAsync(ct);
}
