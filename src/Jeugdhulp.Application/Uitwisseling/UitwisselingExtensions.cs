using Microsoft.Extensions.DependencyInjection;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>Registers what takes data out and in.</summary>
internal static class UitwisselingExtensions
{
    public static void AddUitwisseling(this IServiceCollection services) => services.AddScoped<Gemeenteuitvoer>();
}
