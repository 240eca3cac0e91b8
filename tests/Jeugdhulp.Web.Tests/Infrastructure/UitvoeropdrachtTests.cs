using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Infrastructure.Opstarten;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Infrastructure;

/// <summary>The command that writes a whole gemeente to a folder or a ZIP.</summary>
public sealed class UitvoeropdrachtTests(Testdatabase database) : IClassFixture<Testdatabase>, IDisposable
{
    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("uitvoer");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _map.Delete(recursive: true);

    [Theory]
    [InlineData("exporteer")]
    [InlineData("exporteer --gemeente 9991")]
    [InlineData("exporteer --gemeente 9991 --proef")]
    [InlineData("exporteer --gemeente 9991 een twee")]
    public void Een_verkeerde_opdracht_zegt_wat_wel_kan(string args) =>
        Should.Throw<OpstartException>(() => Opdracht.Is(args.Split(' '))).Message.ShouldStartWith("Zeg van welke gemeente, en waarheen.");

    [Fact]
    public async Task Een_gemeente_die_niet_bestaat_wordt_genoemd() =>
        (await Should.ThrowAsync<OpstartException>(() => VoerUitAsync("0000", Doel("een")))).Message.ShouldStartWith("De gemeente 0000 bestaat niet.");

    [Fact]
    public async Task Een_map_waar_al_iets_staat_blijft_zoals_zij_is()
    {
        await File.WriteAllTextAsync(Path.Combine(_map.FullName, "brief.txt"), "x", Ct);

        (await Should.ThrowAsync<OpstartException>(() => VoerUitAsync("9991", _map.FullName))).Message.ShouldEndWith("is niet leeg. Kies een lege map.");
        _map.EnumerateFiles().Select(f => f.Name).ShouldBe(["brief.txt"]);
    }

    [Theory]
    [InlineData("nieuw")]
    [InlineData("nieuw.zip")]
    public async Task Het_resultaat_is_voor_een_ander_op_deze_machine_dicht(string naam)
    {
        await VoerUitAsync("9991", Doel(naam));

        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode anderen = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
            (File.GetUnixFileMode(Doel(naam)) & anderen).ShouldBe(UnixFileMode.None);
        }

        (Directory.Exists(Doel(naam)) ? Directory.GetFiles(Doel(naam)).Length : 8).ShouldBe(8);
    }

    private string Doel(string naam) => Path.Combine(_map.FullName, naam);

    private async Task VoerUitAsync(string gemeente, string doel)
    {
        await Jeugdhulp.Application.Data.Vulling.LaadReferentiedataAsync(database.ConnectionString, Ct);
        await using var uit = new StringWriter();
        (await Uitvoeropdracht.Lees(["--gemeente", gemeente, doel]).VoerUitAsync(database.ConnectionString, Testsleutels.Ring, uit, Ct)).ShouldBe(0);
        uit.ToString().ShouldContain("contacten.csv: 0 rijen");
    }
}
