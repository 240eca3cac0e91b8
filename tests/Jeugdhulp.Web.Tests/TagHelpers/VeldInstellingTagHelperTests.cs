using AngleSharp.Dom;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Web.TagHelpers;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.TagHelpers;

[Trait("Eis", "BEH-08")]
public sealed class VeldInstellingTagHelperTests
{
    private readonly TagHelperHtml _pagina = new();

    [Fact]
    public async Task Keuze_ToontElkAntwoordEnNietVastgelegdAlsAntwoord()
    {
        var html = await RenderAsync(Instellingsnamen.IntakeTeltAls, ("intakeTeltAls", "startHulp"));

        html.Een("legend").TextContent.ShouldBe("Een intake telt als");
        html.QuerySelectorAll("input[type=radio]").Select(r => (r.GetAttribute("name"), r.GetAttribute("value"), r.HasAttribute("checked")))
            .ShouldBe([("intakeTeltAls", "toegang", false), ("intakeTeltAls", "startHulp", true), ("intakeTeltAls", "", false)]);
        html.QuerySelectorAll("label").Select(l => l.TextContent).ShouldBe(["toegang", "start van de hulp", "niet vastgelegd"]);
        html.Een("input").Id.ShouldBe("intakeTeltAls");
    }

    [Fact]
    public async Task Keuze_ZonderAntwoord_StaatOpNietVastgelegd()
    {
        var html = await RenderAsync(Instellingsnamen.LangdurigIntensief);

        html.QuerySelectorAll("input[checked]").ShouldHaveSingleItem().GetAttribute("value").ShouldBe("");
        html.QuerySelectorAll("label").Select(l => l.TextContent).ShouldBe(["ja", "nee", "niet vastgelegd"]);
    }

    [Fact]
    public async Task Getal_StaatTussenDeTweeAntwoordenMetZijnEenheid()
    {
        var html = await RenderAsync(Instellingsnamen.MaxGesprekken, ("maxGesprekken", "6"), ("maxGesprekken.keuze", "vastgelegd"));

        html.QuerySelectorAll("input").Select(i => (i.GetAttribute("type"), i.GetAttribute("name"), i.GetAttribute("value")))
            .ShouldBe([("radio", "maxGesprekken.keuze", "vastgelegd"), ("text", "maxGesprekken", "6"), ("radio", "maxGesprekken.keuze", "")]);
        html.Een("input[checked]").GetAttribute("value").ShouldBe("vastgelegd");
        var getal = html.Een("input[type=text]");
        (getal.Id, getal.GetAttribute("inputmode"), getal.GetAttribute("aria-label")).ShouldBe(("maxGesprekken", "numeric", "Hoogste aantal gesprekken: vastgelegd op"));
        getal.Beschrijving().ShouldBe(["gesprekken"]);
        html.Owner!.GetElementById(getal.GetAttribute("data-kiest")!).ShouldNotBeNull();
    }

    [Fact]
    public async Task Getal_ZonderAntwoord_StaatOpNietVastgelegd()
    {
        var html = await RenderAsync(Instellingsnamen.MaxDuurMaanden, ("maxDuurMaanden", ""), ("maxDuurMaanden.keuze", ""));

        html.Een("input[checked]").Id.ShouldBe("maxDuurMaanden-open");
        html.Een("input[type=text]").GetAttribute("inputmode").ShouldBe("decimal");
    }

    [Fact]
    public async Task Venster_VraagtBeginEnEinde()
    {
        var html = await RenderAsync(Instellingsnamen.DuurVenster, ("duurVenster.van", "3"), ("duurVenster.tot", "6"), ("duurVenster.keuze", "vastgelegd"));

        html.QuerySelectorAll("input[type=text]").Select(i => (i.Id, i.GetAttribute("name"), i.GetAttribute("value")))
            .ShouldBe([("duurVenster_van", "duurVenster.van", "3"), ("duurVenster_tot", "duurVenster.tot", "6")]);
        html.QuerySelectorAll("input[type=text]").Select(i => i.GetAttribute("aria-label")).ShouldBe(["Venster voor de duur: van", "Venster voor de duur: tot en met"]);
    }

    [Fact]
    public async Task Fout_StaatBijHetVeldEnWatGetyptIsKomtTerug()
    {
        _pagina.ModelState.AddModelError("maxGesprekken", "Vul een heel getal in, of kies ‘niet vastgelegd’.");

        var html = await RenderAsync(Instellingsnamen.MaxGesprekken, ("maxGesprekken", "<zes>"), ("maxGesprekken.keuze", "vastgelegd"));

        var veld = html.Een("fieldset");
        veld.GetAttribute("aria-invalid").ShouldBe("true");
        veld.ClassList.ShouldContain("utrecht-form-fieldset--invalid");
        html.Een("#maxGesprekken-fout").TextContent.ShouldBe("Fout: Vul een heel getal in, of kies ‘niet vastgelegd’.");
        html.Een("input[type=text]").GetAttribute("value").ShouldBe("<zes>");
        html.Een("input[type=text]").GetAttribute("aria-invalid").ShouldBe("true");
        html.Een("input[type=text]").Beschrijving().ShouldBe(["Fout: Vul een heel getal in, of kies ‘niet vastgelegd’.", "gesprekken"]);
    }

    [Fact]
    public async Task Fout_VanHetEindeVanEenVenster_StaatBijHetVenster()
    {
        _pagina.ModelState.AddModelError("duurVenster.tot", "Het einde van het venster ligt voor het begin.");

        var html = await RenderAsync(Instellingsnamen.DuurVenster);

        html.Een("#duurVenster-fout").TextContent.ShouldContain("ligt voor het begin");
    }

    [Theory]
    [MemberData(nameof(Alle))]
    public async Task ElkeInstelling_ZegtWatZeBetekentEnDoet(string sleutel)
    {
        var html = await RenderAsync(sleutel);

        var omschrijving = Instellingsomschrijvingen.Van(sleutel)!;
        html.Een("fieldset").Beschrijving().ShouldBe([$"{omschrijving.Vraag} {omschrijving.Effect}"]);
        html.QuerySelectorAll("[id]").Select(e => e.Id).ShouldBeUnique();
        html.QuerySelectorAll("label").Select(l => l.TextContent).ShouldContain("niet vastgelegd");
        html.TextContent.ShouldContain("wat erbij hoort");
    }

    public static TheoryData<string> Alle => [.. Instellingsvelden.Alle.Select(v => v.Sleutel)];

    private Task<IElement> RenderAsync(string sleutel, params (string Naam, string Waarde)[] antwoorden) => _pagina.RenderAsync(
        new VeldInstellingTagHelper
        {
            Veld = Instellingsvelden.Alle.Single(v => v.Sleutel == sleutel),
            Antwoorden = antwoorden.ToDictionary(a => a.Naam, a => a.Waarde, StringComparer.Ordinal),
        },
        "wat erbij hoort");
}
