using Microsoft.Extensions.DependencyInjection;

namespace Jeugdhulp.Application.Leren;

internal static class LerenExtensions
{
    /// <summary>Adds casussen, rounds, the figures about agreement and the instruction.</summary>
    public static void AddLeren(this IServiceCollection services)
    {
        services.AddScoped<Casusbeheer>();
        services.AddScoped<Dossiercasussen>();
        services.AddScoped<Casusbesluiten>();
        services.AddScoped<Rondebeheer>();
        services.AddScoped<Rondelezer>();
        services.AddScoped<OvereenstemmingQuery>();
        services.AddScoped<Instructielezer>();
    }
}
