using System.Globalization;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Werk;

/// <summary>A dossier that was found.</summary>
public sealed record Gevondendossier(Guid Id, int Nummer, Dossiersoort Soort, DateOnly Begin, DateOnly? Einde, string Team, Guid PersoonId, string Naam);

/// <summary>A contact that the reader may open, with someone who was found.</summary>
public sealed record Gevondencontact(Guid ContactId, DateOnly Datum, Activiteit Activiteit, Uitkomst Klasse, string Team, Guid PersoonId, string Naam);

/// <summary>What a search found in all rooms.</summary>
public sealed record Zoekuitslag(IReadOnlyList<Zoekresultaat> Personen, IReadOnlyList<Gevondendossier> Dossiers, IReadOnlyList<Gevondencontact> Contacten)
{
    public bool IsLeeg => Personen.Count == 0 && Dossiers.Count == 0;
}

/// <summary>Searches persons, and with who was found the dossiers and contacts that the reader may see.</summary>
public sealed class ZoekQuery(JeugdhulpDbContext db, PersoonZoeker personen, TimeProvider klok)
{
    /// <summary>Most dossiers, and most contacts.</summary>
    public const int Hoogstens = 20;

    /// <summary>A number finds a dossier; with or without the word before it.</summary>
    public async Task<Zoekuitslag> ZoekAsync(string? zoektekst, CancellationToken ct)
    {
        var gevonden = await personen.ZoekAsync(zoektekst, ct);
        var ids = gevonden.Select(g => g.PersoonId).Distinct().ToArray();
        var nummer = Nummer(zoektekst);
        if (ids.Length == 0 && nummer is null)
        {
            return new(gevonden, [], []);
        }

        await using var transactie = await db.BeginBijVraagAsync(ct);
        // Each finds its rows by an index of its own; in one condition neither would.
        var wie = db.Dossierpersonen.Where(p => ids.Contains(p.PersoonId) && db.Dossiers.Any(d => d.Id == p.DossierId && d.Nummer != nummer)).Select(p => new { p.DossierId, p.PersoonId });
        if (nummer is not null)
        {
            wie = db.Dossiers.Where(d => d.Nummer == nummer).SelectMany(d => d.Personen.Where(p => p.Rol == Dossierrol.OntvangtHulp)).Select(p => new { p.DossierId, p.PersoonId }).Concat(wie);
        }

        var metPersoon = await (
            from w in wie.Distinct()
            join d in db.Dossiers.AsNoTracking() on w.DossierId equals d.Id
            join team in db.Teams on d.TeamId equals team.Id
            join persoon in db.Personen on w.PersoonId equals persoon.Id
            orderby nummer == null || d.Nummer != nummer, d.Einde != null, d.Begin descending, d.Nummer, persoon.Id
            select new { d.Id, d.Nummer, d.Soort, d.Begin, d.Einde, Team = team.Naam, Persoon = persoon }).ToListAsync(ct);
        var zicht = await (await Muurblik.LaadAsync(db, klok, ct)).OverAsync(db, [.. metPersoon.Select(d => d.Persoon.Id).Except(ids)], ct);
        var dossiers = metPersoon.Where(d => ids.Contains(d.Persoon.Id) || zicht.Ziet(d.Persoon.Id)).Take(Hoogstens).ToList();
        var leesbaar = Lezer.Leesbaar(db, klok);
        var regels = await (
            from r in db.Contactregels.AsNoTracking()
            where r.PersoonId != null && ids.Contains(r.PersoonId.Value) && leesbaar.Any(c => c.Id == r.ContactId)
            join team in db.Teams on r.TeamId equals team.Id
            orderby r.Feiten.Datum descending, r.ContactId descending, r.Id
            select new { r.ContactId, r.Feiten.Datum, r.Feiten.Activiteit, r.Geldend, Team = team.Naam, PersoonId = r.PersoonId!.Value }).Take(Hoogstens).ToListAsync(ct);
        db.Log(klok, Handeling.DossiersBekeken, "dossier", null, new()
        {
            ["vorm"] = "zoeken",
            ["dossiers"] = string.Join(',', dossiers.Select(d => d.Id).Distinct()),
            ["personen"] = string.Join(',', dossiers.Select(d => d.Persoon.Id).Distinct()),
        });
        db.Log(klok, Handeling.ContactenBekeken, "contact", null, new()
        {
            ["vorm"] = "zoeken",
            ["getoond"] = regels.Count.ToString(CultureInfo.InvariantCulture),
            ["personen"] = string.Join(',', regels.Select(r => r.PersoonId).Distinct()),
        });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        var namen = gevonden.DistinctBy(g => g.PersoonId).ToDictionary(g => g.PersoonId, g => g.Naam);
        return new(
            gevonden,
            [.. dossiers.Select(d => new Gevondendossier(d.Id, d.Nummer, d.Soort, d.Begin, d.Einde, d.Team, d.Persoon.Id, d.Persoon.VolledigeNaam))],
            [.. regels.Select(r => new Gevondencontact(r.ContactId, r.Datum, r.Activiteit, r.Geldend, r.Team, r.PersoonId, namen[r.PersoonId]))]);
    }

    /// <summary>The number of a dossier in what was typed, if it is one.</summary>
    public static int? Nummer(string? zoektekst)
    {
        var schoon = (zoektekst ?? string.Empty).Trim();
        if (schoon.StartsWith("dossier", StringComparison.OrdinalIgnoreCase))
        {
            schoon = schoon["dossier".Length..].Trim();
        }

        return schoon.Length <= 7 && int.TryParse(schoon, NumberStyles.None, CultureInfo.InvariantCulture, out var nummer) ? nummer : null;
    }
}
