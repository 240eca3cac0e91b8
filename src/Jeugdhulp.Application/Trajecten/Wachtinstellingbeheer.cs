using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>Keeps what the gemeente agreed about waiting.</summary>
public sealed class Wachtinstellingbeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>What the gemeente agreed, and whether it said so itself.</summary>
    public async Task<(Wachtinstelling Instelling, bool Eigen)> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        return await db.WachtinstellingAsync(ct);
    }

    public async Task<IReadOnlyList<Fout>> StelInAsync(int? norm, int? lang, int? nakijken, int? opvolgen, string? eigenTraject, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        List<Fout> fouten =
        [
            .. Wachttermijnen.Controleer(norm, lang, nakijken, opvolgen),
            .. Verloop.Vrij("EigenTraject", eigenTraject, 40),
        ];
        if (fouten.Count > 0)
        {
            return fouten;
        }

        var instelling = await db.Wachtinstellingen.SingleOrDefaultAsync(ct);
        if (instelling is null)
        {
            instelling = Wachtinstelling.Standaard(db.Aanmelding.GemeenteCode!);
            db.Wachtinstellingen.Add(instelling);
        }

        (instelling.NormWerkdagen, instelling.LangWeken, instelling.NakijkenWeken, instelling.OpvolgenWeken) = (norm!.Value, lang!.Value, nakijken!.Value, opvolgen!.Value);
        (instelling.EigenTraject, instelling.Door, instelling.Op) = (Verloop.Netjes(eigenTraject), db.Aanmelding.Naam, klok.GetUtcNow());
        db.Log(klok, Handeling.WachtinstellingGewijzigd, "wachtinstelling", bijzonderheden: new() { ["getallen"] = FormattableString.Invariant($"{norm} {lang} {nakijken} {opvolgen}") });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [];
    }
}

/// <summary>What was agreed about waiting, within the transaction of the caller.</summary>
internal static class Wachtinstellingen
{
    internal static async Task<(Wachtinstelling Instelling, bool Eigen)> WachtinstellingAsync(this JeugdhulpDbContext db, CancellationToken ct) =>
        await db.Wachtinstellingen.AsNoTracking().SingleOrDefaultAsync(ct) is { } eigen ? (eigen, true) : (Wachtinstelling.Standaard(db.Aanmelding.GemeenteCode!), false);
}
