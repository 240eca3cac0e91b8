namespace Jeugdhulp.Web.Infrastructure.Beveiliging;

/// <summary>The short list: all that opens without sign-in. A test fails on anything open that is not here.</summary>
public static class Openbaar
{
    public const string Gezond = "/gezond";
    public const string Gereed = "/gereed";
    public const string OpenApi = "/openapi/{documentName}.json";
    public const string Proefclassificatie = "/api/v1/classificaties/proef";

    /// <summary>Names of Razor pages; the second step of signing in asks itself for the first one, see <see cref="Tussenstap"/>.</summary>
    public static IReadOnlyList<string> Paginas { get; } = ["/Aanmelden/Index", "/Aanmelden/Code", "/Aanmelden/Uitnodiging", "/Account/TweedeFactor", "/Fout/Index"];

    /// <summary>Route patterns of endpoints.</summary>
    public static IReadOnlyList<string> Routes { get; } = [Gezond, Gereed, OpenApi, Proefclassificatie];
}
