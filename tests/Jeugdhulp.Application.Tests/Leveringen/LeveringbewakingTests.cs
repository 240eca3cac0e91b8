using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Leveringen;

/// <summary>What the database refuses the application itself, so that a fault in it cannot change what stands beside a frozen delivery.</summary>
[Trait("Eis", "CBS-14")]
public sealed class LeveringbewakingTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "REG-04")]
    public async Task De_toepassing_legt_geen_controle_vast_voor_een_ander_of_na_het_bevriezen()
    {
        var opstelling = await Leveringsopstelling.MetTrajectAsync(database);
        var id = await opstelling.BegonnenAsync();
        Task<string?> VoegAsync(int nummer, Account door) => WeigeringAsync(opstelling, db =>
        {
            db.Add(new Cbsleveringcontrole { GemeenteCode = opstelling.Team.GemeenteCode, LeveringId = id, Nummer = nummer, DoorAccountId = door.Id, Door = "Iemand Anders", Op = DateTimeOffset.UnixEpoch, Goed = true, Aantal = 0, Bevindingen = [], Weglatingen = [] });
            return db.SaveChangesAsync(Ct);
        });

        (await VoegAsync(1, opstelling.Tweede)).ShouldBe("cbslevering_wie");
        (await VoegAsync(1, opstelling.Eerste)).ShouldBeNull("while it is a concept it may be looked at as often as one likes");
        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        (await VoegAsync(3, opstelling.Eerste)).ShouldBe("cbslevering_bevroren");
    }

    [Fact]
    public async Task De_toepassing_noemt_geen_levering_gecorrigeerd_zonder_de_levering_die_in_de_plaats_kwam()
    {
        var opstelling = await Leveringsopstelling.MetTrajectAsync(database);
        var id = await opstelling.GeleverdAsync();
        Task<string?> CorrigeerAsync() => WeigeringAsync(opstelling, db => db.Cbsleveringen.Where(l => l.Id == id).ExecuteUpdateAsync(
            s => s.SetProperty(l => l.Stand, Leveringsstand.Gecorrigeerd).SetProperty(l => l.GecorrigeerdOp, DateTimeOffset.UnixEpoch), Ct));

        (await CorrigeerAsync()).ShouldBe("cbslevering_opvolger");
        await opstelling.BegonnenAsync();
        (await CorrigeerAsync()).ShouldBe("cbslevering_opvolger", "what was only begun took nothing's place");
        (await opstelling.LeveringAsync(id)).Stand.ShouldBe(Leveringsstand.Geleverd);
    }

    [Fact]
    public async Task De_database_neemt_geen_antwoord_van_voor_het_vaststellen_of_namens_een_ander()
    {
        var opstelling = await Leveringsopstelling.MetTrajectAsync(database);
        var id = await opstelling.BegonnenAsync();
        Task<string?> VoegAsync(DateOnly dag, Account door) => WeigeringAsync(opstelling, db =>
        {
            db.Add(new Cbsleveringantwoord { GemeenteCode = opstelling.Team.GemeenteCode, LeveringId = id, Nummer = 1, Datum = dag, Aantal = 1, DoorAccountId = door.Id, Door = "x", Op = DateTimeOffset.UnixEpoch });
            return db.SaveChangesAsync(Ct);
        });

        (await VoegAsync(new(2026, 7, 10), opstelling.Eerste)).ShouldBe("cbsleveringantwoord_dag", "the CBS has nothing yet");
        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        (await opstelling.StelVastAsync(opstelling.Tweede, id)).ShouldBeOfType<LeveringBewaard>();
        (await opstelling.LeverAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        (await VoegAsync(new(2026, 7, 9), opstelling.Eerste)).ShouldBe("cbsleveringantwoord_dag");
        (await VoegAsync(new(2026, 7, 10), opstelling.Tweede)).ShouldBe("cbsleveringantwoord_wie");
        (await VoegAsync(new(2026, 7, 10), opstelling.Eerste)).ShouldBeNull();
    }

    /// <summary>The rule by which the database refuses what the role of the application tries as the first; null when it takes it.</summary>
    private static Task<string?> WeigeringAsync(Leveringsopstelling opstelling, Func<JeugdhulpDbContext, Task> probeer) => opstelling.AlsAsync(opstelling.Eerste, async db =>
    {
        try
        {
            await using var transactie = await db.BeginGemeenteAsync(Ct);
            await probeer(db);
            await transactie.CommitAsync(Ct);
            return null;
        }
        catch (Exception fout) when ((fout as PostgresException ?? fout.InnerException as PostgresException) is { } geweigerd)
        {
            return geweigerd.ConstraintName;
        }
    });
}
