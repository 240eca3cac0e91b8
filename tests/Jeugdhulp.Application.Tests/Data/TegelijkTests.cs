using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Tests.Dossiers;
using Jeugdhulp.Application.Tests.Trajecten;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Triage;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Plannen;
using Jeugdhulp.Domain.Triage;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Data;

/// <summary>A form that comes several times at one moment, as after a double click: each answer is that it is kept, and it is kept once.</summary>
public sealed class TegelijkTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);
    private static readonly StilleKlok Klok = new(Vandaag);

    private static int _volgende = 500;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_relatie_die_vier_keer_komt_is_er_een()
    {
        var team = await TeamAsync();
        var id = Guid.NewGuid();

        var uitkomsten = await VierAsync(team, db => new Relatiebeheer(db, Klok).VoegToeAsync(id, team.Noor.Id, team.Ouder.Id, "ouder", "ja", Ct));

        uitkomsten.ShouldAllBe(u => u is PersoonOpgeslagen);
        await using var db = database.CreateUnrestrictedContext();
        (await db.Persoonwijzigingen.IgnoreQueryFilters().CountAsync(w => w.PersoonId == team.Noor.Id, Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task Wie_vier_keer_tegelijk_bij_een_gezin_komt_hoort_er_een_keer_bij()
    {
        var (team, elders) = (await TeamAsync(), await TeamAsync());

        var uitkomsten = await VierAsync(team, db => new Gezinsbeheer(db, Dossierlezer.Overzicht(db, Klok), Klok).VoegLidToeAsync(elders.Gezin.Id, team.Noor.Id, "jeugdige", null, Ct));

        uitkomsten.Count(u => u is PersoonOpgeslagen).ShouldBe(1);
        uitkomsten.OfType<PersoonGeweigerd>().ShouldAllBe(g => g.Fouten[0].Melding == "Deze persoon hoort al bij dit gezin.");
    }

    [Fact]
    public async Task Wie_tegelijk_hetzelfde_kind_in_een_gezin_zetten_zien_dat_het_op_elkaar_lijkt()
    {
        var team = await TeamAsync();

        var uitkomsten = await VierAsync(team, db => new Persoonbeheer(db, new Dubbelzoeker(db, Klok), Klok).VoegToeAsync(
            new() { Id = Guid.NewGuid(), Voornamen = "Saartje", Achternaam = "Tegelijk", Geboren = "4-5-2017", Geslacht = "vrouw" }, team.Gezin.Id, Gezinsrol.Jeugdige, null, false, Ct));

        uitkomsten.Count(u => u is PersoonOpgeslagen).ShouldBe(1);
        uitkomsten.OfType<PersoonGeweigerd>().ShouldAllBe(g => g.Lijkend != null && g.Lijkend.Count == 1);
        uitkomsten.OfType<PersoonGeweigerd>().Count().ShouldBe(3);
    }

    [Fact]
    public async Task Regie_die_vier_keer_tegelijk_wordt_vastgelegd_heeft_een_regel_die_geldt()
    {
        var team = await TeamAsync();

        var uitkomsten = await VierAsync(team, db => new Gezinsbeheer(db, Dossierlezer.Overzicht(db, Klok), Klok).LegRegieVastAsync(team.Gezin.Id, "casusregie", team.Medewerker.Id, null, null, null, Ct));

        uitkomsten.ShouldAllBe(u => u is PersoonOpgeslagen);
        await using var db = database.CreateUnrestrictedContext();
        (await db.Gezinsregies.IgnoreQueryFilters().CountAsync(r => r.GezinId == team.Gezin.Id && r.Tot == null, Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task Twee_personen_onderscheiden_mag_tegelijk()
    {
        var team = await TeamAsync();

        var uitkomsten = await VierAsync(team, db => new Samenvoeger(db, Klok).OnderscheidAsync(team.Noor.Id, team.Daan.Id, Ct));

        uitkomsten.ShouldAllBe(u => u);
    }

    [Fact]
    public async Task Samenvoegen_gaat_een_keer_ongedaan()
    {
        var team = await TeamAsync();
        await using (var kaal = database.CreateUnrestrictedContext())
        {
            await kaal.Personen.IgnoreQueryFilters().Where(p => p.Id == team.Noor.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.Bsn, (string?)null).SetProperty(x => x.Bsnkenmerk, (string?)null), Ct);
        }

        await DoeAsync(team, db => new Samenvoeger(db, Klok).VoegSamenAsync(team.Noor.Id, team.Daan.Id, "Zelfde kind", true, Ct));
        Guid samenvoeging;
        await using (var kaal = database.CreateUnrestrictedContext())
        {
            samenvoeging = await kaal.Samenvoegingen.IgnoreQueryFilters().Where(s => s.BlijftId == team.Noor.Id).Select(s => s.Id).SingleAsync(Ct);
        }

        var uitkomsten = await VierAsync(team, db => new Samenvoeger(db, Klok).MaakOngedaanAsync(samenvoeging, Ct));

        uitkomsten.ShouldAllBe(u => u is PersoonOpgeslagen);
        await using var db = database.CreateUnrestrictedContext();
        (await db.Personen.IgnoreQueryFilters().SingleAsync(p => p.Id == team.Daan.Id, Ct)).Bsn.ShouldBe(team.Daan.Bsn);
    }

    [Fact]
    public async Task Een_doel_een_uitkomst_en_een_afspraak_die_vier_keer_komen_staan_er_een_keer()
    {
        var (team, plan) = await PlanAsync();
        var (doel, uitkomst, actie) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());

        (await VierAsync(team, db => new Doelbeheer(db, Klok).MaakAsync(plan, doel, new("Noor slaapt door", null, Vandaag), Ct))).ShouldAllBe(u => u is PlanOpgeslagen);
        (await VierAsync(team, db => new Doelbeheer(db, Klok).BeoordeelAsync(plan, doel, uitkomst, new(Beoordelaar.Ouder, Doeluitkomst.Behaald, Vandaag, null), Ct))).ShouldAllBe(u => u is PlanOpgeslagen);
        (await VierAsync(team, db => new Doelbeheer(db, Klok).SpreekAfAsync(plan, actie, "Bellen met school", "Moeder", Vandaag, Ct))).ShouldAllBe(u => u is PlanOpgeslagen);
        (await VierAsync(team, db => new Doelbeheer(db, Klok).DoeAfAsync(plan, actie, Ct))).ShouldAllBe(u => u is PlanOpgeslagen);

        var beeld = (await DoeAsync(team, db => new PlanQuery(db, Klok).LaadAsync(plan, Ct))).ShouldNotBeNull();
        beeld.Plan.Doelen.ShouldHaveSingleItem().Resultaten.ShouldHaveSingleItem();
        beeld.Plan.Wijzigingen.Count.ShouldBe(3, "the goal, the action and that it is done");
    }

    [Fact]
    public async Task Een_plan_wordt_een_keer_vastgesteld_afgerond_en_overgedragen()
    {
        var (team, plan) = await PlanAsync();
        var gelezen = await VersieAsync(plan);
        await DoeAsync(team, db => new Planbeheer(db, Klok).WijzigAsync(plan, gelezen, 0, new(Vandaag, new() { AardOnbekend = true }, new Dictionary<Guid, Deelnemergegevens>()), Ct));
        var (versie, afronding, overdracht) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var nu = await VersieAsync(plan);

        (await VierAsync(team, db => new Planafsluiting(db, Klok).StelVastAsync(plan, versie, nu, new Dictionary<Guid, bool?>(), null, Ct))).ShouldAllBe(u => u is PlanOpgeslagen);
        (await VierAsync(team, db => new Planafsluiting(db, Klok).RondAfAsync(plan, team.Noor.Id, afronding, new(Vandaag, "01", new(), new()), Ct))).ShouldAllBe(u => u is PlanOpgeslagen);
        await using (var db = database.CreateUnrestrictedContext())
        {
            db.AddRange(team.Toestemming(team.Noor, Partnersoort.Aanbieder, Vandaag), team.Toestemming(team.Daan, Partnersoort.Aanbieder, Vandaag));
            await db.SaveChangesAsync(Ct);
        }

        (await VierAsync(team, db => new Planoverdrachten(db, Klok).DraagOverAsync(plan, overdracht, new("De Praktijk", "Zij helpen verder", ["doelen"], "Marieke Jansen", Vandaag) { Partner = "aanbieder" }, Ct))).ShouldAllBe(u => u is PlanOpgeslagen);
    }

    [Fact]
    public async Task Een_triage_en_een_vraag_om_advies_die_vier_keer_komen_zijn_er_een()
    {
        var team = await TeamAsync();
        var hulpvraag = new Hulpvraag { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), PersoonId = team.Noor.Id, Doel = Doel.Opvoedondersteuning, Geopend = Vandaag };
        await using (var db = database.CreateUnrestrictedContext())
        {
            db.Add(hulpvraag);
            await db.SaveChangesAsync(Ct);
        }

        var (triage, consult) = (Guid.NewGuid(), Guid.NewGuid());

        (await VierAsync(team, db => new Triagebeheer(db, Klok).MaakAsync(hulpvraag.Id, triage, new() { Risico = true, Datum = Vandaag, Veiligheid = Veiligheid.GeenZorgen }, Ct))).ShouldAllBe(u => u is TriageOpgeslagen);
        (await VierAsync(team, db => new Triagebeheer(db, Klok).VraagConsultAsync(triage, consult, Consultpartij.Expertteam, "Wat past hier?", Vandaag, false, Ct))).ShouldAllBe(u => u is TriageOpgeslagen);
    }

    [Fact]
    public async Task Twee_antwoorden_tegelijk_op_een_vraag_om_advies_overschrijven_elkaar_niet()
    {
        var team = await TeamAsync();
        var hulpvraag = new Hulpvraag { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), PersoonId = team.Noor.Id, Doel = Doel.Opvoedondersteuning, Geopend = Vandaag };
        await using (var db = database.CreateUnrestrictedContext())
        {
            db.Add(hulpvraag);
            await db.SaveChangesAsync(Ct);
        }

        var (triage, consult) = (Guid.NewGuid(), Guid.NewGuid());
        await DoeAsync(team, db => new Triagebeheer(db, Klok).MaakAsync(hulpvraag.Id, triage, new() { Risico = true, Datum = Vandaag, Veiligheid = Veiligheid.GeenZorgen }, Ct));
        await DoeAsync(team, db => new Triagebeheer(db, Klok).VraagConsultAsync(triage, consult, Consultpartij.Expertteam, "Wat past hier?", Vandaag, false, Ct));

        var uitkomsten = await VierAsync(team, db => new Triagebeheer(db, Klok).BeantwoordAsync(consult, $"Antwoord {Guid.NewGuid()}", Vandaag, Ct));

        uitkomsten.Count(u => u is TriageOpgeslagen).ShouldBe(1);
        uitkomsten.OfType<TriageGeweigerd>().Count().ShouldBe(3);
    }

    [Fact]
    public async Task Een_beschikking_die_vier_keer_komt_is_er_een()
    {
        var proef = await Trajectproef.MaakAsync(database, new() { ZelfBeschikken = true });
        var (traject, beschikking) = (Guid.NewGuid(), Guid.NewGuid());
        await proef.BeginAsync(traject, new() { Uitvoerder = "wijkteam", Hulpvorm = "01", DirecteVerwijzer = "huisarts", Crisis = "nee", Aanvang = new(2026, 9, 1) });

        var uitkomsten = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => proef.AlsAsync(p => p.Besprekingen.BeschikAsync(traject, beschikking, "Tien gesprekken", new(2026, 9, 2), Ct))));

        uitkomsten.ShouldAllBe(u => u is Bewaard);
    }

    [Fact]
    public async Task Over_een_beschikking_beslist_een_van_twee_collegas()
    {
        var proef = await Trajectproef.MaakAsync(database, new() { ZelfBeschikken = true });
        await proef.CollegaInTeamAsync();
        var (traject, beschikking) = (Guid.NewGuid(), Guid.NewGuid());
        await proef.BeginAsync(traject, new() { Uitvoerder = "wijkteam", Hulpvorm = "01", DirecteVerwijzer = "huisarts", Crisis = "nee", Aanvang = new(2026, 9, 1) });
        await proef.AlsAsync(p => p.Besprekingen.BeschikAsync(traject, beschikking, "Tien gesprekken", new(2026, 9, 2), Ct));

        var uitkomsten = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => proef.AlsCollegaAsync(p => p.Besprekingen.BeslisAsync(traject, beschikking, i % 2 == 0, "Reden", Ct))));

        uitkomsten.Count(u => u is Bewaard).ShouldBe(2, "the decision that came first, and the same decision once more");
        await using var db = database.CreateUnrestrictedContext();
        (await db.Verloopregels.IgnoreQueryFilters().CountAsync(v => v.TrajectId == traject && (v.Soort == Verloopsoort.Bekrachtigd || v.Soort == Verloopsoort.Teruggegeven), Ct)).ShouldBe(1);
    }

    private Task<Testteam> TeamAsync() => Testteam.MaakAsync(database, "9991", null, nummer: Interlocked.Increment(ref _volgende));

    private async Task<(Testteam Team, Guid Plan)> PlanAsync()
    {
        var team = await TeamAsync();
        var id = Guid.NewGuid();
        await DoeAsync(team, db => new Planbeheer(db, Klok).BeginAsync(team.Gezin.Id, id, Vandaag, Ct));
        return (team, id);
    }

    private async Task<uint> VersieAsync(Guid plan)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Gezinsplannen.IgnoreQueryFilters().Where(p => p.Id == plan).Select(p => p.Versie).SingleAsync(Ct);
    }

    private async Task<T> DoeAsync<T>(Testteam team, Func<JeugdhulpDbContext, Task<T>> doe)
    {
        await using var db = database.CreateContext(team.Aanmelding());
        return await doe(db);
    }

    private async Task<T[]> VierAsync<T>(Testteam team, Func<JeugdhulpDbContext, Task<T>> doe) =>
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DoeAsync(team, doe)));
}
