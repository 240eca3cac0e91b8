using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Tests.Data;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Cijfers;

/// <summary>Whose figures are counted when: one gemeente at a time, by how long it waits, and with a rest in between.</summary>
public sealed class CijferbeurtTests(GeladenDemodata demo) : IClassFixture<GeladenDemodata>, IAsyncDisposable
{
    private readonly ServiceProvider _diensten = new ServiceCollection()
        .AddScoped<Aanmelding>()
        .AddScoped(d => demo.Database.CreateContext(d.GetRequiredService<Aanmelding>()))
        .BuildServiceProvider();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private IServiceScopeFactory Bereiken => _diensten.GetRequiredService<IServiceScopeFactory>();

    private Cijferbijwerker Werker => new(Bereiken, new StilleKlok(GeladenDemodata.Vandaag));

    public ValueTask DisposeAsync() => _diensten.DisposeAsync();

    [Theory]
    [InlineData(0.01, 0.2)]
    [InlineData(0.1, 2)]
    [InlineData(0.5, 2.5)]
    [InlineData(1.5, 0.5)]
    [InlineData(60, 0)]
    [Trait("Eis", "DSH-16")]
    public void Na_het_tellen_rust_een_gemeente_maar_nooit_zo_lang_dat_de_volgende_telling_te_laat_komt(double duur, double rust) =>
        Cijferbijwerker.Rust(TimeSpan.FromSeconds(duur)).ShouldBe(TimeSpan.FromSeconds(rust));

    [Fact]
    public async Task Wie_het_langst_wacht_is_het_eerst_aan_de_beurt_en_wie_nooit_is_geteld_het_laatst()
    {
        while (await Werker.WerkEenBijAsync(Ct))
        {
            // Until nothing waits.
        }

        await using (var db = demo.Database.CreateUnrestrictedContext())
        {
            await db.Cijferstanden.IgnoreQueryFilters().Where(s => s.GemeenteCode == "9991").ExecuteDeleteAsync(Ct);
        }

        await RaakAsync("9995");
        await RaakAsync("9993");
        await RaakAsync("9995");

        (await TeTellenAsync()).ShouldBe(["9995", "9993", "9991"]);
    }

    [Fact]
    public async Task Tijdens_de_rust_wacht_een_wijziging_en_daarna_telt_zij()
    {
        var klok = new Tikkendeklok();
        var werker = new Cijferbijwerker(Bereiken, klok);
        await RaakAsync("9994");
        (await werker.WerkEenBijAsync(Ct)).ShouldBeTrue();
        await RaakAsync("9994");

        (await werker.WerkEenBijAsync(Ct)).ShouldBeFalse();
        klok.Advance(TimeSpan.FromSeconds(30));
        (await werker.WerkEenBijAsync(Ct)).ShouldBeTrue();
    }

    [Fact]
    public async Task Twee_processen_tellen_een_gemeente_niet_tegelijk()
    {
        await using var bereik = _diensten.CreateAsyncScope();
        bereik.ServiceProvider.GetRequiredService<Aanmelding>().Is(null, string.Empty, "9992", [], "cijfers");
        var db = bereik.ServiceProvider.GetRequiredService<JeugdhulpDbContext>();
        await using var transactie = await db.BeginGemeenteAsync(Ct);
        await db.Database.ExecuteSqlRawAsync("select pg_advisory_xact_lock(hashtextextended('cijfers:9992', 0))", Ct);

        (await Werker.WerkBijAsync("9992", Ct)).ShouldBeFalse();
        (await Werker.WerkBijAsync("9993", Ct)).ShouldBeTrue();
    }

    private async Task<List<string>> TeTellenAsync()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        return await db.Database.SqlQuery<string>($"select gemeente_te_tellen({GeladenDemodata.Vandaag}) as \"Value\"").ToListAsync(Ct);
    }

    /// <summary>Writes a fact of a gemeente, so that it waits for a count.</summary>
    private async Task RaakAsync(string gemeente)
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        await db.Database.ExecuteSqlAsync($"update doorverwijzing set datum = datum where gemeente_code = {gemeente}", Ct);
    }

    /// <summary>A clock by which every piece of work takes a hundredth of a second, however busy the machine is.</summary>
    private sealed class Tikkendeklok : TimeProvider
    {
        private DateTimeOffset _nu = new StilleKlok(GeladenDemodata.Vandaag).GetUtcNow();
        private long _keren;

        public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

        public override long TimestampFrequency => 100;

        public override DateTimeOffset GetUtcNow() => _nu;

        public override long GetTimestamp() => ++_keren;

        public void Advance(TimeSpan tijd) => _nu += tijd;
    }
}
