using Jeugdhulp.Application.Contacten.Concepten;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Infrastructure.Beveiliging;

namespace Jeugdhulp.Web.Pages.Contacten.Registreren;

/// <summary>Keeps what was typed when the form arrives after the session has ended, with or without JavaScript.</summary>
public static class Conceptredding
{
    private const string Pad = "/contacten/registreren";

    /// <summary>Adds what the contact form needs beside the application.</summary>
    public static IServiceCollection AddContactformulier(this IServiceCollection services) => services
        .AddSingleton<Conceptsleutel>()
        .AddHostedService<Conceptopruiming>()
        .AddSingleton<RegistrerenFormValidator>();

    /// <summary>
    /// Stands between authentication and authorization. A post of the contact form by nobody only ever reaches the draft that
    /// its own key names; then a script hears 401 and a browser goes to the sign-in page and back to the draft.
    /// </summary>
    public static IApplicationBuilder UseConceptredding(this IApplicationBuilder app) => app.UseLeesbareFormulieren().Use(async (context, next) =>
    {
        var verzoek = context.Request;
        if (!HttpMethods.IsPost(verzoek.Method) || !verzoek.Path.Equals(Pad, StringComparison.OrdinalIgnoreCase)
            || context.User.Identity?.IsAuthenticated is true || !verzoek.HasFormContentType)
        {
            await next(context);
            return;
        }

        Guid? concept;
        try
        {
            concept = await RedAsync(context);
        }
        catch (Exception fout) when (fout is InvalidDataException or IOException)
        {
            // No form that anyone here could have sent; one that is too large says so itself.
            context.Response.StatusCode = (fout as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
            return;
        }

        if (Verzoeksoort.WilGeenPagina(verzoek))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var terug = concept is { } id ? $"{Pad}?concept={id}" : Pad;
        context.Response.Redirect($"/aanmelden?returnUrl={Uri.EscapeDataString(terug)}");
    });

    private static async Task<Guid?> RedAsync(HttpContext context)
    {
        var formulier = await context.Request.ReadFormAsync(context.RequestAborted);
        var diensten = context.RequestServices;
        if (diensten.GetRequiredService<Conceptsleutel>().Lees(formulier["Form.Sleutel"]) is not { } sleutel)
        {
            return null;
        }

        diensten.GetRequiredService<Aanmelding>().Is(sleutel.AccountId, string.Empty, sleutel.GemeenteCode, []);
        var bewaard = await diensten.GetRequiredService<ConceptService>().RedAsync(sleutel.ConceptId, Conceptvelden.Van(formulier), context.RequestAborted);
        return bewaard ? sleutel.ConceptId : null;
    }
}
