using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Jeugdhulp.Web.Pages.Contacten.Registreren;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Jeugdhulp.Web.TagHelpers;

/// <summary>
/// Gives each form of a page the key with which <see cref="Formulierredding"/> may keep it. A form that is only a button has nothing to
/// keep; it says <c>zonder-tekst</c>.
/// </summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class RedsleutelTagHelper(Aanmelding aanmelding, Conceptsleutel sleutels) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Nothing can be typed in this form.</summary>
    public bool ZonderTekst { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var post = string.Equals(context.AllAttributes["method"]?.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase);
        if (!post || ZonderTekst || aanmelding.AccountId is null || aanmelding.GemeenteCode is null || Conceptadres.Van(ViewContext.HttpContext.Request.Path.Value) is not null)
        {
            return;
        }

        var veld = Html.Element("input");
        veld.Attributes["type"] = "hidden";
        veld.Attributes["name"] = Formulierredding.Sleutelveld;
        veld.Attributes["value"] = sleutels.Maak(aanmelding, Guid.CreateVersion7());
        output.PostContent.AppendHtml(veld);
    }
}
