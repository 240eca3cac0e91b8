using Jeugdhulp.Application.Contacten.Concepten;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Infrastructure.Beveiliging;

namespace Jeugdhulp.Web.Pages.Contacten.Registreren;

/// <summary>Keeps what was typed when the form arrives after the session has ended, with or without JavaScript.</summary>
public static class Conceptredding
{
    /// <summary>Adds what the contact form needs beside the application.</summary>
    public static IServiceCollection AddContactformulier(this IServiceCollection services) => services
        .AddSingleton<Conceptsleutel>()
        .AddScoped<Formulierconcept>()
        .AddScoped<Hervatting>()
        .AddHostedService<Conceptopruiming>()
        .AddSingleton<RegistrerenFormValidator>();

    /// <summary>
    /// Stands between authentication and authorization, before <see cref="Formulierredding"/>. A post of a form about a contact by nobody only ever reaches the draft that
    /// its own key names; then a script hears 401 and a browser goes to the sign-in page and back to the draft.
    /// </summary>
    public static IApplicationBuilder UseConceptredding(this IApplicationBuilder app) => app.UseLeesbareFormulieren().Use(async (context, next) =>
    {
        var verzoek = context.Request;
        if (!HttpMethods.IsPost(verzoek.Method) || context.User.Identity?.IsAuthenticated is true || !verzoek.HasFormContentType
            || Conceptadres.Van(verzoek.Path.Value) is not { } adres)
        {
            await next(context);
            return;
        }

        Guid? concept;
        try
        {
            concept = await RedAsync(context, adres);
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

        var terug = concept is { } id ? Conceptadres.Verder(adres, id) : adres;
        context.Response.Redirect($"/aanmelden?returnUrl={Uri.EscapeDataString(terug)}");
    }).UseFormulierredding();

    private static async Task<Guid?> RedAsync(HttpContext context, string adres)
    {
        var formulier = await context.Request.ReadFormAsync(context.RequestAborted);
        var diensten = context.RequestServices;
        if (diensten.GetRequiredService<Conceptsleutel>().Lees(formulier["Form.Sleutel"]) is not { } sleutel)
        {
            return null;
        }

        var velden = Conceptvelden.Van(formulier);
        if (adres != Conceptadres.Registreren)
        {
            velden[Conceptadres.Veld] = [adres];
        }

        diensten.GetRequiredService<Aanmelding>().Is(sleutel.AccountId, string.Empty, sleutel.GemeenteCode, []);
        var bewaard = await diensten.GetRequiredService<ConceptService>().RedAsync(sleutel.ConceptId, velden, [Toegangsregels.RollenPerBeleid[Beleid.Registreren]], context.RequestAborted);
        return bewaard ? sleutel.ConceptId : null;
    }
}
