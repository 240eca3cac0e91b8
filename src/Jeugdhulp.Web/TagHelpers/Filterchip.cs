using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.TagHelpers;

/// <summary>A filter of a list as it was chosen, with the address of the list without it.</summary>
public sealed record Filterchip(string Naam, string Zonder)
{
    /// <summary>A period, as far as it was chosen.</summary>
    public static IEnumerable<Filterchip> Periode(HttpRequest request, string naam, DateOnly? van, DateOnly? tot)
    {
        var dagen = (van, tot) switch
        {
            ({ } eerste, { } laatste) => $"{Notatie.Datum(eerste)} tot en met {Notatie.Datum(laatste)}",
            ({ } eerste, null) => $"vanaf {Notatie.Datum(eerste)}",
            (null, { } laatste) => $"tot en met {Notatie.Datum(laatste)}",
            _ => null,
        };
        return dagen is null ? [] : [new($"{naam} {dagen}", Zonderen(request, "van", "tot"))];
    }

    /// <summary>A day, if it was chosen.</summary>
    public static IEnumerable<Filterchip> Dag(HttpRequest request, string naam, DateOnly? dag) =>
        dag is { } gekozen ? [new($"{naam} {Notatie.Datum(gekozen)}", Zonderen(request, "peildatum"))] : [];

    /// <summary>The address of this page without some values of the query string.</summary>
    public static string Zonderen(HttpRequest request, params string[] sleutels)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Adres(request, (sleutel, _) => !sleutels.Contains(sleutel, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The address of this page without one value of a filter that can have several.</summary>
    public static string ZonderWaarde(HttpRequest request, string sleutel, string waarde)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Adres(request, (naam, w) => !(string.Equals(naam, sleutel, StringComparison.OrdinalIgnoreCase) && w == waarde));
    }

    private static string Adres(HttpRequest request, Func<string, string, bool> houdt)
    {
        var query = new QueryBuilder(request.Query
            .SelectMany(q => q.Value.OfType<string>().Select(w => KeyValuePair.Create(q.Key, w)))
            .Where(q => !string.Equals(q.Key, "pagina", StringComparison.OrdinalIgnoreCase) && houdt(q.Key, q.Value)));
        return $"{request.PathBase}{request.Path}{query.ToQueryString()}";
    }
}

/// <summary>What is checked of the period of a list.</summary>
internal static class Filterperiode
{
    /// <summary>A period whose end lies before its begin, or a day that cannot be read, is an error.</summary>
    public static void ControleerPeriode(this PageModel pagina, DateOnly? van, DateOnly? tot)
    {
        if (van > tot)
        {
            pagina.ModelState.AddModelError("Tot", "De laatste dag ligt voor de eerste.");
        }

        if (!pagina.ModelState.IsValid)
        {
            pagina.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }
}
