using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Trajecten;
using Microsoft.EntityFrameworkCore;
using Verloop = Jeugdhulp.Application.Trajecten.Verloop;

namespace Jeugdhulp.Application.Dossiers;

/// <summary>Gives what belongs to a dossier to the team that has it now (ADR 20). What began with the old team stays counted there.</summary>
internal sealed class Dossieroverdracht(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Keeps with which team the dossier began and, when that was asked, lets its help and plan go along. The caller saves.</summary>
    /// <returns>What to say of it in the history of the dossier.</returns>
    public async Task<List<Veldwijziging>> GeefAsync(Dossier dossier, Guid oud, bool neemHulpMee, CancellationToken ct)
    {
        // A team that was chosen by mistake, and put right on the day itself, never had it.
        var vandaag = klok.Vandaag();
        var geopend = await db.Dossierwijzigingen.Where(w => w.DossierId == dossier.Id && w.Volgnummer == 1).Select(w => (DateTimeOffset?)w.Op).SingleOrDefaultAsync(ct);
        var vergissing = dossier.EersteTeamId is null && geopend is { } op && DateOnly.FromDateTime(op.InNederland()) == vandaag;
        dossier.EersteTeamId ??= vergissing ? null : oud;
        if (!neemHulpMee)
        {
            return [];
        }

        List<Veldwijziging> velden = [];
        var namen = await db.Teams.AsNoTracking().Where(t => t.Id == oud || t.Id == dossier.TeamId).ToDictionaryAsync(t => t.Id, t => t.Naam, ct);
        var trajecten = await db.Trajecten.Where(t => t.DossierId == dossier.Id && t.TeamId == oud && (t.Einde == null || t.Einde > vandaag)).OrderBy(t => t.Aanvang).ThenBy(t => t.Id).Select(t => t.Id).ToListAsync(ct);
        foreach (var id in trajecten)
        {
            if (await db.NeemTrajectAsync(id, ct) is not { } traject || traject.TeamId != oud)
            {
                continue;
            }

            traject.EersteTeamId ??= vergissing ? null : oud;
            traject.TeamId = dossier.TeamId;
            db.Leg(klok, Verloop.Traject, id, Verloopsoort.Gewijzigd, Handeling.TrajectGewijzigd, "Het dossier ging naar een ander team.", [new("team", namen[oud], namen[dossier.TeamId])]);
            velden.Add(new($"Team van het traject van {Dossierhulp.Dag(traject.Aanvang)}", namen[oud], namen[dossier.TeamId]));
        }

        // Nobody writes in the plan meanwhile.
        await db.Database.ExecuteSqlAsync($"select 1 from gezinsplan where gemeente_code = {dossier.GemeenteCode} and gezin_id = {dossier.GezinId} and afgesloten_op is null for no key update", ct);
        if (dossier.GezinId is { } gezin && await db.Gezinsplannen.SingleOrDefaultAsync(p => p.GezinId == gezin && p.AfgeslotenOp == null, ct) is { MedewerkerId: { } wie } plan
            && wie != dossier.MedewerkerId && await Plaatsen.Lid(db, vandaag).AnyAsync(p => p.MedewerkerId == wie && p.Team.Id == oud, ct))
        {
            var mensen = await db.Medewerkers.AsNoTracking().Where(m => m.Id == wie || m.Id == dossier.MedewerkerId).ToDictionaryAsync(m => m.Id, m => m.Naam, ct);
            var nieuw = dossier.MedewerkerId is { } ander ? mensen[ander] : null;
            plan.EersteMedewerkerId ??= wie;
            plan.MedewerkerId = dossier.MedewerkerId;
            db.Planwijzigingen.Add(Planbeheer.Wijziging(db, klok, plan, null, [new("Houdt het plan bij", mensen[wie], nieuw)]));
            db.Log(klok, Handeling.PlanGewijzigd, "plan", plan.Id);
            velden.Add(new("Houdt het plan bij", mensen[wie], nieuw));
        }

        return velden;
    }
}
