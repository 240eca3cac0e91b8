using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.TestCommon;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Contacten.Registreren;

/// <summary>Each limit of a form: the last value that is taken, and the first that is not.</summary>
public sealed class InvoergrenzenTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private static readonly DateOnly Vandaag = new(2026, 11, 23);
    private static int _volgende;

    private Testteam _a = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _a = await Testteam.MaakAsync(database, "9991", new LokaleInstellingen { MaxGesprekken = 6 }, nummer: Interlocked.Increment(ref _volgende));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task De_eerste_dag_is_de_eerste_van_de_jeugdwet_en_de_laatste_is_vandaag()
    {
        var gewoon = Gewoon() with { PersoonIds = [_a.Daan.Id] };

        (await WeigeringenAsync(gewoon with { Datum = new DateOnly(2015, 1, 1) })).ShouldBeEmpty();
        (await WeigeringenAsync(gewoon with { Datum = new DateOnly(2014, 12, 31) })).ShouldContain(w => w is DatumTeVroeg);
        (await WeigeringenAsync(gewoon with { Datum = Vandaag })).ShouldBeEmpty();
        (await WeigeringenAsync(gewoon with { Datum = Vandaag.AddDays(1) })).ShouldContain(w => w is DatumInToekomst);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(1440, true)]
    [InlineData(1441, false)]
    public async Task Een_gesprek_duurt_een_minuut_tot_een_etmaal(int minuten, bool kan) =>
        (await WeigeringenAsync(Gewoon() with { DuurMinuten = minuten })).OfType<DuurOnmogelijk>().Any().ShouldBe(!kan);

    [Theory]
    [Trait("Eis", "CON-07")]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(100_000, true)]
    [InlineData(100_001, false)]
    public async Task Een_groep_heeft_een_tot_honderdduizend_deelnemers(int deelnemers, bool kan) =>
        (await WeigeringenAsync(new Contactopdracht
        {
            OpdrachtId = Guid.NewGuid(),
            Soort = Contactsoort.Collectief,
            Datum = Vandaag,
            Thema = "Slapen",
            AantalDeelnemers = deelnemers,
            DuurMinuten = 90,
        })).OfType<DeelnemersOnmogelijk>().Any().ShouldBe(!kan);

    [Fact]
    [Trait("Eis", "CON-06")]
    public async Task Een_verwijzing_ligt_hoogstens_een_jaar_vooruit_en_niet_voor_de_jeugdwet()
    {
        (await OpAsync(Vandaag.AddYears(1))).ShouldBeFalse();
        (await OpAsync(Vandaag.AddYears(1).AddDays(1))).ShouldBeTrue();
        (await OpAsync(new DateOnly(2015, 1, 1))).ShouldBeFalse();
        (await OpAsync(new DateOnly(2014, 12, 31))).ShouldBeTrue();

        async Task<bool> OpAsync(DateOnly dag) =>
            (await WeigeringenAsync(Gewoon() with { Verwijzing = new() { Bestemming = "x", Reden = "x", Datum = dag } })).OfType<VerwijsdatumOnmogelijk>().Any();
    }

    [Fact]
    [Trait("Eis", "CLS-06")]
    public async Task Bij_een_grensgeval_gaat_alleen_een_kandidaat_met_een_reden_door()
    {
        var grensgeval = Gewoon() with { Inschatting = new(), Activiteit = Activiteit.Begeleiding, Doel = Doel.BestaandeProblematiek };

        (await WeigeringenAsync(grensgeval)).ShouldHaveSingleItem().ShouldBeOfType<KeuzeOntbreekt>();
        (await WeigeringenAsync(grensgeval with { GekozenKlasse = Klasse.Casusregie, KeuzeReden = "Zo is het" })).ShouldHaveSingleItem().ShouldBeOfType<KeuzeGeenKandidaat>();
        (await WeigeringenAsync(grensgeval with { GekozenKlasse = Klasse.Toegang, KeuzeReden = "  " })).ShouldHaveSingleItem().ShouldBeOfType<KeuzeZonderReden>();
        (await WeigeringenAsync(grensgeval with { GekozenKlasse = Klasse.Toegang, KeuzeReden = "Wordt langer" })).ShouldBeEmpty();
    }

    private Contactopdracht Gewoon() => new()
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
        Inschatting = new() { VerwachtAantalGesprekken = 5 },
    };

    private async Task<IReadOnlyList<Weigering>> WeigeringenAsync(Contactopdracht opdracht)
    {
        var aanmelding = _a.Aanmelding();
        await using var db = database.CreateContext(aanmelding);
        return (await new Contactregistratie(db, aanmelding, new StilleKlok(Vandaag)).ClassificeerAsync(opdracht, Ct)).Weigeringen;
    }
}
