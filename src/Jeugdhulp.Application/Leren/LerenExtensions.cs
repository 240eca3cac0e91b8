using Microsoft.Extensions.DependencyInjection;

namespace Jeugdhulp.Application.Leren;

internal static class LerenExtensions
{
    /// <summary>Adds casussen, rounds and the figures about agreement.</summary>
    public static void AddLeren(this IServiceCollection services)
    {
        services.AddScoped<Casusbeheer>();
        services.AddScoped<Rondebeheer>();
        services.AddScoped<Rondelezer>();
        services.AddScoped<OvereenstemmingQuery>();
    }
}
