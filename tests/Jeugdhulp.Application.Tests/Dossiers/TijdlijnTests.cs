using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Dossiers;

/// <summary>Everything that happened stands on the timeline, each thing once and in one filter.</summary>
public sealed class TijdlijnTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly StilleKlok Klok = new(new DateOnly(2026, 11, 25));

    /// <summary>What there is of a family when all of it has happened: the kind, its day and its two codes.</summary>
    private static readonly Dictionary<string, string[]> Verwacht = new(StringComparer.Ordinal)
    {
        [Gebeurtenissoort.Contact] = ["contact 2-11 begeleiding/jeugdhulp"],
        [Gebeurtenissoort.Traject] =
        [
            "trajectBegin 2-11 01/wijkteam", "trajectbespreking 2-11 afschalen/", "beschikking 2-11 /", "beschikkingBesluit 3-11 bekrachtigd/", "terugkoppeling 4-11 school/gegeven",
        ],
        [Gebeurtenissoort.Doorverwijzing] =
        [
            "doorverwijzing 2-11 jeugdGgz/anders", "advies 2-11 /", "adviesBesluit 2-11 teruggegeven/", "doorverwijzingAfgeschaald 2-11 wijkteam/warm", "doorverwijzingNagekeken 2-11 jeugdGgz/nogWachten", "doorverwijzingGeaccepteerd 5-11 jeugdGgz/anders", "doorverwijzingBeeindigd 6-11 jeugdGgz/ingetrokken",
        ],
        [Gebeurtenissoort.Wachtlijst] = ["wachtlijstOp 2-11 gewoon/", "wachtlijstNagekeken 7-11 nogWachten/", "wachtlijstAf 8-11 nietMeerNodig/"],
        [Gebeurtenissoort.Triage] = ["triage 2-11 snel/zorgen", "consultGevraagd 2-11 poh/", "consultBeantwoord 9-11 poh/", "besluit 2-11 zelfHelpen/", "verdeeld 2-11 team/", "verdeeld 2-11 organisatie/", "verdelingTerug 2-11 organisatie/"],
        [Gebeurtenissoort.Toestemming] = ["toestemming 2-11 school/gegeven"],
        [Gebeurtenissoort.Plan] = ["planBegonnen 2-11 /", "planVastgesteld 2-11 1/", "planBesluit 4-11 teruggegeven/teVeelTaken", "planOverdracht 3-11 school/", "doelresultaat 2-11 ouder/deelsBehaald", "afronding 2-11 01/"],
        [Gebeurtenissoort.Regie] = ["regie 2-11 casusregie/", "regieEinde 10-11 casusregie/"],
        [Gebeurtenissoort.Verhaal] = ["verhaal 2-11 ouder/"],
        [Gebeurtenissoort.Status] = ["status 2-11 actief/geopend", "dossierErin 3-11 indirectBetrokken/", "dossierEruit 12-11 indirectBetrokken/"],
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wat_er_ook_gebeurde_staat_op_zijn_dag_op_de_tijdlijn_en_in_een_filter()
    {
        var vol = await Volgevuld.MaakAsync(database, "9991", 71);
        await LaatGebeurenAsync(vol);

        var alles = await TijdlijnAsync(vol, new());

        Gebeurtenissoort.Groepen.Keys.ShouldBe(Verwacht.Keys, ignoreOrder: true);
        alles.Select(Kort).ShouldBe(Verwacht.Values.SelectMany(r => r), ignoreOrder: true);
        alles.Select(r => r.Gebeurtenis.Id).Distinct().Count().ShouldBe(alles.Count);
        foreach (var (groep, regels) in Verwacht)
        {
            (await TijdlijnAsync(vol, new() { Soort = groep })).Select(Kort).ShouldBe(regels, ignoreOrder: true, groep);
        }
    }

    [Fact]
    public async Task Wie_er_van_het_begin_tot_het_einde_bij_was_kwam_niet_en_ging_niet()
    {
        var proef = await Dossierproef.MaakAsync(database, "9992", LokaleInstellingen.Leeg);
        var id = await proef.GeopendAsync(proef.Team.Noor, "gezin", new(2026, 9, 1));
        await proef.DoeAsync(db => new Dossiersluiter(db, proef.Klok).SluitAsync(new(id, 1, new(2026, 11, 2), "01", "geenDoelen"), Ct));

        var regels = (await proef.DoeAsync(db => Dossierlezer.Maak(db, proef.Klok).LaadAsync(id, new() { Soort = Gebeurtenissoort.Status }, Ct)))!.Tijdlijn.Regels;

        regels.Select(Kort).ShouldBe(["status 2-11 afgesloten/", "status 1-9 actief/geopend"]);
    }

    [Fact]
    [Trait("Eis", "DOS-06")]
    public async Task Wie_een_andere_rol_kreeg_ging_niet_weg_en_wie_terugkwam_staat_er_twee_keer()
    {
        var vol = await Volgevuld.MaakAsync(database, "9995", 74);
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                 insert into dossierpersoon (gemeente_code, dossier_id, persoon_id, nummer, soort, wet, rol, van, tot)
                 select d.gemeente_code, d.id, {vol.Testteam.Daan.Id}, p.nummer, d.soort, d.wet, p.rol, p.van::date, p.tot::date
                 from dossier d, (values (1, 'indirectBetrokken', '2026-11-03', '2026-11-05'), (2, 'contactpersoon', '2026-11-05', '2026-11-09'), (3, 'contactpersoon', '2026-11-12', null)) p (nummer, rol, van, tot)
                 where d.id = {vol.Dossier.Id}
                 """,
                Ct);
        }

        var regels = await TijdlijnAsync(vol, new() { Soort = Gebeurtenissoort.Status });

        regels.Select(Kort).ShouldBe(
            ["dossierErin 12-11 contactpersoon/", "dossierEruit 9-11 contactpersoon/", "dossierErin 5-11 contactpersoon/", "dossierErin 3-11 indirectBetrokken/", "status 2-11 actief/geopend"]);
        regels.Select(r => r.Gebeurtenis.Id).Distinct().Count().ShouldBe(regels.Count);
    }

    [Fact]
    public async Task Wie_in_een_ander_dossier_kwam_staat_daar_en_niet_hier()
    {
        var vol = await Volgevuld.MaakAsync(database, "9993", 72);
        await using (var db = database.CreateUnrestrictedContext())
        {
            var ander = new Dossier { GemeenteCode = "9993", Id = Guid.NewGuid(), Nummer = 77, Soort = Dossiersoort.Gezin, Wet = Wet.Jeugd, TeamId = vol.Testteam.Team.Id, Begin = vol.Dossier.Begin, Volgnummer = 1 };
            ander.Statussen.Add(new() { GemeenteCode = "9993", Id = Guid.NewGuid(), DossierId = ander.Id, Status = Dossierstatus.Actief, Van = ander.Begin, Door = "x", Op = new(ander.Begin, TimeOnly.MinValue, TimeSpan.Zero) });
            ander.Personen.Add(new() { GemeenteCode = "9993", DossierId = ander.Id, PersoonId = vol.Testteam.Noor.Id, Soort = ander.Soort, Wet = ander.Wet, Rol = Dossierrol.IndirectBetrokken, Van = ander.Begin.AddDays(3) });
            db.Add(ander);
            await db.SaveChangesAsync(Ct);
        }

        (await TijdlijnAsync(vol, new() { Soort = Gebeurtenissoort.Status })).Select(Kort).ShouldBe(["status 2-11 actief/geopend"]);
    }

    [Fact]
    public async Task Een_regie_die_een_ander_overnam_eindigde_niet()
    {
        var vol = await Volgevuld.MaakAsync(database, "9994", 73);
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                 update gezinsregie set tot = '2026-11-10' where gezin_id = {vol.Testteam.Gezin.Id};
                 insert into gezinsregie (gemeente_code, id, gezin_id, soort, andere_partij, van, door_account_id, door_naam, op)
                 select gemeente_code, gen_random_uuid(), gezin_id, 'regieElders', {Testsleutels.Ring.Versleutel("x", "gezinsregie.andere_partij")}, tot, door_account_id, door_naam, op from gezinsregie where gezin_id = {vol.Testteam.Gezin.Id}
                 """,
                Ct);
        }

        (await TijdlijnAsync(vol, new() { Soort = Gebeurtenissoort.Regie })).Select(Kort).ShouldBe(["regie 10-11 regieElders/", "regie 2-11 casusregie/"]);
    }

    [Fact]
    [Trait("Eis", "DOS-06")]
    public async Task Een_ingetrokken_doorverwijzing_staat_er_niet_op_ook_niet_met_wat_erbij_hoorde()
    {
        var vol = await Volgevuld.MaakAsync(database, "6990", 75);
        var filter = new Tijdlijnfilter { Soort = Gebeurtenissoort.Doorverwijzing };
        (await TijdlijnAsync(vol, filter)).Count.ShouldBeGreaterThan(2);
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Database.ExecuteSqlAsync($"update doorverwijzing set ingetrokken_op = '2026-11-09' where id = {vol.Contact.Doorverwijzingen[0].Id}", Ct);
        }

        (await TijdlijnAsync(vol, filter)).ShouldBeEmpty();
        (await TijdlijnAsync(vol, new() { Soort = Gebeurtenissoort.Traject })).ShouldNotBeEmpty();
    }

    private static string Kort(Tijdlijnregel regel) =>
        $"{regel.Gebeurtenis.Soort} {regel.Gebeurtenis.Datum.Day}-{regel.Gebeurtenis.Datum.Month} {regel.Gebeurtenis.Code}/{regel.Gebeurtenis.Nadercode}";

    /// <summary>Brings all that waits in a family to its end, each on a day of its own; the handover is kept late in the evening of the day before in UTC.</summary>
    private async Task LaatGebeurenAsync(Volgevuld vol)
    {
        await using var db = database.CreateUnrestrictedContext();
        var collega = new Account { Id = Guid.NewGuid(), Naam = "Kim Bos", SecurityStamp = "x" };
        db.Users.Add(collega);
        await db.SaveChangesAsync(Ct);
        await db.Database.ExecuteSqlAsync(
            $"""
             update beschikking set bekrachtigd = true, besluit_op = '2026-11-03', besluit_door = 'x', besluit_door_account_id = {collega.Id} where id = {vol.Trajecten.Beschikking.Id};
             update terugkoppeling set gedaan_op = '2026-11-04', toestemming = 'gegeven', door = 'x', inhoud = {Testsleutels.Ring.Versleutel("x", "terugkoppeling.inhoud")} where id = {vol.Trajecten.Terugkoppeling.Id};
             update doorverwijzing set geaccepteerd_op = '2026-11-05', beeindigd_op = '2026-11-06', afloop = 'ingetrokken', afloop_reden = {Testsleutels.Ring.Versleutel("x", "doorverwijzing.afloop_reden")} where id = {vol.Contact.Doorverwijzingen[0].Id};
             insert into wachtcontrole (gemeente_code, id, wachtende_id, datum, uitkomst, door_account_id, door, op)
             select gemeente_code, gen_random_uuid(), id, '2026-11-07', 'nogWachten', {vol.Testteam.Account.Id}, 'x', now() from wachtende where id = {vol.Trajecten.Wachtende.Id};
             update wachtende set einde_op = '2026-11-08', afloop = 'nietMeerNodig' where id = {vol.Trajecten.Wachtende.Id};
             update triageconsult set beantwoord_op = '2026-11-09', beantwoord_door = 'x', antwoord = {Testsleutels.Ring.Versleutel("x", "triageconsult.antwoord")} where id = {vol.Triage.Consulten[0].Id};
             update planoverdracht set op = '2026-11-02T23:30:00Z' where id = {vol.Overdracht.Id};
             update planbesluit set op = '2026-11-03T23:30:00Z' where planversie_id = {vol.Planversie.Id};
             update gezinsregie set tot = '2026-11-10' where gezin_id = {vol.Testteam.Gezin.Id};
             insert into dossierpersoon (gemeente_code, dossier_id, persoon_id, soort, wet, rol, van, tot)
             select gemeente_code, id, {vol.Testteam.Daan.Id}, soort, wet, 'indirectBetrokken', '2026-11-03', '2026-11-12' from dossier where id = {vol.Dossier.Id}
             """,
            Ct);
    }

    private async Task<IReadOnlyList<Tijdlijnregel>> TijdlijnAsync(Volgevuld vol, Tijdlijnfilter filter)
    {
        await using var db = database.CreateContext(vol.Testteam.Aanmelding());
        return (await Dossierlezer.Maak(db, Klok).LaadAsync(vol.Dossier.Id, filter, Ct)).ShouldNotBeNull().Tijdlijn.Regels;
    }
}
