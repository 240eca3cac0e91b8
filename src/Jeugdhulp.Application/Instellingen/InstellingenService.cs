using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain.Instellingen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Instellingen;

/// <summary>Reads the settings of gemeenten; they are public, so that gemeenten can be compared.</summary>
public sealed class InstellingenService(JeugdhulpDbContext db)
{
    /// <summary>The settings of a gemeente in force on a day.</summary>
    /// <returns>Empty for an unknown gemeente; <see cref="LokaleInstellingen.Leeg"/> when none are in force on that day.</returns>
    public async Task<LokaleInstellingen?> VindAsync(string gemeenteCode, DateOnly datum, CancellationToken ct)
    {
        // Anything may come from outside here, also a sign that PostgreSQL cannot hold.
        if (gemeenteCode.Length != 4 || !gemeenteCode.All(char.IsAsciiDigit))
        {
            return null;
        }

        var versie = await db.Instellingenversies.Geldend(gemeenteCode, datum).SingleOrDefaultAsync(ct);
        if (versie is not null)
        {
            return versie.Instellingen;
        }

        return await db.Gemeenten.AnyAsync(g => g.Code == gemeenteCode, ct) ? LokaleInstellingen.Leeg : null;
    }
}

/// <summary>The question which settings hold, asked the same way everywhere.</summary>
internal static class Instellingenvragen
{
    /// <summary>The version of a gemeente in force on a day: one, or none. Settings are readable across gemeenten, so the code is part of the question.</summary>
    public static IQueryable<Instellingenversie> Geldend(this IQueryable<Instellingenversie> versies, string gemeenteCode, DateOnly dag) =>
        versies.AsNoTracking().Where(v => v.GemeenteCode == gemeenteCode && v.GeldigVan <= dag && (v.GeldigTot == null || v.GeldigTot > dag));
}
