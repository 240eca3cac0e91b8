using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Contacten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Contacten;

/// <summary>A hulpvraag that still runs though the help around it ended; to be ended too, on that day or that of its last contact.</summary>
public sealed record Hulpvraagvoorstel(Guid Id, Guid PersoonId, string Naam, Doel Doel, DateOnly Geopend, DateOnly Dag);

/// <summary>Ends a hulpvraag and opens it again; who comes back after it begins a new one.</summary>
public sealed class Hulpvraagbeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Ends the hulpvraag of this person on a day; the day itself belongs to it.</summary>
    public async Task<Persoonresultaat> SluitAsync(Guid persoonId, Guid hulpvraagId, DateOnly? dag, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(persoonId, ct);
        if (await HaalAsync(persoonId, hulpvraagId, ct) is not { } hulpvraag)
        {
            return new PersoonOnvindbaar();
        }

        if (hulpvraag.Gesloten is { } al)
        {
            return al == dag ? new PersoonOpgeslagen(persoonId) : new PersoonGeweigerd([new("Dag", $"Deze hulpvraag was al klaar op {Dagtekst.Van(al)}. Open hem eerst weer.")]);
        }

        var laatste = await db.Contactregels.Where(r => r.HulpvraagId == hulpvraagId).MaxAsync(r => (DateOnly?)r.Feiten.Datum, ct);
        List<Fout> fouten = [.. Hulpvraageinde.Controleer(hulpvraag.Geopend, laatste, dag, klok.Vandaag())];
        if (fouten.Count > 0)
        {
            return new PersoonGeweigerd(fouten);
        }

        hulpvraag.Gesloten = dag;
        return await BewaarAsync(transactie, hulpvraag, "loopt", $"klaar op {Dagtekst.Van(dag!.Value)}", ct);
    }

    /// <summary>The hulpvraag goes on.</summary>
    public async Task<Persoonresultaat> HeropenAsync(Guid persoonId, Guid hulpvraagId, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(persoonId, ct);
        if (await HaalAsync(persoonId, hulpvraagId, ct) is not { } hulpvraag)
        {
            return new PersoonOnvindbaar();
        }

        if (hulpvraag.Gesloten is not { } dag)
        {
            return new PersoonOpgeslagen(persoonId);
        }

        hulpvraag.Gesloten = null;
        return await BewaarAsync(transactie, hulpvraag, $"klaar op {Dagtekst.Van(dag)}", "loopt", ct);
    }

    /// <summary>Those of these persons that may be over with what ended on this day: still open, and no contact about them since.</summary>
    internal static async Task<IReadOnlyList<Hulpvraagvoorstel>> VoorstellenAsync(JeugdhulpDbContext db, Guid[] personen, DateOnly einde, CancellationToken ct) =>
        [.. (await db.Hulpvragen.AsNoTracking()
            .Where(h => personen.Contains(h.PersoonId) && h.Gesloten == null && h.Geopend <= einde
                && !db.Contactregels.Any(r => r.HulpvraagId == h.Id && r.Feiten.Datum > einde)
                && !db.Trajecten.Any(t => t.PersoonId == h.PersoonId && t.HulpvraagId == h.Id && t.Einde == null))
            .OrderBy(h => h.Geopend).ThenBy(h => h.Id)
            .Select(h => new { h.Id, h.PersoonId, Naam = db.Personen.Where(p => p.Id == h.PersoonId).Select(p => p.Voornamen).First(), h.Doel, h.Geopend })
            .ToListAsync(ct))
            .Select(h => new Hulpvraagvoorstel(h.Id, h.PersoonId, h.Naam, h.Doel, h.Geopend, einde))];

    private Task<Hulpvraag?> HaalAsync(Guid persoonId, Guid id, CancellationToken ct) =>
        db.Hulpvragen.SingleOrDefaultAsync(h => h.Id == id && h.PersoonId == persoonId && db.Personen.Any(p => p.Id == persoonId && p.SamengevoegdMetId == null), ct);

    private async Task<Persoonresultaat> BewaarAsync(Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transactie, Hulpvraag hulpvraag, string oud, string nieuw, CancellationToken ct)
    {
        db.LegVast(klok, Persoonwijzigingsoort.Hulpvraag, hulpvraag.PersoonId, null, [new($"Hulpvraag {hulpvraag.Doel.Omschrijving().Naam} van {Dagtekst.Van(hulpvraag.Geopend)}", oud, nieuw)]);
        db.Log(klok, Handeling.HulpvraagGewijzigd, "hulpvraag", hulpvraag.Id, new() { ["wat"] = nameof(Hulpvraag.Gesloten) });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new PersoonOpgeslagen(hulpvraag.PersoonId);
    }
}
