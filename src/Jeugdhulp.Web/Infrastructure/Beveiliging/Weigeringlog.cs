using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Jeugdhulp.Web.Infrastructure.Beveiliging;

/// <summary>
/// Leaves a row in the log of the own gemeente for who was refused a page, and for who asked for something by an id, or sent a form
/// about something, and heard that it is not there: whether it exists elsewhere must not show in the answer, but someone who tries
/// doors must show in the log.
/// </summary>
public static class Weigeringlog
{
    /// <summary>Stands before authorization, so that it sees those refusals too, and after <see cref="AanmeldingMiddleware"/>.</summary>
    public static IApplicationBuilder UseWeigeringlog(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        // As the request begins: a page that looks up where an account may work leaves the sign-in without a gemeente.
        var bezoeker = Bezoeker.Van(context.RequestServices.GetRequiredService<Aanmelding>());
        await next(context);

        // The page that tells of the refusal passes here again.
        if (bezoeker is null || context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.GetEndpoint() is not RouteEndpoint eindpunt)
        {
            return;
        }

        var status = context.Response.StatusCode;
        var id = Id(context.Request);
        if (status is StatusCodes.Status403Forbidden || (status is StatusCodes.Status404NotFound && (id is not null || HttpMethods.IsPost(context.Request.Method))))
        {
            await LogAsync(context.RequestServices, bezoeker, eindpunt.RoutePattern.RawText ?? string.Empty, status, id);
        }
    });

    /// <summary>In a scope of its own: the page may have left a half act behind, and that must not be saved with the row.</summary>
    private static async Task LogAsync(IServiceProvider diensten, Bezoeker wie, string patroon, int status, Guid? id)
    {
        await using var bereik = diensten.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        bereik.ServiceProvider.GetRequiredService<Aanmelding>().Is(wie.Account, wie.Naam, wie.Gemeente, [], wie.Oorsprong);
        await bereik.ServiceProvider.GetRequiredService<Weigeringen>().LogAsync(patroon, status, id);
    }

    /// <summary>The id of the route; else the first one in the query, as for a form about someone, or in the form that was read.</summary>
    private static Guid? Id(HttpRequest verzoek) => verzoek.RouteValues.Values.OfType<string>()
        .Concat(verzoek.Query.SelectMany(q => q.Value).OfType<string>())
        .Concat((verzoek.HttpContext.Features.Get<IFormFeature>()?.Form ?? FormCollection.Empty).SelectMany(v => v.Value).OfType<string>())
        .Select(w => Guid.TryParse(w, out var id) ? id : (Guid?)null)
        .FirstOrDefault(id => id is not null);

    /// <summary>Someone with a gemeente, in whose log the row can stand.</summary>
    private sealed record Bezoeker(Guid Account, string Naam, string Gemeente, string Oorsprong)
    {
        public static Bezoeker? Van(Aanmelding wie) =>
            wie is { AccountId: { } account, GemeenteCode: { } gemeente } ? new(account, wie.Naam, gemeente, wie.Oorsprong) : null;
    }
}
