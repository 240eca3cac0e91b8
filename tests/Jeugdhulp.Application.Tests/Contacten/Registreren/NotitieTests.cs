using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Contacten.Wijzigen;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Contacten.Registreren;

/// <summary>A note is kept and never counted, whatever series it lands in.</summary>
public sealed class NotitieTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private static readonly DateOnly Vandaag = new(2026, 11, 23);
    private static int _volgende;

    private readonly StilleKlok _klok = new(Vandaag);
    private Testteam _a = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _a = await Testteam.MaakAsync(
        database, "9991", new LokaleInstellingen { MaxGesprekken = 2, KorteReeksKlasse = KorteReeksKlasse.Preventie }, nummer: Interlocked.Increment(ref _volgende));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    [Trait("Eis", "CON-03")]
    public async Task Een_notitie_in_een_reeks_brengt_het_volgende_gesprek_niet_over_de_grens()
    {
        await RegistreerAsync(Gesprek(3));
        var notitie = await RegistreerAsync(Notitie(2));
        var kort = await RegistreerAsync(Gesprek(1) with { Activiteit = Activiteit.KortGesprek });
        var tweede = await RegistreerAsync(Gesprek(0));

        (notitie.HulpvraagId, kort.HulpvraagId).ShouldBe((tweede.HulpvraagId, tweede.HulpvraagId));
        tweede.Feiten.Gespreknummer.ShouldBe(2);
        tweede.Uitkomst.ShouldBe(Uitkomst.Preventie);
    }

    [Fact]
    public async Task Alleen_de_eerste_notitie_maakt_geen_dossier()
    {
        var eerste = await RegistreerAsync(Gesprek(2) with { Activiteit = Activiteit.KortGesprek });
        var tweede = await RegistreerAsync(Gesprek(1) with { Activiteit = Activiteit.KortGesprek });

        (eerste.DossierTelt, tweede.DossierTelt).ShouldBe((false, true));
    }

    [Fact]
    [Trait("Eis", "CON-14")]
    public async Task Een_notitie_die_een_gesprek_wordt_krijgt_het_nummer_van_een_gesprek()
    {
        await RegistreerAsync(Gesprek(3));
        await RegistreerAsync(Gesprek(2) with { Activiteit = Activiteit.KortGesprek });
        var derde = await RegistreerAsync(Gesprek(1) with { Activiteit = Activiteit.KortGesprek });
        derde.Feiten.Gespreknummer.ShouldBe(3);

        (await WijzigAsync(derde.ContactId, Activiteit.Opvoedondersteuning)).ShouldBeOfType<Gewijzigd>().VolgordeAnders.ShouldBeTrue();
        (await RegelAsync(derde.ContactId)).Feiten.Gespreknummer.ShouldBe(2);
        (await WijzigAsync(derde.ContactId, Activiteit.KortGesprek)).ShouldBeOfType<Gewijzigd>();
        (await RegelAsync(derde.ContactId)).Feiten.Gespreknummer.ShouldBe(3);
    }

    private Contactopdracht Gesprek(int dagenGeleden) => new()
    {
        OpdrachtId = Guid.NewGuid(),
        Datum = Vandaag.AddDays(-dagenGeleden),
        GezinId = _a.Gezin.Id,
        PersoonIds = [_a.Noor.Id],
        Activiteit = Activiteit.Opvoedondersteuning,
        Doel = Doel.Opvoedondersteuning,
        DuurMinuten = 45,
        GesprokenMet = "ouders",
        Feit = "Moeder vertelt dat het inslapen beter gaat.",
    };

    private Contactopdracht Notitie(int dagenGeleden) => new()
    {
        OpdrachtId = Guid.NewGuid(),
        Soort = Contactsoort.Notitie,
        Datum = Vandaag.AddDays(-dagenGeleden),
        GezinId = _a.Gezin.Id,
        PersoonIds = [_a.Noor.Id],
        Feit = "Moeder belde om een afspraak te verzetten.",
    };

    private async Task<Contactregel> RegistreerAsync(Contactopdracht opdracht)
    {
        var aanmelding = _a.Aanmelding();
        await using var db = database.CreateContext(aanmelding);
        var registratie = await new Contactregistratie(db, aanmelding, _klok).RegistreerAsync(opdracht, Ct);
        return await RegelAsync(registratie.ShouldBeOfType<Geregistreerd>().ContactId);
    }

    private async Task<Wijzigresultaat> WijzigAsync(Guid contactId, Activiteit activiteit)
    {
        await using var db = database.CreateContext(_a.Aanmelding());
        var wijziger = new Contactwijziger(db, _klok);
        var formulier = (await wijziger.OpenAsync(contactId, Ct)).ShouldNotBeNull();
        return await wijziger.WijzigAsync(Wijzigopdracht.Van(formulier.Contact) with { Activiteit = activiteit, Reden = "Verkeerd gekozen" }, Ct);
    }

    private async Task<Contactregel> RegelAsync(Guid contactId)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Contactregels.IgnoreQueryFilters().AsNoTracking().SingleAsync(r => r.ContactId == contactId, Ct);
    }
}
