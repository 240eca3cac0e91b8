using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Wijzigen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.TestCommon;
using Shouldly;
using Xunit;
using static Jeugdhulp.TestCommon.Contactopstelling;

namespace Jeugdhulp.Application.Tests.Contacten.Wijzigen;

/// <summary>What is not changed: who may not, and what the form refuses.</summary>
public sealed class ContactwijzigerTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private readonly Wijzigproef _proef = new(database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _proef.MaakAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Een_ander_team_een_andere_gemeente_een_andere_rol_en_een_onbekend_contact_zijn_niet_te_vinden()
    {
        foreach (var wie in new[] { Als(Bea), Als(Oda, AndereGemeente), Als(Ans, Gemeente, Rol.Beleidsmedewerker), Als(Ans, AndereGemeente) })
        {
            await using var db = database.CreateContext(wie);
            var wijziger = new Contactwijziger(db, new StilleKlok(Vandaag));
            (await wijziger.OpenAsync(_proef.Contact.Id, Ct)).ShouldBeNull();
            (await wijziger.WijzigAsync(_proef.Opdracht() with { Feit = "Anders" }, Ct)).ShouldBeOfType<NietGevonden>();
        }

        (await _proef.WijzigAsync(_proef.Opdracht() with { ContactId = Guid.NewGuid() })).ShouldBeOfType<NietGevonden>();
        (await _proef.HuidigAsync()).Feit.ShouldBe(_proef.Contact.Feit);
    }

    [Fact]
    public async Task Zonder_reden_en_met_onmogelijke_waarden_verandert_er_niets()
    {
        var resultaat = await _proef.WijzigAsync(_proef.Opdracht() with { Reden = " ", Datum = Vandaag.AddDays(1), Activiteit = null, DuurMinuten = 0, Kanaal = "postduif", Feit = "a\0b", MeningOuder = new string('x', 20_001) });

        resultaat.ShouldBeOfType<Afgewezen>().Fouten.Select(f => f.Veld).ShouldBe(["Reden", "Datum", "Activiteit", "DuurMinuten", "Feit", "MeningOuder", "Kanaal"], ignoreOrder: true);
        (await _proef.WijzigAsync(_proef.Opdracht() with { Reden = "\u200B", Feit = "Anders" })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Reden");
        (await _proef.WijzigAsync(_proef.Opdracht() with { Datum = new DateOnly(2014, 12, 31) })).ShouldBeOfType<Afgewezen>();
        (await _proef.WijzigAsync(_proef.Opdracht() with { Datum = new DateOnly(2016, 4, 30) })).ShouldBeOfType<Afgewezen>().Fouten[0].Melding.ShouldContain("nog niet geboren");
        (await _proef.WijzigAsync(_proef.Opdracht() with { Activiteit = Activiteit.Collectief })).ShouldBeOfType<Afgewezen>();
        (await _proef.WijzigAsync(_proef.Opdracht())).ShouldBeOfType<Afgewezen>().Fouten[0].Melding.ShouldContain("niets veranderd");
        var huidig = await _proef.HuidigAsync();
        huidig.Wijzigingen.ShouldBeEmpty();
        huidig.Versie.ShouldBe(_proef.Contact.Versie);
    }

    [Theory]
    [InlineData(Activiteit.Overbruggingszorg)]
    [InlineData(Activiteit.Begeleiding)]
    [InlineData(Activiteit.Doorverwijzing)]
    [InlineData(Activiteit.Triage)]
    public async Task Een_contact_zonder_naam_krijgt_geen_activiteit_die_een_jeugdige_vraagt(Activiteit activiteit)
    {
        await _proef.MaakAsync(o =>
        {
            var consult = o.Contact(new DateOnly(2026, 9, 1), [], activiteit: Activiteit.Consult);
            consult.Anoniem = false;
            return consult;
        });

        (await _proef.WijzigAsync(_proef.Opdracht() with { Activiteit = activiteit })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Activiteit");
        (await _proef.WijzigAsync(_proef.Opdracht() with { Activiteit = Activiteit.InformatieAdvies })).ShouldBeOfType<Gewijzigd>();
    }

    [Fact]
    [Trait("Eis", "CON-06")]
    public async Task Een_contact_wordt_geen_doorverwijzing_zonder_dat_er_staat_naar_wie()
    {
        (await _proef.WijzigAsync(_proef.Opdracht() with { Activiteit = Activiteit.Doorverwijzing })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("naar wie");
    }

    [Fact]
    public async Task Wat_bij_registreren_verplicht_is_kan_niet_leeg_worden()
    {
        await _proef.MaakAsync(o =>
        {
            var gesprek = o.Contact(new DateOnly(2026, 9, 1), [o.Persoon("Sem", "Smit")]);
            gesprek.GesprokenMet = "ouders";
            return gesprek;
        });
        (await _proef.WijzigAsync(_proef.Opdracht() with { Feit = " ", GesprokenMet = null, DuurMinuten = null })).ShouldBeOfType<Afgewezen>()
            .Fouten.Select(f => f.Veld).ShouldBe(["DuurMinuten", "GesprokenMet", "Feit"], ignoreOrder: true);
        (await _proef.WijzigAsync(_proef.Opdracht() with { Feit = "\u200B" })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Feit");

        await _proef.MaakAsync(o =>
        {
            var groep = o.Contact(new DateOnly(2026, 9, 1), [], activiteit: Activiteit.Collectief);
            (groep.Thema, groep.AantalDeelnemers, groep.Anoniem) = ("Slapen", 12, false);
            return groep;
        });
        (await _proef.WijzigAsync(_proef.Opdracht() with { Thema = "\u200B", AantalDeelnemers = null })).ShouldBeOfType<Afgewezen>()
            .Fouten.Select(f => f.Veld).ShouldBe(["Thema", "AantalDeelnemers"], ignoreOrder: true);
    }

    [Fact]
    public async Task Een_notitie_die_een_gesprek_wordt_vraagt_alles_wat_een_gesprek_vraagt()
    {
        await _proef.MaakAsync(o =>
        {
            var sem = o.Persoon("Sem", "Smit");
            var notitie = o.Contact(new DateOnly(2026, 9, 1), [sem], activiteit: Activiteit.KortGesprek, hulpvraag: o.Hulpvraag(sem));
            notitie.DuurMinuten = null;
            return notitie;
        });

        (await _proef.WijzigAsync(_proef.Opdracht() with { Activiteit = Activiteit.Begeleiding })).ShouldBeOfType<Afgewezen>()
            .Fouten.Select(f => f.Veld).ShouldBe(["DuurMinuten", "GesprokenMet"], ignoreOrder: true);
        (await _proef.WijzigAsync(_proef.Opdracht() with { Feit = "Anders opgeschreven." })).ShouldBeOfType<Gewijzigd>();
    }

    [Fact]
    public async Task Een_datum_waarop_de_medewerker_niet_in_het_team_zat_wordt_geweigerd()
    {
        await _proef.MaakAsync(o => o.Contact(new DateOnly(2026, 9, 1), [o.Persoon("Sem", "Smit")], medewerker: Bea));

        (await _proef.WijzigAsync(_proef.Opdracht() with { Datum = new DateOnly(2026, 9, 2) })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("niet bij dit team");
        (await _proef.WijzigAsync(_proef.Opdracht() with { DuurMinuten = 30 })).ShouldBeOfType<Gewijzigd>();
    }
}
