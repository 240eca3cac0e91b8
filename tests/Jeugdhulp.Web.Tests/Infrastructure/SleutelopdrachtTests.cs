using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Infrastructure.Opstarten;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Infrastructure;

/// <summary>Keys as they are set, and the commands about them.</summary>
public sealed class SleutelopdrachtTests(Testdatabase database) : IClassFixture<Testdatabase>, IDisposable
{
    private readonly string _map = Directory.CreateTempSubdirectory().FullName;
    private readonly string _hoofdsleutel = Sleutelmap.NieuweHoofdsleutel();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, null, "Er is geen sleutelmap ingesteld")]
    [InlineData("map", null, "Er is geen hoofdsleutel ingesteld")]
    [InlineData("map", "kort", "De hoofdsleutel is niet te lezen")]
    [InlineData("map", "goed", "In de sleutelmap")]
    public async Task Zonder_goede_sleutels_stopt_de_start_met_een_zin(string? map, string? sleutel, string zin)
    {
        var builder = Builder(map is null ? null : _map, sleutel == "goed" ? _hoofdsleutel : sleutel);

        var fout = await Should.ThrowAsync<Exception>(() => Opslag.OpenAsync(builder, eersteSleutels: false, Ct));

        OpstartException.Zin(fout).ShouldNotBeNull().ShouldStartWith(zin);
    }

    [Fact]
    public async Task Een_verkeerde_hoofdsleutel_stopt_de_start_met_een_zin()
    {
        await VoerUitAsync("sleutel", "nieuw");

        var fout = await Should.ThrowAsync<SleutelException>(() => Opslag.OpenAsync(Builder(_map, Sleutelmap.NieuweHoofdsleutel()), eersteSleutels: false, Ct));

        OpstartException.Zin(fout).ShouldNotBeNull().ShouldStartWith("De hoofdsleutel past niet op de sleutels in");
    }

    [Fact]
    public async Task Sleutels_van_een_andere_database_stoppen_de_start_met_een_zin()
    {
        await using (var db = database.CreateUnrestrictedContext())
        {
            db.Sleutels.Add(new Sleutel { Naam = "van-elders", Xml = "<sleutel/>" });
            await db.SaveChangesAsync(Ct);
        }

        await using var opslag = await Opslag.OpenAsync(Builder(_map, _hoofdsleutel), eersteSleutels: true, Ct);

        (await Should.ThrowAsync<OpstartException>(() => opslag.BereidVoorAsync(new(2026, 11, 26), Ct))).Message.ShouldStartWith("De sleutels in de sleutelmap horen niet bij deze database.");
    }

    [Fact]
    public async Task De_hoofdsleutel_kan_in_een_bestand_staan()
    {
        var bestand = Path.Combine(_map, "hoofdsleutel");
        await File.WriteAllTextAsync(bestand, _hoofdsleutel + "\n", Ct);
        var builder = Builder(_map, null);
        builder.Configuration.AddInMemoryCollection([new("Jeugdhulp:Hoofdsleutelbestand", bestand)]);

        await using var opslag = await Opslag.OpenAsync(builder, eersteSleutels: true, Ct);

        opslag.Ring.Ontsleutel(opslag.Ring.Versleutel("x", "a.b"), "a.b").ShouldBe("x");
    }

    [Fact]
    public async Task Een_nieuwe_sleutel_en_een_andere_hoofdsleutel_worden_gemaakt_en_gemeld()
    {
        (await VoerUitAsync("sleutel", "nieuw")).ShouldStartWith("De eerste sleutels zijn gemaakt.");
        var eerst = new Sleutelring(Sleutelmap.Van(_map, _hoofdsleutel)).ActiefBegin;
        (await VoerUitAsync("sleutel", "nieuw")).ShouldContain("voer daarna uit: herversleutel");
        new Sleutelring(Sleutelmap.Van(_map, _hoofdsleutel)).ActiefBegin.ShouldNotBe(eerst);

        var (nieuw, bestand) = (Sleutelmap.NieuweHoofdsleutel(), Path.Combine(_map, "nieuw"));
        await File.WriteAllTextAsync(bestand, nieuw, Ct);
        (await VoerUitAsync("sleutel", "hoofdsleutel", "--bestand", bestand)).ShouldStartWith("3 sleutels zijn nu met de nieuwe hoofdsleutel gesloten.");
        new Sleutelring(Sleutelmap.Van(_map, nieuw)).ActiefBegin.ShouldNotBe(eerst);
    }

    [Fact]
    public async Task Herversleutelen_meldt_hoe_ver_het_is_en_dat_het_klaar_is()
    {
        using var uit = new StringWriter();
        await using (var db = database.CreateUnrestrictedContext())
        {
            db.Sleutels.Add(new Sleutel { Naam = "om-te-draaien", Xml = "<sleutel/>" });
            await db.SaveChangesAsync(Ct);
        }

        var map = Sleutelmap.Van(Testsleutels.Map, Testsleutels.Hoofdsleutel);
        map.MaakNieuw(DateTimeOffset.UnixEpoch.AddDays(1));
        var ring = new Sleutelring(map);
        await Sleutelopdracht.HerversleutelAsync(database.ConnectionString, ring, uit, Ct);
        uit.ToString().ShouldContain("sleutel: ");
        uit.ToString().ShouldEndWith($"versleuteld met de nieuwste sleutel.{Environment.NewLine}");

        await Sleutelopdracht.HerversleutelAsync(database.ConnectionString, ring, uit, Ct);
        uit.ToString().ShouldEndWith($"Alles was al versleuteld met de nieuwste sleutel.{Environment.NewLine}");
    }

    [Theory]
    [InlineData("sleutel nieuw", true)]
    [InlineData("sleutel hoofdsleutel --bestand b", true)]
    [InlineData("herversleutel", true)]
    [InlineData("sleutel", false)]
    [InlineData("sleutel weg", false)]
    [InlineData("sleutel hoofdsleutel b", false)]
    [InlineData("herversleutel nu", false)]
    public void Een_opdracht_die_niet_bestaat_zegt_wat_wel_kan(string args, bool bestaat)
    {
        if (bestaat)
        {
            Opdracht.Is(args.Split(' ')).ShouldBeTrue();
        }
        else
        {
            Should.Throw<OpstartException>(() => Opdracht.Is(args.Split(' '))).Message.ShouldContain(Sleutelopdracht.Gebruik);
        }
    }

    public void Dispose() => Directory.Delete(_map, recursive: true);

    private async Task<string> VoerUitAsync(params string[] args)
    {
        using var uit = new StringWriter();
        await Sleutelopdracht.VoerUitAsync(args, Sleutelmap.Van(_map, _hoofdsleutel), TimeProvider.System, uit);
        return uit.ToString();
    }

    private WebApplicationBuilder Builder(string? map, string? hoofdsleutel)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:Jeugdhulp", database.ConnectionString), new(Sleutels.Map, map), new(Sleutels.Hoofdsleutel, hoofdsleutel)]);
        return builder;
    }
}
