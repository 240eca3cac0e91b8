using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Microsoft.AspNetCore.Authorization;

namespace Jeugdhulp.Web.Infrastructure;

/// <summary>Refusals and faults: a Dutch page for a person, a problem document for the API.</summary>
public static class Foutpaginas
{
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
        context.GetEndpoint() is { RequestDelegate: { } weiger } eindpunt and not RouteEndpoint && eindpunt.Metadata.GetMetadata<IAuthorizeData>() is null
            ? weiger(context)
            : next(context));
}
