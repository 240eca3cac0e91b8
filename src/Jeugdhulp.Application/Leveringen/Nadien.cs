using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>
/// What was changed after the records of a delivery were frozen and may make them different now. It counts changes and compares no records:
/// it is shown on every page, and the comparison itself is a click away.
/// </summary>
/// <param name="Trajecten">That were begun, changed, ended, opened again or withdrawn; also of before the half-year, when they are one record with help in it.</param>
/// <param name="Dossiers">With another status, role or first or last day in the half-year.</param>
/// <param name="Jeugdigen">In the delivery, whose facts were changed or whose support was rounded off.</param>
public sealed record Nadien(int Trajecten, int Dossiers, int Jeugdigen)
{
    /// <summary>Lines of contacts of the half-year for which a class was chosen; once the delivery is with the CBS nobody can choose any more.</summary>
    public int Klassen { get; init; }

    /// <summary>Teams whose help is delivered by the gemeente no longer, or only now (CBS-19).</summary>
    public int Teams { get; init; }

    /// <summary>One when other statuses of a dossier count now, up to the last day of the half-year; by trajecten only when one of them is in a dossier.</summary>
    public int Telregels { get; init; }

    public bool Iets => Trajecten + Dossiers + Jeugdigen + Klassen + Teams + Telregels > 0;
}

/// <summary>Counts what was changed after records were frozen. Works within the transaction of the caller.</summary>
internal static class Nadientelling
{
    private const int Maanden = 6;

    /// <summary>Lines of history that can change a record.</summary>
    internal static readonly Verloopsoort[] Soorten = [Verloopsoort.Begonnen, Verloopsoort.Gewijzigd, Verloopsoort.Beeindigd, Verloopsoort.Heropend, Verloopsoort.Ingetrokken];

    /// <summary>Per delivery that is frozen and holds; one in which nothing was changed since is left out.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Nadien>> TelAsync(JeugdhulpDbContext db, IEnumerable<Cbslevering> leveringen, CancellationToken ct)
    {
        Guid[] ids = [.. leveringen.Where(l => l.Stand is Leveringsstand.Gecontroleerd or Leveringsstand.Vastgesteld or Leveringsstand.Geleverd).Select(l => l.Id)];
        if (ids.Length == 0)
        {
            return new Dictionary<Guid, Nadien>();
        }

        // What was withdrawn counts too: it was in the file.
        var geteld = await db.Cbsleveringen.IgnoreQueryFilters([JeugdhulpDbContext.Intrekfilter]).AsNoTracking().AsSingleQuery().Where(l => ids.Contains(l.Id)).Select(l => new
        {
            l.Id,
            Trajecten = db.Verloopregels
                .Where(v => v.TrajectId != null && v.Op > l.GecontroleerdOp && Soorten.Contains(v.Soort) && db.Trajecten.Any(t => t.Id == v.TrajectId
                    && ((t.Aanvang < l.Begin.AddMonths(Maanden) && (t.Einde == null || t.Einde >= l.Begin)) || db.Cbsleveringbronnen.Any(b => b.LeveringId == l.Id && b.BronId == t.Id)

                        // What ended before the half-year gives a record of it its first day when it came into the plan of that one, or ends on its first day.
                        || (l.Definitie == Leveringsdefinitie.Trajecten && t.Einde < l.Begin && t.IngetrokkenOp == null && t.Uitvoerder == Uitvoerder.Wijkteam
                            && db.Trajecten.Any(n => n.PersoonId == t.PersoonId && n.Hulpvorm == t.Hulpvorm && n.IngetrokkenOp == null
                                && n.Aanvang < l.Begin.AddMonths(Maanden) && (n.Einde == null || n.Einde >= l.Begin) && ((n.HulpvraagId != null && n.HulpvraagId == t.HulpvraagId) || n.Aanvang <= t.Einde))))

                    // Help that ended after the half-year still runs in it.
                    && !(v.Soort == Verloopsoort.Beeindigd && t.Einde >= l.Begin.AddMonths(Maanden))))
                .Select(v => v.TrajectId).Distinct().Count(),
            Dossiers = db.Dossiers.Count(d => d.Begin < l.Begin.AddMonths(Maanden)
                && db.Dossierwijzigingen.Any(w => w.DossierId == d.Id && w.Op > l.GecontroleerdOp)
                && (d.Begin >= l.Begin || (d.Einde >= l.Begin && d.Einde < l.Begin.AddMonths(Maanden))
                    || d.Statussen.Any(s => s.Op > l.GecontroleerdOp && s.Van < l.Begin.AddMonths(Maanden))
                    || d.Personen.Any(p => (p.Van >= l.Begin && p.Van < l.Begin.AddMonths(Maanden)) || (p.Tot >= l.Begin && p.Tot <= l.Begin.AddMonths(Maanden))))),
            Jeugdigen = db.Personen.Count(p => (db.Persoonwijzigingen.Any(w => w.PersoonId == p.Id && w.Soort == Persoonwijzigingsoort.Gegevens && w.Op > l.GecontroleerdOp)
                    || db.Afrondingen.Any(a => a.PersoonId == p.Id && a.Op > l.GecontroleerdOp && a.Datum < l.Begin.AddMonths(Maanden)))
                && (db.Trajecten.Any(t => t.PersoonId == p.Id && db.Cbsleveringbronnen.Any(b => b.LeveringId == l.Id && b.BronId == t.Id))
                    || db.Dossierpersonen.Any(d => d.PersoonId == p.Id && d.Rol == Dossierrol.OntvangtHulp && db.Cbsleveringbronnen.Any(b => b.LeveringId == l.Id && b.BronId == d.DossierId)))),

            // The contacts of a whole half-year are only gone through while a class can still be chosen.
            Klassen = l.Stand == Leveringsstand.Geleverd ? 0 : db.Contactregels.Count(r => r.Feiten.Datum >= l.Begin && r.Feiten.Datum < l.Begin.AddMonths(Maanden) && r.KeuzeOp > l.GecontroleerdOp),
            l.Begin,
            l.GecontroleerdOp,
            Afspraken = db.Leverafspraken
                .Where(a => a.Begin <= l.Begin && db.Leverafspraken.Any(n => n.TeamId == a.TeamId && n.Begin <= l.Begin && n.Op > l.GecontroleerdOp))
                .Select(a => new { a.TeamId, a.Begin, a.Op, a.Partij }).ToList(),
            Tellen = db.Dossierafspraken
                .Where(a => db.Dossierafspraken.Any(n => n.Op > l.GecontroleerdOp) && (l.Definitie == Leveringsdefinitie.Dossiers

                    // A traject is left out with its dossier; also one of before, that may give a record its first day.
                    || db.Trajecten.Any(t => t.DossierId != null && t.IngetrokkenOp == null && t.Uitvoerder == Uitvoerder.Wijkteam && t.Aanvang < l.Begin.AddMonths(Maanden))))
                .Select(a => new { a.GeldtVanaf, a.Op, a.TeltMee }).ToList(),
        }).ToListAsync(ct);
        return geteld
            .Select(g => (g.Id, Nadien: new Nadien(g.Trajecten, g.Dossiers, g.Jeugdigen)
            {
                Klassen = g.Klassen,
                Teams = g.Afspraken.GroupBy(a => a.TeamId, a => (a.Begin, a.Op, a.Partij)).Count(team => LevertZelf(team, g.Begin) != LevertZelf(team.Where(a => a.Op <= g.GecontroleerdOp), g.Begin)),
                Telregels = Telregels(g.Tellen.OrderBy(a => a.Op).Select(a => (a.Op, new Telregel(a.GeldtVanaf, a.TeltMee))), g.GecontroleerdOp, g.Begin) ? 1 : 0,
            }))
            .Where(g => g.Nadien.Iets).ToDictionary(g => g.Id, g => g.Nadien);
    }

    private static bool Telregels(IEnumerable<(DateTimeOffset Op, Telregel Regel)> gezegd, DateTimeOffset? gecontroleerd, DateOnly begin)
    {
        var alle = gezegd.ToList();
        return new Telregels(alle.Select(a => a.Regel)).Verschilt(new(alle.Where(a => a.Op <= gecontroleerd).Select(a => a.Regel)), begin.AddMonths(Maanden).AddDays(-1));
    }

    private static bool LevertZelf(IEnumerable<(DateOnly Vanaf, DateTimeOffset Op, Leverendepartij Partij)> afspraken, DateOnly begin) =>
        Leverafspraken.PartijOver(afspraken, begin) is Leverendepartij.Gemeente;
}
