using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Leren;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leren;

/// <summary>A casus with what the rules say of it on the first day of the round.</summary>
public sealed record Rondecasusoordeel(Guid CasusId, int Volgorde, string Titel, Classificatie Classificatie);

/// <summary>What a round that is over tells about agreement.</summary>
/// <param name="Kop">The round.</param>
/// <param name="Versie">Version of the settings that gave the classes.</param>
/// <param name="Casussen">In the order of the round.</param>
/// <param name="Teams">Names of the teams with answers.</param>
/// <param name="Uitslag">The figures.</param>
public sealed record Overeenstemmingsbeeld(
    Rondekop Kop, int? Versie, IReadOnlyList<Rondecasusoordeel> Casussen, IReadOnlyDictionary<Guid, string> Teams, Rondeuitslag Uitslag);

/// <summary>Works out a round that is over: of everyone, per rule, per casus and per team, never of one worker (CLS-16, LER-03).</summary>
public sealed class OvereenstemmingQuery(JeugdhulpDbContext db, Rondelezer rondes, TimeProvider klok)
{
    /// <summary>Empty when there is no such round, or it is not over: until then the figures would tell who still has to answer.</summary>
    public async Task<Overeenstemmingsbeeld?> LaadAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var kop = await rondes.KopAsync(id, null, ct);
        if (kop is null || !kop.IsVoorbij(klok.Vandaag()))
        {
            return null;
        }

        var regels = await db.LeerregelsAsync(kop.Van, ct);
        var casussen = await (
            from rc in db.Rondecasussen.AsNoTracking()
            join c in db.Casussen on rc.CasusId equals c.Id
            where rc.RondeId == id
            orderby rc.Volgorde
            select new { rc.Volgorde, Casus = c }).ToListAsync(ct);
        var oordelen = casussen
            .Select(c => new Rondecasusoordeel(c.Casus.Id, c.Volgorde, c.Casus.Titel, regels.Classificeer(c.Casus.Herkomst, c.Casus.Feiten)))
            .ToList();
        var antwoorden = await db.Antwoorden.AsNoTracking().Where(a => a.RondeId == id).Select(a => new Rondeantwoord(a.CasusId, a.MedewerkerId, a.Klasse)).ToListAsync(ct);
        var mensen = antwoorden.Select(a => a.MedewerkerId).Distinct().ToArray();
        var leden = await (
            from l in db.Teamleden.AsNoTracking()
            join t in db.Teams on l.TeamId equals t.Id
            where mensen.Contains(l.MedewerkerId) && l.Van <= kop.Tot && (l.Tot == null || l.Tot > kop.Van)
            orderby t.Naam
            select new { t.Id, t.Naam, l.MedewerkerId }).ToListAsync(ct);
        var teams = leden.GroupBy(l => (l.Id, l.Naam)).ToList();
        return new(
            kop,
            regels.Versie,
            oordelen,
            teams.ToDictionary(t => t.Key.Id, t => t.Key.Naam),
            Rondeuitslag.Bereken(
                [.. oordelen.Select(o => new Rondecasusfeit(o.CasusId, o.Classificatie.Gemeente.Regel.Code, o.Classificatie.Gemeente.Uitkomst.AlsKlasse()))],
                antwoorden,
                [.. teams.Select(t => (t.Key.Id, (IReadOnlySet<Guid>)t.Select(l => l.MedewerkerId).ToHashSet()))]));
    }
}
