using System.Globalization;
using System.Text;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Tests.Data;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Cijfers;

/// <summary>The figures that are kept are those of a full count, whatever was written in between.</summary>
public sealed class CijferbijwerkerTests(GeladenDemodata demo) : IClassFixture<GeladenDemodata>, IAsyncDisposable
{
    private const string Gemeente = "9992";

    private readonly ServiceProvider _diensten = new ServiceCollection()
        .AddScoped<Aanmelding>()
        .AddScoped(d => demo.Database.CreateContext(d.GetRequiredService<Aanmelding>()))
        .BuildServiceProvider();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _diensten.DisposeAsync();

    [Fact]
    [Trait("Eis", "DSH-01")]
    public async Task De_cijfers_zijn_die_van_een_telling_met_de_hand_in_sql()
    {
        await WerkBijAsync();

        (await CijferAsync("2025H2", Maat.Jeugdigen)).ShouldBe(await SqlAsync(
            "select count(distinct persoon_id) from traject where gemeente_code = '9992' and ingetrokken_op is null and uitvoerder = 'wijkteam' and aanvang <= '2025-12-31' and (einde is null or einde >= '2025-07-01')"));
        (await CijferAsync("2025-12-31", Maat.Trajecten)).ShouldBe(await SqlAsync(
            "select count(*) from traject where gemeente_code = '9992' and ingetrokken_op is null and uitvoerder = 'wijkteam' and aanvang <= '2025-12-31' and (einde is null or einde > '2025-12-31')"));
        (await CijferAsync("2025", Maat.Contacten, "jeugdhulp")).ShouldBe(await SqlAsync(
            "select count(*) from contactregel where gemeente_code = '9992' and geldend = 'jeugdhulp' and datum between '2025-01-01' and '2025-12-31' and not 'contactnotitie' = any(sublabels)"));
        (await CijferAsync("2025H1", Maat.Doorverwijzingen)).ShouldBe(await SqlAsync(
            "select count(*) from doorverwijzing where gemeente_code = '9992' and datum between '2025-01-01' and '2025-06-30'"));
        (await CijferAsync("2025", Maat.JeugdigenMetContact, "preventie", Cijferlens.Norm)).ShouldBe(await SqlAsync(
            "select count(distinct persoon_id) from contactregel where gemeente_code = '9992' and uitkomst_norm = 'preventie' and datum between '2025-01-01' and '2025-12-31' and not 'contactnotitie' = any(sublabels)"));
        (await CijferAsync("2025H2", Maat.Jeugdigen)).ShouldBeGreaterThan(0);
        (await CijferAsync("2025H2", Maat.Trajecten, lens: Cijferlens.Dossier)).ShouldBeGreaterThan(0);
    }

    [Fact]
    [Trait("Eis", "DSH-07")]
    public async Task Per_wijk_is_een_telling_met_de_hand_en_wie_verhuist_telt_elders()
    {
        const string noord = "select count(distinct t.persoon_id) from traject t join persoon p on p.gemeente_code = t.gemeente_code and p.id = t.persoon_id join wijkgebied w on w.gemeente_code = p.gemeente_code and w.postcode = left(p.postcode, 4) "
            + "where t.gemeente_code = '9992' and t.ingetrokken_op is null and t.uitvoerder = 'wijkteam' and t.aanvang <= '2025-12-31' and (t.einde is null or t.einde >= '2025-07-01') and w.wijk = 'Noord'";
        await WerkBijAsync();
        var eerst = await CijferAsync("2025H2", Maat.Woonwijk, "Noord");
        eerst.ShouldBeGreaterThan(0);
        eerst.ShouldBe(await SqlAsync(noord));
        (await SqlAsync("select sum(waarde)::bigint from cijfer where gemeente_code = '9992' and moment = '2025H2' and lens = 'gemeente' and maat = 'woonwijk'")).ShouldBe(await CijferAsync("2025H2", Maat.Jeugdigen));

        await Schrijf("update persoon set postcode = '1010AA' where gemeente_code = '9992' and postcode between '1040AA' and '1069ZZ'", 0);
        (await SqlAsync("select count(*) from cijferverandering where gemeente_code = '9992'")).ShouldBeGreaterThan(0);
        await WerkBijAsync();
        var later = await CijferAsync("2025H2", Maat.Woonwijk, "Noord");
        later.ShouldBeGreaterThan(eerst);
        later.ShouldBe(await SqlAsync(noord));
    }

    [Fact]
    [Trait("Eis", "DSH-08")]
    public async Task Wat_anderen_mogen_zien_is_wat_de_gemeente_gepubliceerd_ziet()
    {
        await WerkBijAsync();
        await Schrijf("update traject set ingetrokken_op = '2026-09-01' where gemeente_code = '9992' and id in (select id from traject where gemeente_code = '9992' order by id limit @n)", 25);
        await WerkBijAsync();
        var wie = new Aanmelding();
        wie.Is(null, string.Empty, Gemeente, [], "proef");
        await using var db = demo.Database.CreateContext(wie);
        var momenten = new[] { 2024, 2025 }.SelectMany(Meetmoment.InJaar).ToArray();
        using var geheugen = new Cijfergeheugen();
        foreach (var lens in Publicatie.Lenzen)
        {
            var set = await new CijferQuery(db, geheugen, new(), new StilleKlok(new DateOnly(2026, 11, 20))).LaadAsync(momenten, lens, Weergave.Gepubliceerd, Ct);
            var exact = await new CijferQuery(db, geheugen, new(), new StilleKlok(new DateOnly(2026, 11, 20))).LaadAsync(momenten, lens, Weergave.Beschermd, Ct);
            await using var transactie = await db.BeginGemeenteAsync(Ct);
            var codes = momenten.Select(m => m.Code).ToArray();
            var gepubliceerd = await db.Gepubliceerdecijfers.AsNoTracking().Where(c => codes.Contains(c.Moment) && c.Lens == lens).ToListAsync(Ct);
            await transactie.RollbackAsync(Ct);

            gepubliceerd.Count.ShouldBe(2 * ((3 * (4 + 2)) + (2 * 2)));
            foreach (var cijfer in gepubliceerd)
            {
                var moment = momenten.Single(m => m.Code == cijfer.Moment);
                var sleutel = new Cijfersleutel(moment, cijfer.Maat.IsZonderLens() ? Cijferlens.Gemeente : lens, cijfer.Maat, Uitsplitsing.Alles);
                var verwacht = cijfer.Maat.IsAantal() ? set.Van(sleutel) : set.Gemiddelde(sleutel) ?? Cijferwaarde.Onbekend;
                (cijfer.Cijferwaarde.Getal, cijfer.Cijferwaarde.Stand).ShouldBe((verwacht.Getal, verwacht.Stand), $"{cijfer.Moment} {lens} {cijfer.Maat}");
                cijfer.Einde.ShouldBe(moment.Einde);
                if (!cijfer.Maat.IsAantal())
                {
                    set.Gemiddelde(sleutel).ShouldBe(exact.Gemiddelde(sleutel), "a mean is one number, whatever is rounded beside it");
                }
            }
        }
    }

    [Fact]
    [Trait("Eis", "DOS-06")]
    public async Task Wat_iemand_later_in_een_dossier_wordt_verandert_niet_wie_toen_hulp_ontving()
    {
        await WerkBijAsync();
        var toen = await CijferAsync("2025H2", Maat.Jeugdigen, lens: Cijferlens.Dossier);
        var nu = await CijferAsync("2026", Maat.Jeugdigen, lens: Cijferlens.Dossier);

        await Schrijf(
            """
            with weg as (update dossierpersoon set tot = greatest(van, '2026-01-01') where gemeente_code = '9992' and rol = 'ontvangtHulp' and (tot is null or tot > '2026-01-01') returning *)
            insert into dossierpersoon (gemeente_code, dossier_id, persoon_id, nummer, soort, wet, rol, van)
            select gemeente_code, dossier_id, persoon_id, nummer + 1, soort, wet, 'indirectBetrokken', tot from weg
            """,
            0);
        await WerkBijAsync();

        toen.ShouldBeGreaterThan(0);
        (await CijferAsync("2025H2", Maat.Jeugdigen, lens: Cijferlens.Dossier)).ShouldBe(toen);
        (await CijferAsync("2026H2", Maat.Jeugdigen, lens: Cijferlens.Dossier)).ShouldBeLessThan(nu);
    }

    [Theory]
    [Trait("Eis", "DSH-16")]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public async Task Na_elke_reeks_wijzigingen_zijn_de_bijgehouden_cijfers_die_van_een_volledige_telling(int zaad)
    {
        await Schrijf("delete from verzegeling where gemeente_code = '9992'", 0);

        // Two processes, each with what it remembers of the last time that it counted.
        Cijferbijwerker[] processen = [Werker(GeladenDemodata.Vandaag), Werker(GeladenDemodata.Vandaag)];
        var willekeurig = new Random(zaad);
        (await processen[0].WerkBijAsync(Gemeente, Ct)).ShouldBeTrue();
        for (var ronde = 0; ronde < 12; ronde++)
        {
            // Contacts are added far more often than anything else is written.
            for (var i = willekeurig.Next(4); i >= 0; i--)
            {
                var n = willekeurig.Next(1_000_000);
                await (willekeurig.Next(3) > 0 ? NieuwContactAsync("true", n) : Schrijf(Wijzigingen[willekeurig.Next(Wijzigingen.Length)], n));
            }

            (await processen[willekeurig.Next(4) / 3].WerkBijAsync(Gemeente, Ct)).ShouldBeTrue();
        }

        var bijgehouden = (await AlleAsync(), await KwartalenAsync());
        await Schrijf("delete from cijfer where gemeente_code = '9992'", 0);
        await Schrijf("delete from kwartaalcijfer where gemeente_code = '9992'", 0);
        await Schrijf("delete from cijferstand where gemeente_code = '9992'", 0);
        await WerkBijAsync();

        (await AlleAsync()).ShouldBe(bijgehouden.Item1);
        (await KwartalenAsync()).ShouldBe(bijgehouden.Item2);
        bijgehouden.Item1.Count.ShouldBeGreaterThan(500);
    }

    [Fact]
    [Trait("Eis", "DSH-20")]
    public async Task Hulp_die_niet_in_natura_is_telt_niet_bij_de_hulp_van_aanbieders()
    {
        // Of its own: other tests of this class change and withdraw what the demo data have.
        var eigen = Guid.NewGuid();
        await Schrijf(
            $"""
             insert into traject select r.*
             from (select to_jsonb(x) as rij from traject x where gemeente_code = '9992' and uitvoerder = 'aanbieder' order by id limit 1) t
             cross join (select id from persoon p where gemeente_code = '9992' and samengevoegd_met_id is null and geboortedatum > '2012-01-01'
                 and not exists (select from traject x where x.gemeente_code = '9992' and x.persoon_id = p.id) order by id limit 1) p
             cross join jsonb_populate_record(null::traject, t.rij || jsonb_build_object(
                 'id', '{eigen}', 'persoon_id', p.id, 'uitvoerder', 'aanbieder', 'aanbieder', 'De Verzinsels', 'hulpvorm', '02', 'aanvang', '2025-07-05', 'einde', null, 'reden_einde', null, 'stand_einde', null,
                 'warme_overdracht', null, 'overdracht_aan', null, 'ingetrokken_op', null, 'dossier_id', null, 'hulpvraag_id', null, 'doorverwijzing_id', null, 'product_id', null, 'verwacht_einde', null, 'verwachte_gesprekken', null, 'labels', jsonb_build_array())) r
             """,
            0);
        await WerkBijAsync();
        var (alles, aanbieders) = (await CijferAsync("2025H2", Maat.ZonderVerblijf), await CijferAsync("2025H2", Maat.ZonderVerblijfAanbieder));

        foreach (var (bekostiging, minder) in new[] { ("pgb", 1), ("particulier", 1), ("natura", 0) })
        {
            await Schrijf($"update traject set bekostiging = '{bekostiging}' where id = '{eigen}'", 0);
            await WerkBijAsync();
            (await CijferAsync("2025H2", Maat.ZonderVerblijf), await CijferAsync("2025H2", Maat.ZonderVerblijfAanbieder)).ShouldBe((alles - minder, aanbieders - minder), bekostiging);
        }
    }

    [Fact]
    public async Task Zonder_wijziging_is_er_niets_te_tellen_en_een_nieuw_jaar_telt_vanzelf()
    {
        var werker = Werker(GeladenDemodata.Vandaag);
        while (await werker.WerkEenBijAsync(Ct))
        {
            // Until nothing waits.
        }

        var later = Werker(new(2027, 1, 1));
        (await later.WerkEenBijAsync(Ct)).ShouldBeTrue();
        while (await later.WerkEenBijAsync(Ct))
        {
            // A turn may end before everyone was counted.
        }

        await using var db = demo.Database.CreateUnrestrictedContext();
        (await db.Cijferstanden.IgnoreQueryFilters().CountAsync(s => s.Jaar == 2027, Ct)).ShouldBe(6);
        (await db.Cijferveranderingen.IgnoreQueryFilters().AnyAsync(Ct)).ShouldBeFalse();
        (await db.Cijfers.IgnoreQueryFilters().Where(c => c.GemeenteCode == Gemeente && c.Moment == "2027" && c.Lens == Cijferlens.Gemeente && c.Maat == Maat.Beginstand && c.Deel.Length == 0).SumAsync(c => c.Waarde, Ct))
            .ShouldBe(await CijferAsync("2026-12-31", Maat.Trajecten));
    }

    [Fact]
    [Trait("Eis", "DSH-16")]
    public async Task Een_nieuw_contact_telt_alleen_de_contacten_van_zijn_jaar_opnieuw()
    {
        await WerkBijAsync();
        var voor = await RijenAsync();
        var contacten = await CijferAsync("2026", Maat.Contacten);

        await NieuwContactAsync("uitkomst_norm <> 'jeugdhulp' and not 'contactnotitie' = any(sublabels)", 5);
        await WerkBijAsync();

        (await CijferAsync("2026", Maat.Contacten)).ShouldBe(contacten + 1);
        var gewijzigd = (await RijenAsync()).Except(voor).Select(r => r.Split(' ')).ToList();
        gewijzigd.ShouldNotBeEmpty();
        gewijzigd.ShouldAllBe(r => r[0].StartsWith("2026", StringComparison.Ordinal) && new[] { "contacten", "jeugdigenMetContact" }.Contains(r[2]));
    }

    [Fact]
    [Trait("Eis", "CAP-05")]
    public async Task Hulp_die_loopt_is_een_dag_later_een_dag_langer_ook_als_er_alleen_een_contact_bij_kwam()
    {
        await Schrijf("delete from cijferstand where gemeente_code = '9992'", 0);
        await WerkBijAsync();
        var (lopend, voorbij) = (await CijferAsync("2026H2", Maat.Doorlooptijd, "01"), await CijferAsync("2026H1", Maat.Doorlooptijd, "01"));
        var loopt = await SqlAsync("select count(*) from traject where gemeente_code = '9992' and ingetrokken_op is null and hulpvorm = '01' and aanvang <= '2026-11-20' and (einde is null or einde > '2026-11-20')");
        loopt.ShouldBeGreaterThan(0);
        (await TeTellenAsync(GeladenDemodata.Vandaag)).ShouldNotContain(Gemeente);
        (await TeTellenAsync(GeladenDemodata.Vandaag.AddDays(1))).ShouldContain(Gemeente);

        await NieuwContactAsync("uitkomst_norm <> 'jeugdhulp' and not 'contactnotitie' = any(sublabels)", 5);
        (await Werker(GeladenDemodata.Vandaag.AddDays(1)).WerkBijAsync(Gemeente, Ct)).ShouldBeTrue();

        (await CijferAsync("2026H2", Maat.Doorlooptijd, "01")).ShouldBe(lopend + loopt);
        (await CijferAsync("2026H1", Maat.Doorlooptijd, "01")).ShouldBe(voorbij);
        (await TeTellenAsync(GeladenDemodata.Vandaag.AddDays(1))).ShouldNotContain(Gemeente);
    }

    [Fact]
    [Trait("Eis", "CAP-01")]
    public async Task Een_wachttijd_telt_bij_het_team_waar_het_wachten_begon()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        var plek = await db.Wachtenden.IgnoreQueryFilters().AsNoTracking().Where(w => w.GemeenteCode == Gemeente && w.Afloop == Wachtafloop.EersteGesprek && w.EindeOp >= new DateOnly(2016, 1, 1)).OrderBy(w => w.Id).FirstAsync(Ct);
        var ander = await db.Teams.IgnoreQueryFilters().Where(t => t.GemeenteCode == Gemeente && t.Id != plek.TeamId).OrderBy(t => t.Id).Select(t => t.Id).FirstAsync(Ct);
        await WerkBijAsync();
        var voor = await TeamsAsync();

        await Schrijf($"update wachtende set eerste_team_id = team_id, team_id = '{ander}' where gemeente_code = '9992' and id = '{plek.Id}'", 0);
        await WerkBijAsync();

        (await TeamsAsync()).ShouldBe(voor);
        voor.Gewacht.ShouldBeGreaterThan(0);

        async Task<(decimal Gewacht, decimal Dagen, decimal Ander)> TeamsAsync()
        {
            var jaar = plek.EindeOp!.Value.Year.ToString(CultureInfo.InvariantCulture);
            return (await CijferAsync(jaar, Maat.Gewacht, $"team={plek.TeamId}"), await CijferAsync(jaar, Maat.Wachttijd, $"team={plek.TeamId}"), await CijferAsync(jaar, Maat.Gewacht, $"team={ander}"));
        }
    }

    [Theory]
    [Trait("Eis", "CAP-05")]
    [InlineData("2025-12-30 23:30+01", true)]
    [InlineData("2025-12-31 00:30+01", false)]
    public async Task Een_jaar_dat_voor_zijn_laatste_dag_is_geteld_telt_nog_een_keer(string op, bool nogEens)
    {
        await WerkBijAsync();
        await Schrijf($"update cijferstand set geteld_op = '{op}' where gemeente_code = '9992' and jaar = 2025", 0);

        (await TeTellenAsync(GeladenDemodata.Vandaag)).Contains(Gemeente).ShouldBe(nogEens);
        await WerkBijAsync();
        (await SqlAsync("select count(*) from cijferstand where gemeente_code = '9992' and jaar = 2025 and geteld_op > '2026-01-01'")).ShouldBe(nogEens ? 1 : 0);
    }

    /// <summary>What happens to the facts, each on one row that the number chooses.</summary>
    private static readonly string[] Wijzigingen =
    [
        "update traject set einde = least(coalesce(einde, '2026-09-01'), '2026-09-01') - 1, reden_einde = coalesce(reden_einde, '01') where gemeente_code = '9992' and coalesce(einde, '2026-09-01') - 1 >= aanvang and id = (select id from traject where gemeente_code = '9992' order by id offset @n % (select count(*) from traject where gemeente_code = '9992') limit 1)",
        "update traject set ingetrokken_op = '2026-09-01' where gemeente_code = '9992' and id = (select id from traject where gemeente_code = '9992' order by id offset @n % (select count(*) from traject where gemeente_code = '9992') limit 1)",
        "update contactregel set gekozen_klasse = 'jeugdhulp', keuze_reden = 'v1.00000000.Zo is het.', keuze_op = '2026-09-01', keuze_door_account_id = (select id from account order by id limit 1) where gemeente_code = '9992' and id = (select id from contactregel where gemeente_code = '9992' order by id offset @n % (select count(*) from contactregel where gemeente_code = '9992') limit 1)",
        "update contactregel set uitkomst_norm = case uitkomst_norm when 'jeugdhulp' then 'toegang' else 'jeugdhulp' end where gemeente_code = '9992' and id = (select id from contactregel where gemeente_code = '9992' order by id offset @n % (select count(*) from contactregel where gemeente_code = '9992') limit 1)",
        "delete from contactregel where gemeente_code = '9992' and not exists (select 1 from wachtende w where w.contactregel_id = contactregel.id) and id = (select id from contactregel where gemeente_code = '9992' order by id offset @n % (select count(*) from contactregel where gemeente_code = '9992') limit 1)",
        "delete from gezinslid where gemeente_code = '9992' and (gezin_id, persoon_id) = (select gezin_id, persoon_id from gezinslid where gemeente_code = '9992' order by gezin_id, persoon_id offset @n % (select count(*) from gezinslid where gemeente_code = '9992') limit 1)",
        "update dossierpersoon set rol = 'indirectBetrokken' where gemeente_code = '9992' and (dossier_id, persoon_id) = (select dossier_id, persoon_id from dossierpersoon where gemeente_code = '9992' order by dossier_id, persoon_id offset @n % (select count(*) from dossierpersoon where gemeente_code = '9992') limit 1)",
        "update doorverwijzing set datum = datum - 40 where gemeente_code = '9992' and id = (select id from doorverwijzing where gemeente_code = '9992' order by id offset @n % (select count(*) from doorverwijzing where gemeente_code = '9992') limit 1)",
        "update contact set datum = datum - 370 where gemeente_code = '9992' and datum >= '2026-02-01' and id = (select contact_id from contactregel where gemeente_code = '9992' order by id offset @n % (select count(*) from contactregel where gemeente_code = '9992') limit 1)",
        "update traject set aanvang = least(aanvang + 40, coalesce(einde, aanvang + 40)) where gemeente_code = '9992' and id = (select id from traject where gemeente_code = '9992' order by id offset @n % (select count(*) from traject where gemeente_code = '9992') limit 1)",
        "update gezinslid set van = '2025-03-01' where gemeente_code = '9992' and (tot is null or tot > '2025-03-01') and (gezin_id, persoon_id) = (select gezin_id, persoon_id from gezinslid where gemeente_code = '9992' order by gezin_id, persoon_id offset @n % (select count(*) from gezinslid where gemeente_code = '9992') limit 1)",
        "update wachtende set einde_op = einde_op - 1 where gemeente_code = '9992' and einde_op > aangemeld_op and id = (select id from wachtende where gemeente_code = '9992' order by id offset @n % greatest(1, (select count(*) from wachtende where gemeente_code = '9992')) limit 1)",
        "insert into dossierafspraak (gemeente_code, id, geldt_vanaf, telt_mee, gegevens, weken_zonder_contact, andere_wetten, door_account_id, door, op) select '9992', gen_random_uuid(), date '2015-01-01' + (@n % 3000)::int, case when @n % 2 = 0 then array['actief'] else array['actief', 'regiedossier', 'slapend'] end, array['bsn'], 8, false, id, 'Beheerder', clock_timestamp() from account order by id limit 1",
        "delete from statusperiode where gemeente_code = '9992' and id = (select id from statusperiode where gemeente_code = '9992' order by id offset @n % (select count(*) from statusperiode where gemeente_code = '9992') limit 1)",
    ];

    private async Task<List<string>> TeTellenAsync(DateOnly vandaag)
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        return await db.Database.SqlQuery<string>($"select gemeente_te_tellen({vandaag}) as \"Value\"").ToListAsync(Ct);
    }

    private Cijferbijwerker Werker(DateOnly vandaag) => new(_diensten.GetRequiredService<IServiceScopeFactory>(), new StilleKlok(vandaag));

    private async Task WerkBijAsync() => (await Werker(GeladenDemodata.Vandaag).WerkBijAsync(Gemeente, Ct)).ShouldBeTrue();

    private async Task Schrijf(string sql, int n)
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        await db.Database.ExecuteSqlRawAsync(sql, [new NpgsqlParameter<int>("n", n)], Ct);
    }

    /// <summary>A contact of this year that is like another one, with its line.</summary>
    private async Task NieuwContactAsync(string zoals, int n)
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        var vraag = $"select id as \"Value\" from contactregel where gemeente_code = '9992' and {zoals} order by id";
        var voorbeeld = await db.Database.SqlQueryRaw<Guid>(vraag).ToListAsync(Ct);
        var (regel, contact) = (voorbeeld[n % voorbeeld.Count], Guid.NewGuid());
        var sql = new StringBuilder();
        foreach (var (tabel, sleutels, waarden, welke) in new[]
        {
            ("contact", "id, opdracht_id", $"'{contact}', '{contact}'", $"id = (select contact_id from contactregel where gemeente_code = '9992' and id = '{regel}')"),
            ("contactregel", "id, contact_id", $"'{Guid.NewGuid()}', '{contact}'", $"id = '{regel}'"),
        })
        {
            var kolommen = await db.Database.SqlQuery<string>(
                $"select column_name as \"Value\" from information_schema.columns where table_schema = 'public' and table_name = {tabel} and is_generated = 'NEVER' and column_name not in ('id', 'opdracht_id', 'contact_id', 'datum')").ToListAsync(Ct);
            var namen = string.Join(", ", kolommen);
            sql.Append(CultureInfo.InvariantCulture, $"insert into {tabel} ({sleutels}, datum, {namen}) select {waarden}, date '2026-01-02' + {n % 200}, {namen} from {tabel} where gemeente_code = '9992' and {welke};");
        }

        await Schrijf(sql.ToString(), 0);
    }

    private async Task<decimal> SqlAsync(string sql)
    {
        await using var verbinding = new NpgsqlConnection(demo.Database.ConnectionString);
        await verbinding.OpenAsync(Ct);
        await using var opdracht = new NpgsqlCommand(sql, verbinding);
        return (long)(await opdracht.ExecuteScalarAsync(Ct))!;
    }

    private async Task<decimal> CijferAsync(string moment, Maat maat, string deel = "", Cijferlens lens = Cijferlens.Gemeente)
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        return await db.Cijfers.IgnoreQueryFilters()
            .Where(c => c.GemeenteCode == Gemeente && c.Moment == moment && c.Lens == lens && c.Maat == maat && c.Deel == deel)
            .SumAsync(c => c.Waarde, Ct);
    }

    private async Task<IReadOnlyList<string>> KwartalenAsync()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        return await db.Kwartaalcijfers.IgnoreQueryFilters()
            .Where(c => c.GemeenteCode == Gemeente && c.Jaar <= GeladenDemodata.Vandaag.Year)
            .OrderBy(c => c.Jaar).ThenBy(c => c.Nummer).ThenBy(c => c.TeamId).ThenBy(c => c.Maat)
            .Select(c => $"{c.Jaar}K{c.Nummer} {c.TeamId} {c.Maat} {c.Waarde}")
            .ToListAsync(Ct);
    }

    /// <summary>The figures with the row they stand in: another when it was written.</summary>
    private async Task<IReadOnlyList<string>> RijenAsync()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        return await db.Database.SqlQuery<string>($"select moment || ' ' || lens || ' ' || maat || ' ' || deel || ' ' || xmin::text as \"Value\" from cijfer where gemeente_code = {Gemeente}").ToListAsync(Ct);
    }

    private async Task<IReadOnlyList<string>> AlleAsync()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        return await db.Cijfers.IgnoreQueryFilters()
            .Where(c => c.GemeenteCode == Gemeente)
            .OrderBy(c => c.Moment).ThenBy(c => c.Lens).ThenBy(c => c.Maat).ThenBy(c => c.Deel)
            .Select(c => $"{c.Moment} {c.Lens} {c.Maat} {c.Deel} {c.Waarde}")
            .ToListAsync(Ct);
    }
}
