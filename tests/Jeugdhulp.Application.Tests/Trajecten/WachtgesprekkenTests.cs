using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Contacten.Wijzigen;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Afgewezen = Jeugdhulp.Application.Trajecten.Afgewezen;
using Verouderd = Jeugdhulp.Application.Trajecten.Verouderd;

namespace Jeugdhulp.Application.Tests.Trajecten;

[Trait("Eis", "CAP-01")]
public sealed class WachtgesprekkenTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Aangemeld = new(2026, 10, 5);
    private static readonly DateOnly Dag = new(2026, 10, 19);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Activiteit.Intake, true)]
    [InlineData(Activiteit.Begeleiding, true)]
    [InlineData(Activiteit.KortGesprek, false)]
    [InlineData(Activiteit.Triage, false)]
    [InlineData(Activiteit.InformatieAdvies, false)]
    [InlineData(Activiteit.Casusoverleg, false)]
    public async Task Alleen_een_gesprek_haalt_van_de_wachtlijst(Activiteit activiteit, bool haalt)
    {
        var (proef, plaats) = await WachtAsync();

        var geregistreerd = await RegistreerAsync(proef, Dag, activiteit);

        geregistreerd.VanWachtlijst.ShouldBe(haalt ? [(proef.Team.Noor.VolledigeNaam, Dag)] : []);
        var nu = await PlaatsAsync(plaats);
        (nu.EindeOp, nu.Afloop).ShouldBe(haalt ? (Dag, Wachtafloop.EersteGesprek) : ((DateOnly?)null, null));
        if (haalt)
        {
            nu.ContactregelId.ShouldBe((await RegelAsync(geregistreerd.ContactId)).Id);
            await using var db = database.CreateContext(proef.Team.Aanmelding());
            var contact = await new ContactdetailsQuery(db, new StilleKlok(Trajectproef.Vandaag)).LaadAsync(geregistreerd.ContactId, Ct);
            contact!.Regels.ShouldHaveSingleItem().VanWachtlijst.ShouldBe(new Wachteinde(plaats, nu.Versie, Dag));
            (await HandelingenAsync(proef, plaats)).ShouldContain(Handeling.WachtendeGewijzigd);
        }
    }

    [Fact]
    public async Task Een_gesprek_van_voor_de_aanmelding_of_met_een_ander_haalt_niemand_van_de_lijst()
    {
        var (proef, plaats) = await WachtAsync();

        (await RegistreerAsync(proef, Aangemeld.AddDays(-1))).VanWachtlijst.ShouldBeEmpty();
        (await RegistreerAsync(proef, Dag, persoon: proef.Team.Daan.Id)).VanWachtlijst.ShouldBeEmpty();

        (await PlaatsAsync(plaats)).EindeOp.ShouldBeNull();
        (await RegistreerAsync(proef, Aangemeld)).VanWachtlijst.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Een_gesprek_met_het_team_dat_het_werk_overnam_haalt_ook_van_de_lijst_vanaf_die_dag()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var (code, oud, plaats) = (proef.Team.Team.GemeenteCode, Guid.NewGuid(), Guid.NewGuid());
        await using (var db = database.CreateUnrestrictedContext())
        {
            db.Add(new Team { GemeenteCode = code, Id = oud, Naam = "Team van vroeger", Soort = Teamsoort.Cjg, Taken = Teamtaken.Hulp, GeldigVan = new(2020, 1, 1), GeldigTot = Dag, OpvolgerId = proef.Team.Team.Id });
            db.Add(new Wachtende { GemeenteCode = code, Id = plaats, PersoonId = proef.Persoon, TeamId = oud, AangemeldOp = Aangemeld, Urgentie = Wachturgentie.Gewoon, Overbrugging = false });
            await db.SaveChangesAsync(Ct);
        }

        (await RegistreerAsync(proef, Dag.AddDays(-1))).VanWachtlijst.ShouldBeEmpty();
        (await RegistreerAsync(proef, Dag)).VanWachtlijst.ShouldHaveSingleItem();

        (await PlaatsAsync(plaats)).EindeOp.ShouldBe(Dag);
    }

    [Fact]
    public async Task Een_vroeger_gesprek_dat_later_komt_en_een_andere_dag_verplaatsen_het_einde()
    {
        var (proef, plaats) = await WachtAsync();
        await RegistreerAsync(proef, Dag);
        var vroeg = await RegistreerAsync(proef, Dag.AddDays(-3));
        (await PlaatsAsync(plaats)).EindeOp.ShouldBe(Dag.AddDays(-3));

        await WijzigAsync(proef, vroeg.ContactId, o => o with { Datum = Dag.AddDays(-2) });
        (await PlaatsAsync(plaats)).EindeOp.ShouldBe(Dag.AddDays(-2));

        await WijzigAsync(proef, vroeg.ContactId, o => o with { Datum = Aangemeld.AddDays(-1) });
        (await PlaatsAsync(plaats)).EindeOp.ShouldBe(Dag, "the next talk is the first now");
    }

    [Fact]
    public async Task Wordt_het_gesprek_een_notitie_dan_wacht_de_persoon_weer()
    {
        var (proef, plaats) = await WachtAsync();
        var gesprek = await RegistreerAsync(proef, Dag);

        await WijzigAsync(proef, gesprek.ContactId, o => o with { Activiteit = Activiteit.KortGesprek });

        var nu = await PlaatsAsync(plaats);
        (nu.EindeOp, nu.Afloop, nu.ContactregelId).ShouldBe((null, null, null));
        var details = await proef.AlsAsync(p => p.Wachtenden.DetailsAsync(plaats, Ct));
        details!.Verloop.Select(v => v.Soort).ShouldBe([Verloopsoort.Begonnen, Verloopsoort.Beeindigd, Verloopsoort.Heropend], ignoreOrder: true);
        (await proef.AlsAsync(p => p.Wachtenden.LijstAsync(null, 1, Ct))).Aantal.ShouldBe(1);
    }

    [Fact]
    public async Task Wie_intussen_opnieuw_wacht_houdt_het_oude_einde()
    {
        var (proef, plaats) = await WachtAsync();
        var gesprek = await RegistreerAsync(proef, Dag);
        var opnieuw = Guid.NewGuid();
        (await proef.AlsAsync(p => p.Wachtlijst.ZetOpAsync(opnieuw, proef.Persoon, proef.Team.Team.Id, Dag.AddDays(1), "gewoon", false, Ct))).ShouldBe(new Bewaard(opnieuw));

        await WijzigAsync(proef, gesprek.ContactId, o => o with { Datum = Aangemeld.AddDays(-1) });

        var nu = await PlaatsAsync(plaats);
        (nu.EindeOp, nu.ContactregelId).ShouldBe((Dag, null));
        (await PlaatsAsync(opnieuw)).EindeOp.ShouldBeNull();
        var versie = nu.Versie;
        (await proef.AlsAsync(p => p.Wachtlijst.ZetTerugAsync(plaats, versie, Ct))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("al op de wachtlijst");
    }

    [Fact]
    public async Task Wie_is_teruggezet_gaat_alleen_nog_met_de_hand_van_de_lijst()
    {
        var (proef, plaats) = await WachtAsync();
        await RegistreerAsync(proef, Dag);
        var versie = (await PlaatsAsync(plaats)).Versie;

        (await proef.AlsAsync(p => p.Wachtlijst.ZetTerugAsync(plaats, versie - 1, Ct))).ShouldBe(new Verouderd());
        (await proef.AlsAsync(p => p.Wachtlijst.ZetTerugAsync(plaats, versie, Ct))).ShouldBe(new Bewaard(plaats));
        (await proef.AlsAsync(p => p.Wachtlijst.ZetTerugAsync(plaats, versie, Ct))).ShouldBe(new Bewaard(plaats));
        (await RegistreerAsync(proef, Dag.AddDays(7))).VanWachtlijst.ShouldBeEmpty();

        (await PlaatsAsync(plaats)).EindeOp.ShouldBeNull();
        (await proef.AlsAsync(p => p.Werk.LaadAsync(Werksoort.EersteGesprek, null, 1, Ct)))!.Aantal.ShouldBe(0);
        (await proef.AlsAsync(p => p.Wachtenden.DetailsAsync(plaats, Ct)))!.Gesprek.ShouldBeNull();
    }

    [Fact]
    public async Task Een_gesprek_dat_er_al_was_staat_op_Mijn_werk_en_gaat_met_een_klik_van_de_lijst()
    {
        var proef = await Trajectproef.MaakAsync(database);
        await RegistreerAsync(proef, Dag.AddDays(2));
        await RegistreerAsync(proef, Dag);
        var plaats = await ZetOpAsync(proef);

        var werk = await proef.AlsAsync(p => p.Werk.LaadAsync(Werksoort.EersteGesprek, null, 1, Ct));
        werk!.Regels.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Id.ShouldBe(plaats), r => r.Datum.ShouldBe(Dag));
        (await proef.AlsAsync(p => p.Werk.LaadAsync(Werksoort.Wachtlijst, null, 1, Ct)))!.Aantal.ShouldBe(0, "one thing to do, not two");
        (await proef.AlsAsync(p => p.Wachtlijst.HaalAfNaGesprekAsync(plaats, Dag.AddDays(2), Ct))).ShouldBeOfType<Afgewezen>();
        (await proef.AlsAsync(p => p.Wachtlijst.HaalAfNaGesprekAsync(plaats, Dag, Ct))).ShouldBe(new Bewaard(plaats));
        (await proef.AlsAsync(p => p.Wachtlijst.HaalAfNaGesprekAsync(plaats, Dag, Ct))).ShouldBe(new Bewaard(plaats));

        (await PlaatsAsync(plaats)).ShouldSatisfyAllConditions(w => w.EindeOp.ShouldBe(Dag), w => w.ContactregelId.ShouldNotBeNull());
        (await proef.AlsAsync(p => p.Werk.LaadAsync(Werksoort.EersteGesprek, null, 1, Ct)))!.Aantal.ShouldBe(0);
    }

    [Fact]
    public async Task Een_einde_met_de_hand_krijgt_het_gesprek_van_die_dag_erbij()
    {
        var (proef, plaats) = await WachtAsync();
        var versie = (await PlaatsAsync(plaats)).Versie;
        await proef.AlsAsync(p => p.Wachtlijst.HaalAfAsync(plaats, versie, Dag, "eersteGesprek", Ct));
        (await PlaatsAsync(plaats)).ContactregelId.ShouldBeNull();

        await RegistreerAsync(proef, Dag.AddDays(1));
        (await PlaatsAsync(plaats)).ContactregelId.ShouldBeNull("that is not the day that the worker gave");
        var gesprek = await RegistreerAsync(proef, Dag);

        var nu = await PlaatsAsync(plaats);
        (nu.EindeOp, nu.ContactregelId).ShouldBe((Dag, (await RegelAsync(gesprek.ContactId)).Id));
    }

    private async Task<(Trajectproef Proef, Guid Plaats)> WachtAsync()
    {
        var proef = await Trajectproef.MaakAsync(database);
        return (proef, await ZetOpAsync(proef));
    }

    private static async Task<Guid> ZetOpAsync(Trajectproef proef)
    {
        var plaats = Guid.NewGuid();
        (await proef.AlsAsync(p => p.Wachtlijst.ZetOpAsync(plaats, proef.Persoon, proef.Team.Team.Id, Aangemeld, "gewoon", false, Ct))).ShouldBe(new Bewaard(plaats));
        return plaats;
    }

    private async Task<Geregistreerd> RegistreerAsync(Trajectproef proef, DateOnly dag, Activiteit activiteit = Activiteit.Intake, Guid? persoon = null)
    {
        await using var db = database.CreateContext(proef.Team.Aanmelding());
        return (await new Contactregistratie(db, proef.Team.Aanmelding(), new StilleKlok(Trajectproef.Vandaag)).RegistreerAsync(
            new Contactopdracht
            {
                OpdrachtId = Guid.NewGuid(),
                Datum = dag,
                PersoonIds = [persoon ?? proef.Persoon],
                Activiteit = activiteit,
                Doel = Doel.Toeleiding,
                DuurMinuten = 30,
                GesprokenMet = "ouders",
                Feit = "Moeder vertelt.",
            },
            Ct)).ShouldBeOfType<Geregistreerd>();
    }

    private async Task WijzigAsync(Trajectproef proef, Guid contactId, Func<Wijzigopdracht, Wijzigopdracht> wijzig)
    {
        Wijzigopdracht opdracht;
        await using (var alles = database.CreateUnrestrictedContext())
        {
            opdracht = wijzig(Wijzigopdracht.Van(await alles.Contacten.IgnoreQueryFilters().AsNoTracking().SingleAsync(c => c.Id == contactId, Ct))) with { Reden = "Verkeerd ingevuld" };
        }

        await using var db = database.CreateContext(proef.Team.Aanmelding());
        var wijziger = new Contactwijziger(db, new StilleKlok(Trajectproef.Vandaag));
        var resultaat = await wijziger.WijzigAsync(opdracht, Ct);
        if (resultaat is VraagtAkkoord vraag)
        {
            resultaat = await wijziger.WijzigAsync(opdracht with { Akkoord = [.. vraag.Klassewijzigingen.Select(k => k.Kenmerk)] }, Ct);
        }

        resultaat.ShouldBeOfType<Gewijzigd>();
    }

    private async Task<Wachtende> PlaatsAsync(Guid id)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Wachtenden.IgnoreQueryFilters().AsNoTracking().SingleAsync(w => w.Id == id, Ct);
    }

    private async Task<Contactregel> RegelAsync(Guid contactId)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Contactregels.IgnoreQueryFilters().AsNoTracking().SingleAsync(r => r.ContactId == contactId, Ct);
    }

    private async Task<List<Handeling>> HandelingenAsync(Trajectproef proef, Guid plaats)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().Where(l => l.GemeenteCode == proef.Team.GemeenteCode && l.ObjectId == plaats).Select(l => l.Handeling).ToListAsync(Ct);
    }
}
