using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Jeugdhulp.TestCommon;

/// <summary>Counts the commands that go to the database.</summary>
public sealed class Opdrachtteller : DbCommandInterceptor
{
    private readonly List<string> _opdrachten = [];

    /// <summary>The text of every command, in order.</summary>
    public IReadOnlyList<string> Opdrachten => _opdrachten;

    public void Begin() => _opdrachten.Clear();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        _opdrachten.Add(command.CommandText);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        _opdrachten.Add(command.CommandText);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }
}
