using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Levering;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>
/// What was found about a delivery and what was left out of it: of a concept as it would be now, else as it was frozen. Works within the
/// transaction of the caller.
/// </summary>
internal sealed class Vondsten(JeugdhulpDbContext db)
{
    /// <summary>Rows whose dossier and team are looked up at a time.</summary>
    private const int PerKeer = 10_000;

    /// <summary>The first of every code, or a part of one code.</summary>
    /// <param name="levering">The delivery.</param>
    /// <param name="proef">What it would be now; empty when it is frozen, and then what the last check found.</param>
    /// <param name="code">Only this one; empty for all.</param>
    /// <param name="vanaf">From this number on, from 1 within the code.</param>
    /// <param name="totEnMet">Up to and including this number.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<IReadOnlyList<Cbsleveringvondst>> LeesAsync(Cbslevering levering, Proef? proef, string? code, int vanaf, int totEnMet, CancellationToken ct)
    {
        if (proef is null)
        {
            return await Laatste(levering.Id).AsNoTracking()
                .Where(v => (code == null || v.Code == code) && v.Nummer >= vanaf && v.Nummer <= totEnMet)
                .OrderBy(v => v.Code).ThenBy(v => v.Nummer)
                .ToListAsync(ct);
        }

        List<Cbsleveringvondst> gekozen = [.. Maak(levering, proef, 0).Where(v => (code is null || v.Code == code) && v.Nummer >= vanaf && v.Nummer <= totEnMet)];
        await VulAanAsync(levering, gekozen, ct);
        return gekozen;
    }

    /// <summary>All of one dossier.</summary>
    public async Task<IReadOnlyList<Cbsleveringvondst>> VanDossierAsync(Cbslevering levering, Proef? proef, Guid dossier, CancellationToken ct)
    {
        if (proef is null)
        {
            return await Laatste(levering.Id).AsNoTracking().Where(v => v.DossierId == dossier).OrderBy(v => v.Code).ThenBy(v => v.Nummer).ToListAsync(ct);
        }

        List<Cbsleveringvondst> gevonden = [];
        foreach (var deel in Maak(levering, proef, 0).Chunk(PerKeer))
        {
            await VulAanAsync(levering, deel, ct);
            gevonden.AddRange(deel.Where(v => v.DossierId == dossier));
        }

        return gevonden;
    }

    /// <summary>What the last check of a delivery found.</summary>
    public IQueryable<Cbsleveringvondst> Laatste(Guid levering) => db.Cbsleveringvondsten
        .Where(v => v.LeveringId == levering && v.Controle == db.Cbsleveringcontroles.Where(c => c.LeveringId == levering).Max(c => c.Nummer));

    /// <summary>The finding with this id, of whichever check, about who stays when two persons were merged since; empty when there is none.</summary>
    public static async Task<Cbsleveringvondst?> ZoekAsync(JeugdhulpDbContext db, Guid id, CancellationToken ct)
    {
        var gevonden = await db.Cbsleveringvondsten.AsNoTracking().Where(v => v.Id == id)
            .Select(v => new { Vondst = v, Blijft = db.Samengevoegden.Where(s => s.PersoonId == v.PersoonId).Select(s => (Guid?)s.BlijftId).FirstOrDefault() })
            .SingleOrDefaultAsync(ct);
        return gevonden is { Blijft: { } blijft } ? gevonden.Vondst.Over(blijft) : gevonden?.Vondst;
    }

    /// <summary>Whether who works with families here may see a finding: it is of an own team, or about someone whom the reader may see (ADR 23).</summary>
    public static async Task<bool> ZietAsync(JeugdhulpDbContext db, TimeProvider klok, Cbsleveringvondst vondst, CancellationToken ct)
    {
        var blik = await Muurblik.LaadAsync(db, klok, ct);
        return (vondst.TeamId is { } team && blik.Teams.Contains(team)) || (vondst.PersoonId is { } wie && (await blik.OverAsync(db, [wie], ct)).Ziet(wie));
    }

    /// <summary>Keeps all that a check found: beside the frozen records, or so that the teams can mend it.</summary>
    /// <param name="levering">The delivery, which is a concept.</param>
    /// <param name="controle">Number of the check.</param>
    /// <param name="proef">What it would be now.</param>
    /// <param name="bevriest">The records are frozen with it.</param>
    /// <param name="ct">Stops the writing.</param>
    public async Task BewaarAsync(Cbslevering levering, int controle, Proef proef, bool bevriest, CancellationToken ct)
    {
        var gemeente = db.Aanmelding.GemeenteCode!;

        // What is left out is no mistake, and belongs to what was frozen.
        var alle = Maak(levering, proef, controle).Where(v => bevriest || !Contractnaam.TryParse<Weglaatreden>(v.Code, out _));
        foreach (var deel in alle.Chunk(PerKeer))
        {
            await VulAanAsync(levering, deel, ct);
            string[] codes = [.. deel.Select(v => v.Code)];
            int[] nummers = [.. deel.Select(v => v.Nummer)];
            Guid?[] personen = [.. deel.Select(v => v.PersoonId)];
            Guid?[] bronnen = [.. deel.Select(v => v.BronId)];
            Guid?[] dossiers = [.. deel.Select(v => v.DossierId)];
            Guid?[] teams = [.. deel.Select(v => v.TeamId)];
            int?[] records = [.. deel.Select(v => v.Record)];
            await db.Database.ExecuteSqlAsync(
                $"""
                 insert into cbsleveringvondst (gemeente_code, levering_id, controle, id, code, nummer, persoon_id, bron_id, dossier_id, team_id, record)
                 select {gemeente}, {levering.Id}, {controle}, md5(concat_ws('|', {levering.Id}::text, {controle}::text, v.code, v.nummer))::uuid, v.* from unnest({codes}, {nummers}, {personen}, {bronnen}, {dossiers}, {teams}, {records}) as v(code, nummer, persoon_id, bron_id, dossier_id, team_id, record)
                 """,
                ct);
        }
    }

    /// <summary>All of them in a fixed order, without the dossier and the team.</summary>
    private static IEnumerable<Cbsleveringvondst> Maak(Cbslevering levering, Proef proef, int controle)
    {
        // By dossiers one dossier stands for every child in it, so the person belongs to the key.
        var nummers = new Dictionary<(Guid, Guid), int>();
        foreach (var (index, regel) in proef.Ontwerp.Regels.Index())
        {
            foreach (var kandidaat in regel.Kandidaten)
            {
                nummers.TryAdd((kandidaat, regel.PersoonId), index + 1);
            }
        }

        var alle = proef.Bevindingen.Select(b => (Code: b.Controle, b.PersoonId, Bron: b.KandidaatId))
            .Concat(proef.Ontwerp.Weglatingen.Select(w => (Code: Contractnaam.Van(w.Reden), w.PersoonId, Bron: (Guid?)w.KandidaatId)));
        return alle.GroupBy(v => v.Code, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).SelectMany(g => g.Select((v, i) => new Cbsleveringvondst
        {
            GemeenteCode = levering.GemeenteCode,
            LeveringId = levering.Id,
            Controle = controle,
            Code = g.Key,
            Nummer = i + 1,
            PersoonId = v.PersoonId,
            BronId = v.Bron,
            Record = v is { Bron: { } bron, PersoonId: { } persoon } && nummers.TryGetValue((bron, persoon), out var nummer) ? nummer : null,
        }));
    }

    /// <summary>Looks up the dossier and the team: of the traject, of the contact, or of the dossier in which the person received help then.</summary>
    private async Task VulAanAsync(Cbslevering levering, IReadOnlyCollection<Cbsleveringvondst> vondsten, CancellationToken ct)
    {
        Guid[] bronnen = [.. vondsten.Where(v => v.BronId is not null).Select(v => v.BronId!.Value).Distinct()];
        Guid[] personen = [.. vondsten.Where(v => v.PersoonId is not null).Select(v => v.PersoonId!.Value).Distinct()];
        Guid[] zonderTraject = [.. vondsten.Where(v => v is { BronId: null, PersoonId: not null } && Controles.Van(v.Code).Waar is Herstelplek.Contacten).Select(v => v.PersoonId!.Value).Distinct()];
        var (begin, einde) = (levering.Halfjaar.Begin, levering.Halfjaar.Einde);
        var trajecten = await db.Trajecten.IgnoreQueryFilters([JeugdhulpDbContext.Intrekfilter]).Where(t => bronnen.Contains(t.Id))
            .Select(t => new { t.Id, t.DossierId, t.TeamId, Dossierteam = db.Dossiers.Where(d => d.Id == t.DossierId).Select(d => (Guid?)d.TeamId).FirstOrDefault(), t.Aanvang, t.Einde })
            .ToDictionaryAsync(t => t.Id, ct);
        var contacten = await db.Contactregels.Where(r => bronnen.Contains(r.Id)).Select(r => new { r.Id, r.TeamId, r.Feiten.Datum }).ToDictionaryAsync(r => r.Id, ct);
        var dossiers = (await db.Dossiers.Where(d => bronnen.Contains(d.Id)).Select(d => new { d.Id, d.TeamId }).ToListAsync(ct)).ToDictionary(d => d.Id, d => d.TeamId);
        var vanPersoon = await Persoonsdossiers.LaadAsync(db, personen, ct);

        // Who helped without a traject is the team of the contact, whatever dossier there is.
        var helpers = (await db.Contactregels
                .Where(r => zonderTraject.Contains(r.PersoonId!.Value) && r.Geldend == Uitkomst.Jeugdhulp && r.Feiten.Datum >= begin && r.Feiten.Datum <= einde)
                .Select(r => new { PersoonId = r.PersoonId!.Value, r.Feiten.Datum, r.Id, r.TeamId })
                .ToListAsync(ct))
            .GroupBy(r => r.PersoonId).ToDictionary(g => g.Key, g => g.MaxBy(r => (r.Datum, r.Id))!.TeamId);

        // Of a person without a dossier the team that helped last knows most.
        var teams = (await db.Trajecten.Where(t => personen.Contains(t.PersoonId) && t.Aanvang <= einde && (t.Einde == null || t.Einde >= begin))
                .Select(t => new { t.PersoonId, t.Aanvang, t.Id, t.TeamId })
                .ToListAsync(ct))
            .GroupBy(t => t.PersoonId).ToDictionary(g => g.Key, g => g.MaxBy(t => (t.Aanvang, t.Id))!.TeamId);
        foreach (var vondst in vondsten)
        {
            (vondst.DossierId, vondst.TeamId) = vondst.BronId switch
            {
                { } id when trajecten.TryGetValue(id, out var traject) => traject.DossierId is { } eigen
                    ? (eigen, traject.Dossierteam ?? traject.TeamId)
                    : Met(vanPersoon.Van(vondst.PersoonId, new(traject.Aanvang, traject.Einde), traject.TeamId), traject.TeamId),
                { } id when dossiers.TryGetValue(id, out var team) => (id, team),
                { } id when contacten.TryGetValue(id, out var contact) => (vanPersoon.Van(vondst.PersoonId, new(contact.Datum, contact.Datum), contact.TeamId)?.Id, contact.TeamId),
                _ when vondst.PersoonId is { } wie && helpers.TryGetValue(wie, out var helper) => (vanPersoon.Van(wie, new(begin, einde), helper)?.Id, helper),
                _ => Met(vanPersoon.Van(vondst.PersoonId, new(begin, einde), null), vondst.PersoonId is { } zonderDossier && teams.TryGetValue(zonderDossier, out var eigenTeam) ? eigenTeam : null),
            };
        }

        static (Guid? Dossier, Guid? Team) Met(Persoonsdossier? dossier, Guid? anders) => dossier is null ? (null, anders) : (dossier.Id, dossier.TeamId);
    }
}
