using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leren;

/// <summary>A decision as it is shown.</summary>
public sealed record Besluitregel(string Besluit, DateOnly Datum, Guid? ConceptId, string? Concept, string Door, DateTimeOffset Op);

/// <summary>A concept that a decision may refer to.</summary>
public sealed record Conceptkeuze(Guid Id, string Naam);

/// <summary>A casus by its title.</summary>
public sealed record Casusverwijzing(Guid Id, string Titel);

/// <summary>The decisions about a casus, with what a new one needs.</summary>
/// <param name="Besluiten">Newest first.</param>
/// <param name="Concepten">Concepts that may still change.</param>
/// <param name="Bespreekbaar">False for a casus of the library that was in no round yet: it is not the gemeente's.</param>
public sealed record Bespreking(IReadOnlyList<Besluitregel> Besluiten, IReadOnlyList<Conceptkeuze> Concepten, bool Bespreekbaar);

/// <summary>A decision as it was filled in.</summary>
public sealed record Besluitopdracht(string? Besluit, DateOnly? Datum, Guid? Concept);

/// <summary>Keeps what was decided after discussing a casus.</summary>
public sealed class Casusbesluiten(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>First day of the Jeugdwet; an earlier day is a mistake in the year.</summary>
    private static DateOnly Jeugdwet => Looptijden.Eerste;

    public async Task<Bespreking> LaadAsync(Guid casusId, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var besluiten = await db.Casusbesluiten.Where(b => b.CasusId == casusId).OrderByDescending(b => b.Datum).ThenByDescending(b => b.Op).ThenBy(b => b.Id)
            .Select(b => new Besluitregel(b.Besluit, b.Datum, b.ConceptversieId, db.Conceptversies.Where(c => c.Id == b.ConceptversieId).Select(c => c.Naam).FirstOrDefault(), b.Door, b.Op))
            .ToListAsync(ct);
        var concepten = await Concepten().OrderBy(c => c.Naam).ThenBy(c => c.Id).Select(c => new Conceptkeuze(c.Id, c.Naam)).ToListAsync(ct);
        return new(besluiten, concepten, await db.Casussen.AnyAsync(c => c.Id == casusId, ct));
    }

    /// <summary>The casussen that a concept rests on, each once.</summary>
    public async Task<IReadOnlyList<Casusverwijzing>> VanConceptAsync(Guid conceptId, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        return await db.Casussen.Where(c => db.Casusbesluiten.Any(b => b.CasusId == c.Id && b.ConceptversieId == conceptId))
            .OrderBy(c => c.Titel).ThenBy(c => c.Id).Select(c => new Casusverwijzing(c.Id, c.Titel)).ToListAsync(ct);
    }

    /// <summary>Adds a decision.</summary>
    /// <returns>What is wrong; empty when it is kept; null when the gemeente has no casus of that id.</returns>
    public async Task<IReadOnlyList<Fout>?> NeemAsync(Guid casusId, Besluitopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (!await db.Casussen.AnyAsync(c => c.Id == casusId, ct))
        {
            return null;
        }

        var fouten = Controleer(opdracht, klok.Vandaag()).ToList();
        if (opdracht.Concept is { } concept && !await Concepten().AnyAsync(c => c.Id == concept, ct))
        {
            fouten.Add(new(nameof(opdracht.Concept), "Dit concept is er niet meer, of het is al vastgesteld. Kies opnieuw."));
        }

        if (fouten.Count > 0)
        {
            return fouten;
        }

        var (nu, code, wie) = (klok.GetUtcNow(), db.Aanmelding.GemeenteCode!, db.Aanmelding.AccountId!.Value);
        var (tekst, datum, voorstel) = (opdracht.Besluit!.Trim(), opdracht.Datum!.Value, opdracht.Concept);
        // A form that is sent twice is one decision: nobody can take the second one away. The lock makes it wait for the first.
        await db.Database.ExecuteSqlAsync($"select 1 from casus where gemeente_code = {code} and id = {casusId} for update", ct);
        var eerder = await db.Casusbesluiten.Where(b => b.CasusId == casusId && b.DoorAccountId == wie && b.Datum == datum && b.ConceptversieId == voorstel).Select(b => b.Besluit).ToListAsync(ct);
        if (eerder.Contains(tekst, StringComparer.Ordinal))
        {
            return [];
        }

        var besluit = new Casusbesluit
        {
            GemeenteCode = code,
            Id = Guid.CreateVersion7(nu),
            CasusId = casusId,
            Besluit = tekst,
            Datum = datum,
            ConceptversieId = voorstel,
            DoorAccountId = wie,
            Door = db.Aanmelding.Naam,
            Op = nu,
        };
        db.Casusbesluiten.Add(besluit);
        db.Log(klok, Handeling.CasusbesluitGenomen, "casusbesluit", besluit.Id, new() { ["casus"] = casusId.ToString() });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [];
    }

    private static IEnumerable<Fout> Controleer(Besluitopdracht opdracht, DateOnly vandaag)
    {
        if (!Naamteken.IsZichtbaar(opdracht.Besluit))
        {
            yield return new(nameof(opdracht.Besluit), "Schrijf op wat u besloot.");
        }
        else if (Opdrachtcontrole.Tekst(nameof(opdracht.Besluit), opdracht.Besluit, Tekstvelden.Reden) is { } weigering)
        {
            yield return new(nameof(opdracht.Besluit), weigering.Melding);
        }
        else if (Herkenbaarheid.Zoek(opdracht.Besluit, []) is { Count: > 0 } kenmerken)
        {
            yield return new(nameof(opdracht.Besluit), Herkenbaarheid.Waarschuwing(kenmerken) + " Schrijf over het werk, niet over een persoon.");
        }

        if (opdracht.Datum is not { } datum)
        {
            yield return new(nameof(opdracht.Datum), "Vul de dag van de bespreking in.");
        }
        else if (datum > vandaag || datum < Jeugdwet)
        {
            yield return new(nameof(opdracht.Datum), datum > vandaag ? "Deze dag moet nog komen. Vul een dag in tot en met vandaag." : "Vul een dag in vanaf 1-1-2015.");
        }
    }

    /// <summary>What was put in force or given up is no proposal any more.</summary>
    private IQueryable<Instellingen.Conceptversie> Concepten() =>
        db.Conceptversies.Where(c => c.Stand == Conceptstand.Concept || c.Stand == Conceptstand.TerBeoordeling);
}
