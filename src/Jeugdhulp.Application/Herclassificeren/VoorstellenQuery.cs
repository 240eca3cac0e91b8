using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Contacten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Herclassificeren;

/// <summary>A group as it stands in the list; counts only, no person.</summary>
/// <param name="Groep">The change and the decision.</param>
/// <param name="Team">Name of the team.</param>
/// <param name="Aantallen">Number of proposals per outcome.</param>
/// <param name="MagBeslissen">The reader is in that team and may change its contacts.</param>
public sealed record Groepskop(Voorstelgroep Groep, string Team, IReadOnlyDictionary<Afloop, int> Aantallen, bool MagBeslissen)
{
    /// <summary>Proposals that still fit.</summary>
    public int Aantal => Aantallen.GetValueOrDefault(Afloop.Wacht) + Aantallen.GetValueOrDefault(Afloop.Uitgevoerd);
}

/// <summary>One look at contacts with its groups.</summary>
public sealed record Herclassificatiekop(Herclassificatie Herclassificatie, IReadOnlyList<Groepskop> Groepen);

/// <summary>A contact in a group.</summary>
public sealed record Voorstelregel(Guid ContactId, DateOnly Datum, Activiteit Activiteit, string? Jeugdige, Afloop Afloop);

/// <summary>A group with a page of its contacts.</summary>
public sealed record Groepdetails(Groepskop Kop, IReadOnlyList<Voorstelregel> Regels, int Pagina, int Totaal)
{
    public const int PerPagina = 25;
}

/// <summary>Reads proposals: counts for who keeps the settings, contacts for who works in the team.</summary>
public sealed class VoorstellenQuery(JeugdhulpDbContext db, TimeProvider klok)
{
    private const int Hoogstens = 20;

    /// <summary>
    /// The last looks, newest first: of all teams for a beheerder, else of the own teams. A look at a new version that found sealed
    /// contacts only is there for everyone, so that nobody wonders why nothing changes.
    /// </summary>
    public async Task<IReadOnlyList<Herclassificatiekop>> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var eigen = (await Lezer.LaadAsync(db, klok.Vandaag(), ct)).TeamIds;
        var alles = db.Aanmelding.Rollen.Contains(Rol.Beheerder);
        var herclassificaties = await db.Herclassificaties.AsNoTracking()
            .Where(h => alles || h.Groepen.Any(g => eigen.Contains(g.TeamId)) || (h.Aanleiding == Aanleiding.NieuweVersie && h.Verzegeld > 0 && h.Groepen.Count == 0))
            .OrderByDescending(h => h.GevraagdOp).Take(Hoogstens).ToListAsync(ct);
        var ids = herclassificaties.Select(h => h.Id).ToArray();
        var groepen = await db.Voorstelgroepen.AsNoTracking().Where(g => ids.Contains(g.HerclassificatieId) && (alles || eigen.Contains(g.TeamId))).ToListAsync(ct);
        var koppen = await KoppenAsync(groepen, eigen, ct);
        return [.. herclassificaties.Select(h => new Herclassificatiekop(h, [.. koppen.Where(k => k.Groep.HerclassificatieId == h.Id)]))];
    }

    /// <summary>A group of an own team with its contacts; empty when there is none.</summary>
    public async Task<Groepdetails?> LaadAsync(Guid groepId, int pagina, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var eigen = (await Lezer.LaadAsync(db, klok.Vandaag(), ct)).TeamIds;
        var groep = await db.Voorstelgroepen.AsNoTracking().SingleOrDefaultAsync(g => g.Id == groepId && eigen.Contains(g.TeamId), ct);
        if (groep is null)
        {
            return null;
        }

        var kop = (await KoppenAsync([groep], eigen, ct))[0];
        var totaal = kop.Aantallen.Values.Sum();
        pagina = Math.Clamp(pagina, 1, Math.Max(1, (totaal + Groepdetails.PerPagina - 1) / Groepdetails.PerPagina));
        var regels = await (
            from voorstel in db.Voorstellen.AsNoTracking()
            join regel in db.Contactregels on voorstel.ContactregelId equals regel.Id
            where voorstel.GroepId == groepId
            orderby regel.Feiten.Datum descending, regel.Id
            select new { regel.ContactId, regel.Feiten.Datum, regel.Feiten.Activiteit, regel.Persoon, regel.PersoonId, voorstel.Afloop })
            .Skip((pagina - 1) * Groepdetails.PerPagina).Take(Groepdetails.PerPagina).ToListAsync(ct);
        await db.LogBekekenAsync(klok, [.. regels.Select(r => r.PersoonId).OfType<Guid>().Distinct()], ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(kop, [.. regels.Select(r => new Voorstelregel(r.ContactId, r.Datum, r.Activiteit, r.Persoon?.VolledigeNaam, r.Afloop))], pagina, totaal);
    }

    private async Task<List<Groepskop>> KoppenAsync(IReadOnlyCollection<Voorstelgroep> groepen, Guid[] eigen, CancellationToken ct)
    {
        var ids = groepen.Select(g => g.Id).ToArray();
        var teams = await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, t => t.Naam, ct);
        var aantallen = (await db.Voorstellen.Where(v => ids.Contains(v.GroepId)).GroupBy(v => new { v.GroepId, v.Afloop }).Select(g => new { g.Key.GroepId, g.Key.Afloop, Aantal = g.Count() }).ToListAsync(ct))
            .ToLookup(a => a.GroepId);
        var magBeslissen = db.Aanmelding.Rollen.Contains(Rol.Teammanager);
        return
        [
            .. groepen
                .Select(g => new Groepskop(g, teams[g.TeamId], aantallen[g.Id].ToDictionary(a => a.Afloop, a => a.Aantal), magBeslissen && eigen.Contains(g.TeamId) && g.Stand == Voorstelstand.Open))
                .OrderByDescending(k => k.Aantallen.Values.Sum()).ThenBy(k => k.Team, StringComparer.Ordinal),
        ];
    }
}
