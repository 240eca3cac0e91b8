using System.Text.Json;
using System.Text.Json.Serialization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Uitwisseling;
using C = Jeugdhulp.Domain.Uitwisseling.Contactenbestand;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>Writes what was read, and the ledger of every row, within the transaction of the caller: all of it or nothing.</summary>
internal sealed class Inleesschrijver(JeugdhulpDbContext db)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly Massaschrijver _schrijver = new(db);

    /// <summary>Writes what was read, with its ledger.</summary>
    public async Task SchrijfAsync(Inleesplan plan, Inlezing inlezing, CancellationToken ct)
    {
        await VoegToeAsync(plan.Medewerkers, ct);
        await VoegToeAsync(plan.Personen, ct);
        await VoegToeAsync(plan.Gezinnen, ct);
        await VoegToeAsync(plan.Gezinsleden, ct);
        await VoegToeAsync(plan.Hulpvragen, ct);
        await VoegToeAsync([.. plan.Regels.Select(r => r.Contact).DistinctBy(c => c.Id)], ct);
        await VoegToeAsync([.. plan.Regels.Select(r => r.Regel)], ct);
        await VoegToeAsync(plan.Dossiers, ct);
        await VoegToeAsync([.. plan.Dossiers.SelectMany(d => d.Statussen)], ct);
        await VoegToeAsync([.. plan.Dossiers.SelectMany(d => d.Personen)], ct);

        // A traject may wait for a referral, and a referral may follow on a traject.
        await VoegToeAsync([.. plan.Doorverwijzingen.Where(d => d.TrajectId is null)], ct);
        await VoegToeAsync(plan.Trajecten, ct);
        await VoegToeAsync([.. plan.Doorverwijzingen.Where(d => d.TrajectId is not null)], ct);
        await VoegToeAsync(plan.Wachtenden, ct);

        await SchrijfGrootboekAsync(plan, inlezing, ct);
    }

    /// <summary>Writes the ledger alone, which is all there is of a try.</summary>
    public async Task SchrijfGrootboekAsync(Inleesplan plan, Inlezing inlezing, CancellationToken ct)
    {
        await VoegToeAsync<Inlezing>([inlezing], ct);
        await VoegToeAsync([.. plan.Samenhang.Alle.Select(r => Regel(plan.Samenhang, inlezing, r))], ct);
    }

    private static Inleesregel Regel(Samenhang samenhang, Inlezing inlezing, Bronrij rij) => new()
    {
        GemeenteCode = inlezing.GemeenteCode,
        InlezingId = inlezing.Id,
        Bestand = rij.Bestand.Naam,
        Regel = rij.Regel,
        Uitkomst = rij.Uitkomst,
        ObjectId = rij.Goed ? Object(samenhang, rij) : null,
        MetRegel = rij.Goed ? rij.Met?.Regel : null,
        Inhoud = JsonSerializer.Serialize(
            new
            {
                Origineel = rij.Origineel.Select(o => new[] { o.Key, o.Value }),
                Fouten = rij.Goed ? null : rij.Fouten.Select(f => new { f.Kolom, Soort = Contractnaam.Van(f.Soort), f.Grens }),
            },
            Json),
        Fouten = rij.Goed ? [] : [.. rij.Fouten.Select(f => Contractnaam.Van(f.Soort)).Distinct(StringComparer.Ordinal)],
    };

    private static Guid Object(Samenhang samenhang, Bronrij rij) => rij.Bestand.Naam switch
    {
        Personenbestand.Naam => samenhang.Personen[rij.Van(Personenbestand.PersoonId)!].Id,
        Dossiersbestand.Naam => samenhang.Sleutel.Id(Dossiersbestand.Naam, rij.Van(Dossiersbestand.DossierId)!),
        Hulpvragenbestand.Naam => samenhang.Sleutel.Id(Hulpvragenbestand.Naam, rij.Van(Hulpvragenbestand.HulpvraagId)!),
        C.Naam => samenhang.Sleutel.Id(C.Naam, rij.Van(C.ContactId)!),
        Trajectenbestand.Naam => samenhang.Sleutel.Id(Trajectenbestand.Naam, rij.Van(Trajectenbestand.TrajectId)!),
        Doorverwijzingenbestand.Naam => samenhang.Sleutel.Id(Doorverwijzingenbestand.Naam, rij.Van(Doorverwijzingenbestand.DoorverwijzingId)!),
        _ => samenhang.Sleutel.Id(Wachtlijstbestand.Naam, rij.Van(Wachtlijstbestand.WachtendeId)!),
    };

    /// <summary>A row that is there already was not seen when it was looked for: somebody else wrote it since, and nothing is kept.</summary>
    private async Task VoegToeAsync<T>(IReadOnlyList<T> rijen, CancellationToken ct)
        where T : class
    {
        if (rijen.Count > 0 && await _schrijver.VoegToeAsync(rijen, ct) != rijen.Count)
        {
            throw new Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException($"Not every {typeof(T).Name} could be added.");
        }
    }
}
