using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Instellingen;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jeugdhulp.Application.Instellingen;

/// <summary>Contacts that a disputed setting had a say in: how many, never which or of whom.</summary>
/// <param name="Regel">Rule that decided.</param>
/// <param name="Team">Name of the team.</param>
/// <param name="Contacten">Lines, one per jeugdige.</param>
public sealed record Betwistetelling(string Regel, string Team, int Contacten);

/// <summary>A dispute with what it is about.</summary>
public sealed record Betwistingbeeld(Betwisting Betwisting, Instellingsveld Veld, IReadOnlyList<Betwistetelling> Tellingen)
{
    public int Contacten => Tellingen.Sum(t => t.Contacten);
}

/// <summary>Marks settings as disputed, and settles that.</summary>
public sealed class Betwistingen(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>All disputes, open ones first; those with the contacts of the last year per rule and team.</summary>
    public async Task<IReadOnlyList<Betwistingbeeld>> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var alle = await db.Betwistingen.AsNoTracking().OrderBy(b => b.OpgelostOp != null).ThenByDescending(b => b.Op).ToListAsync(ct);
        var regels = alle.Where(b => b.OpgelostOp is null).SelectMany(b => Instellingsregels.Van(b.Instelling)).Distinct(StringComparer.Ordinal).ToArray();
        var sinds = klok.Vandaag().AddYears(-1);
        var tellingen = await (
            from r in db.Contactregels.AsNoTracking()
            join t in db.Teams on r.TeamId equals t.Id
            where regels.Contains(r.Regel) && r.Feiten.Datum > sinds
            group r by new { r.Regel, r.Feiten.Activiteit, r.Feiten.Vervolg, t.Naam } into g
            select new { g.Key.Regel, g.Key.Activiteit, g.Key.Vervolg, g.Key.Naam, Aantal = g.Count() }).ToListAsync(ct);
        return [.. alle.Select(b => new Betwistingbeeld(
            b,
            Instellingsvelden.Alle.First(v => v.Sleutel == b.Instelling),
            b.OpgelostOp is not null ? [] : [.. tellingen.Where(t => Instellingsregels.BeslistMee(b.Instelling, t.Regel, t.Activiteit, t.Vervolg))
                .GroupBy(t => (t.Regel, t.Naam)).OrderBy(g => g.Key.Regel, StringComparer.Ordinal).ThenBy(g => g.Key.Naam, StringComparer.Ordinal)
                .Select(g => new Betwistetelling(g.Key.Regel, g.Key.Naam, g.Sum(t => t.Aantal)))]))];
    }

    /// <summary>One dispute that is open; null when there is none of that id.</summary>
    public async Task<Betwisting?> VindAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        return await db.Betwistingen.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id && b.OpgelostOp == null, ct);
    }

    /// <summary>Marks a setting as disputed.</summary>
    /// <returns>What is wrong; empty when it is marked.</returns>
    public async Task<IReadOnlyList<Fout>> MeldAsync(string? instelling, string? reden, CancellationToken ct)
    {
        var fouten = new List<Fout>();
        if (Instellingsvelden.Alle.All(v => v.Sleutel != instelling))
        {
            fouten.Add(new("Instelling", "Kies een vraag uit de lijst."));
        }

        if (Conceptteksten.Reden(reden, "Schrijf op waarover u het niet eens bent.") is { } fout)
        {
            fouten.Add(new("Reden", fout));
        }

        if (fouten.Count > 0)
        {
            return fouten;
        }

        await using var transactie = await db.BeginGemeenteAsync(ct);
        var nu = klok.GetUtcNow();
        var betwisting = new Betwisting
        {
            GemeenteCode = db.Aanmelding.GemeenteCode!,
            Id = Guid.CreateVersion7(nu),
            Instelling = instelling!,
            Reden = reden!.Trim(),
            DoorAccountId = db.Aanmelding.AccountId,
            Door = db.Aanmelding.Naam,
            Op = nu,
        };
        db.Betwistingen.Add(betwisting);
        db.Log(klok, Handeling.InstellingBetwist, "betwisting", betwisting.Id, new(StringComparer.Ordinal) { ["instelling"] = betwisting.Instelling });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException dubbel) when (dubbel.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            db.ChangeTracker.Clear();
            return [new("Instelling", "Deze vraag is al als betwist gemarkeerd.")];
        }

        await transactie.CommitAsync(ct);
        return [];
    }

    /// <summary>Settles a dispute.</summary>
    /// <returns>What is wrong; empty when it is settled; null when there is no open dispute of that id.</returns>
    public async Task<IReadOnlyList<Fout>?> LosOpAsync(Guid id, string? oplossing, CancellationToken ct)
    {
        if (Conceptteksten.Reden(oplossing, "Schrijf op wat u afsprak.") is { } fout)
        {
            return await VindAsync(id, ct) is null ? null : [new Fout("Oplossing", fout)];
        }

        await using var transactie = await db.BeginGemeenteAsync(ct);
        var (tekst, wie, naam, nu) = (oplossing!.Trim(), db.Aanmelding.AccountId, db.Aanmelding.Naam, klok.GetUtcNow());
        var opgelost = await db.Betwistingen.Where(b => b.Id == id && b.OpgelostOp == null).ExecuteUpdateAsync(
            b => b.SetProperty(x => x.Oplossing, tekst).SetProperty(x => x.OpgelostDoorAccountId, wie).SetProperty(x => x.OpgelostDoor, naam).SetProperty(x => x.OpgelostOp, nu),
            ct);
        if (opgelost == 0)
        {
            return null;
        }

        db.Log(klok, Handeling.BetwistingOpgelost, "betwisting", id);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [];
    }
}
