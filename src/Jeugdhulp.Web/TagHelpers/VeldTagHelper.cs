using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Jeugdhulp.Web.TagHelpers;

/// <summary>
/// What every form field shares: name and id from the expression, the value as it was typed, and label, hint and error
/// wired to the control. Attributes that are not listed here go to the control itself, except <c>class</c>.
/// </summary>
public abstract class VeldTagHelper : TagHelper
{
    /// <summary>
    /// In the ViewData of a page whose form needs nearly everything: there the exceptions are marked, and once is said that the
    /// rest is needed.
    /// </summary>
    public const string MerkUitzonderingen = "MerkUitzonderingen";

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public bool Verplicht { get; set; }

    /// <summary>An exception in a form that marks those.</summary>
    public bool NietVerplicht { get; set; }

    /// <summary>The kind of contact for which a field is an exception; whether the mark shows is for the style sheet.</summary>
    public string? NietVerplichtBij { get; set; }

    /// <summary>Place in a row of fields: <c>smal</c>, <c>breed</c> or <c>vol</c>; empty shares the room evenly.</summary>
    public string? Breedte { get; set; }

    protected string Naam => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => TagBuilder.CreateSanitizedId(Naam, "_");

    protected bool HeeftFout => Fouten.Count > 0;

    private string HintId => $"{Id}-hint";

    private string FoutId => $"{Id}-fout";

    private string? Merk => ViewContext.ViewData[MerkUitzonderingen] is not true
        ? Verplicht ? "verplicht" : null
        : NietVerplicht || NietVerplichtBij is not null ? "niet verplicht" : null;

    private ModelErrorCollection Fouten => ViewContext.ViewData.ModelState.TryGetValue(Naam, out var entry) ? entry.Errors : [];

    /// <summary>Ids of hint and error, in reading order; null when there is neither.</summary>
    protected string? BeschrevenDoor
    {
        get
        {
            var ids = string.Join(' ', new[] { Hint is null ? null : HintId, HeeftFout ? FoutId : null }.OfType<string>());
            return ids.Length == 0 ? null : ids;
        }
    }

    /// <summary>What the user typed when there is such a thing, also when it could not be read; else the value of the model.</summary>
    protected string Waarde => Pogingen() is [var eerste, ..] ? eerste : Tekst(For.Model);

    /// <summary>The values that were posted under this name; null when nothing was posted.</summary>
    protected string[]? Pogingen()
    {
        if (!ViewContext.ViewData.ModelState.TryGetValue(Naam, out var entry))
        {
            return null;
        }

        return entry.RawValue switch
        {
            string[] meer => meer,
            string een => [een],
            _ => entry.AttemptedValue is { } poging ? [poging] : null,
        };
    }

    protected virtual string Tekst(object? waarde) => Notatie.Invoer(waarde);

    protected IHtmlContent? HintBlok()
    {
        if (Hint is null)
        {
            return null;
        }

        var blok = Html.Element("div", "utrecht-form-field-description utrecht-form-field__description", HintId);
        blok.InnerHtml.Append(Hint);
        return blok;
    }

    protected IHtmlContent? FoutBlok()
    {
        if (!HeeftFout)
        {
            return null;
        }

        var blok = Html.Element("div", "utrecht-form-field-error-message utrecht-form-field__error-message", FoutId);
        blok.InnerHtml.AppendHtml(Html.Verborgen("Fout: "));
        blok.InnerHtml.Append(string.Join(' ', Fouten.Select(FoutTekst).Distinct(StringComparer.Ordinal)));
        return blok;
    }

    protected void Naamplaat(TagBuilder label)
    {
        label.InnerHtml.Append(Label);
        if (Merk is { } tekst)
        {
            var merk = Html.Element("span", "veld__verplicht");
            merk.InnerHtml.Append(tekst);
            label.InnerHtml.Append(" ").AppendHtml(merk);
        }
    }

    /// <summary>The control with what all single controls have: id, name, descriptions, state, and the attributes of the page.</summary>
    protected TagBuilder Invoerelement(string tag, string cssClass, TagHelperOutput output)
    {
        var element = Html.Element(tag, cssClass, Id);
        element.Attributes["name"] = Naam;
        BeschrijfEnMarkeer(element);
        if (NietVerplichtBij is not null)
        {
            element.Attributes["data-niet-verplicht-bij"] = NietVerplichtBij;
        }

        foreach (var attribuut in output.Attributes.Where(a => a.Name != "class"))
        {
            element.Attributes[attribuut.Name] = attribuut.ValueStyle == HtmlAttributeValueStyle.Minimized ? "" : attribuut.Value?.ToString();
        }

        return element;
    }

    protected void BeschrijfEnMarkeer(TagBuilder element)
    {
        if (BeschrevenDoor is { } ids)
        {
            element.Attributes["aria-describedby"] = ids;
        }

        if (HeeftFout)
        {
            element.Attributes["aria-invalid"] = "true";
        }

        if (Verplicht)
        {
            element.Attributes["aria-required"] = "true";
        }
    }

    /// <summary>Writes a field with one control: label, hint, error, control.</summary>
    protected void SchrijfVeld(TagHelperOutput output, IHtmlContent control, string soort)
    {
        var label = Html.Element("label", "utrecht-form-label utrecht-form-field__label");
        label.Attributes["for"] = Id;
        Naamplaat(label);

        Omlijst(output, "div", $"utrecht-form-field veld--{soort}", "utrecht-form-field--invalid");
        output.Content.AppendHtml(label);
        Voeg(output, HintBlok());
        Voeg(output, FoutBlok());
        output.Content.AppendHtml(control);
    }

    /// <summary>Writes a group of controls under one legend.</summary>
    protected void SchrijfGroep(TagHelperOutput output, IHtmlContent controls, string soort, bool keuzerondjes)
    {
        var eigen = output.Attributes.Where(a => a.Name.StartsWith("data-", StringComparison.Ordinal)).ToList();
        Omlijst(output, "fieldset", $"utrecht-form-fieldset utrecht-form-fieldset--html-fieldset veld--{soort}", "utrecht-form-fieldset--invalid");
        eigen.ForEach(output.Attributes.Add);
        if (BeschrevenDoor is { } ids)
        {
            output.Attributes.SetAttribute("aria-describedby", ids);
        }

        if (keuzerondjes)
        {
            output.Attributes.SetAttribute("role", "radiogroup");
            if (HeeftFout)
            {
                output.Attributes.SetAttribute("aria-invalid", "true");
            }

            if (Verplicht)
            {
                output.Attributes.SetAttribute("aria-required", "true");
            }
        }

        var legend = Html.Element("legend", "utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend");
        Naamplaat(legend);
        output.Content.AppendHtml(legend);
        Voeg(output, HintBlok());
        Voeg(output, FoutBlok());
        output.Content.AppendHtml(controls);
    }

    private void Omlijst(TagHelperOutput output, string tag, string cssClass, string foutClass)
    {
        var eigen = output.Attributes["class"]?.Value?.ToString();
        output.TagName = tag;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", Html.Classes(cssClass, Breedte is null ? null : $"veld--{Breedte}", HeeftFout ? foutClass : null, eigen));
    }

    private static void Voeg(TagHelperOutput output, IHtmlContent? deel)
    {
        if (deel is not null)
        {
            output.Content.AppendHtml(deel);
        }
    }

    private static string FoutTekst(ModelError fout) => string.IsNullOrEmpty(fout.ErrorMessage) ? "Wat hier staat, kunnen wij niet lezen." : fout.ErrorMessage;
}
