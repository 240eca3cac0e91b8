using System.Runtime.InteropServices;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>What the contacts say of the beginning of a traject.</summary>
/// <param name="Dag">The day on which help really began; empty when they do not say.</param>
/// <param name="ZonderHulp">There were other contacts, or the jeugdige waited, and in no contact help was given yet.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Aanvangsdag(DateOnly? Dag, bool ZonderHulp);

/// <summary>
/// Lays the first day of own trajecten beside the contacts (§3.5). How help began does not stop at the border of a period: the contacts up to now
/// count, and what began before the period is looked at again up to the period in which its first contact with help is. Works within the
/// transaction of the caller.
/// </summary>
internal sealed class Aanvangsdagen(JeugdhulpDbContext db)
{
    private DateOnly? _sinds;

    /// <summary>Of trajecten of a half-year, as far as there is something to say.</summary>
    public async Task<IReadOnlyDictionary<Guid, Aanvangsdag>> LaadAsync(Halfjaar periode, List<Traject> trajecten, Contactwerk werk, CancellationToken ct)
    {
        var begin = periode.Begin;
        var vanaf = begin.AddDays(-Aanvangsbepaler.AndereHulpNaDagen);
        var eigen = trajecten.FindAll(t => t.Uitvoerder is Uitvoerder.Wijkteam && t.IngetrokkenOp is null && t.Aanvang >= vanaf && !(t.Einde < begin));
        var ids = eigen.Select(t => t.PersoonId).Distinct().ToArray();
        var einde = periode.Einde;
        var regels = await db.Contactregels.Meetellend()
            .Where(r => ids.Contains(r.PersoonId!.Value) && (r.Geldend == Uitkomst.Jeugdhulp || r.Feiten.Datum > einde))
            .Select(r => new { PersoonId = r.PersoonId!.Value, r.Feiten.Datum, r.Feiten.Activiteit, r.TeamId, r.Geldend })
            .ToListAsync(ct);
        var contacten = regels.Where(r => r.Geldend == Uitkomst.Jeugdhulp).ToLookup(r => r.PersoonId, r => new Hulpcontact(r.Datum, r.Activiteit, r.TeamId));
        var later = regels.Where(r => r.Geldend != Uitkomst.Jeugdhulp).ToLookup(r => r.PersoonId, r => (r.Datum, NietBeslist: r.Geldend is Uitkomst.Grensgeval or Uitkomst.NietVastgelegd));
        var wachten = await Hulpdagen.WachtenAsync(db, ids, ct);
        var einden = (await Geeindigd(db).Where(t => ids.Contains(t.PersoonId)).Select(t => new { t.PersoonId, Einde = t.Einde!.Value }).ToListAsync(ct)).ToLookup(t => t.PersoonId, t => t.Einde);
        var ander = werk.AnderWerk.Where(k => k.PersoonId is not null).ToLookup(k => k.PersoonId!.Value);
        var dagen = new Dictionary<Guid, Aanvangsdag>();
        foreach (var traject in eigen)
        {
            var (wie, aanvang) = (traject.PersoonId, traject.Aanvang);

            var (vorig, hulp) = Hulp(aanvang, traject.Einde, contacten[wie], einden[wie]);
            if (Aanvangsbepaler.Bepaal(hulp, [.. wachten[wie]]) is { } dag)
            {
                if ((aanvang >= begin || dag >= begin) && (dag <= aanvang || await SchreefOpAsync(aanvang, ct)))
                {
                    dagen[traject.Id] = new(dag, ZonderHulp: false);
                }
            }
            else if (aanvang >= begin && IsZonderHulp(traject, hulp.Count > 0, vorig, [.. ander[wie].Select(k => (k.Aanvang, k.Werk is Werksoort.NietBeslist)), .. later[wie]], wachten[wie]) && await SchreefOpAsync(aanvang, ct))
            {
                dagen[traject.Id] = new(null, ZonderHulp: true);
            }
        }

        return dagen;
    }

    /// <summary>The day on which the help of one traject began by the contacts; empty when they do not say, and for what is no traject.</summary>
    public static async Task<DateOnly?> EersteAsync(JeugdhulpDbContext db, Guid id, CancellationToken ct)
    {
        if (await db.Trajecten.Where(t => t.Id == id).Select(t => new { t.PersoonId, t.Aanvang, t.Einde }).SingleOrDefaultAsync(ct) is not { } traject)
        {
            return null;
        }

        var wie = traject.PersoonId;
        var contacten = await db.Contactregels.MetHulp().Where(r => r.PersoonId == wie).Select(r => new Hulpcontact(r.Feiten.Datum, r.Feiten.Activiteit, r.TeamId)).ToListAsync(ct);
        var einden = await Geeindigd(db).Where(t => t.PersoonId == wie).Select(t => t.Einde!.Value).ToListAsync(ct);
        return Aanvangsbepaler.Bepaal(Hulp(traject.Aanvang, traject.Einde, contacten, einden).Hulp, [.. (await Hulpdagen.WachtenAsync(db, [wie], ct))[wie]]);
    }

    private static IQueryable<Traject> Geeindigd(JeugdhulpDbContext db) => db.Trajecten.Where(t => t.Uitvoerder == Uitvoerder.Wijkteam && t.Einde != null);

    /// <summary>Contacts count from the end of the traject before it.</summary>
    private static (DateOnly Vorig, List<Hulpcontact> Hulp) Hulp(DateOnly aanvang, DateOnly? einde, IEnumerable<Hulpcontact> contacten, IEnumerable<DateOnly> einden)
    {
        var vorig = einden.Where(e => e < aanvang).DefaultIfEmpty(DateOnly.MinValue).Max();
        return (vorig, [.. contacten.Where(c => c.Datum > vorig && !(c.Datum > einde))]);
    }

    /// <summary>
    /// Something tells that help had not begun: an acquaintance, other work, or a wait on the first day. Without any contact nobody wrote
    /// them down, and what is not decided yet may be help.
    /// </summary>
    private static bool IsZonderHulp(Traject traject, bool kennismaking, DateOnly vorig, IEnumerable<(DateOnly Dag, bool NietBeslist)> ander, IEnumerable<Wachtperiode> wachten)
    {
        var erbij = ander.Where(k => k.Dag > vorig && !(k.Dag > traject.Einde)).ToList();
        return !erbij.Exists(k => k.NietBeslist && k.Dag >= traject.Aanvang)
            && (kennismaking || erbij.Count > 0 || wachten.Any(w => w.Van <= traject.Aanvang && !(w.Tot <= traject.Aanvang)));
    }

    /// <summary>On this day contacts were written down here: help that ran already when that began, says nothing of its first day.</summary>
    private async Task<bool> SchreefOpAsync(DateOnly dag, CancellationToken ct)
    {
        _sinds ??= await db.Contactregels.MinAsync(r => (DateOnly?)r.Feiten.Datum, ct) ?? DateOnly.MaxValue;
        return _sinds <= dag;
    }
}
