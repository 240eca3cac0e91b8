using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Triage;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Triage;

/// <summary>What a page about the triage of a hulpvraag shows.</summary>
/// <param name="Hulpvraag">The hulpvraag.</param>
/// <param name="Persoon">The jeugdige.</param>
/// <param name="Triages">Its triages, newest first, with requests for advice and changes.</param>
/// <param name="Andere">Triages of other hulpvragen of the same jeugdige, newest first (TRI-07).</param>
/// <param name="Termijn">What the gemeente laid down; null when the defaults hold.</param>
/// <param name="Vandaag">Today.</param>
public sealed record Triagebeeld(Hulpvraag Hulpvraag, Persoon Persoon, IReadOnlyList<Hulpvraagtriage> Triages, IReadOnlyList<Hulpvraagtriage> Andere, Triagetermijn? Termijn, DateOnly Vandaag)
{
    public Triagetermijnen Termijnen => Termijn?.Termijnen ?? Triagetermijnen.Standaard;

    public string Instructie => Termijn?.Veiligheidsinstructie ?? Triagewoorden.StandaardInstructie;
}

/// <summary>A triage in a few words, for the page of a person or a dossier.</summary>
public sealed record Triagekop(Guid Id, Guid HulpvraagId, DateOnly Datum, bool Risico, Veiligheid Veiligheid, string? AnderePartij, bool Kort, Triagetermijnstand Termijn);

/// <summary>Reads triages; every look at them is in the log.</summary>
public sealed class TriageQuery(JeugdhulpDbContext db, TimeProvider klok)
{
    public async Task<Triagebeeld?> LaadAsync(Guid hulpvraagId, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.Hulpvragen.AsNoTracking().SingleOrDefaultAsync(h => h.Id == hulpvraagId, ct) is not { } hulpvraag)
        {
            return null;
        }

        var persoon = await db.Personen.AsNoTracking().SingleAsync(p => p.Id == hulpvraag.PersoonId, ct);
        var hulpvragen = db.Hulpvragen.Where(h => h.PersoonId == hulpvraag.PersoonId).Select(h => h.Id);
        var alle = await db.Triages.AsNoTracking()
            .Include(t => t.Consulten).Include(t => t.Wijzigingen).AsSplitQuery()
            .Where(t => hulpvragen.Contains(t.HulpvraagId))
            .OrderByDescending(t => t.GedaanOp).ThenBy(t => t.Id)
            .ToListAsync(ct);
        var termijn = await db.Triagetermijnen.AsNoTracking().SingleOrDefaultAsync(ct);
        db.Log(klok, Handeling.PersoonBekeken, "persoon", persoon.Id);
        db.Log(klok, Handeling.TriageBekeken, "hulpvraag", hulpvraagId);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(
            hulpvraag,
            persoon,
            [.. alle.Where(t => t.HulpvraagId == hulpvraagId)],
            [.. alle.Where(t => t.HulpvraagId != hulpvraagId)],
            termijn,
            klok.Vandaag());
    }
}
