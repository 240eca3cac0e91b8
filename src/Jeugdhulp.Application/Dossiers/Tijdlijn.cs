using Jeugdhulp.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Dossiers;

/// <summary>Where a page of the timeline ends, so that the next one begins after it.</summary>
public sealed record Tijdlijnplek(DateOnly Datum, Guid Id);

/// <summary>Which part of what happened to show.</summary>
public sealed record Tijdlijnfilter
{
    /// <summary>Kinds to show; empty for all. See <see cref="Gebeurtenissoort"/>.</summary>
    public string? Soort { get; init; }

    public Guid? PersoonId { get; init; }

    public DateOnly? Van { get; init; }

    public DateOnly? Tot { get; init; }

    public Tijdlijnplek? Na { get; init; }
}

/// <summary>Kinds of the view "gebeurtenis".</summary>
public static class Gebeurtenissoort
{
    public const string Contact = "contact";
    public const string Doorverwijzing = "doorverwijzing";
    public const string Status = "status";

    /// <summary>All kinds there are.</summary>
    public static IReadOnlyList<string> Alle { get; } = [Contact, Doorverwijzing, Status];
}

/// <summary>A row of the view: something that happened on a day.</summary>
public sealed record Gebeurtenis(Guid Id, Guid? PersoonId, DateOnly Datum, string Soort, Guid ObjectId, string Code, string? Nadercode);

/// <summary>What happened to a jeugdige, on the page.</summary>
/// <param name="Gebeurtenis">The row.</param>
/// <param name="Omschrijving">Description of a code of a list.</param>
/// <param name="Nader">Description of the second code.</param>
/// <param name="Team">Team of a contact.</param>
/// <param name="Medewerker">Worker of a contact of an own team.</param>
/// <param name="Tekst">What is written in a contact of an own team; elsewhere it stays with that team.</param>
/// <param name="Eigen">The reader may open the contact.</param>
public sealed record Tijdlijnregel(Gebeurtenis Gebeurtenis, string? Omschrijving, string? Nader, string? Team, string? Medewerker, string? Tekst, bool Eigen);

/// <summary>A page of the timeline.</summary>
public sealed record Tijdlijn(IReadOnlyList<Tijdlijnregel> Regels, Tijdlijnplek? Volgende);

/// <summary>Reads what happened from the view "gebeurtenis", a page at a time by its last day: as quick at the end as at the beginning.</summary>
internal static class Tijdlijnlezer
{
    public const int PerPagina = 50;

    private static readonly DateOnly Eind = new(2200, 1, 1);

    /// <summary>A page; within a transaction of the caller. Two queries.</summary>
    public static async Task<Tijdlijn> LaadAsync(
        JeugdhulpDbContext db, DateOnly vandaag, Guid dossierId, Guid[] personen, (DateOnly Van, DateOnly? Tot) looptijd, Tijdlijnfilter filter, CancellationToken ct)
    {
        var code = db.Aanmelding.GemeenteCode!;
        Guid[] wie = filter.PersoonId is { } een ? [.. personen.Where(p => p == een)] : personen;
        // A status belongs to the dossier and not to one person.
        var dossier = filter.PersoonId is null ? dossierId : Guid.Empty;
        string[] soorten = filter.Soort is { } soort ? [soort] : [.. Gebeurtenissoort.Alle];
        var van = filter.Van > looptijd.Van ? filter.Van.Value : looptijd.Van;
        var tot = Min(filter.Tot ?? Eind, looptijd.Tot ?? Eind);
        var (naDatum, naId) = filter.Na is { } na ? (na.Datum, na.Id) : (Eind, Guid.AllBitsSet);
        var aantal = PerPagina + 1;
        // Apart and not with "or": only then both find their rows by index.
        var rijen = await db.Database.SqlQuery<Gebeurtenis>(
            $"""
             select id as "Id", persoon_id as "PersoonId", datum as "Datum", soort as "Soort", object_id as "ObjectId", code as "Code", nadercode as "Nadercode"
             from (select * from gebeurtenis where gemeente_code = {code} and persoon_id = any({wie})
                 union all
                 select * from gebeurtenis where gemeente_code = {code} and dossier_id = {dossier} and persoon_id is null) g
             where soort = any({soorten}) and datum between {van} and {tot} and (datum, id) < ({naDatum}, {naId})
             order by datum desc, id desc limit {aantal}
             """).ToListAsync(ct);
        var pagina = rijen.Take(PerPagina).ToList();
        var volgende = rijen.Count > PerPagina ? new Tijdlijnplek(pagina[^1].Datum, pagina[^1].Id) : null;
        return new(await VulAanAsync(db, vandaag, pagina, ct), volgende);
    }

    /// <summary>Adds team and text of the contacts, and the descriptions of referrals.</summary>
    private static async Task<List<Tijdlijnregel>> VulAanAsync(JeugdhulpDbContext db, DateOnly vandaag, List<Gebeurtenis> rijen, CancellationToken ct)
    {
        var contacten = rijen.Where(r => r.Soort == Gebeurtenissoort.Contact).Select(r => r.ObjectId).Distinct().ToArray();
        var account = db.Aanmelding.AccountId;
        var bij = await db.Contacten.AsNoTracking().Where(c => contacten.Contains(c.Id)).Select(c => new
        {
            c.Id,
            Team = db.Teams.Where(t => t.Id == c.TeamId).Select(t => t.Naam).First(),
            Medewerker = db.Medewerkers.Where(m => m.Id == c.MedewerkerId).Select(m => m.Naam).First(),
            c.Feit,
            Eigen = db.Teamleden.Any(l => l.TeamId == c.TeamId && l.Van <= vandaag && (l.Tot == null || l.Tot > vandaag)
                && db.Medewerkers.Any(m => m.Id == l.MedewerkerId && m.AccountId == account)),
        }).ToDictionaryAsync(c => c.Id, ct);
        var codes = rijen.Where(r => r.Soort == Gebeurtenissoort.Doorverwijzing).SelectMany(r => new[] { r.Code, r.Nadercode }).Distinct().ToArray();
        string[] lijsten = ["bestemming", "redenDoorverwijzing"];
        var namen = codes.Length == 0 ? [] : await db.Codewaarden.AsNoTracking()
            .Where(c => lijsten.Contains(c.Lijst) && codes.Contains(c.Code)).OrderBy(c => c.GeldigVan).Select(c => new { c.Lijst, c.Code, c.Omschrijving }).ToListAsync(ct);
        return [.. rijen.Select(r => bij.TryGetValue(r.ObjectId, out var contact) && r.Soort == Gebeurtenissoort.Contact
            ? new Tijdlijnregel(r, null, null, contact.Team, contact.Eigen ? contact.Medewerker : null, contact.Eigen ? contact.Feit : null, contact.Eigen)
            : new Tijdlijnregel(r, Naam("bestemming", r.Code), Naam("redenDoorverwijzing", r.Nadercode), null, null, null, false))];

        string? Naam(string lijst, string? code) => namen.FindLast(n => n.Lijst == lijst && n.Code == code)?.Omschrijving;
    }

    private static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;
}
