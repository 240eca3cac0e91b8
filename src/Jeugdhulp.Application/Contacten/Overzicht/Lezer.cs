using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Contacten.Overzicht;

/// <summary>
/// Whoever reads contacts, with the teams whose contacts that person may see today: the own ones, and those whose work they took
/// over.
/// </summary>
/// <param name="MedewerkerId">The worker; empty for who belongs to no team.</param>
/// <param name="Teams">The teams, by name.</param>
/// <param name="Opgevolgd">By a team the teams that ended and that it follows on.</param>
/// <param name="Lopend">Those that work today.</param>
internal sealed record Lezer(Guid? MedewerkerId, IReadOnlyList<Teamkeuze> Teams, ILookup<Guid, Guid> Opgevolgd, IReadOnlyList<Teamkeuze> Lopend)
{
    public Guid[] TeamIds { get; } = [.. Teams.Select(t => t.Id)];

    /// <summary>The teams that have a place of their own: the work of another stands with the one that took it over.</summary>
    public IEnumerable<Teamkeuze> Dragend
    {
        get
        {
            var opgevolgd = Teams.SelectMany(t => Opgevolgd[t.Id]).ToHashSet();
            return Teams.Where(t => !opgevolgd.Contains(t.Id));
        }
    }

    /// <summary>The same teams, for a query that marks what the reader may open; saves asking for them apart.</summary>
    public static IQueryable<Guid> EigenTeams(JeugdhulpDbContext db, DateOnly vandaag)
    {
        var account = MagLezen(db) ? db.Aanmelding.AccountId : null;
        return Plaatsen.Leest(db, vandaag).Where(p => account != null && p.AccountId == account).Select(p => p.Team.Id);
    }

    /// <summary>
    /// The contacts whose text the reader may open (ADR 23): those of the own teams; those that came along with a dossier, a place on the
    /// waiting list or a referral that another team gave; and for a short while those about who was opened with noodtoegang. What was given is
    /// read as it was then: <see cref="NaGeven"/>.
    /// </summary>
    public static IQueryable<Contact> Leesbaar(JeugdhulpDbContext db, TimeProvider klok)
    {
        var (eigen, nood, gegeven) = Gronden(db, klok);
        return db.Contacten.AsNoTracking().Where(c => eigen.Contains(c.TeamId)
            || c.Regels.Any(r => nood.Any(p => p.Id == r.PersoonId)
                || gegeven.Any(w => w.PersoonId == r.PersoonId && c.GeregistreerdOp <= w.Op && (w.VanTeamId == c.TeamId || db.Teamopvolgingen.Any(o => o.TeamId == w.VanTeamId && o.VanTeamId == c.TeamId)))));
    }

    /// <summary>Changes of contacts that came along with something another team gave, made after that: they stay with the team that made them.</summary>
    public static IQueryable<Contactwijziging> NaGeven(JeugdhulpDbContext db, TimeProvider klok)
    {
        var (eigen, nood, gegeven) = Gronden(db, klok);
        return db.Contactwijzigingen.AsNoTracking().Where(x => db.Contacten.Any(c => c.Id == x.ContactId && !eigen.Contains(c.TeamId)
            && !c.Regels.Any(r => nood.Any(p => p.Id == r.PersoonId)
                || gegeven.Any(w => w.PersoonId == r.PersoonId && x.Op <= w.Op && (w.VanTeamId == c.TeamId || db.Teamopvolgingen.Any(o => o.TeamId == w.VanTeamId && o.VanTeamId == c.TeamId))))));
    }

    /// <summary>By what a contact can be read: the own teams, who was opened with noodtoegang, and what was given to the own teams.</summary>
    private static (IQueryable<Guid> Eigen, IQueryable<Persoon> Nood, IQueryable<Teamwissel> Gegeven) Gronden(JeugdhulpDbContext db, TimeProvider klok)
    {
        var eigen = EigenTeams(db, klok.Vandaag());
        return (eigen, db.Personen.Where(Muurblik.MetNood(db, klok.GetUtcNow())), db.Teamwissels.Where(w => eigen.Contains(w.NaarTeamId)));
    }

    /// <summary>The signed-in worker; without teams for anyone who is no consulent or teammanager here.</summary>
    public static async Task<Lezer> LaadAsync(JeugdhulpDbContext db, DateOnly vandaag, CancellationToken ct)
    {
        var account = db.Aanmelding.AccountId;
        if (account is null || !MagLezen(db))
        {
            return new(null, [], Array.Empty<Guid>().ToLookup(id => id), []);
        }

        var plaatsen = (await Plaatsen.Leest(db, vandaag).Where(p => p.AccountId == account).OrderBy(p => p.Team.Naam)
            .Select(p => new { p.MedewerkerId, p.Team.Id, p.Team.Naam, p.Team.GeldigVan, p.Team.GeldigTot, p.Team.OpvolgerId }).ToListAsync(ct)).DistinctBy(p => p.Id).ToList();
        return new(
            plaatsen.FirstOrDefault()?.MedewerkerId,
            [.. plaatsen.Select(p => new Teamkeuze(p.Id, p.Naam))],
            plaatsen.Where(p => p.OpvolgerId is not null && p.GeldigTot <= vandaag).ToLookup(p => p.OpvolgerId!.Value, p => p.Id),
            [.. plaatsen.Where(p => p.GeldigVan <= vandaag && (p.GeldigTot is null || p.GeldigTot > vandaag)).Select(p => new Teamkeuze(p.Id, p.Naam))]);
    }

    /// <summary>The chosen team alone, for what is over: that stays where it was. All teams without a choice, none for a team of someone else.</summary>
    public Guid[] Zelf(Guid? teamId) => teamId is { } team ? [.. TeamIds.Where(id => id == team)] : TeamIds;

    /// <summary>The same with every team that the chosen one took over from, for what is still open.</summary>
    public Guid[] Van(Guid? teamId)
    {
        List<Guid> ids = [.. Zelf(teamId)];
        if (teamId is null)
        {
            return TeamIds;
        }

        for (var i = 0; i < ids.Count; i++)
        {
            ids.AddRange(Opgevolgd[ids[i]]);
        }

        return [.. ids];
    }

    private static bool MagLezen(JeugdhulpDbContext db) => db.Aanmelding.Rollen.Any(r => r is Rol.Consulent or Rol.Teammanager);
}
