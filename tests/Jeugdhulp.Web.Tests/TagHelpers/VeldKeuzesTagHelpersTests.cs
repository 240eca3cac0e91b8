using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.TagHelpers;

public sealed class VeldKeuzesTagHelpersTests
{
    private readonly TagHelperHtml _pagina = new();

    private static readonly List<SelectListItem> Items = [new("Ouder", "ouder"), new("Jeugdige", "jeugdige"), new("School", "school") { Disabled = true }];

    [Fact]
    public async Task Keuzerondjes_Leeg_StaanOnderEenLegendaZonderKeuze()
    {
        var html = await _pagina.RenderAsync(Met(new VeldKeuzerondjesTagHelper { Label = "Met wie?", Items = Items }, (string?)null));

        html.Een("fieldset > legend").TextContent.ShouldBe("Met wie?");
        html.QuerySelectorAll("input[type=radio][name='Form.Met']").Select(i => i.Id).ShouldBe(["Form_Met", "Form_Met_2", "Form_Met_3"]);
        html.QuerySelectorAll("input[checked]").ShouldBeEmpty();
        html.QuerySelectorAll("label").Select(l => l.GetAttribute("for")).ShouldBe(["Form_Met", "Form_Met_2", "Form_Met_3"]);
        html.Een("input[value=school]").HasAttribute("disabled").ShouldBeTrue();
    }

    [Fact]
    public async Task Keuzerondjes_GevuldAlsChips_KiestEen()
    {
        var html = await _pagina.RenderAsync(Met(new VeldKeuzerondjesTagHelper { Label = "Met wie?", Items = Items, Chips = true }, "jeugdige"));

        html.QuerySelectorAll("input[checked]").Single().GetAttribute("value").ShouldBe("jeugdige");
        html.Een(".keuzes").ClassList.ShouldContain("keuzes--chips");
    }

    [Fact]
    public async Task Keuzerondjes_FoutEnVerplicht_StaanOpDeGroep()
    {
        _pagina.Verstuurd("Form.Met", ["ouder"], "Kies met wie u sprak");

        var html = await _pagina.RenderAsync(Met(new VeldKeuzerondjesTagHelper { Label = "Met wie?", Hint = "De belangrijkste", Items = Items, Verplicht = true }, "jeugdige"));

        var groep = html.Een("fieldset");
        groep.GetAttribute("role").ShouldBe("radiogroup");
        groep.GetAttribute("aria-invalid").ShouldBe("true");
        groep.GetAttribute("aria-required").ShouldBe("true");
        groep.Beschrijving().ShouldBe(["De belangrijkste", "Fout: Kies met wie u sprak"]);
        html.Een("legend").TextContent.ShouldBe("Met wie? verplicht");
        html.QuerySelectorAll("input[checked]").Single().GetAttribute("value").ShouldBe("ouder");
    }

    [Fact]
    public async Task Vinkjes_Leeg_HebbenGeenKeuze()
    {
        var html = await _pagina.RenderAsync(Met(new VeldVinkjesTagHelper { Label = "Met wie?", Items = Items }, new List<string>()));

        html.QuerySelectorAll("input[type=checkbox]").Length.ShouldBe(3);
        html.QuerySelectorAll("input[checked]").ShouldBeEmpty();
        html.Een("fieldset").HasAttribute("role").ShouldBeFalse();
    }

    [Fact]
    public async Task Vinkjes_Gevuld_KiestUitDeLijst()
    {
        var html = await _pagina.RenderAsync(Met(new VeldVinkjesTagHelper { Label = "Met wie?", Items = Items }, new List<string> { "ouder", "school" }));

        html.QuerySelectorAll("input[checked]").Select(i => i.GetAttribute("value")).ShouldBe(["ouder", "school"]);
    }

    [Fact]
    public async Task Vinkjes_FoutEnVerplicht_HoudtWatErWasAangevinkt()
    {
        _pagina.Verstuurd("Form.Met", ["jeugdige", "ouder"], "Kies er een");

        var html = await _pagina.RenderAsync(Met(new VeldVinkjesTagHelper { Label = "Met wie?", Items = Items, Verplicht = true }, new List<string> { "school" }));

        html.QuerySelectorAll("input[checked]").Select(i => i.GetAttribute("value")).ShouldBe(["ouder", "jeugdige"]);
        html.Een("fieldset").Beschrijving().ShouldBe(["Fout: Kies er een"]);
        html.Een("legend").TextContent.ShouldBe("Met wie? verplicht");
    }

    [Fact]
    public async Task Vinkje_LeegOpBool_StuurtOokNee()
    {
        var html = await _pagina.RenderAsync(Met(new VeldVinkjesTagHelper { Label = "Crisis" }, false));

        html.Een("input[type=checkbox]").HasAttribute("checked").ShouldBeFalse();
        html.Een("input[type=hidden]").GetAttribute("value").ShouldBe("false");
        html.Een("label").GetAttribute("for").ShouldBe("Form_Met");
    }

    [Fact]
    public async Task Vinkje_GevuldOpBool_StaatAan() =>
        (await _pagina.RenderAsync(Met(new VeldVinkjesTagHelper { Label = "Crisis" }, true))).Een("input[type=checkbox]").HasAttribute("checked").ShouldBeTrue();

    [Fact]
    public async Task Vinkje_FoutEnVerplicht_HoudtDePogingEnKoppeltDeFout()
    {
        _pagina.Verstuurd("Form.Met", ["true", "false"], "Vraag eerst om toestemming");

        var html = await _pagina.RenderAsync(Met(new VeldVinkjesTagHelper { Label = "Akkoord", Verplicht = true }, false));

        var vinkje = html.Een("input[type=checkbox]");
        vinkje.HasAttribute("checked").ShouldBeTrue();
        vinkje.Beschrijving().ShouldBe(["Fout: Vraag eerst om toestemming"]);
        vinkje.GetAttribute("aria-required").ShouldBe("true");
        html.Een("label").TextContent.ShouldBe("Akkoord verplicht");
    }

    private static T Met<T, TWaarde>(T helper, TWaarde? waarde)
        where T : VeldTagHelper
    {
        helper.For = TagHelperHtml.Voor("Form.Met", waarde);
        return helper;
    }
}
