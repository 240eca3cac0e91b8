using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Dossiers;

public sealed class DossierlijstTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "DOS-10")]
    public async Task De_totalen_kloppen_met_de_lijst_op_peildatum_en_in_de_periode()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var noor = await proef.GeopendAsync(proef.Team.Noor, begin: new(2026, 1, 5));
        var daan = await proef.GeopendAsync(proef.Team.Daan, begin: new(2026, 9, 1));
        await proef.DoeAsync(db => new Dossiersluiter(db, proef.Klok).SluitAsync(new(noor, 1, new(2026, 8, 1), "01", "geenDoelen"), Ct));

        var lijst = await LijstAsync(proef, Filter());
        lijst.Regels.ShouldHaveSingleItem().Id.ShouldBe(daan);
        (lijst.Totaal, lijst.OpPeildatum, lijst.InPeriode).ShouldBe((1, 1, 2));
        lijst.PerStatus.ShouldBe(new Dictionary<Dossierstatus, int> { [Dossierstatus.Actief] = 1, [Dossierstatus.Afgesloten] = 1 }, ignoreOrder: true);
        (await LijstAsync(proef, Filter() with { Peildatum = new(2026, 8, 15), Van = new(2026, 8, 2), Tot = new(2026, 8, 31) })).ShouldSatisfyAllConditions(
            l => l.OpPeildatum.ShouldBe(0), l => l.InPeriode.ShouldBe(0));
        (await LijstAsync(proef, Filter() with { Status = Dossierstatus.Afgesloten })).Regels.ShouldHaveSingleItem().Id.ShouldBe(noor);
    }

    [Fact]
    [Trait("Eis", "DOS-10")]
    public async Task De_laatste_dag_van_een_dossier_telt_in_de_periode_en_niet_op_de_peildatum()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var einde = new DateOnly(2026, 8, 1);
        var id = await proef.GeopendAsync(proef.Team.Noor, begin: new(2026, 1, 5));
        await proef.DoeAsync(db => new Dossiersluiter(db, proef.Klok).SluitAsync(new(id, 1, einde, "01", "geenDoelen"), Ct));

        (await LijstAsync(proef, Filter() with { Van = einde, Tot = einde, Peildatum = einde })).ShouldSatisfyAllConditions(l => l.InPeriode.ShouldBe(1), l => l.OpPeildatum.ShouldBe(0));
        (await LijstAsync(proef, Filter() with { Van = einde.AddDays(1), Tot = einde.AddDays(9), Peildatum = einde.AddDays(-1) })).ShouldSatisfyAllConditions(l => l.InPeriode.ShouldBe(0), l => l.OpPeildatum.ShouldBe(1));
        (await LijstAsync(proef, Filter() with { Van = einde, Tot = einde, TeldePeriode = true })).ShouldSatisfyAllConditions(
            l => l.Totaal.ShouldBe(1), l => l.InPeriode.ShouldBe(1), l => l.Regels.ShouldHaveSingleItem().Id.ShouldBe(id));
        (await LijstAsync(proef, Filter() with { Peildatum = einde, TeldePeildatum = true })).Totaal.ShouldBe(0);
    }

    [Fact]
    [Trait("Eis", "DOS-10")]
    public async Task De_totalen_volgen_de_filters_en_het_zoeken()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        await proef.GeopendAsync(proef.Team.Noor, begin: new(2026, 1, 5));
        await proef.GeopendAsync(proef.Team.Daan, begin: new(2026, 9, 1));
        await proef.ContactAsync(await proef.HulpvraagAsync(proef.Team.Daan, new(2026, 11, 20)), new(2026, 11, 20), 1);

        (await LijstAsync(proef, Filter())).ShouldSatisfyAllConditions(l => l.OpPeildatum.ShouldBe(2), l => l.InPeriode.ShouldBe(2));
        foreach (var filter in new[] { Filter() with { ZonderContact = true }, Filter() with { Zoek = "Noor" }, Filter() with { Zoek = "Daan", Status = Dossierstatus.Actief } })
        {
            (await LijstAsync(proef, filter)).ShouldSatisfyAllConditions(l => l.Totaal.ShouldBe(1), l => l.OpPeildatum.ShouldBe(1), l => l.InPeriode.ShouldBe(1));
        }

        (await LijstAsync(proef, Filter() with { Status = Dossierstatus.Slapend })).OpPeildatum.ShouldBe(0);
        (await LijstAsync(proef, Filter() with { Wet = Wet.Wmo })).InPeriode.ShouldBe(0);
    }

    [Fact]
    [Trait("Eis", "DOS-10")]
    public async Task Een_dossier_van_een_dag_telt_op_die_dag_mee_in_de_periode()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var dag = new DateOnly(2026, 8, 1);
        var id = await proef.GeopendAsync(proef.Team.Noor, begin: dag);
        await proef.DoeAsync(db => new Dossiersluiter(db, proef.Klok).SluitAsync(new(id, 1, dag, "01", "geenDoelen"), Ct));

        (await LijstAsync(proef, Filter() with { Van = dag, Tot = dag })).InPeriode.ShouldBe(1);
        (await LijstAsync(proef, Filter() with { Van = dag.AddDays(1), Tot = dag.AddDays(30) })).InPeriode.ShouldBe(0);
        (await LijstAsync(proef, Filter() with { Van = dag.AddDays(-30), Tot = dag.AddDays(-1) })).InPeriode.ShouldBe(0);
    }

    [Fact]
    [Trait("Eis", "DOS-03")]
    [Trait("Eis", "DOS-08")]
    public async Task De_filters_vinden_wat_niet_aanleverbaar_is_en_wat_stil_ligt_en_het_werk_noemt_dezelfde_dossiers()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var stil = await proef.GeopendAsync(proef.Team.Noor, begin: new(2026, 8, 17));
        var levend = await proef.GeopendAsync(proef.Team.Daan, begin: new(2026, 1, 5));
        await proef.ContactAsync(await proef.HulpvraagAsync(proef.Team.Daan, new(2026, 11, 20)), new(2026, 11, 20), 1);
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Database.ExecuteSqlAsync($"update persoon set geslacht = 'man', postcode = '1011AB' where id = {proef.Team.Daan.Id}", Ct);
        }

        (await LijstAsync(proef, Filter() with { ZonderContact = true })).Regels.Select(r => r.Id).ShouldBe([stil]);
        (await LijstAsync(proef, Filter() with { NietAanleverbaar = true })).Regels.Select(r => r.Id).ShouldBe([stil]);
        (await LijstAsync(proef, Filter() with { Zoek = "Daan" })).Regels.Select(r => r.Id).ShouldBe([levend]);
        foreach (var soort in new[] { Werksoort.ZonderContact, Werksoort.Gegevens })
        {
            (await proef.DoeAsync(db => new WerkQuery(db, proef.Klok).LaadAsync(soort, null, 1, Ct)))!.Regels.Select(r => r.Id).ShouldBe([stil], soort.ToString());
        }
    }

    [Fact]
    public async Task De_tijdlijn_bladert_door_tweeduizend_contacten_zonder_er_een_over_te_slaan()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var id = await proef.GeopendAsync(proef.Team.Daan, begin: new(2016, 1, 1));
        var hulpvraag = await proef.HulpvraagAsync(proef.Team.Daan, new(2016, 1, 1));
        await proef.ContactenAsync(Enumerable.Range(0, 2000).Select(n => (hulpvraag, new DateOnly(2016, 1, 1).AddDays(n / 2 * 3), n + 1, Activiteit.Begeleiding, true, Uitkomst.Jeugdhulp)));

        var teller = new Opdrachtteller();
        var opties = new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(Extensions.AlsToepassing(database.ConnectionString)).UseSleutelring(Testsleutels.Ring).AddInterceptors(teller).Options;
        var gezien = new List<Guid>();
        Tijdlijnplek? na = null;
        do
        {
            await using var db = new JeugdhulpDbContext(opties, proef.Team.Aanmelding());
            teller.Begin();
            var details = await Dossierlezer.Maak(db, proef.Klok).LaadAsync(id, new() { Na = na }, Ct);
            teller.Opdrachten.Count.ShouldBeLessThanOrEqualTo(10);
            gezien.AddRange(details!.Tijdlijn.Regels.Select(r => r.Gebeurtenis.Id));
            na = details.Tijdlijn.Volgende;
        }
        while (na is not null);

        gezien.Count.ShouldBe(2001);
        gezien.Distinct().Count().ShouldBe(2001);
        (await proef.DoeAsync(db => Dossierlezer.Maak(db, proef.Klok).LaadAsync(id, new() { Soort = Gebeurtenissoort.Status }, Ct)))!.Tijdlijn.Regels.ShouldHaveSingleItem().Gebeurtenis.Code.ShouldBe("actief");
        (await proef.DoeAsync(db => Dossierlezer.Maak(db, proef.Klok).LaadAsync(id, new() { Van = new(2016, 1, 4), Tot = new(2016, 1, 4) }, Ct)))!.Tijdlijn.Regels.Count.ShouldBe(2);
    }

    [Fact]
    public async Task De_tijdlijn_zoekt_onder_rijbeveiliging_met_de_index_op_de_persoon_en_leest_geen_contact_te_veel()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var plan = await proef.DoeAsync(async db =>
        {
            await using var transactie = await db.BeginGemeenteAsync(Ct);
            // A table of a test is so small that reading it whole is cheaper; what counts is that the index can be used.
            await using var vraag = new NpgsqlCommand(
                """
                set local enable_seqscan = off;
                explain (costs off) select id, datum, soort from (
                    select * from gebeurtenis where gemeente_code = '9991' and persoon_id = any('{00000000-0000-0000-0000-000000000001}') and (dossier_id is null or dossier_id = '00000000-0000-0000-0000-000000000002')
                    union all
                    select * from gebeurtenis where gemeente_code = '9991' and dossier_id = '00000000-0000-0000-0000-000000000002' and soort = 'status'
                    union all
                    select * from gebeurtenis where gemeente_code = '9991' and gezin_id = '00000000-0000-0000-0000-000000000003' and soort = any('{planVastgesteld,planOverdracht,planAfgesloten,doelresultaat,regie,regieEinde}')) g
                order by datum desc, id desc limit 51
                """,
                (NpgsqlConnection)db.Database.GetDbConnection());
            await using var lezer = await vraag.ExecuteReaderAsync(Ct);
            var regels = new List<string>();
            while (await lezer.ReadAsync(Ct))
            {
                regels.Add(lezer.GetString(0));
            }

            return string.Join('\n', regels);
        });

        plan.ShouldMatch("Index Cond: .*dossier_id = ");
        plan.ShouldMatch("Index Cond: .*gezin_id = ");
        plan.ShouldMatch("Index Cond: .*persoon_id = ANY");
        plan.ShouldNotContain("Seq Scan");
        plan.ShouldNotContain("pk_contact ");
    }

    [Fact]
    [Trait("Eis", "DOS-03")]
    public async Task Afspraken_gelden_vanaf_het_moment_dat_ze_gemaakt_zijn_en_de_oude_blijven_staan()
    {
        var proef = await Dossierproef.MaakAsync(database, "9994", LokaleInstellingen.Leeg);
        Task<IReadOnlyList<Domain.Fout>> SpreekAfAsync(string status, int weken) =>
            proef.DoeAsync(db => new Dossierafspraakbeheer(db, proef.Klok).SpreekAfAsync([status], ["bsn"], weken, new(true, false, false), new(2015, 1, 1), Ct));

        (await SpreekAfAsync("afgesloten", 8)).ShouldHaveSingleItem().Veld.ShouldBe("TeltMee");
        (await SpreekAfAsync("slapend", 12)).ShouldBeEmpty();
        (await SpreekAfAsync("slapend", 12)).ShouldBeEmpty("the same form twice");

        var afspraak = (await proef.DoeAsync(db => new Dossierafspraakbeheer(db, proef.Klok).LaadAsync(Ct))).ShouldHaveSingleItem();
        (afspraak.WekenZonderContact, afspraak.AndereWetten).ShouldBe((12, true));
        afspraak.TeltMee.ShouldBe([Dossierstatus.Slapend]);
        await proef.GeopendAsync(proef.Team.Noor);
        (await LijstAsync(proef, Filter())).OpPeildatum.ShouldBe(0);
    }

    [Fact]
    [Trait("Eis", "DOS-04")]
    public async Task Wat_meetelt_geldt_vanaf_een_dag_en_cijfers_van_daarvoor_blijven_zoals_ze_waren()
    {
        var proef = await Dossierproef.MaakAsync(database, "9993", LokaleInstellingen.Leeg);
        var id = await proef.GeopendAsync(proef.Team.Noor);
        await proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).ZetStatusAsync(id, 1, "slapend", new(2026, 3, 1), null, Ct));
        Task<IReadOnlyList<Domain.Fout>> SpreekAfAsync(DateOnly? vanaf) => proef.DoeAsync(db => new Dossierafspraakbeheer(db, proef.Klok).SpreekAfAsync(["actief", "regiedossier", "slapend"], ["bsn"], 8, new(true, false, false), vanaf, Ct));

        (await SpreekAfAsync(null)).ShouldHaveSingleItem().Veld.ShouldBe("GeldtVanaf");
        (await SpreekAfAsync(Dossierproef.Vandaag.AddDays(1))).ShouldHaveSingleItem().Veld.ShouldBe("GeldtVanaf");
        (await SpreekAfAsync(new(2026, 9, 1))).ShouldBeEmpty();

        (await LijstAsync(proef, Filter() with { Peildatum = new(2026, 6, 30), Van = new(2026, 4, 1), Tot = new(2026, 6, 30) })).ShouldSatisfyAllConditions(l => l.OpPeildatum.ShouldBe(0), l => l.InPeriode.ShouldBe(0));
        (await LijstAsync(proef, Filter() with { Peildatum = new(2026, 9, 1) })).ShouldSatisfyAllConditions(l => l.OpPeildatum.ShouldBe(1), l => l.InPeriode.ShouldBe(1));
        await using var db = database.CreateUnrestrictedContext();
        var annotatie = await db.Annotaties.IgnoreQueryFilters().SingleAsync(a => a.GemeenteCode == "9993" && a.Automatisch && a.Datum == new DateOnly(2026, 9, 1), Ct);
        (annotatie.Oorzaak, annotatie.Tekst).ShouldBe((Application.Cijfers.Annotatieoorzaak.InstellingGewijzigd, "Dossiers met de status slapend tellen vanaf deze dag mee."));
    }

    private static Dossierfilter Filter() => new() { Peildatum = Dossierproef.Vandaag, Van = new(2026, 7, 1), Tot = new(2026, 12, 31) };

    private static Task<Dossierlijst> LijstAsync(Dossierproef proef, Dossierfilter filter) => proef.DoeAsync(db => new DossierlijstQuery(db, proef.Klok).LaadAsync(filter, Ct));
}
