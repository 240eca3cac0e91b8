using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Tests.Data;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Cijfers;

/// <summary>What the page of figures asks of the database.</summary>
public sealed class CijferbeeldQueryTests(GeladenDemodata demo) : IClassFixture<GeladenDemodata>
{
    private static readonly Meetmoment Halfjaar = Meetmoment.Van(new(2026, 1));

    private readonly Opdrachtteller _teller = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "DSH-01")]
    public async Task De_pagina_vraagt_hoogstens_acht_opdrachten()
    {
        using var geheugen = new Cijfergeheugen();

        await LaadAsync(geheugen);

        // Whether the session still holds is one more.
        _teller.Opdrachten.Count.ShouldBeInRange(5, 8, string.Join("\n\n", _teller.Opdrachten));
    }

    [Fact]
    [Trait("Eis", "DSH-16")]
    public async Task Wat_gelezen_is_wordt_onthouden_tot_er_weer_is_geteld()
    {
        using var geheugen = new Cijfergeheugen();
        var eerste = await LaadAsync(geheugen);
        (await LaadAsync(geheugen)).Van(Halfjaar, Maat.Contacten).ShouldBe(eerste.Van(Halfjaar, Maat.Contacten));
        LasCijfers().ShouldBeFalse();
        await LaadAsync(geheugen, Cijferlens.Norm);
        LasCijfers().ShouldBeTrue();

        // The clock stands still, so it is not the moment of the count that says so.
        await SchrijfAsync("update cijfer set waarde = waarde + 3, stand = 'getoond' where gemeente_code = '9991' and moment = '2026H1' and lens = 'gemeente' and maat = 'contacten' and deel = ''; update cijferstand set geteld_op = geteld_op where gemeente_code = '9991' and jaar = 2025");
        var na = await LaadAsync(geheugen);

        LasCijfers().ShouldBeTrue();
        na.Van(Halfjaar, Maat.Contacten).Getal.ShouldBe(eerste.Van(Halfjaar, Maat.Contacten).Getal + 3);
    }

    /// <summary>The page is written once for every picture; what is not in the print, would stay as it was.</summary>
    [Theory]
    [InlineData("insert into annotatie (gemeente_code, id, datum, oorzaak, tekst, automatisch, door_naam, op) values ('9992', gen_random_uuid(), '2026-03-01', 'capaciteit', 'Minder mensen.', false, 'Beleid', '2026-11-01 10:00Z')")]
    [InlineData("insert into betrouwbaarheidsoordeel (gemeente_code, id, begin, oordeel, reden, door_naam, op) values ('9992', gen_random_uuid(), '2026-01-01', 'beperkt', 'Dubbel geteld.', 'Beleid', '2026-11-01 10:00Z')")]
    [InlineData("insert into streefdoel (gemeente_code, maat, versie, vanaf, waarde, afspraak, door_naam, op) values ('9992', 'jeugdigen', 77, '2026-01-01', 100, 'Raad', 'Beleid', '2026-11-01 10:00Z')")]
    [InlineData("update team set naam = naam || ' (nieuw)' where gemeente_code = '9992'")]
    [InlineData("update codewaarde set omschrijving = omschrijving || ' (nieuw)' where lijst = 'bestemming'")]
    [InlineData("update cijferstand set geteld_op = geteld_op where gemeente_code = '9992' and jaar = 2025")]
    public async Task Wat_op_de_pagina_anders_wordt_geeft_een_andere_vingerafdruk(string wijziging)
    {
        using var geheugen = new Cijfergeheugen();
        var eerst = await LaadAsync(geheugen, gemeente: "9992");
        (await LaadAsync(geheugen, gemeente: "9992")).Vingerafdruk.ShouldBe(eerst.Vingerafdruk);

        await SchrijfAsync(wijziging);

        (await LaadAsync(geheugen, gemeente: "9992")).Vingerafdruk.ShouldNotBe(eerst.Vingerafdruk);
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Een_andere_vraag_of_gemeente_heeft_een_andere_vingerafdruk()
    {
        using var geheugen = new Cijfergeheugen();

        string?[] afdrukken =
        [
            (await LaadAsync(geheugen)).Vingerafdruk,
            (await LaadAsync(geheugen, Cijferlens.Norm)).Vingerafdruk,
            (await LaadAsync(geheugen, gemeente: "9992")).Vingerafdruk,
            (await LaadAsync(geheugen, weergave: Weergave.Beschermd)).Vingerafdruk,
            (await LaadAsync(geheugen, weergave: Weergave.Gepubliceerd)).Vingerafdruk,
            (await LaadAsync(geheugen, vergelijk: Halfjaar.Vorige)).Vingerafdruk,
            (await LaadAsync(geheugen, ernaast: Contextindicator.AantalJeugdigen)).Vingerafdruk,
        ];

        afdrukken.ShouldBeUnique();
        afdrukken.ShouldNotContain((string?)null);
    }

    [Fact]
    public async Task Geteld_op_is_van_het_jaar_dat_er_staat_en_niet_van_een_ouder_jaar_ernaast()
    {
        using var geheugen = new Cijfergeheugen();
        await LaadAsync(geheugen);
        await SchrijfAsync("update cijferstand set geteld_op = '2026-01-02 10:00Z' where gemeente_code = '9991' and jaar = 2024; update cijferstand set geteld_op = '2026-11-19 15:31Z' where gemeente_code = '9991' and jaar = 2026");

        var set = await LaadAsync(geheugen);

        set.Cijfers.GeteldOp(Halfjaar).ShouldBe(new(2026, 11, 19, 15, 31, 0, TimeSpan.Zero));
        set.Cijfers.GeteldOp(Meetmoment.VanJaar(2014)).ShouldBeNull();
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Wat_van_een_gemeente_onthouden_is_krijgt_geen_andere()
    {
        using var geheugen = new Cijfergeheugen();
        var eigen = await LaadAsync(geheugen);

        var ander = await LaadAsync(geheugen, gemeente: "9992");

        ander.Cijfers.AlleTeams.ShouldNotBe(eigen.Cijfers.AlleTeams);
        ander.Van(Halfjaar, Maat.Contacten).ShouldNotBe(eigen.Van(Halfjaar, Maat.Contacten));
    }

    /// <summary>The break may lie after what is looked at; the half-years before it are marked all the same.</summary>
    [Fact]
    [Trait("Eis", "TRB-07")]
    public async Task Een_halfjaar_uit_een_ander_systeem_is_gemerkt_en_de_trend_is_er_ook_zonder()
    {
        using var geheugen = new Cijfergeheugen();
        await SchrijfAsync("insert into annotatie (gemeente_code, id, datum, oorzaak, tekst, automatisch, door_naam, op, gemigreerd_vanaf) values ('9993', gen_random_uuid(), '2026-08-15', 'nieuwRegistratiesysteem', 'Uit een ander systeem.', true, 'Beheer', '2026-11-01 10:00Z', '2025-07-01')");

        var beeld = await LaadAsync(geheugen, gemeente: "9993");

        beeld.Reeks.Where(beeld.IsGemigreerd).ShouldBe([Meetmoment.Van(new(2025, 2)), Halfjaar]);
        beeld.IsGemigreerd(Meetmoment.VanJaar(2025)).ShouldBeTrue();
        beeld.IsGemigreerd(Meetmoment.Peildatum(new(2025, 1))).ShouldBeFalse();
        beeld.Annotaties.ShouldNotContain(a => a.GemigreerdVanaf != null);
        beeld.Ertussen.ShouldHaveSingleItem().GemigreerdVanaf.ShouldBe(new DateOnly(2025, 7, 1), "it ends later, and all of this half-year is of it");
        var zonder = beeld.Reeks.Where(m => !beeld.IsGemigreerd(m)).Select(m => beeld.Van(m, Maat.Contacten));
        beeld.TrendZonderMigratie(Maat.Contacten).ShouldBe(Trend.Bepaal(zonder, Trendgrenzen.Standaard));
    }

    [Fact]
    [Trait("Eis", "TRB-11")]
    public async Task Een_team_waarvan_een_van_beide_halfjaren_niet_betrouwbaar_is_heeft_een_oorzaak_in_de_registratie()
    {
        using var geheugen = new Cijfergeheugen();
        var teams = (await LaadAsync(geheugen, gemeente: "9994")).Cijfers.AlleTeams;
        await using (var db = demo.Database.CreateUnrestrictedContext())
        {
            db.Betrouwbaarheidsoordelen.AddRange(
                Oordeel(Halfjaar.Begin, teams[0], Betrouwbaarheid.NietBetrouwbaar),
                Oordeel(Halfjaar.JaarEerder.Begin, teams[1], Betrouwbaarheid.NietGeleverd),
                Oordeel(Halfjaar.Begin, teams[2], Betrouwbaarheid.Beperkt),
                Oordeel(Halfjaar.Vorige.Begin, teams[2], Betrouwbaarheid.NietBetrouwbaar));
            await db.SaveChangesAsync(Ct);
        }

        var oorzaken = (await LaadAsync(geheugen, gemeente: "9994")).Registratieoorzaken;

        oorzaken.ShouldContain(teams[0].Id);
        oorzaken.ShouldContain(teams[1].Id);
        oorzaken.ShouldNotContain(teams[2].Id, "with care is not unreliable, and the half-year between is not compared");

        static Betrouwbaarheidsoordeel Oordeel(DateOnly begin, Cijferteam team, Betrouwbaarheid oordeel) =>
            new() { GemeenteCode = "9994", Id = Guid.NewGuid(), Begin = begin, TeamId = team.Id, Oordeel = oordeel, Reden = "Dubbel geteld.", DoorNaam = "Beleid", Op = DateTimeOffset.UnixEpoch };
    }

    private bool LasCijfers() => _teller.Opdrachten.Any(o => o.Contains("FROM cijfer AS", StringComparison.Ordinal));

    private async Task SchrijfAsync(string sql)
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        await db.Database.ExecuteSqlRawAsync(sql, Ct);
    }

    private async Task<Cijferbeeld> LaadAsync(Cijfergeheugen geheugen, Cijferlens lens = Cijferlens.Gemeente, string gemeente = "9991", Weergave weergave = Weergave.Intern, Meetmoment? vergelijk = null, Contextindicator? ernaast = null)
    {
        if (!await demo.Database.CreateUnrestrictedContext().Cijferstanden.IgnoreQueryFilters().AnyAsync(s => s.GemeenteCode == gemeente, Ct))
        {
            await TelAsync(gemeente);
        }

        _teller.Begin();
        var opties = new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(Extensions.AlsToepassing(demo.Database.ConnectionString)).UseSleutelring(Testsleutels.Ring).AddInterceptors(_teller).Options;
        var aanmelding = new Aanmelding();
        aanmelding.Is(null, "Beleid", gemeente, [Rol.Beleidsmedewerker]);
        await using var db = new JeugdhulpDbContext(opties, aanmelding);
        return await new CijferbeeldQuery(db, new CijferQuery(db, geheugen, new(), new StilleKlok(GeladenDemodata.Vandaag)), new StilleKlok(GeladenDemodata.Vandaag))
            .LaadAsync(new(Halfjaar, vergelijk ?? Halfjaar.JaarEerder, lens, null, weergave) { Ernaast = ernaast }, Ct);
    }

    private async Task TelAsync(string gemeente)
    {
        await using var diensten = new ServiceCollection().AddScoped<Aanmelding>().AddScoped(d => demo.Database.CreateContext(d.GetRequiredService<Aanmelding>())).BuildServiceProvider();
        await new Cijferbijwerker(diensten.GetRequiredService<IServiceScopeFactory>(), new StilleKlok(GeladenDemodata.Vandaag)).WerkBijAsync(gemeente, Ct);
    }
}
