namespace Jeugdhulp.Web.Infrastructure;

/// <summary>Names of the access policies. Every page and endpoint carries one of these or stands on the short list of open ones.</summary>
public static class Beleid
{
    public const string Aangemeld = "aangemeld";
    public const string Registreren = "registreren";
    public const string ContactenLezen = "contactenLezen";
    public const string Cijfers = "cijfers";
    public const string Leidraad = "leidraad";
    public const string Logboek = "logboek";
    public const string Landelijk = "landelijk";
}
