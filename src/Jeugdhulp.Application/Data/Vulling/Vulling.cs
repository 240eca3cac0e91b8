using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Data;

/// <summary>
/// Fills a migrated database: what every installation needs (<see cref="LaadReferentiedataAsync"/>) and what only a
/// demonstration needs (<see cref="LaadDemodataAsync"/>). Both ask for the login that owns the tables; the role of the
/// application may not write them all.
/// </summary>
public static class Vulling
{
    // Any number that nothing else in this database locks.
    private const long Slot = 7_301_342_026;

    /// <summary>
    /// Adds the gemeenten and code lists that are missing; what is there stays as it is. Two processes may call this at the
    /// same time: the second waits for the first.
    /// </summary>
    /// <returns>Whether anything was added.</returns>
    public static Task<bool> LaadReferentiedataAsync(string connectionString, CancellationToken ct) =>
        InEenTransactieAsync(connectionString, null, Referentiedata.LaadAsync, ct);

    /// <summary>
    /// Loads the fictional gemeenten 9991–9996 with two years of work up to <paramref name="vandaag"/> and their demo accounts,
    /// once: a database in which one of them has a team is left alone. Loads the reference data first where needed.
    /// </summary>
    /// <returns>Whether anything was loaded.</returns>
    public static async Task<bool> LaadDemodataAsync(string connectionString, Sleutelring ring, DateOnly vandaag, CancellationToken ct)
    {
        var geladen = await InEenTransactieAsync(
            connectionString,
            ring,
            async (schrijver, stop) =>
            {
                await Referentiedata.LaadAsync(schrijver, stop);
                return await Demodata.LaadAsync(schrijver, vandaag, stop);
            },
            ct);
        if (geladen)
        {
            await Demoleveringen.MaakAsync(connectionString, ring, vandaag, ct);
        }

        return geladen;
    }

    private static async Task<bool> InEenTransactieAsync(
        string connectionString,
        Sleutelring? ring,
        Func<Massaschrijver, CancellationToken, Task<bool>> werk,
        CancellationToken ct)
    {
        var opties = new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(connectionString);
        await using var db = new JeugdhulpDbContext((ring is null ? opties : opties.UseSleutelring(ring)).Options, new Aanmelding());
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Slot})", ct);
        var geladen = await werk(new Massaschrijver(db), ct);
        await transactie.CommitAsync(ct);
        return geladen;
    }
}
