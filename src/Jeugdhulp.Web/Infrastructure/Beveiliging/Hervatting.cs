using Jeugdhulp.Application.Contacten.Concepten;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Jeugdhulp.Web.Infrastructure.Beveiliging;

/// <summary>
/// A form that was kept because its session had ended comes back to its page filled in, as after a mistake: the page shows it and saves
/// nothing until it is sent again.
/// </summary>
public sealed class Hervatting(ConceptService concepten) : IAsyncPageFilter
{
    /// <summary>The field that names the draft.</summary>
    public const string Veld = "Hervat";

    public const string Melding = "U was afgemeld voordat dit formulier aankwam. Er is nog niets opgeslagen: kijk het na en verstuur het opnieuw.";

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

        context.ModelState.AddModelError(string.Empty, Melding);
        if ((await next()).Exception is null)
        {
            await concepten.VerwijderAsync(concept, context.HttpContext.RequestAborted);
        }
    }
}
