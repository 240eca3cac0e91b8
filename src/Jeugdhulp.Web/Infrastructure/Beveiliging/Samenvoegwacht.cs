using Jeugdhulp.Application.Contacten.Concepten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Pages.Contacten.Registreren;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Jeugdhulp.Web.Infrastructure.Beveiliging;

/// <summary>
/// What is asked about someone who was merged is about who stayed (GEZ-01). A page that is read goes on to that one. A form that comes after
/// the merge saves nothing: it is kept as a draft, and comes back filled in at the page of who stayed once the reader was told. Who is merged
/// while the form is being saved is refused by the database, and treated alike.
/// </summary>
public sealed class Samenvoegwacht(Teammuur muur, ConceptService concepten, JeugdhulpDbContext db, ITempDataDictionaryFactory tijdelijk) : IAsyncPageFilter
{
    /// <summary>In a draft: who was merged. In a form that comes back: that it does so for this.</summary>
    public const string Veld = "Form.Samengevoegd";

    public const string Gebleven = "Deze persoon is samengevoegd. U ziet wie er gebleven is.";

    public const string Melding = "Deze persoon was intussen samengevoegd. Dit formulier gaat nu over wie er gebleven is. Er is nog niets opgeslagen: kijk het na en verstuur het opnieuw.";

    /// <summary>Said on a page that has no field to show what was sent.</summary>
    public const string Knopmelding = "Deze persoon was intussen samengevoegd. Er is nog niets opgeslagen. Kijk of het nog klopt, en druk nog een keer op de knop.";

    /// <summary>Pages that are about two of whom one was merged, or about what happened before that.</summary>
    private static readonly string[] OverBeiden = ["/Jeugdigen/Dubbel", "/Jeugdigen/Samenvoegen", "/Jeugdigen/WieKeek"];

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var (ids, met) = Teammuurwacht.Genoemd(context.HttpContext);
        if (met.Count > 0 && !IsZelf(context))
        {
            context.Result = IsLezen(context.HttpContext) ? GaVerder(context.HttpContext, met) : await HoudAsync(context.HttpContext, met);
            return;
        }

        var uit = await next();
        if (uit.Exception is { } fout && !uit.ExceptionHandled && Samenvoegweigering.Is(fout))
        {
            // What the handler left half done goes with it, and not along with the draft.
            db.ChangeTracker.Clear();
            uit.ExceptionHandled = true;
            uit.Result = await HoudAsync(context.HttpContext, (await muur.ToetsAsync(ids, context.HttpContext.RequestAborted)).Samengevoegd);
        }
    }

    /// <summary>The page tells it itself.</summary>
    private static bool IsZelf(PageHandlerExecutingContext context)
    {
        var (pagina, lezen) = (((CompiledPageActionDescriptor)context.ActionDescriptor).ViewEnginePath, IsLezen(context.HttpContext));
        return OverBeiden.Contains(pagina) || pagina.StartsWith("/Contacten/Registreren/", StringComparison.Ordinal) || (lezen ? pagina is "/Jeugdigen/Details" : pagina is "/Jeugdigen/Wijzigen");
    }

    private static bool IsLezen(HttpContext http) => HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);

    private IActionResult GaVerder(HttpContext http, IReadOnlyDictionary<Guid, Guid> met)
    {
        var (hier, daar) = (Adres(http.Request), Vervang(Adres(http.Request), met));
        if (hier == daar)
        {
            return new NotFoundResult();
        }

        tijdelijk.GetTempData(http)["Melding"] = Gebleven;
        return new LocalRedirectResult($"~{daar}");
    }

    private async Task<IActionResult> HoudAsync(HttpContext http, IReadOnlyDictionary<Guid, Guid> met)
    {
        // Who stayed may be of another team: then it is not there, as everywhere.
        if (met.Count > 0 && (await muur.ToetsAsync([.. met.Values], http.RequestAborted)).Doorgang is Doorgang.Dicht)
        {
            return new NotFoundResult();
        }

        var adres = Vervang(Adres(http.Request), met);
        var velden = Formulierredding.Velden(http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : FormCollection.Empty, adres)
            .GroupBy(v => Vervang(v.Key, met), StringComparer.Ordinal)

            // Of a field of both, what stands at who stayed goes first.
            .ToDictionary(g => g.Key, g => g.OrderByDescending(v => v.Key == g.Key).SelectMany(v => v.Value).Select(w => Vervang(w, met)).ToArray(), StringComparer.Ordinal);
        velden[Veld] = [.. met.Keys.Take(1).Select(id => id.ToString())];
        var concept = Guid.CreateVersion7();
        if (met.Count > 0 && await concepten.BewaarAsync(concept, velden, http.RequestAborted))
        {
            return new LocalRedirectResult($"~{Conceptadres.Verder(http.Request.Path.Value, concept)}");
        }

        // A button that named nobody, such as one for a whole list.
        tijdelijk.GetTempData(http)["Vraag"] = Knopmelding;
        return new LocalRedirectResult($"~{http.Request.Path}{QueryString.Create(http.Request.Query.Where(v => v.Key != "handler"))}");
    }

    private static string Adres(HttpRequest verzoek) => verzoek.Path + verzoek.QueryString;

    private static string Vervang(string tekst, IReadOnlyDictionary<Guid, Guid> met) => met.Aggregate(
        tekst,
        (t, p) => t.Replace(p.Key.ToString(), p.Value.ToString(), StringComparison.OrdinalIgnoreCase).Replace(p.Key.ToString("N"), p.Value.ToString("N"), StringComparison.OrdinalIgnoreCase));
}
