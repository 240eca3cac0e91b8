using Jeugdhulp.Application.Taken;
using Microsoft.Extensions.DependencyInjection;

namespace Jeugdhulp.Application.Herclassificeren;

internal static class HerclassificerenExtensions
{
    /// <summary>Adds looking at contacts again, deciding on proposals and carrying them out.</summary>
    public static void AddHerclassificeren(this IServiceCollection services)
    {
        services.AddScoped<Voorstellenmaker>();
        services.AddScoped<Voorstelbeoordelaar>();
        services.AddScoped<Herclassificeerder>();
        services.AddScoped<VoorstellenQuery>();
    }

    /// <summary>Does a task of the queue: what it is to do stands in its input.</summary>
    public static Task VoerTaakUitAsync(IServiceProvider diensten, Taakuitvoering taak, CancellationToken ct) =>
        taak.Invoer.TryGetValue(Herclassificatieaanvraag.Bekijken, out var herclassificatie)
            ? diensten.GetRequiredService<Voorstellenmaker>().MaakAsync(Guid.Parse(herclassificatie), taak, ct)
            : diensten.GetRequiredService<Herclassificeerder>().VoerUitAsync(Guid.Parse(taak.Invoer[Herclassificatieaanvraag.Uitvoeren]), taak, ct);
}
