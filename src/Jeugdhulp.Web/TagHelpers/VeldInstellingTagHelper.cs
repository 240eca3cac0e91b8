using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Jeugdhulp.Web.TagHelpers;

/// <summary>
/// One setting of a gemeente, whichever it is: what it means, its answers with "niet vastgelegd" as one of them, the error, and
/// what is answered now and elsewhere. Fields of settings are made of data, so they have no property to bind to.
/// </summary>
public sealed class VeldInstellingTagHelper : TagHelper
{
    /// <summary>Ending of the name under which a number says whether it is answered at all.</summary>
    public const string Keuzenaam = ".keuze";

    /// <summary>The answer under that name when there is a number.</summary>
    public const string Vastgelegd = "vastgelegd";

    /// <summary>The answer under that name, and of a choice, when there is none.</summary>
    public const string NietVastgelegd = "";

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public Instellingsveld Veld { get; set; } = null!;

    /// <summary>Text per name of an input, as it is stored or as it was typed.</summary>
    public IReadOnlyDictionary<string, string> Antwoorden { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What the gemeente calls its wijkteam.</summary>
    private Wijkteamwoord Woord => ViewContext.HttpContext.User.Wijkteam();

    private string Id => IdVan(Veld.Sleutel);

    private List<string> Fouten => [.. Veld.Invoernamen.Append(Veld.Sleutel).Distinct(StringComparer.Ordinal)
        .SelectMany(naam => ViewContext.ViewData.ModelState.TryGetValue(naam, out ModelStateEntry? entry) ? entry.Errors.Select(f => f.ErrorMessage) : [])
        .Distinct(StringComparer.Ordinal)];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var fouten = Fouten;
        var legend = Html.Element("legend", "utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend");
        legend.InnerHtml.Append(Veld.Omschrijving.Naam);

        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Html.Classes("utrecht-form-fieldset utrecht-form-fieldset--html-fieldset veld--instelling", fouten.Count > 0 ? "utrecht-form-fieldset--invalid" : null));
        output.Attributes.SetAttribute("role", "radiogroup");
        output.Attributes.SetAttribute("aria-describedby", fouten.Count > 0 ? $"{Id}-hint {Id}-fout" : $"{Id}-hint");
        if (fouten.Count > 0)
        {
            output.Attributes.SetAttribute("aria-invalid", "true");
        }

        output.Content.AppendHtml(legend).AppendHtml(Hint());
        if (fouten.Count > 0)
        {
            output.Content.AppendHtml(Fout(fouten));
        }

        output.Content.AppendHtml(Veld.Keuzes.Count > 0 ? Keuzes() : Getallen(fouten.Count > 0));
        output.Content.AppendHtml(await output.GetChildContentAsync());
    }

    private TagBuilder Hint()
    {
        var hint = Html.Element("div", "utrecht-form-field-description", $"{Id}-hint");
        hint.InnerHtml.Append(Woord.In($"{Veld.Omschrijving.Vraag} {Veld.Omschrijving.Effect}"));
        return hint;
    }

    private TagBuilder Fout(List<string> fouten)
    {
        var fout = Html.Element("div", "utrecht-form-field-error-message", $"{Id}-fout");
        fout.InnerHtml.AppendHtml(Html.Verborgen("Fout: ")).Append(string.Join(' ', fouten));
        return fout;
    }

    private TagBuilder Keuzes()
    {
        var lijst = Html.Element("div", "keuzes keuzes--chips");
        IEnumerable<SelectListItem> keuzes = [.. Veld.Keuzes.Select(k => new SelectListItem(Woord.In(k.Naam), k.Code)), new("niet vastgelegd", NietVastgelegd)];
        foreach (var (nummer, keuze) in keuzes.Index())
        {
            lijst.InnerHtml.AppendHtml(Keuze.Maak("radio", Veld.Sleutel, Keuze.IdVan(Id, nummer), keuze, Antwoord(Veld.Sleutel) == keuze.Value));
        }

        return lijst;
    }

    /// <summary>A number or two with their unit, behind the answer that there is one; the other answer is "niet vastgelegd".</summary>
    private TagBuilder Getallen(bool fout)
    {
        var naam = Veld.Sleutel + Keuzenaam;
        var regel = Html.Element("div", "keuzes keuzes--chips instelling__getal");
        regel.InnerHtml.AppendHtml(Keuze.Maak("radio", naam, $"{Id}-vastgelegd", new SelectListItem("vastgelegd op", Vastgelegd), Antwoord(naam) == Vastgelegd));
        foreach (var (nummer, invoernaam) in Veld.Invoernamen.Index())
        {
            if (nummer > 0)
            {
                regel.InnerHtml.AppendHtml(Tekst("tot en met", null));
            }

            regel.InnerHtml.AppendHtml(Invoer(invoernaam, nummer, fout));
        }

        if (Veld.Eenheid.Length > 0)
        {
            regel.InnerHtml.AppendHtml(Tekst(Veld.Eenheid, $"{Id}-eenheid"));
        }

        regel.InnerHtml.AppendHtml(Keuze.Maak("radio", naam, $"{Id}-open", new SelectListItem("niet vastgelegd", NietVastgelegd), Antwoord(naam) == NietVastgelegd));
        return regel;
    }

    private TagBuilder Invoer(string naam, int nummer, bool fout)
    {
        var invoer = Html.Element("input", "utrecht-textbox utrecht-textbox--html-input", IdVan(naam));
        invoer.Attributes["type"] = "text";
        invoer.Attributes["name"] = naam;
        invoer.Attributes["value"] = Antwoord(naam);
        invoer.Attributes["inputmode"] = Veld.Soort is Veldsoort.Aantal ? "numeric" : "decimal";
        invoer.Attributes["autocomplete"] = "off";
        invoer.Attributes["maxlength"] = "20";
        invoer.Attributes["aria-label"] = Veld.Invoernamen.Count == 1 ? $"{Veld.Omschrijving.Naam}: vastgelegd op" : $"{Veld.Omschrijving.Naam}: {(nummer == 0 ? "van" : "tot en met")}";
        invoer.Attributes["data-kiest"] = $"{Id}-vastgelegd";
        var beschrijving = Html.Classes(fout ? $"{Id}-fout" : null, Veld.Eenheid.Length > 0 ? $"{Id}-eenheid" : null);
        if (beschrijving.Length > 0)
        {
            invoer.Attributes["aria-describedby"] = beschrijving;
        }

        if (fout)
        {
            invoer.Attributes["aria-invalid"] = "true";
        }

        return invoer;
    }

    private string Antwoord(string naam) => Antwoorden.GetValueOrDefault(naam, string.Empty);

    private static TagBuilder Tekst(string tekst, string? id)
    {
        var element = Html.Element("span", "veld__eenheid", id);
        element.InnerHtml.Append(tekst);
        return element;
    }

    private static string IdVan(string naam) => TagBuilder.CreateSanitizedId(naam, "_");
}
