using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Jeugdhulp.Web.Infrastructure.Beveiliging;

/// <summary>
/// What is sent to a page that does nothing with it does not exist. Without this Razor Pages would show the page with nothing loaded, which
/// most pages cannot.
/// </summary>
public sealed class Handlerwacht : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var verzoek = context.HttpContext;

        // The page that tells of a fault is asked with the method of the request that went wrong.
        var foutpagina = verzoek.Features.Get<IStatusCodeReExecuteFeature>() is not null || verzoek.Features.Get<IExceptionHandlerFeature>() is not null;
        if (context.HandlerMethod is null && !HttpMethods.IsGet(verzoek.Request.Method) && !HttpMethods.IsHead(verzoek.Request.Method) && !foutpagina)
        {
            context.Result = new NotFoundResult();
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
