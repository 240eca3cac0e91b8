using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;

namespace Jeugdhulp.Web.Tests.TagHelpers;

/// <summary>Renders one tag helper on a page with a form, and gives the HTML back as a document.</summary>
internal sealed class TagHelperHtml
{
    private static readonly EmptyModelMetadataProvider Metadata = new();

    public TagHelperHtml()
    {
        HttpContext = new DefaultHttpContext();
        ModelState = new ModelStateDictionary();
        ViewContext = new ViewContext
        {
            ViewData = new ViewDataDictionary<Pagina>(Metadata, ModelState) { Model = new Pagina() },
            HttpContext = HttpContext,
            RouteData = new RouteData(),
            ActionDescriptor = new ActionDescriptor(),
        };
    }

    public DefaultHttpContext HttpContext { get; }

    public ModelStateDictionary ModelState { get; }

    public ViewContext ViewContext { get; }

    /// <summary>What the browser posted for a field, with an error when it was refused.</summary>
    public TagHelperHtml Verstuurd(string naam, string[] waarden, string? fout = null)
    {
        ModelState.SetModelValue(naam, waarden, string.Join(',', waarden));
        if (fout is not null)
        {
            ModelState.AddModelError(naam, fout);
        }

        return this;
    }

    public static ModelExpression Voor<T>(string naam, T? waarde) => new(naam, Metadata.GetModelExplorerForType(typeof(T), waarde));

    public async Task<IElement> RenderAsync(TagHelper helper, string inhoud = "", params (string Naam, string Waarde)[] attributen)
    {
        var lijst = new TagHelperAttributeList(attributen.Select(a => new TagHelperAttribute(a.Naam, a.Waarde)));
        var context = new TagHelperContext(lijst, new Dictionary<object, object>(), "t1");
        var output = new TagHelperOutput("x", lijst, (_, _) =>
        {
            var content = new DefaultTagHelperContent();
            content.SetHtmlContent(inhoud);
            return Task.FromResult<TagHelperContent>(content);
        });

        // Razor sets the property marked [ViewContext]; here that is ours to do.
        helper.GetType().GetProperty(nameof(ViewContext))?.SetValue(helper, ViewContext);
        await helper.ProcessAsync(context, output);

        await using var writer = new StringWriter();
        output.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        var html = writer.ToString();
        // A cell only survives parsing inside a table.
        var document = new HtmlParser().ParseDocument(html.StartsWith("<th", StringComparison.Ordinal) ? $"<table><tr>{html}</tr></table>" : html);
        return document.Body!;
    }

    internal sealed class Pagina
    {
        public Formulier Form { get; set; } = new();
    }

    internal sealed class Formulier
    {
        public string? Naam { get; set; }

        public DateOnly? Datum { get; set; }

        public List<Regel> Regels { get; set; } = [];
    }

    internal sealed class Regel
    {
        public string? Tekst { get; set; }
    }
}

internal static class ElementExtensions
{
    public static IElement Een(this IElement element, string selector) =>
        element.QuerySelector(selector) ?? throw new InvalidOperationException($"No {selector} in {element.InnerHtml}");

    /// <summary>The texts that aria-describedby points to, in that order.</summary>
    public static IEnumerable<string> Beschrijving(this IElement element) =>
        (element.GetAttribute("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => element.Owner!.GetElementById(id)!.TextContent);
}
