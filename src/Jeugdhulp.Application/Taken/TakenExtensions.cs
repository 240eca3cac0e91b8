using Jeugdhulp.Application.Doorrekenen;
using Jeugdhulp.Application.Herclassificeren;
using Jeugdhulp.Application.Uitwisseling;
using Jeugdhulp.Application.Vergelijken;
using Microsoft.Extensions.DependencyInjection;

namespace Jeugdhulp.Application.Taken;

internal static class TakenExtensions
{
    /// <summary>Adds the queue of work and what each kind of work does.</summary>
    public static void AddTaken(this IServiceCollection services)
    {
        services.AddScoped<Takenlijst>();
        services.AddSingleton<Taakwerker>();
        services.AddSingleton(new Taaksoorten(new Dictionary<Taaksoort, Taakuitvoerder>
        {
            [Taaksoort.Doorrekenen] = (diensten, taak, ct) => diensten.GetRequiredService<Doorrekenaar>().VoerUitAsync(taak, ct),
            [Taaksoort.Herclassificeren] = HerclassificerenExtensions.VoerTaakUitAsync,
            [Taaksoort.Vergelijken] = Deelmaker.VoerTaakUitAsync,
            [Taaksoort.Inlezen] = Bronbeheer.VoerTaakUitAsync,
            [Taaksoort.Uitvoeren] = Uitvoerbeheer.VoerTaakUitAsync,
        }));
    }
}
