using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Leveringen;

/// <summary>A delivery is begun, or withdrawn again.</summary>
[Trait("Eis", "CBS-14")]
public sealed class LeveringbeginTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026H2", "Halfjaar", "nog niet voorbij. Lever vanaf 1-1-2027.")]
    [InlineData("2018H2", "Halfjaar", "vraagt het CBS bij elk traject het perspectief. Dat legt u hier niet vast.")]
    [InlineData("2014H2", "Halfjaar", "Voor het 2e halfjaar 2014 is er geen protocol")]
    [InlineData("2026H3", "Halfjaar", "Kies een halfjaar")]
    [InlineData("2027H1", "Halfjaar", "Kies een halfjaar uit de lijst.")]
    [InlineData("9999H2", "Halfjaar", "Kies een halfjaar uit de lijst.")]
    [InlineData(null, "Halfjaar", "Kies een halfjaar")]
    public async Task Een_halfjaar_dat_niet_kan_wordt_geweigerd_met_de_oorzaak(string? halfjaar, string veld, string melding)
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);

        var fout = (await opstelling.BeginAsync(opstelling.Eerste, halfjaar)).ShouldBeOfType<LeveringGeweigerd>().Fouten.ShouldHaveSingleItem();

        fout.Veld.ShouldBe(veld);
        fout.Melding.ShouldContain(melding);
    }

    [Fact]
    public async Task Een_tweede_levering_over_een_halfjaar_wacht_tot_de_eerste_klaar_of_ingetrokken_is()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var id = await opstelling.BegonnenAsync();

        (await opstelling.BeginAsync(opstelling.Tweede)).ShouldBeOfType<LeveringAlBegonnen>().ShouldSatisfyAllConditions(l => l.Id.ShouldBe(id, "there one goes on"), l => l.Melding.ShouldContain("Er is al een levering"));
        (await opstelling.StapAsync(opstelling.Tweede, id, (b, v) => b.TrekInAsync(id, v, " ", Ct))).ShouldBeOfType<LeveringGeweigerd>().Fouten[0].Veld.ShouldBe("Reden");
        (await opstelling.StapAsync(opstelling.Tweede, id, (b, v) => b.TrekInAsync(id, v, "Te vroeg begonnen", Ct))).ShouldBeOfType<LeveringBewaard>();

        (await opstelling.BeginAsync(opstelling.Tweede)).ShouldBeOfType<LeveringBewaard>();
    }

    [Fact]
    public async Task Beginnen_twee_mensen_tegelijk_aan_dezelfde_levering_dan_hoort_de_tweede_dat_zij_er_al_is()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var eerste = new Cbslevering
        {
            GemeenteCode = opstelling.Team.GemeenteCode,
            Id = Guid.NewGuid(),
            Begin = Leveringsopstelling.Periode.Begin,
            Definitie = Leveringsdefinitie.Trajecten,
            Volgnummer = 1,
            BegonnenDoorAccountId = opstelling.Eerste.Id,
            BegonnenDoor = "Levering",
            BegonnenOp = opstelling.Klok.GetUtcNow(),
            Makers = [opstelling.Eerste.Id],
        };
        await using var bezig = database.CreateUnrestrictedContext();
        await using var transactie = await bezig.Database.BeginTransactionAsync(Ct);
        bezig.Add(eerste);
        await bezig.SaveChangesAsync(Ct);

        // The first row is there and nobody else sees it yet; the second one waits for what becomes of it.
        var tweede = opstelling.BeginAsync(opstelling.Tweede);
        await WachtOpSlotAsync(tweede);
        tweede.IsCompleted.ShouldBeFalse();
        await transactie.CommitAsync(Ct);

        (await tweede).ShouldBe(new LeveringAlBegonnen(eerste.Id, "Er is al een levering over het 1e halfjaar 2026 begonnen. Ga daarmee verder, of trek haar in."));
        await using var db = database.CreateUnrestrictedContext();
        (await db.Cbsleveringen.IgnoreQueryFilters().Where(l => l.GemeenteCode == opstelling.Team.GemeenteCode).Select(l => l.Id).ToListAsync(Ct)).ShouldBe([eerste.Id]);
        (await db.Logboek.IgnoreQueryFilters().AnyAsync(l => l.GemeenteCode == opstelling.Team.GemeenteCode && l.Handeling == Handeling.LeveringBegonnen, Ct)).ShouldBeFalse("nothing was begun by the second");
    }

    /// <summary>Until the store says that someone waits for a lock.</summary>
    private async Task WachtOpSlotAsync(Task werk)
    {
        await using var verbinding = new NpgsqlConnection(database.ConnectionString);
        await verbinding.OpenAsync(Ct);
        await using var vraag = new NpgsqlCommand("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query ilike '%insert into cbslevering %'", verbinding);
        while ((long)(await vraag.ExecuteScalarAsync(Ct))! == 0 && !werk.IsCompleted)
        {
            await Task.Yield();
        }
    }

    [Theory]
    [InlineData("\u200B\u2060", "Schrijf op waarom u de levering intrekt.")]
    [InlineData("Te vroeg\u202E begonnen", "Haal de tekens weg die de leesrichting omkeren.")]
    public async Task Een_reden_die_niemand_ziet_of_die_de_leesrichting_omkeert_is_geen_reden(string reden, string melding)
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var id = await opstelling.BegonnenAsync();

        (await opstelling.StapAsync(opstelling.Eerste, id, (b, v) => b.TrekInAsync(id, v, reden, Ct))).ShouldBeOfType<LeveringGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldBe(melding);
        (await opstelling.StapAsync(opstelling.Eerste, id, (b, v) => b.LichtToeAsync(id, v, $"Twee regels\n{reden}\u202E", Ct))).ShouldBeOfType<LeveringGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Toelichting");
        (await opstelling.StapAsync(opstelling.Eerste, id, (b, v) => b.LichtToeAsync(id, v, "Twee regels\nmet tekst", Ct))).ShouldBeOfType<LeveringBewaard>();
        var verzegel = await opstelling.AlsAsync(opstelling.Eerste, db => new Halfjaarverzegelaar(db, opstelling.Klok).VerzegelAsync(new(2025, 2), reden, Ct));
        verzegel.ShouldHaveSingleItem().Veld.ShouldBe("Reden");
    }
}
