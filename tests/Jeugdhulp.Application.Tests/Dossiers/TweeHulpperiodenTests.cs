using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Dossiers;

/// <summary>Noor received help in the dossier of her brother, then was only involved, and then received help again.</summary>
[Trait("Eis", "DOS-06")]
public sealed class TweeHulpperiodenTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Begin = new(2026, 1, 5);
    private static readonly DateOnly Eerst = new(2026, 2, 2);
    private static readonly DateOnly Klaar = new(2026, 4, 6);
    private static readonly DateOnly Weer = new(2026, 7, 6);

    private static readonly Sluiting Einde = new(new(2026, 3, 30), "01", "Klaar", null);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static IReadOnlyList<(Dossierrol, DateOnly, DateOnly?)> Perioden { get; } =
    [
        (Dossierrol.IndirectBetrokken, Begin, Eerst),
        (Dossierrol.OntvangtHulp, Eerst, Klaar),
        (Dossierrol.IndirectBetrokken, Klaar, Weer),
        (Dossierrol.OntvangtHulp, Weer, null),
    ];

    [Theory]
    [InlineData("2026-02-09", "2026-02-02")]
    [InlineData("2026-01-19", "2026-01-19")]
    public async Task Een_traject_van_de_eerste_periode_hoort_bij_de_eerste_ook_als_het_later_wordt_vastgelegd(string aanvang, string vanaf)
    {
        var (proef, dossier) = await MaakAsync();

        (await BeginAsync(proef, Guid.NewGuid(), dossier, Dag(aanvang), Einde)).ShouldBeOfType<Bewaard>();

        (await LeesAsync(proef, dossier)).ShouldBe([(Dossierrol.IndirectBetrokken, Begin, Dag(vanaf)), (Dossierrol.OntvangtHulp, Dag(vanaf), Klaar), .. Perioden.Skip(2)]);
    }

    [Fact]
    public async Task Begon_een_traject_van_de_eerste_periode_eerder_dan_begint_alleen_die_periode_eerder()
    {
        var (proef, dossier) = await MaakAsync();
        var (eerste, tweede) = (Guid.NewGuid(), Guid.NewGuid());
        (await BeginAsync(proef, eerste, dossier, new(2026, 2, 9), Einde)).ShouldBe(new Bewaard(eerste));
        (await BeginAsync(proef, tweede, dossier, new(2026, 7, 13))).ShouldBe(new Bewaard(tweede));

        (await VerzetAsync(proef, eerste, dossier, new(2026, 1, 19))).ShouldBe(new Bewaard(eerste));
        (await VerzetAsync(proef, tweede, dossier, new(2026, 6, 1))).ShouldBe(new Bewaard(tweede));

        var (eerder, weer) = (new DateOnly(2026, 1, 19), new DateOnly(2026, 6, 1));
        (await LeesAsync(proef, dossier)).ShouldBe(
            [(Dossierrol.IndirectBetrokken, Begin, eerder), (Dossierrol.OntvangtHulp, eerder, Klaar), (Dossierrol.IndirectBetrokken, Klaar, weer), (Dossierrol.OntvangtHulp, weer, null)]);
    }

    [Theory]
    [InlineData("2026-03-02")]
    [InlineData("2026-01-19")]
    public async Task Hulp_die_nu_loopt_en_in_de_eerste_periode_begon_was_een_tijd_zonder_gat(string aanvang)
    {
        var (proef, dossier) = await MaakAsync();
        var traject = Guid.NewGuid();
        (await BeginAsync(proef, traject, dossier, new(2026, 7, 13))).ShouldBe(new Bewaard(traject));

        (await VerzetAsync(proef, traject, dossier, Dag(aanvang))).ShouldBe(new Bewaard(traject));

        var hulp = (await LeesAsync(proef, dossier)).FindAll(p => p.Rol is Dossierrol.OntvangtHulp && p.Tot != p.Van);
        (hulp[0].Van, hulp[^1].Tot).ShouldBe((Dag(aanvang) < Eerst ? Dag(aanvang) : Eerst, null));
        hulp.Zip(hulp.Skip(1)).ShouldAllBe(paar => paar.First.Tot == paar.Second.Van);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Wie_nu_indirect_betrokken_is_blijft_dat_bij_een_traject_van_de_tijd_met_hulp(bool rolWordtHulp)
    {
        var (proef, dossier) = await MaakAsync(weer: false);

        (await BeginAsync(proef, Guid.NewGuid(), dossier, new(2026, 2, 9), Einde, rolWordtHulp)).ShouldBeOfType<Bewaard>();

        (await LeesAsync(proef, dossier)).ShouldBe([.. Perioden.Take(2), (Dossierrol.IndirectBetrokken, Klaar, null)]);
    }

    [Theory]
    [InlineData("2026-05-04", "2026-05-18", "2026-05-18")]
    [InlineData("2026-05-04", "2026-05-04", "2026-05-05")]
    public async Task Hulp_die_al_eindigde_maakt_wie_betrokken_is_tot_die_dag_iemand_die_hulp_ontving(string aanvang, string einde, string tot)
    {
        var (proef, dossier) = await MaakAsync(weer: false);

        (await BeginAsync(proef, Guid.NewGuid(), dossier, Dag(aanvang), Einde with { Einde = Dag(einde) }, true)).ShouldBeOfType<Bewaard>();

        (await LeesAsync(proef, dossier)).ShouldBe(
            [.. Perioden.Take(2), (Dossierrol.IndirectBetrokken, Klaar, Dag(aanvang)), (Dossierrol.OntvangtHulp, Dag(aanvang), Dag(tot)), (Dossierrol.IndirectBetrokken, Dag(tot), null)]);
    }

    [Fact]
    public async Task Hulp_die_loopt_komt_niet_in_een_dossier_waar_de_hulp_voorbij_is()
    {
        var (proef, dossier) = await MaakAsync(weer: false);
        var (loopt, langer) = (Guid.NewGuid(), Guid.NewGuid());
        (await BeginAsync(proef, langer, null, new(2026, 2, 9), Einde with { Einde = new(2026, 5, 4) })).ShouldBe(new Bewaard(langer));
        (await BeginAsync(proef, loopt, null, new(2026, 5, 11))).ShouldBe(new Bewaard(loopt));

        foreach (var (traject, aanvang) in new[] { (loopt, new DateOnly(2026, 3, 2)), (langer, new DateOnly(2026, 2, 9)) })
        {
            (await VerzetAsync(proef, traject, dossier, aanvang)).ShouldBeOfType<Afgewezen>().Fouten.ShouldContain(f => f.Veld == "Dossier" && f.Melding.StartsWith("Dit dossier past niet.", StringComparison.Ordinal));
        }

        (await LeesAsync(proef, dossier)).ShouldBe([.. Perioden.Take(2), (Dossierrol.IndirectBetrokken, Klaar, null)]);
    }

    private async Task<(Dossierproef Proef, Guid Dossier)> MaakAsync(bool weer = true)
    {
        var proef = await Dossierproef.MaakAsync(database, "9993", LokaleInstellingen.Leeg);
        var dossier = await proef.GeopendAsync(proef.Team.Daan, "gezin");
        foreach (var (rol, dag) in new[] { ("ontvangtHulp", Eerst), ("indirectBetrokken", Klaar), ("ontvangtHulp", Weer) }.Take(weer ? 3 : 2))
        {
            var volgnummer = (await proef.LeesAsync(dossier)).Volgnummer;
            (await proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).ZetPersoonAsync(dossier, volgnummer, proef.Team.Noor.Id, rol, dag, Ct))).ShouldBe(new DossierOpgeslagen(dossier));
        }

        return (proef, dossier);
    }

    private static Trajectgegevens Gegevens(Guid? dossier, DateOnly aanvang) =>
        new() { Hulpvorm = "01", Uitvoerder = "wijkteam", DirecteVerwijzer = "school", Crisis = "nee", Aanvang = aanvang, Nagevraagd = aanvang, Dossier = dossier };

    private static Task<Trajectresultaat> BeginAsync(Dossierproef proef, Guid id, Guid? dossier, DateOnly aanvang, Sluiting? sluiting = null, bool rolWordtHulp = false) => proef.DoeAsync(db =>
        new Trajectbeheer(db, proef.Klok).BeginAsync(id, proef.Team.Noor.Id, proef.Team.Team.Id, Gegevens(dossier, aanvang) with { RolWordtHulp = rolWordtHulp }, sluiting, Ct));

    private async Task<Trajectresultaat> VerzetAsync(Dossierproef proef, Guid traject, Guid dossier, DateOnly aanvang)
    {
        await using var vrij = database.CreateUnrestrictedContext();
        var versie = await vrij.Trajecten.IgnoreQueryFilters().Where(t => t.Id == traject).Select(t => t.Versie).SingleAsync(Ct);
        return await proef.DoeAsync(db => new Trajectbeheer(db, proef.Klok).WijzigAsync(traject, versie, Gegevens(dossier, aanvang), "Eerder begonnen", Ct));
    }

    private static async Task<List<(Dossierrol Rol, DateOnly Van, DateOnly? Tot)>> LeesAsync(Dossierproef proef, Guid dossier) =>
        [.. (await proef.LeesAsync(dossier)).Personen.Where(p => p.PersoonId == proef.Team.Noor.Id).OrderBy(p => p.Nummer).Select(p => (p.Rol, p.Van, p.Tot))];

    private static DateOnly Dag(string dag) => DateOnly.ParseExact(dag, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
