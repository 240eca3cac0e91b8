using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Toegang;

/// <summary>Whom one may see (ADR 23).</summary>
[Trait("Eis", "BEH-01")]
public sealed class TeammuurTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private const string Gemeente = "9991";

    private static readonly StilleKlok Klok = new(new DateOnly(2026, 11, 20));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_gezin_van_een_ander_team_is_dicht_en_een_eigen_gezin_open()
    {
        var (een, ander) = await TeamsAsync(1);
        await HulpAsync(een, een.Noor);
        await HulpAsync(ander, ander.Noor);

        (await ToetsAsync(een, een.Noor.Id)).ShouldBe(Doorgang.Vrij);
        (await ToetsAsync(een, ander.Noor.Id)).ShouldBe(Doorgang.Dicht);
        (await ToetsAsync(een, een.Noor.Id, ander.Gezin.Id)).ShouldBe(Doorgang.Dicht);
        (await ToetsAsync(een, Guid.NewGuid())).ShouldBe(Doorgang.Vrij, "what does not exist is for the page itself");
    }

    [Fact]
    public async Task Wie_in_hetzelfde_gezin_woont_of_familie_is_hoort_erbij()
    {
        var (een, ander) = await TeamsAsync(3);
        await HulpAsync(een, een.Noor);
        await HulpAsync(ander, een.Daan);
        await HulpAsync(ander, ander.Noor);

        (await ToetsAsync(een, een.Daan.Id)).ShouldBe(Doorgang.Vrij);
        (await ToetsAsync(een, een.Ouder.Id)).ShouldBe(Doorgang.Vrij);
        (await ToetsAsync(een, ander.Ouder.Id)).ShouldBe(Doorgang.Dicht);

        await DoeAsync(db => db.Add(new Persoonsrelatie { GemeenteCode = Gemeente, Id = Guid.NewGuid(), PersoonId = een.Noor.Id, AnderId = ander.Ouder.Id, Soort = Relatiesoort.Moeder, Gezag = Gezag.Ja }));
        (await ToetsAsync(een, ander.Ouder.Id)).ShouldBe(Doorgang.Vrij);
        (await ToetsAsync(een, ander.Noor.Id)).ShouldBe(Doorgang.Dicht, "the circle is one step wide");
    }

    [Fact]
    public async Task Wie_het_gezin_verliet_hoort_er_niet_meer_bij()
    {
        var (een, ander) = await TeamsAsync(5);
        await HulpAsync(een, een.Noor);
        await HulpAsync(ander, een.Daan);
        await DoeAsync(db => db.Gezinsleden.IgnoreQueryFilters().Single(l => l.PersoonId == een.Daan.Id).Tot = new DateOnly(2026, 1, 1));

        (await ToetsAsync(een, een.Daan.Id)).ShouldBe(Doorgang.Dicht);
    }

    [Fact]
    public async Task Wie_een_gezin_verliet_opent_het_niet_en_is_iedereen_weg_dan_wijzigt_niemand_het_die_niet_allen_ziet()
    {
        var (een, ander) = await TeamsAsync(15);
        await HulpAsync(een, een.Noor);
        await HulpAsync(ander, ander.Noor);
        await DoeAsync(db => db.Add(new Gezinslid { GemeenteCode = Gemeente, GezinId = ander.Gezin.Id, PersoonId = een.Noor.Id, Rol = Gezinsrol.Ouder, Van = new(2015, 1, 1), Tot = new(2020, 1, 1) }));

        (await ToetsAsync(een, ander.Gezin.Id)).ShouldBe(Doorgang.Dicht);
        (await ToetsAsync(ander, ander.Gezin.Id)).ShouldBe(Doorgang.Vrij);

        await DoeAsync(db => db.Gezinsleden.IgnoreQueryFilters().Where(l => l.GezinId == ander.Gezin.Id && l.Tot == null).ToList().ForEach(l => l.Tot = new(2026, 1, 1)));
        (await ToetsAsync(een, ander.Gezin.Id)).ShouldBe(Doorgang.Gedeeld);
    }

    [Fact]
    public async Task Regie_over_een_gezin_zegt_niets_over_wie_het_eerder_verliet()
    {
        var (een, ander) = await TeamsAsync(17);
        await HulpAsync(een, een.Noor);
        await HulpAsync(ander, ander.Noor);
        await DoeAsync(db => db.AddRange(
            new Gezinslid { GemeenteCode = Gemeente, GezinId = ander.Gezin.Id, PersoonId = een.Noor.Id, Rol = Gezinsrol.Ouder, Van = new(2015, 1, 1), Tot = new(2020, 1, 1) },
            new Gezinsregie { GemeenteCode = Gemeente, Id = Guid.NewGuid(), GezinId = ander.Gezin.Id, Soort = Regiesoort.Casusregie, MedewerkerId = ander.Medewerker.Id, Van = new(2026, 1, 1), DoorAccountId = ander.Account.Id, DoorNaam = "Sam", Op = Klok.GetUtcNow() }));

        (await ToetsAsync(ander, een.Noor.Id)).ShouldBe(Doorgang.Dicht);
        (await ToetsAsync(ander, een.Daan.Id)).ShouldBe(Doorgang.Dicht, "nor about whom that person lives with now");
        await DoeAsync(db => db.Database.ExecuteSql($"update gezinsregie set van = '2019-01-01' where gezin_id = {ander.Gezin.Id}"));
        (await ToetsAsync(ander, een.Noor.Id)).ShouldBe(Doorgang.Vrij);
    }

    [Fact]
    public async Task Regie_die_op_geen_dag_gold_opent_niets()
    {
        var (een, ander) = await TeamsAsync(27);
        await HulpAsync(ander, ander.Noor);
        await DoeAsync(db => db.Add(
            new Gezinsregie { GemeenteCode = Gemeente, Id = Guid.NewGuid(), GezinId = ander.Gezin.Id, Soort = Regiesoort.Casusregie, MedewerkerId = een.Medewerker.Id, Van = new(2026, 11, 20), Tot = new(2026, 11, 20), DoorAccountId = een.Account.Id, DoorNaam = "Sam", Op = Klok.GetUtcNow() }));

        (await ToetsAsync(een, ander.Noor.Id)).ShouldBe(Doorgang.Dicht);
    }

    [Fact]
    public async Task Een_gezin_dat_u_alleen_door_een_familielid_kent_leest_u_en_wijzigt_u_niet()
    {
        var (een, ander) = await TeamsAsync(19);
        await HulpAsync(een, een.Noor);
        await HulpAsync(ander, ander.Noor);
        await DoeAsync(db => db.Add(new Persoonsrelatie { GemeenteCode = Gemeente, Id = Guid.NewGuid(), PersoonId = een.Noor.Id, AnderId = ander.Ouder.Id, Soort = Relatiesoort.Moeder, Gezag = Gezag.Ja }));

        (await ToetsAsync(een, ander.Gezin.Id)).ShouldBe(Doorgang.Gedeeld);
        (await ToetsAsync(een, een.Gezin.Id)).ShouldBe(Doorgang.Vrij);
    }

    [Fact]
    public async Task Wie_bij_geen_team_hoort_is_van_iedereen()
    {
        var (een, ander) = await TeamsAsync(7);

        (await ToetsAsync(een, ander.Noor.Id)).ShouldBe(Doorgang.Vrij);
        await HulpAsync(ander, ander.Daan);
        (await ToetsAsync(een, ander.Noor.Id)).ShouldBe(Doorgang.Dicht, "the brother is of a team now");
    }

    [Fact]
    public async Task Een_lidmaatschap_dat_voorbij_is_opent_niets_en_een_team_dat_overneemt_wel()
    {
        var (een, ander) = await TeamsAsync(9);
        await HulpAsync(ander, ander.Noor);
        await DoeAsync(db => db.Add(new Teamlid { GemeenteCode = Gemeente, TeamId = ander.Team.Id, MedewerkerId = een.Medewerker.Id, Van = new(2020, 1, 1), Tot = new(2026, 11, 20) }));
        (await ToetsAsync(een, ander.Noor.Id)).ShouldBe(Doorgang.Dicht);

        await DoeAsync(db =>
        {
            var team = db.Teams.IgnoreQueryFilters().Single(t => t.Id == ander.Team.Id);
            (team.GeldigTot, team.OpvolgerId) = (new DateOnly(2026, 11, 1), een.Team.Id);
        });
        (await ToetsAsync(een, ander.Noor.Id)).ShouldBe(Doorgang.Vrij);
    }

    [Fact]
    public async Task Noodtoegang_opent_de_kring_om_te_lezen_en_niet_langer_dan_haar_tijd()
    {
        var (een, ander) = await TeamsAsync(11);
        await HulpAsync(een, een.Noor);
        await HulpAsync(ander, ander.Noor);
        var nood = new Noodtoegang { GemeenteCode = Gemeente, Id = Guid.NewGuid(), AccountId = een.Account.Id, DoorNaam = "Sam", PersoonId = ander.Noor.Id, Reden = "Een reden", Op = Klok.GetUtcNow().AddHours(-1), Tot = Klok.GetUtcNow().AddMinutes(1) };
        await DoeAsync(db => db.Add(nood));

        (await ToetsAsync(een, ander.Noor.Id)).ShouldBe(Doorgang.AlleenLezen);
        (await ToetsAsync(een, ander.Daan.Id)).ShouldBe(Doorgang.AlleenLezen);
        (await ToetsAsync(ander, een.Noor.Id)).ShouldBe(Doorgang.Dicht, "it is of who asked");
        var tot = Klok.GetUtcNow();
        await DoeAsync(db => db.Database.ExecuteSql($"update noodtoegang set tot = {tot} where id = {nood.Id}"));
        (await ToetsAsync(een, ander.Noor.Id)).ShouldBe(Doorgang.Dicht);
    }

    [Fact]
    public async Task Noodtoegang_op_een_dossier_opent_wie_erin_staat_en_niet_hun_gezin()
    {
        var (een, ander) = await TeamsAsync(21);
        await HulpAsync(een, een.Noor);
        await HulpAsync(ander, ander.Noor);
        var dossier = new Dossier { GemeenteCode = Gemeente, Id = Guid.NewGuid(), Nummer = 2101, Soort = Dossiersoort.Individueel, Wet = Wet.Jeugd, TeamId = ander.Team.Id, Begin = new(2026, 1, 1), Volgnummer = 1 };
        var nood = new Noodtoegang { GemeenteCode = Gemeente, Id = Guid.NewGuid(), AccountId = een.Account.Id, DoorNaam = "Sam", PersoonId = ander.Noor.Id, DossierId = dossier.Id, Reden = "Een reden", Op = Klok.GetUtcNow().AddHours(-1), Tot = Klok.GetUtcNow().AddMinutes(1) };
        await DoeAsync(db => db.AddRange(
            dossier,
            new Dossierpersoon { GemeenteCode = Gemeente, DossierId = dossier.Id, PersoonId = ander.Noor.Id, Soort = Dossiersoort.Individueel, Wet = Wet.Jeugd, Rol = Dossierrol.OntvangtHulp, Van = new(2026, 1, 1) },
            nood));

        (await ToetsAsync(een, dossier.Id)).ShouldBe(Doorgang.AlleenLezen);
        (await ToetsAsync(een, ander.Noor.Id)).ShouldBe(Doorgang.AlleenLezen);
    }

    [Fact]
    public async Task Wie_ook_van_een_ander_team_is_blijft_van_het_eigen_team()
    {
        var (een, ander) = await TeamsAsync(23);
        await HulpAsync(een, een.Noor);
        await HulpAsync(ander, een.Noor);

        (await ToetsAsync(een, een.Noor.Id)).ShouldBe(Doorgang.Vrij);
        (await ToetsAsync(ander, een.Noor.Id)).ShouldBe(Doorgang.Vrij);
    }

    [Fact]
    public async Task Achter_veel_naamgenoten_van_een_ander_team_vindt_zoeken_wie_van_het_eigen_team_is()
    {
        var (een, ander) = await TeamsAsync(25);
        await DoeAsync(db =>
        {
            foreach (var nummer in Enumerable.Range(0, 70))
            {
                var naamgenoot = Testteam.Persoon(Gemeente, $"Aad{nummer:00}", null, "Muurmans", new(2015, 1, 1), 300 + nummer);
                db.AddRange(naamgenoot, Hulp(ander, naamgenoot));
            }

            var eigen = Testteam.Persoon(Gemeente, "Zus", null, "Muurmans", new(2015, 1, 1), 380);
            db.AddRange(eigen, Hulp(een, eigen));
        });

        (await ZoekAsync(een, "muurmans")).ShouldBe(["Zus Muurmans"]);
        (await ZoekAsync(een, "muurmens")).ShouldBe(["Zus Muurmans"], "spelled another way");
        (await ZoekAsync(ander, "muurmans")).Count.ShouldBe(PersoonZoeker.Hoogstens);
    }

    [Fact]
    public async Task Werk_van_een_team_zonder_medewerkers_ziet_de_teammanager()
    {
        var (een, ander) = await TeamsAsync(13);
        await HulpAsync(een, een.Noor);
        await HulpAsync(ander, ander.Noor);
        await DoeAsync(db => db.Teamleden.IgnoreQueryFilters().Single(l => l.TeamId == ander.Team.Id).Tot = new DateOnly(2026, 11, 1));

        (await ToetsAsync(een.Aanmelding(Rol.Teammanager), ander.Noor.Id)).ShouldBe(Doorgang.Vrij);
        (await ToetsAsync(een.Aanmelding(Rol.Consulent), ander.Noor.Id)).ShouldBe(Doorgang.Dicht);
    }

    private async Task<(Testteam Een, Testteam Ander)> TeamsAsync(int nummer) =>
        (await Testteam.MaakAsync(database, Gemeente, null, nummer: nummer), await Testteam.MaakAsync(database, Gemeente, null, nummer: nummer + 1));

    private Task<Doorgang> ToetsAsync(Testteam wie, params Guid[] ids) => ToetsAsync(wie.Aanmelding(), ids);

    private async Task<Doorgang> ToetsAsync(Aanmelding wie, params Guid[] ids)
    {
        await using var db = database.CreateContext(wie);
        return (await new Teammuur(db, Klok).ToetsAsync(ids, Ct)).Doorgang;
    }

    private async Task<IReadOnlyList<string>> ZoekAsync(Testteam wie, string tekst)
    {
        await using var db = database.CreateContext(wie.Aanmelding());
        return [.. (await new PersoonZoeker(db, Klok).ZoekAsync(tekst, Ct)).Select(z => z.Naam)];
    }

    private Task HulpAsync(Testteam team, Persoon persoon) => DoeAsync(db => db.Add(Hulp(team, persoon)));

    private static Wachtende Hulp(Testteam team, Persoon persoon) => new()
    {
        GemeenteCode = Gemeente,
        Id = Guid.NewGuid(),
        PersoonId = persoon.Id,
        TeamId = team.Team.Id,
        AangemeldOp = new DateOnly(2026, 10, 1),
        Urgentie = Wachturgentie.Gewoon,
        Overbrugging = false,
    };

    private async Task DoeAsync(Action<Application.Data.JeugdhulpDbContext> doe)
    {
        await using var db = database.CreateUnrestrictedContext();
        doe(db);
        await db.SaveChangesAsync(Ct);
    }
}
