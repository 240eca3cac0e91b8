using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Taken;

/// <summary>The work of the own gemeente, for the people who ask for it and stop it.</summary>
public sealed class Takenlijst(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>How a task stands; empty when there is none with this id in the own gemeente.</summary>
    public async Task<Taak?> VindAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        return await db.Taken.AsNoTracking().FirstOrDefaultAsync(t => t.Id == id, ct);
    }

    /// <summary>Stops work that waits or goes on; nothing of it is kept from here on. False when there was nothing to stop.</summary>
    public async Task<bool> StopAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var nu = klok.GetUtcNow();
        var gestopt = await db.Taken.Where(t => t.Id == id && (t.Stand == Taakstand.Wachtend || t.Stand == Taakstand.Bezig)).ExecuteUpdateAsync(
            t => t
                .SetProperty(x => x.Stand, Taakstand.Gestopt)
                .SetProperty(x => x.KlaarOp, nu)
                .SetProperty(x => x.Claim, (Guid?)null)
                .SetProperty(x => x.ClaimTot, (DateTimeOffset?)null),
            ct);
        if (gestopt == 0)
        {
            return false;
        }

        db.Log(klok, Handeling.TaakGestopt, "taak", id);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return true;
    }
}

/// <summary>Asks for work.</summary>
public static class Taakaanvraag
{
    /// <summary>Adds work to do, with its row in the log; it begins when the transaction of the caller is committed. The caller saves.</summary>
    /// <param name="db">The store, in the transaction of the act that asks.</param>
    /// <param name="klok">The clock.</param>
    /// <param name="soort">What is to be done.</param>
    /// <param name="invoer">Numbers, codes and ids only; never a name, BSN or free text.</param>
    public static Taak VraagTaakAan(this JeugdhulpDbContext db, TimeProvider klok, Taaksoort soort, Dictionary<string, string> invoer)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(klok);
        var taak = new Taak
        {
            GemeenteCode = db.Aanmelding.GemeenteCode ?? throw new InvalidOperationException("Er is geen gemeente gekozen."),
            Id = Guid.CreateVersion7(klok.GetUtcNow()),
            Soort = soort,
            Invoer = invoer,
            AangevraagdDoorAccountId = db.Aanmelding.AccountId ?? throw new InvalidOperationException("Er is niemand aangemeld."),
            AangevraagdOp = klok.GetUtcNow(),
        };
        db.Taken.Add(taak);
        db.Log(klok, Handeling.TaakAangevraagd, "taak", taak.Id, new() { ["soort"] = Naamgeving.Camel(soort.ToString()) });
        return taak;
    }
}
