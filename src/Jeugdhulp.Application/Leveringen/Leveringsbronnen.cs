using System.Runtime.CompilerServices;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Teams;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>Reads what a delivery of the own gemeente is made from. Works within the transaction of the caller.</summary>
internal sealed class Leveringsbronnen(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Jeugdigen at a time, some megabytes of what is known of them.</summary>
    public const int PerDeel = 5_000;

    private readonly Kandidaatbronnen _kandidaten = new(db);
    private readonly Kandidaatpersonen _personen = new(db);
    private readonly Contactbronnen _contacten = new(db);

    /// <summary>What holds for the whole of one half-year.</summary>
    public async Task<Leveringsgrond> OpenAsync(Halfjaar periode, Protocolversie versie, Protocolversies protocollen, CancellationToken ct)
    {
        var (begin, einde) = (periode.Begin, periode.Einde);
        var code = db.Aanmelding.GemeenteCode!;

        // Settings are public, so the gemeente has to be named.
        var versies = await db.Instellingenversies
            .Where(v => v.GemeenteCode == code && v.GeldigVan <= einde && (v.GeldigTot == null || v.GeldigTot > begin))
            .OrderBy(v => v.Nummer)
            .Select(v => new { v.Nummer, v.GeldigTot, v.Instellingen })
            .ToListAsync(ct);
        return new(
            new()
            {
                Periode = periode,
                Versie = versie,
                Versies = protocollen,
                Dag = klok.Vandaag(),
                Gemeentecode = code,
                Kandidaten = [],
                Personen = new Dictionary<Guid, Kandidaatpersoon>(),
                Gemeentecodes = (await db.Gemeenten.Select(g => g.Code).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal),
                InstellingenVanKracht = versies.Exists(v => v.GeldigTot is not { } tot || tot > einde),
            },
            await db.Teams.AnyAsync(t => (t.Taken & Teamtaken.Hulp) == Teamtaken.Hulp && t.GeldigVan <= einde && (t.GeldigTot == null || t.GeldigTot > begin), ct),
            versies.LastOrDefault()?.Instellingen.LevertAanCbs is not false,
            [.. versies.Select(v => v.Nummer)]);
    }

    /// <summary>Everything of one half-year, some jeugdigen at a time, and last what is about nobody who is known.</summary>
    public async IAsyncEnumerable<Leveringsdeel> DelenAsync(Halfjaar periode, Leveringsdefinitie definitie, [EnumeratorCancellation] CancellationToken ct)
    {
        var elders = await ElderGeleverdAsync(periode, ct);
        var leveren = await LeverendeVersiesAsync(ct);
        foreach (var jeugdigen in (await _kandidaten.JeugdigenAsync(periode, definitie, ct)).Chunk(PerDeel))
        {
            var werk = await _contacten.LaadAsync(periode, jeugdigen, elders, leveren, ct);
            var eigen = definitie is Leveringsdefinitie.Trajecten
                ? await _kandidaten.TrajectenAsync(periode, jeugdigen, werk, elders, ct)
                : await _kandidaten.DossiersAsync(periode, jeugdigen, werk, elders, ct);

            // Other work is left out whatever is known of the person, so that is not read.
            var personen = await _personen.LaadAsync([.. eigen.Select(k => k.PersoonId!.Value).Distinct()], periode, ct);
            foreach (var ander in werk.AnderWerk)
            {
                personen.TryAdd(ander.PersoonId!.Value, new() { Id = ander.PersoonId.Value });
            }

            yield return new([.. eigen, .. werk.AnderWerk], personen, werk.MetHulpcontact);
        }

        yield return new((await _contacten.LaadAsync(periode, null, elders, leveren, ct)).AnderWerk, new Dictionary<Guid, Kandidaatpersoon>(), new HashSet<Guid>());
    }

    /// <summary>Versions of the own settings by which own help goes into the delivery.</summary>
    private async Task<HashSet<int>> LeverendeVersiesAsync(CancellationToken ct)
    {
        var code = db.Aanmelding.GemeenteCode!;
        var versies = await db.Instellingenversies.Where(v => v.GemeenteCode == code).Select(v => new { v.Nummer, v.Instellingen }).ToListAsync(ct);
        return [.. versies.Where(v => v.Instellingen.LevertEigenHulp()).Select(v => v.Nummer)];
    }

    /// <summary>Teams whose help another organisation delivers over this half-year (CBS-19).</summary>
    private async Task<HashSet<Guid>> ElderGeleverdAsync(Halfjaar periode, CancellationToken ct)
    {
        var begin = periode.Begin;
        var afspraken = await db.Leverafspraken.Where(a => a.Begin <= begin).Select(a => new { a.TeamId, a.Begin, a.Op, a.Partij }).ToListAsync(ct);
        return [.. afspraken.GroupBy(a => a.TeamId).Where(g => Leverafspraken.PartijOver(g.Select(a => (a.Begin, a.Op, a.Partij)), begin) is not Leverendepartij.Gemeente).Select(g => g.Key)];
    }
}
