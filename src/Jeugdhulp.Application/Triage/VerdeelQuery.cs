using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Triage;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Triage;

/// <summary>A question that nobody has taken yet.</summary>
/// <param name="HulpvraagId">Which one.</param>
/// <param name="Naam">Whose.</param>
/// <param name="Doel">What about.</param>
/// <param name="Sinds">Since when it is there: the day of its triage, or on which it was put on the list.</param>
/// <param name="Risico">Route of its newest triage; null without one.</param>
/// <param name="Scan">Its QuickScan.</param>
/// <param name="MetDeHand">Somebody put it on the list.</param>
public sealed record Verdeelrij(Guid HulpvraagId, Guid PersoonId, string Naam, Doel Doel, DateOnly Sinds, bool? Risico, QuickScan? Scan, bool MetDeHand);

/// <summary>A page of the list.</summary>
public sealed record Verdeellijst(IReadOnlyList<Verdeelrij> Regels, int Aantal, IReadOnlyList<Lijstkeuze> Teams);

/// <summary>An assignment with the names of where it went.</summary>
public sealed record Verdeelregel
{
    public required Verdeling Verdeling { get; init; }

    /// <summary>Name of the team or of the organisation of the sociale kaart; empty for another organisation.</summary>
    public required string? Plek { get; init; }

    /// <summary>Name of the worker; empty for another professional.</summary>
    public required string? Medewerker { get; init; }

    public string Waar => Plek ?? Verdeling.Organisatie!;

    public string? Wie => Medewerker ?? Verdeling.Professional;
}

/// <summary>A question with who takes it, and whom it can be given to.</summary>
public sealed record Verdeelbeeld
{
    public required Hulpvraag Hulpvraag { get; init; }

    public required Persoon Persoon { get; init; }

    /// <summary>QuickScan and route of the newest triage; null without one.</summary>
    public required (bool Risico, QuickScan? Scan)? Triage { get; init; }

    /// <summary>Put on the list by hand; null when it was not.</summary>
    public required Verdeelvraag? OpLijst { get; init; }

    /// <summary>Its triage puts it on the list, so nobody has to.</summary>
    public required bool OpLijstDoorTriage { get; init; }

    /// <summary>Newest first, with what was taken back.</summary>
    public required IReadOnlyList<Verdeelregel> Verdelingen { get; init; }

    /// <summary>The teams that work today, the own ones first.</summary>
    public required IReadOnlyList<Lijstkeuze> Teams { get; init; }

    public required IReadOnlyList<Lijstkeuze> Voorzieningen { get; init; }

    /// <summary>Workers of the own teams.</summary>
    public required IReadOnlyList<Lijstkeuze> Medewerkers { get; init; }

    /// <summary>What a form about it was opened with; grows with each assignment and each one that was taken back.</summary>
    public int Stand => Verdelingen.Sum(v => v.Verdeling.TeruggenomenOp is null ? 1 : 2);
}

/// <summary>Reads what the verdeeloverleg is about (TRI-14); every look is in the log.</summary>
public sealed class VerdeelQuery(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>The questions of the own teams that nobody has taken: of several questions at once, or put on the list by hand.</summary>
    public async Task<Verdeellijst> LijstAsync(Guid? team, int pagina, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var vandaag = klok.Vandaag();
        var lezer = await Lezer.LaadAsync(db, vandaag, ct);
        var vragen = Open(lezer.Van(team), vandaag);
        var nieuwste = Nieuwste();
        var aantal = await vragen.CountAsync(ct);
        var rijen = await vragen
            .OrderByDescending(h => nieuwste.Any(t => t.HulpvraagId == h.Id && t.Risico)).ThenBy(h => h.Geopend).ThenBy(h => h.Id)
            .Skip((Math.Max(1, pagina) - 1) * TrajectenQuery.PerPagina).Take(TrajectenQuery.PerPagina)
            .Select(h => new
            {
                h.Id,
                h.Doel,
                h.Geopend,
                Persoon = db.Personen.First(p => p.Id == h.PersoonId),
                Triage = nieuwste.Where(t => t.HulpvraagId == h.Id).Select(t => new { t.Datum, t.Risico, t.QuickScan }).FirstOrDefault(),
                Op = db.Verdeelvragen.Where(v => v.HulpvraagId == h.Id && v.ErafOp == null).Select(v => (DateTimeOffset?)v.Op).FirstOrDefault(),
            }).ToListAsync(ct);
        db.Log(klok, Handeling.VerdeellijstBekeken, "hulpvraag", null, new() { ["personen"] = string.Join(',', rijen.Select(r => r.Persoon.Id).Distinct()) });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(
            [.. rijen.Select(r => new Verdeelrij(r.Id, r.Persoon.Id, r.Persoon.VolledigeNaam, r.Doel, r.Op is { } op ? DateOnly.FromDateTime(op.InNederland()) : r.Triage?.Datum ?? r.Geopend, r.Triage?.Risico, r.Triage?.QuickScan, r.Op is not null))],
            aantal,
            [.. lezer.Dragend.Select(t => new Lijstkeuze(t.Id.ToString(), t.Naam))]);
    }

    /// <summary>One question; null when there is none here.</summary>
    public async Task<Verdeelbeeld?> LaadAsync(Guid hulpvraagId, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var (vandaag, account, nieuwste) = (klok.Vandaag(), db.Aanmelding.AccountId, Nieuwste());
        var gevonden = await db.Hulpvragen.AsNoTracking().Where(h => h.Id == hulpvraagId).Select(h => new
        {
            Hulpvraag = h,
            Persoon = db.Personen.First(p => p.Id == h.PersoonId),
            Triage = nieuwste.Where(t => t.HulpvraagId == h.Id).Select(t => new { t.Risico, t.QuickScan }).FirstOrDefault(),
            OpLijst = db.Verdeelvragen.FirstOrDefault(v => v.HulpvraagId == h.Id && v.ErafOp == null),
            Meervoudig = nieuwste.Any(t => t.HulpvraagId == h.Id && t.QuickScan == QuickScan.Meervoudig) && !db.Trajecten.Any(t => t.HulpvraagId == h.Id),
        }).SingleOrDefaultAsync(ct);
        if (gevonden is null)
        {
            return null;
        }

        var verdelingen = await Regels(db, db.Verdelingen.AsNoTracking().Where(v => v.HulpvraagId == hulpvraagId).OrderByDescending(v => v.Op).ThenByDescending(v => v.Id)).ToListAsync(ct);
        var plaatsen = await Plaatsen.Op(db, vandaag).Select(p => new { p.AccountId, p.MedewerkerId, p.Medewerkernaam, p.Team.Id, p.Team.Naam }).ToListAsync(ct);
        var voorzieningen = await db.Voorzieningen.AsNoTracking().Where(v => v.Actief).OrderBy(v => v.Naam).Select(v => new Lijstkeuze(v.Id.ToString(), v.Naam)).ToListAsync(ct);
        db.Log(klok, Handeling.PersoonBekeken, "persoon", gevonden.Persoon.Id);
        db.Log(klok, Handeling.VerdelingBekeken, "hulpvraag", hulpvraagId);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        var eigen = plaatsen.Where(p => p.AccountId == account).Select(p => p.Id).ToHashSet();
        return new()
        {
            Hulpvraag = gevonden.Hulpvraag,
            Persoon = gevonden.Persoon,
            Triage = gevonden.Triage is { } triage ? (triage.Risico, triage.QuickScan) : null,
            OpLijst = gevonden.OpLijst,
            OpLijstDoorTriage = gevonden.Meervoudig && gevonden.Hulpvraag.Gesloten is null && verdelingen.TrueForAll(v => v.Verdeling.TeruggenomenOp is not null),
            Verdelingen = verdelingen,
            Teams = [.. plaatsen.DistinctBy(p => p.Id).OrderByDescending(p => eigen.Contains(p.Id)).ThenBy(p => p.Naam, StringComparer.Ordinal).Select(p => new Lijstkeuze(p.Id.ToString(), eigen.Contains(p.Id) ? $"{p.Naam} (uw team)" : p.Naam))],
            Voorzieningen = voorzieningen,
            Medewerkers = [.. plaatsen.Where(p => eigen.Contains(p.Id)).DistinctBy(p => p.MedewerkerId).OrderBy(p => p.Medewerkernaam, StringComparer.Ordinal).Select(p => new Lijstkeuze(p.MedewerkerId.ToString(), p.Medewerkernaam))],
        };
    }

    /// <summary>Assignments with the names of where they went.</summary>
    internal static IQueryable<Verdeelregel> Regels(JeugdhulpDbContext db, IQueryable<Verdeling> verdelingen) => verdelingen.Select(v => new Verdeelregel
    {
        Verdeling = v,
        Plek = db.Teams.Where(t => t.Id == v.TeamId).Select(t => t.Naam).FirstOrDefault() ?? db.Voorzieningen.Where(x => x.Id == v.VoorzieningId).Select(x => x.Naam).FirstOrDefault(),
        Medewerker = db.Medewerkers.Where(m => m.Id == v.MedewerkerId).Select(m => m.Naam).FirstOrDefault(),
    });

    /// <summary>Of each question the triage that holds.</summary>
    private IQueryable<Hulpvraagtriage> Nieuwste() => db.Triages.AsNoTracking()
        .Where(t => !db.Triages.Any(n => n.HulpvraagId == t.HulpvraagId && (n.GedaanOp > t.GedaanOp || (n.GedaanOp == t.GedaanOp && n.Id > t.Id))));

    /// <summary>A question with help of its own was taken, unless somebody put it on the list all the same.</summary>
    private IQueryable<Hulpvraag> Open(Guid[] teams, DateOnly vandaag)
    {
        var (nieuwste, triages) = (Nieuwste(), new Openwerkvragen(db, vandaag).Triages(teams));
        return db.Hulpvragen.AsNoTracking().Where(h => h.Gesloten == null && !db.Verdelingen.Any(v => v.HulpvraagId == h.Id && v.TeruggenomenOp == null)
            && (db.Verdeelvragen.Any(v => v.HulpvraagId == h.Id && v.ErafOp == null)
                || (nieuwste.Any(t => t.HulpvraagId == h.Id && t.QuickScan == QuickScan.Meervoudig) && !db.Trajecten.Any(t => t.HulpvraagId == h.Id)))
            && (db.Contactregels.Any(r => r.HulpvraagId == h.Id && teams.Contains(r.TeamId)) || triages.Any(t => t.HulpvraagId == h.Id)));
    }
}
