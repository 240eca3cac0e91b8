using Jeugdhulp.Application.Cijfers;
using Microsoft.Extensions.DependencyInjection;

namespace Jeugdhulp.TestCommon;

/// <summary>Brings figures up to date for a test that is about to look at them.</summary>
public static class Cijfertelling
{
    /// <summary>Counts these gemeenten; waits while the background is doing so.</summary>
    public static async Task TelCijfersAsync(this IServiceProvider diensten, params IEnumerable<string> gemeenten)
    {
        ArgumentNullException.ThrowIfNull(gemeenten);
        foreach (var gemeente in gemeenten)
        {
            while (!await diensten.GetRequiredService<Cijferbijwerker>().WerkBijAsync(gemeente, CancellationToken.None))
            {
                await Task.Yield();
            }
        }
    }
}
