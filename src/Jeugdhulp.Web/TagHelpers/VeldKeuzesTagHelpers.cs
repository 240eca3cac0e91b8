using System.Collections;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Jeugdhulp.Web.TagHelpers;

/// <summary>One choice out of a few, all in view: radio buttons under each other, or as chips beside each other.</summary>
public sealed class VeldKeuzerondjesTagHelper : VeldTagHelper
{
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    public bool Chips { get; set; }

    /// <summary>Has the cursor when the page opens.</summary>
    public bool Autofocus { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var lijst = Html.Element("div", Chips ? "keuzes keuzes--chips" : "keuzes");
        foreach (var (nummer, item) in Items.Index())
        {
            var keuze = Keuze.Maak("radio", Naam, Keuze.IdVan(Id, nummer), item, string.Equals(item.Value, Waarde, StringComparison.OrdinalIgnoreCase), Autofocus && nummer == 0);
            lijst.InnerHtml.AppendHtml(keuze);
        }

        SchrijfGroep(output, lijst, "keuzerondjes", keuzerondjes: true);
    }
}

/// <summary>
/// Checkboxes. Bound to a list it offers the items; bound to a bool it is one box with the label beside it
/// (and a hidden "false", so that an empty box is posted too).
/// </summary>
public sealed class VeldVinkjesTagHelper : VeldTagHelper
{
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    public bool Chips { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (For.ModelExplorer.ModelType == typeof(bool) || For.ModelExplorer.ModelType == typeof(bool?))
        {
            Enkel(output);
            return;
        }

        var gekozen = Pogingen() ?? [.. (For.Model as IEnumerable ?? Array.Empty<object>()).Cast<object?>().Select(Tekst)];
        var lijst = Html.Element("div", Chips ? "keuzes keuzes--chips" : "keuzes");
        foreach (var (nummer, item) in Items.Index())
        {
            lijst.InnerHtml.AppendHtml(Keuze.Maak("checkbox", Naam, Keuze.IdVan(Id, nummer), item, gekozen.Contains(item.Value, StringComparer.OrdinalIgnoreCase)));
        }

        SchrijfGroep(output, lijst, "vinkjes", keuzerondjes: false);
    }

    private void Enkel(TagHelperOutput output)
    {
        var invoer = Invoerelement("input", "utrecht-checkbox utrecht-checkbox--html-input", output);
        invoer.Attributes["type"] = "checkbox";
        invoer.Attributes["value"] = "true";
        var aan = Pogingen()?.Contains("true", StringComparer.OrdinalIgnoreCase) ?? For.Model is true;
        if (aan)
        {
            invoer.Attributes["checked"] = "checked";
        }

        var label = Html.Element("label", "utrecht-form-label keuze__label");
        label.Attributes["for"] = Id;
        Naamplaat(label);

        var vals = Html.Element("input");
        vals.Attributes["type"] = "hidden";
        vals.Attributes["name"] = Naam;
        vals.Attributes["value"] = "false";

        var keuze = Html.Element("div", "keuze");
        keuze.InnerHtml.AppendHtml(invoer).AppendHtml(label).AppendHtml(vals);

        var inhoud = new HtmlContentBuilder();
        foreach (var deel in new[] { FoutBlok(), keuze, HintBlok() }.OfType<IHtmlContent>())
        {
            inhoud.AppendHtml(deel);
        }

        var eigen = output.Attributes["class"]?.Value?.ToString();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", Html.Classes("veld--vinkje", Breedte is null ? null : $"veld--{Breedte}", HeeftFout ? "utrecht-form-field--invalid" : null, eigen));
        output.Content.SetHtmlContent(inhoud);
    }
}

/// <summary>One radio button or checkbox with its label, the same in both groups.</summary>
internal static class Keuze
{
    /// <summary>The first control bears the id of the field, so that a link in the error summary lands on it.</summary>
    public static string IdVan(string id, int nummer) => nummer == 0 ? id : $"{id}_{nummer + 1}";

    public static TagBuilder Maak(string type, string naam, string id, SelectListItem item, bool gekozen, bool autofocus = false)
    {
        var invoer = Html.Element("input", type == "radio" ? "utrecht-radio-button utrecht-radio-button--html-input" : "utrecht-checkbox utrecht-checkbox--html-input", id);
        invoer.Attributes["type"] = type;
        invoer.Attributes["name"] = naam;
        invoer.Attributes["value"] = item.Value;
        if (gekozen)
        {
            invoer.Attributes["checked"] = "checked";
        }

        if (autofocus)
        {
            invoer.Attributes["autofocus"] = "autofocus";
        }

        if (item.Disabled)
        {
            invoer.Attributes["disabled"] = "disabled";
        }

        var label = Html.Element("label", $"utrecht-form-label utrecht-form-label--{type} keuze__label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(item.Text);

        var keuze = Html.Element("div", "keuze");
        keuze.InnerHtml.AppendHtml(invoer).AppendHtml(label);
        return keuze;
    }
}
