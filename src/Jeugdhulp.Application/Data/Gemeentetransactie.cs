using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

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

    /// <summary>The same, and everything that is read in it is as it stood at one moment.</summary>
    public static async Task<IDbContextTransaction> BeginGemeenteAsync(this JeugdhulpDbContext db, IsolationLevel isolatie, CancellationToken ct)
    {
        var transactie = await db.Database.BeginTransactionAsync(isolatie, ct);
        await db.WerkVoorAanmeldingAsync(ct);
        return transactie;
    }

    /// <summary>
    /// The same, and until the transaction ends no other works on the thing with this key: of a form that comes several times at
    /// once the second sees what the first kept.
    /// </summary>
    public static async Task<IDbContextTransaction> BeginGemeenteAsync(this JeugdhulpDbContext db, Guid ding, CancellationToken ct)
    {
        var transactie = await db.BeginGemeenteAsync(ct);
        await db.WachtOpAsync(ding, ct);
        return transactie;
    }

    /// <summary>Within a transaction: until it ends no other works on the thing with this key.</summary>
    internal static Task WachtOpAsync(this JeugdhulpDbContext db, Guid ding, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({ding.ToString()}, 0))", ct);

    /// <summary>
    /// The same, but PostgreSQL is told along with the first query, which saves a round trip. For work that goes by EF Core alone:
    /// a command of Npgsql before that query would see nothing.
    /// </summary>
    public static async Task<IDbContextTransaction> BeginBijVraagAsync(this JeugdhulpDbContext db, CancellationToken ct)
    {
        var transactie = await db.Database.BeginTransactionAsync(ct);
        db.Vooraf = new(
            transactie,
            ["select set_config('app.gemeente', @wie_gemeente, true), set_config('app.account', @wie_account, true)"],
            WieParameters(db));
        return transactie;
    }

    /// <summary>
    /// The same, and before the first query it takes until the transaction ends the advisory lock <paramref name="slot"/>, and
    /// after it the locks on these persons and their hulpvragen. What is read is as it was left by whoever held them.
    /// </summary>
    internal static async Task<IDbContextTransaction> BeginBijVraagAsync(this JeugdhulpDbContext db, long slot, IEnumerable<Guid> persoonIds, CancellationToken ct)
    {
        var transactie = await db.Database.BeginTransactionAsync(ct);

        // Always in one order, the person before the hulpvraag, so that two transactions never wait for each other in a circle.
        // One plan fits every call of these and of the queries that follow: they look rows up by key, and PostgreSQL would plan
        // each time what an array of keys might hold.
        db.Vooraf = new(
            transactie,
            [
                """
                select set_config('app.gemeente', @wie_gemeente, true), set_config('app.account', @wie_account, true),
                    set_config('plan_cache_mode', 'force_generic_plan', true), pg_advisory_xact_lock(@wie_slot)
                """,
                "select 1 from persoon where gemeente_code = @wie_gemeente and id = any(@wie_personen) order by id for no key update",
                "select 1 from hulpvraag where gemeente_code = @wie_gemeente and persoon_id = any(@wie_personen) order by id for no key update",
            ],
            [.. WieParameters(db), new NpgsqlParameter<long>("wie_slot", slot), new NpgsqlParameter<Guid[]>("wie_personen", [.. persoonIds])]);
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

    private static NpgsqlParameter[] WieParameters(JeugdhulpDbContext db)
    {
        var (gemeente, account) = Wie(db);
        return [new NpgsqlParameter<string>("wie_gemeente", gemeente), new NpgsqlParameter<string>("wie_account", account)];
    }

    private static (string Gemeente, string Account) Wie(JeugdhulpDbContext db) =>
        (db.Aanmelding.GemeenteCode ?? string.Empty, db.Aanmelding.AccountId?.ToString() ?? string.Empty);
}
