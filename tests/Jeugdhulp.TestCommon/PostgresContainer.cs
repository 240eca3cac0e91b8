#if USE_TESTCONTAINERS
using Testcontainers.PostgreSql;

namespace Jeugdhulp.TestCommon;

/// <summary>PostgreSQL in a container; Testcontainers' own reaper removes it when the process has ended.</summary>
internal static class PostgresContainer
{
    public static async Task<string> StartAsync()
    {
        var container = new PostgreSqlBuilder("postgres:18")
            .WithEnvironment("POSTGRES_INITDB_ARGS", "--locale-provider=icu --icu-locale=nl")
            .Build();
        await container.StartAsync();
        return container.GetConnectionString();
    }
}
#endif
