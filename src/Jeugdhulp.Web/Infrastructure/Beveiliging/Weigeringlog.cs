using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Microsoft.AspNetCore.Diagnostics;

namespace Jeugdhulp.Web.Infrastructure.Beveiliging;

/// <summary>
/// Leaves a row in the log of the own gemeente for who was refused a page, and for who asked for something by an id and heard that
/// it is not there: whether it exists elsewhere must not show in the answer, but someone who tries doors must show in the log.
/// </summary>
public static class Weigeringlog
{
    /// <summary>Stands before authorization, so that it sees those refusals too, and after <see cref="AanmeldingMiddleware"/>.</summary>
    public static IApplicationBuilder UseWeigeringlog(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);

        // The page that tells of the refusal passes here again.
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.GetEndpoint() is not RouteEndpoint eindpunt)
        {
            return;
        }

        var status = context.Response.StatusCode;
        var id = Id(context.Request);
        if (status is StatusCodes.Status403Forbidden || (status is StatusCodes.Status404NotFound && id is not null))
        {
            await LogAsync(context, eindpunt.RoutePattern.RawText ?? string.Empty, status, id);
        }
    });

    /// <summary>In a scope of its own: the page may have left a half act behind, and that must not be saved with the row.</summary>
    private static async Task LogAsync(HttpContext context, string patroon, int status, Guid? id)
    {
        var wie = context.RequestServices.GetRequiredService<Aanmelding>();
        if (wie is not { AccountId: { } account, GemeenteCode: { } gemeente })
        {
            return;
        }

        await using var bereik = context.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        bereik.ServiceProvider.GetRequiredService<Aanmelding>().Is(account, wie.Naam, gemeente, [], wie.Oorsprong);
        await bereik.ServiceProvider.GetRequiredService<Weigeringen>().LogAsync(patroon, status, id);
    }

    /// <summary>The id of the route; else the first one in the query, as for a form about someone.</summary>
    private static Guid? Id(HttpRequest verzoek) => verzoek.RouteValues.Values.OfType<string>()
        .Concat(verzoek.Query.SelectMany(q => q.Value).OfType<string>())
        .Select(w => Guid.TryParse(w, out var id) ? id : (Guid?)null)
        .FirstOrDefault(id => id is not null);
}
