using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Gemeenten;

/// <summary>What is open is always on somebody's list, also when a team or a worker is gone.</summary>
[Trait("Eis", "BEH-03")]
public sealed class TeamopvolgingTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);

    /// <summary>After the contact that a <see cref="Volgevuld"/> holds.</summary>
    private static readonly DateOnly Wissel = new(2026, 11, 10);

    private static int _volgende = 7000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wie_later_bij_het_nieuwe_team_komt_heeft_het_open_werk_van_het_oude_en_geen_rij_verandert_van_team()
    {
        var gevuld = await VulAsync();
        var (oud, nieuw) = (gevuld.Testteam.Team.Id, await ZetVoortAsync(gevuld, gevuld.Testteam.Team.Id, Wissel));
        var nieuwste = await ZetVoortAsync(gevuld, nieuw, Wissel.AddDays(5));
        var anne = await LidAsync(gevuld, nieuwste, Wissel.AddDays(6));

        foreach (var filter in new Guid?[] { null, nieuwste })
        {
            (await TellingenAsync(gevuld, anne, filter, Vandaag)).ShouldBe((1, 1, 1, 1), $"{filter}");
        }

        (await TellingenAsync(gevuld, anne, oud, Vandaag)).ShouldBe((1, 1, 1, 1));
        var regel = await AlsAsync(gevuld, anne, (db, klok) => new ContactdetailsQuery(db, klok).LaadAsync(gevuld.Contact.Id, Ct), Vandaag);
        regel.ShouldNotBeNull();
        await using var alles = database.CreateUnrestrictedContext();
        (await alles.Trajecten.IgnoreQueryFilters().SingleAsync(t => t.Id == gevuld.Trajecten.Traject.Id, Ct)).TeamId.ShouldBe(oud);
        (await alles.Wachtenden.IgnoreQueryFilters().SingleAsync(w => w.Id == gevuld.Trajecten.Wachtende.Id, Ct)).TeamId.ShouldBe(oud);
        (await alles.Dossiers.IgnoreQueryFilters().SingleAsync(d => d.Id == gevuld.Dossier.Id, Ct)).TeamId.ShouldBe(oud);
    }

    [Fact]
    public async Task Voor_de_dag_van_de_wisseling_en_bij_een_ander_team_is_er_niets_te_zien()
    {
        var gevuld = await VulAsync();
        var anders = await TeamAsync(gevuld, "Ander team");
        var bram = await LidAsync(gevuld, anders, new(2020, 1, 1));
        (await AlsBeheerderAsync(gevuld, b => b.BeeindigAsync(gevuld.Testteam.Team.Id, Vandaag.AddDays(4), anders, Ct))).ShouldBeOfType<TeamOpgeslagen>();

        (await TellingenAsync(gevuld, bram, null, Vandaag.AddDays(4))).ShouldBe((0, 0, 0, 0));
        (await TellingenAsync(gevuld, bram, null, Vandaag.AddDays(5))).ShouldBe((1, 1, 1, 1));
        (await TellingenAsync(gevuld, bram, anders, Vandaag.AddDays(5))).ShouldBe((1, 1, 1, 1));
    }

    [Fact]
    public async Task Wat_klaar_is_blijft_in_de_lijst_van_het_oude_team()
    {
        var gevuld = await VulAsync();
        var nieuw = await ZetVoortAsync(gevuld, gevuld.Testteam.Team.Id, Wissel);
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Trajecten.IgnoreQueryFilters().Where(t => t.Id == gevuld.Trajecten.Traject.Id)
                .ExecuteUpdateAsync(s => s.SetProperty(t => t.Einde, Wissel).SetProperty(t => t.RedenEinde, "01").SetProperty(t => t.StandEinde, "Klaar"), Ct);
        }

        (await LijstAsync(nieuw)).ShouldBe(0);
        (await LijstAsync(gevuld.Testteam.Team.Id)).ShouldBe(1);

        async Task<int> LijstAsync(Guid team) => (await AlsAsync(gevuld, gevuld.Testteam.Account.Id, (db, klok) => new TrajectenQuery(db, klok).LijstAsync(new(Trajectfilterstand.Alle, team, null, null, 1), Ct), Vandaag)).Aantal;
    }

    [Fact]
    [Trait("Eis", "CAP-06")]
    public async Task Het_bord_heeft_een_rij_voor_het_team_dat_het_werk_heeft_en_geen_lege_dagen_voor_een_team_dat_stopte()
    {
        var gevuld = await VulAsync();
        var nieuw = await ZetVoortAsync(gevuld, gevuld.Testteam.Team.Id, Wissel);
        var los = await TeamAsync(gevuld, "Gestopt team");
        await LidAsync(gevuld, los, new(2020, 1, 1), gevuld.Testteam.Medewerker.Id);
        (await AlsBeheerderAsync(gevuld, b => b.BeeindigAsync(los, Vandaag.AddDays(-1), null, Ct))).ShouldBeOfType<TeamOpgeslagen>();

        var bord = await AlsAsync(gevuld, gevuld.Testteam.Account.Id, (db, klok) => new TeambordQuery(db, klok).LaadAsync(Ct), Vandaag, Rol.Teammanager);

        bord.Select(t => t.TeamId).ShouldBe([los, nieuw], ignoreOrder: true);
        var rij = bord.Single(t => t.TeamId == nieuw);
        rij.Wachtend.ShouldBe(1);
        rij.LegeDagen.ShouldAllBe(d => d >= Wissel);
        rij.LegeDagen.ShouldNotBeEmpty();
        bord.Single(t => t.TeamId == los).LegeDagen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Een_team_met_open_werk_eindigt_alleen_met_een_team_dat_het_overneemt()
    {
        var gevuld = await VulAsync();
        var (team, ander) = (gevuld.Testteam.Team.Id, await TeamAsync(gevuld, "Ander team"));
        var vreemd = (await VulAsync()).Testteam.Team.Id;

        var zonder = await AlsBeheerderAsync(gevuld, b => b.BeeindigAsync(team, Vandaag, null, Ct));

        var fout = zonder.ShouldBeOfType<TeamGeweigerd>().Fouten.ShouldHaveSingleItem();
        fout.Veld.ShouldBe("Opvolger");
        fout.Melding.ShouldContain("1 dossier, 1 traject, 1 plek op de wachtlijst, 1 doorverwijzing, 1 plan, 1 triage");
        foreach (var mis in new Guid?[] { team, vreemd, Guid.NewGuid() })
        {
            (await AlsBeheerderAsync(gevuld, b => b.BeeindigAsync(team, Vandaag, mis, Ct))).ShouldBeOfType<TeamGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Opvolger");
        }

        (await AlsBeheerderAsync(gevuld, b => b.BeeindigAsync(team, Vandaag, ander, Ct))).ShouldBeOfType<TeamOpgeslagen>();
        var beeld = (await AlsBeheerderAsync(gevuld, b => b.OpenAsync(ander, Ct)))!;
        beeld.Overgenomen.ShouldBe([gevuld.Testteam.Team.Naam]);
        beeld.Open.ShouldBe(Enum.GetValues<Openwerk>().Select(soort => new Openaantal(soort, 1)));
    }

    [Fact]
    public async Task Twee_teams_nemen_niet_van_elkaar_over_ook_niet_tegelijk_of_om_de_toepassing_heen()
    {
        var gevuld = await VulAsync();
        var (een, ander) = (await TeamAsync(gevuld, "Een"), await TeamAsync(gevuld, "Ander"));

        var resultaten = await Task.WhenAll(
            AlsBeheerderAsync(gevuld, b => b.BeeindigAsync(een, Vandaag, ander, Ct)),
            AlsBeheerderAsync(gevuld, b => b.BeeindigAsync(ander, Vandaag, een, Ct)));

        resultaten.Count(r => r is TeamOpgeslagen).ShouldBe(1);
        resultaten.OfType<TeamGeweigerd>().ShouldHaveSingleItem();
        await using var db = database.CreateUnrestrictedContext();
        var teams = await db.Teams.IgnoreQueryFilters().Where(t => t.Id == een || t.Id == ander).ToListAsync(Ct);
        var (gestopt, loopt) = (teams.Single(t => t.GeldigTot != null), teams.Single(t => t.GeldigTot == null));
        (loopt.GeldigTot, loopt.OpvolgerId) = (gestopt.GeldigTot, gestopt.Id);
        (await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync(Ct))).InnerException.ShouldBeOfType<PostgresException>().ConstraintName.ShouldBe("ck_team_opvolging");
    }

    [Fact]
    public async Task Een_team_dat_overneemt_begint_op_tijd_en_stopt_later()
    {
        var gevuld = await VulAsync();
        var (team, ander) = (gevuld.Testteam.Team.Id, await TeamAsync(gevuld, "Ander team"));
        await AlsBeheerderAsync(gevuld, b => b.BeeindigAsync(team, Vandaag, ander, Ct));

        (await AlsBeheerderAsync(gevuld, b => b.BeeindigAsync(ander, Vandaag, null, Ct))).ShouldBeOfType<TeamGeweigerd>().Fouten.Select(f => f.Veld).ShouldBe(["LaatsteDag", "Opvolger"]);
        (await AlsBeheerderAsync(gevuld, b => b.WijzigAsync(ander, Gegevens("Ander team") with { GeldigVan = Vandaag.AddDays(2) }, Ct))).ShouldBeOfType<TeamGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("GeldigVan");
        (await AlsBeheerderAsync(gevuld, b => b.ZetVoortAsync(ander, Gegevens("Nog een team") with { Soort = "cjg", GeldigVan = Vandaag }, Ct))).ShouldBeOfType<TeamGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("GeldigVan");
    }

    [Fact]
    public async Task Van_een_team_dat_al_stopte_kan_alsnog_een_ander_het_werk_overnemen()
    {
        var gevuld = await VulAsync();
        var (team, ander) = (gevuld.Testteam.Team.Id, await TeamAsync(gevuld, "Ander team"));
        var anne = await LidAsync(gevuld, ander, new(2020, 1, 1));
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Teams.IgnoreQueryFilters().Where(t => t.Id == team).ExecuteUpdateAsync(s => s.SetProperty(t => t.GeldigTot, Wissel), Ct);
        }

        (await TellingenAsync(gevuld, anne, null, Vandaag)).ShouldBe((0, 0, 0, 0));
        (await ZonderEigenaarAsync(gevuld)).Select(r => r.Soort).ShouldBe(Enum.GetValues<Openwerk>());

        (await AlsBeheerderAsync(gevuld, b => b.WijsOpvolgerAanAsync(team, ander, Ct))).ShouldBeOfType<TeamOpgeslagen>();

        (await TellingenAsync(gevuld, anne, null, Vandaag)).ShouldBe((1, 1, 1, 1));
        (await ZonderEigenaarAsync(gevuld)).ShouldBeEmpty();
        (await WerkAsync(gevuld, anne, Werksoort.Triage)).ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "PLN-01")]
    public async Task Een_plan_en_een_triage_van_wie_weg_is_zijn_bij_het_team_van_het_dossier_en_anders_op_het_bord()
    {
        var gevuld = await VulAsync();
        var anders = await TeamAsync(gevuld, "Ander team");
        var bram = await LidAsync(gevuld, anders, new(2020, 1, 1));
        (await WerkAsync(gevuld, bram, Werksoort.Vertellen)).ShouldBe(0);
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Teamleden.IgnoreQueryFilters().Where(l => l.MedewerkerId == gevuld.Testteam.Medewerker.Id).ExecuteUpdateAsync(s => s.SetProperty(l => l.Tot, Vandaag), Ct);
        }

        // Nobody is left in the team of the dossier, so the board of the teammanagers has everything.
        (await ZonderEigenaarAsync(gevuld)).Select(r => r.Soort).ShouldBe(Enum.GetValues<Openwerk>());

        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Dossiers.IgnoreQueryFilters().Where(d => d.Id == gevuld.Dossier.Id).ExecuteUpdateAsync(s => s.SetProperty(d => d.TeamId, anders), Ct);
        }

        (await WerkAsync(gevuld, bram, Werksoort.Vertellen)).ShouldBe(1);
        (await WerkAsync(gevuld, bram, Werksoort.AlleenSpreken)).ShouldBe(1);
        (await WerkAsync(gevuld, bram, Werksoort.Triage)).ShouldBe(1);
        (await ZonderEigenaarAsync(gevuld)).Select(r => r.Soort).ShouldBe([Openwerk.Traject, Openwerk.Wachtplek, Openwerk.Doorverwijzing]);
    }

    [Fact]
    [Trait("Eis", "CAP-02")]
    public async Task Een_wachtplek_en_een_doorverwijzing_gaan_met_een_reden_naar_een_ander_team_dat_werkt()
    {
        var gevuld = await VulAsync();
        var (ander, gestopt) = (await TeamAsync(gevuld, "Ander team"), await TeamAsync(gevuld, "Gestopt team"));
        await AlsBeheerderAsync(gevuld, b => b.BeeindigAsync(gestopt, Vandaag.AddDays(-1), null, Ct));
        var anne = await LidAsync(gevuld, ander, new(2020, 1, 1));
        var (plek, verwijzing) = (gevuld.Trajecten.Wachtende.Id, gevuld.Contact.Doorverwijzingen[0].Id);

        foreach (var (team, reden, velden) in new (Guid?, string?, string[])[] { (null, null, ["Team", "Reden"]), (gestopt, "Zo", ["Team"]), (gevuld.Testteam.Team.Id, "Zo", ["Team"]), (ander, " ", ["Reden"]), (Guid.NewGuid(), "Zo", ["Team"]) })
        {
            (await WachtAsync(team, reden)).ShouldBeOfType<Afgewezen>().Fouten.Select(f => f.Veld).ShouldBe(velden);
            (await VerwijsAsync(team, reden)).ShouldBeOfType<Afgewezen>().Fouten.Select(f => f.Veld).ShouldBe(velden);
        }

        var versie = await VersieAsync();
        (await WachtAsync(ander, " <b>Verhuisd</b>\nnaar zuid ")).ShouldBeOfType<Bewaard>();
        (await VerwijsAsync(ander, "Verhuisd")).ShouldBeOfType<Bewaard>();
        (await WachtAsync(gevuld.Testteam.Team.Id, "Toch niet", versie)).ShouldBeOfType<Verouderd>();

        (await TellingenAsync(gevuld, anne, null, Vandaag)).ShouldBe((0, 0, 1, 1));
        (await TellingenAsync(gevuld, gevuld.Testteam.Account.Id, null, Vandaag)).ShouldBe((1, 1, 0, 0));
        await using var db = database.CreateUnrestrictedContext();
        var regel = await db.Verloopregels.IgnoreQueryFilters().SingleAsync(v => v.WachtendeId == plek, Ct);
        (regel.Soort, regel.Reden).ShouldBe((Verloopsoort.Gewijzigd, "<b>Verhuisd</b>\nnaar zuid"));
        regel.Velden.ShouldHaveSingleItem().ShouldBe(new("team", gevuld.Testteam.Team.Naam, "Ander team"));
        (await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == verwijzing && l.Handeling == Handeling.DoorverwijzingGewijzigd).SingleAsync(Ct)).Bijzonderheden!["velden"].ShouldBe("team");

        async Task<uint> VersieAsync() => (await AlsAsync(gevuld, anne, (c, k) => new WachtlijstQuery(c, k).DetailsAsync(plek, Ct), Vandaag))!.Wachtende.Versie;

        async Task<Trajectresultaat> WachtAsync(Guid? team, string? reden, uint? gezien = null) =>
            await AlsAsync(gevuld, gevuld.Testteam.Account.Id, async (c, k) => await new Wachtlijstbeheer(c, k).GeefOverAsync(plek, gezien ?? await VersieAsync(), team, reden, Ct), Vandaag);

        async Task<Trajectresultaat> VerwijsAsync(Guid? team, string? reden) => await AlsAsync(
            gevuld,
            gevuld.Testteam.Account.Id,
            async (c, k) =>
            {
                var beheer = new Doorverwijzingbeheer(c, new TrajectenQuery(c, k), k);
                return await beheer.GeefOverAsync(verwijzing, (await beheer.DetailsAsync(verwijzing, Ct))!.Doorverwijzing.Versie, team, reden, Ct);
            },
            Vandaag);
    }

    [Fact]
    [Trait("Eis", "CAP-02")]
    public async Task Op_de_wachtlijst_en_voor_een_traject_telt_of_het_team_op_die_dag_werkt()
    {
        var gevuld = await VulAsync();
        var gestopt = await TeamAsync(gevuld, "Gestopt team");
        await LidAsync(gevuld, gestopt, new(2020, 1, 1), gevuld.Testteam.Medewerker.Id);
        await AlsBeheerderAsync(gevuld, b => b.BeeindigAsync(gestopt, Vandaag.AddDays(-10), null, Ct));

        (await ZetOpAsync(Vandaag)).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().ShouldBe(new("Team", "Dit team werkt niet op 20-11-2026. Kies een team dat er dan is."));
        (await ZetOpAsync(Vandaag.AddDays(-10))).ShouldBeOfType<Bewaard>();
        (await BeginAsync(Vandaag.AddDays(-9))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Team");
        (await BeginAsync(Vandaag.AddDays(-12))).ShouldBeOfType<Bewaard>();

        Task<Trajectresultaat> ZetOpAsync(DateOnly dag) =>
            AlsAsync(gevuld, gevuld.Testteam.Account.Id, (db, k) => new Wachtlijstbeheer(db, k).ZetOpAsync(Guid.NewGuid(), gevuld.Testteam.Noor.Id, gestopt, dag, "gewoon", false, Ct), Vandaag);

        Task<Trajectresultaat> BeginAsync(DateOnly dag) => AlsAsync(
            gevuld,
            gevuld.Testteam.Account.Id,
            (db, k) => new Trajectbeheer(db, k).BeginAsync(
                Guid.NewGuid(),
                gevuld.Testteam.Daan.Id,
                gestopt,
                new() { Hulpvorm = "01", Uitvoerder = "wijkteam", DirecteVerwijzer = "wijkteam", Crisis = "nee", Aanvang = dag },
                null,
                Ct),
            Vandaag);
    }

    private Task<Volgevuld> VulAsync()
    {
        var nummer = Interlocked.Increment(ref _volgende);
        return Volgevuld.MaakAsync(database, nummer.ToString(System.Globalization.CultureInfo.InvariantCulture), nummer - 7000);
    }

    private static Teamgegevens Gegevens(string naam) => new() { Naam = naam, Soort = "jeugdteam", Taken = ["preventie", "hulp"], GeldigVan = new(2020, 1, 1) };

    private async Task<Guid> TeamAsync(Volgevuld gevuld, string naam) => (await AlsBeheerderAsync(gevuld, b => b.MaakAsync(Gegevens(naam), Ct))).ShouldBeOfType<TeamOpgeslagen>().Id;

    private async Task<Guid> ZetVoortAsync(Volgevuld gevuld, Guid team, DateOnly vanaf) => (await AlsBeheerderAsync(
        gevuld,
        b => b.ZetVoortAsync(team, new() { Naam = $"Team vanaf {vanaf:O}", Soort = vanaf == Wissel ? "cjg" : "jeugdteam", Taken = ["toegang"], GeldigVan = vanaf }, Ct))).ShouldBeOfType<TeamOpgeslagen>().Id;

    /// <summary>A consulent of a team; a new one unless a worker is given.</summary>
    private async Task<Guid> LidAsync(Volgevuld gevuld, Guid team, DateOnly van, Guid? medewerker = null)
    {
        await using var db = database.CreateUnrestrictedContext();
        var code = gevuld.Testteam.GemeenteCode;
        var account = new Account { Id = Guid.NewGuid(), Naam = "Anne Smit", UserName = $"{Guid.NewGuid()}@voorbeeld.test", SecurityStamp = "x" };
        if (medewerker is null)
        {
            medewerker = Guid.NewGuid();
            db.AddRange(account, new Medewerker { GemeenteCode = code, Id = medewerker.Value, AccountId = account.Id, Naam = account.Naam });
        }

        db.Add(new Teamlid { GemeenteCode = code, TeamId = team, MedewerkerId = medewerker.Value, Van = van });
        await db.SaveChangesAsync(Ct);
        return account.Id;
    }

    private async Task<(int Dossiers, int Trajecten, int Wachtend, int Verwezen)> TellingenAsync(Volgevuld gevuld, Guid account, Guid? team, DateOnly dag) => (
        (await AlsAsync(gevuld, account, (db, klok) => new DossierlijstQuery(db, klok).LaadAsync(new() { TeamId = team, Peildatum = dag, Van = dag, Tot = dag }, Ct), dag)).Totaal,
        (await AlsAsync(gevuld, account, (db, klok) => new TrajectenQuery(db, klok).LijstAsync(new(Trajectfilterstand.Lopend, team, null, null, 1), Ct), dag)).Aantal,
        (await AlsAsync(gevuld, account, (db, klok) => new WachtlijstQuery(db, klok).LijstAsync(team, 1, Ct), dag)).Aantal,
        (await AlsAsync(gevuld, account, (db, klok) => new Doorverwijzingbeheer(db, new TrajectenQuery(db, klok), klok).LijstAsync(new(Doorverwijsstand.Wachtend, false, team, 1), Ct), dag)).Aantal);

    private async Task<int> WerkAsync(Volgevuld gevuld, Guid account, Werksoort soort) =>
        (await AlsAsync(gevuld, account, (db, klok) => new WerkQuery(db, klok).LaadAsync(soort, null, 1, Ct), Vandaag))!.Aantal;

    private async Task<IReadOnlyList<Openregel>> ZonderEigenaarAsync(Volgevuld gevuld)
    {
        var lijst = await AlsAsync(gevuld, gevuld.Testteam.Account.Id, (db, klok) => new ZonderEigenaarQuery(db, klok).LaadAsync(1, Ct), Vandaag, Rol.Teammanager);
        (await AlsAsync(gevuld, gevuld.Testteam.Account.Id, (db, klok) => new ZonderEigenaarQuery(db, klok).TelAsync(Ct), Vandaag, Rol.Teammanager)).ShouldBe(lijst.Aantal);
        (await AlsAsync(gevuld, gevuld.Testteam.Account.Id, (db, klok) => new ZonderEigenaarQuery(db, klok).TelAsync(Ct), Vandaag)).ShouldBe(0, "a consulent has no board");
        return lijst.Regels;
    }

    private async Task<T> AlsAsync<T>(Volgevuld gevuld, Guid account, Func<JeugdhulpDbContext, StilleKlok, Task<T>> doe, DateOnly dag, Rol rol = Rol.Consulent)
    {
        var aanmelding = new Aanmelding();
        aanmelding.Is(account, "Anne Smit", gevuld.Testteam.GemeenteCode, [rol]);
        await using var db = database.CreateContext(aanmelding);
        return await doe(db, new StilleKlok(dag));
    }

    private async Task<T> AlsBeheerderAsync<T>(Volgevuld gevuld, Func<Teambeheer, Task<T>> doe)
    {
        await using var db = database.CreateContext(gevuld.Testteam.Aanmelding(Rol.Beheerder));
        return await doe(new Teambeheer(db, new StilleKlok(Vandaag)));
    }
}
