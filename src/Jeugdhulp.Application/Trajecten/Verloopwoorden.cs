using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>What codes and ids are called in the history: people read it, and it never changes.</summary>
internal static class Verloopwoorden
{
    /// <summary>What a code means, in its newest words; the code itself when no list has it.</summary>
    public static async Task<string?> CodenaamAsync(this JeugdhulpDbContext db, string lijst, string? code, CancellationToken ct) => code is null
        ? null
        : await db.Codewaarden.AsNoTracking().Where(c => c.Lijst == lijst && c.Code == code).OrderByDescending(c => c.GeldigVan).Select(c => c.Omschrijving).FirstOrDefaultAsync(ct) ?? code;

    /// <summary>Another referral that the bridging waits for. Of two that read alike the number tells which, the oldest first.</summary>
    public static async Task<List<Veldwijziging>> BrugwisselAsync(this JeugdhulpDbContext db, Traject traject, Trajectgegevens gegevens, CancellationToken ct)
    {
        List<Veldwijziging> velden = [];
        var wordt = gegevens.LeesLabels().Contains(Trajectlabel.Overbruggingszorg) ? gegevens.Doorverwijzing : null;
        if (traject.DoorverwijzingId == wordt)
        {
            return velden;
        }

        var alle = await db.Doorverwijzingen.AsNoTracking().Where(d => d.PersoonId == traject.PersoonId).OrderBy(d => d.Datum).ThenBy(d => d.Id)
            .Select(d => new { d.Id, d.Bestemming, d.Aanbieder, d.Datum }).ToListAsync(ct);
        var namen = new Dictionary<Guid, string>();
        foreach (var gelijk in alle.GroupBy(d => (d.Bestemming, d.Aanbieder, d.Datum)).Select(g => g.ToList()))
        {
            var (eerste, aanbieder) = (gelijk[0], gelijk[0].Aanbieder is { } naam ? $", {naam}" : "");
            var zin = $"{await db.CodenaamAsync(Codelijsten.Bestemming, eerste.Bestemming, ct)}{aanbieder}, {Dagtekst.Van(eerste.Datum)}";
            for (var i = 0; i < gelijk.Count; i++)
            {
                namen[gelijk[i].Id] = gelijk.Count == 1 ? zin : $"{zin} ({i + 1} van {gelijk.Count})";
            }
        }

        velden.Voeg("wacht op doorverwijzing", namen.GetValueOrDefault(traject.DoorverwijzingId.GetValueOrDefault()), namen.GetValueOrDefault(wordt.GetValueOrDefault()));
        return velden;
    }
}
