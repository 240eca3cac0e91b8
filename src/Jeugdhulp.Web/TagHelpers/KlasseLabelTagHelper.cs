using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Jeugdhulp.Web.TagHelpers;

/// <summary>The outcome of a classification as a badge: always the word, with a colour and a mark of its own.</summary>
public sealed class KlasseLabelTagHelper : TagHelper
{
    /// <summary>An outcome or class of the domain, or its name.</summary>
    public object? Klasse { get; set; }

    public bool Groot { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (code, tekst) = Woord(Klasse?.ToString());
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Html.Classes($"klasse klasse--{code}", Groot ? "klasse--groot" : null, output.Attributes["class"]?.Value?.ToString()));
        output.Content.SetContent(tekst);
    }

    private static (string Code, string Tekst) Woord(string? naam) =>
        string.IsNullOrEmpty(naam) ? ("onbekend", "Nog niet bepaald")
        : Enum.TryParse<Uitkomst>(naam, ignoreCase: true, out var uitkomst) ? (Contractnaam.Van(uitkomst), uitkomst.Naam())
        : throw new ArgumentOutOfRangeException(nameof(naam), naam, "Unknown class");
}
