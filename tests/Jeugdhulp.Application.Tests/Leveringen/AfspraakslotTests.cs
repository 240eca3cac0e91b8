using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Leveringen;

/// <summary>An agreement or a reason that is sent twice at once is kept once: nobody can take the second one away.</summary>
public sealed class AfspraakslotTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [Trait("Eis", "CBS-19")]
    [InlineData("9401", true)]
    [InlineData("9402", false)]
    public async Task Wie_tegelijk_hetzelfde_stuurt_wacht_op_de_eerste_en_ziet_wat_die_bewaarde(string gemeente, bool afspraak)
    {
        var opstelling = new Leveringsopstelling(database, gemeente);
        await opstelling.MaakAsync(new LokaleInstellingen());
        Task<IReadOnlyList<Fout>> StuurAsync() => opstelling.AlsAsync(opstelling.Eerste, db =>
        {
            var beheer = new Leverafspraakbeheer(db, opstelling.Klok);
            return afspraak ? beheer.SpreekAfAsync(opstelling.Team.Team.Id.ToString(), "2026H1", "aanbieder", Ct) : beheer.VerklaarAsync("2025H2", "techniek", Ct);
        });

        // The lock of the first is held by who keeps its row from being written; the second has to wait until that is over.
        await using var bezig = new NpgsqlConnection(database.ConnectionString);
        await bezig.OpenAsync(Ct);
        await using var transactie = await bezig.BeginTransactionAsync(Ct);
        await using (var slot = new NpgsqlCommand($"lock table {(afspraak ? "leverafspraak" : "nietlevering")} in exclusive mode", bezig, transactie))
        {
            await slot.ExecuteNonQueryAsync(Ct);
        }

        Task<IReadOnlyList<Fout>>[] beide = [StuurAsync(), StuurAsync()];
        await WachtOpBeideAsync(beide);
        await transactie.CommitAsync(Ct);
        (await Task.WhenAll(beide)).ShouldAllBe(f => f.Count == 0);

        await using var db = database.CreateUnrestrictedContext();
        (afspraak ? await db.Leverafspraken.IgnoreQueryFilters().CountAsync(a => a.GemeenteCode == gemeente, Ct) : await db.Nietleveringen.IgnoreQueryFilters().CountAsync(n => n.GemeenteCode == gemeente, Ct)).ShouldBe(1);
    }

    /// <summary>Until the store says that both wait: one to write, the other for the first, or to write too.</summary>
    private async Task WachtOpBeideAsync(Task[] beide)
    {
        await using var verbinding = new NpgsqlConnection(database.ConnectionString);
        await verbinding.OpenAsync(Ct);
        await using var vraag = new NpgsqlCommand("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'", verbinding);
        while ((long)(await vraag.ExecuteScalarAsync(Ct))! < 2 && !beide.Any(t => t.IsCompleted))
        {
            await Task.Yield();
        }
    }
}
