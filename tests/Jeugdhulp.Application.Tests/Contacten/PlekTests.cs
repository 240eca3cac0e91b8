using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Contacten.Wijzigen;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Contacten;

/// <summary>Contacts that are linked to a school or huisartsenpraktijk, and how many there are.</summary>
[Trait("Eis", "TRJ-22")]
public sealed class PlekTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Vandaag = new(2026, 11, 23);
    private static readonly StilleKlok Klok = new(Vandaag);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_contact_hoort_bij_een_school_zonder_andere_klasse_en_telt_bij_het_eigen_team()
    {
        var team = await Testteam.MaakAsync(database, "9991", null, nummer: 195);
        var ander = await Testteam.MaakAsync(database, "9991", null, nummer: 196);
        var school = await PlekAsync(team, "De School", Voorzieningsoort.School);
        var zonder = (await RegistreerAsync(team, Opdracht(team) with { Datum = new(2026, 6, 30) })).ShouldBeOfType<Geregistreerd>();
        var eerste = (await RegistreerAsync(team, Opdracht(team) with { Datum = new(2026, 6, 30), VoorzieningId = school })).ShouldBeOfType<Geregistreerd>();
        (await RegistreerAsync(team, Opdracht(team) with { Datum = new(2026, 7, 1), VoorzieningId = school })).ShouldBeOfType<Geregistreerd>();
        (await RegistreerAsync(team, new() { OpdrachtId = Guid.NewGuid(), Soort = Contactsoort.Collectief, Datum = Vandaag, Thema = "Pesten", AantalDeelnemers = 20, DuurMinuten = 60, VoorzieningId = school })).ShouldBeOfType<Geregistreerd>();
        (await RegistreerAsync(ander, Opdracht(ander) with { VoorzieningId = school })).ShouldBeOfType<Geregistreerd>();

        eerste.Uitkomsten.ShouldBe(zonder.Uitkomsten);
        (await BeeldAsync(team, school)).Contacten.ShouldBe([new(new Halfjaar(2026, 2), 2), new(new Halfjaar(2026, 1), 1)]);
        (await BeeldAsync(ander, school)).Contacten.ShouldBe([new(new Halfjaar(2026, 2), 1)]);
        await using var db = database.CreateContext(team.Aanmelding());
        (await new ContactdetailsQuery(db, Klok).LaadAsync(eerste.ContactId, Ct))!.Plek.ShouldBe("De School");
    }

    [Fact]
    public async Task Wat_geen_school_of_praktijk_van_de_gemeente_is_wordt_geweigerd()
    {
        var team = await Testteam.MaakAsync(database, "9992", null, nummer: 197);
        var vreemd = await PlekAsync(await Testteam.MaakAsync(database, "9993", null, nummer: 198), "Elders", Voorzieningsoort.School);

        foreach (var plek in new[] { Guid.Empty, Guid.NewGuid(), vreemd, await PlekAsync(team, "Gewoon", null), await PlekAsync(team, "Dicht", Voorzieningsoort.School, actief: false) })
        {
            (await RegistreerAsync(team, Opdracht(team) with { VoorzieningId = plek })).ShouldBeOfType<Geweigerd>().Weigeringen.ShouldHaveSingleItem().Veld.ShouldBe("VoorzieningId");
        }
    }

    [Theory]
    [InlineData(false, "VoorzieningId")]
    [InlineData(true, "GroepVoorzieningId")]
    public async Task Hetzelfde_formulier_met_alleen_een_andere_school_is_niet_al_opgeslagen(bool collectief, string veld)
    {
        var team = await Testteam.MaakAsync(database, "9995", null, nummer: collectief ? 401 : 400);
        var (school, ander) = (await PlekAsync(team, $"De School {veld}", Voorzieningsoort.School), await PlekAsync(team, $"De Andere {veld}", Voorzieningsoort.School));
        var opdracht = (collectief ? new() { OpdrachtId = Guid.NewGuid(), Soort = Contactsoort.Collectief, Datum = Vandaag, Thema = "Pesten", AantalDeelnemers = 20, DuurMinuten = 60 } : Opdracht(team)) with { VoorzieningId = school };
        var eerste = (await RegistreerAsync(team, opdracht)).ShouldBeOfType<Geregistreerd>();

        (await RegistreerAsync(team, opdracht)).ShouldBeOfType<Geregistreerd>().ShouldSatisfyAllConditions(g => g.ContactId.ShouldBe(eerste.ContactId), g => g.BestondAl.ShouldBeTrue());
        foreach (var plek in new Guid?[] { ander, null })
        {
            (await RegistreerAsync(team, opdracht with { VoorzieningId = plek })).ShouldBeOfType<Geweigerd>().Weigeringen.ShouldHaveSingleItem().ShouldBe(new AlOpgeslagen(veld));
        }
    }

    [Fact]
    public async Task Een_wijziging_zet_de_namen_in_de_geschiedenis_en_wat_er_stond_mag_blijven()
    {
        var team = await Testteam.MaakAsync(database, "9994", null, nummer: 199);
        var (school, praktijk) = (await PlekAsync(team, "De School", Voorzieningsoort.School), await PlekAsync(team, "De Praktijk", Voorzieningsoort.Huisartsenpraktijk));
        var contact = (await RegistreerAsync(team, Opdracht(team) with { VoorzieningId = school })).ShouldBeOfType<Geregistreerd>().ContactId;
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Voorzieningen.IgnoreQueryFilters().Where(v => v.Id == school).ExecuteUpdateAsync(s => s.SetProperty(v => v.Actief, false), Ct);
        }

        var nu = await WijzigAsync(team, contact, o => o with { DuurMinuten = 50 });
        nu.ShouldBeOfType<Gewijzigd>("what is not active any more stays at the contact");
        (await WijzigAsync(team, contact, o => o with { VoorzieningId = Guid.NewGuid() })).ShouldBeOfType<Application.Contacten.Wijzigen.Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("VoorzieningId");
        (await WijzigAsync(team, contact, o => o with { VoorzieningId = praktijk })).ShouldBeOfType<Gewijzigd>();
        (await WijzigAsync(team, contact, o => o with { VoorzieningId = school })).ShouldBeOfType<Application.Contacten.Wijzigen.Afgewezen>("it is not active, and was not there any more");

        await using var lezer = database.CreateUnrestrictedContext();
        var velden = (await lezer.Contactwijzigingen.IgnoreQueryFilters().Where(w => w.ContactId == contact).ToListAsync(Ct)).SelectMany(w => w.Velden).Where(v => v.Veld == "School of huisartsenpraktijk");
        velden.ShouldHaveSingleItem().ShouldSatisfyAllConditions(v => v.Oud.ShouldBe("De School"), v => v.Nieuw.ShouldBe("De Praktijk"));
    }

    private static Contactopdracht Opdracht(Testteam team) => new()
    {
        OpdrachtId = Guid.NewGuid(),
        Datum = Vandaag,
        TeamId = team.Team.Id,
        GezinId = team.Gezin.Id,
        PersoonIds = [team.Noor.Id],
        Activiteit = Activiteit.Opvoedondersteuning,
        Doel = Doel.Opvoedondersteuning,
        DuurMinuten = 45,
        GesprokenMet = "ouders",
        Feit = "Gesproken",
    };

    private static Task<Registratie> RegistreerAsync(Contactregistratie registratie, Contactopdracht opdracht) => registratie.RegistreerAsync(opdracht, Ct);

    private async Task<Registratie> RegistreerAsync(Testteam team, Contactopdracht opdracht)
    {
        var aanmelding = team.Aanmelding();
        await using var db = database.CreateContext(aanmelding);
        return await RegistreerAsync(new Contactregistratie(db, aanmelding, Klok), opdracht with { TeamId = team.Team.Id });
    }

    private async Task<Wijzigresultaat> WijzigAsync(Testteam team, Guid contact, Func<Wijzigopdracht, Wijzigopdracht> doe)
    {
        await using var db = database.CreateContext(team.Aanmelding());
        var wijziger = new Contactwijziger(db, Klok);
        var formulier = (await wijziger.OpenAsync(contact, Ct))!;
        db.ChangeTracker.Clear();
        return await wijziger.WijzigAsync(doe(Wijzigopdracht.Van(formulier.Contact)) with { Reden = "Vergeten" }, Ct);
    }

    private async Task<Voorzieningbeeld> BeeldAsync(Testteam team, Guid plek)
    {
        await using var db = database.CreateContext(team.Aanmelding());
        return (await new SocialeKaart(db, Klok).OpenAsync(plek, Ct))!;
    }

    private async Task<Guid> PlekAsync(Testteam team, string naam, Voorzieningsoort? soort, bool actief = true)
    {
        var plek = new Voorziening { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), Naam = $"{naam}", Aanbod = "x", Bestemming = "voorliggendSmw", Soort = soort, Actief = actief, Door = "x", Op = new(2026, 1, 1, 9, 0, 0, TimeSpan.Zero) };
        await using var db = database.CreateUnrestrictedContext();
        db.Add(plek);
        await db.SaveChangesAsync(Ct);
        return plek.Id;
    }
}
