using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Data;

/// <summary>Whatever comes first in a transaction, row-level security knows for whom it is.</summary>
public sealed class GemeentetransactieTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private static int _volgende;

    private readonly StilleKlok _klok = new(new DateOnly(2026, 11, 23));
    private readonly Opdrachtteller _teller = new();
    private Testteam _a = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _a = await Testteam.MaakAsync(database, "9991", new LokaleInstellingen(), nummer: Interlocked.Increment(ref _volgende));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task De_eerste_vraag_krijgt_haar_eigen_antwoord_en_kost_een_opdracht()
    {
        await using var db = Open();
        await using var transactie = await db.BeginBijVraagAsync(Ct);

        (await Teams(db).CountAsync(Ct)).ShouldBe(1);
        (await Teams(db).CountAsync(Ct)).ShouldBe(1);

        _teller.Opdrachten.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Een_transactie_kan_met_schrijven_beginnen()
    {
        await using (var db = Open())
        {
            await using var transactie = await db.BeginBijVraagAsync(Ct);
            db.Log(_klok, Handeling.PersoonBekeken, "persoon", _a.Noor.Id);
            await db.SaveChangesAsync(Ct);
            await transactie.CommitAsync(Ct);
        }

        await using var vrij = database.CreateUnrestrictedContext();
        (await vrij.Logboek.IgnoreQueryFilters().CountAsync(l => l.ObjectId == _a.Noor.Id, Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task Een_transactie_kan_met_een_opdracht_zonder_antwoord_beginnen()
    {
        await using var db = Open();
        await using var transactie = await db.BeginBijVraagAsync(Ct);

        (await Teams(db).ExecuteUpdateAsync(t => t.SetProperty(team => team.Naam, "Ander wijkteam"), Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task Na_een_eerste_vraag_die_mislukt_kan_een_nieuwe_transactie_beginnen()
    {
        await using var db = Open();
        await using (await db.BeginBijVraagAsync(Ct))
        {
            await Should.ThrowAsync<PostgresException>(() => db.Teams.FromSql($"select * from team where 1 / 0 = 1").ToListAsync(Ct));
        }

        await using var transactie = await db.BeginBijVraagAsync(Ct);
        (await Teams(db).CountAsync(Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task Wat_een_transactie_niet_zei_voor_zij_eindigde_zegt_ook_een_latere_vraag_niet()
    {
        await using var db = Open();
        await (await db.BeginBijVraagAsync(Ct)).DisposeAsync();

        (await Teams(db).CountAsync(Ct)).ShouldBe(0);
    }

    private IQueryable<Team> Teams(JeugdhulpDbContext db) => db.Teams.Where(t => t.Id == _a.Team.Id);

    private JeugdhulpDbContext Open() => new(
        new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(Extensions.AlsToepassing(database.ConnectionString)).UseSleutelring(Testsleutels.Ring).AddInterceptors(_teller).Options,
        _a.Aanmelding());
}
