using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>Finds the way to what findings are about. Works within the transaction of the caller.</summary>
internal sealed class Vindplaatsen(JeugdhulpDbContext db)
{
    /// <summary>The way to these trajecten. One without a dossier names the one that its jeugdige had then; the team is always that of the dossier.</summary>
    public async Task<IReadOnlyDictionary<Guid, Vindplaats>> TrajectenAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var gevraagd = ids.ToArray();
        var trajecten = await db.Trajecten.IgnoreQueryFilters([JeugdhulpDbContext.Intrekfilter]).Where(t => gevraagd.Contains(t.Id))
            .Select(t => new
            {
                t.Id,
                t.PersoonId,
                t.TeamId,
                t.Aanvang,
                t.Einde,
                Team = db.Teams.Where(m => m.Id == t.TeamId).Select(m => m.Naam).FirstOrDefault(),
                Eigen = db.Dossiers.Where(d => d.Id == t.DossierId).Select(d => new { d.Id, d.Nummer, Team = db.Teams.Where(m => m.Id == d.TeamId).Select(m => m.Naam).FirstOrDefault() }).FirstOrDefault(),
            })
            .ToListAsync(ct);
        var dossiers = await Persoonsdossiers.LaadAsync(db, [.. trajecten.Where(t => t.Eigen is null).Select(t => t.PersoonId).Distinct()], ct);
        return trajecten.ToDictionary(t => t.Id, t =>
        {
            var toen = t.Eigen is null ? dossiers.Van(t.PersoonId, new(t.Aanvang, t.Einde), t.TeamId) : null;
            return t.Eigen is { } eigen
                ? new Vindplaats(t.PersoonId, t.Id, eigen.Id, eigen.Nummer, eigen.Team)
                : new Vindplaats(t.PersoonId, t.Id, toen?.Id, toen?.Nummer, toen?.Team ?? t.Team);
        });
    }

    /// <summary>The way to what was found, as its ids were kept: each in the order in which it came.</summary>
    public async Task<IReadOnlyList<Vondstregel>> VanAsync(IReadOnlyList<Cbsleveringvondst> vondsten, CancellationToken ct)
    {
        Guid[] bronnen = [.. vondsten.Where(v => v.BronId is not null).Select(v => v.BronId!.Value).Distinct()];
        Guid[] dossiers = [.. vondsten.Where(v => v.DossierId is not null).Select(v => v.DossierId!.Value).Distinct()];
        var trajecten = await db.Trajecten.IgnoreQueryFilters([JeugdhulpDbContext.Intrekfilter]).Where(t => bronnen.Contains(t.Id)).Select(t => new { t.Id, t.Aanvang, t.Hulpvorm }).ToDictionaryAsync(t => t.Id, ct);
        var contacten = await db.Contactregels.Where(r => bronnen.Contains(r.Id))
            .Select(r => new { r.Id, r.ContactId, r.Feiten.Datum, Grens = r.Geldend == Uitkomst.Grensgeval, LigtVast = db.Verzegelingen.Any(v => r.Feiten.Datum >= v.Begin && r.Feiten.Datum <= v.Einde) }).ToDictionaryAsync(r => r.Id, ct);
        var afrondingen = await Afrondingplaatsen.LaadAsync(db, [.. vondsten.Where(v => v.PersoonId is not null && (Rondt(v.Code) || VraagtReden(v))).Select(v => v.PersoonId!.Value).Distinct()], ct);
        var redenen = await RedenenAsync([.. vondsten.Where(v => v.PersoonId is not null && VraagtReden(v)).Select(v => v.PersoonId!.Value).Distinct()], ct);
        var gevonden = await db.Dossiers.Where(d => dossiers.Contains(d.Id))
            .Select(d => new { d.Id, d.Nummer, Dicht = d.Einde != null, Meer = d.Personen.Count(p => p.Rol == Dossierrol.OntvangtHulp && p.Tot == null) > 1 })
            .ToDictionaryAsync(d => d.Id, ct);
        var teams = await db.Teams.Select(t => new { t.Id, t.Naam }).ToDictionaryAsync(t => t.Id, t => t.Naam, ct);
        return
        [
            .. vondsten.Select(v =>
            {
                var traject = v.BronId is { } bron ? trajecten.GetValueOrDefault(bron) : null;
                var contact = v.BronId is { } regel ? contacten.GetValueOrDefault(regel) : null;
                var dossier = v.DossierId is { } nummer ? gevonden.GetValueOrDefault(nummer) : null;
                return new Vondstregel(
                    new(
                        v.PersoonId,
                        traject?.Id,
                        v.DossierId,
                        dossier?.Nummer,
                        v.TeamId is { } team ? teams.GetValueOrDefault(team) : null,
                        contact?.ContactId)
                    {
                        Dag = traject?.Aanvang ?? contact?.Datum,
                        Hulpvorm = traject?.Hulpvorm,
                        DossierDicht = dossier is { Dicht: true },
                        MeerOntvangers = dossier is { Meer: true },
                        RedenTrajectId = v.PersoonId is { } wie && VraagtReden(v) && redenen.TryGetValue(wie, out var reden) ? reden : null,
                        GrensregelId = contact is { Grens: true, LigtVast: false } ? contact.Id : null,
                        ContactLigtVast = contact is { LigtVast: true },
                        Afronding = v.PersoonId is { } persoon && (Rondt(v.Code) || VraagtReden(v)) ? afrondingen.Van(persoon, traject?.Aanvang) : null,
                    },
                    v.Code,
                    v.Record);
            }),
        ];
    }

    /// <summary>A check whose findings are mended at the end of the support; a reason is none.</summary>
    private static bool Rondt(string code) => Controles.Alle.Any(c => c.Code == code && c.Waar is Herstelplek.Afronding);

    /// <summary>By dossiers: about the reason for which help ended, that stands at a traject or in a plan.</summary>
    private static bool VraagtReden(Cbsleveringvondst vondst) => vondst.Code is "R21" or "R23" or "R24" && vondst.BronId is { } bron && bron == vondst.DossierId;

    /// <summary>The own traject of each that ended last with a reason.</summary>
    private async Task<Dictionary<Guid, Guid>> RedenenAsync(Guid[] personen, CancellationToken ct) => personen.Length == 0 ? [] :
        (await db.Trajecten.Where(t => personen.Contains(t.PersoonId) && t.Uitvoerder == Uitvoerder.Wijkteam && t.Einde != null && t.RedenEinde != null).Select(t => new { t.Id, t.PersoonId, t.Einde }).ToListAsync(ct))
            .GroupBy(t => t.PersoonId).ToDictionary(g => g.Key, g => g.MaxBy(t => (t.Einde, t.Id))!.Id);

    /// <summary>The way to what a record was made from: trajecten, or dossiers in a delivery by dossiers.</summary>
    public async Task<IReadOnlyDictionary<Guid, Vindplaats>> BronnenAsync(Leveringsdefinitie definitie, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        if (definitie is Leveringsdefinitie.Trajecten)
        {
            return await TrajectenAsync(ids, ct);
        }

        var gevraagd = ids.ToArray();
        return await db.Dossiers.Where(d => gevraagd.Contains(d.Id))
            .Select(d => new { d.Id, d.Nummer, Team = db.Teams.Where(m => m.Id == d.TeamId).Select(m => m.Naam).FirstOrDefault() })
            .ToDictionaryAsync(d => d.Id, d => new Vindplaats(null, null, d.Id, d.Nummer, d.Team), ct);
    }
}
