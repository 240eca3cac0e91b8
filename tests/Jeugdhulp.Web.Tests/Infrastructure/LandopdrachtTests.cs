using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Infrastructure.Opstarten;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Infrastructure;

/// <summary>The command that fills a database with made-up data as large as the country.</summary>
public sealed class LandopdrachtTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Vandaag = new(2026, 9, 15);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("--contacten=veel", "Geef als aantal contacten een getal van 10.000 tot en met 20.000.000")]
    [InlineData("--contacten=9999", "Geef als aantal contacten")]
    [InlineData("--contacten=20000001", "Geef als aantal contacten")]
    [InlineData("--contacten=-50000", "Geef als aantal contacten")]
    [InlineData("--contacten=100.000", "Geef als aantal contacten")]
    [InlineData("--contacten", "\"--contacten\" is geen deel van de opdracht.")]
    [InlineData("--demo", "\"--demo\" is geen deel van de opdracht.")]
    public void Een_verkeerde_opdracht_zegt_wat_wel_kan(string args, string zin) =>
        Should.Throw<OpstartException>(() => Opdracht.Is(["vulland", .. args.Split(' ')])).Message.ShouldStartWith(zin);

    [Fact]
    public void Zonder_meer_is_het_een_heel_land() => Landopdracht.Lees([]).ShouldBe(new Landopdracht(10_000_000, false));

    [Fact]
    public async Task Op_production_weigert_hij_zonder_dat_het_er_staat()
    {
        (await Should.ThrowAsync<OpstartException>(() => VoerUitAsync("--contacten=10000", productie: true))).Message.ShouldContain("--ook-in-productie");

        await using var db = database.CreateUnrestrictedContext();
        (await db.Teams.IgnoreQueryFilters().AnyAsync(Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task Hij_vult_telt_en_zegt_wat_er_te_vinden_is_en_doet_dat_geen_tweede_keer()
    {
        await using var eigen = new Testdatabase();
        await eigen.InitializeAsync();
        using var uit = new StringWriter(CultureInfo.InvariantCulture);

        (await Landopdracht.Lees(["--contacten=10000", "--ook-in-productie"]).VoerUitAsync(eigen.ConnectionString, Testsleutels.Ring, productie: true, Vandaag, uit, Ct)).ShouldBe(0);

        uit.ToString().ShouldContain("342 gemeenten gevuld met 10.000 contacten en 500 dossiers en trajecten");
        uit.ToString().ShouldContain("Contactregels: 10.000");
        uit.ToString().ShouldContain("Cijfers van 342 gemeenten geteld");
        uit.ToString().ShouldContain("  0344  16-6-2026  alle lopende trajecten op één dag afgesloten");
        await using var db = eigen.CreateUnrestrictedContext();
        (await db.Cijferstanden.IgnoreQueryFilters().Where(s => s.Jaar == 2026).CountAsync(Ct)).ShouldBe(342);
        (await Should.ThrowAsync<OpstartException>(() => Landopdracht.Lees(["--contacten=10000"]).VoerUitAsync(eigen.ConnectionString, Testsleutels.Ring, false, Vandaag, TextWriter.Null, Ct)))
            .Message.ShouldStartWith("In deze database staan al gegevens.");
    }

    [Fact]
    public async Task Wie_de_server_niet_beheert_hoort_dat()
    {
        var gewoon = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Options = "-c role=jeugdhulp_app" }.ConnectionString;

        (await Should.ThrowAsync<OpstartException>(() => Landopdracht.Lees([]).VoerUitAsync(gewoon, Testsleutels.Ring, false, Vandaag, TextWriter.Null, Ct))).Message.ShouldContain("(superuser)");
    }

    private Task<int> VoerUitAsync(string args, bool productie) => Landopdracht.Lees(args.Split(' ')).VoerUitAsync(database.ConnectionString, Testsleutels.Ring, productie, Vandaag, TextWriter.Null, Ct);
}
