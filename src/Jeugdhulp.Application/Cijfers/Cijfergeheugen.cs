using Jeugdhulp.Domain.Cijfers;
using Microsoft.Extensions.Caching.Memory;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>
/// Remembers the figures that pages asked for, so that a view that colleagues send each other is read once. The stand of the gemeente is
/// part of the key, so a figure is never older than the last count; a process that loses its memory only reads again.
/// </summary>
public sealed class Cijfergeheugen : IDisposable
{
    /// <summary>All together some 20 MB.</summary>
    private readonly MemoryCache _geheugen = new(new MemoryCacheOptions { SizeLimit = 200_000 });

    internal bool TryGet(Cijfergeheugensleutel sleutel, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Cijferrijen? rijen) => _geheugen.TryGetValue(sleutel, out rijen) && rijen is not null;

    internal void Bewaar(Cijfergeheugensleutel sleutel, Cijferrijen rijen) =>
        _geheugen.Set(sleutel, rijen, new MemoryCacheEntryOptions { Size = rijen.Waarden.Count + 1, SlidingExpiration = TimeSpan.FromMinutes(30) });

    public void Dispose() => _geheugen.Dispose();
}

/// <summary>Everything that the figures of a view depend on.</summary>
/// <param name="Gemeente">Code of the gemeente.</param>
/// <param name="Stand">How its years were counted last, also those that are not looked at: what is hidden follows from all of them.</param>
/// <param name="Momenten">Codes of the moments.</param>
/// <param name="PerTeam">Codes of those of which each team is asked.</param>
/// <param name="TeamId">The team of which all are asked.</param>
/// <param name="Lens">By which definition.</param>
internal sealed record Cijfergeheugensleutel(string Gemeente, string Stand, string Momenten, string PerTeam, Guid? TeamId, Cijferlens Lens);

/// <summary>Figures as they were read, with what is asked of all of them together.</summary>
internal sealed class Cijferrijen
{
    public Cijferrijen(IReadOnlyDictionary<Cijfersleutel, (decimal Waarde, Celstand Stand)> waarden)
    {
        Waarden = waarden;
        Teams = waarden.Keys.Select(s => s.Deel.TeamId).OfType<Guid>().ToHashSet();
        Codes = waarden.Keys.Where(s => s.Deel.Code is not null).GroupBy(s => s.Maat, s => s.Deel.Code!)
            .ToDictionary(g => g.Key, IReadOnlyList<string> (g) => [.. g.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    public IReadOnlyDictionary<Cijfersleutel, (decimal Waarde, Celstand Stand)> Waarden { get; }

    /// <summary>Teams with a figure.</summary>
    public IReadOnlySet<Guid> Teams { get; }

    /// <summary>Values by which a figure is broken down, in a fixed order.</summary>
    public IReadOnlyDictionary<Maat, IReadOnlyList<string>> Codes { get; }
}
