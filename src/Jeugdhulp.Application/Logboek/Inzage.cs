using Jeugdhulp.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Logboek;

/// <summary>Log of who looked at whom (PRV-11).</summary>
public static class Inzage
{
    /// <summary>A page that asks for the same person again within this time shows nothing new, so it adds no row.</summary>
    private static readonly TimeSpan EenInzage = TimeSpan.FromMinutes(15);

    /// <summary>Adds a row for each person this account did not look at in the last quarter of an hour; the caller saves.</summary>
    public static async Task LogBekekenAsync(this JeugdhulpDbContext db, TimeProvider klok, IReadOnlyCollection<Guid> persoonIds, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(klok);
        if (persoonIds.Count == 0)
        {
            return;
        }

        var sinds = klok.GetUtcNow() - EenInzage;
        var account = db.Aanmelding.AccountId;
        var ids = persoonIds.Select(id => (Guid?)id).ToArray();
        var gezien = await db.Logboek
            .Where(l => l.ObjectSoort == "persoon" && ids.Contains(l.ObjectId) && l.Handeling == Handeling.PersoonBekeken && l.AccountId == account && l.Tijdstip >= sinds)
            .Select(l => l.ObjectId)
            .ToListAsync(ct);
        foreach (var id in persoonIds.Except(gezien.OfType<Guid>()))
        {
            db.Log(klok, Handeling.PersoonBekeken, "persoon", id);
        }
    }
}
