using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.TagHelpers;

/// <summary>The few pieces of HTML that all tag helpers are made of.</summary>
internal static class Html
{
    public static TagBuilder Element(string tag, string? cssClass = null, string? id = null)
    {
        var element = new TagBuilder(tag);
        if (tag == "input")
        {
            element.TagRenderMode = TagRenderMode.StartTag;
        }

        if (cssClass is not null)
        {
            element.Attributes["class"] = cssClass;
        }

        if (id is not null)
        {
            element.Attributes["id"] = id;
        }

        return element;
    }

    public static TagBuilder Element(string tag, string? cssClass, string? id, IHtmlContent inhoud)
    {
        var element = Element(tag, cssClass, id);
        element.InnerHtml.AppendHtml(inhoud);
        return element;
    }

    /// <summary>Text for a screen reader only.</summary>
    public static TagBuilder Verborgen(string tekst)
    {
        var element = Element("span", "verborgen");
        element.InnerHtml.Append(tekst);
        return element;
    }

    public static string Classes(params ReadOnlySpan<string?> classes)
    {
        List<string> gevuld = [];
        foreach (var naam in classes)
        {
            if (!string.IsNullOrWhiteSpace(naam))
            {
                gevuld.Add(naam);
            }
        }

        return string.Join(' ', gevuld);
    }
}
