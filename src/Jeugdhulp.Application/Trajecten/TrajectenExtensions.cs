using Microsoft.Extensions.DependencyInjection;

namespace Jeugdhulp.Application.Trajecten;

internal static class TrajectenExtensions
{
    public static IServiceCollection AddTrajecten(this IServiceCollection services)
    {
        services.AddScoped<Trajectbeheer>();
        services.AddScoped<Trajectherstel>();
        services.AddScoped<Eindverbeteraar>();
        services.AddScoped<Trajectbesprekingen>();
        services.AddScoped<TrajectenQuery>();
        services.AddScoped<TrajectvoorstellenQuery>();
        services.AddScoped<Doorverwijzingbeheer>();
        services.AddScoped<Doorverwijsherstel>();
        services.AddScoped<Adviesbeheer>();
        services.AddScoped<Aanbiederhulp>();
        services.AddScoped<Wachtlijstbeheer>();
        services.AddScoped<WachtlijstQuery>();
        services.AddScoped<Wachtinstellingbeheer>();
        services.AddScoped<Wachtplekken>();
        services.AddScoped<Opmerkingen>();
        services.AddScoped<SocialeKaart>();
        services.AddScoped<Productbeheer>();
        services.AddScoped<Vastecontactpersonen>();
        return services;
    }
}
