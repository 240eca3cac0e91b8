using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Tests.Leveringen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Cbs;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Cbs;

/// <summary>What was delivered is read from the delivery, and not worked out from the own figures.</summary>
[Trait("Eis", "CBS-08")]
public sealed class CbsaansluitingTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private const string Gemeente = "9701";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Geleverd_is_de_telling_van_de_levering_met_het_gat_en_wat_er_toen_wegbleef()
    {
        var opstelling = await MetEigenCijfersAsync(Gemeente);
        var halfjaar = Meetmoment.Van(Leveringsopstelling.Periode);

        var voor = await LaadAsync(opstelling, Gemeente, halfjaar, Rol.Informatievoorziening);
        (voor.Levering, voor.Regels[0].Geleverd).ShouldBe((null, null));
        voor.Regels[0].Uitkomst!.ShouldSatisfyAllConditions(u => u.Geleverd.ShouldBe(12, "from the own figures, for there is no delivery"), u => u.Leververschil.ShouldBeNull());

        var id = await opstelling.GeleverdAsync();
        var beeld = await LaadAsync(opstelling, Gemeente, halfjaar, Rol.Informatievoorziening);

        beeld.Levering!.Id.ShouldBe(id);
        beeld.Levering.Weggelaten.ShouldBe([(Weglaatreden.AndereAanbieder, Cijferwaarde.Van(1))]);
        beeld.Regels.Select(r => (r.Indicator, r.Uitkomst!.Geleverd, r.Uitkomst.Leververschil)).ShouldBe(
            [(Cbsindicator.JongerenWijkteam, 2, -10L), (Cbsindicator.TrajectenWijkteam, 2, -11L)]);

        var dag = await LaadAsync(opstelling, Gemeente, Meetmoment.Peildatum(Leveringsopstelling.Periode), Rol.Informatievoorziening);
        dag.Regels.Select(r => r.Geleverd).ShouldBe([null, Cijferwaarde.Van(1)], "one of the two records ended, and jeugdigen of that day are not kept");
        (await LaadAsync(opstelling, Gemeente, Meetmoment.VanJaar(2026), Rol.Informatievoorziening)).Levering.ShouldBeNull();
    }

    [Fact]
    public async Task Over_een_heel_jaar_tellen_beide_leveringen_samen_en_wat_in_allebei_staat_een_keer()
    {
        const string gemeente = "9703";
        var opstelling = await MetEigenCijfersAsync(gemeente);
        var nieuw = opstelling.Jeugdige();
        await opstelling.BewaarAsync(nieuw, opstelling.Traject(nieuw, new(2026, 9, 1)));
        await opstelling.GeleverdAsync();
        (await LaadAsync(opstelling, gemeente, Meetmoment.VanJaar(2026), Rol.Informatievoorziening)).Leveringen.ShouldBeEmpty("one half-year is no year");

        opstelling.Klok.ZetOp(new(2027, 1, 10, 12, 0, 0, TimeSpan.Zero));
        await opstelling.GeleverdAsync(halfjaar: "2026H2");
        var beeld = await LaadAsync(opstelling, gemeente, Meetmoment.VanJaar(2026), Rol.Informatievoorziening);

        beeld.Leveringen.Select(l => l.Halfjaar.Code).ShouldBe(["2026H1", "2026H2"]);
        beeld.Regels.Select(r => (r.Indicator, r.Uitkomst!.Geleverd)).ShouldBe([(Cbsindicator.JongerenWijkteam, 3), (Cbsindicator.TrajectenWijkteam, 3)], "two and two, of which one runs on");
    }

    [Fact]
    public async Task Samen_in_een_record_zitten_alleen_trajecten_die_in_het_halfjaar_liepen()
    {
        const string gemeente = "9704";
        var opstelling = await MetEigenCijfersAsync(gemeente);
        var (kind, vraag) = (opstelling.Jeugdige(), Guid.NewGuid());
        await opstelling.BewaarAsync(kind, new Hulpvraag { GemeenteCode = gemeente, Id = vraag, PersoonId = kind.Id, Doel = Doel.BestaandeProblematiek, Geopend = new(2025, 9, 1) });
        await opstelling.BewaarAsync(
            opstelling.Traject(kind, new(2025, 9, 1), new(2025, 11, 1), hulpvraag: vraag),
            opstelling.Traject(kind, new(2026, 2, 1), new(2026, 3, 1), hulpvraag: vraag),
            opstelling.Traject(kind, new(2026, 4, 1), hulpvraag: vraag));
        await opstelling.GeleverdAsync();

        (await LaadAsync(opstelling, gemeente, Meetmoment.Van(Leveringsopstelling.Periode), Rol.Informatievoorziening)).Levering!.Samengevoegd.ShouldBe(Cijferwaarde.Van(1), "the one of before counts in no own figure of the half-year");
        (await LaadAsync(opstelling, gemeente, Meetmoment.Peildatum(Leveringsopstelling.Periode), Rol.Informatievoorziening)).Levering!.Samengevoegd.ShouldBe(Cijferwaarde.Van(0));
    }

    [Fact]
    public async Task Wie_geen_personen_mag_zien_ziet_ook_geen_kleine_aantallen_uit_de_levering()
    {
        const string gemeente = "9702";
        var opstelling = await MetEigenCijfersAsync(gemeente);
        await opstelling.GeleverdAsync();

        var beeld = await LaadAsync(opstelling, gemeente, Meetmoment.Van(Leveringsopstelling.Periode), Rol.Beleidsmedewerker);

        beeld.Levering!.Weggelaten.ShouldBe([(Weglaatreden.AndereAanbieder, Cijferwaarde.TeKlein)]);
        beeld.Regels.ShouldAllBe(r => r.Geleverd == Cijferwaarde.TeKlein && r.Uitkomst == null, "the own figures may not stand in for what is hidden");
    }

    /// <summary>Two jeugdigen with help of the team, one of an aanbieder; the own figures say twelve and thirteen.</summary>
    private async Task<Leveringsopstelling> MetEigenCijfersAsync(string gemeente)
    {
        var opstelling = new Leveringsopstelling(database, gemeente);
        await opstelling.MaakAsync(new LokaleInstellingen());
        var (een, twee, drie) = (opstelling.Jeugdige(), opstelling.Jeugdige(), opstelling.Jeugdige());
        await opstelling.BewaarAsync(
            een,
            twee,
            drie,
            opstelling.Traject(een, new(2026, 2, 1)),
            opstelling.Traject(twee, new(2026, 2, 1), new(2026, 4, 1)),
            opstelling.Traject(drie, new(2026, 2, 1), uitvoerder: Uitvoerder.Aanbieder));
        await opstelling.BewaarAsync(
            [
                .. from moment in new[] { "2026H1", "2026-06-30", "2026" }
                   from maat in new[] { (Soort: Maat.Jeugdigen, Waarde: 12), (Soort: Maat.Trajecten, Waarde: 13) }
                   select new Cijfer { GemeenteCode = gemeente, Moment = moment, Lens = Cijferlens.Gemeente, Maat = maat.Soort, Deel = string.Empty, Waarde = maat.Waarde, Stand = Celstand.Getoond },
                new Cijferstand { GemeenteCode = gemeente, Jaar = 2026, GeteldOp = DateTimeOffset.UnixEpoch },
            ]);
        return opstelling;
    }

    private async Task<Cbsaansluitbeeld> LaadAsync(Leveringsopstelling opstelling, string gemeente, Meetmoment moment, Rol rol)
    {
        var wie = new Aanmelding();
        wie.Is(opstelling.Eerste.Id, opstelling.Eerste.Naam, gemeente, [rol]);
        await using var db = database.CreateContext(wie);
        using var geheugen = new Cijfergeheugen();
        return await new Cbsaansluiting(db, new(db, geheugen, new(), opstelling.Klok), new(db, opstelling.Klok), opstelling.Versies, opstelling.Klok).LaadAsync(moment, Ct);
    }
}
