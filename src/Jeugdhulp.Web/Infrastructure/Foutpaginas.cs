using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Infrastructure;

/// <summary>Refusals and faults: a Dutch page for a person, a problem document for the API.</summary>
public static class Foutpaginas
{
    /// <summary>Left alone, a page takes any method and, without a handler for it, is drawn from nothing. OPTIONS the framework answers.</summary>
    private static readonly string[] Paginamethoden = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Options, HttpMethods.Post];

    public static void UseFoutpaginas(this WebApplication app)
    {
        app.UseWhen(context => Verzoeksoort.IsApi(context.Request), tak =>
        {
            tak.UseExceptionHandler();
            tak.UseStatusCodePages();
        });
        app.UseWhen(context => !Verzoeksoort.IsApi(context.Request), tak =>
        {
            tak.UseExceptionHandler("/fout/500");
            tak.UseStatusCodePagesWithReExecute("/fout/{0}");
        });
    }

    /// <summary>
    /// A wrong method or kind of body is told before anyone is asked to sign in: routing puts such refusals in the place of the
    /// endpoint, without its policy.
    /// </summary>
    public static void UseWeigeringVanRouting(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint() is { RequestDelegate: { } weiger } eindpunt and not RouteEndpoint && eindpunt.Metadata.GetMetadata<IAuthorizeData>() is null)
        {
            return weiger(context);
        }

        if (IsPagina(context) && !Paginamethoden.Contains(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = string.Join(", ", Paginamethoden);
            return Task.CompletedTask;
        }

        return next(context);
    });

    /// <summary>A page that was asked for itself, not one that is shown in the place of another.</summary>
    private static bool IsPagina(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null
        && context.Features.Get<IStatusCodeReExecuteFeature>() is null && context.Features.Get<IExceptionHandlerFeature>() is null;
}
