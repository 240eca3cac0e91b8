using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Verhalen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Verhalen;

/// <summary>What the acts on stories share: whose they are, and who may be recognised in them.</summary>
internal static class Verhaalvragen
{
    public const string Soort = "verhaal";

    /// <summary>A story of an own team, or of one that an own team took over from; as the text of a contact it stays with its team (ADR 23).</summary>
    public static async Task<Verhaal?> VanTeamAsync(this JeugdhulpDbContext db, TimeProvider klok, Guid id, CancellationToken ct)
    {
        // Asked apart: within one query the teams, which are only read, would make the story one that cannot be changed.
        var teams = await Lezer.EigenTeams(db, klok.Vandaag()).ToListAsync(ct);
        return await db.Verhalen.SingleOrDefaultAsync(v => v.Id == id && teams.Contains(v.TeamId), ct);
    }

    /// <summary>Everyone in a dossier; nobody for a story without one.</summary>
    public static Task<List<Guid>> PersonenAsync(this JeugdhulpDbContext db, Guid? dossierId, CancellationToken ct) =>
        dossierId is null ? Task.FromResult(new List<Guid>()) : db.Dossierpersonen.Where(p => p.DossierId == dossierId).Select(p => p.PersoonId).Distinct().ToListAsync(ct);

    /// <summary>What in a text may tell who it is about, as a refusal beside its field; null when nothing was found.</summary>
    public static async Task<Fout?> HerkendAsync(this JeugdhulpDbContext db, TimeProvider klok, string veld, string? tekst, Verhaal verhaal, CancellationToken ct)
    {
        Kenmerk[] kenmerken = [.. Herkenbaarheid.Zoek(tekst, await NamenAsync(db, verhaal, ct)).Concat(await Naamherkenning.ZoekAsync(db, klok, tekst, ct)).Distinct()];
        return kenmerken.Length == 0 ? null : new(veld, Herkenbaarheid.Waarschuwing(kenmerken) + " Haal het weg.");
    }

    /// <summary>Names of everyone in the dossier and in a household with one of them, also of who left, and of the writer.</summary>
    private static async Task<IReadOnlyList<string>> NamenAsync(JeugdhulpDbContext db, Verhaal verhaal, CancellationToken ct)
    {
        var erin = db.Dossierpersonen.Where(d => d.DossierId == verhaal.DossierId).Select(d => d.PersoonId);
        var gezinnen = db.Dossiers.Where(d => d.Id == verhaal.DossierId && d.GezinId != null).Select(d => d.GezinId!.Value)
            .Union(db.Gezinsleden.Where(l => erin.Contains(l.PersoonId)).Select(l => l.GezinId));
        var namen = verhaal.DossierId is null ? [] : await db.Personen
            .Where(p => erin.Contains(p.Id) || db.Gezinsleden.Any(l => l.PersoonId == p.Id && gezinnen.Contains(l.GezinId)))
            .Select(p => p.Voornamen + " " + p.Achternaam).ToListAsync(ct);
        return [.. namen, verhaal.DoorNaam];
    }
}
