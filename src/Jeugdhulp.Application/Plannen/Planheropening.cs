using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Plannen;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jeugdhulp.Application.Plannen;

/// <summary>Opens a plan again that was closed by mistake (PLN-01).</summary>
public sealed class Planheropening(JeugdhulpDbContext db, TimeProvider klok)
{
    private const string Redenveld = "Waarom heropend";

    private static readonly Fout AnderPlan = new(string.Empty, "Dit gezin heeft of had na dit plan een ander plan. Een gezin heeft één plan: ga verder in het nieuwste, of begin een nieuw plan.");

    /// <summary>Opens it as it was before it was closed; how it had ended stays in the history. The same form twice is once.</summary>
    /// <param name="id">Which plan.</param>
    /// <param name="gelezen">Row version that was read before the decision.</param>
    /// <param name="reden">Why.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Planresultaat> HeropenAsync(Guid id, uint gelezen, string? reden, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(id, ct);
        if (await db.Gezinsplannen.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan)
        {
            return new PlanOnbekend();
        }

        if (plan.Stand is not Planstand.Afgesloten)
        {
            return await HeropendeAlAsync(id, reden, ct) ? new PlanOpgeslagen(id) : new PlanGeweigerd([new(string.Empty, "Een collega heropende dit plan al.")]);
        }

        if (plan.Versie != gelezen)
        {
            return new PlanVerouderd(plan.Versie, 0, []);
        }

        List<Fout> fouten = [.. Trajecten.Verloop.Verplicht("Reden", reden, "Vul in waarom u het plan heropent.")];
        if (await db.Gezinsplannen.AnyAsync(p => p.GezinId == plan.GezinId && p.Id != id && (p.AfgeslotenOp == null || p.AfgeslotenOp > plan.BegonnenOp), ct))
        {
            fouten.Add(AnderPlan);
        }

        if (fouten.Count > 0)
        {
            return new PlanGeweigerd(fouten);
        }

        var stand = plan.VastgesteldOp is null ? Planstand.Concept : Planstand.Vastgesteld;
        db.Planwijzigingen.Add(Planbeheer.Wijziging(
            db,
            klok,
            plan,
            null,
            [
                new(Planverandering.Standveld, Planstand.Afgesloten.Naam(), stand.Naam()),
                new("Gestopt op", Veldwijzigingen.Dag(plan.AfgeslotenOp), null),
                new("Waarom het plan stopte", plan.AfsluitReden, null),
                new(Redenveld, null, reden!.Trim()),
            ]));
        (plan.Stand, plan.AfgeslotenOp, plan.AfsluitReden) = (stand, null, null);
        (plan.GewijzigdOp, plan.GewijzigdDoor) = (klok.GetUtcNow(), db.Aanmelding.Naam);
        db.Log(klok, Handeling.PlanGewijzigd, "plan", id, new() { ["wat"] = "heropend" });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException fout) when (fout.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation })
        {
            // A colleague began a plan at this very moment, and the database keeps one.
            db.ChangeTracker.Clear();
            return new PlanGeweigerd([AnderPlan]);
        }

        await transactie.CommitAsync(ct);
        return new PlanOpgeslagen(id);
    }

    /// <summary>The last that happened to the plan is this very act, by who asks it now.</summary>
    private async Task<bool> HeropendeAlAsync(Guid id, string? reden, CancellationToken ct)
    {
        var wie = db.Aanmelding.AccountId;
        var laatste = await db.Planwijzigingen.AsNoTracking()
            .Where(w => w.GezinsplanId == id && w.DoorAccountId == wie && w.Op == db.Planwijzigingen.Where(x => x.GezinsplanId == id).Max(x => x.Op)).ToListAsync(ct);
        return laatste.SelectMany(w => w.Velden).Any(v => v.Veld == Redenveld && v.Nieuw == reden?.Trim());
    }
}
