using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.TagHelpers;

public sealed class FoutsamenvattingTagHelperTests
{
    private readonly TagHelperHtml _pagina = new();

    [Fact]
    public async Task ZonderFouten_ToontNiets() => (await _pagina.RenderAsync(new FoutsamenvattingTagHelper())).InnerHtml.ShouldBe("");

    [Fact]
    public async Task MetFouten_VerwijstNaarDeVeldenInDeVolgordeVanHetFormulier()
    {
        _pagina.ModelState.AddModelError("Form.Regels[1].Tekst", "Vul regel 2 in");
        _pagina.ModelState.AddModelError("Form.Datum", "Vul een datum in");
        _pagina.ModelState.AddModelError("Form.Regels[0].Tekst", "Vul regel 1 in");
        _pagina.ModelState.AddModelError("Form.Onbekend", "Iets anders");
        _pagina.ModelState.AddModelError("Form.Naam", "Vul een naam in");

        var html = await _pagina.RenderAsync(new FoutsamenvattingTagHelper());

        html.QuerySelectorAll("a").Select(a => (a.GetAttribute("href"), a.TextContent)).ShouldBe(
        [
            ("#Form_Naam", "Vul een naam in"),
            ("#Form_Datum", "Vul een datum in"),
            ("#Form_Regels_0__Tekst", "Vul regel 1 in"),
            ("#Form_Regels_1__Tekst", "Vul regel 2 in"),
            ("#Form_Onbekend", "Iets anders"),
        ]);
        html.Een("h2").TextContent.ShouldBe("Er zijn 5 dingen niet goed ingevuld");
    }

    [Fact]
    public async Task MetEenFout_KanDeFocusKrijgenEnWordtGemeld()
    {
        _pagina.ModelState.AddModelError("", "Het contact is intussen gewijzigd");

        var html = await _pagina.RenderAsync(new FoutsamenvattingTagHelper());

        var vak = html.Een("#foutsamenvatting");
        vak.GetAttribute("role").ShouldBe("alert");
        vak.GetAttribute("tabindex").ShouldBe("-1");
        vak.HasAttribute("autofocus").ShouldBeTrue();
        html.Een("h2").TextContent.ShouldBe("Er is iets niet goed ingevuld");
        html.Een("li").TextContent.ShouldBe("Het contact is intussen gewijzigd");
        html.QuerySelector("a").ShouldBeNull();
    }

    [Fact]
    public async Task IemandWasEerder_ZegtNietDatErIetsFoutIsIngevuld()
    {
        _pagina.ModelState.AddModelError("", "Het contact is intussen gewijzigd");
        _pagina.ViewContext.HttpContext.Response.StatusCode = StatusCodes.Status409Conflict;

        var html = await _pagina.RenderAsync(new FoutsamenvattingTagHelper());

        html.Een("h2").TextContent.ShouldBe("Nog niet opgeslagen");
    }
}
