using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Triage;
using Jeugdhulp.Domain.Verhalen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Verhalen;

/// <summary>A story in the list of the team.</summary>
public sealed record Verhaalrij(Guid Id, DateOnly Datum, Verteller Verteller, Leefgebied Thema, int? Dossier, string Door, Verhaalstand Stand);

/// <summary>A page of the list, newest first.</summary>
/// <param name="Dossier">Number of the dossier that was asked for.</param>
public sealed record Verhalenlijst(IReadOnlyList<Verhaalrij> Regels, int Aantal, bool HeeftTeam, int? Dossier);

/// <summary>One story with what its page needs.</summary>
/// <param name="Verhaal">The story.</param>
/// <param name="Dossier">Number of its dossier.</param>
/// <param name="Team">Name of its team.</param>
/// <param name="Bezwaar">Why the reader may not let it out; null when that is possible.</param>
public sealed record Verhaalbeeld(Verhaal Verhaal, int? Dossier, string Team, string? Bezwaar)
{
    /// <summary>The reader can let it out or give it back.</summary>
    public bool TeBeoordelen => Bezwaar is null && Verhaal.Stand is Verhaalstand.Wacht;
}

/// <summary>What a new story can be attached to.</summary>
public sealed record Verhaalformulier(int? Dossier, IReadOnlyList<Lijstkeuze> Teams);

/// <summary>Reads the stories of the own teams (PLN-09); every look is in the log.</summary>
public sealed class VerhaalQuery(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>The stories of the own teams, of all or of one dossier; null for a dossier that is not there.</summary>
    public async Task<Verhalenlijst?> LijstAsync(Guid? dossierId, int pagina, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var teams = (await Lezer.LaadAsync(db, klok.Vandaag(), ct)).TeamIds;
        var nummer = await NummerAsync(dossierId, ct);
        if (dossierId is not null && nummer is null)
        {
            return null;
        }

        var verhalen = db.Verhalen.AsNoTracking().Where(v => teams.Contains(v.TeamId) && (dossierId == null || v.DossierId == dossierId));
        var aantal = await verhalen.CountAsync(ct);

        // The texts stay where they are: a list needs none of them.
        var rijen = await verhalen.OrderByDescending(v => v.Datum).ThenByDescending(v => v.Id).Skip((Math.Max(1, pagina) - 1) * TrajectenQuery.PerPagina).Take(TrajectenQuery.PerPagina).Select(v => new
        {
            v.Id,
            v.Datum,
            v.Verteller,
            v.Thema,
            v.DossierId,
            Dossier = db.Dossiers.Where(d => d.Id == v.DossierId).Select(d => (int?)d.Nummer).FirstOrDefault(),
            v.DoorNaam,
            v.Delen,
            Anoniem = v.AnoniemDoorAccountId != null,
            Vrijgegeven = v.VrijgegevenOp != null,
            Teruggegeven = v.TeruggegevenOp != null,
            Ingetrokken = v.IngetrokkenOp != null,
        }).ToListAsync(ct);
        db.Log(klok, Handeling.VerhalenBekeken, Verhaalvragen.Soort, null, new() { ["verhalen"] = string.Join(',', rijen.Select(r => r.Id)) });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new([.. rijen.Select(r => new Verhaalrij(r.Id, r.Datum, r.Verteller, r.Thema, r.Dossier, r.DoorNaam, Verhaalregels.Stand(r.Delen, r.Anoniem, r.Vrijgegeven, r.Teruggegeven, r.Ingetrokken)))], aantal, teams.Length > 0, nummer);
    }

    /// <summary>One story; null when the own teams have none of that id.</summary>
    public async Task<Verhaalbeeld?> LaadAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.VanTeamAsync(klok, id, ct) is not { } verhaal)
        {
            return null;
        }

        var nummer = await NummerAsync(verhaal.DossierId, ct);
        var team = await db.Teams.Where(t => t.Id == verhaal.TeamId).Select(t => t.Naam).SingleAsync(ct);
        db.Log(klok, Handeling.VerhaalBekeken, Verhaalvragen.Soort, id);
        await db.LogBekekenAsync(klok, await db.PersonenAsync(verhaal.DossierId, ct), ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(verhaal, nummer, team, Verhaalregels.Bezwaar(verhaal.Stand, verhaal.Schrijvers, db.Aanmelding.AccountId!.Value));
    }

    /// <summary>What a new story can be attached to; null for a dossier that is not there.</summary>
    public async Task<Verhaalformulier?> FormulierAsync(Guid? dossierId, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var nummer = await NummerAsync(dossierId, ct);
        return dossierId is not null && nummer is null
            ? null
            : new(nummer, [.. (await Lezer.LaadAsync(db, klok.Vandaag(), ct)).Lopend.Select(t => new Lijstkeuze(t.Id.ToString(), t.Naam))]);
    }

    private async Task<int?> NummerAsync(Guid? dossierId, CancellationToken ct) =>
        dossierId is null ? null : await db.Dossiers.Where(d => d.Id == dossierId).Select(d => (int?)d.Nummer).SingleOrDefaultAsync(ct);
}
