using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Dossiers;

/// <summary>A family that goes to another team tells its story once: what was written goes along (ADR 23).</summary>
[Trait("Eis", "BEH-07")]
public sealed class MeegegevenTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wie_een_dossier_krijgt_leest_wat_het_team_dat_het_gaf_tot_die_dag_schreef()
    {
        var (van, naar, derde) = (await ProefAsync(), await ProefAsync(), await ProefAsync());
        var id = await van.GeopendAsync(van.Team.Noor, begin: new(2026, 9, 1));
        var (eerder, later, elders) = (await ContactAsync(van, van, new(2026, 8, 20)), await ContactAsync(van, van, Dossierproef.Vandaag.AddDays(1)), await ContactAsync(derde, van, new(2026, 9, 20)));
        (await ContactAsync(van, van, Dossierproef.Vandaag)).ShouldNotBe(Guid.Empty);
        (await LeestAsync(naar, eerder)).ShouldBeFalse("the dossier is not theirs yet");

        await GeefAsync(van, id, naar);

        (await LeestAsync(naar, eerder)).ShouldBeTrue("what came before the dossier too");
        (await LeestAsync(naar, later)).ShouldBeFalse("what the other team writes after that day is its own");
        (await LeestAsync(naar, elders)).ShouldBeFalse("a team that gave nothing keeps its texts");
        (await LeestAsync(derde, eerder)).ShouldBeFalse();
        (await LeestAsync(van, eerder)).ShouldBeTrue("who wrote it keeps it");
        var tijdlijn = (await naar.DoeAsync(db => Dossierlezer.Maak(db, naar.Klok).LaadAsync(id, new() { Soort = Gebeurtenissoort.Contact }, Ct)))!.Tijdlijn.Regels;
        tijdlijn.Select(r => (r.Gebeurtenis.Datum, r.Tekst is not null)).ShouldBe([(Dossierproef.Vandaag.AddDays(1), false), (Dossierproef.Vandaag, true), (new(2026, 9, 20), false)]);
        (await naar.DoeAsync(db => new ContactdetailsQuery(db, naar.Klok).LaadAsync(eerder, Ct)))!.EigenTeam.ShouldBeFalse("who reads it does not change it");
    }

    [Fact]
    public async Task Wie_een_dossier_naar_zich_toe_haalt_krijgt_geen_teksten_mee()
    {
        var (van, naar) = (await ProefAsync(), await ProefAsync());
        var id = await van.GeopendAsync(van.Team.Noor);
        var contact = await ContactAsync(van, van, new(2026, 9, 1));

        await GeefAsync(naar, id, naar);

        (await van.LeesAsync(id)).TeamId.ShouldBe(naar.Team.Team.Id);
        (await LeestAsync(naar, contact)).ShouldBeFalse();
    }

    [Fact]
    public async Task Wat_een_team_verder_geeft_gaat_helemaal_mee_en_wie_eruit_ging_niet()
    {
        var (een, twee, drie) = (await ProefAsync(), await ProefAsync(), await ProefAsync());
        var id = await een.GeopendAsync(een.Team.Noor);
        var (eerste, tweede) = (await ContactAsync(een, een, new(2026, 9, 1)), await ContactAsync(twee, een, new(2026, 10, 1)));
        await GeefAsync(een, id, twee);
        await GeefAsync(twee, id, drie);

        (await LeestAsync(drie, eerste)).ShouldBeTrue();
        (await LeestAsync(drie, tweede)).ShouldBeTrue();
        (await LeestAsync(twee, eerste)).ShouldBeFalse("what it gave away it has no more");

        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Dossierpersonen.IgnoreQueryFilters().Where(p => p.DossierId == id).ExecuteUpdateAsync(p => p.SetProperty(x => x.Tot, new DateOnly(2026, 11, 1)).SetProperty(x => x.EruitOp, new DateOnly(2026, 11, 1)), Ct);
        }

        (await LeestAsync(drie, eerste)).ShouldBeFalse();
    }

    [Fact]
    public async Task Wat_een_opgegaan_team_schreef_gaat_mee()
    {
        var (oud, van, naar) = (await ProefAsync(), await ProefAsync(), await ProefAsync());
        var id = await van.GeopendAsync(van.Team.Noor);
        var contact = await ContactAsync(oud, van, new(2026, 6, 1));
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Teams.IgnoreQueryFilters().Where(t => t.Id == oud.Team.Team.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.GeldigTot, new DateOnly(2026, 7, 1)).SetProperty(x => x.OpvolgerId, van.Team.Team.Id), Ct);
        }

        await GeefAsync(van, id, naar);

        (await LeestAsync(naar, contact)).ShouldBeTrue();
    }

    [Fact]
    public async Task Met_een_plek_op_de_wachtlijst_gaat_mee_wat_erover_geschreven_is()
    {
        var (van, naar) = (await ProefAsync(), await ProefAsync());
        var contact = await ContactAsync(van, van, new(2026, 9, 1));
        var plek = new Wachtende { GemeenteCode = van.Team.GemeenteCode, Id = Guid.NewGuid(), PersoonId = van.Team.Noor.Id, TeamId = van.Team.Team.Id, AangemeldOp = new(2026, 9, 2), Urgentie = Wachturgentie.Gewoon, Overbrugging = false };
        await van.VoegToeAsync(plek);

        (await van.DoeAsync(db => new Wachtlijstbeheer(db, van.Klok).GeefOverAsync(plek.Id, plek.Versie, naar.Team.Team.Id, "Het gezin verhuisde", Ct))).ShouldBe(new Bewaard(plek.Id));

        (await LeestAsync(naar, contact)).ShouldBeTrue();
    }

    private Task<Dossierproef> ProefAsync() => Dossierproef.MaakAsync(database, "9996", LokaleInstellingen.Leeg);

    /// <summary>A contact of one team about the jeugdige of another.</summary>
    private static async Task<Guid> ContactAsync(Dossierproef door, Dossierproef over, DateOnly dag) =>
        (await door.ContactAsync(await door.HulpvraagAsync(over.Team.Noor, dag), dag, 1)).Id;

    private static async Task<bool> LeestAsync(Dossierproef wie, Guid contact) => await wie.DoeAsync(db => new ContactdetailsQuery(db, wie.Klok).LaadAsync(contact, Ct)) is not null;

    private static async Task GeefAsync(Dossierproef door, Guid id, Dossierproef naar)
    {
        var dossier = await door.LeesAsync(id);
        (await door.DoeAsync(db => new Dossierbeheer(db, door.Klok).WijzigAsync(
            new() { Id = id, Volgnummer = dossier.Volgnummer, TeamId = naar.Team.Team.Id, Begin = dossier.Begin, Verwijzer = dossier.Verwijzer, Crisis = dossier.Crisis }, Ct))).ShouldBeOfType<DossierOpgeslagen>();
    }
}
