using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Jeugdhulp.Web.TagHelpers;

/// <summary>A block of the page with a heading; <c>niveau</c> is the level of that heading.</summary>
public sealed class KaartTagHelper : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public string? Titel { get; set; }

    public int Niveau { get; set; } = 2;

    /// <summary>Small text at the right of the heading.</summary>
    public string? Bijschrift { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inhoud = new HtmlContentBuilder();
        if (Titel is not null)
        {
            var id = output.Attributes["id"]?.Value?.ToString() ?? $"kaart-{Nummer()}";
            var titel = Html.Element($"h{Niveau}", $"utrecht-heading-{Niveau}", $"{id}-titel");
            titel.InnerHtml.Append(Titel);
            var kop = Html.Element("div", "kaart__kop", null, titel);
            if (Bijschrift is not null)
            {
                var bijschrift = Html.Element("span", "zacht klein");
                bijschrift.InnerHtml.Append(Bijschrift);
                kop.InnerHtml.AppendHtml(bijschrift);
            }

            output.Attributes.SetAttribute("aria-labelledby", $"{id}-titel");
            inhoud.AppendHtml(kop);
        }

        inhoud.AppendHtml(await output.GetChildContentAsync());
        output.TagName = Titel is null ? "div" : "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Html.Classes("kaart", output.Attributes["class"]?.Value?.ToString()));
        output.Content.SetHtmlContent(inhoud);
    }

    /// <summary>A card may stand in a loop, so the number counts the cards of this answer.</summary>
    private string Nummer()
    {
        var nummer = ViewContext.HttpContext.Items[typeof(KaartTagHelper)] is int vorig ? vorig + 1 : 1;
        ViewContext.HttpContext.Items[typeof(KaartTagHelper)] = nummer;
        return Notatie.Invoer(nummer);
    }
}
