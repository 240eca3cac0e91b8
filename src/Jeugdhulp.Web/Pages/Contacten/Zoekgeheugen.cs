using System.Security.Cryptography;
using Jeugdhulp.Application.Toegang;
using Microsoft.AspNetCore.DataProtection;

namespace Jeugdhulp.Web.Pages.Contacten;

/// <summary>
/// Keeps what someone searched for out of the address: a name or number would end up in history, logs and messages. It
/// lives for a quarter of an hour in an encrypted cookie that only the same account in the same gemeente can read back.
/// </summary>
public sealed class Zoekgeheugen(IDataProtectionProvider bescherming, Aanmelding aanmelding, TimeProvider klok)
{
    private const string Naam = "Jeugdhulp-Zoeken";

    private static readonly TimeSpan Duur = TimeSpan.FromMinutes(15);

    public void Bewaar(HttpContext context, string tekst)
    {
        var waarde = Beschermer().Protect($"{klok.GetUtcNow().Add(Duur).ToUnixTimeSeconds()}|{tekst}");
        context.Response.Cookies.Append(Naam, waarde, Opties(context, Duur));
    }

    public void Wis(HttpContext context) => context.Response.Cookies.Delete(Naam, Opties(context, null));

    /// <summary>What was searched for; empty when that is too long ago, or was someone else's.</summary>
    public string? Lees(HttpContext context)
    {
        if (context.Request.Cookies[Naam] is not { Length: > 0 } waarde)
        {
            return null;
        }

        try
        {
            var tekst = Beschermer().Unprotect(waarde);
            var streep = tekst.IndexOf('|', StringComparison.Ordinal);
            return long.TryParse(tekst[..streep], out var tot) && tot > klok.GetUtcNow().ToUnixTimeSeconds() ? tekst[(streep + 1)..] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Beschermer() =>
        bescherming.CreateProtector("Contacten.Zoeken", aanmelding.AccountId?.ToString() ?? "", aanmelding.GemeenteCode ?? "");

    private static CookieOptions Opties(HttpContext context, TimeSpan? duur) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Path = "/contacten",
        MaxAge = duur,
    };
}
