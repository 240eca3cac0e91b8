using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Trajecten;

/// <summary>Waiting for help elsewhere, and the help of the team meanwhile.</summary>
public sealed class OverbruggingTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Trajectgegevens Gegevens { get; } = new() { Hulpvorm = "01", Uitvoerder = "wijkteam", DirecteVerwijzer = "huisarts", Crisis = "nee", Aanvang = new(2026, 9, 1) };

    [Fact]
    [Trait("Eis", "TRJ-07")]
    public async Task Overbruggingszorg_van_108_dagen_eindigt_als_de_hulp_elders_begint()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var doorverwijzing = await proef.DoorverwijzingAsync(new(2026, 8, 1));
        var id = Guid.NewGuid();
        await proef.BeginAsync(id, Gegevens with { Aanvang = new(2026, 8, 1), Labels = ["overbruggingszorg"], Doorverwijzing = doorverwijzing });

        (await proef.VolgAsync(doorverwijzing, new() { Aanbieder = "De Verzinsels", GestartOp = new(2026, 11, 17) })).ShouldBe(new Bewaard(doorverwijzing));

        var traject = await proef.TrajectAsync(id);
        (traject.Einde, traject.RedenEinde).ShouldBe((new DateOnly(2026, 11, 16), "01"));
        Wachttijden.Overbruggingsdagen(traject.Aanvang, traject.Einde, Trajectproef.Vandaag).ShouldBe(108);
        var details = await proef.AlsAsync(p => p.Doorverwijzingen.DetailsAsync(doorverwijzing, Ct));
        details!.Gestapeld.ShouldBe(108);
        details.Overbruggingen.ShouldHaveSingleItem().Id.ShouldBe(id);
        var lijst = await proef.AlsAsync(p => p.Doorverwijzingen.LijstAsync(new(Doorverwijsstand.Alle, true, null, 1), Ct));
        lijst.Aanbieders.ShouldContain(new Aanbiederwacht("De Verzinsels", 0, null, 1, 108, 1, 108));
    }

    [Theory]
    [Trait("Eis", "TRJ-07")]
    [InlineData("2026-11-10", "2026-11-09")]
    [InlineData("2026-11-18", "2026-11-17")]
    [InlineData("2026-08-01", "2026-08-01")]
    public async Task Wordt_de_start_elders_verbeterd_dan_schuift_het_einde_van_de_overbrugging_mee(string gestart, string einde)
    {
        var proef = await Trajectproef.MaakAsync(database);
        var doorverwijzing = await proef.DoorverwijzingAsync(new(2026, 8, 1));
        var id = Guid.NewGuid();
        await proef.BeginAsync(id, Gegevens with { Aanvang = new(2026, 8, 1), Labels = ["overbruggingszorg"], Doorverwijzing = doorverwijzing });
        await proef.VolgAsync(doorverwijzing, new() { GestartOp = new(2026, 11, 17) });

        (await proef.VolgAsync(doorverwijzing, new() { GestartOp = Dag(gestart) })).ShouldBe(new Bewaard(doorverwijzing));

        (await proef.TrajectAsync(id)).Einde.ShouldBe(Dag(einde));
    }

    [Fact]
    [Trait("Eis", "TRJ-07")]
    public async Task Wordt_de_start_elders_weggehaald_dan_loopt_de_overbrugging_weer_en_een_nieuwe_start_sluit_haar()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var doorverwijzing = await proef.DoorverwijzingAsync(new(2026, 8, 1));
        var id = Guid.NewGuid();
        await proef.BeginAsync(id, Gegevens with { Aanvang = new(2026, 8, 1), Labels = ["overbruggingszorg"], Doorverwijzing = doorverwijzing });
        await proef.VolgAsync(doorverwijzing, new() { GestartOp = new(2026, 11, 17) });

        (await proef.VolgAsync(doorverwijzing, new())).ShouldBe(new Bewaard(doorverwijzing));
        var open = await proef.TrajectAsync(id);
        (open.Einde, open.RedenEinde, open.StandEinde).ShouldBe((null, null, null));
        (await proef.AlsAsync(p => p.Trajecten.DetailsAsync(id, Ct)))!.Verloop.ShouldContain(v => v.Soort == Verloopsoort.Heropend);

        await proef.VolgAsync(doorverwijzing, new() { GestartOp = new(2026, 11, 10) });
        (await proef.TrajectAsync(id)).Einde.ShouldBe(new DateOnly(2026, 11, 9));
    }

    [Fact]
    [Trait("Eis", "TRJ-07")]
    public async Task Overbrugging_gaat_niet_weer_open_als_de_hulp_elders_begon()
    {
        var proef = await Trajectproef.MaakAsync(database, new() { Heraanmelding = Heraanmelding.Heropenen });
        var doorverwijzing = await proef.DoorverwijzingAsync(new(2026, 8, 1));
        var id = Guid.NewGuid();
        await proef.BeginAsync(id, Gegevens with { Aanvang = new(2026, 8, 1), Labels = ["overbruggingszorg"], Doorverwijzing = doorverwijzing });
        await proef.VolgAsync(doorverwijzing, new() { GestartOp = new(2026, 11, 17) });
        var versie = (await proef.TrajectAsync(id)).Versie;

        (await proef.AlsAsync(p => p.Trajectherstel.HeropenAsync(id, versie, "Komt terug", false, Ct))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("is begonnen");

        (await proef.TrajectAsync(id)).Einde.ShouldBe(new DateOnly(2026, 11, 16));
    }

    [Fact]
    [Trait("Eis", "CAP-03")]
    public async Task Wachten_per_aanbieder_telt_wie_wacht_en_wie_in_het_laatste_jaar_begon_met_hun_overbrugging()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var vandaag = Trajectproef.Vandaag;
        async Task<Guid> VerwezenAsync(DateOnly datum, DateOnly? gestart)
        {
            var id = await proef.DoorverwijzingAsync(datum);
            await proef.VolgAsync(id, new() { Aanbieder = "De Verzinsels", GestartOp = gestart });
            return id;
        }

        var lang = await VerwezenAsync(vandaag.AddDays(-500), null);
        await proef.BeginAsync(Guid.NewGuid(), Gegevens with { Aanvang = vandaag.AddDays(-400), Labels = ["overbruggingszorg"], Doorverwijzing = lang });
        await proef.VolgAsync(lang, new() { Aanbieder = "De Verzinsels", GestartOp = vandaag.AddDays(-200) });
        await VerwezenAsync(vandaag.AddDays(-100), null);
        var vroeger = await VerwezenAsync(vandaag.AddDays(-900), null);
        await proef.BeginAsync(Guid.NewGuid(), Gegevens with { Aanvang = vandaag.AddDays(-800), Labels = ["overbruggingszorg"], Doorverwijzing = vroeger });
        await proef.VolgAsync(vroeger, new() { Aanbieder = "De Verzinsels", GestartOp = vandaag.AddDays(-600) });

        var lijst = await proef.AlsAsync(p => p.Doorverwijzingen.LijstAsync(new(Doorverwijsstand.Alle, true, null, 1), Ct));

        lijst.Aanbieders.ShouldHaveSingleItem().ShouldBe(new Aanbiederwacht("De Verzinsels", 1, 100, 1, 300, 1, 200));
    }

    [Fact]
    [Trait("Eis", "CAP-03")]
    public async Task Wachten_op_iets_anders_dan_een_aanbieder_telt_in_het_eigen_totaal()
    {
        var proef = await Trajectproef.MaakAsync(database);
        await proef.AntwoordAsync(new(2026, 1, 1), Deelantwoord.Gegeven, Partnersoort.VoorliggendeVoorziening);
        var (welzijn, aanbieder) = (await proef.DoorverwijzingAsync(new(2026, 1, 1), "voorliggendWelzijn"), await proef.DoorverwijzingAsync(new(2026, 3, 1)));
        foreach (var (id, gestart) in new[] { (welzijn, new DateOnly(2026, 2, 1)), (aanbieder, new DateOnly(2026, 3, 11)) })
        {
            await proef.VolgAsync(id, new() { GestartOp = gestart });
        }

        (await proef.AlsAsync(p => p.Doorverwijzingen.DetailsAsync(welzijn, Ct)))!.Gestapeld.ShouldBe(41);
        (await proef.AlsAsync(p => p.Doorverwijzingen.DetailsAsync(aanbieder, Ct)))!.Gestapeld.ShouldBe(10);
    }

    [Fact]
    [Trait("Eis", "TRJ-07")]
    public async Task Een_overbrugging_die_iemand_zelf_beeindigde_blijft_zoals_zij_is()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var doorverwijzing = await proef.DoorverwijzingAsync(new(2026, 8, 1));
        var id = Guid.NewGuid();
        await proef.BeginAsync(id, Gegevens with { Aanvang = new(2026, 8, 1), Labels = ["overbruggingszorg"], Doorverwijzing = doorverwijzing });
        await proef.SluitAsync(id, new(new(2026, 9, 30), "01", "Het gezin kan even zelf verder.", null));

        await proef.VolgAsync(doorverwijzing, new() { GestartOp = new(2026, 10, 1) });
        await proef.VolgAsync(doorverwijzing, new() { GestartOp = new(2026, 11, 17) });

        (await proef.TrajectAsync(id)).Einde.ShouldBe(new DateOnly(2026, 9, 30));
    }

    [Fact]
    [Trait("Eis", "TRJ-07")]
    public async Task Een_latere_start_die_de_overbrugging_over_een_ander_traject_zou_schuiven_wordt_geweigerd()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var doorverwijzing = await proef.DoorverwijzingAsync(new(2026, 8, 1));
        var id = Guid.NewGuid();
        await proef.BeginAsync(id, Gegevens with { Aanvang = new(2026, 8, 1), Labels = ["overbruggingszorg"], Doorverwijzing = doorverwijzing });
        await proef.VolgAsync(doorverwijzing, new() { GestartOp = new(2026, 10, 1) });
        await proef.BeginAsync(Guid.NewGuid(), Gegevens with { Aanvang = new(2026, 10, 1) });

        var afgewezen = (await proef.VolgAsync(doorverwijzing, new() { GestartOp = new(2026, 10, 2) })).ShouldBeOfType<Afgewezen>();

        afgewezen.Fouten.ShouldHaveSingleItem().Veld.ShouldBe("GestartOp");
        (await proef.TrajectAsync(id)).Einde.ShouldBe(new DateOnly(2026, 9, 30));
    }

    [Fact]
    [Trait("Eis", "TRJ-07")]
    public async Task Wie_overbrugging_vastlegt_nadat_de_hulp_elders_begon_legt_haar_vast_tot_de_dag_ervoor()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var doorverwijzing = await proef.DoorverwijzingAsync(new(2026, 8, 1));
        await proef.VolgAsync(doorverwijzing, new() { GestartOp = new(2026, 11, 17) });
        var gegevens = Gegevens with { Aanvang = new(2026, 8, 1), Labels = ["overbruggingszorg"], Doorverwijzing = doorverwijzing };
        var id = Guid.NewGuid();

        (await proef.BeginAsync(Guid.NewGuid(), gegevens with { Aanvang = new(2026, 11, 17) })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Aanvang");
        var teLang = await proef.AlsAsync(p => p.Beheer.BeginAsync(Guid.NewGuid(), proef.Persoon, proef.Team.Team.Id, gegevens, new(new(2026, 11, 17), "01", "Klaar", null), Ct));
        teLang.ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Einde");
        (await proef.BeginAsync(id, gegevens)).ShouldBe(new Bewaard(id));

        var traject = await proef.TrajectAsync(id);
        (traject.Einde, traject.RedenEinde).ShouldBe((new DateOnly(2026, 11, 16), "01"));
    }

    [Fact]
    [Trait("Eis", "TRJ-07")]
    public async Task Een_start_elders_voor_het_laatste_contact_van_de_overbrugging_wordt_een_keer_gevraagd()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var doorverwijzing = await proef.DoorverwijzingAsync(new(2026, 8, 1));
        var id = Guid.NewGuid();
        await proef.BeginAsync(id, Gegevens with { Aanvang = new(2026, 8, 1), Labels = ["overbruggingszorg"], Doorverwijzing = doorverwijzing });
        await proef.HulpAsync(new(2026, 10, 12));
        Doorverwijsvervolg vervolg = new() { GestartOp = new(2026, 9, 15) };

        (await proef.VolgAsync(doorverwijzing, vervolg)).ShouldBeOfType<Navraag>().Fouten.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            f => f.Veld.ShouldBe("GestartOp"),
            f => f.Melding.ShouldStartWith("De overbruggingszorg eindigt dan op 14-9-2026. Het laatste contact met hulp was op 12-10-2026, na deze dag."));
        (await proef.TrajectAsync(id)).Einde.ShouldBeNull();
        (await proef.VolgAsync(doorverwijzing, vervolg with { Nagevraagd = new(2026, 9, 14) })).ShouldBeOfType<Navraag>("it was asked about another day");

        (await proef.VolgAsync(doorverwijzing, vervolg with { Nagevraagd = new(2026, 9, 15) })).ShouldBe(new Bewaard(doorverwijzing));
        (await proef.TrajectAsync(id)).Einde.ShouldBe(new DateOnly(2026, 9, 14));
    }

    private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "O", System.Globalization.CultureInfo.InvariantCulture);
}
