using Jeugdhulp.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Toegang;

/// <summary>How far the reader gets with what a request names.</summary>
public enum Doorgang
{
    /// <summary>As far as the role goes.</summary>
    Vrij,

    /// <summary>About more people than the reader may see: reading, and nothing that would make the others the reader's too.</summary>
    Gedeeld,

    /// <summary>With noodtoegang: reading, and nothing else.</summary>
    AlleenLezen,

    /// <summary>As if it were not there.</summary>
    Dicht,
}

/// <summary>What is known of the ids in a request.</summary>
/// <param name="Doorgang">How far the reader gets.</param>
/// <param name="Samengevoegd">Whom of them were merged, with who stayed.</param>
public sealed record Muurtoets(Doorgang Doorgang, IReadOnlyDictionary<Guid, Guid> Samengevoegd);

/// <summary>Says of the ids in a request whether they are about someone the reader may see.</summary>
public sealed class Teammuur(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>What is about nobody, or does not exist, is for the page itself.</summary>
    public async Task<Muurtoets> ToetsAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        await using var transactie = await db.BeginBijVraagAsync(ct);
        var blik = await Muurblik.LaadAsync(db, klok, ct);
        var gevraagd = ids.ToArray();
        var dingen = await db.Persoondingen.Where(d => gevraagd.Contains(d.DingId))
            .Select(d => new { d.DingId, d.PersoonId, Met = db.Personen.Where(p => p.Id == d.DingId).Select(p => p.SamengevoegdMetId).FirstOrDefault() }).Distinct().ToListAsync(ct);
        var zicht = await blik.OverAsync(db, [.. dingen.Select(d => d.PersoonId)], ct);
        var perDing = dingen.GroupBy(d => d.DingId, d => d.PersoonId)
            .Select(g => (Open: g.Any(zicht.Open.Contains), Alles: g.All(zicht.Open.Contains), Nood: g.Any(zicht.Nood.Contains))).ToList();
        var doorgang = perDing.Exists(d => d is { Open: false, Nood: false }) ? Doorgang.Dicht
            : perDing.Exists(d => !d.Open) ? Doorgang.AlleenLezen
            : perDing.Exists(d => !d.Alles) ? Doorgang.Gedeeld
            : Doorgang.Vrij;
        return new(doorgang, dingen.Where(d => d.Met is not null).ToDictionary(d => d.DingId, d => d.Met!.Value));
    }
}
