using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Inzicht;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Contacten.Registreren;

/// <summary>A form that was saved, brought back by the browser and saved again.</summary>
public sealed class NogEensOpslaanTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private static readonly DateOnly Vandaag = new(2026, 11, 23);
    private static int _volgende;

    private Testteam _a = null!;

    /// <summary>Each makes another contact of the form.</summary>
    public static TheoryData<string> Anders => ["datum", "activiteit", "personen", "nieuw", "bron", "tekst", "anoniem"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _a = await Testteam.MaakAsync(database, "9991", new LokaleInstellingen { MaxGesprekken = 6 }, nummer: Interlocked.Increment(ref _volgende));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [MemberData(nameof(Anders))]
    public async Task Een_formulier_dat_over_iets_anders_gaat_heet_niet_opgeslagen(string wat)
    {
        var opdracht = Opdracht();
        (await RegistreerAsync(opdracht)).ShouldBeOfType<Geregistreerd>();
        var anders = wat switch
        {
            "datum" => opdracht with { Datum = Vandaag.AddDays(-1) },
            "activiteit" => opdracht with { Activiteit = Activiteit.Begeleiding },
            "personen" => opdracht with { PersoonIds = [_a.Noor.Id, _a.Daan.Id] },
            "nieuw" => opdracht with { Nieuw = new() { Voornamen = "Weer", Achternaam = "Iemand", Geboortedatum = Vandaag.AddYears(-3) } },
            "bron" => opdracht with { FeitBron = "Moeder" },
            "tekst" => opdracht with { MeningOuder = "Vader ziet vooruitgang." },
            _ => opdracht with { Soort = Contactsoort.Anoniem, PersoonIds = [], GezinId = null },
        };

        (await RegistreerAsync(anders)).ShouldBeOfType<Geweigerd>().Weigeringen.ShouldHaveSingleItem().ShouldBeOfType<AlOpgeslagen>().Veld.ShouldBe("Feit");
        (await AantalAsync()).ShouldBe(1);
        (await RegistreerAsync(anders with { OpdrachtId = Guid.NewGuid() })).ShouldBeOfType<Geregistreerd>().BestondAl.ShouldBeFalse();
    }

    [Fact]
    [Trait("Eis", "CLS-17")]
    public async Task Een_melding_die_erbij_komt_heet_niet_opgeslagen_en_dezelfde_wel()
    {
        var opdracht = Opdracht();
        (await RegistreerAsync(opdracht)).ShouldBeOfType<Geregistreerd>();
        var gemeld = opdracht with { LeidraadPastNiet = true, LeidraadReden = Leidraadreden.Onduidelijk, LeidraadToelichting = "De regel zegt niets over een vrijwilliger." };

        (await RegistreerAsync(gemeld)).ShouldBeOfType<Geweigerd>().Weigeringen.ShouldHaveSingleItem().ShouldBeOfType<AlOpgeslagen>().Veld.ShouldBe("LeidraadToelichting");

        var nieuw = gemeld with { OpdrachtId = Guid.NewGuid() };
        (await RegistreerAsync(nieuw)).ShouldBeOfType<Geregistreerd>().BestondAl.ShouldBeFalse();
        (await RegistreerAsync(nieuw)).ShouldBeOfType<Geregistreerd>().BestondAl.ShouldBeTrue();
    }

    [Theory]
    [Trait("Eis", "CON-07")]
    [InlineData("Slapen", 19)]
    [InlineData("Pubers", 18)]
    public async Task Een_tweede_groep_op_hetzelfde_formulier_heet_niet_opgeslagen(string thema, int deelnemers)
    {
        var groep = new Contactopdracht { OpdrachtId = Guid.NewGuid(), Soort = Contactsoort.Collectief, Datum = Vandaag, Thema = "Slapen", AantalDeelnemers = 18, DuurMinuten = 90 };
        (await RegistreerAsync(groep)).ShouldBeOfType<Geregistreerd>();

        (await RegistreerAsync(groep)).ShouldBeOfType<Geregistreerd>().BestondAl.ShouldBeTrue();
        (await RegistreerAsync(groep with { Thema = thema, AantalDeelnemers = deelnemers })).ShouldBeOfType<Geweigerd>()
            .Weigeringen.ShouldHaveSingleItem().ShouldBeOfType<AlOpgeslagen>().Veld.ShouldBe("Thema");
    }

    [Fact]
    [Trait("Eis", "CON-06")]
    public async Task Een_doorverwijzing_die_erbij_kwam_heet_niet_opgeslagen()
    {
        var zonder = Opdracht();
        var met = zonder with { Verwijzing = new() { Bestemming = "voorliggendWelzijn", Reden = "drempelOverschreden" } };
        await RegistreerAsync(zonder);

        (await RegistreerAsync(met)).ShouldBeOfType<Geweigerd>().Weigeringen.ShouldHaveSingleItem().ShouldBeOfType<AlOpgeslagen>().Veld.ShouldBe("Verwijzing.Bestemming");

        var nieuw = met with { OpdrachtId = Guid.NewGuid() };
        (await RegistreerAsync(nieuw)).ShouldBeOfType<Geregistreerd>().BestondAl.ShouldBeFalse();
        (await RegistreerAsync(nieuw)).ShouldBeOfType<Geregistreerd>().BestondAl.ShouldBeTrue();
    }

    [Fact]
    public async Task Met_een_nieuwe_jeugdige_is_hetzelfde_formulier_hetzelfde_contact()
    {
        var opdracht = Opdracht() with { GezinId = null, PersoonIds = [], Nieuw = new() { Voornamen = "Nieuw", Achternaam = "Kind", Geboortedatum = Vandaag.AddYears(-3) } };
        var eerst = (await RegistreerAsync(opdracht)).ShouldBeOfType<Geregistreerd>();

        var daarna = (await RegistreerAsync(opdracht)).ShouldBeOfType<Geregistreerd>();

        (daarna.ContactId, daarna.BestondAl).ShouldBe((eerst.ContactId, true));
        daarna.PersoonIds.ShouldBe(eerst.PersoonIds);
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
        Inschatting = new() { VerwachtAantalGesprekken = 5 },
    };

    private async Task<Registratie> RegistreerAsync(Contactopdracht opdracht)
    {
        var aanmelding = _a.Aanmelding();
        await using var db = database.CreateContext(aanmelding);
        return await new Contactregistratie(db, aanmelding, new StilleKlok(Vandaag)).RegistreerAsync(opdracht, Ct);
    }

    private async Task<int> AantalAsync()
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Contacten.IgnoreQueryFilters().CountAsync(c => c.MedewerkerId == _a.Medewerker.Id, Ct);
    }
}
