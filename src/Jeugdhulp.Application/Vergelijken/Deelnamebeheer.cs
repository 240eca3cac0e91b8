using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Vergelijken;

/// <summary>Lets a beheerder turn comparing with other gemeenten on and off.</summary>
public sealed class Deelnamebeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Since when the own gemeente takes part; empty when it does not.</summary>
    public async Task<DateTimeOffset?> SindsAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        return await db.Vergelijkingsdeelnames.Where(d => d.Meedoen).Select(d => (DateTimeOffset?)d.Sinds).SingleOrDefaultAsync(ct);
    }

    /// <summary>Turns it on or off; what was so already stays as it is.</summary>
    public async Task ZetAsync(bool meedoen, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var gemeente = db.Aanmelding.GemeenteCode!;
        // Two beheerders at one moment: the second waits, and finds it done.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('vergelijkingsdeelname'), hashtext({gemeente}))", ct);
        var deelname = await db.Vergelijkingsdeelnames.SingleOrDefaultAsync(ct);
        if ((deelname?.Meedoen ?? false) == meedoen)
        {
            return;
        }

        var nu = klok.GetUtcNow();
        if (deelname is null)
        {
            db.Vergelijkingsdeelnames.Add(new() { GemeenteCode = gemeente, Meedoen = meedoen, Sinds = nu });
        }
        else
        {
            (deelname.Meedoen, deelname.Sinds) = (meedoen, nu);
        }

        db.Log(klok, meedoen ? Handeling.VergelijkenAangezet : Handeling.VergelijkenUitgezet, "gemeente", null, new() { ["gemeente"] = gemeente });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
    }
}
