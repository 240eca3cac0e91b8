using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Plannen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Plannen;

/// <summary>Takes back an end of the support that should not stand there, such as the second of two persons who are one (PLN-05).</summary>
public sealed class Afrondingterugname(JeugdhulpDbContext db, TimeProvider klok)
{
    private const string Redenveld = "Waarom de afronding is teruggenomen";

    /// <summary>Takes it away; what stood there, and why it went, stays in the history of the plan. The same form twice is once.</summary>
    /// <param name="id">Which plan.</param>
    /// <param name="persoonId">Of which jeugdige.</param>
    /// <param name="gelezen">Row version of the end that was read before the decision.</param>
    /// <param name="reden">Why.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Planresultaat> NeemTerugAsync(Guid id, Guid persoonId, uint gelezen, string? reden, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(id, ct);
        if (await db.Gezinsplannen.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan || !await db.Plandeelnemers.AnyAsync(d => d.GezinsplanId == id && d.PersoonId == persoonId, ct))
        {
            return new PlanOnbekend();
        }

        if (await db.Afrondingen.Include(a => a.Metingen).ThenInclude(m => m.Antwoorden).SingleOrDefaultAsync(a => a.GezinsplanId == id && a.PersoonId == persoonId, ct) is not { } afronding)
        {
            return await NamAlTerugAsync(id, reden, ct) ? new PlanOpgeslagen(id) : new PlanGeweigerd([new(string.Empty, "Deze afronding staat er niet meer. Er is niets opgeslagen.")]);
        }

        if (afronding.Versie != gelezen)
        {
            return new PlanVerouderd(afronding.Versie, 0, []);
        }

        if (Trajecten.Verloop.Verplicht("Reden", reden, "Vul in waarom u de afronding terugneemt.").ToList() is { Count: > 0 } fouten)
        {
            return new PlanGeweigerd(fouten);
        }

        var velden = await Planafsluiting.VeldenAsync(db, afronding, null, await Indicatorantwoorden.LaadAsync(db, ct), ct);
        db.Planwijzigingen.Add(Planbeheer.Wijziging(db, klok, plan, null, [.. velden, new(Redenveld, null, reden!.Trim())]));
        db.RemoveRange(afronding.Metingen.SelectMany(m => m.Antwoorden));
        db.RemoveRange(afronding.Metingen);
        db.Remove(afronding);
        db.Log(klok, Handeling.AfrondingVastgelegd, "plan", id, new() { ["wat"] = "teruggenomen" });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new PlanVerouderd(0, 0, []);
        }

        await transactie.CommitAsync(ct);
        return new PlanOpgeslagen(id);
    }

    /// <summary>The last that happened to the plan is this very act, by who asks it now.</summary>
    private async Task<bool> NamAlTerugAsync(Guid id, string? reden, CancellationToken ct)
    {
        var wie = db.Aanmelding.AccountId;
        var laatste = await db.Planwijzigingen.AsNoTracking()
            .Where(w => w.GezinsplanId == id && w.DoorAccountId == wie && w.Op == db.Planwijzigingen.Where(x => x.GezinsplanId == id).Max(x => x.Op)).ToListAsync(ct);
        return laatste.SelectMany(w => w.Velden).Any(v => v.Veld == Redenveld && v.Nieuw == reden?.Trim());
    }
}
