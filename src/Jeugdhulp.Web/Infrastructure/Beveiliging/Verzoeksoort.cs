namespace Jeugdhulp.Web.Infrastructure.Beveiliging;

/// <summary>Who asks: a browser for a page, a script on a page, or another system.</summary>
public static class Verzoeksoort
{
    public static bool IsApi(HttpRequest verzoek) => verzoek.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    /// <summary>A redirect to a page would be no answer to this request.</summary>
    public static bool WilGeenPagina(HttpRequest verzoek) =>
        IsApi(verzoek) || verzoek.Headers.XRequestedWith == "XMLHttpRequest" || verzoek.Headers["Sec-Fetch-Dest"] == "empty";
}
