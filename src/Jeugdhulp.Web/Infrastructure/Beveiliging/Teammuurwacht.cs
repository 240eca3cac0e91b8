using System.Text.RegularExpressions;
using Jeugdhulp.Application.Toegang;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Infrastructure.Beveiliging;

/// <summary>
/// Stops a request that names something of a family the reader may not see, whatever field or part of the address names it: for that
/// reader it is not there (ADR 23). So a page that is new is behind the wall from the day it exists. With noodtoegang the pages in
/// <see cref="Leespaginas"/> open, and a contact of the own team can be registered; the rest is refused.
/// </summary>
public sealed partial class Teammuurwacht(Teammuur muur, Aanmelding aanmelding) : IAsyncPageFilter
{
    private static readonly object Sleutel = new();

    private static readonly object Namen = new();

    private static readonly Rol[] Werkers = [Rol.Consulent, Rol.Teammanager];

    /// <summary>A text with more than this beside its ids was typed, and names nothing.</summary>
    private const int MeesteTekst = 60;

    /// <summary>What one may read with noodtoegang.</summary>
    public static IReadOnlySet<string> Leespaginas { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "/Jeugdigen/Details", "/Jeugdigen/WieKeek", "/Gezinnen/Details", "/Dossiers/Details", "/Dossiers/Geschiedenis", "/Contacten/Details",
        "/Trajecten/Details", "/Doorverwijzingen/Details", "/Doorverwijzingen/Advies", "/Wachtlijst/Details", "/Triage/Index", "/Plannen/Details", "/Plannen/Versie",
    };

    /// <summary>The page that is shown was opened with noodtoegang.</summary>
    public static bool MetNoodtoegang(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items.ContainsKey(Sleutel);
    }

    /// <summary>The ids in the request of someone who works with families, and whom of those were merged with whom.</summary>
    public static (IReadOnlyCollection<Guid> Ids, IReadOnlyDictionary<Guid, Guid> Samengevoegd) Genoemd(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items[Namen] is (HashSet<Guid> ids, IReadOnlyDictionary<Guid, Guid> samengevoegd) ? (ids, samengevoegd) : ([], new Dictionary<Guid, Guid>());
    }

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var ids = Geldt(context.HttpContext) ? await IdsAsync(context.HttpContext.Request, context.HttpContext.RequestAborted) : [];
        if (ids.Count > 0)
        {
            var toets = await muur.ToetsAsync(ids, context.HttpContext.RequestAborted);
            context.HttpContext.Items[Namen] = (ids, toets.Samengevoegd);
            switch (toets.Doorgang)
            {
                case Doorgang.Dicht:
                    context.Result = new NotFoundResult();
                    return;
                case Doorgang.AlleenLezen when !Leest(context):
                case Doorgang.Gedeeld when !IsLezen(context) && !IsRegistreren(context):
                    context.Result = new ForbidResult();
                    return;
                case Doorgang.AlleenLezen:
                    context.HttpContext.Items[Sleutel] = true;
                    break;
                default:
                    break;
            }
        }

        await next();
    }

    /// <summary>Someone who works with families, on a page for who does.</summary>
    private bool Geldt(HttpContext context)
    {
        if (!aanmelding.Rollen.Overlaps(Werkers))
        {
            return false;
        }

        var beleid = context.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).OfType<string>() ?? [];
        return beleid.Select(b => Toegangsregels.RollenPerBeleid.GetValueOrDefault(b)).OfType<IReadOnlyList<Rol>>().ToList() is { Count: > 0 } rollen
            && rollen.TrueForAll(r => r.Intersect(Werkers).Any());
    }

    private static bool Leest(PageHandlerExecutingContext context) =>
        IsRegistreren(context) || (Leespaginas.Contains(Pagina(context)) && context.HandlerMethod?.Name is null && IsLezen(context));

    private static bool IsRegistreren(PageHandlerExecutingContext context) => Pagina(context).StartsWith("/Contacten/Registreren/", StringComparison.Ordinal);

    private static bool IsLezen(PageHandlerExecutingContext context) => HttpMethods.IsGet(context.HttpContext.Request.Method) || HttpMethods.IsHead(context.HttpContext.Request.Method);

    private static string Pagina(PageHandlerExecutingContext context) => ((CompiledPageActionDescriptor)context.ActionDescriptor).ViewEnginePath;

    private static async Task<HashSet<Guid>> IdsAsync(HttpRequest verzoek, CancellationToken ct)
    {
        var waarden = verzoek.RouteValues.Values.OfType<string>().Concat(verzoek.Query.SelectMany(q => q.Value).OfType<string>());
        if (verzoek.HasFormContentType)
        {
            waarden = waarden.Concat((await verzoek.ReadFormAsync(ct)).SelectMany(v => v.Value).OfType<string>());
        }

        HashSet<Guid> ids = [.. waarden.SelectMany(Gelezen)];
        ids.Remove(Guid.Empty);
        return ids;
    }

    /// <summary>
    /// Reads ids as the pages do: the value as it is, or each word of it, in every form that <see cref="Guid"/> takes. Between other
    /// signs only those that can be told from text.
    /// </summary>
    private static IEnumerable<Guid> Gelezen(string waarde)
    {
        if (Guid.TryParse(waarde, out var enig))
        {
            return [enig];
        }

        var woorden = waarde.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var gelezen = woorden.Select(w => Guid.TryParse(w, out var id) ? id : (Guid?)null).OfType<Guid>().ToList();
        if (gelezen.Count > 0 && gelezen.Count == woorden.Length)
        {
            return gelezen;
        }

        var gevonden = Id().Matches(waarde);
        return woorden.Sum(w => w.Length) - gevonden.Sum(m => m.Length + 1) <= MeesteTekst ? gelezen.Concat(gevonden.Select(m => Guid.Parse(m.ValueSpan))) : [];
    }

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|(?<![0-9a-fA-F])[0-9a-fA-F]{32}(?![0-9a-fA-F])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Id();
}
