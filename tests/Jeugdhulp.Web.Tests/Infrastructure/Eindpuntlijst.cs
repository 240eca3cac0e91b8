using System.Reflection;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Jeugdhulp.Web.Tests.Infrastructure;

/// <summary>One way into the application: a handler of a page, or an endpoint that is no page.</summary>
/// <param name="Methode">GET or POST.</param>
/// <param name="Patroon">Route.</param>
/// <param name="Handler">Name of a named handler.</param>
/// <param name="Beleid">Names of the policies it asks for.</param>
/// <param name="Anoniem">Opens without sign-in.</param>
/// <param name="Kortelijst">Stands on the short list of open ones.</param>
/// <param name="Invoer">Names and types of what it reads from query and form.</param>
public sealed record Eindpunt(
    string Methode,
    RoutePattern Patroon,
    string? Handler,
    IReadOnlyList<string> Beleid,
    bool Anoniem,
    bool Kortelijst,
    IReadOnlyList<(string Naam, Type Type)> Invoer)
{
    public override string ToString() => $"{Methode} /{Patroon.RawText?.TrimStart('/')}{(Handler is null ? "" : $"?handler={Handler}")}";

    /// <summary>Someone with this role gets past the door.</summary>
    public bool LaatToe(Rol rol) => Beleid.All(b => !Toegangsregels.RollenPerBeleid.TryGetValue(b, out var rollen) || rollen.Contains(rol));

    /// <summary>Address with values for the parameters of the route.</summary>
    public string Adres(Func<RoutePatternParameterPart, string> waarde, IEnumerable<KeyValuePair<string, string>>? query = null)
    {
        var pad = "/" + string.Join('/', Patroon.PathSegments.Select(s => string.Concat(s.Parts.Select(deel => deel switch
        {
            RoutePatternLiteralPart vast => vast.Content,
            RoutePatternParameterPart parameter => waarde(parameter),
            RoutePatternSeparatorPart scheiding => scheiding.Content,
            _ => throw new InvalidOperationException($"{this}: a part of the route that this test does not know."),
        }))));
        var delen = (query ?? []).Prepend(new("handler", Handler ?? string.Empty)).Where(q => q.Value.Length > 0);
        return pad + string.Concat(delen.Select((q, i) => $"{(i == 0 ? '?' : '&')}{q.Key}={Uri.EscapeDataString(q.Value)}"));
    }
}

/// <summary>Finds every way into the application by itself, so that a new one is tested from the day it exists.</summary>
public static class Eindpuntlijst
{
    /// <summary>Answers 404 for files made after the build; there in development builds only.</summary>
    private const string OnbekendBestand = "{**path:file}";

    private static readonly Type[] Enkelvoudig = [typeof(string), typeof(DateOnly), typeof(decimal), typeof(Guid), typeof(DateTimeOffset)];

    public static async Task<List<Eindpunt>> VanAsync(IServiceProvider diensten)
    {
        var lijst = new List<Eindpunt>();
        var lader = diensten.GetRequiredService<PageLoader>();
        var paginas = diensten.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>();
        foreach (var pagina in paginas.Where(p => p.AttributeRouteInfo is not null))
        {
            lijst.AddRange(VanPagina(await lader.LoadAsync(pagina, EndpointMetadataCollection.Empty)));
        }

        lijst.AddRange(diensten.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is null && !IsBestand(e) && e.RoutePattern.RawText != OnbekendBestand)
            .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(methode => new Eindpunt(
                methode, e.RoutePattern, null, Namen(e.Metadata), IsAnoniem(e.Metadata), Openbaar.Routes.Contains(e.RoutePattern.RawText ?? ""), []))));
        return lijst;
    }

    /// <summary>A file of wwwroot; none of them depends on who asks.</summary>
    public static bool IsBestand(Endpoint eindpunt) => eindpunt.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private static IEnumerable<Eindpunt> VanPagina(CompiledPageActionDescriptor pagina)
    {
        var metadata = new EndpointMetadataCollection(pagina.EndpointMetadata!);
        var handlers = pagina.HandlerMethods.Select(h => (Methode: h.HttpMethod, Naam: h.Name, Parameters: h.MethodInfo.GetParameters())).ToList();
        if (!handlers.Exists(h => h is { Methode: "GET", Naam: null }))
        {
            // Without a handler the page itself is still shown.
            handlers.Add(("GET", null, []));
        }

        return handlers.Select(h => new Eindpunt(
            h.Methode.ToUpperInvariant(),
            RoutePatternFactory.Parse(pagina.AttributeRouteInfo!.Template!),
            h.Naam,
            Namen(metadata),
            IsAnoniem(metadata),
            Openbaar.Paginas.Contains(pagina.ViewEnginePath),
            [.. h.Parameters.Where(p => p.ParameterType != typeof(CancellationToken)).SelectMany(p => Velden(p.Name!, p.ParameterType, 0)), .. Gebonden(pagina.HandlerTypeInfo)]));
    }

    private static IEnumerable<(string, Type)> Gebonden(TypeInfo model) => model.GetProperties()
        .Where(p => p.GetCustomAttribute<BindPropertyAttribute>() is not null)
        .SelectMany(p => Velden(p.GetCustomAttribute<BindPropertyAttribute>()!.Name ?? p.Name, p.PropertyType, 0));

    /// <summary>The fields that model binding would look for, lists with one item.</summary>
    private static IEnumerable<(string, Type)> Velden(string naam, Type type, int diepte)
    {
        var kaal = Nullable.GetUnderlyingType(type) ?? type;
        if (kaal.IsPrimitive || kaal.IsEnum || Enkelvoudig.Contains(kaal))
        {
            return [(naam, kaal)];
        }

        if (diepte > 4)
        {
            return [];
        }

        var element = kaal.IsArray
            ? kaal.GetElementType()
            : kaal.GetInterfaces().Append(kaal).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
        return element is not null
            ? Velden($"{naam}[0]", element, diepte + 1)
            : kaal.GetProperties().Where(p => p.CanWrite).SelectMany(p => Velden($"{naam}.{p.Name}", p.PropertyType, diepte + 1));
    }

    private static List<string> Namen(EndpointMetadataCollection metadata) =>
        [.. metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static bool IsAnoniem(EndpointMetadataCollection metadata) => metadata.GetMetadata<IAllowAnonymous>() is not null;
}
