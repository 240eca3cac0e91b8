using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Contacten.Concepten;

/// <summary>A draft as it stands in the list of its maker.</summary>
/// <param name="Id">The draft.</param>
/// <param name="BijgewerktOp">Last change.</param>
/// <param name="Activiteit">Contract name of the activity; empty when not chosen yet.</param>
/// <param name="Begin">First characters of the report.</param>
public sealed record Conceptkop(Guid Id, DateTimeOffset BijgewerktOp, string? Activiteit, string? Begin);

/// <summary>A draft with all its fields, to go on with.</summary>
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
    /// Keeps the fields for an account whose session has ended, if it still registers contacts in this gemeente. Does nothing else.
    /// </summary>
    public async Task<bool> RedAsync(Guid id, IReadOnlyDictionary<string, string[]> velden, CancellationToken ct)
    {
        var (account, gemeente) = (aanmelding.AccountId, aanmelding.GemeenteCode);
        await using (await db.BeginGemeenteAsync(ct))
        {
            if (!await db.Aanstellingen.AnyAsync(a => a.AccountId == account && a.GemeenteCode == gemeente && (a.Rol == Rol.Consulent || a.Rol == Rol.Teammanager), ct))
            {
                return false;
            }
        }

        return await BewaarAsync(id, velden, ct);
    }

    /// <summary>The newest own drafts with nothing of their content.</summary>
    public async Task<IReadOnlyList<Conceptkop>> LaatsteAsync(int aantal, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var sinds = klok.GetUtcNow() - Bewaartijd;
        return await db.Concepten.Where(c => c.BijgewerktOp >= sinds).OrderByDescending(c => c.BijgewerktOp).Take(aantal)
            .Select(c => new Conceptkop(c.Id, c.BijgewerktOp, null, null)).ToListAsync(ct);
    }

    /// <summary>Own drafts, newest first, without their texts. Who reads the list sees how reports begin, so that is logged.</summary>
    public async Task<IReadOnlyList<Conceptkop>> MijnAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var sinds = klok.GetUtcNow() - Bewaartijd;
        var (gemeente, account) = (aanmelding.GemeenteCode, aanmelding.AccountId);
        var koppen = await db.Database.SqlQuery<Conceptkop>(
            $"""
             select id as "Id", bijgewerkt_op as "BijgewerktOp", velden -> 'Form.Activiteit' ->> 0 as "Activiteit", left(velden -> 'Form.Feit' ->> 0, 61) as "Begin"
             from concept where gemeente_code = {gemeente} and account_id = {account} and bijgewerkt_op >= {sinds}
             order by bijgewerkt_op desc
             """).ToListAsync(ct);
        if (koppen.Count > 0)
        {
            db.Log(klok, Handeling.ConceptBekeken, "concept", null, new() { ["vorm"] = "lijst", ["concepten"] = string.Join(',', koppen.Select(k => k.Id)) });
            await db.SaveChangesAsync(ct);
            await transactie.CommitAsync(ct);
        }

        return koppen;
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

    /// <summary>Deletes every draft of every account that is too old; the database does it, for nobody may see the drafts of others.</summary>
    public Task RuimVerlopenOpAsync(CancellationToken ct) => db.Database.ExecuteSqlAsync($"select ruim_concepten_op()", ct);

    /// <summary>Own drafts that are too old, or too many, go when a new one begins.</summary>
    private async Task RuimOpAsync(DateTimeOffset nu, CancellationToken ct)
    {
        var grens = nu - Bewaartijd;
        var eigen = await db.Concepten.OrderByDescending(c => c.BijgewerktOp).Select(c => new { c.Id, c.BijgewerktOp }).ToListAsync(ct);
        var weg = eigen.Skip(HoeveelPerAccount - 1).Concat(eigen.Where(c => c.BijgewerktOp < grens)).Distinct().ToList();
        if (weg.Count == 0)
        {
            return;
        }

        var ids = weg.Select(c => c.Id).ToArray();
        await db.Concepten.Where(c => ids.Contains(c.Id)).ExecuteDeleteAsync(ct);
        weg.ForEach(c => db.Log(klok, Handeling.ConceptVerwijderd, "concept", c.Id, new() { ["waarom"] = c.BijgewerktOp < grens ? "bewaartijd" : "vol" }));
    }

    /// <summary>PostgreSQL keeps no zero character and no half characters; everything else stays as typed.</summary>
    private static string Leesbaar(string? tekst) =>
        tekst is null ? string.Empty : string.Concat(tekst.EnumerateRunes().Where(r => r.Value != 0).Select(r => r.ToString()));
}
