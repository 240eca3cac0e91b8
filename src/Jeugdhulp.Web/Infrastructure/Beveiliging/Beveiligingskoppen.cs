namespace Jeugdhulp.Web.Infrastructure.Beveiliging;

/// <summary>Response headers that tell the browser what a page may not do.</summary>
public static class Beveiligingskoppen
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    public static IApplicationBuilder UseBeveiligingskoppen(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // Not before the answer starts: the page of a fault begins with taking all headers away.
        context.Response.OnStarting(() =>
        {
            var koppen = context.Response.Headers;
            koppen.ContentSecurityPolicy = ContentSecurityPolicy;
            koppen.XContentTypeOptions = "nosniff";
            koppen["Referrer-Policy"] = "no-referrer";
            koppen["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";
            koppen["Cross-Origin-Opener-Policy"] = "same-origin";
            koppen["Cross-Origin-Resource-Policy"] = "same-origin";

            // Files of the site say themselves how long they hold; all else may be about a person.
            if (koppen.CacheControl.Count == 0 || context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) is true)
            {
                koppen.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    });
}
