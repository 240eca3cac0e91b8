using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Landelijk;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Naspelen;

/// <summary>What came of classifying every stored contact again.</summary>
/// <param name="Nagespeeld">Lines of contacts that were classified again.</param>
/// <param name="Verschillen">Of those, how many gave another outcome or receipt than is stored.</param>
/// <param name="EersteVerschillen">Ids of the first of them, to look into.</param>
public sealed record Naspeluitslag(long Nagespeeld, long Verschillen, IReadOnlyList<Guid> EersteVerschillen);

/// <summary>
/// Classifies every contact of a gemeente again from its stored facts, under the stored versions of the settings and the norm, and compares it
/// with what is stored. Nothing is written; a difference means that code, facts or settings were changed unseen (ontwerp §3).
/// </summary>
public sealed class Naspeler(JeugdhulpDbContext db)
{
    private const int Deel = 2_000;
    private const int HoogstensGenoemd = 20;

    /// <summary>Plays back all contacts of <paramref name="gemeenteCode"/>; null when that gemeente does not exist.</summary>
    public async Task<Naspeluitslag?> SpeelNaAsync(string gemeenteCode, CancellationToken ct)
    {
        db.Aanmelding.Is(null, string.Empty, gemeenteCode, [], "opdrachtregel");
        if (await db.Gemeenten.Where(g => g.Code == gemeenteCode).Select(g => g.Naam).FirstOrDefaultAsync(ct) is not { } naam)
        {
            return null;
        }

        await using var transactie = await db.BeginGemeenteAsync(ct);
        var versies = await db.Instellingenversies.AsNoTracking().Where(v => v.GemeenteCode == gemeenteCode).ToDictionaryAsync(v => v.Nummer, ct);
        var normen = (await db.NormenAsync(ct)).ToDictionary(n => n.Versie, StringComparer.Ordinal);
        var (nagespeeld, verschillen, laatste, genoemd) = (0L, 0L, Guid.Empty, new List<Guid>());
        while (true)
        {
            var na = laatste;
            var regels = await db.Contactregels.AsNoTracking().Where(r => r.Id > na).OrderBy(r => r.Id).Take(Deel).ToListAsync(ct);
            foreach (var regel in regels.Where(r => !ContactdetailsQuery.Naspelen(r, versies.GetValueOrDefault(r.Instellingenversie ?? 0), normen.GetValueOrDefault(r.Normversie, normen.Values.First()), naam).NaspelenGelijk))
            {
                verschillen++;
                if (genoemd.Count < HoogstensGenoemd)
                {
                    genoemd.Add(regel.Id);
                }
            }

            nagespeeld += regels.Count;
            if (regels.Count < Deel)
            {
                return new(nagespeeld, verschillen, genoemd);
            }

            laatste = regels[^1].Id;
        }
    }
}
