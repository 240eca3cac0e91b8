using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Infrastructure.Opstarten;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Infrastructure;

/// <summary>The command that checks the log of a gemeente.</summary>
[Trait("Eis", "PRV-11")]
public sealed class LogboekopdrachtTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private const string Kop = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "Zeg van welke gemeente")]
    [InlineData("--gemeente", "Zeg van welke gemeente")]
    [InlineData("--gemeente 9991 --alles", "Zeg van welke gemeente")]
    [InlineData("--gemeente 9991 --kop", "Geef als kop de 64 tekens")]
    [InlineData("--gemeente 9991 --kop abc", "Geef als kop de 64 tekens")]
    [InlineData("--gemeente 9991 --kop g123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "Geef als kop de 64 tekens")]
    public void Een_verkeerde_opdracht_zegt_wat_wel_kan(string args, string zin)
    {
        var fout = Should.Throw<OpstartException>(() => Opdracht.Is(["logboek", .. args.Split(' ', StringSplitOptions.RemoveEmptyEntries)]));

        fout.Message.ShouldStartWith(zin);
    }

    [Fact]
    public void Met_en_zonder_kop_is_het_een_opdracht()
    {
        Opdracht.Is(["logboek", "--gemeente", "9991"]).ShouldBeTrue();
        Opdracht.Is(["logboek", "--gemeente", "9991", "--kop", Kop]).ShouldBeTrue();
    }

    [Fact]
    public async Task Een_gemeente_die_niet_bestaat_wordt_genoemd()
    {
        var fout = await Should.ThrowAsync<OpstartException>(() => VoerUitAsync("0000"));

        fout.Message.ShouldStartWith("De gemeente 0000 bestaat niet.");
    }

    [Fact]
    public async Task Een_hele_keten_geeft_nul_en_een_gebroken_keten_twee_met_de_plaats()
    {
        await Vulling.LaadReferentiedataAsync(database.ConnectionString, Ct);
        var (code, tekst) = await VoerUitAsync("0344");

        code.ShouldBe(0);
        tekst.ShouldStartWith("0 schakels met 0 regels zijn heel.");

        await using var bron = NpgsqlDataSource.Create(database.ConnectionString);
        await using var daad = bron.CreateCommand(
            """
            set session_replication_role = replica;
            insert into logboekregel (gemeente_code, tijdstip, handeling, object_soort, resultaat, oorsprong)
                values ('0344', '2026-01-01', 'afgemeld', 'account', 'gelukt', 'web') returning id
            """);
        var regel = await daad.ExecuteScalarAsync(Ct);
        (code, tekst) = await VoerUitAsync("0344");

        code.ShouldBe(2);
        tekst.ShouldContain($"De keten is gebroken: logregel {regel} staat in geen schakel.");
    }

    [Fact]
    public void Elke_fout_heeft_een_eigen_zin()
    {
        var zinnen = Enum.GetValues<Ketenfout>().Select(f => Ketenwoorden.Zin(new(f, 3, 14))).ToArray();

        zinnen.ShouldBeUnique();
        zinnen.ShouldAllBe(z => z.EndsWith('.') && z.Length > 15);
    }

    private async Task<(int Code, string Tekst)> VoerUitAsync(string gemeente)
    {
        await using var uit = new StringWriter();
        var code = await new Logboekopdracht(gemeente, null).VoerUitAsync(database.ConnectionString, Testsleutels.Ring, uit, Ct);
        return (code, uit.ToString());
    }
}
