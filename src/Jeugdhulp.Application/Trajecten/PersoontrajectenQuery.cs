using Jeugdhulp.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>What a person, or the persons of a dossier, have in this room.</summary>
/// <param name="Persoon">Whom something new is begun for; the first of the persons.</param>
public sealed record Persoontrajecten(Guid Persoon, IReadOnlyList<Trajectregel> Trajecten, IReadOnlyList<Doorverwijsregel> Doorverwijzingen, IReadOnlyList<Wachtregel> Wachtend);

/// <summary>Reads trajecten, referrals and places on the waiting list for the page of a person or a dossier, which keeps who was seen.</summary>
public sealed class PersoontrajectenQuery(JeugdhulpDbContext db, TrajectenQuery trajecten, Doorverwijzingbeheer doorverwijzingen, Wachtlijstbeheer wachtlijst)
{
    public async Task<Persoontrajecten> LaadAsync(IReadOnlyList<Guid> personen, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(personen);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var ids = personen.ToArray();
        return new(
            ids[0],
            await trajecten.VanPersonen(ids).ToListAsync(ct),
            await doorverwijzingen.Regels(db.Doorverwijzingen.AsNoTracking().Where(d => d.PersoonId != null && ids.Contains(d.PersoonId.Value)).OrderByDescending(d => d.Datum)).ToListAsync(ct),
            await wachtlijst.Regels(db.Wachtenden.AsNoTracking().Where(w => w.EindeOp == null && ids.Contains(w.PersoonId)).OrderBy(w => w.AangemeldOp)).ToListAsync(ct));
    }
}
