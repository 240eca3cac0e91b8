using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Tests.Dossiers;
using Jeugdhulp.Application.Tests.Trajecten;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Werk;

/// <summary>The button of a row does what the form of that row would do with what it proposes, once, and only while the row is as it was seen.</summary>
public sealed class WerkdoenerTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Vandaag = Trajectproef.Vandaag;
    private static readonly DateOnly Lang = new(2026, 9, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "CAP-04")]
    public async Task Wie_nog_wacht_is_nagekeken_met_een_klik_ook_bij_een_doorverwijzing()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var plek = Guid.NewGuid();
        (await proef.AlsAsync(p => p.Wachtlijst.ZetOpAsync(plek, proef.Persoon, proef.Team.Team.Id, Lang, "gewoon", false, Ct))).ShouldBe(new Bewaard(plek));
        var verwijzing = await proef.DoorverwijzingAsync(Lang);

        foreach (var soort in new[] { Werksoort.Wachtlijst, Werksoort.Doorverwijzing })
        {
            var opdracht = await EnigeAsync(proef.Team, soort);
            (await DoeAsync(proef.Team, opdracht with { Datum = Lang.AddDays(1) })).ShouldBeOfType<Werkgeweigerd>("the reader saw another day");
            for (var keer = 0; keer < 2; keer++)
            {
                (await DoeAsync(proef.Team, opdracht)).ShouldBe(new Werkgedaan(null));
            }

            (await RegelsAsync(proef.Team, soort)).ShouldBeEmpty();
        }

        await using var db = database.CreateUnrestrictedContext();
        var controles = await db.Wachtcontroles.IgnoreQueryFilters().Where(c => c.GemeenteCode == proef.Team.GemeenteCode).ToListAsync(Ct);
        controles.Select(c => (c.WachtendeId ?? c.DoorverwijzingId, c.Datum, c.Uitkomst)).ShouldBe([(plek, Vandaag, Wachtuitkomst.NogWachten), (verwijzing, Vandaag, Wachtuitkomst.NogWachten)], ignoreOrder: true);
        (await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == plek || l.ObjectId == verwijzing).Select(l => l.Handeling).ToListAsync(Ct)).ShouldBe([Handeling.WachtendeToegevoegd, Handeling.WachtendeGewijzigd, Handeling.DoorverwijzingGewijzigd], ignoreOrder: true);
    }

    [Fact]
    [Trait("Eis", "CAP-01")]
    public async Task Wie_het_eerste_gesprek_had_gaat_van_de_lijst_en_dat_is_terug_te_draaien()
    {
        var proef = await Trajectproef.MaakAsync(database);
        await proef.HulpAsync(Lang.AddDays(2));
        var plek = Guid.NewGuid();
        (await proef.AlsAsync(p => p.Wachtlijst.ZetOpAsync(plek, proef.Persoon, proef.Team.Team.Id, Lang, "gewoon", false, Ct))).ShouldBe(new Bewaard(plek));
        var opdracht = await EnigeAsync(proef.Team, Werksoort.EersteGesprek);

        (await DoeAsync(proef.Team, opdracht with { Datum = Lang })).ShouldBeOfType<Werkgeweigerd>();
        var terug = (await DoeAsync(proef.Team, opdracht)).ShouldBeOfType<Werkgedaan>().Terug.ShouldNotBeNull();

        (await RegelsAsync(proef.Team, Werksoort.EersteGesprek)).ShouldBeEmpty();
        (await proef.AlsAsync(p => p.Wachtlijst.ZetTerugAsync(terug.Id, terug.Versie, Ct))).ShouldBe(new Bewaard(plek));
    }

    [Fact]
    [Trait("Eis", "TRJ-01")]
    public async Task Een_heel_voorstel_wordt_een_traject_en_een_half_vraagt_eerst_het_formulier()
    {
        var proef = await Trajectproef.MaakAsync(database);
        await proef.HulpAsync(Lang);
        await proef.HulpAsync(Lang.AddDays(7));
        var opdracht = await EnigeAsync(proef.Team, Werksoort.Traject);
        (await DoeAsync(proef.Team, opdracht)).ShouldBeOfType<Werkvraagt>().Melding.ShouldBe("Bijna alles is ingevuld. Kies nog wie de jeugdige bij u bracht en of de hulp begon vanuit een crisis, en bevestig.");

        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Contacten.IgnoreQueryFilters().Where(c => c.GemeenteCode == proef.Team.GemeenteCode).ExecuteUpdateAsync(s => s.SetProperty(c => c.Herkomst, "eigenAanmelding"), Ct);
        }

        (await DoeAsync(proef.Team, opdracht)).ShouldBeOfType<Werkvraagt>().Melding.ShouldBe("Bijna alles is ingevuld. Kies nog of de hulp begon vanuit een crisis, en bevestig.");
        await using (var db = database.CreateContext(proef.Team.Aanmelding()))
        {
            (await new Dossieropener(db, new StilleKlok(Vandaag)).OpenAsync(
                new() { Id = Guid.NewGuid(), PersoonId = proef.Persoon, Soort = "individueel", TeamId = proef.Team.Team.Id, Begin = Lang, Crisis = false }, Ct)).ShouldBeOfType<DossierOpgeslagen>();
        }

        (await DoeAsync(proef.Team, opdracht with { Datum = Lang.AddDays(1) })).ShouldBeOfType<Werkgeweigerd>();
        for (var keer = 0; keer < 2; keer++)
        {
            (await DoeAsync(proef.Team, opdracht)).ShouldBe(new Werkgedaan(null));
        }

        var traject = await proef.TrajectAsync(opdracht.Opdracht);
        (traject.Aanvang, traject.DirecteVerwijzer, traject.Crisis, traject.TeamId).ShouldBe((Lang, Verwijzer.Zelfmelder, false, proef.Team.Team.Id));
        (await RegelsAsync(proef.Team, Werksoort.Traject)).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "DOS-02")]
    public async Task Een_voorstel_voor_een_dossier_wordt_een_dossier()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", new() { DossierVanafGesprek = 1 });
        var hulpvraag = await proef.HulpvraagAsync(proef.Team.Noor, Lang);
        await proef.ContactAsync(hulpvraag, Lang, 1);
        var opdracht = await EnigeAsync(proef.Team, Werksoort.Dossier);

        for (var keer = 0; keer < 2; keer++)
        {
            (await DoeAsync(proef.Team, opdracht)).ShouldBe(new Werkgedaan(null));
        }

        (await proef.LeesAsync(opdracht.Opdracht)).Begin.ShouldBe(Lang);
        (await RegelsAsync(proef.Team, Werksoort.Dossier)).ShouldBeEmpty();
        (await DoeAsync(proef.Team, opdracht with { Opdracht = Guid.NewGuid() })).ShouldBeOfType<Werkgeweigerd>();
    }

    [Fact]
    [Trait("Eis", "GEZ-01")]
    public async Task Van_wie_twee_gezinnen_heeft_vraagt_de_knop_van_welk_het_dossier_is()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", new() { DossierVanafGesprek = 1 });
        await proef.ContactAsync(await proef.HulpvraagAsync(proef.Team.Noor, Lang), Lang, 1);
        var tweede = new Gezin { GemeenteCode = "9991", Id = Guid.NewGuid(), Nummer = 91_000 };
        await proef.VoegToeAsync(tweede);
        await proef.VoegToeAsync(new Gezinslid { GemeenteCode = "9991", GezinId = tweede.Id, PersoonId = proef.Team.Noor.Id, Rol = Gezinsrol.Jeugdige });
        var opdracht = await EnigeAsync(proef.Team, Werksoort.Dossier);

        (await DoeAsync(proef.Team, opdracht)).ShouldBeOfType<Werkvraagt>().Melding.ShouldContain("van welk gezin");

        (await RegelsAsync(proef.Team, Werksoort.Dossier)).ShouldHaveSingleItem("nothing was opened");
    }

    [Fact]
    [Trait("Eis", "BEH-03")]
    public async Task Na_gesprekken_met_een_team_dat_stopte_opent_het_team_dat_overnam_het_dossier()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", new() { DossierVanafGesprek = 1 });
        var oud = new Team { GemeenteCode = "9991", Id = Guid.NewGuid(), Naam = $"Team {proef.Team.Noor.Id}", Soort = Teamsoort.Cjg, Taken = Teamtaken.Hulp, GeldigVan = new(2020, 1, 1), GeldigTot = Lang.AddDays(30), OpvolgerId = proef.Team.Team.Id };
        await proef.VoegToeAsync(oud);
        var contact = await proef.ContactAsync(await proef.HulpvraagAsync(proef.Team.Noor, Lang), Lang, 1);
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Database.ExecuteSqlAsync($"update contact set team_id = {oud.Id} where id = {contact.Id}", Ct);
            await db.Database.ExecuteSqlAsync($"update contactregel set team_id = {oud.Id} where contact_id = {contact.Id}", Ct);
        }

        var opdracht = await EnigeAsync(proef.Team, Werksoort.Dossier);
        (await DoeAsync(proef.Team, opdracht)).ShouldBe(new Werkgedaan(null));

        (await proef.LeesAsync(opdracht.Opdracht)).TeamId.ShouldBe(proef.Team.Team.Id);
    }

    [Fact]
    [Trait("Eis", "DOS-08")]
    public async Task Een_dossier_zonder_contact_wordt_slapend_en_dat_is_terug_te_draaien()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var begin = Vandaag.AddDays(-7 * Dossierafspraken.Standaard.WekenZonderContact);
        var (code, id) = (proef.Team.GemeenteCode, Guid.NewGuid());
        await proef.VoegToeAsync(new Dossier
        {
            GemeenteCode = code,
            Id = id,
            Nummer = 90_210,
            Soort = Dossiersoort.Individueel,
            Wet = Wet.Jeugd,
            TeamId = proef.Team.Team.Id,
            Begin = begin,
            Volgnummer = 1,
            Statussen = [new() { GemeenteCode = code, Id = Guid.NewGuid(), DossierId = id, Status = Dossierstatus.Actief, Van = begin, Door = "Test", Op = DateTimeOffset.UnixEpoch }],
            Personen = [new() { GemeenteCode = code, DossierId = id, PersoonId = proef.Team.Noor.Id, Soort = Dossiersoort.Individueel, Wet = Wet.Jeugd, Rol = Dossierrol.OntvangtHulp, Van = begin }],
        });
        var opdracht = await EnigeAsync(proef.Team, Werksoort.ZonderContact);

        (await DoeAsync(proef.Team, opdracht with { Datum = begin.AddDays(1) })).ShouldBeOfType<Werkgeweigerd>();
        var terug = (await DoeAsync(proef.Team, opdracht)).ShouldBeOfType<Werkgedaan>().Terug.ShouldNotBeNull();

        (await DoeAsync(proef.Team, opdracht)).ShouldBe(new Werkgedaan(null), "the own button, pressed twice");
        (await RegelsAsync(proef.Team, Werksoort.ZonderContact)).ShouldBeEmpty();
        terug.Status.ShouldBe(Dossierstatus.Actief);
        (await proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).NeemStatusTerugAsync(id, terug.Volgnummer, Ct))).ShouldBe(new DossierOpgeslagen(id));
        (await proef.LeesAsync(id)).Statussen.Single(s => s.Tot is null).Van.ShouldBe(begin, "as if nobody pressed it");
    }

    [Fact]
    [Trait("Eis", "PLN-04")]
    public async Task Een_doel_wordt_vier_weken_later_besproken()
    {
        var gevuld = await Volgevuld.MaakAsync(database, "6990", 5);
        var doel = new Plandoel { GemeenteCode = gevuld.Testteam.GemeenteCode, Id = Guid.NewGuid(), GezinsplanId = gevuld.Plan.Id, Wat = "Weer naar school", HoeGezien = "Elke dag", Evaluatiedatum = Vandaag.AddDays(-40), BegonnenOp = Lang };
        await using (var db = database.CreateUnrestrictedContext())
        {
            db.Add(doel);
            await db.SaveChangesAsync(Ct);
        }

        var regel = (await RegelsAsync(gevuld.Testteam, Werksoort.Evaluatie)).Single(r => r.Id == doel.Id);
        (regel.Naam is not null, regel.Aantal > 0).ShouldBe((true, true), "two goals of one family are told apart by the child and the number of the goal");
        var opdracht = new Werkopdracht(regel.Soort, regel.Id, regel.Bij, regel.Datum, Guid.NewGuid());
        (await DoeAsync(gevuld.Testteam, opdracht with { Datum = Vandaag.AddDays(-41) })).ShouldBeOfType<Werkgeweigerd>();
        for (var keer = 0; keer < 2; keer++)
        {
            (await DoeAsync(gevuld.Testteam, opdracht)).ShouldBe(new Werkgedaan(null));
        }

        await using var alles = database.CreateUnrestrictedContext();
        var nu = await alles.Plandoelen.IgnoreQueryFilters().SingleAsync(d => d.Id == doel.Id, Ct);
        (nu.Wat, nu.HoeGezien, nu.Evaluatiedatum).ShouldBe(("Weer naar school", "Elke dag", Vandaag.AddDays(28)));
        (await alles.Planwijzigingen.IgnoreQueryFilters().CountAsync(w => w.PlandoelId == doel.Id, Ct)).ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "PLN-04")]
    public async Task De_dag_die_met_het_gezin_was_afgesproken_blijft_te_zien_en_is_terug_te_zetten()
    {
        var gevuld = await Volgevuld.MaakAsync(database, "6990", 6);
        var (afgesproken, later) = (Vandaag.AddDays(-40), Vandaag.AddDays(28));
        var doel = new Plandoel { GemeenteCode = gevuld.Testteam.GemeenteCode, Id = Guid.NewGuid(), GezinsplanId = gevuld.Plan.Id, Wat = "Weer naar school", HoeGezien = "Elke dag", Evaluatiedatum = afgesproken, BegonnenOp = Lang };
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Gezinsplannen.IgnoreQueryFilters().Where(p => p.Id == gevuld.Plan.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.BegonnenOp, Lang), Ct);
            db.Add(doel);
            await db.SaveChangesAsync(Ct);
        }

        (await DoeAsync(gevuld.Testteam, new(Werksoort.Evaluatie, doel.Id, gevuld.Plan.Id, afgesproken, Guid.NewGuid()))).ShouldBe(new Werkgedaan(null));
        (await VerzetAsync()).ShouldBe(new Doelverzetting(afgesproken, later));

        (await TerugAsync(new(afgesproken.AddDays(1), later))).ShouldBeOfType<PlanGeweigerd>("another day than was agreed");
        (await TerugAsync(new(afgesproken, later))).ShouldBeOfType<PlanOpgeslagen>();
        (await TerugAsync(new(afgesproken, later))).ShouldBeOfType<PlanOpgeslagen>("pressed twice");
        (await VerzetAsync()).ShouldBeNull();
        (await RegelsAsync(gevuld.Testteam, Werksoort.Evaluatie)).ShouldContain(r => r.Id == doel.Id && r.Datum == afgesproken);
        await using var alles = database.CreateUnrestrictedContext();
        (await alles.Planwijzigingen.IgnoreQueryFilters().CountAsync(w => w.PlandoelId == doel.Id, Ct)).ShouldBe(2);

        async Task<Doelverzetting?> VerzetAsync()
        {
            await using var db = database.CreateContext(gevuld.Testteam.Aanmelding());
            var beeld = (await new PlanQuery(db, new StilleKlok(Vandaag)).LaadAsync(gevuld.Plan.Id, Ct)).ShouldNotBeNull();
            return beeld.Verzet(beeld.Plan.Doelen.Single(d => d.Id == doel.Id));
        }

        async Task<Planresultaat> TerugAsync(Doelverzetting verzet)
        {
            await using var db = database.CreateContext(gevuld.Testteam.Aanmelding());
            return await new Doelbeheer(db, new StilleKlok(Vandaag)).ZetDagTerugAsync(gevuld.Plan.Id, doel.Id, verzet, Ct);
        }
    }

    [Fact]
    public async Task Wat_een_besluit_of_een_tekst_vraagt_gaat_niet_met_een_knop()
    {
        var proef = await Trajectproef.MaakAsync(database);

        foreach (var soort in Enum.GetValues<Werksoort>().Where(s => !Werkdoener.Kan(s)))
        {
            (await DoeAsync(proef.Team, new(soort, Guid.NewGuid(), Guid.NewGuid(), Vandaag, Guid.NewGuid()))).ShouldBeOfType<Werkgeweigerd>();
        }

        foreach (var soort in Enum.GetValues<Werksoort>().Where(Werkdoener.Kan))
        {
            (await DoeAsync(proef.Team, new(soort, Guid.NewGuid(), Guid.NewGuid(), Vandaag, Guid.NewGuid()))).ShouldBeOfType<Werkgeweigerd>(soort.ToString());
            (await DoeAsync(proef.Team, new(soort, Guid.NewGuid(), Guid.NewGuid(), Vandaag, Guid.Empty))).ShouldBeOfType<Werkgeweigerd>(soort.ToString());
        }
    }

    private async Task<IReadOnlyList<Werkregel>> RegelsAsync(Testteam team, Werksoort soort)
    {
        await using var diensten = Diensten(team, out var bereik);
        return (await bereik.GetRequiredService<WerkQuery>().LaadAsync(soort, null, 1, Ct))!.Regels;
    }

    private async Task<Werkopdracht> EnigeAsync(Testteam team, Werksoort soort)
    {
        var regel = (await RegelsAsync(team, soort)).ShouldHaveSingleItem();
        return new(regel.Soort, regel.Id, regel.Bij, regel.Datum, Guid.NewGuid());
    }

    private async Task<Werkresultaat> DoeAsync(Testteam team, Werkopdracht opdracht)
    {
        await using var diensten = Diensten(team, out var bereik);
        return await bereik.GetRequiredService<Werkdoener>().DoeAsync(opdracht, Ct);
    }

    /// <summary>All services for one request of the worker of a team.</summary>
    private ServiceProvider Diensten(Testteam team, out IServiceProvider bereik)
    {
        var diensten = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(new StilleKlok(Vandaag)).AddJeugdhulpApplication(database.ConnectionString, Testsleutels.Ring).BuildServiceProvider();
        bereik = diensten.CreateScope().ServiceProvider;
        bereik.GetRequiredService<Aanmelding>().Is(team.Account.Id, team.Account.Naam, team.GemeenteCode, [Rol.Consulent]);
        return diensten;
    }
}
