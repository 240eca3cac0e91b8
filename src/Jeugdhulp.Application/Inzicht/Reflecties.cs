using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Inzicht;

/// <summary>What was looked at, and what someone learns from it.</summary>
public sealed record Reflectieopdracht(DateOnly Van, DateOnly TotEnMet, string? Regel, Guid? TeamId, string? Tekst);

/// <summary>A reflection with the name of its team.</summary>
public sealed record Reflectieregel(DateOnly Van, DateOnly TotEnMet, string? Regel, string? Team, string Tekst, string Door, DateTimeOffset Op);

/// <summary>Keeps what people learn from counts.</summary>
public sealed class Reflecties(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>So many are shown.</summary>
    public const int Getoond = 10;

    /// <summary>The newest of the own gemeente.</summary>
    public async Task<IReadOnlyList<Reflectieregel>> LaatsteAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        return await db.Reflecties.OrderByDescending(r => r.Op).ThenByDescending(r => r.Id).Take(Getoond)
            .Select(r => new Reflectieregel(r.Van, r.TotEnMet, r.Regel, db.Teams.Where(t => t.Id == r.TeamId).Select(t => t.Naam).FirstOrDefault(), r.Tekst, r.DoorNaam, r.Op))
            .ToListAsync(ct);
    }

    /// <summary>Adds one.</summary>
    /// <returns>What is wrong; empty when it is kept.</returns>
    public async Task<IReadOnlyList<Fout>> SchrijfAsync(Reflectieopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var fouten = Controleer(opdracht.Tekst).ToList();
        if (opdracht.TeamId is { } team && !await db.Teams.AnyAsync(t => t.Id == team, ct))
        {
            fouten.Add(new("Team", "Dit team is niet gevonden. Kies opnieuw."));
        }

        if (fouten.Count > 0)
        {
            return fouten;
        }

        var (nu, wie, tekst) = (klok.GetUtcNow(), db.Aanmelding.AccountId!.Value, opdracht.Tekst!.Trim());
        // A form that is sent twice is one reflection: nobody can take the second one away. The lock makes it wait for the first.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('reflectie'), hashtext({wie.ToString()}))", ct);
        var eerder = await db.Reflecties.Where(r => r.DoorAccountId == wie && r.Van == opdracht.Van && r.TotEnMet == opdracht.TotEnMet && r.Regel == opdracht.Regel && r.TeamId == opdracht.TeamId)
            .Select(r => r.Tekst).ToListAsync(ct);
        if (eerder.Contains(tekst, StringComparer.Ordinal))
        {
            return [];
        }

        var reflectie = new Reflectie
        {
            GemeenteCode = db.Aanmelding.GemeenteCode!,
            Id = Guid.CreateVersion7(nu),
            Van = opdracht.Van,
            TotEnMet = opdracht.TotEnMet,
            Regel = opdracht.Regel,
            TeamId = opdracht.TeamId,
            Tekst = tekst,
            DoorAccountId = wie,
            DoorNaam = db.Aanmelding.Naam,
            Op = nu,
        };
        db.Reflecties.Add(reflectie);
        db.Log(klok, Handeling.ReflectieGeschreven, "reflectie", reflectie.Id);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [];
    }

    private static IEnumerable<Fout> Controleer(string? tekst)
    {
        if (!Naamteken.IsZichtbaar(tekst))
        {
            yield return new("Tekst", "Schrijf op wat u hiervan leert.");
        }
        else if (Opdrachtcontrole.Tekst("Tekst", tekst, Tekstvelden.Reden) is { } weigering)
        {
            yield return new("Tekst", weigering.Melding);
        }
        else if (Herkenbaarheid.Zoek(tekst, []) is { Count: > 0 } kenmerken)
        {
            yield return new("Tekst", Herkenbaarheid.Waarschuwing(kenmerken) + " Schrijf over het werk, niet over een persoon.");
        }
    }
}
