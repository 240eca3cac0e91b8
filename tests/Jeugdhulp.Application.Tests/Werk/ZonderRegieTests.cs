using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Tests.Dossiers;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Werk;

/// <summary>A household with two parties or more of which nobody steers.</summary>
[Trait("Eis", "GEZ-03")]
public sealed class ZonderRegieTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Begin = new(2026, 3, 2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Eigen_hulp_naast_een_aanbieder_vraagt_een_regisseur_tot_die_er_is()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        await proef.VoegToeAsync(Traject(proef.Team.Noor, proef.Team.Team.Id, Uitvoerder.Wijkteam, Begin));
        (await AllesAsync(proef)).ShouldBeEmpty("one party");

        await proef.VoegToeAsync(Traject(proef.Team.Daan, proef.Team.Team.Id, Uitvoerder.Aanbieder, Begin.AddDays(30)));

        (await AllesAsync(proef)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            r => r.Id.ShouldBe(proef.Team.Gezin.Id), r => r.Nummer.ShouldBe(proef.Team.Gezin.Nummer), r => r.PersoonId.ShouldBeNull(), r => r.Datum.ShouldBe(Begin.AddDays(30)));

        var regie = await proef.DoeAsync(db => new Gezinsbeheer(db, Dossierlezer.Overzicht(db, proef.Klok), proef.Klok).LegRegieVastAsync(proef.Team.Gezin.Id, "casusregie", proef.Team.Medewerker.Id, null, null, null, Ct));
        regie.ShouldBeOfType<PersoonOpgeslagen>();
        (await AllesAsync(proef)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Twee_teams_of_een_verwijzing_die_begon_zijn_ook_twee_partijen_en_wat_voorbij_is_niet()
    {
        var proef = await Dossierproef.MaakAsync(database, "9992", LokaleInstellingen.Leeg);
        var ander = new Team { GemeenteCode = "9992", Id = Guid.NewGuid(), Naam = "Ander team", Soort = Teamsoort.Wijkteam, Taken = Testteam.AlleTaken, GeldigVan = new(2015, 1, 1) };
        var voorbij = Traject(proef.Team.Daan, ander.Id, Uitvoerder.Wijkteam, Begin);
        (voorbij.Einde, voorbij.RedenEinde, voorbij.StandEinde) = (Begin.AddDays(20), "01", "Goed");
        await proef.GeopendAsync(proef.Team.Noor);
        var eigen = Traject(proef.Team.Noor, proef.Team.Team.Id, Uitvoerder.Wijkteam, Begin);
        await proef.VoegToeAsync(ander, voorbij, eigen, Verwijzing(eigen, null));
        (await AllesAsync(proef)).ShouldBeEmpty("a dossier and a traject of one team, an ended traject of another, and a referral that still waits");

        await proef.VoegToeAsync(Traject(proef.Team.Daan, ander.Id, Uitvoerder.Wijkteam, Begin.AddDays(21)));
        (await AllesAsync(proef)).ShouldHaveSingleItem();

        var tweede = await Dossierproef.MaakAsync(database, "9993", LokaleInstellingen.Leeg);
        await tweede.GeopendAsync(tweede.Team.Noor);
        var hulp = Traject(tweede.Team.Noor, tweede.Team.Team.Id, Uitvoerder.Wijkteam, Begin);
        await tweede.VoegToeAsync(hulp, Verwijzing(hulp, Begin));
        (await AllesAsync(tweede)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("Voorbeeldzorg", "Voorbeeldzorg", 0)]
    [InlineData("Voorbeeldzorg", "Anderzorg", 1)]
    public async Task Twee_aanbieders_zijn_twee_partijen_als_hun_namen_verschillen(string een, string ander, int gezinnen)
    {
        var proef = await Dossierproef.MaakAsync(database, "9995", LokaleInstellingen.Leeg);
        var (eerste, tweede) = (Traject(proef.Team.Noor, proef.Team.Team.Id, Uitvoerder.Aanbieder, Begin), Traject(proef.Team.Daan, proef.Team.Team.Id, Uitvoerder.Aanbieder, Begin));
        (eerste.Aanbieder, tweede.Aanbieder) = (een, ander);
        await proef.VoegToeAsync(eerste, tweede);

        (await AllesAsync(proef)).Count.ShouldBe(gezinnen);
    }

    [Fact]
    public async Task Wie_niet_bij_het_gezin_helpt_of_er_niet_meer_bij_hoort_ziet_het_niet()
    {
        var proef = await Dossierproef.MaakAsync(database, "9994", LokaleInstellingen.Leeg);
        var ander = await Dossierproef.MaakAsync(database, "9994", LokaleInstellingen.Leeg);
        await proef.VoegToeAsync(Traject(proef.Team.Noor, proef.Team.Team.Id, Uitvoerder.Wijkteam, Begin), Traject(proef.Team.Daan, proef.Team.Team.Id, Uitvoerder.Aanbieder, Begin));
        (await AllesAsync(ander)).ShouldBeEmpty();
        (await AllesAsync(proef)).ShouldHaveSingleItem();

        await proef.VerlaatGezinAsync(proef.Team.Daan, Dossierproef.Vandaag);

        (await AllesAsync(proef)).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<Werkregel>> AllesAsync(Dossierproef proef) => (await proef.DoeAsync(db => new WerkQuery(db, proef.Klok).LaadAsync(Werksoort.Regie, null, 1, Ct)))!.Regels;

    private static Traject Traject(Persoon persoon, Guid team, Uitvoerder uitvoerder, DateOnly aanvang) => new()
    {
        GemeenteCode = persoon.GemeenteCode,
        Id = Guid.NewGuid(),
        PersoonId = persoon.Id,
        TeamId = team,
        Hulpvorm = uitvoerder is Uitvoerder.Wijkteam ? Hulpvormen.DoorWijkteam : "02",
        Uitvoerder = uitvoerder,
        Aanbieder = uitvoerder is Uitvoerder.Aanbieder ? "Voorbeeldzorg" : null,
        DirecteVerwijzer = Verwijzer.School,
        Crisis = false,
        Aanvang = aanvang,
    };

    private static Doorverwijzing Verwijzing(Traject na, DateOnly? gestart) =>
        new() { GemeenteCode = na.GemeenteCode, Id = Guid.NewGuid(), PersoonId = na.PersoonId, TrajectId = na.Id, Bestemming = "jeugdGgz", Reden = "anders", Datum = Begin, GeaccepteerdOp = gestart, GestartOp = gestart };
}
