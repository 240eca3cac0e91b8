using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Plannen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Plannen;

/// <summary>Who coordinates in a plan: whoever steers the household, which is kept in one place (GEZ-03).</summary>
internal static class Planregie
{
    /// <summary>Under this name the history of a plan keeps who coordinates.</summary>
    public const string Historieveld = "Wie stemt af";

    /// <summary>Who steers the household now; null when nobody laid that down.</summary>
    public static Task<Regieregel?> LeesAsync(JeugdhulpDbContext db, Guid gezinId, CancellationToken ct) =>
        db.Gezinsregies.AsNoTracking().Where(r => r.GezinId == gezinId && r.Tot == null)
            .Select(r => new Regieregel(r, db.Medewerkers.Where(m => m.Id == r.MedewerkerId).Select(m => m.Naam).FirstOrDefault())).SingleOrDefaultAsync(ct);

    /// <summary>Who coordinates, by name; what the plan says counts only where nobody laid down who steers.</summary>
    public static string? StemtAf(Regieregel? regie, string? plan) =>
        regie is null ? plan : regie.Medewerker ?? regie.Regie.AnderePartij ?? (regie.Regie.Soort is Regiesoort.OuderVoertRegie ? "het gezin zelf" : null);

    /// <summary>The plan with who coordinates by now; a name in it stays where the household has none. That there are more parties follows from the help that runs too.</summary>
    public static Plangegevens Vul(Plangegevens gegevens, Regieregel? regie, bool meerPartijen) =>
        gegevens with { Coordinator = StemtAf(regie, gegevens.Coordinator) ?? gegevens.Coordinator, MeerderePartijen = gegevens.MeerderePartijen || meerPartijen };
}
