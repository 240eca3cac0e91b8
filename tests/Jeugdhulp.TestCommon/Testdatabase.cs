using Npgsql;
using Xunit;

namespace Jeugdhulp.TestCommon;

/// <summary>
/// A database of its own for one test class, as class fixture: a clone of a template that is migrated once
/// per test process.
/// </summary>
public sealed class Testdatabase : IAsyncLifetime
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    private readonly string _name = NewName();

    /// <summary>As superuser; row-level security does not bind this one.</summary>
    public string ConnectionString { get; private set; } = string.Empty;

    public async ValueTask InitializeAsync()
    {
        await Testserver.ExecuteAsync($"CREATE DATABASE {_name} TEMPLATE {await Template.Value}");
        ConnectionString = Testserver.ConnectionString(await Testserver.ConnectionStringAsync(), _name);
    }

    public async ValueTask DisposeAsync()
    {
        await using (var connection = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        await Testserver.ExecuteAsync($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
    }

    private static string NewName() => $"test_{Guid.NewGuid():N}";

    private static async Task<string> MakeTemplateAsync()
    {
        var name = NewName();
        await Testserver.ExecuteAsync($"CREATE DATABASE {name}");
        return name;
    }
}
