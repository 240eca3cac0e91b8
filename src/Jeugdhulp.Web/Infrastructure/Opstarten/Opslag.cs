using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Server;
using Jeugdhulp.Application.Data.Versleuteling;
using Npgsql;

namespace Jeugdhulp.Web.Infrastructure.Opstarten;

/// <summary>The database of this process: the one that was configured, or in development one of its own.</summary>
public sealed class Opslag : IAsyncDisposable
{
    public const string Instelling = "Jeugdhulp";

    private readonly PackagedPostgres? _eigenServer;

    private Opslag(string connectionString, Sleutelring ring, PackagedPostgres? eigenServer)
    {
        ConnectionString = connectionString;
        Ring = ring;
        _eigenServer = eigenServer;
    }

    public string ConnectionString { get; }

    /// <summary>The keys to what is encrypted in it.</summary>
    public Sleutelring Ring { get; }

    /// <summary>The application started the server itself, for demonstration and development.</summary>
    public bool IsEigen => _eigenServer is not null;

    /// <param name="builder">With the settings.</param>
    /// <param name="eersteSleutels">Whether the first keys are made where there are none.</param>
    /// <param name="ct">Cancellation.</param>
    public static async Task<Opslag> OpenAsync(WebApplicationBuilder builder, bool eersteSleutels, CancellationToken ct)
    {
        if (builder.Configuration.GetConnectionString(Instelling) is { } gegeven && !string.IsNullOrWhiteSpace(gegeven))
        {
            return new Opslag(Lees(gegeven, builder.Configuration["ConnectionStrings:JeugdhulpWachtwoordbestand"]), Sleutelring(builder, eersteSleutels), null);
        }

        if (!builder.Environment.IsDevelopment())
        {
            throw new OpstartException("Er is geen database ingesteld: zet ConnectionStrings__Jeugdhulp, bijvoorbeeld op \"Host=...;Database=jeugdhulp;Username=...;Password=...\".");
        }

        var wortel = builder.Environment.ContentRootPath;
        var server = await PackagedPostgres.StartAsync(
            new PackagedPostgresOptions
            {
                Packages = Path.Combine(wortel, "node_modules"),
                Folder = Path.Combine(wortel, ".data", "postgres"),
            },
            ct);
        try
        {
            await server.EnsureDatabaseAsync("jeugdhulp", ct);
            return new Opslag(server.ConnectionString("jeugdhulp"), Sleutelring(builder, eersteSleutels), server);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Brings an own database up to date; of any other it only checks that the application can work with it.</summary>
    public async Task BereidVoorAsync(DateOnly vandaag, CancellationToken ct)
    {
        if (IsEigen)
        {
            await Databasebeheer.MigreerAsync(ConnectionString, ct);
            await VersleutelAsync(TextWriter.Null, ct);
            await Vulling.LaadDemodataAsync(ConnectionString, Ring, vandaag, ct);
            return;
        }

        if (Melding(await Databasebeheer.ControleerAsync(ConnectionString, ct)) is { } melding)
        {
            throw new OpstartException(melding);
        }

        await ControleerSleutelsAsync(ct);
    }

    /// <summary>Encrypts what a version of before left plain; of a database in which nothing is plain it only looks whether the keys fit.</summary>
    public async Task VersleutelAsync(TextWriter uit, CancellationToken ct)
    {
        await ControleerSleutelsAsync(ct);
        if (await Herversleutelaar.IsNodigAsync(ConnectionString, ct))
        {
            await Sleutelopdracht.HerversleutelAsync(ConnectionString, Ring, uit, ct);
        }
    }

    private async Task ControleerSleutelsAsync(CancellationToken ct)
    {
        if (!await Databasebeheer.PassenSleutelsAsync(ConnectionString, Ring, ct))
        {
            throw new OpstartException("De sleutels in de sleutelmap horen niet bij deze database. Zet de map terug uit de reservekopie, of stel een andere in met Jeugdhulp__Sleutelmap. Met voorbeeldgegevens kan ook de map .data weg; dan begint alles opnieuw.");
        }
    }

    private static Sleutelring Sleutelring(WebApplicationBuilder builder, bool eersteSleutels)
    {
        var map = Sleutels.Open(builder.Configuration, builder.Environment);
        if (eersteSleutels)
        {
            map.Begin(TimeProvider.System.GetUtcNow());
        }

        return new(map);
    }

    public async ValueTask DisposeAsync()
    {
        if (_eigenServer is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await _eigenServer.DisposeAsync();
        }
    }

    /// <summary>What to do about it; empty when all is well.</summary>
    public static string? Melding(Databasestand stand) => stand switch
    {
        Databasestand.InOrde => null,
        Databasestand.Onbereikbaar => "De databaseserver antwoordt niet. Controleer Host en Port in ConnectionStrings__Jeugdhulp, en of de server draait.",
        Databasestand.AanmeldenGeweigerd => "De databaseserver weigert de aanmelding. Controleer Username, Password en SSL Mode in ConnectionStrings__Jeugdhulp.",
        Databasestand.GeenVerbindingVrij => "De databaseserver heeft geen verbinding meer vrij. Wacht even en start opnieuw; blijft het zo, verhoog dan max_connections van de server of verlaag Maximum Pool Size in ConnectionStrings__Jeugdhulp.",
        Databasestand.DatabaseOntbreekt => "De database in ConnectionStrings__Jeugdhulp bestaat niet. Maak haar aan en voer daarna uit: dotnet run --project src/Jeugdhulp.Web -- migreer",
        Databasestand.MigratiesOntbreken => "De database is niet bijgewerkt. Voer eerst uit: dotnet run --project src/Jeugdhulp.Web -- migreer",
        Databasestand.RolOntbreekt => "De gebruiker in ConnectionStrings__Jeugdhulp mag niet werken als jeugdhulp_app. Laat de databasebeheerder uitvoeren: grant jeugdhulp_app to <gebruiker>",
        Databasestand.NietVersleuteld => "In de database staan nog gegevens die niet versleuteld zijn. Voer eerst uit: dotnet run --project src/Jeugdhulp.Web -- herversleutel",
        Databasestand.RolOnveilig => "De databaserol jeugdhulp_app mag de scheiding tussen gemeenten omzeilen. Laat de databasebeheerder uitvoeren: alter role jeugdhulp_app nosuperuser nobypassrls",
        _ => throw new ArgumentOutOfRangeException(nameof(stand), stand, "Unknown state"),
    };

    /// <summary>The password may stand in a file of its own, as container platforms hand out secrets.</summary>
    private static string Lees(string connectionString, string? wachtwoordbestand)
    {
        try
        {
            var delen = new NpgsqlConnectionStringBuilder(connectionString);
            if (!string.IsNullOrEmpty(wachtwoordbestand))
            {
                delen.Password = LeesGeheim(wachtwoordbestand);
            }

            // Without a database the name of the user would be taken for it, and the advice would be to migrate that one.
            return string.IsNullOrWhiteSpace(delen.Host) || string.IsNullOrWhiteSpace(delen.Database) || delen.Port is < 1 or > 65535
                ? throw new ArgumentException("Host, port or database is missing or impossible.", nameof(connectionString))
                : delen.ConnectionString;
        }
        catch (ArgumentException fout)
        {
            throw new OpstartException("ConnectionStrings__Jeugdhulp is niet te lezen. Gebruik de vorm \"Host=...;Port=5432;Database=jeugdhulp;Username=...;Password=...\".", fout);
        }
    }

    /// <summary>A password from a file of its own.</summary>
    public static string LeesGeheim(string bestand)
    {
        try
        {
            return File.ReadAllText(bestand).Trim();
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            throw new OpstartException($"Het wachtwoordbestand {bestand} is niet te lezen. Controleer het pad en de rechten.", fout);
        }
    }
}
