using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>Reads what may become a record. Works within the transaction of the caller.</summary>
internal sealed class Kandidaatbronnen(JeugdhulpDbContext db)
{
    private readonly Aanvangsdagen _aanvangen = new(db);

    private Dictionary<Guid, Guid>? _samengevoegd;

    /// <summary>Of whom there is a traject, a dossier or a contact in a half-year.</summary>
    public async Task<IReadOnlyList<Guid>> JeugdigenAsync(Halfjaar periode, Leveringsdefinitie definitie, CancellationToken ct)
    {
        var (begin, einde) = (periode.Begin, periode.Einde);
        var eigen = definitie is Leveringsdefinitie.Trajecten
            ? Trajecten(periode).Select(t => t.PersoonId)
            : Dossiers(periode).SelectMany(d => d.Personen.Where(p => p.Rol == Dossierrol.OntvangtHulp).Select(p => p.PersoonId));
        var personen = await eigen
            .Union(db.Contactregels.Where(r => r.PersoonId != null && r.Feiten.Datum >= begin && r.Feiten.Datum <= einde).Select(r => r.PersoonId!.Value))
            .ToListAsync(ct);
        var blijvers = await SamengevoegdAsync(ct);
        return [.. personen.Select(p => Blijver(blijvers, p)).Distinct().Order()];
    }

    /// <summary>Trajecten of a half-year, with those before them: of one plan, or one overlapping the next, they are one record (§3.3).</summary>
    public async Task<IReadOnlyList<Kandidaat>> TrajectenAsync(Halfjaar periode, Guid[] jeugdigen, Contactwerk werk, IReadOnlySet<Guid> elders, CancellationToken ct)
    {
        var einde = periode.Einde;
        var begin = periode.Begin;
        var trajecten = await Trajecten(periode).Concat(Voorheen(periode)).AsNoTracking().Where(t => jeugdigen.Contains(t.PersoonId)).OrderBy(t => t.Id).ToListAsync(ct);
        var dossiers = await DossiersAsync(trajecten, ct);
        var laatste = await LaatsteContactAsync(
            db.Contactregels.Where(r => jeugdigen.Contains(r.PersoonId!.Value) && db.Trajecten.Any(t => t.PersoonId == r.PersoonId && t.Aanvang <= einde && (t.Einde == null || t.Einde > einde))), einde, ct);
        var begonnen = await _aanvangen.LaadAsync(periode, trajecten, werk, ct);
        var metingen = await MetingenAsync(trajecten, einde, ct);
        var teams = await Teamverleden.VanTrajectenAsync(db, [.. trajecten.Select(t => t.Id)], ct);
        return trajecten.ConvertAll(t =>
        {
            var dossier = t.DossierId is { } id ? dossiers.GetValueOrDefault(id) : null;
            return new Kandidaat
            {
                Id = t.Id,
                PersoonId = t.PersoonId,
                PlanId = t.HulpvraagId,
                Norm = Norm(t.PersoonId, new(t.Aanvang, t.Einde), werk),
                Uitvoerder = t.Uitvoerder,
                Bekostiging = t.Bekostiging,
                ElderGeleverd = elders.Contains(teams.Van(t.Id, t.EersteTeamId ?? t.TeamId, t.Einde < einde ? t.Einde.Value : einde)),
                Rol = Rol(dossier, t),
                DossierTelt = dossier is null || t.Aanvang < dossier.Begin || Telt(dossier, t.Aanvang, t.Einde < einde ? t.Einde.Value : einde),
                DossierTeltNietMeer = dossier?.Begin <= einde && !(t.Einde <= einde) && !Telt(dossier, einde, einde),
                Ingetrokken = t.IngetrokkenOp is not null,
                Voorheen = t.Einde < begin,
                Hulpvorm = t.Hulpvorm,
                Verwijzer = t.DirecteVerwijzer,
                Crisis = t.Crisis,
                Aanvang = t.Aanvang,
                Einde = t.Einde,
                Reden = t.RedenEinde,
                Metingen = metingen.GetValueOrDefault(t.Id) ?? [],
                EchteAanvang = begonnen.GetValueOrDefault(t.Id).Dag,
                ZonderHulpcontact = begonnen.GetValueOrDefault(t.Id).ZonderHulp,
                LaatsteContact = laatste.TryGetValue(t.PersoonId, out var contact) ? contact : null,
            };
        });
    }

    /// <summary>
    /// Dossiers of a half-year as the proposed definition counts them (lens D): whoever receives help in a dossier that counts, once for
    /// each time that this lasted. It ends with the dossier, with the role and with a status that does not count. Earlier times come along:
    /// one that overlaps the next is one record with it (§3.3), in this half-year as in the one before.
    /// </summary>
    public async Task<IReadOnlyList<Kandidaat>> DossiersAsync(Halfjaar periode, Guid[] jeugdigen, Contactwerk werk, IReadOnlySet<Guid> elders, CancellationToken ct)
    {
        var einde = periode.Einde;
        var hier = jeugdigen.ToHashSet();
        var begin = periode.Begin;
        var blijvers = await SamengevoegdAsync(ct);
        Guid[] rijen = [.. jeugdigen, .. blijvers.Keys.Where(p => hier.Contains(Blijver(blijvers, p)))];
        var nu = Dossiers(periode).Where(d => d.Personen.Any(p => p.Rol == Dossierrol.OntvangtHulp && rijen.Contains(p.PersoonId)));
        var toen = db.Dossiers.Where(d => d.Wet == Wet.Jeugd && d.Einde < begin
            && d.Personen.Any(p => p.Rol == Dossierrol.OntvangtHulp && rijen.Contains(p.PersoonId) && nu.Any(n => n.Personen.Any(q => q.Rol == Dossierrol.OntvangtHulp && q.PersoonId == p.PersoonId))));
        List<Leveringsdossier> dossiers = [.. await LeesAsync(nu, ct), .. await LeesAsync(toen, ct)];
        var laatste = await LaatsteContactAsync(
            db.Contactregels.Where(r => jeugdigen.Contains(r.PersoonId!.Value) && db.Dossierpersonen.Any(p => p.PersoonId == r.PersoonId && p.Rol == Dossierrol.OntvangtHulp && (p.Tot == null || p.Tot > einde))), einde, ct);
        var redenen = await new Eindredenen(db).LaadAsync(jeugdigen, einde, ct);
        var teams = await Teamverleden.VanDossiersAsync(db, [.. dossiers.Select(d => d.Id)], ct);
        List<Kandidaat> kandidaten = [];
        foreach (var dossier in dossiers.OrderBy(d => d.Id))
        {
            foreach (var persoon in dossier.Rollen.Where(r => r.Rol is Dossierrol.OntvangtHulp && hier.Contains(r.PersoonId)).GroupBy(r => r.PersoonId, r => r.Tijd).OrderBy(g => g.Key))
            {
                var tijden = Hulptijden.Bereken(persoon, dossier.Tellend).Where(t => t.Van <= einde).ToList();
                kandidaten.AddRange(tijden.Select(t => Maak(persoon.Key, t)));
                if (!tijden.Exists(t => t.Raakt(periode)))
                {
                    kandidaten.AddRange(persoon.Where(t => t.Raakt(periode)).Take(1).Select(t => Maak(persoon.Key, t) with { DossierTelt = false }));
                }
            }

            Kandidaat Maak(Guid persoonId, Hulptijd tijd)
            {
                var reden = tijd.TotEnMet is null ? null : tijd.TotEnMet == dossier.Einde ? dossier.RedenEinde : redenen.Van(persoonId, tijd) ?? dossier.RedenEinde;
                return new()
                {
                    Id = dossier.Id,
                    PersoonId = persoonId,
                    Norm = Norm(persoonId, tijd, werk),
                    ElderGeleverd = elders.Contains(teams.Van(dossier.Id, dossier.EersteTeamId, tijd.TotEnMet < einde ? tijd.TotEnMet.Value : einde)),
                    Hulpvorm = Hulpvormen.DoorWijkteam,
                    Verwijzercode = dossier.Verwijzer,
                    Crisis = dossier.Crisis,
                    Voorheen = tijd.TotEnMet < begin,
                    Aanvang = tijd.Van,
                    Einde = tijd.TotEnMet,
                    Reden = tijd.TotEnMet is null ? null : reden ?? Eindredenen.VolgensPlan,
                    RedenAangenomen = tijd.TotEnMet is not null && reden is null,
                    LaatsteContact = laatste.TryGetValue(persoonId, out var contact) ? contact : null,
                };
            }
        }

        return kandidaten;
    }

    private IQueryable<Traject> Trajecten(Halfjaar periode)
    {
        var (begin, einde) = (periode.Begin, periode.Einde);
        return db.Trajecten.IgnoreQueryFilters([JeugdhulpDbContext.Intrekfilter])
            .Where(t => t.Aanvang <= einde && (t.Einde == null || t.Einde >= begin));
    }

    /// <summary>Own help of one form that ended before the half-year, of who has such help in it.</summary>
    private IQueryable<Traject> Voorheen(Halfjaar periode)
    {
        var (begin, einde) = (periode.Begin, periode.Einde);
        return db.Trajecten.IgnoreQueryFilters([JeugdhulpDbContext.Intrekfilter])
            .Where(t => t.Einde < begin && t.IngetrokkenOp == null && t.Uitvoerder == Uitvoerder.Wijkteam
                && db.Trajecten.Any(a => a.PersoonId == t.PersoonId && a.Hulpvorm == t.Hulpvorm && a.Aanvang <= einde && (a.Einde == null || a.Einde >= begin)));
    }

    private IQueryable<Dossier> Dossiers(Halfjaar periode)
    {
        var (begin, einde) = (periode.Begin, periode.Einde);
        return db.Dossiers.Where(d => d.Wet == Wet.Jeugd && d.Begin <= einde && (d.Einde == null || d.Einde >= begin));
    }

    /// <summary>The status of a dossier counted on one of these days.</summary>
    private static bool Telt(Leveringsdossier dossier, DateOnly van, DateOnly totEnMet) => dossier.Tellend.Exists(s => s.Van <= totEnMet && !(s.TotEnMet < van));

    /// <summary>What the jeugdige was in the dossier while the traject ran: who received help on one of its days received help, whatever they became later.</summary>
    private static Dossierrol Rol(Leveringsdossier? dossier, Traject traject)
    {
        var rollen = dossier?.Rollen.Where(r => r.PersoonId == traject.PersoonId).ToList() ?? [];
        var toen = rollen.FindAll(r => !(r.Tijd.Van > traject.Einde) && !(r.Tijd.TotEnMet < traject.Aanvang));
        return rollen.Count == 0 || toen.Exists(r => r.Rol is Dossierrol.OntvangtHulp) ? Dossierrol.OntvangtHulp : (toen.Count > 0 ? toen : rollen)[^1].Rol;
    }

    /// <summary>What the norm says of the contacts with help in a time of help: help as soon as one is.</summary>
    private static Uitkomst? Norm(Guid persoonId, Hulptijd tijd, Contactwerk werk)
    {
        var normen = werk.Hulp.GetValueOrDefault(persoonId)?.Where(h => h.Datum >= tijd.Van && !(h.Datum > tijd.TotEnMet)).Select(h => h.Norm).ToList() ?? [];
        return normen.Count == 0 ? null
            : normen.Contains(Uitkomst.Jeugdhulp) ? Uitkomst.Jeugdhulp
            : normen.Contains(Uitkomst.Grensgeval) ? Uitkomst.Grensgeval
            : normen.GroupBy(n => n).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key;
    }

    private async Task<Dictionary<Guid, Leveringsdossier>> DossiersAsync(List<Traject> trajecten, CancellationToken ct)
    {
        var ids = trajecten.Where(t => t.DossierId is not null).Select(t => t.DossierId!.Value).Distinct().ToArray();
        return (await LeesAsync(db.Dossiers.Where(d => ids.Contains(d.Id)), ct)).ToDictionary(d => d.Id);
    }

    private async Task<List<Leveringsdossier>> LeesAsync(IQueryable<Dossier> dossiers, CancellationToken ct)
    {
        var telregels = await db.TelregelsAsync(ct);
        var gelezen = await dossiers.AsNoTracking()
            .Select(d => new
            {
                d.Id,
                d.Begin,
                EersteTeamId = d.EersteTeamId ?? d.TeamId,
                d.Verwijzer,
                d.Crisis,
                d.Einde,
                d.RedenEinde,
                IsVanEenDag = d.Begin == d.Einde,
                Statussen = d.Statussen.Select(s => new Statustijd(s.Status, s.Van, s.Tot)).ToList(),
                Personen = d.Personen.OrderBy(p => p.Nummer).Select(p => new { p.PersoonId, p.Rol, p.Van, p.Tot }).ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(ct);

        // In a dossier of two who turned out to be one, the row of who vanished stayed behind: what it says is said of who stays.
        var blijvers = await SamengevoegdAsync(ct);
        return gelezen.ConvertAll(d => new Leveringsdossier(
            d.Id, d.Begin, d.EersteTeamId, d.Verwijzer, d.Crisis, d.Einde, d.RedenEinde,
            [.. telregels.Geteld(d.Statussen, d.IsVanEenDag).Select(t => new Hulptijd(t.Van, t.TotEnMet))],
            d.Personen.ConvertAll(p => (Blijver(blijvers, p.PersoonId), p.Rol, new Hulptijd(p.Van, p.Tot)))));
    }

    private async Task<Dictionary<Guid, Guid>> SamengevoegdAsync(CancellationToken ct) =>
        _samengevoegd ??= await db.Samengevoegden.ToDictionaryAsync(s => s.PersoonId, s => s.BlijftId, ct);

    private static Guid Blijver(Dictionary<Guid, Guid> samengevoegd, Guid persoon) => samengevoegd.GetValueOrDefault(persoon, persoon);

    /// <summary>The last contact up to the end of the period, of whoever's help runs on after it.</summary>
    private static Task<Dictionary<Guid, DateOnly>> LaatsteContactAsync(IQueryable<Contactregel> contacten, DateOnly einde, CancellationToken ct) => contacten.Meetellend()
        .Where(r => r.PersoonId != null && r.Feiten.Datum <= einde)
        .GroupBy(r => r.PersoonId!.Value)
        .Select(g => new { g.Key, Laatste = g.Max(r => r.Feiten.Datum) })
        .ToDictionaryAsync(g => g.Key, g => g.Laatste, ct);

    /// <summary>What informants said, with the own traject that began last before they said it.</summary>
    private async Task<Dictionary<Guid, List<Kandidaatmeting>>> MetingenAsync(List<Traject> trajecten, DateOnly einde, CancellationToken ct)
    {
        var eigen = trajecten.Where(t => t.Uitvoerder is Uitvoerder.Wijkteam && t.IngetrokkenOp is null).ToLookup(t => t.PersoonId);
        var ids = eigen.Select(g => g.Key).ToArray();
        var gezegd = await db.Afrondingen.AsNoTracking()
            .Where(a => ids.Contains(a.PersoonId) && a.Datum <= einde)
            .SelectMany(a => a.Metingen.Select(m => new { a.PersoonId, a.Datum, a.Op, a.Id, m.Informant, m.Tevredenheid, m.ZonderHulpVerder }))
            .ToListAsync(ct);
        return gezegd
            .OrderBy(m => m.Datum).ThenBy(m => m.Op).ThenBy(m => m.Id).ThenBy(m => m.Informant, StringComparer.Ordinal)
            .Select(m => (Meting: m, Traject: eigen[m.PersoonId].Where(t => t.Aanvang <= m.Datum).MaxBy(t => (t.Aanvang, t.Id))))
            .Where(m => m.Traject is not null)
            .GroupBy(m => m.Traject!.Id, m => new Kandidaatmeting(m.Meting.Datum, m.Meting.Informant, m.Meting.Tevredenheid, m.Meting.ZonderHulpVerder))
            .ToDictionary(g => g.Key, g => g.ToList());
    }

    /// <summary>What a delivery needs of a dossier.</summary>
    private sealed record Leveringsdossier(
        Guid Id, DateOnly Begin, Guid EersteTeamId, string? Verwijzer, bool? Crisis, DateOnly? Einde, string? RedenEinde,
        List<Hulptijd> Tellend, List<(Guid PersoonId, Dossierrol Rol, Hulptijd Tijd)> Rollen);
}
