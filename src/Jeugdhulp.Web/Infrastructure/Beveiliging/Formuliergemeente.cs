using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;

namespace Jeugdhulp.Web.Infrastructure.Beveiliging;

/// <summary>
/// Binds a form to the gemeente in which it was opened. Who works in two has one session for all tabs: without this, a form that was
/// filled in for one would be saved in the other after that was chosen in another tab, with nothing on the page to tell.
/// </summary>
public sealed class Formuliergemeente : IAntiforgeryAdditionalDataProvider
{
    private static readonly object Sleutel = new();

    public string GetAdditionalData(HttpContext context) => Gemeente(context);

    public bool ValidateAdditionalData(HttpContext context, string additionalData)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (additionalData == Gemeente(context) || context.GetEndpoint()?.Metadata.GetMetadata<ElkeGemeenteAttribute>() is not null)
        {
            return true;
        }

        context.Items[Sleutel] = true;
        return false;
    }

    /// <summary>This request brought a form of another gemeente, so that the page of the refusal can say so.</summary>
    public static bool IsVreemd(HttpContext context) => context.Items.ContainsKey(Sleutel);

    private static string Gemeente(HttpContext context) => context.User.FindFirstValue(Claimnamen.GemeenteCode) ?? string.Empty;
}

/// <summary>A page whose forms may come from another gemeente: they change nothing of one, or it checks that itself.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ElkeGemeenteAttribute : Attribute;
