using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Contacten.Registreren;

public sealed class ContactregistratieTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private static readonly DateOnly Vandaag = new(2026, 11, 23);
    private static readonly LokaleInstellingen InstellingenA = new() { MaxGesprekken = 6, KorteReeksKlasse = KorteReeksKlasse.Preventie, IntakeTeltAls = IntakeTeltAls.Toegang };
    private static int _volgende;

    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private readonly StilleKlok _klok = new(Vandaag);
    private Testteam _a = null!;

    public async ValueTask InitializeAsync()
    {
        _a = await Testteam.MaakAsync(database, "9991", InstellingenA, nummer: Interlocked.Increment(ref _volgende));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    [Trait("Eis", "CON-01")]
    public async Task Een_contact_met_alleen_het_verplichte_wordt_geregistreerd_met_klasse_en_bewijs()
    {
        var uitkomst = (await RegistreerAsync(Opdracht())).ShouldBeOfType<Geregistreerd>();

        await using var db = database.CreateUnrestrictedContext();
        var contact = await db.Contacten.IgnoreQueryFilters().Include(c => c.Regels).SingleAsync(c => c.Id == uitkomst.ContactId, _ct);
        contact.MedewerkerId.ShouldBe(_a.Medewerker.Id);
        contact.TeamId.ShouldBe(_a.Team.Id);
        contact.GerichtOp.ShouldBe(GerichtOp.Jeugdige);
        contact.GeregistreerdOp.ShouldBe(_klok.GetUtcNow());
        var regel = contact.Regels.ShouldHaveSingleItem();
        regel.PersoonId.ShouldBe(_a.Noor.Id);
        regel.HulpvraagId.ShouldNotBeNull();
        regel.Feiten.Gespreknummer.ShouldBe(1);
        regel.Feiten.Geboortedatum.ShouldBe(_a.Noor.Geboortedatum);
        regel.Instellingenversie.ShouldBe(1);
        (await LogAsync(contact.Id)).ShouldHaveSingleItem().Handeling.ShouldBe(Handeling.ContactGeregistreerd);
    }

    [Fact]
    public async Task Een_lege_opdracht_noemt_alles_wat_ontbreekt_in_een_keer()
    {
        var geweigerd = (await RegistreerAsync(new Contactopdracht { OpdrachtId = Guid.NewGuid() })).ShouldBeOfType<Geweigerd>();

        geweigerd.Weigeringen.Select(w => w.Veld).ShouldBe(["Datum", "PersoonIds", "Activiteit", "Doel", "DuurMinuten", "GesprokenMet", "Feit"], ignoreOrder: true);
    }

    [Fact]
    public async Task Tweemaal_hetzelfde_formulier_geeft_een_contact()
    {
        var opdracht = Opdracht();
        var eerst = (await RegistreerAsync(opdracht)).ShouldBeOfType<Geregistreerd>();
        var daarna = (await RegistreerAsync(opdracht with { Feit = "anders" })).ShouldBeOfType<Geregistreerd>();

        daarna.ContactId.ShouldBe(eerst.ContactId);
        daarna.BestondAl.ShouldBeTrue();
        (await AantalContactenAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Tien_keer_tegelijk_hetzelfde_formulier_geeft_een_contact()
    {
        var opdracht = Opdracht();
        var uitkomsten = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => RegistreerAsync(opdracht)));

        uitkomsten.Cast<Geregistreerd>().Select(u => u.ContactId).Distinct().Count().ShouldBe(1);
        uitkomsten.Cast<Geregistreerd>().Count(u => !u.BestondAl).ShouldBe(1);
        (await AantalContactenAsync()).ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "CON-04")]
    public async Task Tien_gesprekken_tegelijk_krijgen_elk_hun_eigen_nummer_in_een_reeks()
    {
        var uitkomsten = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => RegistreerAsync(Opdracht())));

        uitkomsten.ShouldAllBe(u => u is Geregistreerd);
        await using var db = database.CreateUnrestrictedContext();
        var regels = await db.Contactregels.IgnoreQueryFilters().Where(r => r.PersoonId == _a.Noor.Id).ToListAsync(_ct);
        regels.Select(r => r.Feiten.Gespreknummer).Order().ShouldBe(Enumerable.Range(1, 10));
        regels.Select(r => r.HulpvraagId).Distinct().Count().ShouldBe(1);
    }

    private Contactopdracht Opdracht() => new()
    {
        OpdrachtId = Guid.NewGuid(),
        Datum = Vandaag,
        GezinId = _a.Gezin.Id,
        PersoonIds = [_a.Noor.Id],
        Activiteit = Activiteit.Opvoedondersteuning,
        Doel = Doel.Opvoedondersteuning,
        DuurMinuten = 45,
        GesprokenMet = "ouders",
        Feit = "Moeder vertelt dat het inslapen beter gaat.",
    };

    private async Task<Registratie> RegistreerAsync(Contactopdracht opdracht)
    {
        var aanmelding = _a.Aanmelding();
        await using var db = database.CreateContext(aanmelding);
        return await new Contactregistratie(db, aanmelding, _klok).RegistreerAsync(opdracht, _ct);
    }

    private async Task<int> AantalContactenAsync()
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Contacten.IgnoreQueryFilters().CountAsync(c => c.MedewerkerId == _a.Medewerker.Id, _ct);
    }

    private async Task<List<Logboekregel>> LogAsync(Guid objectId)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == objectId).OrderBy(l => l.Id).ToListAsync(_ct);
    }
}
