using AngleSharp.Dom;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Web.TagHelpers;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.TagHelpers;

public sealed class CijferTagHelpersTests
{
    private readonly TagHelperHtml _pagina = new();

    [Fact]
    public async Task Cijfer_MetGetal_StaatInHetNederlandsEnVoorDeGrafiek()
    {
        var html = await _pagina.RenderAsync(new CijferTagHelper(new()) { Waarde = Cijferwaarde.Van(1240.5m), Decimalen = 1, Eenheid = "%" }, "");

        html.Een("span").TextContent.ShouldBe("1.240,5%");
        html.Een("span").GetAttribute("data-getal").ShouldBe("1240.5");
    }

    [Fact]
    [Trait("Eis", "CBS-10")]
    public async Task Cijfer_ZonderGetal_HeeftPerRedenEenEigenTekenKlasseEnWoorden()
    {
        var gezien = new List<(string Teken, string Klasse, string Woorden)>();
        foreach (var stand in Enum.GetValues<Celstand>().Where(s => s is not Celstand.Getoond))
        {
            var cel = (await _pagina.RenderAsync(new CijferTagHelper(new()) { Waarde = Cijferwaarde.Zonder(stand) }, "")).QuerySelector(".cijfer")!;
            cel.HasAttribute("data-getal").ShouldBeFalse();
            gezien.Add((cel.QuerySelector("[aria-hidden='true']")!.TextContent, cel.ClassName!, cel.QuerySelector(".verborgen")!.TextContent));
        }

        gezien.Select(g => g.Teken).ShouldBe(["<10", "·", "–", "×", "?"]);
        gezien.Select(g => g.Klasse).ShouldBeUnique();
        gezien.Select(g => g.Woorden).ShouldBeUnique();
    }

    [Fact]
    [Trait("Eis", "DSH-08")]
    public async Task Cijfer_VanEenAndereGemeente_NoemtDeGrensNiet()
    {
        var cel = (await _pagina.RenderAsync(new CijferTagHelper(new()) { Waarde = Cijferwaarde.TeKlein, Elders = true }, "")).QuerySelector(".cijfer")!;

        cel.TextContent.ShouldBe("kleinverborgen: te klein");
    }

    [Fact]
    public async Task Cijfer_ZonderIetsOmDoorTeDelen_IsNvt() =>
        (await _pagina.RenderAsync(new CijferTagHelper(new()), "")).QuerySelector(".cijfer--nvt")!.TextContent.ShouldBe("n.v.t.");

    [Theory]
    [Trait("Eis", "DSH-05")]
    [InlineData(100, 112, "+12,0%", false)]
    [InlineData(100, 88, "-12,0%", false)]
    [InlineData(50, 50, "0,0%", false)]
    [InlineData(49, 60, "+22,4% kleine basis, afgerond op vijf: +11,5% tot +29,2%", true)]
    [InlineData(0, 60, "n.v.t.", false)]
    public async Task Groei_MetEnZonderBasis(int eerder, int later, string tekst, bool klein)
    {
        var verschil = new Cijferverschil(default, Cijferwaarde.Van(eerder), Cijferwaarde.Van(later));

        var groei = (await _pagina.RenderAsync(new GroeiTagHelper { Van = verschil }, "")).QuerySelector(".groei")!;

        groei.TextContent.ShouldBe(tekst);
        groei.ClassList.Contains("groei--klein").ShouldBe(klein);
    }
}
