using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Triage;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Triage;

/// <summary>Keeps who takes a question after the verdeeloverleg (TRI-14). To assign opens no dossier: who may read what, stays as it is (ADR 23).</summary>
public sealed class Verdeelbeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Assigns a question; the same <paramref name="id"/> twice is one assignment.</summary>
    /// <param name="hulpvraagId">Which question.</param>
    /// <param name="id">Key of the form.</param>
    /// <param name="gezien">Number of acts on the question that the form was opened with.</param>
    /// <param name="opgave">What was filled in.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Triageresultaat> VerdeelAsync(Guid hulpvraagId, Guid id, int gezien, Verdeelopgave opgave, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opgave);
        await using var transactie = await db.BeginGemeenteAsync(hulpvraagId, ct);
        if (id == Guid.Empty || await db.Hulpvragen.AsNoTracking().SingleOrDefaultAsync(h => h.Id == hulpvraagId, ct) is not { } hulpvraag)
        {
            return new TriageOnbekend();
        }

        if (await db.Verdelingen.AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, ct) is { } bewaard)
        {
            return bewaard.HulpvraagId == hulpvraagId && IsZelfde(bewaard, opgave) ? new TriageOpgeslagen(hulpvraagId) : TriageGeweigerd.Gebruikt;
        }

        if (await StandAsync(hulpvraagId, ct) != gezien)
        {
            return new TriageVerouderd(0, []);
        }

        Fout[] fouten = [.. (await FoutenAsync(hulpvraag, opgave, ct)).DistinctBy(f => f.Veld)];
        if (fouten.Length > 0)
        {
            return new TriageGeweigerd(fouten);
        }

        db.Verdelingen.Add(new()
        {
            GemeenteCode = hulpvraag.GemeenteCode,
            Id = id,
            HulpvraagId = hulpvraagId,
            Datum = opgave.Datum!.Value,
            TeamId = opgave.TeamId,
            VoorzieningId = opgave.VoorzieningId,
            Organisatie = Veldwijzigingen.Schoon(opgave.Organisatie),
            MedewerkerId = opgave.MedewerkerId,
            Professional = Veldwijzigingen.Schoon(opgave.Professional),
            Opmerking = Veldwijzigingen.Schoon(opgave.Opmerking),
            DoorAccountId = db.Aanmelding.AccountId!.Value,
            DoorNaam = db.Aanmelding.Naam,
            Op = klok.GetUtcNow(),
        });
        db.Log(klok, Handeling.VraagVerdeeld, "hulpvraag", hulpvraagId);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new TriageOpgeslagen(hulpvraagId);
    }

    /// <summary>Takes an assignment back; what stood there stays in its history. Done already, it is told.</summary>
    public async Task<Triageresultaat> NeemTerugAsync(Guid hulpvraagId, Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(hulpvraagId, ct);
        if (await db.Verdelingen.SingleOrDefaultAsync(v => v.Id == id && v.HulpvraagId == hulpvraagId, ct) is not { } verdeling)
        {
            return new TriageOnbekend();
        }

        if (verdeling.TeruggenomenOp is not null)
        {
            return new TriageVerouderd(0, []);
        }

        (verdeling.TeruggenomenOp, verdeling.TeruggenomenDoor) = (klok.GetUtcNow(), db.Aanmelding.Naam);
        db.Log(klok, Handeling.VerdelingTeruggenomen, "hulpvraag", hulpvraagId);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new TriageOpgeslagen(hulpvraagId);
    }

    /// <summary>Puts a question on the list of the verdeeloverleg, or takes it off; as it stands already, nothing happens.</summary>
    public async Task<Triageresultaat> ZetAsync(Guid hulpvraagId, bool op, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(hulpvraagId, ct);
        if (await db.Hulpvragen.AsNoTracking().SingleOrDefaultAsync(h => h.Id == hulpvraagId, ct) is not { } hulpvraag)
        {
            return new TriageOnbekend();
        }

        var staat = await db.Verdeelvragen.SingleOrDefaultAsync(v => v.HulpvraagId == hulpvraagId && v.ErafOp == null, ct);
        if (op == staat is not null)
        {
            return new TriageOpgeslagen(hulpvraagId);
        }

        if (staat is not null)
        {
            (staat.ErafOp, staat.ErafDoor) = (klok.GetUtcNow(), db.Aanmelding.Naam);
        }
        else if (hulpvraag.Gesloten is not null)
        {
            return new TriageGeweigerd([new(string.Empty, "Deze hulpvraag is al klaar. Open haar eerst weer op de pagina van de jeugdige.")]);
        }
        else
        {
            db.Verdeelvragen.Add(new() { GemeenteCode = hulpvraag.GemeenteCode, Id = Guid.CreateVersion7(klok.GetUtcNow()), HulpvraagId = hulpvraagId, Op = klok.GetUtcNow(), DoorNaam = db.Aanmelding.Naam });
        }

        db.Log(klok, Handeling.VerdeellijstGewijzigd, "hulpvraag", hulpvraagId, new() { ["op"] = op ? "ja" : "nee" });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new TriageOpgeslagen(hulpvraagId);
    }

    /// <summary>Grows with each assignment and each one that was taken back.</summary>
    private Task<int> StandAsync(Guid hulpvraagId, CancellationToken ct) =>
        db.Verdelingen.Where(v => v.HulpvraagId == hulpvraagId).SumAsync(v => v.TeruggenomenOp == null ? 1 : 2, ct);

    private async Task<List<Fout>> FoutenAsync(Hulpvraag hulpvraag, Verdeelopgave opgave, CancellationToken ct)
    {
        var vandaag = klok.Vandaag();
        List<Fout> fouten =
        [
            .. Verdeelregels.Controleer(opgave, hulpvraag.Geopend, vandaag),
            .. Trajecten.Verloop.Vrij(nameof(opgave.Organisatie), opgave.Organisatie, Tekstvelden.Regel),
            .. Trajecten.Verloop.Vrij(nameof(opgave.Professional), opgave.Professional, Tekstvelden.Regel),
            .. Trajecten.Verloop.Vrij(nameof(opgave.Opmerking), opgave.Opmerking),
        ];
        if (hulpvraag.Gesloten is not null)
        {
            fouten.Add(new(string.Empty, "Deze hulpvraag is al klaar. Open haar eerst weer op de pagina van de jeugdige."));
        }

        if (opgave.TeamId is { } team && !await Plaatsen.Op(db, vandaag).AnyAsync(p => p.Team.Id == team, ct))
        {
            fouten.Add(new(nameof(opgave.TeamId), "Kies een team uit de lijst."));
        }

        if (opgave.VoorzieningId is { } voorziening && !await db.Voorzieningen.AnyAsync(v => v.Id == voorziening && v.Actief, ct))
        {
            fouten.Add(new(nameof(opgave.VoorzieningId), "Kies een voorziening uit de lijst."));
        }

        // Only of an own team somebody says which colleague takes it; another team divides its work itself.
        var account = db.Aanmelding.AccountId;
        if (opgave is { MedewerkerId: { } medewerker, TeamId: { } van }
            && !await Plaatsen.Op(db, vandaag).AnyAsync(p => p.MedewerkerId == medewerker && p.Team.Id == van && Plaatsen.Op(db, vandaag).Any(e => e.Team.Id == van && e.AccountId == account), ct))
        {
            fouten.Add(new(nameof(opgave.MedewerkerId), "Deze medewerker werkt niet in dat team, of het is niet uw team. Kies een medewerker van uw eigen team."));
        }

        return fouten;
    }

    private static bool IsZelfde(Verdeling bewaard, Verdeelopgave opgave) =>
        (bewaard.Datum, bewaard.TeamId, bewaard.VoorzieningId, bewaard.MedewerkerId) == (opgave.Datum, opgave.TeamId, opgave.VoorzieningId, opgave.MedewerkerId)
        && (bewaard.Organisatie, bewaard.Professional, bewaard.Opmerking) == (Veldwijzigingen.Schoon(opgave.Organisatie), Veldwijzigingen.Schoon(opgave.Professional), Veldwijzigingen.Schoon(opgave.Opmerking));
}
