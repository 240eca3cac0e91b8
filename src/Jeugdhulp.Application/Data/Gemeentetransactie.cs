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

    /// <summary>Tells row-level security again, after the <see cref="Toegang.Aanmelding"/> changed within the transaction.</summary>
    internal static Task WerkVoorAanmeldingAsync(this JeugdhulpDbContext db, CancellationToken ct)
    {
        var gemeente = db.Aanmelding.GemeenteCode ?? string.Empty;
        var account = db.Aanmelding.AccountId?.ToString() ?? string.Empty;
        return db.Database.ExecuteSqlAsync(
            $"select set_config('app.gemeente', {gemeente}, true), set_config('app.account', {account}, true)",
            ct);
    }
}
