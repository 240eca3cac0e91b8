using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Toegang;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Routing;

namespace Jeugdhulp.Web.Infrastructure;

/// <summary>
/// Whoever comes to a form from a finding of a delivery sees what it asks above every page on the way, with the way back to the list:
/// while the form is open, when it is refused, and where saving leads to. It is read before the page does anything, so that nothing the
/// page left undone is saved with it.
/// </summary>
public sealed class Herstelspoor(HerstelvraagQuery vragen, Aanmelding aanmelding, IUrlHelperFactory adressen) : IAsyncPageFilter
{
    private const string Sleutel = "bevinding";
    private const string Terug = "terug";

    private static readonly object Plaats = new();

    private static readonly Rol[] Werkers = [Rol.Consulent, Rol.Teammanager];

    /// <summary>What the reader came for, and the list to go back to; null when the page was opened for something else.</summary>
    public static (Herstelvraag Vraag, string? Terug)? Van(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items[Plaats] as (Herstelvraag, string?)?;
    }

    /// <summary>The address with the finding in it, which may be there already.</summary>
    public static string Met(string adres, Guid bevinding, string? terug)
    {
        ArgumentNullException.ThrowIfNull(adres);
        if (adres.Contains($"{Sleutel}={bevinding}", StringComparison.OrdinalIgnoreCase))
        {
            return adres;
        }

        var (pagina, veld) = adres.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hek ? (adres[..hek], adres[hek..]) : (adres, "");
        return $"{pagina}{(pagina.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Sleutel}={bevinding}{(terug is null ? "" : $"&{Terug}={Uri.EscapeDataString(terug)}")}{veld}";
    }

    /// <summary>The address of a form that is not that of its page: the finding goes along, so that it is there when the form is refused or saved.</summary>
    public static string Langs(HttpContext context, string adres) => Van(context) is var (vraag, terug) ? Met(adres, vraag.Bevinding.Id, terug) : adres;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        if (context.HandlerMethod?.Name is "Bevinding" || !Guid.TryParse(http.Request.Query[Sleutel], out var id) || !aanmelding.Rollen.Overlaps(Werkers)
            || await vragen.LaadAsync(id, http.RequestAborted) is not { } vraag)
        {
            await next();
            return;
        }

        var terug = adressen.GetUrlHelper(context).IsLocalUrl(http.Request.Query[Terug]) ? http.Request.Query[Terug].ToString() : null;
        http.Items[Plaats] = (vraag, terug);
        var uit = await next();
        uit.Result = uit.Result switch
        {
            RedirectResult naar when HttpMethods.IsPost(http.Request.Method) => new RedirectResult(Met(naar.Url, id, terug)),
            LocalRedirectResult naar when HttpMethods.IsPost(http.Request.Method) => new LocalRedirectResult(Met(naar.Url, id, terug)),
            var ander => ander,
        };
    }
}
