using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Taken;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>A reading or a try in a list.</summary>
public sealed record Inleeskop(Guid Id, Guid? PakketId, bool Proef, string Bron, int? Kaartnummer, int Rijen, int Geweigerd, string Door, DateTimeOffset Op, DateTimeOffset? BevestigdOp, DateTimeOffset? OngedaanOp);

/// <summary>Files that came or went, with the work on them.</summary>
public sealed record Pakketbeeld(Uitwisselpakket Pakket, Taak? Taak, int Kaartnummer, IReadOnlyList<Inleeskop> Inlezingen)
{
    public bool IsBezig => Taak is { IsVoorbij: false };

    /// <summary>The reading that holds; there is one at most.</summary>
    public Inleeskop? Ingelezen => Inlezingen.FirstOrDefault(i => !i.Proef && i.OngedaanOp is null);

    /// <summary>The last try under the newest table, when it could be read.</summary>
    public Inleeskop? Proef => Inlezingen.FirstOrDefault(i => i.Proef && i.Kaartnummer == Kaartnummer && i.Rijen > 0);
}

/// <summary>All that came in and went out.</summary>
/// <param name="Pakketten">Files, newest first.</param>
/// <param name="Opdrachten">Readings that came by the command.</param>
public sealed record Uitwisseloverzicht(IReadOnlyList<Pakketbeeld> Pakketten, IReadOnlyList<Inleeskop> Opdrachten);

/// <summary>Shows the files that came in and went out of the own gemeente, and wipes them.</summary>
public sealed class Pakketlezer(JeugdhulpDbContext db, TimeProvider klok)
{
    private const int Hoogstens = 50;

    public async Task<Uitwisseloverzicht> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var pakketten = await db.Uitwisselpakketten.AsNoTracking().OrderByDescending(p => p.Op).ThenByDescending(p => p.Id).Take(Hoogstens).ToListAsync(ct);
        var opdrachten = await Koppen(db.Inlezingen.Where(i => i.PakketId == null)).Take(Hoogstens).ToListAsync(ct);
        return new(await BeeldenAsync(pakketten, ct), opdrachten);
    }

    /// <summary>Files of this kind; empty when the own gemeente has none with this id.</summary>
    public async Task<Pakketbeeld?> VindAsync(Guid id, Pakketsoort soort, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var pakketten = await db.Uitwisselpakketten.AsNoTracking().Where(p => p.Id == id && p.Soort == soort).ToListAsync(ct);
        return await BeeldenAsync(pakketten, ct) is [var beeld] ? beeld : null;
    }

    /// <summary>Wipes what the files hold, once no work needs them. False when there was nothing to wipe.</summary>
    public async Task<bool> WisAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(id, ct);
        if (await db.Uitwisselpakketten.SingleOrDefaultAsync(p => p.Id == id && p.GewistOp == null && p.KlaarOp != null, ct) is not { } pakket
            || await db.Taken.AnyAsync(t => t.Id == pakket.TaakId && (t.Stand == Taakstand.Wachtend || t.Stand == Taakstand.Bezig), ct))
        {
            return false;
        }

        await new Pakketkluis(db).WisAsync(pakket, klok.GetUtcNow(), ct);
        db.Log(klok, Handeling.PakketGewist, Bronbeheer.Objectsoort, id);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return true;
    }

    private async Task<IReadOnlyList<Pakketbeeld>> BeeldenAsync(List<Uitwisselpakket> pakketten, CancellationToken ct)
    {
        Guid[] ids = [.. pakketten.Select(p => p.Id)];
        Guid[] taakIds = [.. pakketten.Select(p => p.TaakId).OfType<Guid>()];
        var taken = await db.Taken.AsNoTracking().Where(t => taakIds.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
        var kaarten = await db.Kaartversies.Where(v => ids.Contains(v.PakketId)).GroupBy(v => v.PakketId).Select(g => new { g.Key, Nummer = g.Max(v => v.Nummer) }).ToDictionaryAsync(g => g.Key, g => g.Nummer, ct);
        var inlezingen = (await Koppen(db.Inlezingen.Where(i => i.PakketId != null && ids.Contains(i.PakketId.Value))).ToListAsync(ct)).ToLookup(i => i.PakketId!.Value);
        return [.. pakketten.Select(p => new Pakketbeeld(p, p.TaakId is { } taak ? taken[taak] : null, kaarten.GetValueOrDefault(p.Id), [.. inlezingen[p.Id]]))];
    }

    private static IQueryable<Inleeskop> Koppen(IQueryable<Inlezing> inlezingen) => inlezingen.OrderByDescending(i => i.Op).ThenByDescending(i => i.Id)
        .Select(i => new Inleeskop(i.Id, i.PakketId, i.Proef, i.Bron, i.Kaartnummer, i.Rijen, i.Geweigerd, i.Door, i.Op, i.BevestigdOp, i.OngedaanOp));
}
