using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Jeugdhulp.Web.TagHelpers;

/// <summary>All errors of the form together at the top, each a link to its field. Takes the focus when the page opens; shows nothing without errors.</summary>
public sealed class FoutsamenvattingTagHelper : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var fouten = ViewContext.ViewData.ModelState
            .OrderBy(veld => Plaats(veld.Key), Comparer<int[]>.Create((een, ander) => een.AsSpan().SequenceCompareTo(ander)))
            .SelectMany(veld => veld.Value!.Errors.Select(fout => (veld.Key, Tekst: fout.ErrorMessage)))
            .Select(fout => fout with { Tekst = string.IsNullOrEmpty(fout.Tekst) ? "Wat hier staat, kunnen wij niet lezen." : fout.Tekst })
            .Distinct()
            .ToList();
        if (fouten.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "utrecht-alert utrecht-alert--error foutsamenvatting");
        output.Attributes.SetAttribute("id", "foutsamenvatting");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute(new TagHelperAttribute("autofocus", null, HtmlAttributeValueStyle.Minimized));

        var titel = Html.Element("h2", "utrecht-heading-2", "foutsamenvatting-titel");
        // Who came second did nothing wrong.
        titel.InnerHtml.Append(ViewContext.HttpContext.Response.StatusCode == StatusCodes.Status409Conflict ? "Nog niet opgeslagen" : fouten.Count == 1 ? "Er is iets niet goed ingevuld" : $"Er zijn {fouten.Count} dingen niet goed ingevuld");

        var lijst = Html.Element("ul", "foutsamenvatting__lijst");
        foreach (var (sleutel, tekst) in fouten)
        {
            lijst.InnerHtml.AppendHtml(Regel(sleutel, tekst));
        }

        var inhoud = Html.Element("div", "utrecht-alert__content");
        inhoud.InnerHtml.AppendHtml(titel).AppendHtml(lijst);
        output.Content.AppendHtml(Icoon.Van(Meldingsoort.Fout)).AppendHtml(inhoud);
    }

    /// <summary>
    /// Model state keeps no order; the summary follows the form. The order of the properties in the form type is taken for
    /// the order on the page; what is unknown comes last.
    /// </summary>
    private int[] Plaats(string sleutel)
    {
        var plaats = new List<int>();
        var metadata = ViewContext.ViewData.ModelMetadata;
        foreach (var deel in sleutel.Split('.'))
        {
            var haak = deel.IndexOf('[', StringComparison.Ordinal);
            var nummer = metadata.Properties.Index().FirstOrDefault(p => p.Item.PropertyName == (haak < 0 ? deel : deel[..haak]));
            if (nummer.Item is null)
            {
                plaats.Add(int.MaxValue);
                break;
            }

            plaats.Add(nummer.Index);
            metadata = nummer.Item.ElementMetadata ?? nummer.Item;
            if (haak >= 0 && int.TryParse(deel[(haak + 1)..].TrimEnd(']'), CultureInfo.InvariantCulture, out var rij))
            {
                plaats.Add(rij);
            }
        }

        return [.. plaats];
    }

    private static TagBuilder Regel(string sleutel, string tekst)
    {
        var regel = Html.Element("li");
        if (sleutel.Length == 0)
        {
            regel.InnerHtml.Append(tekst);
            return regel;
        }

        var link = Html.Element("a", "utrecht-link utrecht-link--html-a");
        link.Attributes["href"] = $"#{TagBuilder.CreateSanitizedId(sleutel, "_")}";
        link.InnerHtml.Append(tekst);
        regel.InnerHtml.AppendHtml(link);
        return regel;
    }
}
