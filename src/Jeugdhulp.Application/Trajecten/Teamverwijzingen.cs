using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>A referral with the team that made it.</summary>
internal sealed class Teamverwijzing
{
    public required Doorverwijzing Verwijzing { get; init; }

    /// <summary>Of the contact that it came from, else of the traject as that began; empty when it came from neither.</summary>
    public Guid? TeamId { get; init; }
}

/// <summary>Counts referrals with the team that made them, whoever has them in hand by now. Works within the transaction of the caller.</summary>
internal static class Teamverwijzingen
{
    public static IQueryable<Teamverwijzing> Van(JeugdhulpDbContext db) => db.Doorverwijzingen.AsNoTracking().Select(d => new Teamverwijzing
    {
        Verwijzing = d,
        TeamId = db.Contacten.Where(c => c.Id == d.ContactId).Select(c => (Guid?)c.TeamId).FirstOrDefault() ?? db.Trajecten.Where(t => t.Id == d.TrajectId).Select(t => t.EersteTeamId ?? (Guid?)t.TeamId).FirstOrDefault(),
    });
}
