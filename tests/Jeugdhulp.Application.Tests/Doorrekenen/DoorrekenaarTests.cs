using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Doorrekenen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Taken;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Doorrekenen;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Doorrekenen;

/// <summary>A what-if run from the question to the report, on contacts that were really stored.</summary>
[Trait("Eis", "CLS-14")]
public sealed class DoorrekenaarTests(DoorrekenaarTests.Gevuld gevuld) : IClassFixture<DoorrekenaarTests.Gevuld>
{
    private static readonly Halfjaar Voorjaar = new(2026, 1);
    private static readonly Halfjaar Najaar = new(2026, 2);
    private static readonly Aanmelding Beheerder = Contactopstelling.Als(Contactopstelling.Manon, rollen: Rol.Beheerder);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_lagere_grens_geeft_een_verslag_met_de_klassen_voor_en_na()
    {
        var beeld = await RekenAsync("9992-1");

        var uitslag = beeld.Verslag.Uitslag!;
        uitslag.Totaal.Contacten.ShouldBe(Gevuld.Contacten);
        uitslag.Halfjaren.Select(h => h.Halfjaar!.Value.Code).ShouldBe(["2026H1", "2026H2"]);
        uitslag.Totaal.Matrix[(int)Uitkomst.Preventie][(int)Uitkomst.Toegang].ShouldBe(Gevuld.BovenDrie);
        uitslag.Totaal.Gekozen.ShouldBe(1);
        beeld.Taak.Stand.ShouldBe(Taakstand.Klaar);
        beeld.Taak.Voortgang.ShouldBe(Gevuld.Contacten);
        beeld.Verslag.Versies.ShouldBe([1]);
        beeld.Verslag.Sha256!.Length.ShouldBe(64);
    }

    [Fact]
    public async Task Dezelfde_vraag_geeft_dezelfde_uitslag_en_hetzelfde_kenmerk_en_een_andere_een_ander()
    {
        var eerste = await RekenAsync("9992-1");
        var tweede = await RekenAsync("9992-1");
        var ander = await RekenAsync("voorbeeld-b");

        tweede.Verslag.Sha256.ShouldBe(eerste.Verslag.Sha256);
        System.Text.Json.JsonSerializer.Serialize(tweede.Verslag.Uitslag!.Totaal).ShouldBe(System.Text.Json.JsonSerializer.Serialize(eerste.Verslag.Uitslag!.Totaal));
        ander.Verslag.Sha256.ShouldNotBe(eerste.Verslag.Sha256);
    }

    [Fact]
    public async Task Een_feit_dat_intussen_is_verbeterd_geeft_een_ander_kenmerk()
    {
        var oda = Contactopstelling.Als(Contactopstelling.Oda, Contactopstelling.AndereGemeente, Rol.Beheerder);
        var voor = await RekenAsync("9991-1", oda);
        await using (var db = gevuld.Database.CreateUnrestrictedContext())
        {
            await db.Database.ExecuteSqlAsync($"update contactregel set verwacht_aantal_gesprekken = coalesce(verwacht_aantal_gesprekken, 0) + 1 where gemeente_code = {Contactopstelling.AndereGemeente}", Ct);
        }

        var na = await RekenAsync("9991-1", oda);

        na.Verslag.Sha256.ShouldNotBe(voor.Verslag.Sha256);
    }

    [Fact]
    public async Task Onder_de_eigen_versie_verandert_niets()
    {
        var totaal = (await RekenAsync("9991-1")).Verslag.Uitslag!.Totaal;

        totaal.Gewijzigd.ShouldBe(0);
        totaal.GekozenAnders.ShouldBe(0);
        totaal.Jeugdigen.Na.ShouldBe(totaal.Jeugdigen.Voor);
    }

    [Fact]
    public async Task De_stroom_leest_elk_feit_zoals_het_is_bewaard()
    {
        var gelezen = new Dictionary<Guid, Doorrekencontact>();
        await using var db = gevuld.Database.CreateContext(Beheerder);
        await using var transactie = await db.BeginGemeenteAsync(Ct);
        await new Contactstroom(db).LeesAsync(Voorjaar.Begin, Najaar.Einde, new Dictionary<int, bool> { [1] = true }, (in c) => gelezen.Add(c.Id, c), null, Ct);
        var bewaard = await db.Contactregels.AsNoTracking().ToListAsync(Ct);

        gelezen.Count.ShouldBe(bewaard.Count);
        foreach (var regel in bewaard)
        {
            gelezen[regel.Id].Feiten.ShouldBe(regel.Feiten);
            gelezen[regel.Id].Uitkomst.ShouldBe(regel.Uitkomst);
            gelezen[regel.Id].Keuze.ShouldBe(regel.GekozenKlasse);
            gelezen[regel.Id].DossierTelt.ShouldBe(regel.DossierTelt);
            $"R{gelezen[regel.Id].Regelnummer:00}".ShouldBe(regel.Regel);
        }

        gelezen.Values.Where(c => c.Jeugdige >= 0).Select(c => c.Jeugdige).Distinct().Count().ShouldBe(bewaard.Where(r => r.PersoonId != null).Select(r => r.PersoonId).Distinct().Count());
    }

    [Fact]
    public async Task Een_doorrekening_schrijft_niets_behalve_haar_eigen_taak_verslag_en_log()
    {
        var voor = await gevuld.RijversiesAsync();

        await RekenAsync("voorbeeld-e");
        await ProefAsync(new LokaleInstellingen { MaxGesprekken = 3 });

        (await gevuld.RijversiesAsync()).ShouldBe(voor);
    }

    [Fact]
    public async Task Een_proef_met_instellingen_rekent_de_laatste_twee_halfjaren_en_bewaart_niets()
    {
        await using var db = gevuld.Database.CreateUnrestrictedContext();
        var verslagen = await db.Doorrekenverslagen.IgnoreQueryFilters().CountAsync(Ct);

        var proef = await ProefAsync(new LokaleInstellingen { MaxGesprekken = 3, KorteReeksKlasse = KorteReeksKlasse.Preventie });

        proef.Uitslag.Halfjaren.Select(h => h.Halfjaar).ShouldBe([Voorjaar, Najaar]);
        proef.Uitslag.Totaal.Gewijzigd.ShouldBe(Gevuld.BovenDrie);
        proef.Vergelijking.Select(v => v.Naam).First().ShouldBe("Deze instellingen");
        proef.Vergelijking.Count.ShouldBe(7);
        (await db.Doorrekenverslagen.IgnoreQueryFilters().CountAsync(Ct)).ShouldBe(verslagen);
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Een_andere_gemeente_ziet_het_verslag_niet_en_rekent_met_haar_eigen_contacten()
    {
        var beeld = await RekenAsync("9992-1");
        var oda = Contactopstelling.Als(Contactopstelling.Oda, Contactopstelling.AndereGemeente, Rol.Beheerder);
        await using var db = gevuld.Database.CreateContext(oda);

        (await Verslagen(db).VindAsync(beeld.Verslag.Id, Ct)).ShouldBeNull();
        (await RekenAsync("9991-1", oda)).Verslag.Uitslag!.Totaal.Contacten.ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "PRV-02")]
    public async Task De_sprekende_contacten_zijn_er_voor_de_medewerker_van_het_team_en_niet_voor_de_beheerder()
    {
        var beeld = await RekenAsync("9992-1");
        beeld.Verslag.Uitslag!.Sprekend.ShouldNotBeEmpty();
        beeld.Contacten.ShouldBeEmpty();

        var noord = await LeesAsync(beeld.Verslag.Id, Contactopstelling.Als(Contactopstelling.Ans, rollen: [Rol.Beheerder, Rol.Consulent]));
        var zuid = await LeesAsync(beeld.Verslag.Id, Contactopstelling.Als(Contactopstelling.Bea, rollen: [Rol.Beheerder, Rol.Consulent]));

        noord.Contacten.ShouldNotBeEmpty();
        zuid.Contacten.ShouldBeEmpty();
        await using var db = gevuld.Database.CreateUnrestrictedContext();
        var gelogd = await db.Logboek.IgnoreQueryFilters().Where(l => l.Handeling == Handeling.ContactenBekeken && l.ObjectId == beeld.Verslag.Id).ToListAsync(Ct);
        gelogd.ShouldHaveSingleItem().AccountId.ShouldBe(Contactopstelling.Ans);
    }

    [Fact]
    public async Task Een_stroom_die_halverwege_wordt_afgebroken_laat_de_verbinding_heel()
    {
        await using var db = gevuld.Database.CreateContext(Beheerder);
        for (var i = 0; i < 3; i++)
        {
            await using (await db.BeginGemeenteAsync(Ct))
            {
                await Should.ThrowAsync<OperationCanceledException>(() => new Contactstroom(db).LeesAsync(
                    Voorjaar.Begin, Najaar.Einde, new Dictionary<int, bool>(), (in _) => throw new OperationCanceledException(), null, Ct));
            }

            await using var transactie = await db.BeginGemeenteAsync(Ct);
            (await new Contactstroom(db).LeesAsync(Voorjaar.Begin, Najaar.Einde, new Dictionary<int, bool>(), (in _) => { }, null, Ct)).ShouldBe(Gevuld.Contacten);
        }
    }

    [Fact]
    public async Task Een_gestopte_doorrekening_heeft_geen_uitslag()
    {
        var id = await VraagAsync("9992-1", Beheerder);
        await using (var db = gevuld.Database.CreateContext(Beheerder))
        {
            var taak = (await Verslagen(db).VindAsync(id, Ct))!.Taak;
            (await new Takenlijst(db, gevuld.Klok).StopAsync(taak.Id, Ct)).ShouldBeTrue();
        }

        await gevuld.WerkAfAsync();

        (await LeesAsync(id, Beheerder)).Verslag.Uitslag.ShouldBeNull();
    }

    [Fact]
    public async Task Een_verslag_dat_klaar_is_verandert_nooit_meer()
    {
        var beeld = await RekenAsync("9992-1");
        await using var db = gevuld.Database.CreateContext(Beheerder);
        await using var transactie = await db.BeginGemeenteAsync(Ct);

        var fout = await Should.ThrowAsync<PostgresException>(() => db.Doorrekenverslagen.Where(v => v.Id == beeld.Verslag.Id).ExecuteUpdateAsync(v => v.SetProperty(x => x.Sha256, "00"), Ct));
        fout.SqlState.ShouldBe(PostgresErrorCodes.IntegrityConstraintViolation);
    }

    [Theory]
    [InlineData("9992-9", "2026H1", "2026H2", "Bron")]
    [InlineData(null, "2026H1", "2026H2", "Bron")]
    [InlineData("9992-1", null, "2026H2", "Eerste")]
    [InlineData("9992-1", "2026H1", null, "Laatste")]
    [InlineData("9992-1", "2026H2", "2026H1", "Laatste")]
    [InlineData("9992-1", "2006H2", "2026H2", "Laatste")]
    public async Task Een_vraag_die_niet_klopt_wordt_geweigerd_bij_haar_veld(string? bron, string? eerste, string? laatste, string veld)
    {
        await using var db = gevuld.Database.CreateContext(Beheerder);

        var aanvraag = await Verslagen(db).VraagAanAsync(new(bron, Lees(eerste), Lees(laatste), false), Ct);

        aanvraag.VerslagId.ShouldBeNull();
        aanvraag.Fouten.ShouldHaveSingleItem().Veld.ShouldBe(veld);

        static Halfjaar? Lees(string? code) => Halfjaar.TryParse(code, out var halfjaar) ? halfjaar : null;
    }

    [Fact]
    public async Task Een_vierde_doorrekening_wacht_tot_er_een_klaar_is()
    {
        var ids = new List<Guid>();
        for (var i = 0; i < Doorrekenverslagen.HoogstensOpen; i++)
        {
            ids.Add(await VraagAsync("9992-1", Beheerder));
        }

        await using (var db = gevuld.Database.CreateContext(Beheerder))
        {
            (await Verslagen(db).VraagAanAsync(new("9992-1", Voorjaar, Najaar, false), Ct)).Fouten.ShouldHaveSingleItem().Veld.ShouldBeEmpty();
        }

        await gevuld.WerkAfAsync();
        foreach (var id in ids)
        {
            (await LeesAsync(id, Beheerder)).Taak.Stand.ShouldBe(Taakstand.Klaar);
        }
    }

    [Fact]
    public async Task Geraakte_contacten_zijn_te_tellen_per_regel_en_per_versie()
    {
        await using var db = gevuld.Database.CreateContext(Beheerder);

        (await new GeraaktQuery(db).TelAsync("R13", null, Ct)).Sum(g => g.Contacten).ShouldBe(Gevuld.Contacten - 1);
        (await new GeraaktQuery(db).TelAsync(null, 1, Ct)).Sum(g => g.Contacten).ShouldBe(Gevuld.Contacten);
        (await new GeraaktQuery(db).TelAsync("R13", 2, Ct)).ShouldBeEmpty();
    }

    private Doorrekenverslagen Verslagen(JeugdhulpDbContext db) => new(db, new Doorrekenbronnen(db), gevuld.Klok);

    private async Task<Guid> VraagAsync(string bron, Aanmelding wie)
    {
        await using var db = gevuld.Database.CreateContext(wie);
        var aanvraag = await Verslagen(db).VraagAanAsync(new(bron, Voorjaar, Najaar, Vergelijken: true), Ct);
        return aanvraag.VerslagId.ShouldNotBeNull(string.Join(' ', aanvraag.Fouten.Select(f => f.Melding)));
    }

    private async Task<Verslagbeeld> RekenAsync(string bron, Aanmelding? wie = null)
    {
        var id = await VraagAsync(bron, wie ?? Beheerder);
        await gevuld.WerkAfAsync();
        return await LeesAsync(id, wie ?? Beheerder);
    }

    private async Task<Verslagbeeld> LeesAsync(Guid id, Aanmelding wie)
    {
        await using var db = gevuld.Database.CreateContext(wie);
        return (await Verslagen(db).VindAsync(id, Ct)).ShouldNotBeNull();
    }

    private async Task<Proefuitslag> ProefAsync(LokaleInstellingen instellingen)
    {
        await using var db = gevuld.Database.CreateContext(Beheerder);
        return await new Doorrekenaar(db, new Contactstroom(db), gevuld.Klok).ProefAsync(instellingen, Ct);
    }

    /// <summary>Contacts of one gemeente with a series of seven talks, some facts that are seldom filled in, and a choice.</summary>
    public sealed class Gevuld : IAsyncLifetime
    {
        public const int Contacten = 9;

        /// <summary>Preventie under at most six talks, over the limit of three.</summary>
        public const int BovenDrie = 3;

        private ServiceProvider? _diensten;

        public Testdatabase Database { get; } = new();

        public StilleKlok Klok { get; } = new(Contactopstelling.Vandaag);

        public async ValueTask InitializeAsync()
        {
            await Database.InitializeAsync();
            await using var db = Database.CreateUnrestrictedContext();
            var opstelling = new Contactopstelling(db);
            await opstelling.MaakAsync();
            db.Instellingenversies.Add(new() { GemeenteCode = "9992", Nummer = 1, GeldigVan = new DateOnly(2015, 1, 1), Instellingen = Contactopstelling.Instellingen with { MaxGesprekken = 3 }, Auteur = "Test", Reden = "Test", VastgesteldOp = DateTimeOffset.UnixEpoch });
            var noor = opstelling.Persoon("Noor", "van Dijk");
            var daan = opstelling.Persoon("Daan", "van Dijk");
            var elders = opstelling.Persoon("Bo", "Jansen", Contactopstelling.AndereGemeente);
            var hulpvraag = opstelling.Hulpvraag(noor);
            for (var i = 1; i <= 7; i++)
            {
                var nummer = i;
                opstelling.Contact(new DateOnly(2026, 3, 1).AddMonths(i), [noor], hulpvraag: hulpvraag, gespreknummer: i, regel: r => Zet(r, r.Feiten with
                {
                    VerwachtAantalGesprekken = nummer,
                    VerwachteDuurMaanden = 12.25m * nummer,
                    VerwachteUrenPerWeek = nummer == 3 ? 0.05m : 10_000m,
                    Langdurig = nummer % 2 == 0,
                    Intensief = nummer == 2 ? null : true,
                    WettelijkBeen = nummer % 3 + 1,
                    PlanVastgesteld = true,
                    EerderKlasse = nummer > 1 ? Klasse.Preventie : null,
                    Vervolg = nummer == 5 ? Vervolg.AanbiederActief : Vervolg.Geen,
                    Voortgezet = true,
                }));
            }

            opstelling.Contact(new DateOnly(2026, 9, 1), [daan], activiteit: Activiteit.Begeleiding, regel: r =>
            {
                r.GekozenKlasse = Klasse.Jeugdhulp;
                r.KeuzeReden = "Test";
                r.KeuzeDoorAccountId = Contactopstelling.Ans;
                r.KeuzeOp = DateTimeOffset.UnixEpoch;
            });
            opstelling.Contact(new DateOnly(2026, 9, 2), [daan], gespreknummer: 2, regel: r => Zet(r, r.Feiten with { VerwachtAantalGesprekken = 3 }));
            opstelling.Contact(new DateOnly(2026, 9, 1), [elders], Contactopstelling.Oost, Contactopstelling.Oda, Contactopstelling.AndereGemeente);
            await db.SaveChangesAsync();
            var diensten = new ServiceCollection();
            diensten.AddLogging();
            diensten.AddSingleton<TimeProvider>(Klok);
            diensten.AddJeugdhulpApplication(Database.ConnectionString, Testsleutels.Ring);
            _diensten = diensten.BuildServiceProvider();
        }

        public async ValueTask DisposeAsync()
        {
            await _diensten!.DisposeAsync();
            await Database.DisposeAsync();
        }

        public async Task WerkAfAsync()
        {
            while (await _diensten!.GetRequiredService<Taakwerker>().WerkEenAfAsync(Ct))
            {
                // Until the queue is empty.
            }
        }

        /// <summary>The version of every row of every table but those a run writes.</summary>
        public async Task<IReadOnlyList<string>> RijversiesAsync()
        {
            await using var db = Database.CreateUnrestrictedContext();
            var tabellen = await db.Database.SqlQuery<string>(
                $"select table_name::text as \"Value\" from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('taak', 'doorrekenverslag', 'logboekregel', 'onverzegelde_logboekregel') order by 1").ToListAsync(Ct);
            var versies = new List<string>();
            foreach (var tabel in tabellen)
            {
                // Names from the catalogue of the test database itself.
#pragma warning disable EF1002
                versies.AddRange(await db.Database.SqlQueryRaw<string>($"select '{tabel} ' || ctid || ' ' || xmin as \"Value\" from \"{tabel}\" order by 1").ToListAsync(Ct));
#pragma warning restore EF1002
            }

            return versies;
        }

        private static void Zet(Application.Contacten.Contactregel regel, Contactfeiten feiten)
        {
            regel.Feiten = feiten;
            var nu = Classificator.Bepaal(feiten, Contactopstelling.Instellingen);
            regel.Uitkomst = nu.Gemeente.Uitkomst;
            regel.Regel = $"R{nu.Gemeente.Regelnummer:00}";
            regel.Levert = nu.Gemeente.Levert;
            regel.DossierTelt = nu.DossierTelt;
        }
    }
}
