using System.Net.Sockets;
using System.Runtime.InteropServices;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Infrastructure.Opstarten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Infrastructure;

/// <summary>Mistakes in the settings are told in a sentence that says what to do.</summary>
public sealed class OpstartTests
{
    [Theory]
    [InlineData("   ", "Er is geen database ingesteld")]
    [InlineData("Database=jeugdhulp;Username=web", "ConnectionStrings__Jeugdhulp is niet te lezen")]
    [InlineData("Host=localhost;Username=web", "ConnectionStrings__Jeugdhulp is niet te lezen")]
    [InlineData("Host=localhost;Port=99999;Database=x", "ConnectionStrings__Jeugdhulp is niet te lezen")]
    [InlineData("onzin", "ConnectionStrings__Jeugdhulp is niet te lezen")]
    public async Task Een_verkeerde_verbindingstekst_stopt_de_start_met_een_zin(string instelling, string zin)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:Jeugdhulp", instelling)]);

        var fout = await Should.ThrowAsync<OpstartException>(() => Opslag.OpenAsync(builder, eersteSleutels: false, TestContext.Current.CancellationToken));

        fout.Message.ShouldStartWith(zin);
    }

    [Fact]
    public void Een_adres_dat_geen_adres_is_wordt_genoemd()
    {
        var fout = Should.Throw<FormatException>(() => BindingAddress.Parse("onzin"));

        OpstartException.Zin(fout).ShouldStartWith("Het adres om op te luisteren is niet te lezen.");
    }

    [Fact]
    public void Een_poort_waar_deze_gebruiker_niet_op_mag_luisteren_wordt_genoemd() =>
        OpstartException.Zin(new SocketException((int)SocketError.AccessDenied)).ShouldStartWith("Op dit adres mag deze gebruiker niet luisteren.");

    [Fact]
    public void Een_adres_een_poort_of_een_niveau_dat_niet_kan_wordt_genoemd()
    {
        OpstartException.Zin(new SocketException((int)SocketError.AddressNotAvailable)).ShouldStartWith("Dit adres is niet van deze computer.");
        OpstartException.Zin(Should.Throw<ArgumentOutOfRangeException>(() => new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, 80_000))).ShouldStartWith("Deze poort bestaat niet.");
        OpstartException.Zin(new InvalidOperationException("The value Praatgraag is not a valid Serilog level.")).ShouldStartWith("De instelling Serilog__MinimumLevel__Default");
        OpstartException.Zin(new InvalidDataException("Failed to load configuration from file 'appsettings.json'.")).ShouldStartWith("Een bestand appsettings.json is niet te lezen.");
    }

    [Fact]
    public async Task De_opruiming_eindigt_stil_als_de_start_niet_doorgaat()
    {
        await using var diensten = new ServiceCollection().BuildServiceProvider();
        var wekker = new Wekker();
        var opruiming = new Conceptopruiming(diensten.GetRequiredService<IServiceScopeFactory>(), wekker, NullLogger<Conceptopruiming>.Instance);
        await opruiming.StartAsync(TestContext.Current.CancellationToken);
        await wekker.Gezet;

        opruiming.Dispose();

        await opruiming.ExecuteTask.ShouldNotBeNull();
        opruiming.ExecuteTask.IsCompletedSuccessfully.ShouldBeTrue();
    }

    /// <summary>Not by sending one to this process: every other application under test would end with it.</summary>
    [Fact]
    public void Een_gesloten_terminal_wordt_gehoord_ook_voordat_de_site_draait()
    {
        using var stop = new Stopsignaal();
        var signaal = new PosixSignalContext(PosixSignal.SIGHUP);

        Stopsignaal.Gehoord.ShouldContain(signaal.Signal);
        stop.Stop(signaal);

        stop.Token.IsCancellationRequested.ShouldBeTrue();
        signaal.Cancel.ShouldBeTrue("the process itself goes on until it has cleaned up");
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void De_start_noemt_het_adres_en_alleen_met_voorbeelddata_de_accounts(bool metVoorbeeld, bool accounts)
    {
        using var uit = new StringWriter();

        Welkom.Toon(["http://localhost:5080"], metVoorbeeld, uit);

        uit.ToString().ShouldContain("http://localhost:5080");
        uit.ToString().Contains("consulent.a@voorbeeld.test", StringComparison.Ordinal).ShouldBe(accounts);
    }

    [Fact]
    public void Een_fout_die_niemand_voorzag_krijgt_geen_zin() =>
        OpstartException.Zin(new InvalidOperationException("x")).ShouldBeNull();

    [Fact]
    public void Een_gepubliceerde_site_vindt_haar_bestanden_naast_het_programma()
    {
        var map = Directory.CreateTempSubdirectory();
        try
        {
            Inhoudsmap.Van(map.FullName).ShouldBeNull();
            map.CreateSubdirectory("wwwroot");
            Inhoudsmap.Van(map.FullName).ShouldBe(map.FullName);
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    /// <summary>Tells when someone waits for it; disposing of work that has not begun would cancel it before it can end by itself.</summary>
    private sealed class Wekker : TimeProvider
    {
        private readonly TaskCompletionSource _gezet = new();

        public Task Gezet => _gezet.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _gezet.SetResult();
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}
