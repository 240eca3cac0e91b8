using Jeugdhulp.Application.Data.Versleuteling;
using Microsoft.Extensions.DependencyInjection;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>Registers what takes data out and in.</summary>
internal static class UitwisselingExtensions
{
    public static void AddUitwisseling(this IServiceCollection services, Sleutelring ring)
    {
        services.AddScoped<Gemeenteuitvoer>();
        services.AddScoped(diensten => ActivatorUtilities.CreateInstance<Inlezer>(diensten, ring));
    }
}
