using Microsoft.Extensions.DependencyInjection;

namespace Jeugdhulp.Application.Vergelijken;

internal static class VergelijkenExtensions
{
    /// <summary>Adds comparing two gemeenten.</summary>
    public static void AddVergelijken(this IServiceCollection services)
    {
        services.AddScoped<Deelnamebeheer>();
        services.AddScoped<Deelmaker>();
        services.AddScoped<Vergelijkingen>();
    }
}
