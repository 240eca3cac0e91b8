using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain.Classificeren;
using Microsoft.Extensions.DependencyInjection;

namespace Jeugdhulp.Application.Landelijk;

/// <summary>
/// The versions of the norm for the trial classification, which stores nothing and asks the database nothing for a request with
/// its own settings: read again once a minute. What is stored reads the norm with the settings, see <see cref="Normvragen"/>.
/// </summary>
public sealed class Normgeheugen(IServiceScopeFactory bereiken, TimeProvider klok)
{
    private static readonly TimeSpan Houdbaar = TimeSpan.FromMinutes(1);

    private Gelezen? _laatste;

    /// <summary>The norm of a day.</summary>
    public async Task<Norm> OpAsync(DateOnly dag, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        if (_laatste is not { } gelezen || nu - gelezen.Op >= Houdbaar)
        {
            await using var bereik = bereiken.CreateAsyncScope();
            _laatste = gelezen = new(nu, await bereik.ServiceProvider.GetRequiredService<JeugdhulpDbContext>().NormenAsync(ct));
        }

        return Norm.Op(gelezen.Normen, dag);
    }

    private sealed record Gelezen(DateTimeOffset Op, IReadOnlyCollection<Norm> Normen);
}
