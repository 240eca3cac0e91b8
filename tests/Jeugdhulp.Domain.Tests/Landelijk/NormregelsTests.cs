using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Landelijk;

namespace Jeugdhulp.Domain.Tests.Landelijk;

[Trait("Eis", "CLS-13")]
public sealed class NormregelsTests
{
    private static readonly Normbepaling Een = new("§1.3", "Er hoeven geen gegevens te worden aangeleverd.", Normsterkte.HoevenNiet);
    private static readonly Normbepaling Twee = new("§3.1", "Hierover dient niet te worden gerapporteerd.", Normsterkte.DienenNiet);

    [Fact]
    public void Een_versie_is_zo_streng_als_haar_strengste_bepaling()
    {
        Normregels.Sterkte([]).ShouldBeNull();
        Normregels.Sterkte([Een]).ShouldBe(Normsterkte.HoevenNiet);
        Normregels.Sterkte([Twee, Een]).ShouldBe(Normsterkte.DienenNiet);
    }

    [Theory]
    [InlineData(null, "Vul in hoe deze versie heet, bijvoorbeeld 8.")]
    [InlineData("  ", "Vul in hoe deze versie heet, bijvoorbeeld 8.")]
    [InlineData("8\n9", "Zet dit op één regel.")]
    [InlineData("\u200B", "Vul in hoe deze versie heet, bijvoorbeeld 8.")]
    [InlineData("7\u200B", "Gebruik alleen tekens die te zien zijn.")]
    [InlineData("7\u202E", "Haal de tekens weg die de leesrichting omkeren.")]
    [InlineData("123456789012345678901", "Gebruik hoogstens 20 tekens.")]
    public void Een_naam_die_niet_kan_wordt_geweigerd(string? naam, string melding) =>
        Normregels.Controleer(naam, "Staatscourant 2026, 1").ShouldBe([new Fout("Naam", melding)]);

    [Fact]
    public void Een_versie_zegt_waar_zij_staat() =>
        Normregels.Controleer("8", " ").ShouldBe([new Fout("Publicatie", "Vul in waar deze versie staat, bijvoorbeeld in de Staatscourant.")]);

    [Fact]
    public void Tot_en_met_de_grens_mag_een_naam_een_publicatie_en_een_paragraaf()
    {
        Normregels.Controleer(new string('8', 20), new string('x', 200)).ShouldBeEmpty();
        Normregels.Controleer("8", new string('x', 201)).ShouldHaveSingleItem().Veld.ShouldBe("Publicatie");
        Normregels.Controleer(new string('§', 100), "x", Normsterkte.HoevenNiet, []).ShouldBeEmpty();
        Normregels.Controleer(new string('§', 101), "x", Normsterkte.HoevenNiet, []).ShouldHaveSingleItem().Veld.ShouldBe("Bron");
    }

    [Fact]
    public void Hoofdletters_maken_geen_andere_paragraaf()
    {
        var artikel = Een with { Bron = "Artikel 1" };

        Normregels.Controleer("ARTIKEL 1", "Tekst", Normsterkte.HoevenNiet, [artikel]).ShouldHaveSingleItem().Veld.ShouldBe("Bron");
        Normregels.Vergelijk([artikel], [artikel with { Bron = "artikel 1" }]).ShouldHaveSingleItem().Links.ShouldBe(artikel);
    }

    [Fact]
    public void Een_bepaling_waarvan_niemand_de_tekst_ziet_wordt_geweigerd() =>
        Normregels.Controleer("§2", "\u200B", Normsterkte.HoevenNiet, []).ShouldBe([new Fout("Tekst", "Vul in wat er staat.")]);

    [Fact]
    public void Een_bepaling_zonder_iets_wordt_geweigerd_met_alle_fouten_tegelijk() =>
        Normregels.Controleer(null, null, null, []).Select(f => f.Veld).ShouldBe(["Bron", "Tekst", "Sterkte"]);

    [Theory]
    [InlineData("§1.3")]
    [InlineData(" §1.3 ")]
    public void Een_paragraaf_staat_er_een_keer_in(string bron) =>
        Normregels.Controleer(bron, "Tekst", Normsterkte.HoevenNiet, [Een, Twee]).ShouldHaveSingleItem().Melding.ShouldStartWith("Dit artikel of deze paragraaf staat er al.");

    [Fact]
    public void Een_bepaling_heeft_een_grens_aan_haar_lengte_en_een_versie_aan_haar_bepalingen()
    {
        Normregels.Controleer("§2", new string('x', 2_001), Normsterkte.HoevenNiet, []).ShouldBe([new Fout("Tekst", "Gebruik hoogstens 2.000 tekens.")]);
        Normregels.Controleer("§2", new string('x', 2_000), Normsterkte.HoevenNiet, []).ShouldBeEmpty();
        Normbepaling[] veel = [.. Enumerable.Range(0, 50).Select(i => new Normbepaling($"art. {i}", "x", Normsterkte.HoevenNiet))];
        Normregels.Controleer("§2", "x", Normsterkte.HoevenNiet, veel).ShouldBe([new Fout(string.Empty, "Een versie heeft hoogstens 50 bepalingen.")]);
        Normregels.Controleer("§2", "x", Normsterkte.HoevenNiet, veel[1..]).ShouldBeEmpty();
    }

    [Fact]
    public void Een_sterkte_die_niet_bestaat_wordt_geweigerd() =>
        Normregels.Controleer("§2", "x", (Normsterkte)7, []).ShouldBe([new Fout("Sterkte", "Kies hoe stellig de bepaling is.")]);

    [Fact]
    public void Twee_versies_staan_per_paragraaf_naast_elkaar()
    {
        var anders = Een with { Sterkte = Normsterkte.DienenNiet };
        var nieuw = new Normbepaling("§4", "Nieuw", Normsterkte.DienenNiet);

        var vergelijking = Normregels.Vergelijk([Een, Twee], [nieuw, anders]);

        vergelijking.ShouldBe([new("§4", null, nieuw), new("§1.3", Een, anders), new("§3.1", Twee, null)]);
        vergelijking.ShouldAllBe(v => v.Anders);
        Normregels.Vergelijk([Een], [Een]).ShouldHaveSingleItem().Anders.ShouldBeFalse();
    }

    [Fact]
    public void De_sterkte_heeft_een_naam_en_een_betekenis()
    {
        (Normsterkte.HoevenNiet.Naam(), Normsterkte.DienenNiet.Naam()).ShouldBe(("hoeven niet", "dienen niet"));
        Normsterkte.HoevenNiet.Betekenis().ShouldContain("toegestaan");
        Normsterkte.DienenNiet.Betekenis().ShouldContain("afwijking");
    }
}
