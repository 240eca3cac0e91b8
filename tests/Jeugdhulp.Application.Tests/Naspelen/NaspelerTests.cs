using Jeugdhulp.Application.Naspelen;
using Jeugdhulp.Application.Tests.Data;
using Jeugdhulp.Application.Toegang;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Naspelen;

/// <summary>A whole gemeente is classified again from what is stored.</summary>
public sealed class NaspelerTests(GeladenDemodata demo) : IClassFixture<GeladenDemodata>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("9991")]
    [InlineData("9992")]
    [InlineData("9993")]
    [InlineData("9994")]
    [InlineData("9995")]
    [InlineData("9996")]
    public async Task Elke_gemeente_geeft_bij_naspelen_geen_enkel_verschil(string code)
    {
        var uitslag = (await SpeelNaAsync(code)).ShouldNotBeNull();

        uitslag.EersteVerschillen.ShouldBeEmpty();
        await using var db = demo.Database.CreateUnrestrictedContext();
        uitslag.Nagespeeld.ShouldBe(await db.Contactregels.IgnoreQueryFilters().CountAsync(r => r.GemeenteCode == code, Ct));
        uitslag.Nagespeeld.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task Wat_buiten_de_toepassing_om_is_veranderd_komt_aan_het_licht()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        var regel = await db.Contactregels.IgnoreQueryFilters().AsNoTracking().Where(r => r.GemeenteCode == "9992" && r.Feiten.VerwachteDuurMaanden != null).OrderBy(r => r.Id).FirstAsync(Ct);
        await ZetDuurAsync(99);

        var uitslag = await SpeelNaAsync("9992");

        await ZetDuurAsync(regel.Feiten.VerwachteDuurMaanden);
        uitslag.ShouldNotBeNull().EersteVerschillen.ShouldBe([regel.Id]);
        uitslag.Verschillen.ShouldBe(1);

        Task<int> ZetDuurAsync(decimal? maanden) => db.Contactregels.IgnoreQueryFilters().Where(r => r.Id == regel.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.Feiten.VerwachteDuurMaanden, maanden), Ct);
    }

    [Fact]
    public async Task Een_gemeente_die_niet_bestaat_geeft_niets() => (await SpeelNaAsync("0001")).ShouldBeNull();

    private async Task<Naspeluitslag?> SpeelNaAsync(string code)
    {
        await using var db = demo.Database.CreateContext(new Aanmelding());
        return await new Naspeler(db).SpeelNaAsync(code, Ct);
    }
}
