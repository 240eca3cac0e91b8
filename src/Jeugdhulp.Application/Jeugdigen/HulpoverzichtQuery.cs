using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Triage;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>A dossier someone is or was in.</summary>
public sealed record Persoondossier(Guid Id, int Nummer, Dossiersoort Soort, string Naam, Dossierrol Rol, Dossierstatus Status, DateOnly Begin, DateOnly? Einde);

/// <summary>A question of a jeugdige with its triages, newest first, and who takes it.</summary>
public sealed record Persoonhulpvraag(Guid Id, Guid PersoonId, string Naam, Doel Doel, DateOnly Geopend, DateOnly? Gesloten, IReadOnlyList<Triagekop> Triages, IReadOnlyList<Verdeelregel> Verdeeld);

/// <summary>What runs and ran around some persons, of every kind, newest first.</summary>
public sealed record Hulpoverzicht
{
    public required DateOnly Vandaag { get; init; }

    /// <summary>Whom it is about.</summary>
    public required IReadOnlyList<Guid> Personen { get; init; }

    /// <summary>For whom something new may be begun here; empty where it may be more than one.</summary>
    public Guid? Voor { get; init; }

    public required IReadOnlyList<Persoondossier> Dossiers { get; init; }

    public required IReadOnlyList<Trajectregel> Trajecten { get; init; }

    public required IReadOnlyList<Doorverwijsregel> Doorverwijzingen { get; init; }

    public required IReadOnlyList<Wachtregel> Wachtend { get; init; }

    public required IReadOnlyList<Persoonhulpvraag> Hulpvragen { get; init; }

    /// <summary>Of the households that were asked for.</summary>
    public required IReadOnlyList<Plankop> Plannen { get; init; }

    /// <summary>Names are said where it may be about more than one.</summary>
    public bool MetNamen => Personen.Count != 1;
}

/// <summary>Reads it for the page of a person, a household or a dossier, within the transaction of that page, which keeps who was seen.</summary>
public sealed class HulpoverzichtQuery(JeugdhulpDbContext db, TrajectenQuery trajecten, Doorverwijzingbeheer doorverwijzingen, WachtlijstQuery wachtlijst, PlanQuery plannen, TimeProvider klok)
{
    /// <summary>Four queries: what is few by nature comes in one, what may be many comes apart, so that no list multiplies another.</summary>
    public async Task<Hulpoverzicht> LaadAsync(IReadOnlyList<Guid> personen, IReadOnlyCollection<Guid> gezinnen, CancellationToken ct)
    {
        var (ids, huishoudens, vandaag, code) = (personen.ToArray(), gezinnen.ToArray(), klok.Vandaag(), db.Aanmelding.GemeenteCode);
        var wachtend = wachtlijst.Regels(db.Wachtenden.Where(w => w.EindeOp == null && ids.Contains(w.PersoonId)).OrderBy(w => w.AangemeldOp).ThenBy(w => w.Id));
        var plan = plannen.Koppen(huishoudens);
        var verdeeld = VerdeelQuery.Regels(db, db.Verdelingen.AsNoTracking().Where(v => v.TeruggenomenOp == null));
        var weinig = await db.Gemeenten.AsNoTracking().AsSingleQuery().Where(g => g.Code == code).Select(_ => new
        {
            Dossiers = (
                from deel in db.Dossierpersonen
                where ids.Contains(deel.PersoonId) && !db.Dossierpersonen.Any(n => n.DossierId == deel.DossierId && n.PersoonId == deel.PersoonId && n.Nummer > deel.Nummer)
                join d in db.Dossiers on new { deel.GemeenteCode, Id = deel.DossierId } equals new { d.GemeenteCode, d.Id }
                join p in db.Personen on new { deel.GemeenteCode, Id = deel.PersoonId } equals new { p.GemeenteCode, p.Id }
                orderby d.Begin descending, d.Id, deel.PersoonId
                select new { Dossier = d, p.Voornamen, p.Tussenvoegsel, p.Achternaam, deel.Rol, Status = d.Statussen.Where(s => s.Tot == null).Select(s => s.Status).First() }).ToList(),
            Wachtend = wachtend.ToList(),
            Plannen = plan.ToList(),
        }).SingleAsync(ct);
        var hulpvragen = await db.Hulpvragen.AsNoTracking().AsSingleQuery().Where(h => ids.Contains(h.PersoonId))
            .OrderByDescending(h => h.Geopend).ThenBy(h => h.Id)
            .Select(h => new
            {
                Hulpvraag = h,
                Naam = db.Personen.Where(p => p.Id == h.PersoonId).Select(p => p.Voornamen).First(),
                Triages = db.Triages.Where(t => t.HulpvraagId == h.Id).OrderByDescending(t => t.GedaanOp).ThenBy(t => t.Id)
                    .Select(t => new { t.Id, t.Datum, t.Risico, t.Veiligheid, t.AnderePartij, t.QuickScan, t.Leefgebieden, t.Uiterlijk, t.AnalyseKlaarOp }).ToList(),
                Verdeeld = verdeeld.Where(v => v.Verdeling.HulpvraagId == h.Id).OrderBy(v => v.Verdeling.Op).ThenBy(v => v.Verdeling.Id).ToList(),
            })
            .ToListAsync(ct);
        return new()
        {
            Vandaag = vandaag,
            Personen = personen,
            Voor = personen.Count == 1 ? personen[0] : null,
            Dossiers = [.. weinig.Dossiers.Select(d => new Persoondossier(d.Dossier.Id, d.Dossier.Nummer, d.Dossier.Soort, d.Tussenvoegsel is null ? $"{d.Voornamen} {d.Achternaam}" : $"{d.Voornamen} {d.Tussenvoegsel} {d.Achternaam}", d.Rol, d.Status, d.Dossier.Begin, d.Dossier.Einde))],
            Wachtend = weinig.Wachtend,
            Plannen = weinig.Plannen,
            Trajecten = await trajecten.VanPersonen(ids).ToListAsync(ct),
            Doorverwijzingen = await doorverwijzingen.Regels(db.Doorverwijzingen.AsNoTracking().Where(d => d.PersoonId != null && ids.Contains(d.PersoonId.Value)).OrderByDescending(d => d.Datum).ThenBy(d => d.Id)).ToListAsync(ct),
            Hulpvragen = [.. hulpvragen.Select(h => new Persoonhulpvraag(
                h.Hulpvraag.Id,
                h.Hulpvraag.PersoonId,
                h.Naam,
                h.Hulpvraag.Doel,
                h.Hulpvraag.Geopend,
                h.Hulpvraag.Gesloten,
                [.. h.Triages.Select(t => new Triagekop(t.Id, h.Hulpvraag.Id, t.Datum, t.Risico, t.Veiligheid, t.AnderePartij, Domain.Triage.Triageregels.IsKort(t.QuickScan, t.Leefgebieden), Domain.Triage.Triagetermijnstand.Op(t.Risico, t.Uiterlijk, t.AnalyseKlaarOp, vandaag)))],
                h.Verdeeld))],
        };
    }
}
