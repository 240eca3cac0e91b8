using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace Jeugdhulp.Web.Tests.Infrastructure;

/// <summary>
/// Count and row versions of tables, to see that nothing was written. The walks ask it hundreds of times, so the tables are looked up once.
/// </summary>
/// <param name="connectionString">As the owner.</param>
/// <param name="tabellen">A query that gives for each table "tabel", its name for the outcome, and "van", what stands behind "from".</param>
/// <param name="ids">What stands in the place of $1; null when nothing does.</param>
[SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "Names come from the catalogue of the test database.")]
internal sealed class Tabelstand(string connectionString, string tabellen, Guid[]? ids = null)
{
    private string? _vraag;

    public async Task<string[]> LeesAsync()
    {
        await using var verbinding = new NpgsqlConnection(connectionString);
        await verbinding.OpenAsync();
        if (_vraag is null)
        {
            await using var maak = new NpgsqlCommand(
                $"select string_agg(format('select %L as tabel, count(*) as aantal, coalesce(sum(xmin::text::bigint), 0) as versies from %s', tabel, van), ' union all ' order by tabel) from ({tabellen}) t", verbinding);
            _vraag = $"select array_agg(format('%s: %s (%s)', tabel, aantal, versies) order by tabel) from ({(string)(await maak.ExecuteScalarAsync())!}) t";
        }

        await using var stand = new NpgsqlCommand(_vraag, verbinding);
        if (ids is not null)
        {
            stand.Parameters.AddWithValue(ids);
        }

        return (string[])(await stand.ExecuteScalarAsync())!;
    }
}
