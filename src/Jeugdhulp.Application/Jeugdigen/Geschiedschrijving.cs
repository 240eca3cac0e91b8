using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>Writes down what changed about persons and households; the caller saves.</summary>
internal static class Geschiedschrijving
{
    public static void LegVast(this JeugdhulpDbContext db, TimeProvider klok, Persoonwijzigingsoort soort, Guid? persoonId, Guid? gezinId, List<Veldwijziging> velden, string? reden = null) =>
        db.Persoonwijzigingen.Add(new()
        {
            GemeenteCode = db.Aanmelding.GemeenteCode!,
            Id = Guid.CreateVersion7(klok.GetUtcNow()),
            PersoonId = persoonId,
            GezinId = gezinId,
            Soort = soort,
            Op = klok.GetUtcNow(),
            DoorAccountId = db.Aanmelding.AccountId!.Value,
            DoorNaam = db.Aanmelding.Naam,
            Reden = reden,
            Velden = velden,
        });

    /// <summary>Who changed such a thing of a person, or of the place in a household, last; to tell who comes after.</summary>
    /// <param name="db">The store.</param>
    /// <param name="soort">What it was about.</param>
    /// <param name="persoonId">Whose.</param>
    /// <param name="gezinId">Which household; null for what is about none.</param>
    /// <param name="begin">How what was kept begins, where a person has several of the kind.</param>
    /// <param name="ct">Ends the work.</param>
    public static async Task<string> LaatsteDoorAsync(this JeugdhulpDbContext db, Persoonwijzigingsoort soort, Guid persoonId, Guid? gezinId, string begin, CancellationToken ct) =>
        (await db.Persoonwijzigingen.AsNoTracking().Where(w => w.Soort == soort && w.PersoonId == persoonId && w.GezinId == gezinId).OrderByDescending(w => w.Id).Take(20).ToListAsync(ct))
            .Find(w => w.Velden.Exists(v => v.Nieuw?.StartsWith(begin, StringComparison.Ordinal) is true))?.DoorNaam ?? "Een collega";
}
