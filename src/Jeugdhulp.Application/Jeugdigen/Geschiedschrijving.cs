using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;

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
}
