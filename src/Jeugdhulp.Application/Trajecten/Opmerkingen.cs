using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>Keeps a text in the history when a colleague was first and what it was written for can no longer be done.</summary>
public sealed class Opmerkingen(JeugdhulpDbContext db, TimeProvider klok)
{
    public Task<Trajectresultaat> BijWachtplekAsync(Guid id, Guid formulier, string? tekst, CancellationToken ct) =>
        BewaarAsync(Verloop.Wachtende, id, formulier, tekst, Handeling.WachtendeGewijzigd, ct);

    public Task<Trajectresultaat> BijDoorverwijzingAsync(Guid id, Guid formulier, string? tekst, CancellationToken ct) =>
        BewaarAsync(Verloop.Doorverwijzing, id, formulier, tekst, Handeling.DoorverwijzingGewijzigd, ct);

    private async Task<Trajectresultaat> BewaarAsync(string soort, Guid id, Guid formulier, string? tekst, Handeling handeling, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(formulier, ct);
        var bestaat = soort == Verloop.Wachtende ? db.Wachtenden.AnyAsync(w => w.Id == id, ct) : db.Doorverwijzingen.AnyAsync(d => d.Id == id && d.PersoonId != null, ct);
        if (formulier == Guid.Empty || !await bestaat)
        {
            return new NietGevonden();
        }

        if (await db.EerderAsync(db.Verloopregels.Where(v => v.Id == formulier && (v.WachtendeId == id || v.DoorverwijzingId == id)), formulier, (id, tekst), ct) is { } zelfde)
        {
            return zelfde ? new Bewaard(id) : Afgewezen.Gebruikt;
        }

        if (Verloop.Verplicht("Tekst", tekst, "Vul uw tekst in.").ToList() is { Count: > 0 } fouten)
        {
            return new Afgewezen(fouten);
        }

        db.Verzonden(klok, formulier, (id, tekst));
        db.Leg(klok, soort, id, Verloopsoort.Opgemerkt, handeling, tekst!.Trim(), regelId: formulier);
        return await db.BewaarAsync(transactie, id, null, ct);
    }
}
