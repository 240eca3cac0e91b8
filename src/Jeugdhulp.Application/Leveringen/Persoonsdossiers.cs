using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Levering;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>A time in which someone received help within a dossier.</summary>
/// <param name="PersoonId">Who received it.</param>
/// <param name="Id">The dossier.</param>
/// <param name="Nummer">Its number that can be said aloud.</param>
/// <param name="TeamId">The team that has it.</param>
/// <param name="Team">What that team is called.</param>
/// <param name="Tijd">When.</param>
internal sealed record Persoonsdossier(Guid PersoonId, Guid Id, int Nummer, Guid TeamId, string? Team, Hulptijd Tijd);

/// <summary>
/// The dossier of help that names none: one in which that person received help then. One of another time, or in which they were somebody
/// else's parent or neighbour, would send whoever mends it to a team that knows nothing of it.
/// </summary>
internal sealed class Persoonsdossiers(ILookup<Guid, Persoonsdossier> dossiers)
{
    /// <summary>Reads all of these persons. Works within the transaction of the caller.</summary>
    public static async Task<Persoonsdossiers> LaadAsync(JeugdhulpDbContext db, Guid[] personen, CancellationToken ct) => new((await db.Dossiers
        .SelectMany(d => d.Personen.Where(p => personen.Contains(p.PersoonId) && p.Rol == Dossierrol.OntvangtHulp)
            .Select(p => new { p.PersoonId, d.Id, d.Nummer, d.TeamId, Team = db.Teams.Where(m => m.Id == d.TeamId).Select(m => m.Naam).FirstOrDefault(), p.Van, p.Tot }))
        .ToListAsync(ct)).ToLookup(d => d.PersoonId, d => new Persoonsdossier(d.PersoonId, d.Id, d.Nummer, d.TeamId, d.Team, new(d.Van, d.Tot))));

    /// <summary>The one of these days; of more than one that of the team that helped, and else the newest.</summary>
    /// <param name="persoon">Of whom; empty when nobody is known.</param>
    /// <param name="dagen">When there was help.</param>
    /// <param name="team">Who helped; empty when that is not known.</param>
    public Persoonsdossier? Van(Guid? persoon, Hulptijd dagen, Guid? team) => persoon is not { } wie ? null : dossiers[wie]
        .Where(d => !(d.Tijd.TotEnMet < dagen.Van) && !(d.Tijd.Van > dagen.TotEnMet))
        .MaxBy(d => (d.TeamId == team, d.Tijd.Van, d.Id));
}
