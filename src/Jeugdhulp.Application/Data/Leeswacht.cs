using System.Data.Common;
using Jeugdhulp.Application.Logboek;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Jeugdhulp.Application.Data;

/// <summary>Something would have been kept by who may only look; the transaction ends without it.</summary>
public sealed class NietsOpgeslagenException() : Exception("Nothing may be kept here: only what was looked at is logged.");

/// <summary>Lets a context that only looks (<see cref="JeugdhulpDbContext.AlleenLezen"/>) write in the log what it looked at, and nothing else.</summary>
internal sealed class Leeswacht : ISaveChangesInterceptor
{
    public static Leeswacht Enige { get; } = new();

    public InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Controleer(eventData.Context);
        return result;
    }

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Controleer(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private static void Controleer(DbContext? context)
    {
        if (context is JeugdhulpDbContext { AlleenLezen: true } db
            && db.ChangeTracker.Entries().Any(e => e is { Entity: not Logboekregel, State: EntityState.Added or EntityState.Modified or EntityState.Deleted }))
        {
            throw new NietsOpgeslagenException();
        }
    }
}

/// <summary>The same for what goes to PostgreSQL as a statement, past the change tracker.</summary>
internal sealed class Opdrachtwacht : DbCommandInterceptor
{
    /// <summary>What only tells who is at work, or takes a lock.</summary>
    private static readonly string[] Leest = ["select set_config(", "select pg_advisory_xact_lock(", "select 1 from "];

    public static Opdrachtwacht Enige { get; } = new();

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Controleer(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Controleer(command, eventData);
        return ValueTask.FromResult(result);
    }

    private static void Controleer(DbCommand opdracht, CommandEventData gebeurtenis)
    {
        if (gebeurtenis.Context is JeugdhulpDbContext { AlleenLezen: true } && !Array.Exists(Leest, l => opdracht.CommandText.TrimStart().StartsWith(l, StringComparison.Ordinal)))
        {
            throw new NietsOpgeslagenException();
        }
    }
}
