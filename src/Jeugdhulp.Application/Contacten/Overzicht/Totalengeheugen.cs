using Microsoft.Extensions.Caching.Memory;

namespace Jeugdhulp.Application.Contacten.Overzicht;

/// <summary>
/// Remembers what a filter came to for a team. The stand of the team is part of the key, so a total is never older than the
/// last write that was saved; a process that loses its memory only counts again.
/// </summary>
public sealed class Totalengeheugen : IDisposable
{
    private readonly MemoryCache _geheugen = new(new MemoryCacheOptions { SizeLimit = 20_000 });

    internal bool TryGet(Totalensleutel sleutel, out Lijsttotalen totalen)
    {
        totalen = _geheugen.TryGetValue(sleutel, out Lijsttotalen? gevonden) ? gevonden! : Lijsttotalen.Geen;
        return gevonden is not null;
    }

    internal void Bewaar(Totalensleutel sleutel, Lijsttotalen totalen) =>
        _geheugen.Set(sleutel, totalen, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromMinutes(30) });

    public void Dispose() => _geheugen.Dispose();
}

/// <summary>Everything a total depends on; a search is counted afresh and never gets here.</summary>
/// <param name="Gemeente">Code of the gemeente.</param>
/// <param name="TeamId">The team.</param>
/// <param name="Stand">How often its lines were written.</param>
/// <param name="Telling">The filter.</param>
/// <param name="Medewerker">Whose own contacts they are; empty when the filter does not ask for those.</param>
internal sealed record Totalensleutel(string Gemeente, Guid TeamId, long Stand, Contactfilter Telling, Guid? Medewerker);
