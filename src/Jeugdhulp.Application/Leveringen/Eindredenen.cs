using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>Why help in a dossier ended, as far as someone wrote it down at a traject or in a plan.</summary>
internal sealed class Eindredenenboek(ILookup<Guid, (DateOnly Dag, string Reden)> redenen)
{
    /// <summary>The last one within a time of help; empty when there is none.</summary>
    public string? Van(Guid persoonId, Hulptijd tijd) =>
        redenen[persoonId].Where(r => r.Dag >= tijd.Van && !(r.Dag > tijd.TotEnMet)).OrderBy(r => r.Dag).Select(r => r.Reden).LastOrDefault();
}

/// <summary>Reads why help ended. Works within the transaction of the caller.</summary>
internal sealed class Eindredenen(JeugdhulpDbContext db)
{
    /// <summary>What a delivery says when nobody wrote it down; a check tells so.</summary>
    public const string VolgensPlan = Vastecodes.VolgensPlan;

    public async Task<Eindredenenboek> LaadAsync(IEnumerable<Guid> personen, DateOnly totEnMet, CancellationToken ct)
    {
        var ids = personen.Distinct().ToArray();
        var trajecten = await db.Trajecten
            .Where(t => ids.Contains(t.PersoonId) && t.Uitvoerder == Uitvoerder.Wijkteam && t.Einde <= totEnMet && t.RedenEinde != null)
            .OrderBy(t => t.Einde).ThenBy(t => t.Id)
            .Select(t => new { t.PersoonId, Dag = t.Einde!.Value, Reden = t.RedenEinde! })
            .ToListAsync(ct);
        var afrondingen = await db.Afrondingen
            .Where(a => ids.Contains(a.PersoonId) && a.Datum <= totEnMet)
            .OrderBy(a => a.Datum).ThenBy(a => a.Op).ThenBy(a => a.Id)
            .Select(a => new { a.PersoonId, Dag = a.Datum, a.Reden })
            .ToListAsync(ct);

        // The traject goes before the plan when both ended on one day.
        return new(afrondingen.Concat(trajecten).ToLookup(r => r.PersoonId, r => (r.Dag, r.Reden)));
    }
}
