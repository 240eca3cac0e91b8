using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Contacten.Concepten;

/// <summary>A draft as it stands in the list of its maker.</summary>
public sealed record Conceptregel(Guid Id, DateTimeOffset BegonnenOp, DateTimeOffset BijgewerktOp, IReadOnlyDictionary<string, string[]> Velden);

/// <summary>
/// Keeps forms that were not sent yet. A draft belongs to one account in one gemeente, row-level security hides it from all
/// others, and it goes after seven days without a change.
/// </summary>
public sealed class ConceptService(JeugdhulpDbContext db, Aanmelding aanmelding, TimeProvider klok)
{
    /// <summary>How long an untouched draft is kept.</summary>
    public static readonly TimeSpan Bewaartijd = TimeSpan.FromDays(7);

    /// <summary>Most characters in one draft, names of fields included.</summary>
    public const int Hoogstens = 1_000_000;

    /// <summary>Most drafts of one account; the oldest gives way.</summary>
    public const int HoeveelPerAccount = 50;

    /// <summary>Keeps the fields as typed. False when there is nothing typed or it is too much to keep.</summary>
    public async Task<bool> BewaarAsync(Guid id, IReadOnlyDictionary<string, string[]> velden, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(velden);
        if (aanmelding.AccountId is not { } account || aanmelding.GemeenteCode is not { } gemeente)
        {
            return false;
        }

        var schoon = velden
            .Select(v => (v.Key, Waarden: v.Value.Select(Leesbaar).Where(w => w.Length > 0).ToArray()))
            .Where(v => v.Waarden.Length > 0)
            .ToDictionary(v => v.Key, v => v.Waarden, StringComparer.Ordinal);
        if (schoon.Count is 0 or > 300 || schoon.Sum(v => v.Key.Length + v.Value.Sum(w => w.Length)) > Hoogstens)
        {
            return false;
        }

        await using var transactie = await db.BeginGemeenteAsync(ct);
        var sleutel = BitConverter.ToInt64(id.ToByteArray(), 8);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({sleutel})", ct);

        // A form that was registered leaves no draft behind, also when a late autosave arrives after it.
        if (await db.Contacten.AnyAsync(c => c.OpdrachtId == id, ct))
        {
            return true;
        }

        var nu = klok.GetUtcNow();
        var concept = await db.Concepten.FirstOrDefaultAsync(c => c.Id == id, ct);
        if (concept is null)
        {
            await RuimOpAsync(nu, ct);
            db.Concepten.Add(new Concept { GemeenteCode = gemeente, Id = id, AccountId = account, Velden = schoon, BegonnenOp = nu, BijgewerktOp = nu });
            db.Log(klok, Handeling.ConceptBewaard, "concept", id);
        }
        else
        {
            concept.Velden = schoon;
            concept.BijgewerktOp = nu;
        }

        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return true;
    }

    /// <summary>
    /// Keeps the fields for an account whose session has ended, if it still works in this gemeente. Does nothing else.
    /// </summary>
    public async Task<bool> RedAsync(Guid id, IReadOnlyDictionary<string, string[]> velden, CancellationToken ct)
    {
        var (account, gemeente) = (aanmelding.AccountId, aanmelding.GemeenteCode);
        await using (await db.BeginGemeenteAsync(ct))
        {
            if (!await db.Aanstellingen.AnyAsync(a => a.AccountId == account && a.GemeenteCode == gemeente, ct))
            {
                return false;
            }
        }

        return await BewaarAsync(id, velden, ct);
    }

    /// <summary>Own drafts, newest first.</summary>
    public async Task<IReadOnlyList<Conceptregel>> MijnAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var sinds = klok.GetUtcNow() - Bewaartijd;
        var concepten = await db.Concepten.AsNoTracking().Where(c => c.BijgewerktOp >= sinds).OrderByDescending(c => c.BijgewerktOp).ToListAsync(ct);
        return [.. concepten.Select(c => new Conceptregel(c.Id, c.BegonnenOp, c.BijgewerktOp, c.Velden))];
    }

    /// <summary>One own draft; empty when it is not there, someone else's, or too old.</summary>
    public async Task<Conceptregel?> OpenAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var sinds = klok.GetUtcNow() - Bewaartijd;
        var concept = await db.Concepten.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id && c.BijgewerktOp >= sinds, ct);
        if (concept is null)
        {
            return null;
        }

        db.Log(klok, Handeling.ConceptBekeken, "concept", id);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new Conceptregel(concept.Id, concept.BegonnenOp, concept.BijgewerktOp, concept.Velden);
    }

    /// <summary>Throws an own draft away; false when there is none.</summary>
    public async Task<bool> VerwijderAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.Concepten.Where(c => c.Id == id).ExecuteDeleteAsync(ct) == 0)
        {
            return false;
        }

        db.Log(klok, Handeling.ConceptVerwijderd, "concept", id);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return true;
    }

    /// <summary>
    /// Old drafts go when their maker starts a new one. They are never shown in the meantime; row-level security lets nobody
    /// else, no clean-up job either, touch them.
    /// </summary>
    private async Task RuimOpAsync(DateTimeOffset nu, CancellationToken ct)
    {
        var grens = nu - Bewaartijd;
        await db.Concepten.Where(c => c.BijgewerktOp < grens).ExecuteDeleteAsync(ct);
        var teveel = await db.Concepten.OrderByDescending(c => c.BijgewerktOp).Skip(HoeveelPerAccount - 1).Select(c => c.Id).ToListAsync(ct);
        if (teveel.Count > 0)
        {
            await db.Concepten.Where(c => teveel.Contains(c.Id)).ExecuteDeleteAsync(ct);
        }
    }

    /// <summary>PostgreSQL keeps no zero character and no half characters; everything else stays as typed.</summary>
    private static string Leesbaar(string? tekst) =>
        tekst is null ? string.Empty : string.Concat(tekst.EnumerateRunes().Where(r => r.Value != 0).Select(r => r.ToString()));
}
