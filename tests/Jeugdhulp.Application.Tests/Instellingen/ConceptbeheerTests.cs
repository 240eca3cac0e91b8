using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Instellingen;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using static Jeugdhulp.Application.Tests.Instellingen.Conceptproef;

namespace Jeugdhulp.Application.Tests.Instellingen;

[Trait("Eis", "LOK-35")]
public sealed class ConceptbeheerTests(Conceptproef proef) : IClassFixture<Conceptproef>
{
    private static readonly DateOnly Begin = new(2020, 1, 1);
    private static readonly Instellingsgroep ZelfHelpen = Instellingsvelden.Groepen[0];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_concept_begint_met_de_antwoorden_van_een_voorbeeld()
    {
        var gemeente = await proef.GemeenteAsync();

        var concept = await proef.ConceptAsync(gemeente);

        concept.Instellingen.ShouldBe(Voorbeeldinstellingen.B);
        (concept.Herkomst, concept.HerkomstGemeente, concept.HerkomstNummer).ShouldBe((Herkomstsoort.Voorbeeld, "9992", null));
        (concept.Naam, concept.Auteur, concept.AuteurAccountId, concept.Stand).ShouldBe(("Vanuit Voorbeeld B: half jaar", "Anton", Anton, Conceptstand.Concept));
        concept.Makers.ShouldBe([Anton]);
        (await proef.HandelingenAsync(concept.Id)).ShouldBe([Handeling.ConceptversieBegonnen]);
    }

    [Fact]
    public async Task Een_concept_krijgt_een_andere_naam_zolang_het_concept_is()
    {
        var gemeente = await proef.GemeenteAsync(Begin);
        var concept = await proef.ConceptAsync(gemeente);

        foreach (var naam in new[] { null, "  ", "\u200B", "een\nnaam", "\u202Enaam", new string('x', 101) })
        {
            (await proef.AlsAsync(gemeente, Anton, b => b.HernoemAsync(concept.Id, concept.Versie, naam, Ct))).ShouldBeOfType<ConceptGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Naam");
        }

        (await proef.AlsAsync(gemeente, Berta, b => b.HernoemAsync(concept.Id, concept.Versie, " Na het overleg ", Ct))).ShouldBeOfType<ConceptOpgeslagen>();
        var nieuw = await proef.LeesAsync(concept.Id);
        (nieuw.Naam, nieuw.Instellingen).ShouldBe(("Na het overleg", concept.Instellingen));
        nieuw.Makers.ShouldBe([Anton, Berta]);
        (await proef.AlsAsync(gemeente, Anton, b => b.HernoemAsync(concept.Id, concept.Versie, "Te laat", Ct))).ShouldBeOfType<ConceptVerouderd>();
        (await proef.HandelingenAsync(concept.Id)).ShouldBe([Handeling.ConceptversieBegonnen, Handeling.ConceptversieGewijzigd]);
        var ingediend = await proef.IngediendAsync(gemeente, new(2027, 1, 1));
        (await proef.AlsAsync(gemeente, Anton, b => b.HernoemAsync(ingediend.Id, ingediend.Versie, "Anders", Ct))).ShouldBeOfType<ConceptGeweigerd>();
    }

    [Fact]
    [Trait("Eis", "BEH-08")]
    public async Task Zonder_bron_is_elke_vraag_open()
    {
        var concept = await proef.ConceptAsync(await proef.GemeenteAsync(), "leeg");

        concept.Instellingen.ShouldBe(LokaleInstellingen.Leeg);
        concept.Herkomst.ShouldBe(Herkomstsoort.Leeg);
    }

    [Fact]
    public async Task Een_concept_begint_met_een_eigen_versie_of_die_van_een_andere_gemeente()
    {
        var (eigen, ander) = (await proef.GemeenteAsync(Begin), await proef.GemeenteAsync(Begin, new(2021, 1, 1)));

        var vanZelf = await proef.ConceptAsync(eigen, $"{eigen}-1");
        var vanAnder = await proef.ConceptAsync(eigen, $"{ander}-2");

        (vanZelf.Herkomst, vanZelf.HerkomstGemeente, vanZelf.HerkomstNummer, vanZelf.Instellingen.MaxGesprekken).ShouldBe((Herkomstsoort.EigenVersie, eigen, 1, 3));
        (vanAnder.Herkomst, vanAnder.HerkomstGemeente, vanAnder.HerkomstNummer, vanAnder.Instellingen.MaxGesprekken).ShouldBe((Herkomstsoort.AndereGemeente, ander, 2, 4));
        (await proef.AlsAsync(eigen, Anton, b => b.OpenAsync(vanAnder.Id, Ct)))!.Herkomst.ShouldBe($"overgenomen van Gemeente {ander}, versie 2");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("voorbeeld-g")]
    [InlineData("9992-0")]
    [InlineData("9992-99999999999")]
    [InlineData("abcd-1")]
    [InlineData("concept-onzin")]
    public async Task Een_onbekende_bron_wordt_geweigerd(string? bron)
    {
        var gemeente = await proef.GemeenteAsync(Begin);

        var resultaat = await proef.AlsAsync(gemeente, Anton, b => b.BeginAsync(bron, new string('x', 101), Ct));

        resultaat.ShouldBeOfType<ConceptGeweigerd>().Fouten.Select(f => f.Veld).ShouldBe(["Bron", "Naam"]);
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Een_concept_van_een_andere_gemeente_bestaat_niet_en_is_geen_bron()
    {
        var (eigen, ander) = (await proef.GemeenteAsync(), await proef.GemeenteAsync());
        var concept = await proef.ConceptAsync(ander);

        (await proef.AlsAsync(eigen, Anton, b => b.OpenAsync(concept.Id, Ct))).ShouldBeNull();
        (await proef.AlsAsync(eigen, Anton, b => b.TrekInAsync(concept.Id, concept.Versie, "Weg ermee", Ct))).ShouldBeOfType<ConceptOnbekend>();
        (await proef.AlsAsync(eigen, Anton, b => b.BeginAsync($"concept-{concept.Id}", null, Ct))).ShouldBeOfType<ConceptGeweigerd>();
        (await proef.AlsAsync(ander, Anton, b => b.BeginAsync($"concept-{concept.Id}", null, Ct))).ShouldBeOfType<ConceptOpgeslagen>();
        (await proef.LeesAsync(concept.Id)).Stand.ShouldBe(Conceptstand.Concept);
    }

    [Fact]
    public async Task Antwoorden_van_een_groep_worden_bewaard_en_de_schrijver_wordt_maker()
    {
        var gemeente = await proef.GemeenteAsync();
        var concept = await proef.ConceptAsync(gemeente);

        var resultaat = await proef.AlsAsync(gemeente, Berta, b => b.BewaarAsync(concept.Id, concept.Versie, ZelfHelpen, new Dictionary<string, string?> { ["maxGesprekken"] = "5", ["maxDuurMaanden"] = "" }, Ct));

        resultaat.ShouldBe(new ConceptOpgeslagen(concept.Id));
        var nu = await proef.LeesAsync(concept.Id);
        nu.Instellingen.ShouldBe(Voorbeeldinstellingen.B with { MaxGesprekken = 5, MaxDuurMaanden = null });
        nu.Makers.ShouldBe([Anton, Berta]);
        nu.GewijzigdDoor.ShouldBe("Berta");
        (await proef.HandelingenAsync(concept.Id)).ShouldBe([Handeling.ConceptversieBegonnen, Handeling.ConceptversieGewijzigd]);
    }

    [Fact]
    public async Task Grenzen_die_elkaar_tegenspreken_worden_geweigerd_en_er_verandert_niets()
    {
        var gemeente = await proef.GemeenteAsync();
        var concept = await proef.ConceptAsync(gemeente, "voorbeeld-c");

        var resultaat = await proef.AlsAsync(gemeente, Anton, b => b.BewaarAsync(concept.Id, concept.Versie, ZelfHelpen, new Dictionary<string, string?> { ["urenPerWeek"] = "4", ["veelMeerGrens"] = "3", ["maxGesprekken"] = "zes" }, Ct));

        resultaat.ShouldBeOfType<ConceptGeweigerd>().Fouten.Select(f => f.Veld).ShouldBe(["maxGesprekken", "veelMeerGrens"]);
        (await proef.LeesAsync(concept.Id)).Versie.ShouldBe(concept.Versie);
    }

    [Fact]
    public async Task Wie_een_oud_beeld_bewaart_overschrijft_niemand()
    {
        var gemeente = await proef.GemeenteAsync();
        var concept = await proef.ConceptAsync(gemeente);
        var resultaten = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => proef.AlsAsync(gemeente, Anton, b => b.BewaarAsync(concept.Id, concept.Versie, ZelfHelpen, new Dictionary<string, string?> { ["maxGesprekken"] = $"{i + 3}" }, Ct))));

        resultaten.Count(r => r is ConceptOpgeslagen).ShouldBe(1);
        resultaten.Count(r => r is ConceptVerouderd).ShouldBe(3);
    }

    [Fact]
    [Trait("Eis", "LOK-30")]
    public async Task Indienen_legt_begin_reden_en_besluit_vast_en_sluit_het_concept()
    {
        var gemeente = await proef.GemeenteAsync(Begin);

        var concept = await proef.IngediendAsync(gemeente, new(2026, 12, 1));

        (concept.Stand, concept.GeldigVan, concept.Reden).ShouldBe((Conceptstand.TerBeoordeling, new DateOnly(2026, 12, 1), "Teamoverleg van 12 november"));
        (concept.BesluitTekst, concept.BesluitDatum, concept.BesluitContact).ShouldBe(("Afspraak met het CBS over de levering", new DateOnly(2026, 11, 12), "Afdeling jeugd"));
        (concept.IndienerAccountId, concept.Indiener).ShouldBe((Anton, "Anton"));
        (await proef.AlsAsync(gemeente, Anton, b => b.BewaarAsync(concept.Id, concept.Versie, ZelfHelpen, new Dictionary<string, string?>(), Ct)))
            .ShouldBeOfType<ConceptGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("ligt ter beoordeling");
        (await proef.HandelingenAsync(concept.Id)).ShouldBe([Handeling.ConceptversieBegonnen, Handeling.ConceptversieIngediend]);
    }

    [Fact]
    public async Task Indienen_zonder_dag_zonder_reden_of_met_een_los_besluit_wordt_geweigerd()
    {
        var gemeente = await proef.GemeenteAsync(Begin);
        var concept = await proef.ConceptAsync(gemeente);

        (await VeldenAsync(new())).ShouldBe(["GeldigVan", "Reden"]);
        (await VeldenAsync(Opdracht(Begin))).ShouldBe(["GeldigVan"]);
        (await VeldenAsync(Opdracht(new(2014, 12, 31)))).ShouldBe(["GeldigVan"]);
        (await VeldenAsync(Opdracht(new(2032, 1, 1)))).ShouldBe(["GeldigVan"]);
        (await VeldenAsync(Opdracht(new(2027, 1, 1)) with { BesluitTekst = " " })).ShouldBe(["BesluitTekst"]);
        (await VeldenAsync(Opdracht(new(2027, 1, 1)) with { BesluitTekst = "\u200B", Reden = "\u200B" })).ShouldBe(["Reden", "BesluitTekst"], ignoreOrder: true);
        (await VeldenAsync(Opdracht(new(2027, 1, 1)) with { BesluitDatum = Vandaag.AddDays(1) })).ShouldBe(["BesluitDatum"]);
        (await VeldenAsync(Opdracht(new(2027, 1, 1)) with { BesluitDatum = new DateOnly(1999, 12, 31) })).ShouldBe(["BesluitDatum"]);
        (await VeldenAsync(Opdracht(new(2027, 1, 1)) with { Reden = new string('x', 2001), BesluitTekst = new string('x', 2001), BesluitContact = new string('x', 201) }))
            .ShouldBe(["Reden", "BesluitTekst", "BesluitContact"]);
        (await proef.LeesAsync(concept.Id)).Versie.ShouldBe(concept.Versie);

        async Task<IEnumerable<string>> VeldenAsync(Indienopdracht opdracht) =>
            (await proef.AlsAsync(gemeente, Anton, b => b.DienInAsync(concept.Id, concept.Versie, opdracht, Ct))).ShouldBeOfType<ConceptGeweigerd>().Fouten.Select(f => f.Veld);
    }

    [Fact]
    public async Task Een_concept_zonder_verschil_is_niet_in_te_dienen()
    {
        var gemeente = await proef.GemeenteAsync(Begin);
        var gelijk = await proef.ConceptAsync(gemeente, $"{gemeente}-1");
        var nieuw = await proef.GemeenteAsync();
        var leeg = await proef.ConceptAsync(nieuw, "leeg");

        (await proef.AlsAsync(gemeente, Anton, b => b.DienInAsync(gelijk.Id, gelijk.Versie, Opdracht(new(2027, 1, 1)), Ct)))
            .ShouldBeOfType<ConceptGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("gelijk aan versie 1");
        (await proef.AlsAsync(nieuw, Anton, b => b.DienInAsync(leeg.Id, leeg.Versie, Opdracht(new(2027, 1, 1)), Ct)))
            .ShouldBeOfType<ConceptGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldBe("Beantwoord eerst een of meer vragen.");
    }

    [Fact]
    public async Task Terugzetten_en_intrekken_vragen_een_reden_en_laten_die_lezen()
    {
        var gemeente = await proef.GemeenteAsync(Begin);
        var concept = await proef.IngediendAsync(gemeente, new(2027, 1, 1));

        (await proef.AlsAsync(gemeente, Berta, b => b.ZetTerugAsync(concept.Id, concept.Versie, " ", Ct))).ShouldBeOfType<ConceptGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Reden");
        (await proef.AlsAsync(gemeente, Berta, b => b.ZetTerugAsync(concept.Id, concept.Versie, " De duur ontbreekt. ", Ct))).ShouldBeOfType<ConceptOpgeslagen>();
        var terug = await proef.LeesAsync(concept.Id);
        (terug.Stand, terug.TerugReden, terug.TerugDoor).ShouldBe((Conceptstand.Concept, "De duur ontbreekt.", "Berta"));
        terug.Makers.ShouldBe([Anton]);

        (await proef.AlsAsync(gemeente, Anton, b => b.TrekInAsync(concept.Id, terug.Versie, "Het blijft zoals het is.", Ct))).ShouldBeOfType<ConceptOpgeslagen>();
        var weg = await proef.LeesAsync(concept.Id);
        (weg.Stand, weg.TerugReden).ShouldBe((Conceptstand.Ingetrokken, "Het blijft zoals het is."));
        (await proef.AlsAsync(gemeente, Anton, b => b.DienInAsync(concept.Id, weg.Versie, Opdracht(new(2027, 1, 1)), Ct))).ShouldBeOfType<ConceptGeweigerd>();
        (await proef.HandelingenAsync(concept.Id))[^2..].ShouldBe([Handeling.ConceptversieTeruggezet, Handeling.ConceptversieIngetrokken]);
    }

    [Fact]
    public async Task De_keuzes_noemen_eigen_werk_eerst_en_concepten_alleen_als_dat_gevraagd_is()
    {
        var (gemeente, ander) = (await proef.GemeenteAsync(Begin), await proef.GemeenteAsync(Begin));
        var concept = await proef.ConceptAsync(gemeente);
        await using var db = proef.Database.CreateContext(await AanmeldingAsync(gemeente));

        var keuzes = await new Instellingenbronnen(db).KeuzesAsync(true, Ct);

        keuzes.Take(2).Select(k => k.Code).ShouldBe([$"concept-{concept.Id}", $"{gemeente}-1"]);
        keuzes.Where(k => k.Groep == "Voorbeelden uit het onderzoek").Count().ShouldBe(6);
        keuzes.ShouldContain(new Bronkeuze($"{ander}-1", $"Gemeente {ander}, versie 1, vanaf 1-1-2020", "Andere gemeenten"));
        (await new Instellingenbronnen(db).KeuzesAsync(false, Ct)).ShouldNotContain(k => k.Groep == "Concepten");
    }

    private static Task<Application.Toegang.Aanmelding> AanmeldingAsync(string gemeente)
    {
        var aanmelding = new Application.Toegang.Aanmelding();
        aanmelding.Is(Anton, "Anton", gemeente, [Application.Toegang.Rol.Beheerder]);
        return Task.FromResult(aanmelding);
    }
}
