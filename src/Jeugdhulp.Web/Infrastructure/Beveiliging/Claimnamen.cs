using Jeugdhulp.Application.Toegang;

namespace Jeugdhulp.Web.Infrastructure.Beveiliging;

/// <summary>Names of the claims in the sign-in cookie.</summary>
public static class Claimnamen
{
    public const string Naam = "naam";
    public const string GemeenteCode = "gemeente_code";
    public const string GemeenteNaam = "gemeente_naam";

    /// <summary>Present when there is more than one place to work, so that the header offers to change.</summary>
    public const string MeerGemeenten = "meer_gemeenten";

    /// <summary>What the gemeente calls its wijkteam, when it is no wijkteam: article, one of them, more of them.</summary>
    public const string Wijkteam = "wijkteam";

    /// <summary>Security stamp of the account at sign-in.</summary>
    public const string Stempel = "stempel";

    /// <summary>Version of the roles when they were read.</summary>
    public const string Rechtenversie = "rechtenversie";

    /// <summary>Id and begin of the session, see <see cref="Sessiekenmerk"/>.</summary>
    public const string Sessie = "sessie";
    public const string Begonnen = "begonnen";

    private static readonly Dictionary<string, Rol> Rollen = Enum.GetValues<Rol>().ToDictionary(Van, StringComparer.Ordinal);

    /// <summary>Value of a role claim.</summary>
    public static string Van(Rol rol)
    {
        var naam = rol.ToString();
        return char.ToLowerInvariant(naam[0]) + naam[1..];
    }

    public static Rol? Rol(string waarde) => Rollen.TryGetValue(waarde, out var rol) ? rol : null;
}
