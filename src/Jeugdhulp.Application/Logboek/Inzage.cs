using Jeugdhulp.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Logboek;

/// <summary>Log of who looked at whom, or tried to (PRV-11).</summary>
public static class Inzage
{
    /// <summary>A page that asks for the same again within this time shows nothing new, so it adds no row.</summary>
    private static readonly TimeSpan EenInzage = TimeSpan.FromMinutes(15);

    /// <summary>Adds a row for each person this account did not look at in the last quarter of an hour; the caller saves.</summary>
    public static Task LogBekekenAsync(this JeugdhulpDbContext db, TimeProvider klok, IReadOnlyCollection<Guid> persoonIds, CancellationToken ct) =>
        LogEenKeerAsync(db, klok, Handeling.PersoonBekeken, "persoon", persoonIds, "gelukt", ct);

    /// <summary>
    /// Adds a row for each id that a form asks for and that is not of this gemeente, once in a quarter of an hour; the caller
    /// saves. Whether it exists elsewhere must not show in the answer, but someone who tries doors must show in the log.
    /// </summary>
    public static async Task LogOnvindbaarAsync(
        this JeugdhulpDbContext db, TimeProvider klok, IReadOnlyCollection<Guid> persoonIds, Guid? gezinId, CancellationToken ct)
    {
        await LogEenKeerAsync(db, klok, Handeling.ToegangGeweigerd, "persoon", persoonIds, "geweigerd", ct);
        await LogEenKeerAsync(db, klok, Handeling.ToegangGeweigerd, "gezin", gezinId is { } gezin ? [gezin] : [], "geweigerd", ct);
    }

    /// <summary>The rows about these things, and those of lists in which this person was shown.</summary>
    internal static IQueryable<Logboekregel> LogboekOver(this JeugdhulpDbContext db, Guid[] dingen, Guid persoonId) => db.Logboek.FromSql(
        $"select * from logboekregel where object_id = any({dingen}) or bijzonderheden ->> 'personen' like {$"%{persoonId}%"}");

    private static async Task LogEenKeerAsync(
        JeugdhulpDbContext db, TimeProvider klok, Handeling handeling, string soort, IReadOnlyCollection<Guid> objectIds, string resultaat, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(klok);
        if (objectIds.Count == 0)
        {
            return;
        }

        var sinds = klok.GetUtcNow() - EenInzage;
        var account = db.Aanmelding.AccountId;
        var ids = objectIds.Select(id => (Guid?)id).ToArray();
        var gezien = await db.Logboek
            .Where(l => l.ObjectSoort == soort && ids.Contains(l.ObjectId) && l.Handeling == handeling && l.AccountId == account && l.Tijdstip >= sinds)
            .Select(l => l.ObjectId)
            .ToListAsync(ct);
        foreach (var id in objectIds.Except(gezien.OfType<Guid>()))
        {
            db.Log(klok, handeling, soort, id, resultaat: resultaat);
        }
    }
}
