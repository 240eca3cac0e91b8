using System.Globalization;
using System.Runtime.CompilerServices;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using static Jeugdhulp.TestCommon.Contactopstelling;

namespace Jeugdhulp.Application.Tests.Contacten.Overzicht;

public sealed class ContactlijstQueryTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private const string Bsn = "999900006";

    private static readonly Contactfilter Alles = new() { Van = new DateOnly(2026, 7, 1), Tot = new DateOnly(2026, 12, 31) };

    private readonly Totalengeheugen _geheugen = new();

    public async ValueTask InitializeAsync()
    {
        await using var db = database.CreateUnrestrictedContext();
        if (await db.Teams.IgnoreQueryFilters().AnyAsync())
        {
            return;
        }

        var opstelling = new Contactopstelling(db);
        await opstelling.MaakAsync();
        var yara = opstelling.Persoon("Yara", "Bakker", bsn: Bsn);
        var noah = opstelling.Persoon("Noah", "de Vries");
        var sem = opstelling.Persoon("Sem", "Jansen");
        var elders = opstelling.Persoon("Mila", "Elders", AndereGemeente);
        opstelling.Contact(new DateOnly(2026, 9, 1), [yara, noah, sem]);
        opstelling.Contact(new DateOnly(2026, 9, 2), [yara], activiteit: Activiteit.Triage, dagenLater: 9);
        opstelling.Contact(new DateOnly(2026, 9, 2), [], activiteit: Activiteit.Consult);
        opstelling.Contact(new DateOnly(2026, 9, 3), [noah], regel: r => Grensgeval(r, null));
        opstelling.Contact(new DateOnly(2026, 9, 4), [noah], regel: r => Grensgeval(r, Klasse.Jeugdhulp));
        opstelling.Contact(new DateOnly(2026, 9, 5), [sem], medewerker: Manon, regel: r => r.Afwijking = true);
        opstelling.Contact(new DateOnly(2026, 3, 5), [sem]);
        opstelling.Contact(new DateOnly(2026, 9, 6), [sem], team: Zuid, medewerker: Bea);
        opstelling.Contact(new DateOnly(2026, 9, 7), [elders], team: Oost, medewerker: Oda, gemeente: AndereGemeente);
        await db.SaveChangesAsync();
    }

    public ValueTask DisposeAsync()
    {
        _geheugen.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(Rol.Beleidsmedewerker)]
    [InlineData(Rol.Informatievoorziening)]
    [InlineData(Rol.Beheerder)]
    [InlineData(Rol.Privacyfunctionaris)]
    [InlineData(Rol.LandelijkBeheerder)]
    public async Task Wie_geen_consulent_of_teammanager_is_ziet_niets(Rol rol)
    {
        var lijst = await LaadAsync(Alles, Ans, rol);

        lijst.Teams.ShouldBeEmpty();
        lijst.Regels.ShouldBeEmpty();
        lijst.Totalen.Regels.ShouldBe(0);
    }

    [Fact]
    public async Task Een_consulent_ziet_alleen_het_eigen_team()
    {
        var lijst = await LaadAsync(Alles, Ans);

        lijst.Regels.Select(r => r.TeamId).Distinct().ShouldBe([Noord]);
        (await LaadAsync(Alles with { TeamId = Zuid }, Ans)).Regels.ShouldBeEmpty();
    }

    [Fact]
    public async Task Een_andere_gemeente_ziet_alleen_zichzelf()
    {
        (await LaadAsync(Alles, Oda, gemeente: AndereGemeente)).Regels.ShouldHaveSingleItem().Naam.ShouldBe("Mila Elders");
        (await LaadAsync(Alles with { TeamId = Oost }, Ans)).Regels.ShouldBeEmpty();
        (await LaadAsync(Alles, Oda)).Regels.ShouldBeEmpty();
    }

    [Fact]
    public async Task Wie_niet_meer_in_het_team_zit_ziet_het_team_niet_meer()
    {
        await using var db = database.CreateContext(Als(Ans));
        var later = new ContactlijstQuery(db, new StilleKlok(Vandaag.AddYears(100)), _geheugen);
        await using (var vrij = database.CreateUnrestrictedContext())
        {
            await vrij.Database.ExecuteSqlAsync($"update teamlid set tot = '2100-01-01' where medewerker_id = {Ans}");
        }

        (await later.LaadAsync(Alles, TestContext.Current.CancellationToken)).Teams.ShouldBeEmpty();
    }

    [Fact]
    public async Task Een_contact_met_drie_jeugdigen_geeft_drie_regels_bij_elkaar()
    {
        var lijst = await LaadAsync(Alles, Manon);

        var drie = lijst.Regels.Index().Where(r => r.Item.Datum == new DateOnly(2026, 9, 1)).ToList();
        drie.Count.ShouldBe(3);
        drie.Select(r => r.Item.ContactId).Distinct().ShouldHaveSingleItem();
        (drie[2].Index - drie[0].Index).ShouldBe(2);
    }

    [Fact]
    public async Task De_totalen_tellen_contacten_regels_en_klassen()
    {
        var totalen = (await LaadAsync(Alles, Ans)).Totalen;

        totalen.Contacten.ShouldBe(6);
        totalen.Regels.ShouldBe(8);
        totalen.PerUitkomst.ShouldBe(new Dictionary<Uitkomst, int> { [Uitkomst.Preventie] = 5, [Uitkomst.Toegang] = 1, [Uitkomst.Grensgeval] = 1, [Uitkomst.Jeugdhulp] = 1 }, ignoreOrder: true);
    }

    public static TheoryData<string, Contactfilter> Filters() => new()
    {
        { "true", Alles },
        { "r.datum >= '2026-09-02' and r.datum <= '2026-09-03'", Alles with { Van = new DateOnly(2026, 9, 2), Tot = new DateOnly(2026, 9, 3) } },
        { "r.team_id = '00000002-0001-4000-8000-000000000000'", Alles with { TeamId = Zuid } },
        { "r.geldend = 'jeugdhulp'", Alles with { Klasse = Uitkomst.Jeugdhulp } },
        { "r.geldend = 'grensgeval'", Alles with { Klasse = Uitkomst.Grensgeval } },
        { "r.activiteit = 'triage'", Alles with { Activiteit = Activiteit.Triage } },
        { "r.uitkomst = 'grensgeval'", Alles with { Grensgeval = true } },
        { "r.afwijking", Alles with { Afwijking = true } },
        { "c.medewerker_id = '00000003-0002-4000-8000-000000000000'", Alles with { Eigen = true } },
        { $"p.bsnkenmerk = '\\x{Convert.ToHexStringLower(Testsleutels.Ring.Kenmerk(Application.Jeugdigen.Persoon.Kenmerk("9991", "999900006")))}'", Alles with { Zoek = "9999.00.006" } },
        { "p.achternaam = 'Jansen'", Alles with { Zoek = "JANS" } },
        { "p.achternaam = 'de Vries'", Alles with { Zoek = "de vr" } },
        { "p.voornamen = 'Noah'", Alles with { Zoek = "noah de" } },
        { "p.voornamen = 'Sem' and r.geldend = 'preventie'", Alles with { Zoek = "sem", Klasse = Uitkomst.Preventie } },
        { "false", Alles with { Zoek = "' or 1=1 --" } },
        { "false", Alles with { Zoek = "%" } },
        { "false", Alles with { Zoek = "jan\0sen" } },
        { "false", Alles with { Zoek = "999900007" } },
        { "false", Alles with { Tot = Alles.Van.AddDays(-1) } },
    };

    [Theory]
    [MemberData(nameof(Filters), DisableDiscoveryEnumeration = true)]
    public async Task Elk_filter_geeft_wat_een_hertelling_in_sql_geeft(string voorwaarde, Contactfilter filter)
    {
        await using var vrij = database.CreateUnrestrictedContext();
        var van = "from contactregel r join contact c using (gemeente_code) left join persoon p on p.gemeente_code = r.gemeente_code and p.id = r.persoon_id "
            + $"where c.id = r.contact_id and r.gemeente_code = '9991' and r.datum between '2026-07-01' and '2026-12-31' and {voorwaarde}";
        var regels = await vrij.Database.SqlQuery<Guid>(FormattableStringFactory.Create("select r.id as \"Value\" " + van)).ToListAsync(TestContext.Current.CancellationToken);
        var contacten = await vrij.Database.SqlQuery<Guid>(FormattableStringFactory.Create("select distinct r.contact_id as \"Value\" " + van)).ToListAsync(TestContext.Current.CancellationToken);

        var lijst = await LaadAsync(filter, Manon);
        var nogEens = await LaadAsync(filter, Manon);

        lijst.Regels.Select(r => r.RegelId).ShouldBe(regels, ignoreOrder: true);
        lijst.Totalen.Regels.ShouldBe(regels.Count);
        lijst.Totalen.Contacten.ShouldBe(contacten.Count);
        nogEens.Totalen.PerUitkomst.ShouldBe(lijst.Totalen.PerUitkomst, ignoreOrder: true);
    }

    [Theory]
    [InlineData(Lijstvolgorde.Datum)]
    [InlineData(Lijstvolgorde.Naam)]
    [InlineData(Lijstvolgorde.Klasse)]
    [InlineData(Lijstvolgorde.Activiteit)]
    public async Task Elke_volgorde_klopt_in_beide_richtingen(Lijstvolgorde volgorde)
    {
        var op = await LaadAsync(Alles with { Volgorde = volgorde, Aflopend = false }, Manon);
        var af = await LaadAsync(Alles with { Volgorde = volgorde, Aflopend = true }, Manon);

        var sleutels = op.Regels.Select(r => Sleutel(r, volgorde)).ToList();
        sleutels.ShouldBe(sleutels.Order(StringComparer.Ordinal).ToList());
        var andersom = af.Regels.Where(r => volgorde != Lijstvolgorde.Naam || r.Naam is not null).Select(r => Sleutel(r, volgorde)).ToList();
        andersom.ShouldBe(andersom.OrderDescending(StringComparer.Ordinal).ToList());
    }

    [Fact]
    public async Task Zonder_persoon_staat_bij_naam_altijd_achteraan()
    {
        foreach (var aflopend in new[] { true, false })
        {
            var lijst = await LaadAsync(Alles with { Volgorde = Lijstvolgorde.Naam, Aflopend = aflopend }, Manon);
            lijst.Regels[^1].PersoonId.ShouldBeNull();
            lijst.Regels.Count(r => r.PersoonId is null).ShouldBe(1);
        }
    }

    [Fact]
    public async Task Lezen_schrijft_een_regel_in_het_logboek_met_wie_er_is_gezien()
    {
        var lijst = await LaadAsync(Alles with { Zoek = "Jansen" }, Ans);

        await using var vrij = database.CreateUnrestrictedContext();
        var regel = await vrij.Logboek.IgnoreQueryFilters().OrderByDescending(l => l.Id).FirstAsync(TestContext.Current.CancellationToken);
        regel.Handeling.ShouldBe(Handeling.ContactenBekeken);
        regel.GemeenteCode.ShouldBe(Gemeente);
        regel.AccountId.ShouldBe(Ans);
        regel.Bijzonderheden!["personen"].ShouldBe(lijst.Regels[0].PersoonId.ToString());
        regel.Bijzonderheden["regels"].ShouldBe("2");
        regel.Bijzonderheden["gezocht"].ShouldBe("ja");
        string.Join(' ', regel.Bijzonderheden.Values).ShouldNotContain("ansen");
    }

    [Fact]
    public async Task Een_nieuw_contact_telt_meteen_mee()
    {
        var filter = Alles with { TeamId = Zuid, Activiteit = Activiteit.Casusoverleg };
        (await LaadAsync(filter, Bea)).Totalen.Contacten.ShouldBe(0);

        await using (var vrij = database.CreateUnrestrictedContext())
        {
            var contact = new Contactopstelling(vrij, 1000).Contact(new DateOnly(2026, 6, 30), [], team: Zuid, medewerker: Bea, activiteit: Activiteit.Casusoverleg);
            await vrij.SaveChangesAsync(TestContext.Current.CancellationToken);
            (await LaadAsync(filter with { Van = contact.Datum }, Bea)).Totalen.Contacten.ShouldBe(1);
            contact.Datum = new DateOnly(2026, 7, 1);
            await vrij.SaveChangesAsync(TestContext.Current.CancellationToken);
            (await LaadAsync(filter, Bea)).Totalen.Contacten.ShouldBe(1);
            await vrij.Database.ExecuteSqlAsync($"delete from contactregel where contact_id = {contact.Id}", TestContext.Current.CancellationToken);
        }

        (await LaadAsync(filter, Bea)).Totalen.Contacten.ShouldBe(0);
    }

    [Fact]
    public async Task Na_laden_zonder_triggers_kloppen_de_totalen_zodra_de_standen_zijn_verhoogd()
    {
        var filter = Alles with { TeamId = Zuid, Activiteit = Activiteit.Regie };
        (await LaadAsync(filter, Bea)).Totalen.Contacten.ShouldBe(0);

        await using (var vrij = database.CreateUnrestrictedContext())
        {
            await vrij.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            await vrij.Database.ExecuteSqlRawAsync("set session_replication_role = replica", TestContext.Current.CancellationToken);
            new Contactopstelling(vrij, 2000).Contact(new DateOnly(2026, 8, 1), [], team: Zuid, medewerker: Bea, activiteit: Activiteit.Regie);
            await vrij.SaveChangesAsync(TestContext.Current.CancellationToken);
            await vrij.Database.ExecuteSqlRawAsync("set session_replication_role = origin", TestContext.Current.CancellationToken);
            await new Massaschrijver(vrij).VerhoogStandenAsync(Gemeente, TestContext.Current.CancellationToken);
        }

        (await LaadAsync(filter, Bea)).Totalen.Contacten.ShouldBe(1);
        await using var weer = database.CreateUnrestrictedContext();
        await weer.Database.ExecuteSqlRawAsync("delete from contactregel where activiteit = 'regie'; delete from contact where activiteit = 'regie'", TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task De_eigen_totalen_van_de_een_zijn_niet_die_van_de_ander_in_hetzelfde_team()
    {
        await using (var vrij = database.CreateUnrestrictedContext())
        {
            var opstelling = new Contactopstelling(vrij, 3000);
            opstelling.Contact(new DateOnly(2026, 8, 2), [], team: Zuid, medewerker: Bea, activiteit: Activiteit.Terugkoppeling);
            opstelling.Contact(new DateOnly(2026, 8, 3), [], team: Zuid, medewerker: Manon, activiteit: Activiteit.Terugkoppeling);
            opstelling.Contact(new DateOnly(2026, 8, 4), [], team: Zuid, medewerker: Manon, activiteit: Activiteit.Terugkoppeling);
            await vrij.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var filter = Alles with { TeamId = Zuid, Activiteit = Activiteit.Terugkoppeling, Eigen = true };
        for (var keer = 0; keer < 2; keer++)
        {
            (await LaadAsync(filter, Bea)).Totalen.Contacten.ShouldBe(1);
            (await LaadAsync(filter, Manon)).Totalen.Contacten.ShouldBe(2);
        }

        await using var weer = database.CreateUnrestrictedContext();
        await weer.Database.ExecuteSqlRawAsync("delete from contactregel where activiteit = 'terugkoppeling'; delete from contact where activiteit = 'terugkoppeling'", TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Een_pagina_vraagt_hoogstens_tien_opdrachten()
    {
        var teller = new Opdrachtteller();
        var opties = new DbContextOptionsBuilder<JeugdhulpDbContext>()
            .UseNpgsql(Extensions.AlsToepassing(database.ConnectionString)).UseSleutelring(Testsleutels.Ring).AddInterceptors(teller).Options;
        await using var db = new JeugdhulpDbContext(opties, Als(Manon));

        await new ContactlijstQuery(db, new StilleKlok(Vandaag), _geheugen).LaadAsync(Alles, TestContext.Current.CancellationToken);

        teller.Opdrachten.Count.ShouldBeInRange(5, 8, string.Join("\n\n", teller.Opdrachten));
    }

    private static void Grensgeval(Contactregel regel, Klasse? keuze)
    {
        regel.Uitkomst = Uitkomst.Grensgeval;
        if (keuze is not null)
        {
            regel.GekozenKlasse = keuze;
            regel.KeuzeReden = "Het gezin heeft meer nodig.";
            regel.KeuzeOp = new DateTimeOffset(2026, 9, 4, 12, 0, 0, TimeSpan.Zero);
            regel.KeuzeDoorAccountId = Ans;
        }
    }

    private static string Sleutel(Lijstregel regel, Lijstvolgorde volgorde) => volgorde switch
    {
        Lijstvolgorde.Datum => regel.Datum.ToString("O", CultureInfo.InvariantCulture),
        Lijstvolgorde.Naam => regel.Naam is null ? "~" : regel.Naam[(regel.Naam.IndexOf(' ', StringComparison.Ordinal) + 1)..].ToLowerInvariant(),
        Lijstvolgorde.Klasse => Camel(regel.Geldend.ToString()),
        _ => Camel(regel.Activiteit.ToString()),
    };

    private static string Camel(string naam) => char.ToLowerInvariant(naam[0]) + naam[1..];

    private async Task<Contactlijst> LaadAsync(Contactfilter filter, Guid account, Rol rol = Rol.Consulent, string gemeente = Gemeente)
    {
        await using var db = database.CreateContext(Als(account, gemeente, rol));
        return await new ContactlijstQuery(db, new StilleKlok(Vandaag), _geheugen).LaadAsync(filter, TestContext.Current.CancellationToken);
    }
}
