using Jeugdhulp.Application.Contacten.Concepten;
using Jeugdhulp.Application.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Jeugdhulp.Web.Infrastructure.Beveiliging;

/// <summary>
/// A form that was kept because its session had ended, or because whom it was about was merged, comes back to its page filled in, as after a mistake: the page shows it and saves
/// nothing until it is sent again. That holds for every handler, whether it looks at what is wrong or not: the store refuses to keep
/// anything, and a handler that tries is left for its page, which has nothing more to show than that nothing was done.
/// </summary>
public sealed class Hervatting(ConceptService concepten, JeugdhulpDbContext db, ITempDataDictionaryFactory tijdelijk) : IAsyncPageFilter
{
    /// <summary>The field that names the draft.</summary>
    public const string Veld = "Hervat";

    public const string Melding = "U was afgemeld voordat dit formulier aankwam. Er is nog niets opgeslagen: kijk het na en verstuur het opnieuw.";

    /// <summary>Said on a page that has no field to show what was sent.</summary>
    public const string Knopmelding = "U was afgemeld toen u op de knop drukte. Er is nog niets opgeslagen: druk er nog een keer op.";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var verzoek = context.HttpContext.Request;
        if (!HttpMethods.IsPost(verzoek.Method) || !verzoek.HasFormContentType || !Guid.TryParse(verzoek.Form[Veld], out var concept))
        {
            await next();
            return;
        }

        var samengevoegd = verzoek.Form.ContainsKey(Samenvoegwacht.Veld);
        context.ModelState.AddModelError(string.Empty, samengevoegd ? Samenvoegwacht.Melding : Melding);
        db.AlleenLezen = true;
        var uit = await next();
        db.AlleenLezen = false;
        if (uit.Exception is NietsOpgeslagenException)
        {
            uit.ExceptionHandled = true;
            uit.Result = new LocalRedirectResult(Pagina(verzoek));
            tijdelijk.GetTempData(context.HttpContext)["Vraag"] = samengevoegd ? Samenvoegwacht.Knopmelding : Knopmelding;

            // What the handler left half done goes with it, and not along with the draft.
            db.ChangeTracker.Clear();
        }

        if (uit.Exception is null || uit.ExceptionHandled)
        {
            await concepten.VerwijderAsync(concept, context.HttpContext.RequestAborted);
        }
    }

    /// <summary>The page that was sent to, without the handler.</summary>
    private static string Pagina(HttpRequest verzoek) =>
        $"~{verzoek.Path}{QueryString.Create(verzoek.Query.Where(v => v.Key != "handler"))}";
}
