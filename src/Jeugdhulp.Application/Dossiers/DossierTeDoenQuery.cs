using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Dossiers;

/// <summary>What waits for a worker.</summary>
public enum Dossierwerk
{
    Openen,
    ZonderContact,
    Afsluiten,
    Gegevens,
}

/// <summary>One thing that waits.</summary>
public sealed record Dossiertaak(Dossierwerk Soort, string Titel, string Adres, DateOnly Datum, string Waarom);

/// <summary>How much waits of each kind, and the first of it.</summary>
public sealed record DossierTeDoen(IReadOnlyDictionary<Dossierwerk, int> Aantallen, IReadOnlyList<Dossiertaak> Eerste);

/// <summary>What there is to do about dossiers for who is signed in.</summary>
public sealed class DossierTeDoenQuery(JeugdhulpDbContext db, DossiervoorstellenQuery voorstellen, TimeProvider klok)
{
    private const int PerSoort = 5;

    /// <summary>The work of the own teams: of a kind at most a few, the oldest first.</summary>
    public async Task<DossierTeDoen> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var vandaag = klok.Vandaag();
        var eigen = (await Lezer.LaadAsync(db, vandaag, ct)).TeamIds;
        var afspraken = await db.AfsprakenAsync(ct);
        var nieuw = await voorstellen.VindAsync(eigen, null, ct);
        var open = await db.Dossiers.AsNoTracking().Where(d => d.Einde == null && eigen.Contains(d.TeamId)).OrderBy(d => d.Begin).ThenBy(d => d.Id)
            .Select(Dossierprojectie.Regel(db)).ToListAsync(ct);
        List<Dossiertaak> taken = [.. nieuw.Select(v => new Dossiertaak(
            Dossierwerk.Openen, v.Naam, "/dossiers/voorstellen", v.Begin, v.Sluitaan is { } bij ? $"Hoort bij dossier {bij.Nummer}" : $"Gesprek {v.Gesprek}, nog geen dossier"))];
        foreach (var regel in open)
        {
            var titel = $"Dossier {regel.Nummer}: {string.Join(", ", regel.Mensen.Select(m => m.Naam))}";
            var sinds = regel.LaatsteContact ?? regel.Begin;
            if (Contactsignaal.Bepaal(regel.Status, regel.Begin, regel.LaatsteContact, afspraken.WekenZonderContact, vandaag) is { } signaal)
            {
                var sluiten = signaal.Voorstel is Signaalvoorstel.Afsluiten;
                taken.Add(new(sluiten ? Dossierwerk.Afsluiten : Dossierwerk.ZonderContact, titel, $"/dossiers/{regel.Id}/{(sluiten ? "sluiten" : "status")}", sinds, $"{signaal.Weken} weken geen contact"));
            }

            if (regel.Ontbreekt(afspraken) is { Count: > 0 } ontbreekt)
            {
                taken.Add(new(Dossierwerk.Gegevens, titel, $"/dossiers/{regel.Id}", regel.Begin, $"Ontbreekt: {string.Join(", ", ontbreekt.Select(o => o.Gegeven.Naam()).Distinct())}"));
            }
        }

        var eerste = taken.GroupBy(t => t.Soort).SelectMany(g => g.OrderBy(t => t.Datum).Take(PerSoort)).OrderBy(t => t.Soort).ThenBy(t => t.Datum).ToList();
        db.Log(klok, Handeling.DossiersBekeken, "dossier", null, new() { ["dossiers"] = string.Join(',', open.Select(o => o.Id)) });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(taken.GroupBy(t => t.Soort).ToDictionary(g => g.Key, g => g.Count()), eerste);
    }
}
