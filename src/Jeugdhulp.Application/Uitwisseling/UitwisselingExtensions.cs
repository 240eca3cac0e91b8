using Jeugdhulp.Application.Data.Versleuteling;
using Microsoft.Extensions.DependencyInjection;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>Registers what takes data out and in.</summary>
internal static class UitwisselingExtensions
{
    public static void AddUitwisseling(this IServiceCollection services, Sleutelring ring)
    {
        services.AddScoped<Gemeenteuitvoer>();
        services.AddScoped<Uitvoerbeheer>();
        services.AddScoped<Bronbeheer>();
        services.AddScoped<Pakketlezer>();
        services.AddScoped<Kaartbeheer>();
        services.AddScoped<Inleestwijfels>();
        services.AddScoped<Inleesverslagen>();
        services.AddScoped<Inleesverklaringen>();
        services.AddScoped(diensten => ActivatorUtilities.CreateInstance<Inlezer>(diensten, ring));
    }
}
