using System.Linq.Expressions;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Werk;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Toegang;

/// <summary>
/// Whom the reader may see (ADR 23): who is, or whose household or relation is, of one of the own teams; who is of no team at all; and
/// for a short while who was opened with noodtoegang. The one place where this is said.
/// </summary>
/// <param name="Teams">The teams of <see cref="Lezer"/>, and for a teammanager those that have nobody.</param>
/// <param name="Nu">The moment at which noodtoegang has to hold.</param>
internal sealed record Muurblik(Guid[] Teams, DateTimeOffset Nu)
{
    /// <summary>How many are looked at first, and how many times as many each time that it was not enough.</summary>
    private const int EersteGreep = 60;
    private const int Groei = 4;

    /// <summary>Read once for a request; within a transaction of the caller.</summary>
    public static async Task<Muurblik> LaadAsync(JeugdhulpDbContext db, TimeProvider klok, CancellationToken ct)
    {
        if (db.Muurblik is { } bekend)
        {
            return bekend;
        }

        var vandaag = klok.Vandaag();
        var teams = Lezer.EigenTeams(db, vandaag);
        if (db.Aanmelding.Rollen.Contains(Rol.Teammanager))
        {
            teams = teams.Concat(new Openwerkvragen(db, vandaag).Onbemand());
        }

        return db.Muurblik = new(Werkt(db) ? [.. await teams.Distinct().ToListAsync(ct)] : [], klok.GetUtcNow());
    }

    /// <summary>Opened with noodtoegang that holds now.</summary>
    public static Expression<Func<Persoon, bool>> MetNood(JeugdhulpDbContext db, DateTimeOffset nu)
    {
        var lopend = Lopend(db, nu);
        return p => lopend.Any(n => db.Persoonkringen.Any(k => k.PersoonId == p.Id && k.LidId == n.PersoonId) || db.Dossierpersonen.Any(d => d.DossierId == n.DossierId && d.PersoonId == p.Id));
    }

    /// <summary>
    /// Whom of these the reader may see. In steps that each begin with ids: who belongs to them, and which teams know one of those. As a condition on
    /// persons the database would work out the teams of everyone in the gemeente, which takes half a minute where there are 200,000.
    /// </summary>
    /// <param name="db">Within a transaction of the caller.</param>
    /// <param name="ids">Persons; who does not exist is in neither answer.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Zicht> OverAsync(JeugdhulpDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return Zicht.Niemand;
        }

        var (gemeente, personen, teams, nu) = (db.Aanmelding.GemeenteCode, ids.Distinct().ToArray(), Teams, Nu);
        var account = Werkt(db) ? db.Aanmelding.AccountId : null;
        var gezien = await db.Database.SqlQuery<Gezien>(
            $"""
             with kring as materialized (
                 select persoon_id, lid_id from persoonkring where gemeente_code = {gemeente} and persoon_id = any ({personen})
             ),
             kent as materialized (
                 select persoon_id, bool_or(team_id = any ({teams})) as zelf
                 from persoonteam
                 where gemeente_code = {gemeente} and persoon_id = any (array(select lid_id from kring))
                 group by persoon_id
             ),
             nood as materialized (
                 select persoon_id, dossier_id from noodtoegang where gemeente_code = {gemeente} and account_id = {account} and tot > {nu} and beeindigd_op is null
             )
             -- Whom no team knows has no row to say so.
             select k.persoon_id as "PersoonId", coalesce(bool_or(t.zelf), true) as "Open",
                 bool_or(exists (select from nood n where n.persoon_id = k.lid_id))
                 or exists (select from nood n join dossierpersoon d on d.gemeente_code = {gemeente} and d.dossier_id = n.dossier_id where d.persoon_id = k.persoon_id) as "Nood"
             from kring k
             left join kent t on t.persoon_id = k.lid_id
             group by k.persoon_id
             """).ToListAsync(ct);
        return new([.. gezien.Where(g => g.Open).Select(g => g.PersoonId)], [.. gezien.Where(g => g.Nood).Select(g => g.PersoonId)]);
    }

    /// <summary>The first of these that are about someone the reader may see; asked some at a time, since often the first will do.</summary>
    /// <param name="db">Within a transaction of the caller.</param>
    /// <param name="geordend">In an order that leaves nothing open.</param>
    /// <param name="wie">About whom one is.</param>
    /// <param name="hoogstens">How many are wanted.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<List<T>> EersteAsync<T>(JeugdhulpDbContext db, IQueryable<T> geordend, Func<T, IEnumerable<Guid>> wie, int hoogstens, CancellationToken ct)
    {
        var gezien = new List<T>();
        for (var (vanaf, greep) = (0, Math.Max(EersteGreep, hoogstens)); gezien.Count < hoogstens; vanaf += greep, greep *= Groei)
        {
            var hier = await geordend.Skip(vanaf).Take(greep).ToListAsync(ct);
            var zicht = await OverAsync(db, [.. hier.SelectMany(wie)], ct);
            gezien.AddRange(hier.Where(h => wie(h).Any(zicht.Ziet)).Take(hoogstens - gezien.Count));
            if (hier.Count < greep)
            {
                break;
            }
        }

        return gezien;
    }

    /// <summary>The noodtoegang of the reader that holds now.</summary>
    public static IQueryable<Noodtoegang> Lopend(JeugdhulpDbContext db, DateTimeOffset nu)
    {
        // A role that was taken away meanwhile opens nothing.
        var account = Werkt(db) ? db.Aanmelding.AccountId : null;
        return db.Noodtoegangen.Where(n => account != null && n.AccountId == account && n.Tot > nu && n.BeeindigdOp == null);
    }

    /// <summary>Someone who works with families.</summary>
    private static bool Werkt(JeugdhulpDbContext db) => db.Aanmelding.Rollen.Any(r => r is Rol.Consulent or Rol.Teammanager);

    private sealed record Gezien(Guid PersoonId, bool Open, bool Nood);
}

/// <summary>Whom of the asked persons the reader may see.</summary>
/// <param name="Open">Of the own teams, or of none.</param>
/// <param name="Nood">With noodtoegang that holds now.</param>
internal sealed record Zicht(HashSet<Guid> Open, HashSet<Guid> Nood)
{
    public static Zicht Niemand { get; } = new([], []);

    public bool Ziet(Guid persoonId) => Open.Contains(persoonId) || Nood.Contains(persoonId);
}
