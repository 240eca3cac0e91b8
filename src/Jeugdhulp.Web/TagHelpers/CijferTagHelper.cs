using System.Globalization;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Domain.Cijfers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Jeugdhulp.Web.TagHelpers;

/// <summary>
/// A figure, or why there is none. Each reason has a sign, a look and words of its own, so that none of them is taken for another, or for
/// zero. A graph takes its numbers from here.
/// </summary>
public sealed class CijferTagHelper(Toongrens toongrens) : TagHelper
{
    /// <summary>Empty when there is nothing to divide by.</summary>
    public Cijferwaarde? Waarde { get; set; }

    public int Decimalen { get; set; }

    /// <summary>What stands behind a number, such as %.</summary>
    public string? Eenheid { get; set; }

    /// <summary>A figure of another gemeente, that has its own limit.</summary>
    public bool Elders { get; set; }

    /// <summary>The sign and the words of a figure without a number.</summary>
    /// <param name="stand">Why there is none.</param>
    /// <param name="grens">The smallest count that is shown; empty where it is not known.</param>
    public static (string Teken, string Tekst) Woord(Celstand stand, int? grens) => stand switch
    {
        Celstand.TeKlein when grens is null => ("klein", "verborgen: te klein"),
        Celstand.TeKlein => ($"<{grens}", $"verborgen: kleiner dan {grens}"),
        Celstand.Terugrekenbaar => ("·", "verborgen: anders is een klein getal terug te rekenen"),
        Celstand.Onbekend => ("–", "niet geteld"),
        Celstand.NietGeleverd => ("×", "niet geleverd"),
        Celstand.Onbetrouwbaar => ("?", "niet betrouwbaar"),
        _ => throw new ArgumentOutOfRangeException(nameof(stand)),
    };

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Waarde is not { } waarde)
        {
            output.Attributes.SetAttribute("class", "cijfer cijfer--nvt");
            output.Content.SetContent(Percentage.NvtTekst);
            return;
        }

        if (waarde.Getal is { } getal)
        {
            output.Attributes.SetAttribute("class", "cijfer");
            output.Attributes.SetAttribute("data-getal", getal.ToString(CultureInfo.InvariantCulture));
            output.Content.SetContent(Rekenregels.Schrijf(getal, Decimalen) + Eenheid);
            return;
        }

        var (teken, tekst) = Woord(waarde.Stand, Elders ? null : toongrens.Waarde);
        var zichtbaar = Html.Element("span");
        zichtbaar.Attributes["aria-hidden"] = "true";
        zichtbaar.InnerHtml.Append(teken);
        output.Attributes.SetAttribute("class", $"cijfer cijfer--{Domain.Contractnaam.Van(waarde.Stand)}");
        output.Attributes.SetAttribute("title", tekst);
        output.Content.AppendHtml(zichtbaar).AppendHtml(Html.Verborgen(tekst));
    }
}
