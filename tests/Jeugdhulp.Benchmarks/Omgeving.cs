using System.Diagnostics;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Server;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jeugdhulp.Benchmarks;

/// <summary>Someone to sign in as, with the teams of that person.</summary>
internal sealed record Gebruiker(Guid AccountId, string Naam, IReadOnlyList<Guid> Teams);

/// <summary>
/// A PostgreSQL server of its own in the temp folder, with durable commits and the settings the application gives it, and in
/// it one gemeente with many contacts. Gone when the run ends.
/// </summary>
internal sealed class Omgeving : IAsyncDisposable
{
    public const string Gemeente = "9991";
    public const string Wachtwoord = "Meting-Jeugdhulp-2026";
    public const int Maatstafgroepen = 1000;

    private const int TeamsPerManager = 5;

    private readonly TemporaryServerFolder _map;
    private readonly PackagedPostgres _server;

    private Omgeving(TemporaryServerFolder map, PackagedPostgres server)
    {
        _map = map;
        _server = server;
        ConnectionString = server.ConnectionString("meting");
    }

    /// <summary>As superuser; the web application takes its own role.</summary>
    public string ConnectionString { get; }

    public IReadOnlyList<Gebruiker> Consulenten { get; private set; } = [];

    public IReadOnlyList<Gebruiker> Teammanagers { get; private set; } = [];

    /// <summary>Reads figures and nothing else.</summary>
    public Gebruiker Beleidsmedewerker { get; private set; } = null!;

    /// <summary>Works for the country; only there when it was filled.</summary>
    public Gebruiker LandelijkBeheerder { get; private set; } = null!;

    public Vulduur Vulling { get; private set; } = new(0, 0, TimeSpan.Zero);

    /// <summary>A country with so many contacts, and nobody who can sign in yet.</summary>
    public static async Task<Omgeving> MaakLandAsync(Landplan plan, CancellationToken ct)
    {
        var omgeving = await StartAsync(ct);
        var klok = Stopwatch.StartNew();
        if (await Landvulling.VulAsync(omgeving.ConnectionString, Testsleutels.Ring, plan, _ => { }, ct) is { } weigering)
        {
            throw new InvalidOperationException($"The country was not filled: {weigering}.");
        }

        omgeving.Vulling = new(plan.Totaal, 0, klok.Elapsed);
        await using var db = omgeving.Open();
        var hash = new PasswordHasher<Account>().HashPassword(null!, Wachtwoord);
        omgeving.Beleidsmedewerker = Maak(db, plan.Gemeenten[0].Gemeente, "beleid@meting.test", Rol.Beleidsmedewerker, hash, []);
        omgeving.LandelijkBeheerder = Maak(db, Aanstelling.Land, "landelijk@meting.test", Rol.LandelijkBeheerder, hash, []);
        await db.SaveChangesAsync(ct);
        await omgeving.VoerUitAsync("checkpoint", ct);
        return omgeving;
    }

    public static async Task<Omgeving> MaakAsync(int contacten, CancellationToken ct)
    {
        var omgeving = await StartAsync(ct);
        omgeving.Vulling = await Grootvulling.VulAsync(omgeving.ConnectionString, Gemeente, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime), contacten, ct);
        await omgeving.MaakGebruikersAsync(ct);
        await omgeving.VoerUitAsync(
            $"""
             create table maatstaf (id bigint generated always as identity primary key, groep int not null, tekst text not null, op timestamptz not null);
             insert into maatstaf (groep, tekst, op) select i % {Maatstafgroepen}, 'Gewerkt aan doel ' || i, now() - i * interval '1 second' from generate_series(1, 100000) i;
             create index on maatstaf (groep, op desc);
             """,
            ct);
        await omgeving.VoerUitAsync("vacuum analyze", ct);
        await omgeving.VoerUitAsync("checkpoint", ct);
        return omgeving;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await _server.DisposeAsync();
        _map.Dispose();
    }

    public JeugdhulpDbContext Open() => new(new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(ConnectionString).UseSleutelring(Testsleutels.Ring).Options, new Aanmelding());

    private static async Task<Omgeving> StartAsync(CancellationToken ct)
    {
        await TemporaryServerFolder.RemoveLeftoversAsync();
        var map = TemporaryServerFolder.Take();
        var server = await PackagedPostgres.StartAsync(
            new() { Packages = Repository.Packages, Folder = map.Path, Temporary = true, MaxConnections = 300 }, ct);
        await server.EnsureDatabaseAsync("meting", ct);
        var omgeving = new Omgeving(map, server);
        await Databasebeheer.MigreerAsync(omgeving.ConnectionString, ct);
        return omgeving;
    }

    public async Task VoerUitAsync(string sql, CancellationToken ct)
    {
        await using var verbinding = new NpgsqlConnection(ConnectionString);
        await verbinding.OpenAsync(ct);
        await using var opdracht = new NpgsqlCommand(sql, verbinding) { CommandTimeout = 600 };
        await opdracht.ExecuteNonQueryAsync(ct);
    }

    /// <summary>A consulent in each team, and managers of a few teams each.</summary>
    private async Task MaakGebruikersAsync(CancellationToken ct)
    {
        await using var db = Open();
        var teams = await db.Teams.IgnoreQueryFilters().Where(t => t.GemeenteCode == Gemeente).OrderBy(t => t.Naam).Select(t => t.Id).ToListAsync(ct);
        var hash = new PasswordHasher<Account>().HashPassword(null!, Wachtwoord);
        Consulenten = [.. teams.Select((team, i) => Maak(db, Gemeente, $"consulent{i}@meting.test", Rol.Consulent, hash, [team]))];
        Teammanagers = [.. teams.Chunk(TeamsPerManager).Select((deel, i) => Maak(db, Gemeente, $"manager{i}@meting.test", Rol.Teammanager, hash, deel))];
        Beleidsmedewerker = Maak(db, Gemeente, "beleid@meting.test", Rol.Beleidsmedewerker, hash, []);
        await db.SaveChangesAsync(ct);
    }

    private static Gebruiker Maak(JeugdhulpDbContext db, string gemeente, string naam, Rol rol, string hash, Guid[] teams)
    {
        var id = Guid.CreateVersion7();
        db.Users.Add(new Account
        {
            Id = id,
            Naam = naam,
            UserName = naam,
            NormalizedUserName = naam.ToUpperInvariant(),
            Email = naam,
            NormalizedEmail = naam.ToUpperInvariant(),
            EmailConfirmed = true,
            LockoutEnabled = true,
            PasswordHash = hash,
            SecurityStamp = id.ToString("N"),
        });
        db.Aanstellingen.Add(new Aanstelling { GemeenteCode = gemeente, AccountId = id, Rol = rol });
        if (teams.Length > 0)
        {
            db.Medewerkers.Add(new Medewerker { GemeenteCode = gemeente, Id = id, AccountId = id, Naam = naam });
        }

        db.Teamleden.AddRange(teams.Select(team => new Teamlid { GemeenteCode = gemeente, TeamId = team, MedewerkerId = id, Van = new DateOnly(2015, 1, 1) }));
        return new(id, naam, teams);
    }
}
