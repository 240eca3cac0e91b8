using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain.Levering;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>Finds the way to what findings are about. Works within the transaction of the caller.</summary>
internal sealed class Vindplaatsen(JeugdhulpDbContext db)
{
    public async Task<IReadOnlyDictionary<(Guid? Kandidaat, Guid? Persoon), Vindplaats>> ZoekAsync(IReadOnlyCollection<(Guid? Kandidaat, Guid? Persoon)> gevraagd, CancellationToken ct)
    {
        Guid[] kandidaten = [.. gevraagd.Where(g => g.Kandidaat is not null).Select(g => g.Kandidaat!.Value).Distinct()];
        Guid[] personen = [.. gevraagd.Where(g => g.Persoon is not null).Select(g => g.Persoon!.Value).Distinct()];
        var trajecten = await db.Trajecten.IgnoreQueryFilters([JeugdhulpDbContext.Intrekfilter]).Where(t => kandidaten.Contains(t.Id))
            .Select(t => new { t.Id, t.DossierId, Nummer = (int?)db.Dossiers.Where(d => d.Id == t.DossierId).Select(d => d.Nummer).FirstOrDefault(), Team = db.Teams.Where(m => m.Id == t.TeamId).Select(m => m.Naam).FirstOrDefault() })
            .ToDictionaryAsync(t => t.Id, ct);
        var dossiers = (await db.Dossiers.SelectMany(d => d.Personen.Where(p => personen.Contains(p.PersoonId)).Select(p => new { p.PersoonId, d.Id, d.Nummer, d.Begin, Team = db.Teams.Where(m => m.Id == d.TeamId).Select(m => m.Naam).FirstOrDefault() }))
            .ToListAsync(ct)).GroupBy(d => d.PersoonId).ToDictionary(g => g.Key, g => g.MaxBy(d => (d.Begin, d.Id))!);

        // Without a dossier the team that had the contact is who can mend it.
        var teams = await db.Contactregels.Where(r => kandidaten.Contains(r.Id))
            .Select(r => new { r.Id, Team = db.Teams.Where(m => m.Id == r.TeamId).Select(m => m.Naam).FirstOrDefault() })
            .ToDictionaryAsync(r => r.Id, r => r.Team, ct);
        return gevraagd.Distinct().ToDictionary(g => g, g =>
        {
            var traject = g.Kandidaat is { } k ? trajecten.GetValueOrDefault(k) : null;
            var dossier = g.Persoon is { } p ? dossiers.GetValueOrDefault(p) : null;
            return traject?.DossierId is not null
                ? new Vindplaats(g.Persoon, traject.Id, traject.DossierId, traject.Nummer, traject.Team)
                : new Vindplaats(g.Persoon, traject?.Id, dossier?.Id, dossier?.Nummer, traject?.Team ?? dossier?.Team ?? (g.Kandidaat is { } contact ? teams.GetValueOrDefault(contact) : null));
        });
    }

    /// <summary>The way to what was found, as its ids were kept: each in the order in which it came.</summary>
    public async Task<IReadOnlyList<Vondstregel>> VanAsync(IReadOnlyList<Cbsleveringvondst> vondsten, CancellationToken ct)
    {
        Guid[] bronnen = [.. vondsten.Where(v => v.BronId is not null).Select(v => v.BronId!.Value).Distinct()];
        Guid[] dossiers = [.. vondsten.Where(v => v.DossierId is not null).Select(v => v.DossierId!.Value).Distinct()];
        var trajecten = (await db.Trajecten.IgnoreQueryFilters([JeugdhulpDbContext.Intrekfilter]).Where(t => bronnen.Contains(t.Id)).Select(t => t.Id).ToListAsync(ct)).ToHashSet();
        var contacten = await db.Contactregels.Where(r => bronnen.Contains(r.Id)).Select(r => new { r.Id, r.ContactId }).ToDictionaryAsync(r => r.Id, r => r.ContactId, ct);
        var nummers = await db.Dossiers.Where(d => dossiers.Contains(d.Id)).Select(d => new { d.Id, d.Nummer }).ToDictionaryAsync(d => d.Id, d => d.Nummer, ct);
        var teams = await db.Teams.Select(t => new { t.Id, t.Naam }).ToDictionaryAsync(t => t.Id, t => t.Naam, ct);
        return
        [
            .. vondsten.Select(v => new Vondstregel(
                new(
                    v.PersoonId,
                    v.BronId is { } traject && trajecten.Contains(traject) ? traject : null,
                    v.DossierId,
                    v.DossierId is { } dossier && nummers.TryGetValue(dossier, out var nummer) ? nummer : null,
                    v.TeamId is { } team ? teams.GetValueOrDefault(team) : null,
                    v.BronId is { } contact && contacten.TryGetValue(contact, out var contactId) ? contactId : null),
                v.Code,
                v.Record)),
        ];
    }

    /// <summary>The same for what a record was made from: trajecten, or dossiers in a delivery by dossiers.</summary>
    public async Task<IReadOnlyDictionary<Guid, Vindplaats>> BronnenAsync(Leveringsdefinitie definitie, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        if (definitie is Leveringsdefinitie.Trajecten)
        {
            var plaatsen = await ZoekAsync([.. ids.Select(id => ((Guid?)id, (Guid?)null))], ct);
            return ids.ToDictionary(id => id, id => plaatsen[(id, null)]);
        }

        var gevraagd = ids.ToArray();
        return await db.Dossiers.Where(d => gevraagd.Contains(d.Id))
            .Select(d => new { d.Id, d.Nummer, Team = db.Teams.Where(m => m.Id == d.TeamId).Select(m => m.Naam).FirstOrDefault() })
            .ToDictionaryAsync(d => d.Id, d => new Vindplaats(null, null, d.Id, d.Nummer, d.Team), ct);
    }
}
