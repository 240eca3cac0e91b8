using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Plannen;
using Jeugdhulp.TestCommon;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Cijfers;

/// <summary>What was answered to the questions of a gemeente itself, beside the figures of quality.</summary>
[Trait("Eis", "PLN-13")]
public sealed class IndicatorbeeldTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly Halfjaar Half = new(2026, 1);
    private static readonly DateTimeOffset Op = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "PLN-07")]
    [Trait("Eis", "PRV-01")]
    public async Task Jeugdigen_en_ouders_staan_apart_met_aantal_respons_en_verdeling_of_gemiddelde()
    {
        var team = await Testteam.MaakAsync(database, "9991", null, nummer: 181);
        var (keuze, cijfer, later, voorbij) = (Indicator(team, Indicatorsoort.JaNee, 2, new(2020, 1, 1)), Indicator(team, Indicatorsoort.Cijfer, 1, new(2026, 1, 1)), Indicator(team, Indicatorsoort.JaNee, 3, new(2026, 4, 1)), Indicator(team, Indicatorsoort.JaNee, 4, new(2020, 1, 1), new(2026, 1, 1)));
        List<object> rijen = [keuze, cijfer, later, voorbij];
        for (var i = 0; i < 24; i++)
        {
            rijen.AddRange(Einde(team, new(2026, 4, 1), (Afrondingmeting.Jeugdige, i < 12 ? [(keuze, 1), (later, 2)] : []), (Afrondingmeting.Ouder, i < 12 ? [(keuze, i % 2 + 1), (cijfer, 7)] : i == 12 ? [(cijfer, 10)] : [])));
        }

        rijen.AddRange(Einde(team, new(2026, 7, 1), (Afrondingmeting.Jeugdige, [(keuze, 2)])));
        await VoegToeAsync(rijen);

        var (intern, open) = (await LaadAsync(team, intern: true), await LaadAsync(team, intern: false));

        open.Indicatoren.Alle.Select(i => i.Id).ShouldBe([cijfer.Id, keuze.Id, later.Id], "in their order, and those that were asked then");
        open.Uitslag(keuze, jeugdige: true).ShouldSatisfyAllConditions(
            u => (u.Afgerond.Getal, u.Antwoorden.Getal, u.Respons?.Getal).ShouldBe((24m, 12m, 50m)),
            u => u.Verdeling.Select(v => v.Getal).ShouldBe([12m, 0m]));
        open.Uitslag(keuze, jeugdige: false).ShouldSatisfyAllConditions(u => u.Antwoorden.Getal.ShouldBe(12), u => u.Verdeling.ShouldAllBe(v => v.IsVerborgen, "six and six"));
        intern.Uitslag(keuze, jeugdige: false).Verdeling.Select(v => v.Getal).ShouldBe([6m, 6m]);
        open.Uitslag(cijfer, jeugdige: false).Gemiddelde.ShouldBe(Cijferwaarde.Van(7.2m));
        open.Uitslag(cijfer, jeugdige: true).ShouldSatisfyAllConditions(u => u.Antwoorden.Getal.ShouldBe(0), u => u.Gemiddelde.ShouldBeNull());
        open.Uitslag(later, jeugdige: true).ShouldSatisfyAllConditions(u => u.Antwoorden.Getal.ShouldBe(12), u => u.Respons.ShouldBeNull());

        // Who knows the own team exactly knows all there is here; and who sees no small numbers of the whole sees none of this inside.
        Cijferinzage eigen = new(false, [new(team.Team.Id, team.Team.Naam)]);
        open.NaastEigen(eigen).Uitslag(keuze, jeugdige: true).Antwoorden.Getal.ShouldBe(12);
        intern.AlleenVan(eigen).Indicatoren.Alle.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Wie_een_team_precies_kent_ziet_niets_van_een_klein_ander_team()
    {
        var team = await Testteam.MaakAsync(database, "9992", null, nummer: 182);
        var ander = await Testteam.MaakAsync(database, "9992", null, nummer: 183);
        var keuze = Indicator(team, Indicatorsoort.JaNee, 1, new(2020, 1, 1));
        List<object> rijen = [keuze];
        for (var i = 0; i < 40; i++)
        {
            rijen.AddRange(Einde(i < 20 ? team : ander, new(2026, 4, 1), (Afrondingmeting.Ouder, i is < 10 or >= 20 and < 23 ? [(keuze, 1)] : [])));
        }

        await VoegToeAsync(rijen);

        var open = await LaadAsync(team, intern: false);
        open.Uitslag(keuze, jeugdige: false).Antwoorden.Getal.ShouldBe(13);
        open.NaastEigen(new(false, [new(team.Team.Id, team.Team.Naam)])).Uitslag(keuze, jeugdige: false).ShouldSatisfyAllConditions(u => u.Antwoorden.IsVerborgen.ShouldBeTrue(), u => u.Verdeling.ShouldAllBe(v => v.IsVerborgen));
    }

    private static Kwaliteitsindicator Indicator(Testteam team, Indicatorsoort soort, int plaats, DateOnly vanaf, DateOnly? tot = null) => new()
    {
        GemeenteCode = team.GemeenteCode,
        Id = Guid.NewGuid(),
        Naam = "x",
        Vraag = "x",
        Soort = soort,
        Keuzes = [],
        Hoogste = soort is Indicatorsoort.Cijfer ? 10 : 2,
        Vanaf = vanaf,
        Tot = tot,
        Volgorde = plaats,
        Door = "x",
        Op = Op,
    };

    /// <summary>A plan that was closed, with the end of the help of one jeugdige.</summary>
    private static IEnumerable<object> Einde(Testteam team, DateOnly dag, params (string Wie, (Kwaliteitsindicator Indicator, int Waarde)[] Antwoorden)[] gezegd)
    {
        var plan = new Gezinsplan
        {
            GemeenteCode = team.GemeenteCode,
            Id = Guid.NewGuid(),
            GezinId = team.Gezin.Id,
            Stand = Planstand.Afgesloten,
            // On one day, for a household has one plan at a time.
            BegonnenOp = dag,
            AfgeslotenOp = dag,
            AfsluitReden = "x",
            MedewerkerId = team.Medewerker.Id,
            GewijzigdOp = Op,
            GewijzigdDoor = "x",
        };
        var afronding = new Afronding { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), GezinsplanId = plan.Id, PersoonId = team.Noor.Id, Datum = dag, Reden = "01", Op = Op, DoorNaam = "x" };
        foreach (var (wie, antwoorden) in gezegd.Where(g => g.Antwoorden.Length > 0))
        {
            var meting = new Afrondingmeting { GemeenteCode = team.GemeenteCode, AfrondingId = afronding.Id, Informant = wie };
            meting.Antwoorden.AddRange(antwoorden.Select(a => new Indicatorantwoord { GemeenteCode = team.GemeenteCode, AfrondingId = afronding.Id, Informant = wie, IndicatorId = a.Indicator.Id, Hoogste = a.Indicator.Hoogste, Waarde = a.Waarde }));
            afronding.Metingen.Add(meting);
        }

        return [plan, afronding];
    }

    private async Task<Kwaliteitsbeeld> LaadAsync(Testteam team, bool intern)
    {
        await using var db = database.CreateContext(team.Aanmelding(Rol.Beleidsmedewerker));
        return await new KwaliteitQuery(db, new(), new StilleKlok(new DateOnly(2026, 7, 15))).LaadAsync(Half, intern, Ct);
    }

    private async Task VoegToeAsync(IEnumerable<object> rijen)
    {
        await using var db = database.CreateUnrestrictedContext();
        db.AddRange(rijen);
        await db.SaveChangesAsync(Ct);
    }
}
