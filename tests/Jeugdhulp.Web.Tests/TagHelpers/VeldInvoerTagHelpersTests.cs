using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.TagHelpers;

/// <summary>States of each field: leeg, gevuld, fout, verplicht.</summary>
public sealed class VeldInvoerTagHelpersTests
{
    private readonly TagHelperHtml _pagina = new();

    private static readonly List<SelectListItem> Activiteiten = [new("Kort gesprek", "kortGesprek"), new("Intake", "intake")];

    [Fact]
    public async Task Tekst_Leeg_KoppeltLabelEnNaam()
    {
        var html = await _pagina.RenderAsync(Met(new VeldTekstTagHelper { Label = "Naam" }, (string?)null));

        var invoer = html.Een("input");
        invoer.GetAttribute("name").ShouldBe("Form.Naam");
        invoer.Id.ShouldBe("Form_Naam");
        invoer.GetAttribute("value").ShouldBe("");
        invoer.HasAttribute("aria-describedby").ShouldBeFalse();
        invoer.HasAttribute("aria-invalid").ShouldBeFalse();
        invoer.HasAttribute("aria-required").ShouldBeFalse();
        html.Een("label").GetAttribute("for").ShouldBe("Form_Naam");
        html.Een("label").TextContent.ShouldBe("Naam");
        html.QuerySelector(".utrecht-form-field-error-message").ShouldBeNull();
    }

    [Fact]
    public async Task Tekst_Gevuld_CodeertDeWaarde()
    {
        var html = await _pagina.RenderAsync(Met(new VeldTekstTagHelper { Label = "Naam" }, "<b>\"Ömer\"</b>"));

        html.Een("input").GetAttribute("value").ShouldBe("<b>\"Ömer\"</b>");
        html.QuerySelector("b").ShouldBeNull();
    }

    [Fact]
    public async Task Tekst_Fout_ToontPogingEnFoutNaDeHint()
    {
        _pagina.Verstuurd("Form.Naam", ["x"], "Vul een naam in");

        var html = await _pagina.RenderAsync(Met(new VeldTekstTagHelper { Label = "Naam", Hint = "Voor- en achternaam" }, "oud"));

        var invoer = html.Een("input");
        invoer.GetAttribute("value").ShouldBe("x");
        invoer.GetAttribute("aria-invalid").ShouldBe("true");
        invoer.Beschrijving().ShouldBe(["Voor- en achternaam", "Fout: Vul een naam in"]);
        html.Een(".utrecht-form-field").ClassList.ShouldContain("utrecht-form-field--invalid");
    }

    [Fact]
    public async Task Tekst_Verplicht_StaatInLabelEnInvoer()
    {
        var html = await _pagina.RenderAsync(Met(new VeldTekstTagHelper { Label = "Naam", Verplicht = true }, ""));

        html.Een("label").TextContent.ShouldBe("Naam verplicht");
        html.Een("input").GetAttribute("aria-required").ShouldBe("true");
    }

    [Theory]
    [InlineData(true, false, null, "Naam")]
    [InlineData(false, true, null, "Naam niet verplicht")]
    [InlineData(true, false, "notitie", "Naam niet verplicht")]
    [InlineData(false, false, null, "Naam")]
    public async Task Tekst_WaarUitzonderingenHetMerkDragen_ZwijgtOverWatNodigIs(bool verplicht, bool niet, string? bij, string label)
    {
        _pagina.ViewContext.ViewData[VeldTagHelper.MerkUitzonderingen] = true;

        var html = await _pagina.RenderAsync(Met(new VeldTekstTagHelper { Label = "Naam", Verplicht = verplicht, NietVerplicht = niet, NietVerplichtBij = bij }, ""));

        html.Een("label").TextContent.ShouldBe(label);
        html.Een("input").GetAttribute("aria-required").ShouldBe(verplicht ? "true" : null);
        html.Een("input").GetAttribute("data-niet-verplicht-bij").ShouldBe(bij);
    }

    [Fact]
    public async Task Tekst_MetEigenAttributen_ZetZeOpDeInvoerEnDeKlasseOpHetVeld()
    {
        var html = await _pagina.RenderAsync(
            Met(new VeldTekstTagHelper { Label = "Naam", Breedte = "breed" }, ""),
            attributen: [("data-zoek-url", "/zoek"), ("class", "extra")]);

        html.Een("input").GetAttribute("data-zoek-url").ShouldBe("/zoek");
        html.Een("div").ClassName.ShouldBe("utrecht-form-field veld--tekst veld--breed extra");
    }

    [Fact]
    public async Task Tekst_Wachtwoord_StuurtDeWaardeNooitTerug()
    {
        _pagina.Verstuurd("Form.Naam", ["geheim"], "Onjuist");

        var html = await _pagina.RenderAsync(Met(new VeldTekstTagHelper { Label = "Wachtwoord", Type = "password" }, "geheim"));

        html.InnerHtml.ShouldNotContain("geheim");
    }

    [Fact]
    public async Task Datum_Gevuld_SchrijftDagMaandJaar()
    {
        var html = await _pagina.RenderAsync(Met(new VeldDatumTagHelper { Label = "Datum" }, (DateOnly?)new DateOnly(2026, 9, 3)));

        html.Een("input").GetAttribute("value").ShouldBe("3-9-2026");
        html.Een("input").GetAttribute("type").ShouldBe("text");
        html.Een("input").GetAttribute("inputmode").ShouldBe("numeric");
    }

    [Fact]
    public async Task Datum_Leeg_IsLeeg() =>
        (await _pagina.RenderAsync(Met(new VeldDatumTagHelper { Label = "Datum" }, (DateOnly?)null))).Een("input").GetAttribute("value").ShouldBe("");

    [Fact]
    public async Task Datum_Fout_HoudtDeOnmogelijkeDatum()
    {
        _pagina.Verstuurd("Form.Naam", ["31-2-2026"], "Deze datum bestaat niet");

        var html = await _pagina.RenderAsync(Met(new VeldDatumTagHelper { Label = "Datum", Verplicht = true }, (DateOnly?)null));

        html.Een("input").GetAttribute("value").ShouldBe("31-2-2026");
        html.Een("input").Beschrijving().ShouldBe(["Fout: Deze datum bestaat niet"]);
        html.Een("input").GetAttribute("aria-required").ShouldBe("true");
    }

    [Fact]
    public async Task Getal_Gevuld_SchrijftEenKommaEnNoemtDeEenheid()
    {
        var html = await _pagina.RenderAsync(Met(new VeldGetalTagHelper { Label = "Duur", Eenheid = "uur", Hint = "Per week" }, (decimal?)1234.50m));

        html.Een("input").GetAttribute("value").ShouldBe("1234,5");
        html.Een("input").GetAttribute("inputmode").ShouldBe("decimal");
        html.Een("input").Beschrijving().ShouldBe(["Per week", "uur"]);
    }

    [Fact]
    public async Task Getal_Geheel_VraagtAlleenCijfers() =>
        (await _pagina.RenderAsync(Met(new VeldGetalTagHelper { Label = "Aantal" }, (int?)null))).Een("input").GetAttribute("inputmode").ShouldBe("numeric");

    [Fact]
    public async Task Getal_Fout_HoudtWatErStond()
    {
        _pagina.Verstuurd("Form.Naam", ["veel"], "Vul een getal in");

        var html = await _pagina.RenderAsync(Met(new VeldGetalTagHelper { Label = "Aantal", Verplicht = true }, (int?)null));

        html.Een("input").GetAttribute("value").ShouldBe("veel");
        html.Een("input").GetAttribute("aria-invalid").ShouldBe("true");
        html.Een("label").TextContent.ShouldBe("Aantal verplicht");
    }

    [Fact]
    public async Task Tekstvak_Gevuld_HoudtRegeleindenEnEenEersteLegeRegel()
    {
        var html = await _pagina.RenderAsync(Met(new VeldTekstvakTagHelper { Label = "Verslag", Regels = 6 }, "\nEen <b>\nTwee"));

        html.Een("textarea").TextContent.ShouldBe("\nEen <b>\nTwee");
        html.Een("textarea").GetAttribute("rows").ShouldBe("6");
    }

    [Fact]
    public async Task Tekstvak_LeegVerplichtMetFout_IsGekoppeld()
    {
        _pagina.Verstuurd("Form.Naam", [""], "Schrijf wat er is gezegd");

        var html = await _pagina.RenderAsync(Met(new VeldTekstvakTagHelper { Label = "Verslag", Verplicht = true }, (string?)null));

        html.Een("textarea").TextContent.ShouldBe("");
        html.Een("textarea").Beschrijving().ShouldBe(["Fout: Schrijf wat er is gezegd"]);
        html.Een("textarea").GetAttribute("aria-required").ShouldBe("true");
    }

    [Fact]
    public async Task Keuzelijst_Leeg_BegintMetNietsGekozen()
    {
        var html = await _pagina.RenderAsync(Met(new VeldKeuzelijstTagHelper { Label = "Wat deed u?", Items = Activiteiten }, (string?)null));

        html.QuerySelectorAll("option").Select(o => o.TextContent).ShouldBe(["Kies…", "Kort gesprek", "Intake"]);
        html.Een("option").GetAttribute("value").ShouldBe("");
        html.QuerySelector("option[selected]")!.TextContent.ShouldBe("Kies…");
    }

    [Fact]
    public async Task Keuzelijst_GevuldMetEnumwaarde_KiestOpNaamOngeachtHoofdletters()
    {
        var html = await _pagina.RenderAsync(Met(new VeldKeuzelijstTagHelper { Label = "Wat deed u?", Items = Activiteiten, Leeg = "" }, Activiteit.KortGesprek));

        html.QuerySelectorAll("option[selected]").Single().TextContent.ShouldBe("Kort gesprek");
        html.QuerySelectorAll("option").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Keuzelijst_MetGroepen_ZetZeOnderEenKop()
    {
        var groep = new SelectListGroup { Name = "Hulp" };

        var html = await _pagina.RenderAsync(Met(new VeldKeuzelijstTagHelper { Label = "Wat deed u?", Items = [new("A", "a"), new("B", "b") { Group = groep }] }, (string?)null));

        html.Een("optgroup[label=Hulp] option").TextContent.ShouldBe("B");
    }

    [Fact]
    public async Task Keuzelijst_FoutEnVerplicht_HoudtDePogingEnKoppeltDeFout()
    {
        _pagina.Verstuurd("Form.Naam", ["intake"], "Dit kan niet bij dit team");

        var html = await _pagina.RenderAsync(Met(new VeldKeuzelijstTagHelper { Label = "Wat deed u?", Items = Activiteiten, Verplicht = true }, "kortGesprek"));

        html.QuerySelectorAll("option[selected]").Single().TextContent.ShouldBe("Intake");
        html.Een("select").Beschrijving().ShouldBe(["Fout: Dit kan niet bij dit team"]);
        html.Een("select").GetAttribute("aria-required").ShouldBe("true");
    }

    [Fact]
    public async Task Bestand_Fout_KoppeltHintEnFoutEnKrijgtGeenWaarde()
    {
        _pagina.Verstuurd("Form.Naam", ["leidraad.pdf"], "Dit bestand is geen PDF.");

        var html = await _pagina.RenderAsync(Met(new VeldBestandTagHelper { Label = "Bestand", Hint = "Een PDF", Verplicht = true }, (string?)null));

        var invoer = html.Een("input");
        (invoer.GetAttribute("type"), invoer.GetAttribute("aria-required"), invoer.HasAttribute("value")).ShouldBe(("file", "true", false));
        invoer.Beschrijving().ShouldBe(["Een PDF", "Fout: Dit bestand is geen PDF."]);
    }

    [Fact]
    public async Task Veld_FoutZonderTekst_ZegtTochWatErIs()
    {
        _pagina.ModelState.AddModelError("Form.Naam", "");

        var html = await _pagina.RenderAsync(Met(new VeldTekstTagHelper { Label = "Naam" }, ""));

        html.Een("input").Beschrijving().ShouldBe(["Fout: Wat hier staat, kunnen wij niet lezen."]);
    }

    private static T Met<T, TWaarde>(T helper, TWaarde? waarde)
        where T : VeldTagHelper
    {
        helper.For = TagHelperHtml.Voor("Form.Naam", waarde);
        return helper;
    }

    private enum Activiteit
    {
        KortGesprek,
    }
}
