using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Dossiers;

/// <summary>What several acts on a dossier ask alike.</summary>
internal static class Dossierhulp
{
    public const string Verwijzerlijst = "verwijzer";
    public const string Redenlijst = "redenBeeindiging";

    /// <summary>What the gemeente agreed about its dossiers.</summary>
    public static async Task<Dossierafspraken> AfsprakenAsync(this JeugdhulpDbContext db, CancellationToken ct) =>
        (await db.Dossierafspraken.AsNoTracking().OrderByDescending(a => a.Op).FirstOrDefaultAsync(ct))?.Afspraken ?? Dossierafspraken.Standaard;

    /// <summary>Which statuses counted on which day.</summary>
    public static async Task<Telregels> TelregelsAsync(this JeugdhulpDbContext db, CancellationToken ct) =>
        new((await db.Dossierafspraken.AsNoTracking().OrderBy(a => a.Op).ToListAsync(ct)).Select(a => new Telregel(a.GeldtVanaf, a.TeltMee)));

    /// <summary>The settings of the gemeente on a day.</summary>
    public static async Task<LokaleInstellingen> LeidraadAsync(this JeugdhulpDbContext db, DateOnly dag, CancellationToken ct) =>
        (await db.Instellingenversies.Geldend(db.Aanmelding.GemeenteCode!, dag).FirstOrDefaultAsync(ct))?.Instellingen ?? LokaleInstellingen.Leeg;

    /// <summary>Codes of a list on a day, in their order.</summary>
    public static Task<List<Code>> CodesAsync(this JeugdhulpDbContext db, string lijst, DateOnly dag, CancellationToken ct) =>
        db.Codewaarden.AsNoTracking().GeldendOp(dag)
            .Where(c => c.Lijst == lijst)
            .OrderBy(c => c.Volgorde)
            .Select(c => new Code(c.Code, c.Omschrijving))
            .ToListAsync(ct);

    /// <summary>The teams that exist on a day.</summary>
    public static Task<List<Teamkeuze>> TeamsAsync(this JeugdhulpDbContext db, DateOnly dag, CancellationToken ct) =>
        db.Teams.AsNoTracking().Where(t => t.GeldigVan <= dag && (t.GeldigTot == null || t.GeldigTot > dag)).OrderBy(t => t.Naam)
            .Select(t => new Teamkeuze(t.Id, t.Naam)).ToListAsync(ct);

    /// <summary>The gemeente from which someone moved, and what is wrong with it (TRJ-19); both null for who did not move.</summary>
    public static async Task<(Code? Gemeente, Fout? Fout)> HerkomstAsync(this JeugdhulpDbContext db, string? naamOfCode, CancellationToken ct) =>
        Schoon(naamOfCode) is not { } gezocht ? (null, null)
        : await db.ZoekGemeenteAsync(gezocht, ct) is not { } gemeente ? (null, new("HerkomstGemeente", Gemeentevinder.Onbekend))
        : gemeente.Waarde == db.Aanmelding.GemeenteCode ? (null, new("HerkomstGemeente", "Dit is uw eigen gemeente. Vul een andere in, of laat dit leeg."))
        : (gemeente, null);

    /// <summary>What is wrong with a team for something that begins on a day; null when the team works then.</summary>
    public static Task<string?> TeamfoutAsync(this JeugdhulpDbContext db, Guid? teamId, DateOnly dag, CancellationToken ct) => TeamfoutAsync(db.Teams, teamId, dag, ct);

    /// <summary>The same for what someone begins for a team of their own: another is not in the list that was offered.</summary>
    public static Task<string?> EigenTeamfoutAsync(this JeugdhulpDbContext db, Guid? teamId, DateOnly dag, DateOnly vandaag, CancellationToken ct)
    {
        var eigen = Lezer.EigenTeams(db, vandaag);
        return TeamfoutAsync(db.Teams.Where(t => eigen.Contains(t.Id)), teamId, dag, ct);
    }

    /// <summary>Last contact of who receives help in a dossier, from its first day on.</summary>
    public static Task<DateOnly?> LaatsteContactAsync(this JeugdhulpDbContext db, Dossier dossier, CancellationToken ct) =>
        Dossiervragen.Contacten(db).Where(c => c.DossierId == dossier.Id).MaxAsync(c => (DateOnly?)c.Datum, ct);

    /// <summary>The plans that ran for who receives help while the dossier did.</summary>
    public static IQueryable<Gezinsplan> PlannenVan(this JeugdhulpDbContext db, Dossier dossier)
    {
        var ids = dossier.Personen.Where(p => p.Rol is Dossierrol.OntvangtHulp).Select(p => p.PersoonId).ToArray();
        return db.Gezinsplannen.Where(p => (p.AfgeslotenOp == null || p.AfgeslotenOp >= dossier.Begin) && p.Deelnemers.Any(d => ids.Contains(d.PersoonId)));
    }

    /// <summary>The dossier with its statuses and people; nobody else changes it until the transaction ends.</summary>
    public static async Task<Dossier?> VergrendelDossierAsync(this JeugdhulpDbContext db, Guid id, CancellationToken ct)
    {
        var code = db.Aanmelding.GemeenteCode;
        var dossier = (await db.Dossiers.FromSql($"select * from dossier where gemeente_code = {code} and id = {id} for no key update").ToListAsync(ct)).SingleOrDefault();
        if (dossier is not null)
        {
            await db.Entry(dossier).Collection(d => d.Statussen).LoadAsync(ct);
            await db.Entry(dossier).Collection(d => d.Personen).LoadAsync(ct);
        }

        return dossier;
    }

    /// <summary>The changes since someone saw the dossier.</summary>
    public static Task<List<Dossierwijziging>> AnderenAsync(this JeugdhulpDbContext db, Guid id, int gezien, CancellationToken ct) =>
        db.Dossierwijzigingen.AsNoTracking().Where(w => w.DossierId == id && w.Volgnummer > gezien).OrderBy(w => w.Volgnummer).ToListAsync(ct);

    /// <summary>Adds a change to the history and raises the number of the dossier.</summary>
    public static void Wijzig(this JeugdhulpDbContext db, Dossier dossier, string wat, string? reden, IEnumerable<Veldwijziging> velden, DateTimeOffset nu, Guid? vanTeam = null)
    {
        dossier.Volgnummer++;
        db.Dossierwijzigingen.Add(new()
        {
            GemeenteCode = dossier.GemeenteCode,
            DossierId = dossier.Id,
            Volgnummer = dossier.Volgnummer,
            Wat = wat,
            Reden = reden,
            VanTeamId = vanTeam,
            NaarTeamId = Trajecten.Verloop.NaarTeam(db.Entry(dossier)),
            Velden = [.. velden.Where(v => v.Oud != v.Nieuw)],
            DoorAccountId = db.Aanmelding.AccountId!.Value,
            DoorNaam = db.Aanmelding.Naam,
            Op = nu,
        });
    }

    public static string Dag(DateOnly dag) => Dagtekst.Van(dag);

    public static string? Schoon(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();

    public static DossierGeweigerd Weiger(params Fout[] fouten) => new(fouten);

    private static async Task<string?> TeamfoutAsync(IQueryable<Team> teams, Guid? teamId, DateOnly dag, CancellationToken ct)
    {
        var team = await teams.AsNoTracking().SingleOrDefaultAsync(t => t.Id == teamId, ct);
        return team is null ? "Kies een team."
            : team.GeldigVan <= dag && (team.GeldigTot == null || team.GeldigTot > dag) ? null
            : $"Dit team werkt niet op {Dagtekst.Van(dag)}. Kies een team dat er dan is.";
    }
}

/// <summary>A code with its Dutch description.</summary>
public sealed record Code(string Waarde, string Naam);
