using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Jeugdhulp.Web.Tests.Infrastructure;

/// <summary>Gets a page and submits its own form, as a browser without scripts would.</summary>
public static class Formulieren
{
    private static readonly HtmlParser Parser = new();

    public static async Task<IHtmlDocument> PaginaAsync(this HttpClient browser, string adres)
    {
        using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative));
        antwoord.EnsureSuccessStatusCode();
        return await antwoord.HtmlAsync();
    }

    public static async Task<IHtmlDocument> HtmlAsync(this HttpResponseMessage antwoord) =>
        Parser.ParseDocument(await antwoord.Content.ReadAsStringAsync());

    /// <summary>Submits a form of the page with its own fields, some of them filled in; null takes a field out.</summary>
    /// <param name="browser">Browser with the cookies of the page.</param>
    /// <param name="adres">Address of the page that holds the form.</param>
    /// <param name="pagina">The page.</param>
    /// <param name="velden">Values by name; a name may occur more than once.</param>
    /// <param name="formulier">CSS selector of the form.</param>
    public static Task<HttpResponseMessage> VerstuurAsync(
        this HttpClient browser,
        string adres,
        IHtmlDocument pagina,
        IEnumerable<KeyValuePair<string, string?>> velden,
        string formulier = "main form[method=post]")
    {
        var form = pagina.QuerySelector(formulier) as IHtmlFormElement ?? throw new InvalidOperationException($"The page has no form {formulier}.");
        var ingevuld = velden.ToLookup(v => v.Key, v => v.Value, StringComparer.Ordinal);
        var waarden = EigenVelden(form).Where(v => !ingevuld.Contains(v.Key))
            .Concat(ingevuld.SelectMany(v => v.Where(w => w is not null).Select(w => KeyValuePair.Create(v.Key, w!))));
        var doel = form.GetAttribute("action") is { Length: > 0 } actie ? actie : adres;
        return browser.PostAsync(new System.Uri(doel, UriKind.Relative), new FormUrlEncodedContent(waarden));
    }

    public static async Task<HttpResponseMessage> VerstuurAanmeldenAsync(this HttpClient browser, string email, string wachtwoord, string? returnUrl = null)
    {
        var adres = returnUrl is null ? "/aanmelden" : $"/aanmelden?returnUrl={Uri.EscapeDataString(returnUrl)}";
        var pagina = await browser.PaginaAsync(adres);
        return await browser.VerstuurAsync(adres, pagina, [new("Form.Email", email), new("Form.Wachtwoord", wachtwoord)]);
    }

    /// <summary>What the browser would send of the form as it stands; of the buttons none.</summary>
    private static IEnumerable<KeyValuePair<string, string>> EigenVelden(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                case IHtmlInputElement { Type: "submit" or "button" or "file" }:
                    break;
                case IHtmlInputElement { Name.Length: > 0 } invoer:
                    yield return new(invoer.Name!, invoer.Value);
                    break;
                case IHtmlSelectElement { Name.Length: > 0 } lijst:
                    yield return new(lijst.Name!, lijst.Value ?? string.Empty);
                    break;
                case IHtmlTextAreaElement { Name.Length: > 0 } vak:
                    yield return new(vak.Name!, vak.Value);
                    break;
                default:
                    break;
            }
        }
    }
}
