using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.TestCommon;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Trajecten;

/// <summary>The tabs of the list are about the same referrals: those that the team has in hand.</summary>
[Trait("Eis", "CAP-03")]
public sealed class DoorverwijzingenlijstTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Dag = new(2026, 10, 5);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Alle_is_alles_wat_het_team_volgt_en_de_cijfers_tellen_waar_het_begon()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var (weg, blijft) = (await proef.DoorverwijzingAsync(Dag), await proef.DoorverwijzingAsync(Dag.AddDays(1)));
        var ander = await TeamAsync(proef, null);
        await proef.CollegaInTeamAsync(ander);
        var versie = (await proef.AlsAsync(p => p.Doorverwijzingen.DetailsAsync(weg, Ct)))!.Doorverwijzing.Versie;
        (await proef.AlsAsync(p => p.Doorverwijzingen.GeefOverAsync(weg, versie, ander, "Verhuisd", Ct))).ShouldBe(new Bewaard(weg));

        (await EigenAsync(Doorverwijsstand.Wachtend)).ShouldBe([blijft]);
        (await EigenAsync(Doorverwijsstand.Alle)).ShouldBe([blijft]);
        (await EigenAsync(Doorverwijsstand.Alle, geteld: true)).ShouldBe([weg, blijft]);
        (await CollegaAsync(Doorverwijsstand.Wachtend)).ShouldBe([weg]);
        (await CollegaAsync(Doorverwijsstand.Alle)).ShouldBe([weg]);
        (await CollegaAsync(Doorverwijsstand.Alle, geteld: true)).ShouldBeEmpty();

        Task<Guid[]> EigenAsync(Doorverwijsstand stand, bool geteld = false) => proef.AlsAsync(p => LijstAsync(p, stand, null, geteld));
        Task<Guid[]> CollegaAsync(Doorverwijsstand stand, bool geteld = false) => proef.AlsCollegaAsync(p => LijstAsync(p, stand, ander, geteld));
    }

    [Fact]
    [Trait("Eis", "BEH-03")]
    public async Task Wat_nog_wacht_bij_een_team_dat_stopte_staat_ook_in_Alle_van_het_team_dat_het_overnam()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var (wacht, klaar) = (await proef.DoorverwijzingAsync(Dag), await proef.DoorverwijzingAsync(Dag));
        (await proef.VolgAsync(klaar, new() { Toestemming = "nietGevraagd", BeeindigdOp = Dag.AddDays(1), Afloop = "ingetrokken", AfloopReden = "Niet nodig" })).ShouldBe(new Bewaard(klaar));
        var nieuw = await TeamAsync(proef, Dag.AddDays(20));
        await proef.CollegaInTeamAsync(nieuw);

        foreach (var stand in new[] { Doorverwijsstand.Wachtend, Doorverwijsstand.Alle })
        {
            (await proef.AlsCollegaAsync(p => LijstAsync(p, stand, nieuw, false))).ShouldBe([wacht], stand.ToString());
        }

        (await proef.AlsCollegaAsync(p => LijstAsync(p, Doorverwijsstand.Beeindigd, nieuw, false))).ShouldBeEmpty("what is over stays where it was");
    }

    private static async Task<Guid[]> LijstAsync(Trajectproef.Diensten diensten, Doorverwijsstand stand, Guid? team, bool geteld) =>
        [.. (await diensten.Doorverwijzingen.LijstAsync(new(stand, true, team, 1) { ZoalsGeteld = geteld }, Ct)).Regels.Select(r => r.Id)];

    /// <summary>Another team; with a day it takes over from the team of the proef on that day.</summary>
    private async Task<Guid> TeamAsync(Trajectproef proef, DateOnly? neemtOver)
    {
        var team = new Team { GemeenteCode = proef.Team.GemeenteCode, Id = Guid.NewGuid(), Naam = "Ander team", Soort = Teamsoort.Cjg, Taken = Teamtaken.Hulp, GeldigVan = new(2020, 1, 1) };
        await using var db = database.CreateUnrestrictedContext();
        db.Add(team);
        if (neemtOver is { } dag)
        {
            db.Attach(proef.Team.Team);
            (proef.Team.Team.GeldigTot, proef.Team.Team.OpvolgerId) = (dag, team.Id);
        }

        await db.SaveChangesAsync(Ct);
        return team.Id;
    }
}
