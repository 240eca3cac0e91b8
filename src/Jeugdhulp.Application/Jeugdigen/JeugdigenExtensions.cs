using Jeugdhulp.Application.Contacten;
using Microsoft.Extensions.DependencyInjection;

namespace Jeugdhulp.Application.Jeugdigen;

internal static class JeugdigenExtensions
{
    public static IServiceCollection AddJeugdigen(this IServiceCollection services)
    {
        services.AddScoped<PersoonZoeker>();
        services.AddScoped<PersoonQuery>();
        services.AddScoped<HulpoverzichtQuery>();
        services.AddScoped<Persoonbeheer>();
        services.AddScoped<Dubbelzoeker>();
        services.AddScoped<Samenvoeger>();
        services.AddScoped<Gezinsbeheer>();
        services.AddScoped<Relatiebeheer>();
        services.AddScoped<Vervolgkeuzes>();
        services.AddScoped<Hulpvraagbeheer>();
        services.AddScoped<Bsninzage>();
        services.AddScoped<Partnertoestemmingen>();
        return services;
    }
}
