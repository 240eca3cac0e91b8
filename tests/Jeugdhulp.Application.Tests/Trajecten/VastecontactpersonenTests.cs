using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Trajecten;

[Trait("Eis", "TRJ-22")]
public sealed class VastecontactpersonenTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wie_nog_niemand_heeft_staat_bovenaan_en_het_filter_toont_alleen_de_eigen_plekken()
    {
        var team = await Testteam.MaakAsync(database, "9991", null, nummer: 191);
        var (school, praktijk, gewoon, dicht) = (Plek(team, "Aschool", Voorzieningsoort.School), Plek(team, "Zpraktijk", Voorzieningsoort.Huisartsenpraktijk), Plek(team, "Gewoon", null), Plek(team, "Dicht", Voorzieningsoort.School, actief: false));
        await VoegToeAsync(school, praktijk, gewoon, dicht);
        var keuze = $"{team.Team.Id}_{team.Medewerker.Id}";
        (await WijsAanAsync(team, school.Id, Guid.NewGuid(), keuze, Vandaag)).ShouldBeOfType<Bewaard>();

        var alles = await AlsAsync(team, c => c.LijstAsync(null, Vastefilter.Alle, Ct));

        alles.Select(p => p.Naam).ShouldBe(["Zpraktijk", "Aschool"]);
        alles[1].Contactpersonen.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Naam.ShouldBe(team.Medewerker.Naam), r => r.Team.ShouldBe(team.Team.Naam));
        (await AlsAsync(team, c => c.LijstAsync(Voorzieningsoort.School, Vastefilter.Alle, Ct))).ShouldHaveSingleItem().Id.ShouldBe(school.Id);
        (await AlsAsync(team, c => c.LijstAsync(null, Vastefilter.Zonder, Ct))).ShouldHaveSingleItem().Id.ShouldBe(praktijk.Id);
        (await AlsAsync(team, c => c.LijstAsync(null, Vastefilter.Eigen, Ct))).ShouldHaveSingleItem().Id.ShouldBe(school.Id);
        (await WijsAanAsync(team, gewoon.Id, Guid.NewGuid(), keuze, Vandaag)).ShouldBeOfType<NietGevonden>("it is neither school nor practice");
    }

    [Fact]
    public async Task Van_dag_tot_dag_een_keer_en_alleen_een_medewerker_die_dan_in_het_team_werkt()
    {
        var team = await Testteam.MaakAsync(database, "9992", null, nummer: 192);
        var ander = await Testteam.MaakAsync(database, "9993", null, nummer: 193);
        var school = Plek(team, "School", Voorzieningsoort.School);
        await VoegToeAsync(school);
        var (keuze, id) = ($"{team.Team.Id}_{team.Medewerker.Id}", Guid.NewGuid());

        foreach (var fout in new[] { null, "", "onzin", $"{team.Team.Id}_{Guid.NewGuid()}", $"{ander.Team.Id}_{ander.Medewerker.Id}" })
        {
            (await WijsAanAsync(team, school.Id, Guid.NewGuid(), fout, Vandaag)).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Wie");
        }

        (await WijsAanAsync(team, school.Id, Guid.NewGuid(), keuze, null)).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Van");
        (await WijsAanAsync(team, school.Id, id, keuze, Vandaag)).ShouldBeOfType<Bewaard>();
        (await WijsAanAsync(team, school.Id, id, keuze, Vandaag)).ShouldBeOfType<Bewaard>();
        (await WijsAanAsync(team, school.Id, Guid.NewGuid(), keuze, Vandaag.AddDays(9))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("al vaste contactpersoon");

        (await EindigAsync(Guid.NewGuid(), Vandaag)).ShouldBeOfType<NietGevonden>();
        (await EindigAsync(id, Vandaag.AddDays(-1))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("LaatsteDag");
        (await EindigAsync(id, Vandaag)).ShouldBeOfType<Bewaard>();
        (await EindigAsync(id, Vandaag)).ShouldBeOfType<Bewaard>();
        (await EindigAsync(id, Vandaag.AddDays(2))).ShouldBeOfType<Verouderd>();
        (await WijsAanAsync(team, school.Id, Guid.NewGuid(), keuze, Vandaag.AddDays(1))).ShouldBeOfType<Bewaard>("the day after the last one");
        (await AlsAsync(team, c => c.OpenAsync(school.Id, Ct)))!.Alle.Select(r => (r.Van, r.Tot)).ShouldBe([(Vandaag.AddDays(1), null), (Vandaag, Vandaag.AddDays(1))]);

        await using var db = database.CreateUnrestrictedContext();
        (await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == school.Id).OrderBy(l => l.Id).Select(l => l.Handeling).ToListAsync(Ct)).ShouldBe([Handeling.ContactpersoonAangewezen, Handeling.ContactpersoonBeeindigd, Handeling.ContactpersoonAangewezen]);
        (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlAsync($"update vastecontactpersoon set tot = van where id = {id}", Ct))).ConstraintName.ShouldBe("ck_vastecontactpersoon_dagen");

        Task<Trajectresultaat> EindigAsync(Guid wie, DateOnly dag) => AlsAsync(team, c => c.BeeindigAsync(school.Id, wie, dag, Ct));
    }

    private static Voorziening Plek(Testteam team, string naam, Voorzieningsoort? soort, bool actief = true) =>
        new() { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), Naam = naam, Aanbod = "x", Bestemming = "voorliggendSmw", Soort = soort, Actief = actief, Door = "x", Op = new(2026, 1, 1, 9, 0, 0, TimeSpan.Zero) };

    private Task<Trajectresultaat> WijsAanAsync(Testteam team, Guid plek, Guid id, string? keuze, DateOnly? van) => AlsAsync(team, c => c.WijsAanAsync(plek, id, keuze, van, Ct));

    private async Task<T> AlsAsync<T>(Testteam team, Func<Vastecontactpersonen, Task<T>> doe)
    {
        await using var db = database.CreateContext(team.Aanmelding());
        return await doe(new(db, new StilleKlok(Vandaag)));
    }

    private async Task VoegToeAsync(params object[] rijen)
    {
        await using var db = database.CreateUnrestrictedContext();
        db.AddRange(rijen);
        await db.SaveChangesAsync(Ct);
    }
}
