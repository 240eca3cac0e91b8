using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Jeugdhulp.TestCommon;
using Npgsql;

namespace Jeugdhulp.Benchmarks;

/// <summary>A web server in a process of its own, in the release build, on a free port of this machine.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly Process _proces;
    private readonly string _naam;

    private Server(Process proces, IPEndPoint adres, string naam)
    {
        _proces = proces;
        _naam = naam;
        Adres = adres;
    }

    public IPEndPoint Adres { get; }

    /// <summary>Resident memory of the process.</summary>
    public double Megabytes
    {
        get
        {
            _proces.Refresh();
            return _proces.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Processor time the process used so far.</summary>
    public TimeSpan Processortijd
    {
        get
        {
            _proces.Refresh();
            return _proces.TotalProcessorTime;
        }
    }

    /// <summary>Processor time the server processes of PostgreSQL used so far for the connections of this process.</summary>
    public async Task<TimeSpan> ProcessortijdDatabaseAsync(string connectionString, CancellationToken ct)
    {
        await using var verbinding = new NpgsqlConnection(connectionString);
        await verbinding.OpenAsync(ct);
        await using var opdracht = new NpgsqlCommand("select pid from pg_stat_activity where application_name = $1", verbinding) { Parameters = { new() { Value = _naam } } };
        await using var lezer = await opdracht.ExecuteReaderAsync(ct);
        var totaal = TimeSpan.Zero;
        while (await lezer.ReadAsync(ct))
        {
            using var proces = Process.GetProcessById(lezer.GetInt32(0));
            totaal += proces.TotalProcessorTime;
        }

        return totaal;
    }

    /// <summary>The web application as in production, behind a proxy on the same machine that takes care of https.</summary>
    public static Task<Server> StartWebAsync(string connectionString)
    {
        var map = Path.Combine(Repository.Root, "src", "Jeugdhulp.Web");
        var uitvoer = Path.GetRelativePath(Machine.Project, AppContext.BaseDirectory);
        return StartAsync(Path.Combine(map, uitvoer, "Jeugdhulp.Web.dll"), map, "web", "/gereed", ["--urls"], new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ConnectionStrings__Jeugdhulp"] = Herkenbaar(connectionString, "web"),
            ["AllowedHosts"] = Verbinding.Hostnaam,
            ["Jeugdhulp__Sleutelmap"] = Testsleutels.Map,
            ["Jeugdhulp__Hoofdsleutel"] = Testsleutels.Hoofdsleutel,
            ["Jeugdhulp__TweedeFactor"] = "aangeraden",
            ["Proxy__Adressen__0"] = "127.0.0.1",
        });
    }

    /// <summary>The yardstick: Kestrel and Npgsql and nothing more.</summary>
    public static Task<Server> StartKaalAsync(string connectionString, Voorbeeldrijen voorbeeld) =>
        StartAsync(typeof(Server).Assembly.Location, Machine.Project, Kaal.Argument, "/tekst", [Kaal.Argument], new()
        {
            [Kaal.Database] = Herkenbaar(connectionString, Kaal.Argument),
            [Kaal.Contact] = voorbeeld.ContactId.ToString(),
            [Kaal.Logboek] = voorbeeld.NaLogboekregel.ToString(System.Globalization.CultureInfo.InvariantCulture),
            // As in a web project; this one is a console program.
            ["DOTNET_gcServer"] = "1",
        });

    public async ValueTask DisposeAsync()
    {
        _proces.Kill(entireProcessTree: true);
        await _proces.WaitForExitAsync();
        _proces.Dispose();
    }

    private static async Task<Server> StartAsync(string programma, string map, string naam, string proef, string[] argumenten, Dictionary<string, string> omgeving)
    {
        var adres = new IPEndPoint(IPAddress.Loopback, VrijePoort());
        var start = new ProcessStartInfo("dotnet", ["exec", programma, .. argumenten, $"http://{adres}"])
        {
            WorkingDirectory = map,
            RedirectStandardOutput = true,
        };
        foreach (var (variabele, waarde) in omgeving)
        {
            start.Environment[variabele] = waarde;
        }

        var server = new Server(Process.Start(start)!, adres, naam);
        _ = server._proces.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        for (var klok = Stopwatch.StartNew(); klok.Elapsed < TimeSpan.FromMinutes(1) && !server._proces.HasExited; await Task.Delay(100))
        {
            if (await AntwoordtAsync(adres, proef))
            {
                return server;
            }
        }

        await server.DisposeAsync();
        throw new InvalidOperationException($"{Path.GetFileName(programma)} did not start.");
    }

    /// <summary>The same connection, under a name by which its server processes are found.</summary>
    private static string Herkenbaar(string connectionString, string naam) =>
        new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = naam }.ConnectionString;

    private static async Task<bool> AntwoordtAsync(IPEndPoint adres, string pad)
    {
        using var verbinding = new Verbinding(adres);
        try
        {
            return (await verbinding.VraagAsync(Encoding.ASCII.GetBytes($"GET {pad} HTTP/1.1\r\nHost: {Verbinding.Hostnaam}\r\n\r\n"), CancellationToken.None)).Status == 200;
        }
        catch (Exception fout) when (fout is SocketException or IOException)
        {
            return false;
        }
    }

    private static int VrijePoort()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }
}

/// <summary>What one registration of the web application wrote, for the yardstick to write the same.</summary>
/// <param name="ContactId">The contact.</param>
/// <param name="NaLogboekregel">Last line of the log before it.</param>
internal sealed record Voorbeeldrijen(Guid ContactId, long NaLogboekregel);
