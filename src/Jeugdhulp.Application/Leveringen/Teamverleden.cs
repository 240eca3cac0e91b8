using Jeugdhulp.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>
/// With which team help, or who waits for it, was on a day. Who delivers for that team delivers the help: a team that gets it later changes nothing of a
/// half-year that is over. Help that was given away before the moment of it was kept counts with the team that it began with.
/// </summary>
internal sealed class Teamverleden
{
    private readonly ILookup<Guid, (DateOnly Dag, Guid Team)> _gegeven;

    /// <param name="gegeven">To which team something went and when, in that order.</param>
    public Teamverleden(IEnumerable<(Guid Id, DateTimeOffset Op, Guid Team)> gegeven) =>
        _gegeven = gegeven.ToLookup(g => g.Id, g => (DateOnly.FromDateTime(g.Op.InNederland()), g.Team));

    /// <summary>Reads all of these trajecten. Works within the transaction of the caller.</summary>
    public static async Task<Teamverleden> VanTrajectenAsync(JeugdhulpDbContext db, Guid[] ids, CancellationToken ct) => new((await db.Verloopregels
        .Where(v => v.NaarTeamId != null && v.TrajectId != null && ids.Contains(v.TrajectId.Value))
        .OrderBy(v => v.Op).ThenBy(v => v.Id)
        .Select(v => new { Id = v.TrajectId!.Value, v.Op, Team = v.NaarTeamId!.Value })
        .ToListAsync(ct)).Select(g => (g.Id, g.Op, g.Team)));

    /// <summary>Reads all of these dossiers. Works within the transaction of the caller.</summary>
    public static async Task<Teamverleden> VanDossiersAsync(JeugdhulpDbContext db, Guid[] ids, CancellationToken ct) => new((await db.Dossierwijzigingen
        .Where(w => w.NaarTeamId != null && ids.Contains(w.DossierId))
        .OrderBy(w => w.Volgnummer)
        .Select(w => new { Id = w.DossierId, w.Op, Team = w.NaarTeamId!.Value })
        .ToListAsync(ct)).Select(g => (g.Id, g.Op, g.Team)));

    /// <summary>The team on a day.</summary>
    /// <param name="id">Of which traject, dossier or place on the waiting list.</param>
    /// <param name="eerste">The team it began with.</param>
    /// <param name="dag">When.</param>
    public Guid Van(Guid id, Guid eerste, DateOnly dag) => _gegeven[id].Where(g => g.Dag <= dag).Select(g => g.Team).LastOrDefault(eerste);
}
