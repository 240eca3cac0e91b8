using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Instellingen;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;
using static Jeugdhulp.Application.Tests.Instellingen.Conceptproef;

namespace Jeugdhulp.Application.Tests.Instellingen;

[Trait("Eis", "LOK-01")]
public sealed class VaststellerTests(Conceptproef proef) : IClassFixture<Conceptproef>
{
    private static readonly DateOnly Begin = new(2020, 1, 1);
    private static readonly DateOnly Tweede = new(2026, 1, 1);
    private static readonly DateOnly Straks = new(2026, 12, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_tweede_persoon_stelt_vast_en_de_vorige_versie_eindigt_op_die_dag()
    {
        var gemeente = await proef.GemeenteAsync(Begin, Tweede);
        var concept = await proef.IngediendAsync(gemeente, Straks);

        var resultaat = (await proef.StelVastAsync(gemeente, Berta, concept, 2)).ShouldBeOfType<VersieVastgesteld>();

        resultaat.ShouldBe(new VersieVastgesteld(3, new Inpassing(Straks, null, new Looptijd(2, Tweede, null), false)));
        var versies = await proef.VersiesAsync(gemeente);
        versies.Select(v => (v.Nummer, v.GeldigVan, v.GeldigTot)).ShouldBe([(1, Begin, Tweede), (2, Tweede, Straks), (3, Straks, null)]);
        var nieuw = versies[^1];
        nieuw.Instellingen.ShouldBe(Voorbeeldinstellingen.B);
        (nieuw.Auteur, nieuw.AuteurAccountId, nieuw.VastgesteldDoor, nieuw.VastgesteldDoorAccountId).ShouldBe(("Anton", Anton, "Berta", Berta));
        (nieuw.Reden, nieuw.BesluitTekst, nieuw.BesluitDatum, nieuw.BesluitContact).ShouldBe((concept.Reden, concept.BesluitTekst, concept.BesluitDatum, concept.BesluitContact));
        (nieuw.Herkomst, nieuw.HerkomstGemeente, nieuw.VastgesteldOp).ShouldBe((Herkomstsoort.Voorbeeld, "9992", proef.Klok.GetUtcNow()));
        var klaar = await proef.LeesAsync(concept.Id);
        (klaar.Stand, klaar.Versienummer, klaar.Beoordelaar, klaar.BeoordelaarAccountId).ShouldBe((Conceptstand.Vastgesteld, 3, "Berta", Berta));
        (await proef.HandelingenAsync(concept.Id))[^1].ShouldBe(Handeling.InstellingenVastgesteld);
    }

    [Fact]
    public async Task Een_versie_in_het_verleden_geldt_tot_de_volgende_en_zegt_dat_er_voorstellen_volgen()
    {
        var gemeente = await proef.GemeenteAsync(Begin, Tweede);
        var concept = await proef.IngediendAsync(gemeente, new(2025, 7, 1));

        var resultaat = (await proef.StelVastAsync(gemeente, Berta, concept, 2)).ShouldBeOfType<VersieVastgesteld>();

        resultaat.Inpassing.InVerleden.ShouldBeTrue();
        (await proef.VersiesAsync(gemeente)).Select(v => (v.Nummer, v.GeldigVan, v.GeldigTot))
            .ShouldBe([(1, Begin, new DateOnly(2025, 7, 1)), (3, new DateOnly(2025, 7, 1), Tweede), (2, Tweede, null)]);
        await using var db = proef.Database.CreateUnrestrictedContext();
        var herclassificatie = await db.Herclassificaties.IgnoreQueryFilters().SingleAsync(h => h.GemeenteCode == gemeente, Ct);
        (herclassificatie.Versienummer, herclassificatie.Van, herclassificatie.Tot).ShouldBe((3, new DateOnly(2025, 7, 1), Tweede));
        (await db.Taken.IgnoreQueryFilters().CountAsync(t => t.GemeenteCode == gemeente && t.Soort == Application.Taken.Taaksoort.Herclassificeren, Ct)).ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "LOK-31")]
    public async Task Een_nieuwe_versie_staat_als_annotatie_bij_de_cijfers_en_kijkt_niet_terug_als_zij_later_begint()
    {
        var gemeente = await proef.GemeenteAsync(Begin);
        var concept = await proef.IngediendAsync(gemeente, new(2027, 1, 1));

        await proef.StelVastAsync(gemeente, Berta, concept, 1);

        await using var db = proef.Database.CreateUnrestrictedContext();
        var annotatie = await db.Annotaties.IgnoreQueryFilters().SingleAsync(a => a.GemeenteCode == gemeente, Ct);
        (annotatie.Datum, annotatie.Versienummer, annotatie.Automatisch, annotatie.Tekst).ShouldBe((new DateOnly(2027, 1, 1), 2, true, "Teamoverleg van 12 november"));
        (await db.Herclassificaties.IgnoreQueryFilters().AnyAsync(h => h.GemeenteCode == gemeente, Ct)).ShouldBeFalse();
    }

    [Fact]
    [Trait("Eis", "BEH-08")]
    public async Task De_eerste_versie_van_een_gemeente_beeindigt_niets()
    {
        var gemeente = await proef.GemeenteAsync();
        var concept = await proef.IngediendAsync(gemeente, new(2027, 1, 1));

        (await proef.StelVastAsync(gemeente, Berta, concept, 0)).ShouldBe(new VersieVastgesteld(1, new Inpassing(new(2027, 1, 1), null, null, false)));
    }

    [Fact]
    public async Task Wie_meeschreef_of_indiende_stelt_niet_vast()
    {
        var gemeente = await proef.GemeenteAsync(Begin);
        var concept = await proef.ConceptAsync(gemeente);
        await proef.AlsAsync(gemeente, Berta, b => b.BewaarAsync(concept.Id, concept.Versie, Instellingsvelden.Groepen[0], new Dictionary<string, string?> { ["maxGesprekken"] = "5" }, Ct));
        concept = await proef.LeesAsync(concept.Id);
        await proef.AlsAsync(gemeente, Anton, b => b.DienInAsync(concept.Id, concept.Versie, Opdracht(Straks), Ct));
        concept = await proef.LeesAsync(concept.Id);

        foreach (var maker in new[] { Anton, Berta })
        {
            (await proef.StelVastAsync(gemeente, maker, concept, 1)).ShouldBeOfType<ConceptGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("Een andere beheerder stelt het vast");
        }

        (await proef.VersiesAsync(gemeente)).Count.ShouldBe(1);
        (await proef.StelVastAsync(gemeente, Carel, concept, 1)).ShouldBeOfType<VersieVastgesteld>();
    }

    [Fact]
    public async Task Een_concept_dat_niet_ter_beoordeling_ligt_wordt_geweigerd()
    {
        var gemeente = await proef.GemeenteAsync(Begin);
        var concept = await proef.ConceptAsync(gemeente);

        (await proef.StelVastAsync(gemeente, Berta, concept, 1)).ShouldBeOfType<ConceptGeweigerd>();
        (await proef.StelVastAsync(await proef.GemeenteAsync(), Berta, concept, 0)).ShouldBeOfType<ConceptOnbekend>();
    }

    [Fact]
    public async Task Wie_een_oud_beeld_beoordeelt_stelt_niets_vast()
    {
        var gemeente = await proef.GemeenteAsync(Begin);
        var (een, twee) = (await proef.IngediendAsync(gemeente, Straks), await proef.IngediendAsync(gemeente, new(2027, 6, 1), "voorbeeld-c"));

        (await proef.StelVastAsync(gemeente, Berta, een, 1)).ShouldBeOfType<VersieVastgesteld>();
        (await proef.StelVastAsync(gemeente, Berta, twee, 1)).ShouldBeOfType<ConceptVerouderd>();

        (await proef.LeesAsync(twee.Id)).Stand.ShouldBe(Conceptstand.TerBeoordeling);
        (await proef.StelVastAsync(gemeente, Berta, twee, 2)).ShouldBeOfType<VersieVastgesteld>();
    }

    [Fact]
    public async Task Een_dag_waarop_intussen_een_andere_versie_begint_wordt_geweigerd()
    {
        var gemeente = await proef.GemeenteAsync(Begin);
        var (een, twee) = (await proef.IngediendAsync(gemeente, Straks), await proef.IngediendAsync(gemeente, Straks, "voorbeeld-c"));
        await proef.StelVastAsync(gemeente, Berta, een, 1);

        (await proef.StelVastAsync(gemeente, Berta, twee, 2)).ShouldBeOfType<ConceptGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldBe("Versie 2 begint al op deze dag. Kies een andere dag.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Van_wie_er_tegelijk_vaststellen_wint_er_een(bool zelfdeDag)
    {
        var gemeente = await proef.GemeenteAsync(Begin);
        var concepten = new List<Conceptversie>();
        foreach (var i in Enumerable.Range(0, 4))
        {
            concepten.Add(await proef.IngediendAsync(gemeente, zelfdeDag ? Straks : Straks.AddMonths(i)));
        }

        var resultaten = await Task.WhenAll(concepten.Select(c => proef.StelVastAsync(gemeente, Berta, c, 1)));

        resultaten.Count(r => r is VersieVastgesteld).ShouldBe(1);
        resultaten.Count(r => r is ConceptVerouderd or ConceptGeweigerd).ShouldBe(3);
        var versies = await proef.VersiesAsync(gemeente);
        versies.Select(v => v.Nummer).ShouldBe([1, 2]);
        versies[0].GeldigTot.ShouldBe(versies[1].GeldigVan);
    }

    [Fact]
    public async Task Twee_klikken_op_hetzelfde_concept_maken_een_versie()
    {
        var gemeente = await proef.GemeenteAsync(Begin);
        var concept = await proef.IngediendAsync(gemeente, Straks);

        var resultaten = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => proef.StelVastAsync(gemeente, Berta, concept, 1)));

        resultaten.Count(r => r is VersieVastgesteld).ShouldBe(1);
        (await proef.VersiesAsync(gemeente)).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("update instellingenversie set instellingen = '{}'")]
    [InlineData("update instellingenversie set geldig_van = geldig_van + 1")]
    [InlineData("delete from instellingenversie")]
    [InlineData("delete from conceptversie")]
    public async Task Wat_vastgesteld_is_kan_de_toepassing_niet_veranderen(string opdracht)
    {
        var gemeente = await proef.GemeenteAsync(Begin);
        await using var verbinding = new NpgsqlConnection(Extensions.AlsToepassing(proef.Database.ConnectionString));
        await verbinding.OpenAsync(Ct);
        await using var transactie = await verbinding.BeginTransactionAsync(Ct);
        await using var wie = new NpgsqlCommand($"select set_config('app.gemeente', '{gemeente}', true)", verbinding, transactie);
        await wie.ExecuteNonQueryAsync(Ct);
#pragma warning disable CA2100 // The statements are literals of this test.
        await using var sql = new NpgsqlCommand(opdracht, verbinding, transactie);
#pragma warning restore CA2100

        (await Should.ThrowAsync<PostgresException>(() => sql.ExecuteNonQueryAsync(Ct))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }
}
