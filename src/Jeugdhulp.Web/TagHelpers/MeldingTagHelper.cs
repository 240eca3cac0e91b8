using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Jeugdhulp.Web.TagHelpers;

public enum Meldingsoort
{
    Info,
    Succes,
    Waarschuwing,
    Fout,
}

/// <summary>A message in the page. With <c>live</c> a screen reader announces it when it appears.</summary>
public sealed class MeldingTagHelper : TagHelper
{
    public Meldingsoort Soort { get; set; }

    public string? Titel { get; set; }

    public bool Live { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inhoud = Html.Element("div", "utrecht-alert__content");
        if (Titel is not null)
        {
            var titel = Html.Element("p", "utrecht-paragraph vet geen-marge");
            titel.InnerHtml.Append(Titel);
            inhoud.InnerHtml.AppendHtml(titel);
        }

        inhoud.InnerHtml.AppendHtml(await output.GetChildContentAsync());

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var eigen = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", Html.Classes($"utrecht-alert utrecht-alert--{Variant}", eigen));
        if (Live)
        {
            output.Attributes.SetAttribute("role", Soort is Meldingsoort.Fout ? "alert" : "status");
        }

        output.Content.SetHtmlContent(new HtmlContentBuilder().AppendHtml(Icoon.Van(Soort)).AppendHtml(inhoud));
    }

    private string Variant => Soort switch
    {
        Meldingsoort.Succes => "ok",
        Meldingsoort.Waarschuwing => "warning",
        Meldingsoort.Fout => "error",
        _ => "info",
    };
}

/// <summary>The icon of a message, with its meaning as text for who does not see it.</summary>
internal static class Icoon
{
    public static IHtmlContent Van(Meldingsoort soort)
    {
        var (naam, pad) = soort switch
        {
            Meldingsoort.Succes => ("Gelukt: ", "M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm4.700 6.700-5.700 5.700L5.300 9.700l1.400-1.400L9 10.600l4.300-4.300Z"),
            Meldingsoort.Waarschuwing => ("Let op: ", "M10 1.500 0.500 18.500h19ZM9 7.500h2v5.500H9Zm0 7h2v2H9Z"),
            Meldingsoort.Fout => ("Fout: ", "M6.300 1 1 6.300v7.400L6.300 19h7.400l5.300-5.300V6.300L13.700 1ZM9 5h2v6.500H9Zm0 8h2v2H9Z"),
            _ => ("Informatie: ", "M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM9 5h2v2H9Zm0 4h2v6H9Z"),
        };
        var icoon = Html.Element("span", "utrecht-alert__icon");
        icoon.InnerHtml.AppendHtml($"""<svg viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path fill="currentColor" fill-rule="evenodd" d="{pad}"/></svg>""");
        icoon.InnerHtml.AppendHtml(Html.Verborgen(naam));
        return icoon;
    }
}
