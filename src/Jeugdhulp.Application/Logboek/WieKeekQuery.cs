using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Logboek;

/// <summary>What one worker did on one day with what is kept about a person.</summary>
/// <param name="Dag">The day, in the Netherlands.</param>
/// <param name="Naam">Name of the worker; empty when the application itself did it.</param>
/// <param name="Teams">Teams of the worker on that day; empty when there was none.</param>
/// <param name="Wat">Each act once, with how often.</param>
public sealed record Kijkregel(DateOnly Dag, string? Naam, IReadOnlyList<string> Teams, IReadOnlyList<(Handeling Handeling, int Aantal)> Wat);

/// <summary>Who looked at or changed something of a person, newest day first.</summary>
/// <param name="Persoon">The person.</param>
/// <param name="Regels">One line per day and worker.</param>
/// <param name="IsAfgekapt">There is more than fits.</param>
public sealed record Kijklijst(Persoon Persoon, IReadOnlyList<Kijkregel> Regels, bool IsAfgekapt)
{
    /// <summary>Who of another team took noodtoegang, with the reason; newest first.</summary>
    public required IReadOnlyList<Noodtoegang> Noodtoegang { get; init; }
}

/// <summary>Who looked at what of a person, when, and from which team; also to print for the family (PRV-11).</summary>
public sealed class WieKeekQuery(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Most acts that are put together.</summary>
    public const int Handelinggrens = 5_000;

    /// <summary>The list of a year back from today; null when there is no such person here.</summary>
    public async Task<Kijklijst?> LaadAsync(Guid persoonId, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.Personen.AsNoTracking().SingleOrDefaultAsync(p => p.Id == persoonId, ct) is not { } persoon)
        {
            return null;
        }

        var vanaf = klok.GetUtcNow().AddYears(-1);
        var hulpvragen = db.Hulpvragen.Where(h => h.PersoonId == persoonId).Select(h => h.Id);
        var dingen = await db.Contactregels.Where(r => r.PersoonId == persoonId).Select(r => r.ContactId)
            .Union(db.Dossierpersonen.Where(d => d.PersoonId == persoonId).Select(d => d.DossierId))
            .Union(db.Trajecten.Where(t => t.PersoonId == persoonId).Select(t => t.Id))
            .Union(db.Triages.Where(t => hulpvragen.Contains(t.HulpvraagId)).Select(t => t.Id))
            .Union(db.Gezinsleden.Where(l => l.PersoonId == persoonId).Select(l => l.GezinId))
            .Union(db.Gezinsplannen.Where(p => db.Gezinsleden.Any(l => l.PersoonId == persoonId && l.GezinId == p.GezinId)).Select(p => p.Id))
            .Union(hulpvragen)
            .ToListAsync(ct);
        var regels = await db.LogboekOver([persoonId, .. dingen], persoonId).AsNoTracking()
            .Where(l => l.Tijdstip >= vanaf && l.Resultaat == "gelukt")
            .OrderByDescending(l => l.Id)
            .Take(Handelinggrens + 1)
            .Select(l => new { l.Tijdstip, l.AccountId, l.Handeling })
            .ToListAsync(ct);
        var accounts = regels.Select(r => r.AccountId).OfType<Guid>().Distinct().ToArray();
        var namen = await db.Users.Where(a => accounts.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Naam, ct);
        var leden = await (
            from m in db.Medewerkers
            where m.AccountId != null && accounts.Contains(m.AccountId.Value)
            join l in db.Teamleden on m.Id equals l.MedewerkerId
            join t in db.Teams on l.TeamId equals t.Id
            orderby t.Naam
            select new { AccountId = m.AccountId!.Value, l.Van, l.Tot, t.Naam }).ToListAsync(ct);
        var nood = await db.Noodtoegangen.AsNoTracking()
            .Where(n => n.Op >= vanaf && (n.PersoonId == persoonId || db.Persoonkringen.Any(k => k.PersoonId == persoonId && k.LidId == n.PersoonId) || db.Dossierpersonen.Any(d => d.DossierId == n.DossierId && d.PersoonId == persoonId)))
            .OrderByDescending(n => n.Op).ToListAsync(ct);
        await db.LogBekekenAsync(klok, [persoonId], ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(
            persoon,
            [
                .. regels.Take(Handelinggrens)
                    .GroupBy(r => (Dag: DateOnly.FromDateTime(r.Tijdstip.InNederland()), r.AccountId))
                    .Select(g => new Kijkregel(
                        g.Key.Dag,
                        g.Key.AccountId is { } account ? namen.GetValueOrDefault(account) : null,
                        [.. leden.Where(l => l.AccountId == g.Key.AccountId && l.Van <= g.Key.Dag && (l.Tot is null || l.Tot > g.Key.Dag)).Select(l => l.Naam).Distinct()],
                        [.. g.GroupBy(r => r.Handeling).OrderBy(h => h.Key).Select(h => (h.Key, h.Count()))])),
            ],
            regels.Count > Handelinggrens)
        {
            Noodtoegang = nood,
        };
    }
}
