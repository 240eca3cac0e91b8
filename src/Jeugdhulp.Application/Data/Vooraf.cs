using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Jeugdhulp.Application.Data;

/// <summary>Statements that go to PostgreSQL before the first query of a transaction, in the same round trip.</summary>
/// <param name="Transactie">The transaction; what it did not send before it ended is never sent.</param>
/// <param name="Sql">Statements that each give one result.</param>
/// <param name="Parameters">Their parameters, under names that no query of EF Core has.</param>
internal sealed record Vooraf(IDbContextTransaction Transactie, IReadOnlyList<string> Sql, IReadOnlyList<NpgsqlParameter> Parameters)
{
    /// <summary>PostgreSQL runs them one after the other, so each sees what was told, locked and left before it.</summary>
    public void ZetVoor(DbCommand opdracht)
    {
        opdracht.CommandText = string.Join(";\n", [.. Sql, opdracht.CommandText]);
        foreach (var parameter in Parameters)
        {
            opdracht.Parameters.Add(parameter);
        }
    }
}

/// <summary>
/// Sends what a transaction begins with along with its first query, and skips the results of it: half of what a short
/// transaction costs is sending and waiting.
/// </summary>
internal sealed class Meezender : DbCommandInterceptor
{
    public static Meezender Enige { get; } = new();

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        // A save counts its results, so nothing goes along with it.
        if (eventData.CommandSource is CommandSource.LinqQuery or CommandSource.FromSqlQuery)
        {
            Van(eventData)?.ZetVoor(command);
        }
        else
        {
            await ZendAsync(command, eventData, cancellationToken);
        }

        return result;
    }

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (Van(eventData) is { } vooraf)
        {
            Vergeet(eventData);
            try
            {
                for (var i = 0; i < vooraf.Sql.Count; i++)
                {
                    await result.NextResultAsync(cancellationToken);
                }
            }
            catch
            {
                // EF Core does not know the reader yet, and the connection is of no use while it is open.
                await result.DisposeAsync();
                throw;
            }
        }

        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await ZendAsync(command, eventData, cancellationToken);
        return result;
    }

    /// <summary>In a round trip of its own.</summary>
    private static async Task ZendAsync(DbCommand voor, CommandEventData gebeurtenis, CancellationToken ct)
    {
        if (Van(gebeurtenis) is { } vooraf)
        {
            Vergeet(gebeurtenis);
            await using var opdracht = voor.Connection!.CreateCommand();
            vooraf.ZetVoor(opdracht);
            await opdracht.ExecuteNonQueryAsync(ct);
        }
    }

    private static Vooraf? Van(DbContextEventData gebeurtenis) =>
        gebeurtenis.Context is JeugdhulpDbContext { Vooraf: { } vooraf } db && db.Database.CurrentTransaction == vooraf.Transactie ? vooraf : null;

    private static void Vergeet(DbContextEventData gebeurtenis) => ((JeugdhulpDbContext)gebeurtenis.Context!).Vooraf = null;
}
