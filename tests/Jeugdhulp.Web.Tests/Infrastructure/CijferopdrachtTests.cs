using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Infrastructure.Opstarten;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Infrastructure;

/// <summary>The command that prints the figures of a gemeente.</summary>
public sealed class CijferopdrachtTests(CijferopdrachtTests.Demo demo) : IClassFixture<CijferopdrachtTests.Demo>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("--periode 2025", "Zeg van welke gemeente")]
    [InlineData("--gemeente 9992", "Geef als periode een jaar")]
    [InlineData("--gemeente 9992 --periode 2025H3", "Geef als periode een jaar")]
    [InlineData("--gemeente 9992 --periode 2025-07-01", "Geef als periode een jaar")]
    [InlineData("--gemeente 9992 --periode 2025 --lens alles", "Kies als lens gemeente, norm, dossier.")]
    [InlineData("--gemeente 9992 --periode 2025 --lens 1", "Kies als lens gemeente, norm, dossier.")]
    [InlineData("--gemeente 9992 --periode 2025 --vorm pdf", "De enige vorm is csv.")]
    [InlineData("--gemeente 9992 --periode 2025 --alles", "\"--alles\" is geen deel van de opdracht.")]
    [InlineData("--gemeente 9992 --periode", "\"--periode\" is geen deel van de opdracht.")]
    public void Een_verkeerde_opdracht_zegt_wat_wel_kan(string args, string zin)
    {
        var fout = Should.Throw<OpstartException>(() => Opdracht.Is(["cijfers", .. args.Split(' ')]));

        fout.Message.ShouldStartWith(zin);
    }

    [Fact]
    public async Task Een_gemeente_die_niet_bestaat_wordt_genoemd()
    {
        var fout = await Should.ThrowAsync<OpstartException>(() => PrintAsync("--gemeente 0000 --periode 2025"));

        fout.Message.ShouldStartWith("De gemeente 0000 bestaat niet.");
    }

    [Fact]
    [Trait("Eis", "DSH-16")]
    public async Task Elke_regel_zegt_van_wie_wanneer_en_volgens_welke_lens()
    {
        var regels = await PrintAsync("--gemeente 9992 --periode 2025H2 --vorm csv");

        regels[0].ShouldBe(["gemeente", "periode", "lens", "maat", "uitsplitsing", "waarde", "status"]);
        regels.Skip(1).ShouldAllBe(r => r.Length == 7 && r[0] == "9992" && r[1] == "2025H2" && r[2] == "gemeente");
        Getal(regels, "beginstand", "").ShouldBeGreaterThan(0);
        (Getal(regels, "beginstand", "") + Getal(regels, "instroom", "") - Getal(regels, "uitstroom", "")).ShouldBe(Getal(regels, "eindstand", ""));
        regels.Where(r => r[3] == "contacten" && r[4].StartsWith("klasse=", StringComparison.Ordinal)).Sum(r => decimal.Parse(r[5], CultureInfo.InvariantCulture)).ShouldBe(Getal(regels, "contacten", ""));
        regels.ShouldContain(r => r[3] == "jeugdigen" && r[4].StartsWith("team=", StringComparison.Ordinal) && r[6] == "bekend");
    }

    [Fact]
    [Trait("Eis", "CBS-10")]
    public async Task Nul_en_onbekend_zijn_twee_dingen()
    {
        (await PrintAsync("--gemeente 9993 --periode 2025")).ShouldContain(r => r[3] == "trajecten" && r[4].Length == 0 && r[5] == "0" && r[6] == "bekend");
        (await PrintAsync("--gemeente 9993 --periode 2016")).Skip(1).ShouldAllBe(r => r[5].Length == 0 && (r[6] == "onbekend" || r[6] == "nvt"));
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Gepubliceerd_is_op_vijf_en_toont_geen_klein_getal()
    {
        var regels = (await PrintAsync("--gemeente 9992 --periode 2025 --lens dossier --gepubliceerd")).Skip(1).ToList();
        var aantallen = regels.Where(r => r[6] == "bekend" && !r[3].StartsWith("duur", StringComparison.Ordinal) && !r[3].StartsWith("wacht", StringComparison.Ordinal) && !r[3].StartsWith("aandeel", StringComparison.Ordinal));

        aantallen.ShouldAllBe(r => decimal.Parse(r[5], CultureInfo.InvariantCulture) % 5 == 0);
        aantallen.ShouldAllBe(r => r[5] == "0" || decimal.Parse(r[5], CultureInfo.InvariantCulture) >= 10);
        regels.ShouldContain(r => r[5].Length == 0 && r[6] == "teKlein");
        regels.ShouldAllBe(r => r[2] == "dossier");
    }

    [Fact]
    [Trait("Eis", "DSH-02")]
    public async Task Een_peildatum_is_de_eindstand_van_haar_halfjaar()
    {
        var dag = await PrintAsync("--gemeente 9992 --periode 2025-12-31");
        var halfjaar = await PrintAsync("--gemeente 9992 --periode 2025H2");

        Getal(dag, "trajecten", "").ShouldBe(Getal(halfjaar, "eindstand", ""));
        dag.ShouldNotContain(r => r[3] == "instroom");
    }

    private static decimal Getal(List<string[]> regels, string maat, string deel) =>
        decimal.Parse(regels.Single(r => r[3] == maat && r[4] == deel)[5], CultureInfo.InvariantCulture);

    private async Task<List<string[]>> PrintAsync(string args)
    {
        using var uit = new StringWriter();
        (await Cijferopdracht.Lees(args.Split(' ')).VoerUitAsync(demo.Database.ConnectionString, Testsleutels.Ring, uit, Ct)).ShouldBe(0);
        return [.. uit.ToString().TrimEnd('\n').Split('\n').Select(r => r.Split(','))];
    }

    public sealed class Demo : IAsyncLifetime
    {
        public Testdatabase Database { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await Database.InitializeAsync();
            await Vulling.LaadDemodataAsync(Database.ConnectionString, Testsleutels.Ring, new DateOnly(2026, 9, 15), CancellationToken.None);
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
