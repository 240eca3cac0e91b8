using Jeugdhulp.Domain.Levering;
using Microsoft.Extensions.DependencyInjection;

namespace Jeugdhulp.Application.Leveringen;

internal static class LeveringenExtensions
{
    /// <summary>Adds making, checking and keeping deliveries.</summary>
    public static void AddLeveringen(this IServiceCollection services)
    {
        // Whoever runs the program may know more of them.
        services.AddSingleton(Protocolversies.Meegeleverd);
        services.AddScoped<Indelingbeheer>();
        services.AddScoped<Leverafspraakbeheer>();
        services.AddScoped<Leveringbeheer>();
        services.AddScoped<HerstelvraagQuery>();
        services.AddScoped<LensrapportQuery>();
        services.AddScoped<LeveringenQuery>();
        services.AddScoped<LeveringQuery>();
        services.AddScoped<Leveringsbestand>();
        services.AddScoped<RecordspoorQuery>();
        services.AddScoped<VondstenQuery>();
    }
}
