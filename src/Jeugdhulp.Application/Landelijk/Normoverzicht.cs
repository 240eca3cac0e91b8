using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Landelijk;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Landelijk;

/// <summary>Where the norm stands.</summary>
/// <param name="Vandaag">Today.</param>
/// <param name="Versies">All versions, newest first.</param>
/// <param name="Concepten">Concepts that are being written or judged, the last changed first; empty for who may not write them.</param>
public sealed record Normbeeld(DateOnly Vandaag, IReadOnlyList<Normversie> Versies, IReadOnlyList<Normconcept> Concepten)
{
    /// <summary>The version that holds today.</summary>
    public Normversie? Huidig => Versies.FirstOrDefault(v => v.GeldigVan <= Vandaag && (v.GeldigTot is null || v.GeldigTot > Vandaag));
}

/// <summary>A concept with what is needed to judge it.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Versies">All versions, oldest first.</param>
/// <param name="Wie">Who looks.</param>
public sealed record Normconceptbeeld(Normconcept Concept, IReadOnlyList<Normversie> Versies, Guid Wie)
{
    public IReadOnlyList<Looptijd> Looptijden { get; } = [.. Versies.Select(v => v.Looptijd)];

    /// <summary>Highest number of a version.</summary>
    public int LaatsteVersie => Versies.Count == 0 ? 0 : Versies.Max(v => v.Nummer);

    public Normsterkte? Sterkte => Normregels.Sterkte(Concept.Bepalingen);

    /// <summary>The version that holds on a day; null when none does.</summary>
    public Normversie? Geldend(DateOnly dag) => Versies.FirstOrDefault(v => v.GeldigVan <= dag && (v.GeldigTot is null || v.GeldigTot > dag));

    /// <summary>Why whoever looks cannot put it in force; null when that is possible.</summary>
    public string? NietVaststellen => Conceptverloop.Vaststellen(Concept.Stand, Concept.Makers, Wie);
}

/// <summary>Reads the norm and the concepts of it. Everyone may read the versions; concepts are for the landelijk beheerder.</summary>
public sealed class Normoverzicht(JeugdhulpDbContext db, TimeProvider klok)
{
    public async Task<Normbeeld> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var versies = await db.Normversies.AsNoTracking().OrderByDescending(v => v.GeldigVan).ToListAsync(ct);
        var concepten = await db.Normconcepten.AsNoTracking()
            .Where(c => c.Stand == Conceptstand.Concept || c.Stand == Conceptstand.TerBeoordeling)
            .OrderByDescending(c => c.GewijzigdOp).ToListAsync(ct);
        return new(klok.Vandaag(), versies, concepten);
    }

    /// <summary>A version by its name; null when there is none of that name.</summary>
    public Task<Normversie?> VersieAsync(string naam, CancellationToken ct) =>
        // Anything may come from outside here, also a sign that PostgreSQL cannot hold.
        naam.Contains('\0', StringComparison.Ordinal)
            ? Task.FromResult<Normversie?>(null)
            : db.Normversies.AsNoTracking().SingleOrDefaultAsync(v => v.Naam == naam, ct);

    /// <summary>A concept to look at; null when there is none of that id.</summary>
    public async Task<Normconceptbeeld?> ConceptAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var concept = await db.Normconcepten.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);
        return concept is null ? null : new(concept, await db.Normversies.AsNoTracking().OrderBy(v => v.GeldigVan).ToListAsync(ct), db.Aanmelding.AccountId!.Value);
    }
}
