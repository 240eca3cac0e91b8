using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Leren;
using Jeugdhulp.Domain.Teams;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leren;

/// <summary>What gives the casussen their class on a day.</summary>
/// <param name="Dag">The day.</param>
/// <param name="Versie">Number of the settings; empty when none were in force.</param>
/// <param name="Instellingen">The settings.</param>
/// <param name="Norm">The national norm of the day.</param>
/// <param name="Taken">Tasks that the teams of the gemeente have together.</param>
public sealed record Leerregels(DateOnly Dag, int? Versie, LokaleInstellingen Instellingen, Norm Norm, Teamtaken Taken)
{
    public Classificatie Classificeer(Casusherkomst herkomst, Contactfeiten feiten) =>
        Classificator.BepaalMetSpoor(feiten.In(herkomst, Taken), Instellingen, Norm);
}

/// <summary>Questions of this room, asked the same way everywhere; each within the transaction of the caller.</summary>
internal static class Lerenvragen
{
    public static async Task<Leerregels> LeerregelsAsync(this JeugdhulpDbContext db, DateOnly dag, CancellationToken ct)
    {
        var code = db.Aanmelding.GemeenteCode!;
        var versies = db.Instellingenversies.Geldend(code, dag);
        var normen = db.Normversies.Geldend(dag);
        var (versie, norm) = await db.Gemeenten.Where(g => g.Code == code).Select(_ => new ValueTuple<Instellingenversie?, Norm>(versies.FirstOrDefault(), normen.First())).SingleAsync(ct);
        return new(dag, versie?.Nummer, versie?.Instellingen ?? LokaleInstellingen.Leeg, norm, (await db.Teams.AsNoTracking().ToListAsync(ct)).Taken(dag));
    }

    /// <summary>The worker of the account; empty when it is linked to none.</summary>
    public static Task<Guid?> EigenMedewerkerAsync(this JeugdhulpDbContext db, CancellationToken ct)
    {
        var account = db.Aanmelding.AccountId;
        return db.Medewerkers.Where(m => m.AccountId == account).Select(m => (Guid?)m.Id).SingleOrDefaultAsync(ct);
    }

    /// <summary>
    /// Casussen whose class this worker may not see: they are in a round that is not over, and the worker did not finish with
    /// them. Who sets up a round is a worker too when the roles say so.
    /// </summary>
    public static IQueryable<Guid> Blind(this JeugdhulpDbContext db, Guid? medewerker, DateOnly vandaag) =>
        from c in db.Rondecasussen
        join r in db.Rondes on c.RondeId equals r.Id
        where medewerker != null && r.Tot >= vandaag
            && !db.Antwoorden.Any(a => a.RondeId == c.RondeId && a.CasusId == c.CasusId && a.MedewerkerId == medewerker && a.GezienOp != null)
        select c.CasusId;

    /// <summary>Workers of this account who registered no contact yet and did not do the instruction: at most one.</summary>
    public static IQueryable<Medewerker> ZonderInstructie(this JeugdhulpDbContext db)
    {
        var account = db.Aanmelding.AccountId;
        return db.Medewerkers.Where(m => m.AccountId == account
            && !db.Instructieafrondingen.Any(i => i.MedewerkerId == m.Id)
            && !db.Contacten.Any(c => c.MedewerkerId == m.Id));
    }

    /// <summary>Tasks that the teams have together on a day.</summary>
    public static Teamtaken Taken(this IEnumerable<Team> teams, DateOnly dag) => teams
        .Where(t => t.GeldigVan <= dag && (t.GeldigTot is not { } tot || tot > dag))
        .Aggregate(Teamtaken.Geen, (samen, t) => samen | t.Taken);
}
