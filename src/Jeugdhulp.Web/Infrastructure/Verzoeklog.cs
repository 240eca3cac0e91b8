using System.Diagnostics;
using Microsoft.AspNetCore.Routing;

namespace Jeugdhulp.Web.Infrastructure;

/// <summary>One line per request: the pattern of the route, never the address itself, so that no id or search text is logged.</summary>
public static class Verzoeklog
{
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

    /// <summary>Empty for files of the site and for the health checks, which would drown the rest.</summary>
    private static string? Patroon(HttpContext context)
    {
        var eindpunt = (context.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature>()?.Endpoint ?? context.GetEndpoint()) as RouteEndpoint;
        if (eindpunt is null)
        {
            return "(onbekend)";
        }

        return eindpunt.Metadata.GetMetadata<GeenVerzoeklog>() is null ? "/" + eindpunt.RoutePattern.RawText?.TrimStart('/') : null;
    }
}

/// <summary>Metadata of an endpoint that needs no line in the request log.</summary>
public sealed class GeenVerzoeklog;
