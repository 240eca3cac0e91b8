using Jeugdhulp.Application.Data;

namespace Jeugdhulp.Application.Logboek;

/// <summary>Adds rows to the log; they are saved with the act itself, in one transaction.</summary>
public static class LogboekSchrijven
{
    /// <summary>Adds a row; the caller saves. Details hold numbers and codes only, never a name, BSN or free text.</summary>
    public static void Log(
        this JeugdhulpDbContext db,
        TimeProvider klok,
        Handeling handeling,
        string objectSoort,
        Guid? objectId = null,
        Dictionary<string, string>? bijzonderheden = null,
        string resultaat = "gelukt") =>
        db.Logboek.Add(new Logboekregel
        {
            GemeenteCode = db.Aanmelding.GemeenteCode ?? throw new InvalidOperationException("Er is geen gemeente gekozen."),
            Tijdstip = klok.GetUtcNow(),
            AccountId = db.Aanmelding.AccountId,
            Handeling = handeling,
            ObjectSoort = objectSoort,
            ObjectId = objectId,
            Resultaat = resultaat,
            Oorsprong = db.Aanmelding.Oorsprong,
            Bijzonderheden = bijzonderheden,
        });
}
