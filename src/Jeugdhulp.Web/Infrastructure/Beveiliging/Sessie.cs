using System.Globalization;
using System.Security.Claims;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Aanmelden;
using Jeugdhulp.Domain.Teams;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Jeugdhulp.Web.Infrastructure.Beveiliging;

/// <summary>Puts who is signed in, and for which gemeente, in the cookie and takes it out again.</summary>
public static class Sessie
{
    public static ClaimsPrincipal Maak(Aangemelde aangemelde, Werkgemeente? werkgemeente, Sessiekenmerk kenmerk)
    {
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, aangemelde.AccountId.ToString()),
            new(Claimnamen.Naam, aangemelde.Naam),
            new(Claimnamen.Stempel, aangemelde.Stempel),
            new(Claimnamen.Rechtenversie, aangemelde.Rechtenversie.ToString(CultureInfo.InvariantCulture)),
            .. kenmerk.Claims(),
        ];
        if (aangemelde.Werkgemeenten.Count > 1)
        {
            claims.Add(new Claim(Claimnamen.MeerGemeenten, "ja"));
        }

        if (werkgemeente is not null)
        {
            claims.Add(new Claim(Claimnamen.GemeenteCode, werkgemeente.GemeenteCode));
            claims.Add(new Claim(Claimnamen.GemeenteNaam, werkgemeente.GemeenteNaam));
            if (werkgemeente.Wijkteam != Wijkteamwoord.Standaard)
            {
                claims.Add(new Claim(Claimnamen.Wijkteam, string.Join('|', werkgemeente.Wijkteam.Lidwoord, werkgemeente.Wijkteam.Enkelvoud, werkgemeente.Wijkteam.Meervoud)));
            }

            claims.AddRange(werkgemeente.Rollen.Select(rol => new Claim(ClaimTypes.Role, Claimnamen.Van(rol))));
        }

        return new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme, Claimnamen.Naam, ClaimTypes.Role));
    }

    /// <summary>What the gemeente of whoever is signed in calls its wijkteam.</summary>
    public static Wijkteamwoord Wijkteam(this ClaimsPrincipal gebruiker) =>
        gebruiker.FindFirstValue(Claimnamen.Wijkteam)?.Split('|') is [var lidwoord, var enkelvoud, var meervoud] ? new(lidwoord, enkelvoud, meervoud) : Wijkteamwoord.Standaard;

    /// <summary>A new session, whoever was signed in before.</summary>
    public static async Task BeginSessieAsync(this HttpContext context, Aangemelde aangemelde, Werkgemeente? werkgemeente)
    {
        var kenmerk = Sessiekenmerk.Nieuw(context.RequestServices.GetRequiredService<TimeProvider>());
        await context.RequestServices.GetRequiredService<Sessiebeheer>()
            .BeginAsync(aangemelde.AccountId, kenmerk.Id, kenmerk.Begonnen, Apparaat.Van(context.Request.Headers.UserAgent), context.RequestAborted);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, Maak(aangemelde, werkgemeente, kenmerk));
    }

    /// <summary>The same, at work where there is one place to work.</summary>
    /// <returns>Where to go: to <paramref name="doel"/>, or first to where the place is chosen.</returns>
    public static async Task<string> BeginSessieAsync(this HttpContext context, Aangemelde aangemelde, string doel)
    {
        ArgumentNullException.ThrowIfNull(aangemelde);
        var enige = aangemelde.Werkgemeenten is [var werkgemeente] ? werkgemeente : null;
        await context.BeginSessieAsync(aangemelde, enige);
        return enige is null ? $"/gemeente-kiezen?returnUrl={Uri.EscapeDataString(doel)}" : doel;
    }

    /// <summary>The same session, now at work in this gemeente.</summary>
    public static Task KiesInSessieAsync(this HttpContext context, Aangemelde aangemelde, Werkgemeente werkgemeente) =>
        Sessiekenmerk.Van(context.User) is { } kenmerk
            ? context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, Maak(aangemelde, werkgemeente, kenmerk))
            : context.BeginSessieAsync(aangemelde, werkgemeente);

    public static Task BeeindigSessieAsync(this HttpContext context) =>
        context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);

    /// <summary>The account of the cookie as it is now; empty when the session must end.</summary>
    public static Task<Aangemelde?> VindAsync(this AanmeldService aanmelden, ClaimsPrincipal gebruiker, CancellationToken ct) =>
        Guid.TryParse(gebruiker.FindFirstValue(ClaimTypes.NameIdentifier), out var account)
        && gebruiker.FindFirstValue(Claimnamen.Stempel) is { } stempel
        && Sessiekenmerk.Van(gebruiker) is { } kenmerk
            ? aanmelden.VindAsync(account, stempel, kenmerk.Id, ct)
            : Task.FromResult<Aangemelde?>(null);

    /// <summary>Session, stamp and roles are what they were when the cookie was made.</summary>
    public static Task<bool> IsOngewijzigdAsync(this Sessiebeheer sessies, ClaimsPrincipal gebruiker, CancellationToken ct) =>
        Wachtende.Van(gebruiker) is { } wie && Sessiekenmerk.Van(gebruiker) is { } kenmerk
        && int.TryParse(gebruiker.FindFirstValue(Claimnamen.Rechtenversie), NumberStyles.None, CultureInfo.InvariantCulture, out var versie)
            ? sessies.IsOngewijzigdAsync(wie.AccountId, wie.Stempel, versie, kenmerk.Id, ct)
            : Task.FromResult(false);
}
