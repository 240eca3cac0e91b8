using System.Globalization;
using Jeugdhulp.Application.Data;

namespace Jeugdhulp.Application.Logboek;

/// <summary>Lets someone who is signed in check the log of the own gemeente, and logs that and what came of it.</summary>
public sealed class Ketencontrole(Logboektoets toets, JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Checks the chain; <paramref name="kop"/> is a head that was noted before, or empty.</summary>
    public async Task<Ketenstand> ToetsAsync(string? kop, CancellationToken ct)
    {
        var stand = await toets.ToetsAsync(db.Aanmelding.GemeenteCode ?? throw new InvalidOperationException("Er is geen gemeente gekozen."), kop, ct);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        db.Log(
            klok,
            Handeling.LogboekGetoetst,
            "logboek",
            null,
            new() { ["schakels"] = stand.Schakels.ToString(CultureInfo.InvariantCulture), ["heel"] = stand.Breuk is null ? "ja" : "nee" });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return stand;
    }
}
