using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Jeugdhulp.Web.TagHelpers;

/// <summary>A line of text; <c>type</c> may be text, search, email, tel or password. A password is never sent back.</summary>
public sealed class VeldTekstTagHelper : VeldTagHelper
{
    public string Type { get; set; } = "text";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var invoer = Invoerelement("input", "utrecht-form-field__input utrecht-textbox utrecht-textbox--html-input", output);
        invoer.Attributes["type"] = Type;
        if (Type != "password")
        {
            invoer.Attributes["value"] = Waarde;
        }

        SchrijfVeld(output, invoer, "tekst");
    }
}

/// <summary>A date typed as d-m-jjjj in one text field; what was typed comes back as it was.</summary>
public sealed class VeldDatumTagHelper : VeldTagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var invoer = Invoerelement("input", "utrecht-form-field__input utrecht-textbox utrecht-textbox--html-input", output);
        invoer.Attributes["type"] = "text";
        invoer.Attributes["value"] = Waarde;
        // A plain "numeric" keyboard has no hyphen on some telephones; the field accepts spaces, points and no separators at all.
        invoer.Attributes.TryAdd("inputmode", "numeric");
        invoer.Attributes.TryAdd("autocomplete", "off");
        invoer.Attributes.TryAdd("maxlength", "20");
        SchrijfVeld(output, invoer, "datum");
    }
}

/// <summary>A number; a decimal comma is allowed, a unit can stand behind it.</summary>
public sealed class VeldGetalTagHelper : VeldTagHelper
{
    public string? Eenheid { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var invoer = Invoerelement("input", "utrecht-form-field__input utrecht-textbox utrecht-textbox--html-input", output);
        invoer.Attributes["type"] = "text";
        invoer.Attributes["value"] = Waarde;
        invoer.Attributes.TryAdd("inputmode", IsGeheel(For.ModelExplorer.ModelType) ? "numeric" : "decimal");
        invoer.Attributes.TryAdd("autocomplete", "off");

        if (Eenheid is null)
        {
            SchrijfVeld(output, invoer, "getal");
            return;
        }

        var eenheid = Html.Element("span", "veld__eenheid", $"{Id}-eenheid");
        eenheid.InnerHtml.Append(Eenheid);
        invoer.Attributes["aria-describedby"] = Html.Classes(BeschrevenDoor, $"{Id}-eenheid");
        var samen = Html.Element("div", "veld__invoer");
        samen.InnerHtml.AppendHtml(invoer).AppendHtml(eenheid);
        SchrijfVeld(output, samen, "getal");
    }

    private static bool IsGeheel(Type type) =>
        Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) is TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64 or TypeCode.Byte;
}

/// <summary>A file to send along; the form needs <c>enctype="multipart/form-data"</c>. No page can fill it in again.</summary>
public sealed class VeldBestandTagHelper : VeldTagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var invoer = Invoerelement("input", "utrecht-form-field__input utrecht-textbox utrecht-textbox--html-input", output);
        invoer.Attributes["type"] = "file";
        SchrijfVeld(output, invoer, "bestand");
    }
}

/// <summary>Text of more than one line.</summary>
public sealed class VeldTekstvakTagHelper : VeldTagHelper
{
    public int Regels { get; set; } = 4;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var invoer = Invoerelement("textarea", "utrecht-form-field__input utrecht-textarea utrecht-textarea--html-textarea", output);
        invoer.Attributes["rows"] = Notatie.Invoer(Regels);
        // A browser swallows the first line break in a textarea, so one is written that is not part of the value.
        invoer.InnerHtml.AppendHtml("\n").Append(Waarde);
        SchrijfVeld(output, invoer, "tekstvak");
    }
}

/// <summary>A choice from a list; without a value the first line says that nothing is chosen yet.</summary>
public sealed class VeldKeuzelijstTagHelper : VeldTagHelper
{
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>Text of the empty choice; set it to the empty string when there should be none.</summary>
    public string Leeg { get; set; } = "Kies…";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var lijst = Invoerelement("select", "utrecht-form-field__input utrecht-select utrecht-select--html-select", output);
        if (Leeg.Length > 0)
        {
            lijst.InnerHtml.AppendHtml(Optie(new SelectListItem(Leeg, "")));
        }

        foreach (var groep in Items.GroupBy(i => i.Group?.Name))
        {
            var doel = lijst;
            if (groep.Key is not null)
            {
                doel = Html.Element("optgroup");
                doel.Attributes["label"] = groep.Key;
            }

            foreach (var item in groep)
            {
                doel.InnerHtml.AppendHtml(Optie(item));
            }

            if (doel != lijst)
            {
                lijst.InnerHtml.AppendHtml(doel);
            }
        }

        SchrijfVeld(output, lijst, "keuzelijst");
    }

    private TagBuilder Optie(SelectListItem item)
    {
        var optie = Html.Element("option");
        optie.Attributes["value"] = item.Value;
        if (string.Equals(item.Value, Waarde, StringComparison.OrdinalIgnoreCase))
        {
            optie.Attributes["selected"] = "selected";
        }

        if (item.Disabled)
        {
            optie.Attributes["disabled"] = "disabled";
        }

        optie.InnerHtml.Append(item.Text);
        return optie;
    }
}
