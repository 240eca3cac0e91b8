using System.Security.Claims;
using Jeugdhulp.Application.Toegang;

namespace Jeugdhulp.Web.Infrastructure.Beveiliging;

/// <summary>Tells the application who is at work.</summary>
public static class AanmeldingMiddleware
{
    public static IApplicationBuilder UseAanmelding(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var account))
        {
            var rollen = context.User.FindAll(ClaimTypes.Role).Select(c => Claimnamen.Rol(c.Value)).OfType<Rol>();
            context.RequestServices.GetRequiredService<Aanmelding>().Is(
                account,
                context.User.FindFirstValue(Claimnamen.Naam) ?? string.Empty,
                context.User.FindFirstValue(Claimnamen.GemeenteCode),
                rollen,
                Verzoeksoort.IsApi(context.Request) ? "api" : "web");
        }

        await next(context);
    });
}
