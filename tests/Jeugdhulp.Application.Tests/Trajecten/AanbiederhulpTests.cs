using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Trajecten;

/// <summary>The talks with an aanbieder, and help that becomes lighter.</summary>
[Trait("Eis", "TRJ-14")]
public sealed class AanbiederhulpTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Vandaag = Trajectproef.Vandaag;
    private static readonly StilleKlok Klok = new(Vandaag);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_gesprek_met_de_aanbieder_staat_een_week_ervoor_bij_het_werk_en_het_contact_haalt_het_weg()
    {
        var (proef, id) = await BegonnenAsync();
        (await PlanAsync(proef, id, 0, intake: Vandaag.AddDays(7), einde: Vandaag.AddDays(8))).ShouldBe(new Bewaard(id));

        var werk = (await WerkAsync(proef)).ShouldHaveSingleItem();
        (werk.Id, werk.Stap, werk.Datum, werk.PersoonId).ShouldBe((id, Werkstap.Intake, Vandaag.AddDays(7), proef.Persoon));

        var contact = await ContactAsync(proef, Activiteit.EvaluatieMetAanbieder);
        (await WerkAsync(proef)).ShouldBeEmpty();
        var beeld = await LaadAsync(proef, id);
        beeld.Momenten.Select(m => (m.Moment, m.ContactId)).ShouldBe([(Aanbiedermoment.Intake, contact), (Aanbiedermoment.Einde, null)]);
        beeld.Contacten.ShouldHaveSingleItem().Id.ShouldBe(contact);
        beeld.Verloop.Select(v => v.Soort).ShouldBe([Verloopsoort.Gepland, Verloopsoort.Gepland]);
    }

    [Fact]
    public async Task Alleen_een_evaluatie_met_een_aanbieder_haalt_een_gesprek_van_de_lijst_en_een_ander_contact_met_de_hand()
    {
        var (proef, id) = await BegonnenAsync();
        await PlanAsync(proef, id, 0, intake: Vandaag);
        var overleg = await ContactAsync(proef, Activiteit.Casusoverleg);
        var hulp = await ContactAsync(proef, Activiteit.Begeleiding);

        (await WerkAsync(proef)).ShouldHaveSingleItem();
        (await LaadAsync(proef, id)).Contacten.Select(c => c.Id).ShouldBe([overleg]);
        (await PlanAsync(proef, id, 1, intake: Vandaag, bijIntake: hulp)).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("IntakeContact");
        (await PlanAsync(proef, id, 1, bijIntake: overleg)).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Intake");
        (await PlanAsync(proef, id, 1, intake: Vandaag, einde: Vandaag, bijIntake: overleg, bijEinde: overleg)).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("twee keer");
        (await PlanAsync(proef, id, 1, intake: Vandaag, bijIntake: overleg)).ShouldBe(new Bewaard(id));
        (await PlanAsync(proef, id, 1, intake: Vandaag, bijIntake: overleg)).ShouldBe(new Bewaard(id), "the same form twice");
        (await WerkAsync(proef)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Bij_twee_aanbieders_kiest_een_medewerker_bij_welke_het_gesprek_was()
    {
        var (proef, id) = await BegonnenAsync();
        var ander = await proef.DoorverwijzingAsync(Vandaag.AddDays(-30));
        await PlanAsync(proef, id, 0, intake: Vandaag);
        await PlanAsync(proef, ander, 0, intake: Vandaag);

        await ContactAsync(proef, Activiteit.EvaluatieMetAanbieder);

        (await WerkAsync(proef)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Wie_te_laat_bewaart_schrijft_niet_over_een_collega_heen()
    {
        var (proef, id) = await BegonnenAsync();
        await PlanAsync(proef, id, 0, intake: Vandaag);

        (await PlanAsync(proef, id, 0, intake: Vandaag.AddDays(1))).ShouldBeOfType<Verouderd>();
        (await PlanAsync(proef, id, 1)).ShouldBe(new Bewaard(id));
        (await LaadAsync(proef, id)).Momenten.ShouldBeEmpty("a day that is taken away takes its plan away");
    }

    [Fact]
    public async Task Afschalen_is_een_gebeurtenis_die_telt_en_te_verbeteren_en_weg_te_halen_is()
    {
        var (proef, id) = await BegonnenAsync();
        Afschaalopdracht opdracht = new("voorliggend", Vandaag.AddDays(-2), "ja", null, "Sport na school");

        (await SchaalAfAsync(proef, id, 0, opdracht)).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("OverdrachtAan");
        (await SchaalAfAsync(proef, id, 0, opdracht with { OverdrachtAan = "school" })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("OverdrachtAan");
        await proef.AntwoordAsync(Vandaag.AddDays(-10), Deelantwoord.Gegeven, Partnersoort.School);
        (await SchaalAfAsync(proef, id, 0, opdracht with { OverdrachtAan = "school" })).ShouldBe(new Bewaard(id));
        (await TelAsync(proef)).ShouldBe([new(2026, 0, 1, 1)]);

        (await SchaalAfAsync(proef, id, 1, new("wijkteam", Vandaag, "nee", null, null))).ShouldBe(new Bewaard(id));
        (await TelAsync(proef)).ShouldBe([new(2026, 1, 0, 0)]);
        (await LaadAsync(proef, id)).Afschaling.ShouldNotBeNull().ShouldSatisfyAllConditions(a => a.OverdrachtAan.ShouldBeNull(), a => a.Toelichting.ShouldBeNull());

        (await SchaalAfAsync(proef, id, 1, opdracht with { Naar = null })).ShouldBeOfType<Verouderd>();
        (await SchaalAfAsync(proef, id, 2, opdracht with { Naar = null })).ShouldBe(new Bewaard(id));
        (await TelAsync(proef)).ShouldBeEmpty();
        (await LaadAsync(proef, id)).Verloop.Count(v => v.Soort is Verloopsoort.Afgeschaald).ShouldBe(3);
    }

    [Fact]
    public async Task Ook_bij_een_doorverwijzing_maar_alleen_naar_een_aanbieder_en_nadat_de_hulp_begon()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var (eigen, wachtend, school) = (Guid.NewGuid(), await proef.DoorverwijzingAsync(Vandaag.AddDays(-30)), await proef.DoorverwijzingAsync(Vandaag.AddDays(-30), "voorliggendWelzijn"));
        await proef.BeginAsync(eigen, new() { Uitvoerder = "wijkteam", Hulpvorm = "01", DirecteVerwijzer = "school", Crisis = "nee", Aanvang = Vandaag.AddDays(-20) });
        Afschaalopdracht opdracht = new("wijkteam", Vandaag, "ja", null, null);

        (await SchaalAfAsync(proef, eigen, 0, opdracht)).ShouldBeOfType<NietGevonden>();
        (await SchaalAfAsync(proef, school, 0, opdracht)).ShouldBeOfType<NietGevonden>();
        (await SchaalAfAsync(proef, wachtend, 0, opdracht)).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBeEmpty();
        (await proef.VolgAsync(wachtend, new() { Aanbieder = "De Proeve", GestartOp = Vandaag.AddDays(-5) })).ShouldBe(new Bewaard(wachtend));
        (await SchaalAfAsync(proef, wachtend, 1, opdracht)).ShouldBe(new Bewaard(wachtend));
        (await TelAsync(proef)).ShouldBe([new(2026, 1, 0, 1)]);
    }

    /// <summary>A traject by an aanbieder that runs.</summary>
    private async Task<(Trajectproef Proef, Guid Id)> BegonnenAsync()
    {
        var (proef, id) = (await Trajectproef.MaakAsync(database), Guid.NewGuid());
        await using var db = database.CreateUnrestrictedContext();
        db.Add(new Traject { GemeenteCode = proef.Team.GemeenteCode, Id = id, PersoonId = proef.Persoon, TeamId = proef.Team.Team.Id, Hulpvorm = "02", Uitvoerder = Uitvoerder.Aanbieder, Aanbieder = "De Proeve", DirecteVerwijzer = Verwijzer.Huisarts, VerwijzerCode = "02", Crisis = false, Aanvang = Vandaag.AddDays(-60) });
        await db.SaveChangesAsync(Ct);
        return (proef, id);
    }

    private async Task<Guid> ContactAsync(Trajectproef proef, Activiteit activiteit)
    {
        await using var db = database.CreateContext(proef.Team.Aanmelding());
        return (await new Contactregistratie(db, proef.Team.Aanmelding(), Klok).RegistreerAsync(
            new() { OpdrachtId = Guid.NewGuid(), Datum = Vandaag, PersoonIds = [proef.Persoon], Activiteit = activiteit, Doel = Doel.VolgenRegie, DuurMinuten = 30, GesprokenMet = "ouders", Feit = "Het gaat beter." },
            Ct)).ShouldBeOfType<Geregistreerd>().ContactId;
    }

    private async Task<Trajectresultaat> PlanAsync(Trajectproef proef, Guid id, int gezien, DateOnly? intake = null, DateOnly? einde = null, Guid? bijIntake = null, Guid? bijEinde = null)
    {
        await using var db = database.CreateContext(proef.Team.Aanmelding());
        return await new Aanbiederhulp(db, Klok).PlanAsync(id, gezien, new Dictionary<Aanbiedermoment, Momentopgave> { [Aanbiedermoment.Intake] = new(intake, bijIntake), [Aanbiedermoment.Einde] = new(einde, bijEinde) }, Ct);
    }

    private async Task<Trajectresultaat> SchaalAfAsync(Trajectproef proef, Guid id, int gezien, Afschaalopdracht opdracht)
    {
        await using var db = database.CreateContext(proef.Team.Aanmelding());
        return await new Aanbiederhulp(db, Klok).SchaalAfAsync(id, gezien, opdracht, Ct);
    }

    private async Task<Aanbiederbeeld> LaadAsync(Trajectproef proef, Guid id)
    {
        await using var db = database.CreateContext(proef.Team.Aanmelding());
        return (await new Aanbiederhulp(db, Klok).LaadAsync(id, Ct)).ShouldNotBeNull();
    }

    private static async Task<IReadOnlyList<Werkregel>> WerkAsync(Trajectproef proef) =>
        (await proef.AlsAsync(p => p.Werk.LaadAsync(Werksoort.Aanbiedercontact, null, 1, Ct)))!.Regels;

    private static async Task<IReadOnlyList<Afschaaltelling>> TelAsync(Trajectproef proef) =>
        (await proef.AlsAsync(p => p.Doorverwijzingen.LijstAsync(new(Doorverwijsstand.Alle, false, null, 1), Ct))).Afgeschaald;
}
