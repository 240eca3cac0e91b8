using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Contacten.Wijzigen;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Contacten.Registreren;

/// <summary>A talk with a partner about someone who did not agree to sharing with that partner.</summary>
[Trait("Eis", "PRV-02")]
public sealed class DelenZonderToestemmingTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private static readonly DateOnly Vandaag = new(2026, 11, 23);
    private static int _volgende;

    private readonly StilleKlok _klok = new(Vandaag);
    private Testteam _a = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _a = await Testteam.MaakAsync(database, "9991", new LokaleInstellingen { MaxGesprekken = 6, KorteReeksKlasse = KorteReeksKlasse.Preventie }, nummer: Interlocked.Increment(ref _volgende));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Na_een_weigering_wordt_een_keer_gevraagd_en_daarna_opgeslagen()
    {
        await AntwoordAsync(_a.Toestemming(_a.Noor, Partnersoort.School, Vandaag.AddDays(-30), Deelantwoord.Geweigerd));

        var vraag = (await RegistreerAsync(Opdracht("school"))).ShouldBeOfType<Geweigerd>().Weigeringen.ShouldHaveSingleItem().ShouldBeOfType<DelenZonderToestemming>();
        vraag.Veld.ShouldBe("GesprokenMet");
        vraag.Melding.ShouldBe("Noor van Dijk: de toestemming om te delen met ‘School’ is geweigerd op 24-10-2026. Ging het gesprek toch over deze jeugdige? Kies dan nog een keer Opslaan.");
        (await AantalAsync()).ShouldBe(0);
        (await ClassificeerAsync(Opdracht("school"))).Deelbezwaren.ShouldHaveSingleItem().Stand.ShouldBe(Deelstand.Geweigerd);
        (await RegistreerAsync(Opdracht("school") with { DelenGevraagd = "iets anders" })).ShouldBeOfType<Geweigerd>();

        var gemaakt = (await RegistreerAsync(Opdracht("school") with { DelenGevraagd = vraag.Kenmerk })).ShouldBeOfType<Geregistreerd>();

        await using var db = database.CreateContext(_a.Aanmelding());
        var details = (await new ContactdetailsQuery(db, _klok).LaadAsync(gemaakt.ContactId, Ct)).ShouldNotBeNull();
        details.Deelbezwaren.ShouldHaveSingleItem().Zin.ShouldBe("de toestemming om te delen met ‘School’ is geweigerd op 24-10-2026");
    }

    [Fact]
    public async Task Wie_niet_mag_delen_staat_bij_de_keuze_van_de_jeugdige()
    {
        await AntwoordAsync(
            _a.Toestemming(_a.Noor, Partnersoort.School, Vandaag.AddDays(-30)),
            _a.Toestemming(_a.Noor, Partnersoort.School, Vandaag.AddDays(-20), Deelantwoord.Ingetrokken),
            _a.Toestemming(_a.Noor, Partnersoort.Huisarts, Vandaag.AddDays(-20)),
            _a.Toestemming(_a.Daan, Partnersoort.Huisarts, new DateOnly(2023, 5, 1), gever: Toestemminggever.Ouders));

        await using var db = database.CreateContext(_a.Aanmelding());
        var formulier = await new Formulierlader(db, _a.Aanmelding(), _klok).LaadFormulierAsync(new(Vandaag, null, _a.Gezin.Id, [_a.Noor.Id], Guid.NewGuid()), Ct);

        formulier.Kandidaten.ToDictionary(k => k.Id, k => string.Join(", ", k.NietDelen.Select(b => b.Zin))).ShouldBe(
            new Dictionary<Guid, string>
            {
                [_a.Noor.Id] = "de toestemming om te delen met ‘School’ is ingetrokken op 3-11-2026",
                [_a.Daan.Id] = "de toestemming om te delen met ‘Huisarts’ van 1-5-2023 geldt niet meer, vraag die opnieuw",
            },
            ignoreOrder: true);
    }

    [Fact]
    public async Task Bij_het_gezin_een_andere_partner_een_eerdere_dag_en_zonder_naam_wordt_niets_gevraagd()
    {
        await AntwoordAsync(_a.Toestemming(_a.Noor, Partnersoort.School, Vandaag.AddDays(-1), Deelantwoord.Geweigerd), _a.Toestemming(_a.Daan, Partnersoort.Huisarts, Vandaag.AddDays(-1), Deelantwoord.Geweigerd));

        (await RegistreerAsync(Opdracht("ouders"))).ShouldBeOfType<Geregistreerd>();
        (await RegistreerAsync(Opdracht("huisarts"))).ShouldBeOfType<Geregistreerd>("the refusal is of a brother");
        (await RegistreerAsync(Opdracht("school") with { Datum = Vandaag.AddDays(-2) })).ShouldBeOfType<Geregistreerd>("the day before it was refused");
        (await RegistreerAsync(Opdracht("school") with { Soort = Contactsoort.Consult, Activiteit = null, Doel = null, GezinId = null, PersoonIds = [] })).ShouldBeOfType<Geregistreerd>();
        (await RegistreerAsync(Opdracht("school") with { Datum = Vandaag.AddDays(-1) })).ShouldBeOfType<Geweigerd>();
    }

    [Fact]
    public async Task Alleen_met_een_partner_kost_het_een_opdracht_meer()
    {
        await RegistreerAsync(Opdracht("ouders"));

        (await OpdrachtenAsync("ouders")).ShouldBe(2);
        (await OpdrachtenAsync("school")).ShouldBe(3);
    }

    [Fact]
    public async Task Wijzigen_naar_een_partner_die_niets_mag_horen_wordt_een_keer_gevraagd()
    {
        var contact = (await RegistreerAsync(Opdracht("ouders"))).ShouldBeOfType<Geregistreerd>().ContactId;
        await AntwoordAsync(_a.Toestemming(_a.Noor, Partnersoort.School, Vandaag, Deelantwoord.Geweigerd));

        var vraag = (await WijzigAsync(o => o with { GesprokenMet = "school" })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().ShouldBeOfType<DelenZonderToestemming>();
        (await WijzigAsync(o => o with { GesprokenMet = "school", DelenGevraagd = vraag.Kenmerk })).ShouldBeOfType<Gewijzigd>();
        (await WijzigAsync(o => o with { Feit = "Ook de gymleraar was erbij." })).ShouldBeOfType<Gewijzigd>("partner and day stay");

        async Task<Wijzigresultaat> WijzigAsync(Func<Wijzigopdracht, Wijzigopdracht> pas)
        {
            await using var db = database.CreateContext(_a.Aanmelding());
            var wijziger = new Contactwijziger(db, _klok);
            var formulier = (await wijziger.OpenAsync(contact, Ct)).ShouldNotBeNull();
            formulier.NietDelen.ShouldHaveSingleItem().Stand.ShouldBe(Deelstand.Geweigerd);
            return await wijziger.WijzigAsync(pas(Wijzigopdracht.Van(formulier.Contact)) with { Reden = "Vergissing" }, Ct);
        }
    }

    private Contactopdracht Opdracht(string gesprokenMet) => new()
    {
        OpdrachtId = Guid.NewGuid(),
        Datum = Vandaag,
        GezinId = _a.Gezin.Id,
        PersoonIds = [_a.Noor.Id],
        Activiteit = Activiteit.Casusoverleg,
        Doel = Doel.Opvoedondersteuning,
        DuurMinuten = 45,
        GesprokenMet = gesprokenMet,
        Feit = "Het gaat beter in de klas.",
    };

    private async Task<Registratie> RegistreerAsync(Contactopdracht opdracht)
    {
        await using var db = database.CreateContext(_a.Aanmelding());
        return await new Contactregistratie(db, _a.Aanmelding(), _klok).RegistreerAsync(opdracht, Ct);
    }

    private async Task<Proefclassificatie> ClassificeerAsync(Contactopdracht opdracht)
    {
        await using var db = database.CreateContext(_a.Aanmelding());
        return await new Contactregistratie(db, _a.Aanmelding(), _klok).ClassificeerAsync(opdracht, Ct);
    }

    private async Task<int> OpdrachtenAsync(string gesprokenMet)
    {
        var teller = new Opdrachtteller();
        var opties = new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(Extensions.AlsToepassing(database.ConnectionString)).UseSleutelring(Testsleutels.Ring).AddInterceptors(teller).Options;
        await using var db = new JeugdhulpDbContext(opties, _a.Aanmelding());
        (await new Contactregistratie(db, _a.Aanmelding(), _klok).RegistreerAsync(Opdracht(gesprokenMet), Ct)).ShouldBeOfType<Geregistreerd>();
        return teller.Opdrachten.Count;
    }

    private async Task AntwoordAsync(params Partnertoestemming[] antwoorden)
    {
        await using var db = database.CreateUnrestrictedContext();
        db.AddRange(antwoorden);
        await db.SaveChangesAsync(Ct);
    }

    private async Task<int> AantalAsync()
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Contacten.IgnoreQueryFilters().CountAsync(c => c.MedewerkerId == _a.Medewerker.Id, Ct);
    }
}
