using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Tests.Plannen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Verhalen;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Triage;
using Jeugdhulp.Domain.Verhalen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Verhalen;

[Trait("Eis", "PLN-09")]
public sealed class VerhalenTests(Planproef proef) : IClassFixture<Planproef>
{
    private const string Rauw = "Noor vertelde dat de juf elke week belde.";
    private const string Zonder = "Een kind vertelde dat de leerkracht elke week belde.";

    private static int _nummer = 8200;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Verhaalopgave Opgave => new() { Verteller = Verteller.Jeugdige, Thema = Leefgebied.School, Datum = Planproef.Vandaag, Tekst = Rauw, Delen = Delen.Ja, DelenOp = Planproef.Vandaag };

    [Fact]
    public async Task Een_verhaal_wordt_versleuteld_bewaard_en_hetzelfde_formulier_twee_keer_is_een_verhaal()
    {
        var team = await proef.TeamAsync();
        var (id, dossier) = (Guid.NewGuid(), await DossierAsync(team, 8101));

        (await LegVastAsync(team, id, dossier)).ShouldBe(new Bewaard(id));
        (await LegVastAsync(team, id, dossier)).ShouldBe(new Bewaard(id));
        (await LegVastAsync(team, id, dossier, Opgave with { Tekst = "Iets anders" })).ShouldBeOfType<Afgewezen>().Fouten.ShouldBe([Formuliersleutel.Gebruikt]);

        (await BeeldAsync(team, id)).ShouldNotBeNull().ShouldSatisfyAllConditions(b => b.Verhaal.Tekst.ShouldBe(Rauw), b => b.Dossier.ShouldBe(8101), b => b.Verhaal.Stand.ShouldBe(Verhaalstand.InHetTeam));
        await using var db = proef.Database.CreateUnrestrictedContext();
        (await db.Database.SqlQuery<string>($"select tekst as \"Value\" from verhaal where id = {id}").SingleAsync(Ct)).ShouldNotContain("juf");
        (await db.Database.SqlQuery<string>($"select code as \"Value\" from gebeurtenis where soort = 'verhaal' and dossier_id = {dossier}").ToListAsync(Ct)).ShouldBe(["jeugdige"]);
        (await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == id).OrderBy(l => l.Id).Select(l => l.Handeling).ToListAsync(Ct)).ShouldBe([Handeling.VerhaalVastgelegd, Handeling.VerhaalBekeken]);
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.ObjectId == team.Noor.Id && l.Handeling == Handeling.PersoonBekeken, Ct)).ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "BEH-01")]
    public async Task Een_ander_team_leest_en_verandert_het_niet_ook_niet_met_het_dossier_erbij()
    {
        var team = await proef.TeamAsync();
        var (id, dossier, ander) = (Guid.NewGuid(), await DossierAsync(team, 8102), await proef.TeamAsync());
        await LegVastAsync(team, id, dossier);

        (await BeeldAsync(ander, id)).ShouldBeNull();
        (await proef.AlsAsync(ander, db => new VerhaalQuery(db, proef.Klok).LijstAsync(dossier, 1, Ct))).ShouldNotBeNull().Regels.ShouldBeEmpty();
        (await proef.AlsAsync(ander, db => Beheer(db).WijzigAsync(id, 0, Opgave, Ct))).ShouldBeOfType<NietGevonden>();
        (await proef.AlsAsync(ander, db => Vrijgave(db).TrekInAsync(id, 0, "Reden", Ct))).ShouldBeOfType<NietGevonden>();
        (await proef.AlsAsync(team, db => new VerhaalQuery(db, proef.Klok).LijstAsync(dossier, 1, Ct))).ShouldNotBeNull().Regels.ShouldHaveSingleItem().Id.ShouldBe(id);
        (await proef.AlsAsync(team, db => new VerhaalQuery(db, proef.Klok).LijstAsync(Guid.NewGuid(), 1, Ct))).ShouldBeNull();
        (await LegVastAsync(team, Guid.NewGuid(), Guid.NewGuid())).ShouldBeOfType<NietGevonden>();
    }

    [Theory]
    [InlineData("Noor vertelde hoe het ging.", "een naam (Noor)")]
    [InlineData("Zij werd geboren op 4-3-2017.", "een datum (4-3-2017)")]
    [InlineData("Haar nummer is 999900006.", "een nummer als een BSN (999900006)")]
    [InlineData("Zij woont op 1234 AB.", "een postcode (1234 AB)")]
    [InlineData("Marieke vertelde hoe het ging.", "een naam (Marieke)")]
    public async Task Wat_te_herkennen_is_wordt_geweigerd_met_wat_het_is(string tekst, string wat)
    {
        var team = await proef.TeamAsync();
        var id = Guid.NewGuid();
        await LegVastAsync(team, id, await DossierAsync(team, Nummer()));

        var fout = (await AnonimiseerAsync(team, id, tekst)).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem();

        (fout.Veld, fout.Melding.Contains(wat, StringComparison.Ordinal)).ShouldBe(("Anoniem", true), fout.Melding);
    }

    [Fact]
    public async Task Zonder_dossier_wordt_een_kind_van_het_team_ook_herkend_en_nakijken_hoort_erbij()
    {
        var team = await proef.TeamAsync();
        var id = Guid.NewGuid();
        await LegVastAsync(team, id, null);

        (await AnonimiseerAsync(team, id, "Noor van Dijk zei dat.")).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("Noor");
        (await proef.AlsAsync(team, async db => await Beheer(db).AnonimiseerAsync(id, await VersieAsync(id), Zonder, false, Ct))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Nagekeken");
        (await AnonimiseerAsync(team, id, " ")).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Anoniem");
        (await AnonimiseerAsync(team, id, Zonder)).ShouldBe(new Bewaard(id));
    }

    [Fact]
    public async Task Een_collega_geeft_vrij_en_daarna_staat_alleen_de_tekst_zonder_namen_naast_de_cijfers()
    {
        var (team, collega, id) = await WachtendAsync();
        (await WerkAsync(team, Werksoort.Verhaalvrijgave)).ShouldBeEmpty("the writer does not let out the own text");
        (await WerkAsync(collega, Werksoort.Verhaalvrijgave)).ShouldBe([id]);
        (await GeefVrijAsync(team, id)).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("U schreef zelf");
        (await VrijAsync(team)).ShouldBeEmpty();

        (await GeefVrijAsync(collega, id)).ShouldBe(new Bewaard(id));

        (await VrijAsync(team)).ShouldBe([new(Halfjaar.Van(Planproef.Vandaag), Leefgebied.School, Verteller.Jeugdige, Zonder)]);
        (await WerkAsync(collega, Werksoort.Verhaalvrijgave)).ShouldBeEmpty();
        (await VrijAsync(team, Leefgebied.Wonen)).ShouldBeEmpty();
        (await VrijAsync(team, Leefgebied.School, Halfjaar.Van(Planproef.Vandaag))).Count.ShouldBe(1);
        (await VrijAsync(team, null, Halfjaar.Van(Planproef.Vandaag).Vorige)).ShouldBeEmpty();

        (await proef.AlsAsync(team, async db => await Vrijgave(db).NeemTerugAsync(id, await VersieAsync(id), Ct))).ShouldBe(new Bewaard(id));
        (await VrijAsync(team)).ShouldBeEmpty();
        (await WerkAsync(collega, Werksoort.Verhaalvrijgave)).ShouldBe([id], "it waits again");
    }

    [Fact]
    public async Task Een_wijziging_haalt_het_weg_totdat_een_collega_opnieuw_keek()
    {
        var (team, collega, id) = await WachtendAsync();
        await GeefVrijAsync(collega, id);

        (await WijzigAsync(team, id, Opgave with { Delen = Delen.Nee })).ShouldBe(new Bewaard(id));

        (await VrijAsync(team)).ShouldBeEmpty();
        (await GeefVrijAsync(collega, id)).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("wacht niet");
        await WijzigAsync(team, id, Opgave);
        (await GeefVrijAsync(collega, id)).ShouldBe(new Bewaard(id));
        (await proef.AlsAsync(team, db => Beheer(db).WijzigAsync(id, 1, Opgave, Ct))).ShouldBeOfType<Verouderd>();
    }

    [Fact]
    public async Task Wie_iets_aan_het_verhaal_veranderde_geeft_het_niet_vrij_ook_niet_buiten_de_applicatie_om()
    {
        var (team, collega, id) = await WachtendAsync();
        var derde = await CollegaAsync(team);
        (await WijzigAsync(collega, id, Opgave)).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldBe("U heeft nog niets veranderd.");

        (await WijzigAsync(collega, id, Opgave with { Tekst = "Een ander verhaal" })).ShouldBe(new Bewaard(id));

        (await GeefVrijAsync(collega, id)).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("schreef zelf");
        (await WerkAsync(collega, Werksoort.Verhaalvrijgave)).ShouldBeEmpty();
        (await WerkAsync(derde, Werksoort.Verhaalvrijgave)).ShouldBe([id]);
        await using (var db = proef.Database.CreateUnrestrictedContext())
        {
            (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlAsync($"update verhaal set vrijgegeven_op = op, vrijgegeven_door_account_id = {collega.Account.Id} where id = {id}", Ct))).ConstraintName.ShouldBe("ck_verhaal_vrijgave");
            (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlAsync($"update verhaal set schrijvers = array[{collega.Account.Id}] where id = {id}", Ct))).ConstraintName.ShouldBe("ck_verhaal_schrijvers");
        }

        (await GeefVrijAsync(derde, id)).ShouldBe(new Bewaard(id));
    }

    [Fact]
    public async Task Wat_terugkomt_staat_met_de_reden_bij_de_schrijver_tot_hij_het_aanpast()
    {
        var (team, collega, id) = await WachtendAsync();
        (await GeefTerugAsync(collega, id, " ")).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Reden");
        (await GeefTerugAsync(team, id, "Mag niet")).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBeEmpty();

        (await GeefTerugAsync(collega, id, "De school is te herkennen")).ShouldBe(new Bewaard(id));

        (await WerkAsync(team, Werksoort.Verhaalterug)).ShouldBe([id]);
        (await WerkAsync(collega, Werksoort.Verhaalterug)).ShouldBe([id], "who wrote it may have left");
        (await BeeldAsync(team, id)).ShouldNotBeNull().Verhaal.TeruggegevenReden.ShouldBe("De school is te herkennen");
        (await AnonimiseerAsync(team, id, Zonder)).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldBe("U heeft nog niets veranderd.");
        (await AnonimiseerAsync(team, id, Zonder + " Daarna ging het beter.")).ShouldBe(new Bewaard(id));
        (await WerkAsync(team, Werksoort.Verhaalterug)).ShouldBeEmpty();
        (await WerkAsync(collega, Werksoort.Verhaalvrijgave)).ShouldBe([id]);
    }

    [Fact]
    public async Task Een_ingetrokken_verhaal_staat_nergens_meer_en_verandert_niet_meer()
    {
        var (team, collega, id) = await WachtendAsync();
        await GeefVrijAsync(collega, id);
        (await TrekInAsync(team, id, "")).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Reden");

        (await TrekInAsync(team, id, "De ouder wil het niet meer")).ShouldBe(new Bewaard(id));

        (await VrijAsync(team)).ShouldBeEmpty();
        (await TrekInAsync(team, id, "Nog eens")).ShouldBeOfType<Afgewezen>();
        (await WijzigAsync(team, id, Opgave)).ShouldBeOfType<Afgewezen>();
        (await GeefVrijAsync(collega, id)).ShouldBeOfType<Afgewezen>();
        await using var db = proef.Database.CreateUnrestrictedContext();
        (await db.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from gebeurtenis where soort = 'verhaal' and object_id = {id}").SingleAsync(Ct)).ShouldBe(0);
    }

    [Fact]
    public async Task De_database_weigert_een_vrijgave_zonder_toestemming_zonder_tekst_of_door_de_schrijver()
    {
        var (team, collega, id) = await WachtendAsync();
        await using var db = proef.Database.CreateUnrestrictedContext();
        FormattableString[] pogingen =
        [
            $"update verhaal set vrijgegeven_op = op, vrijgegeven_door_account_id = {team.Account.Id} where id = {id}",
            $"update verhaal set vrijgegeven_op = op where id = {id}",
            $"update verhaal set delen = 'nee', vrijgegeven_op = op, vrijgegeven_door_account_id = {collega.Account.Id} where id = {id}",
            $"update verhaal set anoniem = null, anoniem_door_account_id = null, vrijgegeven_op = op, vrijgegeven_door_account_id = {collega.Account.Id} where id = {id}",
            $"update verhaal set teruggegeven_op = op, teruggegeven_door = 'x', teruggegeven_reden = tekst, vrijgegeven_op = op, vrijgegeven_door_account_id = {collega.Account.Id} where id = {id}",
        ];
        foreach (var poging in pogingen)
        {
            (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlAsync(poging, Ct))).ConstraintName.ShouldBe("ck_verhaal_vrijgave", poging.Format);
        }

        (await db.Database.ExecuteSqlAsync($"update verhaal set vrijgegeven_op = op, vrijgegeven_door_account_id = {collega.Account.Id} where id = {id}", Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task Met_een_dossier_dat_verdwijnt_gaat_het_verhaal_mee()
    {
        var team = await proef.TeamAsync();
        var (id, dossier) = (Guid.NewGuid(), await DossierAsync(team, 8104));
        await LegVastAsync(team, id, dossier);
        await using var db = proef.Database.CreateUnrestrictedContext();

        await db.Database.ExecuteSqlAsync($"delete from dossierpersoon where dossier_id = {dossier}", Ct);
        await db.Database.ExecuteSqlAsync($"delete from statusperiode where dossier_id = {dossier}", Ct);
        await db.Database.ExecuteSqlAsync($"delete from dossier where id = {dossier}", Ct);

        (await db.Verhalen.IgnoreQueryFilters().AnyAsync(v => v.Id == id, Ct)).ShouldBeFalse();
    }

    /// <summary>A story with a text without names and consent, and a colleague in the same team; what stands beside the figures is of this test alone.</summary>
    private async Task<(Testteam Team, Testteam Collega, Guid Id)> WachtendAsync()
    {
        await using (var db = proef.Database.CreateUnrestrictedContext())
        {
            await db.Verhalen.IgnoreQueryFilters().ExecuteDeleteAsync(Ct);
        }

        var team = await proef.TeamAsync();
        var collega = await CollegaAsync(team);
        var id = Guid.NewGuid();
        await LegVastAsync(team, id, await DossierAsync(team, Nummer()));
        (await AnonimiseerAsync(team, id, Zonder)).ShouldBe(new Bewaard(id));
        return (team, collega, id);
    }

    /// <summary>Someone else in the same team.</summary>
    private async Task<Testteam> CollegaAsync(Testteam team)
    {
        var ander = await proef.TeamAsync();
        await using var db = proef.Database.CreateUnrestrictedContext();
        db.Add(new Teamlid { GemeenteCode = team.GemeenteCode, TeamId = team.Team.Id, MedewerkerId = ander.Medewerker.Id, Van = new(2020, 1, 1) });
        await db.SaveChangesAsync(Ct);
        return ander;
    }

    private async Task<Guid> DossierAsync(Testteam team, int nummer)
    {
        var dossier = new Dossier { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), Nummer = nummer, Soort = Dossiersoort.Individueel, Wet = Wet.Jeugd, GezinId = team.Gezin.Id, TeamId = team.Team.Id, Begin = new(2026, 9, 1), Volgnummer = 1 };
        dossier.Statussen.Add(new() { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), DossierId = dossier.Id, Status = Dossierstatus.Actief, Van = dossier.Begin, Door = "Een collega", Op = DateTimeOffset.UnixEpoch });
        dossier.Personen.Add(new() { GemeenteCode = team.GemeenteCode, DossierId = dossier.Id, PersoonId = team.Noor.Id, Soort = dossier.Soort, Wet = dossier.Wet, Rol = Dossierrol.OntvangtHulp, Van = dossier.Begin });
        await using var db = proef.Database.CreateUnrestrictedContext();
        db.Add(dossier);
        await db.SaveChangesAsync(Ct);
        return dossier.Id;
    }

    /// <summary>No two dossiers of a gemeente have one number.</summary>
    private static int Nummer() => Interlocked.Increment(ref _nummer);

    private Verhaalbeheer Beheer(JeugdhulpDbContext db) => new(db, proef.Klok);

    private Verhaalvrijgave Vrijgave(JeugdhulpDbContext db) => new(db, proef.Klok);

    private async Task<uint> VersieAsync(Guid id)
    {
        await using var db = proef.Database.CreateUnrestrictedContext();
        return await db.Verhalen.IgnoreQueryFilters().Where(v => v.Id == id).Select(v => v.Versie).SingleAsync(Ct);
    }

    private Task<Trajectresultaat> LegVastAsync(Testteam team, Guid id, Guid? dossier, Verhaalopgave? opgave = null) =>
        proef.AlsAsync(team, db => Beheer(db).LegVastAsync(id, dossier, team.Team.Id, opgave ?? Opgave, Ct));

    private Task<Trajectresultaat> WijzigAsync(Testteam team, Guid id, Verhaalopgave opgave) =>
        proef.AlsAsync(team, async db => await Beheer(db).WijzigAsync(id, await VersieAsync(id), opgave, Ct));

    private Task<Trajectresultaat> AnonimiseerAsync(Testteam team, Guid id, string tekst) =>
        proef.AlsAsync(team, async db => await Beheer(db).AnonimiseerAsync(id, await VersieAsync(id), tekst, true, Ct));

    private Task<Trajectresultaat> GeefVrijAsync(Testteam team, Guid id) => proef.AlsAsync(team, async db => await Vrijgave(db).GeefVrijAsync(id, await VersieAsync(id), Ct));

    private Task<Trajectresultaat> GeefTerugAsync(Testteam team, Guid id, string reden) => proef.AlsAsync(team, async db => await Vrijgave(db).GeefTerugAsync(id, await VersieAsync(id), reden, Ct));

    private Task<Trajectresultaat> TrekInAsync(Testteam team, Guid id, string reden) => proef.AlsAsync(team, async db => await Vrijgave(db).TrekInAsync(id, await VersieAsync(id), reden, Ct));

    private Task<Verhaalbeeld?> BeeldAsync(Testteam team, Guid id) => proef.AlsAsync(team, db => new VerhaalQuery(db, proef.Klok).LaadAsync(id, Ct));

    private async Task<IReadOnlyList<Vrijgegevenverhaal>> VrijAsync(Testteam team, Leefgebied? thema = null, Halfjaar? halfjaar = null)
    {
        await using var db = proef.Database.CreateContext(team.Aanmelding(Rol.Beleidsmedewerker));
        return (await new VrijgegevenverhalenQuery(db).LaadAsync(thema, halfjaar, 1, Ct)).Regels;
    }

    private async Task<IEnumerable<Guid>> WerkAsync(Testteam team, Werksoort soort) => (await proef.AlsAsync(team, db => new WerkQuery(db, proef.Klok).LaadAsync(soort, null, 1, Ct))).ShouldNotBeNull().Regels.Select(r => r.Id);
}
