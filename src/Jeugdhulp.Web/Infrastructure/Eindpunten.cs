using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Jeugdhulp.Web.Infrastructure;

/// <summary>Endpoints that are no page.</summary>
public static class Eindpunten
{
    /// <summary>Alive says that the process answers; ready says that it reaches its database too.</summary>
    public static void MapGezondheid(this WebApplication app)
    {
        app.MapHealthChecks(Openbaar.Gezond, new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous().WithMetadata(new GeenVerzoeklog());
        app.MapHealthChecks(Openbaar.Gereed).AllowAnonymous().WithMetadata(new GeenVerzoeklog());
    }

    /// <summary>Styles, scripts and fonts.</summary>
    public static void MapBestanden(this WebApplication app) =>
        app.MapStaticAssets().Add(eindpunt =>
        {
            eindpunt.Metadata.Add(new Microsoft.AspNetCore.Authorization.AllowAnonymousAttribute());
            eindpunt.Metadata.Add(new GeenVerzoeklog());
        });

    public static void UseHstsBuitenOntwikkeling(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }
    }
}
