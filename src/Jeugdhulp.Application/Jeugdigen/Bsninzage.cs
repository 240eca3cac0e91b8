using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>Gives all digits of a BSN to who says why; every other page shows the last three.</summary>
public sealed class Bsninzage(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>The number, with a row in the log for every time it is asked.</summary>
    public async Task<Persoonresultaat> ToonAsync(Guid persoonId, string? redennaam, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.Personen.AsNoTracking().SingleOrDefaultAsync(p => p.Id == persoonId && p.SamengevoegdMetId == null, ct) is not { } persoon)
        {
            return new PersoonOnvindbaar();
        }

        if (!Contractnaam.TryParse<Bsninzagereden>(redennaam, out var reden))
        {
            return new PersoonGeweigerd([new("Reden", "Kies waarom u het BSN nodig heeft.")]);
        }

        if (persoon.Bsn is not { } bsn)
        {
            return new PersoonGeweigerd([new(string.Empty, "Van deze persoon is geen BSN bekend.")]);
        }

        db.Log(klok, Handeling.BsnGetoond, "persoon", persoonId, new() { ["reden"] = Contractnaam.Van(reden) });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new BsnGetoond(bsn);
    }
}
