using System.Security.Claims;
using Jeugdhulp.Application.Toegang;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.StaticAssets;

namespace Jeugdhulp.Web.Infrastructure.Beveiliging;

/// <summary>
/// Asks at every request whether the session, the account and its roles are as they were, so that a role taken away and a session that was
/// ended are gone at the next one, in every copy of the cookie; reads them again when they are not, and once a minute; ends a session
/// that lasted too long; and answers fetches and the API with a status instead of a redirect to a page.
/// </summary>
public sealed class Sessiecontrole(AanmeldService aanmelden, Sessiebeheer sessies, TimeProvider klok) : CookieAuthenticationEvents
{
    public static TimeSpan Tussenpoos { get; } = TimeSpan.FromMinutes(1);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var kenmerk = Sessiekenmerk.Van(context.Principal!);
        var voorbij = kenmerk is null || kenmerk.IsVoorbij(klok.GetUtcNow());
        if (!voorbij && klok.GetUtcNow() - context.Properties.IssuedUtc < Tussenpoos
            && (IsBestand(context.HttpContext) || await sessies.IsOngewijzigdAsync(context.Principal!, context.HttpContext.RequestAborted)))
        {
            return;
        }

        var aangemelde = voorbij ? null : await aanmelden.VindAsync(context.Principal!, context.HttpContext.RequestAborted);
        if (aangemelde is null || kenmerk is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.BeeindigSessieAsync();
            return;
        }

        var gekozen = context.Principal!.FindFirstValue(Claimnamen.GemeenteCode);
        context.ReplacePrincipal(Sessie.Maak(aangemelde, aangemelde.Werkgemeenten.FirstOrDefault(w => w.GemeenteCode == gekozen), kenmerk));
        context.ShouldRenew = true;
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (Verzoeksoort.WilGeenPagina(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        return base.RedirectToLogin(context);
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        var kiestNog = !context.HttpContext.User.HasClaim(c => c.Type == Claimnamen.GemeenteCode);
        if (kiestNog && !Verzoeksoort.WilGeenPagina(context.Request))
        {
            context.Response.Redirect("/gemeente-kiezen");
            return Task.CompletedTask;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>A style sheet or a script, which is the same for everyone.</summary>
    private static bool IsBestand(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
}
