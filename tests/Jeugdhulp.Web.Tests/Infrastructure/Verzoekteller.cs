using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Jeugdhulp.Web.Tests.Infrastructure;

/// <summary>Keeps what each request asks the database; what runs beside requests is not counted.</summary>
public sealed class Verzoekteller(IHttpContextAccessor verzoek) : DbCommandInterceptor
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _opdrachten = new(StringComparer.Ordinal);

    /// <summary>The commands of the requests for this path with its query, in order.</summary>
    public IReadOnlyCollection<string> Bij(string adres) => _opdrachten.GetValueOrDefault(adres) ?? [];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Tel(command);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Tel(command);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    private void Tel(DbCommand command)
    {
        if (verzoek.HttpContext?.Request is { } gevraagd)
        {
            _opdrachten.GetOrAdd(gevraagd.GetEncodedPathAndQuery(), _ => new()).Enqueue(command.CommandText);
        }
    }
}
