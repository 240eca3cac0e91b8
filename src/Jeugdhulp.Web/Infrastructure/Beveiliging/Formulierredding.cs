using Jeugdhulp.Application.Contacten.Concepten;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Pages.Contacten.Registreren;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Infrastructure.Beveiliging;

/// <summary>
/// Keeps what was typed in any form of a page when it arrives after the session has ended: as a draft of the account that opened the
/// form, which its key names. The forms about a contact keep their own drafts and are met before this.
/// </summary>
public static class Formulierredding
{
    /// <summary>The field that <see cref="TagHelpers.RedsleutelTagHelper"/> adds to each form.</summary>
    public const string Sleutelveld = "Redsleutel";

    /// <summary>More than any form of ours; a longer one is no form of a person.</summary>
    private const int HoogstensVelden = 300;

    /// <summary>
    /// Stands between authentication and authorization. A post by nobody only ever reaches the draft that its own key names; then the
    /// browser goes to the sign-in page and from there on with the form.
    /// </summary>
    public static IApplicationBuilder UseFormulierredding(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var verzoek = context.Request;
        var pagina = context.GetEndpoint() is { } eindpunt && eindpunt.Metadata.GetMetadata<PageActionDescriptor>() is not null && eindpunt.Metadata.GetMetadata<IAllowAnonymous>() is null;
        if (!pagina || !HttpMethods.IsPost(verzoek.Method) || context.User.Identity?.IsAuthenticated is true || !verzoek.HasFormContentType || Verzoeksoort.WilGeenPagina(verzoek))
        {
            await next(context);
            return;
        }

        try
        {
            if (await RedAsync(context) is { } concept)
            {
                context.Response.Redirect($"/aanmelden?returnUrl={Uri.EscapeDataString(Conceptadres.Verder(verzoek.Path.Value, concept))}");
                return;
            }
        }
        catch (Exception fout) when (fout is InvalidDataException or IOException)
        {
            context.Response.StatusCode = (fout as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
            return;
        }

        await next(context);
    });

    private static async Task<Guid?> RedAsync(HttpContext context)
    {
        var verzoek = context.Request;
        var formulier = await verzoek.ReadFormAsync(context.RequestAborted);
        var diensten = context.RequestServices;
        if (formulier.Count > HoogstensVelden || diensten.GetRequiredService<Conceptsleutel>().Lees(formulier[Sleutelveld]) is not { } sleutel)
        {
            return null;
        }

        var velden = Velden(formulier, verzoek.Path + verzoek.QueryString);
        diensten.GetRequiredService<Aanmelding>().Is(sleutel.AccountId, string.Empty, sleutel.GemeenteCode, []);
        var bewaard = await diensten.GetRequiredService<ConceptService>().RedAsync(sleutel.ConceptId, velden, Rollen(context.GetEndpoint()!), context.RequestAborted);
        return bewaard ? sleutel.ConceptId : null;
    }

    /// <summary>What was typed and chosen, as a draft keeps it.</summary>
    /// <param name="formulier">The form as it was sent.</param>
    /// <param name="adres">Where it goes on.</param>
    public static Dictionary<string, string[]> Velden(IFormCollection formulier, string adres)
    {
        ArgumentNullException.ThrowIfNull(formulier);
        var velden = formulier.Where(v => v.Key is not (Sleutelveld or Hervatting.Veld or Samenvoegwacht.Veld or "__RequestVerificationToken" or Conceptadres.Veld))
            .ToDictionary(v => v.Key, v => v.Value.Select(w => w ?? string.Empty).ToArray(), StringComparer.Ordinal);
        velden[Conceptadres.Veld] = [adres];
        return velden;
    }

    /// <summary>The roles each policy of the page asks one of.</summary>
    private static List<IReadOnlyList<Rol>> Rollen(Endpoint eindpunt) =>
        [.. eindpunt.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy is { } beleid ? Toegangsregels.RollenPerBeleid.GetValueOrDefault(beleid) : null).OfType<IReadOnlyList<Rol>>()];
}
