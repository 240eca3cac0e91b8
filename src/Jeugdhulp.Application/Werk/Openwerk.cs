using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Plannen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Werk;

/// <summary>Kind of thing that is open with a team, or in person with one of its workers.</summary>
public enum Openwerk
{
    Dossier,
    Traject,
    Wachtplek,
    Doorverwijzing,

    /// <summary>Belongs to the worker who made it.</summary>
    Plan,

    /// <summary>Belongs to the worker who did it.</summary>
    Triage,
}

/// <summary>How much of a kind is open.</summary>
public sealed record Openaantal(Openwerk Soort, int Aantal);

/// <summary>A row as the branches of the union give it; of one shape and without empty values, as a union asks.</summary>
internal sealed class Openrij
{
    public int Soort { get; init; }

    public Guid Id { get; init; }

    public Guid PersoonId { get; init; }

    public int Nummer { get; init; }

    public DateOnly Datum { get; init; }

    public Guid TeamId { get; init; }

    public Guid MedewerkerId { get; init; }
}

/// <summary>
/// Who has open work in hand. Work of a team is with the workers of that team, or of the running team that took it over. A plan or a
/// triage is with its worker; of someone who is in no running team it is with the team of a dossier or traject of the household, also
/// of one that is closed: that team knows the family. What is with neither has no owner, and stands on the board of the teammanagers.
/// </summary>
internal sealed class Openwerkvragen(JeugdhulpDbContext db, DateOnly vandaag)
{
    /// <summary>Goes as a parameter: written out it would be a text without a type, which the union cannot read as a key.</summary>
    private readonly Guid _niemand = Guid.Empty;

    /// <summary>Plans that are open and of these teams.</summary>
    public IQueryable<Gezinsplan> Plannen(Guid[] teams)
    {
        var (leden, werkenden, gezinsleden) = (Leden(teams), Werkenden([]), InHanden(Teams(teams)));
        return Open().Where(p => leden.Contains(p.MedewerkerId!.Value)
            || ((p.MedewerkerId == null || !werkenden.Contains(p.MedewerkerId.Value)) && gezinsleden.Any(l => l.GezinId == p.GezinId)));
    }

    /// <summary>Triages of these teams; of open and of closed hulpvragen.</summary>
    public IQueryable<Triage.Hulpvraagtriage> Triages(Guid[] teams)
    {
        var (leden, werkenden, personen) = (Leden(teams), Werkenden([]), Personen(Teams(teams)));
        return db.Triages.AsNoTracking().Where(t => leden.Contains(t.MedewerkerId!.Value)
            || ((t.MedewerkerId == null || !werkenden.Contains(t.MedewerkerId.Value)) && db.Hulpvragen.Any(h => h.Id == t.HulpvraagId && personen.Contains(h.PersoonId))));
    }

    /// <summary>What nobody of a running team has in hand.</summary>
    public IQueryable<Openrij> ZonderEigenaar(Openwerk soort) => Van(soort, Onbemand(), [], null);

    /// <summary>Teams that nobody of a running team works for or took over.</summary>
    public IQueryable<Guid> Onbemand()
    {
        var bemand = Bemand([]);
        return db.Teams.Where(t => !bemand.Contains(t.Id)).Select(t => t.Id);
    }

    /// <summary>What nobody would have in hand any more without these teams.</summary>
    public IQueryable<Openrij> HangtAan(Openwerk soort, Guid[] teams) =>
        Van(soort, Teams(teams), teams, Plaatsen.Op(db, vandaag).Where(p => teams.Contains(p.Team.Id)).Select(p => p.MedewerkerId));

    /// <param name="soort">Kind.</param>
    /// <param name="raakt">The teams that have nobody.</param>
    /// <param name="zonder">The teams that are thought away.</param>
    /// <param name="alleenVan">Only what is with these workers in person; null for all.</param>
    private IQueryable<Openrij> Van(Openwerk soort, IQueryable<Guid> raakt, Guid[] zonder, IQueryable<Guid>? alleenVan) => soort switch
    {
        Openwerk.Dossier => db.Dossiers.AsNoTracking().Where(d => d.Einde == null && raakt.Contains(d.TeamId)).Select(d => new Openrij
        {
            Soort = (int)Openwerk.Dossier,
            Id = d.Id,
            PersoonId = d.Personen.Where(p => p.Rol == Dossierrol.OntvangtHulp && p.Tot == null).OrderBy(p => p.Van).ThenBy(p => p.PersoonId).Select(p => p.PersoonId).FirstOrDefault(),
            Nummer = d.Nummer,
            Datum = d.Begin,
            TeamId = d.TeamId,
            MedewerkerId = _niemand,
        }),
        Openwerk.Traject => db.Trajecten.AsNoTracking().Where(t => t.Einde == null && raakt.Contains(t.TeamId)).Select(t => new Openrij
        {
            Soort = (int)Openwerk.Traject,
            Id = t.Id,
            PersoonId = t.PersoonId,
            Nummer = 0,
            Datum = t.Aanvang,
            TeamId = t.TeamId,
            MedewerkerId = _niemand,
        }),
        Openwerk.Wachtplek => db.Wachtenden.AsNoTracking().Where(w => w.EindeOp == null && raakt.Contains(w.TeamId)).Select(w => new Openrij
        {
            Soort = (int)Openwerk.Wachtplek,
            Id = w.Id,
            PersoonId = w.PersoonId,
            Nummer = 0,
            Datum = w.AangemeldOp,
            TeamId = w.TeamId,
            MedewerkerId = _niemand,
        }),
        Openwerk.Doorverwijzing => Verwijzingen(raakt),
        Openwerk.Plan => Plannen(zonder, alleenVan),
        Openwerk.Triage => Triages(zonder, alleenVan),
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    /// <summary>One that came from a contact of one team and a traject of another is in hand while one of the two is.</summary>
    private IQueryable<Openrij> Verwijzingen(IQueryable<Guid> raakt) =>
        from d in db.Doorverwijzingen.AsNoTracking()
        where d.PersoonId != null && d.GestartOp == null && d.BeeindigdOp == null
        let bij = d.TeamId ?? db.Contacten.Where(c => c.Id == d.ContactId).Select(c => (Guid?)c.TeamId).FirstOrDefault() ?? db.Trajecten.Where(t => t.Id == d.TrajectId).Select(t => (Guid?)t.TeamId).FirstOrDefault()
        where raakt.Contains(bij!.Value) && (d.TeamId != null || d.ContactId == null || !db.Trajecten.Any(t => t.Id == d.TrajectId && !raakt.Contains(t.TeamId)))
        select new Openrij { Soort = (int)Openwerk.Doorverwijzing, Id = d.Id, PersoonId = d.PersoonId!.Value, Nummer = 0, Datum = d.Datum, TeamId = bij!.Value, MedewerkerId = _niemand };

    private IQueryable<Openrij> Plannen(Guid[] zonder, IQueryable<Guid>? alleenVan)
    {
        var (werkenden, gezinsleden) = (Werkenden(zonder), InHanden(Bemand(zonder)));
        var plannen = Open().Where(p => (p.MedewerkerId == null || !werkenden.Contains(p.MedewerkerId.Value)) && !gezinsleden.Any(l => l.GezinId == p.GezinId));
        return from p in alleenVan is null ? plannen : plannen.Where(p => alleenVan.Contains(p.MedewerkerId!.Value))
               join g in db.Gezinnen on new { p.GemeenteCode, Id = p.GezinId } equals new { g.GemeenteCode, g.Id }
               select new Openrij { Soort = (int)Openwerk.Plan, Id = p.Id, PersoonId = _niemand, Nummer = g.Nummer, Datum = p.BegonnenOp, TeamId = _niemand, MedewerkerId = p.MedewerkerId ?? _niemand };
    }

    private IQueryable<Openrij> Triages(Guid[] zonder, IQueryable<Guid>? alleenVan)
    {
        var (werkenden, personen) = (Werkenden(zonder), Personen(Bemand(zonder)));
        var triages = db.Triages.AsNoTracking().Where(t => t.AnalyseKlaarOp == null && (t.MedewerkerId == null || !werkenden.Contains(t.MedewerkerId.Value)));
        return from t in alleenVan is null ? triages : triages.Where(t => alleenVan.Contains(t.MedewerkerId!.Value))
               join h in db.Hulpvragen on new { t.GemeenteCode, Id = t.HulpvraagId } equals new { h.GemeenteCode, h.Id }
               where h.Gesloten == null && !personen.Contains(h.PersoonId)
               select new Openrij { Soort = (int)Openwerk.Triage, Id = h.Id, PersoonId = h.PersoonId, Nummer = 0, Datum = t.Uiterlijk, TeamId = _niemand, MedewerkerId = t.MedewerkerId ?? _niemand };
    }

    private IQueryable<Gezinsplan> Open() => db.Gezinsplannen.AsNoTracking().Where(p => p.Stand != Planstand.Afgesloten);

    private IQueryable<Guid> Teams(Guid[] teams) => db.Teams.Where(t => teams.Contains(t.Id)).Select(t => t.Id);

    /// <summary>Of an ended team too: who was in it and still is, sees what was made there.</summary>
    private IQueryable<Guid> Leden(Guid[] teams) => Plaatsen.Lid(db, vandaag).Where(p => teams.Contains(p.Team.Id)).Select(p => p.MedewerkerId);

    private IQueryable<Guid> Werkenden(Guid[] zonder) => Plaatsen.Op(db, vandaag).Where(p => !zonder.Contains(p.Team.Id)).Select(p => p.MedewerkerId);

    /// <summary>Teams that run with at least one worker, and those they took over from.</summary>
    private IQueryable<Guid> Bemand(Guid[] zonder) =>
        from plaats in Plaatsen.Op(db, vandaag)
        where !zonder.Contains(plaats.Team.Id)
        join opvolging in db.Teamopvolgingen on new { plaats.Team.GemeenteCode, TeamId = plaats.Team.Id } equals new { opvolging.GemeenteCode, opvolging.TeamId }
        where opvolging.Sinds <= vandaag
        select opvolging.VanTeamId;

    /// <summary>Members of a household who have or had a dossier or traject with one of these teams.</summary>
    private IQueryable<Gezinslid> InHanden(IQueryable<Guid> teams) => db.Gezinsleden.Where(l => l.Tot == null
        && (db.Trajecten.Any(t => t.PersoonId == l.PersoonId && teams.Contains(t.TeamId))
            || db.Dossiers.Any(d => teams.Contains(d.TeamId) && d.Personen.Any(p => p.PersoonId == l.PersoonId))));

    /// <summary>Who has or had such a dossier or traject, or lives with someone who did.</summary>
    private IQueryable<Guid> Personen(IQueryable<Guid> teams)
    {
        var leden = InHanden(teams);
        return db.Personen
            .Where(x => db.Trajecten.Any(t => t.PersoonId == x.Id && teams.Contains(t.TeamId))
                || db.Dossiers.Any(d => teams.Contains(d.TeamId) && d.Personen.Any(p => p.PersoonId == x.Id))
                || db.Gezinsleden.Any(l => l.PersoonId == x.Id && l.Tot == null && leden.Any(b => b.GezinId == l.GezinId)))
            .Select(x => x.Id);
    }
}
