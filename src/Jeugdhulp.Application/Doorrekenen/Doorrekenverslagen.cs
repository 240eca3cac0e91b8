using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Taken;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Contacten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Doorrekenen;

/// <summary>What is asked: which rules, over which half-years.</summary>
public sealed record Doorrekenopdracht(string? Bron, Halfjaar? Eerste, Halfjaar? Laatste, bool Vergelijken, bool Dekking = false);

/// <summary>The report that was asked for, or what is wrong with the question.</summary>
public sealed record Doorrekenaanvraag(Guid? VerslagId, IReadOnlyList<Fout> Fouten);

/// <summary>A report with the work that makes it, and the telling contacts that this reader may see.</summary>
public sealed record Verslagbeeld(Doorrekenverslag Verslag, Taak Taak, IReadOnlyList<Verslagcontact> Contacten);

/// <summary>A telling contact, for whoever may read it.</summary>
public sealed record Verslagcontact(Guid RegelId, Guid ContactId, Activiteit Activiteit);

/// <summary>A line in the list of reports.</summary>
public sealed record Verslagkop(Guid Id, string Bronnaam, DateOnly Van, DateOnly TotEnMet, string AangevraagdDoor, DateTimeOffset AangevraagdOp, Taakstand Stand);

/// <summary>Asks for reports and shows them.</summary>
public sealed class Doorrekenverslagen(JeugdhulpDbContext db, Doorrekenbronnen bronnen, TimeProvider klok)
{
    /// <summary>Most half-years in one run: twenty years.</summary>
    public const int HoogsteHalfjaren = 40;

    /// <summary>Most runs of a gemeente that wait or go on at one time, so that one gemeente does not keep the others waiting.</summary>
    public const int HoogstensOpen = 3;

    /// <summary>The rules there are to choose from.</summary>
    public async Task<IReadOnlyList<Doorrekenbron>> BronnenAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        return await bronnen.AlleAsync(ct);
    }

    /// <summary>Asks for a run; it begins within a second.</summary>
    public async Task<Doorrekenaanvraag> VraagAanAsync(Doorrekenopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var bron = (await bronnen.AlleAsync(ct)).FirstOrDefault(b => b.Code == opdracht.Bron);
        var fouten = Controleer(opdracht, bron).ToList();
        if (fouten.Count == 0 && await db.Taken.CountAsync(t => t.Soort == Taaksoort.Doorrekenen && (t.Stand == Taakstand.Wachtend || t.Stand == Taakstand.Bezig), ct) >= HoogstensOpen)
        {
            fouten.Add(new(string.Empty, $"Er zijn al {HoogstensOpen} doorrekeningen bezig. Wacht tot er een klaar is, of stop er een."));
        }

        if (fouten.Count > 0)
        {
            return new(null, fouten);
        }

        var nu = klok.GetUtcNow();
        var id = Guid.CreateVersion7(nu);
        var invoer = new Dictionary<string, string>(StringComparer.Ordinal) { [Doorrekenaar.Verslagsleutel] = id.ToString() };
        if (opdracht.Dekking)
        {
            invoer[Doorrekenaar.Dekkingsleutel] = "ja";
        }

        var taak = db.VraagTaakAan(klok, Taaksoort.Doorrekenen, invoer);
        db.Doorrekenverslagen.Add(new Doorrekenverslag
        {
            GemeenteCode = taak.GemeenteCode,
            Id = id,
            TaakId = taak.Id,
            Bron = bron!.Code,
            Bronnaam = bron.Naam,
            Regels = bron.Regels,
            Van = opdracht.Eerste!.Value.Begin,
            TotEnMet = opdracht.Laatste!.Value.Einde,
            Vergelijken = opdracht.Vergelijken,
            AangevraagdDoorAccountId = taak.AangevraagdDoorAccountId,
            AangevraagdDoor = db.Aanmelding.Naam,
            AangevraagdOp = nu,
        });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(id, []);
    }

    /// <summary>
    /// A report of the own gemeente; empty when there is none with this id. Who gets to see contacts in it is logged, as with
    /// the list of contacts.
    /// </summary>
    public async Task<Verslagbeeld?> VindAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.Doorrekenverslagen.AsNoTracking().FirstOrDefaultAsync(v => v.Id == id, ct) is not { } verslag)
        {
            return null;
        }

        var taak = await db.Taken.AsNoTracking().SingleAsync(t => t.Id == verslag.TaakId, ct);
        var contacten = await LeesbaarAsync(verslag, ct);
        if (contacten.Count > 0)
        {
            db.Log(klok, Handeling.ContactenBekeken, "doorrekenverslag", id, new() { ["contacten"] = string.Join(',', contacten.Select(c => c.ContactId)) });
            await db.SaveChangesAsync(ct);
            await transactie.CommitAsync(ct);
        }

        return new(verslag, taak, contacten);
    }

    /// <summary>The last reports of the own gemeente.</summary>
    public async Task<IReadOnlyList<Verslagkop>> LaatsteAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        return await (
            from v in db.Doorrekenverslagen
            join t in db.Taken on v.TaakId equals t.Id
            orderby v.AangevraagdOp descending, v.Id descending
            select new Verslagkop(v.Id, v.Bronnaam, v.Van, v.TotEnMet, v.AangevraagdDoor, v.AangevraagdOp, t.Stand)).Take(20).ToListAsync(ct);
    }

    /// <summary>The last report of these rules that is done; empty when they were never run.</summary>
    public async Task<Doorrekenverslag?> LaatsteVanAsync(string bron, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        return await db.Doorrekenverslagen.AsNoTracking()
            .Where(v => v.Bron == bron && v.VoltooidOp != null)
            .OrderByDescending(v => v.AangevraagdOp).ThenByDescending(v => v.Id)
            .FirstOrDefaultAsync(ct);
    }

    private static IEnumerable<Fout> Controleer(Doorrekenopdracht opdracht, Doorrekenbron? bron)
    {
        if (bron is null)
        {
            yield return new("Bron", "Kies de regels waarmee u wilt doorrekenen.");
        }

        if (opdracht.Eerste is null)
        {
            yield return new("Eerste", "Kies het eerste halfjaar.");
        }

        if (opdracht.Laatste is null)
        {
            yield return new("Laatste", "Kies het laatste halfjaar.");
        }

        if (opdracht is { Eerste: { } eerste, Laatste: { } laatste })
        {
            if (laatste < eerste)
            {
                yield return new("Laatste", "Kies een laatste halfjaar dat niet voor het eerste ligt.");
            }
            else if (((laatste.Jaar - eerste.Jaar) * 2) + laatste.Helft - eerste.Helft >= HoogsteHalfjaren)
            {
                yield return new("Laatste", $"Kies een periode van hoogstens {HoogsteHalfjaren} halfjaren.");
            }
        }
    }

    /// <summary>Whoever may read no contacts gets none, and a worker those of the own teams: the report itself holds ids only.</summary>
    private async Task<IReadOnlyList<Verslagcontact>> LeesbaarAsync(Doorrekenverslag verslag, CancellationToken ct)
    {
        if (verslag.Uitslag is not { Sprekend.Count: > 0 } uitslag)
        {
            return [];
        }

        var lezer = await Lezer.LaadAsync(db, klok.Vandaag(), ct);
        if (lezer.TeamIds.Length == 0)
        {
            return [];
        }

        var ids = uitslag.Sprekend.Select(s => s.Id).ToArray();
        var teams = lezer.TeamIds;
        return await db.Contactregels.Where(r => ids.Contains(r.Id) && teams.Contains(r.TeamId))
            .Select(r => new Verslagcontact(r.Id, r.ContactId, r.Feiten.Activiteit)).ToListAsync(ct);
    }
}
