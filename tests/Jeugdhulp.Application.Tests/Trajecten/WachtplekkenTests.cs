using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
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

/// <summary>Someone who waits with a team that stopped and with the one that took over, and who was put back after a talk.</summary>
[Trait("Eis", "CAP-02")]
public sealed class WachtplekkenTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Wissel = new(2026, 10, 20);
    private static readonly DateOnly Oudst = new(2026, 9, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "BEH-03")]
    public async Task Wie_bij_het_oude_en_het_nieuwe_team_wacht_staat_er_een_keer_en_is_samen_te_voegen()
    {
        var (proef, oud) = await OvergenomenAsync();
        var (oudste, nieuwste) = (Plek(proef, oud, Oudst), Plek(proef, proef.Team.Team.Id, Oudst.AddDays(3), Wachturgentie.Spoed, overbrugging: true));
        await VoegToeAsync(oudste, nieuwste);

        var lijst = await proef.AlsAsync(p => p.Wachtenden.LijstAsync(null, 1, Ct));
        lijst.Aantal.ShouldBe(1);
        lijst.Regels.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Urgentie.ShouldBe(Wachturgentie.Spoed), r => r.StaatErVaker.ShouldBeTrue());
        (await proef.AlsAsync(p => p.Werk.LaadAsync(Werksoort.Wachtlijst, null, 1, Ct)))!.Regels.ShouldHaveSingleItem().Id.ShouldBe(nieuwste.Id);
        (await BordAsync(proef)).ShouldBe((1, Werkdagen.Tussen(Oudst, Trajectproef.Vandaag)));
        var details = (await proef.AlsAsync(p => p.Wachtenden.DetailsAsync(nieuwste.Id, Ct)))!;
        details.Dubbel.ShouldHaveSingleItem().ShouldBe(new(oudste.Id, "Team van vroeger", Oudst, Wachturgentie.Gewoon));

        (await VoegSamenAsync(proef, nieuwste.Id, details.Wachtende.Versie - 1)).ShouldBe(new Verouderd());
        for (var keer = 0; keer < 2; keer++)
        {
            (await VoegSamenAsync(proef, nieuwste.Id, details.Wachtende.Versie)).ShouldBeOfType<Bewaard>();
        }

        var (blijft, weg) = (await PlaatsAsync(oudste.Id), await PlaatsAsync(nieuwste.Id));
        (blijft.EindeOp, blijft.Urgentie, blijft.Overbrugging, blijft.TeamId).ShouldBe((null, Wachturgentie.Spoed, true, oud));
        (weg.EindeOp, weg.Afloop).ShouldBe((Trajectproef.Vandaag, Wachtafloop.Samengevoegd));
        lijst = await proef.AlsAsync(p => p.Wachtenden.LijstAsync(null, 1, Ct));
        lijst.Regels.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Id.ShouldBe(oudste.Id), r => r.StaatErVaker.ShouldBeFalse());
        lijst.Afgehaald.ShouldBeEmpty("the person waits on");
        (await proef.AlsAsync(p => p.Wachtenden.DetailsAsync(oudste.Id, Ct)))!.Verloop.Select(v => v.Soort).ShouldContain(Verloopsoort.Gewijzigd);
        (await HandelingenAsync(proef, oudste.Id, nieuwste.Id)).Count(h => h is Handeling.WachtendeGewijzigd).ShouldBe(2);

        // By mistake: the place that ended can be put back.
        (await proef.AlsAsync(p => p.Wachtlijst.ZetTerugAsync(nieuwste.Id, weg.Versie, Ct))).ShouldBe(new Bewaard(nieuwste.Id));
        (await proef.AlsAsync(p => p.Wachtenden.DetailsAsync(nieuwste.Id, Ct)))!.Dubbel.ShouldHaveSingleItem();
    }

    [Fact]
    [Trait("Eis", "CAP-01")]
    public async Task Een_gesprek_haalt_wie_er_twee_keer_staat_een_keer_van_de_lijst()
    {
        var (proef, oud) = await OvergenomenAsync();
        var (oudste, nieuwste) = (Plek(proef, oud, Oudst), Plek(proef, proef.Team.Team.Id, Oudst.AddDays(3)));
        await VoegToeAsync(oudste, nieuwste);

        await RegistreerAsync(proef, Wissel.AddDays(1), new DateTimeOffset(Wissel.AddDays(1), new TimeOnly(12, 0), TimeSpan.Zero));

        var (blijft, weg) = (await PlaatsAsync(oudste.Id), await PlaatsAsync(nieuwste.Id));
        (blijft.Afloop, blijft.EindeOp).ShouldBe((Wachtafloop.EersteGesprek, Wissel.AddDays(1)));
        (weg.Afloop, weg.EindeOp, weg.ContactregelId).ShouldBe((Wachtafloop.Samengevoegd, Wissel.AddDays(1), null));
        await using var db = database.CreateUnrestrictedContext();
        (await db.Wachtenden.IgnoreQueryFilters().CountAsync(w => w.PersoonId == proef.Persoon && w.Afloop == Wachtafloop.EersteGesprek, Ct)).ShouldBe(1, "one wait, one talk, one count");
    }

    [Fact]
    public async Task Wie_bij_twee_teams_wacht_die_allebei_werken_staat_bij_elk_en_is_niet_samen_te_voegen()
    {
        var (proef, _) = await OvergenomenAsync();
        var ander = Ander(proef);
        var (een, twee) = (Plek(proef, proef.Team.Team.Id, Oudst), Plek(proef, ander.Id, Oudst));
        await VoegToeAsync(ander, new Teamlid { GemeenteCode = ander.GemeenteCode, TeamId = ander.Id, MedewerkerId = proef.Team.Medewerker.Id, Van = new(2020, 1, 1) }, een, twee);

        (await proef.AlsAsync(p => p.Wachtenden.LijstAsync(null, 1, Ct))).Regels.Select(r => (r.Id, r.StaatErVaker)).ShouldBe([(een.Id, false), (twee.Id, false)], ignoreOrder: true);
        var versie = (await PlaatsAsync(een.Id)).Versie;
        (await VoegSamenAsync(proef, een.Id, versie)).ShouldBeOfType<Afgewezen>();
        (await VoegSamenAsync(proef, Guid.NewGuid(), 0)).ShouldBeOfType<NietGevonden>();
        (await proef.AlsAsync(p => p.Wachtlijst.HaalAfAsync(een.Id, versie, Trajectproef.Vandaag, "samengevoegd", Ct))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Afloop");
    }

    [Fact]
    [Trait("Eis", "CAP-01")]
    public async Task Een_gesprek_na_het_terugzetten_staat_op_Mijn_werk_tot_iemand_kijkt()
    {
        var (proef, oud) = await OvergenomenAsync();
        var plek = Plek(proef, oud, Oudst);
        plek.AlleenMetDeHand = true;
        var teruggezet = new DateTimeOffset(Wissel.AddDays(2), new TimeOnly(9, 0), TimeSpan.Zero);
        await VoegToeAsync(plek, new Verloopregel { GemeenteCode = plek.GemeenteCode, Id = Guid.NewGuid(), WachtendeId = plek.Id, Soort = Verloopsoort.Heropend, Op = teruggezet, DoorAccountId = proef.Team.Account.Id, Door = "Test", Velden = [] });

        // It was known when the person was put back.
        await RegistreerAsync(proef, Wissel.AddDays(1), teruggezet.AddHours(-1));
        (await WerkAsync(proef)).ShouldBeEmpty();
        await RegistreerAsync(proef, Wissel.AddDays(5), teruggezet.AddDays(3));
        (await WerkAsync(proef)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Id.ShouldBe(plek.Id), r => r.Datum.ShouldBe(Wissel.AddDays(5)));
        (await proef.AlsAsync(p => p.Wachtenden.DetailsAsync(plek.Id, Ct)))!.Gesprek!.Datum.ShouldBe(Wissel.AddDays(5));
        (await PlaatsAsync(plek.Id)).EindeOp.ShouldBeNull("a worker decides");

        (await proef.AlsAsync(p => p.Wachtlijst.KijkNaAsync(plek.Id, Guid.NewGuid(), Trajectproef.Vandaag, "nogWachten", null, null, Ct))).ShouldBe(new Bewaard(plek.Id));
        (await WerkAsync(proef)).ShouldBeEmpty("somebody looked after that talk");
        (await proef.AlsAsync(p => p.Wachtlijst.HaalAfNaGesprekAsync(plek.Id, Wissel.AddDays(5), Ct))).ShouldBeOfType<Afgewezen>();

        await RegistreerAsync(proef, Trajectproef.Vandaag, new DateTimeOffset(Trajectproef.Vandaag, new TimeOnly(15, 0), TimeSpan.Zero));
        (await WerkAsync(proef)).ShouldHaveSingleItem().Datum.ShouldBe(Trajectproef.Vandaag);
        (await proef.AlsAsync(p => p.Wachtlijst.HaalAfNaGesprekAsync(plek.Id, Trajectproef.Vandaag, Ct))).ShouldBe(new Bewaard(plek.Id));
        (await WerkAsync(proef)).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "CAP-01")]
    public async Task Een_gesprek_dat_een_andere_plek_beeindigde_is_niets_om_te_doen_ook_niet_op_de_dag_zelf()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var (eerst, opnieuw) = (Plek(proef, proef.Team.Team.Id, Oudst), Guid.NewGuid());
        await VoegToeAsync(eerst);
        await RegistreerAsync(proef, Oudst, new DateTimeOffset(Oudst, new TimeOnly(12, 0), TimeSpan.Zero));
        (await PlaatsAsync(eerst.Id)).EindeOp.ShouldBe(Oudst);

        (await proef.AlsAsync(p => p.Wachtlijst.ZetOpAsync(opnieuw, proef.Persoon, proef.Team.Team.Id, Oudst, "gewoon", false, Ct))).ShouldBe(new Bewaard(opnieuw));

        (await WerkAsync(proef)).ShouldBeEmpty();
        (await proef.AlsAsync(p => p.Wachtenden.DetailsAsync(opnieuw, Ct)))!.Gesprek.ShouldBeNull();
        (await proef.AlsAsync(p => p.Werk.LaadAsync(Werksoort.Wachtlijst, null, 1, Ct)))!.Regels.ShouldHaveSingleItem().Id.ShouldBe(opnieuw);
    }

    [Fact]
    public async Task Wie_bij_het_overgenomen_team_wacht_komt_er_niet_nog_een_keer_op()
    {
        var (proef, oud) = await OvergenomenAsync();
        await VoegToeAsync(Plek(proef, oud, Oudst));

        var fout = (await proef.AlsAsync(p => p.Wachtlijst.ZetOpAsync(Guid.NewGuid(), proef.Persoon, proef.Team.Team.Id, Trajectproef.Vandaag, "gewoon", false, Ct))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem();

        fout.Veld.ShouldBe("Team");
        fout.Melding.ShouldContain("sinds 1-9-2026 op de wachtlijst van Team van vroeger");
    }

    [Fact]
    public async Task Wie_bij_de_opvolger_wacht_komt_niet_nog_een_keer_bij_het_oude_team()
    {
        var (proef, oud) = await OvergenomenAsync();
        await VoegToeAsync(Plek(proef, proef.Team.Team.Id, Oudst));

        var fout = (await ZetOpAsync(proef, oud, Oudst)).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem();

        (fout.Veld, fout.Melding.EndsWith($"op de wachtlijst van {proef.Team.Team.Naam}, dat nu hetzelfde team is.", StringComparison.Ordinal)).ShouldBe(("Team", true), fout.Melding);
    }

    [Fact]
    [Trait("Eis", "BEH-03")]
    public async Task Tegelijk_bij_het_oude_en_het_nieuwe_team_op_de_lijst_gezet_is_een_plek()
    {
        for (var keer = 0; keer < 5; keer++)
        {
            var (proef, oud) = await OvergenomenAsync();

            var uit = await Task.WhenAll(ZetOpAsync(proef, oud, Oudst), ZetOpAsync(proef, proef.Team.Team.Id, Oudst));

            uit.OfType<Bewaard>().ShouldHaveSingleItem();
            uit.OfType<Afgewezen>().ShouldHaveSingleItem().Fouten.ShouldHaveSingleItem().Melding.ShouldStartWith("Deze persoon wacht al bij dit team: sinds 1-9-2026");
            await using var db = database.CreateUnrestrictedContext();
            (await db.Wachtenden.IgnoreQueryFilters().CountAsync(w => w.PersoonId == proef.Persoon, Ct)).ShouldBe(1);
        }
    }

    [Fact]
    [Trait("Eis", "BEH-03")]
    public async Task Een_plek_die_tegelijk_aan_twee_teams_wordt_gegeven_gaat_naar_een_en_de_ander_hoort_dat_een_collega_eerst_was()
    {
        var (proef, oud) = await OvergenomenAsync();
        var (een, twee) = (Ander(proef), Ander(proef));
        var plek = Plek(proef, een.Id, Oudst);
        await VoegToeAsync(een, twee, plek);
        var versie = (await PlaatsAsync(plek.Id)).Versie;
        Task<Trajectresultaat> GeefAsync(Guid team, uint gelezen) => proef.AlsAsync(p => p.Wachtlijst.GeefOverAsync(plek.Id, gelezen, team, "Dichterbij", Ct));

        var uit = await Task.WhenAll(GeefAsync(proef.Team.Team.Id, versie), GeefAsync(twee.Id, versie));

        (uit.OfType<Bewaard>().Count(), uit.OfType<Verouderd>().Count()).ShouldBe((1, 1));

        // Nor does a place go to a team with which the person waits already by the one that it took over.
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Wachtenden.IgnoreQueryFilters().Where(w => w.Id == plek.Id).ExecuteUpdateAsync(s => s.SetProperty(w => w.TeamId, een.Id), Ct);
        }

        await VoegToeAsync(Plek(proef, oud, Oudst));
        (await GeefAsync(proef.Team.Team.Id, (await PlaatsAsync(plek.Id)).Versie)).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("dat door dit team is overgenomen");
    }

    [Fact]
    [Trait("Eis", "CAP-01")]
    public async Task Een_gesprek_telt_bij_het_team_waar_het_wachten_begon_en_een_verkeerd_team_van_die_dag_had_de_plek_nooit()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var (een, twee, plek) = (Ander(proef), Ander(proef), Guid.NewGuid());
        await VoegToeAsync(een, twee);
        (await proef.AlsAsync(p => p.Wachtlijst.ZetOpAsync(plek, proef.Persoon, proef.Team.Team.Id, Oudst, "gewoon", false, Ct))).ShouldBe(new Bewaard(plek));

        await GeefAsync(een.Id, Trajectproef.Vandaag);
        (await PlaatsAsync(plek)).EersteTeamId.ShouldBeNull();
        await GeefAsync(proef.Team.Team.Id, Trajectproef.Vandaag);
        await GeefAsync(twee.Id, Trajectproef.Vandaag.AddDays(1));
        await GeefAsync(een.Id, Trajectproef.Vandaag.AddDays(2));

        var staat = await PlaatsAsync(plek);
        (staat.EersteTeamId, staat.TeamId).ShouldBe((proef.Team.Team.Id, een.Id));
        (await proef.AlsAsync(p => p.Wachtlijst.HaalAfAsync(plek, staat.Versie, Trajectproef.Vandaag, "eersteGesprek", Ct))).ShouldBe(new Bewaard(plek));
        (await proef.AlsAsync(p => p.Wachtenden.LijstAsync(null, 1, Ct))).Cijfers.Aantal.ShouldBe(1);

        async Task GeefAsync(Guid team, DateOnly dag)
        {
            await using var db = database.CreateContext(proef.Team.Aanmelding());
            (await new Wachtlijstbeheer(db, new StilleKlok(dag)).GeefOverAsync(plek, (await PlaatsAsync(plek)).Versie, team, "Dichterbij", Ct)).ShouldBe(new Bewaard(plek));
        }
    }

    [Fact]
    public async Task Samenvoegen_vanaf_beide_plekken_tegelijk_gaat_allebei_goed_en_gebeurt_een_keer()
    {
        var (proef, oud) = await OvergenomenAsync();
        var (een, ander) = (Plek(proef, oud, Oudst), Plek(proef, proef.Team.Team.Id, Oudst.AddDays(3)));
        await VoegToeAsync(een, ander);
        var (versie, andereVersie) = ((await PlaatsAsync(een.Id)).Versie, (await PlaatsAsync(ander.Id)).Versie);

        var uit = await Task.WhenAll(VoegSamenAsync(proef, een.Id, versie), VoegSamenAsync(proef, ander.Id, andereVersie));

        uit.ShouldAllBe(u => u is Bewaard);
        ((await PlaatsAsync(een.Id)).EindeOp, (await PlaatsAsync(ander.Id)).Afloop).ShouldBe((null, Wachtafloop.Samengevoegd));
        (await HandelingenAsync(proef, een.Id, ander.Id)).Count(h => h is Handeling.WachtendeGewijzigd).ShouldBe(2);
    }

    [Fact]
    [Trait("Eis", "CAP-01")]
    public async Task Een_gesprek_beeindigt_een_wacht_ook_voor_de_database()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var eerst = Plek(proef, proef.Team.Team.Id, Oudst);
        await VoegToeAsync(eerst);
        await RegistreerAsync(proef, Oudst, new DateTimeOffset(Oudst, new TimeOnly(12, 0), TimeSpan.Zero));
        var gesprek = (await PlaatsAsync(eerst.Id)).ContactregelId.ShouldNotBeNull();
        var dubbel = Plek(proef, proef.Team.Team.Id, Oudst);
        (dubbel.EindeOp, dubbel.Afloop, dubbel.ContactregelId) = (Oudst, Wachtafloop.EersteGesprek, gesprek);

        (await Should.ThrowAsync<DbUpdateException>(() => VoegToeAsync(dubbel))).InnerException!.Message.ShouldContain("uq_wachtende_gesprek");
    }

    private async Task<(Trajectproef Proef, Guid Oud)> OvergenomenAsync()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var oud = new Team { GemeenteCode = proef.Team.GemeenteCode, Id = Guid.NewGuid(), Naam = "Team van vroeger", Soort = Teamsoort.Cjg, Taken = Teamtaken.Hulp, GeldigVan = new(2020, 1, 1), GeldigTot = Wissel, OpvolgerId = proef.Team.Team.Id };
        await VoegToeAsync(oud);
        return (proef, oud.Id);
    }

    private static Team Ander(Trajectproef proef) =>
        new() { GemeenteCode = proef.Team.GemeenteCode, Id = Guid.NewGuid(), Naam = $"Ander team {Guid.NewGuid()}", Soort = Teamsoort.Cjg, Taken = Teamtaken.Hulp, GeldigVan = new(2020, 1, 1) };

    private static Task<Trajectresultaat> ZetOpAsync(Trajectproef proef, Guid team, DateOnly aangemeld) =>
        proef.AlsAsync(p => p.Wachtlijst.ZetOpAsync(Guid.NewGuid(), proef.Persoon, team, aangemeld, "gewoon", false, Ct));

    private static Wachtende Plek(Trajectproef proef, Guid team, DateOnly aangemeld, Wachturgentie urgentie = Wachturgentie.Gewoon, bool overbrugging = false) =>
        new() { GemeenteCode = proef.Team.GemeenteCode, Id = Guid.NewGuid(), PersoonId = proef.Persoon, TeamId = team, AangemeldOp = aangemeld, Urgentie = urgentie, Overbrugging = overbrugging };

    private static async Task<IReadOnlyList<Werkregel>> WerkAsync(Trajectproef proef) => (await proef.AlsAsync(p => p.Werk.LaadAsync(Werksoort.EersteGesprek, null, 1, Ct)))!.Regels;

    private async Task<Trajectresultaat> VoegSamenAsync(Trajectproef proef, Guid plek, uint versie)
    {
        await using var db = database.CreateContext(proef.Team.Aanmelding());
        return await new Wachtplekken(db, new StilleKlok(Trajectproef.Vandaag)).VoegSamenAsync(plek, versie, Ct);
    }

    private async Task<(int Wachtend, int? Langste)> BordAsync(Trajectproef proef)
    {
        await using var db = database.CreateContext(proef.Team.Aanmelding(Rol.Teammanager));
        var stand = (await new TeambordQuery(db, new StilleKlok(Trajectproef.Vandaag)).LaadAsync(Ct)).ShouldHaveSingleItem();
        return (stand.Wachtend, stand.LangsteWacht);
    }

    private async Task RegistreerAsync(Trajectproef proef, DateOnly dag, DateTimeOffset nu)
    {
        await using var db = database.CreateContext(proef.Team.Aanmelding());
        (await new Contactregistratie(db, proef.Team.Aanmelding(), new StilleKlok(nu)).RegistreerAsync(
            new Contactopdracht { OpdrachtId = Guid.NewGuid(), Datum = dag, PersoonIds = [proef.Persoon], Activiteit = Activiteit.Intake, Doel = Doel.Toeleiding, DuurMinuten = 30, GesprokenMet = "ouders", Feit = "Moeder vertelt." },
            Ct)).ShouldBeOfType<Geregistreerd>();
    }

    private async Task VoegToeAsync(params object[] rijen)
    {
        await using var db = database.CreateUnrestrictedContext();
        db.AddRange(rijen);
        await db.SaveChangesAsync(Ct);
    }

    private async Task<Wachtende> PlaatsAsync(Guid id)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Wachtenden.IgnoreQueryFilters().AsNoTracking().SingleAsync(w => w.Id == id, Ct);
    }

    private async Task<List<Handeling>> HandelingenAsync(Trajectproef proef, params Guid[] plekken)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().Where(l => l.GemeenteCode == proef.Team.GemeenteCode && plekken.Contains(l.ObjectId!.Value)).Select(l => l.Handeling).ToListAsync(Ct);
    }
}
