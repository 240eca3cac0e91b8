using System.Collections.Concurrent;
using System.Data.Common;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Toegang;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Jeugdhulp.Application.Logboek;

/// <summary>
/// Links rows of the log to the chain of their gemeente, some seconds after they were written (ADR 16). Any number of processes may do so.
/// </summary>
public sealed partial class Logboekverzegelaar(IServiceScopeFactory bereiken, TimeProvider klok, ILogger<Logboekverzegelaar> log)
{
    /// <summary>Most rows in one link.</summary>
    public const int Regelgrens = 5_000;

    /// <summary>How long a gemeente rests after a link, so that a busy one gets a link of some size and not one per row.</summary>
    private static readonly TimeSpan Rust = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _nietVoor = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _gemeld = new(StringComparer.Ordinal);

    /// <summary>Makes links for the gemeenten that wait and have rested; false when there are none.</summary>
    public async Task<bool> WerkEenBijAsync(CancellationToken ct)
    {
        await using var bereik = bereiken.CreateAsyncScope();
        var db = bereik.ServiceProvider.GetRequiredService<JeugdhulpDbContext>();
        var gemeenten = await db.Database.SqlQuery<string>($"select gemeente_te_verzegelen() as \"Value\"").ToListAsync(ct);
        var bijgewerkt = false;
        foreach (var gemeente in gemeenten.Where(g => !_nietVoor.TryGetValue(g, out var rust) || rust <= klok.GetUtcNow()))
        {
            var isVol = false;
            try
            {
                isVol = await VerzegelAsync(gemeente, ct) == Regelgrens;
            }
            catch (Exception fout) when (fout is DbException or DbUpdateException && !ct.IsCancellationRequested)
            {
                // The log of the others goes on; this one is tried again after its rest.
                Mislukt(log, gemeente, (fout.InnerException ?? fout).GetType().Name, ((fout.InnerException ?? fout) as DbException)?.SqlState);
            }

            _nietVoor[gemeente] = klok.GetUtcNow() + (isVol ? TimeSpan.Zero : Rust);
            bijgewerkt |= isVol;
        }

        return bijgewerkt;
    }

    /// <summary>Links what waits in this gemeente, at most <see cref="Regelgrens"/> rows; gives how many rows that were.</summary>
    public async Task<int> VerzegelAsync(string gemeenteCode, CancellationToken ct)
    {
        await using var bereik = bereiken.CreateAsyncScope();
        bereik.ServiceProvider.GetRequiredService<Aanmelding>().Is(null, string.Empty, gemeenteCode, [], "logboek");
        var db = bereik.ServiceProvider.GetRequiredService<JeugdhulpDbContext>();
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var vrij = await db.Database
            .SqlQuery<bool>($"select pg_try_advisory_xact_lock(hashtextextended({"logboek:" + gemeenteCode}, 0)) as \"Value\"")
            .SingleAsync(ct);
        if (!vrij)
        {
            return 0;
        }

        var regels = await db.Logboek.AsNoTracking()
            .Where(l => db.OnverzegeldeLogboekregels.OrderBy(o => o.RegelId).Take(Regelgrens).Any(o => o.RegelId == l.Id))
            .OrderBy(l => l.Id)
            .ToListAsync(ct);
        if (regels.Count == 0)
        {
            return 0;
        }

        var vorige = await db.Logboekschakels.AsNoTracking().OrderByDescending(s => s.Nummer).FirstOrDefaultAsync(ct);
        var schakel = Logboekketen.Maak(gemeenteCode, vorige, klok.GetUtcNow(), regels);
        db.Logboekschakels.Add(schakel);
        await db.SaveChangesAsync(ct);
        await db.Database.ExecuteSqlAsync($"select logboek_verzegeld({schakel.Nummer})", ct);
        await transactie.CommitAsync(ct);
        Meld(schakel);
        return regels.Count;
    }

    /// <summary>
    /// Once an hour the head goes to the log of the process, which is kept outside the database: who owns the database could make a
    /// whole new chain, but not one with a head that was noted elsewhere.
    /// </summary>
    private void Meld(Logboekschakel schakel)
    {
        if (!_gemeld.TryGetValue(schakel.GemeenteCode, out var eerder) || schakel.Op - eerder >= TimeSpan.FromHours(1))
        {
            _gemeld[schakel.GemeenteCode] = schakel.Op;
            Kop(log, schakel.GemeenteCode, schakel.Nummer, Convert.ToHexStringLower(schakel.Hash));
        }
    }

    [LoggerMessage(LogLevel.Warning, "The log of gemeente {Gemeente} could not be sealed: {Soort} {Code}")]
    private static partial void Mislukt(ILogger log, string gemeente, string soort, string? code);

    [LoggerMessage(LogLevel.Information, "The log of gemeente {Gemeente} is sealed up to link {Nummer}, head {Kop}")]
    private static partial void Kop(ILogger log, string gemeente, long nummer, string kop);
}
