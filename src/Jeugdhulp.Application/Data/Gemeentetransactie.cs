using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Jeugdhulp.Application.Data;

/// <summary>Opens the transaction in which PostgreSQL knows for whom it works.</summary>
public static class Gemeentetransactie
{
    /// <summary>
    /// Begins a transaction and tells row-level security which gemeente and account are at work. The settings end with the
    /// transaction, so nothing leaks through the connection pool; outside such a transaction tenant tables look empty.
    /// </summary>
    public static async Task<IDbContextTransaction> BeginGemeenteAsync(this JeugdhulpDbContext db, CancellationToken ct)
    {
        var transactie = await db.Database.BeginTransactionAsync(ct);
        await db.WerkVoorAanmeldingAsync(ct);
        return transactie;
    }

    /// <summary>The same, and in the same round trip takes the advisory lock <paramref name="slot"/> until the transaction ends.</summary>
    internal static async Task<IDbContextTransaction> BeginGemeenteAsync(this JeugdhulpDbContext db, long slot, CancellationToken ct)
    {
        var transactie = await db.Database.BeginTransactionAsync(ct);
        var (gemeente, account) = Wie(db);
        await db.Database.ExecuteSqlAsync(
            $"select set_config('app.gemeente', {gemeente}, true), set_config('app.account', {account}, true), pg_advisory_xact_lock({slot})",
            ct);
        return transactie;
    }

    /// <summary>Tells row-level security again, after the <see cref="Toegang.Aanmelding"/> changed within the transaction.</summary>
    internal static Task WerkVoorAanmeldingAsync(this JeugdhulpDbContext db, CancellationToken ct)
    {
        var (gemeente, account) = Wie(db);
        return db.Database.ExecuteSqlAsync(
            $"select set_config('app.gemeente', {gemeente}, true), set_config('app.account', {account}, true)",
            ct);
    }

    private static (string Gemeente, string Account) Wie(JeugdhulpDbContext db) =>
        (db.Aanmelding.GemeenteCode ?? string.Empty, db.Aanmelding.AccountId?.ToString() ?? string.Empty);
}
