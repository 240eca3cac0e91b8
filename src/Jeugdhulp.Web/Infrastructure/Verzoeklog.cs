using System.Diagnostics;
using Microsoft.AspNetCore.Routing;

namespace Jeugdhulp.Web.Infrastructure;

/// <summary>One line per request: the pattern of the route, never the address itself, so that no id or search text is logged.</summary>
public static class Verzoeklog
{
    private static readonly object Doel = new();

    public static IApplicationBuilder UseVerzoeklog(this IApplicationBuilder app)
    {
        var log = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger("Jeugdhulp.Verzoek");
        return app.Use(async (context, next) =>
        {
            var begin = Stopwatch.GetTimestamp();
            try
            {
                await next(context);
            }
            finally
            {
                var patroon = Patroon(context);
                if (patroon is not null)
                {
                    log.LogInformation(
                        "{Methode} {Patroon} {Status} {Duur} ms",
                        context.Request.Method,
                        patroon,
                        context.Response.StatusCode,
                        Math.Round(Stopwatch.GetElapsedTime(begin).TotalMilliseconds, 1));
                }
            }
        });
    }

    /// <summary>
    /// Stands after routing and keeps where the request itself went: a page that tells of a refusal takes its place afterwards, and
    /// leaves nothing of it behind.
    /// </summary>
    public static IApplicationBuilder UseVerzoekdoel(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Items.TryAdd(Doel, context.GetEndpoint());
        return next(context);
    });

    /// <summary>Empty for files of the site and for the health checks, which would drown the rest.</summary>
    private static string? Patroon(HttpContext context)
    {
        var eindpunt = (context.Items.TryGetValue(Doel, out var doel) ? doel : context.GetEndpoint()) as RouteEndpoint;
        if (eindpunt is null)
        {
            return "(onbekend)";
        }

        return eindpunt.Metadata.GetMetadata<GeenVerzoeklog>() is null ? "/" + eindpunt.RoutePattern.RawText?.TrimStart('/') : null;
    }
}

/// <summary>Metadata of an endpoint that needs no line in the request log.</summary>
public sealed class GeenVerzoeklog;
