using Microsoft.Extensions.DependencyInjection;

namespace Jeugdhulp.Application.Inzicht;

internal static class InzichtExtensions
{
    /// <summary>Adds what gives insight into how the rules work out.</summary>
    public static void AddInzicht(this IServiceCollection services)
    {
        services.AddScoped<InzichtQuery>();
        services.AddScoped<Leidraadmeldingen>();
        services.AddScoped<PastNietQuery>();
        services.AddScoped<Reflecties>();
    }
}
