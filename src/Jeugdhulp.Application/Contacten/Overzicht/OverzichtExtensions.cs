using Jeugdhulp.Application.Contacten.Wijzigen;
using Microsoft.Extensions.DependencyInjection;

namespace Jeugdhulp.Application.Contacten.Overzicht;

internal static class OverzichtExtensions
{
    public static IServiceCollection AddOverzicht(this IServiceCollection services) => services
        .AddSingleton<Totalengeheugen>()
        .AddScoped<ContactlijstQuery>()
        .AddScoped<ContactdetailsQuery>()
        .AddScoped<AchterstandQuery>()
        .AddScoped<Contactwijziger>()
        .AddScoped<Klassekiezer>()
        .AddScoped<Vervolgwijziger>();
}
