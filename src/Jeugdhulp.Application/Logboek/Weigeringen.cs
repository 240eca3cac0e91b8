using System.Globalization;
using Jeugdhulp.Application.Data;

namespace Jeugdhulp.Application.Logboek;

/// <summary>Records that someone was refused.</summary>
public sealed class Weigeringen(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Adds the row and saves it, also when the visitor has gone away meanwhile.</summary>
    /// <param name="pagina">Pattern of the route, never the address itself.</param>
    /// <param name="status">HTTP status that the visitor saw.</param>
    /// <param name="objectId">What was asked for, of whatever kind or gemeente; empty for a page without an id.</param>
    public async Task LogAsync(string pagina, int status, Guid? objectId)
    {
        await using var transactie = await db.BeginGemeenteAsync(CancellationToken.None);
        db.Log(
            klok,
            Handeling.ToegangGeweigerd,
            "pagina",
            objectId,
            new() { ["pagina"] = pagina, ["status"] = status.ToString(CultureInfo.InvariantCulture) },
            "geweigerd");
        await db.SaveChangesAsync(CancellationToken.None);
        await transactie.CommitAsync(CancellationToken.None);
    }
}
