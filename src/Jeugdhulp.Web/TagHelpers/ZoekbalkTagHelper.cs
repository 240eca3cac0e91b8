using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Jeugdhulp.Web.TagHelpers;

/// <summary>
/// The search line of the header, to stand in a form that posts: what is typed may be a name or a BSN and never goes into
/// an address. With <c>suggesties</c> the scripts add type-ahead from that address; without scripts Enter searches.
/// </summary>
public sealed class ZoekbalkTagHelper : TagHelper
{
    public string Label { get; set; } = "Zoeken";

    public string Naam { get; set; } = "zoek";

    /// <summary>What was searched for, so that one letter can be mended.</summary>
    public string? Waarde { get; set; }

    public string? Suggesties { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var label = Html.Element("label", "verborgen");
        label.Attributes["for"] = "zoekbalk";
        label.InnerHtml.Append(Label);

        var invoer = Html.Element("input", "utrecht-textbox utrecht-textbox--html-input", "zoekbalk");
        invoer.Attributes["type"] = "search";
        invoer.Attributes["name"] = Naam;
        invoer.Attributes["placeholder"] = Label;
        invoer.Attributes["autocomplete"] = "off";
        invoer.Attributes["data-sneltoets"] = "/";
        invoer.Attributes["data-sneltoets-ook"] = "Alt+Z";
        invoer.Attributes["aria-keyshortcuts"] = "/ Alt+Z";
        if (Waarde is not null)
        {
            invoer.Attributes["value"] = Waarde;
        }

        if (Suggesties is not null)
        {
            invoer.Attributes["data-zoek-url"] = Suggesties;
            invoer.Attributes["data-zoek-doel"] = "zoekbalk-gekozen";
            invoer.Attributes["data-zoek-kiest"] = "zoekbalk-knop";
            invoer.Attributes["data-zoek-niemand"] = "Niemand gevonden. Druk op Enter om ook in dossiers te zoeken.";
            var gekozen = Html.Element("input", null, "zoekbalk-gekozen");
            gekozen.Attributes["type"] = "hidden";
            gekozen.Attributes["name"] = "gekozen";
            output.PostContent.AppendHtml(gekozen);
        }

        var toets = Html.Element("kbd", "toets zoekbalk__toets");
        toets.Attributes["aria-hidden"] = "true";
        toets.InnerHtml.Append("/");

        var knop = Html.Element("button", "utrecht-button utrecht-button--subtle utrecht-button--klein", "zoekbalk-knop");
        knop.Attributes["type"] = "submit";
        knop.InnerHtml.Append("Zoek");

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "zoekbalk");
        output.Content.AppendHtml(label).AppendHtml(invoer).AppendHtml(toets).AppendHtml(knop);
    }
}
