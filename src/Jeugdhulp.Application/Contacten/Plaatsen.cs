using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Gemeenten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Contacten;

/// <summary>A team a worker belongs to on a day.</summary>
internal sealed record Plaats
{
    /// <summary>Account of the worker; empty for a worker who cannot sign in.</summary>
    public required Guid? AccountId { get; init; }

    public required Guid MedewerkerId { get; init; }

    public required string Medewerkernaam { get; init; }

    public required Team Team { get; init; }
}

/// <summary>Who belongs to which team on a day: for registering and changing a date, and for reading what is there.</summary>
internal static class Plaatsen
{
    /// <summary>Both the membership and the team itself hold on that day; the last day of either is not part of it.</summary>
    public static IQueryable<Plaats> Op(JeugdhulpDbContext db, DateOnly dag) =>
        Lid(db, dag).Where(p => p.Team.GeldigVan <= dag && (p.Team.GeldigTot == null || p.Team.GeldigTot > dag));

    /// <summary>
    /// The teams whose work someone has in hand on that day: those of <see cref="Lid"/> and all that they took over from. Who belongs
    /// to a team and to the one that follows on it, is here twice for the first.
    /// </summary>
    public static IQueryable<Plaats> Leest(JeugdhulpDbContext db, DateOnly dag) =>
        from plaats in Lid(db, dag)
        join opvolging in db.Teamopvolgingen on new { plaats.Team.GemeenteCode, TeamId = plaats.Team.Id } equals new { opvolging.GemeenteCode, opvolging.TeamId }
        where opvolging.Sinds <= dag
        join team in db.Teams on new { opvolging.GemeenteCode, Id = opvolging.VanTeamId } equals new { team.GemeenteCode, team.Id }
        select new Plaats { AccountId = plaats.AccountId, MedewerkerId = plaats.MedewerkerId, Medewerkernaam = plaats.Medewerkernaam, Team = team };

    /// <summary>
    /// The membership holds on that day, whether the team still works or not: the contacts of a team that ended stay in the
    /// hands of its members, or nobody could mend them or decide on a proposal about them.
    /// </summary>
    public static IQueryable<Plaats> Lid(JeugdhulpDbContext db, DateOnly dag) =>
        from medewerker in db.Medewerkers.AsNoTracking()
        join lid in db.Teamleden on new { medewerker.GemeenteCode, MedewerkerId = medewerker.Id } equals new { lid.GemeenteCode, lid.MedewerkerId }
        where lid.Van <= dag && (lid.Tot == null || lid.Tot > dag)
        join team in db.Teams on new { lid.GemeenteCode, Id = lid.TeamId } equals new { team.GemeenteCode, team.Id }
        select new Plaats { AccountId = medewerker.AccountId, MedewerkerId = medewerker.Id, Medewerkernaam = medewerker.Naam, Team = team };
}
