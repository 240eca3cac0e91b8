using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Jeugdhulp.Web.TagHelpers;

public enum Knopsoort
{
    Primair,
    Secundair,
    Subtiel,
    Gevaar,
}

/// <summary>
/// A button, or with <c>href</c> a link that looks like one. <c>sneltoets</c> ("Ctrl+Enter", "Alt+N") is shown beside it
/// and made to work by the scripts; without scripts the button works as any other.
/// </summary>
public sealed class KnopTagHelper : TagHelper
{
    public Knopsoort Soort { get; set; }

    public string? Href { get; set; }

    public string Type { get; set; } = "submit";

    public string? Sneltoets { get; set; }

    public bool Klein { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inhoud = await output.GetChildContentAsync();
        var eigen = output.Attributes["class"]?.Value?.ToString();
        output.TagName = Href is null ? "button" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Html.Classes("utrecht-button", Variant, Klein ? "utrecht-button--klein" : null, eigen));
        if (Href is null)
        {
            output.Attributes.SetAttribute("type", Type);
        }
        else
        {
            output.Attributes.SetAttribute("href", Href);
        }

        if (Sneltoets is not null)
        {
            output.Attributes.SetAttribute("data-sneltoets", Sneltoets);
            output.Attributes.SetAttribute("aria-keyshortcuts", Sneltoets.Replace("Ctrl", "Control", StringComparison.Ordinal));
            output.PostElement.AppendHtml(Toets(Sneltoets));
        }

        output.Content.SetHtmlContent(inhoud);
    }

    private string Variant => Soort switch
    {
        Knopsoort.Secundair => "utrecht-button--secondary-action",
        Knopsoort.Subtiel => "utrecht-button--subtle",
        Knopsoort.Gevaar => "utrecht-button--primary-action utrecht-button--danger",
        _ => "utrecht-button--primary-action",
    };

    private static TagBuilder Toets(string sneltoets)
    {
        var toets = Html.Element("kbd", "toets");
        toets.Attributes["aria-hidden"] = "true";
        toets.InnerHtml.Append(sneltoets.Replace('+', ' '));
        return toets;
    }
}
