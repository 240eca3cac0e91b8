using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>A count of the page of quality that was hidden the last time that someone who may not see persons looked (PRV-01).</summary>
public sealed class Verborgenkwaliteit
{
    public required string GemeenteCode { get; init; }

    /// <summary>First day of the half-year.</summary>
    public required DateOnly Begin { get; init; }

    public required Kwaliteitsmaat Maat { get; init; }

    /// <summary>Of which team and outcome: an <see cref="Uitsplitsing"/> as text.</summary>
    public required string Deel { get; init; }
}

/// <summary>
/// Keeps what is hidden of a half-year from one look to the next. The counts are made anew at each look, so without this other cells could
/// be hidden tomorrow than today. Works within the transaction of the caller.
/// </summary>
internal sealed class Kwaliteitsverberging(JeugdhulpDbContext db, Halfjaar halfjaar)
{
    /// <summary>Begins the transaction; whoever looks at the same time waits, so that both see the same.</summary>
    public Task<IDbContextTransaction> BeginAsync(CancellationToken ct) =>
        db.BeginBijVraagAsync(Slot($"kwaliteit:{db.Aanmelding.GemeenteCode}:{halfjaar.Code}"), [], ct);

    /// <summary>The lock of what is looked at.</summary>
    public static long Slot(string wat) => BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(wat)));

    /// <summary>What was hidden.</summary>
    public async Task<HashSet<Kwaliteitscel>> LeesAsync(CancellationToken ct)
    {
        var begin = halfjaar.Begin;
        var rijen = await db.Verborgenkwaliteiten.AsNoTracking().Where(v => v.Begin == begin).Select(v => new { v.Maat, v.Deel }).ToListAsync(ct);
        return [.. rijen.Select(r => Cel(r.Maat, Uitsplitsing.Parse(r.Deel)))];
    }

    /// <summary>Keeps what is hidden now. Mostly that is what was, and nothing is written.</summary>
    public async Task BewaarAsync(IReadOnlySet<Kwaliteitscel> eerder, IReadOnlyDictionary<Kwaliteitscel, Cijferwaarde> nu, CancellationToken ct)
    {
        var verborgen = nu.Where(c => c.Value.IsVerborgen).Select(c => c.Key).ToHashSet();
        if (verborgen.SetEquals(eerder))
        {
            return;
        }

        var maten = verborgen.Select(c => Contractnaam.Van(c.Maat)).ToArray();
        var delen = verborgen.Select(Deel).ToArray();
        await db.Database.ExecuteSqlAsync(
            $"""
             with n as (select * from unnest({maten}, {delen}) as n(maat, deel)), weg as (
                 delete from verborgenkwaliteit v where v.gemeente_code = {db.Aanmelding.GemeenteCode} and v.begin = {halfjaar.Begin}
                     and not exists (select from n where n.maat = v.maat and n.deel = v.deel)
             )
             insert into verborgenkwaliteit (gemeente_code, begin, maat, deel) select {db.Aanmelding.GemeenteCode}, {halfjaar.Begin}, n.maat, n.deel from n
                 on conflict do nothing
             """,
            ct);
    }

    private static string Deel(Kwaliteitscel cel) => new Uitsplitsing(cel.TeamId, cel.Uitkomst is { } uitkomst ? Contractnaam.Van(uitkomst) : null).ToString();

    private static Kwaliteitscel Cel(Kwaliteitsmaat maat, Uitsplitsing deel) =>
        new(maat, Contractnaam.TryParse<Kwaliteitsuitkomst>(deel.Code, out var uitkomst) ? uitkomst : null, deel.TeamId);
}
