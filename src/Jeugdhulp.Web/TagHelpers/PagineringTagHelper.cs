using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Jeugdhulp.Web.TagHelpers;

/// <summary>Which rows are shown out of how many, and links to the other pages that keep search and filters.</summary>
public sealed class PagineringTagHelper : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The current page, from 1.</summary>
    public int Pagina { get; set; } = 1;

    public int PerPagina { get; set; } = 25;

    public long Totaal { get; set; }

    /// <summary>Name of the page number in the query string.</summary>
    public string Sleutel { get; set; } = "pagina";

    public string Naam { get; set; } = "Bladeren";

    private int Laatste => (int)Math.Max(1, (Totaal + PerPagina - 1) / PerPagina);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "paginering");

        var van = ((long)(Pagina - 1) * PerPagina) + 1;
        var telling = Html.Element("span", "zacht");
        telling.InnerHtml.Append(Totaal == 0
            ? "Geen resultaten"
            : $"{Notatie.Aantal(van)} tot en met {Notatie.Aantal(Math.Min(van + PerPagina - 1, Totaal))} van {Notatie.Aantal(Totaal)}");
        output.Content.AppendHtml(telling);

        if (Laatste > 1)
        {
            output.Content.AppendHtml(Bladeren());
        }
    }

    private TagBuilder Bladeren()
    {
        var nav = Html.Element("nav", "utrecht-pagination");
        nav.Attributes["aria-label"] = Naam;
        if (Pagina > 1)
        {
            nav.InnerHtml.AppendHtml(Link(Pagina - 1, "Vorige", "utrecht-pagination__relative-link utrecht-pagination__relative-link--prev", "prev"));
        }

        var vorig = 0;
        foreach (var nummer in Nummers())
        {
            if (nummer > vorig + 1)
            {
                nav.InnerHtml.AppendHtml(new HtmlString("<span aria-hidden=\"true\">…</span>"));
            }

            nav.InnerHtml.AppendHtml(Link(nummer, Notatie.Aantal(nummer), "utrecht-pagination__page-link", null));
            vorig = nummer;
        }

        if (Pagina < Laatste)
        {
            nav.InnerHtml.AppendHtml(Link(Pagina + 1, "Volgende", "utrecht-pagination__relative-link utrecht-pagination__relative-link--next", "next"));
        }

        return nav;
    }

    /// <summary>First, last and the current page with two neighbours at each side.</summary>
    private IEnumerable<int> Nummers() => Enumerable.Range(Pagina - 2, 5).Where(n => n >= 1 && n <= Laatste).Append(1).Append(Laatste).Distinct().Order();

    private TagBuilder Link(int pagina, string tekst, string cssClass, string? rel)
    {
        var huidig = rel is null && pagina == Pagina;
        var link = Html.Element("a", Html.Classes("utrecht-link utrecht-link--html-a", cssClass, huidig ? "utrecht-pagination__page-link--current" : null));
        link.Attributes["href"] = Adres.Met(ViewContext.HttpContext.Request, Sleutel, Notatie.Invoer(pagina));
        if (rel is not null)
        {
            link.Attributes["rel"] = rel;
        }
        else
        {
            link.InnerHtml.AppendHtml(Html.Verborgen("Pagina "));
        }

        if (huidig)
        {
            link.Attributes["aria-current"] = "page";
        }

        link.InnerHtml.Append(tekst);
        return link;
    }
}

/// <summary>A column head that sorts: a link, and the direction for a screen reader. The value is the column, or -column for descending.</summary>
public sealed class SorteerkopTagHelper : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public string Kolom { get; set; } = "";

    /// <summary>The current order as it stands in the query string.</summary>
    public string? Huidig { get; set; }

    public string Sleutel { get; set; } = "sorteer";

    /// <summary>True for columns where the highest or latest comes first on the first click.</summary>
    public bool EerstAflopend { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inhoud = await output.GetChildContentAsync();
        var oplopend = Huidig == Kolom;
        var aflopend = Huidig == $"-{Kolom}";
        var volgende = oplopend || (EerstAflopend && !aflopend) ? $"-{Kolom}" : Kolom;

        output.TagName = "th";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("scope", "col");
        if (oplopend || aflopend)
        {
            output.Attributes.SetAttribute("aria-sort", oplopend ? "ascending" : "descending");
        }

        var link = Html.Element("a", "sorteerkop");
        link.Attributes["href"] = Adres.Met(ViewContext.HttpContext.Request, Sleutel, volgende, zonder: "pagina");
        link.InnerHtml.AppendHtml(inhoud);
        var pijl = oplopend ? "M6 2 11 9H1Z" : aflopend ? "M6 10 1 3h10Z" : "M6 1 9 5H3ZM6 11 3 7h6Z";
        link.InnerHtml.AppendHtml($"""<svg class="sorteerkop__pijl" viewBox="0 0 12 12" aria-hidden="true" focusable="false"><path d="{pijl}"/></svg>""");
        output.Content.SetHtmlContent(link);
    }
}

/// <summary>The address of this page with one value in the query string changed.</summary>
internal static class Adres
{
    public static string Met(HttpRequest request, string sleutel, string waarde, string? zonder = null)
    {
        var query = new QueryBuilder(request.Query
            .Where(p => p.Key != sleutel && p.Key != zonder)
            .SelectMany(p => p.Value.OfType<string>().Select(w => KeyValuePair.Create(p.Key, w))))
        {
            { sleutel, waarde },
        };
        return $"{request.PathBase}{request.Path}{query.ToQueryString()}";
    }
}
