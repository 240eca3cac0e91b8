using System.Security.Cryptography;
using System.Text;
using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Leveringen;

[Trait("Eis", "CBS-14")]
public sealed class LeveringbeheerTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static int _volgende;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026H2", "Halfjaar", "nog niet voorbij. Lever vanaf 1-1-2027.")]
    [InlineData("2018H2", "Halfjaar", "vraagt het CBS bij elk traject het perspectief. Dat legt u hier niet vast.")]
    [InlineData("2014H2", "Halfjaar", "Voor het 2e halfjaar 2014 is er geen protocol")]
    [InlineData("2026H3", "Halfjaar", "Kies een halfjaar")]
    [InlineData("2027H1", "Halfjaar", "Kies een halfjaar uit de lijst.")]
    [InlineData("9999H2", "Halfjaar", "Kies een halfjaar uit de lijst.")]
    [InlineData(null, "Halfjaar", "Kies een halfjaar")]
    public async Task Een_halfjaar_dat_niet_kan_wordt_geweigerd_met_de_oorzaak(string? halfjaar, string veld, string melding)
    {
        var opstelling = await MaakAsync();

        var fout = (await opstelling.BeginAsync(opstelling.Eerste, halfjaar)).ShouldBeOfType<LeveringGeweigerd>().Fouten.ShouldHaveSingleItem();

        fout.Veld.ShouldBe(veld);
        fout.Melding.ShouldContain(melding);
    }

    [Fact]
    public async Task Een_tweede_levering_over_een_halfjaar_wacht_tot_de_eerste_klaar_of_ingetrokken_is()
    {
        var opstelling = await MaakAsync();
        var id = await opstelling.BegonnenAsync();

        (await opstelling.BeginAsync(opstelling.Tweede)).ShouldBeOfType<LeveringAlBegonnen>().ShouldSatisfyAllConditions(l => l.Id.ShouldBe(id, "there one goes on"), l => l.Melding.ShouldContain("Er is al een levering"));
        (await opstelling.StapAsync(opstelling.Tweede, id, (b, v) => b.TrekInAsync(id, v, " ", Ct))).ShouldBeOfType<LeveringGeweigerd>().Fouten[0].Veld.ShouldBe("Reden");
        (await opstelling.StapAsync(opstelling.Tweede, id, (b, v) => b.TrekInAsync(id, v, "Te vroeg begonnen", Ct))).ShouldBeOfType<LeveringBewaard>();

        (await opstelling.BeginAsync(opstelling.Tweede)).ShouldBeOfType<LeveringBewaard>();
    }

    [Fact]
    public async Task Beginnen_twee_mensen_tegelijk_aan_dezelfde_levering_dan_hoort_de_tweede_dat_zij_er_al_is()
    {
        var opstelling = await MaakAsync();
        var eerste = new Cbslevering
        {
            GemeenteCode = opstelling.Team.GemeenteCode,
            Id = Guid.NewGuid(),
            Begin = Leveringsopstelling.Periode.Begin,
            Definitie = Leveringsdefinitie.Trajecten,
            Volgnummer = 1,
            BegonnenDoorAccountId = opstelling.Eerste.Id,
            BegonnenDoor = "Levering",
            BegonnenOp = opstelling.Klok.GetUtcNow(),
            Makers = [opstelling.Eerste.Id],
        };
        await using var bezig = database.CreateUnrestrictedContext();
        await using var transactie = await bezig.Database.BeginTransactionAsync(Ct);
        bezig.Add(eerste);
        await bezig.SaveChangesAsync(Ct);

        // The first row is there and nobody else sees it yet; the second one waits for what becomes of it.
        var tweede = opstelling.BeginAsync(opstelling.Tweede);
        await WachtOpSlotAsync(tweede);
        tweede.IsCompleted.ShouldBeFalse();
        await transactie.CommitAsync(Ct);

        (await tweede).ShouldBe(new LeveringAlBegonnen(eerste.Id, "Er is al een levering over het 1e halfjaar 2026 begonnen. Ga daarmee verder, of trek haar in."));
        await using var db = database.CreateUnrestrictedContext();
        (await db.Cbsleveringen.IgnoreQueryFilters().Where(l => l.GemeenteCode == opstelling.Team.GemeenteCode).Select(l => l.Id).ToListAsync(Ct)).ShouldBe([eerste.Id]);
        (await db.Logboek.IgnoreQueryFilters().AnyAsync(l => l.GemeenteCode == opstelling.Team.GemeenteCode && l.Handeling == Handeling.LeveringBegonnen, Ct)).ShouldBeFalse("nothing was begun by the second");
    }

    /// <summary>Until the store says that someone waits for a lock.</summary>
    private async Task WachtOpSlotAsync(Task werk)
    {
        await using var verbinding = new NpgsqlConnection(database.ConnectionString);
        await verbinding.OpenAsync(Ct);
        await using var vraag = new NpgsqlCommand("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query ilike '%insert into cbslevering %'", verbinding);
        while ((long)(await vraag.ExecuteScalarAsync(Ct))! == 0 && !werk.IsCompleted)
        {
            await Task.Yield();
        }
    }

    [Fact]
    public async Task Zonder_instellingen_van_kracht_is_er_geen_levering()
    {
        var opstelling = await MaakAsync(zonderInstellingen: true);
        var id = await opstelling.BegonnenAsync();

        (await opstelling.BeeldAsync(id)).Proef!.Fouten.ShouldHaveSingleItem().Melding.ShouldContain("geen instellingen van kracht");
        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringGeweigerd>().Fouten[0].Melding.ShouldContain("geen instellingen van kracht");
    }

    [Fact]
    public async Task Wat_de_levering_tegenhoudt_wordt_vastgelegd_met_wie_keek_en_er_wordt_niets_bevroren()
    {
        var opstelling = await MaakAsync();
        var kind = opstelling.Jeugdige(pas: p => p.Postcode = null);
        await opstelling.BewaarAsync(kind, opstelling.Traject(kind, new(2026, 2, 1)));
        var id = await opstelling.BegonnenAsync();

        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBe(new LeveringTegengehouden(id, 1));

        var beeld = await opstelling.BeeldAsync(id);
        beeld.Levering.Stand.ShouldBe(Leveringsstand.Concept);
        var controle = beeld.Controles.ShouldHaveSingleItem();
        controle.Goed.ShouldBeFalse();
        controle.DoorAccountId.ShouldBe(opstelling.Eerste.Id);
        controle.Bevindingen["M03"].ShouldBe(1);
        controle.Weglatingen[Weglaatreden.GegevensOntbreken].ShouldBe(1);
        await using var db = database.CreateUnrestrictedContext();
        (await db.Cbsleveringdelen.IgnoreQueryFilters().AnyAsync(d => d.LeveringId == id, Ct)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("\u200B\u2060", "Schrijf op waarom u de levering intrekt.")]
    [InlineData("Te vroeg\u202E begonnen", "Haal de tekens weg die de leesrichting omkeren.")]
    public async Task Een_reden_die_niemand_ziet_of_die_de_leesrichting_omkeert_is_geen_reden(string reden, string melding)
    {
        var opstelling = await MaakAsync();
        var id = await opstelling.BegonnenAsync();

        (await opstelling.StapAsync(opstelling.Eerste, id, (b, v) => b.TrekInAsync(id, v, reden, Ct))).ShouldBeOfType<LeveringGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldBe(melding);
        (await opstelling.StapAsync(opstelling.Eerste, id, (b, v) => b.LichtToeAsync(id, v, $"Twee regels\n{reden}\u202E", Ct))).ShouldBeOfType<LeveringGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Toelichting");
        (await opstelling.StapAsync(opstelling.Eerste, id, (b, v) => b.LichtToeAsync(id, v, "Twee regels\nmet tekst", Ct))).ShouldBeOfType<LeveringBewaard>();
        var verzegel = await opstelling.AlsAsync(opstelling.Eerste, db => new Halfjaarverzegelaar(db, opstelling.Klok).VerzegelAsync(new(2025, 2), reden, Ct));
        verzegel.ShouldHaveSingleItem().Veld.ShouldBe("Reden");
    }

    [Fact]
    public async Task Een_halfjaar_van_voor_de_Jeugdwet_wordt_niet_verzegeld()
    {
        var opstelling = await MaakAsync();

        (await opstelling.AlsAsync(opstelling.Eerste, db => new Halfjaarverzegelaar(db, opstelling.Klok).VerzegelAsync(new(1066, 1), "Bevestigd", Ct))).ShouldHaveSingleItem().Melding.ShouldBe("Kies een halfjaar uit de lijst.");
    }

    [Fact]
    public async Task Wordt_een_levering_vervangen_dan_staat_dat_onder_haar_eigen_nummer_in_het_logboek_met_de_nieuwe()
    {
        var (opstelling, _) = await MetTrajectAsync(begin: false);
        var eerste = await opstelling.GeleverdAsync();

        var tweede = await opstelling.GeleverdAsync();

        await using var db = database.CreateUnrestrictedContext();
        var regel = await db.Logboek.IgnoreQueryFilters().SingleAsync(l => l.ObjectId == eerste && l.Handeling == Handeling.LeveringGecorrigeerd, Ct);
        regel.Bijzonderheden!["door"].ShouldBe(tweede.ToString());
    }

    [Fact]
    public async Task De_indeling_die_laatst_is_gebruikt_staat_al_gekozen_en_een_voorbeeld_niet_als_er_een_eigen_is()
    {
        var (opstelling, _) = await MetTrajectAsync(begin: false);
        (await opstelling.BeeldAsync(await opstelling.BegonnenAsync(Leveringsdefinitie.Dossiers))).Voorkeur.ShouldBeNull("nothing was used and nothing was approved");
        await opstelling.GeleverdAsync();
        (await opstelling.BeeldAsync(await opstelling.BegonnenAsync())).Voorkeur.ShouldBe(Leveringsopstelling.Indeling);

        var eigen = Bestandsindelingen.Voorbeelden.Single(i => i.Naam == Leveringsopstelling.Indeling) with { Naam = "CBS 2026", Voorbeeld = false };
        var id = Guid.NewGuid();
        var indeling = new Leveringsindeling
        {
            GemeenteCode = opstelling.Team.GemeenteCode,
            Id = id,
            Naam = eigen.Naam,
            Protocol = "7",
            Inhoud = eigen.Schrijf(),
            Sha256 = new string('b', 64),
            DoorAccountId = opstelling.Eerste.Id,
            Door = "Levering",
            Op = opstelling.Klok.GetUtcNow(),
        };
        await using (var db = database.CreateUnrestrictedContext())
        {
            db.Add(indeling);
            await db.SaveChangesAsync(Ct);
            (indeling.Stand, indeling.NagekekenDoorAccountId, indeling.NagekekenDoor, indeling.NagekekenOp) = (Indelingsstand.Goedgekeurd, opstelling.Tweede.Id, "Levering", opstelling.Klok.GetUtcNow());
            await db.SaveChangesAsync(Ct);
        }

        var open = await opstelling.AlsAsync(opstelling.Eerste, async db =>
        {
            await using var transactie = await Application.Data.Gemeentetransactie.BeginGemeenteAsync(db, Ct);
            return await db.Cbsleveringen.Where(l => l.Stand == Leveringsstand.Concept && l.Definitie == Leveringsdefinitie.Trajecten).Select(l => l.Id).SingleAsync(Ct);
        });
        (await opstelling.BeeldAsync(open)).Voorkeur.ShouldBe(id.ToString(), "the only one that was approved");
    }

    [Fact]
    public async Task Een_indeling_voor_een_andere_versie_wordt_geweigerd()
    {
        var opstelling = await MaakAsync();
        var id = await opstelling.BegonnenAsync();
        var oud = Bestandsindelingen.Voorbeelden.First(i => i.Protocol == "2.0").Naam;

        (await opstelling.ControleerAsync(opstelling.Eerste, id, oud)).ShouldBeOfType<LeveringGeweigerd>().Fouten[0].Veld.ShouldBe("Indeling");
    }

    [Fact]
    public async Task Een_gecontroleerde_levering_is_bevroren_en_een_ander_stelt_haar_vast()
    {
        var (opstelling, id) = await MetTrajectAsync();
        (await opstelling.StelVastAsync(opstelling.Tweede, id)).ShouldBeOfType<LeveringGeweigerd>().Fouten[0].Melding.ShouldBe("Controleer de levering eerst.");

        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();

        (await opstelling.BestandAsync(id)).ShouldBeNull("nobody put it in force yet");
        (await opstelling.StelVastAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringGeweigerd>().Fouten[0].Melding.ShouldContain("Laat een collega");
        (await opstelling.LeverAsync(opstelling.Tweede, id)).ShouldBeOfType<LeveringGeweigerd>().Fouten[0].Melding.ShouldContain("nog niet vastgesteld");
        (await opstelling.StelVastAsync(opstelling.Tweede, id)).ShouldBeOfType<LeveringBewaard>();

        var levering = await opstelling.LeveringAsync(id);
        levering.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData((await opstelling.BestandAsync(id)).ShouldNotBeNull())));
        levering.Instellingenversies.ShouldBe([1]);
        levering.Protocol.ShouldBe("7");
        await using var db = database.CreateUnrestrictedContext();
        var einde = Leveringsopstelling.Periode.Einde;
        levering.Normversie.ShouldNotBeNull().ShouldBe(await db.Normversies.Where(n => n.GeldigVan <= einde).OrderByDescending(n => n.GeldigVan).Select(n => n.Naam).FirstAsync(Ct));
        levering.Aantal.ShouldBe(1);
    }

    [Fact]
    public async Task Wie_meedeed_stelt_niet_vast_ook_niet_als_een_ander_begon()
    {
        var (opstelling, id) = await MetTrajectAsync();
        (await opstelling.ControleerAsync(opstelling.Tweede, id)).ShouldBeOfType<LeveringBewaard>();

        (await opstelling.StelVastAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringGeweigerd>();
        (await opstelling.StelVastAsync(opstelling.Tweede, id)).ShouldBeOfType<LeveringGeweigerd>();
    }

    [Fact]
    public async Task Wie_tevergeefs_controleerde_stelt_ook_niet_vast()
    {
        var opstelling = await MaakAsync();
        var kind = opstelling.Jeugdige(pas: p => p.Postcode = null);
        await opstelling.BewaarAsync(kind, opstelling.Traject(kind, new(2026, 2, 1)));
        var id = await opstelling.BegonnenAsync();
        (await opstelling.ControleerAsync(opstelling.Tweede, id)).ShouldBeOfType<LeveringTegengehouden>();
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Personen.IgnoreQueryFilters().Where(p => p.Id == kind.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.Postcode, "1234AB"), Ct);
        }

        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();

        (await opstelling.StelVastAsync(opstelling.Tweede, id)).ShouldBeOfType<LeveringGeweigerd>().Fouten[0].Melding.ShouldContain("Laat een collega");
        (await opstelling.LeveringAsync(id)).Makers.ShouldBe([opstelling.Eerste.Id, opstelling.Tweede.Id]);
    }

    [Theory]
    [InlineData("update cbslevering set stand = 'vastgesteld', vastgesteld_door_account_id = begonnen_door_account_id, vastgesteld_door = 'x', vastgesteld_op = now()", "ck_cbslevering_tweede_persoon")]
    [InlineData("update cbslevering set makers = makers || gen_random_uuid()", "cbslevering_bevroren")]
    [InlineData("update cbslevering set sha256 = repeat('0', 64)", "cbslevering_bevroren")]
    [InlineData("update cbslevering set makers = array[gen_random_uuid()]", "ck_cbslevering_makers")]
    [InlineData("update cbslevering set stand = 'geleverd'", "ck_cbslevering_geleverd")]
    [InlineData("update cbslevering set stand = 'concept'", "ck_cbslevering_concept")]
    [InlineData("update cbsleveringdeel set inhoud = 'v1.00000000.AAAA' where levering_id = (select id from cbslevering)", "cbslevering_bevroren")]
    [InlineData("delete from cbsleveringdeel where levering_id = (select id from cbslevering)", "cbslevering_bevroren")]
    [InlineData("delete from cbsleveringbron where levering_id = (select id from cbslevering)", "cbslevering_bevroren")]
    [InlineData("delete from cbsleveringvondst where levering_id = (select id from cbslevering)", "cbslevering_bevroren")]
    [InlineData("update cbsleveringvondst set persoon_id = gen_random_uuid() where levering_id = (select id from cbslevering)", "cbslevering_bevroren")]
    [InlineData("insert into cbsleveringvondst (gemeente_code, levering_id, controle, code, nummer) select gemeente_code, id, 1, 'R01', 1 from cbslevering", "cbslevering_bevroren")]
    [InlineData("update cbsleveringcontrole set door = 'x', bevindingen = '{}' where levering_id = (select id from cbslevering)", "cbslevering_bevroren")]
    [InlineData("delete from cbsleveringcontrole where levering_id = (select id from cbslevering)", "cbslevering_bevroren")]
    [InlineData("insert into cbsleveringcontrole (gemeente_code, levering_id, nummer, door_account_id, door, op, goed, aantal, bevindingen, weglatingen) select gemeente_code, id, 2, begonnen_door_account_id, 'x', now(), true, 1, '{}'::jsonb, '{}'::jsonb from cbslevering", "cbslevering_bevroren")]
    [InlineData("insert into cbsleveringdeel (gemeente_code, levering_id, nummer, aantal, inhoud) select gemeente_code, id, 2, 1, 'v1.00000000.AAAA' from cbslevering", "cbslevering_bevroren")]
    public async Task De_database_houdt_wat_vaststaat_en_de_tweede_persoon(string poging, string regel)
    {
        var (opstelling, id) = await MetTrajectAsync();
        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        await using var verbinding = new NpgsqlConnection(database.ConnectionString);
        await verbinding.OpenAsync(Ct);

        // Only this delivery, by its owner, whom no right holds back.
        var sql = poging.Contains("(select id from cbslevering)", StringComparison.Ordinal) ? poging.Replace("(select id from cbslevering)", $"'{id}'", StringComparison.Ordinal) : $"{poging} where id = '{id}'";
        await using var opdracht = new NpgsqlCommand(sql, verbinding);

        (await Should.ThrowAsync<PostgresException>(() => opdracht.ExecuteNonQueryAsync(Ct))).ConstraintName.ShouldBe(regel);
    }

    [Fact]
    public async Task De_toepassing_zet_geen_stap_in_naam_van_een_ander()
    {
        var (opstelling, id) = await MetTrajectAsync();
        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        var ander = opstelling.Tweede.Id;

        var fout = await Should.ThrowAsync<PostgresException>(() => opstelling.AlsAsync(opstelling.Eerste, async db =>
        {
            await using var transactie = await Application.Data.Gemeentetransactie.BeginGemeenteAsync(db, Ct);
            return await db.Cbsleveringen.Where(l => l.Id == id).ExecuteUpdateAsync(
                s => s.SetProperty(l => l.Stand, Leveringsstand.Vastgesteld).SetProperty(l => l.VastgesteldDoorAccountId, ander).SetProperty(l => l.VastgesteldDoor, "x").SetProperty(l => l.VastgesteldOp, DateTimeOffset.UnixEpoch), Ct);
        }));

        fout.ConstraintName.ShouldBe("cbslevering_wie");

        // Nor does anyone skip the second person, whatever they fill in.
        var over = await Should.ThrowAsync<PostgresException>(() => opstelling.AlsAsync(opstelling.Eerste, async db =>
        {
            await using var transactie = await Application.Data.Gemeentetransactie.BeginGemeenteAsync(db, Ct);
            return await db.Cbsleveringen.Where(l => l.Id == id).ExecuteUpdateAsync(
                s => s.SetProperty(l => l.Stand, Leveringsstand.Geleverd)
                    .SetProperty(l => l.VastgesteldDoorAccountId, ander).SetProperty(l => l.VastgesteldDoor, "x").SetProperty(l => l.VastgesteldOp, DateTimeOffset.UnixEpoch)
                    .SetProperty(l => l.GeleverdDoorAccountId, ander).SetProperty(l => l.GeleverdDoor, "x").SetProperty(l => l.GeleverdOp, DateTimeOffset.UnixEpoch).SetProperty(l => l.Ontvangst, "x"),
                Ct);
        }));
        over.ConstraintName.ShouldBe("cbslevering_stap");
    }

    [Fact]
    public async Task Niemand_verzegelt_alleen_een_halfjaar_waarover_hier_een_levering_loopt()
    {
        var (opstelling, id) = await MetTrajectAsync();
        Task<IReadOnlyList<Domain.Fout>> VerzegelAsync() => opstelling.AlsAsync(opstelling.Eerste, db => new Halfjaarverzegelaar(db, opstelling.Klok).VerzegelAsync(Leveringsopstelling.Periode, "Elders geleverd", Ct));

        (await VerzegelAsync()).ShouldHaveSingleItem().Melding.ShouldContain("is hier een levering begonnen");

        (await opstelling.StapAsync(opstelling.Eerste, id, (b, v) => b.TrekInAsync(id, v, "Geleverd met het oude systeem", Ct))).ShouldBeOfType<LeveringBewaard>();
        (await VerzegelAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Een_geleverd_halfjaar_is_verzegeld_en_elke_stap_staat_in_het_logboek()
    {
        var (opstelling, _) = await MetTrajectAsync(begin: false);

        var id = await opstelling.GeleverdAsync();

        await using var db = database.CreateUnrestrictedContext();
        var code = opstelling.Team.GemeenteCode;
        (await db.Verzegelingen.IgnoreQueryFilters().SingleAsync(v => v.GemeenteCode == code, Ct)).Reden.ShouldBe("Bevestigd op 11-7-2026");
        var handelingen = await db.Logboek.IgnoreQueryFilters().Where(l => l.GemeenteCode == code && (l.ObjectId == id || l.ObjectSoort == "halfjaar")).OrderBy(l => l.Id).Select(l => l.Handeling).ToListAsync(Ct);
        handelingen.ShouldBe([Handeling.LeveringBegonnen, Handeling.LeveringGecontroleerd, Handeling.LeveringVastgesteld, Handeling.LeveringGeleverd, Handeling.HalfjaarVerzegeld], ignoreOrder: true);
    }

    [Fact]
    [Trait("Eis", "CBS-04")]
    public async Task Een_geleverde_levering_komt_byte_voor_byte_terug_wat_er_ook_in_de_registratie_verandert()
    {
        var (opstelling, _) = await MetTrajectAsync(begin: false);
        var id = await opstelling.GeleverdAsync();
        var eerst = (await opstelling.BestandAsync(id)).ShouldNotBeNull();

        await using (var db = database.CreateUnrestrictedContext())
        {
            var code = opstelling.Team.GemeenteCode;
            await db.Trajecten.IgnoreQueryFilters().Where(t => t.GemeenteCode == code).ExecuteUpdateAsync(s => s.SetProperty(t => t.Aanvang, new DateOnly(2026, 3, 3)), Ct);
        }

        (await opstelling.BestandAsync(id)).ShouldBe(eerst);
        (await opstelling.AlsAsync(opstelling.Eerste, db => opstelling.Bestand(db).ToetsAsync(id, Ct))).ShouldBe(true);
        var csv = Bestandsindelingen.Voorbeelden.Single(i => i.Protocol == "7" && i.Soort is Bestandssoort.Csv);
        List<Leesregel> regels = [.. Bestandslezer.Lees(new StringReader(Encoding.ASCII.GetString((await opstelling.BestandAsync(id, csv.Naam)).ShouldNotBeNull())), csv)];
        regels.ShouldHaveSingleItem().Record.ShouldNotBeNull().Aanvang.ShouldBe(new DateOnly(2026, 2, 1));
    }

    [Fact]
    public async Task Een_correctie_is_een_hele_levering_die_de_eerdere_vervangt_met_het_verschil_per_record()
    {
        var (opstelling, _) = await MetTrajectAsync(begin: false);
        var eerste = await opstelling.GeleverdAsync();
        var kind = opstelling.Jeugdige();
        await opstelling.BewaarAsync(kind, opstelling.Traject(kind, new(2026, 4, 1)));

        var tweede = await opstelling.BegonnenAsync();
        var beeld = await opstelling.BeeldAsync(tweede);
        beeld.Corrigeert.ShouldNotBeNull().Id.ShouldBe(eerste);
        beeld.Levering.Volgnummer.ShouldBe(2);
        var verschil = await opstelling.AlsAsync(opstelling.Eerste, db => opstelling.Bestand(db).VergelijkAsync(tweede, false, 1, Ct));
        verschil.ShouldNotBeNull().Vergelijking.Verschillen.ShouldHaveSingleItem().Soort.ShouldBe(Verschilsoort.Nieuw);
        verschil.Value.Vergelijking.Gelijk.ShouldBe(1);
        (await opstelling.ControleerAsync(opstelling.Eerste, tweede)).ShouldBeOfType<LeveringBewaard>();
        (await opstelling.StelVastAsync(opstelling.Tweede, tweede)).ShouldBeOfType<LeveringBewaard>();
        (await opstelling.LeverAsync(opstelling.Tweede, tweede)).ShouldBeOfType<LeveringBewaard>();

        (await opstelling.LeveringAsync(eerste)).Stand.ShouldBe(Leveringsstand.Gecorrigeerd);
        (await opstelling.LeveringAsync(tweede)).Stand.ShouldBe(Leveringsstand.Geleverd);
        (await opstelling.BestandAsync(eerste)).ShouldNotBeNull("also what was corrected can be given again");
    }

    [Fact]
    public async Task Een_stap_op_een_oude_pagina_wordt_geweigerd()
    {
        var (opstelling, id) = await MetTrajectAsync();
        var oud = (await opstelling.LeveringAsync(id)).Versie;
        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();

        (await opstelling.AlsAsync(opstelling.Tweede, db => opstelling.Beheer(db).StelVastAsync(id, oud, Ct))).ShouldBeOfType<LeveringVerouderd>();
    }

    [Fact]
    public async Task Het_antwoord_van_het_CBS_hoort_bij_wat_geleverd_is()
    {
        var (opstelling, id) = await MetTrajectAsync();
        var antwoord = new Leveringsantwoord(new(2026, 7, 10), 1, 1, null, null, null);
        (await opstelling.StapAsync(opstelling.Eerste, id, (b, v) => b.LegAntwoordVastAsync(id, v, antwoord, Ct))).ShouldBeOfType<LeveringGeweigerd>().Fouten[0].Melding.ShouldContain("nog niet bij het CBS");

        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        (await opstelling.StelVastAsync(opstelling.Tweede, id)).ShouldBeOfType<LeveringBewaard>();
        (await opstelling.LeverAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        var fouten = (await opstelling.StapAsync(opstelling.Eerste, id, (b, v) => b.LegAntwoordVastAsync(id, v, new(new(2026, 6, 30), null, -1, null, null, null), Ct))).ShouldBeOfType<LeveringGeweigerd>().Fouten;
        fouten.Select(f => f.Veld).ShouldBe(["Datum", "Aantal", "Jeugdigen"]);
        (await opstelling.StapAsync(opstelling.Eerste, id, (b, v) => b.LegAntwoordVastAsync(id, v, antwoord with { Datum = new(2026, 7, 9) }, Ct))).ShouldBeOfType<LeveringGeweigerd>().Fouten.ShouldHaveSingleItem()
            .ShouldBe(new("Datum", "Deze levering is vastgesteld op 10-7-2026. Eerder kon het CBS er niet op antwoorden. Vul die dag in of een latere."));
        (await opstelling.StapAsync(opstelling.Eerste, id, (b, v) => b.LegAntwoordVastAsync(id, v, antwoord, Ct))).ShouldBeOfType<LeveringBewaard>();

        (await opstelling.BeeldAsync(id)).Antwoorden.ShouldHaveSingleItem().Aantal.ShouldBe(1);
    }

    private async Task<Leveringsopstelling> MaakAsync(bool zonderInstellingen = false)
    {
        // Each test a gemeente of its own: one delivery can be open at a time.
        var opstelling = new Leveringsopstelling(database, $"99{Interlocked.Increment(ref _volgende):00}");
        await opstelling.MaakAsync(zonderInstellingen ? null : new LokaleInstellingen());
        return opstelling;
    }

    private async Task<(Leveringsopstelling Opstelling, Guid Id)> MetTrajectAsync(bool begin = true)
    {
        var opstelling = await MaakAsync();
        var kind = opstelling.Jeugdige();
        await opstelling.BewaarAsync(kind, opstelling.Traject(kind, new(2026, 2, 1), new(2026, 6, 1)));
        return (opstelling, begin ? await opstelling.BegonnenAsync() : Guid.Empty);
    }
}
