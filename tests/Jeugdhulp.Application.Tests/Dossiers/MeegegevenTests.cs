using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
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
    public async Task Wie_een_dossier_krijgt_leest_wat_het_team_dat_het_gaf_tot_dan_schreef()
    {
        var (van, naar, derde) = (await ProefAsync(), await ProefAsync(), await ProefAsync());
        var id = await van.GeopendAsync(van.Team.Noor, begin: new(2026, 9, 1));
        var (eerder, elders) = (await ContactAsync(van, van, new(2026, 8, 20)), await ContactAsync(derde, van, new(2026, 9, 20)));
        (await ContactAsync(van, van, Dossierproef.Vandaag)).ShouldNotBe(Guid.Empty);
        (await LeestAsync(naar, eerder)).ShouldBeFalse("the dossier is not theirs yet");

        await GeefAsync(van, id, naar);
        var later = await ContactAsync(van, van, new(2026, 8, 21), Dossierproef.Vandaag.AddDays(1));

        (await LeestAsync(naar, eerder)).ShouldBeTrue("what came before the dossier too");
        (await LeestAsync(naar, later)).ShouldBeFalse("what the other team writes afterwards is its own, also about a day of before");
        (await LeestAsync(naar, elders)).ShouldBeFalse("a team that gave nothing keeps its texts");
        (await LeestAsync(derde, eerder)).ShouldBeFalse();
        (await LeestAsync(van, eerder)).ShouldBeTrue("who wrote it keeps it");
        var tijdlijn = (await naar.DoeAsync(db => Dossierlezer.Maak(db, naar.Klok).LaadAsync(id, new() { Soort = Gebeurtenissoort.Contact }, Ct)))!.Tijdlijn.Regels;
        tijdlijn.Select(r => (r.Gebeurtenis.Datum, r.Tekst is not null)).ShouldBe([(Dossierproef.Vandaag, true), (new(2026, 9, 20), false)]);
        (await naar.DoeAsync(db => new ContactdetailsQuery(db, naar.Klok).LaadAsync(eerder, Ct)))!.EigenTeam.ShouldBeFalse("who reads it does not change it");
    }

    [Fact]
    [Trait("Eis", "BEH-01")]
    public async Task Wat_het_team_daarna_in_een_gegeven_contact_schrijft_leest_het_andere_team_niet()
    {
        var (van, naar) = (await ProefAsync(), await ProefAsync());
        var id = await van.GeopendAsync(van.Team.Noor, begin: new(2026, 9, 1));
        var contact = await ContactAsync(van, van, new(2026, 9, 20));
        await SchrijfAsync(contact, Dossierproef.Vandaag.AddDays(-1), "Wat het gezin vertelde");
        await GeefAsync(van, id, naar);
        await SchrijfAsync(contact, Dossierproef.Vandaag.AddDays(1), "Wat er na het geven bij kwam");
        await SchrijfAsync(contact, Dossierproef.Vandaag.AddDays(2), "En nog meer");

        (await LeesAsync(naar)).ShouldBe(("Wat het gezin vertelde", true, 1));
        (await LeesAsync(van)).ShouldBe(("En nog meer", false, 3));
        var tijdlijn = (await naar.DoeAsync(db => Dossierlezer.Maak(db, naar.Klok).LaadAsync(id, new() { Soort = Gebeurtenissoort.Contact }, Ct)))!.Tijdlijn.Regels;
        tijdlijn.ShouldHaveSingleItem().Tekst.ShouldBe("Wat het gezin vertelde");
        foreach (var (wie, wat) in new[] { (van, "own team"), (naar, "other team") })
        {
            (await TelAsync(wie, db => new ContactdetailsQuery(db, wie.Klok).LaadAsync(contact, Ct))).ShouldBeLessThanOrEqualTo(10, wat);
            (await TelAsync(wie, db => Dossierlezer.Maak(db, wie.Klok).LaadAsync(id, new(), Ct))).ShouldBeLessThanOrEqualTo(10, wat);
        }

        async Task<(string?, bool, int)> LeesAsync(Dossierproef wie)
        {
            var details = (await wie.DoeAsync(db => new ContactdetailsQuery(db, wie.Klok).LaadAsync(contact, Ct)))!;
            return (details.Contact.Feit, details.NaGevenGewijzigd, details.Wijzigingen.Count);
        }
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
    public async Task Wie_haalt_wat_al_eens_gegeven_was_krijgt_ook_die_teksten_niet()
    {
        var (een, twee, drie) = (await ProefAsync(), await ProefAsync(), await ProefAsync());
        var id = await een.GeopendAsync(een.Team.Noor);
        var contact = await ContactAsync(een, een, new(2026, 9, 1));
        await GeefAsync(een, id, twee);
        (await LeestAsync(twee, contact)).ShouldBeTrue();

        await GeefAsync(drie, id, drie);

        (await een.LeesAsync(id)).TeamId.ShouldBe(drie.Team.Team.Id);
        (await LeestAsync(drie, contact)).ShouldBeFalse("it was taken from the second team, which is not theirs");
    }

    [Fact]
    public async Task Wie_een_plek_op_de_wachtlijst_haalt_krijgt_niet_wat_er_eerder_mee_ging()
    {
        var (een, twee, drie) = (await ProefAsync(), await ProefAsync(), await ProefAsync());
        var contact = await ContactAsync(een, een, new(2026, 9, 1));
        var plek = new Wachtende { GemeenteCode = een.Team.GemeenteCode, Id = Guid.NewGuid(), PersoonId = een.Team.Noor.Id, TeamId = een.Team.Team.Id, AangemeldOp = new(2026, 9, 2), Urgentie = Wachturgentie.Gewoon, Overbrugging = false };
        await een.VoegToeAsync(plek);
        await OverAsync(een, plek.Id, twee);
        (await LeestAsync(twee, contact)).ShouldBeTrue();

        await OverAsync(drie, plek.Id, drie);

        (await LeestAsync(drie, contact)).ShouldBeFalse();
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

    [Fact]
    [Trait("Eis", "PRV-05")]
    public async Task Elke_tekst_van_een_gegeven_contact_staat_er_zoals_hij_toen_was_en_bij_wie_schreef_zoals_nu()
    {
        var (van, naar) = (await ProefAsync(), await ProefAsync());
        var id = await van.GeopendAsync(van.Team.Noor);
        var contact = await ContactAsync(van, van, new(2026, 9, 1));
        (string Veld, Func<Contact, string?> Lees, Action<Contact, string> Zet)[] teksten =
        [
            ("Thema", c => c.Thema, (c, t) => c.Thema = t), ("Samen met", c => c.Partner, (c, t) => c.Partner = t), ("Wat is er gezegd en afgesproken?", c => c.Feit, (c, t) => c.Feit = t),
            ("Bron van de feiten", c => c.FeitBron, (c, t) => c.FeitBron = t), ("Beeld van de professional", c => c.BeeldProfessional, (c, t) => c.BeeldProfessional = t),
            ("Mening van de ouder", c => c.MeningOuder, (c, t) => c.MeningOuder = t), ("Mening van de jeugdige", c => c.MeningJeugdige, (c, t) => c.MeningJeugdige = t),
        ];
        await VulAsync("toen");
        await GeefAsync(van, id, naar);

        await VulAsync("daarna", naar.Klok.GetUtcNow().AddDays(1));

        await LeestOveralAsync(naar, "toen");
        await LeestOveralAsync(van, "daarna");

        async Task VulAsync(string wanneer, DateTimeOffset? op = null)
        {
            await using var db = database.CreateUnrestrictedContext();
            var rij = await db.Contacten.IgnoreQueryFilters().SingleAsync(c => c.Id == contact, Ct);
            if (op is { } dan)
            {
                db.Add(new Contactwijziging { GemeenteCode = rij.GemeenteCode, Id = Guid.CreateVersion7(), ContactId = contact, Op = dan, DoorAccountId = Guid.NewGuid(), DoorNaam = "Een collega", Reden = "Aanvulling", Velden = [.. teksten.Select(t => new Veldwijziging(t.Veld, t.Lees(rij), $"{t.Veld} {wanneer}"))] });
            }

            Array.ForEach(teksten, t => t.Zet(rij, $"{t.Veld} {wanneer}"));
            await db.SaveChangesAsync(Ct);
        }

        async Task LeestOveralAsync(Dossierproef wie, string wanneer)
        {
            var gelezen = (await wie.DoeAsync(db => new ContactdetailsQuery(db, wie.Klok).LaadAsync(contact, Ct)))!.Contact;
            teksten.Select(t => t.Lees(gelezen)).ShouldBe(teksten.Select(t => $"{t.Veld} {wanneer}"));
        }
    }

    private async Task OverAsync(Dossierproef door, Guid plek, Dossierproef naar)
    {
        await using var alles = database.CreateUnrestrictedContext();
        var versie = await alles.Wachtenden.IgnoreQueryFilters().AsNoTracking().Where(w => w.Id == plek).Select(w => w.Versie).SingleAsync(Ct);
        (await door.DoeAsync(db => new Wachtlijstbeheer(db, door.Klok).GeefOverAsync(plek, versie, naar.Team.Team.Id, "Het gezin verhuisde", Ct))).ShouldBe(new Bewaard(plek));
    }

    private Task<Dossierproef> ProefAsync() => Dossierproef.MaakAsync(database, "9996", LokaleInstellingen.Leeg);

    /// <summary>A contact of one team about the jeugdige of another, written on that day or another.</summary>
    private async Task<Guid> ContactAsync(Dossierproef door, Dossierproef over, DateOnly dag, DateOnly? geschreven = null)
    {
        var id = (await door.ContactAsync(await door.HulpvraagAsync(over.Team.Noor, dag), dag, 1)).Id;
        var op = new DateTimeOffset(geschreven ?? dag, default, TimeSpan.Zero);
        await using var db = database.CreateUnrestrictedContext();
        await db.Database.ExecuteSqlAsync($"update contact set geregistreerd_op = {op} where id = {id}", Ct);
        return id;
    }

    /// <summary>Another text in a contact, with the history that a change leaves.</summary>
    private async Task SchrijfAsync(Guid id, DateOnly dag, string tekst)
    {
        await using var db = database.CreateUnrestrictedContext();
        var contact = await db.Contacten.IgnoreQueryFilters().SingleAsync(c => c.Id == id, Ct);
        db.Add(new Contactwijziging
        {
            GemeenteCode = contact.GemeenteCode,
            Id = Guid.CreateVersion7(),
            ContactId = id,
            Op = new(dag, default, TimeSpan.Zero),
            DoorAccountId = Guid.NewGuid(),
            DoorNaam = "Een collega",
            Reden = "Aanvulling",
            Velden = [new("Wat is er gezegd en afgesproken?", contact.Feit, tekst)],
        });
        contact.Feit = tekst;
        await db.SaveChangesAsync(Ct);
    }

    /// <summary>How much a page asks of the database.</summary>
    private async Task<int> TelAsync<T>(Dossierproef wie, Func<JeugdhulpDbContext, Task<T?>> lees)
        where T : class
    {
        var teller = new Opdrachtteller();
        var opties = new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(Extensions.AlsToepassing(database.ConnectionString)).UseSleutelring(Testsleutels.Ring).AddInterceptors(teller).Options;
        await using var db = new JeugdhulpDbContext(opties, wie.Team.Aanmelding());
        (await lees(db)).ShouldNotBeNull();
        return teller.Opdrachten.Count;
    }

    private static async Task<bool> LeestAsync(Dossierproef wie, Guid contact) => await wie.DoeAsync(db => new ContactdetailsQuery(db, wie.Klok).LaadAsync(contact, Ct)) is not null;

    private static async Task GeefAsync(Dossierproef door, Guid id, Dossierproef naar)
    {
        var dossier = await door.LeesAsync(id);
        (await door.DoeAsync(db => new Dossierbeheer(db, door.Klok).WijzigAsync(
            new() { Id = id, Volgnummer = dossier.Volgnummer, TeamId = naar.Team.Team.Id, Begin = dossier.Begin, Verwijzer = dossier.Verwijzer, Crisis = dossier.Crisis }, Ct))).ShouldBeOfType<DossierOpgeslagen>();
    }
}
