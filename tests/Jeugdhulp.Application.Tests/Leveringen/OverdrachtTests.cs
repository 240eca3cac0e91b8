using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Leveringen;

/// <summary>A dossier that goes to another team changes nothing of who delivers the half-years before.</summary>
[Trait("Eis", "CBS-19")]
public sealed class OverdrachtTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Leveringsdefinitie.Trajecten, false, "2026H1", 1)]
    [InlineData(Leveringsdefinitie.Trajecten, false, "2026H2", 0)]
    [InlineData(Leveringsdefinitie.Trajecten, true, "2026H1", 0)]
    [InlineData(Leveringsdefinitie.Trajecten, true, "2026H2", 1)]
    [InlineData(Leveringsdefinitie.Dossiers, false, "2026H1", 1)]
    [InlineData(Leveringsdefinitie.Dossiers, false, "2026H2", 0)]
    [InlineData(Leveringsdefinitie.Dossiers, true, "2026H1", 0)]
    [InlineData(Leveringsdefinitie.Dossiers, true, "2026H2", 1)]
    public async Task Het_team_dat_de_hulp_op_de_laatste_dag_had_bepaalt_wie_levert(Leveringsdefinitie definitie, bool vanGever, string halfjaar, int mee)
    {
        var (opstelling, dossier, ander) = await MaakAsync();
        var elders = vanGever ? opstelling.Team.Team.Id : ander.Id;
        (await opstelling.AlsAsync(opstelling.Eerste, db => new Leverafspraakbeheer(db, opstelling.Klok).SpreekAfAsync(elders.ToString(), "2026H1", "aanbieder", Ct))).ShouldBeEmpty();

        await GeefAsync(opstelling, dossier, ander.Id);

        opstelling.Klok.Advance(TimeSpan.FromDays(184));
        var id = (await opstelling.BeginAsync(opstelling.Eerste, halfjaar, definitie)).ShouldBeOfType<LeveringBewaard>().Id;
        var proef = (await opstelling.BeeldAsync(id)).Proef!;
        proef.Telling.Telling.Actief.ShouldBe(mee);
        proef.Weglatingen.Select(w => w.Reden).ShouldBe(mee == 0 ? [Weglaatreden.ElderGeleverd] : []);
    }

    [Theory]
    [InlineData(Leveringsdefinitie.Trajecten)]
    [InlineData(Leveringsdefinitie.Dossiers)]
    public async Task Van_een_overdracht_waarvan_de_dag_niet_bekend_is_telt_het_team_waar_de_hulp_begon(Leveringsdefinitie definitie)
    {
        var (opstelling, dossier, ander) = await MaakAsync();
        (await opstelling.AlsAsync(opstelling.Eerste, db => new Leverafspraakbeheer(db, opstelling.Klok).SpreekAfAsync(ander.Id.ToString(), "2026H1", "aanbieder", Ct))).ShouldBeEmpty();
        await using (var db = database.CreateUnrestrictedContext())
        {
            var eerste = opstelling.Team.Team.Id;
            await db.Dossiers.IgnoreQueryFilters().Where(d => d.Id == dossier.Id).ExecuteUpdateAsync(d => d.SetProperty(x => x.TeamId, ander.Id).SetProperty(x => x.EersteTeamId, eerste), Ct);
            await db.Trajecten.IgnoreQueryFilters().Where(t => t.DossierId == dossier.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.TeamId, ander.Id).SetProperty(x => x.EersteTeamId, eerste), Ct);
        }

        (await opstelling.BeeldAsync(await opstelling.BegonnenAsync(definitie))).Proef!.Telling.Telling.Actief.ShouldBe(1);
    }

    private async Task GeefAsync(Leveringsopstelling opstelling, Dossier dossier, Guid naar)
    {
        await using var db = database.CreateContext(opstelling.Team.Aanmelding(Rol.Consulent));
        (await new Dossierbeheer(db, opstelling.Klok).WijzigAsync(
            new() { Id = dossier.Id, Volgnummer = 1, TeamId = naar, Begin = dossier.Begin, Crisis = false, NeemHulpMee = true }, Ct)).ShouldBeOfType<DossierOpgeslagen>();
    }

    /// <summary>A dossier with a traject that runs from February 2026 on, and another team.</summary>
    private async Task<(Leveringsopstelling Opstelling, Dossier Dossier, Team Ander)> MaakAsync()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var (kind, team) = (opstelling.Jeugdige(), opstelling.Team.Team);
        var ander = new Team { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), Naam = "Ander team", Soort = team.Soort, Taken = team.Taken, GeldigVan = new(2020, 1, 1) };
        var dossier = opstelling.Dossier(Dossiersoort.Individueel, (Dossierstatus.Actief, new(2026, 2, 1)));
        dossier.Personen.Add(Leveringsopstelling.Deel(dossier, kind));
        await opstelling.BewaarAsync(kind, ander, dossier);
        await opstelling.BewaarAsync(opstelling.Traject(kind, dossier.Begin, dossier: dossier.Id));
        return (opstelling, dossier, ander);
    }
}
