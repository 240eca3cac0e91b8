using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Web.Pages.Cijfers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Jeugdhulp.Web.TagHelpers;

/// <summary>
/// The growth of a figure in percents, or n.v.t. without a base; of what is not over only that. On a small base it is grey, with what it can be once both are rounded to
/// fives (DSH-05, DSH-06).
/// </summary>
public sealed class GroeiTagHelper : TagHelper
{
    public Cijferverschil Van { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Html.Classes("groei", Van.IsKleineBasis ? "groei--klein" : null, Van.Percentage.Bestaat ? null : "cijfer--nvt"));
        output.Content.SetContent(Van.LooptNog ? Cijferstatus.Lopend.Naam() : Cijferwoorden.Groei(Van.Percentage));
        if (Van.IsKleineBasis && Cijferwoorden.Afronding(Van.Afronding) is { } afronding)
        {
            var marge = Html.Element("span", "groei__marge");
            marge.InnerHtml.Append($" kleine basis, {afronding}");
            output.Content.AppendHtml(marge);
        }
    }
}
