using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Contacten.Registreren;

public sealed class NieuweJeugdigeTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Vandaag = new(2026, 11, 23);

    [Fact]
    public async Task Wie_zonder_bsn_al_bekend_lijkt_in_het_eigen_of_een_ander_team_wordt_eerst_nagevraagd()
    {
        var een = await Testteam.MaakAsync(database, "9991", null, nummer: 71);
        var ander = await Testteam.MaakAsync(database, "9991", null, nummer: 72);
        await using (var db = database.CreateUnrestrictedContext())
        {
            var bekend = await db.Personen.IgnoreQueryFilters().SingleAsync(p => p.Id == ander.Daan.Id, TestContext.Current.CancellationToken);
            (bekend.Voornamen, bekend.ZoekVoornamen, bekend.Achternaam, bekend.ZoekAchternaam) = ("Wout", "wout", "Sprookjes", "sprookjes");
            db.Add(new Wachtende { GemeenteCode = "9991", Id = Guid.NewGuid(), PersoonId = bekend.Id, TeamId = ander.Team.Id, AangemeldOp = new(2026, 10, 1), Urgentie = Wachturgentie.Gewoon, Overbrugging = false });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var nieuw = new NieuweJeugdige { Voornamen = "Wout", Achternaam = "Sprookjes", Geboortedatum = ander.Daan.Geboortedatum };
        (await RegistreerAsync(een, nieuw)).ShouldBeOfType<Geweigerd>().Weigeringen.ShouldHaveSingleItem().ShouldBeOfType<BekendBijAnderTeam>();
        (await RegistreerAsync(een, nieuw with { Geboortedatum = ander.Daan.Geboortedatum.AddDays(1) })).ShouldBeOfType<Geregistreerd>();
        (await RegistreerAsync(ander, nieuw)).ShouldBeOfType<Geweigerd>().Weigeringen.ShouldHaveSingleItem().ShouldBe(new LijktOpBekende(ander.Daan.Id));
        (await RegistreerAsync(ander, nieuw with { Voornamen = "Roos" })).ShouldBeOfType<Geregistreerd>("a twin has another name");
        (await RegistreerAsync(ander, nieuw with { Nagevraagd = true })).ShouldBeOfType<Geregistreerd>();
        (await RegistreerAsync(een, nieuw with { Nagevraagd = true })).ShouldBeOfType<Geregistreerd>();
    }

    [Theory]
    [InlineData(81, "Bakelaar", "2018-05-31", Geboorteprecisie.Maand, "2018-05-07", true)]
    [InlineData(82, "Dromedaris", "2018-05-31", Geboorteprecisie.Maand, "2018-06-01", false)]
    [InlineData(83, "Fluitekruid", "2018-12-31", Geboorteprecisie.Jaar, "2018-01-01", true)]
    [InlineData(84, "Garnalenpad", "2018-12-31", Geboorteprecisie.Jaar, "2019-01-01", false)]
    public async Task Van_een_bekende_van_wie_de_geboortedatum_niet_heel_bekend_is_wordt_gevraagd_of_die_het_is(int nummer, string naam, string bekend, Geboorteprecisie precisie, string nieuw, bool gevraagd)
    {
        var team = await Testteam.MaakAsync(database, "9991", null, nummer: nummer);
        await using (var db = database.CreateUnrestrictedContext())
        {
            var daan = await db.Personen.IgnoreQueryFilters().SingleAsync(p => p.Id == team.Daan.Id, TestContext.Current.CancellationToken);
            (daan.Voornamen, daan.ZoekVoornamen, daan.Achternaam, daan.ZoekAchternaam) = ("Sem", "sem", naam, naam.ToLowerInvariant());
            (daan.Geboortedatum, daan.Geboorteprecisie) = (DateOnly.ParseExact(bekend, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), precisie);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var uit = await RegistreerAsync(team, new() { Voornamen = "Sem", Achternaam = naam, Geboortedatum = DateOnly.ParseExact(nieuw, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });

        (uit is Geweigerd { Weigeringen: [LijktOpBekende { PersoonId: var wie }] } && wie == team.Daan.Id).ShouldBe(gevraagd);
        (uit is Geregistreerd).ShouldBe(!gevraagd);
    }

    private async Task<Registratie> RegistreerAsync(Testteam team, NieuweJeugdige nieuw)
    {
        await using var db = database.CreateContext(team.Aanmelding());
        return await new Contactregistratie(db, team.Aanmelding(), new StilleKlok(Vandaag)).RegistreerAsync(
            new Contactopdracht { OpdrachtId = Guid.NewGuid(), Datum = Vandaag, Nieuw = nieuw, Activiteit = Activiteit.Triage, Doel = Doel.Toeleiding, DuurMinuten = 30, GesprokenMet = "ouders", Feit = "Moeder belt." },
            TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Dezelfde_nieuwe_jeugdige_tegelijk_wordt_een_keer_gemaakt_en_de_ander_hoort_wie_het_is()
    {
        var team = await Testteam.MaakAsync(database, "9991", null);
        var nieuw = new NieuweJeugdige { Voornamen = "Mees", Achternaam = "Proef", Geboortedatum = new(2015, 1, 1), Bsn = TestBsn.Nummer(TestBsn.Aantal - 1) };

        var uitkomsten = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var db = database.CreateContext(team.Aanmelding());
            return await new Contactregistratie(db, team.Aanmelding(), new StilleKlok(Vandaag)).RegistreerAsync(
                new Contactopdracht
                {
                    OpdrachtId = Guid.NewGuid(),
                    Datum = Vandaag,
                    Nieuw = nieuw,
                    Activiteit = Activiteit.Triage,
                    Doel = Doel.Toeleiding,
                    DuurMinuten = 30,
                    GesprokenMet = "ouders",
                    Feit = "Moeder belt.",
                },
                TestContext.Current.CancellationToken);
        }));

        uitkomsten.OfType<Geregistreerd>().Count().ShouldBe(1);
        uitkomsten.OfType<Geweigerd>().ShouldAllBe(g => g.Weigeringen[0] is BsnBestaatAl);
    }
}
