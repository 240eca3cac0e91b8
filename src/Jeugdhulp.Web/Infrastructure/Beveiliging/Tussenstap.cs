using System.Security.Claims;
using Jeugdhulp.Application.Toegang;
using Microsoft.AspNetCore.Authentication;

namespace Jeugdhulp.Web.Infrastructure.Beveiliging;

/// <summary>
/// Remembers between password and second factor who gave the password. A cookie of its own with which nothing authenticates by itself: to
/// every page but the two that ask for it, its owner is still nobody.
/// </summary>
public static class Tussenstap
{
    public const string Schema = "tussenstap";

    public static TimeSpan Duur { get; } = TimeSpan.FromMinutes(10);

    private const string Stapclaim = "stap";

    public static Task BeginTussenstapAsync(this HttpContext context, Aangemelde aangemelde)
    {
        ArgumentNullException.ThrowIfNull(aangemelde);
        return context.SignInAsync(Schema, new ClaimsPrincipal(new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, aangemelde.AccountId.ToString()),
                new(Claimnamen.Stempel, aangemelde.Stempel),
                new(Stapclaim, aangemelde.Stap.ToString()),
            ],
            Schema)));
    }

    /// <summary>Who gave the password for this step; empty for nobody.</summary>
    public static async Task<Wachtende?> TussenstapAsync(this HttpContext context, Aanmeldstap stap) =>
        (await context.AuthenticateAsync(Schema)).Principal is { } wie && wie.HasClaim(Stapclaim, stap.ToString()) ? Wachtende.Van(wie) : null;

    public static Task EindigTussenstapAsync(this HttpContext context) => context.SignOutAsync(Schema);
}

/// <summary>An account with the stamp it had when its owner gave the password.</summary>
public sealed record Wachtende(Guid AccountId, string Stempel)
{
    public static Wachtende? Van(ClaimsPrincipal wie) =>
        Guid.TryParse(wie.FindFirstValue(ClaimTypes.NameIdentifier), out var account) && wie.FindFirstValue(Claimnamen.Stempel) is { } stempel ? new(account, stempel) : null;
}
