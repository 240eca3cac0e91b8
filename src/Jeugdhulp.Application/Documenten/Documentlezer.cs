using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Documenten;

/// <summary>A document that holds today, and when the reader confirmed it.</summary>
public sealed record Leesbeeld(Documentkop Document, DateTimeOffset? BevestigdOp);

/// <summary>Hands documents to who has to read them, and keeps that they did.</summary>
public sealed class Documentlezer(JeugdhulpDbContext db, Aanmelding aanmelding, TimeProvider klok)
{
    /// <summary>What holds today, one of each kind at most.</summary>
    public async Task<IReadOnlyList<Leesbeeld>> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        return await LeesAsync(ct);
    }

    /// <summary>The same, in the transaction of the caller.</summary>
    internal async Task<IReadOnlyList<Leesbeeld>> LeesAsync(CancellationToken ct)
    {
        var (account, vandaag) = (aanmelding.AccountId, klok.Vandaag());
        var beelden = await db.Documenten.AsNoTracking().Where(d => d.GeldigVan <= vandaag).Koppen()
            .Select(k => new Leesbeeld(k, db.Leesbevestigingen.Where(b => b.DocumentId == k.Id && b.AccountId == account).Select(b => (DateTimeOffset?)b.Op).FirstOrDefault()))
            .ToListAsync(ct);
        return [.. beelden.DistinctBy(b => b.Document.Soort).OrderBy(b => b.Document.Soort)];
    }

    /// <summary>The file; empty when the gemeente has no such document, or one that does not hold yet and the reader is no beheerder.</summary>
    public async Task<Documentbestand?> DownloadAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var (alles, vandaag) = (aanmelding.Rollen.Contains(Rol.Beheerder), klok.Vandaag());
        var document = await db.Documenten.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && (alles || d.GeldigVan <= vandaag), ct);
        if (document is null)
        {
            return null;
        }

        db.Log(klok, Handeling.DocumentGedownload, "document", id);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(document.Inhoud, string.Create(CultureInfo.InvariantCulture, $"{Contractnaam.Van(document.Soort)}-{document.GeldigVan:yyyy-MM-dd}.pdf"));
    }

    /// <summary>Keeps that the reader read this document; a second time changes nothing.</summary>
    /// <returns>False when it is no document that holds today.</returns>
    public async Task<bool> BevestigAsync(Guid id, CancellationToken ct)
    {
        var account = aanmelding.AccountId ?? throw new InvalidOperationException("Nobody is signed in.");
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var vandaag = klok.Vandaag();
        var koppen = await db.Documenten.AsNoTracking().Where(d => d.GeldigVan <= vandaag).Koppen().ToListAsync(ct);
        if (koppen.Geldend(vandaag).All(k => k.Id != id))
        {
            return false;
        }

        // Two clicks at once are one confirmation.
        var nieuw = await db.Database.ExecuteSqlAsync(
            $"insert into leesbevestiging (gemeente_code, document_id, account_id, op) values ({aanmelding.GemeenteCode}, {id}, {account}, {klok.GetUtcNow()}) on conflict do nothing",
            ct);
        if (nieuw > 0)
        {
            db.Log(klok, Handeling.DocumentBevestigd, "document", id);
            await db.SaveChangesAsync(ct);
            await transactie.CommitAsync(ct);
        }

        return true;
    }
}
