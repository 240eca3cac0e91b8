using System.Text;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Leveringen;

/// <summary>A layout is looked at by someone else before a delivery is written in it; and a next version of the protocol needs no new program.</summary>
[Trait("Eis", "CBS-06")]
public sealed class IndelingenTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly Bestandsindeling Voorbeeld = Bestandsindelingen.Voorbeelden.Single(i => i.Protocol == "7" && i.Soort is Bestandssoort.Csv);

    private static readonly Bestandsindeling Boek = Bestandsindelingen.Voorbeelden.Single(i => i.Protocol == "7" && i.Soort is Bestandssoort.Werkboek);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Met_een_indeling_kan_pas_geleverd_worden_als_een_ander_haar_goedkeurt()
    {
        var opstelling = await MetTrajectAsync();
        var indeling = await NeergezetAsync(opstelling, Voorbeeld with { Naam = "Eigen" });
        var id = await opstelling.BegonnenAsync();

        (await opstelling.BeeldAsync(id)).Indelingen.ShouldNotContain(i => i.Eigen != null);
        (await opstelling.ControleerAsync(opstelling.Tweede, id, indeling.ToString())).ShouldBeOfType<LeveringGeweigerd>().Fouten[0].Veld.ShouldBe("Indeling");
        (await GoedAsync(opstelling, opstelling.Eerste, indeling)).ShouldBeOfType<LeveringGeweigerd>().Fouten[0].Melding.ShouldBe("U heeft deze indeling zelf neergezet. Laat een collega haar nakijken.");
        (await BeeldAsync(opstelling, opstelling.Eerste, indeling))!.NietNakijken.ShouldNotBeNull();
        (await BeeldAsync(opstelling, opstelling.Tweede, indeling))!.NietNakijken.ShouldBeNull();

        (await GoedAsync(opstelling, opstelling.Tweede, indeling)).ShouldBe(new LeveringBewaard(indeling));
        (await GoedAsync(opstelling, opstelling.Tweede, indeling)).ShouldBe(new LeveringBewaard(indeling), "the same form once more");

        (await opstelling.ControleerAsync(opstelling.Eerste, id, indeling.ToString())).ShouldBeOfType<LeveringBewaard>();
        (await opstelling.LeveringAsync(id)).IndelingNaam.ShouldBe("Eigen");
        (await HandelingenAsync(indeling)).ShouldBe([Handeling.LeveringsindelingGeplaatst, Handeling.LeveringsindelingGoedgekeurd]);
    }

    [Fact]
    public async Task Een_afgekeurde_indeling_wordt_niet_gebruikt_en_mag_opnieuw_worden_neergezet()
    {
        var opstelling = await MetTrajectAsync();
        var indeling = await NeergezetAsync(opstelling, Voorbeeld with { Naam = "Eigen" });

        (await AfAsync(opstelling, opstelling.Tweede, indeling, " ")).ShouldBeOfType<LeveringGeweigerd>().Fouten[0].ShouldSatisfyAllConditions(f => f.Veld.ShouldBe("Reden"), f => f.Melding.ShouldBe("Schrijf op wat er niet klopt."));
        (await AfAsync(opstelling, opstelling.Tweede, indeling, " Het veld reden is te kort ")).ShouldBe(new LeveringBewaard(indeling));
        (await GoedAsync(opstelling, opstelling.Tweede, indeling)).ShouldBeOfType<LeveringGeweigerd>().Fouten[0].Melding.ShouldBe("Deze indeling is al afgekeurd.");
        (await BeeldAsync(opstelling, opstelling.Eerste, indeling))!.Keuze.Eigen!.AfkeurReden.ShouldBe("Het veld reden is te kort");

        var opnieuw = await NeergezetAsync(opstelling, Voorbeeld with { Naam = "Eigen" });
        opnieuw.ShouldNotBe(indeling);
        (await PlaatsAsync(opstelling, Voorbeeld with { Naam = "Eigen" })).ShouldBe("Deze indeling staat er al.");
        (await HandelingenAsync(indeling)).ShouldBe([Handeling.LeveringsindelingGeplaatst, Handeling.LeveringsindelingAfgekeurd]);
    }

    [Fact]
    public async Task Wat_uit_gebruik_is_levert_niet_meer_en_wat_ermee_geleverd_is_blijft_te_lezen()
    {
        var opstelling = await MetTrajectAsync();
        var indeling = await NeergezetAsync(opstelling, Voorbeeld with { Naam = "CBS 2026" });
        (await GoedAsync(opstelling, opstelling.Tweede, indeling)).ShouldBeOfType<LeveringBewaard>();
        var id = await opstelling.BegonnenAsync();
        (await opstelling.ControleerAsync(opstelling.Eerste, id, indeling.ToString())).ShouldBeOfType<LeveringBewaard>();
        (await opstelling.StelVastAsync(opstelling.Tweede, id)).ShouldBeOfType<LeveringBewaard>();
        (await opstelling.LeverAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        var bestand = (await opstelling.BestandAsync(id)).ShouldNotBeNull();

        (await StopAsync(opstelling, opstelling.Eerste, indeling, " ")).ShouldBeOfType<LeveringGeweigerd>().Fouten[0].ShouldSatisfyAllConditions(f => f.Veld.ShouldBe("Reden"), f => f.Melding.ShouldBe("Schrijf op waarom u de indeling uit gebruik neemt."));
        (await StopAsync(opstelling, opstelling.Eerste, Guid.NewGuid(), "x")).ShouldBe(new LeveringOnbekend());
        (await StopAsync(opstelling, opstelling.Eerste, indeling, "Er is een nieuwe")).ShouldBe(new LeveringBewaard(indeling), "who brought it may stop it alone");
        (await StopAsync(opstelling, opstelling.Eerste, indeling, "Er is een nieuwe")).ShouldBe(new LeveringBewaard(indeling), "the same form once more");
        (await StopAsync(opstelling, opstelling.Tweede, indeling, "Weg")).ShouldBeOfType<LeveringGeweigerd>().Fouten[0].Melding.ShouldBe("Deze indeling is al uit gebruik.");
        (await GoedAsync(opstelling, opstelling.Tweede, indeling)).ShouldBeOfType<LeveringGeweigerd>();

        (await opstelling.BestandAsync(id)).ShouldBe(bestand);
        (await opstelling.BestandAsync(id, indeling.ToString())).ShouldBeNull("it writes no new file");
        (await BeeldAsync(opstelling, opstelling.Tweede, indeling))!.ShouldSatisfyAllConditions(b => b.Keuze.Eigen!.StopReden.ShouldBe("Er is een nieuwe"), b => b.KanStoppen.ShouldBeFalse(), b => b.Voorbeeld.ShouldNotBeEmpty());
        (await HandelingenAsync(indeling)).ShouldBe([Handeling.LeveringsindelingGeplaatst, Handeling.LeveringsindelingGoedgekeurd, Handeling.LeveringsindelingGestopt]);
        (await PlaatsAsync(opstelling, Voorbeeld with { Naam = "CBS 2026" })).ShouldBeNull("its name and its text are free again");
    }

    [Theory]
    [InlineData("stand = 'buitenGebruik'", "ck_leveringsindeling_gestopt")]
    [InlineData("stand = 'buitenGebruik', gestopt_op = now(), gestopt_door = 'x', gestopt_door_account_id = door_account_id", "ck_leveringsindeling_gestopt")]
    [InlineData("gestopt_op = now(), gestopt_door = 'x', gestopt_door_account_id = door_account_id, stop_reden = 'x'", "ck_leveringsindeling_gestopt")]
    public async Task De_database_weet_wie_een_indeling_uit_gebruik_nam_en_waarom(string poging, string regel)
    {
        var opstelling = await MetTrajectAsync();
        var indeling = await NeergezetAsync(opstelling, Voorbeeld with { Naam = "Eigen" });

        (await WeigertAsync(indeling, poging)).ShouldBe(regel);
    }

    [Fact]
    public async Task De_database_brengt_een_indeling_niet_terug_in_gebruik()
    {
        var opstelling = await MetTrajectAsync();
        var indeling = await NeergezetAsync(opstelling, Voorbeeld with { Naam = "Eigen" });
        (await StopAsync(opstelling, opstelling.Eerste, indeling, "Verkeerd")).ShouldBeOfType<LeveringBewaard>("also what nobody looked at");

        (await WeigertAsync(indeling, "stand = 'neergezet', gestopt_op = null, gestopt_door = null, gestopt_door_account_id = null, stop_reden = null")).ShouldBe("leveringsindeling_stap");
    }

    [Fact]
    public async Task Twee_indelingen_die_gebruikt_kunnen_worden_heten_niet_hetzelfde()
    {
        var opstelling = await MetTrajectAsync();
        var eerste = await NeergezetAsync(opstelling, Voorbeeld with { Naam = "CBS 2026" });
        const string Bezet = "Er is al een indeling voor versie 7 die ‘cbs 2026’ heet. Geef deze een andere naam, of neem de andere eerst uit gebruik.";

        (await PlaatsAsync(opstelling, Voorbeeld with { Naam = "cbs 2026", Scheidingsteken = ',' })).ShouldBe(Bezet);
        (await PlaatsAsync(opstelling, Voorbeeld with { Scheidingsteken = ',' })).ShouldBe("Er is al een indeling voor versie 7 die ‘Voorbeeld CSV versie 7’ heet. Dat is een voorbeeld. Geef deze een andere naam.", "an example cannot be taken out of use");
        (await GoedAsync(opstelling, opstelling.Tweede, eerste)).ShouldBeOfType<LeveringBewaard>();
        (await PlaatsAsync(opstelling, Voorbeeld with { Naam = "cbs 2026", Scheidingsteken = ',' })).ShouldBe(Bezet);
        (await PlaatsAsync(opstelling, Voorbeeld with { Naam = "CBS 2026 b", Scheidingsteken = ',', Protocol = "9" })).ShouldBe("Deze versie van het protocol bestaat niet. Kies bij ‘protocol’ uit 2.0, 4, 5, 2020, 7.");
    }

    [Fact]
    public async Task Elke_oorzaak_staat_in_een_antwoord_ook_een_naam_die_al_bestaat()
    {
        var opstelling = await MetTrajectAsync();
        await NeergezetAsync(opstelling, Voorbeeld with { Naam = "Eigen" });
        Task<IReadOnlyList<Domain.Fout>> Fouten(string json) => opstelling.AlsAsync(opstelling.Eerste, db => opstelling.Indelingen(db).PlaatsAsync(Encoding.UTF8.GetBytes(json), Ct));

        var fouten = await Fouten((Voorbeeld with { Naam = "eigen" }).Schrijf().Replace("ascii", "iso", StringComparison.Ordinal).Replace("\"veld\": \"reden\"", "\"veld\": \"achternaam\"", StringComparison.Ordinal));

        fouten.ShouldAllBe(f => f.Veld == "Bestand");
        fouten.Select(f => f.Melding).ShouldBe(
        [
            "Bij ‘tekenset’ staat iets wat daar niet kan. Kies uit ascii, latijn1, utf8.",
            "Het veld reden ontbreekt. Het CBS vraagt dat veld.",
            "Het veld achternaam bestaat niet. Kies een veld van het protocol, of een vaste tekst.",
            "Er is al een indeling voor versie 7 die ‘eigen’ heet. Geef deze een andere naam, of neem de andere eerst uit gebruik.",
        ]);
        (await Fouten("""{"naam":"\ud800","protocol":"7","soort":"csv","velden":[]}"""))[0].Melding.ShouldBe("Bij ‘naam’ staat een half teken. Schrijf het opnieuw.");
        (await Fouten("""{"naam":"x","protocol":"\u0000","soort":"csv","velden":[]}"""))[0].Melding.ShouldStartWith("Deze versie van het protocol bestaat niet.", customMessage: "no text for the database");
    }

    [Fact]
    public async Task Dezelfde_indeling_twee_keer_tegelijk_staat_er_een_keer()
    {
        var opstelling = await MetTrajectAsync();
        await using var bezig = database.CreateUnrestrictedContext();
        await using var transactie = await bezig.Database.BeginTransactionAsync(Ct);
        await bezig.Database.ExecuteSqlAsync($"lock table leveringsindeling in share mode", Ct);

        // Both looked before one of them could write.
        var antwoorden = Enumerable.Range(0, 2).Select(_ => PlaatsAsync(opstelling, Voorbeeld with { Naam = "Tegelijk" })).ToList();
        await WachtOpSlotAsync(antwoorden);
        await transactie.RollbackAsync(Ct);

        (await Task.WhenAll(antwoorden)).ShouldBe([null, "Deze indeling staat er al."], ignoreOrder: true);
    }

    /// <summary>Until the store says that each of them waits for a lock.</summary>
    private async Task WachtOpSlotAsync(List<Task<string?>> werk)
    {
        await using var verbinding = new NpgsqlConnection(database.ConnectionString);
        await verbinding.OpenAsync(Ct);
        await using var vraag = new NpgsqlCommand("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'", verbinding);
        while ((long)(await vraag.ExecuteScalarAsync(Ct))! < werk.Count && !werk.Exists(w => w.IsCompleted))
        {
            await Task.Yield();
        }
    }

    [Fact]
    public async Task Wie_nakijkt_ziet_wat_de_indeling_van_records_maakt()
    {
        var opstelling = await MetTrajectAsync();
        var indeling = await NeergezetAsync(opstelling, Voorbeeld with { Naam = "Eigen" });

        (await BeeldAsync(opstelling, opstelling.Tweede, indeling))!.Voorbeeld.Count.ShouldBe(4, "a line of names, help that ended, help that runs, and an unborn child");
        (await BeeldAsync(opstelling, opstelling.Tweede, Guid.NewGuid())).ShouldBeNull();
        (await GoedAsync(opstelling, opstelling.Tweede, Guid.NewGuid())).ShouldBe(new LeveringOnbekend());
    }

    [Theory]
    [InlineData("stand = 'goedgekeurd', nagekeken_op = now(), nagekeken_door = 'x', nagekeken_door_account_id = door_account_id", "ck_leveringsindeling_tweede_persoon")]
    [InlineData("stand = 'goedgekeurd'", "ck_leveringsindeling_nagekeken")]
    [InlineData("stand = 'afgekeurd', nagekeken_op = now(), nagekeken_door = 'x', nagekeken_door_account_id = '{0}'", "ck_leveringsindeling_nagekeken")]
    public async Task De_database_weigert_een_indeling_zonder_tweede_persoon(string poging, string regel)
    {
        var opstelling = await MetTrajectAsync();
        var indeling = await NeergezetAsync(opstelling, Voorbeeld with { Naam = "Eigen" });

        (await WeigertAsync(indeling, string.Format(System.Globalization.CultureInfo.InvariantCulture, poging, opstelling.Tweede.Id))).ShouldBe(regel);
    }

    [Fact]
    public async Task De_database_laat_over_een_indeling_een_keer_beslissen()
    {
        var opstelling = await MetTrajectAsync();
        var indeling = await NeergezetAsync(opstelling, Voorbeeld with { Naam = "Eigen" });
        (await GoedAsync(opstelling, opstelling.Tweede, indeling)).ShouldBeOfType<LeveringBewaard>();

        (await WeigertAsync(indeling, "stand = 'afgekeurd', afkeur_reden = 'x'")).ShouldBe("leveringsindeling_stap");
    }

    [Fact]
    [Trait("Eis", "CLS-13")]
    public async Task Met_een_bestand_erbij_levert_het_programma_volgens_een_volgende_versie()
    {
        // Two codes change their number and one field goes; nothing of it is known to the program.
        var map = Directory.CreateTempSubdirectory("jeugdhulp-protocol");
        await File.WriteAllTextAsync(Path.Combine(map.FullName, "protocol-8.json"), Acht, Ct);
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        opstelling.Versies = Protocolmap.Lees(map.FullName).Versies.ShouldNotBeNull();
        opstelling.Klok.ZetOp(new(2027, 7, 10, 12, 0, 0, TimeSpan.Zero));
        var (kind, zonder) = (opstelling.Jeugdige(), opstelling.Jeugdige(pas: p => (p.Bsn, p.ZonderBsn) = (null, Domain.Jeugdigen.Bsnreden.NietIngeschreven)));
        await opstelling.BewaarAsync(kind, zonder, opstelling.Traject(kind, new(2027, 2, 1), new(2027, 3, 1)), opstelling.Traject(zonder, new(2027, 2, 1)));
        (await ZonderIndelingAsync(opstelling)).ShouldBe(["8"], "the half-year that is to be delivered needs it");
        var boek = await NeergezetAsync(opstelling, VoorAcht(Boek));
        (await GoedAsync(opstelling, opstelling.Tweede, boek)).ShouldBeOfType<LeveringBewaard>();
        (await ZonderIndelingAsync(opstelling)).ShouldBe(["8"], "a workbook is only there to be read");
        var indeling = await NeergezetAsync(opstelling, VoorAcht(Voorbeeld));
        (await ZonderIndelingAsync(opstelling)).ShouldBe(["8"], "nobody looked at it yet");
        (await GoedAsync(opstelling, opstelling.Tweede, indeling)).ShouldBeOfType<LeveringBewaard>();
        (await ZonderIndelingAsync(opstelling)).ShouldBeEmpty();

        var id = (await opstelling.BeginAsync(opstelling.Eerste, "2027H1")).ShouldBeOfType<LeveringBewaard>().Id;
        (await opstelling.ControleerAsync(opstelling.Eerste, id, Voorbeeld.Naam)).ShouldBeOfType<LeveringGeweigerd>().Fouten[0].Melding.ShouldBe("Kies een indeling voor versie 8 van het protocol.");
        (await opstelling.ControleerAsync(opstelling.Eerste, id, indeling.ToString())).ShouldBeOfType<LeveringBewaard>();
        (await opstelling.StelVastAsync(opstelling.Tweede, id)).ShouldBeOfType<LeveringBewaard>();
        (await opstelling.LeverAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();

        (await opstelling.LeveringAsync(id)).Protocol.ShouldBe("8");
        var regels = Encoding.UTF8.GetString((await opstelling.BestandAsync(id)).ShouldNotBeNull());
        regels.ShouldContain("888888888", customMessage: "the new number for a BSN that is not known");
        regels.ShouldNotContain("999999999");

        // Whoever takes the file away can still read what was delivered in it.
        opstelling.Versies = Protocolversies.Meegeleverd;
        (await opstelling.BestandAsync(id)).ShouldNotBeNull();
        (await opstelling.BeeldAsync(id)).Telling!.Telling.Actief.ShouldBe(2);
        map.Delete(recursive: true);
    }

    [Fact]
    [Trait("Eis", "CBS-14")]
    public async Task Wat_vastligt_in_een_indeling_die_niet_meer_mag_gaat_niet_naar_het_CBS_en_de_indeling_zegt_waarom()
    {
        var map = Directory.CreateTempSubdirectory("jeugdhulp-protocol");
        async Task<Protocolversies> LeesAsync(string acht)
        {
            await File.WriteAllTextAsync(Path.Combine(map.FullName, "protocol-8.json"), acht, Ct);
            return Protocolmap.Lees(map.FullName).Versies.ShouldNotBeNull();
        }

        var strenger = Acht.Replace("\"hulpvorm\", \"aanvang\"", "\"hulpvorm\", \"crisis\", \"aanvang\"", StringComparison.Ordinal).Replace("{\"veld\": \"hulpvorm\",", "{\"veld\": \"crisis\", \"codes\": [\"01\", \"02\"]}, {\"veld\": \"hulpvorm\",", StringComparison.Ordinal);
        var (toen, nu) = (await LeesAsync(Acht), await LeesAsync(strenger));
        map.Delete(recursive: true);
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        opstelling.Versies = toen;
        opstelling.Klok.ZetOp(new(2027, 7, 10, 12, 0, 0, TimeSpan.Zero));
        var kind = opstelling.Jeugdige();
        await opstelling.BewaarAsync(kind, opstelling.Traject(kind, new(2027, 2, 1)));
        var indeling = await NeergezetAsync(opstelling, VoorAcht(Voorbeeld));
        (await GoedAsync(opstelling, opstelling.Tweede, indeling)).ShouldBeOfType<LeveringBewaard>();
        var id = (await opstelling.BeginAsync(opstelling.Eerste, "2027H1")).ShouldBeOfType<LeveringBewaard>().Id;
        (await opstelling.ControleerAsync(opstelling.Eerste, id, indeling.ToString())).ShouldBeOfType<LeveringBewaard>();
        (await BeeldAsync(opstelling, opstelling.Tweede, indeling))!.Bezwaren.ShouldBeEmpty();

        opstelling.Versies = nu;
        const string Zin = "De records liggen vast in een indeling die niet meer past bij wat er in een bestand mag staan. Trek de levering in, begin opnieuw en kies een andere indeling.";
        (await opstelling.StelVastAsync(opstelling.Tweede, id)).ShouldBeOfType<LeveringGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldBe(Zin);
        (await BeeldAsync(opstelling, opstelling.Tweede, indeling))!.Bezwaren.ShouldHaveSingleItem().ShouldContain("crisis", Case.Insensitive);
        (await ZonderIndelingAsync(opstelling)).ShouldBe(["8"], "it is approved and cannot be chosen");
        opstelling.Versies = toen;
        (await opstelling.StelVastAsync(opstelling.Tweede, id)).ShouldBeOfType<LeveringBewaard>();
        opstelling.Versies = nu;
        (await opstelling.LeverAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldBe(Zin);
        opstelling.Versies = toen;
        (await opstelling.LeverAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
    }

    [Fact]
    [Trait("Eis", "CLS-13")]
    public async Task Van_een_map_met_fouten_wordt_elke_oorzaak_genoemd_met_het_bestand()
    {
        var map = Directory.CreateTempSubdirectory("jeugdhulp-protocol");
        await File.WriteAllTextAsync(Path.Combine(map.FullName, "a.json"), "geen json", Ct);
        await File.WriteAllTextAsync(Path.Combine(map.FullName, "b.json"), Acht.Replace("2027-01-01", "morgen", StringComparison.Ordinal), Ct);

        Protocolmap.Lees(map.FullName).Meldingen.ShouldBe(["a.json: Dit is geen versie van het protocol: kijk naar regel 1 van het bestand.", "b.json: Bij ‘geldigVan’: ‘morgen’ is geen dag. Schrijf een dag als 2027-01-01."]);
        Protocolmap.Lees(Path.Combine(map.FullName, "weg")).Meldingen.ShouldHaveSingleItem().ShouldContain("is niet te lezen");
        Directory.CreateDirectory(Path.Combine(map.FullName, "leeg"));
        Protocolmap.Lees(Path.Combine(map.FullName, "leeg")).Meldingen.ShouldHaveSingleItem().ShouldContain("geen enkel bestand dat op .json eindigt");
        Protocolmap.Lees(" ").Versies.ShouldBe(Protocolversies.Meegeleverd);
        map.Delete(recursive: true);
    }

    private const string Acht =
        """
        {
          "naam": "8", "geldigVan": "2027-01-01", "bron": "verzonnen", "sterkte": "dienenNiet",
          "nummerOnbekend": "888888888", "nummerOngeboren": "777777777", "geborenOngeboren": "00000000",
          "wijkteamZonderVerwijzer": true, "voegtOverlapSamen": true,
          "velden": ["bsn", "geboortedatum", "geslacht", "woonplaats", "verwijzer", "hulpvorm", "aanvang", "einde", "reden",
                     "informantJeugdige", "tevredenheidJeugdige", "informantOuder", "tevredenheidOuder"],
          "codes": [
            {"veld": "verwijzer", "codes": ["01", "02", "03", "04", "05", "06", "08", "09"]},
            {"veld": "hulpvorm", "codes": ["01", "02", "03", "04", "11", "12", "13", "14"]},
            {"veld": "reden", "codes": ["01", "02", "03", "04", "05"]}
          ]
        }
        """;

    private static async Task<List<string>> ZonderIndelingAsync(Leveringsopstelling opstelling) =>
        [.. (await opstelling.AlsAsync(opstelling.Eerste, db => opstelling.Indelingen(db).ZonderIndelingAsync(Ct))).Select(v => v.Naam)];

    /// <summary>A layout for the version of this test, which asks fewer fields.</summary>
    private static Bestandsindeling VoorAcht(Bestandsindeling zeven) => zeven with
    {
        Naam = $"Acht {zeven.Soort}",
        Protocol = "8",
        Velden = [.. zeven.Velden.Where(v => v.Veld != "crisis" && v.Veld?.StartsWith("zonderHulp", StringComparison.Ordinal) is not true)],
    };

    private async Task<string?> WeigertAsync(Guid indeling, string poging)
    {
        await using var db = database.CreateUnrestrictedContext();
        var sql = System.Runtime.CompilerServices.FormattableStringFactory.Create($"update leveringsindeling set {poging} where id = '{indeling}'");
        return (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlAsync(sql, Ct))).ConstraintName;
    }

    private async Task<List<Handeling>> HandelingenAsync(Guid indeling)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == indeling).OrderBy(l => l.Id).Select(l => l.Handeling).ToListAsync(Ct);
    }

    private static Task<Leveringsresultaat> GoedAsync(Leveringsopstelling opstelling, Account wie, Guid id) => opstelling.AlsAsync(wie, db => opstelling.Indelingen(db).KeurGoedAsync(id, Ct));

    private static Task<Leveringsresultaat> AfAsync(Leveringsopstelling opstelling, Account wie, Guid id, string? reden) => opstelling.AlsAsync(wie, db => opstelling.Indelingen(db).KeurAfAsync(id, reden, Ct));

    private static Task<Leveringsresultaat> StopAsync(Leveringsopstelling opstelling, Account wie, Guid id, string? reden) => opstelling.AlsAsync(wie, db => opstelling.Indelingen(db).StopAsync(id, reden, Ct));

    private static Task<Indelingbeeld?> BeeldAsync(Leveringsopstelling opstelling, Account wie, Guid id) => opstelling.AlsAsync(wie, db => opstelling.Indelingen(db).LaadAsync(id, Ct));

    private static async Task<string?> PlaatsAsync(Leveringsopstelling opstelling, Bestandsindeling indeling) =>
        await opstelling.AlsAsync(opstelling.Eerste, db => opstelling.Indelingen(db).PlaatsAsync(Encoding.UTF8.GetBytes(indeling.Schrijf()), Ct)) is [var fout, ..] ? fout.Melding : null;

    /// <summary>Brought by the first of the two.</summary>
    private static async Task<Guid> NeergezetAsync(Leveringsopstelling opstelling, Bestandsindeling indeling)
    {
        (await PlaatsAsync(opstelling, indeling)).ShouldBeNull();
        return Guid.Parse((await opstelling.AlsAsync(opstelling.Eerste, db => opstelling.Indelingen(db).LaadAsync(Ct))).First(i => i.Eigen is { Stand: Indelingsstand.Neergezet }).Code);
    }

    private async Task<Leveringsopstelling> MetTrajectAsync()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var kind = opstelling.Jeugdige();
        await opstelling.BewaarAsync(kind, opstelling.Traject(kind, new(2026, 2, 1)));
        return opstelling;
    }
}
