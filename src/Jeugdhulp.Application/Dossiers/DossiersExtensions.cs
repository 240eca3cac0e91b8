using Microsoft.Extensions.DependencyInjection;

namespace Jeugdhulp.Application.Dossiers;

internal static class DossiersExtensions
{
    public static void AddDossiers(this IServiceCollection services)
    {
        services.AddScoped<Dossieropener>();
        services.AddScoped<Dossierbeheer>();
        services.AddScoped<Dossieraansluiter>();
        services.AddScoped<Dossiersluiter>();
        services.AddScoped<DossierlijstQuery>();
        services.AddScoped<DossierdetailsQuery>();
        services.AddScoped<DossiervoorstellenQuery>();
        services.AddScoped<Dossierafspraakbeheer>();
    }
}
